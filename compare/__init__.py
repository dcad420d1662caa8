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
    from compare.models import Report
    from compare.pipeline import report as compare_articles
    from compare.read import read as read_articles
    from compare.report.csvreport import to_csv
    from compare.report.jsonreport import to_json
    from compare.report.markdown import to_markdown
    from compare.report.terminal import to_terminal

__version__ = "0.2.0"
__all__ = [
    "Report",
    "__version__",
    "compare_articles",
    "extract_statements",
    "judge_groups",
    "match_statements",
    "read_articles",
    "to_csv",
    "to_json",
    "to_markdown",
    "to_terminal",
]

_HOME = {
    "Report": ("compare.models", "Report"),
    "compare_articles": ("compare.pipeline", "report"),
    "extract_statements": ("compare.extract", "extract"),
    "judge_groups": ("compare.judge", "judge"),
    "match_statements": ("compare.match", "match"),
    "read_articles": ("compare.read", "read"),
    "to_csv": ("compare.report", "to_csv"),
    "to_json": ("compare.report", "to_json"),
    "to_markdown": ("compare.report", "to_markdown"),
    "to_terminal": ("compare.report", "to_terminal"),
}


def __getattr__(name: str) -> object:
    if name not in _HOME:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    module, attribute = _HOME[name]
    return getattr(importlib.import_module(module), attribute)
