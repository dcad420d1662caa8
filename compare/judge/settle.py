"""Move each gap of an alignment to where an editor would have cut.

"The road is wide. The road is long." against "The road is long." leaves open whether "The road is wide." or "road is
wide. The" is missing. Words are the same either way, but only the first is a sentence, or stands at a mark of omission.
"""

from collections.abc import Sequence

from compare.judge.side import Side
from compare.text.align import Block
from compare.text.passage import Gap


def settled(blocks: Sequence[Block], here: Side, there: Side) -> tuple[Block, ...]:
    """The same blocks with their borders moved, where a gap on one side alone can slide."""
    done: list[Block] = []
    for block in blocks:
        step = _best_step(done[-1], block, here, there) if done else 0
        if step:
            done[-1] = done[-1]._replace(size=done[-1].size + step)
            done.append(Block(block.a + step, block.b + step, block.size - step))
        else:
            done.append(block)
    return tuple(done)


def _best_step(left: Block, right: Block, here: Side, there: Side) -> int:
    """By how many words the gap between two blocks moves, to the left when negative; the least of the best moves."""
    end_a, end_b = left.a + left.size, left.b + left.size
    if end_a == right.a:
        full, lacking, start, end, point = there, here, end_b, right.b, end_a
    elif end_b == right.b:
        full, lacking, start, end, point = here, there, end_a, right.a, end_b
    else:
        return 0
    keys = full.keys
    steps = [0]
    while -steps[-1] + 1 < left.size and keys[start + steps[-1] - 1] == keys[end + steps[-1] - 1]:
        steps.append(steps[-1] - 1)
    steps.append(0)
    while steps[-1] + 1 < right.size and keys[start + steps[-1]] == keys[end + steps[-1]]:
        steps.append(steps[-1] + 1)
    if not any(steps):
        return 0
    return max(steps, key=lambda step: (_fitness(full, lacking, start + step, end + step, point + step), -abs(step)))


def _fitness(full: Side, lacking: Side, start: int, end: int, point: int) -> int:
    if lacking.gap(point) is not Gap.NONE:
        return 2
    return int(start in full.starts and end in full.starts)
