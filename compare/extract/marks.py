"""Find the quoted passages of one paragraph by its quotation marks, in one pass.

A mark is judged by its neighbours, not by its glyph alone: a straight mark says nothing of its side, scraped text turns
curly marks the wrong way round, and ’ is an apostrophe far more often than a closing mark. The tempting mistake is a
regular expression from mark to mark: one stray mark then shifts every quote behind it by one.
"""

import re
from dataclasses import dataclass, replace
from enum import StrEnum

from compare.models import Span

_MARK = re.compile(r"''|``|‘‘|’’|[\"“”„‟«»‹›＂‘’‚‛']")
_DOUBLE = frozenset(["''", "``", "‘‘", "’’", '"', "“", "”", "„", "‟", "«", "»", "＂"])
_OPENERS = frozenset(["“", "``", "‘‘", "„", "‟", "«", "‹", "‘", "‚", "‛"])
_CLOSERS = frozenset(["”", "’’", "»", "›", "’"])
_GERMAN = frozenset("„‚")
_SPACED = frozenset("«»‹›")
"""French sets a space inside these."""
_FEET = re.compile(r"[0-9][’'][0-9]{1,2}$")
_ELIDED = re.compile(r"(?:em|til|tis|twas|cause|cuz|bout|round|nuff|n|neath|[0-9]{2}s?)(?![^\W_])", re.IGNORECASE)
_BEFORE_OPENING = frozenset("([{—–-/:;…=>¿¡,")
_AFTER_CLOSING = frozenset(")]}—–-/:;…,.!?<")


class Level(StrEnum):
    """Marks that quote by themselves, and those that mostly quote inside a quote or are apostrophes."""

    DOUBLE = "double"
    SINGLE = "single"


@dataclass(frozen=True, slots=True)
class Passage:
    """What stands between two marks of a paragraph."""

    inner: Span
    """Without the marks and the white space inside them."""
    outer: Span
    """With the marks."""
    level: Level
    closed: bool
    opened: bool = True
    """False when the paragraph has only the closing mark."""
    nested: bool = False


@dataclass(frozen=True, slots=True)
class _Mark:
    start: int
    end: int
    glyph: str
    opens: bool
    closes: bool


def passages(text: str, start: int, end: int) -> list[Passage]:
    """Quoted passages of the paragraph `text[start:end]`, nested ones behind the one they stand in."""
    doubles, singles = _marks(text, start, end)
    found = list(_paired(text, doubles, start, end))
    found.extend(_singles(text, singles, found))
    return _uncrossed(sorted(found, key=lambda passage: (passage.outer.start, -passage.outer.end)))


def _uncrossed(found: list[Passage]) -> list[Passage]:
    """Passages that stand apart or within one another; where two cross, the first holds."""
    kept: list[Passage] = []
    reached = 0
    for passage in found:
        if passage.nested or passage.outer.start >= reached:
            kept.append(passage)
        elif passage.outer.end <= reached:
            kept.append(replace(passage, nested=True))
        if not passage.nested and passage.outer.start >= reached:
            reached = passage.outer.end
    return kept


def _marks(text: str, start: int, end: int) -> tuple[list[_Mark], list[_Mark]]:
    doubles: list[_Mark] = []
    singles: list[_Mark] = []
    for match in _MARK.finditer(text, start, end):
        glyph = match.group()
        before = text[match.start() - 1] if match.start() > start else " "
        after = text[match.end()] if match.end() < end else " "
        if (
            before.isdigit()
            and glyph in ('"', "''", "”", "’", "'")
            and not doubles
            and (after != " " or _FEET.search(text, match.start() - 5, match.start()))
        ):
            continue  # inches, feet and minutes of arc: 6'2"
        opens, closes = _sides(glyph, before, after)
        (doubles if glyph in _DOUBLE else singles).append(_Mark(*match.span(), glyph, opens, closes))
    return doubles, singles


def _sides(glyph: str, before: str, after: str) -> tuple[bool, bool]:
    """Whether the neighbours let a mark open and let it close."""
    if (
        glyph in _SPACED
        and (after if glyph in _OPENERS else before).isspace()
        and not (before + after).strip().isalnum()
    ):
        return glyph in _OPENERS, glyph in _CLOSERS
    space_before = before.isspace() or before in _BEFORE_OPENING or before in "\"“‘'"
    space_after = after.isspace() or after in _AFTER_CLOSING or after in "\"”’'"
    opens = space_before and not after.isspace()
    closes = space_after and not before.isspace()
    if opens == closes:
        if glyph in _OPENERS:
            return True, False
        if glyph in _CLOSERS:
            return False, True
        return True, True
    return opens, closes


