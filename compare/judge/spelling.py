"""When two different strings are the same word: other spellings, contractions, censored letters."""

import re
from functools import lru_cache

from compare.judge.vocabulary import NEGATIVE_PREFIXES, NO_OPPOSITES, SHORTENED, SPELLINGS
from compare.text.numerals import numeral

_OUR = re.compile(r"(?<=[a-z]{3})our(?=(?:s|ed|ing|able|ably|ite|ites|hood|hoods|ful|ist|ism|er|ers)?$)")
_ISE = re.compile(r"(?<=[a-z]{3})([iy])s(?=(?:e|es|ed|ing|er|ers|ation|ations)$)")
_DOUBLED = re.compile(r"(?<=[aeiou])ll(?=(?:ed|ing|er|ers|or|ors)$)")
_VOWELS = re.compile(r"[aeiouyw]+")
_CENSORED = re.compile(r"[*]+|[-–—_]{2,}")


@lru_cache(maxsize=1 << 16)
def spelling_key(word: str) -> str:
    """One form for a word's spellings: British and American, digits and number words."""
    if len(word) < 4:
        return numeral(word)
    if word in SPELLINGS:
        return SPELLINGS[word]
    if word[-1] == "s" and word[:-1] in SPELLINGS:
        return SPELLINGS[word[:-1]] + "s"
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


def is_censored(written: str, word: str) -> bool:
    """Whether `written` (with stars or dashes for letters) can be `word`."""
    parts = _CENSORED.split(written.lower())
    if len(parts) < 2 or not parts[0]:
        return False
    return word.startswith(parts[0]) and word.endswith(parts[-1]) and len(word) > len(parts[0]) + len(parts[-1])


def is_opposite(one: str, other: str) -> bool:
    """Whether one word is the other with a negative prefix: able / unable."""
    short, long = sorted((one, other), key=len)
    return len(short) >= 4 and long not in NO_OPPOSITES and any(long == prefix + short for prefix in NEGATIVE_PREFIXES)
