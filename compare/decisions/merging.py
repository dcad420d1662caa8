"""Seeing to it that git merges two branches that both added decisions: by git's own `union`, and without a driver."""

import os
import subprocess
from pathlib import Path

_OF_HOOKS = ("GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_PREFIX", "GIT_OBJECT_DIRECTORY", "GIT_COMMON_DIR")
_SECONDS = 20


def keep_mergeable(path: Path) -> bool:
    """Put a line for the decisions at `path` into the `.gitattributes` beside it; whether that was done.

    Nothing is done outside a git work tree, and where somebody has stated how the file merges. Raises OSError when the
    line cannot be written.
    """
    if merges(path) is not False or _stated(path):
        return False
    attributes = path.parent / ".gitattributes"
    known = attributes.read_bytes() if attributes.exists() else b""
    between = b"\n" if known and not known.endswith(b"\n") else b""
    line = f"{_pattern(path.name)} merge=union\n".encode("utf-8", "surrogateescape")
    with attributes.open("ab") as file:
        file.write(between + line)
    return True


def merges(path: Path) -> bool | None:
    """Whether git merges the file by union; None outside of a git work tree, or without git."""
    found = _merge(path)
    return None if found is None else found == "union"


def _stated(path: Path) -> bool:
    return _merge(path) not in (None, "unspecified")


def _merge(path: Path) -> str | None:
    """What git says of the attribute `merge` of the file, which need not be there yet."""
    folder = path.parent
    known = {name: value for name, value in os.environ.items() if name not in _OF_HOOKS}
    command = ["git", "-c", "core.fsmonitor=false", "check-attr", "-z", "merge", "--", path.name]
    try:
        inside = _run(["git", "rev-parse", "--is-inside-work-tree"], folder, known)
        if inside.returncode or inside.stdout.strip() != b"true":
            return None
        done = _run(command, folder, known)
    except (OSError, subprocess.TimeoutExpired):
        return None
    fields = done.stdout.split(b"\0")
    return fields[2].decode("utf-8", "replace") if not done.returncode and len(fields) > 2 else None


def _run(command: list[str], folder: Path, known: dict[str, str]) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(  # noqa: S603  a list, no shell; the name stands behind "--"
        command,
        cwd=folder,
        env=known | {"GIT_OPTIONAL_LOCKS": "0", "GIT_LITERAL_PATHSPECS": "1", "LC_ALL": "C"},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        timeout=_SECONDS,
        check=False,
    )


def _pattern(name: str) -> str:
    """A file name as a pattern that fits it alone; one that must be quoted is."""
    escaped = "".join(f"\\{letter}" if letter in "*?[\\" else letter for letter in name)
    if any(letter in escaped for letter in ' "\t') or escaped[:1] in "#!":
        escaped = escaped.replace("\\", "\\\\").replace('"', '\\"')
        return f'"{escaped}"'
    return escaped
