"""Who is said to vouch for reported content: the subject of its cue.

Reported speech names its source as quotes do, with two differences: nobody is named in "those who said", and a
participle takes the subject of the verb before it.
"""

from compare.extract.cues import NOUN_LIKE, PARTICIPLES
from compare.extract.phrases import Range, is_adverb, is_adverbial, is_possessive, noun_phrase_left, segments_of
from compare.extract.reporting import base_form
from compare.extract.scene import Sentence
from compare.extract.subjects import apposed_subject, subject_of
from compare.extract.verbforms import first_finite, is_clause, is_finite
from compare.extract.words import ALL_PREPOSITIONS, AUXILIARIES, DASHES

_EMPTY_SUBJECTS = frozenset("it there this that which".split())
_CLAUSE_OPENERS = frozenset("and but or that who which as while because when after if although though".split())
_SUBORDINATORS = frozenset("while as although though after when because before since".split())
_PLACES = frozenset("on in at from near with".split())
_LONGEST_CLAUSE = 20
_LONGEST_BRACKET = 8
_RELATIVES = frozenset("who which that".split())


def has_subject(sentence: Sentence, cue: int) -> bool:
    """Whether the piece before a cue lets it have a subject of its own.

    None stands in "those who said", of whom nobody is named, in "from noted scholars" and in "the ruling that".
    """
    if cue == 0:
        return False
    before = sentence[cue - 1]
    if before.low in _RELATIVES:
        return cue > 1 and sentence[cue - 2].low == ","
    if sentence[cue].low in NOUN_LIKE and not is_possessive(before) and _is_object(sentence, cue):
        return False
    if sentence[cue].low in PARTICIPLES:
        return not before.is_word or is_adverb(before) or before.low in AUXILIARIES | {"and", "by", "of", "while"}
    return before.low not in ALL_PREPOSITIONS


def _is_object(sentence: Sentence, noun: int) -> bool:
    """Whether a word that may be a noun has a verb before it: "Marlow disputed Republican claims that"."""
    for at in range(noun - 1, max(noun - _LONGEST_CLAUSE, 0), -1):
        if not sentence[at].is_word or sentence[at].low in _CLAUSE_OPENERS:
            return False
        helping = at == noun - 1 and sentence[at].low in AUXILIARIES and not sentence[noun].low.endswith("s")
        if is_finite(sentence, at) and not helping:
            return True
    return False


def source_of(sentence: Sentence, cue: int, begin: int) -> Range | None:
    """The subject of the cue at `cue`, which stands before it, in a clause that begins at `begin` or later."""
    bracketed = before_bracket(sentence, cue)
    if bracketed is not None:
        subject: Range | None = bracketed
    elif sentence[cue].low in PARTICIPLES and cue > begin and sentence[cue - 1].low == ",":
        if any(piece.low in _SUBORDINATORS for piece in sentence[begin : cue - 1]):
            return None  # of which verb the participle goes on, words do not tell
        subject = _of_main_verb(sentence, begin, cue - 1) or subject_of(sentence, cue)
    elif _is_set_off(sentence, cue, begin):
        subject = apposed_subject(sentence, cue - 1)
    else:
        subject = subject_of(sentence, cue)
    if subject is None or subject[0] >= cue:
        return None
    head = sentence[subject[0]]
    if subject[1] - subject[0] == 1 and head.low in _EMPTY_SUBJECTS:
        return None
    if sentence[cue - 1].low in _RELATIVES and any(piece.low == "of" for piece in sentence[subject[0] : subject[1]]):
        return None
    if head.low in ALL_PREPOSITIONS or base_form(head.low) == "say":
        return None
    return _with_head(sentence, subject, begin)


def _with_head(sentence: Sentence, subject: Range, begin: int) -> Range:
    """ "Party leaders on the ground said": the leaders, not the ground."""
    start = subject[0]
    placed = start - 2 >= begin and sentence[start - 1].low in _PLACES and sentence[start - 2].is_word
    if not placed or any(piece.is_capital for piece in sentence[start : subject[1]]):
        return subject
    wider = noun_phrase_left(sentence, start - 2)
    return (wider[0], subject[1]) if wider is not None and wider[0] >= begin else subject


def _is_set_off(sentence: Sentence, cue: int, begin: int) -> bool:
    """Whether an apposition or a setting stands between them: "The council, in a paper put out today, said"."""
    if cue == begin or sentence[cue - 1].low not in {",", ")"} | DASHES:
        return False
    if not is_clause(sentence, begin, cue - 1):
        return True
    if sentence[cue - 1].low != ",":
        return False
    segments = segments_of(sentence, begin, cue - 1)
    bare = not is_adverbial(sentence, segments[0]) and first_finite(sentence, *segments[0]) is None
    return bare and len(segments) == 2 and sentence[segments[1][0]].low in ALL_PREPOSITIONS


def before_bracket(sentence: Sentence, cue: int) -> Range | None:
    """ "Rep. Jane Doe (D-Ark.) said": the subject before a bracket that ends at the cue."""
    if cue < 3 or sentence[cue - 1].low != ")":
        return None
    for at in range(cue - 2, max(cue - _LONGEST_BRACKET, 0), -1):
        if sentence[at].low == "(":
            return noun_phrase_left(sentence, at - 1)
    return None


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
