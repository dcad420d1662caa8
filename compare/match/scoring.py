"""The scores of pairs that people decided, as a run over their corpus gives them; what the thresholds are fitted to.

One run for all pairs. Asking `explain` pair by pair is the tempting mistake: it numbers the words of the whole corpus
each time.
"""

from collections.abc import Iterable, Mapping, Sequence

import numpy as np

from compare.match import candidates, corpus, events, evidence, rows, shared, signals
from compare.match.decided import bind
from compare.match.facts import measure
from compare.match.facts import signals as fact_signals
from compare.models import Article, Links, Statement

Pair = tuple[str, str]
"""Ids of statements, the smaller first."""
Scores = Mapping[Pair, float]


def quote_scores(articles: Sequence[Article], statements: Sequence[Statement], links: Links) -> Scores:
    """The score of every pair of `links` as utterances; what is no utterance, such as a title, has none."""
    words = corpus.build(articles, statements)
    ids = [statement.id for statement in words.statements]
    a, b = bind(links, ids).pairs()
    if not len(a):
        return {}
    measured = shared.measure(words, rows.build(words), candidates.Pairs(a, b))
    scores = signals.score(signals.values(evidence.gather(evidence.context(words), measured)))
    return _by_pair(ids, measured.short.tolist(), measured.long.tolist(), scores.tolist())


def fact_scores(articles: Sequence[Article], statements: Sequence[Statement], links: Links) -> Scores:
    """The score of every pair of `links` as facts; those that are left to people whatever they score have none.

    All other candidates are gathered with them: how well a passage answers another is also a matter of what else
    answers it.
    """
    if not links:
        return {}
    words = corpus.build(articles, statements)
    likeness = events.vectors(words)
    told = events.find(words, likeness, evidence.days(words))
    apart = {name for name, _ in links.set_apart}
    measured = measure(words, [s for s in statements if s.id not in apart], told, likeness, links=links)
    bound = bind(links, [statement.id for statement in measured.units.statements])
    count = len(measured.units)
    asked = bound.are_same(measured.a, measured.b, count) | bound.are_different(measured.a, measured.b, count)
    wanted = measured.take(np.flatnonzero(asked))
    values = fact_signals.values(wanted)
    free = ~fact_signals.left_to_people(values)
    ids = [statement.id for statement in measured.units.statements]
    return _by_pair(ids, wanted.a[free].tolist(), wanted.b[free].tolist(), fact_signals.score(values)[free].tolist())


def _by_pair(ids: Sequence[str], a: Iterable[int], b: Iterable[int], scores: Iterable[float]) -> Scores:
    found = {}
    for i, j, score in zip(a, b, scores, strict=True):
        first, second = sorted((ids[i], ids[j]))
        found[first, second] = score
    return found
