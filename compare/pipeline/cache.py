"""An index of given files and folders on the fly, kept in the user's cache folder and brought up to date each time.

It holds exactly what the paths hold now: changed files are read again, files gone are dropped. What another version of
samestory made, and what is damaged, is made anew without a word: it is a cache.
"""

import hashlib
import os
import time
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

import compare
from compare.errors import IndexFileError, IndexWriteError
from compare.models import Failure
from compare.pipeline.intake import MAKER, files_only, pending, take_in
from compare.pipeline.progress import Progress
from compare.read import Source, Sources
from compare.settings import Settings
from compare.store import Index

VARIABLE = "SAMESTORY_CACHE_DIR"
_UNUSED = 60 * 24 * 3600
"""Seconds after which an index that nobody asked for goes."""


class Cached(NamedTuple):
    """An index of some paths as they are now."""

    path: Path
    failures: tuple[Failure, ...]
    """What could not be read of them, whether or not it was tried just now; sorted by path."""


def cached(
    paths: Sequence[str],
    progress: Progress | None = None,
    *,
    ignored: Sequence[str] = (),
    settings: Settings | None = None,
) -> Cached:
    """The index of `paths` (files, folders, globs), brought up to date.

    `ignored` files, and what `settings.exclude` names, are passed over in folders and patterns.
    Raises UsageError when there are no paths, IndexFileError when the cache folder cannot be written to.
    """
    sources, failures = files_only(paths, ignored, settings)
    tables = Sources()
    path = _place(paths, settings)
    try:
        known = _up_to_date(path, sources, tables, progress)
    except IndexWriteError:
        raise
    except IndexFileError:
        _discard(path)
        known = _up_to_date(path, sources, tables, progress)
    with suppress(OSError):
        os.utime(path)
    every = {*failures, *tables.failures, *known}
    return Cached(path, tuple(sorted(every, key=lambda failure: (failure.path, failure.error))))


def _up_to_date(
    path: Path, sources: Sequence[Source], tables: Sources, progress: Progress | None
) -> tuple[Failure, ...]:
    """The failures of reading `sources`, all of which the index at `path` holds from now on, and nothing else."""
    maker = _maker()
    if path.exists():
        with Index.open(path) as index:
            if index.meta(MAKER) != maker:
                raise IndexFileError(f"{path}: was made by another samestory")
            known = index.stamps()
            gone = known.keys() - {index.paths.kept(source.name) for source in sources}
            if not gone and not pending(sources, tables, index):
                return index.failures()
    else:
        _prune(path.parent)
    with Index.open(path, write=True) as index:
        index.note(MAKER, maker)
        gone = index.stamps().keys() - {index.paths.kept(source.name) for source in sources}
        if gone:
            index.remove(files=gone)
        take_in(index, pending(sources, tables, index), tables, progress)
        return index.failures()


def _place(paths: Sequence[str], settings: Settings | None) -> Path:
    """One file for one set of paths; private, for drafts and archives are nobody else's business."""
    folder = _folder()
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError as error:
        reason = (error.strerror or type(error).__name__).lower()
        message = f"{folder}: cannot be made: {reason}; name another folder in the environment variable {VARIABLE}"
        raise IndexWriteError(message) from error
    whole = sorted({os.path.abspath(path) for path in paths})  # noqa: PTH100 - a glob is no path yet
    if settings and settings.exclude:
        whole += ["", os.path.abspath(settings.folder), *settings.exclude]  # noqa: PTH100
    name = hashlib.blake2b("\0".join(whole).encode("utf-8", "surrogateescape"), digest_size=12).hexdigest()
    return folder / f"{name}.db"


def _folder() -> Path:
    if named := os.environ.get(VARIABLE):
        return Path(named)
    from platformdirs import user_cache_path

    return user_cache_path("samestory", appauthor=False)


def _maker() -> str:
    """The version, and when its code changed last: who works on samestory must not be served what it said before."""
    newest = 0
    for folder, _, names in os.walk(Path(compare.__file__).parent):
        if not folder.endswith("__pycache__"):
            newest = max(newest, *(os.stat(os.path.join(folder, name)).st_mtime_ns for name in names), 0)  # noqa: PTH116, PTH118 - 300 files at each check
    return f"{compare.__version__} {newest}"


def _discard(path: Path) -> None:
    for name in (f"{path}-wal", f"{path}-shm", f"{path}"):
        with suppress(FileNotFoundError):
            Path(name).unlink()


def _prune(folder: Path) -> None:
    """Drop what was asked for long ago; each use of an index leaves its mark in the time of its file."""
    with suppress(OSError):
        for path in folder.glob("*.db"):
            if time.time() - path.stat().st_mtime > _UNUSED:
                _discard(path)
