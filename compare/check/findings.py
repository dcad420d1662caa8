"""From differences to findings: rule, place, both passages, who else has what, how sure, and what to write instead."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from compare.check import rules
from compare.check.fingerprints import fingerprint
from compare.check.messages import message, named
from compare.check.passages import passage, position, whole
from compare.check.readings import Issue, Reading, issues
from compare.check.seen import seen
from compare.check.splices import splices
from compare.models import (
    Article,
    Faced,
    Finding,
    Kind,
    Passage,
    Rule,
    Severity,
    Span,
    Statement,
    Support,
)

_LOWER = {Severity.ERROR: Severity.WARNING, Severity.WARNING: Severity.NOTE, Severity.NOTE: Severity.NOTE}
_CERTAIN = 0.8
"""Confidence from which on a reading is suggested."""
_TWO = 2
"""Origins that agree before what they have is suggested."""
_LONE = 2
"""Outlets that run on without some words before they are called put in: one alone may have left them out."""
_SUGGESTED = frozenset(
    [rules.QUOTE_WORD, rules.QUOTE_NUMBER, rules.QUOTE_NEGATION, rules.QUOTE_QUALIFIER, rules.QUOTE_NAME]
)


@dataclass(frozen=True, slots=True)
class Known:
    """The articles and statements that findings refer to."""

    articles: Mapping[str, Article]
    statements: Mapping[str, Statement]


def compared(faced: Sequence[Faced], known: Known) -> Iterator[Finding]:
    """Findings on the statements of one article that recur elsewhere, quotes before facts.

    What is said of a quote is not said again of the fact that it states.
    """
    told: list[Span] = []
    for one in faced:
        for issue in [*issues(one, list(seen(one, known.statements, known.articles))), *splices(one, known.statements)]:
            repeated = one.kind is Kind.CLAIM and any(issue.span.overlap(span) for span in told)
            if repeated or not _is_worth_telling(issue):
                continue
            told.append(issue.span)
            yield _finding(one, issue, known)


def _is_worth_telling(issue: Issue) -> bool:
    """Nothing is the matter here when more origins have what this article has than any one other reading."""
    if issue.rule is rules.QUOTE_INSERTION and issue.others[0].origins < _LONE:
        return False
    return issue.agreeing_origins <= issue.others[0].origins


def _finding(faced: Faced, issue: Issue, known: Known) -> Finding:
    one = known.statements[faced.statement]
    article = known.articles[one.article]
    leading = issue.others[0]
    rule = _rule(issue, article, known)
    best = known.statements[leading.seen[0].version.statement]
    here = passage(article, whole(one), [issue.span])
    return Finding(
        rule=rule,
        severity=_severity(rule, issue),
        here=here,
        span=issue.span,
        start=position(article, issue.span.start),
        end=position(article, issue.span.end),
        message=message(issue, (one, best), [known.articles[s.version.article] for s in leading.seen]),
        related=_related(issue, known),
        readings=_readings(issue, article, known),
        confidence=_confidence(issue),
        suggestion=_suggestion(issue, article),
        fingerprint=fingerprint(rule, article.path, here.text),
    )


def _rule(issue: Issue, article: Article, known: Known) -> Rule:
    """What only the outlet's own earlier articles have otherwise is for its own desk to settle."""
    others = [known.articles[one.version.article] for reading in issue.others for one in reading.seen]
    own = article.outlet and all(other.outlet == article.outlet for other in others)
    return rules.ARCHIVE if own and issue.rule is not rules.QUOTE_HEADLINE else issue.rule


def _severity(rule: Rule, issue: Issue) -> Severity:
    """Where as many origins agree with this article as have the other reading, it is the less its matter."""
    graver = issue.agreeing_origins < issue.others[0].origins
    doubtful = all(one.difference.severity is Severity.WARNING for one in issue.others[0].seen)
    severity = rule.severity if graver else _LOWER[rule.severity]
    return Severity.WARNING if severity is Severity.ERROR and doubtful else severity


def _confidence(issue: Issue) -> float:
    """That of the surest version, less where others agree with this article."""
    leading = issue.others[0]
    support = (leading.origins + 0.5) / (leading.origins + issue.agreeing_origins + 0.5)
    return round(max(one.version.confidence for one in leading.seen) * support, 3)


def _related(issue: Issue, known: Known) -> tuple[Passage, ...]:
    """One passage an article, the best supported reading first."""
    found: dict[str, Passage] = {}
    for reading in issue.others:
        for one in reading.seen:
            other = known.statements[one.version.statement]
            article = known.articles[other.article]
            marks = [d.difference.there.span for d in reading.seen if d.version.statement == other.id]
            found.setdefault(article.id, passage(article, whole(other), marks))
    return tuple(found.values())


def _readings(issue: Issue, article: Article, known: Known) -> tuple[Support, ...]:
    ours = {named(article), *(named(known.articles[version.article]) for version in issue.agreeing)}
    words = " ".join(article.text[issue.span.start : issue.span.end].split())
    return (
        Support(words, issue.agreeing_origins + 1, tuple(sorted(ours))),
        *(_support(reading, known) for reading in issue.others),
    )


def _support(reading: Reading, known: Known) -> Support:
    words = " ".join(reading.seen[0].difference.there.text.split())
    outlets = {named(known.articles[one.version.article]) for one in reading.seen}
    return Support(words, reading.origins, tuple(sorted(outlets)))


def _suggestion(issue: Issue, article: Article) -> str | None:
    """The words of several origins, where nobody has anything else and all but a word agrees."""
    leading = issue.others[0]
    sure = len(issue.others) == 1 and leading.origins >= _TWO and not issue.agreeing and _confidence(issue) >= _CERTAIN
    there = " ".join(leading.seen[0].difference.there.text.split())
    if issue.rule not in _SUGGESTED or not sure or not there or issue.span.start == issue.span.end:
        return None
    here = article.text[issue.span.start : issue.span.end]
    return there if here.strip() else None
