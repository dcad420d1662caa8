"""Sentences with planted variants and known truth.

The tempting mistake is to plant variants in sentences of their own making only: real repetition is of words, phrases
and whole clauses, so sentences are recombined from short pieces of real text where a folder of it is given.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from compare.models import Article, Directness, Kind, Span, Statement

VARIANT_SHARE = 0.05
"""Variants planted for each sentence."""
SHORTEST, LONGEST = 10, 35
PIECE = (2, 5)
"""Words taken in a row from one place of the texts."""
FRAGMENT_LEAST = 6
IN_ARTICLE = 10
VOCABULARY = 60_000
ZIPF_OFFSET = 2.7
SYLLABLES = [c + v for c in "bdfgklmnprstvz" for v in "aeiou"]

Random = np.random.Generator
Words = list[str]


@dataclass(frozen=True)
class Planted:
    """Statements in articles, and which of them are versions of one another."""

    articles: tuple[Article, ...]
    statements: tuple[Statement, ...]
    truth: tuple[tuple[str, str, str], ...]
    """Kind of variant, id of the original, id of the variant."""


def plant(count: int, folder: Path | None, seed: int) -> Planted:
    """`count` statements in all, ten in an article, a variant never in the article of its original."""
    rng = np.random.default_rng(seed)
    variants = int(count * VARIANT_SHARE / (1 + VARIANT_SHARE))
    sentences = _recombine(count - variants, _source(folder, rng), rng)
    originals = rng.choice(len(sentences), size=variants, replace=False)
    kinds = [list(KINDS)[i % len(KINDS)] for i in range(variants)]
    changed = [KINDS[kind](sentences[i], rng) for kind, i in zip(kinds, originals.tolist(), strict=True)]
    texts = [" ".join(words).capitalize() for words in sentences + changed]
    articles, statements = [], []
    for first in range(0, len(texts), IN_ARTICLE):
        part = texts[first : first + IN_ARTICLE]
        name = f"a{first // IN_ARTICLE:07d}"
        start = 0
        for i, text in enumerate(part):
            span = (Span(start, start + len(text)),)
            statements.append(Statement(f"{name}:{i}", Kind.QUOTE, name, span, text, Directness.DIRECT))
            start += len(text) + 1
        articles.append(Article(name, name, "", "", "\n".join(part), ()))
    truth = zip(kinds, originals.tolist(), range(len(sentences), len(texts)), strict=True)
    return Planted(
        tuple(articles), tuple(statements), tuple((k, statements[a].id, statements[b].id) for k, a, b in truth)
    )


def stream(count: int, folder: Path | None, seed: int, in_article: int) -> Iterator[tuple[Article, list[Statement]]]:
    """`count` statements without variants, article by article, so that memory does not follow the count."""
    rng = np.random.default_rng(seed)
    source = _source(folder, rng)
    for number in range(0, count, in_article):
        sentences = _recombine(min(in_article, count - number), source, rng)
        texts = [" ".join(words).capitalize() for words in sentences]
        name, start, statements = f"a{number // in_article:07d}", 0, []
        for i, text in enumerate(texts):
            span = (Span(start, start + len(text)),)
            statements.append(Statement(f"{name}:{i}", Kind.QUOTE, name, span, text, Directness.DIRECT))
            start += len(text) + 1
        yield Article(name, f"{name}.txt", "", "", "\n".join(texts), ()), statements


def _source(folder: Path | None, rng: Random) -> Words:
    if folder:
        files = sorted(path for path in folder.rglob("*") if path.suffix in {".txt", ".md", ".json", ".jsonl"})
        return " ".join(path.read_text(encoding="utf-8", errors="replace") for path in files).split()
    weights = 1 / (np.arange(VOCABULARY) + ZIPF_OFFSET)
    drawn = rng.choice(VOCABULARY, size=2_000_000, p=weights / weights.sum())
    spelled = [_spell(i) for i in range(VOCABULARY)]
    return [spelled[i] for i in drawn.tolist()]


def _spell(number: int) -> str:
    syllables = SYLLABLES[number % len(SYLLABLES)]
    while number >= len(SYLLABLES):
        number //= len(SYLLABLES)
        syllables += SYLLABLES[number % len(SYLLABLES)]
    return syllables


def _recombine(count: int, source: Words, rng: Random) -> list[Words]:
    lengths = rng.integers(SHORTEST, LONGEST + 1, size=count).tolist()
    sentences = []
    for length in lengths:
        words: Words = []
        needed = length // PIECE[0] + 1
        places = rng.integers(0, len(source) - PIECE[1], size=needed).tolist()
        sizes = rng.integers(PIECE[0], PIECE[1] + 1, size=needed).tolist()
        for place, size in zip(places, sizes, strict=True):
            if len(words) >= length:
                break
            words += source[place : place + size]
        sentences.append(words[:length])
    return sentences


def fragment(words: Words, rng: Random) -> Words:
    """A run of a fifth to three fifths of the words, six at least."""
    size = max(FRAGMENT_LEAST, round(len(words) * rng.uniform(0.2, 0.6)))
    first = int(rng.integers(0, len(words) - size + 1))
    return words[first : first + size]


def substitution(words: Words, rng: Random) -> Words:
    """One word in twelve replaced by another word of the sentence's kind of words."""
    changed = list(words)
    for place in rng.choice(len(words), size=max(1, len(words) // 12), replace=False).tolist():
        changed[place] = _spell(int(rng.integers(VOCABULARY)))
    return changed


def omission(words: Words, rng: Random) -> Words:
    """A run of up to a fifth of the words dropped from the middle."""
    size = int(rng.integers(1, max(2, len(words) // 5 + 1)))
    first = int(rng.integers(1, len(words) - size))
    return words[:first] + words[first + size :]


def insertion(words: Words, rng: Random) -> Words:
    """One to three words put in."""
    first = int(rng.integers(1, len(words)))
    return words[:first] + [_spell(int(rng.integers(VOCABULARY))) for _ in range(rng.integers(1, 4))] + words[first:]


def reorder(words: Words, rng: Random) -> Words:
    """The second part put before the first."""
    cut = int(rng.integers(len(words) // 3, 2 * len(words) // 3 + 1))
    return words[cut:] + words[:cut]


def typo(words: Words, rng: Random) -> Words:
    """Two letters swapped in one word in twelve."""
    changed = list(words)
    for place in rng.choice(len(words), size=max(1, len(words) // 12), replace=False).tolist():
        word = words[place]
        at = int(rng.integers(0, max(1, len(word) - 1)))
        changed[place] = word[:at] + word[at : at + 2][::-1] + word[at + 2 :]
    return changed


KINDS: dict[str, Callable[[Words, Random], Words]] = {
    "fragment": fragment,
    "substitution": substitution,
    "omission": omission,
    "insertion": insertion,
    "reorder": reorder,
    "typo": typo,
}
