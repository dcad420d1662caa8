"""Tell a quoted utterance from a quoted term: a title, a nickname, a slogan, a scare-quoted word.

Terms stand in quotation marks and nobody said them on this occasion. The tempting mistake is to go by length: “Send
them back” is an utterance of three words and “The Late Show With Stephen Colbert” a title of six.
"""

import re

from compare.extract.attribution import Attribution, follows_closely
from compare.extract.cues import NAMING
from compare.extract.marks import Passage
from compare.extract.scene import Sentence
from compare.extract.words import DETERMINERS, PROGRAMMES
from compare.text.names import HONORIFICS

_WORD = re.compile(r"[^\W_]+(?:[.'’-][^\W_]+)*")
_SMALL = frozenset("a an the and or of in on at to for from by with but as vs v de la le el du von is it i".split())
_SPEAKING = re.compile(r"(?:i|we|you|he|she|they|it|that)(?:[’'](?:m|re|s|ll|ve|d))?$", re.IGNORECASE)
"""Pronouns: with one of these and a full stop, capitals make no title of "He's a Liberal!"."""
_SHORT = 3
_LONGEST_TITLE = 9
_GOVERNED = frozenset(["behind", "introduced", "before", "label"])


def is_term(
    text: str, passage: Passage, sentence: Sentence, at: int, attribution: Attribution | None, *, headline: bool
) -> bool:
    """Whether the passage at piece `at` of `sentence` is a term and no utterance.

    In a headline capitals say nothing, and a quote of two words is mostly somebody's.
    """
    inner = text[passage.inner.start : passage.inner.end]
    words = _WORD.findall(inner)
    if not words or _is_nickname(sentence, at, words):
        return True
    if headline:
        return len(words) == 1
    before = sentence[at - 1].low if at else ""
    introduced = before in (":", ",", "that") and attribution is not None and attribution.rule in _GOVERNED
    if len(words) <= _LONGEST_TITLE and _is_title(words, inner):
        named = before in PROGRAMMES or before in NAMING or _names_a_work(sentence, at)
        return named or not (introduced or follows_closely(text, passage.outer.end, attribution))
    if len(words) <= _SHORT:
        return attribution is None or (
            attribution.rule not in _GOVERNED and (len(words) == 1 or attribution.rule != "subject")
        )
    return False


def _is_title(words: list[str], inner: str) -> bool:
    """Capitals throughout, small words apart, and no end of a sentence inside."""
    main = [word for word in words if word.lower() not in _SMALL]
    if inner[-1] in ".!?" and any(_SPEAKING.match(word) for word in words):
        return False
    if not main or re.search(r"[.!?;]\s", inner):
        return False
    return all(word[0].isupper() or word[0].isdigit() for word in main) and (len(words) > 1 or words[0][0].isupper())


def _is_nickname(sentence: Sentence, at: int, words: list[str]) -> bool:
    """ "Robert “Bobby” Smith": between two capitalised words, with nothing else between."""
    if len(words) > _SHORT or at == 0 or at + 1 >= len(sentence):
        return False
    left, right = sentence[at - 1], sentence[at + 1]
    plain = left.is_capital and right.is_capital and left.is_word and right.is_word
    return plain and left.low not in DETERMINERS and left.low not in HONORIFICS and words[0][0].isupper()


def _names_a_work(sentence: Sentence, at: int) -> bool:
    return any(piece.low in PROGRAMMES for piece in sentence[max(0, at - 3) : at] + sentence[at + 1 : at + 2])
