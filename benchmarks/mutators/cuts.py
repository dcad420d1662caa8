"""Words taken out of a quote without a mark, and two quotes run together."""

import re
from collections.abc import Iterator
from itertools import pairwise

from benchmarks.mutators.scene import Change, Edit, Scene, change
from compare.models import Span, Statement
from compare.text.sentences import sentences

_INSET = re.compile(r",(?= [^,.;:!?“”\"]+[,])")
_TAIL = re.compile(r",? (?=(?:because|which|unless|although|though|while|but|until|except)\b)", re.IGNORECASE)
_JOINT = re.compile(r" (?=(?:and|but|because|if|when|unless|until|although|to|for|with|without|in|by|that|who|from)\b)")
_KEPT, _GONE = 4, 3
"""Words that must stay on either side, and go, at least."""


def _count(text: str) -> int:
    return len(text.split())


def dropped_clause(scene: Scene) -> Iterator[Change]:
    """A clause between two commas, the end of a sentence before another one, or a sentence between two others."""
    text = scene.article.text
    for quote in scene.quotes:
        for span in quote.spans:
            for cut in _clauses(text, span):
                before, after = text[span.start : cut.start], text[cut.end : span.end]
                if min(_count(before), _count(after)) >= _KEPT and _count(text[cut.start : cut.end]) >= _GONE:
                    yield change(scene, quote, Edit(cut.start, cut.end, ""))


def _clauses(text: str, span: Span) -> Iterator[Span]:
    for comma in _INSET.finditer(text, span.start, span.end):
        end = text.find(",", comma.end())
        if 0 <= end < span.end:
            yield Span(comma.start(), end + 1)
    found = list(sentences(text, span.start, span.end))
    for sentence in found[:-1]:
        tail = _TAIL.search(text, sentence.start, sentence.end)
        if tail:
            yield Span(tail.start(), sentence.end - 1)
    for before, sentence in pairwise(found[:-1]):
        yield Span(before.end, sentence.end)


def cut_end(scene: Scene) -> Iterator[Change]:
    """The quote stops in the middle of its last sentence, with a full stop as if it were whole."""
    text = scene.article.text
    for quote in scene.quotes:
        span = quote.spans[-1]
        said = text[span.start : span.end].rstrip()
        if not said.endswith("."):
            continue
        end = span.start + len(said)
        last = list(sentences(text, span.start, end))[-1:]
        for sentence in last:
            for joint in _JOINT.finditer(text, sentence.start, end):
                kept, gone = text[sentence.start : joint.start()], text[joint.start() : end]
                if _count(kept) >= _KEPT and _count(gone) >= _GONE:
                    cut = joint.start() - (kept[-1] in ",;:")
                    yield change(scene, quote, Edit(cut, end - 1, ""))


def spliced(scene: Scene) -> Iterator[Change]:
    """A later quote of the same speaker is moved behind an earlier one, inside its quotation marks."""
    text = scene.article.text
    quotes = [q for q in scene.quotes if len(q.spans) == 1 and q.speaker and q.speaker.person]
    for one in quotes:
        first = text[slice(*one.spans[0])].rstrip()
        if first[-1:] not in ".!?,":
            continue
        end = one.spans[0].start + len(first)
        for two in quotes:
            second = " ".join(two.text.split())
            if two.spans <= one.spans or two.speaker.person != one.speaker.person or not second[:1].isupper():
                continue
            if (
                min(_count(first), _count(second)) < _KEPT
                or text[one.spans[0].end : two.spans[0].start].count("\n") < 1
            ):
                continue
            needs = _last(text, Span(one.spans[0].start, end)), _first(text, two.spans[0])
            joined = f". {second.rstrip(' ,.')}," if first[-1] == "," else f" {second.rstrip(' ,.')}."
            edits = [Edit(end - (first[-1] == ","), end, joined)]
            if gone := _own_paragraph(scene, two):
                edits.append(Edit(*gone, ""))
            yield change(scene, one, *edits, place=Span(end, end), needs=needs[:1], second=(two, needs[1]))


def _own_paragraph(scene: Scene, quote: Statement) -> Span | None:
    """The paragraph of a quote when little else is in it."""
    block = scene.paragraph(quote.spans[0])
    return block if (block.end - block.start) - (quote.spans[-1].end - quote.spans[0].start) <= 40 else None


def _last(text: str, span: Span, count: int = 6) -> Span:
    found = list(re.finditer(r"\S+", text[span.start : span.end]))[-count:]
    return Span(span.start + found[0].start(), span.end)


def _first(text: str, span: Span, count: int = 6) -> Span:
    found = list(re.finditer(r"\S+", text[span.start : span.end]))[:count]
    return Span(span.start, span.start + found[-1].end())
