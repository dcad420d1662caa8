"""Passages as sparse rows, weighted by what a word tells inside its story.

In a story on a vote every sentence has "vote" and the winner's name: they tell the story, not the fact. So a word
weighs by how few passages of its story have it, and by how rare it is in English. Data are square roots of weights, so
that the product of two rows is the weight of what they share, and that of a row with itself its mass.
"""

from dataclasses import dataclass

import numpy as np
from scipy.sparse import csr_matrix, diags_array

from compare.match.corpus import Floats, Ints
from compare.match.facts.units import Flags, Units
from compare.match.stories import unit_rows

COMMON_NATS = 5.0
"""Words that tell less ("said", "would", "after") tell no fact from another."""


@dataclass(frozen=True, slots=True)
class Weighed:
    """Words of the units, all of them and the names alone; one row a unit."""

    words: csr_matrix
    names: csr_matrix
    mass: Floats
    """What all the words of each unit weigh."""


@dataclass(frozen=True, slots=True)
class Rows:
    """What the units hold."""

    told: Weighed
    """Weighed story by story; a column is a word of one story."""
    corpus: Weighed
    """Weighed over the whole corpus."""
    letters: csr_matrix
    """Runs of letters, weighted by how few units have them, rows of length 1."""
    amounts: csr_matrix
    """Amounts and dates, weighted by how few units of the corpus have them."""
    people: csr_matrix
    """Persons, 1 each."""
    anchors: csr_matrix
    """Words that stand in one unit of their article alone, weighted by how rare they are in English."""


def build(units: Units) -> Rows:
    """Rows of all units."""
    row = np.repeat(np.arange(len(units)), np.diff(units.starts))
    size = max(len(units.nats), 1)
    keys, column = np.unique(units.story[row] * size + units.codes, return_inverse=True)
    in_story = np.bincount(units.story, minlength=int(units.story.max(initial=0)) + 1)
    word = keys % size if len(keys) else np.zeros(1, dtype=np.int64)
    among = in_story[keys // size] if len(keys) else np.ones(1, dtype=np.int64)
    everywhere = np.arange(size) if len(units.nats) else word
    return Rows(
        _weighed(units, row, column, word, among),
        _weighed(units, row, units.codes, everywhere, np.full(size, len(units))),
        _letters(units),
        _amounts(units),
        _people(units),
        _anchors(units, row),
    )


def _weighed(units: Units, row: Ints, column: Ints, word: Ints, among: Ints) -> Weighed:
    """Rows whose columns are the words `word`, each to be found in `among` units at most."""
    nats, named = (units.nats, units.named) if len(units.nats) else (np.zeros(1), np.zeros(1, dtype=bool))
    words = _present(row, column, (len(units), len(word)))
    rarity = np.log((among + 1) / np.maximum(np.bincount(words.indices, minlength=len(word)), 1))
    weights = np.sqrt(rarity * np.maximum(nats[word] - COMMON_NATS, 0))
    words = _scaled(words, np.sqrt(weights))
    names = _scaled(words, named[word].astype(np.float64))
    return Weighed(words, names, _mass(words))


def _present(row: Ints, column: Ints, shape: tuple[int, int]) -> csr_matrix:
    found = csr_matrix((np.ones(len(row), dtype=np.float32), (row, column)), shape=shape)
    found.sum_duplicates()
    found.data[:] = 1
    return found


def _scaled(rows: csr_matrix, factors: "Floats | Flags") -> csr_matrix:
    found = csr_matrix(rows @ diags_array(factors.astype(np.float32)))
    found.eliminate_zeros()
    return found


def _mass(rows: csr_matrix) -> Floats:
    found: Floats = np.asarray(rows.multiply(rows).sum(axis=1), dtype=np.float64).ravel()
    return found


def _letters(units: Units) -> csr_matrix:
    row = np.repeat(np.arange(len(units)), np.diff(units.gram_starts))
    keys, column = np.unique(units.grams, return_inverse=True)
    found = csr_matrix((np.ones(len(row), dtype=np.float32), (row, column)), shape=(len(units), max(len(keys), 1)))
    found.sum_duplicates()
    found.data = 1 + np.log(found.data)
    among = np.bincount(found.indices, minlength=found.shape[1])
    found = _scaled(found, np.log((len(units) + 1) / np.maximum(among, 1)))
    return unit_rows(found)


def _amounts(units: Units) -> csr_matrix:
    row = np.repeat(np.arange(len(units)), np.diff(units.amount_starts))
    found = _present(row, units.amounts, (len(units), int(units.amounts.max(initial=0)) + 1))
    among = np.bincount(found.indices, minlength=found.shape[1])
    return _scaled(found, np.sqrt(np.log((len(units) + 1) / np.maximum(among, 1))))


def _people(units: Units) -> csr_matrix:
    row = np.repeat(np.arange(len(units)), np.diff(units.people_starts))
    return _present(row, units.people, (len(units), int(units.people.max(initial=0)) + 1))


def _anchors(units: Units, row: Ints) -> csr_matrix:
    size = max(len(units.nats), 1)
    words = _present(row, units.codes, (len(units), size))
    unit = np.repeat(np.arange(len(units)), np.diff(words.indptr))
    _, place, count = np.unique(units.article[unit] * size + words.indices, return_inverse=True, return_counts=True)
    words.data = (count[place] == 1).astype(np.float32)
    nats = units.nats if len(units.nats) else np.zeros(1)
    return _scaled(words, np.sqrt(np.maximum(nats - COMMON_NATS, 0)))
