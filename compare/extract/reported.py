"""Reported speech in one sentence: what is reported, by whom, and the word that says so.

Content, source and cue stand in few orders: *she said (that) A* · *A, she said* · *A1, she said, A2* · *according to
her, A* · *A, according to her*. A wrong speaker is worse than a missed one, so a verb must take such content at all, its
subject must be found, and what it reports must be a clause with a finite verb.
"""

from typing import NamedTuple

from compare.extract.cues import FINITE, PARTICIPLES, SPEECH_NOUNS
from compare.extract.phrases import REACH, Range, is_adverb, is_possessive, noun_phrase_left, noun_phrase_right
from compare.extract.reporting import ADDRESSED, BARE, CLOSING, OTHERS, TO_DO, WITH_THAT, base_form
from compare.extract.scene import Sentence
from compare.extract.subjects import apposed_subject, subject_of
from compare.extract.verbforms import first_finite, is_finite
from compare.extract.verbs import is_cue
from compare.extract.words import AUXILIARIES, DETERMINERS, PREPOSITIONS, PRONOUNS, TIME

RULES = {
    "that": 0.9,
    "bare": 0.88,
    "to": 0.85,
    "shown": 0.8,
    "noun": 0.85,
    "according first": 0.9,
    "according": 0.87,
    "closing": 0.9,
    "between": 0.88,
    "transcript": 0.9,
}
"""How often each rule was right; see `attribution.RULES`."""
_NEGATIONS = frozenset(
    "not never neither nobody none no didn't don't doesn't won't can't cannot wouldn't couldn't hasn't haven't hadn't "
    "refused declined refuses declines without if unless".split()
)
_SUBORDINATORS = frozenset(
    "when while after as although though because since before if once where whereas until".split()
)
_FURTHER = frozenset(
    "add say note argue explain claim insist suggest accuse tell point urge declare warn cite call refer".split()
)
_OBJECT_PRONOUNS = frozenset("him her them us me you it himself herself themselves everyone everybody".split())
_OPENING = frozenset("there here all both each even only just still never not so either now".split())
"""Adverbs with which a clause begins: "said there is"."""
_CONDITIONS = frozenset("if when while unless although".split())
_PREPOSITIONS = PREPOSITIONS | frozenset("of for to from aboard near alongside beside ahead".split())
_PLAIN = frozenset("say think believe".split())
"""Base forms that are no nouns: whatever stands before them is their subject, but for an infinitive."""
_NO_SUBJECT = DETERMINERS | frozenset("to , ; : and or".split())
_LONGEST_SETTING = 14
_LEAST = 3
_DASHES = frozenset("—–-")


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
        made = _reported_by(sentence, at, begin) if _is_reporting(sentence, at) else None
        if made is None:
            at += 1
        else:
            found.append(made)
            at = begin = max(made.content[-1][1], made.cue[1], made.subject[1])
    return found


def _is_reporting(sentence: Sentence, at: int) -> bool:
    piece = sentence[at]
    if piece.quote >= 0:
        return False
    if piece.low in OTHERS or piece.low in _PLAIN:
        return (
            at > 0
            and sentence[at - 1].low not in _NO_SUBJECT
            and piece.text.islower()
            and (piece.low in _PLAIN or is_finite(sentence, at))
        )
    return is_cue(sentence, at)


def _reported_by(sentence: Sentence, cue: int, begin: int) -> Reported | None:
    begin = max(begin, cue - 2 * REACH)
    if sentence[cue].low == "according":
        return _according(sentence, cue, begin)
    if _is_turned(sentence, cue):
        return None
    return _behind(sentence, cue, begin) or _before(sentence, cue, begin)


def _is_turned(sentence: Sentence, cue: int) -> bool:
    """ "did not say", "if he says", "was said to", "it is fair to say", "as he said": nobody is said to vouch."""
    verb = sentence[cue].low
    before = sentence[max(cue - 3, 0) : cue]
    marks = [at for at, piece in enumerate(before) if not piece.is_word]
    before = before[marks[-1] + 1 :] if marks else before
    if any(piece.low in _NEGATIONS for piece in before):
        return True
    if not before:
        return False
    last = before[-1].low
    if last == "to":
        return not (len(before) > 1 and before[-2].low in ("on", "continued", "continues"))
    return verb in ("said", "shown") and last in ("is", "was", "are", "were", "be", "been", "being")


