"""Kinds of difference as a reader sees them: a few families, each with a sign, an underline and a word of its own.

Thirty kinds cannot have thirty looks. The family says what to look for, the word beside it which kind it is exactly;
colour only repeats both.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from compare.models import Difference, DifferenceType, Verdict


@dataclass(frozen=True, slots=True)
class Family:
    """How one sort of difference is marked."""

    name: str
    """Part of a class name in the style sheet."""
    sign: str
    meaning: str
    """For the legend."""


NUMBER = Family("number", "#", "another number, unit or date")
NEGATION = Family("negation", "¬", "a negation, hedge or qualifier: will and may, some and all")
CHANGED = Family("changed", "≠", "other words, another name, place, speaker or order")
OMITTED = Family("omitted", "‸", "left out: a caret where words lack, a line under what lacks elsewhere")
INSERTED = Family("inserted", "+", "put in, or told by one alone")
BRACKETED = Family("bracketed", "[]", "in an editor’s brackets")
CUT = Family("cut", "…", "a fragment or another cut of the same words")
TYPOGRAPHY = Family("typography", "Aa", "written otherwise: case, marks, spelling")
LEGEND = (NUMBER, NEGATION, CHANGED, OMITTED, INSERTED, BRACKETED, CUT, TYPOGRAPHY)
"""Gravest first: where two marks fall on the same words, the first in this order shows."""

_FAMILY: Mapping[DifferenceType, Family] = {
    DifferenceType.NEGATION: NEGATION,
    DifferenceType.POLARITY: NEGATION,
    DifferenceType.HEDGE: NEGATION,
    DifferenceType.QUALIFIER: NEGATION,
    DifferenceType.NUMBER: NUMBER,
    DifferenceType.UNIT: NUMBER,
    DifferenceType.DATE: NUMBER,
    DifferenceType.UPDATE: NUMBER,
    DifferenceType.OMISSION: OMITTED,
    DifferenceType.TRUNCATION: OMITTED,
    DifferenceType.ELLIPSIS: OMITTED,
    DifferenceType.INSERTION: INSERTED,
    DifferenceType.BRACKETED: BRACKETED,
    DifferenceType.FRAGMENT: CUT,
    DifferenceType.OVERLAP: CUT,
    DifferenceType.TYPOGRAPHY: TYPOGRAPHY,
}

SIGNS: Mapping[Verdict | None, str] = {
    Verdict.AGREES: "=",
    Verdict.DIFFERS: "≠",
    Verdict.ADDS: "+",
    Verdict.LESS: "−",
    Verdict.UNSURE: "?",
    None: "·",
}


def family(difference: Difference) -> Family:
    """Which marks a difference gets; a detail is put in where it stands here, and left out where it stands there."""
    if difference.type is DifferenceType.DETAIL:
        return INSERTED if difference.here.text.strip() else OMITTED
    return _FAMILY.get(difference.type, CHANGED)
