"""Statements → candidates → signals → groups: which passages are versions of one utterance.

The order of the work is the order of the modules: `corpus` numbers the words, `rows` makes sparse rows, `candidates`
proposes pairs, `shared` and `evidence` measure them, `signals` weighs the measures, `bands` decides, `groups` joins.
`copies` finds articles that share their text, `events` those that tell one story. Time grows with the words, and with
the pairs that share rare words.
"""

from collections.abc import Callable, Mapping, Sequence
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
from compare.match.decided import Bound, bind
from compare.match.explain import bare, explain
from compare.match.facts.encoder import Encoder, load
from compare.models import Article, Band, Match, Matching, Rulings, Statement, Story
from compare.settings.bands import FITTED, Bands, Thresholds

Tick = Callable[[int, int], None]
BATCH = 1 << 18
UNDECIDED = Rulings()
STEPS = 7

__all__ = ["Encoder", "bare", "explain", "load", "match"]


@dataclass(frozen=True, slots=True)
class _Weighed:
    """The scores of all measured pairs, and the evidence on those that are not different."""

    pairs: groups.Scored
    kept: corpus.Ints
    """Numbers of the pairs that are not different, or decided; the fields below are of these."""
    evidence: evidence.Evidence
    values: corpus.Floats
    bands: Bands

    def records(self, wanted: corpus.Ints, bound: Bound) -> list[Match]:
        """Records of the pairs with the numbers `wanted`, all of them kept ones."""
        at = np.searchsorted(self.kept, wanted)
        made = found.matches(self.evidence.take(at), self.values[at], self.pairs.scores[wanted], self.bands)
        if not bound:
            return made
        pairs = zip(self.pairs.short[wanted].tolist(), self.pairs.long[wanted].tolist(), strict=True)
        return [bound.marked(one, pair) for one, pair in zip(made, pairs, strict=True)]

    def undecided(self, forest: groups.Forest, bound: Bound) -> corpus.Ints:
        """Numbers of the pairs that are not in one group and not plainly different, and that nobody decided."""
        home, other = forest.group_of[self.pairs.short], forest.group_of[self.pairs.long]
        open_ = np.flatnonzero((self.pairs.scores >= self.bands.unsure) & ((home != other) | (home < 0)))
        if not bound:
            return open_
        pairs = zip(self.pairs.short[open_].tolist(), self.pairs.long[open_].tolist(), strict=True)
        left: corpus.Ints = open_[~np.array(bound.answered(pairs), dtype=bool)]
        return left


def match(  # noqa: PLR0913  all but the first two are wishes
    articles: Sequence[Article],
    statements: Sequence[Statement],
    tick: Tick | None = None,
    *,
    stories: bool = True,
    encoder: Encoder | None = None,
    bands: Thresholds = FITTED,
    rulings: Rulings = UNDECIDED,
) -> Matching:
    """Group the quotes of `statements` that are versions of one utterance, and articles that tell one story.

    Titles, scare-quoted words and indirect speech are not matched. Pairs that score as the same and yet hang on
    different quotes are *unsure*: a fragment of two quotes is of one of them. The result depends on the records alone,
    not on their order nor on the number of threads. `tick(done, total)` is called after each of seven steps. Without
    `stories`, a tenth to a third of the time, articles are not grouped, and no facts. With an `encoder`, passages
    that are near in meaning are compared as facts though they share few words. What people decided (`rulings`) goes
    before what the scores say.
    """
    step = iter(range(1, STEPS + 1))

    def done() -> None:
        if tick:
            tick(next(step), STEPS)

    words = corpus.build(articles, statements)
    ids = [statement.id for statement in words.statements]
    bound = bind(rulings.quotes, ids)
    done()
    table = rows.build(words)
    pairs = candidates.find(words, table).including(*bound.pairs(), len(ids))
    done()
    weighed = _weigh(words, table, pairs, bands.quote, bound)
    done()
    forest = groups.build(weighed.pairs, len(ids), bands.quote, bound)
    links = weighed.records(forest.links, bound)
    unsure = [replace(one, band=Band.UNSURE) for one in weighed.records(weighed.undecided(forest, bound), bound)]
    done()
    groups_found = found.groups(forest, links, ids, _dividing(weighed, bound, len(ids)))
    copied = copies.find(words)
    done()
    told: tuple[Story, ...] = ()
    stated = facts.Facts((), ())
    if stories:
        likeness = events.vectors(words)
        told = events.find(words, likeness, evidence.days(words))
    done()
    if stories:
        wishes = facts.Wishes(encoder, bands.fact, rulings.facts)
        stated = facts.find(words, statements, told, likeness, copied.copies, wishes)
    done()
    unsure.sort(key=lambda pair: (-pair.score, pair.a, pair.b))
    return Matching(groups_found + stated.groups, (*unsure, *stated.unsure), copied.copies, told, copied.overlaps)


def _dividing(weighed: _Weighed, bound: Bound, count: int) -> Mapping[int, tuple[str, ...]]:
    if not bound.different:
        return {}
    free = groups.build(weighed.pairs, count, weighed.bands, Bound())
    return bound.dividing(free.group_of.tolist().__getitem__)


def _weigh(words: corpus.Corpus, table: rows.Rows, pairs: candidates.Pairs, bands: Bands, bound: Bound) -> _Weighed:
    """Measure pairs in batches, so that memory follows the pairs that matter and not all that were proposed."""
    vectors = evidence.context(words)
    parts = []
    for first in range(0, max(len(pairs), 1), BATCH):
        measured = shared.measure(words, table, pairs.take(np.arange(first, min(first + BATCH, len(pairs)))))
        gathered = evidence.gather(vectors, measured)
        values = signals.values(gathered)
        scores = signals.score(values)
        decided = bound.are_same(measured.short, measured.long, len(words.statements))
        kept = np.flatnonzero((scores >= bands.unsure) | decided)
        scored = groups.Scored(measured.short, measured.long, measured.nats, scores, ~gathered.same_article)
        parts.append(_Weighed(scored, kept + first, gathered.take(kept), values[kept], bands))
    columns = ([getattr(part.pairs, field.name) for part in parts] for field in fields(groups.Scored))
    return _Weighed(
        groups.Scored(*map(np.concatenate, columns)),
        np.concatenate([part.kept for part in parts]),
        evidence.join([part.evidence for part in parts]),
        np.concatenate([part.values for part in parts]),
        bands,
    )
