"""Make a stranger's text fit for a screen whose every cell is counted.

`clean` takes what moves the cursor or turns the reading order. What is left can still sit on the line above: a letter
may carry a hundred accents, all of no width.
"""

import unicodedata

from compare.report.escape import clean
from compare.text.excerpt import excerpt

_ACCENTS = 3
"""As many as any living language puts on one letter."""


def drawable(text: str, length: int = 0) -> str:
    """`clean(text)` with few accents a letter, cut in the middle to `length` characters unless that is 0.

    >>> drawable("e\\u0301\\n" + "o" + "\\u0302" * 9) == "e\\u0301 o\\u0302\\u0302\\u0302"
    True
    """
    text = _calmed(clean(text))
    return excerpt(text, length) if length else text


def _calmed(text: str) -> str:
    if text.isascii():
        return text
    kept: list[str] = []
    accents = 0
    for character in text:
        accents = accents + 1 if unicodedata.category(character) in {"Mn", "Me"} else 0
        if accents <= _ACCENTS:
            kept.append(character)
    return "".join(kept)
