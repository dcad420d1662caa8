"""A matrix for a terminal: a row for each fact or quote, a column of signs for each article."""

from collections.abc import Mapping, Sequence
from string import ascii_uppercase

from compare.models import Report, Verdict
from compare.report.escape import shorten
from compare.report.facts import stakes
from compare.report.layout import grid, paint, wrap
from compare.report.matrix import Matrix, Row
from compare.report.wording import story_extent, story_title
from compare.text.counting import count

SIGNS = {
    Verdict.AGREES: "=",
    Verdict.DIFFERS: "≠",
    Verdict.ADDS: "+",
    Verdict.LESS: "-",
    Verdict.UNSURE: "?",
    None: "·",
}
LEGEND = (
    "= agrees  ≠ differs  + adds detail  - less detail  ? unsure, for you to decide  · silent: no passage found, "
    "which denies nothing"
)
_COLOURS = {Verdict.AGREES: "32", Verdict.DIFFERS: "33", Verdict.ADDS: "36", Verdict.LESS: "36", Verdict.UNSURE: "35"}
_BOLD, _TITLE = "1", 100
_ROW = 30
"""Columns of a matrix that its sentences need at least."""
_KEYS = [*ascii_uppercase, *(f"A{letter}" for letter in ascii_uppercase)]
"""Shorter than any name of an outlet; a story of more articles is for the full report."""


def drawn(
    report: Report,
    matrix: Matrix,
    rows: Sequence[Row],
    number_of: Mapping[str, int],
    width: int,
    *,
    colour: bool,
) -> str:
    """`rows` of a matrix under the title of their story, no wider than `width`; `number_of` goes by the id of a group.

    Articles go by letters, which a key above the table explains.
    """
    if matrix.story is None:
        title = "In no story"
    else:
        title = f"{shorten(story_title(report, matrix.story), _TITLE)} ({story_extent(report, matrix.story)})"
    at = _columns(matrix, rows)
    keys = _KEYS[: len(at)]
    names = [f"{key}\N{NO-BREAK SPACE}{matrix.columns[index].name}" for key, index in zip(keys, at, strict=True)]
    more = len(matrix.columns) - len(at)
    key = " · ".join(names) + (f" · and {count(more, 'more article')} in the full report" if more else "")
    heading = "\n".join(paint(line, _BOLD, wanted=colour) for line in wrap(title, width).splitlines())
    parts = [heading, wrap(key, width)]
    digits = max(len(str(number_of[row.group.group.id])) for row in rows)
    size = max(map(len, keys))
    at_once = max(1, (width - digits - 2 - _ROW) // (size + 2))
    for first in range(0, len(keys), at_once):
        chosen = at[first : first + at_once]
        spoken = [row for row in rows if any(row.cells[index].judgements for index in chosen)]
        if spoken:
            rest = width - digits - 2 - len(chosen) * (size + 2)
            table = [_line(row, chosen, number_of, rest, colour=colour) for row in spoken]
            widths = (digits, *[size] * len(chosen), rest)
            header = ("", *keys[first : first + at_once], rows[0].group.group.kind.value.replace("claim", "fact"))
            parts.append(grid([header, *table], widths))
    return "\n".join(parts)


def _columns(matrix: Matrix, rows: Sequence[Row]) -> Sequence[int]:
    """Indices of the columns shown: all of them, silent ones too, unless there are too many."""
    if len(matrix.columns) <= len(_KEYS):
        return range(len(matrix.columns))
    told = [index for index in range(len(matrix.columns)) if any(row.cells[index].judgements for row in rows)]
    return told[: len(_KEYS)]


def _line(row: Row, chosen: Sequence[int], number_of: Mapping[str, int], rest: int, *, colour: bool) -> tuple[str, ...]:
    kinds = stakes(row.group)
    about = f"[{kinds}] " if kinds else ""
    reading = shorten(row.group.reading, max(2 * rest - len(about), _ROW))
    cells = (row.cells[index].verdict for index in chosen)
    signs = (paint(SIGNS[one], _COLOURS[one], wanted=colour) if one else SIGNS[one] for one in cells)
    return str(number_of[row.group.group.id]), *signs, about + reading
