"""Files → what an index is given: only files that changed are read, only articles that changed are extracted."""

import hashlib
import time
from collections.abc import Iterator, Sequence
from concurrent.futures import Executor
from dataclasses import dataclass

from compare.errors import UsageError
from compare.models import Article, Failure
from compare.pipeline.extraction import said, workers
from compare.pipeline.progress import Progress, Tick, tick
from compare.read import STDIN, Source, Sources, files, mark_repeated, read_file
from compare.settings import Settings
from compare.store import Added, Entry, File, Index, Kept

MAKER = "maker"
"""The note in an index that says what extracted."""
_GROUP = 2_000
_GROUP_LETTERS = 20_000_000
"""Articles, or characters of them, looked at together for lines that an outlet repeats; what memory is needed for."""
_SETTLED = 2_000_000_000
"""Nanoseconds: a file that was just written may be written again in the same tick of the file system's clock."""


@dataclass(frozen=True, slots=True)
class Pending:
    """A file that has to be read."""

    source: Source
    stamp: str
    size: int


def files_only(
    paths: Sequence[str], ignored: Sequence[str] = (), settings: Settings | None = None
) -> tuple[list[Source], list[Failure]]:
    """The files that `paths` stand for, and what could not be looked up. Raises UsageError for standard input."""
    if STDIN in paths:
        raise UsageError("standard input cannot be kept in an index; name files, folders or a pattern")
    return files(paths, ignored, settings)


def take_in(index: Index, waiting: Sequence[Pending], tables: Sources, progress: Progress | None) -> Added:
    """Read the files of `waiting` into `index`."""
    with workers(sum(one.size for one in waiting)) as pool:
        return index.add(items(waiting, tables, index, pool, tick(progress, "indexing")))


def pending(sources: Sequence[Source], tables: Sources, index: Index | None) -> list[Pending]:
    """Those of `sources` that `index` does not have as they are now, by size, time and what `sources.toml` states."""
    known = index.stamps() if index else {}
    found = []
    for source in sources:
        stamp, size = _stamp(source, tables)
        if index is None or not stamp or known.get(index.paths.kept(source.name)) != stamp:
            found.append(Pending(source, stamp, size))
    return found


def items(
    waiting: Sequence[Pending], tables: Sources, index: Index, pool: Executor | None, tick: Tick | None
) -> Iterator[Entry | Kept | File]:
    """What `index` has to be given of the files. `tick(done, total)` is called with numbers of articles, as known."""
    progress = _Progress(tick, len(waiting))
    group: list[tuple[Article, str] | File] = []
    letters = 0
    for one in waiting:
        failures: list[Failure] = []
        progress.opened()
        for item in read_file(one.source, tables):
            if isinstance(item, Failure):
                failures.append(item)
                continue
            group.append((item, one.source.name))
            letters += len(item.text)
            progress.met()
            if len(group) >= _GROUP or letters >= _GROUP_LETTERS:
                yield from _given(group, index, pool, progress)
                group, letters = [], 0
        group.append(File(one.source.name, one.stamp, tuple(failures)))
    yield from _given(group, index, pool, progress)


class _Progress:
    """Files count as one article each until they are opened."""

    def __init__(self, tick: Tick | None, files: int) -> None:
        self._tick = tick
        self._done = 0
        self._total = files

    def opened(self) -> None:
        self._total -= 1

    def met(self) -> None:
        self._total += 1

    def done(self) -> None:
        self._done += 1
        if self._tick:
            self._tick(self._done, self._total)


def _given(
    group: Sequence[tuple[Article, str] | File], index: Index, pool: Executor | None, progress: _Progress
) -> Iterator[Entry | Kept | File]:
    marked = iter(mark_repeated([item[0] for item in group if not isinstance(item, File)]))
    found = [item if isinstance(item, File) else (next(marked), item[1]) for item in group]
    kept = [not isinstance(item, File) and index.holds(*item) for item in found]
    fresh = [item[0] for item, known in zip(found, kept, strict=True) if not isinstance(item, File) and not known]
    extracted = said(fresh, pool)
    for item, known in zip(found, kept, strict=True):
        if isinstance(item, File):
            yield item
            continue
        article, file = item
        yield Kept(article, file) if known else Entry(article, *next(extracted), file)
        progress.done()


def _stamp(source: Source, tables: Sources) -> tuple[str, int]:
    """What changes when the file or what is stated about it does, and its size; empty where it is not to be trusted."""
    if source.file is None:
        return "", 0
    stated = hashlib.blake2b(repr(tables.of(source.file, source.root)).encode(), digest_size=8).hexdigest()
    try:
        found = source.file.stat()
    except OSError:
        return "", 0  # reading it will say what is wrong
    if time.time_ns() - found.st_mtime_ns < _SETTLED:
        return "", found.st_size
    return f"{found.st_size} {found.st_mtime_ns} {found.st_ctime_ns} {stated}", found.st_size
