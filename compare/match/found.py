"""From arrays back to records, for the few pairs that are reported."""

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

import numpy as np

from compare.match import signals
from compare.match.corpus import Floats, Ints
from compare.match.evidence import Evidence
from compare.match.groups import Forest
from compare.models import Cohesion, Group, Kind, Match, Signal
from compare.settings.bands import Bands


def matches(evidence: Evidence, measured: Floats, scores: Floats, bands: Bands) -> list[Match]:
    """A record for each pair, in the order given."""
    statements = evidence.corpus.statements
    found = []
    for i, (short, long) in enumerate(zip(evidence.shared.short.tolist(), evidence.shared.long.tolist(), strict=True)):
        reasons = [
            Signal(rule.name, value, rule.weight, rule.detail(evidence, i))
            for rule, value in zip(signals.TABLE, measured[i].tolist(), strict=True)
            if value
        ]
        found.append(match((statements[short].id, statements[long].id), float(scores[i]), bands, reasons))
    return found


def match(pair: tuple[str, str], score: float, bands: Bands, reasons: Sequence[Signal]) -> Match:
    """A record of one pair, with its figures in four digits: more would be the last bit of a library's sum."""
    a, b = sorted(pair)
    score = round(score, 4)
    return Match(a, b, score, bands.band(score), tuple(replace(r, value=round(r.value, 4)) for r in reasons))


def groups(
    forest: Forest, links: Sequence[Match], ids: Sequence[str], divided: Mapping[int, tuple[str, ...]]
) -> tuple[Group, ...]:
    """A record for each group, sorted by its first member; `links` are those of the forest.

    `divided` has the statements that are not in the group they would be in, with the ids of the decisions that say so.
    """
    grouped = np.flatnonzero(forest.group_of >= 0)
    grouped = grouped[np.argsort(forest.group_of[grouped], kind="stable")]
    parts = _split(grouped, forest.group_of[grouped])
    linked = _split(np.arange(len(forest.links)), forest.groups)
    made = []
    for part, held in zip(parts, linked, strict=True):
        members = part.tolist()
        apart = (name for i in members for name in divided.get(i, ()))
        made.append(group(Kind.QUOTE, (ids[i] for i in members), (links[i] for i in held.tolist()), apart))
    return tuple(sorted(made, key=lambda group: group.members))


def group(kind: Kind, ids: Iterable[str], links: Iterable[Match], apart: Iterable[str]) -> Group:
    """A record of one group, which is as strong as the weakest of the `links` that hold it.

    `apart` are the decisions that kept others out of it.
    """
    own = tuple(sorted(ids))
    held_by = tuple(sorted(links, key=lambda link: (link.a, link.b)))
    weakest = min(held_by, key=lambda link: (link.strength, link.a, link.b))
    decisions = tuple(sorted({*apart, *(name for link in held_by for name in link.decisions)}))
    cohesion = Cohesion(weakest.strength, (weakest.a, weakest.b))
    return Group(digest(own), kind, own, cohesion, held_by, decisions)


def _split(values: Ints, group: Ints) -> list[Ints]:
    """`values` cut where the sorted `group` changes."""
    return np.split(values, np.flatnonzero(np.diff(group)) + 1) if len(values) else []


def digest(members: Sequence[str]) -> str:
    """An id that depends on the members alone, so that a group keeps it when other articles are added."""
    return hashlib.blake2s("\n".join(members).encode(), digest_size=5).hexdigest()
