"""Quotations of an article: passages put together over attributions and paragraphs, each with who said it."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from compare.extract.attribution import (
    RULES,
    Attribution,
    attribute,
    attribution_of_paragraph,
    follows_closely,
    signature,
)
from compare.extract.marks import Passage, passages
from compare.extract.scene import Sentence, sentences_of
from compare.extract.terms import is_term
from compare.models import Article, Block, BlockKind, Directness, Span

_QUOTABLE = frozenset([BlockKind.HEADLINE, BlockKind.BODY, BlockKind.CAPTION])
_LONGEST_INTERRUPTION = 25


@dataclass(frozen=True, slots=True)
class Quotation:
    """One quote: its segments, how it stands in its article, and the attribution as found."""

    spans: tuple[Span, ...]
    directness: Directness
    attribution: Attribution | None
    block: Block
    flags: tuple[str, ...] = ()
    nested: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A block as read for quotes."""

    block: Block
    quoted: list[Passage]
    nested: list[Passage]
    scene: list[Sentence]
    """Its sentences, in which each of `quoted` is one piece."""
    attributions: list[Attribution | None]
    """Who said it, for each of `quoted`."""


def quotations(article: Article) -> Iterator[Quotation]:
    """The quotes of an article in the order of its text, terms included."""
    return _quotations(article, [])


def quotations_and_paragraphs(article: Article) -> tuple[list[Quotation], list[Paragraph]]:
    """The same, with the paragraphs they were found in: to read them twice costs as much again."""
    paragraphs: list[Paragraph] = []
    return list(_quotations(article, paragraphs)), paragraphs


def _quotations(article: Article, read: list[Paragraph]) -> Iterator[Quotation]:
    previous: Attribution | None = None
    pending: Quotation | None = None
    blocks = [block for block in article.blocks if block.kind in _QUOTABLE]
    for number, block in enumerate(blocks):
        paragraph = _paragraph(article.text, block, previous, reopened=pending is not None)
        read.append(paragraph)
        found = _assembled(article.text, paragraph)
        if found and paragraph.scene[-1][-1].quote >= 0 and number + 1 < len(blocks):
            found[-1] = _signed(article.text, found[-1], blocks[number + 1])
        carried = pending is not None and bool(found) and _reopens(article.text, block, paragraph)
        if pending is not None:
            if carried:
                pending, found = _joined(pending, found[0]), found[1:]
                if found or not _is_open(paragraph):
                    yield pending
                    pending = None
            else:
                yield pending
                pending = None
        if found and _is_open(paragraph):
            pending = found.pop()
        yield from found
        if block.kind is not BlockKind.HEADLINE:
            previous = attribution_of_paragraph(paragraph.scene, paragraph.attributions) or previous
    if pending is not None:
        yield pending


def _paragraph(text: str, block: Block, previous: Attribution | None, *, reopened: bool) -> Paragraph:
    found = passages(text, *block.span)
    quoted = [passage for passage in found if not passage.nested and (passage.opened or reopened)]
    scene = sentences_of(text, block.span, quoted)
    attributions = attribute(text, quoted, scene, previous)
    return Paragraph(block, quoted, [passage for passage in found if passage.nested], scene, attributions)


def _signed(text: str, quotation: Quotation, following: Block) -> Quotation:
    """A quote whose own paragraph names no speaker may be signed on the next line."""
    plain = quotation.attribution is None or quotation.attribution.rule in ("previous paragraph", "announced before")
    if not plain or text[following.span.start] not in "—–-":
        return quotation
    lines = sentences_of(text, following.span, ())
    signed = signature(lines[0]) if lines else None
    return replace(quotation, attribution=signed) if signed is not None else quotation


def _is_open(paragraph: Paragraph) -> bool:
    """Whether the paragraph's last quote has no closing mark, so that the next paragraph may go on with it."""
    return bool(paragraph.quoted) and not paragraph.quoted[-1].closed


def _reopens(text: str, block: Block, paragraph: Paragraph) -> bool:
    first = paragraph.quoted[0]
    return not text[block.span.start : first.outer.start].strip()


