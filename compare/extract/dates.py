"""Dates and periods in a passage, with their places, resolved against the day of publication.

What a text leaves open stays open: relative dates of an undated article, "03/04/2016" and "two days later" with no day
before it have a place and a granularity, and no first and last day. Inside a quote, "today" is the day of speaking,
which is nearly always near publication but need not be the same day.

The tempting mistake is a lenient parser: it finds dates in "may", "the Sun" and "24/7".
"""

import re
from collections.abc import Callable, Iterator
from datetime import date

from compare.extract import dateforms, nameddays, relativeforms
from compare.extract.datepairs import Mention, is_of_year, is_range, of_year, range_of
from compare.extract.datesense import joins, stands
from compare.extract.datewords import (
    ABBREVIATED,
    CENTURIES,
    EASTER,
    HOLIDAYS,
    NUMBERS,
    ORDINALS,
    SEASONS,
    SHORT_WEEKDAYS,
)
from compare.extract.frames import Frame, Reading
from compare.extract.periods import FIRST_YEAR, LAST_YEAR, Period
from compare.extract.tense import outlook
from compare.models import Moment, Span
from compare.text.calendar import MONTHS, WEEKDAYS

Reader = Callable[[str, int, int], Reading | None]

_START = re.compile(r"(?<![\w$£€#@&/\\])(?:[A-Za-z]+|(?<![.,:–-])['’‘]?\d+)")
"""Where a form may begin: no domain, path, amount of money, decimal or second half of a number."""


_STORY = 150
"""So many characters on, "the next day" may count from another day than the one last mentioned."""
_WORD = re.compile(r"[A-Za-z]+|['’‘]?\d+")


def _plain(text: str, at: int, end: int) -> Reading | None:
    """A form of its own, without "last", "late" or "the end of" before it."""
    return _first(text, at, end, _PLAIN)


def _determined(text: str, at: int, end: int) -> Reading | None:
    return relativeforms.determined(text, at, end, _plain)


def _parts(text: str, at: int, end: int) -> Reading | None:
    """ "late December", "the end of last year"; not "the end of the end of the year"."""
    return relativeforms.parts(text, at, end, lambda *place: _determined(*place) or _plain(*place))


_MONTH_FORMS: tuple[Reader, ...] = (nameddays.nine_eleven, nameddays.holidays, dateforms.month)
_DIGIT_FORMS: tuple[Reader, ...] = (
    nameddays.nine_eleven, dateforms.numeric, dateforms.day_month, relativeforms.counted, dateforms.centuries,
    dateforms.quarters, dateforms.decades, dateforms.bare_year,
)  # fmt: skip
_PLAIN: dict[str, tuple[Reader, ...]] = {}
_ALL: dict[str, tuple[Reader, ...]] = {}


def _register(forms: dict[str, tuple[Reader, ...]], words: str, *readers: Reader) -> None:
    for word in words.split():
        forms[word] = (*forms.get(word, ()), *readers)


_register(_PLAIN, " ".join([*MONTHS, *ABBREVIATED]), *_MONTH_FORMS)
_register(_PLAIN, "0", *_DIGIT_FORMS)
_register(_PLAIN, " ".join([*WEEKDAYS, *SHORT_WEEKDAYS]), dateforms.weekday_date)
_register(_PLAIN, " ".join(WEEKDAYS), nameddays.weekdays)
_register(_PLAIN, " ".join(SEASONS), dateforms.seasons)
_register(_PLAIN, " ".join([*(word for word in ORDINALS if word.isalpha()), "q"]), dateforms.quarters)
_register(_PLAIN, " ".join({name.split("-")[0] for name in CENTURIES}), dateforms.centuries)
_register(_PLAIN, " ".join({re.split(r"[ '.]", name)[0] for name in [*HOLIDAYS, *EASTER, "thanksgiving"]} - {"july"}),
          nameddays.holidays)  # fmt: skip
_ALL.update(_PLAIN)
_register(_ALL, "yesterday today tomorrow tonight this last", relativeforms.deictic)
_register(_ALL, " ".join({re.split(r"[ -]", name)[0] for name in NUMBERS}), relativeforms.counted)
_register(_ALL, "several many some countless", relativeforms.counted)
_register(_ALL, "this last next past coming upcoming previous following preceding", _determined)
_register(_ALL, "early earlier late later mid middle beginning start end close first second latter", _parts)
_register(_ALL, "day", relativeforms.beyond)
_register(_ALL, "weekend", nameddays.the_weekend)


def _first(text: str, at: int, end: int, forms: dict[str, tuple[Reader, ...]]) -> Reading | None:
    begin = _WORD.match(text, at, end)
    if begin is None:
        return None
    word = begin.group().lower()
    for reader in forms.get(word, ()) if word.isalpha() else forms["0"]:
        reading = reader(text, at, end)
        if reading is not None:
            return reading
    return None


def moments(text: str, span: Span, published: str) -> tuple[Moment, ...]:
    """The dates in `text[span.start:span.end]`, in the order of the text, not overlapping.

    `published` is an ISO 8601 date, or empty. Words around the span are not read, but for those that stand directly
    before a date in it.
    """
    today = _iso(published)
    found: list[Moment] = []
    anchor: Period | None = None
    at = 0
    every = list(_found(text, span))
    while at < len(every):
        one = every[at]
        two = every[at + 1] if at + 1 < len(every) else None
        pick = outlook(text, one.start, one.reading.end, *span) if one.reading.floating else "past"
        if pick == "open":
            pick = "soon" if one.reading.grain == "day" else "past"
        near = found and one.start - found[-1].span.end <= _STORY
        frame = Frame(today, pick, anchor if near else None)
        period, end, grain = one.reading.resolve(frame), one.reading.end, one.reading.grain
        if two is not None and is_range(text, one, two):
            period, end = range_of(one.reading, two.reading, frame), two.reading.end
            at += 1
        elif two is not None and is_of_year(text, one, two):
            exact = one if one.reading.floating else two
            period, end, grain = of_year(one.reading, two.reading, frame), two.reading.end, exact.reading.grain
            at += 1
        at += 1
        first, last = (period[0].isoformat(), period[1].isoformat()) if period else ("", "")
        found.append(Moment(Span(one.start, end), first, last, grain))
        anchor = period
    return tuple(found)


def _iso(published: str) -> date | None:
    """None also for a year that is no year of publication."""
    try:
        day = date.fromisoformat(published[:10])
    except ValueError:
        return None
    return day if FIRST_YEAR < day.year < LAST_YEAR else None


def _found(text: str, span: Span) -> Iterator[Mention]:
    at, before = span.start, None
    while begin := _START.search(text, at, span.end):
        at = begin.end()
        word = begin.group().lower()
        if word.isalpha() and word not in _ALL:
            continue
        start = begin.start()
        reading = _first(text, start, span.end, _ALL)
        if reading is None and not word[0].isalnum():
            start += 1
            reading = _first(text, start, span.end, _ALL)
        if reading is None:
            continue
        near = before is not None and joins(text, before.reading.end, start)
        same = near and before is not None and before.reading.grain == reading.grain
        if reading.grain and (same or stands(text, start, reading)):
            before = Mention(start, reading)
            yield before
        elif reading.grain:
            continue
        at = max(at, reading.end)
