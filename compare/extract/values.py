"""The amounts and dates of a statement, in the order of the text."""

from collections.abc import Sequence

from compare.extract.quantities import quantities
from compare.models import Moment, Quantity, Span


def values_of(text: str, spans: Sequence[Span], published: str) -> tuple[Quantity | Moment, ...]:  # noqa: ARG001 – dates will need the day of publication
    """What the segments `spans` of `text` state in amounts; no two overlap.

    Each segment is read alone: what stands between two of them is not the speaker's.
    """
    return tuple(value for span in spans for value in quantities(text, span))