def _joined(first: Quotation, then: Quotation) -> Quotation:
    flags = {*first.flags, *then.flags, "multi-paragraph"} - ({"unclosed"} if "unclosed" not in then.flags else set())
    return replace(
        first,
        spans=first.spans + then.spans,
        directness=Directness.DIRECT if first.directness is Directness.TERM else first.directness,
        attribution=_better(first.attribution, then.attribution),
        nested=first.nested + then.nested,
        flags=tuple(sorted(flags)),
    )


def _better(first: Attribution | None, then: Attribution | None) -> Attribution | None:
    if first is None or then is None:
        return first or then
    return then if RULES[then.rule] > RULES[first.rule] and then.rule != "follows" else first


def _assembled(text: str, paragraph: Paragraph) -> list[Quotation]:
    """The quotes of a paragraph, segments split by an attribution joined."""
    found: list[Quotation] = []
    places = {
        piece.quote: (line, at)
        for line, sentence in enumerate(paragraph.scene)
        for at, piece in enumerate(sentence)
        if piece.quote >= 0
    }
    runs: list[list[int]] = []
    for number in sorted(places):
        if _interrupts(text, paragraph, number, places):
            runs[-1].append(number)
        else:
            runs.append([number])
    starts = [passage.outer.start for passage in paragraph.nested]
    inside = {number: _inside(paragraph, starts, number) for number in places}
    for run in runs:
        kinds = [_directness(text, paragraph, number, places[number]) for number in run]
        spoken = next((kind for kind in kinds if kind is not Directness.TERM), None)
        found.append(
            Quotation(
                tuple(paragraph.quoted[number].inner for number in run),
                spoken or (Directness.TERM if len(run) == 1 else Directness.MIXED),
                paragraph.attributions[run[0]],
                paragraph.block,
                tuple(sorted({flag for number in run for flag in _flags(paragraph.quoted[number], inside[number])})),
                tuple(span for number in run for span in inside[number]),
            )
        )
    return found


def _interrupts(text: str, paragraph: Paragraph, number: int, places: dict[int, tuple[int, int]]) -> bool:
    """Whether only an attribution stands between this passage and the one before: “A,” he said. “B.”"""
    if number == 0 or number - 1 not in places:
        return False
    before, here = paragraph.quoted[number - 1], paragraph.quoted[number]
    attribution = paragraph.attributions[number - 1]
    if not before.closed or attribution is None or attribution.cue is None:
        return False
    between = text[before.outer.end : here.outer.start]
    if not before.outer.end <= attribution.cue.start < here.outer.start or len(between.split()) > _LONGEST_INTERRUPTION:
        return False
    if not follows_closely(text, before.outer.end, attribution):
        return False
    line, _ = places[number - 1]
    next_line, next_at = places[number]
    if next_line == line:
        return between.rstrip().endswith((",", ":", "—", "–", "-", ";"))
    return next_at == 0 and next_line == line + 1


def _directness(text: str, paragraph: Paragraph, number: int, place: tuple[int, int]) -> Directness:
    passage, attribution, kind = paragraph.quoted[number], paragraph.attributions[number], paragraph.block.kind
    sentence, at = paragraph.scene[place[0]], place[1]
    if is_term(text, passage, sentence, at, attribution, headline=kind is BlockKind.HEADLINE):
        return Directness.TERM
    if kind is not BlockKind.BODY:
        return Directness.HEADLINE
    begins = at == 0 or sentence[at - 1].low in (",", ":", "—", "–", "-") or sentence[at - 1].quote >= 0
    whole = begins and text[passage.inner.start].isupper()
    return Directness.DIRECT if whole else Directness.MIXED


def _inside(paragraph: Paragraph, starts: Sequence[int], number: int) -> list[Span]:
    """The quotations inside a passage."""
    first, last = (bisect_left(starts, place) for place in paragraph.quoted[number].inner)
    return [passage.inner for passage in paragraph.nested[first:last]]


def _flags(passage: Passage, nested: Sequence[Span]) -> tuple[str, ...]:
    flags = ["nested"] if nested else []
    if not passage.closed:
        flags.append("unclosed")
    if not passage.opened:
        flags.append("unmatched")
    return tuple(flags)
