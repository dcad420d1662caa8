"""Lay text out for a terminal: wrapped, in columns, never wider than asked for."""

import textwrap
from collections.abc import Iterable, Sequence

from tabulate import tabulate

NARROWEST = 60
"""Columns; on anything narrower a table of five columns shows a letter a line."""


def wrap(text: str, width: int, indent: int = 0) -> str:
    """`text` in lines of at most `width` columns; a Chinese character fills two, which `textwrap` would overlook."""
    return textwrap.indent(grid([[text]], [width - indent]), " " * indent)


def bullets(lines: Iterable[str], width: int) -> str:
    """`lines` as a list, wrapped to `width` columns."""
    return grid([("-", line) for line in lines], (None, width - 3))


def grid(rows: Iterable[Sequence[str]], widths: Sequence[int | None], headers: Sequence[str] = ()) -> str:
    """A plain table with its cells wrapped to `widths`, and no blanks at the end of a line."""
    table = tabulate(
        rows,
        headers=headers,
        tablefmt="simple" if headers else "plain",
        maxcolwidths=list(widths),
        disable_numparse=True,
        break_on_hyphens=False,  # a path broken at a hyphen cannot be copied
    )
    return "\n".join(line.rstrip() for line in table.splitlines())


def paint(text: str, colour: str, *, wanted: bool) -> str:
    """`text` in an ANSI colour, if colours are wanted."""
    return f"\x1b[{colour}m{text}\x1b[0m" if wanted else text
