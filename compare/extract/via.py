"""The upstream sources that an article names for a quote: told Fars · Israel Hayom reported · according to a report.

An outlet that repeats another's interview is no second witness, so the chain decides how many origins a quote has.
"""

import re
from collections.abc import Sequence

from compare.extract.cues import BASE, STRONG
from compare.extract.phrases import noun_phrase_left, noun_phrase_right
from compare.extract.scene import Piece, Sentence
from compare.extract.verbs import is_cue
from compare.extract.words import DETERMINERS, ROLES
from compare.text.calendar import MONTHS, WEEKDAYS
from compare.text.names import PARTICLES

_LISTENERS = frozenset(
    "reporters me us him her them you supporters voters audience crowd people lawmakers members congress parliament "
    "journalists viewers listeners colleagues friends senators delegates students".split()
)
_NO_SOURCES = _LISTENERS | {*WEEKDAYS, *MONTHS}
"""Who is told, and when: "in an interview on Monday"."""
_MEDIUM = re.compile(
    r"(?:^|[\s.-])(?:news|times|post|journal|tv|television|radio|agency|network|magazine|press|daily|weekly|herald|"
    r"tribune|gazette|guardian|telegraph|today|report|reports|center|centre|institute|channel|broadcast|podcast|website|"
    r"newspaper|outlet|wire|service|review|standard|independent|observer|chronicle|bulletin|monitor|station|online|media)"
    r"(?:[\s’'.]|$)",
    re.IGNORECASE,
)
_REPORTING = frozenset("report reports reported quote quotes quoted write wrote cite cites cited relay relayed".split())
_CHANNELS = {
    "interview": ("with", "to", "on", "in", "for", "by"),
    "speaking": ("to", "with"),
    "spoke": ("to", "with"),
    "talking": ("to", "with"),
    "statement": ("to",),
}
_ANAPHORS = frozenset(
    "outlet agency newspaper paper station network channel website magazine daily broadcaster".split()
)


def upstreams(
    text: str, sentence: Sentence, known: Sequence[str], people: frozenset[str], media: frozenset[str]
) -> tuple[str, ...]:
    """Sources named in the sentence of a quote, the one nearest to the reader first.

    `known` are sources the article named before, for "the outlet" and "the agency"; `people` are folded surnames of the
    article's people, who are listeners and no sources; `media` are first words of media named anywhere in the article.
    """
    spoken = sum(piece.low in STRONG and is_cue(sentence, at) for at, piece in enumerate(sentence) if piece.quote < 0)
    reporters: list[str] = []
    channels: list[str] = []
    for at, piece in enumerate(sentence):
        if piece.quote >= 0:
            continue
        low = piece.low
        following = sentence[at + 1].low if at + 1 < len(sentence) else ""
        if BASE.get(low) == "tell":
            channels += _source(text, sentence, at + 1, known, people)
        elif following in _CHANNELS.get(low, ()):
            channels += _source(text, sentence, at + 2, known, people)
        elif (low == "according" and following == "to") or (low in _REPORTING and following == "by"):
            reporters += _source(text, sentence, at + 2, known, people, medium=low == "according" and not spoken)
        elif low in _REPORTING and at > 0 and sentence[at - 1].is_word and following != "by":
            reporters += _reporter(text, sentence, at, people, media)
    named = [*reporters, *channels]
    return tuple(dict.fromkeys(source for source in named if source))


def _source(
    text: str, sentence: Sentence, start: int, known: Sequence[str], people: frozenset[str], *, medium: bool = False
) -> list[str]:
    """The proper name of a medium at `start`, or the known one that "the outlet" means."""
    phrase = noun_phrase_right(sentence, start)
    if phrase is None:
        return []
    pieces = sentence[phrase[0] : phrase[1]]
    if any(piece.low in ROLES for piece in pieces):
        return []
    if pieces[-1].low in _ANAPHORS and all(piece.text.islower() for piece in pieces):
        return [known[-1]] if known else []
    name = _proper_name(text, pieces)
    if not name or name.split()[-1].lower() in people or pieces[-1].low in _NO_SOURCES:
        return []
    if medium and not is_medium(name):
        return []
    return [name]


def _reporter(text: str, sentence: Sentence, verb: int, people: frozenset[str], media: frozenset[str]) -> list[str]:
    """The medium before "reported" or "wrote"; people write too, so for that a name must be known as a medium's."""
    phrase = noun_phrase_left(sentence, verb - 1)
    if phrase is None:
        return []
    name = _proper_name(text, sentence[phrase[0] : phrase[1]])
    if not name or name.split()[-1].lower() in people:
        return []
    reports = BASE.get(sentence[verb].low) == "report"
    return [name] if reports or is_medium(name) or name.split()[0].lower() in media else []


def is_medium(name: str) -> bool:
    """Whether a proper name is a medium's by its words: "Fars News Agency", "Al-Quds TV"."""
    return _MEDIUM.search(name + " ") is not None


def _proper_name(text: str, pieces: Sequence[Piece]) -> str:
    """The last run of capitalised words of a phrase: "the semi-official Fars News Agency" → Fars News Agency."""
    end = len(pieces)
    while end > 0 and not pieces[end - 1].is_capital:
        end -= 1
    begin = end
    while (
        begin > 0
        and not (begin < end and pieces[begin - 1].low.endswith(("'s", "s'")))
        and (pieces[begin - 1].is_capital or pieces[begin - 1].low in PARTICLES or pieces[begin - 1].low == "of")
    ):
        begin -= 1
    while begin < end and (pieces[begin].low in DETERMINERS or not pieces[begin].is_capital):
        begin += 1
    if begin >= end:
        return ""
    return re.sub(r"(?:’s|'s)$", "", text[pieces[begin].start : pieces[end - 1].end])
