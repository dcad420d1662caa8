"""Decisions that were not applied: stale, disputed, contradicted; a line each, with what to do next."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import TypeAlias

from compare.models import Anchor, Answer, Article, Bearing, Report, Standing, Subject
from compare.report.bearings import counted, decided, reason
from compare.report.escape import shorten
from compare.report.place import place

AGAIN = "`samestory review` asks again what was not applied; `samestory decisions verify` says where it stands."
_PASSAGE, _OUTLET = 60, 40
_CHAIN = 6
_LEFT = frozenset([Standing.STALE, Standing.DISPUTED, Standing.CONTRADICTED])

Named: TypeAlias = Callable[[str, Anchor], str]
"""What to call one side of a decision, from its id in this run, which may be empty, and what was decided on."""
_Side: TypeAlias = tuple[str, ...]


def unapplied(bearings: Sequence[Bearing], named: Named) -> list[str]:
    """Stale ones first, then what people dispute, a line a question, then contradictions, a line a chain of answers."""
    of = {standing: [one for one in bearings if one.standing is standing] for standing in Standing}
    return [
        *(_stale(bearing, named) for bearing in of[Standing.STALE]),
        *(_disputed(those, named) for those in _byquestion(of[Standing.DISPUTED])),
        *(_contradicted(those, named) for those in _by_chain(of[Standing.CONTRADICTED])),
    ]


def outlook(bearings: Sequence[Bearing]) -> list[str]:
    """What to do about those that were not applied, and where all stand; nothing without a decision."""
    every = counted(bearings)
    left = [AGAIN] if any(bearing.standing in _LEFT for bearing in bearings) else []
    return [*left, f"{every}; `samestory decisions list` shows them."] if every else []


def in_report(report: Report) -> Named:
    """`“We will run 12 boats” herald.txt:3`; a passage that is gone with the outlet it stood in."""

    def named(key: str, anchor: Anchor) -> str:
        statement = report.statement.get(key)
        if statement is None:
            return _as_anchored(anchor, report.article)
        where = place(report.article[statement.article], statement.spans[0].start)
        return f"“{shorten(statement.text, _PASSAGE)}” {where}"

    return named


def in_articles(articles: Mapping[str, Article]) -> Named:
    """The same where only articles are at hand: `“We will run 12 boats” (Herald)`."""
    return lambda _, anchor: _as_anchored(anchor, articles)


def _as_anchored(anchor: Anchor, articles: Mapping[str, Article]) -> str:
    article = articles.get(anchor.article)
    where = anchor.outlet or (article.path if article else anchor.article)
    return f"“{shorten(anchor.exact, _PASSAGE)}” ({shorten(where, _OUTLET)})"


def _stale(bearing: Bearing, named: Named) -> str:
    return f"stale: {question(bearing, named)}: {decided(bearing.decision)}{_because([bearing])}"


def _disputed(those: Sequence[Bearing], named: Named) -> str:
    given = "; ".join(decided(one.decision) for one in those[:_CHAIN])
    return f"disputed: {question(those[0], named)}: {given}{_more(those)}{_because(those)}"


def _contradicted(those: Sequence[Bearing], named: Named) -> str:
    given = "; ".join(f"{question(one, named)}: {decided(one.decision)}" for one in those[:_CHAIN])
    return f"contradicted: {given}{_more(those)}{_because(those)}"


def question(bearing: Bearing, named: Named) -> str:
    """The two passages that somebody was asked about; of one that is no quote, it alone."""
    a, b = named(bearing.a, bearing.decision.a), named(bearing.b, bearing.decision.b)
    return a if bearing.decision.answer is Answer.NOT_A_QUOTE else f"{a} and {b}"


def _because(those: Sequence[Bearing]) -> str:
    """The reason of one that stands alone; of several, they are each other's."""
    why = reason(those[0]) if len(those) == 1 else ""
    return f"; {why}" if why else ""


def _more(those: Sequence[Bearing]) -> str:
    return f"; and {len(those) - _CHAIN} more" if len(those) > _CHAIN else ""


def _byquestion(bearings: Iterable[Bearing]) -> list[list[Bearing]]:
    found: dict[frozenset[_Side], list[Bearing]] = defaultdict(list)
    for one in bearings:
        found[frozenset(_sides(one))].append(one)
    return list(found.values())


def _by_chain(bearings: Sequence[Bearing]) -> list[list[Bearing]]:
    """Answers that share a passage, directly or through others, stand in one chain."""
    above: dict[_Side, _Side] = {}

    def top(side: _Side) -> _Side:
        while (up := above.setdefault(side, side)) != side:
            above[side] = above[up]
            side = above[side]
        return side

    for one in bearings:
        a, b = _sides(one)
        above[top(a)] = top(b)
    found: dict[_Side, list[Bearing]] = defaultdict(list)
    for one in bearings:
        found[top(_sides(one)[0])].append(one)
    return list(found.values())


def _sides(bearing: Bearing) -> tuple[_Side, _Side]:
    """Passages that are here by their ids, and one that is gone by what it was; names by their articles."""
    subject = bearing.decision.subject
    a, b = (
        (subject.value, *((anchor.article, key) if subject is Subject.PERSON else (key,) if key else _gone(anchor)))
        for key, anchor in ((bearing.a, bearing.decision.a), (bearing.b, bearing.decision.b))
    )
    return a, b


def _gone(anchor: Anchor) -> _Side:
    return anchor.article, anchor.hash, str(anchor.start)
