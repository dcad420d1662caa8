"""From runs of harmless text to what Textual draws. Nothing here is parsed as markup."""

from collections.abc import Iterable

from textual.content import Content

from compare.review.app.passages import Look, Run

STYLES = {
    Look.PASSAGE: "",
    Look.CONTEXT: "dim",
    Look.ALONE_A: "bold ansi_red",
    Look.ALONE_B: "bold ansi_green",
    Look.HINT: "italic",
}
"""The sixteen colours that a terminal lets its user choose: they suit a dark screen and a light one."""


def content(runs: Iterable[Run]) -> Content:
    """Runs one after another."""
    return Content.assemble(*((run.text, STYLES[run.look]) for run in runs))


def plain(text: str, style: str = "") -> Content:
    """Harmless text in one style."""
    return Content.styled(text, style)
