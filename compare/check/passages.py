"""Passages of articles with their places, for findings."""

from collections.abc import Iterable, Sequence

from compare.models import Article, Passage, Position, Span, Statement
from compare.text.lines import line_and_column


def position(article: Article, offset: int) -> Position:
    """Line and column of an offset."""
    return Position(*line_and_column(article.text, offset))


def passage(article: Article, span: Span, marked: Iterable[Span] = ()) -> Passage:
    """A stretch of an article; of `marked`, spans of its text, what lies inside the stretch."""
    inside = [Span(max(m.start, span.start), min(m.end, span.end)) for m in marked]
    return Passage(
        article.id,
        article.path,
        article.outlet,
        article.title,
        article.date,
        span,
        position(article, span.start),
        position(article, span.end),
        article.text[span.start : span.end],
        tuple(Span(m.start - span.start, m.end - span.start) for m in joined(inside)),
    )


def whole(statement: Statement) -> Span:
    """A statement from its first to its last character, with what stands between its segments."""
    return Span(statement.spans[0].start, statement.spans[-1].end)


def joined(spans: Sequence[Span]) -> list[Span]:
    """Sorted, with those that overlap or touch made one; reversed ones, which lie outside their passage, left out."""
    found: list[Span] = []
    for span in sorted(set(spans)):
        if span.start > span.end:
            continue
        if found and span.start <= found[-1].end:
            found[-1] = Span(found[-1].start, max(found[-1].end, span.end))
        else:
            found.append(span)
    return found
