"""From a score to a verdict on two passages: same fact, unsure, different."""

from compare.match.corpus import Floats
from compare.match.facts.units import Flags
from compare.models import Band

SAME = 0.5
"""Precision comes first: of 125 groups of 120 articles that were read, 111 were of one fact, 6 in part and 8 were not;
of those that hang on pairs between 0.42 and this, one in three was not."""
UNSURE = 0.28
"""Between the two a human decides."""


def same(scores: Floats) -> Flags:
    """Pairs that may be grouped."""
    return scores >= SAME


def band(score: float) -> Band:
    """The band of one score."""
    if score >= SAME:
        return Band.SAME
    return Band.UNSURE if score >= UNSURE else Band.DIFFERENT
