"""Names that may be one person's and were kept apart, and names that were taken for one person's and may not be.

Few and good: each question costs a minute, and most names of a run are beyond doubt. Asking about every surname that
stands alone is the tempting mistake: an article that says "Mr. Doe" has mostly introduced him, and samestory knows.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from itertools import combinations, groupby
from typing import NamedTuple

from compare.models import Anchor, Article, NameKind, Report, Span
from compare.review.known import person_id
from compare.review.questions import Side
from compare.text.names import are_forms, given_keys, parse_name, same_person, surname_key

NEAR = 0.5
"""Likeness from which on two full names may be one person's: "Jr." on one side only; a typing error is .7."""
THIN = 0.8
"""Likeness up to which names that were merged are asked about: an initial for a given name."""
_BARE = 0.6
_MANY = 50
"""Of more persons of one surname and given name, nobody tells two by what they are called."""


class Pair(NamedTuple):
    """Two names to be looked at."""

    a: Side
    b: Side
    why: str


class _Ranked(NamedTuple):
    articles: int
    score: float
    pair: Pair


def persons(report: Report) -> list[Pair]:
    """The pairs of names to ask about, those of most articles first, then the likeliest."""
    mentions = _mentions(report)
    found = [*_kept_apart(report, mentions), *_alone(report, mentions), *_merged(report)]
    found.sort(key=lambda one: (-one.articles, -one.score, one.pair.a.id, one.pair.b.id))
    return [one.pair for one in found]


def written(report: Report, anchor: Anchor) -> Side | None:
    """The place of a name that somebody decided on, if it is still there."""
    article = report.article.get(anchor.article)
    if article is None or not anchor.exact:
        return None
    start = anchor.start
    if article.text[start : start + len(anchor.exact)] != anchor.exact:
        start = article.text.find(anchor.exact)
    return _side(article, Span(start, start + len(anchor.exact))) if start >= 0 else None


Places = Mapping[str, tuple[int, Span]]
"""Article → where it writes a name in most parts, behind a number that is the less the more parts there are."""


def _mentions(report: Report) -> Mapping[str, Places]:
    """The places of each person of the run."""
    found: dict[str, dict[str, tuple[int, Span]]] = defaultdict(dict)
    for statement in report.statements:
        for name in statement.names:
            if name.kind is NameKind.PERSON:
                there = found[name.entity]
                place = (-len(parse_name(name.text).given), name.span)
                there[statement.article] = min(place, there.get(statement.article, place))
    return found


def _kept_apart(report: Report, mentions: Mapping[str, Places]) -> Iterator[_Ranked]:
    """Full names of a run that nearly are one."""
    blocks: dict[tuple[str, str], list[str]] = defaultdict(list)
    for name in mentions:
        for given in given_keys(name):
            blocks[surname_key(name), given].append(name)
    seen: set[tuple[str, str]] = set()
    for block in blocks.values():
        most = sorted(block, key=lambda name: (-len(mentions[name]), name))[:_MANY]
        for one, other in combinations(sorted(most), 2):
            score = same_person(one, other)
            if NEAR <= score < 1 and (one, other) not in seen:
                seen.add((one, other))
                why = "kept apart, though the names are nearly alike"
                yield _ranked(report, mentions[one], mentions[other], score, why)


def _alone(report: Report, mentions: Mapping[str, Places]) -> Iterator[_Ranked]:
    """A surname that stands alone in an article of a story in which one person bears it, and was given to nobody."""
    for story in report.stories:
        inside = set(story.articles)
        there = {name for name in mentions if inside & mentions[name].keys()}
        bearers: dict[str, list[str]] = defaultdict(list)
        for name in there:
            if parse_name(name).given:
                bearers[surname_key(name)].append(name)
        for name in there:
            full = bearers[surname_key(name)]
            if not parse_name(name).given and len(full) == 1 and same_person(name, full[0]) >= _BARE:
                one, other = ({at: it for at, it in mentions[who].items() if at in inside} for who in (name, full[0]))
                yield _ranked(report, one, other, _BARE, "a surname alone, which was given to nobody")


def _ranked(report: Report, one: Places, other: Places, score: float, why: str) -> _Ranked:
    a, b = (
        _side(report.article[article], places[article][1]) for places in (one, other) for article in [_first(places)]
    )
    return _Ranked(len(one.keys() | other.keys()), score, Pair(a, b, why))


def _first(places: Places) -> str:
    """The article that writes the name in most parts."""
    return min(places, key=lambda article: (places[article][0], article))


def _merged(report: Report) -> Iterator[_Ranked]:
    """The least alike spellings of each person who was put together on little."""
    for person in report.people:
        pairs = [(same_person(a.text, b.text), a, b) for a, b in combinations(person.names[:_MANY], 2)]
        thin = [(score, a, b) for score, a, b in pairs if score <= THIN or _spelled_otherwise(a.text, b.text)]
        if thin:
            score, a, b = min(thin, key=lambda it: (it[0], it[1].text, it[2].text))
            sides = [_side(report.article[one.place.article], one.place.span) for one in (a, b)]
            articles = len({*a.articles, *b.articles})
            why = "taken for one person, though the names are spelled otherwise"
            yield _Ranked(articles, score, Pair(sides[0], sides[1], why))


def _spelled_otherwise(a: str, b: str) -> bool:
    """Whether surnames or given names differ in more than doubled letters: Saleh and Salah, not Qasem and Qassem."""
    one, other = parse_name(a), parse_name(b)
    given = zip(one.given[:1], other.given[:1], strict=False)
    return any(
        _squeezed(left) != _squeezed(right) and not are_forms(left, right)
        for left, right in ((one.surname, other.surname), *given)
    )


def _squeezed(word: str) -> str:
    """`word` with each run of a letter as one letter."""
    return "".join(letter for letter, _ in groupby(word))


def _side(article: Article, span: Span) -> Side:
    name = article.text[span.start : span.end]
    return Side(article, (span,), None, person_id(name), name)
