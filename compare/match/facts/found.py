"""From arrays back to records, for the few pairs that are reported."""

from collections.abc import Iterable

import numpy as np

from compare.match.corpus import Floats
from compare.match.facts import signals
from compare.match.facts.evidence import Evidence
from compare.match.facts.grouping import Joined, undecided
from compare.match.found import group, match
from compare.models import Group, Kind, Match, Signal
from compare.settings.bands import FACT

_SHOWN = 6
"""Words that are named as the reason of a pair, the most telling first."""


def groups(evidence: Evidence, measured: Floats, scores: Floats, joined: Joined) -> tuple[Group, ...]:
    """A record for each group, sorted by its first member."""
    statements = evidence.units.statements
    made = []
    for members, links in zip(joined.groups, joined.links, strict=True):
        held_by = matches(evidence, measured, scores, links)
        made.append(group(Kind.CLAIM, (statements[unit].id for unit in members), held_by))
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
        common = shared_words(evidence, i)
        reasons = [
            Signal(rule.name, value, rule.weight, common if rule.shows_words else "")
            for rule, value in zip(signals.TABLE, measured[i].tolist(), strict=True)
            if value
        ]
        pair = statements[evidence.a[i]].id, statements[evidence.b[i]].id
        found.append(match(pair, float(scores[i]), FACT, reasons))
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
