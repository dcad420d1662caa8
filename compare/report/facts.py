"""What there is to say about one fact: who differs from whom, the values given, where else it is told.

Records and short phrases that all renderers share; a name in them is clean, not yet escaped for its format.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from compare.models import (
    Difference,
    DifferenceType,
    JudgedGroup,
    Report,
    SlotValue,
    Statement,
    Verdict,
)
from compare.report.bearings import GROUPED, grouped
from compare.report.escape import shorten
from compare.report.matrix import Matrix, Row
from compare.report.ranking import disputes, is_conflict, updates
from compare.report.selection import counterparts, versions
from compare.report.vouching import same_voucher
from compare.text.counting import count

ALTERNATIVE = " · "
"""Between values of one slot that differ."""
_VALUE = 80
_LISTED = 12
"""Names of outlets in one line; the matrix has them all."""


@dataclass(frozen=True, slots=True)
class Conflict:
    """A version that differs, the one it was compared with, and the differences between the two."""

    here: Statement
    there: Statement
    differences: tuple[Difference, ...]
    verdict: Verdict


def numbers(told: Iterable[Matrix]) -> Mapping[str, int]:
    """A number for each fact by the id of its group, in the order of the full report; every format uses the same."""
    ids = (row.group.group.id for matrix in told for row in matrix.rows if row.at_home)
    return {group: number for number, group in enumerate(ids, start=1)}


def stakes(group: JudgedGroup) -> str:
    """In what the versions differ, gravest first: `number, name`; `update`; or nothing."""
    found = [*disputes(group), *updates(group)]
    return ", ".join(dict.fromkeys(difference.type.value for difference in found))


def conflicts(report: Report, group: JudgedGroup) -> list[Conflict]:
    """The versions that differ or may differ, each with its counterpart; updates and mere detail stand elsewhere.

    Without a difference that could be named, too: who must decide needs both passages.
    """
    others = counterparts(report, group)
    found = []
    for judgement, statement in versions(report, group):
        differences = tuple(filter(is_conflict, judgement.differences))
        superseded = any(found.type is DifferenceType.UPDATE for found in judgement.differences)
        if judgement.verdict in (Verdict.DIFFERS, Verdict.UNSURE) and (differences or not superseded):
            found.append(Conflict(statement, others[statement.id], differences, judgement.verdict))
    return sorted(found, key=lambda conflict: conflict.verdict is not Verdict.DIFFERS)


def slots_in_words(report: Report, matrix: Matrix, group: JudgedGroup) -> list[str]:
    """`people killed: “12” Gazette, Herald (2 origins) · “14” Star (1 origin)`, a line for each slot.

    A passage has one value of a slot. Where it has two, two slots go by one name, and their values are no alternatives:
    each stands on a line of its own, for side by side they would look like a conflict.
    """
    values: dict[str, list[SlotValue]] = defaultdict(list)
    for value in group.slots:
        values[value.slot].append(value)
    lines = []
    for slot, given in values.items():
        filled = [statement for value in given for statement in value.statements]
        alternatives = [given] if len(filled) == len(set(filled)) else [[value] for value in given]
        for some in alternatives:
            shown = (_slot_value(report, matrix, value) for value in some)
            lines.append(f"{shorten(slot, _VALUE)}: {ALTERNATIVE.join(shown)}")
    return lines


def _slot_value(report: Report, matrix: Matrix, value: SlotValue) -> str:
    articles = sorted({report.statement[statement].article for statement in value.statements})
    who = named(report, matrix, articles)
    return f"“{shorten(value.value, _VALUE)}” {who} ({count(value.origins, 'origin')})"


def conflict_in_words(report: Report, matrix: Matrix, group: JudgedGroup, conflict: Conflict) -> str:
    """Who differs from whom, whether two outlets do or the sources they name, and whether only a decision sets the two
    side by side.

    An outlet that reports what a spokesman says stands beside one that speaks for itself: two accounts, and no outlet
    that contradicts the other.
    """
    by_decision = conflict.here.id in grouped(group, conflict.there.id)
    return _who(report, matrix, conflict) + (f" ({GROUPED})" if by_decision else "")


def _who(report: Report, matrix: Matrix, conflict: Conflict) -> str:
    here, there = (matrix.name(report.article[side.article]) for side in (conflict.here, conflict.there))
    if conflict.verdict is Verdict.UNSURE:
        doubt = "may differ" if conflict.differences else "may not tell the same fact"
        return f"{here} and {there} {doubt}, unsure, for you to decide"
    if not same_voucher(conflict.here, conflict.there):
        return f"{here} and {there} give differing accounts"
    return f"{here} differs from {there}" if here != there else f"{here} differs from itself"


def named(report: Report, matrix: Matrix, articles: Sequence[str]) -> str:
    """The names of articles, not too many of them."""
    names = [matrix.name(report.article[article]) for article in articles[:_LISTED]]
    more = f" and {len(articles) - _LISTED} more" if len(articles) > _LISTED else ""
    return ", ".join(names) + more


def elsewhere_in_words(row: Row) -> str:
    """`also in 2 articles outside this story`, or nothing."""
    return f"also in {count(len(row.elsewhere), 'article')} outside this story" if row.elsewhere else ""
