"""Fitted thresholds go into the configuration, and nothing else in it changes."""

import os
import tomllib
from pathlib import Path

import pytest

from compare.errors import UsageError
from compare.settings import load
from compare.settings.bands import FITTED, Bands, Thresholds
from compare.settings.writing import with_bands, write_bands

NEW = Thresholds(Bands(0.55, 0.3), Bands(0.5, 0.25))
BOTH = "quote = { same = 0.55, unsure = 0.3 }\nfact = { same = 0.5, unsure = 0.25 }\n"
FILES = [
    pytest.param("", f"[bands]\n{BOTH}", id="an empty file"),
    pytest.param(
        "# Ours since spring.\nselect = ['SS1']   # why\n\n[severity]\n# not yet\nSS1 = 'off'\n",
        f"# Ours since spring.\nselect = ['SS1']   # why\n\n[severity]\n# not yet\nSS1 = 'off'\n\n[bands]\n{BOTH}",
        id="comments and layout stay",
    ),
    pytest.param(
        "[bands]   # tried in May\nquote = { same = 0.62, unsure = 0.3 } # too high?\n\n[severity]\nSS1 = 'off'\n",
        "[bands]   # tried in May\nquote = { same = 0.55, unsure = 0.3 } # too high?\nfact = { same = 0.5, unsure = 0.25 }\n\n[severity]\nSS1 = 'off'\n",
        id="one kind is stated",
    ),
    pytest.param(
        "[bands.fact]\nunsure = 0.4 # hm\n[bands.quote]\nsame = 0.7\n",
        "[bands.fact]\nunsure = 0.25 # hm\n[bands.quote]\nsame = 0.55\n",
        id="a table for each kind, and what is not stated is left out",
    ),
    pytest.param(
        "bands = { quote = { same = 0.7 } }\nignore = []\n",
        "bands = { quote = { same = 0.55 }, fact = { same = 0.5, unsure = 0.25 }}\nignore = []\n",
        id="all in one line",
    ),
    pytest.param(
        "bands.quote.same = 0.7\nbands.fact.same = 0.6\nignore = []\n",
        "bands.quote.same = 0.55\nbands.fact.same = 0.5\nbands.fact.unsure = 0.25\nignore = []\n",
        id="dotted keys",
    ),
    pytest.param("ignore = []", f"ignore = []\n\n[bands]\n{BOTH}", id="no line end at the end"),
    pytest.param(
        "ignore = [] # x\r\n\r\n[severity]\r\nSS1 = 'off'\r\n",
        f"ignore = [] # x\r\n\r\n[severity]\r\nSS1 = 'off'\r\n\r\n[bands]\r\n{BOTH}".replace("\r\n", "\n").replace("\n", "\r\n"),
        id="line ends of Windows",
    ),
    pytest.param(f"# as fitted\n[bands]\n{BOTH}", f"# as fitted\n[bands]\n{BOTH}", id="nothing to change"),
]  # fmt: skip
PROJECTS = [
    pytest.param(
        "[project]\nname = 'x'\n\n[tool.samestory]\nignore = []  # none\n\n[tool.black]\nline-length = 99\n",
        f"[project]\nname = 'x'\n\n[tool.samestory]\nignore = []  # none\n\n[tool.samestory.bands]\n{BOTH}\n[tool.black]\nline-length = 99\n",
        id="between other tools",
    ),
    pytest.param(
        "[tool.black]\nx = 1\n[tool.samestory]\nignore = []\n[project]\nname = 'x'\n[tool.samestory.severity]\nSS1 = 'off'\n",
        f"[tool.black]\nx = 1\n[tool.samestory]\nignore = []\n\n[tool.samestory.bands]\n{BOTH}\n[project]\nname = 'x'\n[tool.samestory.severity]\nSS1 = 'off'\n",
        id="tables of a tool apart",
    ),
    pytest.param(
        "[tool.samestory.bands]\nquote = { same = 0.7 }\n",
        "[tool.samestory.bands]\nquote = { same = 0.55 }\nfact = { same = 0.5, unsure = 0.25 }\n",
        id="bands alone",
    ),
]


@pytest.mark.parametrize(("before", "after"), FILES)
def test_a_file_stays_as_it_was_but_for_the_numbers(before, after):
    """Comments, order and layout of everything else."""
    assert with_bands(before, NEW) == after


@pytest.mark.parametrize(("before", "after"), PROJECTS)
def test_in_a_pyproject_they_stand_in_the_table_of_samestory(before, after):
    """And the other tools notice nothing."""
    assert with_bands(before, NEW, "tool.samestory") == after
    found = tomllib.loads(after)
    assert found["tool"]["samestory"].pop("bands")
    before_them = tomllib.loads(before)
    before_them["tool"]["samestory"].pop("bands", None)
    assert found == before_them


@pytest.mark.parametrize(
    "text",
    ["[tool]\nsamestory.fail-on = 'error'\n", "[tool]\nsamestory = { ignore = [] }\n", "bands = 3\n[tool.samestory]\nbands = 3\n"],
    ids=["dotted keys below a table", "a table in one line", "bands that are none"],
)  # fmt: skip
def test_what_cannot_be_changed_alone_is_left_to_people(text):
    """One line that says so, rather than a file that says something else."""
    with pytest.raises(UsageError, match=r"state (the bands|them) by hand") as caught:
        with_bands(text, NEW, "tool.samestory")
    assert len(str(caught.value).splitlines()) == 1


def test_a_new_file_says_where_its_numbers_come_from(tmp_path, monkeypatch):
    """And is one that samestory reads."""
    monkeypatch.chdir(tmp_path)
    write_bands(Path("samestory.toml"), NEW)
    text = Path("samestory.toml").read_text(encoding="utf-8")
    assert text == f"# Thresholds that `samestory review --calibrate` fitted to decisions.\n\n[bands]\n{BOTH}"
    assert load(Path()).bands == NEW
    write_bands(Path("samestory.toml"), FITTED)
    assert load(Path()).bands == FITTED


def test_rights_and_links_stay(tmp_path):
    """A file that only its owner reads stays that, and one that is a link is not replaced by a copy."""
    real, link = tmp_path / "shared.toml", tmp_path / "samestory.toml"
    real.write_text("ignore = []\n", encoding="utf-8")
    real.chmod(0o640)
    link.symlink_to(real)
    write_bands(link, NEW)
    assert link.is_symlink()
    assert real.stat().st_mode & 0o777 == 0o640
    assert tomllib.loads(real.read_text(encoding="utf-8"))["bands"]["quote"]["same"] == 0.55
    assert sorted(path.name for path in tmp_path.iterdir()) == ["samestory.toml", "shared.toml"]


def test_what_cannot_be_written_is_as_it_was(tmp_path, monkeypatch):
    """A full disk: one line, no half file, nothing left beside it."""
    file = tmp_path / "samestory.toml"
    file.write_text("ignore = []\n", encoding="utf-8")

    def full(number):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(
        UsageError, match=r"samestory\.toml: cannot be written: no space left on device; nothing was changed"
    ):
        write_bands(file, NEW)
    assert file.read_text(encoding="utf-8") == "ignore = []\n"
    assert [path.name for path in tmp_path.iterdir()] == ["samestory.toml"]


def test_a_file_in_another_encoding_is_named(tmp_path):
    """As reading it does."""
    (tmp_path / "samestory.toml").write_bytes(b"# caf\xe9\n")
    with pytest.raises(UsageError, match="is not UTF-8 at byte 5"):
        write_bands(tmp_path / "samestory.toml", NEW)
