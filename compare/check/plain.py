"""Findings that stand on one place of an article and not on a difference."""

from compare.check.fingerprints import fingerprint
from compare.check.passages import passage, position
from compare.models import Article, Finding, Passage, Rule, Span, Support


def finding_at(  # noqa: PLR0913  a field an argument
    rule: Rule,
    article: Article,
    span: Span,
    message: str,
    *,
    confidence: float = 1.0,
    related: tuple[Passage, ...] = (),
    readings: tuple[Support, ...] = (),
) -> Finding:
    """A finding on a stretch of an article, as grave as its rule."""
    here = passage(article, span)
    return Finding(
        rule=rule,
        severity=rule.severity,
        here=here,
        span=span,
        start=position(article, span.start),
        end=position(article, span.end),
        message=message,
        related=related,
        readings=readings,
        confidence=round(min(confidence, 1.0), 3),
        suggestion=None,
        fingerprint=fingerprint(rule, article.path, here.text),
    )
