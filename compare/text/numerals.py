"""Numbers in a row of words, by value: "twelve" is 12, "1.5 million" is 1,500,000, "2 in 3" is two numbers.

Two stages read numbers: one finds amounts in an article, one compares quotes word by word. Both ask here, so that
"two dozen" is 24 to both.
"""

import re
from collections.abc import Sequence
from typing import NamedTuple

_UNITS = {
    word: value
    for value, word in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
        "seventeen eighteen nineteen".split()
    )
}
_TENS = {
    word: 10 * value
    for value, word in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split(), start=2)
}
SCALES = {
    "hundred": 1e2, "thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12, "dozen": 12.0,
    "hundreds": 1e2, "thousands": 1e3, "millions": 1e6, "billions": 1e9, "trillions": 1e12, "dozens": 12.0,
}  # fmt: skip
SUFFIXES = {"k": 1e3, "m": 1e6, "mn": 1e6, "bn": 1e9, "b": 1e9, "tn": 1e12}
_ORDINALS = {
    word: f"{value}{'st' if value == 1 else 'nd' if value == 2 else 'rd' if value == 3 else 'th'}"
    for value, word in enumerate(
        "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth".split(), start=1
    )
}
_FRACTIONS = {"thirds": "3", "quarters": "4", "fourths": "4", "fifths": "5", "eighths": "8", "tenths": "10"}
"""So that "two thirds" aligns with "2/3"."""
_LONGEST = 24
"""Words that a number is read from: "nine hundred and ninety-nine trillion …" has 25, and a hostile one 100,000."""
_DIGITS = re.compile(r"(\d+(?:\.\d+)?)([a-z]*)")
NUMBER_WORDS = frozenset({*_UNITS, *_TENS, *SCALES})


class Number(NamedTuple):
    """`words[start:end]` says `value`."""

    start: int
    end: int
    value: float


def numeral(word: str) -> str:
    """The digits for a number word, so that "twelve" and "12" align; other words as they are."""
    if word in _UNITS:
        return str(_UNITS[word])
    if word in _TENS:
        return str(_TENS[word])
    return _ORDINALS.get(word) or _FRACTIONS.get(word, word)


def is_number(word: str) -> bool:
    """Whether a word is a number or a part of one."""
    return word[:1].isdigit() or word in NUMBER_WORDS


def numbers(words: Sequence[str]) -> list[Number]:
    """Numbers in `words`, each as long as it can be read.

    The tempting mistake is to add up whatever stands together: "2015 2016" and "twenty fifteen" are two numbers each.
    """
    found: list[Number] = []
    at = 0
    while at < len(words):
        if is_number(words[at]):
            number = number_at(words, at)
            found.append(number)
            at = number.end
        else:
            at += 1
    return found


def number_at(words: Sequence[str], start: int) -> Number:
    """The number that begins at `words[start]`, as long as it can be read; infinite when it overflows."""
    total = group = 0.0
    room = float("inf")
    """The next part must be below this: after "twenty" only a unit may follow, after "hundred" anything below it."""
    at = start
    while at < min(len(words), start + _LONGEST):
        word = words[at]
        if word in SCALES:
            scale = SCALES[word]
            group = (group or 1.0) * scale
            if scale >= 1e3:
                total, group = total + group, 0.0
            room = scale
        elif (value := _value(word)) is not None and value < room and (at == start or word in _UNITS or word in _TENS):
            group += value
            room = 10.0 if word in _TENS else 0.0
        elif not (word == "and" and at + 1 < min(len(words), start + _LONGEST) and _may_follow(words, at)):
            break
        at += 1
    return Number(start, max(at, start + 1), total + group)


def _may_follow(words: Sequence[str], at: int) -> bool:
    """Whether what stands behind "and" goes on with the number, as in "two hundred and fifty"."""
    return words[at - 1] in SCALES and (words[at + 1] in _UNITS or words[at + 1] in _TENS)


def _value(word: str) -> float | None:
    if word in _UNITS:
        return float(_UNITS[word])
    if word in _TENS:
        return float(_TENS[word])
    match = _DIGITS.match(word)
    if match is None:
        return None
    digits, suffix = match.groups()
    return float(digits[:300]) * SUFFIXES.get(suffix, 1.0)
