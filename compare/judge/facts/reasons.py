"""Two versions give different reasons for one thing, or one says forced where the other says by choice.

Both may be true, so they are shown as differing accounts, with who vouches for each.
"""

from typing import NamedTuple

from compare.judge.facts.pairing import FactPair
from compare.judge.facts.row import Row
from compare.judge.facts.voice import vouched
from compare.models import Difference, DifferenceType, MarkerKind, Place, Severity

_SENSES = frozenset(["because", "response", "prompted", "reasons given", "forced"])
_LONGEST = 12
"""Cells that a reason is read from."""
_REACH = 10
"""Cells before a reason in which the thing is named that it is the reason of."""
_BESIDE = 3
_COMPANY = 2
_WILLINGLY = frozenset("voluntarily voluntary willingly chose choose decided freely practical personal choice".split())
_LEAVING = frozenset("leav left abandon quit vacat evacuat fle withdraw depart resign exit".split())
"""Stems: the one deed that outlets most often tell as forced and as free."""


class Reason(NamedTuple):
    """A reason: its cells, the detail in it, and the detail of what it is the reason of."""

    place: Place
    words: frozenset[str]
    matter: frozenset[str]
    beside: frozenset[str]
    """The last words of that matter, right before the reason."""
    sense: str
    deed: str
    """Of "forced to leave": leave."""


def causes(pair: FactPair) -> list[Difference]:
    """At most one difference: the first two reasons for one matter that have no word in common."""
    for one in reasons(pair.here):
        for other in reasons(pair.there):
            unlike = bool(one.words and other.words) and not one.words & other.words
            # What is a reason there may be the matter here: "the strike closed it", "closed because of the strike".
            crossed = one.words & _keys(pair.there) or other.words & _keys(pair.here)
            beside = one.beside & other.beside & pair.shared
            if unlike and beside and not crossed and len(one.matter & other.matter & pair.shared) >= _COMPANY:
                return [_difference(pair, one.place, other.place)]
    return _will(pair)


def reasons(row: Row) -> list[Reason]:
    """The reasons in a row, at most four."""
    found = []
    for marker, behind in row.marked(MarkerKind.CAUSE)[:4]:
        if marker.sense not in _SENSES:
            continue
        first = next((i for i, cell in enumerate(row.cells) if cell.end > marker.span.start), behind)
        backward = marker.sense == "reasons given"
        cells = range(first, behind) if backward else range(behind, _clause_end(row, behind))
        words = frozenset(row.keys[i] for i in cells if not row.cells[i].empty) - {"reason"}
        deed = next((row.keys[i] for i in row.behind(behind - 1, 1)), "")
        matter = frozenset(row.keys[i] for i in row.before(first, _REACH))
        if marker.sense == "forced":
            matter, words = matter | words, frozenset()
        end = max(behind, cells.stop, first + 1)
        place = row.place(first, end) if first < len(row.cells) else row.side.at(marker.span)
        beside = frozenset(row.keys[i] for i in row.before(first, _BESIDE))
        found.append(Reason(place, words, matter, beside, marker.sense, deed))
    return found


def _clause_end(row: Row, at: int) -> int:
    end = at
    while end < min(len(row.cells), at + _LONGEST) and row.cells[end].clause == row.cells[at].clause:
        end += 1
    return end


def _keys(row: Row) -> frozenset[str]:
    return frozenset(row.keys)


def _will(pair: FactPair) -> list[Difference]:
    """Forced on one side; on the other the same deed with a reason of its own, or a word that says by choice."""
    for row, facing, turned in ((pair.here, pair.there, False), (pair.there, pair.here, True)):
        forced = next((reason for reason in reasons(row) if reason.sense == "forced"), None)
        if forced is None or any(reason.sense == "forced" for reason in reasons(facing)):
            continue
        place = next((i for i, cell in enumerate(facing.cells) if cell.word in _WILLINGLY), None)
        given = next((reason.place for reason in reasons(facing) if reason.sense == "reasons given"), None)
        free = given or (None if place is None else facing.place(place))
        common = forced.matter & _keys(facing) & pair.shared
        if free is not None and len(common) >= _COMPANY and _same_deed(forced, facing):
            return [_difference(pair, *((free, forced.place) if turned else (forced.place, free)))]
    return []


def _same_deed(forced: Reason, facing: Row) -> bool:
    """Whether what one was forced to is told by the other: the same word, or one of leaving for another."""
    return forced.deed in facing.keys or (forced.deed in _LEAVING and bool(_LEAVING & _keys(facing)))


def _difference(pair: FactPair, here: Place, there: Place) -> Difference:
    mine, theirs = vouched(pair.here.side.statement), vouched(pair.there.side.statement)
    note = (
        f"differing accounts: “{' '.join(here.text.split())}” here, {mine}; "
        f"“{' '.join(there.text.split())}” there, {theirs}"
    )
    return Difference(DifferenceType.CAUSE, Severity.WARNING, here, there, note)
