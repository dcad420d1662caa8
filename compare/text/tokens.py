"""Words and numbers, folded for comparison, with their places.

A contraction is two tokens, the second spelled out ("they're" = they + are), as in the Penn Treebank, so that a
contracted and a full version align word by word. Chinese and Japanese have a token a character, for want of spaces.
"""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from compare.text.fold import SOFT, fold, open_up

_WORD = rf"(?:[^\W_]|[{SOFT}\u0900-\u0dff\u0e00-\u0eff\u1000-\u109f])"
_TOKEN = re.compile(
    rf"[\u3040-\u30ff\u3400-\u9fff]"
    rf"|\d+(?:[.,]\d+)*{_WORD}*"
    rf"|(?:{_WORD}\.){{2,}}"
    rf"|{_WORD}+(?:[*']+{_WORD}+)*"
    rf"|[&%$£€¥]"
)
_MENDED = re.compile(rf"(?:{_WORD}*\[{_WORD}+\]{_WORD}+|{_WORD}+\[{_WORD}+\])(?:[*']+{_WORD}+)*|{_TOKEN.pattern}")
"""As above, with a letter or ending that an editor put in brackets kept in its word: "[T]he", "develop[ed]"."""
_ENDING = re.compile(r"(?:n't|'(?:re|ve|ll|m|d|s))$")
_ENDINGS = 2
"""Endings that one word may carry ("wouldn't've"); a hostile one has thousands."""
_SPELLED = {"n't": "not", "'re": "are", "'ve": "have", "'ll": "will", "'m": "am", "'d": "would", "'s": "'s"}
_STEMS = {"wo": "will", "ca": "can", "sha": "shall"}
_SIGNS = {"&": "and", "%": "percent"}
_GROUPED = re.compile(r"(?<=\d),(?=\d{3}(?!\d))")


class Token(NamedTuple):
    """A word, number or sign with its place in the text it was cut from."""

    norm: str
    start: int
    end: int


def tokens(text: str, start: int = 0, end: int | None = None) -> list[Token]:
    """Tokens of `text[start:end]`, with offsets into `text`."""
    folded = fold(text[start:end])
    found: list[Token] = []
    for match in _pattern(folded).finditer(folded):
        word = match.group()
        if word.isascii() and word.isalpha() and word != "cannot":
            found.append(Token(word, start + match.start(), start + match.end()))
            continue
        for norm, begin, finish in _parts(word, match.start(), match.end()):
            found.append(Token(norm, start + begin, start + finish))
    return found


def words(text: str) -> list[str]:
    """The norms alone, for counting and hashing: faster than `tokens`, and the same norms."""
    folded = fold(text)
    found: list[str] = _pattern(folded).findall(folded)
    if all(word.isalpha() and word.isascii() for word in found):
        return found if "cannot" not in found else [norm for word in found for norm in _norms(word)]
    return [norm for word in found for norm in _norms(word)]


@lru_cache(maxsize=1 << 16)
def _norms(word: str) -> tuple[str, ...]:
    return tuple(norm for norm, _, _ in _parts(word, 0, 0))


def _pattern(folded: str) -> re.Pattern[str]:
    return _MENDED if "[" in folded else _TOKEN


def _parts(word: str, start: int, end: int) -> Iterator[tuple[str, int, int]]:
    if word == "cannot":
        yield "can", start, start + 3
        yield "not", start + 3, end
        return
    tails: list[tuple[str, int, int]] = []
    while "'" in word and len(tails) < _ENDINGS and (match := _ENDING.search(word, 1)):
        tail, cut = match.group(), start + match.start()
        word = word[: match.start()]
        word = _STEMS.get(word, word) if tail == "n't" else word
        tails.append((_SPELLED[tail], cut, end))
        end = cut
    word = open_up(word).replace("[", "").replace("]", "")
    if word in _SIGNS:
        word = _SIGNS[word]
    elif "," in word:
        word = _GROUPED.sub("", word)
    elif "." in word and not word[0].isdigit():
        word = word.replace(".", "")
    if word:
        yield word, start, end
    yield from reversed(tails)
