"""Amounts, dates, names and markers in words, as samestory understood them: a reader can check the reading at once."""

import math
from calendar import monthrange

from compare.models import Article, Marker, Moment, Name, Quantity
from compare.report.escape import clean, shorten

_ENTRY = 80


def value_in_words(value: Quantity | Moment, article: Article) -> str:
    """`about 12–14 people killed`, `USD 23,000,000 a month`, `2012-01 (month)`, or why it could not be resolved."""
    return quantity_in_words(value) if isinstance(value, Quantity) else moment_in_words(value, article)


def quantity_in_words(amount: Quantity) -> str:
    """Qualifier, value or range, unit, thing counted, period; currencies go before the figure, as ISO 4217 does."""
    figures = _range(amount)
    unit, thing = clean(amount.unit), clean(amount.thing)
    money = len(unit) == 3 and unit.isupper()
    words = [
        clean(amount.qualifier),
        f"{unit} {figures}" if money else figures,
        "" if money else unit,
        f"of {thing}" if unit and thing else thing,
        f"a {clean(amount.period)}" if amount.period else "",
    ]
    return shorten(" ".join(filter(None, words)), _ENTRY)


def _range(amount: Quantity) -> str:
    low, high = amount.low, amount.high
    if low is not None and high is not None:
        return _figure(low) if low == high else f"{_figure(low)}–{_figure(high)}"
    if low is not None:
        return _figure(low) if amount.qualifier else f"{_figure(low)} or more"
    if high is not None:
        return _figure(high) if amount.qualifier else f"{_figure(high)} or less"
    return "an amount"


def _figure(value: float) -> str:
    """With commas, and without the noise of binary fractions; absurd amounts are written as powers of ten."""
    if not math.isfinite(value) or abs(value) >= 1e15:
        return f"{value:.4g}"
    return f"{value:,.0f}" if value == int(value) else f"{value:,.6f}".rstrip("0")


def moment_in_words(moment: Moment, article: Article) -> str:
    """The day or days, with the granularity of what is said; what is not resolved says so, and why if known."""
    kind = clean(moment.granularity)
    if not (moment.start and moment.end):
        said = shorten(article.text[moment.span.start : moment.span.end], _ENTRY)
        return f"“{said}” ({kind}, not resolved{'' if article.date else ': the article has no date'})"
    return f"{days_in_words(clean(moment.start), clean(moment.end))} ({kind})"


def days_in_words(start: str, end: str) -> str:
    """A whole year as `2012`, a whole month as `2012-01`, one day as itself, anything else from first to last.

    >>> days_in_words("2012-01-01", "2012-01-31")
    '2012-01'
    """
    if start == end:
        return start
    if start.endswith("-01-01") and end == f"{start[:4]}-12-31":
        return start[:4]
    if start.endswith("-01") and end == _last_day(start):
        return start[:7]
    return f"{start} to {end}"


def _last_day(first: str) -> str:
    year, month = first[:4], first[5:7]
    if not (year.isdecimal() and month.isdecimal() and int(year) > 0 and 1 <= int(month) <= 12):
        return ""
    return f"{first[:8]}{monthrange(int(year), int(month))[1]}"


def name_in_words(name: Name) -> str:
    """`Saleh (Saleh Oke), deputy mayor: person`."""
    entity = f" ({clean(name.entity)})" if name.entity and name.entity.casefold() != name.text.casefold() else ""
    title = f", {clean(name.title)}" if name.title else ""
    return shorten(f"{clean(name.text)}{entity}{title}", _ENTRY) + f": {name.kind.value}"


def marker_in_words(marker: Marker, article: Article) -> str:
    """`“reportedly”: hedge, reported`."""
    said = shorten(article.text[marker.span.start : marker.span.end], _ENTRY)
    sense = f", {clean(marker.sense)}" if marker.sense else ""
    return f"“{said}”: {marker.kind.value}{sense}"
