"""The amounts and dates that a statement states, so that versions of one fact can be compared value by value."""

from collections.abc import Sequence

from compare.extract.dates import moments
from compare.models import Moment, Quantity, Span


def values_of(text: str, spans: Sequence[Span], published: str) -> tuple[Quantity | Moment, ...]:
    """What stands in the spans, in the order of the text; `published` is an ISO 8601 date, or empty."""
    found: list[Quantity | Moment] = []
    for span in spans:
        found.extend(moments(text, span, published))
    return tuple(sorted(found, key=lambda value: value.span))
