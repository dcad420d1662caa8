"""The check, on one page: read and extract a draft → what of the corpus is near → match → judge → findings."""

import os
from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from functools import partial
from typing import BinaryIO, NamedTuple, Protocol

import numpy as np
import numpy.typing as npt

from compare.check import find
from compare.check.rules.chosen import chosen
from compare.extract import extract_one, resolve
from compare.judge import face
from compare.match import match
from compare.match.retrieve import Hits, ask, most_common, wanted
from compare.models import Article, Checked, Extracted, Finding, Rule, Severity
from compare.pipeline.reporting import Progress
from compare.read import read
from compare.settings import Settings

Ints = npt.NDArray[np.int64]


class Other(NamedTuple):
    """An article to compare with, and what it quotes and states: all of that, or what is worth comparing."""

    article: Article
    extracted: Extracted


class Corpus(Protocol):
    """An index of articles, as `compare.store.Index` is one."""

    def lookup(self, keys: npt.NDArray[np.uint64], most: int) -> "Found": ...
    def article_of(self, statements: Ints) -> Ints: ...
    def articles(self, numbers: Ints) -> Mapping[int, Article]: ...
    def extracted(self, articles: Ints, statements: Collection[int] | None = None) -> Mapping[int, Extracted]: ...
    @property
    def size(self) -> tuple[int, int]: ...


class Found(Protocol):
    """What a lookup returns."""

    @property
    def key(self) -> Ints: ...
    @property
    def statement(self) -> Ints: ...
    @property
    def frequency(self) -> Ints: ...


def near(extracted: Extracted, corpus: Corpus) -> list[Other]:
    """The articles of `corpus` that share most with an article, and single statements of others."""
    _, statements = corpus.size
    asked = ask([statement.text for statement in extracted.statements])
    found = corpus.lookup(asked.keys, most_common(statements))
    hits = Hits(found.key, found.statement, corpus.article_of(found.statement), found.frequency)
    chosen_ones = wanted(asked, hits, statements)
    single = np.unique(corpus.article_of(chosen_ones.statements))
    parts = dict(corpus.extracted(chosen_ones.articles))
    parts |= corpus.extracted(single, set(chosen_ones.statements.tolist()))
    articles = corpus.articles(np.concatenate([chosen_ones.articles, single]))
    return [Other(article, parts[number]) for number, article in sorted(articles.items())]


def check_article(article: Article, extracted: Extracted, others: Sequence[Other]) -> tuple[Finding, ...]:
    """Findings on `article`, compared with `others`; itself among them, by place or by text, is left out."""
    apart = _named_apart(article, [other for other in others if not _is_itself(other.article, article)])
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


def _named_apart(article: Article, others: Sequence[Other]) -> list[Other]:
    """Others under ids of their own: those of two indexes and of the draft may be the same."""
    taken = {article.id}
    found = []
    for other in others:
        name = other.article.id
        while name in taken:
            name += "~"
        taken.add(name)
        found.append(other if name == other.article.id else _renamed(other, name))
    return found


def _renamed(other: Other, name: str) -> Other:
    statements = tuple(
        replace(one, article=name, id=name + one.id.removeprefix(other.article.id))
        for one in other.extracted.statements
    )
    return Other(replace(other.article, id=name), replace(other.extracted, article=name, statements=statements))


def check(
    paths: Sequence[str],
    corpora: Sequence[Corpus],
    settings: Settings,
    *,
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
        others = [other for corpus in corpora for other in near(extracted, corpus)]
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
