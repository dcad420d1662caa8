"""What two versions give as amounts and dates: other numbers, units and days, and values that only one has."""

from compare.judge.facts.core import Surplus
from compare.judge.facts.dated import is_finer
from compare.judge.facts.measured import Standing, is_hedged
from compare.judge.facts.pairing import FactPair
from compare.judge.facts.row import Row
from compare.judge.facts.tallies import Tally
from compare.judge.facts.ties import Answer
from compare.judge.facts.updates import may_be_later, update_note
from compare.models import Difference, DifferenceType, Moment, Name, NameKind, Place, Quantity, Severity, Span

_SHOWN = 6
"""Most details of one version that are named one by one."""


def value_difference(pair: FactPair, answer: Answer) -> Difference | None:
    """How two values that answer each other differ; None when they say the same."""
    one, other = pair.here.cells[answer.here].held, pair.there.cells[answer.there].held
    here, there = pair.here.place(answer.here), pair.there.place(answer.there)
    both = f"{_shown(pair.here, answer.here)} here, {_shown(pair.there, answer.there)} there"
    if answer.standing is Standing.SAME:
        return None
    if answer.standing is Standing.FITS:
        if isinstance(one, Moment) and isinstance(other, Moment):
            finer = "here" if is_finer(one, other) else "there" if is_finer(other, one) else ""
            note = f"{both}: more exact {finer}" if finer else f"{both}: both can hold"
        else:
            note = f"{both}: both can hold"
        return Difference(DifferenceType.DETAIL, Severity.NOTE, here, there, note)
    sure = answer.sure
    if isinstance(one, Moment):
        note = f"another date: {both}" if sure else f"perhaps another date: {both}"
        return Difference(DifferenceType.DATE, _severity(sure=sure), here, there, note)
    if answer.standing is Standing.UNIT:
        return Difference(DifferenceType.UNIT, _severity(sure=sure), here, there, f"another unit: {both}")
    if note := update_note(pair, answer.here, answer.there):
        said = f"{both}; {note}" if sure else f"{both}; perhaps {note}"
        return Difference(DifferenceType.UPDATE, Severity.NOTE, here, there, said)
    if may_be_later(pair, answer.here, answer.there):
        note = f"perhaps a later count: {both}"
        return Difference(DifferenceType.NUMBER, Severity.WARNING, here, there, note)
    sure = sure and not any(isinstance(value, Quantity) and is_hedged(value) for value in (one, other))
    return Difference(DifferenceType.NUMBER, _severity(sure=sure), here, there, f"another number: {both}")


def details(pair: FactPair, mine: Surplus, theirs: Surplus) -> list[Difference]:
    """Amounts, dates and names that one version has beside the shared fact and the other lacks.

    Versions without a common word have no clause in which they meet, and all of each would be detail.
    """
    found: list[Difference] = []
    if not pair.shared:
        return found
    for row, facing, slots, where in (
        (pair.here, pair.there, mine.slots, "here"),
        (pair.there, pair.here, theirs.slots, "there"),
    ):
        for at in slots[:_SHOWN]:
            place, nothing = row.place(at), _nowhere(facing)
            one, other = (place, nothing) if where == "here" else (nothing, place)
            note = f"only {where}: {_kind(row, at)} {_shown(row, at)}"
            found.append(Difference(DifferenceType.DETAIL, Severity.NOTE, one, other, note))
    return found


def _severity(*, sure: bool) -> Severity:
    return Severity.ERROR if sure else Severity.WARNING


def _shown(row: Row, at: int) -> str:
    return f"“{row.shown(at)}”"


def _nowhere(row: Row) -> Place:
    """The end of a statement, for what it lacks."""
    end = row.side.statement.spans[-1].end
    return row.side.at(Span(end, end))


def _kind(row: Row, at: int) -> str:
    held = row.cells[at].held
    if isinstance(held, Quantity):
        return "the amount"
    if isinstance(held, Tally):
        return "the count of"
    if isinstance(held, Moment):
        return "the date"
    return "the place" if isinstance(held, Name) and held.kind is NameKind.PLACE else "the name"
