"""Reported speech in one sentence: what is reported, by whom, and the word that says so.

Content, source and cue stand in few orders: *she said (that) A* · *A, she said* · *A1, she said, A2* · *according
to her, A* · *A, according to her*. A wrong speaker is worse than a missed one, so a verb must take such content at
all, its subject must be found, and what it reports must be a clause with a finite verb.
"""

from typing import NamedTuple

from compare.extract.cues import PARTICIPLES, SPEECH_NOUNS
from compare.extract.extent import addressee, content_end, content_start, opens_clause
from compare.extract.phrases import REACH, Range, is_possessive, noun_phrase_left, noun_phrase_right
from compare.extract.reporting import ADDRESSED, CLOSING, base_form
from compare.extract.scene import Piece, Sentence
from compare.extract.source import before_bracket, has_subject, source_of
from compare.extract.subjects import subject_of
from compare.extract.verbforms import first_finite, is_clause, is_finite
from compare.extract.verbs import is_reporting, is_turned
from compare.extract.words import DASHES, DETERMINERS, OBJECTS, PREPOSITIONS, TIME

RULES = {
    "that": 0.90,
    "bare": 0.91,
    "to": 0.84,
    "shown": 0.86,
    "noun": 0.90,
    "according first": 0.94,
    "according": 0.87,
    "closing": 0.90,
    "between": 0.86,
    "transcript": 0.90,
}
"""The share of the letters reported by each rule that were marked so by hand (PolNeAR, training part)."""
_SUBORDINATORS = frozenset(
    "when while after as although though because since before if once where whereas until".split()
)
_MEASURES = frozenset("plan plans schedule size means need needs ability taste preference custom tradition".split())
_REMARKS = frozenset("who which a an citing noting speaking referring according".split())
_OPENERS = frozenset("and but still".split())
_WHERE_AND_WHEN = frozenset("in on at during last this after".split())
_LEAST = 3
_LONGEST_SOURCE = 25


class Reported(NamedTuple):
    """One piece of reported speech: ranges of pieces of its sentence."""

    rule: str
    content: tuple[Range, ...]
    subject: Range
    cue: Range


def reported(sentence: Sentence) -> list[Reported]:
    """What a sentence reports, in order; reports inside a report belong to the outer one."""
    if not sentence or any(piece.low == "?" for piece in sentence[-2:]):
        return []
    found: list[Reported] = []
    begin = at = 0
    while at < len(sentence):
        made = _reported_by(sentence, at, begin) if is_reporting(sentence, at) else None
        if made is None:
            at += 1
        else:
            found.append(made)
            at = begin = max(made.content[-1][1], made.cue[1], made.subject[1])
    return found


def _reported_by(sentence: Sentence, cue: int, begin: int) -> Reported | None:
    begin = max(begin, cue - 2 * REACH)
    if sentence[cue].low == "according":
        return _according(sentence, cue, begin)
    if is_turned(sentence, cue):
        return None
    return _behind(sentence, cue, begin) or _before(sentence, cue, begin)


def _behind(sentence: Sentence, cue: int, begin: int) -> Reported | None:
    """ "she said (that) A"."""
    verb = base_form(sentence[cue].low)
    noun = sentence[cue].low in SPEECH_NOUNS and cue > 0 and is_possessive(sentence[cue - 1])
    start, rule = content_start(sentence, cue, verb, noun=noun)
    if not rule:
        return None
    subject = source_of(sentence, cue, begin) if has_subject(sentence, cue) else None
    if subject is None:
        return None
    end = content_end(sentence, start, opened=_opened_by(sentence, subject[0], begin))
    if end - start < _LEAST:
        return None
    return Reported(rule, ((start, end),), subject, (cue, cue + 1))


def _opened_by(sentence: Sentence, subject: int, begin: int) -> bool:
    """Whether the report stands in a clause before the main one: "While he said A, she …"."""
    return any(piece.low in _SUBORDINATORS for piece in sentence[max(begin, subject - 2) : subject])


