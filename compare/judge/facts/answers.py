"""Which amount or date of one version answers which of the other, and how surely.

Values that agree are tied first, so that what is left over may disagree. The tempting mistake is to tie by kind alone:
a sentence with two dates would contradict every sentence with one of them.
"""

from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from compare.judge.facts.dated import date_standing
from compare.judge.facts.measured import Standing, standing
from compare.judge.facts.opposites import DEEDS
from compare.judge.facts.pairing import FactPair, fact_pair
from compare.judge.facts.row import Row
from compare.judge.facts.tallies import Tally, same_tally
from compare.judge.facts.things import Alike, alike, is_partial, thing_of
from compare.judge.facts.words import FROM, UNTIL
from compare.models import Moment, Quantity

_MOST = 24
"""Values of a statement that are compared: every one of them is held against every one of the other's."""
_NEAR = 2
_AROUND = 5
"""Content cells on either side of a value that are its neighbourhood, the nearer and the wider."""


_FAR = 3
_ENOUGH = 3
"""Evidence from which on two dates or tallies are of one event."""


class Answer(NamedTuple):
    """The value in cell `here` and the one in cell `there` fill one slot."""

    here: int
    there: int
    standing: Standing
    sure: bool
    """Whether what they are values of is beyond doubt; a difference is else a mere warning."""


def answers(pair: FactPair) -> list[Answer]:
    """The values of two rows that answer each other, in the order of `here`; each at most once."""
    one, other = pair.here, pair.there
    turned = (other.keys, other.side.statement.id) < (one.keys, one.side.statement.id)
    if turned:
        return sorted(Answer(a.there, a.here, a.standing, a.sure) for a in answers(fact_pair(other, one)))
    candidates = list(_candidates(pair))
    taken_here: set[int] = set()
    taken_there: set[int] = set()
    found: list[Answer] = []
    agreeing = [c for c in candidates if c.answer.standing <= Standing.FITS]
    for candidate in sorted(agreeing, key=_agreement):
        answer = candidate.answer
        if candidate.evidence and answer.here not in taken_here and answer.there not in taken_there:
            found.append(answer)
            taken_here.add(answer.here)
            taken_there.add(answer.there)
    # A value that fits any other of the other version is accounted for, even when that one is tied elsewhere.
    fitting_here = {c.answer.here for c in agreeing}
    fitting_there = {c.answer.there for c in agreeing}
    opposed = [
        c
        for c in candidates
        if c.answer.standing > Standing.FITS
        and c.evidence > 0
        and not {c.answer.here} & (taken_here | fitting_here)
        and not {c.answer.there} & (taken_there | fitting_there)
    ]
    found += _opposed(opposed)
    return sorted(found)


class _Candidate(NamedTuple):
    answer: Answer
    evidence: int
    distance: int


def _agreement(candidate: _Candidate) -> tuple[int, int, int, int, int]:
    answer = candidate.answer
    return answer.standing, -candidate.evidence, candidate.distance, answer.here, answer.there


def _opposed(candidates: list[_Candidate]) -> Iterator[Answer]:
    """Only a value with one best counterpart on either side contradicts it: of two, neither may be meant."""
    best_here: dict[int, int] = {}
    best_there: dict[int, int] = {}
    for c in candidates:
        best_here[c.answer.here] = max(best_here.get(c.answer.here, 0), c.evidence)
        best_there[c.answer.there] = max(best_there.get(c.answer.there, 0), c.evidence)
    best = [c for c in candidates if c.evidence == best_here[c.answer.here] == best_there[c.answer.there]]
    mine = Counter(c.answer.here for c in best)
    theirs = Counter(c.answer.there for c in best)
    for c in best:
        if mine[c.answer.here] == 1 and theirs[c.answer.there] == 1:
            yield c.answer


def _candidates(pair: FactPair) -> Iterator[_Candidate]:
    for i in pair.here.values[:_MOST]:
        for j in pair.there.values[:_MOST]:
            found = _amounts(pair, i, j) or _dates(pair, i, j) or _tallies(pair, i, j)
            if found is not None:
                yield found


def _amounts(pair: FactPair, i: int, j: int) -> _Candidate | None:
    one, other = pair.here.cells[i].held, pair.there.cells[j].held
    if not (isinstance(one, Quantity) and isinstance(other, Quantity)):
        return None
    how = standing(one, other)
    mine, theirs = thing_of(pair.here, i), thing_of(pair.there, j)
    like = alike(mine, theirs)
    if how is Standing.FOREIGN or (like is Alike.NO and not (how is Standing.SAME and _at_one_place(pair, i, j))):
        return None
    around, near, placed = _evidence(pair, i, j)
    evidence = around + placed
    if how > Standing.FITS:
        named = bool(mine.head or mine.fate) and like is Alike.YES
        if one.thing == "age" and other.thing == "age":
            sure, enough = placed > 0, near > 0 and evidence > 1
        elif named:
            sure, enough = evidence > 1, evidence > (2 if _far(one, other) else 0)
        else:
            sure, enough = False, placed > 0 and near > 0 and evidence > (2 if like is Alike.YES else 3)
        partial = is_partial(pair.here, i) or is_partial(pair.there, j)
        if partial or not enough or _narrower(mine.head, theirs.head, one, other) or _complementary(pair, i, j):
            return None
        sure = sure and how is not Standing.NEAR
        return _Candidate(Answer(i, j, how, sure), evidence, abs(i - j))
    return _Candidate(Answer(i, j, how, sure=like is Alike.YES), evidence + 2 * like, abs(i - j))


