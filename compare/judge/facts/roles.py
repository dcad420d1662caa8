"""Who did what to whom: "A approached B" against "B approached A", passives turned first.

Only with the same two on both sides of the same verb; the tempting mistake is to compare subjects alone, for two
outlets begin the same fact with different people.
"""

from typing import NamedTuple

from compare.judge.facts.opposites import SYMMETRIC
from compare.judge.facts.pairing import FactPair
from compare.judge.facts.row import Row
from compare.judge.facts.words import VERBS
from compare.models import Difference, DifferenceType, Name, Severity

_AUXILIARY = frozenset(
    "is are was were be been being has have had did does do will would can could may might later then also again "
    "who which that now just the a an his her its their".split()
)
_PASSIVE = frozenset("is are was were be been being got gets".split())


class Deed(NamedTuple):
    """A verb with its doer and the one it is done to, as cells."""

    doer: int
    verb: int
    object: int


def roles(pair: FactPair) -> list[Difference]:
    """Deeds in which the doer and the one it is done to have changed places."""
    mine, theirs = deeds(pair.here), deeds(pair.there)
    by_verb: dict[str, list[Deed]] = {}
    for deed in theirs:
        by_verb.setdefault(pair.there.keys[deed.verb], []).append(deed)
    done = {_sense(pair.there, deed) for deed in theirs}
    told = {_sense(pair.here, deed) for deed in mine}
    found = []
    for deed in mine:
        doer, verb, object_ = _sense(pair.here, deed)
        if (doer, verb, object_) in done or doer == object_:
            continue
        for other in by_verb.get(verb, ())[:8]:
            facing = _sense(pair.there, other)
            if facing == (object_, verb, doer) and facing not in told and verb not in SYMMETRIC:
                found.append(_difference(pair, deed, other))
    return found


def deeds(row: Row) -> list[Deed]:
    """Verbs between two cells of detail in one clause, with nothing but auxiliaries and articles between."""
    found = []
    for verb in row.content:
        cell = row.cells[verb]
        if cell.held is not None or not _is_verb(cell.word):
            continue
        before, behind = _subject(row, verb), row.behind(verb, 1)
        if not before or not behind or verb - before[0] > 5 or behind[0] - verb > 4:
            continue
        passive = row.word(verb + 1) == "by"
        first = max(before[0], row.before(verb, 1)[0]) + 1
        between = {row.word(i) for i in (*range(first, verb), *range(verb + 1 + passive, behind[0]))}
        if not between <= _AUXILIARY or not _is_one(row, before[0]) or not _is_one(row, behind[0]):
            continue
        if row.cells[behind[0]].clause != cell.clause:
            continue
        if passive:
            found.append(Deed(behind[0], verb, before[0]))
        elif not any(row.word(i) in _PASSIVE for i in range(before[0] + 1, verb)):
            found.append(Deed(before[0], verb, behind[0]))
    return found


def _subject(row: Row, verb: int) -> list[int]:
    """The nearest detail before a verb; of "Orla Quill of Malva" it is she."""
    near = row.before(verb, 2)
    if len(near) == 2 and row.word(near[0] - 1) in ("of", "from") and near[1] == near[0] - 2:
        return near[1:]
    return near[:1]


def _is_verb(word: str) -> bool:
    return word in VERBS or (len(word) > 3 and word.endswith(("ed", "s", "ing")))


def _is_one(row: Row, at: int) -> bool:
    """A name, or a plain noun; never an amount or a date."""
    held = row.cells[at].held
    return held is None or isinstance(held, Name)


def _sense(row: Row, deed: Deed) -> tuple[str, str, str]:
    return row.keys[deed.doer], row.keys[deed.verb], row.keys[deed.object]


def _difference(pair: FactPair, one: Deed, other: Deed) -> Difference:
    here = pair.here.place(min(one), max(one) + 1)
    there = pair.there.place(min(other), max(other) + 1)
    note = f"who did it to whom: “{' '.join(here.text.split())}” here, “{' '.join(there.text.split())}” there"
    return Difference(DifferenceType.ROLE, Severity.ERROR, here, there, note)
