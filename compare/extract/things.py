"""Put an amount together with its unit, period, qualifier and thing, or find that it counts nothing."""

from typing import NamedTuple

from compare.extract.amounts import Amount
from compare.extract.contents import attributed, in_kind, measured_before, time_spent
from compare.extract.counted import compound_at, harm_before, is_definite_one, noun_at, part_of_number, single_at
from compare.extract.datewords import MONTH_NAMES
from compare.extract.measures import Part, period_at, unit_at
from compare.extract.nouns import STATES, VICTIMS
from compare.extract.qualifiers import Bound, bounded, qualifier_behind
from compare.extract.row import Row
from compare.extract.units import PERIODS, TIMES

_ARTICLES = frozenset("a an the his her its their our my this that each every".split())
_RELATIVE = frozenset("ago later earlier before after hence prior since previously".split())
_SPANS_OF_TIME = frozenset("last past next previous first coming recent final preceding following latest".split())
_MULTIPLES = frozenset("as more the that larger bigger higher greater faster likelier worse better over".split())
_FLEETING = frozenset("day night second minute".split())
_LETTERS = frozenset(["m", "k", "b"])
_OLDEST = 120


class Reading(NamedTuple):
    """A quantity in the making: `row[start:end]` with all its fields."""

    start: int
    end: int
    low: float | None
    high: float | None
    unit: str = ""
    thing: str = ""
    qualifier: str = ""
    period: str = ""


def read_thing(row: Row, amount: Amount, bound: Bound, floor: int) -> Reading | None:
    """The quantity that `amount` states, or None when it counts and measures nothing."""
    behind = qualifier_behind(row, amount.end)
    reading = Reading(min(bound.at, amount.start), behind.at, amount.low, amount.high, amount.unit)
    reading = reading._replace(qualifier=bound.name or behind.name)
    read = _read(row, reading, amount, bound)
    if read is None:
        return None
    reading = read
    if not reading.period and row.norm(reading.start - 1) in PERIODS and reading.start > floor:
        reading = reading._replace(period=PERIODS[row.norm(reading.start - 1)])
    if not reading.qualifier:
        behind = qualifier_behind(row, reading.end)
        reading = reading._replace(qualifier=behind.name, end=behind.at)
    low, high = bounded(reading.qualifier, reading.low, reading.high)
    return reading._replace(low=low, high=high)


def _read(row: Row, reading: Reading, amount: Amount, bound: Bound) -> Reading | None:
    if amount.unit:
        return _in_unit(row, _signed(row, reading, amount))
    return _share(row, reading, amount) if amount.figure.share else _plain(row, reading, amount, bound)


def _signed(row: Row, reading: Reading, amount: Amount) -> Reading:
    """ "-5 percent", "minus $3"; a dash with a blank behind it is punctuation."""
    at = amount.start - 1
    minus = row.norm(at) == "minus" or (row.raw(at) in "-−" and row.glued(at + 1) and not row.glued(at))
    if not row.norm(at) or not minus or amount.low is None or amount.high is None:
        return reading
    return reading._replace(start=min(at, reading.start), low=-amount.high, high=-amount.low)


def _in_unit(row: Row, reading: Reading) -> Reading:
    """Money, shares and measures: a period and what they are of, in either order."""
    period = period_at(row, reading.end)
    reading = reading._replace(period=period.name, end=period.end)
    thing = in_kind(row, reading.end)
    adjective = row.norm(reading.start - 1) in _ARTICLES or row.norm(reading.start - 1) in PERIODS
    if not thing.name and not period.name and (adjective or reading.end in row.joined):
        thing = attributed(row, reading.end)
    if not thing.name:
        thing = Part(measured_before(row, reading.start), reading.end)
    reading = reading._replace(thing=thing.name, end=max(thing.end, reading.end))
    return _with_period(row, reading)


def _with_period(row: Row, reading: Reading) -> Reading:
    if reading.period:
        return reading
    period = period_at(row, reading.end)
    return reading._replace(period=period.name, end=period.end)


def _share(row: Row, reading: Reading, amount: Amount) -> Reading | None:
    low = None if amount.low is None else round(100 * amount.low, 6)
    high = None if amount.high is None else round(100 * amount.high, 6)
    reading = reading._replace(low=low, high=high, unit="percent")
    thing = in_kind(row, amount.end)
    if not thing.name:
        place = amount.end
        while row.norm(place) in _ARTICLES or row.norm(place) in ("all", "those"):
            place += 1
        thing = noun_at(row, place)
        adjective = place > amount.end or row.norm(reading.start - 1) in _ARTICLES or row.norm(place) == "majority"
        if not thing.name and adjective:
            thing = attributed(row, place)
    if amount.figure.weak and not reading.qualifier:
        return None
    return reading._replace(thing=thing.name, end=max(thing.end, reading.end))


