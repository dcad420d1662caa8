"""A quoted passage as a row of words, with the editor's marks set apart from the speaker's words.

"[and]…if the regime (Israel)" has three kinds of thing in it: words said, words put in by an editor, and a mark that
words were left out. Aligning them all alike would call every honest bracket a misquotation.
"""

import re
from collections.abc import Sequence
from enum import StrEnum
from typing import NamedTuple

from compare.models import Span
from compare.text.tokens import tokens

ELLIPSIS = re.compile(r"[\[(]\s*(?:…|\.(?:\s?\.){2,3})\s*[\])]|…|\.(?:\s?\.){2,3}|\*\s\*\s\*")
_BRACKETED = re.compile(r"\[[^\[\]]*\]|\([^()]*\)")


class Gap(StrEnum):
    """What stands between a word and the one before it."""

    NONE = ""
    ELLIPSIS = "ellipsis"
    SEGMENT = "segment"
    """The quote was interrupted by the outlet's own words ("… ,” he said. “…")."""


class Word(NamedTuple):
    """A word of a passage with its place in the article."""

    norm: str
    start: int
    end: int
    inserted: str = ""
    """"[" or "(" when the word stands in brackets: square ones are the editor's, round ones may be the speaker's."""
    gap: Gap = Gap.NONE


def passage(text: str, spans: Sequence[Span]) -> list[Word]:
    """The words of the segments `spans` of `text`, in order, with places in `text`."""
    words: list[Word] = []
    cuts: list[tuple[int, int]] = []
    for number, span in enumerate(spans):
        # A mark at the end of a segment says more of what follows than the interruption does.
        gap = Gap.ELLIPSIS if cuts else Gap.SEGMENT if number else Gap.NONE
        cuts = [match.span() for match in ELLIPSIS.finditer(text, span.start, span.end)][::-1]
        brackets = [match.span() for match in _BRACKETED.finditer(text, span.start, span.end)][::-1]
        for token in tokens(text, span.start, span.end):
            while cuts and cuts[-1][1] <= token.start:
                gap = Gap.ELLIPSIS
                cuts.pop()
            while brackets and brackets[-1][1] <= token.start:
                brackets.pop()
            inside = brackets and brackets[-1][0] < token.start and token.end < brackets[-1][1]
            words.append(Word(*token, text[brackets[-1][0]] if inside else "", gap))
            gap = Gap.NONE
    return words
