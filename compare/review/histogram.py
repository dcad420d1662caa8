"""Draw the scores of decided pairs by answer, with letters alone: it is read without colour, and aloud."""

from collections import Counter
from math import floor

from compare.review.calibration import Fit

_BINS = 20
"""Of a score from 0 to 1."""
_NAME = 11
_MARK = 22
_SAME, _DIFFERENT = "=", "x"


def histogram(fit: Fit, width: int = 80) -> str:
    """A line for each twentieth between the lowest and the highest decided score or threshold, the highest on top."""
    counts = Counter((_bin(pair.score), pair.same) for pair in fit.pairs)
    marks: dict[int, list[str]] = {}
    for name in ("same", "unsure"):
        old, new = getattr(fit.old, name), getattr(fit.new, name)
        for number, when in ((old, "now"), (new, "new")) if old != new else ((old, ""),):
            marks.setdefault(_bin(number), []).append(" ".join(filter(None, (name, threshold(number), when))))
    bins = [*marks, *(number for number, _ in counts)]
    room = max((width - _NAME - _MARK) // 2 - 8, 4)
    most = max(counts.values(), default=1)
    lines = [f"{'score':{_NAME}}{'same':{room + 6}}{'different':{room + 6}}thresholds"]
    for number in range(max(bins), min(bins) - 1, -1):
        cells = [
            _bar(counts[number, same], sign, most, room).ljust(room + 6)
            for same, sign in ((True, _SAME), (False, _DIFFERENT))
        ]
        name = f"{number / _BINS:.2f}-{(number + 1) / _BINS:.2f}"
        lines.append(f"{name:{_NAME}}{''.join(cells)}{', '.join(marks.get(number, ()))}".rstrip())
    return "\n".join(lines)


def threshold(value: float) -> str:
    """At least two digits: 0.6 is 0.60."""
    return f"{value:.2f}" if round(value, 2) == value else f"{value:g}"


def _bar(number: int, sign: str, most: int, room: int) -> str:
    """At least one sign for one pair, however many there are elsewhere."""
    length = number if most <= room else max(round(number / most * room), 1)
    return f"{sign * length} {number}" if number else ""


def _bin(score: float) -> int:
    """1 belongs to the highest; a score at an edge to the bin that begins there, whatever the last bit says."""
    return min(floor(round(score * _BINS, 9)), _BINS - 1)
