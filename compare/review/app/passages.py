"""A passage in its context as runs of text, each with what it is.

What differs is told by signs and by looks: a terminal without colour says the same. A run is safe to draw as it is; it
is not markup, and must not be parsed as such: `[bold]` in an article is what the article says.
"""

from collections.abc import Iterator, Sequence
from enum import StrEnum
from typing import NamedTuple

from compare.models import Span
from compare.report.aligned import ONLY_A, ONLY_B, pieces
from compare.review.app.clipping import Cut, cut
from compare.review.app.drawable import drawable
from compare.review.questions import Question
from compare.text.sentences import sentences

OPENS, CLOSES = "►", "◄"
"""Around the passage: the oldest consoles have them, and hardly an article does."""
_FORGED = str.maketrans(OPENS + CLOSES, "▷◁")
CONTEXT = 240
"""Characters of context on either side at most."""
_READ = 600
"""How far context is looked for: a sentence or so."""
_ENOUGH = 60
"""With less than this of its own sentence, a passage gets the neighbouring one, too."""
_BETWEEN = 160
"""Characters of the outlet's own words between two segments at most."""


class Look(StrEnum):
    """What a run is; the names are those of styles."""

    PASSAGE = "passage"
    CONTEXT = "context"
    ALONE_A = "alone-a"
    """Words that B does not have."""
    ALONE_B = "alone-b"
    HINT = "hint"
    """Said by samestory."""


class Run(NamedTuple):
    """Harmless text of one look."""

    text: str
    look: Look


class Marks(NamedTuple):
    """How words are marked that one side has alone."""

    signs: tuple[str, str]
    look: Look


A, B = Marks(ONLY_A, Look.ALONE_A), Marks(ONLY_B, Look.ALONE_B)


def passages(question: Question, context: int = CONTEXT) -> tuple[list[Run], list[Run]]:
    """Both passages, each with so many characters of its context at most, and the words marked that it has alone."""
    a, b = question.a, question.b
    cut_a, cut_b = cut(a.article.text, a.spans, b.article.text, b.spans)
    alone_a: list[Span] = []
    alone_b: list[Span] = []
    for piece in pieces(a.article.text, cut_a.spans, b.article.text, cut_b.spans):
        if not piece.b:
            alone_a += piece.a
        if not piece.a:
            alone_b += piece.b
    return (
        list(_side(a.article.text, cut_a, alone_a, A, context)),
        list(_side(b.article.text, cut_b, alone_b, B, context)),
    )


def _side(text: str, shown: Cut, alone: Sequence[Span], marks: Marks, context: int) -> Iterator[Run]:
    if not shown.spans:
        yield Run("(empty)", Look.HINT)
        return
    if shown.before:
        yield Run(f"… {shown.before:,} characters before this are not shown … ", Look.HINT)
    else:
        yield from _blended(_before(text, shown.spans[0].start, context), Look.CONTEXT)
    end = -1
    places = iter([*alone, Span(len(text) + 1, len(text) + 1)])
    place = next(places)
    for segment in shown.spans:
        if end >= 0:
            yield from _blended(_shortened(text[end : segment.start]), Look.CONTEXT)
        yield Run(OPENS, Look.PASSAGE)
        at = segment.start
        while place.end <= segment.end:
            yield from _blended(text[at : place.start], Look.PASSAGE)
            yield Run(_inert(text[place.start : place.end]).join(marks.signs), marks.look)
            at = place.end
            place = next(places)
        yield from _blended(text[at : segment.end], Look.PASSAGE)
        yield Run(CLOSES, Look.PASSAGE)
        end = segment.end
    if shown.after:
        yield Run(f" … {shown.after:,} characters after this are not shown …", Look.HINT)
    else:
        yield from _blended(_behind(text, end, context), Look.CONTEXT)


def _blended(text: str, look: Look) -> Iterator[Run]:
    """`text` with the blanks at its ends, which join it to its neighbours."""
    before = " " if text[:1].isspace() else ""
    after = " " if text[-1:].isspace() and text.strip() else ""
    if text:
        yield Run(f"{before}{_inert(text)}{after}", look)


def _inert(text: str) -> str:
    """Ready to be drawn, and without signs that would end the passage where it does not end."""
    return drawable(text).translate(_FORGED)


def _shortened(text: str) -> str:
    if len(text) <= _BETWEEN:
        return text
    return f"{text[: _BETWEEN // 2]} … {text[-_BETWEEN // 2 :]}"


def _before(text: str, start: int, context: int) -> str:
    """The words of the passage's own sentence before it, and the sentence before that when these are few."""
    begin = max(0, start - _READ)
    found = list(sentences(text, begin, start))
    while len(found) > 1 and start - found[-1].start < _ENOUGH:
        found.pop()
    if not found:
        return ""
    at = max(found[-1].start, start - context)
    inside = at > 0 and at in (begin, start - context) and not text[at - 1].isspace()
    if inside:  # a word cut in two is no word of the article
        blank = text.find(" ", at, start)
        at = blank + 1 if blank >= 0 else at
    return f"{'… ' if at > found[-1].start or inside else ''}{text[at:start]}"


def _behind(text: str, end: int, context: int) -> str:
    """The rest of the passage's own sentence, and the next one when that is short."""
    stop = min(len(text), end + _READ)
    at = end
    for sentence in sentences(text, end, stop):
        at = sentence.end
        if at - end >= _ENOUGH:
            break
    cut_off = at > end + context or (at == stop < len(text) and not text[at].isspace())
    if cut_off:
        at = min(at, end + context)
        blank = text.rfind(" ", end, at + 1)
        at = blank if blank > end else at
    return f"{text[end:at]}{' …' if cut_off else ''}"
