"""The words around an amount that say how exact it is, and what they do to its bounds."""

from typing import NamedTuple

from compare.extract.row import Row
from compare.extract.units import (
    AFTERWARDS,
    AT_LEAST,
    LESS,
    LONGEST_QUALIFIER,
    MORE,
    QUALIFIERS,
    TOPICAL,
    UP_TO,
)

_FLOORS = frozenset([AT_LEAST, MORE])
_CEILINGS = frozenset([UP_TO, LESS])
_LOOSE = frozenset("over under above below around about some".split())


class Bound(NamedTuple):
    """A qualifier, and where it begins (or, behind an amount, ends)."""

    name: str
    at: int
    loose: bool = False
    """A preposition that needs a thing behind the number to be a qualifier: "children under 12"."""


def bound_of(row: Row, start: int, floor: int) -> Bound:
    """The qualifier that ends right before `start`, the longest one; words before `floor` are taken already."""
    for size in range(min(LONGEST_QUALIFIER, start - floor), 0, -1):
        form = tuple(row.norms[start - size : start])
        name = QUALIFIERS.get(form)
        if name is not None and not (form == ("about",) and row.norm(start - 2) in TOPICAL):
            return Bound(name, start - size, size == 1 and form[0] in _LOOSE)
    return Bound("", start)


def qualifier_behind(row: Row, end: int) -> Bound:
    """The qualifier that begins right at `end`: "or more", "-plus", "+"."""
    for size in (3, 2, 1):
        form = tuple(row.norms[end : end + size])
        if form in AFTERWARDS and (len(form) > 1 or end in row.joined or row.glued(end)):
            return Bound(AFTERWARDS[form], end + len(form))
    return Bound("", end)


def bounded(name: str, low: float | None, high: float | None) -> tuple[float | None, float | None]:
    """The ends of a value under a qualifier; a range that is given with both ends keeps them."""
    if low != high:
        return low, high
    if name in _FLOORS:
        return low, None
    return (None, high) if name in _CEILINGS else (low, high)
