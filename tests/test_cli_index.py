"""`samestory index` as a user meets it: on a copy of the seeds, from the first add to a rebuild."""

import shutil
import sqlite3

import pytest

from compare.commands import main
from compare.pipeline import extraction
from compare.store import Index


@pytest.fixture
def desk(tmp_path, root, monkeypatch, capsys):
    """A folder with articles in it; the returned function runs a command there."""
    shutil.copytree(root / "seeds", tmp_path / "archive")
    monkeypatch.chdir(tmp_path)
    for name in ("SAMESTORY_INDEX", "COLUMNS"):
        monkeypatch.delenv(name, raising=False)

    def run(*arguments):
        code = main(["index", *arguments])
        said = capsys.readouterr()
        return code, said.out, said.err

    return run


def test_the_life_of_an_index(desk, tmp_path, monkeypatch):
    index = ".samestory/index.db"
    assert desk("add", "archive") == (
        0,
        f"5 articles added, 0 changed, 0 removed, 0 as before. {index} has 5 articles with 119 statements.\n",
        "",
    )
    [name] = [path.name for path in (tmp_path / "archive").iterdir() if path.name.startswith("002")]
    (tmp_path / "archive" / name).write_text("“We are coming home tonight,” Ana Ruiz said.", encoding="utf-8")
    assert "changed since: 1 file;" in desk("status")[1]
    assert desk("add", "archive")[1].startswith("0 articles added, 1 changed, 0 removed, 4 as before. ")
    assert desk("verify", "--all") == (0, f"{index} is sound.\n", "")
    assert desk("remove", f"archive/{name}") == (0, f"1 article removed from {index}.\n", "")
    assert desk("status")[1].startswith(f"{index}: 4 articles of 4 files, ")
    assert desk("rebuild") == (0, f"4 articles extracted again in {index}.\n", "")
    shutil.rmtree(tmp_path / "archive")
    assert "no longer there: 4 files" in desk("status")[1]
    assert desk("verify", "--all")[0] == 0


def test_it_stays_out_of_version_control(desk, tmp_path):
    desk("add", "archive")
    assert (tmp_path / ".samestory" / ".gitignore").read_text(encoding="utf-8") == "*\n"


def test_it_is_found_from_a_folder_below(desk, tmp_path, monkeypatch):
    desk("add", "archive")
    monkeypatch.chdir(tmp_path / "archive")
    code, out, err = desk("add", ".")
    assert (code, err) == (0, "")
    assert "5 as before" in out
    assert not (tmp_path / "archive" / ".samestory").exists()


@pytest.mark.parametrize("how", ["option", "environment", "configuration"])
def test_another_file_may_be_named(desk, tmp_path, monkeypatch, how):
    named = ["--index", "wires.db"] if how == "option" else []
    if how == "environment":
        monkeypatch.setenv("SAMESTORY_INDEX", "wires.db")
    if how == "configuration":
        (tmp_path / "samestory.toml").write_text('index = "wires.db"\n', encoding="utf-8")
    assert desk("add", "archive", *named)[0] == 0
    assert desk("status", *named)[1].startswith("wires.db: 5 articles")
    assert not (tmp_path / ".samestory").exists()


def test_what_is_excluded_stays_out(desk, tmp_path):
    (tmp_path / ".samestoryignore").write_text("00[0-2]*\n", encoding="utf-8")
    assert desk("add", "archive")[1].startswith("2 articles added")


def test_a_bad_input_is_named_each_time_and_the_rest_added(desk, tmp_path):
    (tmp_path / "archive" / "empty.txt").write_text(" ", encoding="utf-8")
    line = "samestory: archive/empty.txt: is empty; there is nothing to read\n"
    for added in (5, 0):
        code, out, err = desk("add", "archive")
        assert (code, err) == (1, line)
        assert out.startswith(f"{added} articles added")
    assert "not read: 1" in desk("status")[1]


def test_what_is_not_there_is_not_removed(desk):
    desk("add", "archive")
    code, out, err = desk("remove", "nowhere.txt", "archive/\x1b[31m")
    assert (code, out) == (1, "0 articles removed from .samestory/index.db.\n")
    assert "nowhere.txt: is no file, folder or article in .samestory/index.db" in err
    assert "\x1b" not in err


@pytest.mark.parametrize("arguments", [["status"], ["verify"], ["rebuild"], ["remove", "x"]], ids=" ".join)
def test_without_an_index_it_says_how_to_make_one(desk, tmp_path, arguments):
    code, out, err = desk(*arguments)
    assert (code, out) == (2, "")
    assert "make one with `samestory index add PATHS`" in err
    assert not (tmp_path / ".samestory").exists()


@pytest.mark.parametrize(
    "arguments", [[], ["add"], ["remove"], ["add", "-"], ["add", "nowhere"], ["frobnicate"]], ids=" ".join
)
def test_wrong_use(desk, tmp_path, arguments):
    code, _, err = desk(*arguments)
    assert code == 2
    assert err
    assert not (tmp_path / ".samestory").exists()


def test_an_index_of_another_version_says_so(desk, tmp_path):
    desk("add", "archive")
    with Index.open(".samestory/index.db", write=True) as index:
        index.note("maker", "0.0.9")
    line = (
        "samestory: .samestory/index.db: was extracted by samestory 0.0.9; extract again with `samestory index rebuild`"
    )
    assert desk("status")[2] == f"{line}\n"
    assert desk("add", "archive")[2] == f"{line}\n"
    desk("rebuild")
    assert desk("status")[2] == ""


def test_damage_is_reported_and_nothing_is_mended_in_secret(desk, tmp_path):
    desk("add", "archive")
    path = tmp_path / ".samestory" / "index.db"
    database = sqlite3.connect(path)
    database.execute("DELETE FROM statements WHERE number = 7")
    database.commit()
    database.close()
    before = path.read_bytes()
    code, out, err = desk("verify")
    assert (code, out) == (1, "")
    assert "lacks statements" in err
    assert "make it again with `samestory index add PATHS`" in err
    assert path.read_bytes() == before


def test_an_interrupt_leaves_the_last_good_state(desk, tmp_path, monkeypatch):
    desk("add", "archive")
    (tmp_path / "archive" / "new.txt").write_text("“We are coming home tonight,” Ana Ruiz said.", encoding="utf-8")

    def interrupted(_):
        raise KeyboardInterrupt

    monkeypatch.setattr(extraction, "extract_one", interrupted)
    assert desk("add", "archive") == (130, "", "")
    assert desk("status")[1].startswith(".samestory/index.db: 5 articles of 5 files, 119 statements, ")
