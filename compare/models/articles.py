"""Records of what was read: articles, their blocks, and what could not be read."""

from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple


class Span(NamedTuple):
    """`article.text[span.start:span.end]` is the passage; spans order by their place."""

    start: int
    end: int

    def overlap(self, other: "Span") -> int:
        """How many characters two spans share."""
        return max(0, min(self.end, other.end) - max(self.start, other.start))


class BlockKind(StrEnum):
    """What a stretch of an article is."""

    HEADLINE = "headline"
    DATELINE = "dateline"
    BYLINE = "byline"
    BODY = "body"
    CAPTION = "caption"
    BOILERPLATE = "boilerplate"


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph of an article, with what it is and why samestory thinks so."""

    span: Span
    kind: BlockKind
    reason: str
    """Empty for plain body text; else the rule that marked it, in a few words."""


@dataclass(frozen=True, slots=True)
class Article:
    """One article as one outlet ran it. Nothing is deleted from `text`; `blocks` says what each part is."""

    id: str
    path: str
    """Where it was read from, as the user would name it; a JSON line adds `:LINE`."""
    outlet: str
    title: str
    text: str
    blocks: tuple[Block, ...]
    """In the order of the text, not overlapping; gaps hold only white space."""
    date: str = ""
    """ISO 8601 calendar date, or empty when unknown."""
    byline: str = ""
    credit: str = ""
    """The wire service that the article credits ("AP", "Reuters"), or empty."""
    url: str = ""
    language: str = ""
    guessed: frozenset[str] = frozenset()
    """Names of the fields above that were inferred and not stated ("outlet", "date", …)."""
    repaired: bool = False
    """True when the text was mended while decoding, so that offsets refer to the mended text."""


@dataclass(frozen=True, slots=True)
class Failure:
    """An input that could not be used; the run goes on without it."""

    path: str
    error: str


@dataclass(frozen=True, slots=True)
class Reading:
    """What the read stage made of its inputs; every input is in one of the two."""

    articles: tuple[Article, ...]
    """Sorted by id."""
    failures: tuple[Failure, ...]
    """Sorted by path."""
