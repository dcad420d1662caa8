"""Postings on disk as a log-structured merge: each batch is written as a segment of its own, and segments are merged.

The tempting way, a row a posting in one B-tree, writes all over the file for every article. FTS5 cannot tell which key
hit. Sorted runs that are merged now and then write every posting a few times, one behind the other (P. O'Neil et al.,
"The log-structured merge-tree", Acta Informatica 33, 1996).

A segment keeps its *fences*, the first key of each block, and its *owners*, the first statement, the number of
statements and the number of each article in it. What was removed since stays in its postings until they are merged.
"""

import sqlite3
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np

from compare.store.postings import BLOCK, decode, encode, ordered
from compare.store.records import Keys, Numbers

FANOUT = 8
"""Segments of one level that are merged into one of the next while an index grows: with 50 batches a posting is written
three times."""
SETTLED = 4
"""Once it has grown, each segment is this many times larger than the next, so that a lookup meets few of them."""
STALE = 0.1
"""Share of a segment's statements that may be gone before it is written anew: lookups read past them."""
_AT_ONCE = 2048
"""Blocks merged at a time: 800,000 postings, 30 MB."""
_VARIABLES = 900
_ROOM = 1 << 32

Step = Callable[[sqlite3.Connection], bool]


@dataclass(frozen=True, slots=True)
class Segment:
    """What is kept in memory of a segment."""

    number: int
    level: int
    postings: int
    fences: Keys
    owners: Numbers
    """Rows of first statement, how many, article; sorted by the first."""


def load(database: sqlite3.Connection) -> list[Segment]:
    """All segments, the oldest first."""
    rows = database.execute("SELECT number, level, postings, fences, owners FROM segments ORDER BY number")
    return [
        Segment(
            number, level, count, np.frombuffer(fences, dtype="<u8"), np.frombuffer(owners, dtype="<i8").reshape(-1, 3)
        )
        for number, level, count, fences, owners in rows
    ]


def removed(database: sqlite3.Connection) -> Numbers:
    """Numbers of the articles that are gone though their postings are not, sorted."""
    return np.array(
        [row[0] for row in database.execute("SELECT article FROM removed ORDER BY article")], dtype=np.int64
    )


def blocks(database: sqlite3.Connection, segment: Segment, wanted: Numbers) -> list[bytes]:
    """The blocks of a segment with the positions `wanted`, which are sorted and distinct.

    Raises ValueError when one of them is missing.
    """
    found: list[bytes] = []
    base = segment.number * _ROOM
    for start in range(0, len(wanted), _VARIABLES):
        ids = (wanted[start : start + _VARIABLES] + base).tolist()
        if ids[-1] - ids[0] == len(ids) - 1:
            query, values = "BETWEEN ? AND ?", [ids[0], ids[-1]]
        else:
            query, values = f"IN ({','.join('?' * len(ids))})", ids
        rows = database.execute(f"SELECT block FROM postings WHERE id {query} ORDER BY id", values)  # noqa: S608
        found.extend(block for (block,) in rows.fetchall())
    if len(found) != len(wanted):
        raise ValueError("blocks of postings are missing")
    return found


def write(database: sqlite3.Connection, level: int, keys: Keys, statements: Numbers, owners: Numbers) -> None:
    """A new segment of postings in any order; `keys` as they come from `cut`."""
    _write(database, level, iter([ordered(keys, statements)]), owners)


def grow(database: sqlite3.Connection) -> bool:
    """Merge the segments of the lowest level that has too many, and say whether there was one."""
    levels: dict[int, list[Segment]] = {}
    for segment in load(database):
        levels.setdefault(segment.level, []).append(segment)
    for level in sorted(levels):
        if len(levels[level]) >= FANOUT:
            _merge(database, levels[level], level + 1)
            return True
    return False


def settle(database: sqlite3.Connection) -> bool:
    """Merge what makes lookups slow, and say whether there was anything."""
    segments = load(database)
    gone = removed(database)
    by_size = sorted(segments, key=lambda segment: (segment.postings, segment.number))
    behind = 0
    chosen: list[Segment] = []
    for position, segment in enumerate(by_size):
        if position and segment.postings < SETTLED * behind:
            chosen = by_size[: position + 1]
        behind += segment.postings
    if not chosen:
        chosen = [segment for segment in segments if _stale(segment, gone)][:1]
    if chosen:
        _merge(database, chosen, max(segment.level for segment in chosen))
    return bool(chosen)


