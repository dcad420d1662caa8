"""Votes and scores: "134-63", "by a vote of 98 to 96". They say two things at once, so they are compared as pairs."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from compare.models import Span

_TALLY = re.compile(
    r"(?<![\w.,:/$£€–-])(\d{1,4}|\d{1,3},\d{3})(?:\s?[-–—]\s?|-to-|(?:\svotes)?\s(?:to|against)\s)(\d{1,4}|\d{1,3},\d{3})(?![\w%/:–]|[.,-]\d)"
)
_VOTED = re.compile(r"\b(?:vote|ballot|won\b|beat|defeat)", re.IGNORECASE)
"""Where the loser's count may come first, for these tell that there was a count."""


class Tally(NamedTuple):
    """Two sides of a count."""

    span: Span
    first: int
    second: int


def tallies(text: str, spans: Sequence[Span]) -> Iterator[Tally]:
    """The tallies in the segments `spans`; "10-15" and "from 20 to 10" are ranges and changes, and none."""
    for span in spans:
        voted = _VOTED.search(text, span.start, span.end) is not None
        for match in _TALLY.finditer(text, span.start, span.end):
            first, second = (int(figure.replace(",", "")) for figure in match.groups())
            before = text[max(span.start, match.start() - 12) : match.start()].split()[-1:]
            season = first > 1000 and second < 100 and first < 2100
            if before != ["from"] and (first >= second or voted) and not season:
                yield Tally(Span(*match.span()), first, second)


def same_tally(one: Tally, other: Tally) -> bool:
    """Whether two tallies are one, told from either side: the loser's count may come first."""
    return {one.first, one.second} == {other.first, other.second}
