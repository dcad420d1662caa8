"""Why two statements match or do not: the signals, whatever the band."""

from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from compare.errors import UsageError
from compare.match import candidates, corpus, events, evidence, found, rows, shared, signals
from compare.match.facts.explain import explain as explain_fact
from compare.models import Article, Directness, Kind, Match, Span, Statement
from compare.settings.bands import FITTED, Thresholds


def explain(  # noqa: PLR0913, PLR0917  two passages and where they stand
    article_a: Article,
    statement_a: Statement,
    article_b: Article,
    statement_b: Statement,
    articles: Sequence[Article] = (),
    statements: Sequence[Statement] = (),
    bands: Thresholds = FITTED,
) -> Match:
    """Compare two statements as `match` would, titles and indirect speech included.

    Two quotes are compared as utterances; where one of the two is a claim, they are compared by the fact they state.
    `articles` and `statements` are the corpus they stand in: how rare their words are is read there, and in a
    background of English without it, so the score of a pair taken alone is not quite its score in the corpus.
    """
    if statement_a.id == statement_b.id:
        raise UsageError(f"{statement_a.id}: a statement cannot be compared with itself; name two")
    known = {article.id: article for article in (*articles, article_a, article_b)}
    said = {statement.id: statement for statement in (*statements, statement_a, statement_b)}
    if Kind.CLAIM in (statement_a.kind, statement_b.kind):
        words = corpus.build(list(known.values()), list(said.values()))
        likeness = events.vectors(words)
        told = events.find(words, likeness, evidence.days(words))
        return explain_fact(words, statement_a, statement_b, tuple(said.values()), told, likeness, bands.fact)
    said |= {statement.id: _forced(statement) for statement in (statement_a, statement_b)}
    words = corpus.build(list(known.values()), list(said.values()))
    number = {statement.id: i for i, statement in enumerate(words.statements)}
    a, b = sorted((number[statement_a.id], number[statement_b.id]))
    pair = candidates.Pairs(np.array([a]), np.array([b]))
    gathered = evidence.gather(evidence.context(words), shared.measure(words, rows.build(words), pair))
    values = signals.values(gathered)
    return found.matches(gathered, values, signals.score(values), bands.quote)[0]


def bare(text: str, name: str) -> tuple[Article, Statement]:
    """A passage that stands in no article, as an article that holds nothing else."""
    article = Article(name, name, "", "", text, ())
    return article, Statement(f"{name}:1", Kind.QUOTE, name, (Span(0, len(text)),), text, Directness.DIRECT)


def _forced(statement: Statement) -> Statement:
    return replace(statement, kind=Kind.QUOTE, directness=Directness.DIRECT)
