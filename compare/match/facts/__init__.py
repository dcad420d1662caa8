"""Claims → candidates → signals → groups: which passages of several articles state the same fact.

A fact has no wording of its own, so what counts is what two passages name, number and say beyond what every sentence
of their story says. `units` numbers the passages, `rows` weighs their words story by story, `candidates` proposes
pairs, `evidence` measures them, `signals` weighs the measures, `grouping` joins. Articles of one story are compared
first; over the corpus, where old facts recur as background, a pair must have much more in common.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from scipy.sparse import csr_matrix

from compare.match.corpus import Corpus
from compare.match.facts import candidates, evidence, found, grouping, meaning, rows, signals, units
from compare.match.facts.encoder import Encoder
from compare.match.facts.reprints import without_reprints
from compare.models import Copy, Group, Match, Statement, Story
from compare.settings.bands import FACT

__all__ = ["Facts", "find"]


@dataclass(frozen=True, slots=True)
class Facts:
    """What recurs beside quotes."""

    groups: tuple[Group, ...]
    unsure: tuple[Match, ...]


def find(
    corpus: Corpus,
    statements: Sequence[Statement],
    stories: Sequence[Story],
    articles: csr_matrix,
    copies: Sequence[Copy] = (),
    *,
    encoder: Encoder | None = None,
) -> Facts:
    """Group the claims of `statements`, and the quotes that state the same, by fact.

    A group has members in two articles or more and at least one claim: quotes alone are grouped as utterances. Of
    articles that are `copies` only what differs is a fact in common. The result depends on the records alone, not on
    their order.
    """
    measured = measure(corpus, statements, stories, articles, encoder)
    values = signals.values(measured)
    scores = signals.score(values)
    kept = np.flatnonzero(scores >= FACT.unsure)
    measured, values, scores = measured.take(kept), values[kept], scores[kept]
    joined = grouping.build(measured, scores)
    groups = without_reprints(found.groups(measured, values, scores, joined), statements, copies)
    return Facts(groups, found.unsure(measured, values, scores, joined))


def measure(
    corpus: Corpus,
    statements: Sequence[Statement],
    stories: Sequence[Story],
    articles: csr_matrix,
    encoder: Encoder | None = None,
) -> evidence.Evidence:
    """The evidence on every pair worth a look, before any is judged; `articles` are the `events.vectors`."""
    passages = units.build(corpus, statements, stories)
    table = rows.build(passages)
    meant = meaning.read(passages, encoder) if encoder and len(passages) else None
    return evidence.gather(passages, table, articles, candidates.find(passages, table, articles, meant), meant)
