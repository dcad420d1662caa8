"""How near two passages are in meaning, beyond what everything around them is about.

All passages of one story are near each other in any embedding: they are about one thing. So the mean of the story, or
of the whole run for passages of two stories, is taken off before the cosine (Mu and Viswanath 2018); what is left is
in what way a passage differs from the others. No matrix of all pairs is made: blocks of one story, and pairs of
articles of one affair.
"""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from scipy.sparse import csr_matrix
from sparse_dot_topn import sp_matmul_topn

from compare.match.corpus import Floats, Ints
from compare.match.facts.encoder import Encoder
from compare.match.facts.frames import frames
from compare.match.facts.kinship import STRANGE
from compare.match.facts.units import Units

LEAST_TOLD = 0.35
"""Cosine that makes a pair of one story a candidate."""
LEAST_KIN = 0.45
"""The same for two stories of one affair, where each must be the other's nearest in its article."""
MOST_TOLD = 4
"""Candidates of each passage inside its story."""
MOST_KIN = 16
"""Articles of one affair that each is compared with, the most alike first."""
BLOCK = 2048
"""Passages of one story that are compared at a time, so that time does not grow with their square."""
CHUNK = 1 << 14
THREADS = 2


@dataclass(frozen=True, slots=True)
class Meaning:
    """Vectors of all units, of length 1."""

    told: npt.NDArray[np.float32]
    """With the mean of their story taken off."""
    corpus: npt.NDArray[np.float32]
    """With the mean of all taken off; zeros for a bare attribution: "the senator said" is near in all articles."""


def read(units: Units, encoder: Encoder) -> Meaning:
    """The meaning of all units, of which there is at least one."""
    vectors = np.nan_to_num(np.asarray(encoder.encode([s.text for s in units.statements]), dtype=np.float32))
    vectors = _unit(vectors.reshape(len(units), -1))
    story, number = np.unique(units.story, return_inverse=True)
    sums = np.zeros((len(story), vectors.shape[1]), dtype=np.float32)
    np.add.at(sums, number, vectors)
    means = sums / np.maximum(np.bincount(number, minlength=len(story)), 1)[:, None].astype(np.float32)
    overall = vectors.mean(axis=0).astype(np.float32)
    bare = frames(units.statements)
    states = np.array([statement.id not in bare for statement in units.statements], dtype=np.float32)
    elsewhere = _unit((vectors - overall).astype(np.float32)) * states[:, None]
    return Meaning(_unit((vectors - means[number]).astype(np.float32)), elsewhere)


def _unit(rows: npt.NDArray[np.float32]) -> npt.NDArray[np.float32]:
    norms = np.sqrt((rows * rows).sum(axis=1, keepdims=True))
    found: npt.NDArray[np.float32] = np.where(norms > 1e-6, rows / np.maximum(norms, 1e-6), 0).astype(np.float32)
    return found


def cosine(meaning: Meaning, units: Units, a: Ints, b: Ints) -> Floats:
    """Likeness of the units `a[i]` and `b[i]`, -1 to 1, rounded so that no library's last bit decides."""
    found = np.zeros(len(a))
    inside = units.story[a] == units.story[b]
    for chosen, vectors in ((inside, meaning.told), (~inside, meaning.corpus)):
        pairs = np.flatnonzero(chosen)
        for first in range(0, len(pairs), CHUNK):
            part = pairs[first : first + CHUNK]
            found[part] = np.einsum("ij,ij->i", vectors[a[part]], vectors[b[part]], dtype=np.float64)
    return np.round(found, 4)


def neighbours(meaning: Meaning, units: Units, articles: csr_matrix) -> Ints:
    """Keys `a * len(units) + b` of pairs that are near in meaning, whatever words they have."""
    found = [np.zeros(0, dtype=np.int64), *_inside(meaning, units), *_of_affairs(meaning, units, articles)]
    return np.concatenate(found)


def _inside(meaning: Meaning, units: Units) -> Iterator[Ints]:
    order = np.argsort(units.story, kind="stable")
    for story in np.split(order, np.flatnonzero(np.diff(units.story[order])) + 1):
        for first in range(0, len(story), BLOCK):
            block = story[first : first + BLOCK]
            if len(np.unique(units.article[block])) < 2:
                continue
            likeness = np.round(meaning.told[block] @ meaning.told[block].T, 4)
            likeness[~_comparable(units, block, block)] = -1
            best = np.argsort(-likeness, axis=1, kind="stable")[:, :MOST_TOLD]
            a, b = np.repeat(np.arange(len(block)), best.shape[1]), best.ravel()
            near = likeness[a, b] >= LEAST_TOLD
            yield _keys(units, block[a[near]], block[b[near]])


def _of_affairs(meaning: Meaning, units: Units, articles: csr_matrix) -> Iterator[Ints]:
    """What opens an article is its news, and no background."""
    told = np.flatnonzero(~units.news)
    first = np.searchsorted(units.article[told], np.arange(articles.shape[0] + 1))
    alike = sp_matmul_topn(articles, csr_matrix(articles.T), top_n=MOST_KIN + 1, threshold=STRANGE, n_threads=THREADS)
    rows = np.repeat(np.arange(articles.shape[0]), np.diff(alike.indptr))
    pairs = {(min(a, b), max(a, b)) for a, b in zip(rows.tolist(), alike.indices.tolist(), strict=True) if a != b}
    for a, b in sorted(pairs):
        here, there = told[first[a] : first[a + 1]], told[first[b] : first[b + 1]]
        if not len(here) or not len(there) or units.story[here[0]] == units.story[there[0]]:
            continue
        likeness = np.round(meaning.corpus[here] @ meaning.corpus[there].T, 4)
        likeness[~_comparable(units, here, there)] = -1
        best = likeness.argmax(axis=1)
        mutual = np.flatnonzero(likeness.argmax(axis=0)[best] == np.arange(len(here)))
        near = mutual[likeness[mutual, best[mutual]] >= LEAST_KIN]
        yield _keys(units, here[near], there[best[near]])


def _comparable(units: Units, here: Ints, there: Ints) -> npt.NDArray[np.bool_]:
    """Of two articles, and not two quotes."""
    apart = units.article[here][:, None] != units.article[there][None, :]
    found: npt.NDArray[np.bool_] = apart & ~(units.quote[here][:, None] & units.quote[there][None, :])
    return found


def _keys(units: Units, a: Ints, b: Ints) -> Ints:
    found: Ints = np.minimum(a, b) * len(units) + np.maximum(a, b)
    return found
