"""What an article states without quotation marks, sentence by sentence, and who vouches for it.

Reported content is a claim of its source; what is left of the sentence is the outlet's own, unless it only says who
spoke. A whole quote is a statement already, and its attribution states nothing else.
"""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from compare.extract.attribution import Attribution
from compare.extract.labelled import label_of
from compare.extract.phrases import Range
from compare.extract.quotes import Paragraph
from compare.extract.reported import Reported, reported
from compare.extract.scene import Sentence
from compare.extract.stating import reported_part, stated, states_nothing
from compare.models import BlockKind, Directness, Span

_LEAST_HEADLINE = 3


@dataclass(frozen=True, slots=True)
class Claim:
    """One claim: its segments, how it stands in its article, and who is said to vouch for it."""

    spans: tuple[Span, ...]
    directness: Directness
    attribution: Attribution | None = None
    flags: tuple[str, ...] = ()
    """What a reader should know: "unclosed"."""


def claims(paragraphs: Sequence[Paragraph], spoken: Collection[int]) -> Iterator[Claim]:
    """The claims of an article in the order of its text.

    `spoken` are the places where the inner words of whole quotes begin: these are statements of their own.
    """
    headlines: set[tuple[str, ...]] = set()
    for paragraph in paragraphs:
        if paragraph.block.kind is BlockKind.HEADLINE:
            words = tuple(piece.low for sentence in paragraph.scene for piece in sentence)
            yield from () if words in headlines else _of_headline(paragraph)
            headlines.add(words)
            continue
        label = label_of(paragraph.scene)
        for sentence in paragraph.scene:
            if states_nothing(sentence):
                continue
            found = _of_transcript(sentence, label) if label is not None else _of_sentence(paragraph, sentence, spoken)
            yield from sorted(found, key=lambda claim: claim.spans)


def _of_headline(paragraph: Paragraph) -> Iterator[Claim]:
    for sentence in paragraph.scene:
        words = [piece for piece in sentence if piece.is_word]
        if len(words) >= _LEAST_HEADLINE and sentence[-1].low != "?":
            yield Claim((Span(sentence[0].start, sentence[-1].end),), Directness.HEADLINE)


def _of_transcript(sentence: Sentence, label: Attribution) -> Iterator[Claim]:
    begin = label.pieces[1] + 1 if label.pieces and sentence is label.sentence else 0
    if ranges := stated(sentence, (begin, len(sentence)), ()):
        yield Claim(_spans(sentence, ranges), Directness.INDIRECT, label)


def _of_sentence(paragraph: Paragraph, sentence: Sentence, spoken: Collection[int]) -> Iterator[Claim]:
    reports = reported(sentence)
    for report in reports:
        if ranges := reported_part(sentence, report.content):
            yield Claim(_spans(sentence, ranges), Directness.INDIRECT, _attribution(sentence, report))
    quotes = [at for at, piece in enumerate(sentence) if piece.quote >= 0]
    whole = [at for at in quotes if paragraph.quoted[sentence[at].quote].inner.start in spoken]
    framing = {at for report in reports for at in range(*report.cue)} | set(_cues(paragraph, sentence, quotes))
    taken = [part for report in reports for part in report.content] + [(at, at + 1) for at in whole]
    for stretch in _rest(len(sentence), sorted(taken)):
        if ranges := stated(sentence, stretch, framing):
            yield Claim(_spans(sentence, ranges), Directness.OWN)


def _cues(paragraph: Paragraph, sentence: Sentence, quotes: Sequence[int]) -> Iterator[int]:
    """The cues of the quotes at `quotes`, as far as they stand in the sentence."""
    places = {piece.start: number for number, piece in enumerate(sentence)}
    for at in quotes:
        attribution = paragraph.attributions[sentence[at].quote]
        if attribution is not None and attribution.sentence is sentence and attribution.cue is not None:
            cue = places.get(attribution.cue.start)
            if cue is not None:
                yield cue


def _rest(length: int, taken: Sequence[Range]) -> Iterator[Range]:
    at = 0
    for begin, end in taken:
        if begin > at:
            yield at, begin
        at = max(at, end)
    if at < length:
        yield at, length


def _spans(sentence: Sentence, ranges: Sequence[Range]) -> tuple[Span, ...]:
    return tuple(Span(sentence[begin].start, sentence[end - 1].end) for begin, end in ranges)


def _attribution(sentence: Sentence, report: Reported) -> Attribution:
    (subject,), (cue,) = _spans(sentence, [report.subject]), _spans(sentence, [report.cue])
    return Attribution(report.rule, subject, cue, sentence, report.subject)
