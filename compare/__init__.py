"""Tell, across many news outlets, who ran the same quote or fact, in which words, and how the versions differ.

The Python API, loaded when first used: `import compare` is free. The steps have longer names here than in their
packages, because `compare.read` is the package and cannot be the function too.
"""

import importlib
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from compare.extract import extract as extract_statements
    from compare.judge import judge as judge_groups
    from compare.match import match as match_statements
    from compare.models import Checked, Report
    from compare.pipeline import report as compare_articles
    from compare.pipeline.checking import check as check_articles
    from compare.pipeline.indexing import add as add_to_index
    from compare.read import read as read_articles
    from compare.report.csvreport import to_csv
    from compare.report.jsonreport import to_json
    from compare.report.markdown import to_markdown
    from compare.report.page import to_html
    from compare.report.terminal import to_terminal
    from compare.settings import Settings
    from compare.store import Index

__version__ = "0.4.0"
__all__ = [
    "Checked",
    "Index",
    "Report",
    "Settings",
    "__version__",
    "add_to_index",
    "check_articles",
    "compare_articles",
    "extract_statements",
    "judge_groups",
    "match_statements",
    "read_articles",
    "to_csv",
    "to_html",
    "to_json",
    "to_markdown",
    "to_terminal",
]

_HOME = {
    "Checked": ("compare.models", "Checked"),
    "Index": ("compare.store", "Index"),
    "Report": ("compare.models", "Report"),
    "Settings": ("compare.settings", "Settings"),
    "add_to_index": ("compare.pipeline.indexing", "add"),
    "check_articles": ("compare.pipeline.checking", "check"),
    "compare_articles": ("compare.pipeline", "report"),
    "extract_statements": ("compare.extract", "extract"),
    "judge_groups": ("compare.judge", "judge"),
    "match_statements": ("compare.match", "match"),
    "read_articles": ("compare.read", "read"),
    "to_csv": ("compare.report", "to_csv"),
    "to_html": ("compare.report", "to_html"),
    "to_json": ("compare.report", "to_json"),
    "to_markdown": ("compare.report", "to_markdown"),
    "to_terminal": ("compare.report", "to_terminal"),
}


def __getattr__(name: str) -> object:
    if name not in _HOME:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    module, attribute = _HOME[name]
    return getattr(importlib.import_module(module), attribute)
