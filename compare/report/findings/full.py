"""Findings to read at a prompt: both passages under each other, who has which reading, and how sure it is."""

from collections.abc import Iterator, Mapping

from wcwidth import wcswidth

from compare.models import Bearing, Checked, Finding, Passage, Severity
from compare.report.findings.cutting import pieces
from compare.report.findings.decided import bearings, behind, left, not_applied
from compare.report.findings.inert import brief, inert
from compare.report.findings.marked import HERE, THERE, marked
from compare.report.findings.wording import (
    MISSING,
    certainty,
    compared,
    found,
    heading,
    left_out,
    place,
    source,
    suggestion,
    summary,
    support,
    told,
    unread,
)
from compare.report.layout import NARROWEST, bullets, grid, paint, wrap
from compare.report.unapplied import AGAIN
from compare.text.counting import count

_AROUND = 100
_READING = 80
_LABEL = 10
"""Columns of "others" with its margins."""
_RELATED = 4
_DECISIONS = 12
_COLOURS = {Severity.ERROR: "1;31", Severity.WARNING: "1;33", Severity.NOTE: "1;36"}
_BOLD, _RED, _GREEN = "1", "31", "32"


def to_full(checked: Checked, /, *, width: int = 80, colour: bool = False) -> str:
    """No line is wider than `width` columns (at least `NARROWEST`), except a path that is."""
    width = max(width, NARROWEST)
    known = bearings(checked)
    blocks = ["\n".join(_finding(finding, known, width, colour=colour)) for finding in checked.findings]
    blocks.append("\n".join(wrap(line, width) for line in _closing(checked)))
    if told := left(checked):
        more = [f"… and {len(told) - _DECISIONS} more"] if len(told) > _DECISIONS else []
        blocks.append(bullets([*map(inert, told[:_DECISIONS]), *more], width))
        blocks.append(wrap(AGAIN, width))
    return "\n\n".join(blocks) + "\n"


def _finding(finding: Finding, known: Mapping[str, Bearing], width: int, *, colour: bool) -> Iterator[str]:
    where = f"{inert(finding.here.path)}:{finding.start.line}:{finding.start.column}"
    yield paint(where, _BOLD, wanted=colour)
    severity = paint(finding.severity.value, _COLOURS[finding.severity], wanted=colour)
    yield f"{severity} {heading(finding)}, {certainty(finding.confidence)} ({finding.confidence:.2f})"
    yield wrap(inert(told(finding)), width, indent=2)
    yield ""
    yield _passage("here", finding.here, width, HERE, _RED if colour else "")
    for number, passage in enumerate(finding.related[:_RELATED]):
        yield _passage("" if number else "others", passage, width, THERE, _GREEN if colour else "")
    if len(finding.related) > _RELATED:
        more = finding.related[_RELATED:]
        places = ", ".join(inert(place(one)) for one in more[:_RELATED]) + (", …" if len(more) > _RELATED else "")
        yield wrap(f"and in {count(len(more), 'more passage')}: {places}", width, indent=_LABEL)
    if finding.readings:
        yield ""
        yield _readings(finding, width)
    if finding.suggestion is not None:
        yield ""
        yield wrap(f"suggestion: {inert(suggestion(finding))}", width, indent=2)
    if finding.decisions:
        yield ""
        yield from (wrap(inert(line), width, indent=2) for line in behind(finding, known))


def _passage(label: str, passage: Passage, width: int, signs: tuple[str, str], colour: str) -> str:
    """The passage beside its label, and below it who ran it, when and where."""
    shown = marked(pieces(passage, _AROUND), signs, colour, width, _LABEL)
    shown = f"  {label}".ljust(_LABEL) + shown[_LABEL:] if shown.strip() else f"  {label}".ljust(_LABEL) + MISSING
    return "\n".join([shown, _signature(passage, width)])


def _signature(passage: Passage, width: int) -> str:
    """A path is never broken: on a line of its own where it does not fit beside the outlet."""
    known, where = inert(source(passage)), inert(place(passage))
    line = f"{known}, {where}" if known else where
    if known and _LABEL + 2 + len(line) > width:
        return f"{wrap(f'— {known}', width, _LABEL)}\n{' ' * (_LABEL + 2)}{where}"
    return f"{' ' * _LABEL}— {line}"


def _readings(finding: Finding, width: int) -> str:
    """The reading of the checked article stands first."""
    rows = []
    for number, reading in enumerate(finding.readings):
        words = f"“{brief(reading.reading, _READING)}”" if reading.reading.strip() else "(without the words)"
        rows.append(("", f"{words} (here)" if number == 0 else words, inert(support(reading))))
    longest = max(wcswidth(row[1]) for row in rows)
    first = min(longest, (width - 6) // 2)
    return grid(rows, (1, first, width - first - 6))


def _closing(checked: Checked) -> Iterator[str]:
    if not checked.findings:
        yield summary(checked)
        return
    yield f"{found(checked)}."
    against = compared(checked)
    yield f"{against[:1].upper()}{against[1:]}."
    yield from filter(None, (left_out(checked), unread(checked), not_applied(checked)))