def _behind(sentence: Sentence, cue: int, begin: int) -> Reported | None:
    """ "she said (that) A"."""
    verb = base_form(sentence[cue].low)
    noun = sentence[cue].low in SPEECH_NOUNS and cue > 0 and is_possessive(sentence[cue - 1])
    start, rule = _content_start(sentence, cue, verb, noun=noun)
    if not rule:
        return None
    subject = _subject(sentence, cue, begin) if _has_subject(sentence, cue) else None
    if subject is None:
        return None
    end = _content_end(sentence, start, opened=_opened_by(sentence, subject[0], begin))
    if end - start < _LEAST or (rule not in ("to", "that", "shown") and first_finite(sentence, start, end) is None):
        return None
    return Reported(rule, ((start, end),), subject, (cue, cue + 1))


def _has_subject(sentence: Sentence, cue: int) -> bool:
    """Whether the piece before a cue lets it have a subject of its own.

    None stands in "those who said", of whom nobody is named, in "from noted scholars" and in "the ruling that".
    """
    if cue == 0:
        return False
    before = sentence[cue - 1]
    if before.low in ("who", "which", "that"):
        return cue > 1 and sentence[cue - 2].low == ","
    if sentence[cue].low in PARTICIPLES:
        return not before.is_word or is_adverb(before) or before.low in AUXILIARIES | {"and", "by", "of", "while"}
    return before.low not in _PREPOSITIONS


def _subject(sentence: Sentence, cue: int, begin: int) -> Range | None:
    if sentence[cue].low in PARTICIPLES and cue > begin and sentence[cue - 1].low == ",":
        subject = _of_main_verb(sentence, begin, cue - 1) or subject_of(sentence, cue)
    elif cue > begin and sentence[cue - 1].low in {",", ")"} | _DASHES and not _is_clause(sentence, begin, cue - 1):
        subject = apposed_subject(sentence, cue - 1)
    else:
        subject = subject_of(sentence, cue)
    if subject is None or subject[0] >= cue:
        return None
    head = sentence[subject[0]]
    if subject[1] - subject[0] == 1 and head.low in ("it", "there", "this", "that", "which"):
        return None
    if sentence[cue - 1].low in ("who", "which", "that") and any(
        piece.low == "of" for piece in sentence[subject[0] : subject[1]]
    ):
        return None
    if head.low in _PREPOSITIONS or base_form(head.low) == "say":
        return None
    return subject


def _of_main_verb(sentence: Sentence, begin: int, end: int) -> Range | None:
    """ "The mayor left early, saying that": the subject of the verb before."""
    verb = first_finite(sentence, begin + 1, end)
    if verb is None:
        return None
    left = verb - 1
    while left > begin and is_adverb(sentence[left]):
        left -= 1
    if sentence[left].low == ",":
        return apposed_subject(sentence, left)
    return noun_phrase_left(sentence, left) if sentence[left].is_word else None


def _is_clause(sentence: Sentence, begin: int, end: int) -> bool:
    """Whether a stretch has a finite verb that is not in a relative clause."""
    finite = first_finite(sentence, begin, end)
    return finite is not None and not any(
        piece.low in ("who", "which", "that", "whose") for piece in sentence[begin:finite]
    )


def _opened_by(sentence: Sentence, subject: int, begin: int) -> bool:
    """Whether the report stands in a clause before the main one: "While he said A, she …"."""
    return any(piece.low in _SUBORDINATORS for piece in sentence[max(begin, subject - 2) : subject])


