"""Ask git. It runs without a shell, names go in as arguments, and answers come back as bytes.

Everything is switched off by which a user's configuration could change an answer: colours, external diffs, patterns in
names. The variables that a hook is given are left out, since they hold for git's own folder and not for that of a file.
"""

import os
import subprocess
from pathlib import Path

from compare.errors import UsageError

_OF_HOOKS = ("GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_PREFIX", "GIT_OBJECT_DIRECTORY", "GIT_COMMON_DIR")
_SETTINGS = {"GIT_LITERAL_PATHSPECS": "1", "GIT_OPTIONAL_LOCKS": "0", "LC_ALL": "C"}
_DIFF = ("--no-color", "--no-ext-diff", "--no-textconv", "--find-renames", "--ignore-submodules")
_SECONDS = 60
_LONGEST = 200


def toplevel(folder: Path) -> Path:
    """The top folder of the repository around `folder`. Raises UsageError if there is none."""
    code, out, error = _run(folder, "rev-parse", "--show-toplevel")
    if code:
        raise UsageError(f"--diff needs a git repository around {folder} ({_said(error)}); leave --diff out")
    return Path(os.fsdecode(out.removesuffix(b"\n")))


def commit(top: Path, revision: str) -> str:
    """The commit that `revision` names. Raises UsageError if there is no such."""
    code, out, _ = (1, b"", b"")
    if revision.strip() and not revision.startswith("-") and "\0" not in revision:
        code, out, _ = _run(top, "rev-parse", "--verify", "--quiet", f"{revision}^{{commit}}")
    if code:
        advice = "fetch it first (in CI, check out with the whole history), or name another, such as HEAD"
        raise UsageError(f"there is no git revision {revision!r} in {top}; {advice}")
    return out.decode("ascii", "replace").strip()


def changes(top: Path, base: str) -> dict[bytes, tuple[str, bytes]]:
    """For each file that differs from commit `base` in the working tree: the letter of its status, and its old name.

    Of the whole repository: a renamed file is only known for one beside the name that it had.
    """
    fields = _answer(top, "diff", "--name-status", "-z", *_DIFF, base).split(b"\0")
    found: dict[bytes, tuple[str, bytes]] = {}
    at = 0
    while at + 1 < len(fields):
        status = fields[at][:1].decode("ascii", "replace")
        two = status in "RC"
        old, new = fields[at + 1], fields[at + 1 + two]
        found[new] = (status, old)
        at += 2 + two
    return found


def untracked(top: Path, names: list[bytes]) -> set[bytes]:
    """Those of `names` that git does not keep, ignored ones included."""
    return set(_answer(top, "ls-files", "--others", "-z", "--", *names).split(b"\0")) if names else set()


def difference(top: Path, base: str, old: bytes, new: bytes) -> bytes:
    """What changed in one file since `base`, without lines around it."""
    return _answer(top, "diff", "--unified=0", "--inter-hunk-context=0", *_DIFF, base, "--", *{old: 0, new: 0})


def _answer(folder: Path, *arguments: str | bytes) -> bytes:
    code, out, error = _run(folder, *arguments)
    if code:
        raise UsageError(f"git could not tell what changed in {folder} ({_said(error)}); leave --diff out")
    return out


def _run(folder: Path, *arguments: str | bytes) -> tuple[int, bytes, bytes]:
    known = {name: value for name, value in os.environ.items() if name not in _OF_HOOKS} | _SETTINGS
    command = ["git", "-c", "core.fsmonitor=false", *arguments]
    try:
        done = subprocess.run(  # noqa: S603  a list, no shell; names stand behind "--"
            command, cwd=folder, env=known, stdin=subprocess.DEVNULL, capture_output=True, timeout=_SECONDS, check=False
        )
    except FileNotFoundError as error:
        raise UsageError("--diff needs git, which is not installed; install it, or leave --diff out") from error
    except (OSError, subprocess.TimeoutExpired) as error:
        raise UsageError(f"git could not be asked about {folder} ({error}); leave --diff out") from error
    return done.returncode, done.stdout, done.stderr


def _said(error: bytes) -> str:
    """The first line of what git complained of; it may name files, so nothing in it may steer a terminal."""
    line = next(iter(error.decode("utf-8", "replace").splitlines()), "it gave no reason")
    return "".join(letter if letter.isprintable() else "\N{REPLACEMENT CHARACTER}" for letter in line)[:_LONGEST]
