"""Two rows side by side: which cells are the same, in order and wherever they stand."""

from dataclasses import dataclass
from functools import cached_property

from compare.judge.facts.row import Row
from compare.text.align import Block, align, gaps
from compare.text.align import Gap as Stretch


@dataclass(frozen=True)
class FactPair:
    """`here` is the version that is judged, `there` the one it is compared with."""

    here: Row
    there: Row
    blocks: tuple[Block, ...]

    @cached_property
    def aligned(self) -> dict[int, int]:
        """Cell here → the same cell there, in order."""
        return {block.a + i: block.b + i for block in self.blocks for i in range(block.size)}

    @cached_property
    def stretches(self) -> list[Stretch]:
        """What the blocks leave, the first before and the last after all of them."""
        return gaps(self.blocks, len(self.here.cells), len(self.there.cells))

    @cached_property
    def shared(self) -> frozenset[str]:
        """Content keys that both rows hold, amounts and dates apart: their sameness is not in their key."""
        mine = {self.here.keys[i] for i in self.here.content}
        theirs = {self.there.keys[i] for i in self.there.content}
        return frozenset(key for key in mine & theirs if key[0] not in "#@")

    @cached_property
    def fit(self) -> float:
        """Share of the poorer version's detail that the other holds too, 0 to 1."""
        least = min(len({row.keys[i] for i in row.content}) for row in (self.here, self.there))
        return min(1.0, len(self.here.bag & self.there.bag) / least) if least else 0.0

    def turned(self) -> "FactPair":
        """The same pair seen from the other side."""
        return FactPair(self.there, self.here, tuple(Block(block.b, block.a, block.size) for block in self.blocks))


def fact_pair(here: Row, there: Row) -> FactPair:
    """Align two rows, always in one order: a conflict seen from here must be the one seen from there."""
    if (there.keys, there.side.statement.id) < (here.keys, here.side.statement.id):
        return FactPair(there, here, align(there.keys, here.keys)).turned()
    return FactPair(here, there, align(here.keys, there.keys))