def _content_start(sentence: Sentence, cue: int, verb: str, *, noun: bool) -> tuple[int, str]:
    """Where the content begins behind a cue, and by which rule; an empty rule when it does not."""
    at = cue + 1
    if noun:
        governed = first_finite(sentence, max(cue - REACH, 0), cue - 1) is not None
        return (at + 1, "noun") if governed and at < len(sentence) and sentence[at].low == "that" else (at, "")
    if verb in ADDRESSED:
        at = _addressee(sentence, at)
    at = _setting(sentence, at)
    if at >= len(sentence) or sentence[at].quote >= 0:
        return at, ""
    low = sentence[at].low
    if low == "that" and verb in WITH_THAT:
        demonstrative = at + 1 >= len(sentence) or is_finite(sentence, at + 1)
        return at + 1, "" if demonstrative else "that"
    if low == "to" and verb in TO_DO:
        return at, "to"
    if verb == "show" and _shows(sentence, at):
        return at, "shown"
    if verb in BARE and _opens_clause(sentence, at, plain=verb == "say"):
        return at, "bare"
    return at, ""


def _addressee(sentence: Sentence, at: int) -> int:
    if at < len(sentence) and sentence[at].low in _OBJECT_PRONOUNS:
        return at + 1
    phrase = noun_phrase_right(sentence, at)
    return phrase[1] if phrase is not None and sentence[at].low != "that" else at


def _setting(sentence: Sentence, at: int) -> int:
    """Behind adverbs, days and "in a statement" up to a "that" that follows them."""
    while at < len(sentence) and (
        (is_adverb(sentence[at]) and sentence[at].low not in _OPENING)
        or (sentence[at].low in TIME and sentence[at].low != "may")
        or (
            sentence[at].low in ("on", "last", "this", "early", "late")
            and at + 1 < len(sentence)
            and sentence[at + 1].low in TIME
        )
    ):
        at += 1
    if at < len(sentence) and sentence[at].low in (
        "in",
        "on",
        "at",
        "during",
        "to",
        "after",
        "before",
        "earlier",
        "last",
        "with",
        "via",
        "through",
    ):
        for ahead in range(at + 1, min(at + _LONGEST_SETTING, len(sentence))):
            if sentence[ahead].low == "that" and sentence[ahead - 1].low not in PREPOSITIONS:
                return ahead
            if sentence[ahead].quote >= 0 or sentence[ahead].low in (";", ":"):
                break
    return at


def _shows(sentence: Sentence, at: int) -> bool:
    """ "a poll shows Marlow leading": a name and what it is seen to do."""
    end = at
    while end < min(at + 6, len(sentence)) and sentence[end].is_capital:
        end += 1
    return end > at and end + 2 < len(sentence) and (sentence[end].low.endswith("ing") or sentence[end].low in ("with", "ahead"))


def _opens_clause(sentence: Sentence, at: int, *, plain: bool = True) -> bool:
    """Whether a clause begins: a noun phrase, and its finite verb before anything else interrupts.

    Verbs other than the plain ones also take an object: "claimed self-defence and was acquitted".
    """
    piece = sentence[at]
    if not piece.is_word or piece.low in ("to", "of", "and", "or", "but", "yes", "no", "so", "as", "about"):
        return False
    if piece.low in _CONDITIONS:
        return True
    if piece.low in _PREPOSITIONS or piece.low in ("who", "whether", "how", "what", "why", "which", "from", "for"):
        return False
    if "'" in piece.low and is_finite(sentence, at):
        return piece.low.partition("'")[0] in PRONOUNS | {"that", "there", "it"}
    if piece.low in AUXILIARIES:
        return False
    for ahead in range(at + 1, min(at + 30, len(sentence))):
        if sentence[ahead].low in (";", ":", "?") or (not plain and sentence[ahead].low in ("and", "or", "but", ",")):
            return False
        if is_finite(sentence, ahead):
            return True
    return False


def _content_end(sentence: Sentence, start: int, *, opened: bool) -> int:
    """Where the content ends: at the outlet's own next clause, the next report, or the end of the sentence."""
    at = start
    while at < min(len(sentence), start + 2 * REACH) and not _ends_content(sentence, at, start, opened=opened):
        at += 1
    while (
        at > start and sentence[at - 1].quote < 0 and not sentence[at - 1].is_word and sentence[at - 1].low not in ")]"
    ):
        at -= 1
    return at


