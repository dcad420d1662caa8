"""Find the subject of a cue verb: the words that name who spoke.

No parser: news prose puts the subject in few places, and a parser costs a thousand times the time. Each function takes
a sentence of `Piece`s and an index and returns a half-open range of pieces, or None.
"""

from compare.extract.cues import BASE, NOUN_LIKE, PARTICIPLES, SPEECH_NOUNS, STRONG
from compare.extract.scene import Piece, Sentence
from compare.extract.words import (
    ADVERBS,
    AUXILIARIES,
    BREAKERS,
    CONJUNCTIONS,
    DETERMINERS,
    PARTICLES,
    PREPOSITIONS,
    PRONOUNS,
    ROLES,
    TIME,
)

Range = tuple[int, int]
_LONGEST = 14
_DASHES = frozenset("—–-")
_SETTING = frozenset(
    "of back here there last next earlier later even just only soon hours days weeks months years".split()
)
_COORDINATORS = frozenset("and but or so yet nor then".split())
_POSSESSIVES = frozenset("his her their its my our your whose".split())
_SUBJECT_DETERMINERS = frozenset("that this those these some many most all one another two three both others".split())
_LINKS = frozenset("of for from in at and & with".split())
_OBJECTS = frozenset("him her them us me you reporters himself herself".split())


def is_cue(sentence: Sentence, index: int) -> bool:
    """Whether a word is a cue verb here and no noun ("the report") or passive ("was called")."""
    piece = sentence[index]
    before = sentence[index - 1] if index else None
    if piece.quote >= 0:
        return False
    if before is not None and piece.low in SPEECH_NOUNS and _is_possessive(before):
        return True
    if piece.low not in BASE:
        return piece.low == "according" and index + 1 < len(sentence) and sentence[index + 1].low == "to"
    if before is None:
        return True
    if not piece.text.islower() or (before.low in DETERMINERS and before.low not in _SUBJECT_DETERMINERS):
        return False
    if _is_possessive(before) and piece.low not in ("said", "says"):
        return False
    if piece.low in NOUN_LIKE and not _can_be_subject(before, piece):
        return False
    return not _is_passive(sentence, index)


def _is_possessive(piece: Piece) -> bool:
    return piece.low in _POSSESSIVES or piece.low.endswith(("'s", "s'"))


def _can_be_subject(before: Piece, verb: Piece) -> bool:
    """Whether the word before lets a noun-like form be a verb; its base form needs a plural, "to" or an auxiliary."""
    if before.low in AUXILIARIES or before.low in ADVERBS or before.quote >= 0:
        return True
    if BASE[verb.low] == verb.low:
        return before.low == "to" or before.low in PRONOUNS or before.low.endswith("s")
    return before.is_capital or before.low in PRONOUNS or before.low in ("which", "that", ",") or _role(before)


def _is_passive(sentence: Sentence, index: int) -> bool:
    if sentence[index].low in PARTICIPLES or sentence[index].low in ("said", "says"):
        return False
    at = index - 1
    while at >= 0 and _is_adverb(sentence[at]):
        at -= 1
    return at >= 0 and sentence[at].low in ("is", "was", "are", "were", "be", "been", "being", "gets", "got")


def subject_of(sentence: Sentence, cue: int) -> Range | None:
    """The subject of the cue verb at `cue`, in whichever order the sentence has it."""
    if sentence[cue].low == "according":
        return noun_phrase_right(sentence, cue + 2)
    if cue and sentence[cue].low in SPEECH_NOUNS and _is_possessive(sentence[cue - 1]):
        return noun_phrase_left(sentence, cue - 1) or (cue - 1, cue)
    left = _before_verb_group(sentence, cue)
    if left >= 0 and sentence[left].low == "to":
        return first_subject(sentence, _clause_start(sentence, left), left)
    if sentence[cue].low in PARTICIPLES and not _has_auxiliary(sentence, left + 1, cue):
        return subject_before_participle(sentence, cue)
    if left >= 0 and sentence[left].is_word and sentence[left].low not in CONJUNCTIONS:
        if sentence[left].low == "who" or sentence[left].low == "which":
            return _antecedent(sentence, left)
        found = noun_phrase_left(sentence, left)
        if found is not None:
            return found
    if left >= 1 and sentence[left].low == "," and BASE.get(sentence[cue].low) != "tell":
        inverted = _inverted(sentence, cue)
        if inverted is not None and (inverted[1] == len(sentence) or sentence[inverted[1]].low in (",", "(", "—")):
            return inverted
    after_quote = left < 0 or sentence[left].quote >= 0 or _comma_after_quote(sentence, left)
    if after_quote or sentence[left].low == ",":
        inverted = _inverted(sentence, cue)
        if inverted is not None and (after_quote or left == cue - 1):
            apposed = None if after_quote else _apposed_subject(sentence, left)
            return apposed or inverted
    if left >= 0 and sentence[left].low in {",", ")"} | _DASHES:
        return _apposed_subject(sentence, left)
    return first_subject(sentence, _clause_start(sentence, cue), cue) or subject_before_participle(sentence, cue)


