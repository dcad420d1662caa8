"""The review as an app in the terminal: it draws a session and hands it what is pressed."""

from compare.review.app.app import ReviewApp

__all__ = ["ReviewApp"]
