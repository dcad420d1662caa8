"""The paragraph that a passage stands in, as its author sees it.

Reading takes each line of scraped text for a paragraph. In Markdown a paragraph goes on to a blank line, a heading or a
comment on a line of its own; the tempting mistake is to hold to the one or the other for all.
"""

import re
from collections.abc import Sequence
from pathlib import PurePath

from compare.models import Article, BlockKind, Span
from compare.text.comments import without_comments

_MARKDOWN = frozenset({".md", ".markdown"})
_LINE = re.compile(r"\S(?:[^\n]*\S)?")
_BLANK = re.compile(r"[^\S\n]*\n[^\S\n]*(?:\n|\Z)")
_HEADING = re.compile(r"#{1,6}\s")


def paragraphs(article: Article) -> Sequence[Span]:
    """In the order of the text, not overlapping, none of them blank; front matter is none."""
    if PurePath(article.path).suffix.lower() in _MARKDOWN:
        return _in_markdown(article.text, front_matter(article).end)
    return _of_blocks(article)


def front_matter(article: Article) -> Span:
    """Where the front matter stands with its rules; empty if there is none."""
    first = article.blocks[0] if article.blocks else None
    if first and first.kind is BlockKind.BOILERPLATE and first.reason == "front matter":
        return first.span
    return Span(0, 0)


def _in_markdown(text: str, start: int) -> Sequence[Span]:
    found: list[Span] = []
    open_ = False
    for match in _LINE.finditer(text, start):
        alone = _HEADING.match(match.group()) is not None or not without_comments(match.group()).strip()
        if alone or not open_:
            found.append(Span(*match.span()))
        else:
            found[-1] = Span(found[-1].start, match.end())
        open_ = not alone and not _BLANK.match(text, match.end())
    return found


def _of_blocks(article: Article) -> Sequence[Span]:
    """Blocks on one line are parts of one paragraph, between which a comment stands."""
    found: list[Span] = []
    for block in article.blocks:
        if found and "\n" not in article.text[found[-1].end : block.span.start]:
            found[-1] = Span(found[-1].start, block.span.end)
        else:
            found.append(block.span)
    return found
