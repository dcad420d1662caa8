"""Findings into words: terminal, Markdown, JSON, CSV. Renderers are pure; whoever calls them writes or prints."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Protocol

from compare.models import Report
from compare.report.csvreport import to_csv
from compare.report.jsonreport import to_json
from compare.report.markdown import to_markdown
from compare.report.terminal import to_terminal


class Render(Protocol):
    """Turns a report into text, the same text for the same report."""

    def __call__(self, report: Report, /) -> str: ...


@dataclass(frozen=True, slots=True)
class Renderer:
    """A format of the report."""

    render: Render
    filename: str
    """Where `samestory report` writes it; empty for the one that is printed."""


RENDERERS: Mapping[str, Renderer] = {
    "terminal": Renderer(to_terminal, ""),
    "json": Renderer(to_json, "report.json"),
    "markdown": Renderer(to_markdown, "report.md"),
    "csv": Renderer(to_csv, "groups.csv"),
}
