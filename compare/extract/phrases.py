"""Noun phrases and clauses of a sentence, by closed word classes and capitals.

No parser: news prose puts a speaker in few places, and a parser costs a thousand times the time.
"""

from compare.extract.cues import BASE
from compare.extract.scene import Piece, Sentence
from compare.extract.words import (
    ADVERBS,
    AUXILIARIES,
    BREAKERS,
    CONJUNCTIONS,
    DETERMINERS,
    LY_NOUNS,
    OBJECTS,
    PREPOSITIONS,
    PRONOUNS,
    ROLES,
    TIME,
)
from compare.text.names import PARTICLES

Range = tuple[int, int]
"""A half-open range of pieces of a sentence."""
REACH = 80
"""How many pieces a search looks back: a longer sentence is a broken one, and must not cost its square."""
_LONGEST = 14
_SETTING = frozenset(
    "of back here there last next earlier later even just only soon hours days weeks months years".split()
)
_COORDINATORS = frozenset("and but or so yet nor then".split())
POSSESSIVES = frozenset("his her their its my our your whose".split())
_LINKS = frozenset("of for from in at and & with".split())


def is_possessive(piece: Piece) -> bool:
    return piece.low in POSSESSIVES or piece.low.endswith(("'s", "s'"))


def is_role(piece: Piece) -> bool:
    return piece.low in ROLES or piece.low.rstrip("s") in ROLES


def is_adverb(piece: Piece) -> bool:
    return piece.low in ADVERBS or (piece.text.endswith("ly") and piece.text.islower() and piece.low not in LY_NOUNS)


def clause_start(sentence: Sentence, index: int) -> int:
    at = index - 1
    while at >= max(index - REACH, 0) and sentence[at].quote < 0 and sentence[at].low not in (":", ";", "—", "–"):
        at -= 1
    return at + 1


def segments_of(sentence: Sentence, start: int, end: int) -> list[Range]:
    """Comma-separated stretches of `sentence[start:end]`, without empty ones."""
    found: list[Range] = []
    begin = start
    for at in range(start, end + 1):
        if at == end or sentence[at].low == ",":
            if at > begin:
                found.append((begin, at))
            begin = at + 1
    return found


def is_adverbial(sentence: Sentence, segment: Range) -> bool:
    """Whether a stretch before a comma only sets the scene: "In Iowa", "Speaking to CNN", "When asked", "Later"."""
    begin, end = segment
    while begin < end - 1 and sentence[begin].low in _COORDINATORS:
        begin += 1
    first, second = sentence[begin], sentence[min(begin + 1, len(sentence) - 1)]
    name_like = first.is_capital and second.is_capital and second.low not in TIME and end - begin > 1
    verbal = first.low.endswith(("ing", "ed")) and len(first.low) > 4 and not name_like
    return (
        first.low in PREPOSITIONS
        or first.low in CONJUNCTIONS
        or first.low in ADVERBS
        or (first.low.endswith("ly") and not name_like and (end - begin == 1 or not first.is_capital))
        or (first.low in TIME and not name_like)
        or first.low in _SETTING
        or sentence[end - 1].low in ("later", "ago", "earlier")
        or (
            verbal
            and (end - begin > 1 or not first.is_capital)
            and second.low not in BASE
            and not is_possessive(second)
        )
        or (first.low in ("to", "the") and second.low in ("next", "same"))
    )


def without_setting(sentence: Sentence, segments: list[Range]) -> list[Range]:
    """Stretches without the leading ones that set the scene, and without the state or country behind a place."""
    kept = list(segments)
    while len(kept) > 1 and is_adverbial(sentence, kept[0]):
        kept.pop(0)
        if len(kept) > 1 and _is_state(sentence, kept[0], kept[1]):
            kept.pop(0)
    return kept


def _is_state(sentence: Sentence, segment: Range, following: Range) -> bool:
    """ "N.H." in "At a rally in Portsmouth, N.H., on Tuesday, she said"."""
    piece = sentence[segment[0]]
    alone = segment[1] - segment[0] == 1 and piece.is_capital
    return alone and ("." in piece.text or piece.text.isupper() or is_adverbial(sentence, following))


def noun_phrase_left(sentence: Sentence, end: int) -> Range | None:
    """The noun phrase whose last word is at `end`."""
    last = sentence[end]
    if last.low in PRONOUNS or last.low in ("this", "that", "one", "another", "others", "some", "many", "both"):
        return (end, end + 1) if last.low != "that" else None
    if last.low in OBJECTS or last.low in PREPOSITIONS:
        return None
    at = end
    while at >= 0 and end - at < _LONGEST:
        piece = sentence[at]
        if not piece.is_word or _stops(piece, at, sentence):
            if piece.low in ("(", ")") and at >= 1:  # "Rep. Trey Gowdy (R-S.C.) said"
                at -= 1
                continue
            break
        if piece.low in DETERMINERS and piece.low not in ("no", "five", "four", "three", "two", "one"):
            at -= 1
            if at >= 1 and sentence[at].low == "of":
                at -= 1
                continue
            break
        at -= 1
    start = at + 1
    while start <= end and (sentence[start].low in _LINKS or not sentence[start].is_word):
        start += 1
    if start > end:
        return None
    return _without_leading(sentence, start, end + 1)


