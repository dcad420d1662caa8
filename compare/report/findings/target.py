"""Where in which file an annotation belongs.

Lines of a finding count in the article's text. Of a plain text file these are the lines of the file; of a web page or
an article inside a file of JSON they are not, and an annotation on line 12 of the page's source would be a wrong one.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import PurePath

from compare.models import Finding, Position
from compare.report.escape import clean

_JSON_LINE = re.compile(r"(?P<file>(?:-|.+\.(?:jsonl|ndjson|json))):(?P<line>[1-9]\d{0,8})", re.IGNORECASE | re.DOTALL)
_JSON_ITEM = re.compile(r"(?P<file>.+\.json)#\d{1,9}", re.IGNORECASE | re.DOTALL)
_UNNUMBERED = frozenset({".html", ".htm", ".xhtml", ".json"})


@dataclass(frozen=True, slots=True)
class Target:
    """A file as CI systems name it, and the place in it as far as it is known."""

    path: str
    """With slashes, without a leading "./"."""
    start: Position
    end: Position
    exact: bool
    """Whether lines and columns are those of the file; else only `start.line` is, or it is 1."""


def target(path: str, start: Position, end: Position) -> Target:
    """The file of `path`, the path of an article, and what of `start` and `end` holds in the file."""
    if match := _JSON_LINE.fullmatch(path):
        line = Position(int(match["line"]), 1)
        return Target(_named(match["file"]), line, line, exact=False)
    top = Position(1, 1)
    if match := _JSON_ITEM.fullmatch(path):
        return Target(_named(match["file"]), top, top, exact=False)
    if PurePath(path).suffix.lower() in _UNNUMBERED:
        return Target(_named(path), top, top, exact=False)
    return Target(_named(path), start, end, exact=True)


def of(finding: Finding) -> Target:
    """Where a finding belongs."""
    return target(finding.here.path, finding.start, finding.end)


def _named(path: str) -> str:
    return PurePath(path).as_posix()


def replacement(finding: Finding) -> str | None:
    """What a tool may put in place of `finding.span`: not in a page, and nothing that cannot be seen.

    Somebody else's words are put into the draft at one click; an invisible letter among them would go to print.
    """
    instead = finding.suggestion
    seen = instead is not None and clean(instead).split() == instead.split()
    return instead if seen and of(finding).exact else None


def where(finding: Finding) -> str:
    """What the message must say of the place, because the annotation cannot: "line 12 of its text: ", or nothing."""
    return "" if of(finding).exact else f"line {finding.start.line} of its text: "


def byte_columns(text: str, offsets: Iterable[int]) -> dict[int, int]:
    """For offsets into `text` their columns from 1 in bytes of UTF-8, in one walk over the text.

    Counting from the start of the line for every finding is quadratic where an article is one line.
    """
    columns: dict[int, int] = {}
    at, column = 0, 1
    for offset in sorted(set(offsets)):
        line = text.rfind("\n", at, offset) + 1
        begin, column = (line, 1) if line else (at, column)
        column += len(text[begin:offset].encode("utf-8", "surrogatepass"))
        columns[offset], at = column, offset
    return columns
