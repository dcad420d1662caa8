"""The value that a text states at a place: digits, number words, fractions, ratios, and open plurals like "dozens"."""

from typing import NamedTuple

from compare.extract.row import VULGAR, Row
from compare.extract.units import MEASURES, TIMES
from compare.text.numerals import NUMBER_WORDS, SCALES, SUFFIXES, number_at

_DENOMINATORS = {
    "half": 2, "halves": 2, "third": 3, "thirds": 3, "quarter": 4, "quarters": 4, "fourth": 4, "fourths": 4,
    "fifth": 5, "fifths": 5, "sixth": 6, "sixths": 6, "seventh": 7, "sevenths": 7, "eighth": 8, "eighths": 8,
    "ninth": 9, "ninths": 9, "tenth": 10, "tenths": 10,
}  # fmt: skip
_PLURAL_SCALES = frozenset(word for word in SCALES if word.endswith("s"))
STARTS = NUMBER_WORDS | _DENOMINATORS.keys() | {"tens", *VULGAR}
_ARTICLES = frozenset(["a", "an", "another"])
_VAGUE = frozenset(["few", "several", "couple", "many"])
_WHOLES = frozenset("of the his her its their our my all those these".split())
_BIGGEST = 1e18
"""Beyond that, and beyond as many digits, nobody counts: it is a serial number, a joke or an attack."""
_MOST_DIGITS = 15


class Figure(NamedTuple):
    """`row[start:end]` says a value between `low` and `high`."""

    start: int
    end: int
    low: float | None
    high: float | None
    share: bool = False
    """A part of a whole, 0 to 1."""
    weak: bool = False
    """A "half" that may be a noun as well."""
    scaled: bool = False
    """Written with a scale or in groups: a bare number that cannot be a label."""
    mantissa: float = 0.0
    """The number before its scale, or 0 without one: in "10 to 15 million" the scale belongs to both."""


def figure_at(row: Row, at: int) -> Figure | None:
    """The figure whose first number word or digit stands at `at`; an article before it ("a dozen") belongs to it."""
    word = row.norms[at]
    if word == "half":
        return _half(row, at)
    if word == "tens" or word in _PLURAL_SCALES:
        return _open_plural(row, at)
    if word in _DENOMINATORS:
        return _of_a_whole(row, at - 1, at, 1.0) if row.norm(at - 1) in _ARTICLES else None
    if word in SCALES:
        return _scale_alone(row, at)
    figure = _number(row, at)
    if figure is None or figure.low is None:
        return None
    return _fraction(row, figure, figure.low) or _ratio(row, figure, figure.low) or figure


def _number(row: Row, at: int) -> Figure | None:
    if len(row.norms[at]) > _MOST_DIGITS and row.is_number(at):
        return None
    number = number_at(row.norms, at)
    value, end, scaled = number.value, number.end, "," in row.raws[at]
    mantissa = 0.0
    if end > at + 1 and (scale := SCALES.get(row.norms[end - 1])):
        scaled, mantissa = True, value / scale
    if row.glued(end) and row.is_number(end - 1) and row.norm(end) in SUFFIXES:
        mantissa, value = value, value * SUFFIXES[row.norm(end)]
        end, scaled = end + 1, True
    elif (extra := _extra(row, end)) is not None:
        value, end = value + extra[0], extra[1]
        if (scale := SCALES.get(row.norm(end), 0)) >= 100:
            mantissa, value, end, scaled = value, value * scale, end + 1, True
    return Figure(at, end, value, value, scaled=scaled, mantissa=mantissa) if value <= _BIGGEST else None


def _extra(row: Row, at: int) -> tuple[float, int] | None:
    """ "and a half", or "1/2" written apart: how much it adds, and where it ends."""
    if row.norms[at : at + 3] in (["and", "a", "half"], ["and", "one", "half"]):
        return 0.5, at + 3
    if row.norms[at : at + 3] in (["and", "a", "quarter"], ["1", "/", "4"]):
        return 0.25, at + 3
    if row.norms[at : at + 3] == ["1", "/", "2"] and not row.glued(at):
        return 0.5, at + 3
    return None


