"""From arrays back to records, for the few pairs that are reported."""

import hashlib
from collections.abc import Sequence

import numpy as np

from compare.match import bands, signals
from compare.match.corpus import Floats, Ints
from compare.match.evidence import Evidence
from compare.match.groups import Forest
from compare.models import Cohesion, Group, Kind, Match, Signal


def matches(evidence: Evidence, measured: Floats, scores: Floats) -> list[Match]:
    """A record for each pair, in the order given."""
    statements = evidence.corpus.statements
    found = []
    for i, (short, long) in enumerate(zip(evidence.shared.short.tolist(), evidence.shared.long.tolist(), strict=True)):
        a, b = sorted((statements[short].id, statements[long].id))
        score = round(float(scores[i]), 4)
        reasons = tuple(
            Signal(rule.name, round(float(value), 4), rule.weight, rule.detail(evidence, i))
            for rule, value in zip(signals.TABLE, measured[i].tolist(), strict=True)
            if value
        )
        found.append(Match(a, b, score, bands.band(score), reasons))
    return found


def groups(forest: Forest, links: Sequence[Match], ids: Sequence[str]) -> tuple[Group, ...]:
    """A record for each group, sorted by its first member; `links` are those of the forest."""
    members = np.flatnonzero(forest.group_of >= 0)
    members = members[np.argsort(forest.group_of[members], kind="stable")]
    parts = _split(members, forest.group_of[members])
    linked = _split(np.arange(len(forest.links)), forest.groups)
    made = []
    for part, held in zip(parts, linked, strict=True):
        own = tuple(sorted(ids[i] for i in part.tolist()))
        held_by = tuple(sorted((links[i] for i in held.tolist()), key=lambda match: (match.a, match.b)))
        weakest = min(held_by, key=lambda match: (match.score, match.a, match.b))
        made.append(Group(digest(own), Kind.QUOTE, own, Cohesion(weakest.score, (weakest.a, weakest.b)), held_by))
    return tuple(sorted(made, key=lambda group: group.members))


def _split(values: Ints, group: Ints) -> list[Ints]:
    """`values` cut where the sorted `group` changes."""
    return np.split(values, np.flatnonzero(np.diff(group)) + 1) if len(values) else []


def digest(members: Sequence[str]) -> str:
    """An id that depends on the members alone, so that a group keeps it when other articles are added."""
    return hashlib.blake2s("\n".join(members).encode(), digest_size=5).hexdigest()
