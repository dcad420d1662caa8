"""Where reported content begins and where it ends.

The tempting mistake is to report to the end of the sentence: "She said the bridge is safe, but engineers disagree, a
view the council shares." In doubt the content ends early, and what follows is the outlet's.
"""

from compare.extract.cues import FINITE, PARTICIPLES
from compare.extract.phrases import REACH, is_adverb, is_possessive, noun_phrase_right
from compare.extract.reporting import ADDRESSED, BARE, CLOSING, TO_DO, WITH_THAT, base_form
from compare.extract.scene import Sentence
from compare.extract.verbforms import first_finite, is_finite
from compare.extract.verbs import is_cue, is_reporting
from compare.extract.words import ALL_PREPOSITIONS, AUXILIARIES, DASHES, DETERMINERS, PREPOSITIONS, PRONOUNS, TIME

_FURTHER = frozenset(
    "add say note argue explain claim insist suggest accuse tell point urge declare warn cite call refer".split()
)
"""With a participle of these the outlet goes on about the source: ", adding that", ", referring to"."""
_LISTENERS = frozenset(
    "him her them us me you it himself herself themselves everyone everybody reporters journalists supporters voters "
    "lawmakers investigators police".split()
)
_OPENING = frozenset("there here all both each even only just still never not so either now".split())
"""Adverbs with which a clause begins: "said there is"."""
_SUBJECTS = frozenset("he she they it we i you".split())
_CONDITIONS = frozenset("if when while unless although".split())
_NO_CLAUSE = frozenset("to of and or but yes no so as about who whether how what why which".split())
_PLACED = frozenset("in on at of during to after before earlier last with via through".split())
"""With these begins where, when or to whom something was said: "said in a statement that"."""
_ASIDE = frozenset("as which who where although though even while whereas".split())
_ADDING = _ASIDE | frozenset("and but when".split())
_LEAST_REST = 7
_LONGEST_SETTING = 14
_LONGEST_SUBJECT = 30
_LONGEST_CONTENT = 2 * REACH


def content_start(sentence: Sentence, cue: int, verb: str, *, noun: bool) -> tuple[int, str]:
    """Where the content begins behind a cue, and by which rule; an empty rule when it does not."""
    at = cue + 1
    if noun:
        governed = first_finite(sentence, max(cue - REACH, 0), cue - 1) is not None
        return (at + 1, "noun") if governed and at < len(sentence) and sentence[at].low == "that" else (at, "")
    if verb in ADDRESSED:
        at = _that_behind(sentence, at) or addressee(sentence, at)
    elif verb == "point" and at < len(sentence) and sentence[at].low == "out":
        at += 1
    at = _setting(sentence, at)
    if at >= len(sentence) or sentence[at].quote >= 0:
        return at, ""
    low = sentence[at].low
    if low == "that" and verb in WITH_THAT:
        if at + 1 < len(sentence) and not is_finite(sentence, at + 1):
            return at + 1, "that"
        itself = verb in BARE and at == cue + 1 and at + 2 < len(sentence)  # "said that was the reason"
        return at, "bare" if itself else ""
    if low == "to" and verb in TO_DO:
        return at, "to"
    if verb == "show" and _shows(sentence, at):
        return at, "shown"
    if verb in BARE and opens_clause(sentence, at, plain=verb == "say"):
        return at, "bare"
    return at, ""


def addressee(sentence: Sentence, at: int) -> int:
    """Behind the one who is told: "told her", "told reporters", "told The Lund Post"."""
    if at >= len(sentence) or sentence[at].low == "that":
        return at
    if sentence[at].low in _LISTENERS:
        return at + 1
    phrase = noun_phrase_right(sentence, at)
    if phrase is None:
        return at
    end = at + 1
    while (
        end < phrase[1]
        and sentence[end].low not in DETERMINERS
        and not (sentence[at].is_capital and sentence[end - 1].is_capital and sentence[end].text.islower())
    ):
        end += 1
    return end


def _that_behind(sentence: Sentence, at: int) -> int | None:
    """The "that" behind a long description of who is told: "told the paper's reporter on Monday that"."""
    for ahead in range(at, min(at + _LONGEST_SETTING, len(sentence))):
        piece = sentence[ahead]
        if piece.low == "that":
            return ahead
        if piece.quote >= 0 or not piece.is_word or is_finite(sentence, ahead):
            break
    return None


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
    if at < len(sentence) and sentence[at].low in _PLACED:
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
    return (
        end > at
        and end + 2 < len(sentence)
        and (sentence[end].low.endswith("ing") or sentence[end].low in ("with", "ahead"))
    )


