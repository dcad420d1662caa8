"""Who said it: for each quoted passage the cue that governs it, the subject of that cue, and how sure we are.

A cascade of rules, nearest and plainest first. Each rule has the share of its answers that were right on hand-marked
campaign news (PolNeAR, training part), and that share is the confidence of a speaker found by it.
"""

from collections.abc import Sequence
from typing import NamedTuple

from compare.extract.cues import FINITE, PARTICIPLES, STRONG
from compare.extract.marks import Passage
from compare.extract.phrases import REACH, Range, first_subject, is_role
from compare.extract.scene import Sentence
from compare.extract.subjects import subject_of
from compare.extract.verbs import is_cue
from compare.extract.words import BODIES, BREAKERS, CONJUNCTIONS, PREPOSITIONS, PRONOUNS
from compare.models import Span

RULES = {
    "behind": 0.97,
    "introduced": 0.93,
    "before": 0.85,
    "label": 0.75,
    "elsewhere": 0.65,
    "announced": 0.75,
    "announced before": 0.54,
    "signed": 0.95,
    "follows": 0.60,
    "subject": 0.68,
    "previous sentence": 0.57,
    "previous paragraph": 0.35,
}
"""How often each rule was right; the order is the order in which they are tried."""

_LONGEST_LABEL = 12
_SIGNING = frozenset("—–-")
_SPEECH_ENDS = frozenset(",?!—–-…")


class Attribution(NamedTuple):
    """The speaker and the cue of one passage, as ranges of characters in the article."""

    rule: str
    subject: Span | None
    cue: Span | None
    sentence: Sentence
    pieces: Range | None
    """The subject as a range of pieces of `sentence`."""


def attribute(
    text: str, passages: Sequence[Passage], scene: Sequence[Sentence], previous: Attribution | None
) -> list[Attribution | None]:
    """One attribution, or None, for each passage of a paragraph.

    `previous` is the attribution of the last quote of the paragraphs before, which a paragraph that is all quote
    inherits.
    """
    found: list[Attribution | None] = [None] * len(passages)
    last: Attribution | None = None
    for number, sentence in enumerate(scene):
        for at, piece in enumerate(sentence):
            if piece.quote < 0 or found[piece.quote] is not None:
                continue
            attribution = _in_sentence(text, sentence, at, passages[piece.quote])
            if attribution is None or attribution.subject is None:
                attribution = _from_context(scene, number, at, last, previous) or attribution
            found[piece.quote] = attribution
            last = attribution or last
    return found


def _in_sentence(text: str, sentence: Sentence, at: int, passage: Passage) -> Attribution | None:
    behind = _cue_behind(sentence, at)
    before = _cue_before(sentence, at)
    label = _label(sentence, at)
    ends = text[passage.inner.end - 1]
    speech_end = ends in _SPEECH_ENDS
    order: list[tuple[str, int | None]] = [("before", before), ("elsewhere", behind)]
    joined = at + 1 < len(sentence) and sentence[at + 1].low in CONJUNCTIONS and sentence[at + 1].low != "as"
    if (
        behind is not None
        and speech_end
        and not (joined and before is not None)
        and not _introduces(sentence, before, at)
    ):
        order = [("behind", behind), ("before", before)]
    elif behind is not None and before is None and sentence[behind].low in STRONG:
        order = [("behind", behind)]
    if label is not None and (before is None or label[1] > before):
        return _made("label", sentence, None, label)
    if before is not None and sentence[before].low in FINITE and _introduces(sentence, before, at):
        order = [("introduced" if cue == before else rule, cue) for rule, cue in order]
    for rule, cue in order:
        if cue is None:
            continue
        subject = subject_of(sentence, cue)
        if subject is not None:
            return _made(rule, sentence, cue, subject)
    earlier = _cue_before(sentence, before) if before is not None else None
    subject = subject_of(sentence, earlier) if earlier is not None else None
    return _made("before", sentence, earlier, subject) if subject is not None else None


def _made(rule: str, sentence: Sentence, cue: int | None, subject: Range | None) -> Attribution:
    span = Span(sentence[subject[0]].start, sentence[subject[1] - 1].end) if subject else None
    cue_span = None
    if cue is not None:
        end = sentence[cue + 1].end if sentence[cue].low == "according" else sentence[cue].end
        cue_span = Span(sentence[cue].start, end)
    return Attribution(rule, span, cue_span, sentence, subject)


def _cue_behind(sentence: Sentence, at: int) -> int | None:
    """The first cue behind a quote, up to the next one."""
    number = at + 1
    while (
        number < min(at + REACH, len(sentence))
        and sentence[number].quote < 0
        and sentence[number].low not in (";", ":")
    ):
        if is_cue(sentence, number) and (
            sentence[number].low not in PARTICIPLES or number == at + 1 or sentence[number].low == "according"
        ):
            return number
        number += 1
    return None


def _cue_before(sentence: Sentence, at: int) -> int | None:
    """The cue before a quote that governs it.

    The nearest; but a strong one wins over a weak one a few words nearer, and one that hands over with "that" wins over
    a verb inside what it reports.
    """
    chosen = _nearest_cue(sentence, at)
    if chosen is None or sentence[chosen].low in PARTICIPLES or _introduces(sentence, chosen, at):
        return chosen
    for number in range(
        chosen - 1, max(chosen - REACH, 0) - 1, -1
    ):  # "told the envoy that it would go on to support “…”": told governs
        if sentence[number].quote >= 0 or sentence[number].low == ";":
            break
        if sentence[number].low in STRONG and is_cue(sentence, number) and sentence[number].low not in PARTICIPLES:
            handed_over = any(piece.low == "that" for piece in sentence[number + 1 : chosen])
            return number if handed_over else chosen
    return chosen


