"""Articles → stories: which articles tell one event.

Alike in what they name, and near in time. Topic alone is the tempting mistake: a campaign, a war or a person is in the
news for years, and its articles share all their common words and some names; an event has its own. So names count
double, a name said forty times counts little more than one said ten times, and what a month or more lies between must
be the more alike. Unlike the likeness that quote matching asks for (`stories`), quotes and common words count too:
nothing is decided here that rests on them.
"""

import math

import numpy as np
from scipy.sparse import csr_matrix

from compare.match import linkage
from compare.match.capitals import names
from compare.match.corpus import UNKNOWN_NATS, Corpus, Floats, Ints, background, stem
from compare.match.found import digest
from compare.match.stories import delay, unit_rows
from compare.models import Story

ALIKE = 0.165
"""Mean likeness of two clusters at which they are one story. See `benchmarks/fit_stories.py` for data and folds."""
PATIENCE = 2.5
"""How slowly what is needed grows with the delay: 0.25 at a week, 0.34 at a fortnight, 0.46 at a month."""
UNDATED_DAYS = 14
"""An article without a date may be of any day, yet who compares articles chose them for something: as if a week off."""
COPY = 0.9
"""So alike, it is one text, whenever it is dated."""
NAME_WEIGHT = 2
BACKGROUND_ARTICLES = 10
"""How many articles of reading the background of English is worth, as `corpus.BACKGROUND_WORDS` is for words."""
BACKGROUND_LENGTH = 400
"""Words in such an article."""
FOREIGN = 0.5
"""Share of an article's words that the background must know."""


def find(corpus: Corpus, days: Ints) -> tuple[Story, ...]:
    """Stories of two articles or more, sorted by their first article; `days` numbers the day of each, 0 without one."""
    rows = vectors(corpus)
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

    The share of articles that have a word leans on the background, so that two articles alone can be compared. Of an
    article in a language that the background does not know only the names count: its "and" and "the" look rare.
    """
    shape = (len(corpus.articles), max(len(corpus.vocabulary), 1))
    article = np.repeat(corpus.piece_article, np.diff(corpus.starts))
    counts = csr_matrix((np.ones(len(article), dtype=np.float32), (article, corpus.codes)), shape=shape)
    counts.sum_duplicates()
    listed = background()
    nats = np.full(shape[1], np.inf)
    nats[: len(corpus.vocabulary)] = [listed.get(stem(word), math.inf) for word in corpus.vocabulary]
    known = np.isfinite(nats)
    named = np.zeros(shape[1], dtype=bool)
    named[: len(corpus.vocabulary)] = names(corpus)
    row = np.repeat(np.arange(shape[0]), np.diff(counts.indptr))
    english = counts @ known.astype(np.float32) >= FOREIGN * np.asarray(counts.sum(axis=1)).ravel()
    usual = BACKGROUND_ARTICLES * -np.expm1(-BACKGROUND_LENGTH * np.exp(-np.where(known, nats, UNKNOWN_NATS)))
    in_articles = np.bincount(counts.indices, minlength=shape[1])
    weights = -np.log((in_articles + usual) / (shape[0] + BACKGROUND_ARTICLES)) * np.where(named, NAME_WEIGHT, 1)
    counted = english[row] | named[counts.indices]
    counts.data = np.where(counted, np.sqrt(counts.data) * weights[counts.indices], 0).astype(np.float32)
    counts.eliminate_zeros()
    return unit_rows(counts)


def _title(corpus: Corpus, rows: csr_matrix, members: Ints) -> str:
    """The title of the article nearest to the centre of the story, of those that have one."""
    part = rows[members]
    near = np.round(np.asarray(part @ part.sum(axis=0).T).ravel(), 4)
    titles = [" ".join(corpus.articles[i].title.split()) for i in members.tolist()]
    best = min(range(len(members)), key=lambda i: (not titles[i], -near[i], i))
    return titles[best]