def _stale(segment: Segment, gone: Numbers) -> bool:
    counts = segment.owners[:, 1]
    dead = np.isin(segment.owners[:, 2], gone, kind="sort")
    return bool(dead.any()) and int(counts[dead].sum()) >= STALE * int(counts.sum())


def _merge(database: sqlite3.Connection, segments: Sequence[Segment], level: int) -> None:
    gone = removed(database)
    owners = np.concatenate([segment.owners for segment in segments])
    owners = owners[np.argsort(owners[:, 0])]
    alive = ~np.isin(owners[:, 2], gone, kind="sort")
    _write(database, level, _merged(database, segments, owners, alive), owners[alive])
    for segment in segments:
        base = segment.number * _ROOM
        database.execute("DELETE FROM postings WHERE id BETWEEN ? AND ?", (base, base + _ROOM - 1))
        database.execute("DELETE FROM segments WHERE number = ?", (segment.number,))
    dropped = owners[~alive][:, 2].tolist()
    database.executemany("DELETE FROM removed WHERE article = ?", [(article,) for article in dropped])


def _merged(
    database: sqlite3.Connection,
    segments: Sequence[Segment],
    owners: Numbers,
    alive: np.ndarray[tuple[int], np.dtype[np.bool_]],
) -> Iterator[tuple[Keys, Numbers]]:
    """The live postings of some segments in order, a stretch of keys at a time."""
    fences = np.sort(np.concatenate([segment.fences for segment in segments]))
    bounds = [*np.unique(fences[::_AT_ONCE]).tolist(), 1 << 63]
    for low, high in pairwise(bounds):
        parts = [_stretch(database, segment, low, high) for segment in segments]
        keys = np.concatenate([part[0] for part in parts])
        statements = np.concatenate([part[1] for part in parts])
        live = alive[np.searchsorted(owners[:, 0], statements, side="right") - 1]
        yield ordered(keys[live], statements[live])


def _stretch(database: sqlite3.Connection, segment: Segment, low: int, high: int) -> tuple[Keys, Numbers]:
    """Postings of a segment with `low <= key < high`."""
    first, last = np.searchsorted(segment.fences, np.array([low, high], dtype=np.uint64)).tolist()
    found = blocks(database, segment, np.arange(max(first - 1, 0), last))
    keys, statements = decode(found)
    filled = min(segment.postings - max(first - 1, 0) * BLOCK, len(keys))
    begin, end = np.searchsorted(keys[:filled], np.array([low, high], dtype=np.uint64)).tolist()
    return keys[begin:end], statements[begin:end].astype(np.int64)


def _write(database: sqlite3.Connection, level: int, runs: Iterator[tuple[Keys, Numbers]], owners: Numbers) -> None:
    """Sorted runs, each behind the one before, as one segment; memory follows a run and not the segment."""
    cursor = database.execute(
        "INSERT INTO segments (level, postings, fences, owners) VALUES (?, 0, x'', x'')", (level,)
    )
    assert cursor.lastrowid is not None
    base = number = cursor.lastrowid
    base *= _ROOM
    fences: list[Keys] = []
    count = 0
    rest = (np.zeros(0, dtype=np.uint64), np.zeros(0, dtype=np.int64))

    def put(keys: Keys, statements: Numbers) -> None:
        rows = enumerate(encode(keys, statements), base + -(-count // BLOCK))
        database.executemany("INSERT INTO postings (id, block) VALUES (?, ?)", rows)
        fences.append(keys[::BLOCK])

    for more in runs:
        keys, statements = np.concatenate([rest[0], more[0]]), np.concatenate([rest[1], more[1]])
        whole = len(keys) // BLOCK * BLOCK
        if whole:
            put(keys[:whole], statements[:whole])
            count += whole
        rest = keys[whole:], statements[whole:]
    if len(rest[0]):
        put(*rest)
        count += len(rest[0])
    first = np.concatenate(fences).astype("<u8") if fences else np.zeros(0, dtype="<u8")
    database.execute(
        "UPDATE segments SET postings = ?, fences = ?, owners = ? WHERE number = ?",
        (count, first.tobytes(), owners.astype("<i8").tobytes(), number),
    )
