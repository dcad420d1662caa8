"""The persons of a row, and whether two names may be one person's or one body's."""

from compare.judge.facts.pairing import FactPair
from compare.judge.facts.row import Row
from compare.models import Name, NameKind
from compare.text.names import same_person, spelled_alike
from compare.text.tokens import words

_MOST = 24


def kind_of(row: Row, at: int) -> NameKind:
    """What the name in a cell names; *other* when it holds none."""
    held = row.cells[at].held
    return held.kind if isinstance(held, Name) else NameKind.OTHER


def people(row: Row) -> list[int]:
    """Cells of the persons in a row, as many as are compared."""
    persons = [i for i in row.names if kind_of(row, i) is NameKind.PERSON]
    return persons[:_MOST]


def strangers(pair: FactPair) -> tuple[int, int] | None:
    """The one person on either side whom the other does not know; two strangers each make another fact."""
    here = {pair.here.keys[i]: i for i in people(pair.here)}
    there = {pair.there.keys[i]: i for i in people(pair.there)}
    mine, theirs = here.keys() - there.keys(), there.keys() - here.keys()
    if len(mine) != 1 or len(theirs) != 1:
        return None
    return here[next(iter(mine))], there[next(iter(theirs))]


def has_word(row: Row, name: Name) -> bool:
    """Whether the last word of a name stands anywhere in a row: a surname alone may be resolved otherwise."""
    last = words(name.text)[-1:]
    return bool(last) and any(last[0] in cell.word.split() for cell in row.cells)


def may_be_one(one: Name, other: Name) -> bool:
    """Whether two names may name the same: spellings, parts, initials."""
    if one.kind is NameKind.PERSON and same_person(one.entity, other.entity) > 0:
        return True
    mine, theirs = words(one.entity), words(other.entity)
    if set(mine) <= set(theirs) or set(theirs) <= set(mine):
        return True
    short, long = sorted((mine, theirs), key=len)
    if len(short) == 1 and len(long) > 1 and short[0] == "".join(word[0] for word in long):
        return True
    return len(mine) == len(theirs) and all(map(spelled_alike, mine, theirs))
