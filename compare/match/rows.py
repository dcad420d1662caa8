"""Statements as sparse rows of word pairs, weighted by what the words tell.

Pairs of adjacent words keep word order where single words lose it, and survive a dropped or changed word where longer
runs break.
"""

from dataclasses import dataclass

import numpy as np
from scipy.sparse import csr_matrix

from compare.match.corpus import Corpus, Floats, Ints, distinct

SHORT_WORDS = 4
"""A statement of at most this many words is also sought by single words: it has too few pairs to lose one."""


@dataclass(frozen=True, slots=True)
class Rows:
    """Sparse rows of the statements: one row a statement."""

    places: csr_matrix
    """Columns are word pairs that two statements share; data are 1 + the pair's first place in the statement."""
    weights: Floats
    """Weight of each column of `places`: the mean self-information of its two words, in nats."""
    pair_mass: Floats
    """Weight of all the distinct pairs of each statement, those included that no other statement has."""
    mass: Floats
    """Self-information of all the words of each statement, in nats."""
    articles: Ints
    """For each column of `places`, the number of articles that contain the pair, in or out of quotes."""
    unquoted: Ints
    """The same, counting only the outlets' own words."""
    word_articles: Ints
    """In how many articles each word occurs, in or out of quotes."""
    words: csr_matrix
    """Columns are words, filled only for words that a short statement has; data are 1."""


def build(corpus: Corpus) -> Rows:
    """Rows of all statements of `corpus`."""
    count = len(corpus.statements)
    size = max(len(corpus.vocabulary), 1)
    piece = np.repeat(np.arange(len(corpus.starts) - 1), np.diff(corpus.starts))
    left = np.flatnonzero(piece[:-1] == piece[1:])
    pairs = corpus.codes[left] * size + corpus.codes[left + 1]
    row = piece[left]
    quoted = int(np.searchsorted(row, count))
    columns, column = _numbered(pairs)
    weights = (corpus.nats[columns // size] + corpus.nats[columns % size]) / 2
    first = _first(row[:quoted] * len(columns) + column[:quoted])
    pair_mass = _sums(row[first], weights[column[first]], count)
    shared = np.bincount(column[first], minlength=len(columns)) > 1
    number = np.where(shared, np.cumsum(shared) - 1, -1)
    kept = int(shared.sum())
    first = first[shared[column[first]]]
    places = _sorted_matrix(
        row[first], number[column[first]], left[first] - corpus.starts[row[first]] + 1, (count, kept)
    )
    article = corpus.piece_article[row]
    inside = int(corpus.starts[count])
    return Rows(
        places,
        weights[shared],
        pair_mass,
        _sums(piece[:inside], corpus.nats[corpus.codes[:inside]], count),
        _article_counts(number[column], article, kept),
        _article_counts(number[column[quoted:]], article[quoted:], kept),
        _article_counts(corpus.codes, corpus.piece_article[piece], size),
        _words_of_short(corpus, piece[:inside], size),
    )


def _sums(rows: Ints, values: Floats, count: int) -> Floats:
    return np.bincount(rows, values, minlength=count).astype(np.float64)


def _numbered(keys: Ints) -> tuple[Ints, Ints]:
    """Sorted distinct keys, and the number of each key among them; `np.unique` takes twice as long."""
    order = np.argsort(keys)
    ordered = keys[order]
    new = np.r_[True, ordered[1:] != ordered[:-1]][: len(order)]
    number = np.empty(len(keys), dtype=np.int64)
    number[order] = np.cumsum(new) - 1
    return ordered[new], number


def _first(keys: Ints) -> Ints:
    """Index of the first of each set of equal keys, in the order of the keys."""
    order = np.argsort(keys)
    ordered = keys[order]
    runs = np.flatnonzero(np.r_[True, ordered[1:] != ordered[:-1]][: len(order)])
    return np.minimum.reduceat(order, runs) if len(runs) else order


def _sorted_matrix(rows: Ints, columns: Ints, data: Ints, shape: tuple[int, int]) -> csr_matrix:
    """A matrix of entries that are distinct and sorted by row and column."""
    starts = np.zeros(shape[0] + 1, dtype=np.int64)
    np.cumsum(np.bincount(rows, minlength=shape[0]), out=starts[1:])
    return csr_matrix((data.astype(np.float32), columns, starts), shape=shape)


def _words_of_short(corpus: Corpus, row: Ints, size: int) -> csr_matrix:
    """Statements × words, 1 where a statement has a word that a short statement has."""
    lengths = corpus.lengths
    asked = np.zeros(size, dtype=bool)
    codes = corpus.codes[: len(row)]
    asked[codes[(lengths <= SHORT_WORDS)[row]]] = True
    kept = asked[codes]
    keys = distinct(row[kept] * size + codes[kept])
    return _sorted_matrix(keys // size, keys % size, np.ones(len(keys), dtype=np.int64), (len(lengths), size))


def _article_counts(column: Ints, article: Ints, count: int) -> Ints:
    """In how many articles each of `count` columns occurs; a column of -1 is not asked for."""
    asked = column >= 0
    articles = int(article.max(initial=0)) + 1
    found = distinct(column[asked] * articles + article[asked])
    return np.bincount(found // articles, minlength=count).astype(np.int64)
