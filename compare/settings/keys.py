"""The keys of the configuration file, and what may stand behind each."""

import glob
from collections.abc import Callable, Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Any

from compare.errors import UsageError
from compare.settings.bands import FITTED, Bands, Thresholds
from compare.settings.record import FAIL_ON, FORMATS, SEVERITIES

_LONGEST = 40
"""Characters of a wrong value that an error repeats."""
_BANDS = "a table of quote and fact, each as in { same = 0.6, unsure = 0.3 }"


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


def _bands(value: object, _folder: Path) -> Thresholds:
    """What is left out stays as fitted, and is held against what is stated: half a pair may cross the other half."""
    if not isinstance(value, dict):
        raise UsageError(f"must be {_BANDS}, not {_shown(value)}")
    given = {}
    for kind, numbers in value.items():
        if kind not in Thresholds._fields:
            raise UsageError(f"must be {_BANDS}, and {_shown(kind)} is neither")
        try:
            given[kind] = _band(numbers, getattr(FITTED, kind))
        except UsageError as error:
            raise UsageError(f"for {kind!r} {error}") from error
    return FITTED._replace(**given)


def _band(value: object, fitted: Bands) -> Bands:
    if not isinstance(value, dict) or not value.keys() <= set(Bands._fields):
        raise UsageError(
            f"must be a table of same and unsure, as in {{ same = 0.6, unsure = 0.3 }}, not {_shown(value)}"
        )
    for name, number in value.items():
        if isinstance(number, bool) or not isinstance(number, int | float) or not 0 <= number <= 1:
            raise UsageError(f"must be a number from 0 to 1 at {name!r}, not {_shown(number)}")
    found = fitted._replace(**{name: float(number) for name, number in value.items()})
    if found.unsure > found.same:
        silent = [f"; {name} is {getattr(fitted, name):g} unless stated" for name in Bands._fields if name not in value]
        crossed = f"must be at least as high at same, {found.same:g}, as at unsure, {found.unsure:g}"
        raise UsageError(crossed + "".join(silent))
    return found


def _shown(value: object) -> str:
    text = repr(value)
    return text if len(text) <= _LONGEST else text[: _LONGEST - 1] + "…"


KEYS: Mapping[str, Callable[[object, Path], Any]] = MappingProxyType(
    {
        "against": _paths,
        "index": _path,
        "decisions": _path,
        "bands": _bands,
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
