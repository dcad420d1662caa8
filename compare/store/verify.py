"""Whether an index is what it should be: sound for SQLite, complete, and pointing at places that are there."""

import sqlite3
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from compare.models import Span, Statement
from compare.store.codec import BROKEN, decode_article, decode_names, decode_statement, digest, to_text
from compare.store.lookup import Owners
from compare.store.postings import BLOCK, cut, decode
from compare.store.records import Keys, Numbers
from compare.store.segments import Segment, blocks

_ENOUGH = 20
"""Problems; a file that has more is not mended by a list of them."""
_AT_ONCE = 4096
"""Blocks."""


@dataclass(frozen=True, slots=True)
class Posted:
    """Of each article and each of its statements, how many postings there are and the sum of their keys."""

    owners: Owners
    start: Numbers
    """Where the statements of an article begin in the fields below, by its row in `owners`."""
    counts: Numbers
    sums: Keys
    """Modulo 2**64: two statements with other keys have the same sum about never."""

    def agrees(self, article: int, keys: Sequence[Keys]) -> bool:
        """Whether the postings of an article are those that `keys`, one array a statement, ask for."""
        row = int(np.searchsorted(self.owners.article, article))  # numbered in the order of their statements
        if row == len(self.owners.article) or self.owners.article[row] != article or not self.owners.alive[row]:
            return not keys
        begin, end = self.start[row], self.start[row + 1]
        kept = [np.unique(cut(one)) for one in keys]
        return bool(
            end - begin == len(keys)
            and np.array_equal(self.counts[begin:end], [len(one) for one in kept])
            and np.array_equal(self.sums[begin:end], np.array([one.sum(dtype=np.uint64) for one in kept]))
        )


def posted(database: sqlite3.Connection, segments: Sequence[Segment], owned: Owners) -> Posted:
    """One pass over all postings, in memory that grows with the statements. Raises ValueError when they are broken."""
    rows = np.concatenate([np.zeros((0, 3), dtype=np.int64), *(segment.owners for segment in segments)])
    rows = rows[np.argsort(rows[:, 0])]
    start = np.r_[0, np.cumsum(rows[:, 1])]
    last = database.execute("SELECT seq FROM sqlite_sequence WHERE name = 'statements'").fetchone()
    if start[-1] > (last[0] if last else 0) or (rows[:, 1] < 0).any():
        raise ValueError("postings are of more statements than there ever were")
    counts = np.zeros(start[-1], dtype=np.int64)
    sums = np.zeros(start[-1], dtype=np.uint64)
    for segment in segments:
        highest = np.uint64(0)
        for first in range(0, len(segment.fences), _AT_ONCE):
            wanted = np.arange(first, min(first + _AT_ONCE, len(segment.fences)))
            keys, found = decode(blocks(database, segment, wanted))
            filled = min(len(keys), segment.postings - first * BLOCK)
            keys, statements = keys[:filled], found[:filled].astype(np.int64)
            if (keys[1:] < keys[:-1]).any() or keys[0] < highest or (keys[::BLOCK] != segment.fences[wanted]).any():
                raise ValueError("postings are out of order")
            highest = keys[-1]
            row = owned.row(statements)
            inside = statements - owned.first[row]
            if (row < 0).any() or (inside >= rows[row, 1]).any():
                raise ValueError("postings name statements that are of no article")
            np.add.at(counts, start[row] + inside, 1)
            np.add.at(sums, start[row] + inside, keys)
    return Posted(owned, start, counts, sums)


def structure(database: sqlite3.Connection, tick: Callable[[int, int], None] | None) -> list[str]:
    """Problems of the file, of its rows and of the places in them, the first few of them."""
    problems = [f"SQLite says: {row[0]}" for row in database.execute(f"PRAGMA integrity_check({_ENOUGH})")]
    if problems != ["SQLite says: ok"]:
        return [problem.replace("\n", " ") for problem in problems]
    problems = [*_counts(database)]
    [total] = database.execute("SELECT count(*) FROM articles").fetchone()
    query = "SELECT id, digest, first, count, fields, blocks, names, text FROM articles ORDER BY number"
    for done, row in enumerate(database.execute(query), 1):
        if tick:
            tick(done, total)
        name = to_text(row[0])
        try:
            problems.extend(_article(database, name, row))
        except BROKEN as error:
            problems.append(f"article {name!r} cannot be decoded ({type(error).__name__})")
        if len(problems) >= _ENOUGH:
            return [*problems[:_ENOUGH], "and maybe more"]
    return problems


def _counts(database: sqlite3.Connection) -> Iterator[str]:
    [stated] = database.execute("SELECT total(count) FROM articles").fetchone()
    [kept] = database.execute("SELECT count(*) FROM statements").fetchone()
    if stated != kept:
        yield f"articles have {int(stated)} statements, and {kept} are kept"
    [strays] = database.execute("SELECT count(*) FROM articles WHERE file NOT IN (SELECT number FROM files)").fetchone()
    if strays:
        yield f"{strays} articles are of no file"


def _article(
    database: sqlite3.Connection, name: str, row: tuple[bytes, bytes, int, int, bytes, bytes, bytes, bytes]
) -> Iterator[str]:
    _, sign, first, count, fields, blocks_, names, text = row
    article = decode_article(name, "", fields, blocks_, text)
    if digest(article) != sign:
        yield f"article {name!r} is not what was read: its digest differs"
    found = database.execute(
        "SELECT record FROM statements WHERE number BETWEEN ? AND ? ORDER BY number", (first, first + count - 1)
    ).fetchall()
    if len(found) != count:
        yield f"article {name!r} lacks statements: {len(found)} of {count} are there"
    spans = [block.span for block in article.blocks] + [place.span for place in decode_names(names, article.text)]
    for [record] in found:
        spans.extend(_spans(decode_statement(record, name, article.text)))
    wrong = [span for span in spans if not 0 <= span.start <= span.end <= len(article.text)]
    if wrong:
        yield f"article {name!r} has {len(wrong)} places outside its text"


def _spans(statement: Statement) -> Iterator[Span]:
    yield from statement.spans
    yield from statement.nested
    for part in (statement.speaker, statement.cue):
        yield from part.spans if part else ()
    for placed in (*statement.values, *statement.names, *statement.markers):
        yield placed.span
