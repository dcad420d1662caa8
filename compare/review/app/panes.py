"""A part of the screen that scrolls: a line with its name above, and signs there when more is to be seen.

A scroll bar is drawn with colours alone; without them nobody would know that a passage goes on.
"""

from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.content import Content
from textual.geometry import Size
from textual.widgets import Static

UP, DOWN = "▲", "▼"


class Pane(VerticalScroll):
    """A named part of the screen with its own text."""

    def __init__(self, name: str) -> None:
        """`name` is its id as well."""
        super().__init__(id=name)
        self._label = self._letter = ""
        self._text = Content("")

    def compose(self) -> ComposeResult:
        yield Static()

    def show(self, label: str, text: Content, letter: str = "") -> None:
        """Draw harmless text from its beginning; `letter` stands before the signs, and is never cut off."""
        self._label, self._letter = label, letter
        if not text.is_same(self._text):
            self._text = text
            self.query_one(Static).update(text)
            self.scroll_home(animate=False)
        self._title()

    def watch_virtual_size(self, _size: Size) -> None:
        """Text grew or shrank."""
        self._title()

    def watch_scroll_y(self, old_value: float, new_value: float) -> None:
        """Somebody scrolled."""
        super().watch_scroll_y(old_value, new_value)
        self._title()

    def on_resize(self) -> None:
        """The screen was made larger or smaller."""
        self._title()

    def watch_has_focus(self, value: bool) -> None:  # noqa: FBT001 - Textual calls it so
        """Its line gets a sign, for a screen that knows no colours, or loses it."""
        super().watch_has_focus(value)
        self._title()

    def _title(self) -> None:
        more = (UP if self.scroll_y > 0 else "") + (DOWN if self.scroll_y < self.max_scroll_y else "")
        self.border_title = Content(
            " ".join(filter(None, [">" if self.has_focus else "", self._letter, more, self._label]))
        )
