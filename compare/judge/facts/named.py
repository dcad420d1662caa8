"""Another person, body or place in the same slot.

The tempting mistake is to compare lists of names: outlets name different people in one story. Only a name that stands
alone between the same words on both sides answers the name there.
"""

from compare.judge.facts.pairing import FactPair
from compare.judge.facts.persons import has_word, kind_of, may_be_one, people, strangers
from compare.judge.facts.places import exclude
from compare.judge.facts.row import Row
from compare.judge.facts.scope import company
from compare.judge.facts.successors import successors
from compare.models import Difference, DifferenceType, Name, NameKind, Quantity, Severity
from compare.text.fold import fold
from compare.text.names import PersonName, parse_name, same_person, spelled_alike
from compare.text.tokens import words

_MOST = 24
_FAMILY = frozenset(
    "brother sister son daughter father mother wife husband spouse cousin uncle aunt family parents siblings sibling "
    "brothers sisters sons daughters widow nephew niece".split()
)
_ALIKE = 0.7
"""Share of the poorer version's detail in the other, from which on "the driver, Jo Ames," stands for one name."""
_SHORT = 3
_SHARED = 3
"""Words that two versions share at least before two namesakes are held to stand in one place."""


def names(pair: FactPair) -> list[Difference]:
    """Names that stand for each other between the same words, and cannot be one."""
    found = []
    for stretch in pair.stretches:
        mine = _but_ages(pair.here, range(stretch.a, stretch.a_end))
        theirs = _but_ages(pair.there, range(stretch.b, stretch.b_end))
        if len(mine) == len(theirs) == 1 and (found_here := _opposed(pair, mine[0], theirs[0])):
            found.append(found_here)
    return found or _namesakes(pair) or successors(pair) or _elsewhere(pair)


def _elsewhere(pair: FactPair) -> list[Difference]:
    """Two states or two countries, each the only place that the other version lacks, in versions told much alike."""
    if pair.fit < _ALIKE or len(pair.shared) < _SHARED:
        return []
    mine, theirs = _places_unknown(pair.here, pair.there), _places_unknown(pair.there, pair.here)
    if len(mine) != 1 or len(theirs) != 1:
        return []
    one, other = pair.here.cells[mine[0]].held, pair.there.cells[theirs[0]].held
    if not (isinstance(one, Name) and isinstance(other, Name)) or not exclude(fold(one.entity), fold(other.entity)):
        return []
    if _preposition(pair.here, mine[0]) != _preposition(pair.there, theirs[0]):
        return []
    shown = f"“{pair.here.shown(mine[0])}” here, “{pair.there.shown(theirs[0])}” there"
    places = pair.here.place(mine[0]), pair.there.place(theirs[0])
    return [Difference(DifferenceType.PLACE, Severity.WARNING, *places, f"another place: {shown}")]


def _places_unknown(row: Row, facing: Row) -> list[int]:
    found = []
    for i in row.names[:_MOST]:
        held = row.cells[i].held
        if isinstance(held, Name) and held.kind is NameKind.PLACE and row.keys[i] not in facing.keys:
            found += [] if has_word(facing, held) else [i]
    return found


def _but_ages(row: Row, stretch: range) -> list[int]:
    """Cells with detail; the age behind a name, "Jo Ames, 44,", is a part of it."""
    kept = [i for i in stretch if not row.cells[i].empty]
    return [
        i
        for i in kept
        if not (isinstance(row.cells[i].held, Quantity) and i - 1 in kept and kind_of(row, i - 1) is NameKind.PERSON)
    ]


def _namesakes(pair: FactPair) -> list[Difference]:
    """Two first-named people who share a surname and cannot be one, beside somebody whom both versions name.

    Members of a family are in the news together, so a version that knows both of them is left alone.
    """
    here, there = people(pair.here), people(pair.there)
    if not {pair.here.keys[i] for i in here} & {pair.there.keys[i] for i in there} or len(pair.shared) < _SHARED:
        return []
    if any(cell.word in _FAMILY for row in (pair.here, pair.there) for cell in row.cells):
        return []
    rivals = [(i, j) for i in here for j in there if _are_namesakes(pair.here, i, pair.there, j)]
    if len(rivals) != 1:
        return []
    mine, theirs = rivals[0]
    if _has_bearer(pair.here, mine, pair.there, theirs) or _has_bearer(pair.there, theirs, pair.here, mine):
        return []
    shown = f"“{pair.here.shown(mine)}” here, “{pair.there.shown(theirs)}” there"
    places = pair.here.place(mine), pair.there.place(theirs)
    return [Difference(DifferenceType.NAME, Severity.WARNING, *places, f"another name: {shown}")]


