"""Put thresholds into a configuration file and leave everything else in it as it is: comments, order, layout.

Reading the file and writing it anew from what was read is the tempting mistake: a desk's comments say why its rules are
as they are.
"""

import os
import tempfile
import tomllib
from collections.abc import Mapping, MutableMapping
from pathlib import Path
from typing import Any

from compare.errors import UsageError
from compare.settings.bands import FITTED, Bands, Thresholds
from compare.settings.configuration import PYPROJECT
from compare.settings.keys import KEYS

HEAD = "# Thresholds that `samestory review --calibrate` fitted to decisions.\n"


def write_bands(file: Path, bands: Thresholds) -> None:
    """Make `bands` the thresholds that `file` states, which is made when it is not there; whole or not at all.

    Numbers that are as they come with samestory are not written unless the file states them already. Raises UsageError
    when it cannot be read or written.
    """
    target = file.resolve()  # a link stays one
    try:
        before = target.read_bytes().decode() if target.exists() else HEAD
        after = with_bands(before, bands, "tool.samestory" if file.name == PYPROJECT else "")
        if after != before:
            _replace(target, after)
    except UnicodeDecodeError as error:
        raise UsageError(f"{file}: is not UTF-8 at byte {error.start}; save it as UTF-8") from error
    except OSError as error:
        reason = (error.strerror or type(error).__name__).lower()
        raise UsageError(f"{file}: cannot be written: {reason}; nothing was changed") from error
    except UsageError as error:
        raise UsageError(f"{file}: {error}") from error


def with_bands(text: str, bands: Thresholds, below: str = "") -> str:
    """`text`, a TOML document, with `bands` under the key `bands` of the table `below`, whose keys have dots between.

    Raises UsageError for a document that cannot be changed without touching anything else in it.
    """
    import tomlkit
    from tomlkit.exceptions import TOMLKitError

    try:
        document = tomlkit.parse(text)
        keys = [*filter(None, below.split(".")), "bands"]
        _set(document, keys, bands)
        written = _spaced(tomlkit.dumps(document), text, f"[{'.'.join(keys)}]")
        sound = _is_sound(tomllib.loads(text), tomllib.loads(written), bands, below)
    except (TOMLKitError, ValueError, TypeError, RecursionError) as error:
        raise UsageError(f"cannot be changed: {error}; state the bands by hand") from error
    if not sound:
        raise UsageError("is laid out so that the bands cannot be changed alone; state them by hand")
    return written


def _set(document: MutableMapping[str, Any], keys: list[str], bands: Thresholds) -> None:
    import tomlkit

    table = document
    for key in keys:
        if key not in table:
            table[key] = tomlkit.table()
        table = table[key]
    for kind in Thresholds._fields:
        wanted, fitted = getattr(bands, kind), getattr(FITTED, kind)
        if kind in table:
            _renumber(table[kind], wanted, fitted)
        elif wanted != fitted:
            line = tomlkit.parse(f"{kind} = {{ same = {wanted.same}, unsure = {wanted.unsure} }}\n")
            table[kind] = line[kind]


def _renumber(stated: MutableMapping[str, Any], wanted: Bands, fitted: Bands) -> None:
    for name in Bands._fields:
        number = getattr(wanted, name)
        if stated.get(name, getattr(fitted, name)) != number:
            stated[name] = number


def _spaced(written: str, before: str, head: str) -> str:
    """`written` with an empty line around the table `head` if it is new, and with the line ends of `before`."""
    lines = written.splitlines(keepends=True)
    at = next((i for i, line in enumerate(lines) if line.strip() == head), None)
    if at is not None and head not in before:
        end = next((i for i in range(at + 1, len(lines)) if lines[i].startswith("[")), None)
        if end is not None and lines[end - 1].strip():
            lines.insert(end, "\n")
        if at and lines[at - 1].strip():
            lines.insert(at, "\n")
    found = "".join(lines)
    windows = "\r\n" in before and before.count("\r\n") == before.count("\n")
    return found.replace("\r\n", "\n").replace("\n", "\r\n") if windows else found


def _is_sound(before: Mapping[str, Any], after: Mapping[str, Any], bands: Thresholds, below: str) -> bool:
    """Whether `after` states `bands`, and all else as `before` does: what a library wrote is not taken on trust."""
    old, new = _without_bands(before, below), _without_bands(after, below)
    return old[0] == new[0] and KEYS["bands"](new[1], Path()) == bands


def _without_bands(document: Mapping[str, Any], below: str) -> tuple[dict[str, Any], object]:
    """`document` without its bands, and without the tables that hold nothing else, and the bands."""
    if not below:
        return {key: value for key, value in document.items() if key != "bands"}, document.get("bands", {})
    first, _, rest = below.partition(".")
    inner, bands = _without_bands(document.get(first, {}), rest)
    return {key: value for key, value in ({**document, first: inner}).items() if value or key != first}, bands


def _replace(path: Path, text: str) -> None:
    """In one step, with the rights that the file has; a new one is as readable as any other."""
    mask = os.umask(0)
    os.umask(mask)
    mode = path.stat().st_mode & 0o7777 if path.exists() else 0o666 & ~mask
    handle, temporary = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    try:
        with os.fdopen(handle, "w", encoding="utf-8", newline="") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        Path(temporary).chmod(mode)
        Path(temporary).replace(path)
    except BaseException:
        Path(temporary).unlink(missing_ok=True)
        raise
