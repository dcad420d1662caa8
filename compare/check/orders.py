"""What an article itself orders to be left out: comments in its text, and a key of its front matter.

    <!-- samestory: ignore SS102, quote-word -->    in a paragraph: there; on a line of its own: in the next one
    <!-- samestory: ignore-file quote-title -->     in the whole article
    samestory-ignore: [SS102, quote-word]           the same, in the front matter of Markdown

Without a rule a comment means all of them. What cannot be understood is told: a misspelt rule would else ignore
nothing, and nobody would know why the finding stays.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from compare.check.paragraphs import front_matter, paragraphs
from compare.check.rules import named
from compare.errors import UsageError
from compare.models import Article, Failure, Position, Span
from compare.text.comments import Comment, comments, without_comments
from compare.text.lines import line_and_column

KEY = "samestory-ignore"
_SEPARATOR = re.compile(r"[,\s]+")
_LONGEST = 40


class Order(NamedTuple):
    """An order in an article to leave findings out."""

    path: str
    start: Position
    text: str
    """As it is written."""
    scope: Span
    """Where findings are left out."""
    rules: frozenset[str]
    """Ids."""


class Orders(NamedTuple):
    """The orders of one article, and one line for each that could not be understood."""

    orders: tuple[Order, ...]
    failures: tuple[Failure, ...]


def orders(article: Article) -> Orders:
    """All orders of an article, in the order of its text."""
    found: list[Order] = []
    failures: list[Failure] = []
    for item in (*_stated(article), *_commented(article)):
        if isinstance(item, Failure):
            failures.append(item)
        elif item.rules:
            found.append(item)
    return Orders(tuple(found), tuple(failures))


def _commented(article: Article) -> Iterator[Order | Failure]:
    given = list(comments(article.text, front_matter(article).end))
    if not given:
        return
    speaking = [span for span in paragraphs(article) if _says_something(article.text[span.start : span.end])]
    starts = [span.start for span in speaking]
    for comment in given:
        start = Position(*line_and_column(article.text, comment.start))
        scope = _scope(article, comment, speaking, starts)
        if scope is None:
            problem = f"has a comment {comment.verb[:_LONGEST]!r}; samestory knows `ignore` and `ignore-file`"
            yield _failure(article, start, problem)
            continue
        text = article.text[comment.start : comment.end]
        yield from _order(article, start, text, scope, _names(comment.rest))


def _scope(article: Article, comment: Comment, speaking: Sequence[Span], starts: Sequence[int]) -> Span | None:
    """The paragraph around a comment, or else the next; None for a comment that samestory does not know."""
    if comment.verb == "ignore-file":
        return Span(0, len(article.text))
    if comment.verb != "ignore":
        return None
    index = bisect_right(starts, comment.start)
    if index and comment.start < speaking[index - 1].end:
        return speaking[index - 1]
    return speaking[index] if index < len(speaking) else Span(comment.end, comment.end)


def _says_something(paragraph: str) -> bool:
    """One of comments alone does not: two may stand one above the other, and both hold for what is below."""
    return any(letter.isalnum() for letter in without_comments(paragraph))


def _stated(article: Article) -> Iterator[Order | Failure]:
    """The key of the front matter. Reading has found that to be sound YAML, and has left it in the text."""
    front = front_matter(article)
    source = article.text[front.start : front.end]
    if KEY not in source:
        return
    import yaml

    fields = yaml.safe_load(source.partition("\n")[2].rpartition("\n")[0])
    if not isinstance(fields, dict) or KEY not in fields:
        return
    start = Position(source[: source.index(KEY)].count("\n") + 1, 1)
    value = fields[KEY]
    names = _names(value) if isinstance(value, str) else value
    if not isinstance(names, list) or not names or not all(isinstance(name, str) for name in names):
        yield _failure(article, start, f"{KEY!r} is no list of rules; write [SS102, quote-word], or all")
        return
    yield from _order(article, start, KEY, Span(0, len(article.text)), names)


def _names(written: str) -> list[str]:
    return [name for name in _SEPARATOR.split(written) if name] or ["all"]


def _order(
    article: Article, start: Position, text: str, scope: Span, names: Sequence[str]
) -> Iterator[Order | Failure]:
    rules: set[str] = set()
    for name in names:
        try:
            rules.update(rule.id for rule in named(name[:_LONGEST]))
        except UsageError as error:
            yield _failure(article, start, f"nothing is ignored for {name[:_LONGEST]!r}: {error}")
    yield Order(article.path, start, text, scope, frozenset(rules))


def _failure(article: Article, start: Position, problem: str) -> Failure:
    """`path` stays that of a file, so that an annotation finds it."""
    return Failure(article.path, f"line {start.line}: {problem}")