def _is_adverb(piece: Piece) -> bool:
    return piece.low in ADVERBS or (piece.text.endswith("ly") and piece.text.islower() and len(piece.low) > 4)


def _has_auxiliary(sentence: Sentence, start: int, end: int) -> bool:
    return any(sentence[at].low in AUXILIARIES for at in range(max(start, 0), end))


def _before_verb_group(sentence: Sentence, cue: int) -> int:
    """Index of the piece before the verb with its adverbs and auxiliaries; "to" for an infinitive ("went on to say")."""
    at = cue - 1
    while at >= 0:
        piece = sentence[at]
        if piece.quote >= 0 or not piece.is_word:
            break
        low = piece.low
        if _is_adverb(piece) or low in AUXILIARIES:
            at -= 1
        elif low in TIME and low != "may" and at >= 1:
            at -= 2 if sentence[at - 1].low in ("on", "last", "this", "in", "late", "early") else 1
        else:
            break
    return at


def _comma_after_quote(sentence: Sentence, at: int) -> bool:
    return sentence[at].low == "," and at >= 1 and sentence[at - 1].quote >= 0


def noun_phrase_left(sentence: Sentence, end: int) -> Range | None:
    """The noun phrase whose last word is at `end`."""
    last = sentence[end]
    if last.low in PRONOUNS or last.low in ("this", "that", "one", "another", "others", "some", "many", "both"):
        return (end, end + 1) if last.low != "that" else None
    if last.low in _OBJECTS or last.low in PREPOSITIONS:
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
            if at == start or (low not in ("of", "and", "&") and not (_role(sentence[at - 1]) or low in ("for", "at"))):
                break
            if (
                low == "and"
                and at + 1 < len(sentence)
                and (sentence[at + 1].low in PRONOUNS or not sentence[at + 1].is_word)
            ):
                break
        elif low in BREAKERS or low in PREPOSITIONS or low in AUXILIARIES or low == "to":
            break
        elif low in TIME and at > start and low != "may" and sentence[at - 1].low not in DETERMINERS:
            break
        at += 1
    while at > start and sentence[at - 1].low in _LINKS | DETERMINERS:
        at -= 1
    return (start, at) if at > start else None


def _role(piece: Piece) -> bool:
    return piece.low in ROLES or piece.low.rstrip("s") in ROLES


def _inverted(sentence: Sentence, cue: int) -> Range | None:
    """The subject behind the verb: “…,” said the mayor."""
    start = cue + 1
    while start < len(sentence) and _is_adverb(sentence[start]):
        start += 1
    if start >= len(sentence):
        return None
    first = sentence[start]
    if not first.is_word or first.low in _OBJECTS or first.low in ("that", "it", "to", "in", "on", "at", "of", "about"):
        return None
    if not (first.is_capital or first.low in DETERMINERS or first.low in PRONOUNS or _role(first)):
        nearby = sentence[start : start + 4]
        if not any(piece.is_capital or _role(piece) for piece in nearby):
            return None
    if first.low in TIME and not (start + 1 < len(sentence) and sentence[start + 1].is_capital):
        return None
    return noun_phrase_right(sentence, start)


def _clause_start(sentence: Sentence, index: int) -> int:
    at = index - 1
    while at >= 0 and sentence[at].quote < 0 and sentence[at].low not in (":", ";", "—", "–"):
        at -= 1
    return at + 1


def _segments(sentence: Sentence, start: int, end: int) -> list[Range]:
    """Comma-separated stretches of `sentence[start:end]`, without empty ones."""
    found: list[Range] = []
    begin = start
    for at in range(start, end + 1):
        if at == end or sentence[at].low == ",":
            if at > begin:
                found.append((begin, at))
            begin = at + 1
    return found


