"""The app itself: the terminal's own colours, and one screen."""

import gc
from typing import ClassVar

from textual.app import App
from textual.screen import Screen

from compare.review.app.screen import ReviewScreen
from compare.review.session import Session


class ReviewApp(App[None]):
    """Draws a session until somebody leaves; there is nothing to save."""

    CSS_PATH: ClassVar[str] = "review.tcss"
    ENABLE_COMMAND_PALETTE: ClassVar[bool] = False
    TITLE = "samestory review"

    def __init__(self, session: Session, *, blind: bool = False) -> None:
        """With `blind`, what could sway a reviewer is hidden until asked for, question by question."""
        super().__init__(ansi_color=True)
        self.animation_level = "none"
        self._session = session
        session.blind = session.blind or blind

    def on_mount(self) -> None:
        """What was read to make the questions stays: to look through all of it for rubbish takes longer than a key."""
        gc.freeze()

    def on_unmount(self) -> None:
        """Whoever started the app has their memory back."""
        gc.unfreeze()

    def get_default_screen(self) -> Screen[None]:
        """The one that asks."""
        return ReviewScreen(self._session)
