"""From differences to a verdict and how sure it is."""

from collections.abc import Sequence
from typing import NamedTuple

from compare.judge.differences import CUTS, Comparison
from compare.models import Band, Difference, DifferenceType, Directness, Group, Severity, Statement, Verdict

_LEAST_FIT = 0.34
"""A version of whose words two thirds found no like is compared by guess."""
_LEAST_HEADLINE = 0.5
"""Headlines are reworded freely, so they must share more before anything is said about them."""
_LEAST_LINK = 0.35
"""Below this score of its best link a member is in its group by a thread."""


class Held(NamedTuple):
    """How strongly a member is held in its group."""

    score: float
    band: Band
    decided: bool = False
    """Whether somebody said so."""


def verdict(comparison: Comparison, statement: Statement, held: Held) -> tuple[Verdict, float]:
    """How a version stands to the one it was compared with, and the confidence, 0 to 1."""
    link, band, _ = held
    confidence = round(min(link, comparison.fit), 3)
    least = _LEAST_HEADLINE if statement.directness is Directness.HEADLINE else _LEAST_FIT
    if band is Band.UNSURE or comparison.fit < least or link < _LEAST_LINK:
        return Verdict.UNSURE, confidence
    if any(_is_doubt(found) for found in comparison.differences):
        return Verdict.UNSURE, confidence
    if any(_differ(found) for found in comparison.differences):
        return Verdict.DIFFERS, confidence
    if comparison.adds:
        return Verdict.ADDS, confidence
    if comparison.less:
        return Verdict.LESS, confidence
    return Verdict.AGREES, confidence


def _is_doubt(found: Difference) -> bool:
    """Another speaker of a few words: perhaps no version of this utterance at all."""
    return found.type is DifferenceType.SPEAKER and found.severity is Severity.WARNING


def _differ(found: Difference) -> bool:
    return found.severity is not Severity.NOTE and found.type not in CUTS


def holds(group: Group) -> dict[str, Held]:
    """For every member the best match that holds it in its group; the group's cohesion when no match is given."""
    best = dict.fromkeys(group.members, (False, group.cohesion.score, Band.SAME, False))
    linked: set[str] = set()
    for link in group.links:
        found = (link.band is Band.SAME, link.strength, link.band, bool(link.decisions))
        for member in (link.a, link.b):
            if member not in linked or found > best[member]:
                best[member] = found
            linked.add(member)
    return {member: Held(score, band, decided) for member, (_, score, band, decided) in best.items()}


WEIGHTS = {Severity.NOTE: 0, Severity.WARNING: 1, Severity.ERROR: 3}
"""How much a difference counts when groups are put in order."""


def weight(differences: Sequence[Difference]) -> int:
    """The strongest difference of a version, weighed."""
    return max((WEIGHTS[found.severity] for found in differences if found.type is not DifferenceType.TITLE), default=0)
