"""Reading: files, folders, globs and standard input → articles with marked blocks, and what could not be read.

`read` is the entrance; what keeps articles for later asks for the `files` and takes them one by one with `read_file`.
Nothing met in an input stops either: each bad one becomes a `Failure` with the place, the problem and what to do.
"""

import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from typing import BinaryIO

from compare.errors import InputError, UsageError
from compare.models import Article, Failure, Reading
from compare.read.article import article
from compare.read.draft import Draft, Stated
from compare.read.drafts import drafts
from compare.read.paths import STDIN, Source, expand, reason
from compare.read.repeated import mark_repeated
from compare.read.sources import Sources
from compare.settings import Settings

__all__ = ["STDIN", "Source", "Sources", "files", "mark_repeated", "read", "read_file"]


def read(
    paths: Sequence[str],
    *,
    stdin: BinaryIO | None = None,
    tick: Callable[[int, int], None] | None = None,
    ignored: Sequence[str] = (),
    settings: Settings | None = None,
) -> Reading:
    """All articles that `paths` (files, folders, globs, "-") hold.

    The result does not depend on the order of `paths`. `stdin` stands in for standard input. `tick(done, total)` is
    called after each article. `ignored` files, and those that `.samestoryignore` or `settings.exclude` leaves out, are
    passed over in folders and patterns. Raises UsageError when there are no paths at all.
    """
    sources, failures = files(paths, ignored, settings)
    tables = Sources()
    found: list[Draft] = []
    for source in sources:
        for item in _contents(source, tables, stdin):
            if isinstance(item, Draft):
                found.append(item)
            else:
                failures.append(item)
    failures.extend(tables.failures)
    articles: list[Article] = []
    unique, clashes = _unique(found)
    failures.extend(clashes)
    for done, draft in enumerate(unique, 1):
        try:
            articles.append(article(draft))
        except InputError as error:
            failures.append(Failure(draft.path, str(error)))
        if tick:
            tick(done, len(unique))
    return Reading(
        articles=tuple(mark_repeated(sorted(articles, key=lambda a: a.id))),
        failures=tuple(sorted(failures, key=lambda failure: (failure.path, failure.error))),
    )


def files(
    paths: Sequence[str], ignored: Sequence[str] = (), settings: Settings | None = None
) -> tuple[list[Source], list[Failure]]:
    """The files that `paths` stand for, sorted by name, and what could not be looked up.

    What is passed over is as for `read`. Raises UsageError when there are no paths at all.
    """
    if not paths:
        raise UsageError("there is nothing to read; name files, folders, a pattern, or - for standard input")
    return expand(list(dict.fromkeys(paths)), ignored, settings)


def read_file(source: Source, tables: Sources) -> Iterator[Article | Failure]:
    """The articles of one file in its order, under ids that are unique in it.

    Lines that recur over articles are not marked yet: `mark_repeated` does that for articles of many files. What is
    wrong in `tables` is not told here, for it is wrong once for all files.
    """
    found: list[Draft] = []
    for item in _contents(source, tables, None):
        if isinstance(item, Draft):
            found.append(item)
        else:
            yield item
    unique, clashes = _unique(found)
    yield from clashes
    for draft in unique:
        try:
            yield article(draft)
        except InputError as error:
            yield Failure(draft.path, str(error))


def _contents(source: Source, tables: Sources, stdin: BinaryIO | None) -> Iterator[Draft | Failure]:
    try:
        if source.file is None:
            data, known = (stdin or sys.stdin.buffer).read(), Stated()
        else:
            data, known = source.file.read_bytes(), tables.of(source.file, source.root)
    except OSError as error:
        yield Failure(source.name, f"cannot be read: {reason(error)}; check the file and its permissions")
        return
    yield from drafts(source, data, known)


def _unique(found: Sequence[Draft]) -> tuple[list[Draft], list[Failure]]:
    """Every draft under an id of its own. Sources come sorted by name, so which one keeps the id is no accident."""
    taken = {draft.id for draft in found}
    first: dict[str, Draft] = {}
    unique: list[Draft] = []
    failures: list[Failure] = []
    for given in found:
        draft = given
        if draft.id in first:
            number = 2
            while f"{draft.id}~{number}" in taken:
                number += 1
            name = f"{draft.id}~{number}"
            problem = f"has the id {draft.id!r} of {first[draft.id].path}; kept as {name!r}, give it an id of its own"
            failures.append(Failure(draft.path, problem))
            taken.add(name)
            draft = replace(draft, id=name)
        first[draft.id] = draft
        unique.append(draft)
    return unique, failures
