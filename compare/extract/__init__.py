"""Article → statements: what is quoted, who said it, and how it reached the outlet."""

from collections.abc import Callable, Iterator, Sequence

from compare.extract.attribution import RULES
from compare.extract.quotes import Quotation, quotations
from compare.models import Article, Cue, Directness, Kind, Speaker, Statement

__all__ = ["extract"]


def extract(articles: Sequence[Article], tick: Callable[[int, int], None] | None = None) -> tuple[Statement, ...]:
    """The quotes of all articles, in the order of the articles and of their texts, speakers resolved across them."""
    statements: list[Statement] = []
    for number, article in enumerate(articles, 1):
        statements.extend(_statements(article))
        if tick is not None:
            tick(number, len(articles))
    return tuple(statements)


def _statements(article: Article) -> Iterator[Statement]:
    for number, quotation in enumerate(quotations(article), 1):
        yield _statement(article, number, quotation)


def _statement(article: Article, number: int, quotation: Quotation) -> Statement:
    attribution = quotation.attribution
    speaker = cue = None
    if attribution is not None and attribution.subject is not None and quotation.directness is not Directness.TERM:
        span = attribution.subject
        speaker = Speaker(article.text[span.start : span.end], (span,), confidence=RULES[attribution.rule])
        if attribution.cue is not None:
            cue = Cue(article.text[attribution.cue.start : attribution.cue.end], (attribution.cue,))
    return Statement(
        f"{article.id}:{number}",
        Kind.QUOTE,
        article.id,
        quotation.spans,
        " ".join(article.text[span.start : span.end] for span in quotation.spans),
        quotation.directness,
        speaker,
        cue,
        flags=quotation.flags,
    )
