"""What an article states without quotation marks, clause by clause, and who vouches for it."""

from collections.abc import Collection, Iterator, Sequence
from typing import NamedTuple

from compare.extract.attribution import Attribution
from compare.extract.clauses import own_words
from compare.extract.labelled import label_of
from compare.extract.phrases import Range
from compare.extract.quotes import Paragraph
from compare.extract.reported import Reported, reported
from compare.extract.scene import Piece, Sentence
from compare.extract.verbforms import first_finite
from compare.models import BlockKind, Directness, Span

_COMMANDS = frozenset(
    "click read see sign subscribe watch listen join follow share visit get check download register donate call "
    "email contact send tell let let's try enter buy imagine consider note look remember think".split()
)
_LEAST_OWN = 2
_LEAST_STATING = 4
_LEAST_HEADLINE = 3
_HANGING = frozenset("when that as while because after if since where although though before who which".split())
_LOOSE = frozenset("and but or so yet nor".split())


class Claim(NamedTuple):
    """One claim: its segments, how it stands in its article, and who is said to vouch for it."""

    spans: tuple[Span, ...]
    directness: Directness
    attribution: Attribution | None = None


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
            yield from sorted(_of_sentence(paragraph, sentence, spoken, label), key=lambda claim: claim.spans)


def _of_headline(paragraph: Paragraph) -> Iterator[Claim]:
    for sentence in paragraph.scene:
        words = [piece for piece in sentence if piece.is_word]
        if len(words) >= _LEAST_HEADLINE and sentence[-1].low != "?":
            yield Claim((Span(sentence[0].start, sentence[-1].end),), Directness.HEADLINE)


def _of_sentence(
    paragraph: Paragraph, sentence: Sentence, spoken: Collection[int], label: Attribution | None
) -> Iterator[Claim]:
    if any(piece.low == "?" for piece in sentence[-2:]) or _is_command(sentence):
        return
    if label is not None:
        begin = label.pieces[1] + 1 if label.pieces and sentence is label.sentence else 0
        for parts in _stating(sentence, [(begin, len(sentence))]):
            yield Claim(_spans(sentence, parts), Directness.INDIRECT, label)
        return
    reports = reported(sentence)
    for report in reports:
        kept = _trimmed(sentence, report.content)
        if own_words(sentence, kept) >= _LEAST_OWN:
            yield Claim(_spans(sentence, kept), Directness.INDIRECT, _attribution(sentence, report))
    taken = [rng for report in reports for rng in report.content]
    said = [
        (number, number + 1)
        for number, piece in enumerate(sentence)
        if piece.quote >= 0 and _is_spoken(paragraph, piece.quote, spoken)
    ]
    for stretch in _rest(len(sentence), sorted([*taken, *said])):
        for parts in _stating(sentence, [stretch]):
            yield Claim(_spans(sentence, parts), Directness.OWN)


def _is_command(sentence: Sentence) -> bool:
    """ "Read more about the vote": a verb in front, and no subject."""
    return sentence[0].low in _COMMANDS and not (
        len(sentence) > 1 and first_finite(sentence, 1, min(3, len(sentence))) is not None
    )


def _is_spoken(paragraph: Paragraph, quote: int, spoken: Collection[int]) -> bool:
    return paragraph.quoted[quote].inner.start in spoken


def _rest(length: int, taken: Sequence[Range]) -> Iterator[Range]:
    at = 0
    for begin, end in taken:
        if begin > at:
            yield at, begin
        at = max(at, end)
    if at < length:
        yield at, length


def _stating(sentence: Sentence, stretches: Sequence[Range]) -> Iterator[tuple[Range, ...]]:
    """The stretches that state something: a finite verb and enough words.

    The frame of a report is one of them when it tells more than who spoke: when, where, in what office. Cutting
    further, clause by clause, is the tempting mistake: a clause alone has too few words to be known again.
    """
    for stretch in stretches:
        kept = _trimmed(sentence, (stretch,))
        if any(first_finite(sentence, *part) is not None for part in kept) and _says_something(sentence, kept):
            yield kept


def _trimmed(sentence: Sentence, ranges: Sequence[Range]) -> tuple[Range, ...]:
    """Without marks and conjunctions at the edges."""
    kept: list[Range] = []
    for first, last in ranges:
        begin, end = first, last
        while begin < end and _is_loose(sentence[begin], "(["):
            begin += 1
        while end > begin and (_is_loose(sentence[end - 1], ")]") or sentence[end - 1].low in _HANGING):
            end -= 1
        if begin < end:
            kept.append((begin, end))
    return tuple(kept)


def _is_loose(piece: Piece, bracket: str) -> bool:
    """Whether a piece at the edge of a claim is none of it: a comma, "and", but no bracket that may have its pair."""
    if piece.quote >= 0 or piece.low in bracket:
        return False
    return not piece.is_word or piece.low in _LOOSE


def _says_something(sentence: Sentence, ranges: Sequence[Range]) -> bool:
    """Whether there is more than a quote and its attribution: enough words of meaning outside the marks."""
    return own_words(sentence, ranges) >= _LEAST_STATING


def _spans(sentence: Sentence, ranges: Sequence[Range]) -> tuple[Span, ...]:
    return tuple(Span(sentence[begin].start, sentence[end - 1].end) for begin, end in ranges)


def _attribution(sentence: Sentence, report: Reported) -> Attribution:
    subject, cue = report.subject, report.cue
    return Attribution(
        report.rule,
        Span(sentence[subject[0]].start, sentence[subject[1] - 1].end),
        Span(sentence[cue[0]].start, sentence[cue[1] - 1].end),
        sentence,
        subject,
    )