def _complementary(pair: FactPair, i: int, j: int) -> bool:
    """Whether opposite words stand beside two amounts: "52 percent back it", "41 percent oppose it"."""
    mine, theirs = pair.here.near(i, _AROUND), pair.there.near(j, _AROUND)
    return any(frozenset((a, b)) in DEEDS for a in mine - theirs for b in theirs - mine)


def _narrower(head: str, facing: str, one: Quantity, other: Quantity) -> bool:
    """Whether the more narrowly named count is the smaller one: three women may be among twelve people."""
    if head == facing or not head or not facing:
        return False
    return "person" not in (head, facing) or (_least(one) < _least(other)) == (facing == "person")


def _far(one: Quantity, other: Quantity) -> bool:
    """Whether two amounts are so unlike that they rather count two things: 900 pages and 55,000 pages."""
    low, high = sorted((abs(_least(one)), abs(_least(other))))
    return high > _FAR * low


def _least(amount: Quantity) -> float:
    return amount.low if amount.low is not None else amount.high or 0.0


def _dates(pair: FactPair, i: int, j: int) -> _Candidate | None:
    one, other = pair.here.cells[i].held, pair.there.cells[j].held
    if not (isinstance(one, Moment) and isinstance(other, Moment)):
        return None
    how = date_standing(one, other)
    if how is Standing.FOREIGN:
        return None
    around, near, placed = _evidence(pair, i, j)
    if how > Standing.FITS:
        alike_bounded = _bounds(pair.here, i) == _bounds(pair.there, j)
        mine, theirs = set(pair.here.word(i).split()), set(pair.there.word(j).split())
        # The same words, "June" or "Tuesday", were resolved from two days of publication: our reading, not theirs.
        written = mine <= theirs or theirs <= mine
        if written or not (alike_bounded and near and placed and around + placed >= _ENOUGH and _kin(one, other)):
            return None
        if _complementary(pair, i, j):
            return None
        sure = how is Standing.APART and placed > 0 and near > 1 and one.granularity == other.granularity != "week"
        return _Candidate(Answer(i, j, how, sure), around + placed, abs(i - j))
    return _Candidate(Answer(i, j, how, sure=near > 0), around + placed, abs(i - j))


_FINE = frozenset(["day", "week", "month"])


def _kin(one: Moment, other: Moment) -> bool:
    """Whether two dates are said in units that compare: "in 2008" and "on Tuesday" are rarely of one event."""
    return one.granularity == other.granularity or (one.granularity in _FINE and other.granularity in _FINE)


def _tallies(pair: FactPair, i: int, j: int) -> _Candidate | None:
    one, other = pair.here.cells[i].held, pair.there.cells[j].held
    if not (isinstance(one, Tally) and isinstance(other, Tally)):
        return None
    around, near, placed = _evidence(pair, i, j)
    if same_tally(one, other):
        return _Candidate(Answer(i, j, Standing.SAME, sure=True), around + placed, abs(i - j))
    if near == 0 or around + placed < _ENOUGH:
        return None
    return _Candidate(Answer(i, j, Standing.APART, sure=placed > 0), around + placed, abs(i - j))


def _bounds(row: Row, at: int) -> str:
    words = {row.word(at - 1), row.word(at - 2)} if row.word(at - 1) in ("the", "late", "early") else {row.word(at - 1)}
    return "from" if words & FROM else "until" if words & UNTIL else ""


def _evidence(pair: FactPair, i: int, j: int) -> tuple[int, int, int]:
    """Words shared around two values, those of them right beside both, and whether the alignment ties their places."""
    around = pair.here.near(i, _AROUND) & pair.there.near(j, _AROUND) & pair.shared
    near = pair.here.near(i, _NEAR) & pair.there.near(j, _NEAR) & pair.shared
    return len(around), len(near), int(_at_one_place(pair, i, j))


def _at_one_place(pair: FactPair, i: int, j: int) -> bool:
    """Whether both stand right before or right behind the same aligned content of their clause."""
    for mine, theirs in (
        (pair.here.before(i, 1), pair.there.before(j, 1)),
        (pair.here.behind(i, 1), pair.there.behind(j, 1)),
    ):
        if not mine or not theirs or pair.aligned.get(mine[0]) != theirs[0]:
            continue
        if pair.here.cells[mine[0]].clause == pair.here.cells[i].clause and (
            pair.there.cells[theirs[0]].clause == pair.there.cells[j].clause
        ):
            return True
    return False
