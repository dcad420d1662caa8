"""A matrix for Markdown: a row for each fact or quote, a column for each article, verdicts in words."""

from collections.abc import Iterator, Mapping, Sequence

from compare.models import Kind, Report, Story
from compare.report.escape import markdown, shorten
from compare.report.facts import elsewhere_in_words, stakes
from compare.report.matrix import Cell, Column, Matrix, Row
from compare.report.wording import VERDICTS, story_extent, story_title

MEANING = (
    "a row for a {thing} and a column for an article. *agrees*, *differs*, *adds detail*, *less detail*: how its "
    "passage stands to the reading given; *unsure* is for you to decide; a dot is *silent*: no passage was found, "
    "which denies nothing."
)
_AT_ONCE = 8
"""Columns of articles in one table; on a page more cannot be read."""
_SILENT = "·"
_READING = 160


def story_heading(report: Report, story: Story | None) -> str:
    """Title and extent, escaped."""
    if story is None:
        return "Articles of no story"
    return f"{markdown(story_title(report, story))} ({markdown(story_extent(report, story))})"


def tables_of(matrix: Matrix, number_of: Mapping[str, int], thing: str) -> Iterator[str]:
    """Tables of so many columns that a page shows them; `thing` says what a row is."""
    for first in range(0, len(matrix.columns), _AT_ONCE):
        chosen = slice(first, first + _AT_ONCE)
        rows = [row for row in matrix.rows if any(cell.judgements for cell in row.cells[chosen])]
        if rows:
            yield "\n".join(_table(thing, matrix.columns[chosen], rows, chosen, number_of))


def _table(
    thing: str, columns: Sequence[Column], rows: Sequence[Row], chosen: slice, number_of: Mapping[str, int]
) -> Iterator[str]:
    names = " | ".join(markdown(column.name) for column in columns)
    yield f"| | {thing} | told differently | {names} |"
    yield "|---|---|---|" + "---|" * len(columns)
    for row in rows:
        cells = " | ".join(map(_cell, row.cells[chosen]))
        number = number_of[row.group.group.id]
        yield f"| {number} | {_reading(row)} | {stakes(row.group) or '–'} | {cells} |"


def _reading(row: Row) -> str:
    """With the number of articles for which there is no column; of a fact that is said below its table."""
    away = elsewhere_in_words(row) if row.group.group.kind is Kind.QUOTE else ""
    return markdown(shorten(row.group.reading, _READING)) + (f" ({away})" if away else "")


def _cell(cell: Cell) -> str:
    return VERDICTS[cell.verdict] if cell.verdict else _SILENT
