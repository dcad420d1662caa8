"""Articles and their statements as rows: put in, replaced, removed."""

import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np

from compare.models import Article, Extracted
from compare.store.codec import (
    digest,
    encode_article,
    encode_failures,
    encode_names,
    encode_statement,
    to_bytes,
    to_text,
)
from compare.store.paths import Paths
from compare.store.postings import MOST_STATEMENTS, cut
from compare.store.records import Added, Entry, File, Kept, Keys, Numbers


@dataclass(slots=True)
class Batch:
    """What one transaction writes: rows at once, postings collected for a segment."""

    database: sqlite3.Connection
    paths: Paths
    next_statement: int
    keys: list[Keys] = field(default_factory=list)
    owners: list[tuple[int, int, int]] = field(default_factory=list)
    new: int = 0
    changed: int = 0
    unchanged: int = 0
    gone: int = 0
    _files: dict[str, int] = field(default_factory=dict)

    def put(self, item: Entry | Kept) -> tuple[str, bytes]:
        """Write an article unless it is there just so; its identity is its file and its id in it."""
        article = item.article
        path = item.file or article.path
        file = self.file(path)
        name, place = to_bytes(article.id), to_bytes(article.path.removeprefix(path))
        sign = digest(article)
        known = self.database.execute(
            "SELECT number, id, digest, place FROM articles WHERE file = ? AND name = ?", (file, name)
        ).fetchone()
        if known is not None and (known[2] == sign or isinstance(item, Kept)):
            if known[3] != place:
                self.database.execute("UPDATE articles SET place = ? WHERE number = ?", (place, known[0]))
            self.unchanged += 1
        elif isinstance(item, Entry):
            if known is not None:
                self.drop(known[0])
                self.changed += 1
            else:
                self.new += 1
            self._insert(item, (file, name, place, sign), known[1] if known else self._unique(name))
        return path, name

    def _insert(self, entry: Entry, identity: tuple[int, bytes, bytes, bytes], unique: bytes) -> None:
        fields, blocks, text = encode_article(entry.article)
        said = entry.extracted
        first, count = self.next_statement, len(said.statements)
        names = encode_names(said.names, entry.article.text)
        done = self.database.execute(
            "INSERT INTO articles (id, file, name, place, digest, first, count, fields, blocks, names, text)"
            " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (unique, *identity, first, count, fields, blocks, names, text),
        )
        assert done.lastrowid is not None
        self._say(done.lastrowid, said, entry.keys, entry.article.text)

    def _say(self, article: int, said: Extracted, keys: Sequence[Keys], text: str) -> None:
        first, count = self.next_statement, len(said.statements)
        if len(keys) != count:
            raise AssertionError(f"{len(keys)} arrays of keys for {count} statements")
        if first + count > MOST_STATEMENTS:
            raise OverflowError("an index numbers four thousand million statements in its life, and no more")
        records = (encode_statement(one, said.article, text) for one in said.statements)
        self.database.executemany("INSERT INTO statements (number, record) VALUES (?, ?)", enumerate(records, first))
        if count:
            self.owners.append((first, count, article))
        self.keys.extend(keys)
        self.next_statement += count

    def renew(self, number: int, said: Extracted, keys: Sequence[Keys], text: str) -> None:
        """Replace what an article says; it gets a new number, since its old postings go by the old one."""
        first, count = self.database.execute("SELECT first, count FROM articles WHERE number = ?", (number,)).fetchone()
        [last] = self.database.execute("SELECT seq FROM sqlite_sequence WHERE name = 'articles'").fetchone()
        self.database.execute("DELETE FROM statements WHERE number BETWEEN ? AND ?", (first, first + count - 1))
        if count:
            self.database.execute("INSERT INTO removed (article, count) VALUES (?, ?)", (number, count))
        self.database.execute("UPDATE sqlite_sequence SET seq = ? WHERE name = 'articles'", (last + 1,))
        self.database.execute(
            "UPDATE articles SET number = ?, first = ?, count = ?, names = ? WHERE number = ?",
            (last + 1, self.next_statement, len(said.statements), encode_names(said.names, text), number),
        )
        self._say(last + 1, said, keys, text)

    def drop(self, article: int) -> None:
        """Remove an article; its postings go when their segment is merged, and adding its file brings it back."""
        row = self.database.execute("SELECT first, count, file FROM articles WHERE number = ?", (article,)).fetchone()
        if row is None:
            return
        first, count, file = row
        self.database.execute("DELETE FROM statements WHERE number BETWEEN ? AND ?", (first, first + count - 1))
        self.database.execute("DELETE FROM articles WHERE number = ?", (article,))
        self.database.execute("UPDATE files SET stamp = '' WHERE number = ?", (file,))
        if count:
            self.database.execute("INSERT INTO removed (article, count) VALUES (?, ?)", (article, count))

    def finish(self, file: File, seen: set[bytes]) -> None:
        """Note that `file` was read to its end: its articles that were not `seen` are gone from it."""
        number = self.file(file.path)
        rows = self.database.execute("SELECT number, name FROM articles WHERE file = ?", (number,)).fetchall()
        for article, name in rows:
            if name not in seen:
                self.drop(article)
                self.gone += 1
        failures = encode_failures(file.failures, file.path)
        self.database.execute(
            "UPDATE files SET stamp = ?, failures = ? WHERE number = ?", (file.stamp, failures, number)
        )

    def file(self, path: str) -> int:
        """Number of a file, which is noted when it is new."""
        if path not in self._files:
            kept = to_bytes(self.paths.kept(path))
            self.database.execute(
                "INSERT OR IGNORE INTO files (path, stamp, failures) VALUES (?, '', ?)", (kept, b"[]")
            )
            [self._files[path]] = self.database.execute("SELECT number FROM files WHERE path = ?", (kept,)).fetchone()
        return self._files[path]

    def postings(self) -> tuple[Keys, Numbers, Numbers]:
        """Keys and statements of the postings of this batch, and the owners of its statements."""
        lengths = [len(keys) for keys in self.keys]
        first = self.next_statement - len(lengths)
        keys = cut(np.concatenate([np.zeros(0, dtype=np.uint64), *self.keys]))
        statements = np.repeat(np.arange(first, self.next_statement, dtype=np.int64), lengths)
        return keys, statements, np.array(self.owners, dtype=np.int64).reshape(-1, 3)

    def _unique(self, name: bytes) -> bytes:
        """An id that no article has: "id", "id~2", … Found in few steps though thousands of files use one id."""
        if not self._taken(name):
            return name
        low, high = 1, 2
        while self._taken(name + b"~%d" % high):
            low, high = high, high * 2
        while high - low > 1:
            middle = (low + high) // 2
            low, high = (middle, high) if self._taken(name + b"~%d" % middle) else (low, middle)
        return name + b"~%d" % high

    def _taken(self, unique: bytes) -> bool:
        found = self.database.execute("SELECT 1 FROM articles WHERE id = ?", (unique,)).fetchone()
        return found is not None


def begun(database: sqlite3.Connection, paths: Paths) -> Batch:
    """A batch inside the transaction that `database` is in."""
    last = database.execute("SELECT seq FROM sqlite_sequence WHERE name = 'statements'").fetchone()
    return Batch(database, paths, (last[0] if last else 0) + 1)


def total(batch: Batch, before: Added) -> Added:
    """What was added before and in `batch`."""
    return Added(
        before.new + batch.new,
        before.changed + batch.changed,
        before.unchanged + batch.unchanged,
        before.removed + batch.gone,
    )


def same(database: sqlite3.Connection, paths: Paths, article: Article, file: str) -> bool:
    """Whether the index has just this article of this file."""
    row = database.execute(
        "SELECT digest FROM articles JOIN files ON file = files.number WHERE path = ? AND name = ?",
        (to_bytes(paths.kept(file)), to_bytes(article.id)),
    ).fetchone()
    return row is not None and row[0] == digest(article)


def path_of(paths: Paths, file: bytes, place: bytes) -> str:
    """Path of an article for the user."""
    return paths.shown(to_text(file)) + to_text(place)
