"""Details that some accounts of a fact have and others lack: "only X has".

"Only" is said of articles and not of sentences: an outlet that has the day in its next paragraph does not lack it. So
it is said only when the words stand nowhere in any other article of the story, whatever they may mean there, and when
no other account of the fact has the same amount in other words.
"""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from compare.models import Difference, DifferenceType, JudgedGroup, Place, Quantity, Report, Span, Statement
from compare.report.escape import shorten
from compare.report.facts import named
from compare.report.matrix import Matrix
from compare.text.tokens import words

_DETAIL = 80
_LISTED = 6


@dataclass(frozen=True, slots=True)
class Extra:
    """A detail, and who has it."""

    place: Place
    """The first of its places."""
    articles: tuple[str, ...]
    """Ids of those whose account of the fact has it, sorted."""
    alone: bool
    """Whether no other article has its words anywhere."""


def extras(report: Report, matrix: Matrix, group: JudgedGroup) -> list[Extra]:
    """What some accounts add: first what only one article has."""
    holders: dict[tuple[str, ...], dict[str, Place]] = defaultdict(dict)
    for judgement in group.judgements:
        for difference in judgement.differences:
            if place := _one_sided(difference):
                holders[tuple(words(place.text))].setdefault(place.article, place)
    ran = {report.statement[member].article for member in group.group.members}
    ran.update(column.article.id for column in matrix.columns)
    amounts = _amounts([report.statement[member] for member in group.group.members])
    found = []
    for detail, places in holders.items():
        others = ran - places.keys()
        alone = (
            len(places) == 1
            and not any(_words(report.article[other].text).issuperset(detail) for other in others)
            and amounts.get(_at(next(iter(places.values()))), set()).isdisjoint(others)
        )
        found.append(Extra(places[min(places)], tuple(sorted(places)), alone))
    return sorted(found, key=lambda extra: (not extra.alone, extra.articles, extra.place.article, extra.place.span))


def _at(place: Place) -> tuple[str, Span]:
    return place.article, place.span


def _amounts(statements: Sequence[Statement]) -> dict[tuple[str, Span], set[str]]:
    """For the place of each amount, the articles that have the same amount: "9 crew members" and "nine crew"."""
    having: dict[tuple[float | None, float | None, str], set[str]] = defaultdict(set)
    at: list[tuple[tuple[str, Span], tuple[float | None, float | None, str]]] = []
    for statement in statements:
        for value in statement.values:
            if isinstance(value, Quantity):
                key = value.low, value.high, value.unit
                having[key].add(statement.article)
                at.append(((statement.article, value.span), key))
    return {place: having[key] for place, key in at}


def _one_sided(difference: Difference) -> Place | None:
    """The place of a detail that one of the two versions lacks."""
    if difference.type is not DifferenceType.DETAIL:
        return None
    here, there = difference.here.text.strip(), difference.there.text.strip()
    return None if bool(here) == bool(there) else difference.here if here else difference.there


@lru_cache(maxsize=512)
def _words(text: str) -> frozenset[str]:
    """Found once per article: every detail asks for them."""
    return frozenset(words(text))


def only_in_words(report: Report, matrix: Matrix, found: Sequence[Extra]) -> list[tuple[str, Place]]:
    """`only Herald has “in Qatar”, “Friday”`, with the place of the first: a line an article."""
    return [
        (f"only {matrix.name(report.article[articles[0]])} has {_listed(some)}", some[0].place)
        for articles, some in _by_articles([extra for extra in found if extra.alone]).items()
    ]


def more_in_words(report: Report, matrix: Matrix, found: Sequence[Extra]) -> list[tuple[str, Place]]:
    """`detail in Herald, Star: “in Qatar”`: others may have it elsewhere in their articles, or not at all."""
    return [
        (f"detail in {named(report, matrix, articles)}: {_listed(some)}", some[0].place)
        for articles, some in _by_articles([extra for extra in found if not extra.alone]).items()
    ]


def _by_articles(found: Sequence[Extra]) -> dict[tuple[str, ...], list[Extra]]:
    by_articles: dict[tuple[str, ...], list[Extra]] = defaultdict(list)
    for extra in found:
        by_articles[extra.articles].append(extra)
    return by_articles


def _listed(found: Sequence[Extra]) -> str:
    said = ", ".join(f"“{shorten(extra.place.text, _DETAIL)}”" for extra in found[:_LISTED])
    return said + (f" and {len(found) - _LISTED} more" if len(found) > _LISTED else "")
