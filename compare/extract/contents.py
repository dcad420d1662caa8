"""What money, a share or a measure is of: "in aid", "of voters", "a budget of", "a 12-year sentence"."""

from compare.extract.measures import Part
from compare.extract.nouns import BEFORE_NOUNS, CUSTODY, STOPS, SUM_NOUNS, VERBS
from compare.extract.plurals import is_plural, singular
from compare.extract.row import Row

_PHRASE = 5


def measured_before(row: Row, at: int) -> str:
    """The noun that an amount measures: "a budget of $5 billion"; empty for "one of $5 bills"."""
    noun = row.norm(at - 2)
    if row.norm(at - 1) != "of" or not noun.isalpha() or noun in STOPS or noun in SUM_NOUNS:
        return ""
    return "people killed" if noun == "toll" else singular(noun)


def in_kind(row: Row, at: int) -> Part:
    """What money or a share is of: "in aid", "of voters", "worth of grain"."""
    start = at
    if row.norm(start) == "worth" and row.norm(start + 1) == "of":
        start += 2
    elif (row.norm(start) in ("of", "in") and not row.is_capital(start + 1)) or row.norm(start) == "of":
        start += 1
    else:
        return Part("", at)
    place = row.norm(start - 1) == "in"
    while row.norm(start) in BEFORE_NOUNS:
        if place:
            return Part("", at)
        start += 1
    return _phrase(row, start, at)


def attributed(row: Row, at: int) -> Part:
    """The noun behind an amount that stands as an adjective: "a $5 million grant", "a 12-year sentence"."""
    return _phrase(row, at, at)


def _phrase(row: Row, start: int, at: int) -> Part:
    end = start
    if row.norm(start) in VERBS and row.norm(start - 1) in BEFORE_NOUNS:  # "of the vote"
        return Part(singular(row.norms[start]), start + 1)
    while end < min(start + _PHRASE, len(row)) and row.norms[end][0].isalpha() and row.norms[end] not in STOPS:
        if end > start and row.norms[end].endswith("ed"):
            break
        end += 1
        if is_plural(row.norms[end - 1]) and not (end < len(row) and is_plural(row.norms[end])):
            break
    if end == start:
        return Part("", at)
    if end == start + _PHRASE:
        end = start + 2
    return Part(" ".join([*row.norms[start : end - 1], singular(row.norms[end - 1])]), end)


def time_spent(row: Row, at: int) -> Part:
    """What a time is of: "12 years in prison", "three days of talks"."""
    if row.norm(at) == "'":
        at += 1
    if row.norm(at) in ("in", "behind") and row.norm(at + 1) in CUSTODY | {"bars"}:
        return Part("prison" if row.norm(at + 1) in ("jail", "bars") else row.norm(at + 1), at + 2)
    if row.norm(at) == "of" and row.norm(at + 1) not in BEFORE_NOUNS:
        return _phrase(row, at + 1, at)
    return Part("", at)
