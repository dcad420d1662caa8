"""The two ends of a pair of versions: fragments, truncations, overlapping cuts, other beginnings."""

from dataclasses import dataclass

from compare.judge.pair import Pair, Run, difference, where
from compare.judge.replaced import replaced
from compare.judge.side import Side
from compare.judge.vocabulary import CONDITIONS, LIMITS, TURNS
from compare.models import Difference, DifferenceType, Directness, Severity
from compare.text.align import Gap
from compare.text.passage import Gap as Mark

_FRAGMENT = 8
"""A fragment has at most so many words and at most `_PART` of the other version's."""
_PART = 0.6
_UNEQUAL = 3
"""Ends that differ in length by more words than this are cut, not only reworded."""


@dataclass(frozen=True, slots=True)
class Cut:
    """Words at one end of a version that the other does not reach."""

    full: Run
    lacking: Run
    """Empty, at the end of the version that stops (or starts) early."""
    at_start: bool


@dataclass(frozen=True, slots=True)
class Ends:
    """What the ends show."""

    differences: tuple[Difference, ...]
    here_lacks: bool
    there_lacks: bool


def ends(pair: Pair, head: Gap, tail: Gap) -> Ends:
    """Compare the words before the first and after the last common ones."""
    found: list[Difference] = []
    cuts: list[Cut] = []
    for gap, at_start in ((head, True), (tail, False)):
        differences, more = _end(pair, gap, at_start=at_start)
        found += differences
        cuts += more
    here_lacks = any(cut.full.flip for cut in cuts)
    there_lacks = any(not cut.full.flip for cut in cuts)
    if here_lacks and there_lacks:
        found += [_overlap(cut) for cut in cuts]
    elif cuts:
        found += _shortened(pair, cuts)
    for cut in cuts:
        found += _glosses(cut)
    return Ends(tuple(found), here_lacks, there_lacks)


def _end(pair: Pair, gap: Gap, *, at_start: bool) -> tuple[list[Difference], list[Cut]]:
    one = Run(pair.here, gap.a, gap.a_end, flip=False)
    other = Run(pair.there, gap.b, gap.b_end, flip=True)
    one, other, found = _without_glosses(one, other)
    if not one or not other:
        return found, [Cut(full, facing, at_start) for full, facing in ((one, other), (other, one)) if full]
    if _apart(one, at_start=at_start) or _apart(other, at_start=at_start):
        # One side begins a sentence here, so its words beyond are another sentence and replace nothing.
        for full, lacking in ((one, other), (other, one)):
            if (
                _mark(lacking, at_start=at_start) is Mark.ELLIPSIS
                and _mark(full, at_start=at_start) is not Mark.ELLIPSIS
            ):
                note = f"the mark of omission {where(lacking)} may stand for {full.shown} {where(full)}"
                nothing = _border(lacking, at_start=at_start)
                found.append(difference(DifferenceType.ELLIPSIS, Severity.NOTE, full, nothing, note))
                return found, [Cut(lacking, _border(full, at_start=at_start), at_start)]
        return found, [
            Cut(full, _border(facing, at_start=at_start), at_start) for full, facing in ((one, other), (other, one))
        ]
    if abs(len(one) - len(other)) <= _UNEQUAL:
        return found + replaced(one, other), []
    short, long = (one, other) if len(one) < len(other) else (other, one)
    if at_start:
        beside, beyond = long.part(long.end - len(short), long.end), long.part(long.start, long.end - len(short))
    else:
        beside, beyond = long.part(long.start, long.start + len(short)), long.part(long.start + len(short), long.end)
    far = short.start if at_start else short.end
    return found + replaced(short, beside), [Cut(beyond, short.part(far, far), at_start)]


def _without_glosses(one: Run, other: Run) -> tuple[Run, Run, list[Difference]]:
    """A gloss at the very end of one version alone is an insertion, not a longer cut."""
    found = []
    for run, facing in ((one, other), (other, one)):
        if run and not facing and run.is_gloss:
            note = f"{run.shown} is put in with brackets {where(run)}"
            found.append(difference(DifferenceType.BRACKETED, Severity.NOTE, run, facing, note))
            return one.part(one.start, one.start), other.part(other.start, other.start), found
    return one, other, found


