"""Comments to samestory inside an article: `<!-- samestory: ignore SS102, quote-word -->`.

They are told to a program and printed nowhere, so they are no text of the article: reading sets them aside, and a check
heeds them. One that runs over two lines is none: it could swallow a page.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

_COMMENT = re.compile(
    r"<!--[ \t]{0,20}samestory:[ \t]{0,20}(?P<verb>[\w-]{0,40})(?P<rest>[^\n\r<>]{0,300}?)[ \t]{0,20}-->", re.IGNORECASE
)


class Comment(NamedTuple):
    """Where it stands, what it orders and on what; `rest` is as written."""

    start: int
    end: int
    verb: str
    rest: str


def comments(text: str, start: int = 0) -> Iterator[Comment]:
    """The comments in `text[start:]`, in order.

    >>> [comment[2:] for comment in comments("He left. <!-- samestory: ignore SS102, quote-word -->")]
    [('ignore', 'SS102, quote-word')]
    """
    for match in _COMMENT.finditer(text, start):
        yield Comment(match.start(), match.end(), match["verb"].lower(), match["rest"].strip())


def without_comments(text: str) -> str:
    """`text` with nothing where its comments stand."""
    return _COMMENT.sub("", text) if "<!--" in text else text
