"""Which pairs of statements are worth a close look: one sparse product instead of all pairs.

Containment, not Jaccard: a partial quote is contained in the full one however long that is.
"""

from dataclasses import dataclass

import numpy as np
from scipy.sparse import csr_matrix, diags_array
from sparse_dot_topn import sp_matmul_topn

from compare.match.corpus import Corpus, Floats, Ints, distinct
from compare.match.rows import SHORT_WORDS, Rows

CAP_SHARE = 0.0025
"""A feature in more than this share of the statements proposes nothing. A fixed cap loses recall as corpora grow."""
CAP_LEAST = 200
"""No feature in fewer statements is capped: a phrase that 200 articles of one story share is news."""
COMMON = (25, 50, 100, 200, 400)
"""A statement asks by its features in at most so many statements, the first for which they are `RARE_SHARE` of its
weight: the cost of asking grows with the square of that number."""
RARE_SHARE = 0.5
LEAST_SHARED = 0.3
"""Share of a statement's weight that a candidate must have. Two cuts that overlap in a third of the shorter one do."""
LEAST_SHARED_WORDS = 0.45
MOST = 64
"""Candidates kept for each statement, best first."""
MOST_SHORT = 256
"""The same for the search by single words, most of which the story filter throws out."""
CHUNK = 1 << 16
THREADS = 2


@dataclass(frozen=True, slots=True)
class Pairs:
    """Numbers of the statements of each candidate pair, `a < b`, sorted."""

    a: Ints
    b: Ints

    def __len__(self) -> int:
        return len(self.a)

    def including(self, a: Ints, b: Ints, count: int) -> "Pairs":
        """These and others, of `count` statements; `a < b`."""
        if not len(a):
            return self
        key = distinct(np.concatenate([self.a * count + self.b, a * count + b]))
        return Pairs(key // max(count, 1), key % max(count, 1))

    def take(self, kept: "Ints | np.ndarray[tuple[int], np.dtype[np.bool_]]") -> "Pairs":
        """The pairs that an index or a mask selects."""
        return Pairs(self.a[kept], self.b[kept])


def find(corpus: Corpus, rows: Rows) -> Pairs:
    """All pairs worth measuring."""
    by_words_alone = by_words(rows, corpus.nats, corpus.lengths)
    return by_pairs(rows).including(by_words_alone.a, by_words_alone.b, len(corpus.statements))


def by_pairs(rows: Rows) -> Pairs:
    """Statements that share a fair part of the word pairs of one of them."""
    return _search(rows.places, rows.weights, rows.pair_mass, np.arange(rows.places.shape[0]), LEAST_SHARED, MOST)


def by_words(rows: Rows, nats: Floats, lengths: Ints) -> Pairs:
    """Short statements and those that share most of what their words tell, in any order: only a story can tell more."""
    short = np.flatnonzero((lengths > 1) & (lengths <= SHORT_WORDS))
    return _search(rows.words, nats, rows.mass, short, LEAST_SHARED_WORDS, MOST_SHORT)


def _search(
    features: csr_matrix,
    weights: Floats,
    mass: Floats,
    queries: Ints,
    least: float,
    most: int,
) -> Pairs:
    count = features.shape[0]
    if not len(queries) or not features.nnz:
        return Pairs(np.zeros(0, dtype=np.int64), np.zeros(0, dtype=np.int64))
    frequency = np.bincount(features.indices, minlength=features.shape[1])
    present = features.copy()
    present.data = np.ones(present.nnz, dtype=np.float32)
    wanted = _asked(present, weights, mass, frequency)
    target = csr_matrix(present.T)
    keys = []
    for first in range(0, len(queries), CHUNK):
        part = queries[first : first + CHUNK]
        found = sp_matmul_topn(wanted[part], target, top_n=most, threshold=least, n_threads=THREADS)
        a = np.repeat(part, np.diff(found.indptr))
        b = found.indices.astype(np.int64)
        keys.append((np.minimum(a, b) * count + np.maximum(a, b))[a != b])
    key = distinct(np.concatenate(keys))
    return Pairs(key // count, key % count)


def _asked(present: csr_matrix, weights: Floats, mass: Floats, frequency: Ints) -> csr_matrix:
    """The features by which each statement asks, as shares of their weight: the rarest ones that suffice."""
    cap = max(CAP_LEAST, CAP_SHARE * present.shape[0])
    open_mass = mass - present @ np.where(frequency > cap, weights, 0)
    waiting = np.ones(present.shape[0], dtype=bool)
    asked = csr_matrix(present.shape, dtype=np.float32)
    for most_common in (*(step for step in COMMON if step < cap), cap):
        shut = frequency > most_common
        rare_mass = mass - present @ np.where(shut, weights, 0)
        asks = waiting & ((rare_mass >= RARE_SHARE * open_mass) | (most_common == cap))
        rare = present @ diags_array(np.where(shut | (frequency < 2), 0, weights).astype(np.float32))
        asked = asked + diags_array((asks / np.maximum(rare_mass, 1e-6)).astype(np.float32)) @ rare
        waiting &= ~asks
    asked = csr_matrix(asked)
    asked.eliminate_zeros()
    return asked
