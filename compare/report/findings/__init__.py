"""What a check found, in the formats that people, editors and CI systems read; one file a format."""

from collections.abc import Mapping
from typing import Protocol

from compare.models import Checked
from compare.report.findings.concise import to_concise
from compare.report.findings.full import to_full
from compare.report.findings.github import step_summary, to_github
from compare.report.findings.gitlab import to_gitlab
from compare.report.findings.junit import to_junit
from compare.report.findings.machine import to_json, to_jsonl
from compare.report.findings.markdown import to_markdown
from compare.report.findings.rdjsonl import to_rdjsonl
from compare.report.findings.sarif import to_sarif

__all__ = ["FORMATS", "Render", "step_summary"]


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
    "sarif": to_sarif,
    "github": to_github,
    "gitlab": to_gitlab,
    "junit": to_junit,
    "rdjsonl": to_rdjsonl,
    "markdown": to_markdown,
}
"""By the name that `samestory check --format` takes."""
