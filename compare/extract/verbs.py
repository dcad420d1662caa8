"""Tell a cue verb from a noun of the same form and from a passive."""

from compare.extract.cues import BASE, NOUN_LIKE, PARTICIPLES, SPEECH_NOUNS
from compare.extract.phrases import is_adverb, is_possessive, is_role
from compare.extract.reporting import OTHERS
from compare.extract.scene import Piece, Sentence
from compare.extract.verbforms import is_finite
from compare.extract.words import ADVERBS, AUXILIARIES, DETERMINERS, PRONOUNS

_UNCHANGED = frozenset("put read cast hit broadcast".split())
"""Past forms that look like the base form, and so need no plural before them."""
_SUBJECT_DETERMINERS = frozenset("that this those these some many most all one another two three both others".split())
_NEGATIONS = frozenset(
    "not never neither nobody none no didn't don't doesn't won't can't cannot wouldn't couldn't hasn't haven't hadn't "
    "refused declined refuses declines without if unless".split()
)
_PLAIN = frozenset("say think believe".split())
"""Base forms that are no nouns: whatever stands before them is their subject, but for an infinitive."""
_NO_SUBJECT = DETERMINERS | frozenset("to , ; : and or".split())


def is_cue(sentence: Sentence, index: int) -> bool:
    """Whether a word is a cue verb here and no noun ("the report") or passive ("was called")."""
    piece = sentence[index]
    before = sentence[index - 1] if index else None
    if piece.quote >= 0:
        return False
    if before is not None and piece.low in SPEECH_NOUNS and is_possessive(before):
        return True
    if piece.low not in BASE:
        return piece.low == "according" and index + 1 < len(sentence) and sentence[index + 1].low == "to"
    if before is None:
        return not piece.low.endswith("ed")  # "Asked if he would run, he …"
    if not piece.text.islower() or (before.low in DETERMINERS and before.low not in _SUBJECT_DETERMINERS):
        return False
    if is_possessive(before) and piece.low not in ("said", "says"):
        return False
    if (piece.low in NOUN_LIKE or _is_base_form(piece)) and not _can_be_subject(before, piece):
        return False
    return not _is_passive(sentence, index)


def _is_base_form(piece: Piece) -> bool:
    return BASE[piece.low] == piece.low and piece.low not in _UNCHANGED


def _can_be_subject(before: Piece, verb: Piece) -> bool:
    """Whether the word before lets a noun-like form be a verb; its base form needs a plural, "to" or an auxiliary."""
    if before.low in AUXILIARIES or before.low in ADVERBS or before.quote >= 0:
        return True
    if BASE[verb.low] == verb.low:
        return before.low == "to" or before.low in PRONOUNS or before.low.endswith("s")
    return before.is_capital or before.low in PRONOUNS or before.low in ("which", "that", ",") or is_role(before)


def _is_passive(sentence: Sentence, index: int) -> bool:
    if sentence[index].low in PARTICIPLES or sentence[index].low in ("said", "says"):
        return False
    at = index - 1
    while at >= 0 and is_adverb(sentence[at]):
        at -= 1
    return at >= 0 and sentence[at].low in ("is", "was", "are", "were", "be", "been", "being", "gets", "got")


def is_reporting(sentence: Sentence, at: int) -> bool:
    """Whether a word may report something: a cue, or a verb like "show" that introduces no quote."""
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


def is_turned(sentence: Sentence, cue: int) -> bool:
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
