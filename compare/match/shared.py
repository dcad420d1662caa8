"""What two statements share, measured for all candidate pairs at once.

A run is a stretch of words that both have, unbroken, in the same order. Runs are what tells one utterance from two
that are about the same thing: scattered common words add up, but they do not run.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, fields
from typing import Any

import numpy as np

from compare.match.candidates import Pairs
from compare.match.corpus import Corpus, Floats, Ints, distinct
from compare.match.rows import Rows

CHUNK = 1 << 18
THREADS = 2
RUN_NATS = 20
"""A run that tells less is counted only if it is the longest: two long speeches share hundreds of "we are going to"."""
_SURROGATES = 0xD800
_CODES = 0x110000 - 0x800 - 1


@dataclass(frozen=True, slots=True)
class Shared:
    """Measures of pairs, each an array with one entry a pair; nats are self-information of words."""

    short: Ints
    """The statement of the pair that tells less; it may be contained in the other."""
    long: Ints
    nats: Floats
    """In runs of two words or more."""
    longest: Floats
    """In the run that tells most, nats."""
    run_words: Ints
    """Words in that run."""
    run_start: Ints
    """Its first word in the short statement."""
    run_place: Ints
    """Its first word in the long statement."""
    run_articles: Ints
    """Articles that have the run's rarest pair of words, anywhere."""
    run_expected: Floats
    """Articles that would have the whole run if each word depended on the one before it alone, at least 1."""
    run_unquoted: Ints
    """Articles that have each of its pairs in their own words, for the pair that fewest have."""
    contained: Floats
    """Share of the short statement's nats in runs."""
    ordered: Floats
    """Share of the short statement's words that stand in the long one in the same order, gaps allowed."""
    words: Ints
    """Words in the short statement."""
    long_words: Ints
    """Words in the long one."""

    def __len__(self) -> int:
        return len(self.short)

    def take(self, kept: "np.ndarray") -> "Shared":
        """The pairs that an index or a mask selects."""
        return Shared(*(getattr(self, field.name)[kept] for field in fields(self)))


def join(parts: Sequence[Shared]) -> Shared:
    """Measures of one corpus, end to end."""
    return Shared(*(np.concatenate([getattr(part, field.name) for part in parts]) for field in fields(Shared)))


def measure(corpus: Corpus, rows: Rows, pairs: Pairs) -> Shared:
    """Measure `pairs`; time grows with the words of the shorter statements."""
    mass = np.round(rows.mass, 6)
    swap = mass[pairs.b] < mass[pairs.a]
    short = np.where(swap, pairs.b, pairs.a)
    long = np.where(swap, pairs.a, pairs.b)
    parts = [_runs(corpus, rows, short[part], long[part]) for part in _chunks(len(short))]
    runs = {name: np.concatenate([part[name] for part in parts]) for name in parts[0]}
    words = corpus.lengths[short]
    ordered = _in_order(corpus, short, long) / np.maximum(words, 1)
    contained = np.minimum(runs["nats"] / np.maximum(rows.mass[short], 1e-9), 1)
    return Shared(
        short, long, contained=contained, ordered=ordered, words=words, long_words=corpus.lengths[long], **runs
    )


def _chunks(count: int) -> Iterator[slice]:
    for first in range(0, max(count, 1), CHUNK):
        yield slice(first, min(first + CHUNK, count))


def _runs(corpus: Corpus, rows: Rows, short: Ints, long: Ints) -> dict[str, Any]:
    here, there = rows.places[short], rows.places[long]
    common, other = here.multiply(there.astype(bool)).tocsr(), there.multiply(here.astype(bool)).tocsr()
    common.sort_indices()
    other.sort_indices()
    pair = np.repeat(np.arange(len(short)), np.diff(common.indptr))
    place = common.data.astype(np.int64) - 1
    order = np.lexsort((place, pair))
    pair, place, column = pair[order], place[order], common.indices[order]
    place_there = other.data.astype(np.int64)[order] - 1
    broken = (np.diff(pair) != 0) | (np.diff(place) != 1) | (np.diff(place_there) != 1)
    first = np.flatnonzero(np.r_[True, broken][: len(pair)])
    start = corpus.starts[short[pair]] + place
    nats = corpus.nats[corpus.codes[start[first]]] + _sums(corpus.nats[corpus.codes[start + 1]], first)
    of_run = pair[first]
    likely = np.log(rows.articles[column])
    given = np.log(rows.word_articles[corpus.codes[start]])
    given[first] = 0
    run_pairs = np.diff(np.r_[first, len(pair)])
    best = np.lexsort((-nats, of_run))
    best = best[np.r_[True, np.diff(of_run[best]) != 0][: len(best)]]

    def spread(values: np.ndarray) -> np.ndarray:
        filled = np.zeros(len(short), dtype=values.dtype)
        filled[of_run[best]] = values[best]
        return filled

    return {
        "nats": np.maximum(np.bincount(of_run, nats * (nats >= RUN_NATS), minlength=len(short)), spread(nats)),
        "longest": spread(nats),
        "run_words": spread(run_pairs + 1),
        "run_start": spread(place[first]),
        "run_place": spread(place_there[first]),
        "run_articles": spread(_least(rows.articles[column], first)),
        "run_expected": np.maximum(spread(np.exp(np.minimum(_sums(likely - given, first), 20))), 1),
        "run_unquoted": spread(_least(rows.unquoted[column], first)),
    }


def _sums(values: Floats, first: Ints) -> Floats:
    return np.add.reduceat(values, first) if len(first) else np.zeros(0)


def _least(values: Ints, first: Ints) -> Ints:
    return np.minimum.reduceat(values, first) if len(first) else np.zeros(0, dtype=np.int64)


def _in_order(corpus: Corpus, short: Ints, long: Ints) -> Ints:
    """Length in words of the longest common subsequence; rapidfuzz is fed one character for each word."""
    from rapidfuzz.distance import LCSseq
    from rapidfuzz.process import cpdist

    needed = distinct(np.concatenate([short, long]))
    spelled = dict(zip(needed.tolist(), _as_characters(corpus, needed), strict=True))
    return np.concatenate(
        [
            cpdist(
                [spelled[i] for i in short[part].tolist()],
                [spelled[i] for i in long[part].tolist()],
                scorer=LCSseq.similarity,
                workers=THREADS,
            ).astype(np.int64)
            for part in _chunks(len(short))
        ]
    )


def _as_characters(corpus: Corpus, statements: Ints) -> Iterator[str]:
    characters = corpus.codes % _CODES
    characters = (characters + np.where(characters >= _SURROGATES, 0x800, 0)).astype("<u4")
    for statement in statements:
        yield characters[corpus.starts[statement] : corpus.starts[statement + 1]].tobytes().decode("utf-32-le")
