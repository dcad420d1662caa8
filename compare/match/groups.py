"""From pairs to groups that a chain cannot fool.

Connected components are the tempting mistake: a stock fragment that two long quotes contain would make them one, and
on real news that joins a hundred times as many wrong pairs as right ones. Here each statement hangs on one other, the
best of those that tell more than it does. So a fragment follows one quote and never joins two, while overlapping cuts
meet in the longest of them.
"""

from dataclasses import dataclass

import numpy as np
from scipy.sparse import csr_matrix
from scipy.sparse.csgraph import connected_components

from compare.match.corpus import Floats, Ints
from compare.match.shared import Shared


@dataclass(frozen=True, slots=True)
class Forest:
    """Each link is the pair by which one statement hangs on a longer one."""

    links: Ints
    """Numbers of the pairs, sorted by group, then by pair."""
    groups: Ints
    """Number of the group of each link, from 0."""
    group_of: Ints
    """Number of the group of each statement, -1 for one that hangs alone."""


def build(shared: Shared, scores: Floats, same: "np.ndarray", count: int) -> Forest:
    """Group `count` statements by their pairs in the band *same*; the order of the pairs does not matter."""
    pairs = np.flatnonzero(same)
    short, long = shared.short[pairs], shared.long[pairs]
    best = np.lexsort((long, -shared.nats[pairs], -np.round(scores[pairs], 6), short))
    first = np.r_[True, np.diff(short[best]) != 0][: len(best)]
    chosen = best[first]
    graph = csr_matrix((np.ones(len(chosen)), (short[chosen], long[chosen])), shape=(count, count))
    _, component = connected_components(graph, directed=False)
    sizes = np.bincount(component, minlength=1)
    named = np.flatnonzero(sizes > 1)
    number = np.full(len(sizes), -1, dtype=np.int64)
    number[named] = np.arange(len(named))
    group_of = number[component] if count else np.zeros(0, dtype=np.int64)
    groups = group_of[short[chosen]]
    order = np.lexsort((pairs[chosen], groups))
    return Forest(pairs[chosen][order], groups[order], group_of)
