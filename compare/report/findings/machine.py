"""Findings for programs: `samestory/check/1`, which `docs/check.schema.json` describes, and the same a line each.

Keys may be added within version 1; none may change its meaning or vanish. No time stamps and no machine names.
"""

from collections import Counter

from compare.models import Article, Checked, Failure, Finding, Passage, Position, Rule, Span, Support
from compare.report.findings.jsontext import Record, dump, lines
from compare.report.findings.wording import SEVERITIES, in_question
from compare.report.jsonreport import decision_record

SCHEMA = "samestory/check/1"


def to_json(checked: Checked, /, *, width: int = 80, colour: bool = False) -> str:  # noqa: ARG001
    """Everything about the check as one object, a record a line."""
    found = Counter(finding.severity for finding in checked.findings)
    held = Counter(finding.here.article for finding in checked.findings)
    parts = {
        "articles": lines(_article(article, held[article.id]) for article in checked.articles),
        "corpus": dump({"articles": checked.corpus_articles, "statements": checked.corpus_statements}),
        "decisions": lines(map(decision_record, checked.decisions)),
        "failures": lines(map(_failure, checked.failures)),
        "findings": lines(map(record, checked.findings)),
        "left_out": dump({"accepted": checked.accepted, "ignored": checked.ignored}),
        "rules": lines(map(_rule, checked.rules)),
        "schema": dump(SCHEMA),
        "summary": dump({severity.value: found[severity] for severity in SEVERITIES}),
    }
    return "{\n" + ",\n".join(f'"{name}": {parts[name]}' for name in sorted(parts)) + "\n}\n"


def to_jsonl(checked: Checked, /, *, width: int = 80, colour: bool = False) -> str:  # noqa: ARG001
    """The findings alone, one a line; nothing at all when nothing was found."""
    return "".join(f"{dump(record(finding))}\n" for finding in checked.findings)


def record(finding: Finding) -> Record:
    """A finding as both formats write it."""
    return {
        "rule": finding.rule.id,
        "slug": finding.rule.slug,
        "severity": finding.severity.value,
        "message": finding.message,
        "path": finding.here.path,
        "start": _position(finding.start),
        "end": _position(finding.end),
        "span": _span(finding.span),
        "words": in_question(finding),
        "here": _passage(finding.here),
        "related": [_passage(passage) for passage in finding.related],
        "readings": [_support(support) for support in finding.readings],
        "confidence": round(finding.confidence, 4),
        "suggestion": finding.suggestion,
        "fingerprint": finding.fingerprint,
        "decisions": finding.decisions,
    }


def _passage(passage: Passage) -> Record:
    return {
        "article": passage.article,
        "path": passage.path,
        "outlet": passage.outlet,
        "title": passage.title,
        "date": passage.date,
        "span": _span(passage.span),
        "start": _position(passage.start),
        "end": _position(passage.end),
        "text": passage.text,
        "marks": [_span(mark) for mark in passage.marks],
    }


def _support(support: Support) -> Record:
    return {"reading": support.reading, "origins": support.origins, "outlets": support.outlets}


def _article(article: Article, findings: int) -> Record:
    known = {"id": article.id, "path": article.path, "outlet": article.outlet}
    return {**known, "title": article.title, "date": article.date, "findings": findings}


def _rule(rule: Rule) -> Record:
    return {"id": rule.id, "slug": rule.slug, "severity": rule.severity.value, "summary": rule.summary}


def _failure(failure: Failure) -> Record:
    return {"path": failure.path, "error": failure.error}


def _position(position: Position) -> Record:
    return {"line": position.line, "column": position.column}


def _span(span: Span) -> Record:
    return {"start": span.start, "end": span.end}
