"""What people decided, in words: alike in every format.

Names and notes of reviewers, and passages, are a stranger's text; they are clean here, and not yet escaped for their
format.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from typing import TypeAlias

from compare.models import Anchor, Answer, Bearing, Decision, JudgedGroup, Match, Report, Standing, Subject, resting
from compare.report.escape import clean, shorten
from compare.report.place import place
from compare.text.calendar import MONTHS
from compare.text.counting import count

GROUPED = "grouped by a decision"
"""What is said of a version that only a decision holds in its group; never "differs by decision": nobody decided that
it differs."""
LISTED = 4
"""Decisions on one group that are told one by one."""
Answered: TypeAlias = Mapping[frozenset[str], Sequence[Bearing]]
_WHO, _WHEN, _NOTE, _REASON = 40, 20, 80, 240
_ANSWERS = {
    Answer.SAME: "same",
    Answer.DIFFERENT: "different",
    Answer.UNSURE: "unsure",
    Answer.NOT_A_QUOTE: "not a quote",
}
_HONOURED, _OPEN = "honoured", "left open"
_KINDS = (_HONOURED, _OPEN, Standing.STALE.value, Standing.DISPUTED.value, Standing.CONTRADICTED.value)
_SAID = {_HONOURED: "decided:", _OPEN: "left open by"}


def decided(decision: Decision) -> str:
    """`same (N. N., 4 May 2026: “seen on video”)`.

    >>> from compare.models import Answer, Subject
    >>> nowhere = Anchor("", "", "", "", "", "", 0)
    >>> decided(Decision("1", Subject.QUOTE, Answer.SAME, nowhere, nowhere, "N. N.", "2026-05-04T10:20:30Z"))
    'same (N. N., 4 May 2026)'
    """
    return f"{answered(decision)} ({signed(decision)})"


def answered(decision: Decision) -> str:
    """The answer; of a passage that states nothing, by what was asked."""
    if decision.answer is Answer.NOT_A_QUOTE and decision.subject is not Subject.QUOTE:
        return f"no {decision.subject.value}"
    return _ANSWERS[decision.answer]


def signed(decision: Decision) -> str:
    """Who, when and the note."""
    who = shorten(decision.who, _WHO) or "somebody"
    note = shorten(decision.note, _NOTE)
    return ", ".join(filter(None, (who, day(decision.when)))) + (f": “{note}”" if note else "")


def day(when: str) -> str:
    """`4 May 2026`; what is no moment as it stands.

    >>> day("2026-05-04T10:20:30Z")
    '4 May 2026'
    """
    try:
        moment = datetime.fromisoformat(when)
    except ValueError:
        return shorten(when, _WHEN)
    month = next(name for name, number in MONTHS.items() if number == moment.month)
    return f"{moment.day} {month.title()} {moment.year}"


def reason(bearing: Bearing) -> str:
    """Why it is not applied, or what moved; may be empty."""
    return shorten(bearing.reason, _REASON)


def counted(bearings: Sequence[Bearing]) -> str:
    """`3 decisions honoured, 1 stale, 1 disputed`; empty without any.

    Somebody who looked at a pair and left it open has decided nothing that could be honoured.
    """
    held = Counter(_counted_as(bearing) for bearing in bearings)
    told = [(held[kind], kind) for kind in _KINDS if held[kind]]
    return ", ".join(
        f"{number} {kind}" if index else f"{count(number, 'decision')} {kind}"
        for index, (number, kind) in enumerate(told)
    )


def _counted_as(bearing: Bearing) -> str:
    if not bearing.holds:
        return bearing.standing.value
    return _OPEN if bearing.decision.answer is Answer.UNSURE else _HONOURED


def group_decisions(report: Report, group: JudgedGroup) -> list[str]:
    """`rests on a decision: same (N. N., 4 May 2026), which joins herald.txt:3 and star.txt:7`, a line a decision."""
    ids = ids_of(group)
    lines = [f"rests on a decision: {_effect(report, key)}" for key in ids[:LISTED]]
    more = len(ids) - LISTED
    return [*lines, f"rests on {count(more, 'more decision')}"] if more > 0 else lines


def ids_of(group: JudgedGroup) -> list[str]:
    """The decisions that made a group what it is, and those that its links rest on, sorted."""
    linked = (key for link in group.group.links for key in link.decisions)
    return sorted({*group.group.decisions, *linked})


def grouped(group: JudgedGroup, base: str = "") -> frozenset[str]:
    """The members that only a decision ties to the version that the others are compared with, or to another."""
    return frozenset(resting(group.group.links, base or group.base))


def answers(report: Report) -> Answered:
    """What people said of two statements that are here, by the ids of the two."""
    found: dict[frozenset[str], list[Bearing]] = defaultdict(list)
    for bearing in report.decisions:
        if bearing.a and bearing.b:
            found[frozenset((bearing.a, bearing.b))].append(bearing)
    return found


def pair_decisions(match: Match, answered: Answered) -> list[str]:
    """What people said of a pair that is unsure nevertheless."""
    return said(answered.get(frozenset((match.a, match.b)), ()))


def said(bearings: Iterable[Bearing]) -> list[str]:
    """What people said of a pair: `decided: same (N. N., 4 May 2026)`, `left open by N. N.`, `disputed: same (…)`."""
    of: dict[str, list[Bearing]] = defaultdict(list)
    for bearing in bearings:
        of[_counted_as(bearing)].append(bearing)
    lines = []
    for kind in _KINDS:
        given = "; ".join((signed if kind == _OPEN else decided)(bearing.decision) for bearing in of[kind])
        if given:
            why = "; ".join(dict.fromkeys(filter(None, map(reason, of[kind]))))
            lines.append(f"{_SAID.get(kind, f'{kind}:')} {given}" + (f" – {why}" if why else ""))
    return lines


def _effect(report: Report, key: str) -> str:
    """What a decision did to a group; of one that is not at hand, its id."""
    bearing = report.bearing.get(key)
    if bearing is None:
        return clean(key)
    decision = bearing.decision
    a, b = (_where(report, name, anchor) for name, anchor in ((bearing.a, decision.a), (bearing.b, decision.b)))
    if decision.answer is Answer.NOT_A_QUOTE:
        return f"{decided(decision)}, which leaves out {a}"
    if decision.answer is Answer.DIFFERENT:
        sides = f"{a}{_and_more(bearing.with_a)} and {b}{_and_more(bearing.with_b)}"
        return f"{decided(decision)}, which keeps {sides} apart"
    return f"{decided(decision)}, which joins {a} and {b}"


def _and_more(others: Sequence[str]) -> str:
    return f" (with {len(others)} more)" if others else ""


def _where(report: Report, name: str, anchor: Anchor) -> str:
    statement = report.statement.get(name)
    if statement is None:
        return shorten(anchor.outlet or anchor.article, _WHO)
    return place(report.article[statement.article], statement.spans[0].start)
