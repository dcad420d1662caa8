"""What articles are compared with: an index of many, of which the near ones are loaded."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple, Protocol

import numpy as np
import numpy.typing as npt

from compare.match.retrieve import Hits, Limits, ask, most_common, wanted
from compare.models import Article, Extracted, Statement

Ints = npt.NDArray[np.int64]


class Other(NamedTuple):
    """An article to compare with, and what it quotes and states: all of that, or what is worth comparing."""

    article: Article
    extracted: Extracted


class Corpus(Protocol):
    """An index of articles, as `compare.store.Index` is one."""

    def lookup(self, keys: npt.NDArray[np.uint64], most: int) -> "Found": ...
    def article_of(self, statements: Ints) -> Ints: ...
    def articles(self, numbers: Ints) -> Mapping[int, Article]: ...
    def extracted(self, articles: Ints, statements: Collection[int] | None = None) -> Mapping[int, Extracted]: ...
    @property
    def size(self) -> tuple[int, int]: ...


class Found(Protocol):
    """What a lookup returns."""

    @property
    def key(self) -> Ints: ...
    @property
    def statement(self) -> Ints: ...
    @property
    def frequency(self) -> Ints: ...


class Near(NamedTuple):
    """What is worth comparing."""

    whole: list[Other]
    parts: list[Other]
    """Articles of which only single statements are there."""


def near(asking: Sequence[Statement], corpus: Corpus, limits: Limits) -> Near:
    """The articles of `corpus` that share most with some statements, and single statements of others."""
    _, statements = corpus.size
    asked = ask(asking)
    found = corpus.lookup(asked.keys, most_common(statements, limits))
    hits = Hits(found.key, found.statement, corpus.article_of(found.statement), found.frequency)
    chosen = wanted(asked, hits, statements, limits)
    others = np.unique(corpus.article_of(chosen.statements))
    return Near(
        _loaded(corpus, chosen.articles, corpus.extracted(chosen.articles)),
        _loaded(corpus, others, corpus.extracted(others, set(chosen.statements.tolist()))),
    )


def _loaded(corpus: Corpus, numbers: Ints, said: Mapping[int, Extracted]) -> list[Other]:
    return [Other(article, said[number]) for number, article in sorted(corpus.articles(numbers).items())]


def named_apart(others: Sequence[Other], taken: Collection[str] = ()) -> list[Other]:
    """Others under ids of their own, none of them `taken`: two indexes and a draft may have the same."""
    used = set(taken)
    found = []
    for other in others:
        name = other.article.id
        while name in used:
            name += "~"
        used.add(name)
        found.append(other if name == other.article.id else _renamed(other, name))
    return found


def _renamed(other: Other, name: str) -> Other:
    statements = tuple(
        replace(one, article=name, id=name + one.id.removeprefix(other.article.id))
        for one in other.extracted.statements
    )
    return Other(replace(other.article, id=name), replace(other.extracted, article=name, statements=statements))
