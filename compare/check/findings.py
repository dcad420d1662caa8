"""From differences to findings: rule, place, both passages, who else has what, how sure, and what to write instead."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from compare.check import rules
from compare.check.making import finding_at
from compare.check.messages import by_decision, is_later, message, named
from compare.check.passages import passage, whole
from compare.check.readings import Issue, Reading, decisions_of, issues
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
from compare.text.counting import count

_LOWER = {Severity.ERROR: Severity.WARNING, Severity.WARNING: Severity.NOTE, Severity.NOTE: Severity.NOTE}
_CERTAIN = 0.8
"""Confidence from which on a reading is suggested."""
_TWO = 2
"""Origins that agree before what they have is suggested."""
_LONE = 2
"""Outlets that run on without some words before they are called put in: one alone may have left them out."""
_REWORDED = frozenset([rules.QUOTE_WORD, rules.QUOTE_OMISSION, rules.QUOTE_INSERTION, rules.QUOTE_ORDER])
"""Of these one quote may have many, and all come of one cause."""
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

    What is said of a quote is not said again of the fact that it states, unless it was a note: a day that others do not
    date a quote to may be another date of the fact.
    """
    told: list[Span] = []
    for one in faced:
        article = known.articles[known.statements[one.statement].article]
        broken = issues(one, list(seen(one, known.statements, known.articles)), known.statements)
        spliced = splices(one, known.statements, article)
        worth = [issue for issue in (*broken, *spliced) if _is_worth_telling(issue)]
        if one.kind is Kind.CLAIM:
            worth = [issue for issue in worth if not any(issue.span.overlap(span) for span in told)]
        told += [issue.span for issue in worth if issue.rule.severity is not Severity.NOTE]
        for alike in _together(worth):
            yield _finding(one, alike, known)


def _together(found: Sequence[Issue]) -> list[list[Issue]]:
    """What is told in one finding: the reworded places of one quote, and else each issue by itself."""
    lists: dict[object, list[Issue]] = {}
    for number, issue in enumerate(found):
        lists.setdefault(issue.rule.id if issue.rule in _REWORDED else number, []).append(issue)
    return list(lists.values())


def _is_worth_telling(issue: Issue) -> bool:
    """Nothing is the matter here when more origins have what this article has than any one other reading."""
    if issue.rule is rules.QUOTE_INSERTION and issue.others[0].origins < _LONE:
        return False
    return issue.agreeing_origins <= issue.others[0].origins


def _finding(faced: Faced, alike: Sequence[Issue], known: Known) -> Finding:
    """A finding on the best supported of some issues of one rule, which names the places of all."""
    issue = max(alike, key=lambda one: (one.others[0].origins - one.agreeing_origins, -one.span.start))
    one = known.statements[faced.statement]
    article = known.articles[one.article]
    leading = issue.others[0]
    rule = _rule(issue, article, known)
    best = known.statements[leading.seen[0].version.statement]
    more = f"; and in {count(len(alike) - 1, 'more place')} of this quote" if len(alike) > 1 else ""
    told = message(issue, (one, best), [known.articles[s.version.article] for s in leading.seen])
    versions = [one.version for issue in alike for reading in issue.others for one in reading.seen]
    return finding_at(
        rule,
        article,
        issue.span,
        told + more + by_decision(versions, known.articles),
        here=passage(article, whole(one), [place.span for place in alike]),
        severity=_severity(rule, issue),
        confidence=_confidence(issue),
        related=_related(alike, known),
        readings=_readings(issue, article, known),
        suggestion=_suggestion(issue, article),
        decisions=decisions_of(versions),
    )


def _rule(issue: Issue, article: Article, known: Known) -> Rule:
    """What only the outlet's own earlier articles have otherwise is for its own desk to settle."""
    others = [known.articles[one.version.article] for reading in issue.others for one in reading.seen]
    own = article.outlet and all(other.outlet == article.outlet for other in others)
    return rules.ARCHIVE if own and issue.rule is not rules.QUOTE_HEADLINE else issue.rule


def _severity(rule: Rule, issue: Issue) -> Severity:
    """Where as many origins agree with this article as have the other reading, it is the less its matter."""
    if rule is not rules.FACT_OUTDATED and is_later(issue):
        return Severity.NOTE
    graver = issue.agreeing_origins < issue.others[0].origins
    doubtful = all(one.difference.severity is Severity.WARNING for one in issue.others[0].seen)
    severity = rule.severity if graver else _LOWER[rule.severity]
    return Severity.WARNING if severity is Severity.ERROR and doubtful else severity


def _confidence(issue: Issue) -> float:
    """That of the surest version, less where others agree with this article."""
    leading = issue.others[0]
    support = (leading.origins + 0.5) / (leading.origins + issue.agreeing_origins + 0.5)
    return round(max(one.version.confidence for one in leading.seen) * support, 3)


def _related(alike: Sequence[Issue], known: Known) -> tuple[Passage, ...]:
    """One passage an article, the best supported reading first, with all the words in it that differ."""
    every = [one for issue in alike for reading in issue.others for one in reading.seen]
    found: dict[str, Passage] = {}
    for one in every:
        other = known.statements[one.version.statement]
        marks = [d.difference.there.span for d in every if d.version.statement == other.id]
        found.setdefault(other.article, passage(known.articles[other.article], whole(other), marks))
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
