"""Articles → stories: which articles tell one event.

Alike in what they name, and near in time. Topic alone is the tempting mistake: a campaign, a war or a person is in the
news for years, and its articles share all their common words and some names; an event has its own. So names count
double, a name said forty times counts twice, not four times, one said ten times, and what a month lies between must
be the more alike. Unlike the likeness that quote matching asks for (`stories`), quotes and common words count too:
nothing is decided here that rests on them.
"""

import math

import numpy as np
from scipy.sparse import csr_matrix

from compare.match import linkage
from compare.match.capitals import names
from compare.match.corpus import UNKNOWN_NATS, Corpus, Floats, Ints, stem
from compare.match.corpus import background as corpus_background
from compare.match.evidence import Flags
from compare.match.found import digest
from compare.match.stories import delay, unit_rows
from compare.models import Story

ALIKE = 0.17
"""Mean likeness that makes two clusters of one day one story. On 40 events of three articles each, 0.15 to 0.17 give
every article its event, and 0.996 in adjusted Rand index is the mean over held-out halves of the events
(`benchmarks/fit_stories.py`); of articles cut to their first 50 or 100 words, 0.16 to 0.21 do best."""
PATIENCE = 2.5
"""How slowly what is needed grows with the delay: 0.24 at a week, 0.32 at a fortnight, 0.43 at a month."""
UNDATED_DAYS = 14
"""An article without a date counts as if this far from the others. With the dates of those 40 events taken away, no
pair of two events is made and 0.7 of the true ones are found; at a week it would be 0.94 and 0.85."""
COPY = 0.9
"""So alike, it is one text, whenever it is dated."""
NAME_WEIGHT = 2
"""Names against other words. At 1 no threshold tells those 40 events apart."""
BACKGROUND_ARTICLES = 10
"""How many articles of reading the background of English is worth, as `corpus.BACKGROUND_WORDS` is for words. With 50,
three articles on one event beside three on the next in the same affair become one story."""
BACKGROUND_LENGTH = 400
"""Words in such an article."""
CONCENTRATION = 3.5
"""A corpus counts for as many articles as its mean likeness to the power of minus this, if it has more: 25 at 0.4,
where all tell one event, 400 at 0.18, in a year of one campaign, and thousands where few share a topic."""
FOREIGN = 1 / 3
"""Share of an article's words that the background must know: 0.5 and more in 960 English articles, 0.1 in others."""


def find(corpus: Corpus, rows: csr_matrix, days: Ints) -> tuple[Story, ...]:
    """Stories of two articles or more, sorted by their first article.

    `rows` are the `vectors` of `corpus`; `days` numbers the day of each article, 0 without one.
    """
    label = linkage.link(rows, days, needed)
    order = np.argsort(label, kind="stable")
    found = []
    for members in np.split(order, np.flatnonzero(np.diff(label[order])) + 1):
        if len(members) > 1:
            ids = tuple(corpus.articles[i].id for i in members.tolist())
            found.append(Story(digest(ids), _title(corpus, rows, members), ids))
    return tuple(sorted(found, key=lambda story: story.articles))


def needed(a: Floats, b: Floats) -> Floats:
    """The mean likeness that links clusters of the mean days `a` and `b`, NaN for undated ones."""
    apart = np.abs(a - b)
    apart = np.where(np.isnan(apart), UNDATED_DAYS, apart)
    return np.minimum(ALIKE * np.exp(delay(apart) / PATIENCE), COPY)


def vectors(corpus: Corpus) -> csr_matrix:
    """Articles × words: square roots of counts, weighted by how few articles have the word, rows of length 1.

    The share of articles that have a word leans on the background, so that two articles alone can be compared; and a
    corpus on one event counts for a few articles however many it has, or its names would seem to tell nothing.
    """
    counts, named, listed = _counts(corpus)
    articles, size = counts.shape
    extra = np.where(named, NAME_WEIGHT, 1.0)
    usual = -np.expm1(-BACKGROUND_LENGTH * np.exp(-np.where(np.isfinite(listed), listed, UNKNOWN_NATS)))
    worth = _worth(_weighted(counts, -np.log(usual) * extra))
    seen = np.maximum(np.bincount(counts.indices, minlength=size) * worth / max(articles, 1), 1)
    share = np.minimum((seen + BACKGROUND_ARTICLES * usual) / (worth + BACKGROUND_ARTICLES), 1)
    return _weighted(counts, -np.log(share) * extra)


def _counts(corpus: Corpus) -> tuple[csr_matrix, Flags, Floats]:
    """Square roots of word counts; which words are names; their nats in the background, infinite when not listed.

    Of an article in a language that the background does not know only the names count: its "and" and "the" look rare.
    """
    shape = (len(corpus.articles), max(len(corpus.vocabulary), 1))
    article = np.repeat(corpus.piece_article, np.diff(corpus.starts))
    counts = csr_matrix((np.ones(len(article), dtype=np.float32), (article, corpus.codes)), shape=shape)
    counts.sum_duplicates()
    background = corpus_background()
    listed = np.full(shape[1], np.inf)
    listed[: len(corpus.vocabulary)] = [background.get(stem(word), math.inf) for word in corpus.vocabulary]
    named = np.zeros(shape[1], dtype=bool)
    named[: len(corpus.vocabulary)] = names(corpus)
    known = counts @ np.isfinite(listed).astype(np.float32)
    english = known >= FOREIGN * np.asarray(counts.sum(axis=1)).ravel()
    row = np.repeat(np.arange(shape[0]), np.diff(counts.indptr))
    counts.data = np.where(english[row] | named[counts.indices], np.sqrt(counts.data), 0).astype(np.float32)
    counts.eliminate_zeros()
    return counts, named, listed


def _weighted(counts: csr_matrix, weights: Floats) -> csr_matrix:
    data = (counts.data * weights[counts.indices]).astype(np.float32)
    return unit_rows(csr_matrix((data, counts.indices, counts.indptr), shape=counts.shape))


def _worth(rows: csr_matrix) -> float:
    """How many articles the corpus counts for, from the mean likeness of two of them."""
    count = rows.shape[0]
    if count < 2:
        return float(count)
    total = np.asarray(rows.sum(axis=0), dtype=np.float64).ravel()
    mean = max((float(total @ total) - count) / (count * (count - 1)), 1e-6)
    return min(float(count), float(mean**-CONCENTRATION))


def _title(corpus: Corpus, rows: csr_matrix, members: Ints) -> str:
    """The title of the article nearest to the centre of the story, of those that have one."""
    part = rows[members]
    near = np.round(np.asarray(part @ part.sum(axis=0).T).ravel(), 4)
    titles = [" ".join(corpus.articles[i].title.split()) for i in members.tolist()]
    best = min(range(len(members)), key=lambda i: (not titles[i], -near[i], i))
    return titles[best]
