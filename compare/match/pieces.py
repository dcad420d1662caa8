"""Cut articles into what can be matched and the outlets' own words around it.

Every word is read once: quotes and the text around them are apart, so that two articles that quote one press release
are not taken for copies of each other, and a phrase that outlets use themselves counts as common.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from compare.models import Article, BlockKind, Span, Statement


@dataclass(frozen=True, slots=True)
class Pieces:
    """Texts with the number of the article that each stands in; those of the statements come first."""

    texts: list[str]
    article_of: npt.NDArray[np.int64]
    statements: tuple[Statement, ...]


def cut(articles: Sequence[Article], statements: Sequence[Statement]) -> Pieces:
    """Pieces of `articles`, which are sorted by id; statements of other articles are left out."""
    number = {article.id: i for i, article in enumerate(articles)}
    kept = sorted((s for s in statements if s.is_utterance and s.article in number), key=lambda s: s.id)
    spans: list[list[Span]] = [[] for _ in articles]
    texts: list[str] = []
    article_of: list[int] = []
    for statement in kept:
        article = number[statement.article]
        texts.append(statement.text)
        article_of.append(article)
        spans[article].extend(statement.spans)
    for i, article_ in enumerate(articles):
        for text in _around(article_, spans[i]):
            texts.append(text)
            article_of.append(i)
    return Pieces(texts, np.array(article_of, dtype=np.int64), tuple(kept))


def _around(article: Article, taken: list[Span]) -> Iterator[str]:
    taken.sort()
    blocks = [block.span for block in article.blocks if block.kind is not BlockKind.BOILERPLATE]
    at = 0
    for block in blocks if article.blocks else [Span(0, len(article.text))]:
        start = block.start
        while at < len(taken) and taken[at].start < block.end:
            if taken[at].start > start:
                yield article.text[start : taken[at].start]
            start = max(start, taken[at].end)
            at += 1
        if start < block.end:
            yield article.text[start : block.end]
