"""What a sentence states beside what it reports: "Ms. Doe, who has led the party since 2003, said …".

The frame of a report, its source and cue, states nothing that could be compared; but what stands with the source may.
"""

from collections.abc import Sequence

from compare.extract.clauses import content_words
from compare.extract.phrases import Range, is_adverb
from compare.extract.scene import Sentence
from compare.extract.verbforms import first_finite

Frame = tuple[Range, Range]
"""Subject and cue of a report or a quote."""
_LEAST = 4
_BEFORE_CUE = frozenset("and but then also later has have had as , — – -".split())
_RELAYED = frozenset("quoted cited".split())


def asides(sentence: Sentence, stretch: Range, frames: Sequence[Frame]) -> list[Range]:
    """The parts of `stretch` that state something of their own, given the subjects and cues of its reports."""
    found: list[Range] = []
    begin, end = stretch
    for subject, (cue, behind) in sorted(frames, key=lambda frame: frame[1]):
        if subject[0] < cue:
            found.extend(_before_cue(sentence, max(begin, min(subject[0], cue)), begin, cue))
        else:
            found.extend(_description(sentence, subject[0], subject[1], end))
        begin = max(behind, subject[1])
        if subject[0] > cue:
            begin = end
    return found


def _before_cue(sentence: Sentence, subject: int, begin: int, cue: int) -> list[Range]:
    edge = cue
    while edge > begin and (sentence[edge - 1].low in _BEFORE_CUE or is_adverb(sentence[edge - 1])):
        edge -= 1
    found: list[Range] = []
    if any(piece.low in _RELAYED for piece in sentence[subject:cue]):
        return found
    if (
        subject > begin
        and first_finite(sentence, begin, subject) is not None
        and content_words(sentence, begin, subject) >= _LEAST
    ):
        found.append((begin, subject))
    if (
        subject < edge
        and first_finite(sentence, subject + 1, edge) is not None
        and content_words(sentence, subject, edge) > _LEAST
    ):
        found.append((subject, edge))
    return found


def _description(sentence: Sentence, begin: int, end: int, stop: int) -> list[Range]:
    """What stands behind an inverted subject: "said Jane Doe, a former mayor who …"."""
    if end >= stop or sentence[end].low not in (",", "—", "–", "-"):
        return []
    finite = first_finite(sentence, end + 1, stop)
    if finite is None or content_words(sentence, end, stop) < _LEAST:
        return []
    return [(begin, stop)]
