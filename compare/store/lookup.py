"""Which statements have which keys."""

import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from compare.store.postings import BLOCK, MOST_STATEMENTS, Table, cut
from compare.store.records import Hits, Keys, Numbers
from compare.store.segments import Segment, blocks

_STATEMENT_BITS = 32


@dataclass(frozen=True, slots=True)
class Owners:
    """Which article a statement is of."""

    first: Numbers
    """The first statement of each article that has any, sorted."""
    article: Numbers
    alive: np.ndarray[tuple[int], np.dtype[np.bool_]]
    gone: int
    """How many statements there are of articles that are not alive."""

    def row(self, statements: Numbers) -> Numbers:
        """Positions in the fields above."""
        return np.searchsorted(self.first, statements, side="right") - 1


def owners(segments: Sequence[Segment], removed: Numbers) -> Owners:
    """The owners of all statements of `segments`."""
    parts = [segment.owners for segment in segments]
    rows = np.concatenate(parts) if parts else np.zeros((0, 3), dtype=np.int64)
    rows = rows[np.argsort(rows[:, 0])]
    alive = ~np.isin(rows[:, 2], removed, kind="sort")
    return Owners(rows[:, 0], rows[:, 2], alive, int(rows[~alive, 1].sum()))


def look_up(database: sqlite3.Connection, segments: Sequence[Segment], owned: Owners, keys: Keys, most: int) -> Hits:
    """See `Index.lookup`.

    What is gone is left out of the hits, so more than `most` are read where some may be gone; of keys that are too
    common even so, nobody knows how many are.
    """
    asked, back = np.unique(cut(keys), return_inverse=True)
    frequency = np.zeros(len(asked), dtype=np.int64)
    hits = [np.zeros(0, dtype=np.int64)]
    for segment in segments:
        if not segment.postings or not len(asked):
            continue
        found = _in_segment(database, segment, asked, most + owned.gone)
        if owned.gone:
            live = owned.alive[owned.row(found.statement)]
            gone = np.bincount(found.key[~live], minlength=len(asked))
            found = Hits(found.key[live], found.statement[live], found.frequency - gone)
        frequency += found.frequency
        hits.append(found.key << _STATEMENT_BITS | found.statement)
    both = np.concatenate(hits)
    if len(segments) > 1:
        both.sort()  # of one segment they come sorted
    key = both >> _STATEMENT_BITS
    listed = frequency[key] <= most
    return _as_asked(Hits(key[listed], both[listed] & MOST_STATEMENTS, frequency), back)


def _in_segment(database: sqlite3.Connection, segment: Segment, asked: Keys, most: int) -> Hits:
    """Hits and frequencies in one segment; of keys with more than `most` the frequency alone."""
    first = np.maximum(np.searchsorted(segment.fences, asked, side="left") - 1, 0)
    last = np.searchsorted(segment.fences, asked, side="right") - 1
    between = np.maximum(last - first - 1, 0)
    skipped = np.where(between * BLOCK > most, between, 0)
    ends = np.concatenate([first[last >= 0], last[last >= 0]])
    wide = np.flatnonzero((between > 0) & (skipped == 0))
    wanted = np.unique(np.concatenate([ends, *(np.arange(first[i] + 1, last[i]) for i in wide.tolist())]))
    if not len(wanted):
        return Hits(wanted, wanted, np.zeros(len(asked), dtype=np.int64))
    table = Table(blocks(database, segment, wanted))
    low = np.searchsorted(wanted, first) * BLOCK
    high = np.where(last >= 0, (np.searchsorted(wanted, last) + 1) * BLOCK, low)
    begin, end = (table.bound(asked, low, high, behind=behind) for behind in (False, True))
    frequency = end - begin + skipped * BLOCK
    listed = np.flatnonzero((skipped == 0) & (frequency <= most))
    length = (end - begin)[listed]
    key = np.repeat(listed, length)
    inside = np.arange(len(key)) - np.repeat(np.cumsum(length) - length, length)
    return Hits(key, table.statements(np.repeat(begin[listed], length) + inside), frequency)


def _as_asked(found: Hits, back: Numbers) -> Hits:
    """The same in the order of the keys as they were given, which may hold one twice."""
    if np.array_equal(back, np.arange(len(found.frequency))):
        return found
    begin = np.searchsorted(found.key, back, side="left")
    length = np.searchsorted(found.key, back, side="right") - begin
    key = np.repeat(np.arange(len(back)), length)
    inside = np.arange(len(key)) - np.repeat(np.cumsum(length) - length, length)
    return Hits(key, found.statement[np.repeat(begin, length) + inside], found.frequency[back])
