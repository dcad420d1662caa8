"""What a check found, in the formats that people, editors and CI systems read; one file a format."""

from collections.abc import Mapping
from typing import Protocol

from compare.models import Checked
from compare.report.findings.concise import to_concise
from compare.report.findings.full import to_full
from compare.report.findings.machine import to_json, to_jsonl

__all__ = ["FORMATS", "Render"]


class Render(Protocol):
    """Turns what was checked into text, the same text for the same check.

    Only formats for a terminal heed `width` (columns) and `colour`.
    """

    def __call__(self, checked: Checked, /, *, width: int = 80, colour: bool = False) -> str: ...


FORMATS: Mapping[str, Render] = {
    "concise": to_concise,
    "full": to_full,
    "json": to_json,
    "jsonl": to_jsonl,
}
"""By the name that `samestory check --format` takes."""
