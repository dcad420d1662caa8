"""The hook runs through pre-commit on a scratch repository: red, then green after the fix."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pathspec
import pytest
import yaml

STORY = "---\noutlet: {}\ndate: 2024-05-14\n---\n# Storm\n\n“We lost {} boats in the storm, and nobody on the islands will forget it,” Tom Ashby said.\n"


@pytest.fixture
def repository(tmp_path, monkeypatch):
    """A git repository with an archive, a configuration and a draft that has another number."""
    folder = tmp_path / "desk"
    for name, text in {
        "archive/herald.md": STORY.format("The Herald", 12),
        "archive/star.md": STORY.format("The Star", 12),
        "drafts/storm.md": STORY.format("The Coast", 21),
        "drafts/notes.py": "# 21 boats\n",
        "samestory.toml": 'against = ["archive"]\n',
    }.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")
    for name in [name for name in os.environ if name.startswith("GIT_")]:
        monkeypatch.delenv(name)
    monkeypatch.setenv("PRE_COMMIT_HOME", str(tmp_path / "home"))
    monkeypatch.setenv("SAMESTORY_CACHE_DIR", str(tmp_path / "cache"))
    for who in ("AUTHOR", "COMMITTER"):
        monkeypatch.setenv(f"GIT_{who}_NAME", "Desk")
        monkeypatch.setenv(f"GIT_{who}_EMAIL", "desk@example.org")
    git(folder, "init", "-q")
    return folder


def git(folder, *arguments):
    return subprocess.run(["git", *arguments], cwd=folder, check=True, capture_output=True, text=True).stdout


def commit(repository):
    """Try to commit everything; the hook decides."""
    git(repository, "add", "-A")
    command = ["git", "commit", "-q", "-m", "A draft"]
    done = subprocess.run(command, cwd=repository, capture_output=True, text=True, check=False, timeout=120)
    return done.returncode, done.stdout + done.stderr


@pytest.fixture
def source(root, tmp_path, repository):
    """This checkout as a repository that pre-commit can clone, with what is not committed yet."""
    folder = tmp_path / "samestory"
    shutil.copytree(root / "compare", folder / "compare", ignore=shutil.ignore_patterns("__pycache__"))
    for name in (".pre-commit-hooks.yaml", "LICENSE", "README.md", "pyproject.toml"):
        shutil.copy(root / name, folder)
    git(folder, "init", "-q")
    git(folder, "add", "-A")
    git(folder, "commit", "-q", "-m", "As it is")
    return folder, git(folder, "rev-parse", "HEAD").strip()


def test_red_then_green(source, repository, monkeypatch):
    """pre-commit installs the hook; a commit is refused with the finding, and accepted when the number is mended.

    The one thing that is not as in a newsroom: the dependencies are lent by this environment, to stay offline.
    """
    monkeypatch.setenv("PYTHONPATH", str(Path(pathspec.__file__).parent.parent))
    monkeypatch.setenv("PIP_NO_INDEX", "1")
    monkeypatch.setenv("PIP_NO_BUILD_ISOLATION", "0")  # pip's odd way to say that there is none
    monkeypatch.setenv("VIRTUALENV_NO_PERIODIC_UPDATE", "1")
    repo, rev = source
    hook = {"id": "samestory-check", "files": "^drafts/", "args": ["--fail-on=error"]}
    config = {"repos": [{"repo": str(repo), "rev": rev, "hooks": [hook]}]}
    (repository / ".pre-commit-config.yaml").write_text(yaml.safe_dump(config), encoding="utf-8")
    install = [sys.executable, "-m", "pre_commit", "install"]
    subprocess.run(install, cwd=repository, capture_output=True, check=True, timeout=60)
    code, said = commit(repository)
    assert code == 1, said
    assert "drafts/storm.md:7:" in said
    assert "quote-number" in said
    assert "notes.py" not in said
    assert "archive/herald.md:" not in said
    (repository / "drafts/storm.md").write_text(STORY.format("The Coast", 12), encoding="utf-8")
    code, said = commit(repository)
    assert (code, "Passed" in said) == (0, True), said
