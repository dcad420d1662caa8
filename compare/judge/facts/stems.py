"""One key for the forms of a word, so that "defeating", "defeated" and "defeats" are one thing done.

The tempting mistake is a full stemmer: it makes one word of "university" and "universe". Only endings of inflection are
taken off.
"""

from functools import lru_cache

from compare.judge.facts.words import NO_ADVERBS, VERBS
from compare.judge.spelling import spelling_key

_NO_PLURALS = frozenset("news series species politics always besides perhaps towards physics headquarters".split())
_KEPT = frozenset(["ss", "ll", "zz", "ff"])


@lru_cache(maxsize=1 << 16)
def stem(word: str) -> str:
    """The word without its ending.

    >>> [stem(word) for word in "defeating defeated stopped cities votes won Texas".lower().split()]
    ['defeat', 'defeat', 'stop', 'city', 'vot', 'win', 'texa']
    """
    word = spelling_key(word)
    if word in VERBS:
        return VERBS[word].removesuffix("e")
    if len(word) < 4 or not word.isalpha():
        return word
    if is_adverb(word) and len(word) > 5:
        word = word[:-2]
    if word.endswith(("ies", "ied")) and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith("s") and word not in _NO_PLURALS and not word.endswith(("ss", "us", "is")):
        word = word.removesuffix("s")
    for ending in ("ing", "ed"):
        if word.endswith(ending) and len(word) > len(ending) + 2 and _has_vowel(word[: -len(ending)]):
            word = word[: -len(ending)]
            if word[-1] == word[-2] and word[-2:] not in _KEPT:
                word = word[:-1]
            break
    return word.removesuffix("e")


def is_adverb(word: str) -> bool:
    """Whether a word is an adverb by its ending; "comply" and "apply" are verbs."""
    return word.endswith("ly") and word not in NO_ADVERBS


def _has_vowel(word: str) -> bool:
    return any(letter in "aeiouy" for letter in word)