def _is_adverbial(sentence: Sentence, segment: Range) -> bool:
    """Whether a stretch before a comma only sets the scene: "In Iowa", "Speaking to CNN", "When asked", "Hours later"."""
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
            and not _is_possessive(second)
        )
        or (first.low in ("to", "the") and second.low in ("next", "same"))
    )


def _apposed_subject(sentence: Sentence, comma: int) -> Range | None:
    """ "Tom Cole, a Republican from Oklahoma, said": the first stretch of the clause that can be a subject."""
    start = _clause_start(sentence, comma)
    if sentence[comma].low in _DASHES and start > 1 and sentence[start - 1].low in _DASHES:
        comma = start - 1  # "Jane Doe — the mayor — said": the apposition stands between dashes
        start = _clause_start(sentence, comma)
    segments = _segments(sentence, start, comma)
    while segments and _is_adverbial(sentence, segments[0]):
        segments.pop(0)
    for begin, end in segments:
        if any(sentence[at].low == "who" for at in range(begin, end)):
            continue
        return first_subject(sentence, begin, end)
    return None


def _antecedent(sentence: Sentence, who: int) -> Range | None:
    at = who - 1
    if at >= 0 and sentence[at].low == ",":
        apposed = _apposed_subject(sentence, at)
        if apposed is not None:
            return apposed
        at -= 1
    return noun_phrase_left(sentence, at) if at >= 0 else None


def subject_before_participle(sentence: Sentence, cue: int) -> Range | None:
    """ "Smith left early, saying “…”": the subject of the verb before, that is of the clause.

    Without a comma the participle has a subject beside it: "with Smith saying".
    """
    beside = _before_verb_group(sentence, cue)
    if beside >= 0 and sentence[beside].is_capital and sentence[beside].is_word:
        return noun_phrase_left(sentence, beside)
    for at in range(cue - 1, -1, -1):
        if sentence[at].quote >= 0 and at + 1 < cue:
            return first_subject(sentence, at + 1, cue)
        infinitive = at > 0 and sentence[at - 1].low == "to"
        if sentence[at].low in STRONG - PARTICIPLES and not infinitive and is_cue(sentence, at):
            return subject_of(sentence, at)
    return first_subject(sentence, 0, cue)


def _leads_to_name(sentence: Sentence, at: int, stop: int) -> bool:
    """ "Hamas international affairs spokesman Jane Doe": lower-case words between that end in a role and a name."""
    for number in range(at, min(at + 5, stop - 1)):
        if not sentence[number].text.islower() or sentence[number].low in AUXILIARIES | PREPOSITIONS:
            return False
        if _role(sentence[number]) and sentence[number + 1].is_capital:
            return True
    return False


def first_subject(sentence: Sentence, start: int, end: int) -> Range | None:
    """The first noun phrase of a stretch that is not part of an adverbial: the likely subject of its sentence."""
    segments = _segments(sentence, start, end)
    while len(segments) > 1 and _is_adverbial(sentence, segments[0]):
        segments.pop(0)
    if not segments:
        return None
    begin, stop = segments[0]
    while begin < stop and (
        not sentence[begin].is_word
        or sentence[begin].low in CONJUNCTIONS
        or sentence[begin].low in ADVERBS
        or sentence[begin].low in BREAKERS
    ):
        begin += 1
    if begin >= stop:
        return None
    at = begin
    while at < stop and at - begin < _LONGEST:
        piece = sentence[at]
        if not piece.is_word:
            break
        if piece.low in PRONOUNS:
            at += at == begin
            break
        if at > begin and (
            piece.low in AUXILIARIES
            or piece.low in BREAKERS
            or piece.low in ADVERBS
            or (piece.text.islower() and piece.low in BASE and sentence[at - 1].low not in DETERMINERS)
            or (piece.text.islower() and sentence[at - 1].is_capital and not _role(piece)
                and piece.low not in _LINKS and piece.low not in PARTICLES
                and not _is_possessive(sentence[at - 1]) and not _leads_to_name(sentence, at, stop))
            or (piece.text.islower() and piece.low.endswith("ed"))
        ):  # fmt: skip
            break
        if at > begin and piece.low in PREPOSITIONS and piece.low not in _LINKS:
            break
        at += 1
    while at > begin and sentence[at - 1].low in _LINKS | DETERMINERS:
        at -= 1
    return (begin, at) if at > begin else None
