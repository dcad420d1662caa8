"""The check, on one page: read and extract a draft → what of the corpus is near → match → judge → findings."""

import os
from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import partial
from typing import BinaryIO

from compare.check import find
from compare.check.rules.chosen import chosen
from compare.extract import extract_one, resolve
from compare.judge import face
from compare.match import match
from compare.models import Article, Checked, Extracted, Finding, Rule, Severity
from compare.pipeline.corpus import Corpus, Other, named_apart, near
from compare.pipeline.reporting import Progress
from compare.read import read
from compare.settings import Settings


def check_article(article: Article, extracted: Extracted, others: Sequence[Other]) -> tuple[Finding, ...]:
    """Findings on `article`, compared with `others`; itself among them, by place or by text, is left out."""
    apart = named_apart([other for other in others if not _is_itself(other.article, article)], {article.id})
    articles = [article, *(other.article for other in apart)]
    statements = resolve([extracted, *(other.extracted for other in apart)])
    matching = match(articles, statements)
    faced = face(articles, statements, matching, article.id)
    return find(article, faced, articles, statements, matching.copies)


def _is_itself(other: Article, article: Article) -> bool:
    """Whether an article of the corpus is the checked one, or its last published state."""
    if os.path.abspath(other.path) == os.path.abspath(article.path):  # noqa: PTH100 - resolve() would follow links
        return True
    same_outlet = not other.outlet or not article.outlet or other.outlet == article.outlet
    return same_outlet and other.text.split() == article.text.split()


def check(
    paths: Sequence[str],
    corpora: Sequence[Corpus],
    settings: Settings,
    *,
    diff: str | None = None,
    stdin: BinaryIO | None = None,
    progress: Progress | None = None,
) -> Checked:
    """Check each article of `paths` against all `corpora` by the rules that the settings choose.

    What cannot be read is listed in `Checked.failures`; the rest is checked without it. Raises UsageError when nothing
    is named, and for the name of a rule that does not exist.
    """
    levels = chosen(settings)
    reading = read(paths, stdin=stdin, tick=partial(progress, "reading") if progress else None)
    found: list[Finding] = []
    for number, article in enumerate(reading.articles, 1):
        extracted = extract_one(article)
        others = [other for corpus in corpora for other in near(extracted.statements, corpus)]
        found.extend(check_article(article, extracted, others))
        if progress:
            progress("checking", number, len(reading.articles))
    told = [_graded(finding, levels) for finding in found if finding.rule in levels]
    sizes = [corpus.size for corpus in corpora]
    return Checked(
        articles=reading.articles,
        findings=tuple(sorted(told, key=lambda one: (one.here.path, one.start, one.rule.id, one.message))),
        rules=tuple(levels),
        failures=reading.failures,
        corpus_articles=sum(articles for articles, _ in sizes),
        corpus_statements=sum(statements for _, statements in sizes),
    )


def _graded(finding: Finding, levels: Mapping[Rule, Severity]) -> Finding:
    """With the severity that the settings give its rule, where they give one."""
    level = levels[finding.rule]
    return finding if level is finding.rule.severity else replace(finding, severity=level)
