"""What a check found, in the formats that people, editors and CI systems read; one file a format.

A format is loaded when it is asked for: a check on every save writes one, and waits for one.
"""

from collections.abc import Iterator, Mapping
from importlib import import_module
from typing import Protocol

from compare.models import Checked

__all__ = ["FORMATS", "Render"]

_HOME = {
    "concise": "concise",
    "full": "full",
    "json": "machine",
    "jsonl": "machine",
    "sarif": "sarif",
    "github": "github",
    "gitlab": "gitlab",
    "junit": "junit",
    "rdjsonl": "rdjsonl",
    "markdown": "markdown",
}


class Render(Protocol):
    """Turns what was checked into text, the same text for the same check.

    Only formats for a terminal heed `width` (columns) and `colour`.
    """

    def __call__(self, checked: Checked, /, *, width: int = 80, colour: bool = False) -> str: ...


class _Formats(Mapping[str, Render]):
    def __getitem__(self, name: str) -> Render:
        found: Render = getattr(import_module(f"{__name__}.{_HOME[name]}"), f"to_{name}")
        return found

    def __iter__(self) -> Iterator[str]:
        return iter(_HOME)

    def __len__(self) -> int:
        return len(_HOME)


FORMATS: Mapping[str, Render] = _Formats()
"""By the name that `samestory check --format` takes."""
