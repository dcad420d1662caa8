"""Cut a passage around the words that differ: a paragraph may be a megabyte, a reader wants the ten words about it."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from compare.models import Passage, Span
from compare.report.escape import clean, shorten

_LONGEST_MARK = 160
_MOST_MARKS = 8
_SLACK = 16
"""Characters that a cut may move to fall between two words."""
_GAP = " … "


class Piece(NamedTuple):
    """A stretch of a passage, made harmless, with the blanks at its ends kept as one."""

    text: str
    marked: bool
    """Whether these words differ; a marked piece without text stands where words are missing."""


def pieces(passage: Passage, around: int) -> tuple[Piece, ...]:
    """The passage in pieces, with `around` characters on both sides of each mark; `…` stands for what is cut.

    A passage without marks keeps both its ends.
    """
    text = passage.text
    if not passage.marks:
        ends = text if len(text) <= 4 * around else f"{text[: 2 * around]} {text[-2 * around :]}"  # all it can show
        return (Piece(shorten(ends, 2 * around), marked=False),)
    found: list[Piece] = []
    at = 0
    for window in _windows(text, passage.marks[:_MOST_MARKS], around):
        if window.start > at:
            found.append(Piece(_GAP if at else "… ", marked=False))
        found.extend(_inside(text, window, passage.marks))
        at = window.end
    if at < len(text):
        found.append(Piece(" …", marked=False))
    return tuple(piece for piece in found if piece.text or piece.marked)


def _windows(text: str, marks: Sequence[Span], around: int) -> list[Span]:
    found: list[Span] = []
    for mark in marks:
        start, end = _start(text, mark.start - around), _end(text, mark.end + around)
        if found and start <= found[-1].end:
            found[-1] = Span(found[-1].start, max(end, found[-1].end))
        else:
            found.append(Span(start, end))
    return found


def _start(text: str, at: int) -> int:
    """The next beginning of a word; a script without blanks is cut where it must be."""
    if at <= _SLACK:
        return 0
    blank = next((i for i in range(at, min(at + _SLACK, len(text))) if text[i].isspace()), at - 1)
    return blank + 1


def _end(text: str, at: int) -> int:
    if at >= len(text) - _SLACK:
        return len(text)
    return next((i for i in range(at, max(at - _SLACK, 0), -1) if text[i].isspace()), at)


def _inside(text: str, window: Span, marks: Sequence[Span]) -> Iterator[Piece]:
    at = window.start
    for mark in marks:
        start, end = max(mark.start, at), min(mark.end, window.end)
        if start > end or not window.start <= mark.start <= window.end:
            continue
        yield Piece(_kept(text[at:start]), marked=False)
        yield Piece(shorten(text[start:end], _LONGEST_MARK), marked=True)
        at = end
    yield Piece(_kept(text[at : window.end]), marked=False)


def _kept(text: str) -> str:
    """`clean` trims; the blanks at the seams belong to the passage."""
    before = " " if text[:1].isspace() else ""
    after = " " if text[-1:].isspace() and text.strip() else ""
    return f"{before}{clean(text)}{after}"
