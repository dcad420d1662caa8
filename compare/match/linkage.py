"""Average linkage of many rows without a matrix of all pairs.

A cluster is the sum of its rows, so that the mean likeness of all pairs between two clusters is one product of two
sums. In each round every two clusters that are each other's best partner become one; with average linkage that gives
what merging the best pair alone, again and again, would give (Murtagh 1983), in few rounds. Which pairs are looked at
is asked of one sparse product, where only the best partners of each row count: time grows with the rows.

Connected components are the tempting mistake: a chain of articles, each like the next, makes a year of politics one.
"""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from scipy.sparse import csr_matrix, diags_array
from sparse_dot_topn import sp_matmul_topn

from compare.match.corpus import Floats, Ints, distinct

PARTNERS = 32
"""Best partners of each cluster that are looked at."""
PROPOSE = 0.05
"""Least likeness of a pair that is looked at, far below any that is linked."""
MOST_ROWS = 150
"""A word in more rows proposes only among so many at a time, next in time, or work would grow with the square."""
PASSES = 4
"""Searches for partners: the first finds nearly all, the next what a crowd of likelier partners hid."""
ROUNDS = 200
"""Of merging in a pass; some twenty are usual."""
ENTRIES = 1 << 22
"""Matrix entries that are multiplied at a time."""
THREADS = 2
MULTIPLIER = np.uint64(0x9E3779B97F4A7C15)

Needed = Callable[[Floats, Floats], Floats]
"""From the mean days of both clusters of each pair (NaN: undated) to the likeness that links them."""


@dataclass(frozen=True, slots=True)
class Clusters:
    """Rows that were merged, as sums."""

    sums: csr_matrix
    sizes: Ints
    day_sums: Floats
    dated: Ints
    """How many rows of each cluster have a day."""

    @property
    def days(self) -> Floats:
        """Mean day of each cluster, NaN without one."""
        mean: Floats = np.where(self.dated > 0, self.day_sums / np.maximum(self.dated, 1), np.nan)
        return mean

    def merged(self, label: Ints, count: int) -> "Clusters":
        """The clusters with one label as one, in the order of the labels."""
        shape = (count, len(label))
        member = csr_matrix((np.ones(len(label), dtype=np.float32), (label, np.arange(len(label)))), shape=shape)
        return Clusters(
            csr_matrix(member @ self.sums),
            np.bincount(label, self.sizes, minlength=count).astype(np.int64),
            np.bincount(label, self.day_sums, minlength=count).astype(np.float64),
            np.bincount(label, self.dated, minlength=count).astype(np.int64),
        )


def link(rows: csr_matrix, days: Ints, needed: Needed) -> Ints:
    """The number of the cluster of each row; `rows` have length 1, `days` are 0 where unknown.

    Numbers follow the first row of each cluster.
    """
    count = rows.shape[0]
    labels = np.arange(count)
    clusters = Clusters(rows, np.ones(count, dtype=np.int64), days.astype(np.float64), (days > 0).astype(np.int64))
    for _ in range(PASSES):
        a, b = _partners(clusters)
        label, clusters = _merge(clusters, a, b, needed)
        labels = label[labels]
        if len(label) == len(clusters.sizes):
            break
    return labels


def _partners(clusters: Clusters) -> tuple[Ints, Ints]:
    """Pairs `a < b` of clusters that may be alike."""
    count = len(clusters.sizes)
    means = _in_stretches(
        csr_matrix(diags_array((1 / np.maximum(clusters.sizes, 1)).astype(np.float32)) @ clusters.sums), clusters.days
    )
    found = sp_matmul_topn(means, csr_matrix(means.T), top_n=PARTNERS + 1, threshold=PROPOSE, n_threads=THREADS)
    a = np.repeat(np.arange(count), np.diff(found.indptr))
    return _pairs(a, found.indices.astype(np.int64), count)


