"""From arrays back to records, for the few pairs that are reported."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

import numpy as np

from compare.match.corpus import Floats
from compare.match.decided import Bound
from compare.match.facts import signals
from compare.match.facts.evidence import Evidence
from compare.match.facts.grouping import Joined, build, undecided
from compare.match.found import group, match
from compare.models import Group, Kind, Match, Signal
from compare.settings.bands import Bands

_SHOWN = 6
"""Words that are named as the reason of a pair, the most telling first."""


@dataclass(frozen=True, slots=True)
class Weighed:
    """The pairs that are not different, or decided."""

    evidence: Evidence
    values: Floats
    """Pairs × signals."""
    scores: Floats
    bands: Bands
    bound: Bound


def groups(weighed: Weighed, joined: Joined) -> tuple[Group, ...]:
    """A record for each group, sorted by its first member."""
    statements = weighed.evidence.units.statements
    divided = _dividing(weighed)
    made = []
    for members, links in zip(joined.groups, joined.links, strict=True):
        held_by = matches(weighed, links)
        apart = (name for unit in members for name in divided.get(unit, ()))
        made.append(group(Kind.CLAIM, (statements[unit].id for unit in members), held_by, apart))
    return tuple(sorted(made, key=lambda group: group.members))


def _dividing(weighed: Weighed) -> Mapping[int, tuple[str, ...]]:
    if not weighed.bound.different:
        return {}
    free = build(weighed.evidence, weighed.scores, weighed.bands, Bound())
    group_of = {unit: number for number, members in enumerate(free.groups) for unit in members}
    return weighed.bound.dividing(lambda unit: group_of.get(unit, -1))


def unsure(weighed: Weighed, joined: Joined) -> tuple[Match, ...]:
    """The pairs for a human to decide, sorted by statement."""
    evidence, bound = weighed.evidence, weighed.bound
    pairs = undecided(evidence, weighed.scores, weighed.bands, joined)
    if bound:
        named = zip(evidence.a[pairs].tolist(), evidence.b[pairs].tolist(), strict=True)
        pairs = pairs[~np.array(bound.answered(named), dtype=bool)]
    found = matches(weighed, pairs.tolist())
    return tuple(sorted(found, key=lambda match: (match.a, match.b)))


def matches(weighed: Weighed, pairs: Iterable[int]) -> list[Match]:
    """A record for each of `pairs`, in the order given."""
    evidence = weighed.evidence
    statements = evidence.units.statements
    found = []
    for i in pairs:
        common = shared_words(evidence, i)
        reasons = [
            Signal(rule.name, value, rule.weight, common if rule.shows_words else "")
            for rule, value in zip(signals.TABLE, weighed.values[i].tolist(), strict=True)
            if value
        ]
        a, b = int(evidence.a[i]), int(evidence.b[i])
        made = match((statements[a].id, statements[b].id), float(weighed.scores[i]), weighed.bands, reasons)
        found.append(weighed.bound.marked(made, (a, b)))
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
