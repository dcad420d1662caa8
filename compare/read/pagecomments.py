"""Comments to samestory in the source of a page, carried over into the text that is taken out of it.

Extraction drops every comment of a page. A writer who puts `<!-- samestory: ignore -->` behind a paragraph means that
paragraph in any kind of file, so that the comment is made text of it, and set aside again like one in plain text.
"""

from itertools import islice
from typing import TYPE_CHECKING

from compare.text.comments import comments

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_MOST = 1000
"""Of a page. Text is put together anew for each, so that the time for a million would grow with their square."""
_TEXTUAL = frozenset("p li h1 h2 h3 h4 h5 h6 blockquote figcaption td dd".split())


def show_comments(tree: "HtmlElement") -> tuple[str, ...]:
    """Make comments text of the paragraph they stand in, or else of the next one; return those on the whole article."""
    from lxml import etree

    ours = (node for node in tree.iter(etree.Comment) if any(comments(f"<!--{node.text}-->")))
    if not (found := list(islice(ours, _MOST))):
        return ()
    everywhere: list[str] = []
    before: list[str] = []
    waiting = iter([*found, None])
    comment = next(waiting)
    for element in tree.iter():
        if element is comment:
            text = f"<!--{element.text}-->"
            [order] = list(comments(text))[:1]
            if order.verb == "ignore-file":
                everywhere.append(text)
            elif (paragraph := _around(element)) is not None:
                _append(paragraph, text)
            else:
                before.append(text)
            comment = next(waiting)
        elif before and element.tag in _TEXTUAL and (element.text or "").strip():
            element.text = f"{' '.join(before)} {element.text}"
            before.clear()
    return tuple(everywhere)


def _around(element: "HtmlElement") -> "HtmlElement | None":
    return next((parent for parent in element.iterancestors() if parent.tag in _TEXTUAL), None)


def _append(paragraph: "HtmlElement", text: str) -> None:
    """At its end, where it parts no sentence."""
    if len(paragraph):
        paragraph[-1].tail = f"{paragraph[-1].tail or ''} {text}"
    else:
        paragraph.text = f"{paragraph.text or ''} {text}"
