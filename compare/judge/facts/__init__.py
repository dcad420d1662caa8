"""Judge a fact: versions of it in several articles, compared value by value with the best supported one.

What a version says beyond the shared fact is detail, never a conflict: a claim is a sentence, and outlets put different
things into one. "Differs" is never "false": both passages are shown, and who vouches for them.
"""

from collections.abc import Collection, Mapping, Sequence

from compare.judge.facts.beyond import beyond_base
from compare.judge.facts.comparison import FactComparison, compare_facts, fact_verdict
from compare.judge.facts.pairing import fact_pair
from compare.judge.facts.row import Row, row
from compare.judge.facts.support import base_of, slots
from compare.judge.origins import origins
from compare.judge.side import side
from compare.judge.verdicts import Held, holds
from compare.models import (
    Article,
    Copy,
    Group,
    JudgedGroup,
    Judgement,
    Part,
    Statement,
    Verdict,
)

__all__ = ["compare_facts", "fact_pair", "judge_fact", "row"]


def judge_fact(
    group: Group,
    article_of: Mapping[str, Article],
    statement_of: Mapping[str, Statement],
    copies: Mapping[str, Sequence[Copy]],
    story_of: Mapping[str, str],
) -> JudgedGroup:
    """The base, the verdict on every member against it, the slots and the independent origins of one fact.

    `story_of` gives the story of an article, if it has one.
    """
    members = [statement_of[member] for member in group.members]
    rows: dict[str, Row] = {s.id: row(side(article_of[s.article], s)) for s in members}
    ran = {s.article: article_of[s.article] for s in members}
    sources = origins([ran[key] for key in sorted(ran)], members, copies)
    number = {article: i for i, origin in enumerate(sources) for article in origin.articles}
    base = base_of(rows, number)
    compared = {s.id: compare_facts(fact_pair(rows[s.id], rows[base])) for s in members if s.id != base}
    compared |= beyond_base(rows, base, compared, number)
    held = holds(group)
    reading = rows[base].side.statement.text
    home = statement_of[base].article
    abroad = {s.id for s in members if story_of.get(s.article, s.article) != story_of.get(home, home)}
    return JudgedGroup(
        group=group,
        base=base,
        reading=reading,
        composite=(Part(reading, (base,)),),
        judgements=tuple(_judgement(s, compared.get(s.id), held[s.id], abroad) for s in members),
        origins=sources,
        slots=slots(rows[base], [(rows[key], one.answered) for key, one in sorted(compared.items())], sources),
    )


def _judgement(statement: Statement, compared: FactComparison | None, held: Held, abroad: Collection[str]) -> Judgement:
    """A version of another story may tell of another occasion, another poll or another fire: then it is no conflict.

    Unless somebody decided that it is the same one.
    """
    if compared is None:
        return Judgement(statement.article, statement.id, Verdict.AGREES, 1.0, ())
    said, confidence = fact_verdict(compared, held.score, held.band)
    if said is Verdict.DIFFERS and statement.id in abroad and not held.decided:
        said = Verdict.UNSURE
    return Judgement(statement.article, statement.id, said, confidence, compared.differences)
