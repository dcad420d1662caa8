"""Lines and columns of a text."""

import re
from bisect import bisect_right
from collections.abc import Sequence
from functools import lru_cache


def line_and_column(text: str, offset: int) -> tuple[int, int]:
    """Line and column of `text[offset]`, both counted from 1, as editors count them."""
    starts = _starts(text)
    line = bisect_right(starts, offset)
    return line, offset - starts[line - 1] + 1


@lru_cache(maxsize=256)
def _starts(text: str) -> Sequence[int]:
    """Found once per article: counting line breaks anew for every quote is quadratic in the length of an article."""
    return [0, *(match.end() for match in re.finditer("\n", text))]