def _ends_content(sentence: Sentence, at: int, start: int, *, opened: bool) -> bool:
    piece = sentence[at]
    following = sentence[at + 1] if at + 1 < len(sentence) else None
    if piece.low in (";", "according") and (piece.low == ";" or is_cue(sentence, at)):
        return True
    if following is None:
        return False
    if piece.low == ":":
        return True
    if piece.low in ("and", "but") and following.low in FINITE and is_cue(sentence, at + 1):
        return True
    if at > start and sentence[at - 1].quote >= 0 and piece.low in PARTICIPLES and base_form(piece.low) in _FURTHER:
        return True
    if piece.low != "," and piece.low not in _DASHES:
        return False
    if opened and first_finite(sentence, start, at) is not None:
        return True
    if following.low in ("a", "an") and piece.low == "," and _is_last_aside(sentence, at, start):
        return True
    if following.low in PARTICIPLES and base_form(following.low) in _FURTHER:
        return True
    if base_form(following.low) in CLOSING and _is_reporting(sentence, at + 1):
        return True
    if following.low in (
        "and",
        "but",
        "while",
        "though",
        "although",
        "as",
        "whereas",
        "even",
        "who",
        "which",
        "where",
        "when",
    ):
        aside = following.low in ("as", "which", "who", "where") and first_finite(sentence, start, at) is not None
        return aside or _is_new_report(sentence, at + 2)
    return _is_new_report(sentence, at + 1)


def _is_last_aside(sentence: Sentence, comma: int, start: int) -> bool:
    """ ", a plan that he has since changed." at the end: what the outlet adds to the content, no item of a list."""
    rest = sentence[comma + 1 : comma + REACH]
    listed = any(piece.low in (",", "and", "or") for piece in rest) or len(rest) < 4
    return not listed and first_finite(sentence, start, comma) is not None


def _is_new_report(sentence: Sentence, at: int) -> bool:
    """Whether a subject and a plain cue begin at `at`: ", but the mayor said"."""
    for ahead in range(at, min(at + 9, len(sentence))):
        if sentence[ahead].quote >= 0 or not sentence[ahead].is_word:
            return False
        plain = sentence[ahead].low in FINITE or base_form(sentence[ahead].low) == "report"
        if plain and ahead > at and is_cue(sentence, ahead):
            return True
        if is_finite(sentence, ahead):
            return False
    return False


def _before(sentence: Sentence, cue: int, begin: int) -> Reported | None:
    """ "A, she said" and "A1, she said, A2"."""
    if sentence[cue].low in PARTICIPLES or base_form(sentence[cue].low) not in CLOSING:
        return None
    if cue > begin and sentence[cue - 1].low in ("who", "which", "that"):
        return None
    subject = subject_of(sentence, cue)
    if subject is None:
        return None
    left, right = min(subject[0], cue), max(subject[1], cue + 1)
    if left > begin + 1 and left < cue and sentence[left - 1].low == "and":
        left = (noun_phrase_left(sentence, left - 2) or (left, left))[0]
        subject = (left, subject[1])
    if base_form(sentence[cue].low) in ADDRESSED and right == cue + 1:
        right = _addressee(sentence, right)
        if not any(piece.is_capital for piece in sentence[cue + 1 : right]) and right != cue + 2:
            return None
    if left - 1 <= begin or sentence[begin].quote >= 0 or not _may_close(sentence, right):
        return None
    edge = left if sentence[left - 1].quote >= 0 else left - 1
    if edge < left and sentence[edge].low not in {","} | _DASHES:
        return None
    if edge == left and not _is_fragment(sentence, edge - 1):
        return None
    goes_on = (
        subject[0] < cue and right < len(sentence) and sentence[right].low == "," and _continues(sentence, right + 1)
    )
    start = _back_to(sentence, begin, edge, interrupted=goes_on)
    while start < edge and sentence[start].quote < 0 and not sentence[start].is_word:
        start += 1
    if start >= edge or sentence[start].quote >= 0:
        return None
    first = sentence[start].low
    if first in PARTICIPLES or first == "asked":
        return None
    if first in _SUBORDINATORS and not goes_on and not _has_main_clause(sentence, start, edge):
        return None
    end = _content_end(sentence, right + 1, opened=False) if goes_on else right
    whole = _is_clause(sentence, start, edge) and edge - start >= _LEAST
    alone = right == len(sentence) and sentence[edge].low == ","
    whole = whole or (alone and edge - start > 2 * _LEAST and sentence[start].low not in PREPOSITIONS)
    if goes_on and (whole or first_finite(sentence, right + 1, end) is not None):
        return Reported("between", ((start, edge), (right + 1, end)), subject, (cue, cue + 1))
    return Reported("closing", ((start, edge),), subject, (cue, cue + 1)) if whole else None


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
    setting = piece.low in TIME or piece.low in ("in", "on", "at", "during", "last", "this", "after")
    return setting and first_finite(sentence, right, min(len(sentence), right + REACH)) is None