def opens_clause(sentence: Sentence, at: int, *, plain: bool = True) -> bool:
    """Whether a clause begins: a noun phrase, and its finite verb before anything else interrupts.

    Verbs other than the plain ones also take an object: "claimed self-defence and was acquitted".
    """
    piece = sentence[at]
    if not piece.is_word or piece.low in _NO_CLAUSE:
        return False
    if piece.low in _CONDITIONS:
        return True
    if piece.low in ALL_PREPOSITIONS:
        return False
    if "'" in piece.low and is_finite(sentence, at):
        return piece.low.partition("'")[0] in PRONOUNS | {"that", "there", "it"}
    if piece.low in AUXILIARIES:
        return False
    if piece.low in _SUBJECTS:
        return at + 1 < len(sentence) and sentence[at + 1].is_word
    for ahead in range(at + 1, min(at + _LONGEST_SUBJECT, len(sentence))):
        if sentence[ahead].low in (";", ":", "?") or (not plain and sentence[ahead].low in ("and", "or", "but", ",")):
            return False
        if is_finite(sentence, ahead):
            return True
    return plain and _is_long_rest(sentence, at)


def _is_long_rest(sentence: Sentence, at: int) -> bool:
    """Whether a determined noun phrase goes on and on behind "said": its verb is one that no list has."""
    piece = sentence[at]
    following = sentence[at : at + _LEAST_REST]
    plural = any(piece.low.endswith("s") for piece in following[:2])
    determined = plural or piece.is_capital or piece.low in DETERMINERS or is_possessive(piece)
    return determined and len(following) == _LEAST_REST and all(piece.is_word for piece in following)


def content_end(sentence: Sentence, start: int, *, opened: bool) -> int:
    """Where the content ends: at the outlet's own next clause, the next report, or the end of the sentence."""
    at = start
    while at < min(len(sentence), start + _LONGEST_CONTENT) and not _ends_content(sentence, at, start, opened=opened):
        at += 1
    while (
        at > start and sentence[at - 1].quote < 0 and not sentence[at - 1].is_word and sentence[at - 1].low not in ")]"
    ):
        at -= 1
    return at


def _ends_content(sentence: Sentence, at: int, start: int, *, opened: bool) -> bool:
    piece = sentence[at]
    if piece.low in (";", "according"):
        return piece.low == ";" or is_cue(sentence, at)
    if at + 1 == len(sentence):
        return False
    if piece.low == ":":
        return True
    if piece.low in ("and", "but"):
        return sentence[at + 1].low in FINITE and is_cue(sentence, at + 1)
    if at > start and sentence[at - 1].quote >= 0 and _goes_on_about_source(sentence, at):
        return True
    if piece.low != "," and piece.low not in DASHES:
        return False
    return (opened and first_finite(sentence, start, at) is not None) or _is_end(sentence, at, start)


def _is_end(sentence: Sentence, comma: int, start: int) -> bool:
    """Whether what stands behind a comma or dash is no content: ", adding that", ", the mayor said", ", which is"."""
    if sentence[comma].low in DASHES and _is_last_dash(sentence, comma, start):
        return True
    following = sentence[comma + 1].low
    if following in ("a", "an"):
        return sentence[comma].low == "," and _is_last_aside(sentence, comma, start)
    if _goes_on_about_source(sentence, comma + 1):
        return True
    if base_form(following) in CLOSING and is_reporting(sentence, comma + 1):
        return True
    if following not in _ADDING:
        return _is_new_report(sentence, comma + 1)
    aside = following in _ASIDE and first_finite(sentence, start, comma) is not None
    return aside or _is_new_report(sentence, comma + 2)


def _is_last_dash(sentence: Sentence, dash: int, start: int) -> bool:
    """Whether an aside behind a dash goes on to the end of the sentence."""
    paired = any(piece.low in DASHES for piece in sentence[dash + 1 : dash + REACH])
    return not paired and first_finite(sentence, start, dash) is not None


def _goes_on_about_source(sentence: Sentence, at: int) -> bool:
    return sentence[at].low in PARTICIPLES and base_form(sentence[at].low) in _FURTHER


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
