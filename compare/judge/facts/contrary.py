"""Two versions use opposite words in one place: rose / fell, younger / older, for / against, allowed to / must."""

from collections.abc import Iterator

from compare.judge.facts.opposites import DEEDS, SETTINGS, TRAITS
from compare.judge.facts.pairing import FactPair
from compare.judge.facts.row import Row
from compare.judge.facts.scope import both_ways, company, governed, same_side, values_near
from compare.judge.vocabulary import NEGATIONS
from compare.models import Difference, DifferenceType, Name, Severity

_MEETING = 3
"""Words that two versions share at least before a trait of one is held against a trait of the other."""
_SINCE = 8
_WIDE = 6
"""Content cells on either side of a trait in which its bearer is named."""
_MAY = frozenset("allow permit entitl eligibl".split())
_MUST = frozenset("requir oblig forc order".split())


def contraries(pair: FactPair) -> list[Difference]:
    """Opposite words about the same thing; a version that uses both words of a pair contradicts nobody."""
    found = []
    for opposites, rule in ((DEEDS, _deed), (TRAITS, _trait), (SETTINGS, _setting)):
        for i, j in _met(pair, opposites):
            judged = rule(pair, i, j)
            if judged is not None:
                found.append(_difference(pair, i, j, *judged))
    return found + _duties(pair)


def _met(pair: FactPair, opposites: frozenset[frozenset[str]]) -> Iterator[tuple[int, int]]:
    """Places of opposite words, each of them once in its own version and not at all in the other."""
    mine, theirs = _once(pair.here), _once(pair.there)
    for opposite in sorted(opposites, key=sorted):
        for one, other in (sorted(opposite), sorted(opposite, reverse=True)):
            if one in mine and other in theirs and one not in pair.there.keys and other not in pair.here.keys:
                yield mine[one], theirs[other]


def _once(row: Row) -> dict[str, int]:
    places: dict[str, int] = {}
    for i, key in enumerate(row.keys):
        places[key] = -1 if key in places else i
    return {key: place for key, place in places.items() if place >= 0}


_Judged = tuple[DifferenceType, Severity] | None


def _deed(pair: FactPair, i: int, j: int) -> _Judged:
    """The same doer and the same object; "Ames won the seat" and "Bell lost the seat" are one event."""
    if (
        not same_side(pair, i, j, behind=False)
        or pair.here.cells[i].word[-3:] == "ing" != pair.there.cells[j].word[-3:]
    ):
        return None
    mine, theirs = values_near(pair.here, i, _WIDE), values_near(pair.there, j, _WIDE)
    if mine and theirs and not mine & theirs:
        return None  # "one in three to lose" is "two in three to win"
    object_shared = same_side(pair, i, j, behind=True)
    bare = not pair.here.behind(i, 1) or not pair.there.behind(j, 1)
    if object_shared:
        return DifferenceType.POLARITY, Severity.ERROR
    return (DifferenceType.POLARITY, Severity.WARNING) if bare and company(pair, i, j) > 1 else None


def _trait(pair: FactPair, i: int, j: int) -> _Judged:
    """The same noun behind both, and nothing that tells two bearers apart: he may have two sisters."""
    one, other = pair.here, pair.there
    if not (one.cells[i].clause == _next_clause(one, i) and same_side(pair, i, j, behind=True)):
        return None
    if _is_joined(one, i) or _is_joined(other, j):
        return None
    if len(pair.shared) < _MEETING or company(pair, i, j, _WIDE) < 2:
        return None
    mine, theirs = _bearers(one, i), _bearers(other, j)
    if mine and theirs and not mine & theirs:
        return None
    return DifferenceType.ROLE, Severity.WARNING


def _is_joined(row: Row, at: int) -> bool:
    """ "Past and present senators", "the first since 1968": the trait is not the whole of it."""
    behind = {row.word(i) for i in range(at + 1, min(len(row.cells), at + _SINCE))}
    return bool({row.word(at - 1), row.word(at + 1)} & {"and", "or"} or behind & {"since", "after"})


def _next_clause(row: Row, at: int) -> int:
    behind = row.behind(at, 1)
    return row.cells[behind[0]].clause if behind else -1


def _bearers(row: Row, at: int) -> set[str]:
    """Names right beside a trait and its noun."""
    near = [*row.before(at, 1), *row.behind(at, 2)[1:]]
    return {
        row.keys[i]
        for i in near
        if isinstance(row.cells[i].held, Name) or row.side.article.text[row.cells[i].start].isupper()
    }


def _setting(pair: FactPair, i: int, j: int) -> _Judged:
    if not same_side(pair, i, j, behind=True):
        return None
    mine, theirs = pair.here.before(i, 2), pair.there.before(j, 2)
    if [pair.here.keys[k] for k in mine] != [pair.there.keys[k] for k in theirs] or not mine:
        return None
    return DifferenceType.SUBSTITUTION, Severity.WARNING


def _duties(pair: FactPair) -> list[Difference]:
    """What one says is allowed, the other says is required."""
    found = []
    for view, turned in both_ways(pair):
        for i, key in enumerate(view.here.keys):
            if key not in _MAY or view.here.word(i + 1) != "to" or (deed := governed(view.here, i + 2)) is None:
                continue
            same = [j for j in view.there.content if view.there.keys[j] == view.here.keys[deed]]
            there = next((j for j in same if _duty(view.there, j) is not None), None)
            if there is None or (duty := _duty(view.there, there)) is None or company(view, deed, there) < 1:
                continue
            if any(k in _MAY for k in view.there.keys) or any(k in _MUST for k in view.here.keys):
                continue
            one, other = view.here.place(i, deed + 1), view.there.place(duty, there + 1)
            here, facing = (other, one) if turned else (one, other)
            note = f"“{here.text}” here, “{facing.text}” there"
            found.append(Difference(DifferenceType.SUBSTITUTION, Severity.WARNING, here, facing, note))
    return found


def _duty(row: Row, deed: int) -> int | None:
    """Where "must", "have to" or "required to" begins right before a deed."""
    for i in range(max(0, deed - 3), deed):
        if any(row.word(k) in NEGATIONS for k in range(max(0, i - 3), i)):
            return None
        if row.word(i) == "must" or (
            row.word(i + 1) == "to" and (row.keys[i] in _MUST or row.word(i) in ("has", "have"))
        ):
            return i
    return None


def _difference(pair: FactPair, i: int, j: int, kind: DifferenceType, severity: Severity) -> Difference:
    one, other = pair.here.place(i), pair.there.place(j)
    return Difference(kind, severity, one, other, f"“{one.text}” here, “{other.text}” there")
