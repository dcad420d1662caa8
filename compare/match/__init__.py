"""Statements → candidates → signals → groups: which passages are versions of one utterance.

The order of the work is the order of the modules: `corpus` numbers the words, `rows` makes sparse rows, `candidates`
proposes pairs, `shared` and `evidence` measure them, `signals` weighs the measures, `bands` decides, `groups` joins.
`copies` finds articles that share their text. Time grows with the words, and with the pairs that share rare words.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np

from compare.match import bands, candidates, copies, corpus, evidence, found, groups, rows, shared, signals
from compare.match.explain import bare, explain
from compare.models import Article, Match, Matching, Statement

Tick = Callable[[int, int], None]
BATCH = 1 << 18
STEPS = 5

__all__ = ["bare", "explain", "match"]


@dataclass(frozen=True, slots=True)
class _Weighed:
    """Evidence on the pairs that are not different, with the signal values and the scores."""

    evidence: evidence.Evidence
    values: corpus.Floats
    scores: corpus.Floats


def match(articles: Sequence[Article], statements: Sequence[Statement], tick: Tick | None = None) -> Matching:
    """Group the quotes of `statements` that are versions of one utterance, and find articles that share text.

    Titles, scare-quoted words and indirect speech are not matched. The result depends on the records alone, not on
    their order nor on the number of threads. `tick(done, total)` is called after each of five steps.
    """
    step = iter(range(1, STEPS + 1))

    def done() -> None:
        if tick:
            tick(next(step), STEPS)

    words = corpus.build(articles, statements)
    done()
    table = rows.build(words)
    pairs = candidates.find(words, table)
    done()
    weighed = _weigh(words, table, pairs)
    done()
    same = bands.same(weighed.scores)
    forest = groups.build(weighed.evidence.shared, weighed.scores, same, len(words.statements))
    short, long = weighed.evidence.shared.short, weighed.evidence.shared.long
    apart = (forest.group_of[short] != forest.group_of[long]) | (forest.group_of[short] < 0)
    links = _records(weighed, forest.links)
    unsure = _records(weighed, np.flatnonzero(bands.unsure(weighed.scores) & apart))
    done()
    result = Matching(
        found.groups(forest, links, [statement.id for statement in words.statements]),
        tuple(sorted(unsure, key=lambda pair: (-pair.score, pair.a, pair.b))),
        copies.find(words),
    )
    done()
    return result


def _weigh(words: corpus.Corpus, table: rows.Rows, pairs: candidates.Pairs) -> _Weighed:
    """Measure pairs in batches, so that memory follows the pairs that matter and not all that were proposed."""
    vectors = evidence.context(words)
    parts = []
    for first in range(0, max(len(pairs), 1), BATCH):
        measured = shared.measure(words, table, pairs.take(np.arange(first, min(first + BATCH, len(pairs)))))
        gathered = evidence.gather(vectors, measured)
        values = signals.values(gathered)
        scores = signals.score(values)
        kept = scores >= bands.UNSURE
        parts.append(_Weighed(gathered.take(kept), values[kept], scores[kept]))
    return _Weighed(
        evidence.join([part.evidence for part in parts]),
        np.concatenate([part.values for part in parts]),
        np.concatenate([part.scores for part in parts]),
    )


def _records(weighed: _Weighed, kept: corpus.Ints) -> list[Match]:
    return found.matches(weighed.evidence.take(kept), weighed.values[kept], weighed.scores[kept])
