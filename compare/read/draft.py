"""The record inside this stage: an article as it was found, before its fields and blocks are worked out."""

from dataclasses import dataclass, fields
from enum import StrEnum


class Form(StrEnum):
    """How the text of a draft is to be taken."""

    TEXT = "text"
    PAGE = "page"
    """HTML: the article has to be cut out of the page first."""


@dataclass(frozen=True, slots=True)
class Stated:
    """Fields that somebody wrote down, as opposed to those we infer. Empty means not stated."""

    title: str = ""
    outlet: str = ""
    date: str = ""
    byline: str = ""
    credit: str = ""
    url: str = ""
    language: str = ""

    def over(self, other: "Stated") -> "Stated":
        """These fields, and where they are empty those of `other`."""
        return Stated(**{f.name: getattr(self, f.name) or getattr(other, f.name) for f in fields(Stated)})


@dataclass(frozen=True, slots=True)
class Draft:
    """One article as found. `text` is final for `Form.TEXT` and the page's source for `Form.PAGE`."""

    id: str
    path: str
    text: str
    stated: Stated
    stem: str
    """The file name without its ending: the last resort for title and outlet."""
    form: Form = Form.TEXT
    repaired: bool = False
    front: int = 0
    """How many characters at the start are front matter and not article."""
