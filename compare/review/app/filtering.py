"""The dialog that narrows the queue: to one kind, band, outlet or person, each with how many questions wait there."""

from collections.abc import Iterator
from typing import ClassVar, NamedTuple

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Input, Static

from compare.review.app.dialogs import Field
from compare.review.app.drawable import drawable
from compare.review.narrowing import EVERYTHING, Choices, Narrowed
from compare.text.fold import fold

_SHOWN = 10
"""Rows at a time: the dialog fits into 24."""
_NAME = 60
_ASKED = "Ask only about … (write a name or ↑ ↓, Enter takes it, Escape leaves)"


class _Row(NamedTuple):
    """A choice: what it says, and what is in sight when it is taken."""

    words: str
    narrowed: Narrowed
    chosen: bool
    """It is in force: taking it again undoes it."""


class Filter(ModalScreen[Narrowed | None]):
    """Asks for a choice; None when it was left."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,ctrl+c", "leave", priority=True),
        Binding("up", "move(-1)", priority=True),
        Binding("down", "move(1)", priority=True),
        Binding("pageup", f"move(-{_SHOWN})", priority=True),
        Binding("pagedown", f"move({_SHOWN})", priority=True),
    ]

    def __init__(self, choices: Choices, now: Narrowed) -> None:
        """`now` is what is in sight."""
        super().__init__()
        self._rows = list(_rows(choices, now))
        self._found = self._rows
        self._written, self._at = "", 0

    def compose(self) -> ComposeResult:
        with Vertical(classes="dialog"):
            yield Static(Content(_ASKED))
            yield Field()
            yield Static(id="rows")

    def on_mount(self) -> None:
        """All choices, until something is written."""
        self._draw()

    def on_input_changed(self, event: Input.Changed) -> None:
        """Keep the choices that have what was written."""
        self._find(event.value)

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Enter was pressed."""
        self._find(event.value)
        if self._found:
            self.dismiss(self._found[self._at].narrowed)

    def action_move(self, rows: int) -> None:
        """Up or down."""
        self._at = max(0, min(self._at + rows, len(self._found) - 1))
        self._draw()

    def action_leave(self) -> None:
        """Escape was pressed."""
        self.dismiss(None)

    def _find(self, written: str) -> None:
        if written == self._written:
            return
        wanted = fold(written).strip()
        self._written, self._at = written, 0
        self._found = [row for row in self._rows if wanted in fold(row.words)]
        self._draw()

    def _draw(self) -> None:
        """The rows around the one that Enter takes; a sign tells it, since some terminals have no other way."""
        first = max(0, min(self._at - _SHOWN // 2, len(self._found) - _SHOWN))
        lines = [
            Content.styled(f"> {_said(row)}", "reverse") if number == self._at else Content(f"  {_said(row)}")
            for number, row in enumerate(self._found[first : first + _SHOWN], first)
        ]
        rest = len(self._found) - first - len(lines)
        lines.append(Content(f"  ▼ {rest:,} more" if rest else "" if lines else "  nothing is called so"))
        self.query_one("#rows", Static).update(Content("\n").join(lines))


def _said(row: _Row) -> str:
    return f"{'*' if row.chosen else ' '} {row.words}"


def _rows(choices: Choices, now: Narrowed) -> Iterator[_Row]:
    yield _Row("everything", EVERYTHING, now == EVERYTHING)
    for subject, waiting in choices.subjects:
        chosen = now.subject is subject
        yield _Row(_words("kind", subject, waiting), now._replace(subject=None if chosen else subject), chosen)
    for band, waiting in choices.bands:
        chosen = now.band is band
        yield _Row(_words("band", band, waiting), now._replace(band=None if chosen else band), chosen)
    for outlet, waiting in choices.outlets:
        chosen = now.outlet == outlet
        yield _Row(_words("outlet", outlet, waiting), now._replace(outlet="" if chosen else outlet), chosen)
    for person, waiting in choices.persons:
        chosen = now.person == person
        yield _Row(_words("person", person, waiting), now._replace(person="" if chosen else person), chosen)


def _words(what: str, name: str, waiting: int) -> str:
    return f"{what:<8}{drawable(name, _NAME)}  ({waiting:,})"
