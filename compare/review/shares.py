"""Shares of sames among decided pairs, summed up over their scores, and how well a few answers let one know them."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence
from functools import cached_property
from itertools import accumulate
from math import floor
from typing import NamedTuple

TAIL = 0.1
"""Chance that is left at either end of an interval."""
PRIOR = 2.0
"""Decisions that the scores themselves are worth; a uniform prior is worth as many."""
LEAST_PRIOR = 0.5
"""Of these, so much speaks for either side, as in the prior of Jeffreys: with less, one answer would be certainty."""
DIGITS = 4
"""Of a threshold, as of the score of a match."""


class DecidedPair(NamedTuple):
    """A pair that people decided."""

    score: float
    same: bool
    weight: float = 1.0
    """Pairs of the corpus that it stands for."""


class Share(NamedTuple):
    """So many of so many, and between what the true share lies."""

    number: int
    of: int
    low: float
    mean: float
    high: float


class Block(NamedTuple):
    """DecidedPair pairs that are alike in how often they are the same."""

    start: float
    """Their lowest score."""
    share: float
    """Of sames."""


class Table:
    """DecidedPair pairs, summed up from the lowest score."""

    def __init__(self, pairs: Sequence[DecidedPair], undecided: Sequence[float]) -> None:
        self.pairs = pairs
        self._undecided = undecided
        self._taken = [0.0, *accumulate(undecided)]
        self.scores = sorted({pair.score for pair in pairs})
        self._order = [pair.score for pair in pairs]
        self._all = _Sums(pairs)
        self._sames = _Sums([pair for pair in pairs if pair.same])
        self._sames_order = [pair.score for pair in pairs if pair.same]

    @cached_property
    def blocks(self) -> Sequence[Block]:
        """Rising shares of sames, by isotonic regression."""
        from scipy.optimize import isotonic_regression

        numbers, sames = Counter(self._order), Counter(self._sames_order)
        shares = [sames[score] / numbers[score] for score in self.scores]
        found = isotonic_regression(shares, weights=[numbers[score] for score in self.scores])
        return [Block(self.scores[first], float(found.x[first])) for first in found.blocks[:-1].tolist()]

    def precision(self, start: float, end: float = 2.0) -> Share:
        """Of the pairs with a score from `start` up to, not including, `end`: how many are the same."""
        every = self._all.between(bisect_left(self._order, start), bisect_left(self._order, end))
        same = self._sames.between(bisect_left(self._sames_order, start), bisect_left(self._sames_order, end))
        return _share(same, every, every.expected / max(every.weight, 1e-9))

    def with_undecided(self, start: float) -> Share:
        """As `precision`, with pairs that are like none that was decided.

        They are taken at their word, but for the upper end of the interval: who says that a precision is surely not
        reached must be right even if they are all the same.
        """
        share, weight, same, others = self._with_others(start)
        return _blended(share, weight, same, others)._replace(high=_blended(share, weight, others, others).high)

    def at_best(self, start: float) -> Share:
        """As `with_undecided`, all of these being the same."""
        share, weight, _, others = self._with_others(start)
        return _blended(share, weight, others, others)

    def _with_others(self, start: float) -> tuple[Share, float, float, int]:
        first = bisect_left(self._undecided, start)
        weight = self._all.between(bisect_left(self._order, start), len(self._order)).weight
        return self.precision(start), weight, self._taken[-1] - self._taken[first], len(self._undecided) - first

    def lost(self, start: float) -> Share:
        """Of the pairs that are the same: how many have a lower score than `start`."""
        every = self._sames.between(0, len(self._sames_order))
        below = self._sames.between(0, bisect_left(self._sames_order, start))
        return _share(below, every, below.expected / max(every.expected, 1e-9))

    def lost_with_undecided(self, start: float) -> Share:
        """As `lost`, with pairs that are like none that was decided, taken at their word."""
        below = self._taken[bisect_left(self._undecided, start)]
        every = self._sames.between(0, len(self._sames_order)).weight
        return _blended(self.lost(start), every, below, self._taken[-1])

    def number(self, score: float) -> float:
        """A threshold that parts the pairs from `score` on from those below it, with as few digits as that takes.

        Never below a pair that is not to be reached, nor below all that were decided.
        """
        at = bisect_left(self.scores, score)
        below = self.scores[at - 1] if at else score
        for digits in range(2, DIGITS):
            step: int = 10**digits
            cut = floor(score * step) / step
            if below < cut <= score:
                return cut
        return score


class _Sum(NamedTuple):
    """What some pairs come to."""

    number: int
    weight: float
    squares: float
    """Of their weights."""
    expected: float
    """Weight of the sames among them, going by their scores."""


class _Sums:
    """Sums of pairs in their order."""

    def __init__(self, pairs: Sequence[DecidedPair]) -> None:
        self._weights = [0.0, *accumulate(pair.weight for pair in pairs)]
        self._squares = [0.0, *accumulate(pair.weight**2 for pair in pairs)]
        self._expected = [0.0, *accumulate(pair.weight * pair.score for pair in pairs)]

    def between(self, first: int, last: int) -> _Sum:
        """Of the pairs from number `first` up to, not including, `last`."""
        sums = (self._weights, self._squares, self._expected)
        return _Sum(last - first, *(before[last] - before[first] for before in sums))


def _share(part: _Sum, whole: _Sum, expected: float) -> Share:
    """The posterior of a share whose prior is worth `PRIOR` decisions that say `expected`.

    Weights leave fewer answers than there are: their sum squared by the sum of their squares.
    """
    from scipy.special import betaincinv

    answers = whole.weight**2 / whole.squares if whole.number else 0.0
    share = part.weight / whole.weight if whole.number else 0.0
    prior = min(max(PRIOR * expected, LEAST_PRIOR), PRIOR - LEAST_PRIOR)
    yes, no = answers * share + prior, answers * (1 - share) + PRIOR - prior
    mean: float = yes / (yes + no)
    low, high = (float(betaincinv(yes, no, chance)) for chance in (TAIL, 1 - TAIL))
    return Share(part.number, whole.number, low, mean, high)


def _blended(share: Share, weight: float, part: float, whole: float) -> Share:
    """`share`, of so much `weight`, together with something of which one knows, or takes for granted, what it is."""
    ends = ((end * weight + part) / max(weight + whole, 1e-9) for end in (share.low, share.mean, share.high))
    return Share(share.number, share.of, *ends) if whole else share
