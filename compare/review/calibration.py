"""Fit the two thresholds of a kind to what people decided, and never on noise.

Only the thresholds: a few dozen answers do not weigh eleven signals. What is asked of the answers:

- Review asks about the doubtful pairs, so the plain share of sames among the answers is far below that of the corpus.
  Given its score, though, whether a pair was asked about says little of what it is: pairs are weighted up to what their
  corpus has at like scores (post-stratification; Kish 1965 for how many answers such weights leave). Pairs of scores at
  which none was decided lower no threshold, and raise none: there they count as if all were the same.
- Pairs are pooled into blocks whose share of *same* rises with the score (isotonic regression: Ayer et al. 1955, pool
  adjacent violators). A threshold is put only where a block begins, so that it never ends on a lucky pair.
- A share is known with a Beta posterior (Brown, Cai and DasGupta 2001 on why not the plain share of a few). Its prior
  is worth two decisions and says what the scores say, for a score is a probability that was fitted on other pairs: few
  answers leave things as they came. The interval leaves one chance in ten at either end.
- *same* goes down only to where both the pairs that it adds and all from there on reach the precision with the lower
  end of their intervals, and up only where the upper end of the present one does not reach it.
- *unsure* goes up only past pairs that are less often the same than it claims, and only while the share of the true
  sames below it is small, both with the upper end; down only when the lower end says that too many are lost.

Reading the threshold off the best score of a grid is the tempting mistake: with 30 answers it moves every time.
"""

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property
from math import floor
from typing import NamedTuple

from compare.review.shares import DIGITS, DecidedPair, Share, Table
from compare.settings.bands import Bands

QUOTE_PRECISION, FACT_PRECISION = 0.95, 0.9
"""Least share of true sames among the pairs that may be grouped, unless somebody wishes otherwise: about what the
thresholds that come with samestory reach (see `compare.settings.bands`). With more, right answers would move them."""
LOST = 0.05
"""Most of the true sames that nobody is asked about any more."""
LEAST = 30
"""Decisions of a kind."""
LEAST_EACH = 5
"""Decisions of either answer."""
LEAST_FROM = 10
"""DecidedPair pairs from a threshold on that is raised: one lucky pair at the top is no reason."""
LEAST_MOVED = 10
"""DecidedPair pairs that nobody would be asked about any more: for fewer, *unsure* stays."""
LEAST_BAND = 0.1
"""Width of the band in which people are asked that a raised *unsure* leaves: without it nobody would see when the
thresholds no longer fit."""
STRATA = (0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 0.98, 0.99)
"""Scores are alike between two of these. Near 1, where most pairs of a corpus are, a hundredth is a large step."""


class Why(StrEnum):
    """Why a threshold is where it is."""

    HOLDS = "holds"
    """The answers agree with it, or do not say surely that they disagree."""
    UNSEEN = "unseen"
    """No pair was decided where it would show."""
    LOWERED = "lowered"
    RAISED = "raised"
    SHORT = "short"
    """Raised as far as the answers go, which is not far enough."""
    UNPARTED = "unparted"
    """It does not hold, and no score parts the answers better."""
    FOLLOWED = "followed"
    """*unsure* went down with *same*."""


@dataclass(frozen=True)
class Fit:
    """What became of the thresholds of one kind."""

    pairs: tuple[DecidedPair, ...]
    """Sorted by score, scores cut to four digits."""
    undecided: tuple[float, ...]
    """Scores of pairs of the corpus that are like none that was decided, sorted."""
    old: Bands
    new: Bands
    same: Why
    unsure: Why
    target: float

    @property
    def moved(self) -> bool:
        """Whether anything changed."""
        return self.old != self.new

    def precision(self, bands: Bands) -> Share:
        """Of the pairs that may be grouped, how many are the same; counted are the decided ones."""
        return self._table.with_undecided(bands.same)

    def precision_between(self, start: float, end: float) -> Share:
        """Of the decided pairs with a score from `start` up to, not including, `end`, how many are the same."""
        return self._table.precision(start, end)

    def recall(self, bands: Bands) -> Share:
        """Of the pairs that are the same, how many may be grouped; counted are the decided ones."""
        lost = self._table.lost_with_undecided(bands.same)
        return Share(lost.of - lost.number, lost.of, 1 - lost.high, 1 - lost.mean, 1 - lost.low)

    def lost(self, bands: Bands) -> Share:
        """Of the pairs that are the same, about how many nobody would be asked; counted are the decided ones."""
        return self._table.lost_with_undecided(bands.unsure)

    def surely_lost(self) -> float:
        """Least share of the decided sames that is likely to lie below *unsure* as it is."""
        return self._table.lost(self.old.unsure).low

    @cached_property
    def _table(self) -> Table:
        return Table(self.pairs, self.undecided)


