"""A statement as a row of cells, in which an amount, a date or a name is one cell.

Word by word, "12 people" and "at least a dozen residents" share nothing, and neither do "Tuesday" and "March 3".
As cells, both stand in one place of the sentence, and what stands around them tells whether they answer each other.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from compare.judge.facts.stems import stem
from compare.judge.facts.tallies import Tally, tallies
from compare.judge.facts.words import EMPTY
from compare.judge.side import Side
from compare.models import Marker, MarkerKind, Moment, Name, NameKind, Place, Quantity, Span
from compare.text.fold import fold
from compare.text.tokens import words

_BREAK = re.compile(r"[,;:()—–―\[\]]|\s-\s|--|[.!?…]\s")
_OPENERS = frozenset("who which that while but although though because when where whether if and".split())
_OPENS = 4
"""A word such as "and" begins a new clause only when the clause before it has so many cells: "men and women" is one."""
_TITLE = 12
"""Cells beside a name that may be its title."""
_MARKERS = 60
MOST = 400
"""Cells of a statement that are compared: a claim of more words is no sentence."""


@dataclass(frozen=True, slots=True)
class Cell:
    """A word, or all the words of an amount, a date or a name."""

    key: str
    word: str
    """Folded; of a value or name all its words."""
    start: int
    end: int
    clause: int
    empty: bool
    """Whether it carries no detail of its own."""
    held: Quantity | Moment | Name | Tally | None = None


@dataclass(frozen=True)
class Row:
    """A statement in cells. Not slotted: what is asked often is kept."""

    side: Side
    cells: tuple[Cell, ...]

    @cached_property
    def keys(self) -> tuple[str, ...]:
        """What is aligned."""
        return tuple(cell.key for cell in self.cells)

    @cached_property
    def content(self) -> tuple[int, ...]:
        """Indices of the cells that carry detail."""
        return tuple(i for i, cell in enumerate(self.cells) if not cell.empty)

    @cached_property
    def bag(self) -> frozenset[str]:
        """Stems of all that carries detail, words inside names too: for how much two rows share, not where."""
        inner = {stem(word) for i in self.names for word in self.cells[i].word.split() if word not in EMPTY}
        return frozenset(self.keys[i] for i in self.content) | inner

    @cached_property
    def values(self) -> tuple[int, ...]:
        """Indices of amounts and dates."""
        return tuple(i for i, cell in enumerate(self.cells) if isinstance(cell.held, Quantity | Moment | Tally))

    @cached_property
    def names(self) -> tuple[int, ...]:
        """Indices of names."""
        return tuple(i for i, cell in enumerate(self.cells) if isinstance(cell.held, Name))

    def near(self, at: int, reach: int) -> frozenset[str]:
        """Keys of the `reach` content cells before and behind a cell."""
        return frozenset(self.cells[i].key for i in (*self.before(at, reach), *self.behind(at, reach)))

    def before(self, at: int, reach: int) -> list[int]:
        """The last `reach` content cells before a cell, nearest first."""
        return self._walk(range(at - 1, -1, -1), reach)

    def behind(self, at: int, reach: int) -> list[int]:
        """The first `reach` content cells behind a cell."""
        return self._walk(range(at + 1, len(self.cells)), reach)

    def _walk(self, way: range, reach: int) -> list[int]:
        found: list[int] = []
        for i in way:
            if len(found) == reach:
                break
            if not self.cells[i].empty:
                found.append(i)
        return found

    def word(self, at: int) -> str:
        """The folded word of a cell; empty outside the row."""
        return self.cells[at].word if 0 <= at < len(self.cells) else ""

    def place(self, start: int, end: int | None = None) -> Place:
        """Cells `start` to `end`, or one cell."""
        last = start if end is None else end - 1
        return self.side.at(Span(self.cells[start].start, self.cells[last].end))

    def shown(self, at: int) -> str:
        """A cell as written, for a note."""
        return " ".join(self.place(at).text.split())

    def marked(self, kind: MarkerKind) -> list[tuple[Marker, int]]:
        """Markers of a kind, each with the first cell behind it (or at its end)."""
        found = []
        for marker in self.side.statement.markers[:_MARKERS]:
            if marker.kind is kind:
                behind = next(
                    (i for i, cell in enumerate(self.cells) if cell.start >= marker.span.end), len(self.cells)
                )
                found.append((marker, behind))
        return found


def row(side: Side) -> Row:
    """Cut a side into cells."""
    text = side.article.text
    held = _held(side)
    cells: list[Cell] = []
    clause = size = at = number = 0
    while at < len(side.words) and len(cells) < MOST:
        word = side.words[at]
        if cells and (_BREAK.search(text, cells[-1].end, word.start) or (word.norm in _OPENERS and size >= _OPENS)):
            clause, size = clause + 1, 0
        while number < len(held) and held[number].span.end <= word.start:
            number += 1
        thing = held[number] if number < len(held) and held[number].span.start <= word.start else None
        first = at
        at += 1
        if thing is None:
            empty = word.norm in EMPTY or not word.norm[:1].isalnum()
            cells.append(Cell(stem(word.norm), word.norm, word.start, word.end, clause, empty))
        else:
            while at < len(side.words) and side.words[at].start < thing.span.end:
                at += 1
            words = " ".join(side.norms(first, at))
            cells.append(Cell(_key(thing), words, word.start, side.words[at - 1].end, clause, empty=False, held=thing))
        size += 1
    return Row(side, _without_titles(cells))


def _without_titles(cells: list[Cell]) -> tuple[Cell, ...]:
    """The titles beside a name made empty: who calls her a senator is told by the people table, not as a detail."""
    for at, cell in enumerate(cells):
        if not isinstance(cell.held, Name) or not cell.held.title:
            continue
        title = set(words(cell.held.title))
        for way in (range(at - 1, max(-1, at - _TITLE), -1), range(at + 1, min(len(cells), at + _TITLE))):
            for i in way:
                if not (cells[i].word in title or cells[i].empty):
                    break
                if cells[i].held is None:
                    cells[i] = replace(cells[i], empty=True)
    return tuple(cells)


_Held = Quantity | Moment | Name | Tally


def _held(side: Side) -> Sequence[_Held]:
    """Values and names in order, not overlapping; where two claim the same words, the value holds."""
    values = list(side.statement.values)
    # What is neither person, body nor place may be a headline's capitals: its words are compared one by one.
    names = [name for name in side.statement.names if name.kind is not NameKind.OTHER]
    found: list[_Held] = [*values, *tallies(side.article.text, side.statement.spans), *names]
    taken: list[_Held] = []
    for thing in sorted(found, key=lambda thing: (thing.span.start, isinstance(thing, Name), -thing.span.end)):
        if not taken or thing.span.start >= taken[-1].span.end:
            taken.append(thing)
        elif isinstance(taken[-1], Name) and not isinstance(thing, Name):
            taken[-1] = thing
    return taken


def _key(thing: _Held) -> str:
    if isinstance(thing, Quantity):
        return f"#{thing.unit or 'count'}"
    if isinstance(thing, Name):
        return f"={fold(thing.entity)}"
    return "@" if isinstance(thing, Moment) else "#tally"
