"""What two versions say in another order: the end of one laid beside the beginning of the other.

An alignment keeps to one order, so of "A," he said. "B." and "B," he said. "A." it sees only one part. The tempting
mistake is to call the rest more and less detail: a "not" that is lost in it would be lost from sight.
"""

from collections.abc import Iterator
from dataclasses import replace

from compare.judge.pair import Pair, pair
from compare.judge.side import Side
from compare.models import Span
from compare.text.align import Gap

_LEAST = 5
"""Words that both parts have at least."""
_FIT = 0.6
"""Share of the poorer part's words that found their like, from which on the parts are versions of each other."""


def crossed(laid: Pair, head: Gap, tail: Gap) -> Iterator[Pair]:
    """Pairs of what stands before the first common words on one side and behind the last on the other."""
    for (a, a_end), (b, b_end) in (
        ((head.a, head.a_end), (tail.b, tail.b_end)),
        ((tail.a, tail.a_end), (head.b, head.b_end)),
    ):
        if min(a_end - a, b_end - b) >= _LEAST:
            parts = pair(_part(laid.here, a, a_end), _part(laid.there, b, b_end))
            if parts.fit >= _FIT and parts.shared >= _LEAST - 1:
                yield parts


def _part(side: Side, start: int, end: int) -> Side:
    """Words `start` to `end` as a version of their own."""
    words = side.words[start:end]
    first, last = words[0].start, words[-1].end
    spans = tuple(
        Span(max(span.start, first), min(span.end, last))
        for span in side.statement.spans
        if span.start < last and first < span.end
    )
    return Side(side.article, replace(side.statement, spans=spans), words, side.keys[start:end])
