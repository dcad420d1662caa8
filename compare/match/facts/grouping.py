"""From pairs to facts.

The best pair of a story is joined first, then the best of two stories, so that a fact of a story stays what it is when
the archive grows. Two groups become one only when the pairs between them are the same on the average (average linkage;
a pair that was not worth a look counts as nothing). Connected components are the tempting mistake: a long sentence that
states two facts would make them one.
"""

from collections import defaultdict
from dataclasses import dataclass

import numpy as np

from compare.match.corpus import Floats, Ints
from compare.match.decided import Bound, Parts
from compare.match.facts.evidence import Evidence
from compare.match.facts.meaning import LEAST_KIN
from compare.match.facts.signals import small_stack
from compare.settings.bands import Bands

MEAN = 0.35
"""Least mean score of the pairs between two groups that are joined."""
SPLIT = 3
"""Members of a group where one article tells in two sentences what another tells in one."""
MOST = 400
"""Members of a group; a larger one is no fact but a topic, and would cost its square."""


@dataclass(frozen=True, slots=True)
class Joined:
    """Groups as lists of units, and the pairs that hold them."""

    groups: tuple[tuple[int, ...], ...]
    links: tuple[tuple[int, ...], ...]
    """Numbers of the pairs inside each group that score as the same, best first."""


def build(evidence: Evidence, scores: Floats, bands: Bands, bound: Bound) -> Joined:
    """Groups of two articles or more with at least one claim; `scores` are those of `evidence`.

    What is decided to be the same is joined first, whatever else is said of it.
    """
    decided = bound.are_same(evidence.a, evidence.b, len(evidence.units))
    same = np.flatnonzero(bands.are_same(scores) | decided)
    order = same[
        np.lexsort(
            (evidence.b[same], evidence.a[same], -np.round(scores[same], 6), ~evidence.same_story[same], ~decided[same])
        )
    ]
    parts = Parts(bound)
    known = _known(evidence, scores)
    group_of: dict[int, int] = {}
    members: dict[int, list[int]] = {}
    for pair in order.tolist():
        a, b = int(evidence.a[pair]), int(evidence.b[pair])
        left, right = group_of.get(a, a), group_of.get(b, b)
        if left == right:
            continue
        here, there = members.get(left, [a]), members.get(right, [b])
        if not decided[pair] and (
            len(here) + len(there) > MOST or _mean(evidence, known, here, there) < MEAN or parts.kept_apart(a, b)
        ):
            continue
        parts.join(a, b)
        kept = min(left, right)
        members.pop(left, None)
        members.pop(right, None)
        members[kept] = sorted(here + there)
        group_of.update(dict.fromkeys(members[kept], kept))
    links: dict[int, list[int]] = defaultdict(list)
    for pair in order.tolist():
        group = group_of.get(int(evidence.a[pair]))
        if group is not None and group == group_of.get(int(evidence.b[pair])):
            links[group].append(pair)
    kept_groups = sorted(group for group in members if links[group])
    return Joined(
        tuple(tuple(members[group]) for group in kept_groups), tuple(tuple(links[group]) for group in kept_groups)
    )


def _known(evidence: Evidence, scores: Floats) -> dict[tuple[int, int], float]:
    pairs = zip(evidence.a.tolist(), evidence.b.tolist(), scores.tolist(), strict=True)
    return {(a, b): score for a, b, score in pairs}


def _mean(evidence: Evidence, known: dict[tuple[int, int], float], here: "list[int]", there: "list[int]") -> float:
    """Mean score of the pairs of two articles between two groups; two quotes are not compared here.

    Two passages of one article are no pair, for one may tell in two sentences what another tells in one. In a larger
    group they count as nothing in common: an article that has told a fact mostly goes on to the next.
    """
    total, count, likely = 0.0, 0, 0
    larger = len(here) + len(there) > SPLIT
    units = evidence.units
    for a in here:
        for b in there:
            if units.article[a] == units.article[b]:
                count += larger
            elif not (units.quote[a] and units.quote[b]):
                score = known.get((a, b) if a < b else (b, a), 0.0)
                total += score
                likely += score > 0
                count += 1
    if not count:
        return 1.0
    return total / count if 2 * likely > count else 0.0


def undecided(evidence: Evidence, scores: Floats, bands: Bands, joined: Joined) -> Ints:
    """Numbers of the pairs that a human should decide: neither same nor different, and in no group.

    Of two stories only those that an encoder brought near, and those of a small stack: of common words there are too
    many.
    """
    taken = {unit for group in joined.groups for unit in group}
    near = evidence.same_story | (evidence.meaning >= LEAST_KIN) | (small_stack(evidence) > 0)
    open_ = (scores < bands.same) & near & (evidence.rank == 0)
    pairs = np.flatnonzero(open_)
    return np.array(
        [i for i in pairs.tolist() if int(evidence.a[i]) not in taken and int(evidence.b[i]) not in taken],
        dtype=np.int64,
    )
