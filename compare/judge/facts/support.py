"""Which version the others are compared with, and what each slot of a fact is filled with by whom."""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence

from compare.judge.facts.measured import Standing
from compare.judge.facts.row import Row
from compare.judge.facts.tallies import Tally
from compare.judge.facts.ties import Answer
from compare.models import Directness, Kind, Moment, Origin, Quantity, SlotValue

_MOST = 24
_ASIDE = 8
"""Words of its own beyond so many make a version one that tells the fact in passing."""


def base_of(rows: Mapping[str, Row], origin: Mapping[str, int]) -> str:
    """Id of the member whose values most independent origins give, then the one that shares most with other articles.

    An exact amount goes before an open one, which would hide what the others differ in. Among equals the fullest,
    unless it is mostly about something else. A headline is never the base while a sentence is there, and somebody's own
    words only when no claim is.
    """
    backed: dict[str, set[int]] = defaultdict(set)
    heard: dict[str, set[str]] = defaultdict(set)
    for row in rows.values():
        for at in row.values[:_MOST]:
            backed[value_key(row, at)].add(origin.get(row.side.article.id, -1))
        for key in row.bag:
            heard[key].add(row.side.article.id)
    return min(rows, key=lambda member: _rank(rows[member], backed, heard))


def _rank(
    row: Row, backed: Mapping[str, set[int]], heard: Mapping[str, set[str]]
) -> tuple[bool, int, int, bool, int, int, int, str, str]:
    statement = row.side.statement
    support = sum(len(backed[key]) - 1 for key in {value_key(row, at) for at in row.values[:_MOST]})
    headline = statement.directness is Directness.HEADLINE
    vague = sum(_is_open(row, at) for at in row.values[:_MOST])
    shared = sum(len(heard[key]) > 1 for key in row.bag)
    other = max(0, len(row.bag) - shared - _ASIDE)
    date = row.side.article.date or "9999"
    return (
        headline,
        -support,
        vague,
        statement.kind is Kind.QUOTE,
        -shared,
        other,
        -len(row.content),
        date,
        statement.id,
    )


def _is_open(row: Row, at: int) -> bool:
    """Whether an amount has no upper or no lower end: "at least 12" agrees with all that differ beyond it."""
    held = row.cells[at].held
    return isinstance(held, Quantity) and (held.low is None or held.high is None)


def value_key(row: Row, at: int) -> str:
    """The same string for the same value."""
    held = row.cells[at].held
    if isinstance(held, Quantity):
        return f"{held.unit} {held.low} {held.high} {held.period}"
    if isinstance(held, Moment):
        return f"{held.start} {held.end}" if held.start else row.word(at)
    return f"{max(held[1:])}-{min(held[1:])}" if isinstance(held, Tally) else row.word(at)


def slots(
    base: Row, others: Sequence[tuple[Row, Sequence[Answer]]], origins: Sequence[Origin]
) -> tuple[SlotValue, ...]:
    """The values of every slot of the base that another version fills too, per slot the most supported first.

    Slots with more than one value come before those that all agree on.
    """
    origin = {article: number for number, one in enumerate(origins) for article in one.articles}
    found: list[list[SlotValue]] = []
    names = Counter(slot_name(base, place) for place in base.values[:_MOST])
    for place in base.values[:_MOST]:
        filled = [(base, place, value_key(base, place))]
        for row, answered in others:
            for answer in answered:
                if answer.there == place and answer.standing < Standing.FOREIGN:
                    # "$276 million a year" is the base's "$23 million a month".
                    same = base if answer.standing is Standing.SAME else row
                    key = value_key(same, place if same is base else answer.here)
                    filled.append((row, answer.here, key))
        if len({row.side.article.id for row, _, _ in filled}) > 1:
            name = slot_name(base, place)
            found.append(_values(f"{name}{_told_apart(base, place)}" if names[name] > 1 else name, filled, origin))
    return tuple(value for values in sorted(found, key=lambda values: -len(values)) for value in values)


def slot_name(row: Row, at: int) -> str:
    """What a value is a value of: "people killed", "USD a month", "date"."""
    held = row.cells[at].held
    if isinstance(held, Quantity):
        what = held.thing or held.unit or "number"
        return f"{what} a {held.period}" if held.period else what
    return "date" if isinstance(held, Moment) else "count of votes"


def _told_apart(row: Row, at: int) -> str:
    """The word before a value, where two slots would go by one name: "date (opened)"."""
    before = [i for i in row.before(at, 1) if row.cells[i].held is None]
    return f" ({row.shown(before[0])})" if before else ""


def _values(slot: str, filled: Sequence[tuple[Row, int, str]], origin: Mapping[str, int]) -> list[SlotValue]:
    by_value: dict[str, list[tuple[Row, int]]] = defaultdict(list)
    for row, at, key in filled:
        by_value[key].append((row, at))
    done = []
    for rows in by_value.values():
        written = Counter(row.shown(at) for row, at in rows)
        value = min(written, key=lambda form: (-written[form], form))
        members = tuple(sorted({row.side.statement.id for row, _ in rows}))
        done.append(SlotValue(slot, value, members, len({origin.get(row.side.article.id, -1) for row, _ in rows})))
    return sorted(done, key=lambda value: (-value.origins, -len(value.statements), value.value))
