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
    if any(len(block) != BYTES for block in blocks):
        raise ValueError("a block of postings is not of the size of one")
    table = np.frombuffer(b"".join(blocks), dtype=_LAYOUT)
    keys = table["high"].astype(np.uint64)
    keys <<= _CUT
    keys |= table["low"]
    return keys.ravel(), table["statement"].ravel()
