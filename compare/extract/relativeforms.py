"""The forms of date that count from another day: from publication, or from a date mentioned before.

The tempting mistake is to count everything from publication: "two days later" continues a story, and without a date
before it there is nothing to count from. Such a form is found and stays unresolved.
"""

import re
from collections.abc import Callable

from compare.extract.dateforms import framed
from compare.extract.datewords import (
    NUMBERS,
    SEASONS,
    UNITS,
    VAGUE,
)
from compare.extract.frames import Frame, Reading, Resolve, nothing, yearly
from compare.extract.nameddays import OF_DAY, WEEKDAY, WEEKEND, weekend_of
from compare.extract.periods import Period, around, away, part, season, years

Reader = Callable[[str, int, int], Reading | None]

_I = re.IGNORECASE
_UNIT = "|".join(sorted(UNITS, key=len, reverse=True))
_NUMBER = "|".join(re.escape(word) for word in sorted(NUMBERS, key=len, reverse=True))
_DEICTIC = re.compile(
    rf"(?P<w>yesterday|today|tomorrow)\b(?:{OF_DAY})(?!\s?[”\"]?\s?show)|(?P<t>tonight|this\s(?:morning|afternoon|evening))\b"
    r"|(?P<n>last\snight)\b",
    _I,
)
_BEYOND = re.compile(r"day\s(?:before\s(?P<y>yesterday)|after\stomorrow)\b", _I)
_COUNTED = re.compile(
    rf"(?:(?P<n>{_NUMBER}|\d{{1,4}})|(?P<v>{VAGUE}))[\s-](?P<u>{_UNIT})\s"
    r"(?P<r>ago|earlier|later|previously|from\snow|hence|before|after|afterwards?)\b",
    _I,
)
_AGO_TODAY = re.compile(r"\s(?:today|this\s(?P<u>week|month))\b", _I)
_DETERMINED = re.compile(
    r"(?P<w>this\s(?:past|coming)|this|last|next|past|coming|upcoming|previous|following|preceding)\s", _I
)
_UNITS_AFTER = re.compile(rf"(?:(?P<n>{_NUMBER}|\d{{1,3}}|few|several)\s)?(?P<u>{_UNIT})\b(?!-)", _I)
_SEASON_AFTER = re.compile(rf"(?P<s>{'|'.join(SEASONS)})\b", _I)
_PART = re.compile(
    r"(?P<p>early|earlier|late|later|mid|middle|beginning|start|end|close|first\shalf|second\shalf|latter\shalf)"
    r"[\s-](?P<of>(?:in|of|on)\s)?(?P<the>the\s)?",
    _I,
)
_WHICH = {
    "early": "early", "beginning": "early", "start": "early", "mid": "mid", "middle": "mid", "late": "late",
    "end": "late", "close": "late", "first half": "first half", "second half": "second half",
    "latter half": "second half",
}  # fmt: skip
_DAYS = {"day": 1, "week": 7, "month": 31, "quarter": 92, "year": 366, "decade": 3660, "century": 36600}


def deictic(text: str, at: int, end: int) -> Reading | None:
    """ "today", "yesterday evening", "tonight", "last night": days of publication, and so unresolved without it."""
    found = _DEICTIC.match(text, at, end)
    if not found:
        return None
    distance = {"yesterday": -1, "tomorrow": 1}.get((found["w"] or "").lower(), -1 if found["n"] else 0)
    return Reading(found.end(), "day", _near(distance, "day"))


def beyond(text: str, at: int, end: int) -> Reading | None:
    """ "The day before yesterday", "the day after tomorrow"."""
    found = _BEYOND.match(text, at, end)
    return Reading(found.end(), "day", _near(-2 if found["y"] else 2, "day")) if found else None


