"""What of an index is worth comparing with one article: its nearest articles whole, and single statements of others.

Facts are compared inside a story, where what every sentence says counts for little, so the articles of the story are
needed whole. A quote may turn up years later in an article on something else: of that, the one statement will do.
"""

from dataclasses import dataclass

import numpy as np

from compare.match.corpus import Floats, Ints

KIN = 16
"""Articles that are compared whole."""
LEAST_KIN = 30.0
"""Nats of telling words and pairs in common, from which on an article may tell the same story: three rare names."""
LEAST_STATEMENT = 10.0
"""Nats that a statement must share to be looked at: one rare pair, or two that are not quite so."""
MOST_EACH = 12
"""Statements looked at for each one asked about, the most alike first."""
MOST_ARTICLES = 96
"""Articles of which single statements are looked at: reading an article costs more than comparing a statement."""
SHARE = 0.0025
LEAST_SHARE = 200
"""A key in more statements than this, or this share of all, is looked up by nobody."""


@dataclass(frozen=True, slots=True)
class Hits:
    """Which statements of an index have which of the keys asked about."""

    key: Ints
    """Number of the key among those asked about, sorted."""
    statement: Ints
    """Number of the statement in the index."""
    article: Ints
    """Number of its article."""
    frequency: Ints
    """For each key asked about, how many statements of the index have it."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """What to load, as numbers of the index, sorted."""

    articles: Ints
    """To be compared whole."""
    statements: Ints
    """Of other articles."""


def most_common(statements: int) -> int:
    """In how many statements a key may be, of an index with so many, to be worth a look."""
    return max(LEAST_SHARE, int(SHARE * statements))


def wanted(owner: Ints, hits: Hits, statements: int) -> Wanted:
    """What to compare; `owner` numbers the asking statement of each key, `statements` is the size of the index."""
    if not len(hits.key):
        return Wanted(np.zeros(0, dtype=np.int64), np.zeros(0, dtype=np.int64))
    told: Floats = np.log((statements + 1) / np.maximum(hits.frequency, 1))[hits.key]
    near = _kin(hits, told)
    asking = owner[hits.key]
    pair, number = np.unique(asking * (int(hits.statement.max()) + 1) + hits.statement, return_inverse=True)
    shared: Floats = np.bincount(number, told).astype(np.float64)
    first = np.zeros(len(pair), dtype=np.int64)
    first[number] = np.arange(len(number))
    kept = np.flatnonzero(shared >= min(LEAST_STATEMENT, np.log(statements + 1)))
    asking, shared, first = asking[first[kept]], shared[kept], first[kept]
    order = np.lexsort((hits.statement[first], -np.round(shared, 6), asking))
    asking, shared, first = asking[order], shared[order], first[order]
    rank = np.arange(len(asking)) - np.searchsorted(asking, asking)
    outside = (rank < MOST_EACH) & ~np.isin(hits.article[first], near)
    first, shared = first[outside], shared[outside]
    chosen = np.isin(hits.article[first], _strongest(hits.article[first], shared, MOST_ARTICLES))
    return Wanted(near, np.unique(hits.statement[first[chosen]]))


def _kin(hits: Hits, told: Floats) -> Ints:
    """The articles that share most, each key counted once for an article."""
    size = int(hits.article.max()) + 1
    _, first = np.unique(hits.key * size + hits.article, return_index=True)
    article, shared = hits.article[first], told[first]
    found, number = np.unique(article, return_inverse=True)
    total: Floats = np.bincount(number, shared).astype(np.float64)
    return _strongest(found[total >= LEAST_KIN], total[total >= LEAST_KIN], KIN) if len(found) > KIN else found


def _strongest(articles: Ints, shared: Floats, most: int) -> Ints:
    """Numbers of the articles with the largest of their values, sorted."""
    found, number = np.unique(articles, return_inverse=True)
    best = np.zeros(len(found))
    np.maximum.at(best, number, shared)
    return np.sort(found[np.lexsort((found, -np.round(best, 6)))[:most]])
