"""Why two passages state the same fact or do not: the signals, whatever the band."""

import numpy as np
from scipy.sparse import csr_matrix

from compare.match.corpus import Corpus
from compare.match.decided import Bound
from compare.match.facts import candidates, evidence, found, rows, signals, units
from compare.models import Match, Statement, Story
from compare.settings.bands import Bands


def explain(  # noqa: PLR0913, PLR0917  two passages and where they stand
    corpus: Corpus,
    a: Statement,
    b: Statement,
    statements: tuple[Statement, ...],
    stories: tuple[Story, ...],
    articles: csr_matrix,
    bands: Bands,
) -> Match:
    """Compare `a` and `b`, of `statements`, as `facts.find` would; `articles` are the `events.vectors`.

    All other candidates are gathered with the pair: how well a passage answers another is also a matter of what else
    answers it. Measuring the pair alone is the tempting mistake: it would lead every contest.
    """
    passages = units.build(corpus, statements, stories, asked=(a.id, b.id))
    table = rows.build(passages)
    number = {statement.id: unit for unit, statement in enumerate(passages.statements)}
    first, second = sorted((number[a.id], number[b.id]))
    pairs = candidates.find(passages, table, articles).including(np.array([first]), np.array([second]), len(passages))
    gathered = evidence.gather(passages, table, articles, pairs)
    wanted = gathered.take(np.flatnonzero((pairs.a == first) & (pairs.b == second)))
    values = signals.values(wanted)
    return found.matches(found.Weighed(wanted, values, signals.score(values, bands), bands, Bound()), [0])[0]
