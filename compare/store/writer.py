"""Writing into an index: every batch is one transaction, and merges are transactions of their own."""

import sqlite3
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TypeVar

from compare.models import Extracted
from compare.store import segments
from compare.store.codec import to_bytes, to_text
from compare.store.database import bare, explained, up_to_date
from compare.store.paths import Paths
from compare.store.records import Added, Entry, File, Kept, Keys
from compare.store.rows import Batch, begun, total
from compare.store.schema import VERSION

BATCH = 20_000
"""Statements in a transaction: some ten seconds of extraction, which is what a kill can cost."""
Item = Entry | Kept | File
T = TypeVar("T")
Said = tuple[int, Extracted, Sequence[Keys]]
"""An article by its number, what it says, and the keys of its statements."""


class Writer:
    """Changes the index behind a connection. All methods raise IndexFileError and then have changed nothing."""

    def __init__(self, path: Path, database: sqlite3.Connection, paths: Paths) -> None:
        self._path = path
        self._database = database
        self._paths = paths

    def note(self, name: str, value: str) -> None:
        with self._transaction():
            self._database.execute("INSERT OR REPLACE INTO meta (name, value) VALUES (?, ?)", (name, value))

    def add(self, items: Iterable[Item], batch: int) -> Added:
        done = Added()
        seen: dict[str, set[bytes]] = {}
        for part in _batches(items, batch, lambda item: len(item.keys) if isinstance(item, Entry) else 0):
            with self._transaction():
                into = begun(self._database, self._paths)
                for item in part:
                    if isinstance(item, File):
                        into.finish(item, seen.pop(item.path, set()))
                    else:
                        path, name = into.put(item)
                        seen.setdefault(path, set()).add(name)
                self._segment(into)
                after = total(into, done)
            done = after
            self._repeat(segments.grow)
        self.settle()
        return done

    def remove(self, articles: Iterable[int], files: Iterable[str]) -> int:
        with self._transaction():
            batch = begun(self._database, self._paths)
            numbers = set(articles)
            for file in files:
                row = self._database.execute("SELECT number FROM files WHERE path = ?", (to_bytes(file),)).fetchone()
                if row:
                    found = self._database.execute("SELECT number FROM articles WHERE file = ?", row)
                    numbers.update(number for (number,) in found.fetchall())
                    self._database.execute("DELETE FROM files WHERE number = ?", row)
            for number in sorted(numbers):
                batch.drop(number)
        self.settle()
        return len(numbers)

    def renew(self, items: Iterable[Said], batch: int) -> None:
        with explained(self._path):
            [layout] = self._database.execute("PRAGMA user_version").fetchone()
        if layout < VERSION:
            with self._transaction():
                bare(self._database)
        for part in _batches(items, batch, lambda item: len(item[2])):
            with self._transaction():
                into = begun(self._database, self._paths)
                for number, said, keys in part:
                    query = "SELECT text FROM articles WHERE number = ?"
                    [text] = self._database.execute(query, (number,)).fetchone()
                    into.renew(number, said, keys, to_text(text))
                self._segment(into)
            self._repeat(segments.grow)
        with self._transaction():
            up_to_date(self._database)
        self.settle()

    def settle(self) -> None:
        """Few segments, and no file of which a quarter is empty."""
        self._repeat(segments.settle)
        with explained(self._path, "written"):
            [free] = self._database.execute("PRAGMA freelist_count").fetchone()
            [pages] = self._database.execute("PRAGMA page_count").fetchone()
            if free > pages // 4:
                self._database.execute("PRAGMA incremental_vacuum").fetchall()

    def _segment(self, batch: Batch) -> None:
        keys, statements, owned = batch.postings()
        if len(owned):
            segments.write(self._database, 0, keys, statements, owned)

    def _repeat(self, step: segments.Step) -> None:
        merged = True
        while merged:
            with self._transaction():
                merged = step(self._database)

    @contextmanager
    def _transaction(self) -> Iterator[None]:
        with explained(self._path, "written"):
            self._database.execute("BEGIN IMMEDIATE")
            try:
                yield
                self._database.execute("COMMIT")
            except BaseException:
                with suppress(sqlite3.Error):
                    if self._database.in_transaction:
                        self._database.execute("ROLLBACK")
                raise


def _batches(items: Iterable[T], size: int, weight: Callable[[T], int]) -> Iterator[list[T]]:
    """Items in lists that weigh `size` or a little more, each item one more than its `weight`."""
    part: list[T] = []
    heavy = 0
    for item in items:
        part.append(item)
        heavy += 1 + weight(item)
        if heavy >= size:
            yield part
            part, heavy = [], 0
    if part:
        yield part
