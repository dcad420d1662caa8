"""One article's statements, each laid beside every other version of it.

A report compares all versions of a group with the fullest one. Who checks one article asks something else: what have
the others where this one has these words? So here the one article is always the side that is judged.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from compare.judge.differences import compare
from compare.judge.facts import compare_facts, fact_pair, row
from compare.judge.facts.comparison import fact_verdict
from compare.judge.facts.lone import Told, lone, told
from compare.judge.facts.measured import Standing
from compare.judge.facts.pairing import FactPair
from compare.judge.facts.ties import Answer
from compare.judge.origins import copies_of, origins
from compare.judge.pair import Pair, pair
from compare.judge.side import side
from compare.judge.strays import strays
from compare.judge.verdicts import Held, holds, verdict
from compare.models import (
    Article,
    Directness,
    Faced,
    Kind,
    Matching,
    Span,
    Statement,
    Verdict,
    Version,
    by_id,
    resting,
)


@dataclass(frozen=True, slots=True)
class _Known:
    """What a comparison may need to know beside the two statements."""

    articles: Mapping[str, Article]
    story: Mapping[str, str]
    """Of an article, if it has one."""
    told: Told
    """The values in the article that is asked about."""
    elsewhere: Told
    """Those in the others of its story."""


def face(
    articles: Sequence[Article], statements: Sequence[Statement], matching: Matching, asked: str
) -> tuple[Faced, ...]:
    """Every statement of the article with the id `asked` that recurs, in the order of its text, facts after quotes.

    Versions are those of other articles, and, for a quote in a headline or caption, those in the article itself.
    """
    article_of, statement_of = by_id(articles), by_id(statements)
    copies = copies_of(matching.copies)
    known = _known(article_of, statements, matching, asked)
    found = []
    for group in matching.groups:
        members = [statement_of[member] for member in group.members]
        held = holds(group)
        for one in members:
            others = [other for other in members if one.article == asked and _answers(one, other)]
            if not others:
                continue
            laid = _of_quote if group.kind is Kind.QUOTE else _of_fact
            rests = resting(group.links, one.id)
            versions = tuple(
                laid(one, other, min(held[one.id], held[other.id]), known, rests.get(other.id, ())) for other in others
            )
            ran = sorted({statement.article for statement in members})
            sources = origins([article_of[key] for key in ran], members, copies)
            found.append(Faced(one.id, group.kind, versions, sources))
    story = known.story.get(asked)
    mates = [one for one in articles if one.id != asked and story and known.story.get(one.id) == story]
    found += strays(article_of[asked], mates, statements, found, copies)
    places = {key: statement.spans for key, statement in statement_of.items()}
    return tuple(sorted(found, key=lambda faced: (faced.kind is Kind.CLAIM, places[faced.statement])))


def _known(articles: Mapping[str, Article], statements: Sequence[Statement], matching: Matching, asked: str) -> _Known:
    story_of = matching.story_of
    story = story_of.get(asked, asked)
    return _Known(
        articles,
        story_of,
        told(s for s in statements if s.article == asked),
        told(s for s in statements if s.article != asked and story_of.get(s.article) == story),
    )


def _answers(one: Statement, other: Statement) -> bool:
    if one.article == other.article:
        return one.directness is Directness.HEADLINE and other.directness is not Directness.HEADLINE
    return True


def _of_quote(one: Statement, other: Statement, link: Held, known: _Known, decisions: tuple[str, ...]) -> Version:
    laid = pair(side(known.articles[one.article], one), side(known.articles[other.article], other))
    compared = compare(laid)
    said, confidence = verdict(compared, one, link)
    return Version(other.article, other.id, said, confidence, compared.differences, _common(laid), decisions)


def _of_fact(one: Statement, other: Statement, link: Held, known: _Known, decisions: tuple[str, ...]) -> Version:
    """Of two stories a fact may be another occasion's, unless somebody decided that it is not."""
    facts = fact_pair(row(side(known.articles[one.article], one)), row(side(known.articles[other.article], other)))
    compared = compare_facts(facts)
    at_home = known.story.get(one.article, one.article) == known.story.get(other.article, other.article)
    if at_home:
        alone = lone(facts, compared.answered, known.told, known.elsewhere)
        compared = replace(compared, differences=(*compared.differences, *alone))
    said, confidence = fact_verdict(compared, link.score, link.band)
    agreed = _held_in_common(facts, compared.answered)
    said = said if at_home or decisions else Verdict.UNSURE
    return Version(other.article, other.id, said, confidence, compared.differences, agreed, decisions)


def _common(laid: Pair) -> tuple[Span, ...]:
    words = laid.here.words
    return tuple(Span(words[block.a].start, words[block.a + block.size - 1].end) for block in laid.blocks)


def _held_in_common(facts: FactPair, answered: Sequence[Answer]) -> tuple[Span, ...]:
    """Words that both rows hold, and values that answer each other and can both hold."""
    values = set(facts.here.values)
    same = set(facts.aligned) - values
    same |= {answer.here for answer in answered if answer.standing in (Standing.SAME, Standing.FITS)}
    return tuple(sorted(facts.here.place(at).span for at in same))
