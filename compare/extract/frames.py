"""What a form of date means once the day of publication is known."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta

from compare.extract.periods import Period


@dataclass(frozen=True, slots=True)
class Frame:
    """What a date without a year, or counted from another, is resolved against."""

    today: date | None
    """The day of publication, or None when it is not known."""
    pick: str = "past"
    """Which of many: "past" the latest begun, "last" the latest over, "future" the first not over, "next" the first
    not begun, "this" the one of this year, "near" the nearest, "soon" the next if it is close and the last long ago."""
    anchor: Period | None = None
    """The date last mentioned before, from which "two days later" counts."""


_CLOSE, _LONG_PAST = timedelta(120), timedelta(240)
"""News names the year of a day that is long past; four and eight months part the two readings of a day without one."""
_FAR, _JUST_OVER = timedelta(270), timedelta(90)
"""A day just over and nine months off is hardly what a text without a year looks ahead to."""
Resolve = Callable[[Frame], Period | None]


@dataclass(frozen=True, slots=True)
class Reading:
    """A form of date in a text: what it says, not yet when that was."""

    end: int
    grain: str
    """Granularity; empty for what looks like a date and is none: February 30."""
    resolve: Resolve
    floating: bool = False
    """Whether the year, or for a weekday the week, is left to the reader."""
    needs: str = ""
    """What must stand before it to make it a date: "month", "name" for a month that is also a name, "year", "day"."""
    year: int = 0
    """The year of a bare one."""
    spans: bool = True
    """Whether it can begin or end a range, as "two days later" cannot."""


def nothing(_: Frame) -> Period | None:
    """For what cannot be told."""
    return None


def fixed(period: Period | None) -> Resolve:
    """A date that needs no other."""
    return lambda _: period


def yearly(in_year: Callable[[int], Period | None]) -> Resolve:
    """A date that comes once a year, or for 29 February rarer."""

    def resolve(frame: Frame) -> Period | None:
        today = frame.today
        if today is None:
            return None
        found = [period for year in range(today.year - 8, today.year + 9) if (period := in_year(year)) is not None]
        before = next((period for period in reversed(found) if period[0] <= today), None)
        if frame.pick == "soon":
            after = next((period for period in found if period[0] > today), None)
            close = after is not None and after[0] - today <= _CLOSE
            return after if close and (before is None or today - before[1] >= _LONG_PAST) else before
        if frame.pick == "past":
            return before
        if frame.pick == "near":
            return min(found, key=lambda period: abs(period[0] - today), default=None)
        if frame.pick == "last":
            return next((period for period in reversed(found) if period[1] < today), None)
        if frame.pick == "next":
            return next((period for period in found if period[0] > today), None)
        if frame.pick == "this":  # a winter that ended within a season is still this one
            return next((p for p in found if p[1].year == today.year and p[1] >= today - timedelta(275)), None) or next(
                (period for period in found if period[1] >= today), None
            )
        after = next((period for period in found if period[1] >= today), None)
        if after and before and after[0] - today > _FAR and today - before[1] < _JUST_OVER:
            return None  # "was scheduled for Thanksgiving", a week after it
        return after

    return resolve


def nearest(in_year: Callable[[int], Period | None]) -> Resolve:
    """A date that names its weekday too: of the years in which they agree the nearest, within two years."""

    def resolve(frame: Frame) -> Period | None:
        today = frame.today
        if today is None:
            return None
        found = [period for year in range(today.year - 2, today.year + 3) if (period := in_year(year)) is not None]
        return min(found, key=lambda period: abs(period[0] - today), default=None)

    return resolve


def weekday(number: int) -> Resolve:
    """The most recent one, the day of publication included, unless the text looks ahead."""

    def resolve(frame: Frame) -> Period | None:
        today = frame.today
        if today is None:
            return None
        back = (today.weekday() - number) % 7
        if frame.pick == "last":
            back = back or 7
        elif frame.pick == "next":
            back -= 7
        elif frame.pick in ("future", "this"):
            back = back and back - 7
        only = _moved(today, -back)
        return (only, only) if only else None

    return resolve


def _moved(at: date, days: int) -> date | None:
    try:
        return at + timedelta(days)
    except OverflowError:
        return None
