"""Postings as bytes: which statement has which key, sorted by key and cut into blocks of one size.

Of a key the first 48 bits are kept, with 4 bytes for the number of the statement: 10 bytes a posting, 400 postings in a
page of SQLite. Among 20 million keys (1,000,000 statements) a key that is not there is taken for one that is with a
chance of 7 in 100 million; of 1,000 lookups of 1,500 keys, nine in ten meet no such case at all. Its cost is one
candidate too many, which is then compared word by word like the others.

Blocks are alike in size, so that the position of a posting follows from its block: how often a common key occurs shows
without reading the blocks in the middle. The last block of a segment is filled up with a key that nothing has.
"""

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from compare.store.records import Keys, Numbers

BLOCK = 400
"""Postings in a block: 4,000 bytes, which fit into a page of 4,096 without a second one."""
_CUT = np.uint64(16)
_FILL = (1 << 48) - 1
"""Sorts behind all keys; `cut` never gives it."""
_LAYOUT = np.dtype([("high", "<u4", BLOCK), ("low", "<u2", BLOCK), ("statement", "<u4", BLOCK)])
BYTES = _LAYOUT.itemsize
MOST_STATEMENTS = (1 << 32) - 1


def cut(keys: Keys) -> Keys:
    """What is kept of a key, as a number below 2**48 - 1."""
    kept: Keys = np.minimum(keys >> _CUT, np.uint64(_FILL - 1))
    return kept


def ordered(keys: Keys, statements: Numbers) -> tuple[Keys, Numbers]:
    """Postings sorted by key and then by statement, each once."""
    order = np.lexsort((statements, keys))
    keys, statements = keys[order], statements[order]
    if not len(keys):
        return keys, statements
    fresh = np.r_[True, (keys[1:] != keys[:-1]) | (statements[1:] != statements[:-1])]
    return keys[fresh], statements[fresh]


def encode(keys: Keys, statements: Numbers) -> list[bytes]:
    """Blocks of sorted postings; the last one is filled up."""
    count = -(-len(keys) // BLOCK)
    padded = np.full(count * BLOCK, _FILL, dtype=np.uint64)
    padded[: len(keys)] = keys
    numbers = np.zeros(count * BLOCK, dtype=np.uint32)
    numbers[: len(keys)] = statements
    table = np.zeros(count, dtype=_LAYOUT)
    table["high"] = (padded >> _CUT).astype(np.uint32).reshape(count, BLOCK)
    table["low"] = padded.astype(np.uint16).reshape(count, BLOCK)
    table["statement"] = numbers.reshape(count, BLOCK)
    data = table.tobytes()
    return [data[start : start + BYTES] for start in range(0, len(data), BYTES)]


def decode(blocks: Sequence[bytes]) -> tuple[Keys, npt.NDArray[np.uint32]]:
    """Keys and statements of some blocks one behind the other, fillings included.

    Raises ValueError when a block has not the size of one.
    """
    table = _table(blocks)
    keys = table["high"].astype(np.uint64)
    keys <<= _CUT
    keys |= table["low"]
    return keys.ravel(), table["statement"].ravel()


class Table:
    """Some blocks one behind the other, to be searched as they are: most of what is read for a lookup is no hit."""

    def __init__(self, blocks: Sequence[bytes]) -> None:
        """Raises ValueError when a block has not the size of one."""
        table = _table(blocks)
        self._high, self._low, self._statement = table["high"], table["low"], table["statement"]

    def bound(self, keys: Keys, low: Numbers, high: Numbers, *, behind: bool) -> Numbers:
        """For each key the first position in `low:high` that is not before it, or, with `behind`, that is behind it."""
        low, high = low.copy(), high.copy()
        compare = np.less_equal if behind else np.less
        while (low < high).any():
            middle = np.minimum((low + high) // 2, self._high.size - 1)
            row, column = np.divmod(middle, BLOCK)
            found = self._high[row, column].astype(np.uint64) << _CUT | self._low[row, column]
            ahead = compare(found, keys) & (low < high)
            low = np.where(ahead, middle + 1, low)
            high = np.where(ahead, high, middle)
        return low

    def statements(self, positions: Numbers) -> Numbers:
        """The statements at `positions`."""
        row, column = np.divmod(positions, BLOCK)
        return self._statement[row, column].astype(np.int64)


def _table(blocks: Sequence[bytes]) -> npt.NDArray[np.void]:
    if any(len(block) != BYTES for block in blocks):
        raise ValueError("a block of postings is not of the size of one")
    return np.frombuffer(b"".join(blocks), dtype=_LAYOUT)
