"""A figure with the sign or word that says what it is in, and two of them as a range."""

from typing import NamedTuple

from compare.extract.figures import STARTS, Figure, figure_at
from compare.extract.row import Row
from compare.extract.units import CODES, COINS, DOLLARS, MONEY, NATIONAL, SIGNS

_PERCENT = frozenset(["%", "percent", "pct"])
_PLACES = {"kong": "hong", "zealand": "new", "korean": "south"}


class Amount(NamedTuple):
    """`row[start:end]` says a value in a unit: "$23 million", "40 percent", or a bare number."""

    start: int
    end: int
    low: float | None
    high: float | None
    unit: str
    figure: Figure
    scale: float = 1.0
    """What the mantissa is multiplied by; 1 when it has no scale."""


def starts_number(row: Row, at: int) -> bool:
    """Whether a figure may begin at `at`."""
    word = row.norm(at)
    return word in STARTS or word[:1].isdigit()


def amount_at(row: Row, at: int) -> Amount | None:
    """The amount whose first number word or digit stands at `at`."""
    figure = figure_at(row, at)
    if figure is None:
        return None
    unit, start = _sign_before(row, figure.start)
    end = figure.end
    after, after_end = _unit_behind(row, figure)
    if after and (not unit or after == unit):
        unit, end = after, after_end
    scale = figure.low / figure.mantissa if figure.mantissa and figure.low else 1.0
    return Amount(start, end, figure.low, figure.high, unit, figure, scale)


def _sign_before(row: Row, at: int) -> tuple[str, int]:
    sign = row.norm(at - 1)
    if sign in SIGNS:
        if sign == "$" and row.glued(at - 1) and row.norm(at - 2) in DOLLARS:
            return DOLLARS[row.norm(at - 2)], at - 2
        return SIGNS[sign], at - 1
    if row.raw(at - 1) in CODES:
        return row.raw(at - 1).replace("RMB", "CNY"), at - 1
    if row.raw(at - 1) == "Rs":
        return "INR", at - 1
    if row.raw(at - 2) == "Rs" and sign == ".":
        return "INR", at - 2
    return "", at


def _unit_behind(row: Row, figure: Figure) -> tuple[str, int]:
    at = figure.end
    word = row.norm(at)
    if word in _PERCENT:
        return "percent", at + 1
    if word == "per" and row.norm(at + 1) == "cent":
        return "percent", at + 2
    if word in SIGNS and not starts_number(row, at + 1):
        return SIGNS[word], at + 1
    return _money_behind(row, at + 1 if word == "of" and figure.high is None else at, figure.low or 0.0)


def _money_behind(row: Row, at: int, low: float) -> tuple[str, int]:
    """A currency's code or name at `at`; pounds and won are money only in the millions, else a weight and a verb."""
    word = row.norm(at)
    if row.raw(at) in CODES:
        return row.raw(at).replace("RMB", "CNY"), at + 1
    coin = COINS.get(row.norm(at + 1), MONEY.get(row.norm(at + 1)) and row.norm(at + 1).removesuffix("s"))
    if coin and (word, coin) in NATIONAL:
        return NATIONAL[word, coin], at + 2
    if word in _PLACES.values() and (row.norm(at + 1), COINS.get(row.norm(at + 2))) in NATIONAL:
        return NATIONAL[row.norm(at + 1), COINS[row.norm(at + 2)]], at + 3
    if word in MONEY:
        return MONEY[word], at + 1
    if word in COINS:
        if word in ("pounds", "won") and low < 1e6:
            return "", at
        return ("GBP" if word == "pounds" else "KRW" if word == "won" else COINS[word]), at + 1
    return "", at


def partner(row: Row, first: Amount) -> tuple[Amount, str] | None:
    """The second amount of a pair and the word or mark between: "10-15", "10 to 15", "10 or 15", "10 and 15"."""
    at = first.end
    link = "-" if at in row.joined else row.norm(at)
    if link not in ("-", "to", "or", "and"):
        return None
    begin = place = at if link == "-" else at + 1
    while place < begin + 2 and (row.norm(place) in SIGNS or (row.norm(place) in DOLLARS and row.glued(place + 1))):
        place += 1
    if not starts_number(row, place):
        return None
    second = amount_at(row, place)
    if second is None or second.start != begin or second.high is None or first.high is None:
        return None
    if second.figure.share != first.figure.share:
        return None
    return second, link


def with_shared_scale(first: Amount, second: Amount) -> Amount:
    """`first` with the scale that stands only behind `second`: "10 to 15 million"."""
    low = first.low or 0.0
    if first.scale != 1.0 or first.figure.scaled or low > second.figure.mantissa:
        return first
    return first._replace(low=low * second.scale, high=low * second.scale)