def _are_namesakes(here: Row, mine: int, there: Row, theirs: int) -> bool:
    one, other = parse_name(_text(here, mine)), parse_name(_text(there, theirs))
    if not (one.given and other.given) or not spelled_alike(one.surname, other.surname) or _is_short(one, other):
        return False
    return same_person(_entity(here, mine), _entity(there, theirs)) == 0


def _has_bearer(row: Row, known: int, facing: Row, other: int) -> bool:
    """Whether `row` names, beside its person at `known`, another one who may be the person at `other`."""
    surname = parse_name(_entity(facing, other)).surname
    return any(i != known and parse_name(_entity(row, i)).surname == surname for i in people(row))


def _is_short(one: PersonName, other: PersonName) -> bool:
    """Whether one given name begins the other, "Geoff" and "Geoffrey": perhaps a short form, and no other person."""
    short, long = sorted((one.given[0], other.given[0]), key=len)
    return len(short) >= _SHORT and long.startswith(short)


def _text(row: Row, at: int) -> str:
    held = row.cells[at].held
    return held.text if isinstance(held, Name) else ""


def _entity(row: Row, at: int) -> str:
    held = row.cells[at].held
    return held.entity if isinstance(held, Name) else ""


def _opposed(pair: FactPair, here: int, there: int) -> Difference | None:
    one, other = pair.here.cells[here].held, pair.there.cells[there].held
    if not (isinstance(one, Name) and isinstance(other, Name)) or one.kind is not other.kind:
        return None
    if pair.here.keys[here] in pair.there.keys or pair.there.keys[there] in pair.here.keys or may_be_one(one, other):
        return None
    if words(one.text)[-1:] == words(other.text)[-1:] or has_word(pair.there, one) or has_word(pair.here, other):
        return None
    sides = _anchored(pair, here, there)
    shown = f"“{pair.here.shown(here)}” here, “{pair.there.shown(there)}” there"
    places = pair.here.place(here), pair.there.place(there)
    if one.kind is NameKind.PLACE:
        like = _preposition(pair.here, here) == _preposition(pair.there, there)
        if sides == 0 or not like or not exclude(fold(one.entity), fold(other.entity)):
            return None
        severity = Severity.ERROR if sides == 2 else Severity.WARNING
        return Difference(DifferenceType.PLACE, severity, *places, f"another place: {shown}")
    if one.kind is NameKind.PERSON and strangers(pair) is None:
        return None
    apposed = _is_apposed(pair.here, here) and _is_apposed(pair.there, there)
    if one.kind is NameKind.PERSON and sides < 2 and apposed and pair.fit >= _ALIKE:
        sides = 1 + _anchored(pair, here, there, apposed=True)  # what else they share stands for the other side
    if sides < 2 or one.kind is NameKind.OTHER:
        return None
    if one.kind is NameKind.ORGANISATION and company(pair, here, there) < _SHARED:
        return None
    return Difference(DifferenceType.NAME, Severity.WARNING, *places, f"another name: {shown}")


def _anchored(pair: FactPair, here: int, there: int, *, apposed: bool = False) -> int:
    """On how many sides the next detail is the same, aligned and, unless a name may stand apposed, in one clause."""
    count = 0
    for mine, theirs in (
        (pair.here.before(here, 1), pair.there.before(there, 1)),
        (_behind(pair.here, here), _behind(pair.there, there)),
    ):
        if mine and theirs and pair.aligned.get(mine[0]) == theirs[0]:
            count += apposed or pair.here.cells[mine[0]].clause == pair.here.cells[here].clause
    return count


def _is_apposed(row: Row, at: int) -> bool:
    """Whether a name explains what stands before it: "the driver, Jo Ames, …" is one driver, "Senator Ames" is any."""
    return at > 0 and row.cells[at - 1].clause != row.cells[at].clause


def _behind(row: Row, at: int) -> list[int]:
    """The next detail behind a name, but for an age."""
    return _but_ages(row, range(at, len(row.cells)))[1:2]


def _preposition(row: Row, at: int) -> str:
    return row.word(at - 1)
