"""The files that `samestory report` writes, and what makes each."""

from collections.abc import Mapping
from typing import Protocol

from compare.models import Report
from compare.report.csvreport import to_csv
from compare.report.factcsv import to_facts_csv, to_people_csv
from compare.report.jsonreport import to_json
from compare.report.markdown import to_markdown


class Render(Protocol):
    """Turns a report into text, the same text for the same report."""

    def __call__(self, report: Report, /) -> str: ...


RENDERERS: Mapping[str, Mapping[str, Render]] = {
    "json": {"report.json": to_json},
    "markdown": {"report.md": to_markdown},
    "csv": {"groups.csv": to_csv, "facts.csv": to_facts_csv, "people.csv": to_people_csv},
}
"""By format, the files and their renderers; the terminal's text is printed instead."""