def _half(row: Row, at: int) -> Figure | None:
    if row.norm(at - 1) in ("first", "second", "other", "latter", "top", "bottom", "better", "and"):
        return None
    then = at + 1
    while row.norm(then) in ("of", "a", "an"):
        then += 1
    if (scale := SCALES.get(row.norm(then))) and row.norm(then) not in _PLURAL_SCALES:
        return Figure(at, then + 1, scale / 2, scale / 2, scaled=True)
    if (then > at + 1 or then in row.joined) and (row.norm(then) in TIMES or row.norm(then) in MEASURES):
        return Figure(at, then, 0.5, 0.5)
    if at + 1 in row.joined:
        return None
    start = at - 1 if row.norm(at - 1) == "a" else at
    return Figure(start, at + 1, 0.5, 0.5, share=True, weak=row.norm(at + 1) not in _WHOLES)


def _open_plural(row: Row, at: int) -> Figure | None:
    """ "Hundreds" is a hundred or more: the least that it can mean, so that no count is called a contradiction."""
    least, end = (10.0 if row.norms[at] == "tens" else SCALES[row.norms[at]]), at + 1
    while row.norm(end) == "of" and row.norm(end + 1) in _PLURAL_SCALES and end - at < 5:
        least, end = least * SCALES[row.norm(end + 1)], end + 2
    if row.norms[at] == "tens" and end == at + 1:
        return None
    return Figure(at, end, least, None, scaled=True)


def _scale_alone(row: Row, at: int) -> Figure | None:
    before = row.norm(at - 1)
    number = number_at(row.norms, at)
    if number.value > _BIGGEST or number.end in row.joined:  # "a million-dollar smile"
        return None
    if before in _ARTICLES:
        figure = Figure(at - 1, number.end, number.value, number.value, scaled=True)
        extra = _extra(row, number.end)
        if extra is not None:
            value = number.value * (1 + extra[0])
            figure = figure._replace(end=extra[1], low=value, high=value)
        return figure
    start = at - 2 if before == "of" and row.norm(at - 2) == "couple" else at - 1
    if row.norm(start) not in _VAGUE:
        return None
    if row.norm(start - 1) == "a":
        start -= 1
    return Figure(start, number.end, number.value, None, scaled=True)


def _fraction(row: Row, figure: Figure, value: float) -> Figure | None:
    at = figure.end
    if row.glued(at) and row.norm(at) == "/" and row.glued(at + 1) and row.norm(at + 1).isdigit():
        below = float(row.norm(at + 1)[:4])
        whole = row.norm(at + 2) == "of" or (row.norm(at + 2) == "majority" and 0 < value < below)
        return Figure(figure.start, at + 2, value / below, value / below, share=True) if whole and below else None
    if row.norm(at) in _DENOMINATORS and value < 10 and value.is_integer():
        if (value == 1) == row.norm(at).endswith("s"):
            return None
        return _of_a_whole(row, figure.start, at, value)
    return None


def _of_a_whole(row: Row, start: int, at: int, value: float) -> Figure | None:
    """ "two-thirds", "a third of"; the tempting mistake is "a third man" and "one quarter later"."""
    if at not in row.joined and row.norm(at + 1) != "of":
        return None
    part = value / _DENOMINATORS[row.norms[at]]
    if row.norm(at + 1) == "of" and row.norm(at + 2) == "a" and row.norm(at + 3) in SCALES:
        value = part * SCALES[row.norm(at + 3)]
        return Figure(start, at + 4, value, value, scaled=True)
    if row.norm(at + 1) == "of" and row.norm(at + 2) in _ARTICLES and _measures(row.norm(at + 3)):
        return Figure(start, at + 3, part, part)
    return Figure(start, at + 1, part, part, share=True) if 0 < part < 1 else None


def _measures(word: str) -> bool:
    return word in TIMES or word in MEASURES


def _ratio(row: Row, figure: Figure, value: float) -> Figure | None:
    """ "one in three", "nine out of 10"; but "killed 3 in 10 days" and "2 in 2015" are none."""
    at = figure.end
    out = row.norm(at) == "out" and row.norm(at + 1) == "of"
    if not out and row.norm(at) != "in":
        return None
    at += 1 + out
    if not (row.is_number(at) or row.norm(at) in NUMBER_WORDS):
        return None
    whole = _number(row, at)
    if whole is None or whole.low is None or not 0 < value < whole.low or not value.is_integer():
        return None
    plain = out or (value <= 10 and (whole.low <= 10 or whole.low % 10 == 0) and not _looks_like_a_year(row, whole))
    if not plain or row.norm(whole.end).removesuffix("s") in TIMES or row.norm(whole.end) in ("percent", "%"):
        return None
    return Figure(figure.start, whole.end, value / whole.low, value / whole.low, share=True)


def _looks_like_a_year(row: Row, figure: Figure) -> bool:
    return len(row.raw(figure.start)) == 4 and figure.low is not None and 1000 <= figure.low < 2200
