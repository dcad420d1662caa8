"""Who stands behind the articles of a story, as a Mermaid graph for Markdown: articles, and what they draw on.

A graph is code, and names from articles stand in it. Escaping single characters that are known to do harm is the
tempting mistake: Mermaid has directives, comments, HTML, icons and Markdown inside its labels, and each version has
more. So a label keeps letters, digits, blanks and what names are commonly written with, and everything else becomes a
numbered entity (`#59;`), which Mermaid turns into the character after it has parsed.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain

from compare.models import Report
from compare.report.escape import clean, markdown, shorten
from compare.report.matrix import Column, columns
from compare.report.matrixmarkdown import story_heading
from compare.report.selection import accounts, stories
from compare.report.ties import Tie, Ties
from compare.text.counting import count

_LEGEND = (
    "An arrow leads from an article to what it draws on: a source that it names, a wire that it credits, text that it "
    "shares. Articles that draw on one thing may be one source and not several; with each finding stands how many "
    "origins it has."
)
_GRAPHS = 20
"""A page with hundreds of graphs no browser draws."""
_ARTICLES, _TIES, _NAME, _NAMED = 30, 14, 60, 12
"""Mermaid refuses more than 500 arrows, or 50,000 characters."""
_SHAPES = {"wire": ("([", "])"), "cited": ("(", ")"), "text": ("{{", "}}"), "outlet": ("[[", "]]")}
_PLAIN = re.compile(
    r"[^\W_]|(?<!irection) |(?<=[^\W\d_])[,’](?= |[^\W_])|(?<=\d)[.\-](?=\d)|(?<= )\(\?\)$", re.IGNORECASE
)
"""What a label keeps. Mermaid takes any line with `direction LR` for an order, also inside a label."""


def label(text: str) -> str:
    """`clean(text)` as a quoted label that nobody can leave.

    >>> label('"]; click a "x')
    '"#34;#93;#59; click a #34;x"'
    """
    shown = clean(text).replace("\N{LATIN SMALL LIGATURE FL}", "fl")  # Mermaid writes entities with it as it parses
    kept, at = [], 0
    for match in _PLAIN.finditer(shown):
        kept += [f"#{ord(character)};" for character in shown[at : match.start()]]
        kept.append(match.group())
        at = match.end()
    kept += [f"#{ord(character)};" for character in shown[at:]]
    return f'"{"".join(kept)}"'


@dataclass(frozen=True, slots=True)
class _Drawing:
    """What of a story is drawn, and what is not."""

    ran: Sequence[Column]
    ties: Sequence[Tie]
    users: Sequence[int]
    """Numbers of the articles drawn, sorted."""

    def arrows(self) -> list[tuple[Tie, list[int]]]:
        """The sources drawn, each with the articles that draw on it."""
        shown = set(self.users)
        found = ((tie, [user for user in tie.users if user in shown]) for tie in self.ties[:_TIES])
        return [(tie, users) for tie, users in found if users]


def origins(report: Report) -> Iterator[str]:
    """Paragraphs for each story of which an article draws on something that is named; else none.

    Stories of which several articles draw on one thing come first, for there the graph says what no list does.
    """
    ties = Ties(report)
    drawn = []
    for story in stories(report):
        ran = columns(accounts(report, story))
        if found := ties.among([column.article for column in ran]):
            users = sorted(set(chain.from_iterable(tie.users for tie in found[:_TIES])))[:_ARTICLES]
            drawn.append((story, _Drawing(ran, found, users)))
    drawn.sort(key=lambda one: all(len(tie.users) == 1 for tie in one[1].ties))
    if drawn:
        yield "## Origins, story by story"
        yield _LEGEND
    for story, drawing in drawn[:_GRAPHS]:
        yield f"### {story_heading(report, story)}"
        yield from _story(drawing)
    if len(drawn) > _GRAPHS:
        left = len(drawn) - _GRAPHS
        yield f"… and {left} more {'story' if left == 1 else 'stories'}."


def _story(drawing: _Drawing) -> Iterator[str]:
    """A single arrow is said in words."""
    arrows = drawing.arrows()
    lines = list(_rest(drawing, arrows))
    if sum(len(users) for _, users in arrows) > 1:
        yield _graph(drawing, arrows)
    else:
        [(tie, [user])] = arrows
        lines.insert(0, f"{markdown(drawing.ran[user].name)} draws on {markdown(_named(tie))}")
    if lines:
        yield "\n".join(f"- {line}" for line in lines)


def _graph(drawing: _Drawing, arrows: Sequence[tuple[Tie, Sequence[int]]]) -> str:
    """Articles to the left. Names of nodes are ours, so that no label is one."""
    lines = ["```mermaid", "flowchart LR"]
    lines += [f"    a{user}[{label(shorten(drawing.ran[user].name, _NAME))}]" for user in drawing.users]
    for number, (tie, users) in enumerate(arrows):
        left, right = _SHAPES[tie.kind]
        lines.append(f"    s{number}{left}{label(_named(tie))}{right}")
        lines += [f"    a{user} --> s{number}" for user in users]
    return "\n".join([*lines, "```"])


def _rest(drawing: _Drawing, arrows: Sequence[tuple[Tie, Sequence[int]]]) -> Iterator[str]:
    """What the graph leaves out, in words."""
    tied = set(chain.from_iterable(tie.users for tie in drawing.ties))
    shown = {tie for tie, _ in arrows}
    if more := [tie.name for tie in drawing.ties if tie not in shown]:
        yield f"not drawn: {_listed(more, 'source')}"
    if missing := sorted(tied - set(drawing.users)):
        yield f"not drawn: {_listed([drawing.ran[user].name for user in missing], 'article')}"
    if alone := [column.name for number, column in enumerate(drawing.ran) if number not in tied]:
        yield f"nothing named or shared: {_listed(alone, 'article')}"


def _named(tie: Tie) -> str:
    return f"{tie.name}, {tie.how}" if tie.how else tie.name


def _listed(every: Sequence[str], thing: str) -> str:
    more = len(every) - _NAMED
    return ", ".join(map(markdown, every[:_NAMED])) + (f" and {count(more, f'more {thing}')}" if more > 0 else "")
