"""How alike two articles are in their rare words: whether they tell one story.

Common words say nothing of the event, so only rare ones count, and each counts by how much it tells. Quotes are left
out: whether they match is what the likeness is asked for, so it must not rest on them. `events` finds the stories.
"""

import numpy as np
from scipy.sparse import csr_matrix, diags_array

from compare.match.corpus import Corpus, Floats, Ints

LEAST_NATS = 7.0
"""Words that tell less are left out: about the 400 commonest words of news."""
DAYS = 3
"""A story runs for about so long; later articles are less and less likely to be the same story."""
CHUNK = 1 << 14


def vectors(corpus: Corpus) -> csr_matrix:
    """Articles × words: dampened counts weighted by self-information, rows of length 1."""
    outside = len(corpus.statements)
    article = np.repeat(corpus.piece_article[outside:], np.diff(corpus.starts[outside:]))
    codes = corpus.codes[corpus.starts[outside] :]
    rare = corpus.nats[codes] >= LEAST_NATS
    shape = (len(corpus.articles), max(len(corpus.vocabulary), 1))
    counts = csr_matrix((np.ones(int(rare.sum()), dtype=np.float32), (article[rare], codes[rare])), shape=shape)
    counts.sum_duplicates()
    in_articles = np.bincount(counts.indices, minlength=shape[1])
    weights = (corpus.nats - LEAST_NATS + 1) * np.log1p(shape[0] / np.maximum(in_articles, 1))
    counts.data = (1 + np.log(counts.data)) * weights[counts.indices].astype(np.float32)
    return unit_rows(counts)


def unit_rows(rows: csr_matrix) -> csr_matrix:
    """`rows` brought to length 1; an empty one stays empty."""
    norms = np.sqrt(np.asarray(rows.multiply(rows).sum(axis=1)).ravel())
    return csr_matrix(diags_array((1 / np.maximum(norms, 1e-9)).astype(np.float32)) @ rows)


def products(rows: csr_matrix, a: Ints, b: Ints) -> Floats:
    """Product of the rows `a[i]` and `b[i]`, without a matrix of all pairs."""
    found = np.zeros(len(a))
    for first in range(0, len(a), CHUNK):
        part = slice(first, first + CHUNK)
        found[part] = np.asarray(rows[a[part]].multiply(rows[b[part]]).sum(axis=1)).ravel()
    return found


def similarity(stories: csr_matrix, a: Ints, b: Ints) -> Floats:
    """Cosine of the articles `a[i]` and `b[i]`, 0 to 1; 1 for an article with itself."""
    count = stories.shape[0]
    keys, back = np.unique(np.minimum(a, b) * count + np.maximum(a, b), return_inverse=True)
    found = products(stories, keys // count, keys % count)
    found[keys // count == keys % count] = 1.0
    return np.clip(found, 0, 1)[back]


def delay(days: "Ints | Floats") -> Floats:
    """How much later articles count against one story: nothing up to `DAYS`, then by the order of magnitude."""
    found: Floats = np.log1p(np.maximum(days - DAYS, 0) / DAYS)
    return found
