"""The dialog that narrows the queue: to one kind, band, outlet or person, each with how many questions wait there."""

from collections.abc import Iterator
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Input, OptionList, Static
from textual.widgets.option_list import Option

from compare.review.app.drawable import drawable
from compare.review.narrowing import EVERYTHING, Choices, Narrowed
from compare.text.fold import fold

_SHOWN = 200
"""Rows that are drawn; whoever looks for another name writes a part of it."""
_NAME = 60
_ASKED = "Ask only about … Write a part of a name, ↑ ↓ to choose, Enter to take, Escape to leave."


class Filter(ModalScreen[Narrowed | None]):
    """Asks for a choice; None when it was left. What is chosen already is marked, and taking it again undoes it."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,ctrl+c", "leave", priority=True),
        Binding("up", "up", priority=True),
        Binding("down", "down", priority=True),
    ]

    def __init__(self, choices: Choices, now: Narrowed) -> None:
        """`now` is what is in sight."""
        super().__init__()
        self._rows = list(_rows(choices, now))
        self._found: list[Narrowed] = []

    def compose(self) -> ComposeResult:
        with Vertical(classes="dialog"):
            yield Static(Content(_ASKED))
            yield Input(compact=True)
            yield OptionList(compact=True, markup=False)

    def on_mount(self) -> None:
        """All choices, until something is written."""
        self._list("")

    def on_input_changed(self, event: Input.Changed) -> None:
        """Keep the choices that have what was written."""
        self._list(event.value)

    def on_input_submitted(self) -> None:
        """Enter was pressed."""
        at = self.query_one(OptionList).highlighted
        if at is not None and at < len(self._found):
            self.dismiss(self._found[at])

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """A row was clicked."""
        self.dismiss(self._found[event.option_index])

    def action_up(self) -> None:
        """The row above."""
        self.query_one(OptionList).action_cursor_up()

    def action_down(self) -> None:
        """The row below."""
        self.query_one(OptionList).action_cursor_down()

    def action_leave(self) -> None:
        """Escape was pressed."""
        self.dismiss(None)

    def _list(self, written: str) -> None:
        wanted = fold(written).strip()
        found = [(words, narrowed) for words, narrowed in self._rows if wanted in fold(words)]
        self._found = [narrowed for _, narrowed in found[:_SHOWN]]
        rows = self.query_one(OptionList)
        rows.clear_options()
        rows.add_options([Option(Content(words)) for words, _ in found[:_SHOWN]])
        if len(found) > _SHOWN:
            rows.add_option(Option(Content(f"… and {len(found) - _SHOWN} more"), disabled=True))
        rows.highlighted = 0 if found else None


def _rows(choices: Choices, now: Narrowed) -> Iterator[tuple[str, Narrowed]]:
    """What a row says, and what is in sight when it is taken."""
    yield _row(now == EVERYTHING, "everything", "", 0), EVERYTHING
    for subject, waiting in choices.subjects:
        chosen = now.subject is subject
        yield _row(chosen, "kind", subject.value, waiting), now._replace(subject=None if chosen else subject)
    for band, waiting in choices.bands:
        chosen = now.band is band
        yield _row(chosen, "band", band.value, waiting), now._replace(band=None if chosen else band)
    for outlet, waiting in choices.outlets:
        chosen = now.outlet == outlet
        yield _row(chosen, "outlet", outlet, waiting), now._replace(outlet="" if chosen else outlet)
    for person, waiting in choices.persons:
        chosen = now.person == person
        yield _row(chosen, "person", person, waiting), now._replace(person="" if chosen else person)


def _row(chosen: bool, what: str, name: str, waiting: int) -> str:  # noqa: FBT001 - the sign in the first column
    sign = "*" if chosen else " "
    return f"{sign} {what:<8}{drawable(name, _NAME)}" + (f"  ({waiting:,})" if waiting else "")
