"""Fold text for comparison without moving a single offset.

`fold(text)` has the length of `text`, so every place found in the folded text is the place in the original.
Marks that carry no word (accents, vowel points, zero-width signs) become SOFT and are dropped from a word's norm;
ligatures are opened there too.
"""

import re
import unicodedata

SOFT = "\N{SOFT HYPHEN}"
"""Stands for a character that belongs to no word's norm."""

_QUOTES = dict.fromkeys("‘’‚‛′ʼʻ＇`´", "'") | dict.fromkeys("“”„‟″«»＂", '"')
_DASHES = dict.fromkeys("‐‑‒–—―−﹣－", "-")
_SPACES = {chr(c): " " for c in (0x09, 0xA0, 0x1680, *range(0x2000, 0x200B), 0x202F, 0x205F, 0x3000)}
_LETTERS = {"ø": "o", "đ": "d", "ł": "l", "ı": "i", "ə": "e", "أ": "ا", "إ": "ا", "آ": "ا", "ى": "ي"}
_SAME = _QUOTES | _DASHES | _SPACES | _LETTERS
LIGATURES = {
    "ß": "ss",
    "æ": "ae",
    "œ": "oe",
    "ﬀ": "ff",
    "ﬁ": "fi",
    "ﬂ": "fl",
    "ﬃ": "ffi",
    "ﬄ": "ffl",
    "ﬅ": "st",
    "ﬆ": "st",
}
_OPEN = re.compile("|".join([SOFT, *LIGATURES]))


class _Table(dict[int, str]):
    """Character by character, computed when first met: Unicode is large and a corpus uses little of it."""

    def __missing__(self, code: int) -> str:
        character = chr(code)
        while (folded := _fold_one(character)) != character:
            character = folded
        self[code] = character
        return character


def _fold_one(character: str) -> str:
    if character in _SAME:
        return _SAME[character]
    category = unicodedata.category(character)
    if category == "Cf" or (category == "Mn" and _is_accent(ord(character))):
        return SOFT
    lower = character.lower()
    if len(lower) == 1 and lower != character:
        return lower
    base, *marks = list(unicodedata.normalize("NFKD", character))
    if all(unicodedata.category(mark) == "Mn" and _is_accent(ord(mark)) for mark in marks) and not base.isspace():
        return base
    return character


def _is_accent(code: int) -> bool:
    """Marks of Latin, Greek, Cyrillic, Hebrew and Arabic; those of Indic scripts are vowels and stay."""
    return code < 0x0700 or 0x1AB0 <= code < 0x1B00 or 0x1DC0 <= code < 0x1E00 or 0x20D0 <= code < 0x2100


_TABLE = _Table()


def fold(text: str) -> str:
    """Lower case, plain quote marks, dashes and spaces, no accents; same length as `text`, and idempotent."""
    if text.isascii():
        return text.lower().replace("`", "'").replace("\t", " ")
    return text.translate(_TABLE)


def open_up(folded: str) -> str:
    """A folded word without soft characters and with its ligatures opened; this changes its length."""
    return folded if folded.isascii() else _OPEN.sub(lambda m: LIGATURES.get(m.group(), ""), folded)
