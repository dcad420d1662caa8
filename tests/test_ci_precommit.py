"""The hook runs through pre-commit on a scratch repository: red, then green after the fix."""

import os
import subprocess
import sys
from pathlib import Path

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
    for arguments in (["init", "-q"], ["config", "user.name", "Desk"], ["config", "user.email", "desk@example.org"]):
        subprocess.run(["git", *arguments], cwd=folder, check=True)
    return folder


def commit(repository):
    """Try to commit everything; the hook decides."""
    subprocess.run(["git", "add", "-A"], cwd=repository, check=True)
    command = ["git", "commit", "-q", "-m", "A draft"]
    done = subprocess.run(command, cwd=repository, capture_output=True, text=True, check=False, timeout=120)
    return done.returncode, done.stdout + done.stderr


def pre_commit(repository, *arguments):
    command = [sys.executable, "-m", "pre_commit", *arguments]
    return subprocess.run(command, cwd=repository, capture_output=True, text=True, check=False, timeout=300)


def test_red_then_green(root, repository, tmp_path, monkeypatch):
    """A commit is refused with the finding, and accepted when the number is mended.

    Entry, types and arguments are those that we publish; what pre-commit would install is this checkout.
    """
    monkeypatch.setenv("PATH", f"{tmp_path}{os.pathsep}{os.environ['PATH']}")
    (tmp_path / "samestory").write_text(f'#!/bin/sh\nexec {sys.executable} {root / "cli.py"} "$@"\n', encoding="utf-8")
    (tmp_path / "samestory").chmod(0o755)
    [hook] = yaml.safe_load((root / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
    local = {"repos": [{"repo": "local", "hooks": [hook | {"language": "system", "files": "^drafts/"}]}]}
    (repository / ".pre-commit-config.yaml").write_text(yaml.safe_dump(local), encoding="utf-8")
    assert pre_commit(repository, "install").returncode == 0
    code, said = commit(repository)
    assert code == 1
    assert "drafts/storm.md:7:" in said
    assert "quote-number" in said
    assert "notes.py" not in said
    assert "archive/herald.md:" not in said
    (repository / "drafts/storm.md").write_text(STORY.format("The Coast", 12), encoding="utf-8")
    code, said = commit(repository)
    assert (code, "Passed" in said) == (0, True), said


def test_pre_commit_installs_and_runs_it(root, repository, monkeypatch):
    """The whole way, from a clone of this checkout; the dependencies are lent, to stay offline."""
    import pathspec

    if subprocess.run(["git", "rev-parse", "HEAD"], cwd=root, capture_output=True, check=False).returncode:
        pytest.skip("not a git checkout: there is nothing for pre-commit to clone")
    monkeypatch.setenv("PYTHONPATH", str(Path(pathspec.__file__).parent.parent))
    monkeypatch.setenv("PIP_NO_INDEX", "1")
    monkeypatch.setenv("PIP_NO_BUILD_ISOLATION", "0")  # pip's odd way to say that there is none
    monkeypatch.setenv("VIRTUALENV_NO_PERIODIC_UPDATE", "1")
    subprocess.run(["git", "add", "-A"], cwd=repository, check=True)
    run = ["try-repo", str(root), "samestory-check", "--files", "drafts/storm.md"]
    red = pre_commit(repository, *run)
    assert red.returncode == 1, red.stdout + red.stderr
    assert "drafts/storm.md:7:" in red.stdout
