"""When the articles of a story ran, and what each had first, took over, or had otherwise."""

from collections.abc import Sequence
from dataclasses import dataclass

from compare.models import Article, Verdict
from compare.report.matrix import Column
from compare.report.page.findings import Finding
from compare.report.page.versions import Version, dated


@dataclass(frozen=True, slots=True)
class Entry:
    """What one article has of one finding."""

    finding: Finding
    version: Version
    first: bool
    """Whether no other article is known to have had it as early."""
    update: bool


@dataclass(frozen=True, slots=True)
class Day:
    """The articles of one date."""

    date: str
    articles: tuple[tuple[Column, tuple[Entry, ...]], ...]


def timeline(columns: Sequence[Column], findings: Sequence[Finding]) -> tuple[Day, ...]:
    """Days in order, undated articles last; `columns` are in that order already."""
    ran: dict[str, list[Entry]] = {}
    for finding in findings:
        first = _first(finding)
        seen = set()
        for version in sorted(finding.versions, key=_rank):
            if version.article.id not in seen:
                seen.add(version.article.id)
                update = any(one.words.startswith("update") for one in version.told)
                entry = Entry(finding, version, version.article.id == first, update)
                ran.setdefault(version.article.id, []).append(entry)
    days: dict[str, list[tuple[Column, tuple[Entry, ...]]]] = {}
    for column in columns:
        entries = tuple(ran.get(column.article.id, ()))
        days.setdefault(dated(column.article), []).append((column, entries))
    return tuple(Day(date, tuple(articles)) for date, articles in days.items())


def _rank(version: Version) -> int:
    """The passage that speaks for its article first."""
    order = (Verdict.DIFFERS, Verdict.ADDS, Verdict.AGREES, Verdict.LESS, Verdict.UNSURE)
    return order.index(version.verdict)


def _first(finding: Finding) -> str:
    """Id of the article that ran it before all others, if every date is stated and tells so."""
    articles: dict[str, Article] = {version.article.id: version.article for version in finding.versions}
    if len(articles) < 2 or not all(one.date and "date" not in one.guessed for one in articles.values()):
        return ""
    earliest, second = sorted(articles.values(), key=lambda one: one.date)[:2]
    return earliest.id if earliest.date < second.date else ""
