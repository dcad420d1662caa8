"""Small questions that the app asks back: a line of text, or one of a few keys. Escape always leaves them."""

from collections.abc import Mapping
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.events import Key
from textual.screen import ModalScreen
from textual.widgets import Input, Static

_LEAVE: list[BindingType] = [Binding("escape,ctrl+c", "leave", priority=True)]
_LONGEST = 1_000


class Field(Input):
    """A line to write on. What is typed behind Enter, faster than the dialog closes, is no part of it."""

    def __init__(self, value: str = "") -> None:
        """`value` is on it already."""
        super().__init__(value, max_length=_LONGEST, select_on_focus=False, compact=True)

    def on_key(self, event: Key) -> None:
        """Enter in its turn: a binding would be looked up after the letters behind it."""
        if event.key == "enter":
            event.stop()
            event.prevent_default()
            self.post_message(Input.Submitted(self, self.value))


class Line(ModalScreen[str | None]):
    """Asks for a line of text; None when it was left."""

    BINDINGS: ClassVar[list[BindingType]] = _LEAVE

    def __init__(self, asked: str, value: str = "") -> None:
        """`value` is in the line already."""
        super().__init__()
        self._asked, self._value = asked, value

    def compose(self) -> ComposeResult:
        with Vertical(classes="dialog"):
            yield Static(Content(self._asked))
            yield Field(self._value)

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Enter was pressed."""
        self.dismiss(event.value)

    def action_leave(self) -> None:
        """Escape was pressed."""
        self.dismiss(None)


class Choice(ModalScreen[str | None]):
    """Asks for one of a few keys; None when it was left."""

    BINDINGS: ClassVar[list[BindingType]] = _LEAVE

    def __init__(self, asked: str, choices: Mapping[str, str]) -> None:
        """`choices` says for each key what it means."""
        super().__init__()
        self._asked, self._choices = asked, choices

    def compose(self) -> ComposeResult:
        keys = [f"  {key}  {meaning}" for key, meaning in self._choices.items()]
        with Vertical(classes="dialog"):
            yield Static(Content("\n".join([self._asked, *keys, "  Escape  leave it"])))

    def on_key(self, event: Key) -> None:
        """Any other key is passed over: an answer is never a slip."""
        if event.key in self._choices:
            event.stop()
            self.dismiss(event.key)

    def action_leave(self) -> None:
        """Escape was pressed."""
        self.dismiss(None)
