"""Values in which two versions differ and that the base does not have.

All are compared with the base, so a conflict of two others on a value that it lacks would go unseen: it gives the dead,
and they give the injured, each in another number. So what is left is compared with the next best version, and of that
only amounts and dates are taken, for these say the same whatever they are compared with.
"""

from collections.abc import Mapping
from dataclasses import replace

from compare.judge.facts.answers import answers
from compare.judge.facts.comparison import FactComparison
from compare.judge.facts.pairing import fact_pair
from compare.judge.facts.row import Row
from compare.judge.facts.support import base_of
from compare.judge.facts.values import value_difference
from compare.models import Severity


def beyond_base(
    rows: Mapping[str, Row], base: str, compared: Mapping[str, FactComparison], origin: Mapping[str, int]
) -> dict[str, FactComparison]:
    """The comparisons of versions that differ from the next best in a value that the base lacks, with what differs."""
    others = {member: row for member, row in rows.items() if member != base}
    if len(others) < 2:
        return {}
    second = base_of(others, origin)
    known = {answer.here for answer in compared[second].answered}
    found = {}
    for member in sorted(others.keys() - {second}):
        if rows[member].side.article.id == rows[second].side.article.id:
            continue
        pair = fact_pair(rows[member], rows[second])
        beyond = [
            difference
            for answer in answers(pair)
            if answer.there not in known
            and (difference := value_difference(pair, answer)) is not None
            and difference.severity is not Severity.NOTE
        ]
        if beyond:
            one = compared[member]
            found[member] = replace(one, differences=(*beyond, *one.differences))
    return found
