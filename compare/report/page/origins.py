"""Who stands behind the articles of a story, as a graph of two columns: articles, and what they draw on.

Drawn by hand: a dozen curves need no library. Which findings count as one source is said with each finding, since an
article may cite an agency for one quote and have the next from its own reporter.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from compare.models import Article, CopyKind, Report
from compare.report.escape import shorten
from compare.report.matrix import Column
from compare.report.wording import outlet_name
from compare.text.counting import count
from compare.text.sources import source_key

ROW = 44
"""Height of a row in pixels; the style sheet gives the entries beside the curves the same."""
_WIDTH = 100
_UPSTREAMS = 14
_NAME = 60
_COPIES = {CopyKind.EXACT: "the same text", CopyKind.NEAR: "nearly the same text", CopyKind.PARTIAL: "shared passages"}


@dataclass(frozen=True, slots=True)
class Upstream:
    """What articles draw on."""

    name: str
    how: str
    """ "wire credit", "cited in 3 statements", …"""
    kind: str
    """"wire", "cited", "text" or "outlet": the style of its lines."""
    users: tuple[int, ...]
    """Rows of the articles, from 0."""
    names: str


@dataclass(frozen=True, slots=True)
class Curve:
    """A line from an article to an upstream, as the path of an SVG."""

    path: str
    kind: str


@dataclass(frozen=True, slots=True)
class Graph:
    """The two columns and the lines between them."""

    columns: Sequence[Column]
    upstreams: tuple[Upstream, ...]
    curves: tuple[Curve, ...]
    height: int
    more: int
    """Upstreams that are not shown."""


def graph(report: Report, columns: Sequence[Column]) -> Graph:
    """Wire credits, cited upstreams, shared text and common outlets of these articles; the most used ones first."""
    articles = [column.article for column in columns]
    ties = [*_wires_and_cited(report, articles), *_texts(report, articles), *_outlets(articles)]
    names = [column.name for column in columns]
    found = [
        Upstream(name, how, kind, tuple(sorted(users)), ", ".join(names[user] for user in sorted(users)))
        for name, how, kind, users in ties
    ]
    found.sort(key=lambda one: (-len(one.users), one.kind != "wire", one.name))
    shown = found[:_UPSTREAMS]
    shown.sort(key=lambda one: (sum(one.users) / len(one.users), one.name))  # few lines cross
    curves = tuple(
        Curve(_path(user, row), upstream.kind) for row, upstream in enumerate(shown) for user in upstream.users
    )
    return Graph(columns, tuple(shown), curves, ROW * max(len(columns), len(shown)), len(found) - len(shown))


def _path(left: int, right: int) -> str:
    """From one side of the middle column to the other, level at both ends."""
    start, end, middle = ROW * left + ROW // 2, ROW * right + ROW // 2, _WIDTH // 2
    return f"M0 {start}C{middle} {start} {middle} {end} {_WIDTH} {end}"


def _wires_and_cited(report: Report, articles: Sequence[Article]) -> Iterator[tuple[str, str, str, set[int]]]:
    row = {article.id: number for number, article in enumerate(articles)}
    named: dict[str, list[str]] = defaultdict(list)
    credited: dict[str, set[int]] = defaultdict(set)
    cited: dict[str, set[int]] = defaultdict(set)
    times: dict[str, int] = defaultdict(int)
    for article in articles:
        if article.credit.strip():
            key = source_key(article.credit) or article.credit
            named[key].append(article.credit)
            credited[key].add(row[article.id])
    for statement in report.statements:
        for name in statement.via if statement.article in row else ():
            if key := source_key(name):
                named[key].append(name)
                cited[key].add(row[statement.article])
                times[key] += 1
    for key in sorted(named):
        name = shorten(min(named[key], key=lambda one: (len(one), one)), _NAME)
        how = ["wire credit"] if key in credited else []
        how += [f"cited {count(times[key], 'time')}"] if key in cited else []
        yield name, ", ".join(how), "wire" if key in credited else "cited", credited[key] | cited[key]


def _texts(report: Report, articles: Sequence[Article]) -> Iterator[tuple[str, str, str, set[int]]]:
    row = {article.id: number for number, article in enumerate(articles)}
    for copy in report.copies:
        if copy.a in row and copy.b in row:
            share = "" if copy.kind is CopyKind.EXACT else f"{copy.share:.0%} of the shorter"
            yield _COPIES[copy.kind], share, "text", {row[copy.a], row[copy.b]}


def _outlets(articles: Sequence[Article]) -> Iterator[tuple[str, str, str, set[int]]]:
    ran: dict[str, set[int]] = defaultdict(set)
    for number, article in enumerate(articles):
        if article.outlet and "outlet" not in article.guessed:
            ran[article.outlet].add(number)
    for outlet in sorted(ran):
        if len(ran[outlet]) > 1:
            one = articles[min(ran[outlet])]
            yield shorten(outlet_name(one), _NAME), "one outlet", "outlet", ran[outlet]
