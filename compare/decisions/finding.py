"""Where the passages that decisions are about stand in the articles of a run.

By content, never by likeness: the same words in the same article; else the same words in the same surroundings in one
other article of the outlet; else nowhere. The tempting mistake is to take the nearest passage for an edited one, and so
to apply to new words what somebody said of the old ones.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import NamedTuple

from compare.decisions.anchoring import agreement, digest
from compare.models import Anchor, Article, Extracted, Kind, Statement, Subject, by_id

_MOST = 200
"""Passages of the same words in one article, or outlet, that are told apart: more take time and make no sense."""
_SEARCHED = 50_000_000
"""Characters searched for the words of passages that are gone, for the reason given only: tenths of a second."""
_SUFFIXES = 6
"""Words of a speaker's mention that may be the name: "the harbour authority's spokesman Tom Ashby"."""


class Spot(NamedTuple):
    """A passage of a run."""

    node: str
    """Id of the statement, or the person's name within the article."""
    kind: Kind | None
    """None of a name."""
    article: str
    start: int
    end: int


class Found(NamedTuple):
    """What became of an anchor."""

    spot: Spot | None = None
    """None when it is stale or absent."""
    reason: str = ""
    """Why it is stale, or what moved; empty when it is absent, or as it was."""


ABSENT = Found()
_Spots = Mapping[tuple[str, str], Sequence[Spot]]


class Finder:
    """Looks anchors up among what `articles` say; of `partial` ones only some statements are given."""

    def __init__(self, articles: Sequence[Article], extracted: Iterable[Extracted], partial: Collection[str]) -> None:
        self._articles = by_id(articles)
        self._extracted = [one for one in extracted if one.article in self._articles]
        self._partial = partial
        self._indexes: dict[bool, _Index] = {}
        self._known: dict[tuple[Subject, str, str, int], tuple[Anchor, Found]] = {}
        self._texts: dict[str, str] = {}
        self._budget = _SEARCHED

    def find(self, anchor: Anchor, subject: Subject) -> Found:
        """Where the anchor's passage is now."""
        person = subject is Subject.PERSON
        index = self._indexes.get(person)
        if index is None:
            spots = _names(self._extracted) if person else _statements(self._extracted)
            index = self._indexes[person] = _index(spots, self._articles)
        if anchor.article not in self._articles and (anchor.outlet, anchor.hash) not in index.outlets:
            return ABSENT
        key = (subject, anchor.hash, anchor.article, anchor.start)
        known = self._known.get(key)
        if known is not None and _alike(known[0], anchor):
            return known[1]
        found = self._look(anchor, index, subject)
        self._known[key] = (anchor, found)
        return found

    def _look(self, anchor: Anchor, index: "_Index", subject: Subject) -> Found:
        if digest(anchor.exact) != anchor.hash:
            return Found(reason=f"the hash of “{_short(anchor.exact)}” is not that of its words")
        here = _fitting(index.articles.get((anchor.article, anchor.hash), ()), subject)
        if len(here) > _MOST:
            return Found(reason=f"“{_short(anchor.exact)}” stands in {anchor.article} more than {_MOST} times")
        if here:
            return self._best(anchor, here)
        same = _fitting(index.outlets.get((anchor.outlet, anchor.hash), ()), subject) if anchor.outlet else []
        there = [spot for spot in same[: _MOST + 1] if self._around(anchor, spot)[1]]
        if len(there) == 1 and len(same) <= _MOST:
            return Found(there[0], f"“{_short(anchor.exact)}” stands in {there[0].article} now")
        if there:
            number = len(there) if len(same) <= _MOST else f"more than {_MOST}"
            return Found(
                reason=f"“{_short(anchor.exact)}” is not in {anchor.article}, and in {number} others of {anchor.outlet}"
            )
        if anchor.article not in self._articles or anchor.article in self._partial:
            return ABSENT
        return Found(reason=self._gone(anchor, subject))

    def _best(self, anchor: Anchor, here: Sequence[Spot]) -> Found:
        """Of several with the same words: that in the likest surroundings, then the nearest to where it was."""
        rated = [(*self._around(anchor, spot), spot) for spot in here]
        _, same, spot = min(rated, key=lambda one: (not one[1], -one[0], abs(one[2].start - anchor.start), one[2]))
        if same:
            return Found(spot)
        return Found(spot, f"“{_short(anchor.exact)}” stands in other surroundings in {anchor.article}")

    def _around(self, anchor: Anchor, spot: Spot) -> tuple[int, bool]:
        return agreement(anchor, self._articles[spot.article].text, spot.start, spot.end)

    def _gone(self, anchor: Anchor, subject: Subject) -> str:
        article = self._articles[anchor.article]
        said = f"“{_short(anchor.exact)}” is not in {anchor.article} any more"
        if len(article.text) > self._budget:
            return said
        self._budget -= len(article.text)
        if article.id not in self._texts:
            self._texts[article.id] = " ".join(article.text.split())
        if " ".join(anchor.exact.split()) not in self._texts[article.id]:
            return said
        kind = {Subject.QUOTE: "quote", Subject.FACT: "statement", Subject.PERSON: "name"}[subject]
        return f"the words “{_short(anchor.exact)}” still stand in {anchor.article}, but not as a {kind} of their own"


