"""Where everything on the page is found: an id for each story, finding, article and statement, and links to it.

Ids are what people send each other, so they come from what a thing is and not from its place in a list. An article's id
is a stranger's string: it becomes part of an address only when it is plain, and a digest otherwise.
"""

import hashlib
import posixpath
import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from compare.models import JudgedGroup, Kind, Report

OVERVIEW = "report.html"
_PLAIN = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,63}")
_DIGITS = 12


@dataclass(frozen=True, slots=True)
class Addresses:
    """Ids of a run, and the file that each of them is in; all are in one file unless the report is split."""

    report: Report
    page_of: Mapping[str, str] = field(default_factory=dict)
    """File by id of the page; what is not named is in the overview."""
    _articles: Mapping[str, str] = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_articles", _distinct([article.id for article in self.report.articles]))

    def story(self, story: str) -> str:
        """Id on the page of a story, named by its id; "" stands for what is told beyond one story."""
        return f"story-{slug(story)}" if story else "beyond"

    def finding(self, group: JudgedGroup) -> str:
        """`quote-188f66eeee`, `fact-c8efd4de5d`."""
        return f"{'fact' if group.group.kind is Kind.CLAIM else 'quote'}-{slug(group.group.id)}"

    def article(self, article: str) -> str:
        """`article-herald`."""
        return f"article-{self._articles[article]}"

    def statement(self, statement: str) -> str:
        """`place-herald.c4`: where a statement begins in its article."""
        article = self.report.statement[statement].article
        number = statement[len(article) + 1 :] if statement.startswith(f"{article}:") else statement
        return f"place-{self._articles[article]}.{slug(number)}"

    def href(self, here: str, anchor: str, within: str = "") -> str:
        """The link from the file `here` to an id; `within` names the id whose file it is in, if not its own."""
        there = self.page_of.get(within or anchor, OVERVIEW)
        return f"#{anchor}" if there == here else f"{path_to(here, there)}#{anchor}"


def path_to(here: str, there: str) -> str:
    """Relative, so that the report can be moved, zipped and opened from a stick."""
    return posixpath.relpath(there, posixpath.dirname(here) or ".")


def slug(text: str) -> str:
    """`text` itself where it is plain, else a digest of it."""
    if _PLAIN.fullmatch(text):
        return text
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:_DIGITS]


def _distinct(names: list[str]) -> Mapping[str, str]:
    """Slugs, no two alike: an article may bear the very digest of another's id."""
    found: dict[str, str] = {}
    taken: set[str] = set()
    for name in sorted(names):
        base = one = slug(name)
        number = 1
        while one in taken:
            number += 1
            one = f"{base}-{number}"
        taken.add(one)
        found[name] = one
    return found
