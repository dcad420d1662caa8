"""The index: articles, their statements, and which statement has which key, in one SQLite file.

One writer and many readers at once; a reader sees what was committed when it opened. Every batch is a transaction, so
that a kill at any moment leaves the last good state. Numbers of articles and statements are never used twice.
"""

import sqlite3
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from contextlib import suppress
from pathlib import Path
from types import TracebackType
from typing import Any, Self

import numpy as np

from compare.errors import IndexFileError
from compare.models import Article, Extracted, Failure
from compare.store import segments
from compare.store.codec import decode_article, decode_failures, decode_names, decode_statement, to_bytes, to_text
from compare.store.database import explained, open_to_read, open_to_write
from compare.store.lookup import Owners, look_up, owners
from compare.store.paths import Paths
from compare.store.records import Added, Entry, File, Hits, Kept, Keys, Numbers, Size
from compare.store.rows import path_of, same
from compare.store.verify import Posted, posted, structure
from compare.store.writer import BATCH, Said, Writer

_VARIABLES = 900


class Index:
    """Made by `Index.open`; leave its `with` block to close it. All methods raise IndexFileError."""

    def __init__(self, path: Path, database: sqlite3.Connection, *, write: bool) -> None:
        self.path = path
        self.paths = Paths(path)
        self._database = database
        self._write = write
        self._segments: list[segments.Segment] | None = None
        self._owners: Owners | None = None
        self._articles: dict[int, Article] = {}

    @classmethod
    def open(cls, path: Path | str, *, write: bool = False, any_layout: bool = False) -> Self:
        """Open the index at `path`; to write, make it when it is not there. With `any_layout`, an old one, too."""
        path = Path(path)
        database = (open_to_write if write else open_to_read)(path, any_layout=any_layout)
        return cls(path, database, write=write)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Close the file. A writer leaves everything in one file, unless somebody is reading."""
        with suppress(sqlite3.Error):
            if self._write:
                self._database.execute("PRAGMA busy_timeout = 0")  # who reads is not waited for
                self._database.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        with suppress(sqlite3.Error):
            self._database.close()

    def forget(self) -> None:
        """Drop the articles that were loaded, which are otherwise kept: for whoever goes through all of them."""
        self._articles = {}

    # Looking things up

    def lookup(self, keys: Keys, most: int) -> Hits:
        """Which statements have which of `keys`; those that more than `most` have are counted and not listed."""
        with explained(self.path):
            return look_up(self._database, self._loaded(), self._owned(), np.asarray(keys, dtype=np.uint64), most)

    def article_of(self, statements: Numbers) -> Numbers:
        """Numbers of the articles that `statements`, numbers from a lookup, are of."""
        with explained(self.path):
            owned = self._owned()
            return owned.article[owned.row(np.asarray(statements, dtype=np.int64))]

    def articles(self, numbers: Iterable[int]) -> dict[int, Article]:
        """Articles by number, in the order of `numbers`."""
        wanted = [int(number) for number in numbers]
        missing = sorted({number for number in wanted if number not in self._articles})
        with explained(self.path):
            query = (
                "SELECT a.number, a.id, f.path, place, fields, blocks, text FROM articles AS a"
                " JOIN files AS f ON a.file = f.number WHERE a.number"
            )
            for number, name, file, place, fields, blocks, text in self._rows(query, missing):
                path = path_of(self.paths, file, place)
                self._articles[number] = decode_article(to_text(name), path, fields, blocks, text)
            return {number: self._articles[number] for number in wanted}

    def extracted(self, numbers: Iterable[int], statements: Iterable[int] | None = None) -> dict[int, Extracted]:
        """What articles say, by number: all their names, and their statements, or those of them in `statements`."""
        wanted = [int(number) for number in numbers]
        ran = self.articles(wanted)
        with explained(self.path):
            rows = list(
                self._rows("SELECT number, first, count, names FROM articles WHERE number", sorted(set(wanted)))
            )
            if statements is None:
                records = [self._between(first, count) for _, first, count, _ in rows]
            else:
                chosen = sorted({int(number) for number in statements})
                found: dict[int, bytes] = dict(self._rows("SELECT number, record FROM statements WHERE number", chosen))
                places = np.searchsorted(chosen, [[first, first + count] for _, first, count, _ in rows])
                records = [[found[one] for one in chosen[begin:end]] for begin, end in places.reshape(-1, 2).tolist()]
            result = {}
            for (number, _, _, names), kept in zip(rows, records, strict=True):
                article = ran[number]
                said = tuple(decode_statement(record, article.id, article.text) for record in kept)
                result[number] = Extracted(article.id, said, decode_names(names, article.text))
            return {number: result[number] for number in wanted}

    @property
    def size(self) -> Size:
        """How many articles and statements there are."""
        with explained(self.path):
            [articles] = self._database.execute("SELECT count(*) FROM articles").fetchone()
            written = sum(int(segment.owners[:, 1].sum()) for segment in self._loaded())
            [gone] = self._database.execute("SELECT total(count) FROM removed").fetchone()
            return Size(articles, written - int(gone))

    def problems(self, tick: Callable[[int, int], None] | None = None) -> list[str]:
        """What is wrong inside the file, a line each; empty for a sound one. Reads all of it."""
        try:
            with explained(self.path):
                return structure(self._database, tick)
        except IndexFileError as error:
            return [str(error).removeprefix(f"{self.path}: ")]

    def posted(self) -> Posted:
        """What the postings say of each statement, to be held against its keys. Reads all postings."""
        with explained(self.path):
            return posted(self._database, self._loaded(), self._owned())

    @property
    def numbers(self) -> list[int]:
        """Numbers of all articles, sorted."""
        with explained(self.path):  # in the order of the table, all articles would be read for them
            return sorted(number for (number,) in self._database.execute("SELECT number FROM articles"))

    def ids(self) -> dict[str, int]:
        """Numbers of all articles by id."""
        with explained(self.path):
            return {to_text(row[0]): row[1] for row in self._database.execute("SELECT id, number FROM articles")}

    def numbered(self, ids: Collection[str]) -> dict[str, int]:
        """Numbers of those articles, by id, that are here."""
        wanted = sorted(to_bytes(name) for name in ids)
        with explained(self.path):
            rows = self._rows("SELECT id, number FROM articles WHERE id", wanted)
            return {to_text(name): number for name, number in rows}

    # What is known of files

    def stamps(self) -> dict[str, str]:
        """The stamps of all files, by path as the index keeps it: `index.paths.kept(path)`."""
        with explained(self.path):
            return {to_text(path): stamp for path, stamp in self._database.execute("SELECT path, stamp FROM files")}

    def failures(self, files: Collection[str] | None = None) -> tuple[Failure, ...]:
        """What could not be read of all files, or of some, when they were read last; sorted by path."""
        with explained(self.path):
            rows = self._database.execute("SELECT path, failures FROM files WHERE failures != ?", (b"[]",)).fetchall()
            named = [(to_text(path), data) for path, data in rows]
            chosen = [(path, data) for path, data in named if files is None or path in files]
            found = [one for path, data in chosen for one in decode_failures(data, self.paths.shown(path))]
        return tuple(sorted(found, key=lambda failure: (failure.path, failure.error)))

    def counts(self) -> dict[str, int]:
        """How many articles each file has, by path as the index keeps it; files without any are left out."""
        with explained(self.path):
            query = "SELECT path, count(*) FROM articles JOIN files ON file = files.number GROUP BY file"
            return {to_text(path): count for path, count in self._database.execute(query)}

    def holds(self, article: Article, file: str) -> bool:
        """Whether the index has just this article, from this file: same fields, same text."""
        with explained(self.path):
            return same(self._database, self.paths, article, file)

    def meta(self, name: str) -> str:
        """A note kept in the index, or an empty text."""
        with explained(self.path):
            row = self._database.execute("SELECT value FROM meta WHERE name = ?", (name,)).fetchone()
            return str(row[0]) if row else ""

    # Writing

    def note(self, name: str, value: str) -> None:
        """Keep a note."""
        self._writer().note(name, value)

    def add(self, items: Iterable[Entry | Kept | File], *, batch: int = BATCH) -> Added:
        """Put articles in, replacing those that changed, in transactions of some `batch` statements.

        A `File` behind the articles of a file removes those that it no longer has; without, nothing is removed.
        """
        return self._writer().add(items, batch)

    def remove(self, articles: Iterable[int] = (), files: Iterable[str] = ()) -> int:
        """Remove articles by number, and files, by path as the index keeps it, with theirs; how many articles."""
        return self._writer().remove(articles, files)

    def renew(self, items: Iterable[Said], *, batch: int = BATCH) -> None:
        """Replace what articles say, by their numbers, which change; the articles stay as they are."""
        self._writer().renew(items, batch)

    def _writer(self) -> Writer:
        assert self._write, "opened to read"
        self._articles = {}
        return Writer(self.path, self._database, self.paths)

    # What is loaded once

    def _loaded(self) -> list[segments.Segment]:
        if self._segments is None or self._write:
            self._segments = segments.load(self._database)
        return self._segments

    def _owned(self) -> Owners:
        if self._owners is None or self._write:
            self._owners = owners(self._loaded(), segments.removed(self._database))
        return self._owners

    def _rows(self, query: str, numbers: Sequence[int | bytes]) -> Iterator[tuple[Any, ...]]:
        """Rows of `query … IN (…)`, in the order of the column that it ends with."""
        for start in range(0, len(numbers), _VARIABLES):
            part = numbers[start : start + _VARIABLES]
            column = query.rsplit(" ", 1)[-1]
            yield from self._database.execute(f"{query} IN ({','.join('?' * len(part))}) ORDER BY {column}", part)

    def _between(self, first: int, count: int) -> list[bytes]:
        rows = self._database.execute(
            "SELECT record FROM statements WHERE number BETWEEN ? AND ? ORDER BY number", (first, first + count - 1)
        )
        return [row[0] for row in rows]
