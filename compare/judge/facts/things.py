"""Whether two amounts count or measure the same thing.

The tempting mistake is to compare any two numbers in like sentences: 12 killed and 14 wounded are two counts, and so
are 40 percent of voters and 60 percent of young voters.
"""

from enum import IntEnum
from typing import NamedTuple

from compare.judge.facts.row import Row
from compare.judge.facts.stems import stem
from compare.judge.facts.words import ANYBODY, HURT, KILLED
from compare.models import Quantity

_REACH = 3
"""Cells beside a count in which "died" or "were wounded" tells what became of those counted."""
_OTHERS = frozenset("other another more additional extra further fewer".split())
"""Three other women are not all the women."""


_COUNTED = frozenset(
    "death deaths killing killings loss losses murder murders arrest arrests toll total number group crowd run series "
    "list range population sum donation donations fine fines prize cost price value budget payment margin team staff "
    "vote fleet army force convoy collection".split()
)
"""Before "of" these are the count itself: "the deaths of 12 people", "a group of 12"."""
_DETERMINERS = frozenset("the a its his her their these those all".split())


class Alike(IntEnum):
    """How far two amounts are of one thing."""

    NO = 0
    MAYBE = 1
    """Nothing speaks against it, or one is named more narrowly than the other."""
    YES = 2


class Thing(NamedTuple):
    """What an amount is of."""

    head: str
    modifiers: frozenset[str]
    fate: str
    """"killed", "hurt" or empty."""


def thing_of(row: Row, at: int) -> Thing:
    """What the amount in a cell is of, and what became of it."""
    amount = row.cells[at].held
    assert isinstance(amount, Quantity)
    words = [stem(word) for word in amount.thing.split()]
    fate = next((fate for word in words if (fate := _fate(word))), "")
    words = [word for word in words if not _fate(word)]
    others = _OTHERS & set(row.word(at).split())
    if not fate and (not words or words[-1] in ANYBODY or not amount.unit):
        fate = _fate_beside(row, at)
    return Thing(words[-1] if words else "", frozenset(words[:-1]) | others, fate)


def alike(one: Thing, other: Thing) -> Alike:
    """Compare two things; without a name for one of them the place in the sentence must decide."""
    if one.fate and other.fate and one.fate != other.fate:
        return Alike.NO
    if (one.modifiers | {one.head}) & _OTHERS != (other.modifiers | {other.head}) & _OTHERS:
        return Alike.NO
    fates = one.fate == other.fate
    if not one.head or not other.head:
        return Alike.YES if fates and one.fate else Alike.MAYBE
    if one.head != other.head:
        people = one.head in ANYBODY and other.head in ANYBODY
        if people:
            return Alike.YES if fates and one.fate else Alike.MAYBE
        return Alike.NO
    if one.modifiers == other.modifiers:
        return Alike.YES if fates else Alike.MAYBE
    if one.modifiers and other.modifiers and not one.modifiers & other.modifiers:
        return Alike.NO
    return Alike.MAYBE


def partitive(row: Row, at: int) -> str:
    """What tells that an amount is the whole of which something else is told, or a margin; empty when nothing does.

    "One of four sailors", "the parents of two sailors", "23 of its 29 seats"; "plus or minus 4 points".
    """
    before = at - 1
    while row.word(before) in _DETERMINERS:
        before -= 1
    if row.word(before) == "of" and row.word(before - 1) not in _COUNTED:
        return f"{row.word(before - 1)} of"
    said = [row.word(i) for i in (at - 3, at - 2, at - 1)] + row.word(at).split()[:1]
    return "plus or minus" if "plus" in said and ("or" in said or "minus" in said) else ""


def _fate(word: str) -> str:
    return "killed" if word in KILLED else "hurt" if word in HURT else ""


def _fate_beside(row: Row, at: int) -> str:
    """ "Twelve people died", "killing at least 12 people"; the nearer word decides, the one behind first."""
    clause = row.cells[at].clause
    for distance in range(1, _REACH + 1):
        for place in (at + distance, at - distance):
            if 0 <= place < len(row.cells) and row.cells[place].clause == clause and (fate := _fate(row.keys[place])):
                return fate
    return ""
