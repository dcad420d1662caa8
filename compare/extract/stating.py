"""Which stretches of a sentence state something that can be compared.

Questions, commands, headings and tags state nothing. The tempting mistake is to keep them for safety: a fragment such
as "which was true" matches every other one.
"""

from collections.abc import Iterator, Sequence

from compare.extract.clauses import clauses, content_words
from compare.extract.phrases import Range
from compare.extract.reporting import CLOSING, base_form
from compare.extract.scene import Piece, Sentence
from compare.extract.verbforms import first_finite
from compare.extract.verbs import is_reporting

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
_LEAST_WORDS = 4
_LEAST = 2
"""Words of meaning in a claim."""
_LEAST_REMARK = 4
"""The same in what follows a report or a quote, and beside a quoted passage: less only frames it."""


def states_nothing(sentence: Sentence) -> bool:
    """A question, the heading of an answer ("Why the bridge closed") or a command: "Read more about the vote"."""
    first = sentence[0].low
    if any(piece.low == "?" for piece in sentence[-2:]) or first in _QUESTIONS | _LET_US:
        return True
    return first in _COMMANDS and first_finite(sentence, 1, min(3, len(sentence))) is None


def stated(sentence: Sentence, stretch: Range, frames: Sequence[Range] = ()) -> Iterator[tuple[Range, ...]]:
    """The claims in a stretch of a sentence; `frames` are the sources and cues of what is reported or quoted in it."""
    for ranges in clauses(sentence, *stretch):
        kept = _trimmed(sentence, ranges)
        if not kept or not _says_enough(sentence, kept, frames):
            continue
        cut = ranges[0][0] > stretch[0]  # a participle tail has no finite verb, and states something
        if cut or any(first_finite(sentence, *part) is not None for part in kept):
            yield kept


def reported_parts(sentence: Sentence, content: Sequence[Range]) -> Iterator[tuple[Range, ...]]:
    """The claims in reported content, which needs no verb of its own: "promised to close the bridge"."""
    for ranges in [tuple(content)] if len(content) > 1 else clauses(sentence, *content[0]):
        kept = _trimmed(sentence, ranges)
        if sum(content_words(sentence, *part) for part in kept) >= _LEAST:
            yield kept


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


def _says_enough(sentence: Sentence, ranges: Sequence[Range], frames: Sequence[Range]) -> bool:
    """Whether there is more than a quote and its attribution, a tag, or the source of what stands before."""
    words = meaning = 0
    quoting = False
    framing = {at for frame in frames for at in range(*frame)}
    for begin, end in ranges:
        quoting = quoting or any(piece.quote >= 0 for piece in sentence[begin:end])
        words += sum(piece.is_word for piece in sentence[begin:end])
        meaning += sum(content_words(sentence, at, at + 1) for at in range(begin, end) if sentence[at].quote < 0)
        meaning -= sum(content_words(sentence, at, at + 1) for at in framing if quoting and begin <= at < end)
    behind = ranges[0][0] > 0
    if (behind and _only_reports(sentence, ranges[0])) or _is_source(sentence, ranges):
        return False
    remark = behind and sentence[ranges[0][0]].low in _RELATIVES
    return words >= _LEAST_WORDS and meaning >= (_LEAST_REMARK if quoting or remark else _LEAST)


def _is_source(sentence: Sentence, ranges: Sequence[Range]) -> bool:
    """ "Everything but the bridge, he added" and "said on Monday": a cue at an edge has what it reports elsewhere."""
    first, last = ranges[0][0], ranges[-1][1] - 1
    return any(base_form(sentence[at].low) in CLOSING and is_reporting(sentence, at) for at in (first, last) if at > 0)


def _only_reports(sentence: Sentence, part: Range) -> bool:
    """ "the agency reported on Monday", behind what it reported."""
    finite = first_finite(sentence, *part)
    if finite is None or base_form(sentence[finite].low) not in CLOSING or not is_reporting(sentence, finite):
        return False
    return first_finite(sentence, finite + 1, part[1]) is None
