"""The page behind `?`: every key, the signs, and where answers go."""

from collections.abc import Iterable
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.screen import ModalScreen

from compare.report.aligned import ONLY_A, ONLY_B
from compare.report.layout import grid, wrap
from compare.review.app.keys import KEYS, MOVING
from compare.review.app.panes import Pane
from compare.review.app.passages import CLOSES, OPENS

_NAME = 13
_FRAME = 4
"""Columns of the frame."""
_SIGNS = (
    (f"{OPENS} {CLOSES}", "The passage that is asked about begins and ends here; around it stands what is near it."),
    ("words".join(ONLY_A), "Words that only A has, where they stand in A."),
    ("words".join(ONLY_B), "Words that only B has, where they stand in B."),
    ("(?)", "samestory inferred it; the article does not say so."),
)
_ABOUT = (
    "Each answer is a line in the file of decisions as soon as the key is pressed. Leave when you like; what is "
    "decided is not asked again. The next report, check and index obey it. What follows from your answers (same and "
    "same is same) leaves the queue with them, and comes back when you undo."
)


class Help(ModalScreen[None]):
    """Everything that can be pressed; the same key, Escape or q closes it."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape,question_mark,q,enter,ctrl+c", "leave", priority=True)]

    def compose(self) -> ComposeResult:
        yield Pane("help")

    def on_resize(self) -> None:
        """It is written for the width there is."""
        self.query_one(Pane).show("Keys – Escape closes, ↑ ↓ scroll", Content(page(self.app.size.width - _FRAME)))

    def action_leave(self) -> None:
        """Back to the question."""
        self.dismiss(None)


def page(width: int) -> str:
    """The page in lines of at most `width` columns."""
    keys = [("z or ctrl+z" if key.action == "undo" else key.name, key.help) for key in KEYS]
    parts = [_rows(keys, width), _rows((*MOVING, *_SIGNS), width), wrap(_ABOUT, width)]
    return "\n\n".join(parts)


def _rows(rows: Iterable[tuple[str, str]], width: int) -> str:
    return grid(rows, (_NAME, max(width - _NAME - 2, 1)))
