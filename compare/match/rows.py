"""Statements as sparse rows of word pairs, weighted by what the words tell.

Pairs of adjacent words keep word order where single words lose it, and survive a dropped or changed word where longer
runs break.
"""

from dataclasses import dataclass

import numpy as np
from scipy.sparse import csr_matrix

from compare.match.corpus import Corpus, Floats, Ints, distinct


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
    """Columns are words; data are 1."""


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
    places = _matrix(row[first], number[column[first]], left[first] - corpus.starts[row[first]] + 1, (count, kept))
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
        _matrix(piece[:inside], corpus.codes[:inside], np.ones(inside), (count, size)),
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


def _matrix(rows: Ints, columns: Ints, data: Ints | Floats, shape: tuple[int, int]) -> csr_matrix:
    matrix = csr_matrix((data.astype(np.float32), (rows, columns)), shape=shape)
    matrix.sum_duplicates()
    return matrix


def _article_counts(column: Ints, article: Ints, count: int) -> Ints:
    """In how many articles each of `count` columns occurs; a column of -1 is not asked for."""
    asked = column >= 0
    articles = int(article.max(initial=0)) + 1
    found = distinct(column[asked] * articles + article[asked])
    return np.bincount(found // articles, minlength=count).astype(np.int64)
