"""What an article states without quotation marks, clause by clause, and who vouches for it.

Reported content is a claim of its source; what is left of the sentence is the outlet's own, unless it only frames the
report. A whole quote is a statement already, and its attribution states nothing else.
"""

from collections.abc import Collection, Iterator, Sequence
from typing import NamedTuple

from compare.extract.asides import Frame, asides
from compare.extract.attribution import Attribution
from compare.extract.labelled import label_of
from compare.extract.phrases import Range
from compare.extract.quotes import Paragraph
from compare.extract.reported import Reported, reported
from compare.extract.scene import Sentence
from compare.extract.stating import reported_parts, stated, states_nothing
from compare.models import BlockKind, Directness, Span

_LEAST_HEADLINE = 3


class Claim(NamedTuple):
    """One claim: its segments, how it stands in its article, and who is said to vouch for it."""

    spans: tuple[Span, ...]
    directness: Directness
    attribution: Attribution | None = None


def claims(paragraphs: Sequence[Paragraph], spoken: Collection[int]) -> Iterator[Claim]:
    """The claims of an article in the order of its text.

    `spoken` are the places where the inner words of whole quotes begin: these are statements of their own.
    """
    for paragraph in paragraphs:
        if paragraph.block.kind is BlockKind.HEADLINE:
            yield from _of_headline(paragraph)
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
    for ranges in stated(sentence, (begin, len(sentence))):
        yield Claim(_spans(sentence, ranges), Directness.INDIRECT, label)


def _of_sentence(paragraph: Paragraph, sentence: Sentence, spoken: Collection[int]) -> Iterator[Claim]:
    reports = reported(sentence)
    for report in reports:
        attribution = _attribution(sentence, report)
        for ranges in reported_parts(sentence, report.content):
            yield Claim(_spans(sentence, ranges), Directness.INDIRECT, attribution)
    quotes = [at for at, piece in enumerate(sentence) if piece.quote >= 0]
    whole = [at for at in quotes if paragraph.quoted[sentence[at].quote].inner.start in spoken]
    framing = [(report.subject, report.cue) for report in reports] + list(_frames(paragraph, sentence, whole))
    framed = [part for frame in [*framing, *_frames(paragraph, sentence, quotes)] for part in frame]
    taken = [part for report in reports for part in report.content] + [(at, at + 1) for at in whole]
    for stretch in _rest(len(sentence), sorted(taken)):
        frames = [frame for frame in framing if stretch[0] <= frame[1][0] < stretch[1]]
        for part in asides(sentence, stretch, frames) if frames else [stretch]:
            for ranges in stated(sentence, part, framed):
                yield Claim(_spans(sentence, ranges), Directness.OWN)


def _frames(paragraph: Paragraph, sentence: Sentence, quotes: Sequence[int]) -> Iterator[Frame]:
    """Subject and cue of the quotes at `quotes`, as far as they stand in the sentence."""
    places = {piece.start: number for number, piece in enumerate(sentence)}
    for at in quotes:
        attribution = paragraph.attributions[sentence[at].quote]
        if attribution is None or attribution.sentence is not sentence or attribution.pieces is None:
            continue
        cue = places.get(attribution.cue.start) if attribution.cue is not None else None
        if cue is not None:
            yield attribution.pieces, (cue, cue + 1)


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
