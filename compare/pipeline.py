"""The whole story on one page: read → extract → match → judge.

The stages know nothing of each other; what one hands to the next is a record of `compare.models`.
"""

from collections.abc import Callable, Sequence
from functools import partial
from typing import BinaryIO, NamedTuple

from compare.errors import UsageError
from compare.extract import extract
from compare.judge import judge
from compare.match import explain as explain_match
from compare.match import match
from compare.models import (
    Article,
    Band,
    Block,
    BlockKind,
    Cohesion,
    Directness,
    Failure,
    Group,
    JudgedGroup,
    Kind,
    Match,
    Matching,
    Reading,
    Report,
    Span,
    Statement,
    by_id,
)
from compare.read import read

Tick = Callable[[int, int], None]
Progress = Callable[[str, int, int], None]
"""Called with what is being done, how much of it is done, and of how much."""


class Found(NamedTuple):
    """What articles quote."""

    reading: Reading
    statements: tuple[Statement, ...]


class Explanation(NamedTuple):
    """Why two statements count as the same utterance or not, and in what they differ."""

    match: Match
    report: Report
    """Of these two statements alone; it has no group when they are different utterances."""


def report(paths: Sequence[str], *, stdin: BinaryIO | None = None, progress: Progress | None = None) -> Report:
    """Read `paths` (files, folders, globs, `-`), and compare every quote with every other.

    What cannot be read is listed in `Report.failures`; the rest is compared without it.
    """
    reading, statements = quotes(paths, stdin=stdin, progress=progress)
    matching = match(reading.articles, statements, _tick(progress, "comparing"))
    return Report(
        articles=reading.articles,
        statements=statements,
        groups=judge(reading.articles, statements, matching),
        unsure=matching.unsure,
        copies=matching.copies,
        failures=reading.failures,
    )


def quotes(paths: Sequence[str], *, stdin: BinaryIO | None = None, progress: Progress | None = None) -> Found:
    """Read `paths` and find what they quote, without comparing anything."""
    reading = read(paths, stdin=stdin, tick=_tick(progress, "reading"))
    return Found(reading, extract(reading.articles, _tick(progress, "finding quotes")))


def explain(a: str, b: str, paths: Sequence[str] = (), *, progress: Progress | None = None) -> Explanation:
    """Compare two statements of `paths` by their ids, or, without paths, two passages given as text.

    Raises UsageError for an id that is not there and for a passage without a word.
    """
    if paths:
        found, failures = _looked_up((a, b), paths, progress)
    else:
        found, failures = [_passage("A", a), _passage("B", b)], ()
    (article_a, first), (article_b, second) = found
    match = explain_match(article_a, first, article_b, second)
    articles = tuple({article.id: article for article in (article_a, article_b)}.values())
    statements = (first, second)
    groups = _judged(articles, statements, match)
    return Explanation(match, Report(articles, statements, groups, unsure=(), copies=(), failures=failures))


def _judged(articles: Sequence[Article], pair: Sequence[Statement], match: Match) -> tuple[JudgedGroup, ...]:
    """The verdict the pair would get as a group of its own; unrelated passages get none, for all would differ."""
    if match.band is Band.DIFFERENT:
        return ()
    group = Group("pair", Kind.QUOTE, (match.a, match.b), Cohesion(match.score, (match.a, match.b)), (match,))
    return judge(articles, pair, Matching((group,), (), ()))


def _looked_up(
    ids: Sequence[str], paths: Sequence[str], progress: Progress | None
) -> tuple[list[tuple[Article, Statement]], tuple[Failure, ...]]:
    reading, statements = quotes(paths, progress=progress)
    articles, known = by_id(reading.articles), by_id(statements)
    for wanted in ids:
        if wanted not in known:
            raise UsageError(f"no statement {wanted!r} in these articles; `samestory quotes --all` lists the ids")
    return [(articles[known[wanted].article], known[wanted]) for wanted in ids], reading.failures


def _passage(name: str, text: str) -> tuple[Article, Statement]:
    if not any(character.isalnum() for character in text):
        raise UsageError(f"passage {name} has no word in it: give two passages, each in quotation marks")
    span = Span(0, len(text))
    article = Article(name, name, name, "", text, (Block(span, BlockKind.BODY, ""),))
    return article, Statement(f"{name}:1", Kind.QUOTE, name, (span,), text, Directness.DIRECT)


def _tick(progress: Progress | None, doing: str) -> Tick | None:
    return partial(progress, doing) if progress else None
