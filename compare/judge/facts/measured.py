"""How two amounts stand to each other: the same, allowed by each other's bounds, or different.

An outlet rounds, bounds and converts. The tempting mistake is to compare figures: "nearly 200" and 196, "$23 million a
month" and "$276 million a year", "at least 12" and 14 are no disagreements.
"""

from enum import IntEnum
from math import inf, isfinite, log10

from compare.judge.facts.scales import A_YEAR, SCALES
from compare.models import Quantity


class Standing(IntEnum):
    """How far two values are from each other; the lower, the nearer."""

    SAME = 0
    FITS = 1
    """One allows for the other: a bound, a rounding, a date within a period."""
    NEAR = 2
    """Different, but by so little that a slip in reading explains it."""
    UNIT = 3
    """The same figure in another unit."""
    APART = 4
    FOREIGN = 5
    """Not to be compared."""


_CONVERTED = 0.05
"""Two amounts converted into each other may differ by this share: outlets round after converting."""
_ABOUT = 0.1
_NEARLY = 0.15
_ROUNDED = 0.05
"""Most that an unmarked round figure may be away from the exact one."""
_ROUND = 100
"""Below this an amount is not taken for a round one: thirty killed are not thirty-one."""


def standing(one: Quantity, other: Quantity) -> Standing:
    """Compare two amounts of one thing."""
    if not (_is_sound(one) and _is_sound(other)):
        return Standing.FOREIGN
    if one.unit != other.unit:
        return _other_unit(one, other)
    if one.period != other.period:
        return _other_period(one, other)
    return _ranges(one, other)


def is_hedged(amount: Quantity) -> bool:
    """Whether an amount is given as inexact."""
    return amount.qualifier not in ("", "exactly") or amount.low != amount.high


def _is_sound(amount: Quantity) -> bool:
    ends = [end for end in (amount.low, amount.high) if end is not None]
    return bool(ends) and all(isfinite(end) for end in ends)


def _figures(amount: Quantity) -> tuple[float | None, float | None]:
    return amount.low, amount.high


def _other_unit(one: Quantity, other: Quantity) -> Standing:
    if one.period != other.period:
        return Standing.FOREIGN
    mine, theirs = SCALES.get(one.unit), SCALES.get(other.unit)
    if mine and theirs and mine[0] == theirs[0]:
        return _converted(one, other, mine[1], theirs[1])
    if not (_is_money(one.unit) and _is_money(other.unit)) and {one.unit, other.unit} != {
        "percent",
        "percentage point",
    }:
        return Standing.FOREIGN
    # Other figures in another currency are the same sum converted as often as not.
    return Standing.UNIT if _figures(one) == _figures(other) else Standing.FOREIGN


def _is_money(unit: str) -> bool:
    return len(unit) == 3 and unit.isupper()


def _other_period(one: Quantity, other: Quantity) -> Standing:
    mine, theirs = A_YEAR.get(one.period), A_YEAR.get(other.period)
    if mine and theirs:
        return _converted(one, other, mine, theirs)
    return Standing.FITS if _figures(one) == _figures(other) else Standing.FOREIGN


def _converted(one: Quantity, other: Quantity, mine: float, theirs: float) -> Standing:
    a, b = _middle(one) * mine, _middle(other) * theirs
    gap = abs(a - b) / max(abs(a), abs(b)) if a or b else 0.0
    if gap <= _CONVERTED:
        return Standing.SAME
    if _figures(one) == _figures(other):
        return Standing.UNIT
    if is_hedged(one) or is_hedged(other):
        return Standing.FITS if gap <= 3 * _CONVERTED else Standing.APART
    return Standing.NEAR if gap <= 3 * _CONVERTED else Standing.APART


def _middle(amount: Quantity) -> float:
    ends = [end for end in (amount.low, amount.high) if end is not None]
    return sum(ends) / len(ends)


def _ranges(one: Quantity, other: Quantity) -> Standing:
    if _figures(one) == _figures(other):
        return Standing.SAME if one.qualifier == other.qualifier else Standing.FITS
    first, second = _extent(one), _extent(other)
    overlap = first[0] <= second[1] and second[0] <= first[1]
    if one.qualifier and other.qualifier and _open_end(one) and _open_end(one) == _open_end(other):
        # Two bounds never exclude each other, and yet "at least 12" and "at least 40" are two accounts.
        a, b = _middle(one), _middle(other)
        return Standing.FITS if abs(a - b) <= max(_slack(a), _slack(b)) else Standing.NEAR
    return Standing.FITS if overlap else Standing.APART


def _open_end(amount: Quantity) -> str:
    return "low" if amount.low is None else "high" if amount.high is None else ""


def _extent(amount: Quantity) -> tuple[float, float]:
    """The least and the most that an amount may be meant as."""
    low = -inf if amount.low is None else amount.low
    high = inf if amount.high is None else amount.high
    below = _slack(low) if isfinite(low) else 0.0
    above = _slack(high) if isfinite(high) else 0.0
    if amount.qualifier == "about":
        below, above = max(below, _ABOUT * abs(low)), max(above, _ABOUT * abs(high))
    elif amount.qualifier == "nearly":
        below = max(below, _NEARLY * abs(low))
    return low - below, high + above


def _slack(value: float) -> float:
    """How far off an exact figure may be that was rounded to this one: nearly half of its last digit but zeros.

    Half of it would make neighbours of 1.5 and 1.6 million.
    """
    size = abs(value)
    if size < _ROUND:
        # A figure with decimals is as exact as it is written; a whole one may stand for 36.4 percent, but 12 is not 13.
        return 0.45 if float(value).is_integer() and size >= 1 else 0.005 * size
    step = 10.0 ** int(log10(size))
    while step > 1 and abs(size / step - round(size / step)) > 1e-9:
        step /= 10
    return min(0.45 * step, _ROUNDED * size)


def least(amount: Quantity) -> float:
    """Its lower end, or the upper one where it has no other."""
    return amount.low if amount.low is not None else amount.high or 0.0
