"""What a mutator knows of an article, and what it hands back."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from compare.models import Article, Kind, Name, NameKind, Span, Speaker, Statement

WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_CLOSERS = "”\"'’)]"


class Edit(NamedTuple):
    """`article.text[start:end]` becomes `text`."""

    start: int
    end: int
    text: str


Piece = Span | str
"""A stretch of the old text, or new words."""


@dataclass(frozen=True, slots=True)
class Change:
    """One change of an article, told by pieces of the old text and new words in between."""

    statement: Statement
    """Whose words or attribution are changed; of a change to the whole article, one that it touches."""
    pieces: tuple[Piece, ...]
    place: Span
    """The words in question, in the old text."""
    needs: tuple[Span, ...] = ()
    """Stretches of the old text that another article must have, word for word, so that it could know."""
    second: tuple[Statement, Span] | None = None
    """Another statement that is moved, and what of it another article must have."""
    person: str = ""
    """Whom another article must name as the speaker."""
    value: object = None
    """What another version of the claim must have: a value, a name, or a word."""


@dataclass(frozen=True, slots=True)
class Scene:
    """An article among the others of its story."""

    article: Article
    statements: tuple[Statement, ...]
    versions: Mapping[str, tuple[Statement, ...]]
    """For a statement those in other articles that the unmutated report groups with it."""
    story: tuple[Statement, ...]
    """All statements of all articles of the story."""

    @property
    def quotes(self) -> Iterator[Statement]:
        """Utterances in the order of the text."""
        return (s for s in self.statements if s.kind is Kind.QUOTE and s.is_utterance)

    @property
    def claims(self) -> Iterator[Statement]:
        """Claims in the order of the text."""
        return (s for s in self.statements if s.kind is Kind.CLAIM)

    def words(self, statement: Statement) -> Iterator[re.Match[str]]:
        """The words of a statement with their places in the article."""
        for span in statement.spans:
            yield from WORD.finditer(self.article.text, span.start, span.end)

    def named(self, kind: NameKind) -> list[str]:
        """Everybody or every place of the story by the full name, sorted."""
        names = {name.entity for s in self.story for name in s.names if name.kind is kind}
        return sorted(name for name in names if kind is not NameKind.PERSON or 2 <= len(name.split()) <= 3)

    def paragraph(self, place: Span) -> Span:
        """The block in which a place stands."""
        for block in self.article.blocks:
            if block.span.start <= place.start < block.span.end:
                return block.span
        return place


def edited(text: str, edits: Sequence[Edit]) -> tuple[Piece, ...]:
    """The pieces of `text` after `edits`, which do not overlap."""
    pieces: list[Piece] = []
    at = 0
    for edit in sorted(edits):
        pieces += [Span(at, edit.start), edit.text]
        at = edit.end
    return tuple(
        piece for piece in [*pieces, Span(at, len(text))] if not isinstance(piece, Span) or piece.start < piece.end
    )


def change(scene: Scene, statement: Statement, *edits: Edit, **more: object) -> Change:
    """A change by edits; unless told otherwise their extent is the place, and needed in another article."""
    place = Span(min(edit.start for edit in edits), max(edit.end for edit in edits))
    known = {"place": place, "needs": (place,) if statement.kind is Kind.QUOTE else (), **more}
    return Change(statement, edited(scene.article.text, edits), **known)  # type: ignore[arg-type]


def like(name: Name | Speaker, other: str) -> str:
    """Another's name in the form that a name has here: whole, or the last word of it."""
    written = name.text if isinstance(name, Name) else name.name
    return other if len(written.split()) > 1 else other.rsplit(maxsplit=1)[-1]
