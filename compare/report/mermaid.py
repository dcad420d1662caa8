"""Who stands behind the articles of a story, as a Mermaid graph for Markdown: articles, and what they draw on.

A graph is code, and names from articles stand in it. Escaping single characters that are known to do harm is the
tempting mistake: Mermaid has directives, comments, HTML, icons and Markdown inside its labels, and each version has
more. So a label keeps letters, digits, blanks and what names are commonly written with, and everything else becomes a
numbered entity (`#59;`), which Mermaid turns into the character after it has parsed.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
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


def origins(report: Report) -> Iterator[str]:
    """Paragraphs: a graph for each story of which an article draws on something that is named; else none."""
    ties = Ties(report)
    drawn = []
    for story in stories(report):
        ran = columns(accounts(report, story))
        if found := ties.among([column.article for column in ran]):
            drawn.append((story, ran, found))
    if drawn:
        yield "## Origins, story by story"
        yield _LEGEND
    for story, ran, found in drawn[:_GRAPHS]:
        yield f"### {story_heading(report, story)}"
        yield _graph(ran, found)
        if rest := list(_rest(ran, found)):
            yield "\n".join(f"- {line}" for line in rest)
    if len(drawn) > _GRAPHS:
        left = len(drawn) - _GRAPHS
        yield f"… and {left} more {'story' if left == 1 else 'stories'}."


def _graph(ran: Sequence[Column], ties: Sequence[Tie]) -> str:
    """Articles to the left. Names of nodes are ours, so that no label is one."""
    shown = ties[:_TIES]
    users = sorted(set(chain.from_iterable(tie.users for tie in shown)))[:_ARTICLES]
    lines = ["```mermaid", "flowchart LR"]
    lines += [f"    a{user}[{label(shorten(ran[user].name, _NAME))}]" for user in users]
    for number, tie in enumerate(shown):
        if drawing := sorted(set(tie.users) & set(users)):
            left, right = _SHAPES[tie.kind]
            words = f"{shorten(tie.name, _NAME)}, {tie.how}" if tie.how else shorten(tie.name, _NAME)
            lines.append(f"    s{number}{left}{label(words)}{right}")
            lines += [f"    a{user} --> s{number}" for user in drawing]
    return "\n".join([*lines, "```"])


def _rest(ran: Sequence[Column], ties: Sequence[Tie]) -> Iterator[str]:
    """What the graph leaves out, in words."""
    tied = set(chain.from_iterable(tie.users for tie in ties))
    drawn = sorted(set(chain.from_iterable(tie.users for tie in ties[:_TIES])))[:_ARTICLES]
    if more := ties[_TIES:]:
        yield f"not drawn: {_named([tie.name for tie in more], 'source')}"
    if missing := sorted(tied - set(drawn)):
        yield f"not drawn: {_named([ran[user].name for user in missing], 'article')}"
    if alone := [column.name for number, column in enumerate(ran) if number not in tied]:
        yield f"nothing named or shared: {_named(alone, 'article')}"


def _named(names: Iterable[str], thing: str) -> str:
    every = list(names)
    more = len(every) - _NAMED
    return ", ".join(map(markdown, every[:_NAMED])) + (f" and {count(more, f'more {thing}')}" if more > 0 else "")
