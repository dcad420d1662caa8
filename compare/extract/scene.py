"""A paragraph as sentences of words, with each quoted passage as a single word.

Who said something is written around the marks, not inside them. So the passages become atoms first, and only then is
the paragraph cut into sentences: a full stop inside a quote must not cut “Stop. Now,” he said.
"""

import re
from collections.abc import Sequence
from typing import NamedTuple

from compare.extract.cues import BASE
from compare.extract.marks import Passage
from compare.models import Span
from compare.text.sentences import sentences

_WORD = re.compile(r"\d{1,3}(?:,\d{3})+|[^\W_](?:[\w.'’&/@\xad-]*[^\W_])?|[—–,:;()\[\]?!…-]|\.{3}")
_LEAST_PLACE = 3
_LONGEST_DATELINE = 14
_ENDINGS = ".?!…"


class Piece(NamedTuple):
    """A word, a punctuation mark or a whole quoted passage of a sentence."""

    text: str
    low: str
    start: int
    end: int
    quote: int = -1
    """Index of the passage in its paragraph, or -1."""

    @property
    def is_word(self) -> bool:
        return self.quote < 0 and (self.text[0].isalnum())

    @property
    def is_capital(self) -> bool:
        return self.quote < 0 and self.text[0].isupper()


Sentence = list[Piece]


def sentences_of(text: str, span: Span, passages: Sequence[Passage]) -> list[Sentence]:
    """The sentences of a paragraph, in order; a quote and the attribution right behind it stand in one sentence."""
    masked = _mask(text, span, passages)
    cuts = [Span(begin + span.start, end + span.start) for begin, end in sentences(masked)]
    found: list[Sentence] = []
    number = 0
    for cut in cuts:
        number, sentence = _pieces(text, cut, passages, number)
        if not sentence:
            continue
        if found and _continues(found[-1], sentence):
            found[-1].extend(sentence)
        else:
            found.append(sentence)
    if found:
        found[0] = _without_dateline(found[0])
    return found


def _without_dateline(sentence: Sentence) -> Sentence:
    """ "LUND, May 3 (AP) — The mayor said": what stands before the dash names no speaker.

    A quote before the dash is none, even in capitals: “NEVER” — that was all he said.
    """
    if not sentence[0].text.isupper() or len(sentence[0].text) < _LEAST_PLACE:
        return sentence
    for at, piece in enumerate(sentence[:_LONGEST_DATELINE]):
        if piece.quote >= 0:
            break
        if piece.low in ("—", "–", "-"):
            return sentence[at + 1 :] or sentence
    return sentence


def _mask(text: str, span: Span, passages: Sequence[Passage]) -> str:
    parts: list[str] = []
    at = span.start
    for passage in passages:
        parts.append(text[at : passage.inner.start])
        inner = text[passage.inner.start : passage.inner.end]
        first = "X" if inner[0].isupper() or not inner[0].isalpha() else "x"
        last = inner[-1] if inner[-1] in _ENDINGS else "x"
        parts.append(first + "x" * (len(inner) - 2) + last if len(inner) > 1 else first)
        at = passage.inner.end
    parts.append(text[at : span.end])
    return "".join(parts).replace("\n", " ")


def _pieces(text: str, cut: Span, passages: Sequence[Passage], number: int) -> tuple[int, Sentence]:
    """The pieces of one sentence, and the number of the first passage behind it."""
    pieces: Sentence = []
    at = cut.start
    while number < len(passages) and passages[number].outer.start < cut.end:
        outer = passages[number].outer
        pieces.extend(_words(text, at, outer.start))
        pieces.append(Piece(text[outer.start : outer.end], "", outer.start, outer.end, number))
        at = max(at, outer.end)
        number += 1
    pieces.extend(_words(text, at, cut.end))
    return number, pieces


def _words(text: str, start: int, end: int) -> Sentence:
    return [
        Piece(match.group(), match.group().lower().replace("’", "'"), match.start(), match.end())
        for match in _WORD.finditer(text, start, end)
    ]


def _continues(before: Sentence, after: Sentence) -> bool:
    """Whether `after` is the attribution of the quote that ends `before`: “Why?” Smith asked."""
    if before[-1].quote < 0 or after[0].quote >= 0:
        return False
    inner = before[-1].text.rstrip("\"'”’»“‘")
    head = after[:9]
    cue = next((number for number, piece in enumerate(head) if piece.low in BASE and piece.text.islower()), None)
    if cue is None or any(piece.quote >= 0 or piece.low in (",", ";", ":") for piece in head[: min(cue, 3)]):
        return False
    if inner.endswith("."):
        return (
            len(after) <= 8 and cue >= len([p for p in after if p.is_word]) - 3 and not any(p.quote >= 0 for p in after)
        )
    return cue <= 6
