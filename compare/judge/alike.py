"""Words that are the same in another form: contracted, censored, written apart, with a sign for a word."""

from compare.judge.pair import Run, difference, where
from compare.judge.spelling import is_censored, is_contraction
from compare.judge.vocabulary import CURRENCY
from compare.models import Difference, DifferenceType, Severity


def peeled(one: Run, other: Run) -> tuple[list[Difference], Run, Run]:
    """Take off, at both ends, words that are the same in another form, each with its note."""
    found: list[Difference] = []
    while one and other:
        for left in (True, False):
            i, j = (one.start, other.start) if left else (one.end - 1, other.end - 1)
            first, second = one.part(i, i + 1), other.part(j, j + 1)
            if (same := _same_word(first, second)) is not None:
                found += same
                one = one.part(one.start + left, one.end - (not left))
                other = other.part(other.start + left, other.end - (not left))
                break
        else:
            break
    joined = one and other and "".join(one.norms) == "".join(other.norms)
    if joined:
        note = f"{one.shown} {where(one)}, {other.shown} {where(other)}: written apart or together"
        found.append(difference(DifferenceType.TYPOGRAPHY, Severity.NOTE, one, other, note))
        return found, one.part(one.end, one.end), other.part(other.end, other.end)
    return found, one, other


def _same_word(one: Run, other: Run) -> list[Difference] | None:
    a, b = one.norms[0], other.norms[0]
    if a == b:
        return []
    if is_contraction(a, b):
        one, other = _with_stem(one), _with_stem(other)
        note = f"contraction: {one.shown} {where(one)}, {other.shown} {where(other)}"
        return [difference(DifferenceType.SUBSTITUTION, Severity.NOTE, one, other, note)]
    if {a, b} & CURRENCY.keys() and CURRENCY.get(a, a) == CURRENCY.get(b, b):
        note = f"{one.shown} {where(one)}, {other.shown} {where(other)}: the same unit"
        return [difference(DifferenceType.TYPOGRAPHY, Severity.NOTE, one, other, note)]
    for masked, plain in ((one, other), (other, one)):
        if is_censored(_with_stars(masked), plain.norms[0]):
            note = f"{plain.shown} {where(plain)} is censored {where(masked)}"
            return [difference(DifferenceType.SUBSTITUTION, Severity.NOTE, one, other, note)]
    return None


def _with_stem(run: Run) -> Run:
    """The whole written word: "they" belongs to "'re"."""
    words = run.side.words
    joined = run.start > 0 and words[run.start - 1].end == words[run.start].start
    return run.part(run.start - 1, run.end) if joined else run.part(max(run.start - 1, 0), run.end)


def _with_stars(run: Run) -> str:
    text, end = run.side.article.text, run.side.words[run.start].end
    stop = end
    while stop < len(text) and text[stop] == "*":
        stop += 1
    return text[run.side.words[run.start].start : stop]