def counted(text: str, at: int, end: int) -> Reading | None:
    """ "three months ago", "two days later"."""
    found = _COUNTED.match(text, at, end)
    if not found:
        return None
    unit, relation = UNITS[found["u"].lower()], found["r"].lower().replace("\xa0", " ")
    if found["v"] or relation in ("before", "after", "afterward", "afterwards"):
        return Reading(found.end(), unit, nothing, spans=False)
    count = _count(found["n"])
    if relation == "ago":
        exact = _AGO_TODAY.match(text, found.end(), end)
        if exact:
            grain = exact["u"] or "day"
            return Reading(exact.end(), grain.lower(), _ago_exactly(-count, unit, grain.lower()), spans=False)
        half = text[max(0, at - 5) : at].lower() == "half "
        return Reading(found.end(), unit, nothing if half else _about(-count, unit), spans=False)
    if relation in ("later", "earlier", "previously"):
        return Reading(found.end(), unit, _anchored(count if relation == "later" else -count, unit), spans=False)
    return Reading(found.end(), unit, _about(count, unit), spans=False)


def _ago_exactly(count: int, unit: str, grain: str) -> Resolve:
    """ "A year ago this week" is a week, not a year."""

    def resolve(frame: Frame) -> Period | None:
        moved = away(frame.today, count, unit) if frame.today else None
        return around(moved, grain) if moved else None

    return resolve


def _count(word: str) -> int:
    return int(word) if word.isdigit() else NUMBERS[word.lower()]


def _near(count: int, unit: str) -> Resolve:
    def resolve(frame: Frame) -> Period | None:
        moved = away(frame.today, count, unit) if frame.today else None
        return around(moved, unit) if moved else None

    return resolve


def _about(count: int, unit: str) -> Resolve:
    """ "Two decades ago" is about twenty years, and no decade of the calendar; a century is not told at all."""
    if unit == "century":
        return nothing
    if unit != "decade":
        return _near(count, unit)

    def resolve(frame: Frame) -> Period | None:
        moved = away(frame.today, count, unit) if frame.today else None
        return years(moved.year - 5, moved.year + 5) if moved else None

    return resolve


def _anchored(count: int, unit: str) -> Resolve:
    def resolve(frame: Frame) -> Period | None:
        if frame.anchor is None or (frame.anchor[1] - frame.anchor[0]).days >= _DAYS[unit]:
            return None
        moved = away(frame.anchor[0], count, unit)
        return around(moved, unit) if moved else None

    return resolve


def _rolling(count: int, unit: str) -> Resolve:
    """ "The past two weeks" end on the day of publication, "the next two weeks" begin on it."""

    def resolve(frame: Frame) -> Period | None:
        moved = away(frame.today, count, unit) if frame.today else None
        if moved is None or frame.today is None:
            return None
        return min(moved, frame.today), max(moved, frame.today)

    return resolve


def determined(text: str, at: int, end: int, inner: Reader) -> Reading | None:
    """ "last week", "this past Monday", "next July", "the past two weeks", "the following day"."""
    found = _DETERMINED.match(text, at, end)
    if not found:
        return None
    word = " ".join(found["w"].lower().split())
    article = text[max(0, at - 4) : at].lower().endswith("the ")
    units = _UNITS_AFTER.match(text, found.end(), end)
    if units:
        if units["u"][0].isupper() and found["w"][-1].islower() and not text[at].islower():
            return None  # "This Week", a programme
        return _units(text, at, units, word, article=article)
    pick = {"this": "this", "this coming": "next", "next": "next", "coming": "next", "upcoming": "next"}.get(
        word, "last"
    )
    if word in ("previous", "following", "preceding"):
        return _day_of_story(text, found.end(), end)
    if WEEKEND.match(text, found.end(), end):
        return Reading(found.end() + len("weekend"), "day", weekend_of(pick), floating=pick == "this")
    named = _SEASON_AFTER.match(text, found.end(), end)
    if named:
        name = named["s"].lower()
        return Reading(named.end(), "season", framed(Reading(0, "", yearly(lambda year: season(year, name))), pick))
    floating = inner(text, found.end(), end)
    if floating is None or not floating.floating or floating.grain not in ("day", "month"):
        return None
    if article and pick == "last":
        return Reading(floating.end, "", nothing)  # "the last Monday of the term"
    return Reading(floating.end, floating.grain, framed(floating, pick))


