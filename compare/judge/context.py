"""What differs around the words: the speaker, the speaker's title, the upstream source."""

from compare.judge.pair import Pair
from compare.judge.sources import source_key
from compare.models import Difference, DifferenceType, Place, Severity, Span, Speaker
from compare.text.names import same_person
from compare.text.tokens import words

_SURE = 0.7
"""Below this confidence a resolved speaker is a guess and no ground for saying that two outlets disagree."""


def context(pair: Pair) -> list[Difference]:
    """Differences of attribution; words inside the quotes play no part."""
    one, other = pair.here.statement, pair.there.statement
    found: list[Difference] = []
    if one.speaker and other.speaker:
        found += _speaker(pair, one.speaker, other.speaker)
    return found + _upstream(pair)


def _upstream(pair: Pair) -> list[Difference]:
    """Other sources named; an outlet that is the other's source is no second one."""
    one, other = pair.here.statement.via, pair.there.statement.via
    mine, theirs = {source_key(name) for name in one} - {""}, {source_key(name) for name in other} - {""}
    outlets = source_key(pair.here.article.outlet), source_key(pair.there.article.outlet)
    if not mine or not theirs or mine & theirs or outlets[1] in mine or outlets[0] in theirs:
        return []
    note = f"another source: {', '.join(one)} here, {', '.join(other)} there"
    return [Difference(DifferenceType.UPSTREAM, Severity.NOTE, pair.here.whole(), pair.there.whole(), note)]


def _speaker(pair: Pair, one: Speaker, other: Speaker) -> list[Difference]:
    here, there = _place(pair, one, flip=False), _place(pair, other, flip=True)
    if one.person and other.person and min(one.confidence, other.confidence) >= _SURE:
        if not (may_be_one(one, other) or may_be_one(other, one)):
            note = f"another speaker: {one.person} here, {other.person} there"
            return [Difference(DifferenceType.SPEAKER, Severity.ERROR, here, there, note)]
        mine, theirs = _description(one.title), _description(other.title)
        if mine and theirs and not (mine <= theirs or theirs <= mine):
            note = f"described as “{one.title}” here, “{other.title}” there"
            return [Difference(DifferenceType.TITLE, Severity.NOTE, here, there, note)]
    return []


def may_be_one(one: Speaker, other: Speaker) -> bool:
    """Whether two resolved speakers may be one.

    The tempting mistake is to take a body and its spokesman for two voices: a quote of "Hamas" may well be a quote of
    "Hamas spokesman Sami Abu Zuhri".
    """
    if same_person(one.person, other.person) > 0:
        return True
    return set(words(one.person)) <= set(words(f"{other.person} {other.name} {other.title}"))


def _description(title: str) -> frozenset[str]:
    return frozenset(words(title)) - {"a", "an", "the", "of", "for", "former", "then"}


def _place(pair: Pair, speaker: Speaker, *, flip: bool) -> Place:
    side = pair.there if flip else pair.here
    if not speaker.spans:
        return side.whole()
    return side.at(Span(speaker.spans[0].start, speaker.spans[0].end))