class Missing(NamedTuple):
    """What is lacking before a kind can be fitted."""

    same: int
    """Usable decisions with this answer."""
    different: int
    more: int
    """Decisions that are still needed, of which …"""
    more_same: int
    """… so many must be *same* …"""
    more_different: int
    """… and so many *different*."""


def missing(pairs: Sequence[DecidedPair]) -> Missing | None:
    """What is lacking, or None when there is enough."""
    same = sum(pair.same for pair in pairs)
    different = len(pairs) - same
    more_same, more_different = max(LEAST_EACH - same, 0), max(LEAST_EACH - different, 0)
    more = max(LEAST - len(pairs), more_same + more_different)
    return Missing(same, different, more, more_same, more_different) if more else None


def fit(
    pairs: Iterable[DecidedPair],
    present: Bands,
    fitted: Bands,
    target: float = QUOTE_PRECISION,
    corpus: Sequence[float] = (),
) -> Fit:
    """Thresholds for a kind, from its decided pairs in any order, of which there are enough.

    `corpus` has the scores of all pairs that are grouped or asked about. `present` are the thresholds in use, `fitted`
    those that came with samestory: as scores are probabilities, they also say how likely the same a pair must be that
    is grouped, and how unlikely one that nobody is asked about.
    """
    cut = sorted(one._replace(score=floor(one.score * 10**DIGITS) / 10**DIGITS) for one in pairs)
    decided = Counter(_stratum(pair.score) for pair in cut)
    there = Counter(map(_stratum, corpus))
    weight = {stratum: max(there[stratum] / number, 1.0) for stratum, number in decided.items()}
    undecided = tuple(sorted(score for score in corpus if _stratum(score) not in decided))
    table = Table([pair._replace(weight=weight[_stratum(pair.score)]) for pair in cut], undecided)
    same, why_same = _same(table, present, fitted, target)
    unsure, why_unsure = _unsure(table, present, fitted, same)
    if unsure > same:
        unsure, why_unsure = same, Why.FOLLOWED
    return Fit(tuple(table.pairs), undecided, present, Bands(same, unsure), why_same, why_unsure, target)


def _stratum(score: float) -> int:
    return bisect_right(STRATA, score)


def _same(table: Table, present: Bands, fitted: Bands, target: float) -> tuple[float, Why]:
    lower = [
        block.start
        for block in table.blocks
        if block.start < present.same
        and block.share >= fitted.same
        and table.precision(block.start).low >= target
        and table.precision(block.start, present.same).low >= target
    ]
    if lower:
        return table.number(min(lower)), Why.LOWERED
    now = table.at_best(present.same)
    if not now.of:
        return present.same, Why.UNSEEN
    if now.high >= target:
        return present.same, Why.HOLDS
    higher = [block.start for block in table.blocks if LEAST_FROM <= table.precision(block.start).of < now.of]
    reached = [start for start in higher if table.at_best(start).mean >= target]
    if reached:
        return table.number(min(reached)), Why.RAISED
    return (table.number(max(higher)), Why.SHORT) if higher else (present.same, Why.UNPARTED)


def _unsure(table: Table, present: Bands, fitted: Bands, same: float) -> tuple[float, Why]:
    higher = [
        block.start
        for block in table.blocks
        if present.unsure < block.start <= same - LEAST_BAND
        and table.precision(present.unsure, block.start).of >= LEAST_MOVED
        and table.precision(present.unsure, block.start).high <= fitted.unsure
        and table.lost(block.start).high <= LOST
    ]
    if higher:
        return table.number(max(higher)), Why.RAISED
    if table.scores[0] >= present.unsure:
        return present.unsure, Why.UNSEEN
    if table.lost(present.unsure).low <= LOST:
        return present.unsure, Why.HOLDS
    lower = [score for score in table.scores if score < present.unsure and table.lost(score).mean <= LOST]
    return table.number(max(lower, default=table.scores[0])), Why.LOWERED
