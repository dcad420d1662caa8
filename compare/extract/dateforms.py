"""The forms in which a date with its month, day or year is written, each read from a given place of the text.

A reader returns None when its form is not there, and a reading without a granularity when the form is there and says
nothing that exists: "February 30" must not be read again as "February".
"""

import re
from collections.abc import Callable

from compare.extract.datewords import ABBREVIATED, CENTURIES, COUNTED, ERAS, ORDINALS, PERSONAL, SEASONS, SHORT_WEEKDAYS
from compare.extract.frames import Frame, Reading, Resolve, fixed, nearest, nothing, yearly
from compare.extract.periods import Period, century, day, decade, months, quarter, season, years
from compare.text.calendar import MONTHS, WEEKDAYS

_I = re.IGNORECASE
_COUNTED = "|".join(sorted(COUNTED))
_NO_AMOUNT = rf"(?![\w%]|[-–/,.:]\d|['’]\d|\s(?:{_COUNTED})\b|{ERAS})"
_YEAR = rf"(?P<y>\d{{4}}){_NO_AMOUNT}"
_OF_YEAR = rf"(?:(?:,?\s{{1,3}}|\s(?:of|in)\s)(?:{_YEAR}|(?P<ry>this|last|next)\syear\b))"
_MONTH = rf"(?P<m>(?:{'|'.join(MONTHS)})(?!\w)|(?:{'|'.join(sorted(ABBREVIATED, reverse=True))})(?!\w)\.?)"
_DAY = r"(?P<d>\d{1,2})(?:st|nd|rd|th)?(?!\w|[,.:/]\d|['’]\w|\s?%|\s(?:percent|per\scent|points|million|billion)\b)"
_TO_DAY = r"(?:\s?(?:[-–—]|\bto\b|\bthrough\b)\s?(?P<e>\d{1,2})(?:st|nd|rd|th)?(?!\w|[,.:/-]\d|\s[ap]\.?m\b))?"
_MONTH_DAY = re.compile(rf"{_MONTH}\s{{1,3}}{_DAY}{_TO_DAY}{_OF_YEAR}?", _I)
_MONTH_YEAR = re.compile(rf"{_MONTH}{_OF_YEAR}", _I)
_ALONE = re.compile(rf"{_MONTH}(?![\d\w]|['’]\d|-\w|\s\d)", _I)
_DAY_MONTH = re.compile(
    rf"(?P<d>\d{{1,2}})(?P<th>st|nd|rd|th)?(?:\s?[-–]\s?(?P<e>\d{{1,2}})(?:st|nd|rd|th)?)?\s{{1,3}}(?:of\s)?{_MONTH}(?!\w)"
    rf"{_OF_YEAR}?",
    _I,
)
_ISO = re.compile(r"(?P<y>\d{4})([-/.])(?P<m>\d{1,2})\2(?P<d>\d{1,2})(?![\w]|[-/.]\d)")
_SLASHED = re.compile(r"(?P<a>\d{1,2})([/.-])(?P<b>\d{1,2})\2(?P<y>\d{4}|\d{2})(?![\w%]|[-/.]\d)")
_YEARS = re.compile(rf"(?P<y>\d{{4}})(?:\s?[-–—/]\s?(?P<z>\d{{4}}|\d{{2}}))?{_NO_AMOUNT}", _I)
_DECADE = re.compile(r"(?P<c>\d\d)?(?P<x>\d)0['’]?s\b")
_BEFORE_DECADE = ("the ", "early ", "late ", "mid ", "mid-")
_SHORT_DECADE = re.compile(r"['’‘](?P<x>\d)0['’]?s\b")
_CENTURY = re.compile(rf"(?:(?P<n>\d{{1,2}})(?:st|nd|rd|th)|(?P<w>{'|'.join(CENTURIES)}))[\s-]century\b", _I)
_SEASON = re.compile(
    rf"(?P<s>{'|'.join(SEASONS)})(?:,?\s(?:of\s)?(?:(?P<y>\d{{4}})(?:\s?[-–/]\s?(?P<z>\d{{2}}|\d{{4}}))?{_NO_AMOUNT}"
    r"|(?P<ry>this|last|next)\syear\b))?(?!\w)(?!\sof\b)",
    _I,
)
_QUARTER = re.compile(
    rf"(?:(?P<n>{'|'.join(ORDINALS)})[\s-]quarter|q(?P<q>[1-4])),?(?:\s(?:of\s)?(?:the\s)?(?:{_YEAR}|(?P<ry>this|last|next)"
    r"\syear\b|(?P<the>year)\b))",
    _I,
)
_WEEKDAY_DATE = re.compile(
    rf"(?P<w>(?:{'|'.join([*WEEKDAYS, *sorted(SHORT_WEEKDAYS, reverse=True)])})\b)\.?,?\s(?:the\s)?", _I
)
_DISTANCE = {"this": 0, "last": -1, "next": 1, "year": 0}


