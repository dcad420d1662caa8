"""Days with names of their own: weekdays, the weekend, feasts, and a day that became the name of an event.

The tempting mistake is to take a name for its day: "9/11" is 11 September and mostly means what happened on it, and
"Independence Day" is another day in every country.
"""

import re
from datetime import date, timedelta

from compare.extract.dateforms import relative_year
from compare.extract.datewords import EASTER, EXPLICIT_HOLIDAYS, HOLIDAYS, PARTS_OF_DAY
from compare.extract.frames import Frame, Reading, Resolve, fixed, weekday, yearly
from compare.extract.periods import Period, day, easter, weekend
from compare.text.calendar import WEEKDAYS

_I = re.IGNORECASE
OF_DAY = rf"(?:\s(?:{'|'.join(PARTS_OF_DAY)}))?"
WEEKEND = re.compile(r"weekend\b", _I)
WEEKDAY = re.compile(rf"(?P<w>{'|'.join(WEEKDAYS)})\b{OF_DAY}(?!\w|\s(?:{'|'.join(PARTS_OF_DAY)})s)", _I)
_FEASTS = sorted([*HOLIDAYS, *EASTER, "thanksgiving"], key=len, reverse=True)
_FEAST = "|".join(re.escape(name).replace("'", "['’]") for name in _FEASTS)
_HOLIDAY = re.compile(
    rf"(?P<h>{_FEAST})(?!\w)(?:\sday\b)?"
    r"(?:,?\s(?:of\s|in\s)?(?:(?P<y>\d{4})(?!\w|[,.:/-]\d)|(?P<ry>this|last|next)\syear\b))?",
    _I,
)
_NINE_ELEVEN = re.compile(
    r"(?:9/11|(?P<s>sept(?:\.|ember)?)\s11(?:th)?)(?![\w/]|-\d|[,.]\d|,?\s(?:of\s)?\d{4})(?P<a>\W{1,3}(?:terror\w*|attack\w*|hijack\w*))?",
    _I,
)
_ATTACKS = date(2001, 9, 11)
_NEAR = timedelta(60)


def weekdays(text: str, at: int, end: int) -> Reading | None:
    """ "Monday", "Tuesday night"."""
    found = WEEKDAY.match(text, at, end)
    if not found:
        return None
    number = WEEKDAYS[found["w"].lower()]
    return Reading(found.end(), "day", weekday(number), floating=True, needs="weekday")


def the_weekend(text: str, at: int, end: int) -> Reading | None:
    """ "over the weekend"."""
    found = WEEKEND.match(text, at, end)
    return Reading(found.end(), "day", weekend_of(""), floating=True, needs="weekend") if found else None


def weekend_of(pick: str) -> Resolve:
    def resolve(frame: Frame) -> Period | None:
        if frame.today is None:
            return None
        begun = frame.today.weekday() >= 5
        which = pick or frame.pick
        if pick == "this" and frame.pick == "past" and not begun:
            return weekend(frame.today, -1)  # "this weekend she fell", in Tuesday's paper
        if which == "last" or (which in ("past", "near", "soon") and not begun):
            return weekend(frame.today, -1)
        return weekend(frame.today, 1 if which == "next" and begun else 0)

    return resolve


def holidays(text: str, at: int, end: int) -> Reading | None:
    """ "Christmas Day 2015", "Good Friday"; US Thanksgiving."""
    found = _HOLIDAY.match(text, at, end)
    if not found or not found["h"][0].isupper():
        return None
    name = found["h"].lower().replace("’", "'")

    def in_year(year: int) -> Period | None:
        if not 1900 <= year <= 2199:
            return None
        if name == "thanksgiving":
            return day(year, 11, 22 + (3 - date(year, 11, 22).weekday()) % 7)
        if name in EASTER:
            only = easter(year) + timedelta(EASTER[name])
            return only, only
        return day(year, *HOLIDAYS[name])

    if found["y"]:
        period = in_year(int(found["y"]))
        return Reading(found.end(), "day" if period else "", fixed(period))
    if found["ry"]:
        return Reading(
            found.end(), "day", relative_year({"this": 0, "last": -1, "next": 1}[found["ry"].lower()], in_year)
        )
    needs = "never" if name in EXPLICIT_HOLIDAYS else ""
    return Reading(found.end(), "day", yearly(in_year), floating=True, needs=needs)


def nine_eleven(text: str, at: int, end: int) -> Reading | None:
    """ "9/11" and "the Sept. 11 attacks" are of 2001; a "Sept. 11" far from its day may be that one or the last.

    "9/11" names the event more often than the day, and counts as a date only where a day can stand: "since 9/11".
    """
    found = _NINE_ELEVEN.match(text, at, end)
    if not found:
        return None
    stop = found.end() if not found["a"] else found.start("a")
    if not found["s"] or found["a"]:
        return Reading(stop, "day", fixed((_ATTACKS, _ATTACKS)), needs="" if found["s"] else "event")
    usual = yearly(lambda year: day(year, 9, 11))

    def resolve(frame: Frame) -> Period | None:
        period = usual(frame)
        return period if period and frame.today and abs(period[0] - frame.today) <= _NEAR else None

    return Reading(stop, "day", resolve, floating=True)
