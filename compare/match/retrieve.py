"""What of an index is worth comparing with one article: its nearest articles whole, and single statements of others.

Facts are compared inside a story, where what every sentence says counts for little, so the articles of the story are
needed whole. A quote may turn up years later in an article on something else: of that, the one statement will do.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np

from compare.match.corpus import Floats, Ints
from compare.match.evidence import Flags
from compare.match.keys import Keys, keys
from compare.models import Statement

LEAST_KIN = 30.0
"""Nats of telling words and pairs in common, from which on an article may tell the same story: three rare names."""
BACKGROUND = 20_000
"""Statements that a small index is worth more than it has: in one of five, nothing would be rare."""


class Limits(NamedTuple):
    """How much is loaded at most."""

    kin: int
    """Articles that are compared whole."""
    each: int
    """Statements looked at for each one asked about, the most alike first."""
    articles: int
    """Articles of which single statements are looked at: reading one costs more than comparing a statement."""
    nats: float
    """What a single statement must share: one rare pair and a little, or two that are not quite so rare."""
    common: int
    """In how many statements a key may be to be looked up, at least; of a large index it is a share of all."""


CHECK = Limits(12, 8, 64, 12.0, 200)
"""Of 120 articles of 40 events among 960, 227 of the 240 others of their events are among the 12, and 222 among 8."""
SEARCH = Limits(0, 1_000, 1_000, 0.0, 50_000)
SHARE = 0.001
"""A key in more than this share of all statements is looked up by nobody."""


@dataclass(frozen=True, slots=True)
class Asked:
    """The keys of the statements of one article."""

    keys: Keys
    """Sorted and distinct."""
    key: Ints
    """For each key of each statement its number in `keys`, sorted."""
    statement: Ints
    """The number of that statement."""
    quotes: Flags
    """Of each statement, whether it is an utterance, which may turn up anywhere."""


@dataclass(frozen=True, slots=True)
class Hits:
    """Which statements of an index have which of the keys asked for."""

    key: Ints
    """Number of the key among those asked for, sorted."""
    statement: Ints
    """Number of the statement in the index."""
    article: Ints
    """Number of its article."""
    frequency: Ints
    """For each key asked for, how many statements of the index have it."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """What to load, as numbers of the index, sorted."""

    articles: Ints
    """To be compared whole."""
    statements: Ints
    """Of other articles."""


def ask(statements: Sequence[Statement]) -> Asked:
    """What to look up for `statements`."""
    found = keys([statement.text for statement in statements])
    quotes = np.array([statement.is_utterance for statement in statements], dtype=bool)
    statement = np.repeat(np.arange(len(found)), [len(part) for part in found])
    distinct, key = np.unique(np.concatenate(found or [np.zeros(0, dtype=np.uint64)]), return_inverse=True)
    order = np.argsort(key, kind="stable")
    return Asked(distinct, key[order], statement[order], quotes)


def most_common(statements: int, limits: Limits) -> int:
    """In how many statements a key may be, of an index with so many, to be worth a look."""
    return max(limits.common, int(SHARE * statements))


def wanted(asked: Asked, hits: Hits, statements: int, limits: Limits) -> Wanted:
    """What to compare, of an index with so many statements."""
    nothing = np.zeros(0, dtype=np.int64)
    if not len(hits.key):
        return Wanted(nothing, nothing)
    told: Floats = np.log((statements + BACKGROUND) / np.maximum(hits.frequency, 1))
    near = _kin(hits, told[hits.key], limits.kin)
    hit, asking = _joined(asked, hits.key)
    hit, asking = hit[asked.quotes[asking]], asking[asked.quotes[asking]]
    pair, number = np.unique(asking * (int(hits.statement.max()) + 1) + hits.statement[hit], return_inverse=True)
    shared = np.bincount(number, told[hits.key[hit]]).astype(np.float64)
    first = np.zeros(len(pair), dtype=np.int64)
    first[number] = np.arange(len(number))
    statement, article, asking = hits.statement[hit[first]], hits.article[hit[first]], asking[first]
    order = np.lexsort((statement, -np.round(shared, 6), asking))
    order = order[(shared >= limits.nats)[order] & ~np.isin(article, near)[order]]
    rank = np.arange(len(order)) - np.searchsorted(asking[order], asking[order])
    kept = order[rank < limits.each]
    kept = kept[np.isin(article[kept], _strongest(article[kept], shared[kept], limits.articles))]
    return Wanted(near, np.unique(statement[kept]))


def _joined(asked: Asked, key: Ints) -> tuple[Ints, Ints]:
    """For each hit and each asking statement with its key: the number of the hit, and of the statement."""
    starts = np.searchsorted(asked.key, key)
    counts = np.searchsorted(asked.key, key, side="right") - starts
    hit = np.repeat(np.arange(len(key)), counts)
    within = np.arange(len(hit)) - np.repeat(np.cumsum(counts) - counts, counts)
    return hit, asked.statement[starts[hit] + within]


def _kin(hits: Hits, told: Floats, most: int) -> Ints:
    """The articles that share most, each key counted once for an article."""
    size = int(hits.article.max()) + 1
    _, first = np.unique(hits.key * size + hits.article, return_index=True)
    article, shared = hits.article[first], told[first]
    found, number = np.unique(article, return_inverse=True)
    total: Floats = np.bincount(number, shared).astype(np.float64)
    return _strongest(found[total >= LEAST_KIN], total[total >= LEAST_KIN], most) if len(found) > most else found


def _strongest(articles: Ints, shared: Floats, most: int) -> Ints:
    """Numbers of the articles with the largest of their values, sorted."""
    found, number = np.unique(articles, return_inverse=True)
    best = np.zeros(len(found))
    np.maximum.at(best, number, shared)
    return np.sort(found[np.lexsort((found, -np.round(best, 6)))[:most]])
