"""From arrays back to records, for the few pairs that are reported."""

from collections.abc import Iterable

import numpy as np

from compare.match.corpus import Floats
from compare.match.facts import bands, signals
from compare.match.facts.evidence import Evidence
from compare.match.facts.grouping import Joined, undecided
from compare.match.found import digest
from compare.models import Cohesion, Group, Kind, Match, Signal

_SHOWN = 6
"""Words that are named as the reason of a pair, the most telling first."""


def groups(evidence: Evidence, measured: Floats, scores: Floats, joined: Joined) -> tuple[Group, ...]:
    """A record for each group, sorted by its first member."""
    statements = evidence.units.statements
    made = []
    for members, links in zip(joined.groups, joined.links, strict=True):
        own = tuple(sorted(statements[unit].id for unit in members))
        held_by = tuple(sorted(matches(evidence, measured, scores, links), key=lambda match: (match.a, match.b)))
        weakest = min(held_by, key=lambda match: (match.score, match.a, match.b))
        made.append(Group(digest(own), Kind.CLAIM, own, Cohesion(weakest.score, (weakest.a, weakest.b)), held_by))
    return tuple(sorted(made, key=lambda group: group.members))


def unsure(evidence: Evidence, measured: Floats, scores: Floats, joined: Joined) -> tuple[Match, ...]:
    """The pairs for a human to decide, sorted by statement."""
    pairs = undecided(evidence, scores, joined)
    found = matches(evidence, measured, scores, pairs.tolist())
    return tuple(sorted(found, key=lambda match: (match.a, match.b)))


def matches(evidence: Evidence, measured: Floats, scores: Floats, pairs: Iterable[int]) -> list[Match]:
    """A record for each of `pairs`, in the order given."""
    statements = evidence.units.statements
    found = []
    for i in pairs:
        a, b = sorted((statements[evidence.a[i]].id, statements[evidence.b[i]].id))
        score = round(float(scores[i]), 4)
        common = shared_words(evidence, i)
        reasons = tuple(
            Signal(rule.name, round(float(value), 4), rule.weight, common if rule.shows_words else "")
            for rule, value in zip(signals.TABLE, measured[i].tolist(), strict=True)
            if value
        )
        found.append(Match(a, b, score, bands.band(score), reasons))
    return found


def shared_words(evidence: Evidence, pair: int) -> str:
    """The rarest words that both have."""
    units = evidence.units
    here, there = (
        units.codes[units.starts[unit] : units.starts[unit + 1]]
        for unit in (int(evidence.a[pair]), int(evidence.b[pair]))
    )
    common = np.intersect1d(here, there)
    rarest = common[np.lexsort((common, -np.round(units.nats[common], 6)))][:_SHOWN]
    return ", ".join(units.vocabulary[code] for code in rarest.tolist())
