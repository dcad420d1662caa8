"""Words that stand where the other version has other words."""

from itertools import pairwise

from rapidfuzz.distance import Indel

from compare.judge.alike import peeled
from compare.judge.missing import missing
from compare.judge.names import capitalised, same_name
from compare.judge.pair import Run, difference, where
from compare.judge.spelling import is_opposite
from compare.judge.vocabulary import APPROXIMATE, BEFORE_NUMBERS, EQUALS, NEGATIONS, QUALIFIERS, TELLING
from compare.models import Difference, DifferenceType, Severity
from compare.text.align import LIGHT
from compare.text.numerals import is_number, numbers
from compare.text.passage import Gap

_CLOSE = 8
"""Runs of at most so many words say the same thing in other words; in longer ones a "not" may belong elsewhere."""
_RATIO = 3
"""A run this many times as long as the other, and `_RATIO` words longer, replaces it only in part."""


def replaced(one: Run, other: Run) -> list[Difference]:
    """How two runs, neither empty, differ; the words before and after them agree or are the ends."""
    equal, one, other = peeled(one, other)
    if not one and not other:
        return equal
    if not one or not other:
        return equal + (missing(one, other) if one else missing(other, one))
    if (glossed := _brackets(one, other)) is not None:
        return equal + glossed
    short, long = (one, other) if len(one) <= len(other) else (other, one)
    if len(long) >= _RATIO * len(short) and len(long) > len(short) + _RATIO:
        return equal + _unbalanced(short, long)
    return equal + _balanced(one, other)


def _brackets(one: Run, other: Run) -> list[Difference] | None:
    """An editor's words for the speaker's: "[Smith] left" for "He left"."""
    if not any(run.side.is_gloss(i) for run in (one, other) for i in range(run.start, run.end)):
        return None
    for run, facing in ((one, other), (other, one)):
        if run.is_gloss:
            unlike = bool(run.negations) != bool(facing.negations)
            note = f"{run.shown} stands in brackets {where(run)} for {facing.shown}"
            severity = Severity.WARNING if unlike else Severity.NOTE
            return [difference(DifferenceType.BRACKETED, severity, run, facing, note)]
    found = []
    for run, facing in ((one, other), (other, one)):
        glosses = [i for i in range(run.start, run.end) if run.side.is_gloss(i)]
        if glosses:
            gloss = run.part(glosses[0], glosses[-1] + 1)
            note = f"{gloss.shown} is put in with brackets {where(run)}"
            nothing = facing.part(facing.start, facing.start)
            found.append(difference(DifferenceType.BRACKETED, Severity.NOTE, gloss, nothing, note))
    return found + _balanced(one, other)


def _unbalanced(short: Run, long: Run) -> list[Difference]:
    """Which end of a long run does the short one replace? The more alike; the rest is missing."""
    size = len(short)
    text = " ".join(short.norms)
    first, last = long.part(long.start, long.start + size), long.part(long.end - size, long.end)
    at_end = Indel.normalized_similarity(text, " ".join(last.norms)) >= Indel.normalized_similarity(
        text, " ".join(first.norms)
    )
    if short.side.gap(short.start) is Gap.ELLIPSIS:
        at_end = True
    elif short.side.gap(short.end) is Gap.ELLIPSIS:
        at_end = False
    if at_end:
        rest, nothing = long.part(long.start, last.start), short.part(short.start, short.start)
        return missing(rest, nothing) + _balanced(short, last)
    rest, nothing = long.part(first.end, long.end), short.part(short.end, short.end)
    return _balanced(short, first) + missing(rest, nothing)


def _balanced(one: Run, other: Run) -> list[Difference]:
    found = [*_numbers(one, other), *_negations(one, other), *_qualifiers(one, other), *_names(one, other)]
    opposite = len(one) == len(other) == 1 and is_opposite(one.norms[0], other.norms[0])
    if found and (opposite or not (_plain(one) and _plain(other))):
        return found
    note = f"{one.shown} {where(one)}, {other.shown} {where(other)}"
    found.append(difference(DifferenceType.SUBSTITUTION, Severity.WARNING, one, other, note))
    return found


def _plain(run: Run) -> list[str]:
    """Content words that none of the named kinds accounts for."""
    named = {run.side.words[i].norm for i in capitalised(run)}
    return [
        word
        for word in run.norms
        if not (word in LIGHT or word in NEGATIONS or word in QUALIFIERS or word in named or is_number(word))
    ]