def relative_year(distance: int, in_year: Callable[[int], Period | None]) -> Resolve:
    """For "March of last year"."""
    return lambda frame: in_year(frame.today.year + distance) if frame.today else None


def _when(found: re.Match[str], in_year: Callable[[int], Period | None], grain: str, needs: str = "") -> Reading:
    """The reading of a form that may have a year, fixed or relative."""
    part = found.groupdict()
    relative = part.get("ry") or part.get("the")
    if relative:
        return Reading(found.end(), grain, relative_year(_DISTANCE[relative.lower()], in_year))
    if part.get("y"):
        period = in_year(int(part["y"]))
        return Reading(found.end(), grain if period else "", fixed(period))
    possible = any(in_year(year) for year in range(2000, 2005))
    return Reading(found.end(), grain if possible else "", yearly(in_year), floating=True, needs=needs)


def month_number(word: str) -> int:
    """1 to 12."""
    word = word.lower().rstrip(".")
    return MONTHS.get(word) or ABBREVIATED[word]


def month(text: str, at: int, end: int) -> Reading | None:
    """ "December 23, 2016", "Dec. 23–25", "July 2015", "March of last year", "in July"."""
    found = _MONTH_DAY.match(text, at, end)
    if found and not (found["m"].islower() and found["m"] in ("may", "march") and not found["y"]):
        return _when(found, _days(found), "day")
    found = _MONTH_YEAR.match(text, at, end)
    if found:
        number = month_number(found["m"])
        return _when(found, lambda year: months(year, number), "month")
    found = _ALONE.match(text, at, end)
    if not found:
        return None
    word, number = found["m"], month_number(found["m"])
    if word.lower() in ("may", "march", "august") and word.islower():
        return None
    if word.lower() in ABBREVIATED and not word.endswith("."):
        return None
    named = word.lower() in PERSONAL or word.endswith(".")
    return _when(found, lambda year: months(year, number), "month", "name" if named else "month")


def _days(found: re.Match[str]) -> Callable[[int], Period | None]:
    number, first, last = month_number(found["m"]), int(found["d"]), int(found["e"] or found["d"])

    def in_year(year: int) -> Period | None:
        begin, end = day(year, number, first), day(year, number, last)
        return (begin[0], end[1]) if begin and end and begin <= end else None

    return in_year


def day_month(text: str, at: int, end: int) -> Reading | None:
    """ "23 December 2016", "the 8th of March"."""
    found = _DAY_MONTH.match(text, at, end)
    if not found or (found["m"].islower() and found["m"] in ("may", "march") and not found["y"]):
        return None
    return _when(found, _days(found), "day", "" if found["th"] or found["y"] or found["ry"] else "day")


def numeric(text: str, at: int, end: int) -> Reading | None:
    """ "2016-12-23", "12/23/2016"; "03/04/2016" is one of two days, and stays unresolved."""
    found = _ISO.match(text, at, end)
    if found:
        year = int(found["y"])
        period = day(year, int(found["m"]), int(found["d"])) if year >= 1700 else None
        return Reading(found.end(), "day" if period else "", fixed(period))
    found = _SLASHED.match(text, at, end)
    if not found:
        return None
    first, second, year = int(found["a"]), int(found["b"]), int(found["y"])
    if len(found["y"]) == 2:
        if found[2] != "/":
            return None
        year += 2000 if year < 50 else 1900
    one, other = day(year, first, second), day(year, second, first)
    if one and other and one != other:
        return Reading(found.end(), "day", nothing)
    period = (one or other) if year >= 1700 else None
    return Reading(found.end(), "day" if period else "", fixed(period))


