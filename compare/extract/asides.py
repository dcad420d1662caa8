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
_SETTINGS = frozenset("in on at during with from by for to amid despite asked speaking citing".split())
"""With these begins when and where something was said, which is no claim."""
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
    if any(piece.low in _RELAYED for piece in sentence[subject:cue]):
        return []
    edge = cue
    while edge > begin and (sentence[edge - 1].low in _BEFORE_CUE or is_adverb(sentence[edge - 1])):
        edge -= 1
    found: list[Range] = []
    if subject > begin and sentence[begin].low not in _SETTINGS and _states(sentence, begin, begin, subject):
        found.append((begin, subject))
    comma = next((at for at in range(subject, edge) if not sentence[at].is_word), edge)
    set_in = comma + 1 < edge and (sentence[comma + 1].low in _SETTINGS or sentence[comma + 1].low.endswith("ing"))
    if subject < edge and not set_in and _states(sentence, subject, subject + 1, edge):
        found.append((subject, edge))
    return found


def _states(sentence: Sentence, begin: int, verb: int, end: int) -> bool:
    return content_words(sentence, begin, end) >= _LEAST and first_finite(sentence, verb, end) is not None


def _description(sentence: Sentence, begin: int, end: int, stop: int) -> list[Range]:
    """What stands behind an inverted subject: "said Jane Doe, a former mayor who …"."""
    if end >= stop or sentence[end].low not in (",", "—", "–", "-"):
        return []
    return [(begin, stop)] if _states(sentence, end, end + 1, stop) else []
