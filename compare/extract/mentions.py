"""Take a speaker's noun phrase apart: the name, and the title or description that goes with it."""

from enum import StrEnum
from typing import NamedTuple

from compare.extract.attribution import Attribution
from compare.extract.scene import Sentence
from compare.extract.verbs import is_cue
from compare.extract.words import DETERMINERS, PRONOUNS, ROLES, SURNAMES_TOO
from compare.models import Span
from compare.text.names import HONORIFICS, PARTICLES

_LINKS = frozenset("of for from in at with to on".split())
_APPOSED = frozenset(",—–(")
_LONGEST_TITLE = 14
_PARTY = frozenset("r d i rep dem ind gop lab con".split())


class MentionKind(StrEnum):
    """How a speaker is mentioned."""

    NAME = "name"
    PRONOUN = "pronoun"
    DESCRIPTION = "description"


class Mention(NamedTuple):
    """A speaker as mentioned: where, how, and with which title."""

    span: Span
    text: str
    kind: MentionKind
    title: str = ""


def mention_of(text: str, attribution: Attribution) -> Mention | None:
    """The mention that an attribution found, with the title beside it."""
    if attribution.subject is None or attribution.pieces is None:
        return None
    sentence, (begin, end) = attribution.sentence, attribution.pieces
    whole = attribution.subject
    if not any(letter.isupper() or letter.islower() for letter in text[whole.start : whole.end]):
        return None  # a script without capitals: the rules would guess
    if end - begin == 1 and "-" in sentence[begin].text and sentence[begin].low.partition("-")[0] in _PARTY:
        return None  # "Sen. Jane Doe, R-Ark., put it": a party names nobody
    if end - begin == 1 and sentence[begin].low in PRONOUNS:
        return _mention(text, whole, MentionKind.PRONOUN)
    comma = next((at for at in range(begin + 1, end) if sentence[at].low in (",", "(")), end)
    if attribution.rule == "label" and comma < end:  # "Jane Doe, Radio Sud: “…”"
        title = text[sentence[comma].end : whole.end].strip(" ()")
        return _mention(text, _span(sentence, begin, comma), MentionKind.NAME, title)
    name = _name_in(sentence, begin, end)
    if name is None:
        apposed = _apposed_name(sentence, end)
        if apposed is None or not _describes(sentence, begin, end):
            return _mention(text, whole, MentionKind.DESCRIPTION)
        return _mention(text, _span(sentence, *apposed), MentionKind.NAME, text[whole.start : whole.end])
    before = _title_before(text, sentence, begin, name[0])
    return _mention(
        text, _span(sentence, *name), MentionKind.NAME, before or _title_behind(text, sentence, max(end, name[1]))
    )


def _mention(text: str, span: Span, kind: MentionKind, title: str = "") -> Mention:
    words = text[span.start : span.end]
    if words.endswith(("’s", "'s")):
        span = Span(span.start, span.end - 2)
    return Mention(span, text[span.start : span.end], kind, " ".join(title.split()))


def _span(sentence: Sentence, begin: int, end: int) -> Span:
    return Span(sentence[begin].start, sentence[end - 1].end)


def _name_in(sentence: Sentence, begin: int, end: int) -> tuple[int, int] | None:
    """The run of capitalised words that is the head of the phrase, or None for a description."""
    chunks: list[tuple[int, int]] = []
    start = begin
    for at in range(begin, end + 1):
        if at == end or sentence[at].low in _LINKS:
            if at > start:
                chunks.append((start, at))
            start = at + 1
    if not chunks or any(sentence[at].low in ("and", "&") for at in range(begin, end)):
        return None
    run = _last_run(sentence, *chunks[0])
    if run is not None and not _ends_in_role(sentence, chunks[0], run):
        return _after_role(sentence, _after_owner(sentence, run))
    for chunk in chunks[1:]:  # "secretary of state Hillary Clinton", "Minister of Defense Ehud Barak"
        run = _last_run(sentence, *chunk)
        if run is not None and chunk[1] - run[0] >= 2 and run[0] > chunk[0]:
            return run
        if run is not None and run[1] - run[0] >= 3 and sentence[chunks[0][1] - 1].is_capital:
            return run[0] + 1, run[1]
    return None


