"""What articles are compared with: an index of many, of which the near ones are loaded."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple, Protocol

import numpy as np
import numpy.typing as npt

from compare.decisions.anchoring import digest
from compare.match.retrieve import Hits, Limits, ask, most_common, wanted
from compare.models import Answer, Article, Decision, Extracted, Statement
from compare.settings import Settings
from compare.store import find

Ints = npt.NDArray[np.int64]
MOST_PARTNERS = 100
"""Articles that are loaded because somebody decided that they say the same."""


class Other(NamedTuple):
    """An article to compare with, and what it quotes and states: all of that, or what is worth comparing."""

    article: Article
    extracted: Extracted
    whole: bool = True
    """Whether all that it says is there."""


class Corpus(Protocol):
    """An index of articles, as `compare.store.Index` is one."""

    def numbered(self, ids: Collection[str]) -> Mapping[str, int]: ...
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


def partners(loaded: Sequence[Extracted], corpus: Corpus, decisions: Sequence[Decision]) -> list[Other]:
    """Articles of `corpus` that say the same as the loaded ones because somebody decided so, however unlike it is."""
    sides = [(one, other) for d in decisions if d.answer is Answer.SAME for one, other in ((d.a, d.b), (d.b, d.a))]
    known = {one.article for one in loaded}
    said = {digest(s.text) for one in loaded for s in one.statements} if sides else set()
    found: list[Other] = []
    while len(found) < MOST_PARTNERS:
        wanted = {other.article for one, other in sides if one.hash in said} - known
        here = sorted(corpus.numbered(wanted).values()) if wanted else []
        if not here:
            break
        numbers = np.array(here[:MOST_PARTNERS], dtype=np.int64)
        new = _loaded(corpus, numbers, corpus.extracted(numbers))
        found += new
        known |= wanted
        said |= {digest(s.text) for other in new for s in other.extracted.statements}
    return found


def index_in_use(settings: Settings) -> Path | None:
    """The index that articles are compared with: a named one, or the nearest where nothing else is named."""
    return settings.index or (None if settings.against else find())


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
    extracted = replace(other.extracted, article=name, statements=statements)
    return Other(replace(other.article, id=name), extracted, other.whole)