def _paired(text: str, marks: list[_Mark], start: int, end: int) -> list[Passage]:
    """Pair marks of the double kind, left to right, one level of the same kind inside allowed."""
    found: list[Passage] = []
    opened: _Mark | None = None
    inner: _Mark | None = None
    for number, mark in enumerate(marks):
        if opened is None:
            if mark.opens or (mark.glyph in _OPENERS and not mark.closes):
                opened = mark
            elif number == 0:
                found.append(
                    Passage(_trimmed(text, start, mark.start), Span(start, mark.end), Level.DOUBLE, True, False)
                )
        elif inner is not None:
            if mark.closes or not mark.opens:
                found.append(_passage(text, inner, mark, mark.start, nested=True))
                inner = None
        elif mark.opens and not _closes_for(opened, mark):
            if _has_two_closers(marks, number):
                inner = mark
            else:
                found.append(_passage(text, opened, None, mark.start))
                opened = mark
        else:
            found.append(_passage(text, opened, mark, mark.start))
            opened = None
    if opened is not None:
        found.append(_passage(text, opened, None, end))
    return [passage for passage in found if passage.inner.start < passage.inner.end]


def _closes_for(opened: _Mark, mark: _Mark) -> bool:
    """Whether a mark that could open closes this one: German and reversed pairs end in an opening glyph."""
    if opened.glyph in _GERMAN or opened.glyph == "»":
        return mark.closes or mark.glyph in "“‘«"
    return mark.closes


def _has_two_closers(marks: list[_Mark], number: int) -> bool:
    following = marks[number + 1 : number + 3]
    return len(following) == 2 and all(mark.closes and not mark.opens for mark in following)


def _passage(
    text: str, opened: _Mark, closed: _Mark | None, stop: int, level: Level = Level.DOUBLE, *, nested: bool = False
) -> Passage:
    inner = _trimmed(text, opened.end, stop)
    outer = Span(opened.start, closed.end if closed else inner.end)
    return Passage(inner, outer, level, closed is not None, nested=nested)


def _trimmed(text: str, start: int, end: int) -> Span:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Span(start, end)


def _singles(text: str, marks: list[_Mark], doubles: list[Passage]) -> list[Passage]:
    """Pair single marks; each stays within the double passage, or the stretch between two, that it opens in."""
    found: list[Passage] = []
    borders = sorted({edge for passage in doubles if not passage.nested for edge in passage.outer})
    number = border = 0
    while number < len(marks):
        mark = marks[number]
        number += 1
        if not mark.opens or _is_elision(text, mark):
            continue
        while border < len(borders) and borders[border] <= mark.start:
            border += 1
        limit = borders[border] if border < len(borders) else len(text)
        close = _closing_single(text, marks, number, limit)
        if close is None:
            continue
        passage = _passage(text, mark, marks[close], marks[close].start, Level.SINGLE, nested=border % 2 == 1)
        if passage.inner.start < passage.inner.end:
            found.append(passage)
        number = close + 1
    return found


def _is_elision(text: str, mark: _Mark) -> bool:
    """’em, ’90s, 'til: an apostrophe at the start of a word."""
    return mark.glyph not in "‘‚‹" and _ELIDED.match(text, mark.end) is not None


def _closing_single(text: str, marks: list[_Mark], first: int, limit: int) -> int | None:
    """The mark that closes: the first that ends a word other than a plural's possessive, within a few marks' reach."""
    possessive: int | None = None
    for number in range(first, min(first + 24, len(marks))):
        mark = marks[number]
        if mark.start >= limit:
            break
        if mark.opens and not mark.closes and not _is_elision(text, mark):
            break
        before, after = text[mark.start - 1], text[mark.end : mark.end + 1]
        if before.isspace() or (after and (after.isalnum() or after == "_")):
            continue
        if before == "s" and after == " " and text[mark.end + 1 : mark.end + 2].islower():
            possessive = number if possessive is None else possessive
            continue
        return number
    return possessive
