"""Two passages word by word: what both have, and what one has alone, marked as `wdiff` marks it.

The signs are part of what is said, not of its looks: a screen without colour and a reader of a log have nothing else.
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from compare.models import Span
from compare.report.escape import clean
from compare.text.align import align, gaps
from compare.text.passage import Word, passage

ONLY_A = ("[-", "-]")
ONLY_B = ("{+", "+}")
LEGEND = "Words of both; [-of A alone-]; {+of B alone+}:"


class Piece(NamedTuple):
    """Words that both passages have, or one of them alone; the other side is then empty."""

    a: tuple[Span, ...]
    """Places in A's article; two where the words run on behind the outlet's own ("… ,” he said. “…")."""
    b: tuple[Span, ...]


def pieces(text_a: str, spans_a: Sequence[Span], text_b: str, spans_b: Sequence[Span]) -> Iterator[Piece]:
    """The passages `spans_a` of `text_a` and `spans_b` of `text_b`, in the order in which both read."""
    words_a, words_b = passage(text_a, spans_a), passage(text_b, spans_b)
    blocks = align([word.norm for word in words_a], [word.norm for word in words_b])
    for block, gap in zip([*blocks, None], gaps(blocks, len(words_a), len(words_b)), strict=True):
        if gap.a < gap.a_end:
            yield Piece(_places(words_a[gap.a : gap.a_end], spans_a), ())
        if gap.b < gap.b_end:
            yield Piece((), _places(words_b[gap.b : gap.b_end], spans_b))
        if block:
            here, there = words_a[block.a : block.a + block.size], words_b[block.b : block.b + block.size]
            yield Piece(_places(here, spans_a), _places(there, spans_b))


def _places(words: Sequence[Word], segments: Sequence[Span]) -> tuple[Span, ...]:
    """Where a run of words stands, cut where one segment ends: between two stands what nobody is quoted with."""
    found: list[Span] = []
    ends = iter(segments)
    end = -1
    for word in words:
        if found and word.start < end:
            found[-1] = Span(found[-1].start, word.end)
            continue
        while word.start >= end:
            end = next(ends).end
        found.append(Span(word.start, word.end))
    return tuple(found)


def row(text_a: str, spans_a: Sequence[Span], text_b: str, spans_b: Sequence[Span]) -> str:
    """Both passages as one row of words: `We [-will-] {+may+} build it`."""
    words: list[str] = []
    for a, b in pieces(text_a, spans_a, text_b, spans_b):
        if a:
            words.append(_written(text_a, a) if b else _written(text_a, a).join(ONLY_A))
        else:
            words.append(_written(text_b, b).join(ONLY_B))
    return " ".join(words)


def _written(text: str, places: Sequence[Span]) -> str:
    return " ".join(clean(text[place.start : place.end]) for place in places)