def _day_of_story(text: str, at: int, end: int) -> Reading | None:
    """ "The following Monday" is counted from another day of the story, which the words do not name."""
    found = WEEKDAY.match(text, at, end)
    return Reading(found.end(), "day", nothing) if found else None


def _units(text: str, at: int, units: re.Match[str], word: str, *, article: bool) -> Reading | None:
    unit, plural = UNITS[units["u"].lower()], units["u"].lower().endswith("s")
    forward = word in ("next", "coming", "upcoming", "this coming", "following")
    following = text[units.end() : units.end() + 4].lower()
    of = article and word in ("last", "next") and following == " of "
    if (of or plural != bool(units["n"])) and (units["n"] or "").lower() != "one":
        return None  # "the last week of the race"; "will last weeks"
    if units["n"]:
        led = re.search(r"\b(?:the|these|over|in|during|within|for)\s$", text[max(0, at - 8) : at], _I)
        if not led and not word.startswith("this "):
            return None  # "the strike will last two weeks"
        vague = units["n"].lower() in ("few", "several")
        if word == "this" or following == " of ":
            return None
        if vague or word in ("previous", "following", "preceding"):
            return Reading(units.end(), unit, nothing)
        count = _count(units["n"])
        return Reading(units.end(), unit, _rolling(count if forward else -count, unit))
    over = re.search(r"\b(?:over|in|within|during|for)\sthe\s$", text[max(0, at - 12) : at], _I)
    if (article and word == "next" and not over) or word in ("previous", "following", "preceding"):
        return Reading(units.end(), unit, _anchored(1 if forward else -1, unit)) if article else None
    if unit == "day":
        return None
    if article or word in ("past", "this past", "coming", "this coming", "upcoming"):
        return None if word == "this" else Reading(units.end(), unit, _rolling(1 if forward else -1, unit))
    return Reading(units.end(), unit, _near({"this": 0, "last": -1, "next": 1}[word], unit))


def parts(text: str, at: int, end: int, inner: Reader) -> Reading | None:
    """ "late December", "mid-1990s", "earlier this year", "the end of the month"."""
    found = _PART.match(text, at, end)
    if not found:
        return None
    word = " ".join(found["p"].lower().split())
    needs_of = word in ("beginning", "start", "end", "close", "middle") or "half" in word
    if needs_of and not (found["of"] or "").lower().startswith("of"):
        return None
    units = re.compile(r"(?P<u>day|week|month|quarter|year|decade|century)\b(?!-)").match(text, found.end(), end)
    whole: Reading | None
    if units:
        if not found["the"] or text[units.end() : units.end() + 4] == " of ":
            return None
        unit = units["u"]
        whole = Reading(units.end(), unit, lambda frame: _around_story(frame, unit))
    else:
        whole = inner(text, found.end(), end)
    if whole is None or not whole.grain or whole.needs == "decade":
        return None
    if whole.grain == "day":
        return None if needs_of else whole
    return Reading(whole.end, whole.grain, _part_of(word, whole), floating=whole.floating)


def _around_story(frame: Frame, unit: str) -> Period | None:
    at = frame.anchor[0] if frame.anchor else frame.today
    return around(at, unit) if at else None


def _part_of(word: str, whole: Reading) -> Resolve:
    def resolve(frame: Frame) -> Period | None:
        period, today = whole.resolve(frame), frame.today
        if period is None:
            return None
        if word in ("earlier", "later"):
            if today is None or not period[0] <= today <= period[1]:
                return period
            return (period[0], today) if word == "earlier" else (today, period[1])
        piece = part(period, _WHICH[word])
        if whole.floating and frame.pick == "past" and today is not None and piece[0] > today:
            before = whole.resolve(Frame(today, "last", frame.anchor))
            return part(before, _WHICH[word]) if before else None
        return piece

    return resolve
