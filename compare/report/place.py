"""Take a reader to the place: `path:line:column` for an offset of an article."""

import re
from bisect import bisect_right
from collections.abc import Sequence
from functools import lru_cache

from compare.models import Article
from compare.report.escape import clean


def line_and_column(article: Article, offset: int) -> tuple[int, int]:
    """Line and column of `article.text[offset]`, both counted from 1, as editors count them."""
    starts = _line_starts(article.text)
    line = bisect_right(starts, offset)
    return line, offset - starts[line - 1] + 1


def place(article: Article, offset: int) -> str:
    """`path:line`; the line counts in `article.text`, which for a web page is the text that was taken from it."""
    return f"{clean(article.path)}:{line_and_column(article, offset)[0]}"


def exact_place(article: Article, offset: int) -> str:
    """`path:line:column`."""
    line, column = line_and_column(article, offset)
    return f"{clean(article.path)}:{line}:{column}"


@lru_cache(maxsize=256)
def _line_starts(text: str) -> Sequence[int]:
    """Found once per article: counting line breaks anew for every quote is quadratic in the length of an article."""
    return [0, *(match.end() for match in re.finditer("\n", text))]