def _stops(piece: Piece, at: int, sentence: Sentence) -> bool:
    low = piece.low
    if low in _LINKS:
        return not _may_link(sentence, at)
    if piece.is_capital and at > 0:
        return False
    if low in BREAKERS or low in AUXILIARIES or low in PRONOUNS or low in PREPOSITIONS:
        return True
    return low in BASE and low in ("said", "says", "told", "asked", "wrote", "added", "saying") and not piece.is_capital


def _may_link(sentence: Sentence, at: int) -> bool:
    """ "a spokesman for the mayor", "Smith and Jones", "the Bank of England", but not "in Iowa Smith"."""
    if at == 0:
        return False
    before = sentence[at - 1]
    if before.is_capital and at + 1 < len(sentence) and sentence[at + 1].low not in PRONOUNS:
        return at != 1 or sentence[at].low in ("of", "for", "and", "&")
    if sentence[at].low in ("of", "and", "&"):
        return before.is_word and before.low not in AUXILIARIES
    return before.is_word and (before.low in ROLES or before.low.rstrip("s") in ROLES)


def _without_leading(sentence: Sentence, start: int, end: int) -> Range:
    """Drop a leading time or adverb: "Tuesday Smith"; keep at least one piece."""
    while end - start > 1 and (
        (sentence[start].low in TIME and sentence[start].low not in ("may", "april", "june", "august"))
        or sentence[start].low in ADVERBS
        or sentence[start].low in CONJUNCTIONS
    ):
        start += 1
    return start, end


def noun_phrase_right(sentence: Sentence, start: int) -> Range | None:
    """The noun phrase that begins at `start`."""
    at = start
    while at < len(sentence) and at - start < _LONGEST:
        piece = sentence[at]
        low = piece.low
        if not piece.is_word:
            break
        if low in PRONOUNS:
            at += at == start
            break
        if low in _LINKS:
            if at == start or not _goes_on(sentence, at):
                break
        elif (
            low in BREAKERS
            or low in PREPOSITIONS
            or low in AUXILIARIES
            or low == "to"
            or (low in TIME and at > start and low != "may" and sentence[at - 1].low not in DETERMINERS)
        ):
            break
        at += 1
    while at > start and sentence[at - 1].low in _LINKS | DETERMINERS:
        at -= 1
    return (start, at) if at > start else None


def _goes_on(sentence: Sentence, link: int) -> bool:
    """Whether a phrase goes on behind a linking word: "the mayor of Paris", "a spokeswoman in Rome", not "and he"."""
    if sentence[link].low == "and" and link + 1 < len(sentence):
        return sentence[link + 1].is_word and sentence[link + 1].low not in PRONOUNS
    return sentence[link].low in ("of", "and", "&", "for", "at") or is_role(sentence[link - 1])


def _leads_to_name(sentence: Sentence, at: int, stop: int) -> bool:
    """ "Hamas international affairs spokesman Jane Doe": lower-case words between that end in a role and a name."""
    for number in range(at, min(at + 5, stop - 1)):
        if not sentence[number].text.islower() or sentence[number].low in AUXILIARIES | PREPOSITIONS:
            return False
        if is_role(sentence[number]) and sentence[number + 1].is_capital:
            return True
    return False


def first_subject(sentence: Sentence, start: int, end: int) -> Range | None:
    """The first noun phrase of a stretch that is not part of an adverbial: the likely subject of its sentence."""
    segments = without_setting(sentence, segments_of(sentence, start, end))
    if not segments:
        return None
    begin, stop = segments[0]
    while begin < stop and (not _can_begin(sentence[begin]) or _is_gerund(sentence, begin, stop)):
        begin += 1
    at = begin
    while at < min(stop, begin + _LONGEST) and sentence[at].is_word:
        if sentence[at].low in PRONOUNS:
            at += at == begin
            break
        if at > begin and _ends_subject(sentence, at, stop):
            break
        at += 1
    while at > begin and sentence[at - 1].low in _LINKS | DETERMINERS:
        at -= 1
    return (begin, at) if at > begin else None


def _can_begin(piece: Piece) -> bool:
    return piece.is_word and piece.low not in CONJUNCTIONS and piece.low not in ADVERBS and piece.low not in BREAKERS


def _is_gerund(sentence: Sentence, at: int, stop: int) -> bool:
    """ "Using the word", "Pointing to": what follows is no verb, so it is no name in -ing."""
    if not sentence[at].low.endswith("ing") or at + 1 >= stop:
        return False
    following = sentence[at + 1].low
    return following in DETERMINERS or following in PREPOSITIONS or following in _LINKS or following in ("to", "that")


def _ends_subject(sentence: Sentence, at: int, stop: int) -> bool:
    """Whether the piece at `at` is no longer the subject: a verb by its form or place, or what cannot be in one."""
    piece, before = sentence[at], sentence[at - 1]
    low = piece.low
    if low in AUXILIARIES or low in BREAKERS or low in ADVERBS or (low in PREPOSITIONS and low not in _LINKS):
        return True
    if not piece.text.islower():
        return False
    if low.endswith("ed") or (low in BASE and before.low not in DETERMINERS):
        return True
    noun = is_role(piece) or low in _LINKS or low in PARTICLES or is_possessive(before)
    name = before.is_capital and before.low not in DETERMINERS
    return name and not noun and not _leads_to_name(sentence, at, stop)
