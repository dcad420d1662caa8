"""What a statement can be looked up by in an index: its telling pairs of adjacent words, and its rare single words.

A key is the same in every run and on every machine, unlike the word codes of a `Corpus`. Pairs of two common words
("of the") are left out: they stand in a tenth of all statements and tell nothing.
"""

import hashlib
from collections.abc import Sequence
from functools import lru_cache

import numpy as np
import numpy.typing as npt

from compare.match.corpus import UNKNOWN_NATS, background, stem
from compare.text.tokens import words

Keys = npt.NDArray[np.uint64]

TELLING_PAIR = 9.0
"""Nats of both words together: "of the" has 6, "we are" 10."""
TELLING_WORD = 10.0
"""Nats of a word that is looked up alone: a name, or a word in 22,000."""
_MIX = np.uint64(0x9E3779B97F4A7C15)
_SPREAD = np.uint64(0xFF51AFD7ED558CCD)


def keys(texts: Sequence[str]) -> list[Keys]:
    """The keys of each text, sorted and distinct."""
    coded = [[_code(word) for word in words(text)] for text in texts]
    lengths = np.array([len(part) for part in coded], dtype=np.int64)
    flat = [code for part in coded for code in part]
    if not flat:
        return [np.zeros(0, dtype=np.uint64) for _ in texts]
    hashed = np.array([code for code, _ in flat], dtype=np.uint64)
    nats = np.array([told for _, told in flat])
    text = np.repeat(np.arange(len(texts)), lengths)
    together = (text[:-1] == text[1:]) & (nats[:-1] + nats[1:] >= TELLING_PAIR)
    alone = nats >= TELLING_WORD
    mixed = hashed[:-1] * _MIX + hashed[1:]
    mixed = (mixed ^ (mixed >> np.uint64(33))) * _SPREAD
    found = np.concatenate([mixed[together], hashed[alone]])
    owner = np.concatenate([text[:-1][together], text[alone]])
    order = np.lexsort((found, owner))
    found, owner = found[order], owner[order]
    fresh = np.r_[True, (found[1:] != found[:-1]) | (owner[1:] != owner[:-1])][: len(found)]
    found, owner = found[fresh], owner[fresh]
    return np.split(found, np.searchsorted(owner, np.arange(1, len(texts))))


@lru_cache(maxsize=1 << 17)
def _code(word: str) -> tuple[int, float]:
    root = stem(word)
    digest = hashlib.blake2b(root.encode("utf-8", "surrogatepass"), digest_size=8).digest()
    return int.from_bytes(digest, "little"), background().get(root, UNKNOWN_NATS)
