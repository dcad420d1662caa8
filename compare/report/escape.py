"""Make text from articles harmless where it is shown.

An article is a stranger's bytes. Printed raw it can move the cursor, recolour the screen, reverse the reading order of
a line or hide words in it; in Markdown it can open HTML; in a spreadsheet a cell that starts with `=` is a formula.
Every renderer sends every string that came from outside through one of these functions.
"""

import re
import unicodedata

from compare.text.excerpt import excerpt

UNPRINTABLE = "\N{REPLACEMENT CHARACTER}"
_JOINERS = "\N{ZERO WIDTH NON-JOINER}\N{ZERO WIDTH JOINER}"
"""Persian, Indic scripts and emoji are misspelled without them."""
_MARKDOWN = re.compile(r"([\\`*_\[\]#!|~$])")
_HTML = {"&": "&amp;", "<": "&lt;", ">": "&gt;"}
_FORMULA = tuple("=+-@＝＋－＠")


class _Printable(dict[int, str]):
    """Character by character, computed when first met."""

    def __missing__(self, code: int) -> str:
        self[code] = _printable(chr(code))
        return self[code]


def _printable(character: str) -> str:
    if character.isspace():
        return " "
    if character == "\N{SOFT HYPHEN}":
        return ""
    hidden = unicodedata.category(character) in {"Cc", "Cf", "Cs"} and character not in _JOINERS
    return UNPRINTABLE if hidden else character


_PRINTABLE = _Printable()


def printable(text: str) -> str:
    """`text` with each character shown as itself or not at all; blanks stay where they are, as blanks.

    For a passage that is put together from pieces: `clean` would eat the blanks at their seams.

    >>> printable("one\\ntwo\\u202e ")
    'one two� '
    """
    return text.translate(_PRINTABLE)


def clean(text: str) -> str:
    """`text` as one line without control characters, terminal escapes, direction overrides or hidden letters.

    >>> clean("red \\x1b[31malert\\u202e")
    'red �[31malert�'
    """
    return " ".join(text.translate(_PRINTABLE).split())


def shorten(text: str, length: int) -> str:
    """`clean(text)` in at most `length` characters, cut in the middle."""
    return excerpt(clean(text), length)


def markdown(text: str) -> str:
    r"""`clean(text)` so that Markdown shows it letter by letter: no HTML, emphasis, table cell, link or formula.

    >>> markdown("<b>|*x*")
    '&lt;b&gt;\\|\\*x\\*'
    """
    text = re.sub("[&<>]", lambda match: _HTML[match.group()], clean(text))
    return _MARKDOWN.sub(r"\\\1", text).replace("://", "&#58;//").replace("www.", "www&#46;")


def code(text: str) -> str:
    """`clean(text)` as a Markdown code span that also survives in a table cell.

    >>> code("a`b|c")
    "`a'b¦c`"
    """
    return "`" + clean(text).replace("`", "'").replace("|", "\N{BROKEN BAR}") + "`"


def cell(text: str) -> str:
    """`clean(text)` for a spreadsheet: what would be run as a formula gets a leading apostrophe.

    >>> cell("=HYPERLINK(1)")
    "'=HYPERLINK(1)"
    """
    text = clean(text)
    return f"'{text}" if text.startswith(_FORMULA) else text
