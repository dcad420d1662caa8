"""The evidence that a value of one version and a value of the other fill one slot.

It is counted in words: those that stand around both, and whether the alignment ties their places. A difference needs
more of it than an agreement, and every rule here that drops a pair is a way in which two numbers can both be right.
"""

from collections.abc import Iterator
from typing import NamedTuple

from compare.judge.facts.dated import date_standing
from compare.judge.facts.measured import Standing, least, standing
from compare.judge.facts.opposites import DEEDS
from compare.judge.facts.pairing import FactPair
from compare.judge.facts.row import Row
from compare.judge.facts.tallies import Tally, same_tally
from compare.judge.facts.things import Alike, Thing, alike, partitive, thing_of
from compare.judge.facts.words import FROM, UNTIL
from compare.models import Moment, Quantity

_MOST = 24
"""Values of a statement that are compared: every one of them is held against every one of the other's."""
_NEAR = 2
_AROUND = 5
"""Content cells on either side of a value that are its neighbourhood, the nearer and the wider."""
_FAR = 3
"""Of two counts, one this many times the other rather counts something else."""
_ENOUGH = 3
"""Evidence from which on two dates, tallies, far counts or amounts of something unnamed are of one event: chosen by
reading what it called different in pairs of like sentences from 40 news events."""
_SHARES = {
    2.0: frozenset("half halves halved twice double doubled doubling".split()),
    3.0: frozenset("third thirds triple tripled threefold".split()),
    4.0: frozenset("quarter quarters fourfold quadrupled".split()),
}
_LIKE = 0.6
"""Share of the poorer version's detail in the other, from which on two lone tallies are of one vote."""
_AGE = "age"
_FINE = frozenset(["day", "week", "month"])


class Answer(NamedTuple):
    """The value in cell `here` and the one in cell `there` fill one slot."""

    here: int
    there: int
    standing: Standing
    sure: bool
    """Whether what they are values of is beyond doubt; a difference is else a mere warning."""


class Candidate(NamedTuple):
    """An answer that is possible, and what speaks for it."""

    answer: Answer
    evidence: int
    distance: int
    """Cells by which the two places differ."""


class Evidence(NamedTuple):
    """What ties two values: common words around both, those of them right beside both, and whether places agree."""

    around: int
    near: int
    placed: int

    @property
    def sum(self) -> int:
        """All of it but the nearness."""
        return self.around + self.placed


def candidates(pair: FactPair) -> Iterator[Candidate]:
    """Every pair of values that may fill one slot."""
    for i in pair.here.values[:_MOST]:
        for j in pair.there.values[:_MOST]:
            found = _amounts(pair, i, j) or _dates(pair, i, j) or _tallies(pair, i, j)
            if found is not None:
                yield found


def _amounts(pair: FactPair, i: int, j: int) -> Candidate | None:
    one, other = pair.here.cells[i].held, pair.there.cells[j].held
    if not (isinstance(one, Quantity) and isinstance(other, Quantity)):
        return None
    how = standing(one, other)
    mine, theirs = thing_of(pair.here, i), thing_of(pair.there, j)
    like = alike(mine, theirs)
    evidence = evidence_of(pair, i, j)
    # "Two-thirds of the vote" and "two-thirds support" may be one, three boats and three children are not.
    one_value = how is Standing.SAME and (evidence.placed or (one.unit and evidence.around))
    if how is Standing.FOREIGN or (like is Alike.NO and not one_value):
        return None
    if how <= Standing.FITS:
        return Candidate(Answer(i, j, how, sure=like is Alike.YES), evidence.sum + 2 * like, abs(i - j))
    part = partitive(pair.here, i)
    if part != partitive(pair.there, j) or part == "plus or minus" or complementary(pair, i, j):
        return None
    if is_a_share(pair, one, other):
        return None
    if narrower(mine, theirs, one, other) or not _suffices(evidence, like, mine, one, other):
        return None
    return Candidate(Answer(i, j, how, _is_sure(evidence, like, mine, how)), evidence.sum, abs(i - j))


def is_a_share(pair: FactPair, one: Quantity, other: Quantity) -> bool:
    """Whether one amount is the part of the other that a word names: half of 26 million is 13 million."""
    low, high = sorted((abs(least(one)), abs(least(other))))
    wanted = _SHARES.get(round(high / low, 2), frozenset()) if low else frozenset()
    return any(wanted & set(cell.word.split()) for row in (pair.here, pair.there) for cell in row.cells)


def _suffices(evidence: Evidence, like: Alike, thing: Thing, one: Quantity, other: Quantity) -> bool:
    """Whether there is enough evidence for calling two amounts different values of one slot."""
    if thing.head == _AGE:
        return evidence.near > 0 and evidence.sum > 1
    if like is Alike.YES and _is_named(thing):
        return evidence.sum >= (_ENOUGH if far(one, other) else 1)
    return bool(evidence.placed and evidence.near) and evidence.sum >= _ENOUGH + (like is not Alike.YES)


def _is_sure(evidence: Evidence, like: Alike, thing: Thing, how: Standing) -> bool:
    if how is Standing.NEAR or like is not Alike.YES or not _is_named(thing):
        return False
    return evidence.placed > 0 if thing.head == _AGE else evidence.sum > 1


def _is_named(thing: Thing) -> bool:
    return bool(thing.head or thing.fate)


