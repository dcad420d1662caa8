"""Judge: what differs between the versions of one utterance, how each stands to it, and how many sources there are."""

from collections import Counter
from collections.abc import Mapping, Sequence

from compare.judge.base import fullest, partners
from compare.judge.composite import composite
from compare.judge.differences import Comparison, compare
from compare.judge.facing import face
from compare.judge.facts import judge_fact
from compare.judge.likeness import common
from compare.judge.origins import copies_of, origins
from compare.judge.pair import pair
from compare.judge.people import people
from compare.judge.side import Side, side
from compare.judge.verdicts import Held, holds, verdict, weight
from compare.judge.witnesses import with_witnesses
from compare.models import (
    Article,
    Copy,
    Difference,
    Group,
    JudgedGroup,
    Judgement,
    Kind,
    Matching,
    Statement,
    Verdict,
    by_id,
)

__all__ = ["common", "compare_passages", "copies_of", "face", "judge", "origins", "people"]


def judge(articles: Sequence[Article], statements: Sequence[Statement], matching: Matching) -> tuple[JudgedGroup, ...]:
    """Judge every group, the weightiest first: most outlets, then the strongest differences, then the id."""
    article_of, statement_of = by_id(articles), by_id(statements)
    copies = copies_of(matching.copies)
    story_of = matching.story_of
    judged = [
        judge_fact(group, article_of, statement_of, copies, story_of)
        if group.kind is Kind.CLAIM
        else _judge(group, article_of, statement_of, copies)
        for group in matching.groups
    ]
    return tuple(sorted(judged, key=_order))


def compare_passages(
    article_a: Article, statement_a: Statement, article_b: Article, statement_b: Statement
) -> tuple[Difference, ...]:
    """The differences of two passages, `here` in the first and `there` in the second."""
    return compare(pair(side(article_a, statement_a), side(article_b, statement_b))).differences


def _judge(
    group: Group,
    article_of: Mapping[str, Article],
    statement_of: Mapping[str, Statement],
    copies: Mapping[str, Sequence[Copy]],
) -> JudgedGroup:
    members = [statement_of[member] for member in group.members]
    sides: dict[str, Side] = {s.id: side(article_of[s.article], s) for s in members}
    base = fullest(sides)
    pairs = partners(group, sides, base)
    compared = with_witnesses(pairs, {member: compare(match) for member, match in pairs.items()})
    held = holds(group)
    ran = {s.article: article_of[s.article] for s in members}
    return JudgedGroup(
        group=group,
        base=base,
        reading=sides[base].statement.text,
        composite=composite(base, sides, pairs),
        judgements=tuple(_judgement(s, compared.get(s.id), held[s.id]) for s in members),
        origins=origins([ran[key] for key in sorted(ran)], members, copies),
    )


def _judgement(statement: Statement, comparison: Comparison | None, held: Held) -> Judgement:
    if comparison is None:
        return Judgement(statement.article, statement.id, Verdict.AGREES, 1.0, ())
    said, confidence = verdict(comparison, statement, held)
    return Judgement(statement.article, statement.id, said, confidence, comparison.differences)


def _order(judged: JudgedGroup) -> tuple[int, int, int, str]:
    outlets = Counter(judgement.article for judgement in judged.judgements)
    strongest = max((weight(judgement.differences) for judgement in judged.judgements), default=0)
    return -len(outlets), -strongest, -len(judged.judgements), judged.group.id
