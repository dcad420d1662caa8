"""How much of one passage stands in another."""

from compare.judge.pair import pair
from compare.judge.side import side
from compare.models import Article, Span, Statement


def common(
    article_a: Article, statement_a: Statement, article_b: Article, statement_b: Statement
) -> tuple[float, int, tuple[Span, ...]]:
    """Of the poorer passage the share of words that the other has in the same order, how many, and where in the second.

    Function words count a quarter of content words in the share.
    """
    laid = pair(side(article_a, statement_a), side(article_b, statement_b))
    words = laid.there.words
    spans = tuple(Span(words[block.b].start, words[block.b + block.size - 1].end) for block in laid.blocks)
    return laid.fit, laid.shared, spans
