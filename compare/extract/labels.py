"""Numbers that count nothing: years, dates, times, names, addresses, scores, phone numbers, list marks.

A wrong amount becomes a false contradiction later, a missed one merely a missing detail: in doubt it is a label.
"""

from compare.extract.datewords import MONTH_NAMES
from compare.extract.figures import Figure
from compare.extract.nouns import (
    CLOCK,
    FUNCTION_WORDS,
    HARM,
    IRREGULAR,
    NAMING,
    PEOPLE,
    STREETS,
    VOTING,
)
from compare.extract.row import Row
from compare.extract.units import MEASURES, PERIOD_NOUNS, SIGNS
from compare.text.calendar import WEEKDAYS

_BEFORE = frozenset("/:.#,_@&+=~\\*'’")
"""Marks that, without a blank, make the digits behind them a part of something else."""
_AFTER = frozenset("/:_@#\\=&~*")
_BEFORE_YEARS = frozenset(
    "in since by until till before after during of from the this that and or to early late mid his her its their our "
    "my a an for between class election elections cycle through".split()
)
_FIRST_YEAR, _LAST_YEAR = 1100, 2199
_DAYS = frozenset({*WEEKDAYS, "today", "yesterday"})
_REACH = 5


def is_label(row: Row, figure: Figure) -> bool:
    """Whether the number at `figure`, which has no currency sign, counts or measures nothing."""
    start, end = figure.start, figure.end
    if row.is_number(start):
        return (
            _is_glued(row, start, end)
            or _is_dated(row, figure)
            or _is_year(row, figure)
            or _is_named(row, start, end, figure)
            or _is_address(row, end)
        )
    named = row.norm(start - 1) in NAMING and start not in row.joined and _counted(row, end) is None
    return named or row.norm(end) in CLOCK or _is_capitalised_word(row, start, end) or start in row.joined


def _is_glued(row: Row, start: int, end: int) -> bool:
    before, after = row.norm(start - 1), row.norm(end)
    if row.glued(start) and (before in _BEFORE or before.isalnum() or row.norm(start - 2).isdigit()):
        return True
    if start in row.joined:
        return True
    if row.glued(end) and not (after == "/" and row.norm(end + 1) in PERIOD_NOUNS):
        if after in _AFTER or (after in ".," and row.glued(end + 1) and row.is_number(end + 1)):
            return True
        if after[0].isalpha() and after not in MEASURES:
            return True
    if end in row.joined and row.is_capital(end) and not row.is_number(end):
        return True
    return before == "." and row.glued(start - 1) and row.norm(start - 2) in ("no", "nos")


def _is_dated(row: Row, figure: Figure) -> bool:
    before, after = row.norm(figure.start - 1), row.norm(figure.end)
    at = figure.start - 1
    if before == "." and row.glued(at):
        at -= 1
    if row.norm(at) in MONTH_NAMES and row.is_capital(at):
        return True
    low = figure.low or 0.0
    behind = figure.end + (after == "of")
    if low <= 31 and row.norm(behind) in MONTH_NAMES and row.is_capital(behind):
        return True
    return after in CLOCK or (after in ("a", "p") and row.norm(figure.end + 1) == ".") or before == "'"


def _is_year(row: Row, figure: Figure) -> bool:
    low, start, end = figure.low or 0.0, figure.start, figure.end
    if end != start + 1 or len(row.raws[start]) != 4 or not _FIRST_YEAR <= low <= _LAST_YEAR:
        return False
    counted = _counted(row, end)
    if counted is None or row.norm(start - 1) in _BEFORE_YEARS:
        return True
    return low >= 1900 and not (low % 100 == 0 or counted in PEOPLE)


def _counted(row: Row, at: int) -> str | None:
    """A plural within reach, as a hint that something is counted."""
    for place in range(at, min(at + 3, len(row))):
        word = row.norms[place]
        if word in PEOPLE or word in IRREGULAR or (word.endswith("s") and word.isalpha() and len(word) > 3):
            return None if word in FUNCTION_WORDS else word
        if word in FUNCTION_WORDS or not word[0].isalpha():
            return None
    return None


def _is_named(row: Row, start: int, end: int, figure: Figure) -> bool:
    before = row.norm(start - 1)
    if not before or figure.scaled:
        return False
    people = any(row.norm(place) in PEOPLE for place in range(end, end + 3))
    if before == "of" and row.raw(start - 2) == "Group":
        return True
    if before in NAMING:
        return not people
    if before == "." and row.glued(start - 1):
        return False
    name = row.is_capital(start - 1) or any(letter.isupper() for letter in row.raw(start - 1))
    plain = before in FUNCTION_WORDS or before in HARM or before in _DAYS or row.raw(start - 1) == "I"
    return name and not plain and not people


def _is_address(row: Row, at: int) -> bool:
    for place in range(at, min(at + 4, len(row))):
        if not row.is_capital(place) and not row.is_number(place):
            return False
        if place > at and row.norm(place) in STREETS:
            return True
    return False


def _is_capitalised_word(row: Row, start: int, end: int) -> bool:
    """ "Air Force One", "Ocean's Eleven"; a headline's "Blast Kills Twelve People" is spared for what it counts."""
    if not row.is_capital(start) or row.opens(start) or row.norm(start - 1) in FUNCTION_WORDS:
        return False
    return not any(row.norm(place) in PEOPLE or row.norm(place) in HARM for place in range(end, end + 3))


def is_result(row: Row, first: Figure, second: Figure, *, counts: bool) -> bool:
    """Whether two numbers are a score, a vote or years and no range: "52-48", "won 3 to 2", "2015-16".

    A result says two things at once, and neither is a count of the noun behind it ("a 5-4 decision"). It is left out.
    """
    low, high = first.low or 0.0, second.low or 0.0
    if low >= high:
        return True
    if any(len(row.raw(f.start)) == 4 and f.end == f.start + 1 and _FIRST_YEAR <= (f.low or 0) <= _LAST_YEAR
           for f in (first, second)) and not counts:  # fmt: skip
        return True
    if second.end in row.joined and row.is_number(second.end):
        return True
    around = row.norms[max(0, first.start - _REACH) : first.start] + row.norms[second.end : second.end + 2]
    if any(word in VOTING for word in around):
        return not counts or row.norm(second.end) in VOTING
    return second.start in row.joined and not counts and row.norm(second.end) not in SIGNS