def _in_stretches(rows: csr_matrix, days: Floats) -> csr_matrix:
    """`rows` with a column for each stretch of a word: at most `MOST_ROWS` rows that have it, next in time."""
    order = np.argsort(np.nan_to_num(days, nan=np.inf), kind="stable")
    place = np.empty(len(order), dtype=np.int64)
    place[order] = np.arange(len(order))
    row = np.repeat(np.arange(rows.shape[0]), np.diff(rows.indptr))
    entries = np.lexsort((place[row], rows.indices))
    words = rows.indices[entries]
    first = np.flatnonzero(np.r_[True, words[1:] != words[:-1]][: len(words)])
    nth = np.arange(len(words)) - np.repeat(first, np.diff(np.r_[first, len(words)]))
    column = np.cumsum(nth % MOST_ROWS == 0) - 1
    shape = (rows.shape[0], int(column[-1]) + 1 if len(column) else 1)
    cut = csr_matrix((rows.data[entries], (row[entries], column)), shape=shape)
    alone = np.bincount(cut.indices, minlength=shape[1]) < 2
    cut.data[alone[cut.indices]] = 0
    cut.eliminate_zeros()
    return cut


def _pairs(a: Ints, b: Ints, count: int) -> tuple[Ints, Ints]:
    key = distinct((np.minimum(a, b) * count + np.maximum(a, b))[a != b])
    return key // max(count, 1), key % max(count, 1)


def _merge(clusters: Clusters, a: Ints, b: Ints, needed: Needed) -> tuple[Ints, Clusters]:
    """Merge best partners until no pair is alike enough; the new number of each cluster, and the new clusters."""
    labels = np.arange(len(clusters.sizes))
    scores = _scores(clusters, a, b, needed)
    for _ in range(ROUNDS):
        best = _mutual(a, b, scores, len(clusters.sizes))
        if not len(best):
            break
        label, count, changed = _joined(a[best], b[best], len(clusters.sizes))
        clusters, labels = clusters.merged(label, count), label[labels]
        a, b = np.minimum(label[a], label[b]), np.maximum(label[a], label[b])
        kept = ~(changed[a] | changed[b])
        fresh_a, fresh_b = _pairs(a[~kept], b[~kept], count)
        scores = np.concatenate([scores[kept], _scores(clusters, fresh_a, fresh_b, needed)])
        a, b = np.concatenate([a[kept], fresh_a]), np.concatenate([b[kept], fresh_b])
    return labels, clusters


def _scores(clusters: Clusters, a: Ints, b: Ints, needed: Needed) -> Floats:
    """Mean likeness of each pair as a share of what it needs, rounded so that no library's last bit decides."""
    likeness = _products(clusters.sums, a, b) / (clusters.sizes[a] * clusters.sizes[b])
    return np.round(likeness / needed(clusters.days[a], clusters.days[b]), 5)


def _products(rows: csr_matrix, a: Ints, b: Ints) -> Floats:
    lengths = np.diff(rows.indptr)
    work = np.cumsum(lengths[a] + lengths[b]) // ENTRIES
    found = np.zeros(len(a))
    for part in np.split(np.arange(len(a)), np.flatnonzero(np.diff(work)) + 1) if len(a) else ():
        found[part] = np.asarray(rows[a[part]].multiply(rows[b[part]]).sum(axis=1)).ravel()
    return found


def _mutual(a: Ints, b: Ints, scores: Floats, count: int) -> Ints:
    """Numbers of the pairs that are the best of both their clusters, and good enough.

    Equals are ranked by a hash of the pair: by number, all copies of a text would wait for the first of them.
    """
    good = np.flatnonzero(scores >= 1)
    order = good[np.lexsort((_hash(a[good], b[good]), -scores[good]))]
    rank = np.arange(len(order))
    first = np.full(count, len(order))
    np.minimum.at(first, a[order], rank)
    np.minimum.at(first, b[order], rank)
    mutual: Ints = order[(first[a[order]] == rank) & (first[b[order]] == rank)]
    return mutual


def _hash(a: Ints, b: Ints) -> npt.NDArray[np.uint64]:
    mixed = (a.astype(np.uint64) * MULTIPLIER) ^ b.astype(np.uint64)
    mixed = (mixed ^ (mixed >> np.uint64(31))) * MULTIPLIER
    return mixed ^ (mixed >> np.uint64(29))


def _joined(a: Ints, b: Ints, count: int) -> tuple[Ints, int, npt.NDArray[np.bool_]]:
    """New numbers when each `b[i]` joins `a[i]`, how many they are, and which of them are new."""
    home = np.arange(count)
    home[b] = a
    kept = home == np.arange(count)
    number = np.cumsum(kept) - 1
    label = number[home]
    changed = np.zeros(int(kept.sum()), dtype=bool)
    changed[label[a]] = True
    return label, len(changed), changed
