"""A finding from its rule and its place: what is the same for all of them is worked out here."""

from compare.check.fingerprints import fingerprint
from compare.check.passages import passage, position
from compare.models import Article, Finding, Passage, Rule, Severity, Span, Support


def finding_at(  # noqa: PLR0913  a field an argument
    rule: Rule,
    article: Article,
    span: Span,
    message: str,
    *,
    here: Passage | None = None,
    severity: Severity | None = None,
    confidence: float = 1.0,
    related: tuple[Passage, ...] = (),
    readings: tuple[Support, ...] = (),
    suggestion: str | None = None,
    decisions: tuple[str, ...] = (),
) -> Finding:
    """A finding on the words of `span`, which stand in the passage `here` or are all of it, as grave as its rule."""
    here = here or passage(article, span)
    return Finding(
        rule=rule,
        severity=severity or rule.severity,
        here=here,
        span=span,
        start=position(article, span.start),
        end=position(article, span.end),
        message=message,
        related=related,
        readings=readings,
        confidence=round(min(confidence, 1.0), 3),
        suggestion=suggestion,
        fingerprint=fingerprint(rule, article.path, here.text),
        decisions=decisions,
    )
