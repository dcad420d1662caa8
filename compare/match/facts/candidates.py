"""Which pairs of passages are worth a close look: inside stories, and over the corpus by rare words.

Containment, not likeness: one outlet's fact is a clause in another's sentence.
"""

import numpy as np
from scipy.sparse import csr_matrix, diags_array
from sparse_dot_topn import sp_matmul_topn

from compare.match.candidates import Pairs
from compare.match.corpus import Ints, distinct
from compare.match.facts.kinship import kinship
from compare.match.facts.meaning import Meaning, neighbours
from compare.match.facts.rows import Rows, Weighed
from compare.match.facts.units import Units

LEAST_TOLD = 0.15
"""Share of what a passage's words tell in its story that a candidate of the same story must have."""
LEAST_ELSEWHERE = 0.35
"""The same for one of another story, by what the words tell in the corpus."""
LEAST_KIN = 0.15
"""The same where the two articles tell of one affair, a year or a day apart."""
MOST_TOLD = 24
MOST_ELSEWHERE = 24
LEAST_MASS = 6.0
"""A passage that tells less is asked as if it told so much: two words in common are no fact."""
CAP = 300
"""A word in more passages of a story, or of the corpus, proposes nothing: work must not grow with the square. Where
there are so many, a fact has rarer words than these, or words do not tell it from the others."""
CHUNK = 1 << 14
THREADS = 2


def find(units: Units, rows: Rows, articles: csr_matrix, meaning: Meaning | None = None) -> Pairs:
    """All pairs worth measuring: units of different articles, never two quotes, which are matched as utterances.

    `articles` holds the rare words of each article, rows of length 1; with a `meaning`, what is near in it is added.
    """
    keys = [
        _search(units, rows.told, LEAST_TOLD, MOST_TOLD, None),
        _search(units, rows.corpus, LEAST_KIN, MOST_ELSEWHERE, articles),
    ]
    if meaning is not None:
        keys.append(neighbours(meaning, units, articles))
    key = distinct(np.concatenate(keys))
    count = max(len(units), 1)
    return Pairs(key // count, key % count)


def _search(units: Units, weighed: Weighed, least: float, most: int, articles: csr_matrix | None) -> Ints:
    """Pairs inside stories, or, where `articles` are given, of two stories.

    What opens an article is its news, and no background: two floods of one river open alike.
    """
    count, words = len(units), weighed.words
    frequency = np.bincount(words.indices, minlength=words.shape[1])
    usable = (frequency > 1) & (frequency <= CAP)
    share = diags_array((1 / np.maximum(weighed.mass, LEAST_MASS)).astype(np.float32))
    asked = csr_matrix(share @ words @ diags_array(usable.astype(np.float32)))
    asked.eliminate_zeros()
    target = csr_matrix(words.T)
    found = [np.zeros(0, dtype=np.int64)]
    for first in range(0, count, CHUNK):
        part = np.arange(first, min(first + CHUNK, count))
        product = sp_matmul_topn(asked[part], target, top_n=most, threshold=least, n_threads=THREADS)
        a = np.repeat(part, np.diff(product.indptr))
        b = product.indices.astype(np.int64)
        kept = (units.article[a] != units.article[b]) & ~(units.quote[a] & units.quote[b])
        kept &= (units.story[a] == units.story[b]) == (articles is None)
        if articles is not None:
            kept &= ~(units.news[a] | units.news[b])
            near = kinship(articles, units.article[a], units.article[b])
            kept &= product.data >= LEAST_ELSEWHERE - (LEAST_ELSEWHERE - LEAST_KIN) * near
        found.append(np.minimum(a, b)[kept] * count + np.maximum(a, b)[kept])
    return np.concatenate(found)
