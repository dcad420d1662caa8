"""Find the subject of a cue verb: the words that name who spoke.

No parser: news prose puts the subject in few places, and a parser costs a thousand times the time. Each function takes
a sentence of `Piece`s and an index and returns a half-open range of pieces, or None.
"""

from compare.extract.cues import BASE, FINITE, PARTICIPLES, SPEECH_NOUNS
from compare.extract.phrases import (
    REACH,
    Range,
    clause_start,
    first_subject,
    is_adverb,
    is_adverbial,
    is_possessive,
    is_role,
    noun_phrase_left,
    noun_phrase_right,
    segments_of,
    without_setting,
)
from compare.extract.scene import Sentence
from compare.extract.verbs import is_cue
from compare.extract.words import AUXILIARIES, CONJUNCTIONS, DASHES, DETERMINERS, OBJECTS, PRONOUNS, TIME


def subject_of(sentence: Sentence, cue: int) -> Range | None:
    """The subject of the cue verb at `cue`, in whichever order the sentence has it."""
    if sentence[cue].low == "according":
        return noun_phrase_right(sentence, cue + 2)
    if cue and sentence[cue].low in SPEECH_NOUNS and is_possessive(sentence[cue - 1]):
        return noun_phrase_left(sentence, cue - 1) or (cue - 1, cue)
    left = _before_verb_group(sentence, cue)
    if left >= 0 and sentence[left].low == "to":
        return first_subject(sentence, clause_start(sentence, left), left)
    if sentence[cue].low in PARTICIPLES and not _has_auxiliary(sentence, left + 1, cue):
        return subject_before_participle(sentence, cue)
    found = _beside(sentence, left) or _across_comma(sentence, cue, left)
    if found is not None:
        return found
    if left >= 0 and sentence[left].low in {",", ")"} | DASHES:
        return apposed_subject(sentence, left)
    return first_subject(sentence, clause_start(sentence, cue), cue) or subject_before_participle(sentence, cue)


def _beside(sentence: Sentence, left: int) -> Range | None:
    """ "Jane Doe said", "a man who said": the subject ends right before the verb group."""
    if left < 0 or not sentence[left].is_word or sentence[left].low in CONJUNCTIONS:
        return None
    if sentence[left].low in ("who", "which"):
        return _antecedent(sentence, left)
    return noun_phrase_left(sentence, left)


def _across_comma(sentence: Sentence, cue: int, left: int) -> Range | None:
    """ "…,” said the mayor", and behind a clause "…, said the mayor."; an apposition before the comma goes first."""
    behind_quote = left < 0 or sentence[left].quote >= 0 or _comma_after_quote(sentence, left)
    if not behind_quote and sentence[left].low != ",":
        return None
    inverted = _inverted(sentence, cue)
    if inverted is None or behind_quote:
        return inverted
    closed = inverted[1] == len(sentence) or sentence[inverted[1]].low in (",", "(", "—")
    if closed and BASE.get(sentence[cue].low) != "tell":
        return inverted
    apposed = apposed_subject(sentence, left)
    return apposed or (inverted if left == cue - 1 else None)


def _before_verb_group(sentence: Sentence, cue: int) -> int:
    """The piece before the verb with its adverbs and auxiliaries: "to" for an infinitive ("went on to say")."""
    at = cue - 1
    while at >= 0:
        piece = sentence[at]
        if piece.quote >= 0 or not piece.is_word:
            break
        low = piece.low
        if is_adverb(piece) or low in AUXILIARIES:
            at -= 1
        elif low in TIME and low != "may" and at >= 1:
            at -= 2 if sentence[at - 1].low in ("on", "last", "this", "in", "late", "early") else 1
        else:
            break
    return at


def _has_auxiliary(sentence: Sentence, start: int, end: int) -> bool:
    return any(sentence[at].low in AUXILIARIES for at in range(max(start, 0), end))


def _comma_after_quote(sentence: Sentence, at: int) -> bool:
    return sentence[at].low == "," and at >= 1 and sentence[at - 1].quote >= 0


def _inverted(sentence: Sentence, cue: int) -> Range | None:
    """The subject behind the verb: “…,” said the mayor."""
    start = cue + 1
    while start < len(sentence) and is_adverb(sentence[start]):
        start += 1
    if start >= len(sentence):
        return None
    first = sentence[start]
    if not first.is_word or first.low in OBJECTS or first.low in ("that", "it", "to", "in", "on", "at", "of", "about"):
        return None
    if not (first.is_capital or first.low in DETERMINERS or first.low in PRONOUNS or is_role(first)):
        nearby = sentence[start : start + 4]
        if not any(piece.is_capital or is_role(piece) for piece in nearby):
            return None
    if first.low in TIME and not (start + 1 < len(sentence) and sentence[start + 1].is_capital):
        return None
    return noun_phrase_right(sentence, start)


def apposed_subject(sentence: Sentence, comma: int) -> Range | None:
    """ "Tom Cole, a Republican from Oklahoma, said": the first stretch of the clause that can be a subject."""
    start = clause_start(sentence, comma)
    if sentence[comma].low in DASHES and start > 1 and sentence[start - 1].low in DASHES:
        comma = start - 1  # "Jane Doe — the mayor — said"
        start = clause_start(sentence, comma)
    segments = without_setting(sentence, segments_of(sentence, start, comma))
    if segments and is_adverbial(sentence, segments[0]):
        return None
    for begin, end in segments:
        if any(sentence[at].low == "who" for at in range(begin, end)):
            continue
        return first_subject(sentence, begin, end)
    return None


def _antecedent(sentence: Sentence, who: int) -> Range | None:
    at = who - 1
    if at >= 0 and sentence[at].low == ",":
        segments = segments_of(sentence, clause_start(sentence, at), at)
        if len(segments) > 1 and sentence[segments[-1][0]].low in DETERMINERS:
            return apposed_subject(sentence, at)
        at -= 1
    return noun_phrase_left(sentence, at) if at >= 0 else None


def subject_before_participle(sentence: Sentence, cue: int) -> Range | None:
    """ "Smith left early, saying “…”": the subject of the verb before, that is of the clause.

    Without a comma the participle has a subject beside it: "with Smith saying".
    """
    beside = _before_verb_group(sentence, cue)
    if beside >= 0 and sentence[beside].is_capital and sentence[beside].is_word:
        return noun_phrase_left(sentence, beside)
    first = max(cue - REACH, 0)
    for at in range(cue - 1, first - 1, -1):
        if sentence[at].quote >= 0 and (found := first_subject(sentence, at + 1, cue)) is not None:
            return found
        infinitive = at > 0 and sentence[at - 1].low == "to"
        if sentence[at].low in FINITE and not infinitive and is_cue(sentence, at):
            left = _before_verb_group(sentence, at)
            found = _beside(sentence, left) or _across_comma(sentence, at, left)
            if found is not None:
                return found
    return first_subject(sentence, first, cue)