def complementary(pair: FactPair, i: int, j: int) -> bool:
    """Whether opposite words stand beside two amounts: "52 percent back it", "41 percent oppose it"."""
    mine, theirs = pair.here.near(i, _AROUND), pair.there.near(j, _AROUND)
    return any(frozenset((a, b)) in DEEDS for a in mine - theirs for b in theirs - mine)


def narrower(mine: Thing, theirs: Thing, one: Quantity, other: Quantity) -> bool:
    """Whether the more narrowly named count is the smaller one: three women may be among twelve people."""
    head, facing = mine.head, theirs.head
    if head == facing or not head or not facing:
        return False
    return "person" not in (head, facing) or (least(one) < least(other)) == (facing == "person")


def far(one: Quantity, other: Quantity) -> bool:
    """Whether two amounts are so unlike that they rather count two things: 900 pages and 55,000 pages.

    A slip of the keys is far too, and no other thing: 5,200 and 52,000.
    """
    low, high = sorted((abs(least(one)), abs(least(other))))
    return high > _FAR * low and f"{low:.15g}".rstrip("0") != f"{high:.15g}".rstrip("0")


def _dates(pair: FactPair, i: int, j: int) -> Candidate | None:
    one, other = pair.here.cells[i].held, pair.there.cells[j].held
    if not (isinstance(one, Moment) and isinstance(other, Moment)):
        return None
    how = date_standing(one, other)
    if how is Standing.FOREIGN:
        return None
    evidence = evidence_of(pair, i, j)
    if how <= Standing.FITS:
        return Candidate(Answer(i, j, how, sure=evidence.near > 0), evidence.sum, abs(i - j))
    if not (evidence.near and evidence.placed and evidence.sum >= _ENOUGH and _kin(one, other)):
        return None
    if bounds(pair.here, i) != bounds(pair.there, j) or alike_written(pair, i, j) or complementary(pair, i, j):
        return None
    sure = how is Standing.APART and evidence.near > 1 and one.granularity == other.granularity != "week"
    return Candidate(Answer(i, j, how, sure), evidence.sum, abs(i - j))


def alike_written(pair: FactPair, i: int, j: int) -> bool:
    """Whether the same words, "June" or "Tuesday", were only resolved from two days: our reading, not theirs."""
    mine, theirs = set(pair.here.word(i).split()), set(pair.there.word(j).split())
    return mine <= theirs or theirs <= mine


def _kin(one: Moment, other: Moment) -> bool:
    """Whether two dates are said in units that compare: "in 2008" and "on Tuesday" are rarely of one event."""
    return one.granularity == other.granularity or (one.granularity in _FINE and other.granularity in _FINE)


def _tallies(pair: FactPair, i: int, j: int) -> Candidate | None:
    one, other = pair.here.cells[i].held, pair.there.cells[j].held
    if not (isinstance(one, Tally) and isinstance(other, Tally)):
        return None
    evidence = evidence_of(pair, i, j)
    if same_tally(one, other):
        return Candidate(Answer(i, j, Standing.SAME, sure=True), evidence.sum, abs(i - j))
    if (evidence.near == 0 or evidence.sum < _ENOUGH) and not _are_the_only_ones(pair):
        return None
    return Candidate(Answer(i, j, Standing.APART, sure=evidence.placed > 0), evidence.sum, abs(i - j))


def _are_the_only_ones(pair: FactPair) -> bool:
    """Whether either version has one tally, and both have enough else in common to tell of one vote."""
    each = (sum(isinstance(row.cells[k].held, Tally) for k in row.values) for row in (pair.here, pair.there))
    return set(each) == {1} and len(pair.shared) >= _ENOUGH and pair.fit >= _LIKE


def bounds(row: Row, at: int) -> str:
    words = {row.word(at - 1), row.word(at - 2)} if row.word(at - 1) in ("the", "late", "early") else {row.word(at - 1)}
    return "from" if words & FROM else "until" if words & UNTIL else ""


def evidence_of(pair: FactPair, i: int, j: int) -> Evidence:
    """Words shared around two values, those of them right beside both, and whether the alignment ties their places."""
    around = pair.here.near(i, _AROUND) & pair.there.near(j, _AROUND) & pair.shared
    near = pair.here.near(i, _NEAR) & pair.there.near(j, _NEAR) & pair.shared
    return Evidence(len(around), len(near), int(_at_one_place(pair, i, j)))


def _at_one_place(pair: FactPair, i: int, j: int) -> bool:
    """Whether both stand right before or right behind the same aligned content of their clause."""
    for mine, theirs in (
        (pair.here.before(i, 1), pair.there.before(j, 1)),
        (pair.here.behind(i, 1), pair.there.behind(j, 1)),
    ):
        if not mine or not theirs or pair.aligned.get(mine[0]) != theirs[0]:
            continue
        if _joins(pair.here, i, mine[0]) and _joins(pair.there, j, theirs[0]):
            return True
    return False


def _joins(row: Row, value: int, neighbour: int) -> bool:
    """Whether a neighbour is in the clause of a value, or the value opens the sentence: "On Friday, they met"."""
    clause = row.cells[value].clause
    opens = clause == 0 and not any(i != value and row.cells[i].clause == 0 for i in row.content)
    return opens or row.cells[neighbour].clause == clause
