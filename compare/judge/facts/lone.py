"""Values that stand alone: one that nobody else in the story gives, where the others give one that this article lacks.

Two sentences may put different things around a shared fact, so a pair of them shows no conflict of two values that
stand in other words. What the story's other articles say can: an amount that is nowhere in them, in a sentence whose
other versions have another amount of the same kind, and that one is nowhere in the article. It is a doubt and no proof:
such a difference is a warning at most.
"""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from typing import TypeAlias

from compare.judge.facts.dated import date_standing
from compare.judge.facts.measured import Standing, standing
from compare.judge.facts.pairing import FactPair
from compare.judge.facts.row import Row
from compare.judge.facts.things import Alike, alike, partitive, thing_of
from compare.judge.facts.ties import Answer, bounds, complementary, far, is_a_share, narrower
from compare.models import Difference, DifferenceType, Moment, Quantity, Severity, Span, Statement

_MOST = 24
_NEAR = 2
_TIMES = frozenset(["second", "minute", "hour", "day", "week", "month", "year"])
_NOWHERE = Span(0, 0)


Value: TypeAlias = Quantity | Moment


@dataclass(frozen=True, slots=True)
class Told:
    """All amounts and dates of an article, or of several."""

    values: tuple[Value, ...]

    def has(self, value: Value) -> bool:
        """Whether a value, or one that allows for it, is among them."""
        return any(_how(value, known) <= Standing.FITS for known in self.values)


def told(statements: Iterable[Statement]) -> Told:
    """The values of all `statements`, each once."""
    return Told(tuple({replace(value, span=_NOWHERE): None for s in statements for value in s.values}))


def lone(pair: FactPair, answered: Sequence[Answer], here: Told, elsewhere: Told) -> list[Difference]:
    """Values of `pair.here` that stand alone beside one of `pair.there`.

    `here` are the values of the whole article, `elsewhere` those of all others that tell its story.
    """
    mine = _open(pair.here, {answer.here for answer in answered}, elsewhere)
    theirs = _open(pair.there, {answer.there for answer in answered}, here)
    possible = [(i, j) for i in mine for j in theirs if _of_one_kind(pair, i, j)]
    found = []
    for i, j in possible:
        if sum(i == a for a, _ in possible) == sum(j == b for _, b in possible) == 1:
            kind = DifferenceType.NUMBER if isinstance(pair.here.cells[i].held, Quantity) else DifferenceType.DATE
            note = f"“{pair.here.shown(i)}” here alone, “{pair.there.shown(j)}” there"
            found.append(Difference(kind, Severity.WARNING, pair.here.place(i), pair.there.place(j), note))
    return found


def _open(row: Row, tied: Collection[int], elsewhere: Told) -> list[int]:
    """Values that answer none of the other version and that the others do not give."""
    found = []
    for i in row.values[:_MOST]:
        value = row.cells[i].held
        if i not in tied and isinstance(value, Quantity | Moment) and not elsewhere.has(value):
            found.append(i)
    return found


def _of_one_kind(pair: FactPair, i: int, j: int) -> bool:
    one, other = pair.here.cells[i].held, pair.there.cells[j].held
    if isinstance(one, Quantity) and isinstance(other, Quantity):
        mine, theirs = thing_of(pair.here, i), thing_of(pair.there, j)
        if _how(one, other) <= Standing.FITS or _how(one, other) is Standing.FOREIGN:
            return False
        if is_a_share(pair, one, other) or one.unit == "percent" or far(one, other):
            return False  # polls differ, and so do amounts that are far apart
        if alike(mine, theirs) is Alike.NO or narrower(mine, theirs, one, other) or complementary(pair, i, j):
            return False
        if one.unit in _TIMES and not pair.here.near(i, _NEAR) & pair.there.near(j, _NEAR):
            return False  # how long, how old and how long ago are three things
        part = partitive(pair.here, i)
        return part == partitive(pair.there, j) != "plus or minus"
    if isinstance(one, Moment) and isinstance(other, Moment):
        if not Standing.FITS < _how(one, other) < Standing.FOREIGN or one.granularity != other.granularity:
            return False
        if not pair.here.near(i, _NEAR) & pair.there.near(j, _NEAR):
            return False
        return bounds(pair.here, i) == bounds(pair.there, j) and _in_one_form(pair.here.word(i), pair.there.word(j))
    return False


def _in_one_form(one: str, other: str) -> bool:
    """Whether two dates are written alike, as "Tuesday" and "Friday" are; "a day earlier" hangs on another date."""
    if one == other:
        return False  # two days were made of one word: our reading, not theirs
    if set(one.split()) & set(other.split()):
        return one.split()[:-1] == other.split()[:-1] or one.split()[1:] == other.split()[1:]
    return len(one.split()) == len(other.split()) and any(map(str.isdigit, one)) == any(map(str.isdigit, other))


def _how(one: Value, other: Value) -> Standing:
    if isinstance(one, Quantity) and isinstance(other, Quantity):
        return standing(one, other)
    if isinstance(one, Moment) and isinstance(other, Moment):
        return date_standing(one, other)
    return Standing.FOREIGN
