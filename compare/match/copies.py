"""Articles that share body text: one text under two names, a syndicated copy, a large borrowed part.

Only the outlets' own words count. Two reporters who quote one speech at length have not copied each other.
"""

from collections.abc import Iterator
from typing import NamedTuple

import numpy as np
from scipy.sparse import csr_matrix

from compare.match.corpus import Corpus, Ints
from compare.models import Copy, CopyKind

SHINGLE = 8
"""Words in a row that two writers hardly find by themselves; press agencies' set phrases are shorter."""
LEAST_SHINGLES = 20
"""Articles with fewer are too short to tell a copy from a formula."""
NEAR = 0.8
PARTIAL = 0.25
"""Share of the shorter body; below, a borrowed sentence or two do not make one origin of two articles."""
OVERLAP = 6
"""Shingles in common from which on two articles may share a paragraph: half of a short one."""
MOST_ARTICLES = 200
"""A shingle in more articles than this and in more than a tenth of all is boilerplate that escaped the reader."""
MULTIPLIER = np.uint64(0x9E3779B97F4A7C15)


class Shared(NamedTuple):
    """What articles have in common beside what they quote."""

    copies: tuple[Copy, ...]
    """Pairs of articles that share body text, sorted by id."""
    overlaps: tuple[tuple[str, str], ...]
    """Pairs that share a paragraph's worth of words or more, the first id before the second, sorted."""


def find(corpus: Corpus) -> Shared:
    """Articles that share body text, and those that share a little of it."""
    keys, article = _shingles(corpus)
    count = len(corpus.articles)
    distinct, column = np.unique(keys, return_inverse=True)
    matrix = csr_matrix((np.ones(len(keys), dtype=np.float32), (article, column)), shape=(count, len(distinct)))
    matrix.sum_duplicates()
    matrix.data[:] = 1
    sizes = np.diff(matrix.indptr)
    frequency = np.bincount(matrix.indices, minlength=len(distinct))
    telling = (frequency > 1) & (frequency <= max(MOST_ARTICLES, count // 10))
    matrix = matrix[:, np.flatnonzero(telling)]
    both = csr_matrix(matrix @ matrix.T).tocoo()
    found = []
    overlaps = []
    for a, b, shared in zip(both.row.tolist(), both.col.tolist(), both.data.tolist(), strict=True):
        least = min(sizes[a], sizes[b])
        if a < b and shared >= OVERLAP:
            overlaps.append((corpus.articles[a].id, corpus.articles[b].id))
        if a < b and least >= LEAST_SHINGLES and shared >= PARTIAL * least:
            found.append(_copy(corpus, a, b, float(shared / least), float(shared / max(sizes[a], sizes[b]))))
    known = {(copy.a, copy.b) for copy in found}
    found.extend(copy for copy in _same_text(corpus) if (copy.a, copy.b) not in known)
    return Shared(tuple(sorted(found, key=lambda copy: (copy.a, copy.b))), tuple(sorted(overlaps)))


def _same_text(corpus: Corpus) -> Iterator[Copy]:
    """Articles with one text, however short, each paired with the first of its kind."""
    first: dict[str, str] = {}
    for article in sorted(corpus.articles, key=lambda article: article.id):
        text = _plain(article.text)
        if text and (original := first.setdefault(text, article.id)) != article.id:
            yield Copy(original, article.id, CopyKind.EXACT, 1.0)


def _plain(text: str) -> str:
    return " ".join(text.split())


def _copy(corpus: Corpus, a: int, b: int, share: float, of_longer: float) -> Copy:
    first, second = corpus.articles[a], corpus.articles[b]
    if _plain(first.text) == _plain(second.text):
        kind = CopyKind.EXACT
    else:
        kind = CopyKind.NEAR if of_longer >= NEAR else CopyKind.PARTIAL
    return Copy(first.id, second.id, kind, round(share, 4))


def _shingles(corpus: Corpus) -> tuple["np.ndarray", Ints]:
    """A hash of every run of `SHINGLE` words outside quotes, with the number of its article."""
    first = int(corpus.starts[len(corpus.statements)])
    lengths = np.diff(corpus.starts[len(corpus.statements) :])
    piece = np.repeat(np.arange(len(lengths)), lengths)
    codes = corpus.codes[first:].astype(np.uint64)
    size = max(len(codes) - SHINGLE + 1, 0)
    keys = np.zeros(size, dtype=np.uint64)
    for offset in range(SHINGLE):
        keys = (keys ^ (codes[offset : offset + size] + np.uint64(1))) * MULTIPLIER
        keys ^= keys >> np.uint64(29)
    whole = piece[:size] == piece[SHINGLE - 1 : SHINGLE - 1 + size]
    return keys[whole], corpus.piece_article[len(corpus.statements) :][piece[:size][whole]]
