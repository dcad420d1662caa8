"""Two branches that both decide merge with plain git, and nothing of either is lost."""

import shutil
import subprocess

import pytest
from deciding import decided

from compare.decisions import FILE_NAME, DecisionFile, keep_mergeable, load, merges

pytestmark = pytest.mark.skipif(not shutil.which("git"), reason="needs git")
LINE = f"{FILE_NAME} merge=union\n"


@pytest.fixture
def git(tmp_path, monkeypatch):
    for name in ("GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", str(tmp_path / "none"))
    monkeypatch.setenv("GIT_CONFIG_SYSTEM", str(tmp_path / "none"))
    folder = tmp_path / "desk"
    folder.mkdir()

    def run(*arguments, check=True):
        known = ["-c", "user.name=Ana Ruiz", "-c", "user.email=ana@desk.example", "-c", "init.defaultBranch=main"]
        command = ["git", *known, *arguments]
        return subprocess.run(command, cwd=folder, capture_output=True, text=True, check=check)

    run("init", "-q")
    run("commit", "-q", "--allow-empty", "-m", "Begin")
    run.folder = folder
    return run


def append(folder, *records):
    path = folder / FILE_NAME
    with DecisionFile(path) as file:
        if file.made:
            keep_mergeable(path)
        for record in records:
            file.append(record)


@pytest.mark.parametrize("base", [True, False], ids=["a file that both have", "a file that both make"])
def test_two_branches_that_both_decide_merge_cleanly(git, base):
    common, ours, theirs = ([decided("same", "mill", f"{side}{n}") for n in range(3)] for side in ("c", "o", "t"))
    if base:
        append(git.folder, *common)
        git("add", "-A")
        git("commit", "-q", "-m", "Decide")
    git("branch", "night")
    for branch, records in (("main", ours), ("night", theirs)):
        git("checkout", "-q", branch)
        append(git.folder, *records)
        git("add", "-A")
        git("commit", "-q", "-m", "Decide more")
    git("checkout", "-q", "main")
    done = git("merge", "-q", "--no-edit", "night", check=False)
    assert done.returncode == 0, done.stdout
    ledger = load(git.folder / FILE_NAME)
    assert ledger.problems == ()
    assert {*ledger.decisions} == {*(common if base else ()), *ours, *theirs}
    assert git("status", "--porcelain").stdout == ""


def test_a_rebase_keeps_both_too(git):
    first, second, third = (decided("same", "mill", name) for name in ("star", "quay", "coast"))
    append(git.folder, first)
    git("add", "-A")
    git("commit", "-q", "-m", "Decide")
    git("checkout", "-q", "-b", "night")
    append(git.folder, second)
    git("commit", "-q", "-a", "-m", "Decide at night")
    git("checkout", "-q", "main")
    append(git.folder, third)
    git("commit", "-q", "-a", "-m", "Decide by day")
    git("checkout", "-q", "night")
    git("rebase", "-q", "main")
    assert set(load(git.folder / FILE_NAME).decisions) == {first, second, third}


def test_the_attribute_is_stated_once(git):
    path = git.folder / FILE_NAME
    assert merges(path) is False
    assert keep_mergeable(path)
    assert (git.folder / ".gitattributes").read_text() == LINE
    assert merges(path) is True
    assert not keep_mergeable(path)
    assert (git.folder / ".gitattributes").read_text() == LINE


@pytest.mark.parametrize(
    ("known", "found"),
    [
        (b"*.png binary\n", b"*.png binary\n" + LINE.encode()),
        (b"*.png binary", b"*.png binary\n" + LINE.encode()),
        (b"*.png binary\r\n", b"*.png binary\r\n" + LINE.encode()),
        (b"*.jsonl merge=union\n", None),
        (b"*.jsonl merge=ours\n", None),
        (b"*.jsonl -merge\n", None),
        (b"*.jsonl binary\n", None),
    ],
    ids=["other files", "no end of line", "lines from elsewhere", "union", "a driver", "no merging", "binary"],
)
def test_what_somebody_stated_is_left_alone(git, known, found):
    attributes = git.folder / ".gitattributes"
    attributes.write_bytes(known)
    assert keep_mergeable(git.folder / FILE_NAME) is (found is not None)
    assert attributes.read_bytes() == (found or known)


def test_an_attribute_of_a_folder_above_counts(git):
    (git.folder / ".gitattributes").write_text("**/*.jsonl merge=union\n")
    below = git.folder / "archive"
    below.mkdir()
    assert not keep_mergeable(below / FILE_NAME)
    assert not (below / ".gitattributes").exists()


@pytest.mark.parametrize("name", ["two words.jsonl", "a[1]*.jsonl", "#1.jsonl", 'a "b".jsonl', "żółw.jsonl"])
def test_a_file_of_another_name_is_stated_by_it_alone(git, name):
    path = git.folder / name
    assert keep_mergeable(path)
    assert merges(path) is True
    assert merges(git.folder / "a1x.jsonl") is False
    assert not keep_mergeable(path)


def test_outside_of_git_nothing_is_written(tmp_path, monkeypatch):
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))
    assert not keep_mergeable(tmp_path / FILE_NAME)
    assert merges(tmp_path / FILE_NAME) is None
    assert list(tmp_path.iterdir()) == []


def test_without_git_nothing_is_written(git, monkeypatch):
    monkeypatch.setenv("PATH", "")
    assert not keep_mergeable(git.folder / FILE_NAME)
    assert not (git.folder / ".gitattributes").exists()
