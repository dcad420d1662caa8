"""The files that `samestory report` writes, and what makes each."""

from collections.abc import Iterable, Mapping
from typing import Protocol

from compare.models import Report
from compare.report.csvreport import to_csv
from compare.report.factcsv import to_facts_csv, to_people_csv
from compare.report.jsonreport import to_json
from compare.report.markdown import to_markdown
from compare.report.page import to_html, to_pages


class Render(Protocol):
    """Turns a report into text, the same text for the same report."""

    def __call__(self, report: Report, /) -> str: ...


RENDERERS: Mapping[str, Mapping[str, Render]] = {
    "html": {"report.html": to_html},
    "json": {"report.json": to_json},
    "markdown": {"report.md": to_markdown},
    "csv": {"groups.csv": to_csv, "facts.csv": to_facts_csv, "people.csv": to_people_csv},
}
"""By format, the files and their renderers; the terminal's text is printed instead."""


def rendered(report: Report, formats: Iterable[str]) -> dict[str, str]:
    """Name, relative to one folder, and text of every file of these formats; a long page is split into several."""
    found: dict[str, str] = {}
    for name in formats:
        if name == "html":
            found |= to_pages(report)
        else:
            found |= {file: render(report) for file, render in RENDERERS[name].items()}
    return found
