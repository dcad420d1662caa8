"""When two different strings are the same word: other spellings, other transliterations, censored letters."""

import re

from compare.judge.numbers import numeral
from compare.judge.vocabulary import NEGATIVE_PREFIXES, SHORTENED, SPELLINGS

_OUR = re.compile(r"(?<=[a-z]{3})our(?=(?:s|ed|ing|able|ably|ite|ites|hood|hoods|ful|ist|ism|er|ers)?$)")
_ISE = re.compile(r"(?<=[a-z]{3})([iy])s(?=(?:e|es|ed|ing|er|ers|ation|ations)$)")
_DOUBLED = re.compile(r"(?<=[aeiou])ll(?=(?:ed|ing|er|ers|or|ors)$)")
_VOWELS = re.compile(r"[aeiouyw]+")
_REPEATED = re.compile(r"(.)\1+")
_SOUNDS = str.maketrans({"q": "k", "c": "k", "g": "k", "j": "k", "z": "s", "v": "b", "p": "b", "t": "d", "h": ""})
_CENSORED = re.compile(r"[*]+|[-–—_]{2,}")
_SIMILAR = 0.72
"""Least share of letters two transliterations keep in order: Mohammed / Muhammad .75 in, Hassan / Hussein .62 out."""
_SIMILAR_SHORT = 0.8
"""The same for names of two consonants, where vowels must carry more: Saleh / Salah .8."""


def spelling_key(word: str) -> str:
    """One form for a word's spellings: British and American, digits and number words."""
    if len(word) < 4:
        return numeral(word)
    if word in SPELLINGS:
        return SPELLINGS[word]
    if "our" in word:
        return _OUR.sub("or", word)
    if "is" in word or "ys" in word:
        return _ISE.sub(r"\1z", word)
    if "ll" in word and len(_VOWELS.findall(word)) > 2:
        return _DOUBLED.sub("l", word)
    return numeral(word)


def is_contraction(one: str, other: str) -> bool:
    """Whether one token may be the short form of the other."""
    return other in SHORTENED.get(one, ()) or one in SHORTENED.get(other, ())


def is_transliteration(one: str, other: str) -> bool:
    """Whether two folded names are spellings of one: same consonants, as many syllables, the same kind of ending.

    The tempting mistake is a similarity of letters alone: it takes Iran for Iraq and Michael for Michelle.
    """
    from rapidfuzz.distance import Indel

    if one == other:
        return True
    if min(len(one), len(other)) < 4 or (one[0] != other[0] and _sound(one[0]) != _sound(other[0])):
        return False
    same_shape = (
        len(_VOWELS.findall(one)) == len(_VOWELS.findall(other))
        and _ending(one) == _ending(other)
        and _sound(one) == _sound(other)
    )
    return same_shape and Indel.normalized_similarity(one, other) >= (
        _SIMILAR if len(_sound(one)) > 2 else _SIMILAR_SHORT
    )


def _sound(word: str) -> str:
    return _VOWELS.sub("", _REPEATED.sub(r"\1", word.translate(_SOUNDS)))


def _ending(word: str) -> str:
    """The last vowel tells Paul from Paula and Mario from Maria; consonants are compared by their sound."""
    return {"y": "i", "a": "a", "e": "e", "o": "o", "u": "u", "i": "i"}.get(word[-1], "")


def is_censored(written: str, word: str) -> bool:
    """Whether `written` (with stars or dashes for letters) can be `word`."""
    parts = _CENSORED.split(written.lower())
    if len(parts) < 2 or not parts[0]:
        return False
    return word.startswith(parts[0]) and word.endswith(parts[-1]) and len(word) > len(parts[0]) + len(parts[-1])


def is_opposite(one: str, other: str) -> bool:
    """Whether one word is the other with a negative prefix: able / unable."""
    short, long = sorted((one, other), key=len)
    return len(short) >= 4 and any(long == prefix + short for prefix in NEGATIVE_PREFIXES)
