"""Stretches of the calendar, from their first day to their last.

The tempting mistake is to answer with one day for whatever is said: "July 2015" is no 1 July, and two texts that say
"July" and "July 14" do not contradict each other.
"""

from collections.abc import Callable
from datetime import date, timedelta

Period = tuple[date, date]
"""First and last day, both included."""
FIRST_YEAR, LAST_YEAR = 1000, 2199
"""Beyond these a number is no year of a news text: 5776 and 99999 are not, and neither is year 0."""
_SEASONS = {"spring": 3, "summer": 6, "fall": 9, "autumn": 9, "winter": 12}
_FURTHEST = 10_000


def day(year: int, month: int, number: int) -> Period | None:
    """One day; None for February 30 and for years out of bounds."""
    if not FIRST_YEAR <= year <= LAST_YEAR:
        return None
    try:
        only = date(year, month, number)
    except ValueError:
        return None
    return only, only


def months(year: int, month: int, count: int = 1) -> Period | None:
    """`count` whole months from one on."""
    last = shift(date(year, month, 1), count) if FIRST_YEAR <= year <= LAST_YEAR else None
    return (date(year, month, 1), last - timedelta(1)) if last else None


def years(first: int, last: int) -> Period | None:
    """Whole years."""
    if FIRST_YEAR <= first <= last <= LAST_YEAR:
        return date(first, 1, 1), date(last, 12, 31)
    return None


def quarter(year: int, number: int) -> Period | None:
    """A quarter of the calendar year; fiscal years differ by country and company and are not guessed."""
    return months(year, 3 * number - 2, 3)


def season(year: int, name: str) -> Period | None:
    """Whole months, northern hemisphere; a winter goes by the year in which it ends."""
    return months(year - 1 if name == "winter" else year, _SEASONS[name], 3)


def decade(year: int) -> Period | None:
    """The ten years that share their first three digits."""
    return years(year // 10 * 10, year // 10 * 10 + 9)


def century(number: int) -> Period | None:
    """The 20th is 1901 to 2000."""
    return years(100 * number - 99, 100 * number)


def week(at: date) -> Period | None:
    """Monday to Sunday (ISO 8601)."""
    return _sum(at, -at.weekday()), _sum(at, 6 - at.weekday())


def weekend(at: date, weeks: int = 0) -> Period | None:
    """Saturday and Sunday of a week."""
    return _sum(at, 5 - at.weekday() + 7 * weeks), _sum(at, 6 - at.weekday() + 7 * weeks)


def shift(at: date, count: int) -> date | None:
    """A date some months on; the 31st becomes the last day of a shorter month. None when out of bounds."""
    if abs(count) > 12 * _FURTHEST:
        return None
    total = at.year * 12 + at.month - 1 + count
    year, month = total // 12, total % 12 + 1
    if not FIRST_YEAR <= year <= LAST_YEAR + 1:
        return None
    following = date(year + month // 12, month % 12 + 1, 1)
    return date(year, month, min(at.day, (following - timedelta(1)).day))


def away(at: date, count: int, unit: str) -> date | None:
    """A date so many days, weeks, months, years or decades on, or before when negative; None when out of bounds."""
    if abs(count) > _FURTHEST:
        return None
    if unit in ("day", "week"):
        moved = at.toordinal() + count * (7 if unit == "week" else 1)
        return date.fromordinal(moved) if date(FIRST_YEAR, 1, 1).toordinal() <= moved <= _LAST else None
    return shift(at, count * {"month": 1, "quarter": 3, "year": 12, "decade": 120, "century": 1200}[unit])


def around(at: date, unit: str) -> Period | None:
    """The unit that a date lies in: "three months ago" is a month, not the day three months back."""
    whole: dict[str, Callable[[], Period | None]] = {
        "day": lambda: (at, at),
        "week": lambda: week(at),
        "month": lambda: months(at.year, at.month),
        "quarter": lambda: quarter(at.year, (at.month + 2) // 3),
        "year": lambda: years(at.year, at.year),
        "decade": lambda: decade(at.year),
        "century": lambda: century((at.year + 99) // 100),
    }
    return whole[unit]()


def part(period: Period, which: str) -> Period:
    """A third ("early", "mid", "late") or a half ("first half", "second half") of a period, in its natural pieces.

    Days of a week or month, months of a season, quarter or year, years of anything longer.
    """
    first, last = period
    days = (last - first).days + 1
    size = days if days <= 31 else (last.year - first.year) * 12 + last.month - first.month + 1
    if size > 12 and days > 31:
        size = last.year - first.year + 1
    if "half" in which:
        begin, end = (0, size // 2) if which == "first half" else (size // 2, size)
    else:
        third, cut = (10, 20) if 28 <= days <= 31 else (round(size / 3), round(size * 2 / 3))
        begin, end = {"early": (0, third), "mid": (third, cut), "late": (cut, size)}[which]

    def border(piece: int) -> date:
        if days <= 31:
            return first + timedelta(piece)
        return shift(first, piece if days <= 366 else 12 * piece) or last

    return border(begin), last if end == size else border(end) - timedelta(1)


def easter(year: int) -> date:
    """Western Easter Sunday, by the anonymous Gregorian computus (Meeus, Astronomical Algorithms, chapter 8)."""
    a, b, c = year % 19, year // 100, year % 100
    h = (19 * a + b - b // 4 - (b - (b + 8) // 25 + 1) // 3 + 15) % 30
    k = (32 + 2 * (b % 4) + 2 * (c // 4) - h - c % 4) % 7
    m = (a + 11 * h + 22 * k) // 451
    month, number = divmod(h + k - 7 * m + 114, 31)
    return date(year, month, number + 1)


_LAST = date(LAST_YEAR, 12, 31).toordinal()


def _sum(at: date, days: int) -> date:
    return at + timedelta(days)