def _before(sentence: Sentence, cue: int, begin: int) -> Reported | None:
    """ "A, she said" and "A1, she said, A2"."""
    frame = _closing_frame(sentence, cue, begin)
    if frame is None:
        return None
    subject, left, right = frame
    goes_on = subject[0] < cue and _continues(sentence, right)
    edge = left if sentence[left - 1].quote >= 0 else left - 1
    start = _back_to(sentence, begin, edge, interrupted=goes_on)
    if not _may_be_reported(sentence, start, edge, interrupted=goes_on):
        return None
    quoting = sentence[edge - 1].quote >= 0
    whole = (quoting or is_clause(sentence, start, edge)) and edge - start >= _LEAST
    if goes_on:
        end = content_end(sentence, right + 1, opened=False)
        if sentence[right + 1].low == "that" and not whole:  # "On Monday she said, in a letter, that"
            return Reported("that", ((right + 2, end),), subject, (cue, cue + 1)) if end > right + _LEAST else None
        if whole or first_finite(sentence, right + 1, end) is not None:
            return Reported("between", ((start, edge), (right + 1, end)), subject, (cue, cue + 1))
        return None
    long = edge - start > 2 * _LEAST and sentence[start].low not in PREPOSITIONS and sentence[edge].low == ","
    if whole or (long and right == len(sentence)):  # nothing else is left that could be the content
        return Reported("closing", ((start, edge),), subject, (cue, cue + 1))
    return None


def _closing_frame(sentence: Sentence, cue: int, begin: int) -> tuple[Range, int, int] | None:
    """Subject and cue behind what they report: the subject, where both begin and where they end."""
    verb = base_form(sentence[cue].low)
    if sentence[cue].low in PARTICIPLES or verb not in CLOSING or sentence[cue - 1].low in ("who", "which", "that"):
        return None
    subject = before_bracket(sentence, cue) or subject_of(sentence, cue)
    if subject is None:
        return None
    left, right = min(subject[0], cue), max(subject[1], cue + 1)
    if begin + 1 < left < cue and sentence[left - 1].low == "and":  # "he and Ms. Marlow said"
        left = (noun_phrase_left(sentence, left - 2) or (left, left))[0]
        subject = (left, subject[1])
    if verb in ADDRESSED and right == cue + 1:
        right = addressee(sentence, right)
        if right > cue + 2 and not any(piece.is_capital for piece in sentence[cue + 1 : right]):
            return None
    if left - 1 <= begin or not _may_close(sentence, right):
        return None
    before = sentence[left - 1]
    set_off = before.low in {","} | DASHES if before.quote < 0 else _is_fragment(sentence, left - 1)
    return (subject, left, right) if set_off else None


def _may_be_reported(sentence: Sentence, start: int, edge: int, *, interrupted: bool) -> bool:
    """Whether a stretch before "she said" is content, and no quote, setting or question put to the speaker."""
    if start >= edge or sentence[start].quote >= 0:
        return False
    first = sentence[start].low
    if first in PARTICIPLES or first == "asked":
        return False
    return interrupted or first not in _SUBORDINATORS or _has_main_clause(sentence, start, edge)


def _has_main_clause(sentence: Sentence, start: int, end: int) -> bool:
    """ "While the ferry ran, the bridge was closed": a clause behind the comma of the subordinate one."""
    comma = next((at for at in range(start, end) if sentence[at].low == ","), None)
    return comma is not None and first_finite(sentence, comma + 1, end) is not None


def _may_close(sentence: Sentence, right: int) -> bool:
    """Whether nothing behind subject and cue can be their content: a mark, a day, a place."""
    if right >= len(sentence):
        return True
    piece, following = sentence[right], sentence[min(right + 1, len(sentence) - 1)]
    if piece.quote >= 0 or piece.low == ":" or (piece.low == "," and following.quote >= 0):
        return False
    if not piece.is_word:
        return True
    setting = piece.low in TIME or piece.low in _WHERE_AND_WHEN
    end = next((at for at in range(right, len(sentence)) if not sentence[at].is_word), len(sentence))
    return setting and first_finite(sentence, right, min(end, right + REACH)) is None


def _is_fragment(sentence: Sentence, at: int) -> bool:
    """Whether a quoted passage goes on with the outlet's sentence: the ties are “better every day,” she said."""
    inner = sentence[at].text.lstrip("“\"'‘«„`")
    return inner[:1].islower() and at > 0 and sentence[at - 1].is_word


