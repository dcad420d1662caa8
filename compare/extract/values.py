"""The amounts and dates of a statement, in the order of the text."""

from bisect import bisect_left
from collections.abc import Sequence

from compare.extract.dates import moments
from compare.extract.quantities import quantities
from compare.models import Moment, Quantity, Span


def values_of(text: str, spans: Sequence[Span], published: str) -> tuple[Quantity | Moment, ...]:
    """What the segments `spans` of `text` state in amounts and dates; no two overlap.

    Each segment is read alone: what stands between two of them is not the speaker's. Where both readings fit, as in
    "2016 votes", the date holds: its rules ask for evidence, and a number needs none. `published` is the ISO 8601 day
    of the article, or empty.
    """
    found: list[Quantity | Moment] = []
    for span in spans:
        dates = moments(text, span, published)
        starts = [date.span.start for date in dates]
        amounts = [value for value in quantities(text, span) if not _on_a_date(value.span, dates, starts)]
        found.extend(sorted([*dates, *amounts], key=lambda value: value.span))
    return tuple(found)


def _on_a_date(span: Span, dates: Sequence[Moment], starts: Sequence[int]) -> bool:
    nearest = bisect_left(starts, span.end) - 1
    return nearest >= 0 and dates[nearest].span.overlap(span) > 0