def _is_fragment(sentence: Sentence, at: int) -> bool:
    """Whether a quoted passage goes on with the outlet's sentence: the ties are “better every day,” she said."""
    inner = sentence[at].text.lstrip("“\"'‘«„`")
    return inner[:1].islower() and at > 0 and sentence[at - 1].is_word


def _back_to(sentence: Sentence, begin: int, edge: int, *, interrupted: bool) -> int:
    """Where content before its cue begins: behind the last mark that sets it off from what the outlet says."""
    for at in range(edge - 1, begin, -1):
        low = sentence[at].low
        if low in (";", ":") or (interrupted and (low in _DASHES or low == ",") and _joins(sentence, at, edge)):
            return at + 2 if low not in (";", ":") else at + 1
    return begin


def _joins(sentence: Sentence, at: int, edge: int) -> bool:
    joined = at + 2 < edge and sentence[at + 1].low in ("and", "but")
    return joined and first_finite(sentence, at + 2, edge) is None


def _continues(sentence: Sentence, at: int) -> bool:
    """Whether what stands behind "she said," goes on with the content and is no remark on the speaker."""
    if at >= len(sentence) or any(piece.quote >= 0 for piece in sentence[at : at + 2]):
        return False
    piece = sentence[at]
    if piece.low.endswith("ing") and piece.text.islower():
        return False
    return (
        piece.low
        not in (
            "who",
            "which",
            "a",
            "an",
            "citing",
            "noting",
            "speaking",
            "referring",
            "according",
        )
        and piece.low not in PARTICIPLES
    )


def _according(sentence: Sentence, cue: int, begin: int) -> Reported | None:
    subject = noun_phrase_right(sentence, cue + 2)
    if subject is None:
        return None
    subject = _without_participle(sentence, subject)
    source = (cue, cue + 2)
    if cue - begin <= 1 and not (
        cue > begin and sentence[begin].is_word and sentence[begin].low not in ("and", "but", "still")
    ):
        for comma in range(subject[1], min(subject[1] + 25, len(sentence))):
            if sentence[comma].low == ",":
                end = _content_end(sentence, comma + 1, opened=False)
                if _opens_clause(sentence, comma + 1) and end - comma > _LEAST:
                    return Reported("according first", ((comma + 1, end),), subject, source)
        return None
    edge = cue
    while edge > begin and sentence[edge - 1].low in {",", "("} | _DASHES:
        edge -= 1
    begin = _back_to(sentence, begin, edge, interrupted=False)
    if sentence[begin].low in _SUBORDINATORS and not _has_main_clause(sentence, begin, edge):
        return None
    right = subject[1]
    if edge < cue and right + 1 < len(sentence) and sentence[right].low == "," and is_finite(sentence, right + 1):
        end = _content_end(sentence, right + 1, opened=False)
        if edge > begin and end - right > 2 and first_finite(sentence, begin, edge) is None:
            return Reported("between", ((begin, edge), (right + 1, end)), subject, source)
    if edge - begin < _LEAST or first_finite(sentence, begin, edge) is None:
        return None
    if sentence[begin].quote >= 0 or sentence[edge - 1].low in _SUBORDINATORS or sentence[edge - 1].low == "that":
        return None
    return Reported("according", ((begin, edge),), subject, source)


def _without_participle(sentence: Sentence, phrase: Range) -> Range:
    """ "a study published by the city": the study is the source."""
    begin, end = phrase
    for at in range(begin + 1, end):
        if (
            sentence[at].text.islower()
            and sentence[at - 1].low not in DETERMINERS
            and (sentence[at].low.endswith("ed") or sentence[at].low == "written")
        ):
            return begin, at
    return phrase
