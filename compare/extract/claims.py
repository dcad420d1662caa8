"""What an article states without quotation marks, sentence by sentence."""

from collections.abc import Iterator
from typing import NamedTuple

from compare.extract.marks import passages
from compare.extract.scene import sentences_of
from compare.models import Article, BlockKind, Directness, Span

_STATING = frozenset([BlockKind.HEADLINE, BlockKind.BODY, BlockKind.CAPTION])


class Claim(NamedTuple):
    """One claim: its segments and how it stands in its article."""

    spans: tuple[Span, ...]
    directness: Directness


def claims(article: Article) -> Iterator[Claim]:
    """The claims of an article in the order of its text."""
    for block in article.blocks:
        if block.kind not in _STATING:
            continue
        quoted = [p for p in passages(article.text, *block.span) if not p.nested]
        how = Directness.HEADLINE if block.kind is BlockKind.HEADLINE else Directness.OWN
        for sentence in sentences_of(article.text, block.span, quoted):
            words = [piece for piece in sentence if piece.is_word]
            if len(words) >= 4:
                yield Claim((Span(sentence[0].start, sentence[-1].end),), how)