def _whole_numbers(run: Run) -> Run:
    """The run with all of a number that it touches: one / two inside "twenty-one" / "twenty-two"."""
    words, start, end = run.side.words, run.start, run.end
    if start < end and is_number(words[start].norm):
        while start > 0 and is_number(words[start - 1].norm):
            start -= 1
    if end > run.start and is_number(words[end - 1].norm):
        while end < len(words) and is_number(words[end].norm):
            end += 1
    return run.part(start, end)


def _numbers(one: Run, other: Run) -> list[Difference]:
    wide, facing = _whole_numbers(one), _whole_numbers(other)
    values = [number.value for number in numbers(wide.norms)]
    others = [number.value for number in numbers(facing.norms)]
    if not values and not others:
        return []
    if values == others:
        note = f"{wide.shown} {where(wide)}, {facing.shown} {where(facing)}: the same number"
        return [difference(DifferenceType.TYPOGRAPHY, Severity.NOTE, wide, facing, note)]
    if not values or not others:
        return []
    note = f"another number: {wide.shown} {where(wide)}, {facing.shown} {where(facing)}"
    return [difference(DifferenceType.NUMBER, Severity.ERROR, wide, facing, note)]


def _negations(one: Run, other: Run) -> list[Difference]:
    here, there = one.negations, other.negations
    opposite = len(one) == len(other) == 1 and is_opposite(one.norms[0], other.norms[0])
    if bool(here) == bool(there) and not opposite:
        return []
    if max(len(one), len(other)) > _CLOSE and min(len(one), len(other)) * _RATIO < max(len(one), len(other)):
        return []
    only = one if here else other
    words = ", ".join(f"“{word}”" for word in dict.fromkeys(here or there))
    note = f"the opposite word: {one.shown} / {other.shown}" if opposite else f"{words} stands only {where(only)}"
    return [difference(DifferenceType.NEGATION, Severity.ERROR, one, other, note)]


def _qualifiers(one: Run, other: Run) -> list[Difference]:
    here, there = _by_kind(one), _by_kind(other)
    for kind in sorted({*here, *there}):
        mine, theirs = here.get(kind, []), there.get(kind, [])
        lost = not (mine and theirs) and TELLING.intersection(mine or theirs) and max(len(one), len(other)) <= _CLOSE
        if (mine and theirs and set(mine) != set(theirs)) or lost:
            stand = [f"“{', '.join(w)}” {where(r)}" for w, r in ((mine, one), (theirs, other)) if w]
            note = f"qualifier {'lost' if lost else 'changed'}: {', '.join(stand)}"
            return [difference(DifferenceType.QUALIFIER, Severity.ERROR, one, other, note)]
    return []


def _by_kind(run: Run) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    words = [*run.senses, *run.side.norms(run.end, run.end + 1), ""]
    for word, following in pairwise(words[: len(run) + 1]):
        if word in APPROXIMATE and is_number(following):
            found.setdefault("degree", []).append("about")
        elif word in QUALIFIERS and word not in BEFORE_NUMBERS:
            found.setdefault(QUALIFIERS[word], []).append(EQUALS.get(word, word))
    return found


def _names(one: Run, other: Run) -> list[Difference]:
    mine, theirs = capitalised(one), capitalised(other)
    if not mine or not theirs:
        return []
    name = one.part(mine[0], mine[-1] + 1)
    facing = other.part(theirs[0], theirs[-1] + 1)
    a = [one.side.words[i].norm for i in mine]
    b = [other.side.words[i].norm for i in theirs]
    if a == b:
        return []
    if reason := same_name(a, b):
        note = f"{name.shown} {where(name)}, {facing.shown} {where(facing)}: probably {reason}"
        return [difference(DifferenceType.NAME, Severity.NOTE, name, facing, note)]
    note = f"another name: {name.shown} {where(name)}, {facing.shown} {where(facing)}"
    crossed = set(a) <= {word.norm for word in other.side.words} or set(b) <= {word.norm for word in one.side.words}
    severity = Severity.WARNING if crossed else Severity.ERROR
    note += "; but both versions name it" if crossed else ""
    return [difference(DifferenceType.NAME, severity, name, facing, note)]
