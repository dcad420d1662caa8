"""Findings into words: terminal, page, Markdown, JSON, CSV. Renderers are pure; whoever calls them writes or prints.

They are loaded when first used: a command that prints one line does not wait for all tables of the report.
"""

import importlib
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from compare.report.csvreport import to_csv
    from compare.report.factcsv import to_facts_csv, to_people_csv
    from compare.report.files import RENDERERS, Render, rendered
    from compare.report.jsonreport import to_json
    from compare.report.markdown import to_markdown
    from compare.report.page import to_html, to_pages
    from compare.report.terminal import to_terminal

__all__ = [
    "RENDERERS",
    "Render",
    "rendered",
    "to_csv",
    "to_facts_csv",
    "to_html",
    "to_json",
    "to_markdown",
    "to_pages",
    "to_people_csv",
    "to_terminal",
]

_HOME = {
    "RENDERERS": "files",
    "Render": "files",
    "rendered": "files",
    "to_csv": "csvreport",
    "to_facts_csv": "factcsv",
    "to_html": "page",
    "to_json": "jsonreport",
    "to_markdown": "markdown",
    "to_pages": "page",
    "to_people_csv": "factcsv",
    "to_terminal": "terminal",
}


def __getattr__(name: str) -> object:
    if name not in _HOME:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(importlib.import_module(f"{__name__}.{_HOME[name]}"), name)