def _last_run(sentence: Sentence, begin: int, end: int) -> tuple[int, int] | None:
    at = end
    while at > begin and (
        sentence[at - 1].is_capital or (sentence[at - 1].low in PARTICLES and at < end) or _hyphened(sentence, at - 1)
    ):
        at -= 1
    while at < end and sentence[at].low in DETERMINERS:
        at += 1
    return (at, end) if at < end else None


def _hyphened(sentence: Sentence, at: int) -> bool:
    """al-Zahar: a particle and a name in one word."""
    head, _, tail = sentence[at].text.partition("-")
    return head.lower() in PARTICLES and tail[:1].isupper()


def _ends_in_role(sentence: Sentence, chunk: tuple[int, int], run: tuple[int, int]) -> bool:
    last = sentence[run[1] - 1].low
    return last in ROLES and chunk[1] == run[1] and (run[1] - run[0] == 1 or last not in SURNAMES_TOO)


def _after_owner(sentence: Sentence, run: tuple[int, int]) -> tuple[int, int]:
    """ "Sud TV's Jane Doe": the name begins behind a possessive."""
    begin, end = run
    for at in range(end - 2, begin - 1, -1):
        if sentence[at].low.endswith(("'s", "s'")):
            return at + 1, end
    return run


def _after_role(sentence: Sentence, run: tuple[int, int]) -> tuple[int, int]:
    """ "Campaign Manager Jane Doe": the name begins behind the last role, unless that is its honorific."""
    begin, end = run
    for at in range(end - 2, begin - 1, -1):
        low = sentence[at].low
        if low in ROLES:
            return (at if low in HONORIFICS and at == begin else at + 1), end
    return run


def _describes(sentence: Sentence, begin: int, end: int) -> bool:
    return any(piece.low in ROLES or piece.low.rstrip("s") in ROLES for piece in sentence[begin:end])


def _apposed_name(sentence: Sentence, end: int) -> tuple[int, int] | None:
    """ "a spokesman, Jane Doe, said": a name of two words or more set apart behind the description."""
    if end + 2 >= len(sentence) or sentence[end].low != ",":
        return None
    at = end + 1
    while at < len(sentence) and sentence[at].is_word and (sentence[at].is_capital or sentence[at].low in PARTICLES):
        at += 1
    closed = at >= len(sentence) or sentence[at].low in (",", ")") or is_cue(sentence, at)
    return (end + 1, at) if closed and at - end >= 3 else None


def _title_before(text: str, sentence: Sentence, begin: int, name: int) -> str:
    while begin < name and sentence[begin].low in ("the", "and", "but"):
        begin += 1
    if begin >= name or not any(piece.low.rstrip("s") in ROLES or piece.low in ROLES for piece in sentence[begin:name]):
        return ""
    return text[sentence[begin].start : sentence[name - 1].end]


def _title_behind(text: str, sentence: Sentence, end: int) -> str:
    """The apposition behind a name: ", a Hamas co-founder,"."""
    if end + 1 >= len(sentence) or sentence[end].low not in _APPOSED:
        return ""
    begin = at = end + 1
    while (
        at < len(sentence)
        and at - begin < _LONGEST_TITLE
        and sentence[at].quote < 0
        and sentence[at].low not in ",—–();:"
    ):
        at += 1
    if at == begin or sentence[begin].low in ("who", "which") or sentence[begin].low.partition("-")[0] in _PARTY:
        return ""
    pieces = sentence[begin:at]
    if not any(piece.low in ROLES or piece.low.rstrip("s") in ROLES or "founder" in piece.low for piece in pieces):
        return ""
    if any(is_cue(sentence, number) for number in range(begin, at)):
        return ""
    return text[sentence[begin].start : sentence[at - 1].end]
