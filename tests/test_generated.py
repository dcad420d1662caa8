"""What the documents take from the program is what the program has now, and its examples show what they say."""

import os
import re
import shutil
import subprocess
import sys
import xml.etree.ElementTree as ET

import generated
import pytest
import screenshots

import compare
from compare.match import signals
from compare.match.facts import signals as fact_signals
from compare.models import DifferenceType, Verdict

IMAGE = re.compile(r"!\[[^\]\n]+\]\(([^)#]+)\)")


@pytest.fixture(scope="module")
def made():
    return generated.made()


def test_every_page_has_what_the_program_has(made):
    """Every example of a difference is judged anew for this."""
    pages = generated.pages()
    assert {page.name for page in pages} == {"differences.md", "matching.md"}
    for page in pages:
        text = page.read_text(encoding="utf-8")
        assert generated.filled(text, made) == text, f"{page.name}: `make readme` makes it anew"


def test_every_part_stands_somewhere(made):
    marks = [
        mark for page in generated.pages() for mark in re.findall(r"<!-- made: (\S+) -->", page.read_text("utf-8"))
    ]
    assert sorted(marks) == sorted(made)


def test_every_signal_is_explained(made):
    """With its weight, by the names that `samestory explain` uses."""
    for rule in (*signals.TABLE, *fact_signals.TABLE):
        table = made["quote-signals" if rule in signals.TABLE else "fact-signals"]
        assert f"\n| {rule.name} | {rule.weight:+} | " in table
        assert f"| {rule.name} | {rule.weight:+} |  |" not in table


def test_every_kind_and_verdict_is_told(made):
    """A kind has its row, its heading and its example."""
    for kind in DifferenceType:
        assert f"| [{kind}](#{kind}) | " in made["kinds"]
        assert f"### {kind}\n" in made["examples"]
        assert f"\n- {kind}: " in made["examples"]
    page = (generated.DOCS / "differences.md").read_text(encoding="utf-8")
    assert len(re.findall(r"^\| (agrees|differs|adds detail|less detail|unsure) \| ", page, re.MULTILINE)) == len(
        Verdict
    )


def test_an_example_that_shows_nothing_is_refused(monkeypatch, tmp_path):
    """The page cannot keep an example that samestory no longer sees."""
    monkeypatch.setattr(generated, "DOCS", tmp_path)
    kinds = (screenshots.ROOT / "docs/kinds.toml").read_text(encoding="utf-8")
    (tmp_path / "kinds.toml").write_text(kinds.replace("lost 21 boats", "lost 12 boats"), encoding="utf-8")
    with pytest.raises(ValueError, match="the example of number"):
        generated.made()


def test_a_kind_without_example_is_refused(monkeypatch, tmp_path):
    """Whoever adds one is told where to put it."""
    monkeypatch.setattr(generated, "DOCS", tmp_path)
    kinds = (screenshots.ROOT / "docs/kinds.toml").read_text(encoding="utf-8")
    (tmp_path / "kinds.toml").write_text(kinds.replace("[splice]", "[splices]"), encoding="utf-8")
    with pytest.raises(ValueError, match="in the order of DifferenceType"):
        generated.made()


def test_every_name_of_the_library_is_shown(root):
    """In code that runs."""
    page = (root / "docs/api.md").read_text(encoding="utf-8")
    shown = " ".join(re.findall(r"^(?:>>>|\.\.\.) .*compare\.\w+.*$", page, re.MULTILINE))
    assert [name for name in compare.__all__ if f"compare.{name}" not in shown] == []


def test_every_document_is_in_the_list(root):
    """Nobody looks for a page that nothing leads to."""
    listed = (root / "docs/README.md").read_text(encoding="utf-8")
    pages = [path.name for path in (root / "docs").glob("*.*") if path.suffix in {".md", ".json"}]
    assert [name for name in sorted(pages) if name != "README.md" and f"]({name})" not in listed] == []


# Pictures


def shown_in(root):
    return {
        (page.parent / image).resolve().name
        for page in (root / "README.md", *root.glob("docs/*.md"))
        for image in IMAGE.findall(page.read_text(encoding="utf-8"))
    }


def test_every_picture_is_shown_and_small(root):
    pictures = list((root / "docs/images").iterdir())
    assert {picture.name for picture in pictures} == shown_in(root)
    assert [picture.name for picture in pictures if picture.stat().st_size > screenshots.LARGEST] == []


def test_pictures_fetch_nothing_and_name_no_folder_of_a_machine(root):
    for picture in root.glob("docs/images/*.svg"):
        text = picture.read_text(encoding="utf-8")
        assert ET.fromstring(text).tag == "{http://www.w3.org/2000/svg}svg"
        assert not re.search(r"@font-face|url\(\s*['\"]?http|<script|href=|/tmp/|/home/", text)


def test_pictures_are_taken(root, tmp_path):
    """The script still finds what it shows; how that looks is for people to judge.

    In a process of its own: a browser that another test has open in this one would be in its way.
    """
    if not any(map(shutil.which, screenshots.BROWSERS)):
        pytest.skip(f"needs one of {', '.join(screenshots.BROWSERS)}")
    script = [sys.executable, str(root / "docs" / "screenshots.py"), str(tmp_path / "images")]
    done = subprocess.run(
        script, env=os.environ | {"PYTHONPATH": str(root)}, capture_output=True, text=True, check=False, timeout=120
    )
    assert (done.returncode, done.stderr) == (0, "")
    taken = {picture.name for picture in (tmp_path / "images").iterdir()}
    assert taken == {picture.name for picture in (root / "docs/images").iterdir()}
