"""The review as an app in the terminal: it draws a session and hands it what is pressed.

What it says is worded in modules that know no screen, and loaded without Textual: the plain dialogue says the same.
"""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from compare.review.app.app import ReviewApp

__all__ = ["ReviewApp"]


def __getattr__(name: str) -> object:
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from compare.review.app.app import ReviewApp

    return ReviewApp