def _back_to(sentence: Sentence, begin: int, edge: int, *, interrupted: bool) -> int:
    """Where content before its cue begins: behind the last mark that sets it off from what the outlet says."""
    start = begin
    for at in range(edge - 1, begin, -1):
        low = sentence[at].low
        if low in (";", ":"):
            start = at + 1
        elif interrupted and (low in DASHES or low == ",") and _joins(sentence, at, edge):
            start = at + 2
        if start > begin:
            break
    while start < edge and sentence[start].quote < 0 and not sentence[start].is_word:
        start += 1
    return start


def _joins(sentence: Sentence, at: int, edge: int) -> bool:
    joined = at + 2 < edge and sentence[at + 1].low in ("and", "but")
    return joined and first_finite(sentence, at + 2, edge) is None


def _continues(sentence: Sentence, comma: int) -> bool:
    """Whether the content goes on behind "she said,": no remark on the speaker and no quote."""
    if comma + 1 >= len(sentence) or sentence[comma].low != ",":
        return False
    if any(piece.quote >= 0 for piece in sentence[comma + 1 : comma + 3]):
        return False
    piece = sentence[comma + 1]
    return piece.low not in _REMARKS and piece.low not in PARTICIPLES and not _is_gerund(piece)


def _is_gerund(piece: Piece) -> bool:
    return piece.low.endswith("ing") and piece.text.islower()


def _according(sentence: Sentence, cue: int, begin: int) -> Reported | None:
    """ "according to her, A" and "A, according to her"."""
    phrase = noun_phrase_right(sentence, cue + 2)
    if phrase is None:
        return None
    subject = _without_participle(sentence, phrase)
    if _is_no_source(sentence, subject):
        return None
    opens = cue == begin or (cue == begin + 1 and (not sentence[begin].is_word or sentence[begin].low in _OPENERS))
    if opens:
        return _according_first(sentence, cue, subject)
    edge = cue
    while edge > begin and sentence[edge - 1].low in {",", "("} | DASHES:
        edge -= 1
    start = _back_to(sentence, begin, edge, interrupted=False)
    if start >= edge or sentence[start].quote >= 0 or sentence[edge - 1].low in _SUBORDINATORS | {"that"}:
        return None
    if sentence[start].low in _SUBORDINATORS and not _has_main_clause(sentence, start, edge):
        return None
    source = (cue, cue + 2)
    if first_finite(sentence, start, edge) is not None:
        return Reported("according", ((start, edge),), subject, source) if edge - start >= _LEAST else None
    comma = subject[1]
    if edge < cue and comma + 1 < len(sentence) and sentence[comma].low == "," and is_finite(sentence, comma + 1):
        end = content_end(sentence, comma + 1, opened=False)
        return Reported("between", ((start, edge), (comma + 1, end)), subject, source) if end > comma + 2 else None
    return None


def _is_no_source(sentence: Sentence, phrase: Range) -> bool:
    """ "according to plan", "according to their means": a measure, not somebody who says so."""
    begin, end = phrase
    last = sentence[end - 1]
    bare = end - begin == 1 and last.text.islower() and not last.low.endswith("s")
    return last.low in _MEASURES or (bare and last.low not in OBJECTS)


def _according_first(sentence: Sentence, cue: int, subject: Range) -> Reported | None:
    for comma in range(subject[1], min(subject[1] + _LONGEST_SOURCE, len(sentence) - 1)):
        if sentence[comma].low == ",":
            end = content_end(sentence, comma + 1, opened=False)
            if opens_clause(sentence, comma + 1) and end - comma > _LEAST:
                return Reported("according first", ((comma + 1, end),), subject, (cue, cue + 2))
    return None


def _without_participle(sentence: Sentence, phrase: Range) -> Range:
    """ "a study published by the city": the study is the source."""
    begin, end = phrase
    for at in range(begin + 1, end):
        piece = sentence[at]
        participle = piece.text.islower() and (piece.low.endswith("ed") or piece.low == "written")
        if participle and sentence[at - 1].low not in DETERMINERS:
            return begin, at
    return phrase
