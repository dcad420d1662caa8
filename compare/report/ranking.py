"""Which fact a reader must look at first."""

from collections.abc import Mapping
from enum import IntEnum

from compare.models import Difference, DifferenceType, JudgedGroup, Severity, Verdict


class Rank(IntEnum):
    """What is at stake in a fact, gravest first."""

    NUMBER = 0
    NEGATION = 1
    DATE = 2
    NAME = 3
    CAUSE = 4
    OTHER = 5
    """Versions differ in some other way: a hedge is gone, a word is another."""
    UPDATE = 6
    UNSURE = 7
    DETAIL = 8
    AGREED = 9


_RANKS: Mapping[DifferenceType, Rank] = {
    DifferenceType.NUMBER: Rank.NUMBER,
    DifferenceType.UNIT: Rank.NUMBER,
    DifferenceType.NEGATION: Rank.NEGATION,
    DifferenceType.POLARITY: Rank.NEGATION,
    DifferenceType.DATE: Rank.DATE,
    DifferenceType.NAME: Rank.NAME,
    DifferenceType.PLACE: Rank.NAME,
    DifferenceType.ROLE: Rank.NAME,
    DifferenceType.CAUSE: Rank.CAUSE,
}


def rank(group: JudgedGroup) -> Rank:
    """The gravest thing to be said about a fact.

    Only a verdict of *differs* makes a conflict: a difference found in a version that may not tell the same fact at
    all accuses nobody, and ranks as unsure.
    """
    verdicts = {judgement.verdict for judgement in group.judgements}
    found = [_RANKS.get(difference.type, Rank.OTHER) for difference in disputes(group)]
    if Verdict.DIFFERS in verdicts and not (found or updates(group)):
        found.append(Rank.OTHER)
    if updates(group):
        found.append(Rank.UPDATE)
    if Verdict.UNSURE in verdicts:
        found.append(Rank.UNSURE)
    if verdicts & {Verdict.ADDS, Verdict.LESS}:
        found.append(Rank.DETAIL)
    return min(found, default=Rank.AGREED)


def disputes(group: JudgedGroup) -> list[Difference]:
    """The differences that made a version differ, updates left out: the gravest kind first."""
    found = [
        difference
        for judgement in group.judgements
        if judgement.verdict is Verdict.DIFFERS
        for difference in judgement.differences
        if is_conflict(difference)
    ]
    return sorted(found, key=lambda difference: _RANKS.get(difference.type, Rank.OTHER))


def is_conflict(difference: Difference) -> bool:
    """Whether it says that two versions differ, not merely that one has more, is older, or writes otherwise."""
    return difference.severity is not Severity.NOTE and difference.type is not DifferenceType.UPDATE


def updates(group: JudgedGroup) -> list[Difference]:
    """Values that a later publication supersedes."""
    return [
        difference
        for judgement in group.judgements
        for difference in judgement.differences
        if difference.type is DifferenceType.UPDATE
    ]


def is_disputed(group: JudgedGroup) -> bool:
    """Whether outlets differ on it."""
    return rank(group) <= Rank.OTHER


def order(group: JudgedGroup) -> tuple[int, int, int, int, str]:
    """Sort key: what is at stake, how surely, independent origins, versions, and the id, so that no two are alike."""
    sure = any(difference.severity is Severity.ERROR for difference in disputes(group))
    return rank(group), not sure, -len(group.origins), -len(group.judgements), group.group.id
