"""`.samestoryignore` and `exclude` leave out what git would leave out by the same patterns, and nothing that is named."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from compare.read import read
from compare.read.paths import expand
from compare.settings import Settings

TEXT = "“We are coming home tonight,” Ana Ruiz said.\n"
NAME = ".samestoryignore"


def plant(root, tree):
    """Writes `tree` (path → text) below `root`."""
    for name, text in tree.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text if isinstance(text, bytes) else text.encode())


def names(*paths, **how):
    """Files that `paths` stand for, and what is wrong."""
    sources, failures = expand(paths, settings=Settings(**how) if how else None)
    return [source.name for source in sources], [(failure.path, failure.error) for failure in failures]


FILES = ("a.txt", "b.txt", "keep.txt", "drafts/a.txt", "drafts/keep.txt", "old/2019/a.txt", "old/b.txt")


@pytest.fixture
def tree(tmp_path, monkeypatch):
    """Articles in a current folder, and a function that adds ignore files."""
    monkeypatch.chdir(tmp_path)
    plant(tmp_path, dict.fromkeys(FILES, TEXT))
    return lambda **files: plant(tmp_path, {name.replace("__", "/"): text for name, text in files.items()})


CASES = [
    pytest.param({NAME: "a.txt"}, {"b.txt", "keep.txt", "drafts/keep.txt", "old/b.txt"}, id="a name at any depth"),
    pytest.param({NAME: "/a.txt"}, set(FILES) - {"a.txt"}, id="a name in this folder only"),
    pytest.param({NAME: "drafts/"}, {"a.txt", "b.txt", "keep.txt", "old/2019/a.txt", "old/b.txt"}, id="a folder"),
    pytest.param({NAME: "*.txt\n!keep.txt"}, {"keep.txt", "drafts/keep.txt"}, id="brought back"),
    pytest.param({NAME: "old/**/a.txt\r\n# b.txt\r\n\r\n"}, set(FILES) - {"old/2019/a.txt"}, id="CRLF, comment, stars"),
    pytest.param({NAME: "drafts/\n!drafts/keep.txt"}, {"a.txt", "b.txt", "keep.txt", "old/2019/a.txt", "old/b.txt"}, id="not out of a folder that is left out"),
    pytest.param({NAME: "*.txt", "drafts/" + NAME: "!a.txt"}, {"drafts/a.txt"}, id="a deeper file goes before"),
    pytest.param({"old/" + NAME: "/2019/"}, set(FILES) - {"old/2019/a.txt"}, id="a file below alone"),
    pytest.param({NAME: "\ufeffa.txt"}, {"b.txt", "keep.txt", "drafts/keep.txt", "old/b.txt"}, id="with a byte order mark"),
    pytest.param({NAME: ""}, set(FILES), id="an empty file"),
]  # fmt: skip


@pytest.mark.parametrize(("files", "expected"), CASES)
def test_folder(tree, files, expected):
    """The cases that people write, in a folder."""
    tree(**files)
    assert (set(names(".")[0]), names(".")[1]) == (expected, [])


@pytest.mark.parametrize(("files", "expected"), CASES)
def test_pattern(tree, files, expected):
    """The same through a glob that goes down."""
    tree(**files)
    assert set(names("**/*.txt")[0]) == expected


PATTERN = st.text(alphabet="ab*/!?[] \\", min_size=1, max_size=6)
PATHS = st.from_regex(r"[ab]{1,2}(/[ab]{1,2}){0,3}\.txt", fullmatch=True)


def ask_git(root):
    """What git would add, by the same files."""
    command = ["git", "ls-files", "-z", "--others", f"--exclude-per-directory={NAME}"]
    found = subprocess.run(command, cwd=root, capture_output=True, check=True).stdout.decode().split("\0")
    return {name for name in found if name.endswith(".txt")}


@settings(max_examples=60, deadline=None)
@given(
    paths=st.sets(PATHS, min_size=1, max_size=8),
    lines=st.lists(
        st.sampled_from(["a", "/a", "a/", "b.txt", "*.txt", "!*.txt", "a/b", "**/b", "a/**", "?b", "[ab]b/", "!/a/b.txt", "*/a", "!b.txt"]),
        max_size=5,
    ),
    deeper=st.lists(st.sampled_from(["*.txt", "!*.txt", "b*", "!a.txt", "/b"]), max_size=3),
)  # fmt: skip
def test_as_git_does(tmp_path_factory, paths, lines, deeper):
    """The oracle is git itself, with the same patterns at the root and one folder down."""
    root = tmp_path_factory.mktemp("tree")
    subprocess.run(["git", "init", "-q"], cwd=root, check=True)
    whole = {name for name in paths if not any(other.startswith(name.removesuffix(".txt") + "/") for other in paths)}
    plant(root, dict.fromkeys(whole, TEXT))
    plant(root, {NAME: "\n".join(lines)})
    if (root / "a").is_dir():
        plant(root, {f"a/{NAME}": "\n".join(deeper)})
    found, _ = names(str(root))
    assert {os.path.relpath(name, root) for name in found} == ask_git(root)


@pytest.mark.xfail(reason="pathspec takes back with a folder all that lies below it, git the folder alone")
def test_a_folder_taken_back_brings_nothing_with_it(tmp_path):
    subprocess.run(["git", "init", "-q"], cwd=tmp_path, check=True)
    plant(tmp_path, {"a/b/c.txt": TEXT, NAME: "a/**\n!a", f"a/{NAME}": "!*.txt"})
    assert set(names(str(tmp_path))[0]) == ask_git(tmp_path)


def test_a_named_file_is_read_nevertheless(tree):
    """Whoever writes a path wants it; a shell that expands a pattern names its files."""
    tree(**{NAME: "*.txt"})
    assert names("a.txt", "drafts/keep.txt") == (["a.txt", "drafts/keep.txt"], [])


def test_a_named_folder_is_read_nevertheless(tree):
    """Of the files above, none counts when one of them leaves the folder out; those in it do."""
    tree(**{NAME: "drafts/\na.txt", "drafts/" + NAME: "keep.txt"})
    assert names("drafts") == (["drafts/a.txt"], [])
    assert names("old") == (["old/b.txt"], [])


ABOVE = [
    pytest.param({".git/HEAD": ""}, "old/2019", True, id="up to the root of the repository"),
    pytest.param({}, "old/2019", False, id="not above the current folder without one"),
    pytest.param({}, ".", True, id="from the current folder"),
    pytest.param({"old/2019/.git/HEAD": ""}, "old/2019", False, id="not above a repository"),
]


@pytest.mark.parametrize(("files", "current", "heeded"), ABOVE)
def test_how_far_up_it_is_looked_for(tree, tmp_path, monkeypatch, files, current, heeded):
    """As git does; without a repository the current folder and that of the configuration end the search."""
    tree(**{NAME: "a.txt"}, **files)
    monkeypatch.chdir(tmp_path / current)
    found, _ = names(str(tmp_path / "old/2019"))
    assert (found == []) == heeded
    assert names(str(tmp_path / "old/2019"), file=tmp_path / "samestory.toml")[0] == []


def test_exclude_counts_from_the_folder_of_the_configuration(tree, tmp_path, monkeypatch):
    """`exclude` works like a file there, one that its ignore file goes before."""
    monkeypatch.chdir(tmp_path / "old")
    how = {"file": Path("../samestory.toml"), "exclude": ("/a.txt", "/old/b.txt", "drafts")}
    assert names("..", **how)[0] == ["../b.txt", "../keep.txt", "../old/2019/a.txt"]
    tree(**{NAME: "!/a.txt"})
    assert names("..", **how)[0] == ["../a.txt", "../b.txt", "../keep.txt", "../old/2019/a.txt"]


def test_through_a_link(tree, tmp_path):
    """Patterns count from the folder that they stand in, by whatever way it is reached."""
    tree(**{"old/" + NAME: "/b.txt"})
    (tmp_path / "link").symlink_to("old")
    assert names("link")[0] == ["link/2019/a.txt"]


def test_nothing_left_is_said(tree):
    """A folder or pattern all of which is left out is a failure, and says why."""
    tree(**{NAME: "*.txt"})
    assert [path for path, error in names(".", "*.txt")[1] if NAME in error] == [".", "*.txt"]


def test_a_bad_line_is_named_and_the_others_hold(tree, tmp_path):
    """The line is shown without the control characters in it; the run goes on."""
    tree(**{NAME: "!\n[b-a]\na.txt\n\x1b\\"})
    found, problems = names("old")
    assert found == ["old/b.txt"]
    advice = "is no pattern; write it as in .gitignore"
    assert problems == [(NAME, f"{line} {advice}") for line in ("'!'", "'[b-a]'", r"'\x1b\\'")]
    assert names("old", file=Path("x.toml"), exclude=("!",))[1][0] == ("x.toml", f"'!' {advice}")


def test_a_file_that_cannot_be_read_is_named(tree, tmp_path, monkeypatch):
    """What cannot be read leaves nothing out, and is a failure; a folder of that name is none."""
    tree(**{NAME: "*.txt"})
    plain = Path.read_bytes

    def refused(path):
        if path.name == NAME:
            raise PermissionError(13, "Permission denied")
        return plain(path)

    monkeypatch.setattr(Path, "read_bytes", refused)
    reading = read(["old"])
    assert [article.id for article in reading.articles] == ["2019/a", "b"]
    assert [failure.path for failure in reading.failures] == [NAME]
    monkeypatch.undo()
    (tmp_path / NAME).unlink()
    (tmp_path / NAME).mkdir()
    assert read([str(tmp_path / "old")]).failures == ()


@pytest.mark.skipif(sys.platform == "win32", reason="file names are bytes only on POSIX")
def test_a_name_that_is_no_utf8(tmp_path, monkeypatch):
    """File names are bytes, and so are the lines: the one matches the other."""
    monkeypatch.chdir(tmp_path)
    for name in (b"caf\xe9.txt", b"tea.txt"):
        Path(os.fsdecode(name)).write_text(TEXT, encoding="utf-8")
    Path(NAME).write_bytes(b"caf\xe9.txt\n")
    assert names(".") == (["tea.txt"], [])


def test_the_library_waits_until_there_is_a_file(tree):
    """Folders without ignore files do not wait for the library."""
    script = "import sys; from compare.read import read; read(['.']); print('pathspec' in sys.modules)"
    run = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert run.stdout.strip() == "False"