def _glosses(cut: Cut) -> list[Difference]:
    """An editor's words inside a short cut: they are no part of what was said and cut."""
    full = cut.full
    inside = [i for i in range(full.start, full.end) if full.side.words[i].inserted == "["]
    if not inside or len(full) > _FRAGMENT:
        return []
    gloss = full.part(inside[0], inside[-1] + 1)
    note = f"{gloss.shown} is put in with brackets {where(full)}"
    return [difference(DifferenceType.BRACKETED, Severity.NOTE, gloss, cut.lacking, note)]


def _apart(run: Run, *, at_start: bool) -> bool:
    border = run.end if at_start else run.start
    return border in run.side.starts or run.side.gap(border) is not Mark.NONE


def _mark(run: Run, *, at_start: bool) -> Mark:
    return run.side.gap(run.end if at_start else run.start)


def _border(run: Run, *, at_start: bool) -> Run:
    """The empty run beside the common words."""
    return run.part(run.end, run.end) if at_start else run.part(run.start, run.start)


def _overlap(cut: Cut) -> Difference:
    verb = "starts earlier" if cut.at_start else "goes on"
    note = f"two cuts overlap: the quote {verb} {where(cut.full)} with {cut.full.shown}"
    return difference(DifferenceType.OVERLAP, Severity.NOTE, cut.full, cut.lacking, note)


def _shortened(pair: Pair, cuts: list[Cut]) -> list[Difference]:
    lacking, full = (pair.here, pair.there) if cuts[0].full.flip else (pair.there, pair.here)
    size, whole = len(lacking.words), len(full.words)
    warnings = [warning for cut in cuts if (warning := _takes_away(cut))]
    if size <= _FRAGMENT and size <= _PART * whole:
        flip = cuts[0].full.flip
        part = Run(lacking, 0, size, flip=not flip)
        start = next((cut.full.end for cut in cuts if cut.at_start), 0)
        end = next((cut.full.start for cut in cuts if not cut.at_start), whole)
        note = "; ".join([f"a fragment {where(part)}, {size} of {whole} words", *warnings])
        severity = Severity.WARNING if warnings and _is_direct(lacking) else Severity.NOTE
        return [difference(DifferenceType.FRAGMENT, severity, part, Run(full, start, end, flip), note)]
    return [_truncation(cut) for cut in cuts]


def _truncation(cut: Cut) -> Difference:
    side = cut.lacking.side
    mark = side.gap(0 if cut.at_start else len(side.words))
    marked = "marked" if mark is Mark.ELLIPSIS else "without a mark"
    verb = "starts after" if cut.at_start else "ends before"
    note = f"{verb} {cut.full.shown} {where(cut.lacking)}, {marked}"
    warning = _takes_away(cut)
    severity = Severity.WARNING if warning and _is_direct(side) else Severity.NOTE
    return difference(
        DifferenceType.TRUNCATION, severity, cut.full, cut.lacking, "; ".join(filter(None, [note, warning]))
    )


def _is_direct(side: Side) -> bool:
    """A part quoted within a reported sentence is no bare cut: the outlet's own words may say "not" or "could"."""
    return side.statement.directness is Directness.DIRECT


def _takes_away(cut: Cut) -> str:
    """Why a cut may mislead: it stops before "but …", or starts after "not"."""
    norms = cut.full.norms
    if cut.at_start:
        if cut.full.side.breaks_in(cut.full.end, cut.full.end):
            return ""
        near = cut.full.part(max(cut.full.start, cut.full.end - 2), cut.full.end).negations or [
            word for word in norms[-1:] if word in LIMITS
        ]
        return f"the words cut off just before hold “{near[0]}”" if near else ""
    # At the start of a sentence "if" opens a thought of its own, while "but" still answers the one before.
    turns = TURNS if cut.full.start in cut.full.side.starts else TURNS | CONDITIONS
    turn = next((word for word in norms[:2] if word in turns), "")
    return f"what is cut off begins with “{turn}”" if turn else ""
