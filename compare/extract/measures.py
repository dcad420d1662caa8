"""Units of measure and the periods of rates: "square miles", "percentage points", "a month"."""

from typing import NamedTuple

from compare.extract.plurals import singular
from compare.extract.row import Row
from compare.extract.units import MEASURES, PERIOD_NOUNS, PERIODS, TIMES


class Part(NamedTuple):
    """What a stretch of the row says, and where it ends."""

    name: str
    end: int


def unit_at(row: Row, at: int) -> Part:
    """The measure that begins at `at`, in the singular: "square mile", "year"; empty when there is none."""
    word = row.norm(at)
    if word in ("square", "cubic", "metric", "nautical", "light") and (unit := _unit(row.norm(at + 1))):
        return Part(f"{word} {unit}", at + 2)
    if word in ("percentage", "basis") and singular(row.norm(at + 1)) == "point":
        return Part(f"{word} point", at + 2)
    unit = _unit(word)
    if not unit:
        return Part("", at)
    end = at + 1
    if unit == "degree" and row.norm(end) in ("celsius", "fahrenheit"):
        return Part(f"degree {row.norm(end)}", end + 1)
    if unit in ("mile", "kilometer") and row.norms[end : end + 2] in (["per", "hour"], ["an", "hour"]):
        return Part(f"{unit} per hour", end + 2)
    return Part(unit, end)


def _unit(word: str) -> str:
    return TIMES.get(word) or MEASURES.get(word) or TIMES.get(word[:-1] if word.endswith("s") else "") or (
        MEASURES.get(word[:-1], "") if word.endswith("s") else ""
    )  # fmt: skip


def period_at(row: Row, at: int) -> Part:
    """The period of a rate that begins at `at`: "a month", "per day", "annually", "/year"."""
    word, then = row.norm(at), row.norm(at + 1)
    if word in PERIODS and word != "annual":
        return Part(PERIODS[word], at + 1)
    if word in ("a", "an", "per", "each", "every", "/") and then in PERIOD_NOUNS:
        return Part(then, at + 2)
    if word == "every" and then == "single" and row.norm(at + 2) in PERIOD_NOUNS:
        return Part(row.norm(at + 2), at + 3)
    return Part("", at)
