"""From pairs to groups that a chain cannot fool.

Connected components are the tempting mistake: a stock fragment that two long quotes contain would make them one, and
on real news that joins a hundred times as many wrong pairs as right ones. Here each statement hangs on one other, the
best of those that tell more than it does. So a fragment follows one quote and never joins two, while overlapping cuts
meet in the longest of them. And where a link is not sure, the other pairs of the two sides are heard: one lucky pair
does not join versions of one quote to versions of another.
"""

from dataclasses import dataclass, replace

import numpy as np

from compare.match.corpus import Floats, Ints
from compare.match.decided import Bound, Parts
from compare.match.evidence import Flags
from compare.settings.bands import Bands

SURE = 0.9
"""A link of this score needs no other."""


@dataclass(frozen=True, slots=True)
class Scored:
    """Every pair that was measured, with its score."""

    short: Ints
    long: Ints
    nats: Floats
    scores: Floats
    abroad: Flags
    """Whether the two stand in different articles."""


@dataclass(frozen=True, slots=True)
class Forest:
    """Each link is the pair by which one statement hangs on a longer one."""

    links: Ints
    """Numbers of the pairs, sorted by group, then by pair."""
    groups: Ints
    """Number of the group of each link, from 0."""
    group_of: Ints
    """Number of the group of each statement, -1 for one that hangs alone."""


def build(pairs: Scored, count: int, bands: Bands, bound: Bound) -> Forest:
    """Group `count` statements; the order of the pairs does not matter. All pairs that are decided are among them."""
    if bound:
        apart = bound.are_different(pairs.short, pairs.long, count)
        pairs = replace(pairs, scores=np.where(apart, 0.0, pairs.scores))
    links = _best(pairs, bands)
    cores = _components(pairs, links[pairs.scores[links] >= SURE], count)
    links = links[_borne_out(pairs, links, cores, count, bands)]
    if bound:
        links = _decided(pairs, links, count, bound)
    component = _components(pairs, links, count)
    sizes = np.bincount(component, minlength=1)
    number = np.where(sizes > 1, np.cumsum(sizes > 1) - 1, -1)
    group_of = number[component]
    groups = group_of[pairs.short[links]]
    order = np.lexsort((links, groups))
    return Forest(links[order], groups[order], group_of)


def _decided(pairs: Scored, links: Ints, count: int, bound: Bound) -> Ints:
    """`links` and the decided ones, without those that would join what is kept apart; sorted.

    Groups that no decision is about are not looked at.
    """
    key = np.minimum(pairs.short, pairs.long) * count + np.maximum(pairs.short, pairs.long)
    a, b = bound.same_pairs()
    must = np.searchsorted(key, a * count + b)
    component = _components(pairs, np.r_[links, must], count)
    named = np.array(sorted({number for pair in (*bound.same, *bound.different) for number in pair}))
    touched = np.isin(component[pairs.short[links]], component[named])
    asked = links[touched]
    asked = asked[np.lexsort((asked, -np.round(pairs.scores[asked], 6)))]
    parts = Parts(bound)
    parts.join_decided()
    kept = [link for link in asked.tolist() if parts.join(int(pairs.short[link]), int(pairs.long[link]))]
    return np.unique(np.concatenate([links[~touched], must, np.array(kept, dtype=np.int64)]))


def _best(pairs: Scored, bands: Bands) -> Ints:
    """For each statement that is the shorter of pairs judged the same, the best of them.

    Among sure ones another article's goes first: an outlet that repeats a phrase has it from the same place as the
    others, and hanging it on the outlet's own repetition would hide who else ran it.
    """
    same = np.flatnonzero(bands.are_same(pairs.scores))
    short, long, scores = pairs.short[same], pairs.long[same], pairs.scores[same]
    elsewhere = pairs.abroad[same] & (scores >= SURE)
    order = np.lexsort((long, -pairs.nats[same], -np.round(scores, 6), ~elsewhere, short))
    first = np.r_[True, np.diff(short[order]) != 0][: len(order)]
    best: Ints = same[order[first]]
    return best


def _components(pairs: Scored, links: Ints, count: int) -> Ints:
    """For each statement the least number in its connected component: hook, then jump (Shiloach and Vishkin 1982).

    SciPy has this, too, but loads all of its linear algebra for it, a tenth of a second at every start.
    """
    a, b = pairs.short[links], pairs.long[links]
    label = np.arange(count)
    while True:
        least = np.minimum(label[a], label[b])
        hooked = label.copy()
        np.minimum.at(hooked, label[a], least)
        np.minimum.at(hooked, label[b], least)
        hooked = hooked[hooked]
        if np.array_equal(hooked, label):
            return label
        label = hooked


def _borne_out(pairs: Scored, links: Ints, cores: Ints, count: int, bands: Bands) -> Flags:
    """Which links join two cores whose measured pairs are the same on the average."""
    a, b = cores[pairs.short], cores[pairs.long]
    key = np.minimum(a, b) * count + np.maximum(a, b)
    wanted, number = np.unique(key[links], return_inverse=True)
    if not len(wanted):
        return np.zeros(0, dtype=bool)
    at = np.minimum(np.searchsorted(wanted, key), len(wanted) - 1)
    heard = wanted[at] == key
    sums = np.bincount(at[heard], pairs.scores[heard], minlength=len(wanted))
    mean = sums / np.maximum(np.bincount(at[heard], minlength=len(wanted)), 1)
    return (pairs.scores[links] >= SURE) | bands.are_same(mean)[number]
