"""Everything in which two versions of one fact differ, and what follows from it for the version that is judged."""

from dataclasses import dataclass

from compare.judge.facts.answers import answers
from compare.judge.facts.contrary import contraries
from compare.judge.facts.core import surplus
from compare.judge.facts.extents import extents
from compare.judge.facts.hedges import hedges
from compare.judge.facts.named import names
from compare.judge.facts.pairing import FactPair
from compare.judge.facts.polarity import polarity
from compare.judge.facts.reasons import causes
from compare.judge.facts.roles import roles
from compare.judge.facts.ties import Answer
from compare.judge.facts.updates import published
from compare.judge.facts.values import details, value_difference
from compare.models import Band, Difference, DifferenceType, Severity, Verdict

_ORDER = {kind: place for place, kind in enumerate(DifferenceType)}
_MORE = 3
"""So many words of detail beyond the other version's are more detail, and fewer are other words for the same. Of 215
facts labelled by hand no line tells the two apart well (2 to 4 are equally good), for the labels are soft there."""
_LEAST_LINK = 0.35
"""Below this score of its best link a member is in its group by a thread."""
_FIRM_LINK = 0.6
"""Versions without a word of detail in common are compared only when other evidence holds them together as firmly."""


@dataclass(frozen=True, slots=True)
class FactComparison:
    """What two versions of a fact show, seen from `here`."""

    differences: tuple[Difference, ...]
    answered: tuple[Answer, ...]
    adds: bool
    less: bool
    fit: float


def compare_facts(pair: FactPair) -> FactComparison:
    """Type every difference between two versions of one fact."""
    answered = tuple(answers(pair))
    mine, theirs = surplus(pair, answered), surplus(pair.turned(), [_turned(answer) for answer in answered])
    found = [found for answer in answered if (found := value_difference(pair, answer)) is not None]
    for rule in (names, polarity, contraries, roles, extents, hedges, causes):
        found += rule(pair)
    found += details(pair, mine, theirs)
    stale = [_is_stale_here(pair) for d in found if d.type is DifferenceType.UPDATE]
    return FactComparison(
        tuple(sorted(set(found), key=_place_in_report)),
        answered,
        adds=bool(mine.slots) or len(mine.words) >= _MORE or False in stale,
        less=bool(theirs.slots) or len(theirs.words) >= _MORE or True in stale,
        fit=pair.fit,
    )


def fact_verdict(compared: FactComparison, link: float, band: Band) -> tuple[Verdict, float]:
    """How a version stands to the one it was compared with, and the confidence, 0 to 1.

    Of an update, the stale version has *less*: it contradicts nobody, it was written before the others knew.
    """
    confidence = round(min(link, 0.5 + compared.fit / 2), 3)
    if band is Band.UNSURE or link < (_LEAST_LINK if compared.fit else _FIRM_LINK):
        return Verdict.UNSURE, confidence
    if any(found.severity is not Severity.NOTE for found in compared.differences):
        return Verdict.DIFFERS, confidence
    if compared.adds:
        return Verdict.ADDS, confidence
    return (Verdict.LESS if compared.less else Verdict.AGREES), confidence


def _turned(answer: Answer) -> Answer:
    return answer._replace(here=answer.there, there=answer.here)


def _is_stale_here(pair: FactPair) -> bool:
    first, second = published(pair.here.side.article), published(pair.there.side.article)
    return first is not None and second is not None and first < second


def _place_in_report(found: Difference) -> tuple[int, int, int, int, int, str]:
    return (_ORDER[found.type], *found.here.span, *found.there.span, found.note)
