"""From a score to a verdict on two passages: same fact, unsure, different."""

from compare.match.corpus import Floats
from compare.match.facts.units import Flags
from compare.models import Band

SAME = 0.42
"""Precision comes first: on events kept out of the fit about four of five pairs above are labelled as one fact, and
half of the others state one that nobody had listed."""
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
