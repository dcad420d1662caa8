"""Which stretches of a sentence state something that can be compared.

Questions, commands, headings and tags state nothing. The tempting mistake is to keep them for safety: a fragment such
as "which was true" matches every other one.
"""

from bisect import bisect_left
from collections.abc import Sequence

from compare.extract.phrases import POSSESSIVES, REACH, Range
from compare.extract.reporting import CLOSING, base_form
from compare.extract.scene import Piece, Sentence
from compare.extract.verbforms import first_finite
from compare.extract.verbs import is_reporting
from compare.extract.words import (
    ADVERBS,
    AUXILIARIES,
    CONJUNCTIONS,
    DETERMINERS,
    OBJECTS,
    PREPOSITIONS,
    PRONOUNS,
)

_COMMANDS = frozenset(
    "click read see sign subscribe watch listen join follow share visit get check download register donate call "
    "email contact send tell try enter buy imagine consider note look remember think".split()
)
_LET_US = frozenset("let let's please".split())
_QUESTIONS = frozenset("why how what which who whose".split())
_RELATIVES = frozenset("who which whose where that".split())
_LOOSE = frozenset("and but or so yet nor".split())
_HANGING = _LOOSE | frozenset(
    "when that as while because after if since where although though before who which by".split()
)
_EMPTY = (
    DETERMINERS
    | PREPOSITIONS
    | AUXILIARIES
    | PRONOUNS
    | CONJUNCTIONS
    | ADVERBS
    | OBJECTS
    | frozenset("of to for that which who from".split())
)
_LEAST_WORDS = 3
_LEAST = 2
"""Words of meaning in a claim."""
_LEAST_FRAME = 5
"""The same in the frame of a report, source and cue included: less is who spoke, and no more."""
_LEAST_REMARK = 4
"""The same in what follows a report or a quote, and beside a quoted passage: less only frames it."""


def states_nothing(sentence: Sentence) -> bool:
    """A question, the heading of an answer ("Why the bridge closed") or a command: "Read more about the vote"."""
    first = sentence[0].low
    if any(piece.low == "?" for piece in sentence[-2:]) or first in _QUESTIONS | _LET_US:
        return True
    return first in _COMMANDS and first_finite(sentence, 1, min(3, len(sentence))) is None


def stated(sentence: Sentence, stretch: Range, framing: Sequence[int]) -> tuple[Range, ...]:
    """What a stretch of a sentence states, as a whole, or nothing.

    `framing` are the cues of what it reports, in order.

    The frame of a report is a claim when it tells more than who spoke: when, where, in what office. To cut further,
    clause by clause, is the tempting mistake: a clause alone has too few words to be known again in other words.
    """
    kept = _trimmed(sentence, [stretch])
    if not kept or first_finite(sentence, *kept[0]) is None:
        return ()
    if bisect_left(framing, kept[0][0]) < bisect_left(framing, kept[0][1]):
        return kept if _meaning(sentence, kept[0]) >= _LEAST_FRAME else ()
    return kept if _says_enough(sentence, kept[0]) else ()


def reported_part(sentence: Sentence, content: Sequence[Range]) -> tuple[Range, ...]:
    """The claim in reported content, which needs no verb of its own: "promised to close the bridge"."""
    kept = _trimmed(sentence, content)
    return kept if sum(content_words(sentence, *part) for part in kept) >= _LEAST else ()


def content_words(sentence: Sentence, begin: int, end: int) -> int:
    """How many words of a stretch carry meaning; a quoted passage counts for its words."""
    return sum(
        len(piece.text.split()) if piece.quote >= 0 else _carries(piece)
        for piece in sentence[begin : min(end, begin + REACH)]
    )


def _meaning(sentence: Sentence, part: Range) -> int:
    """How many words outside quotation marks carry meaning."""
    return sum(_carries(piece) for piece in sentence[part[0] : part[1]] if piece.quote < 0)


def _carries(piece: Piece) -> int:
    return int(piece.is_word and piece.low not in _EMPTY)


def _trimmed(sentence: Sentence, ranges: Sequence[Range]) -> tuple[Range, ...]:
    """Without marks and conjunctions at the edges."""
    kept: list[Range] = []
    for first, last in ranges:
        begin, end = first, last
        while begin < end and _is_loose(sentence[begin], _LOOSE, "(["):
            begin += 1
        while end > begin and _is_loose(sentence[end - 1], _HANGING, ")]"):
            end -= 1
        if begin < end:
            kept.append((begin, end))
    return tuple(kept)


def _is_loose(piece: Piece, words: frozenset[str], bracket: str) -> bool:
    """Whether a piece at the edge of a claim is none of it: a comma, "and", but no bracket that may have its pair."""
    if piece.quote >= 0 or piece.low in bracket:
        return False
    return not piece.is_word or piece.low in words


def _says_enough(sentence: Sentence, part: Range) -> bool:
    """Whether there is more than a tag, or the source of what stands before."""
    begin, end = part
    pieces = sentence[begin:end]
    behind = begin > 0
    if (behind and _only_reports(sentence, part)) or _is_source(sentence, part):
        return False
    least = _LEAST_REMARK if any(piece.quote >= 0 for piece in pieces) or _is_remark(sentence, begin) else _LEAST
    return sum(piece.is_word for piece in pieces) >= _LEAST_WORDS and _meaning(sentence, part) >= least


def _is_remark(sentence: Sentence, begin: int) -> bool:
    return begin > 0 and sentence[begin].low in _RELATIVES


def _is_source(sentence: Sentence, part: Range) -> bool:
    """ "Everything but the bridge, he added" and "said on Monday": a cue at an edge has what it reports elsewhere."""
    edges = [at for at in (part[0], part[1] - 1) if at > 0 and sentence[at - 1].low not in DETERMINERS | POSSESSIVES]
    return any(base_form(sentence[at].low) in CLOSING and is_reporting(sentence, at) for at in edges)


def _only_reports(sentence: Sentence, part: Range) -> bool:
    """ "the agency reported on Monday", behind what it reported."""
    finite = first_finite(sentence, *part)
    if finite is None or base_form(sentence[finite].low) not in CLOSING or not is_reporting(sentence, finite):
        return False
    return first_finite(sentence, finite + 1, part[1]) is None
