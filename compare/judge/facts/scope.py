"""What a "not", a "reportedly" or a "plans to" stands over: the first word behind it that carries detail.

The tempting mistake is to let it stand over the sentence: "Quill did not say whether the bridge fell" denies no fall.
"""

from collections.abc import Iterator

from compare.judge.facts.pairing import FactPair
from compare.judge.facts.row import Row
from compare.judge.facts.stems import is_adverb

_REACH = 4


def governed(row: Row, behind: int) -> int | None:
    """The cell that words ending before cell `behind` stand over, in their own clause; adverbs are passed over."""
    if behind >= len(row.cells):
        return None
    clause = row.cells[behind].clause
    for at in range(behind, min(len(row.cells), behind + _REACH)):
        cell = row.cells[at]
        if cell.clause != clause:
            return None
        if not cell.empty and not (cell.held is None and is_adverb(cell.word)):
            return at
    return None


def counterpart(pair: FactPair, at: int) -> int | None:
    """The cell there that is the same as one here: by the alignment, or because it is the only such cell."""
    if at in pair.aligned:
        return pair.aligned[at]
    same = [i for i in pair.there.content if pair.there.keys[i] == pair.here.keys[at]]
    return same[0] if len(same) == 1 else None


def company(pair: FactPair, here: int, there: int, reach: int = 4) -> int:
    """How many words are common to the neighbourhoods of two cells."""
    words = pair.here.near(here, reach) & pair.there.near(there, reach) & pair.shared
    return len(words) + len(values_near(pair.here, here, reach) & values_near(pair.there, there, reach))


def values_near(row: Row, at: int, reach: int) -> set[str]:
    """Amounts and dates near a cell, as written: what is done to "two ferries" on both sides is one deed."""
    near = (*row.before(at, reach), *row.behind(at, reach))
    return {row.word(i) for i in near if row.keys[i][0] in "#@"}


def same_side(pair: FactPair, here: int, there: int, *, behind: bool) -> bool:
    """Whether the nearest detail before (or behind) two cells is the same."""
    mine = pair.here.behind(here, 1) if behind else pair.here.before(here, 1)
    theirs = pair.there.behind(there, 1) if behind else pair.there.before(there, 1)
    return bool(mine and theirs) and pair.here.keys[mine[0]] == pair.there.keys[theirs[0]]


def both_ways(pair: FactPair) -> Iterator[tuple[FactPair, bool]]:
    """The pair, and the pair turned round with True: lets one rule look from either side."""
    yield pair, False
    yield pair.turned(), True
