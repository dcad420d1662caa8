"""The index, from files to what a check looks up: read → extract → keys → store."""

import os
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

from compare import __version__
from compare.errors import IndexFileError, UsageError
from compare.match.keys import Keys, keys
from compare.models import Extracted, Failure
from compare.pipeline.cache import Cached, cached
from compare.pipeline.deciding import decided, place_of_index
from compare.pipeline.extraction import said, workers
from compare.pipeline.intake import MAKER, files_only, pending, take_in
from compare.pipeline.progress import Progress, tick
from compare.read import Sources
from compare.settings import Settings
from compare.store import Added, Index

__all__ = ["Cached", "Indexed", "Removed", "Status", "add", "cached", "rebuild", "remove", "status", "verify"]

_SAMPLE = 200
"""Articles whose keys are made again by a verification that is not asked for all."""
_GROUP = 500


class Indexed(NamedTuple):
    """What became of the files that an index was given."""

    added: Added
    failures: tuple[Failure, ...]
    """Of these files, whether or not they were tried just now; sorted by path."""
    maker: str
    """The samestory that extracted what the index had before, when it is another than this one; else empty."""


class Removed(NamedTuple):
    """What became of a wish to remove."""

    articles: int
    unknown: tuple[str, ...]
    """What was named and is not in the index."""


class Status(NamedTuple):
    """What an index holds."""

    articles: int
    statements: int
    files: int
    changed: int
    """Files that are not as they were when they were read."""
    gone: int
    """Files that are no more."""
    failures: tuple[Failure, ...]
    size: int
    """Bytes."""
    maker: str
    """The samestory that extracted."""
    current: bool
    """Whether that is this one."""
    decisions: int
    """Decisions about articles beside it, which a check obeys."""


def add(
    paths: Sequence[str],
    index: Path,
    *,
    progress: Progress | None = None,
    ignored: Sequence[str] = (),
    settings: Settings | None = None,
) -> Indexed:
    """Read `paths` (files, folders, globs) into the index at `index`, which is made when it is not there.

    Files that did not change are not read, articles that did not change are not extracted again. An article that its
    file no longer has is removed; one whose file is no longer there stays. Raises UsageError, IndexFileError.
    """
    sources, failures = files_only(paths, ignored, settings)
    tables = Sources()
    if failures and not sources and not index.exists():
        raise UsageError(f"{failures[0].path}: {failures[0].error}; no index was made")
    with Index.open(index, write=True) as opened:
        maker = opened.meta(MAKER)
        if not maker:
            opened.note(MAKER, __version__)
        added = take_in(opened, pending(sources, tables, opened), tables, progress)
        kept = {opened.paths.kept(source.name) for source in sources}
        known = opened.failures(kept)
        counts = opened.counts()
    unchanged = sum(counts.get(file, 0) for file in kept) - added.new - added.changed
    every = {*failures, *tables.failures, *known}
    return Indexed(
        replace(added, unchanged=unchanged),  # also those of files that were not read
        tuple(sorted(every, key=lambda failure: (failure.path, failure.error))),
        maker if maker not in ("", __version__) else "",
    )


def remove(targets: Sequence[str], index: Path) -> Removed:
    """Remove articles by id, and files and folders by path; the files themselves are left alone."""
    with _existing(index) as opened:
        ids = opened.ids()
        known = {file: opened.paths.absolute(file) for file in opened.stamps()}
        articles: set[int] = set()
        files: set[str] = set()
        unknown = []
        for target in targets:
            path = os.path.abspath(target)  # noqa: PTH100 - resolve() would follow links
            below = path.rstrip(os.sep) + os.sep
            found = {file for file, place in known.items() if place == path or place.startswith(below)}
            if found:
                files |= found
            elif target in ids:
                articles.add(ids[target])
            else:
                unknown.append(target)
        return Removed(opened.remove(articles, files), tuple(unknown))


def status(index: Path, *, settings: Settings | None = None) -> Status:
    """What the index holds, and how far the files that it was made from have moved on."""
    with Index.open(index) as opened:
        changed = gone = 0
        stamps = opened.stamps()
        for path, stamp in stamps.items():
            try:
                found = os.stat(opened.paths.shown(path))  # noqa: PTH116 - strings all the way
            except OSError:
                gone += 1
                continue
            changed += bool(stamp) and stamp.split()[:2] != [str(found.st_size), str(found.st_mtime_ns)]
        maker = opened.meta(MAKER)
        return Status(
            *opened.size,
            len(stamps),
            changed,
            gone,
            opened.failures(),
            index.stat().st_size,
            maker,
            maker == __version__,
            len(decided([place_of_index(index)], settings).decisions),
        )


def verify(index: Path, *, everything: bool = False, progress: Progress | None = None) -> tuple[str, ...]:
    """What is wrong in the index, a line each.

    The keys of a sample of articles, or with `everything` of all, are made again and held against the postings.
    """
    with Index.open(index) as opened:
        problems = opened.problems(tick(progress, "verifying articles"))
        if problems or opened.meta(MAKER) != __version__:
            return tuple(problems)  # another version may have made other keys
        try:
            posted = opened.posted()
        except IndexFileError as error:
            return (str(error).removeprefix(f"{index}: "),)
        numbers = opened.numbers
        chosen = numbers if everything else numbers[:: max(1, len(numbers) // _SAMPLE)]
        for first in range(0, len(chosen), _GROUP):
            for number, one in opened.extracted(chosen[first : first + _GROUP]).items():
                if not posted.agrees(number, keys([statement.text for statement in one.statements])):
                    problems.append(f"article {one.article!r} is not found by the words in it")
            if progress:
                progress("verifying keys", min(first + _GROUP, len(chosen)), len(chosen))
            opened.forget()
        return tuple(problems)


def rebuild(index: Path, *, progress: Progress | None = None) -> int:
    """Extract everything again from the articles kept in the index, without their files; how many articles."""
    with _existing(index, any_layout=True) as opened:
        numbers = opened.numbers
        with workers(index.stat().st_size) as pool:

            def renewed() -> Iterator[tuple[int, Extracted, Sequence[Keys]]]:
                for first in range(0, len(numbers), _GROUP):
                    part = opened.articles(numbers[first : first + _GROUP])
                    for number, (found, made) in zip(part, said(list(part.values()), pool), strict=True):
                        yield number, found, made
                    if progress:
                        progress("extracting", min(first + _GROUP, len(numbers)), len(numbers))
                    opened.forget()

            opened.renew(renewed())
        opened.note(MAKER, __version__)
        return len(numbers)


def _existing(index: Path, *, any_layout: bool = False) -> Index:
    """The index to be changed; opening one to write would make it, which is for `add` alone."""
    Index.open(index, any_layout=any_layout).close()
    return Index.open(index, write=True, any_layout=any_layout)
