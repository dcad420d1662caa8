"""Two dates in a row that tell one period: "from March to May", "in June two years ago".

Read one by one, each would be resolved against the day of publication: "from November to January" would end before it
begins, and "June two years ago" would be a June of this year.
"""

import re
from dataclasses import dataclass

from compare.extract.frames import Frame, Reading
from compare.extract.periods import Period

_MOVED = frozenset(
    "moved postponed delayed changed shifted pushed back rescheduled date deadline vote brought forward".split()
)
_YEAR_AGO = re.compile(r"(?:years?\sago|(?:last|next|this)\syear)$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Mention:
    """A form of date with its place."""

    start: int
    reading: Reading


def is_range(text: str, one: Mention, two: Mention) -> bool:
    """ "from March to May", "2011–2013", "between May 3 and May 5"; "moved from Monday to Friday" is none."""
    if one.reading.grain != two.reading.grain or not (one.reading.spans and two.reading.spans):
        return False
    gap = " ".join(text[one.reading.end : two.start].lower().split())
    led = re.search(r"(\w+)\s+(from|between)\s+(?:the\s)?$|\b(from|between)\s+(?:the\s)?$",
                    text[max(0, one.start - 40) : one.start], re.IGNORECASE)  # fmt: skip
    lead = (led[2] or led[3]).lower() if led else ""
    if lead == "from" and led and (led[1] or "").lower() in _MOVED:
        return False
    if gap in ("and", "and the"):
        return lead == "between"
    return gap in ("to", "through", "until", "till", "thru", "-", "–", "—", "to the", "through the", "until the")


def range_of(one: Reading, two: Reading, frame: Frame) -> Period | None:
    """From the first day of one to the last of the other; a year that only one of them has holds for both."""
    if one.floating and not two.floating:
        last = two.resolve(frame)
        first = one.resolve(Frame(last[0], "past")) if last else None
    elif (two.floating and not one.floating) or frame.pick == "future":
        first = one.resolve(frame)
        last = two.resolve(Frame(first[1], "future")) if first else None
    else:
        last = two.resolve(frame)
        first = one.resolve(Frame(last[0], "past")) if last else None
    return (first[0], last[1]) if first and last and first[0] <= last[1] else None


def is_of_year(text: str, one: Mention, two: Mention) -> bool:
    """ "June two years ago", "last year in June": a date without a year, and beside it the year."""
    gap = text[one.reading.end : two.start].strip().lower()
    if one.reading.floating == two.reading.floating or gap not in (("",) if one.reading.floating else ("in", "on")):
        return False
    exact, year = (one, two) if one.reading.floating else (two, one)
    named = _YEAR_AGO.search(text, max(year.start, year.reading.end - 20), year.reading.end)
    return named is not None and year.reading.grain == "year" and exact.reading.grain in ("day", "month", "season")


def of_year(one: Reading, two: Reading, frame: Frame) -> Period | None:
    """The date in that year."""
    exact, year = (one, two) if one.floating else (two, one)
    within = year.resolve(frame)
    return exact.resolve(Frame(within[1], "past")) if within else None
