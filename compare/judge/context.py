"""What differs around the words: the speaker, the speaker's title, the upstream source, the day."""

from compare.judge.occasion import occasion
from compare.judge.pair import Pair
from compare.models import Difference, DifferenceType, Place, Severity, Span, Speaker
from compare.text.names import same_person
from compare.text.sources import source_key
from compare.text.tokens import words

_ENOUGH = 8
"""Common words from which on another speaker is an error and no mere warning."""
_SURE = 0.8
"""Below this confidence a resolved speaker is a guess and no ground for saying that two outlets disagree."""
_CERTAIN = 0.9
"""From this confidence of both on, it is an error and no mere warning."""
_GUESSED = 0.5
"""A pronoun is resolved with so much; below, nobody knows who speaks."""
_REPEATED = 0.5
"""Share of the common words inside a quotation within the quote, from which on they are somebody else's there."""


def context(pair: Pair) -> list[Difference]:
    """Differences of attribution; words inside the quotes play no part."""
    one, other = pair.here.statement, pair.there.statement
    found: list[Difference] = []
    if one.speaker and other.speaker:
        found += _speaker(pair, one.speaker, other.speaker)
    return found + _upstream(pair) + occasion(pair)


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
    if min(one.confidence, other.confidence) < _SURE:
        return _unnamed(pair, one, other, here, there)
    if _is_full_name(one.person) and _is_full_name(other.person) and not may_be_one(one, other):
        note = f"another speaker: {one.person} here, {other.person} there"
        if _is_repeated(pair):
            severity, note = Severity.NOTE, f"{note}, who repeats somebody's words"
        elif pair.shared >= _ENOUGH and min(one.confidence, other.confidence) >= _CERTAIN:
            severity = Severity.ERROR
        else:  # a few words are joined and ascribed wrongly more easily than two outlets contradict each other
            severity = Severity.WARNING
        return [Difference(DifferenceType.SPEAKER, severity, here, there, note)]
    mine, theirs = _description(one.title), _description(other.title)
    if one.person and other.person and mine and theirs and not (mine <= theirs or theirs <= mine):
        note = f"described as “{one.title}” here, “{other.title}” there"
        return [Difference(DifferenceType.TITLE, Severity.NOTE, here, there, note)]
    return []


def _unnamed(pair: Pair, one: Speaker, other: Speaker, here: Place, there: Place) -> list[Difference]:
    """A speaker beyond doubt whom the other article never names is not the "he" there, whoever that is.

    Without this, no quote that one outlet gives to a pronoun could ever be somebody else's; with more than this, a
    pronoun resolved wrongly would accuse.
    """
    sure, guessed, facing = (one, other, pair.there) if one.confidence >= other.confidence else (other, one, pair.here)
    if sure.confidence < _CERTAIN or guessed.confidence < _GUESSED or pair.shared < _ENOUGH or _is_repeated(pair):
        return []
    if not (_is_full_name(sure.person) and _is_full_name(guessed.person)) or may_be_one(one, other):
        return []
    if set(words(sure.person)[-1:]) & set(words(f"{facing.article.byline} {facing.article.text}")):
        return []
    note = f"another speaker: {one.person} here, {other.person} there"
    return [Difference(DifferenceType.SPEAKER, Severity.WARNING, here, there, note)]


def _is_repeated(pair: Pair) -> bool:
    """Whether one of the two quotes the common words in turn: “She told us ‘never again’,” he said."""
    return any(
        sum(any(span.start <= word.start < span.end for span in side.statement.nested) for word in common)
        > _REPEATED * len(common)
        for side, common in (
            (pair.here, [word for block in pair.blocks for word in pair.here.words[block.a : block.a + block.size]]),
            (pair.there, [word for block in pair.blocks for word in pair.there.words[block.b : block.b + block.size]]),
        )
    )


def _is_full_name(person: str) -> bool:
    return len(person.split()) > 1


def may_be_one(one: Speaker, other: Speaker) -> bool:
    """Whether two resolved speakers may be one, with what may stand before a name set aside: "Norvik Mayor Quill".

    The tempting mistake is to take a body and its spokesman for two voices: a quote of "Malva Council" may well be one
    of "Malva Council spokesman Orla Quill".
    """
    if any(same_person(a, b) > 0 for a in _names(one.person) for b in _names(other.person)):
        return True
    mine, theirs = set(words(one.person)), set(words(other.person))
    if mine <= theirs or theirs <= mine:
        return True
    return mine <= set(words(f"{other.name} {other.title}")) or theirs <= set(words(f"{one.name} {one.title}"))


def _names(person: str) -> list[str]:
    """The whole and its ends of two words or more that do not begin with an initial."""
    parts = person.split()
    ends = [parts[start:] for start in range(1, len(parts) - 1)]
    return [person, *(" ".join(end) for end in ends if len(end[0].rstrip(".")) > 1)]


def _description(title: str) -> frozenset[str]:
    return frozenset(words(title)) - {"a", "an", "the", "of", "for", "former", "then"}


def _place(pair: Pair, speaker: Speaker, *, flip: bool) -> Place:
    side = pair.there if flip else pair.here
    if not speaker.spans:
        return side.whole()
    return side.at(Span(speaker.spans[0].start, speaker.spans[0].end))
