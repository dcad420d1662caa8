"""Text → paragraphs with what the rules look at: a line is a paragraph, unless the text was wrapped at a column.

In Markdown a paragraph ends at a blank line, and a single line break within it means nothing.

The tempting mistakes are to take every single line break for wrapping (scraped text has one paragraph a line) or none
(mail and old archives break at 72 characters, through the middle of quotes).
"""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from compare.text.comments import comments
from compare.text.fold import fold

LONGEST = 700
"""Characters. A longer line is taken for body text unseen, so that rules cost nothing on huge lines."""
_WIDEST_WRAP = 120
_NARROWEST_WRAP = 40
_SLACK = 8
"""Characters by which a wrapped line may fall short of the column, as hyphens and trailing spaces make it."""
_SOFT = 40
"""Characters of a line of Markdown that runs on in the next; a shorter one is a byline or a date."""
_MARKUP = re.compile(r"#|>|\||!\[|<|[-*+]\s|\d{1,3}[.)]\s|-{3,}|={3,}|\*{3,}|`{3,}")
"""What begins a line of Markdown that is no part of the paragraph above it."""
_BULLET = re.compile(r"(?:[•·▪■►▸▶»›●○◦‣⁃✓✔×*+–—-]|&bull;)\s+")
_ENDS = re.compile(r"[.!?…][\"'”’»)\]]*$")
_MARKS = re.compile(r"[^\w]+")
_SPACE = re.compile(r"\s+")
_FIRST_WORD = re.compile(r"\S+")
_QUOTE = re.compile(r"[“”„«»\"]|''|``|‘")


class Line(NamedTuple):
    """A paragraph with its place; `plain` and `key` are empty when it is longer than LONGEST."""

    start: int
    end: int
    text: str
    """As written, white space trimmed at both ends."""
    plain: str
    """Folded, one space between words, without a bullet in front."""
    words: int
    ended: bool
    """Whether it ends as a sentence does."""
    quoting: bool
    """Whether it holds a quotation mark. Quoted words are evidence, so most rules keep away from such a line."""
    bullet: bool

    @property
    def prose(self) -> bool:
        """Whether this reads as a paragraph: a sentence of some length, or any long stretch of words."""
        return (self.ended and self.words >= 7) or self.words >= 25

    @property
    def key(self) -> str:
        """Its words alone, to recognise it again in other typography."""
        return word_key(self.text) if len(self.text) <= LONGEST else ""


def word_key(text: str) -> str:
    """The folded words of a title or line, to compare it with another."""
    return " ".join(_MARKS.split(fold(text).replace("'", ""))).strip()


def lines(text: str, start: int = 0, *, markdown: bool = False) -> list[Line]:
    """The paragraphs of `text[start:]` in order; they hold all of it that is not white space or a comment to us."""
    spans = list(_around_comments(text, start)) if "<!--" in text else list(_spans(text, start))
    if markdown:
        spans = list(_soft(text, spans))
    elif column := _column(text, spans):
        spans = list(_joined(text, spans, column))
    return [_line(text, begin, end) for begin, end in spans]


def _spans(text: str, start: int) -> Iterator[tuple[int, int]]:
    begin = start
    for raw in text[start:].splitlines(keepends=True):
        kept = raw.strip()
        if kept:
            first = begin + len(raw) - len(raw.lstrip())
            yield first, first + len(kept)
        begin += len(raw)


def _around_comments(text: str, start: int) -> Iterator[tuple[int, int]]:
    """No rule sees a comment: it is no furniture either, beside which short lines would look like furniture, too."""
    cuts = iter([*comments(text, start), None])
    cut = next(cuts)
    for begin, end in _spans(text, start):
        at = begin
        while cut and cut.start < end:
            yield from _trimmed(text, at, cut.start)
            at, cut = cut.end, next(cuts)
        yield from _trimmed(text, at, end)


def _trimmed(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    if kept := text[start:end].strip():
        first = text.index(kept[0], start)
        yield first, first + len(kept)


def _soft(text: str, spans: Sequence[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """The spans with those made one between which a single line break stands."""
    begin, end = spans[0] if spans else (0, 0)
    last = begin
    for one in spans[1:]:
        between = text[end : one[0]]
        runs_on = _breaks(between) == 1 and end - last >= _SOFT and not between.startswith(("  ", "\\"))
        if not runs_on or _MARKUP.match(text, last) or _MARKUP.match(text, one[0]):
            yield begin, end
            begin = one[0]
        last, end = one
    if spans:
        yield begin, end


def _breaks(between: str) -> int:
    return between.count("\n") + between.count("\r") - between.count("\r\n")


def _column(text: str, spans: list[tuple[int, int]]) -> int:
    """The column at which the text was wrapped, 0 if it was not."""
    widths = [end - begin for begin, end in spans]
    if not widths or sum(width > _WIDEST_WRAP for width in widths) > 0.02 * len(widths):
        return 0
    column = max((width for width in widths if width <= _WIDEST_WRAP), default=0)
    if column < _NARROWEST_WRAP:
        return 0
    full = [b for a, b in pairwise(spans) if _runs_on(text, a, b, column)]
    lower = sum(text[begin].islower() for begin, _ in full)
    return column if lower and lower >= 0.3 * len(full) else 0


def _runs_on(text: str, line: tuple[int, int], following: tuple[int, int], column: int) -> bool:
    """Whether the first word of the next line did not fit on this one; a blank line between always separates."""
    if _breaks(text[line[1] : following[0]]) != 1:
        return False
    width = line[1] - line[0]
    if width > _WIDEST_WRAP:
        return False
    word = _FIRST_WORD.match(text, following[0], following[0] + _WIDEST_WRAP)
    return word is not None and width + 1 + len(word.group()) > column - _SLACK


def _joined(text: str, spans: list[tuple[int, int]], column: int) -> Iterator[tuple[int, int]]:
    begin, last = spans[0][0], spans[0]
    for span in spans[1:]:
        if not _runs_on(text, last, span, column) or _BULLET.match(text, span[0], span[1]):
            yield begin, last[1]
            begin = span[0]
        last = span
    yield begin, last[1]


def _line(text: str, start: int, end: int) -> Line:
    raw = text[start:end]
    if end - start > LONGEST:
        return Line(start, end, raw, "", LONGEST, True, True, False)
    bullet = _BULLET.match(raw)
    plain = fold(_SPACE.sub(" ", raw[bullet.end() :] if bullet else raw))
    quoting = _QUOTE.search(raw) is not None
    return Line(start, end, raw, plain, plain.count(" ") + 1, _ENDS.search(raw[-8:]) is not None, quoting, bool(bullet))
