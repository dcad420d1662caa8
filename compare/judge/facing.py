"""One article's statements, each laid beside every other version of it.

A report compares all versions of a group with the fullest one. Who checks one article asks something else: what have
the others where this one has these words? So here the one article is always the side that is judged.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence

from compare.judge.differences import compare
from compare.judge.facts import compare_facts, fact_pair, row
from compare.judge.facts.comparison import fact_verdict
from compare.judge.facts.measured import Standing
from compare.judge.facts.pairing import FactPair
from compare.judge.facts.ties import Answer
from compare.judge.origins import origins
from compare.judge.pair import Pair, pair
from compare.judge.side import side
from compare.judge.verdicts import Held, holds, verdict
from compare.models import (
    Article,
    Copy,
    Directness,
    Faced,
    Group,
    Kind,
    Matching,
    Span,
    Statement,
    Verdict,
    Version,
    by_id,
)


def face(
    articles: Sequence[Article], statements: Sequence[Statement], matching: Matching, asked: str
) -> tuple[Faced, ...]:
    """Every statement of the article with the id `asked` that recurs, in the order of its text, facts after quotes.

    Versions are those of other articles, and, for a quote in a headline or caption, those in the article itself.
    """
    article_of, statement_of = by_id(articles), by_id(statements)
    copies: dict[str, list[Copy]] = defaultdict(list)
    for copy in matching.copies:
        copies[copy.a].append(copy)
    story_of = {article: story.id for story in matching.stories for article in story.articles}
    found = []
    for group in matching.groups:
        members = [statement_of[member] for member in group.members]
        ran = {s.article: article_of[s.article] for s in members}
        sources = origins([ran[key] for key in sorted(ran)], members, copies)
        held = holds(group)
        for one in members:
            versions = [other for other in members if one.article == asked and _answers(one, other)]
            if versions:
                compared = tuple(_version(group, one, other, article_of, held, story_of) for other in versions)
                found.append(Faced(one.id, group.kind, compared, sources))
    places = {key: statement.spans for key, statement in statement_of.items()}
    return tuple(sorted(found, key=lambda faced: (faced.kind is Kind.CLAIM, places[faced.statement])))


def _answers(one: Statement, other: Statement) -> bool:
    if one.article == other.article:
        return one.directness is Directness.HEADLINE and other.directness is not Directness.HEADLINE
    return True


def _version(
    group: Group,
    one: Statement,
    other: Statement,
    article_of: Mapping[str, Article],
    held: Mapping[str, Held],
    story_of: Mapping[str, str],
) -> Version:
    here, there = side(article_of[one.article], one), side(article_of[other.article], other)
    link = min(held[one.id], held[other.id])
    if group.kind is Kind.QUOTE:
        laid = pair(here, there)
        comparison = compare(laid)
        said, confidence = verdict(comparison, one, link)
        return Version(other.article, other.id, said, confidence, comparison.differences, _common(laid))
    facts = fact_pair(row(here), row(there))
    told = compare_facts(facts)
    said, confidence = fact_verdict(told, link.score, link.band)
    if story_of.get(one.article, one.article) != story_of.get(other.article, other.article):
        said = Verdict.UNSURE
    return Version(other.article, other.id, said, confidence, told.differences, _held_in_common(facts, told.answered))


def _common(laid: Pair) -> tuple[Span, ...]:
    words = laid.here.words
    return tuple(Span(words[block.a].start, words[block.a + block.size - 1].end) for block in laid.blocks)


def _held_in_common(facts: FactPair, answered: Sequence[Answer]) -> tuple[Span, ...]:
    """Words that both rows hold, and values that answer each other and can both hold."""
    values = set(facts.here.values)
    same = set(facts.aligned) - values
    same |= {answer.here for answer in answered if answer.standing in (Standing.SAME, Standing.FITS)}
    return tuple(sorted(facts.here.place(at).span for at in same))
