"""Words that stand in both versions, but elsewhere: reordered words, and an editor's gloss that changed places."""

from compare.judge.pair import Pair, Run, difference
from compare.judge.vocabulary import CURRENCY, FILLERS
from compare.models import Difference, DifferenceType, Severity
from compare.text.align import LIGHT, Gap
from compare.text.passage import Gap as Mark

_NEAR = 12
"""A single word is moved only within so many words; farther off it merely occurs again."""
_MOST = 60
"""With more gaps than this the versions differ throughout, and comparing all with all says nothing."""


def moved(pair: Pair, gaps: list[Gap]) -> tuple[list[Difference], list[Gap]]:
    """Moved words, and the gaps without them."""
    found: list[Difference] = []
    rest = list(gaps)
    mine = [i for i, gap in enumerate(gaps) if gap.a < gap.a_end]
    theirs = [i for i, gap in enumerate(gaps) if gap.b < gap.b_end]
    if max(len(mine), len(theirs)) > _MOST:
        return found, rest
    for i in mine:
        for j in theirs:
            if i == j:
                continue
            one = Run(pair.here, rest[i].a, rest[i].a_end, flip=False)
            other = Run(pair.there, rest[j].b, rest[j].b_end, flip=True)
            if one and other and (move := _move(one, other, abs(i - j))):
                same, taken, like = move
                found.append(same)
                rest[i] = rest[i]._replace(**_shrunk(one, taken, "a"))
                rest[j] = rest[j]._replace(**_shrunk(other, like, "b"))
    return found, rest


def _move(one: Run, other: Run, apart: int) -> tuple[Difference, Run, Run] | None:
    if apart == 1 and _are_glosses(one, other):
        note = f"the gloss stands elsewhere: {one.shown} here, {other.shown} there"
        return difference(DifferenceType.BRACKETED, Severity.NOTE, one, other, note), one, other
    for mine, theirs in _candidates(one, other):
        words = mine.side.keys[mine.start : mine.end]
        if words != theirs.side.keys[theirs.start : theirs.end]:
            if apart == 1 and _are_one_unit(mine, theirs):
                note = f"{mine.shown} here, {theirs.shown} there: the same unit"
                return difference(DifferenceType.TYPOGRAPHY, Severity.NOTE, mine, theirs, note), mine, theirs
            continue
        weighty = sum(word not in LIGHT for word in words)
        alone = len(words) == 1 and words[0] not in FILLERS and apart == 1 and _near(mine, theirs)
        if alone or (len(words) > 1 and weighty):
            note = f"{mine.shown} stands elsewhere there"
            severity = Severity.NOTE if _is_apart(mine) and _is_apart(theirs) else Severity.WARNING
            return difference(DifferenceType.REORDER, severity, mine, theirs, note), mine, theirs
    return None


def _is_apart(run: Run) -> bool:
    """Whether a whole segment moved: an outlet may quote what was said in any order, with its own words between."""
    mark = run.side.gap(run.start) if run.start else run.side.gap(run.end)
    return run.start in run.side.starts and mark is Mark.SEGMENT


def _candidates(one: Run, other: Run) -> list[tuple[Run, Run]]:
    """The whole runs, or the shorter one against both ends of the longer one."""
    size = min(len(one), len(other))
    ends = [
        (a, b)
        for a in (one.part(one.start, one.start + size), one.part(one.end - size, one.end))
        for b in (other.part(other.start, other.start + size), other.part(other.end - size, other.end))
    ]
    return ends[:1] if len(one) == len(other) else ends


def _near(one: Run, other: Run) -> bool:
    """Both places are offsets from the aligned word before them, so their distance is that of the gaps between."""
    return abs(one.start - other.start) <= _NEAR or len(one.side.words) <= _NEAR


def _are_glosses(one: Run, other: Run) -> bool:
    if not (one.is_gloss and other.is_gloss):
        return False
    a, b = one.norms, other.norms
    return len(a) == len(b) and all(x[:4] == y[:4] for x, y in zip(a, b, strict=True))


def _are_one_unit(one: Run, other: Run) -> bool:
    a, b = one.norms, other.norms
    return len(a) == len(b) == 1 and CURRENCY.get(a[0], "") == CURRENCY.get(b[0], "-")


def _shrunk(run: Run, taken: Run, letter: str) -> dict[str, int]:
    if taken.start == run.start:
        return {letter: taken.end}
    return {f"{letter}_end": taken.start}