def bare_year(text: str, at: int, end: int) -> Reading | None:
    """ "in 2015", "2011–2013", "2015-16"."""
    found = _YEARS.match(text, at, end)
    if not found:
        return None
    first = int(found["y"])
    last = int(found["z"] or first)
    if found["z"] and len(found["z"]) == 2:
        last += first // 100 * 100
    period = years(first, last)
    return Reading(found.end(), "year" if period else "", fixed(period), needs="year", year=first)


def decades(text: str, at: int, end: int) -> Reading | None:
    """ "the 1990s", "the '90s"; "the 1800s" are a hundred years, and so may "the 1900s" be."""
    found = _SHORT_DECADE.match(text, at, end)
    if found:
        return Reading(found.end(), "decade", fixed(decade(1900 + 10 * int(found["x"])))) if found["x"] > "1" else None
    found = _DECADE.match(text, at, end)
    if not found:
        return None
    if found["c"] is None:
        short = int(found["x"])
        return Reading(found.end(), "decade", fixed(decade(1900 + 10 * short)), needs="decade") if short > 1 else None
    if not found.group().endswith("0s") and not text[max(0, at - 6) : at].lower().endswith(_BEFORE_DECADE):
        return None  # "2010's best film"
    first = int(found["c"]) * 100 + int(found["x"]) * 10
    if found["x"] == "0" and first < 2000:
        hundred = years(first, first + 99)
        return Reading(found.end(), "century" if hundred else "", fixed(hundred))
    period = decade(first)
    return Reading(found.end(), "decade" if period else "", fixed(period), needs="")


def centuries(text: str, at: int, end: int) -> Reading | None:
    """ "the 20th century", "nineteenth-century"."""
    found = _CENTURY.match(text, at, end)
    if not found:
        return None
    period = century(int(found["n"]) if found["n"] else CENTURIES[found["w"].lower()])
    return Reading(found.end(), "century" if period else "", fixed(period))


def seasons(text: str, at: int, end: int) -> Reading | None:
    """ "spring 2014", "the winter of 2013-14"; "winter 2014" is one of two, and stays unresolved."""
    found = _SEASON.match(text, at, end)
    if not found:
        return None
    name = found["s"].lower()
    if found["z"] is not None:
        last = int(found["z"]) % 100 + int(found["y"]) // 100 * 100
        right = name == "winter" and last == int(found["y"]) + 1
        return Reading(found.end(), "season", fixed(season(last, name)) if right else nothing)
    if name == "winter" and (found["y"] or found["ry"]):
        return Reading(found.end(), "season", nothing)
    return _when(found, lambda year: season(year, name), "season", "season")


def quarters(text: str, at: int, end: int) -> Reading | None:
    """ "the third quarter of 2016", "Q3 2016"; without a year it may be of a match."""
    found = _QUARTER.match(text, at, end)
    if not found:
        return None
    number = int(found["q"]) if found["q"] else ORDINALS[found["n"].lower()]
    return _when(found, lambda year: quarter(year, number), "quarter")


def weekday_date(text: str, at: int, end: int) -> Reading | None:
    """ "Monday, March 7", "Fri., 23 December 2016"; a weekday that the date does not have leaves both unresolved."""
    found = _WEEKDAY_DATE.match(text, at, end)
    if not found:
        return None
    word = found["w"].lower()
    wanted = WEEKDAYS[word] if word in WEEKDAYS else SHORT_WEEKDAYS[word]
    inner = month(text, found.end(), end) or day_month(text, found.end(), end)
    if inner is None or inner.grain != "day":
        return inner

    def agrees(period: Period | None) -> Period | None:
        return period if period and period[0].weekday() == wanted else None

    if not inner.floating:
        return Reading(inner.end, "day", lambda frame: agrees(inner.resolve(frame)))
    plain = _MONTH_DAY.match(text, found.end(), end) or _DAY_MONTH.match(text, found.end(), end)
    if plain is None:
        return None
    in_year = _days(plain)
    return Reading(inner.end, "day", nearest(lambda year: agrees(in_year(year))), floating=True)


def framed(inner: Reading, pick: str) -> Resolve:
    """For "last July" and "next Monday": the same form, another choice among many."""
    return lambda frame: inner.resolve(Frame(frame.today, pick, frame.anchor))