def _alike(one: Anchor, other: Anchor) -> bool:
    """Whether two anchors of one place are the same: decisions on one passage seldom have two forms of it."""
    return (
        one.exact == other.exact
        and one.prefix == other.prefix
        and one.suffix == other.suffix
        and one.outlet == other.outlet
    )


class _Index(NamedTuple):
    """Passages by article and hash, and by outlet and hash."""

    articles: _Spots
    outlets: _Spots


def _index(spots: Iterable[tuple[str, Spot]], articles: Mapping[str, Article]) -> _Index:
    by_article: dict[tuple[str, str], list[Spot]] = defaultdict(list)
    by_outlet: dict[tuple[str, str], list[Spot]] = defaultdict(list)
    for hashed, spot in spots:
        by_article[spot.article, hashed].append(spot)
        by_outlet[articles[spot.article].outlet, hashed].append(spot)
    return _Index(by_article, by_outlet)


def _statements(extracted: Iterable[Extracted]) -> Iterable[tuple[str, Spot]]:
    for one in extracted:
        for said in one.statements:
            yield digest(said.text), _spot(said)


def _spot(said: Statement) -> Spot:
    return Spot(said.id, said.kind, said.article, said.spans[0].start, said.spans[-1].end)


def _names(extracted: Iterable[Extracted]) -> Iterable[tuple[str, Spot]]:
    """The names of articles, and those of speakers that stand where no name was found."""
    for one in extracted:
        seen: set[tuple[int, int]] = set()
        for name in one.names:
            seen.add(name.span)
            yield digest(name.text), Spot(name.entity, None, one.article, *name.span)
        for said in one.statements:
            if said.speaker is None or not said.speaker.person or not said.speaker.spans:
                continue
            start, end = said.speaker.spans[0]
            words = said.speaker.name.split()
            for first in range(max(0, len(words) - _SUFFIXES), len(words)):
                text = " ".join(words[first:])
                place = (max(start, end - len(text)), end)
                if place not in seen:
                    seen.add(place)
                    yield digest(text), Spot(said.speaker.person, None, one.article, *place)


def _fitting(spots: Sequence[Spot], subject: Subject) -> Sequence[Spot]:
    """A decision on quotes is about quotes; any passage may state a fact."""
    return [spot for spot in spots if spot.kind is Kind.QUOTE] if subject is Subject.QUOTE else spots


def _short(text: str) -> str:
    from compare.text.excerpt import excerpt

    return excerpt(" ".join(text[:400].split()), 40)
