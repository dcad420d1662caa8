"""How two dates stand to each other: the same, one within the other, or different.

The tempting mistake is to trust a resolved day: "Tuesday night" and "Wednesday" are one event in two time zones, and
"last week" of a Monday morning's paper reaches into the weekend.
"""

from datetime import date

from compare.judge.facts.measured import Standing
from compare.models import Moment

_SLACK = {"day": 1, "week": 4, "season": 31, "quarter": 10, "decade": 366, "century": 3660}
"""Days by which two dates of a kind may miss each other and still be one date read twice."""


def date_standing(one: Moment, other: Moment) -> Standing:
    """Compare two dates of one event; one that nobody could resolve is never compared."""
    first, second = _days(one), _days(other)
    if first is None or second is None:
        return Standing.FOREIGN
    if first == second:
        return Standing.SAME
    if first[0] <= second[1] and second[0] <= first[1]:
        return Standing.FITS
    missed = max((second[0] - first[1]).days, (first[0] - second[1]).days)
    slack = max(_SLACK.get(one.granularity, 0), _SLACK.get(other.granularity, 0))
    return Standing.NEAR if missed <= slack else Standing.APART


def is_finer(one: Moment, other: Moment) -> bool:
    """Whether the first is the more exact date."""
    first, second = _days(one), _days(other)
    return first is not None and second is not None and (first[1] - first[0]) < (second[1] - second[0])


def _days(moment: Moment) -> tuple[date, date] | None:
    try:
        start, end = date.fromisoformat(moment.start[:10]), date.fromisoformat(moment.end[:10])
    except ValueError:
        return None
    return (start, end) if start <= end else None
