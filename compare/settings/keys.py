"""The keys of the configuration file, and what may stand behind each."""

import glob
from collections.abc import Callable, Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Any

from compare.errors import UsageError
from compare.settings.record import FAIL_ON, FORMATS, SEVERITIES

_LONGEST = 40
"""Characters of a wrong value that an error repeats."""


def _paths(value: object, folder: Path) -> tuple[str, ...]:
    return tuple(_beside(text, folder) for text in _texts(value, "paths and globs"))


def _beside(text: str, folder: Path) -> str:
    """`text` as seen from the current folder; a bracket in the name of the file's own folder is no pattern."""
    where = str(folder)
    return str(Path(glob.escape(where) if glob.has_magic(text) else where, text))


def _path(value: object, folder: Path) -> Path:
    if not isinstance(value, str) or not value.strip() or "\0" in value:
        raise UsageError(f"must be a path in quotation marks, not {_shown(value)}")
    return folder / value


def _texts(value: object, of: str) -> tuple[str, ...]:
    if not isinstance(value, list):
        raise UsageError(f'must be a list of {of}, as in ["…"], not {_shown(value)}')
    for item in value:
        if not isinstance(item, str) or not item.strip():
            raise UsageError(f"must be a list of {of} in quotation marks, and {_shown(item)} is none")
    return tuple(value)


def _rules(value: object, _folder: Path) -> tuple[str, ...]:
    return _texts(value, "rules")


def _some_rules(value: object, _folder: Path) -> tuple[str, ...]:
    """An empty selection would pass every article in silence."""
    if value == []:
        raise UsageError("must be a list of at least one rule; leave it out to apply all")
    return _texts(value, "rules")


def _patterns(value: object, _folder: Path) -> tuple[str, ...]:
    return _texts(value, "patterns")


def _one_of(choices: tuple[str, ...]) -> Callable[[object, Path], str]:
    def read(value: object, _folder: Path) -> str:
        if not isinstance(value, str) or value not in choices:
            raise UsageError(f"must be one of {', '.join(choices)}, not {_shown(value)}")
        return value

    return read


def _table(of: Callable[[object, Path], Any], form: str) -> Callable[[object, Path], tuple[tuple[str, Any], ...]]:
    def read(value: object, folder: Path) -> tuple[tuple[str, Any], ...]:
        if not isinstance(value, dict):
            raise UsageError(f"must be a table of lines {form}, not {_shown(value)}")
        pairs = []
        for name, item in value.items():
            try:
                pairs.append((name, of(item, folder)))
            except UsageError as error:
                raise UsageError(f"for {name!r} {error}") from error
        return tuple(pairs)

    return read


def _shown(value: object) -> str:
    text = repr(value)
    return text if len(text) <= _LONGEST else text[: _LONGEST - 1] + "…"


KEYS: Mapping[str, Callable[[object, Path], Any]] = MappingProxyType(
    {
        "against": _paths,
        "index": _path,
        "select": _some_rules,
        "ignore": _rules,
        "severity": _table(_one_of(SEVERITIES), 'rule = "severity"'),
        "fail-on": _one_of(FAIL_ON),
        "format": _one_of(FORMATS),
        "baseline": _path,
        "per-file-ignores": _table(_rules, '"pattern" = ["rule"]'),
        "exclude": _patterns,
    }
)
"""Key → what reads its value, given the folder of the file; a UsageError begins with "must be". A field of
`Settings` of the same name, with underscores, takes it."""
