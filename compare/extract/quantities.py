"""Amounts in a passage: "at least 12 people killed", "$23 million a month in aid", "a third of voters".

What is decided here, once:

- A bound is in the value: "at least 12" is 12 or more, "up to 15" has no lower end; "nearly 100" stays 100.
- An open plural ("dozens") has its least value and no upper end.
- A share ("a third of voters", "one in three", "half the town") is in percent, so that it compares with "33 percent".
- An age is a quantity with unit "year" and thing "age".
- "12 of the 15 members" is twelve; the fifteen are another count.
- "from 10 to 15" may be a change as well as a range: it gives two amounts. "10 to 15" is one.
- Scores and votes ("52-48") are left out: they say two things at once.
- "two weeks ago", "the last three years" are dates and are left to those who read dates.
"""

import re

from compare.extract.amounts import Amount, amount_at, partner, starts_number, with_shared_scale
from compare.extract.counted import noun_at
from compare.extract.figures import STARTS
from compare.extract.labels import is_label, is_result
from compare.extract.measures import unit_at
from compare.extract.qualifiers import Bound, bound_of
from compare.extract.row import Row
from compare.extract.things import Reading, read_thing
from compare.models import Quantity, Span
from compare.text.fold import fold

_SEED = re.compile(rf"[0-9½¼¾⅓⅔]|\b(?:{'|'.join(sorted(word for word in STARTS if word.isalpha()))})\b")


def quantities(text: str, span: Span) -> tuple[Quantity, ...]:
    """The amounts in `text[span.start:span.end]`, in order, not overlapping, with offsets into `text`."""
    passage = text[span.start : span.end]
    folded = fold(passage)
    if _SEED.search(folded) is None:
        return ()
    row = Row(passage, folded, span.start)
    found: list[Quantity] = []
    done = at = 0
    while at < len(row):
        if at < done or not starts_number(row, at):
            at += 1
            continue
        readings, done = _read(row, at, done)
        found.extend(_quantity(row, reading) for reading in readings)
        at += 1
    return tuple(found)


def _read(row: Row, at: int, floor: int) -> tuple[list[Reading], int]:
    """What the number at `at` says, and where the row is to be read on. Words before `floor` are taken."""
    first = amount_at(row, at)
    if first is None or first.start < floor:
        return [], at + 1
    pair = partner(row, first)
    if first.unit == "" and is_label(row, first.figure):
        return [], _behind_chain(row, pair[0].end if pair and pair[1] == "-" else first.end)
    if pair is not None and (read := _read_pair(row, first, *pair, floor)) is not None:
        return read
    bound = bound_of(row, first.start, floor)
    reading = read_thing(row, first, bound, floor)
    return ([reading], reading.end) if reading else ([], first.end)


def _read_pair(row: Row, first: Amount, second: Amount, link: str, floor: int) -> tuple[list[Reading], int] | None:
    unit = second.unit or first.unit
    if first.unit == "percent" and link == "-" and row.norm(second.end) != "of":
        return None  # "34%-54%" is rather a poll's two sides
    if first.unit and first.unit != unit:
        return None
    start = first.start - 1 if row.norm(first.start - 1) in ("between", "from") and first.start > floor else first.start
    opening = row.norm(start) if start < first.start else ""
    if (link == "and") != (opening == "between"):
        return None
    scaled = with_shared_scale(first, second)
    low, high = scaled.low or 0.0, second.low or 0.0
    counts = bool(unit or unit_at(row, second.end).name or noun_at(row, second.end).name)
    if unit == "" and is_label(row, second.figure) and link != "-":
        return [], _behind_chain(row, second.end)
    if (
        opening != "from"
        and unit == ""
        and link != "or"
        and is_result(row, scaled.figure._replace(low=low), second.figure, counts=counts)
    ):
        return [], _behind_chain(row, second.end)
    if not low < high and (link == "or" or opening != "from"):
        return None
    bound = bound_of(row, start, floor) if opening == "" else Bound("", start)
    if opening == "from":
        return _change(row, scaled._replace(unit=unit), second._replace(unit=unit), floor)
    whole = second._replace(start=start, low=low, high=high, unit=unit)
    reading = read_thing(row, whole, bound, floor)
    return ([reading], reading.end) if reading else ([], second.end)


def _change(row: Row, first: Amount, second: Amount, floor: int) -> tuple[list[Reading], int] | None:
    """ "from 10 to 15 percent": two amounts of one thing."""
    reading = read_thing(row, second, Bound("", second.start), floor)
    if reading is None:
        return [], second.end
    earlier = reading._replace(start=first.start, end=first.end, low=first.low, high=first.high)
    return [earlier, reading], reading.end


def _behind_chain(row: Row, at: int) -> int:
    """Behind whatever hangs on a label by hyphens: "555-123-4567", "2015-03-12"."""
    while at in row.joined and row.is_number(at):
        at += 1
    return at


def _quantity(row: Row, reading: Reading) -> Quantity:
    span = Span(row.starts[reading.start], row.ends[reading.end - 1])
    return Quantity(span, reading.low, reading.high, reading.unit, reading.thing, reading.qualifier, reading.period)
