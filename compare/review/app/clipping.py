"""Cut two long passages down to where they differ: a key must not wait for a megabyte to be aligned and drawn.

Cutting both after so many characters is the tempting mistake: two copies of a speech that part on page nine would look
the same.
"""

from collections.abc import Sequence
from typing import NamedTuple

from compare.models import Span

LONG = 6_000
"""Characters; aligning and drawing two passages of this length takes some 10 ms."""
SHOWN = 3_000
"""What is shown of a longer one."""
_LEAD = 240
"""What is shown before the place where they part."""
_PROBE = 48
"""Characters that stand at one place only, as a rule."""
_PROBES = 8


class Cut(NamedTuple):
    """What is shown of a passage."""

    spans: tuple[Span, ...]
    before: int
    """How many characters of it stand before, and are not shown."""
    after: int


class _Window(NamedTuple):
    """A stretch of a passage, its segments put end to end."""

    start: int
    end: int


def cut(text_a: str, spans_a: Sequence[Span], text_b: str, spans_b: Sequence[Span]) -> tuple[Cut, Cut]:
    """Both passages, whole when neither is `LONG`; else about `SHOWN` characters of each, from the same place on."""
    a, b = _joined(text_a, spans_a), _joined(text_b, spans_b)
    if max(len(a), len(b)) <= LONG:
        return Cut(tuple(spans_a), 0, 0), Cut(tuple(spans_b), 0, 0)
    at_a, at_b = _parting(a, b)
    return _shown(spans_a, len(a), at_a), _shown(spans_b, len(b), at_b)


def _joined(text: str, spans: Sequence[Span]) -> str:
    return "".join(text[span.start : span.end] for span in spans)


def _parting(a: str, b: str) -> tuple[int, int]:
    """Where the first words that differ stand: after a common beginning, or beside what of one stands in the other."""
    at_a, at_b = (0, 0) if a[:_PROBE] == b[:_PROBE] else _seed(a, b)
    before = _common(a[:at_a][::-1], b[:at_b][::-1])
    if before < min(at_a, at_b):
        return at_a - before, at_b - before
    after = _common(a[at_a:], b[at_b:])
    whole = after == min(len(a) - at_a, len(b) - at_b)
    return (at_a, at_b) if whole else (at_a + after, at_b + after)


def _seed(a: str, b: str) -> tuple[int, int]:
    """A place in both where the same characters begin, taken from the shorter one; the two starts if there is none."""
    if len(a) > len(b):
        at_b, at_a = _seed(b, a)
        return at_a, at_b
    step = max(1, (len(a) - _PROBE) // _PROBES)
    for at in range(0, max(1, len(a) - _PROBE + 1), step):
        found = b.find(a[at : at + _PROBE])
        if found >= 0:
            return at, found
    return 0, 0


def _common(a: str, b: str) -> int:
    """With how many characters both begin: halving, since a comparison of slices is not a loop of ours."""
    same, more = 0, min(len(a), len(b))
    while same < more:
        half = (same + more + 1) // 2
        if a[same:half] == b[same:half]:
            same = half
        else:
            more = half - 1
    return same


def _shown(spans: Sequence[Span], length: int, at: int) -> Cut:
    if length <= SHOWN:
        return Cut(tuple(spans), 0, 0)
    start = max(0, min(at - _LEAD, length - SHOWN))
    window = _Window(start, start + SHOWN)
    return Cut(tuple(_within(spans, window)), window.start, length - window.end)


def _within(spans: Sequence[Span], window: _Window) -> list[Span]:
    found = []
    done = 0
    for span in spans:
        size = span.end - span.start
        start, end = max(window.start - done, 0), min(window.end - done, size)
        if start < end:
            found.append(Span(span.start + start, span.start + end))
        done += size
    return found
