"""Hostile articles through `samestory check`: whatever they hold, no format lets it out raw, and no run ends in a
traceback.
"""

import json
import re
import xml.etree.ElementTree as ET

import pytest

ESCAPE = "\x1b[31m\x1b]0;owned\x07"
BIDI = "\u202e\u2066"
ORDER = "::error file=x::owned\n::add-mask::x\n##vso[task.complete]"
MARKUP = "<script>alert(1)</script> ]]> &xx; <!-- | `code` [x](javascript:y) ${{ secrets.X }}"
WILD = f"{ESCAPE}{BIDI}{MARKUP}"
QUOTE = "We will run {} boats from the old harbour of Malva {} and nobody will be left on the islands this winter"
RAW = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]|^##vso|^::add-mask|^::error file=x", re.MULTILINE
)


def article(name, number, inside):
    title, outlet = (json.dumps(f"{words} {WILD}") for words in ("Quay", f"The {name} Post"))
    body = f"“{QUOTE.format(number, inside)},” Ines Marlow, the mayor of Malva, told the council on Monday."
    front = f"title: {title}\noutlet: {outlet}\ndate: 2024-05-01"
    return f"---\n{front}\n---\n\nThe ferries of Malva sailed again on Monday.\n\n{body}\n\n{ORDER}\n"


@pytest.fixture
def folder(tmp_path):
    """A draft that differs in a number from an archive of two outlets; all of them are hostile."""
    (tmp_path / "archive").mkdir()
    (tmp_path / "draft.md").write_text(article("East", 12, WILD), encoding="utf-8")
    (tmp_path / "archive/north.md").write_text(article("North", 21, WILD), encoding="utf-8")
    (tmp_path / "archive/south.md").write_text(article("South", 21, MARKUP + BIDI), encoding="utf-8")
    return tmp_path


def is_whole(style, text):
    """Whether what came out is a whole document of its kind."""
    if style in ("json", "sarif", "gitlab"):
        return bool(json.loads(text))
    if style in ("jsonl", "rdjsonl"):
        return all(isinstance(json.loads(line), dict) for line in text.splitlines())
    if style == "junit":
        tags = {element.tag for element in ET.fromstring(text).iter()}
        return tags <= {"testsuites", "testsuite", "testcase", "failure", "properties", "property", "system-out"}
    return "<script" not in text if style == "markdown" else bool(text)


@pytest.mark.parametrize(
    "style", ["concise", "full", "json", "jsonl", "sarif", "github", "gitlab", "junit", "rdjsonl", "markdown"]
)
def test_nothing_raw_comes_out(samestory, folder, style):
    """No control character, no turned text, no order to the machine that reads the output, and nothing broken by it."""
    run = samestory("check", "draft.md", "--against", "archive", "-f", style)
    assert run.code == 1
    assert run.err == "" or style == "github"
    assert "quote-number" in run.out
    assert "North Post" in run.out
    assert not RAW.search(run.out + run.err)
    assert is_whole(style, run.out)


BAD = [
    pytest.param("empty.md", b"", "is empty", id="empty file"),
    pytest.param("blank.txt", "\ufeff \n\u200b\n".encode(), "is empty", id="nothing but blanks"),
    pytest.param("paper.txt", b"%PDF-1.7\n%\xe2\xe3\n1 0 obj\nstream\n\x00\x01\xff", "PDF", id="a PDF by another name"),
    pytest.param("holes.md", b"The\x00 ferry\x00 sails\x00 at\x00 noon.", "binary", id="NUL bytes"),
    pytest.param("missing\x1b[31m.md", None, "missing", id="no such file, and an escape in its name"),
]


@pytest.mark.parametrize(("name", "content", "said"), BAD)
def test_what_cannot_be_checked_is_named_in_one_line(samestory, folder, name, content, said):
    """And the check is not clean: an article that was not read is no article without findings."""
    if content is not None:
        (folder / name).write_bytes(content)
    run = samestory("check", name, "--against", "archive")
    assert run.code == 2
    [line] = run.err.splitlines()
    assert line.startswith(f"samestory: {name[:5]}")
    assert said in line
    assert not RAW.search(line)


def test_what_cannot_be_read_in_the_archive_does_not_hide_the_rest(samestory, folder):
    """Each bad file is named in a line, and the good ones are compared with."""
    bad = [case.values for case in BAD if case.values[1] is not None]
    for name, content, _ in bad:
        (folder / "archive" / name).write_bytes(content)
    run = samestory("check", "draft.md", "--against", "archive")
    assert run.code == 1
    assert "quote-number" in run.out
    lines = run.err.splitlines()
    assert len(lines) == len(bad)
    for name, _, said in bad:
        assert any(name in line and said in line for line in lines)


UNUSUAL = {
    "quotes that nobody closes": "“" * 20_000 + QUOTE.format(12, ""),
    "quotes that nobody opened": QUOTE.format(12, "") + "”" * 20_000,
    "comments that nobody closes": "<!-- samestory: ignore all" * 2_000,
    "a number without end": "1" * 20_000 + " boats",
    "a line of ten megabytes": "x" * 10_000_000,
}


def test_unusual_text_is_checked_like_any_other(samestory, folder):
    """In one run: a number that differs stands behind each of them, and is found."""
    for number, text in enumerate(UNUSUAL.values()):
        body = f"{text}\n\n“{QUOTE.format(12, '')},” Ines Marlow, the mayor of Malva, said on Monday.\n"
        (folder / f"odd{number}.md").write_text(body, encoding="utf-8")
    names = [f"odd{number}.md" for number in range(len(UNUSUAL))]
    run = samestory("check", *names, "--against", "archive", "-f", "jsonl")
    assert run.err.count("\n") == run.err.count("samestory: ")
    assert not RAW.search(run.out + run.err)
    found = [json.loads(line) for line in run.out.splitlines()]
    named = {one["path"] for one in found if one.get("slug") == "quote-number"}
    assert named == set(names)


def test_neither_the_draft_itself_nor_a_second_copy_is_a_witness(samestory, folder):
    """In the archive the draft agrees with itself, and a copy of another article is the same origin again."""
    (folder / "archive/draft.md").write_bytes((folder / "draft.md").read_bytes())
    (folder / "archive/copy.md").write_bytes((folder / "archive/north.md").read_bytes())
    run = samestory("check", "archive/draft.md", "--against", "archive", "-f", "json")
    [number] = [one for one in json.loads(run.out)["findings"] if one["slug"] == "quote-number"]
    mine, theirs = number["readings"]
    assert (mine["reading"], mine["origins"]) == ("12", 1)
    assert (theirs["reading"], theirs["origins"]) == ("21", 2)
    assert {one["path"] for one in number["related"]} == {f"archive/{name}.md" for name in ("copy", "north", "south")}