def _plain(row: Row, reading: Reading, amount: Amount, bound: Bound) -> Reading | None:
    low, end = amount.low or 0.0, reading.end
    if (age := _age(row, reading, amount)) is not None:
        return age
    unit = unit_at(row, end)
    if not unit.name and row.norm(end) == "of" and amount.high is None:
        unit = unit_at(row, end + 1)
    if unit.name and _may_measure(row, reading, amount, unit):
        return _measured(row, reading, amount, unit)
    if row.norm(end) == "times" and row.norm(end + 1) in _MULTIPLES:
        return None
    if row.norm(amount.start - 1) in ("-", "minus") and row.glued(amount.start):
        return None
    thing = _thing(row, amount, end)
    if thing is None:
        return None
    reading = reading._replace(thing=thing.name, end=max(thing.end, end))
    harm = harm_before(row, reading.start)
    last = thing.name.rsplit(" ", 1)[-1]
    if harm and thing.name and last not in STATES:
        reading = reading._replace(thing=f"{thing.name} {harm}")
    elif not thing.name:
        reading = reading._replace(thing=_unnamed(row, reading, amount, harm))
        sure = amount.figure.scaled or (reading.qualifier and not bound.loose)
        letter = row.norm(amount.end - 1) in _LETTERS  # "5m" may be metres, "5k" a race
        if low == 1 or letter or not (reading.thing or sure):
            return None
    return _with_period(row, reading)


def _thing(row: Row, amount: Amount, end: int) -> Part | None:
    if amount.low == amount.high == 1:
        if is_definite_one(row, amount.start) or row.norm(end) == "of":
            return None
        thing = single_at(row, end)
        return thing if thing.name else None
    if end in row.joined and not row.is_number(end):
        thing = compound_at(row, end)
        return thing if thing.name else None
    whole = part_of_number(row, end)
    return whole if whole.name else noun_at(row, end)


def _unnamed(row: Row, reading: Reading, amount: Amount, harm: str) -> str:
    """The thing of a number without a noun: "killing 12", "the death toll rose to 12", "a population of 5,000"."""
    if harm in VICTIMS:
        return f"people {harm}"
    if "toll" in row.norms[max(0, reading.start - 5) : reading.start]:
        return "people killed"
    return measured_before(row, reading.start) if amount.figure.scaled else ""


def _age(row: Row, reading: Reading, amount: Amount) -> Reading | None:
    low, end = amount.low or 0.0, reading.end
    if low > _OLDEST or amount.high is None:
        return None
    aged = reading._replace(unit="year", thing="age")
    if row.norm(reading.start - 1) in ("aged", "age", "ages"):
        return aged
    between_commas = row.norm(amount.start - 1) == "," and row.norm(end) == "," and row.is_number(amount.start)
    named = row.is_capital(amount.start - 2) and row.is_capital(amount.start - 3)
    if between_commas and named and row.norm(amount.start - 2) not in MONTH_NAMES and low.is_integer():
        return aged
    unit = unit_at(row, end)
    if unit.name in TIMES.values() and row.norm(unit.end) in ("old", "olds"):
        return aged._replace(unit=unit.name, end=unit.end + 1)
    if unit.name in TIMES.values() and row.norms[unit.end : unit.end + 2] == ["of", "age"]:
        return aged._replace(unit=unit.name, end=unit.end + 2)
    return None


def _may_measure(row: Row, reading: Reading, amount: Amount, unit: Part) -> bool:
    """Whether a unit's word is a unit here: "two second-place finishes" are no seconds, and "one day" is some day."""
    spelled = row.norms[unit.end - 1] in TIMES and row.norms[unit.end - 1] == unit.name
    joined = reading.end in row.joined
    if spelled and not joined and amount.low not in (1, 0.5) and row.norm(reading.start - 1) not in _ARTICLES:
        return False
    return joined or bool(reading.qualifier) or not (amount.low == 1 and unit.name in _FLEETING)


def _measured(row: Row, reading: Reading, amount: Amount, unit: Part) -> Reading | None:
    joined = reading.end in row.joined or unit.end in row.joined
    end = unit.end
    if unit.name in TIMES.values():
        relative = row.norm(end) in _RELATIVE or row.norms[end : end + 2] == ["from", "now"]
        if (
            relative
            or row.norm(reading.start - 1) in _SPANS_OF_TIME
            or (is_definite_one(row, amount.start) and (amount.low == 1))
        ):
            return None
        reading = reading._replace(unit=unit.name, end=end)
        thing = time_spent(row, end)
    else:
        reading = reading._replace(unit=unit.name, end=end)
        thing = in_kind(row, end) if row.norm(end) == "of" else Part("", end)
    reading = _signed(row, reading, amount)
    if not thing.name and (joined or row.norm(reading.start - 1) in _ARTICLES):
        thing = attributed(row, end)
    return _with_period(row, reading._replace(thing=thing.name, end=max(thing.end, end)))