def _nearest_cue(sentence: Sentence, at: int) -> int | None:
    nearest: int | None = None
    for number in range(at - 1, max(at - REACH, 0) - 1, -1):
        if sentence[number].low == ";":
            break
        if not is_cue(sentence, number):
            continue
        if nearest is None:
            nearest = number
            if sentence[number].low in STRONG or sentence[number].low in PARTICIPLES:
                return number
        elif sentence[number].low in STRONG:
            named = sentence[nearest - 1].is_capital or sentence[nearest - 1].low in ("he", "she")
            reported = any(piece.low == "that" for piece in sentence[number + 1 : nearest])
            return nearest if named and not reported and nearest - number > 4 else number
    return nearest


def _introduces(sentence: Sentence, cue: int | None, at: int) -> bool:
    """Whether the words between a cue and the quote hand over to it: said: “ · said that “ · told Fars, “."""
    if cue is None:
        return False
    between = sentence[cue + 1 : at]
    if not between:
        return True
    if any(piece.quote >= 0 for piece in between):
        return False
    return between[-1].low in (":", "that") or (between[-1].low == "," and len(between) <= 8)


def _label(sentence: Sentence, at: int) -> Range | None:
    """A speaker's label before a colon: *Reporter, Outlet: “…”*, with no verb in it."""
    if at < 2 or sentence[at - 1].low != ":":
        return None
    start = at - 2
    while (
        start > max(at - _LONGEST_LABEL, 0)
        and sentence[start - 1].quote < 0
        and sentence[start - 1].low not in (";", ":")
    ):
        start -= 1
    if at - 1 - start > _LONGEST_LABEL or any(is_cue(sentence, number) for number in range(start, at - 1)):
        return None
    last = sentence[at - 2]
    if not sentence[start].is_capital or (last.text.islower() and not is_role(last)):
        return None
    return start, at - 1


def _from_context(
    scene: Sequence[Sentence], number: int, at: int, last: Attribution | None, previous: Attribution | None
) -> Attribution | None:
    """When the quote's own sentence names no speaker through a cue."""
    sentence = scene[number]
    nearby = sentence[max(at - REACH, 0) : at + REACH]
    if sum(piece.is_word for piece in nearby) >= 2:
        subject = _subject_of_sentence(sentence, at)
        if subject is not None:
            return _made("subject", sentence, None, subject)
    if number + 1 < len(scene):
        signed = signature(scene[number + 1])
        if signed is not None:
            return signed
    if last is not None and last.subject is not None:
        return last._replace(rule="follows")
    if number > 0:
        before = scene[number - 1]
        rule = "announced" if before[-1].low == ":" else "previous sentence"
        made = _attribution_of(before, rule)
        if made is not None:
            return made
    if previous is not None and previous.subject is not None and number == 0:
        rule = "announced before" if previous.rule == "announced" else "previous paragraph"
        return previous._replace(rule=rule)
    return None


def _subject_of_sentence(sentence: Sentence, at: int) -> Range | None:
    """The subject of a sentence without a known cue: its first noun phrase, a name or a person's pronoun."""
    start = max(at - REACH, 0)
    while start < at and sentence[start].quote >= 0:
        start += 1
    subject = first_subject(sentence, start, at) if start < at else None
    if subject is None:
        return None
    head = sentence[subject[0]]
    if head.low in PRONOUNS or any(sentence[n].is_capital for n in range(subject[0] + (subject[0] == 0), subject[1])):
        return subject
    if head.low in PREPOSITIONS or head.low in BREAKERS:
        return None
    people = any(is_role(piece) or piece.low in BODIES for piece in sentence[subject[0] : subject[1]])
    return subject if people or head.low != "the" else None


def _attribution_of(sentence: Sentence, rule: str) -> Attribution | None:
    """The first plain cue of a sentence and its subject, else the sentence's own subject."""
    for number in range(min(len(sentence), REACH)):
        if sentence[number].low in STRONG and is_cue(sentence, number):
            subject = subject_of(sentence, number)
            if subject is not None:
                return _made(rule, sentence, number, subject)
    subject = first_subject(sentence, 0, len(sentence))
    if subject is None:
        return None
    return _made(rule, sentence, None, subject)


def attribution_of_paragraph(
    scene: Sequence[Sentence], attributions: Sequence[Attribution | None]
) -> Attribution | None:
    """What a paragraph hands on to the next: its last quote's speaker, else its last sentence's subject."""
    for attribution in reversed(attributions):
        if attribution is not None and attribution.subject is not None:
            return attribution
    return _attribution_of(scene[-1], "announced") if scene else None


def signature(sentence: Sentence) -> Attribution | None:
    """A line that signs the quote above it: "— Jane Doe, mayor"."""
    if len(sentence) < 2 or sentence[0].low not in _SIGNING or not sentence[1].is_capital or len(sentence) > 16:
        return None
    if any(is_cue(sentence, number) for number in range(2, len(sentence))):
        return None
    end = 2
    while end < len(sentence) and sentence[end].is_word:
        end += 1
    return _made("signed", sentence, None, (1, end))


def follows_closely(text: str, end: int, attribution: Attribution | None) -> bool:
    """Whether an attribution begins right behind a passage that ends at `end`, at most a word between."""
    if attribution is None or attribution.rule != "behind" or attribution.cue is None:
        return False
    begin = attribution.cue.start
    if attribution.subject is not None and attribution.subject.start >= end:
        begin = min(begin, attribution.subject.start)
    return begin >= end and len(text[end:begin].split()) <= 1
