"""One person's place held by another: an office that one holds at a time, a title to the letter, a deed by its figure.

The tempting mistake is to take any two people in like sentences for rivals: a senator here and another one there is two
senators.
"""

from compare.judge.facts.measured import Standing, is_hedged, standing
from compare.judge.facts.pairing import FactPair
from compare.judge.facts.persons import has_word, may_be_one, strangers
from compare.judge.facts.things import Alike, alike, thing_of
from compare.judge.facts.words import EMPTY
from compare.models import Difference, DifferenceType, Name, Quantity, Severity
from compare.text.tokens import words

_OFFICES = frozenset("mayor president governor gov premier chancellor king queen pope sheriff coach".split())
_HEADS = frozenset(
    "executive director chairman chairwoman chair minister secretary ambassador commissioner head".split()
)
"""Of these a title must be the same to the letter, what they are of included."""
_LESSER = frozenset("former ex then acting deputy assistant vice associate".split())
_SHARED = 3
"""Words that two versions share at least before two people of one office are held to stand in one place."""
_LEAST = 20
"""A smaller figure may be anybody's."""
_MOST = 24


def successors(pair: FactPair) -> list[Difference]:
    """The one person on either side whom the other does not know, when both hold one place."""
    found = strangers(pair)
    if found is None:
        return []
    mine, theirs = found
    one, other = pair.here.cells[mine].held, pair.there.cells[theirs].held
    if not (isinstance(one, Name) and isinstance(other, Name)) or may_be_one(one, other):
        return []
    if has_word(pair.there, one) or has_word(pair.here, other):
        return []
    if not (_hold_one_office(pair, one, other) or _share_a_figure(pair)):
        return []
    shown = f"“{pair.here.shown(mine)}” here, “{pair.there.shown(theirs)}” there"
    places = pair.here.place(mine), pair.there.place(theirs)
    return [Difference(DifferenceType.NAME, Severity.WARNING, *places, f"another name: {shown}")]


def _hold_one_office(pair: FactPair, one: Name, other: Name) -> bool:
    mine, theirs = frozenset(words(one.title)), frozenset(words(other.title))
    if mine & theirs & _OFFICES and len(pair.shared) >= _SHARED:
        return True
    mine, theirs = mine - EMPTY, theirs - EMPTY
    return mine == theirs and len(mine) > 1 and bool(mine & _HEADS) and not mine & _LESSER


def _share_a_figure(pair: FactPair) -> bool:
    """Whether both give one exact count of one named thing: who gathered 5,200 signatures gathered those."""
    for i in pair.here.values[:_MOST]:
        for j in pair.there.values[:_MOST]:
            one, other = pair.here.cells[i].held, pair.there.cells[j].held
            if not (isinstance(one, Quantity) and isinstance(other, Quantity)) or is_hedged(one) or is_hedged(other):
                continue
            counted = not one.unit and one.low is not None and one.low >= _LEAST
            if not counted or standing(one, other) is not Standing.SAME:
                continue
            mine, theirs = thing_of(pair.here, i), thing_of(pair.there, j)
            if mine.head and alike(mine, theirs) is Alike.YES:
                return True
    return False
