"""Find the configuration file and read it.

A wrong file stops the run: a check that goes on with half of its configuration passes what it should not pass.
"""

import os
import tomllib
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import Any

from compare.errors import UsageError
from compare.settings.keys import KEYS
from compare.settings.record import Settings

FILE = "samestory.toml"
PYPROJECT = "pyproject.toml"
Known = Callable[[str], object]
"""Raises UsageError for a name that is no rule's. The rules belong to a stage, so whoever loads hands this in."""


def load(start: Path, explicit: Path | None = None, known: Known = str) -> Settings:
    """The settings for a run in the folder `start`, or those of the file `explicit`, wherever that is.

    Without `explicit` it is the nearest `samestory.toml` from `start` upwards, else the nearest `pyproject.toml` that
    has a `[tool.samestory]`. `known` is asked about every name of a rule; unless it is given, any name will do. Raises
    UsageError, one line with file, key and what would be right.
    """
    file, table = _named(explicit) if explicit else _nearest(start)
    if file is None:
        return Settings()
    given = {}
    for key, value in table.items():
        if key not in KEYS:
            raise UsageError(f"{file}: there is no key {key!r}{_nearest_key(key)}")
        try:
            given[key.replace("-", "_")] = KEYS[key](value, file.parent)
        except UsageError as error:
            raise UsageError(f"{file}: key {key!r} {error}") from error
    settings = Settings(file=file, **given)
    for key, name in _rules(settings):
        try:
            known(name)
        except UsageError as error:
            raise UsageError(f"{file}: key {key!r}: {error}") from error
    return settings


def _nearest(start: Path) -> tuple[Path | None, Mapping[str, Any]]:
    """A `samestory.toml` far above goes before a `pyproject.toml` near by, for it is about nothing else."""
    start = start.resolve()
    folders = [_relative(folder) for folder in (start, *start.parents)]
    for folder in folders:
        if (folder / FILE).is_file():
            return _named(folder / FILE)
    for folder in folders:
        file = folder / PYPROJECT
        if file.is_file() and b"samestory" in _bytes(file):
            table = _section(_parsed(file))
            if table is not None:
                return file, table
    return None, {}


def _relative(folder: Path) -> Path:
    """As seen from the current folder, as a user would write it."""
    try:
        return Path(os.path.relpath(folder))
    except ValueError:  # on another drive
        return folder


def _named(file: Path) -> tuple[Path, Mapping[str, Any]]:
    table = _parsed(file)
    if file.name != PYPROJECT:
        return file, table
    section = _section(table)
    if section is None:
        raise UsageError(f"{file}: has no table [tool.samestory]; add one, or name another file")
    return file, section


def _section(table: Mapping[str, Any]) -> Mapping[str, Any] | None:
    tools = table.get("tool")
    section = tools.get("samestory") if isinstance(tools, dict) else None
    return section if isinstance(section, dict) else None


def _parsed(file: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(_bytes(file).decode())
    except UnicodeDecodeError as error:
        raise UsageError(f"{file}: is not UTF-8 at byte {error.start}; save it as UTF-8") from error
    except tomllib.TOMLDecodeError as error:
        raise UsageError(f"{file}: is no valid TOML: {error}; correct it, or use --no-config") from error
    except RecursionError as error:
        raise UsageError(f"{file}: is nested too deeply; correct it, or use --no-config") from error


def _bytes(file: Path) -> bytes:
    try:
        return file.read_bytes()
    except OSError as error:
        reason = (error.strerror or type(error).__name__).lower()
        raise UsageError(f"{file}: cannot be read: {reason}; check the path, or use --no-config") from error


def _nearest_key(key: str) -> str:
    from rapidfuzz.process import extractOne

    near = extractOne(key.casefold().replace("_", "-"), list(KEYS), score_cutoff=60)
    return f", did you mean {near[0]!r}?" if near else f"; there are {', '.join(KEYS)}"


def _rules(settings: Settings) -> Iterable[tuple[str, str]]:
    """Every name of a rule in the settings, with the key that it stands under."""
    yield from (("select", name) for name in settings.select)
    yield from (("ignore", name) for name in settings.ignore)
    yield from (("severity", name) for name, _ in settings.severity)
    yield from (("per-file-ignores", name) for _, names in settings.per_file_ignores for name in names)
