"""Who stands behind the articles of a story, as a graph of two columns: articles, and what they draw on.

Drawn by hand: a dozen curves need no library.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from compare.report.matrix import Column
from compare.report.ties import Tie

ROW = 44
"""Height of a row in pixels; the style sheet gives the entries beside the curves the same."""
_WIDTH = 100
_UPSTREAMS = 14


@dataclass(frozen=True, slots=True)
class Upstream:
    """What articles draw on."""

    name: str
    how: str
    """ "wire credit", "cited in 3 statements", …"""
    kind: str
    """"wire", "cited", "text" or "outlet": the style of its lines."""
    users: tuple[int, ...]
    """Rows of the articles, from 0."""
    names: str


@dataclass(frozen=True, slots=True)
class Curve:
    """A line from an article to an upstream, as the path of an SVG."""

    path: str
    kind: str


@dataclass(frozen=True, slots=True)
class Graph:
    """The two columns and the lines between them."""

    columns: Sequence[Column]
    upstreams: tuple[Upstream, ...]
    curves: tuple[Curve, ...]
    height: int
    more: int
    """Upstreams that are not shown."""


def graph(columns: Sequence[Column], ties: Sequence[Tie]) -> Graph:
    """What these articles draw on; of many ties the first."""
    names = [column.name for column in columns]
    shown = [
        Upstream(tie.name, tie.how, tie.kind, tie.users, ", ".join(names[user] for user in tie.users))
        for tie in ties[:_UPSTREAMS]
    ]
    shown.sort(key=lambda one: (sum(one.users) / len(one.users), one.name))  # few lines cross
    curves = tuple(
        Curve(_path(user, row), upstream.kind) for row, upstream in enumerate(shown) for user in upstream.users
    )
    return Graph(columns, tuple(shown), curves, ROW * max(len(columns), len(shown)), max(0, len(ties) - _UPSTREAMS))


def _path(left: int, right: int) -> str:
    """From one side of the middle column to the other, level at both ends."""
    start, end, middle = ROW * left + ROW // 2, ROW * right + ROW // 2, _WIDTH // 2
    return f"M0 {start}C{middle} {start} {middle} {end} {_WIDTH} {end}"
