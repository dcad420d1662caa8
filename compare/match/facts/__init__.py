"""Claims → candidates → signals → groups: which passages of several articles state the same fact.

A fact has no wording of its own, so what counts is what two passages name, number and say beyond what every sentence
of their story says. `units` numbers the passages, `rows` weighs their words story by story, `candidates` proposes
pairs, `evidence` measures them, `signals` weighs the measures, `grouping` joins. Articles of one story are compared
first; over the corpus, where old facts recur as background, a pair must have much more in common.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
from scipy.sparse import csr_matrix

from compare.match.corpus import Corpus
from compare.match.decided import bind
from compare.match.facts import candidates, evidence, found, grouping, meaning, rows, signals, units
from compare.match.facts.encoder import Encoder
from compare.match.facts.reprints import without_reprints
from compare.models import Copy, Group, Links, Match, Statement, Story
from compare.settings.bands import FACT, Bands

__all__ = ["Facts", "Wishes", "find"]


@dataclass(frozen=True, slots=True)
class Facts:
    """What recurs beside quotes."""

    groups: tuple[Group, ...]
    unsure: tuple[Match, ...]


class Wishes(NamedTuple):
    """How facts are to be sought."""

    encoder: Encoder | None = None
    """Also by meaning."""
    bands: Bands = FACT
    links: Links = Links()
    """What people decided."""


UNDECIDED = Links()
PLAINLY = Wishes()


def find(
    corpus: Corpus,
    statements: Sequence[Statement],
    stories: Sequence[Story],
    articles: csr_matrix,
    copies: Sequence[Copy] = (),
    wishes: Wishes = PLAINLY,
) -> Facts:
    """Group the claims of `statements`, and the quotes that state the same, by fact.

    A group has members in two articles or more and at least one claim: quotes alone are grouped as utterances. Of
    articles that are `copies` only what differs is a fact in common. The result depends on the records alone, not on
    their order.
    """
    encoder, bands, links = wishes
    apart = {name for name, _ in links.set_apart}
    measured = measure(corpus, [s for s in statements if s.id not in apart], stories, articles, encoder, links)
    bound = bind(links, [statement.id for statement in measured.units.statements])
    values = signals.values(measured)
    scores = signals.score(values, bands)
    kept = np.flatnonzero((scores >= bands.unsure) | bound.are_same(measured.a, measured.b, len(measured.units)))
    weighed = found.Weighed(measured.take(kept), values[kept], scores[kept], bands, bound)
    joined = grouping.build(weighed.evidence, weighed.scores, bands, bound)
    return Facts(
        without_reprints(found.groups(weighed, joined), statements, copies),
        found.unsure(weighed, joined),
    )


def measure(
    corpus: Corpus,
    statements: Sequence[Statement],
    stories: Sequence[Story],
    articles: csr_matrix,
    encoder: Encoder | None = None,
    links: Links = UNDECIDED,
) -> evidence.Evidence:
    """The evidence on every pair worth a look, before any is judged; `articles` are the `events.vectors`."""
    decided = {name for link in (*links.same, *links.different) for name in (link.a, link.b)}
    passages = units.build(corpus, statements, stories, asked=decided)
    asked = bind(links, [statement.id for statement in passages.statements]).pairs()
    table = rows.build(passages)
    meant = meaning.read(passages, encoder) if encoder and len(passages) else None
    pairs = candidates.find(passages, table, articles, meant).including(*asked, len(passages))
    return evidence.gather(passages, table, articles, pairs, meant)
