"""Who still has a value that a later publication superseded.

An update is no conflict: the earlier account said what was known on its day. So it is called stale, and only where the
days of publication tell which account is the earlier one.
"""

from dataclasses import dataclass

from compare.models import Article, Difference, DifferenceType, JudgedGroup, Report
from compare.report.escape import shorten
from compare.report.matrix import Matrix
from compare.report.wording import difference_in_words

_PASSAGE = 80


@dataclass(frozen=True, slots=True)
class Stale:
    """An update, and the articles that have the earlier value."""

    difference: Difference
    articles: tuple[str, ...]
    """Ids, by date; empty when nothing tells which value is the earlier one."""


def stale(report: Report, group: JudgedGroup) -> list[Stale]:
    """The updates of a fact, each earlier value once."""
    found: dict[tuple[str, ...], Stale] = {}
    for judgement in group.judgements:
        for difference in judgement.differences:
            if difference.type is DifferenceType.UPDATE:
                one = Stale(difference, _articles(report, group, difference))
                found.setdefault(one.articles or (difference.here.article, difference.there.article), one)
    return [found[articles] for articles in sorted(found)]


def stale_in_words(report: Report, matrix: Matrix, group: JudgedGroup) -> list[str]:
    """`stale at Star 2024-05-01: update: 14 killed here, 12 there`."""
    return [_in_words(report, matrix, one) for one in stale(report, group)]


def _in_words(report: Report, matrix: Matrix, one: Stale) -> str:
    names = [_named(matrix, report.article[article]) for article in one.articles]
    who = f"stale at {', '.join(names)}: " if names else ""
    sides = (one.difference.here.article, one.difference.there.article)
    here, there = (matrix.name(report.article[article]) for article in sides)
    return f"{who}{difference_in_words(one.difference, _PASSAGE)} ({here} beside {there})"


def _articles(report: Report, group: JudgedGroup, difference: Difference) -> tuple[str, ...]:
    """The earlier of the two articles and those published before the later one that give the same value as it.

    The values tell more than the differences, for who agrees with the earlier account has no difference from it; but
    only where the two differ in the values of one slot is it clear which value was superseded.
    """
    here, there = report.article[difference.here.article], report.article[difference.there.article]
    if not (_published(here) and _published(there)) or here.date == there.date:
        return ()
    earlier, later = sorted((here, there), key=lambda article: article.date)
    answered = {value.slot for value in group.slots if _fills(report, value.statements, later)}
    sharing = [
        {report.statement[statement].article for statement in value.statements}
        for value in group.slots
        if value.slot in answered
        and _fills(report, value.statements, earlier)
        and not _fills(report, value.statements, later)
    ]
    articles = sharing[0] if len(sharing) == 1 else {earlier.id}
    old = (report.article[article] for article in articles)
    before = [article for article in old if _published(article) and article.date < later.date]
    return tuple(article.id for article in sorted(before, key=lambda article: (article.date, article.id)))


def _published(article: Article) -> bool:
    """A date that was only inferred must make no outlet stale."""
    return bool(article.date) and "date" not in article.guessed


def _fills(report: Report, statements: tuple[str, ...], article: Article) -> bool:
    return any(report.statement[statement].article == article.id for statement in statements)


def _named(matrix: Matrix, article: Article) -> str:
    name = matrix.name(article)
    return name if article.date in name else f"{name} {shorten(article.date, _PASSAGE)}"
