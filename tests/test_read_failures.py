"""A bad input is recorded with its place, the problem and the way out; the others are read all the same."""

import json
import os

import pytest

from compare.read import read

GOOD = (
    "Ferry strike drags on\n\nFerry crews vowed on Monday to carry on with a strike that has cut off a dozen islands.\n"
)


@pytest.fixture(autouse=True)
def here(tmp_path, monkeypatch):
    """Each test has its own current folder, with one good article in it."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "good.txt").write_text(GOOD)
    return tmp_path


BAD_FILES = [
    pytest.param("a.txt", b"", "is empty", id="empty file"),
    pytest.param("a.txt", b"\xef\xbb\xbf \n\n", "is empty", id="nothing but white space"),
    pytest.param("a.txt", b"%PDF-1.4 ...", "is a PDF file", id="PDF under another name"),
    pytest.param("a.txt", b"PK\x03\x04 ...", "is a zip archive", id="zip under another name"),
    pytest.param("a.txt", b"\x89PNG\r\n\x1a\n", "is a PNG image", id="image under another name"),
    pytest.param("a.txt", b"ab\x00cd", "is binary", id="NUL bytes"),
    pytest.param("a.json", b'{"text": ', "is no valid JSON", id="JSON cut off"),
    pytest.param("a.json", b"[]", "the list is empty", id="empty list"),
    pytest.param("a.json", b'"text"', "is text, not an object", id="JSON that is no object"),
    pytest.param("a.json", b"[" * 100_000, "nested too deep", id="JSON nested without end"),
    pytest.param("a.md", b"---\ntitle: [x\n---\nBody.\n", "no YAML", id="broken front matter"),
    pytest.param("a.md", b"---\na: &a [x]\nb: *a\n---\nBody.\n", "anchors", id="front matter with aliases"),
    pytest.param("a.md", b"---\ntitle: x\n---\n", "nothing below it", id="front matter alone"),
    pytest.param("a.html", b"<html><body></body></html>", "holds no article text", id="empty page"),
    pytest.param("a.html", b"<div>" * 5000, "holds no article text", id="page nested without end"),
]


@pytest.mark.parametrize(("name", "data", "problem"), BAD_FILES)
def test_bad_file_is_recorded_and_the_rest_is_read(here, name, data, problem):
    """One bad file is one failure with its path, in one line that says what to do; the good one is read."""
    (here / name).write_bytes(data)
    reading = read(["."])
    assert [article.id for article in reading.articles] == ["good"]
    (failure,) = reading.failures
    assert failure.path.startswith(name)
    assert problem in failure.error
    assert "\n" not in failure.error
    assert ";" in failure.error or ":" in failure.error


BAD_LINES = [
    pytest.param("{bad", "is no valid JSON", id="malformed"),
    pytest.param('{"text": 5}', "a number", id="text of a wrong type"),
    pytest.param('{"text": null}', "null", id="text that is null"),
    pytest.param('{"title": "x"}', "has no 'text'", id="no text"),
    pytest.param('{"text": "  "}', "empty 'text'", id="blank text"),
    pytest.param("[1, 2]", "is a list", id="a list"),
    pytest.param('{"text": ' + "[" * 50_000, "nested too deep", id="nested without end"),
    pytest.param('{"n": ' + "9" * 5000 + "}", "too long", id="a number without end"),
]


@pytest.mark.parametrize(("line", "problem"), BAD_LINES)
def test_bad_line_is_named_by_its_number(here, line, problem):
    """A bad line is recorded as path:LINE, counting blank lines, and its neighbours are read."""
    (here / "c.jsonl").write_text('{"id": "a", "text": "One."}\n\n' + line + '\n{"id": "b", "text": "Two."}\n')
    reading = read(["c.jsonl"])
    assert [article.id for article in reading.articles] == ["a", "b"]
    (failure,) = reading.failures
    assert failure.path == "c.jsonl:3"
    assert problem in failure.error


def test_malformed_json_file_names_the_line(here):
    """A JSON file over many lines names the line of its mistake."""
    (here / "c.json").write_text('[\n {"text": "One."},\n {"text" "Two."}\n]\n')
    assert read(["c.json"]).failures[0].path == "c.json:3"


KEPT = [
    pytest.param({"date": "2016-13-45"}, "date", "no calendar date", id="absurd date"),
    pytest.param({"date": "31.31.2016"}, "date", "no calendar date", id="date of no month"),
    pytest.param({"title": 5}, "title", "is a number", id="title of a wrong type"),
    pytest.param({"outlet": ["x", 1]}, "outlet", "is a list", id="outlet of a wrong type"),
]


@pytest.mark.parametrize(("fields", "name", "problem"), KEPT)
def test_bad_field_does_not_cost_the_article(here, fields, name, problem):
    """A field that cannot be used is said; the article is kept and the field is not made up from it."""
    (here / "c.jsonl").write_text(json.dumps({"id": "a", "text": "One."} | fields))
    reading = read(["c.jsonl"])
    assert len(reading.articles) == 1
    assert problem in reading.failures[0].error
    assert getattr(reading.articles[0], name) != str(fields[name])


def test_date_in_words_is_no_mistake(here):
    """ "Unknown" is a way to say that there is no date."""
    (here / "c.jsonl").write_text('{"id": "a", "text": "One.", "date": "unknown"}')
    assert (read(["c.jsonl"]).failures, read(["c.jsonl"]).articles[0].date) == ((), "")


def test_duplicate_ids_lose_nothing(here):
    """The later article gets an id of its own, the same in every run, and a failure says so."""
    (here / "c.jsonl").write_text(
        '{"id": "a", "text": "One."}\n{"id": "a", "text": "Two."}\n{"id": "a~2", "text": "Three."}\n'
    )
    (here / "d.jsonl").write_text('{"id": "a", "text": "Four."}\n')
    reading = read(["d.jsonl", "c.jsonl"])
    assert {article.id: article.text for article in reading.articles} == {
        "a": "One.",
        "a~3": "Two.",
        "a~2": "Three.",
        "a~4": "Four.",
    }
    assert [(failure.path, "kept as" in failure.error) for failure in reading.failures] == [
        ("c.jsonl:2", True),
        ("d.jsonl:1", True),
    ]
    assert read(["c.jsonl", "d.jsonl"]) == reading


def test_surrogates_and_controls_are_made_harmless(here):
    """What cannot be written, or would steer a terminal, is replaced one for one, and the article says so."""
    (here / "c.jsonl").write_text('{"id": "a", "text": "One \\ud800 two \\u001b[31m three."}')
    article = read(["c.jsonl"]).articles[0]
    assert article.text == "One \ufffd two \ufffd[31m three."
    assert article.repaired


MISSING = [
    pytest.param("nowhere.txt", "does not exist", id="missing file"),
    pytest.param("nowhere/*.txt", "matches no file", id="pattern without a match"),
    pytest.param("x" * 5000, "cannot be looked up", id="name without end"),
    pytest.param("a\0b", "does not exist", id="NUL in a path"),
]


@pytest.mark.parametrize(("path", "problem"), MISSING)
def test_missing_path(path, problem):
    """A path that leads nowhere is recorded, and the others are read."""
    reading = read([path, "good.txt"])
    assert [article.id for article in reading.articles] == ["good"]
    assert problem in reading.failures[0].error


def test_empty_folder(here):
    """A folder without articles is said, since somebody expected some."""
    (here / "empty").mkdir()
    assert "holds no article" in read(["empty"]).failures[0].error


def test_symlink_loops_end(here):
    """Links that lead back above themselves or to themselves are recorded, and reading ends."""
    (here / "sub").mkdir()
    (here / "sub" / "up").symlink_to("..")
    (here / "self.txt").symlink_to("self.txt")
    reading = read(["."])
    assert [article.id for article in reading.articles] == ["good"]
    assert [failure.path for failure in reading.failures] == ["self.txt", "sub/up"]


def test_a_file_reached_twice_is_read_once(here):
    """A link beside its file, or a file named beside its folder, makes no second article."""
    (here / "alias.txt").symlink_to("good.txt")
    assert [article.path for article in read([".", "good.txt", "alias.txt"]).articles] == ["good.txt"]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no named pipes here")
def test_special_files_in_a_folder_are_passed_over(here):
    """A pipe in a folder would be waited on for ever."""
    os.mkfifo(here / "pipe.txt")
    assert [article.id for article in read(["."]).articles] == ["good"]


def refuse(path):
    """Stands for what the operating system does to those who are not root."""
    raise PermissionError(13, "Permission denied", str(path))


def test_unreadable_folder_and_file(here, monkeypatch):
    """No permission is a failure that says so, for a folder and for a file."""
    (here / "locked").mkdir()
    with monkeypatch.context() as patch:
        patch.setattr("pathlib.Path.iterdir", refuse)
        failures = read(["locked"]).failures
    assert any("cannot be listed: permission denied" in failure.error for failure in failures)
    with monkeypatch.context() as patch:
        patch.setattr("pathlib.Path.read_bytes", refuse)
        failures = read(["good.txt"]).failures
    assert "cannot be read: permission denied" in failures[0].error


SOURCES = [
    pytest.param("not toml [", "is no valid TOML", id="broken file"),
    pytest.param('["gone.txt"]\noutlet = "x"', "'gone.txt', which is not there", id="a file that is not there"),
    pytest.param('[good.txt]\noutlet = "x"', "needs quotes", id="a name without quotes"),
    pytest.param('outlet = "x"', "outside a table", id="a field outside a table"),
    pytest.param('["good.txt"]\noutlet = 5', "is a number", id="a field of a wrong type"),
]


@pytest.mark.parametrize(("content", "problem"), SOURCES)
def test_mistakes_in_sources_toml_are_said(here, content, problem):
    """A mistake in sources.toml is recorded under its path, once, and the articles are read without it."""
    (here / "sources.toml").write_text(content)
    reading = read(["."])
    assert [article.id for article in reading.articles] == ["good"]
    (failure,) = reading.failures
    assert failure.path == "sources.toml"
    assert problem in failure.error


HUGE = [
    pytest.param("Word and other words, he said. " * 330_000, id="ten megabytes in one line"),
    pytest.param(" " * 10_000_000 + "x", id="ten megabytes of spaces"),
    pytest.param("\n" * 10_000_000 + "x", id="ten megabytes of line ends"),
    pytest.param('"' * 100_000, id="a hundred thousand straight marks"),
    pytest.param("“" * 100_000, id="a hundred thousand opening marks"),
    pytest.param("[(" * 100_000, id="brackets that never close"),
    pytest.param("ab “c” é ” “ " * 100_000, id="marks in pairs that look broken"),
    pytest.param("---\n" + "a: [" * 4000 + "\n---\n", id="dashes and colons"),
]


@pytest.mark.parametrize("text", HUGE)
def test_huge_inputs_come_back_whole(here, text):
    """Size alone costs only time in proportion: the whole text is one article, with every word in a block."""
    (here / "huge.txt").write_text(text, encoding="utf-8")
    (article,) = read(["huge.txt"]).articles
    assert article.text == text
    assert sum(block.span.end - block.span.start for block in article.blocks) >= len(text.strip()) * 0.5
