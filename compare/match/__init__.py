"""Statements → candidates → signals → groups: which passages are versions of one utterance.

The order of the work is the order of the modules: `corpus` numbers the words, `rows` makes sparse rows, `candidates`
proposes pairs, `shared` and `evidence` measure them, `signals` weighs the measures, `bands` decides, `groups` joins.
`copies` finds articles that share their text, `events` those that tell one story. Time grows with the words, and with
the pairs that share rare words.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, fields, replace

import numpy as np

from compare.match import (
    candidates,
    copies,
    corpus,
    events,
    evidence,
    facts,
    found,
    groups,
    rows,
    shared,
    signals,
)
from compare.match.explain import bare, explain
from compare.match.facts.encoder import Encoder, load
from compare.models import Article, Band, Match, Matching, Statement, Story
from compare.settings.bands import UTTERANCE

Tick = Callable[[int, int], None]
BATCH = 1 << 18
STEPS = 7

__all__ = ["Encoder", "bare", "explain", "load", "match"]


@dataclass(frozen=True, slots=True)
class _Weighed:
    """The scores of all measured pairs, and the evidence on those that are not different."""

    pairs: groups.Scored
    kept: corpus.Ints
    """Numbers of the pairs that are not different; the fields below are of these."""
    evidence: evidence.Evidence
    values: corpus.Floats

    def records(self, wanted: corpus.Ints) -> list[Match]:
        """Records of the pairs with the numbers `wanted`, all of them kept ones."""
        at = np.searchsorted(self.kept, wanted)
        return found.matches(self.evidence.take(at), self.values[at], self.pairs.scores[wanted])


def match(
    articles: Sequence[Article],
    statements: Sequence[Statement],
    tick: Tick | None = None,
    *,
    stories: bool = True,
    encoder: Encoder | None = None,
) -> Matching:
    """Group the quotes of `statements` that are versions of one utterance, and articles that tell one story.

    Titles, scare-quoted words and indirect speech are not matched. Pairs that score as the same and yet hang on
    different quotes are *unsure*: a fragment of two quotes is of one of them. The result depends on the records alone,
    not on their order nor on the number of threads. `tick(done, total)` is called after each of seven steps. Without
    `stories`, a tenth to a third of the time, articles are not grouped, and no facts. With an `encoder`, passages
    that are near in meaning are compared as facts though they share few words.
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
    forest = groups.build(weighed.pairs, len(words.statements))
    home, other = forest.group_of[weighed.pairs.short], forest.group_of[weighed.pairs.long]
    links = weighed.records(forest.links)
    apart = np.flatnonzero((weighed.pairs.scores >= UTTERANCE.unsure) & ((home != other) | (home < 0)))
    unsure = [replace(pair, band=Band.UNSURE) for pair in weighed.records(apart)]
    done()
    groups_found = found.groups(forest, links, [statement.id for statement in words.statements])
    copied = copies.find(words)
    done()
    told: tuple[Story, ...] = ()
    stated = facts.Facts((), ())
    if stories:
        likeness = events.vectors(words)
        told = events.find(words, likeness, evidence.days(words))
    done()
    if stories:
        stated = facts.find(words, statements, told, likeness, copied.copies, encoder=encoder)
    done()
    unsure.sort(key=lambda pair: (-pair.score, pair.a, pair.b))
    return Matching(groups_found + stated.groups, (*unsure, *stated.unsure), copied.copies, told, copied.overlaps)


def _weigh(words: corpus.Corpus, table: rows.Rows, pairs: candidates.Pairs) -> _Weighed:
    """Measure pairs in batches, so that memory follows the pairs that matter and not all that were proposed."""
    vectors = evidence.context(words)
    parts = []
    for first in range(0, max(len(pairs), 1), BATCH):
        measured = shared.measure(words, table, pairs.take(np.arange(first, min(first + BATCH, len(pairs)))))
        gathered = evidence.gather(vectors, measured)
        values = signals.values(gathered)
        scores = signals.score(values)
        kept = np.flatnonzero(scores >= UTTERANCE.unsure)
        scored = groups.Scored(measured.short, measured.long, measured.nats, scores, ~gathered.same_article)
        parts.append(_Weighed(scored, kept + first, gathered.take(kept), values[kept]))
    columns = ([getattr(part.pairs, field.name) for part in parts] for field in fields(groups.Scored))
    return _Weighed(
        groups.Scored(*map(np.concatenate, columns)),
        np.concatenate([part.kept for part in parts]),
        evidence.join([part.evidence for part in parts]),
        np.concatenate([part.values for part in parts]),
    )
