"""Which words of a run are names: those that stand capitalised in the middle of a sentence.

Names tell an event from others of its kind: two floods of one week share the water, the boats and the mayor, but not
the river. Taking every capitalised word is the tempting mistake: each sentence starts with one, and a headline may
hold nothing else.
"""

import re
from collections import Counter

import numpy as np
import numpy.typing as npt

from compare.match.corpus import Corpus, stem
from compare.models import Article, BlockKind
from compare.text.tokens import words

SHARE = 1 / 3
"""A word is a name when so much of its use is a capitalised one inside a sentence; many names start sentences, too."""
_INSIDE = re.compile(r"(?<=[\w,;] )[A-ZÀ-ÖØ-ÞΑ-ΩА-Я][\w'’-]*")
_UNUSABLE = frozenset({BlockKind.HEADLINE, BlockKind.BYLINE, BlockKind.BOILERPLATE})


def names(corpus: Corpus) -> npt.NDArray[np.bool_]:
    """One flag for each word code of `corpus`."""
    spelled: Counter[str] = Counter()
    for article in corpus.articles:
        for text in _sentences(article):
            spelled.update(_INSIDE.findall(text))
    number = {stem(word): code for code, word in enumerate(corpus.vocabulary)}
    capitalised = np.zeros(len(corpus.vocabulary))
    for name, count in spelled.items():
        for word in words(name):
            code = number.get(stem(word))
            if code is not None:
                capitalised[code] += count
    used = np.bincount(corpus.codes, minlength=len(corpus.vocabulary))
    found: npt.NDArray[np.bool_] = (capitalised > 0) & (capitalised >= SHARE * used)
    return found


def _sentences(article: Article) -> list[str]:
    if not article.blocks:
        return [article.text]
    kept = (block.span for block in article.blocks if block.kind not in _UNUSABLE)
    return [article.text[span.start : span.end] for span in kept]
