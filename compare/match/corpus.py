"""All words of a run as one array of numbers, and how much each word tells.

Rarity decides what makes two passages the same utterance, and rarity must not depend on how much was read: two
articles alone would make every word they share look like common knowledge. So the counts of the corpus lean on a
background of English (`english.txt`, made by `benchmarks/background.py`), with Dirichlet smoothing (MacKay and Peto
1995): what was read speaks louder the more of it there is.
"""

import math
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib import resources

import numpy as np
import numpy.typing as npt

from compare.match.pieces import cut
from compare.models import Article, Statement
from compare.text.tokens import words

Ints = npt.NDArray[np.int64]
Floats = npt.NDArray[np.float64]

BACKGROUND_WORDS = 50_000
"""How many words of reading the background is worth. Between 20,000 and 200,000 nothing changes on 120 articles."""
UNKNOWN_NATS = 11.5
"""Self-information of a word that the background does not list: one in 100,000 words."""
BATCH = 1 << 16
_DOUBLED = frozenset("lsz")
"""Letters that stand double before an ending as they do without it: "passing", "calling", but "cutting"."""


@dataclass(frozen=True, slots=True)
class Corpus:
    """Word codes of a run. A code stands for a stem, so that "regret" and "regrets" are one word here."""

    articles: tuple[Article, ...]
    statements: tuple[Statement, ...]
    """Those that can be matched, sorted by id; a statement is known by its number in this order from here on."""
    article_of: Ints
    """Number of the article of each statement."""
    codes: Ints
    """Codes of all pieces, one after another; the pieces of the statements come first."""
    starts: Ints
    """Piece `i` is `codes[starts[i] : starts[i + 1]]`; pieces below `len(statements)` are the statements."""
    piece_article: Ints
    """Number of the article of each piece."""
    vocabulary: tuple[str, ...]
    """A word for each code, as first met."""
    nats: Floats
    """Self-information of each code."""

    @property
    def lengths(self) -> Ints:
        """Words in each statement."""
        return np.diff(self.starts)[: len(self.statements)]


def build(articles: Sequence[Article], statements: Sequence[Statement]) -> Corpus:
    """Number the words of `articles`, the matchable ones of `statements` apart from the outlets' own text."""
    articles = tuple(sorted(articles, key=lambda article: article.id))
    pieces = cut(articles, statements)
    codes, starts, spelled = _encode(pieces.texts)
    stems, vocabulary = _merge(spelled)
    codes = stems[codes]
    counts = np.bincount(codes, minlength=len(vocabulary))
    return Corpus(
        articles,
        pieces.statements,
        pieces.article_of[: len(pieces.statements)],
        codes,
        starts,
        pieces.article_of,
        vocabulary,
        _self_information(counts, vocabulary),
    )


def _encode(texts: Sequence[str]) -> tuple[Ints, Ints, list[str]]:
    numbers: defaultdict[str, int] = defaultdict()
    numbers.default_factory = numbers.__len__
    parts: list[Ints] = []
    lengths: list[int] = []
    for first in range(0, len(texts), BATCH):
        batch: list[int] = []
        for text in texts[first : first + BATCH]:
            before = len(batch)
            batch.extend(map(numbers.__getitem__, words(text)))
            lengths.append(len(batch) - before)
        parts.append(np.array(batch, dtype=np.int64))
    codes = np.concatenate(parts) if parts else np.zeros(0, dtype=np.int64)
    starts = np.zeros(len(lengths) + 1, dtype=np.int64)
    np.cumsum(lengths, out=starts[1:])
    return codes, starts, list(numbers)


def _merge(spelled: Sequence[str]) -> tuple[Ints, tuple[str, ...]]:
    numbers: dict[str, int] = {}
    first_met: list[str] = []
    stems = np.zeros(len(spelled), dtype=np.int64)
    for code, word in enumerate(spelled):
        key = stem(word)
        if key not in numbers:
            numbers[key] = len(numbers)
            first_met.append(word)
        stems[code] = numbers[key]
    return stems, tuple(first_met)


@lru_cache(maxsize=1 << 18)
def stem(word: str) -> str:
    """Cut the commonest English endings, so that a changed tense still aligns; the report shows the change.

    Cutting more ("-tion", "-ly") would make different words one: precision comes first.
    """
    if len(word) > 4 and word.isascii() and word.isalpha():
        if word.endswith("ies"):
            return word[:-3] + "y"
        if word.endswith("s") and word[-2] not in "su":
            word = word[:-1]
        for ending in ("ing", "ed"):
            if word.endswith(ending) and len(word) - len(ending) > 3:
                word = word[: -len(ending)]
                return word[:-1] if word[-1] == word[-2] and word[-1] not in _DOUBLED else word
        return word.removesuffix("e") if len(word) > 4 else word
    return word


def _self_information(counts: Ints, vocabulary: Sequence[str]) -> Floats:
    listed = background()
    prior = np.array([math.exp(-listed.get(stem(word), UNKNOWN_NATS)) for word in vocabulary])
    nats: Floats = -np.log((counts + BACKGROUND_WORDS * prior) / (max(counts.sum(), 1) + BACKGROUND_WORDS))
    return nats


@cache
def background() -> dict[str, float]:
    """Nats of self-information of common English words, by stem."""
    shares: defaultdict[str, float] = defaultdict(float)
    for line in resources.files(__package__).joinpath("english.txt").read_text(encoding="utf-8").splitlines():
        nats, *listed = line.split()
        for word in listed:
            shares[stem(word)] += math.exp(-float(nats))
    return {word: -math.log(share) for word, share in shares.items()}


def distinct(values: Ints) -> Ints:
    """Sorted distinct values. `np.unique` hashes them first, which takes a hundred times as long on 8 million."""
    ordered = np.sort(values)
    found: Ints = ordered[np.r_[True, ordered[1:] != ordered[:-1]][: len(ordered)]]
    return found
