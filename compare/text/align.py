"""Align two token sequences: which stretch of one is which stretch of the other.

The longest common subsequence (rapidfuzz, bit-parallel: Hyyrö 2004) says how much two passages share, but not where:
among equally long ones it is free to tie a fragment's "the" to a "the" forty words away. So its blocks are pulled
together afterwards, and blocks that hang alone on a function word are let go.
"""

from collections import Counter
from collections.abc import Hashable, Sequence
from typing import NamedTuple

LIGHT = frozenset(
    "a an the of to in on at by for from with as and or but that this these those it its is are was were be been "
    "being have has had do does did i you he she we they them him her his our your their my me us not so if then "
    "there 's".split()
)
"""Words that everybody uses; a match of these alone is no evidence of a place."""
_CELLS = 200_000_000
"""Above this product of lengths (25 MB of bit matrix) passages are first cut at their unique word runs; a stretch that
is still longer, such as one word repeated for ever, stays unaligned."""
_ANCHOR = 4
"""Words in a run that cuts an overlong pair."""
_SMALL = 3
"""Words in a block that may have been tied to a far place for the sake of one word more."""
_FAR = 4
"""A light block with at least this many unmatched words beside it is let go."""


class Block(NamedTuple):
    """`a[a:a+size]` and `b[b:b+size]` are the same words."""

    a: int
    b: int
    size: int


class Gap(NamedTuple):
    """`a[a:a_end]` stands where `b[b:b_end]` stands; either may be empty."""

    a: int
    a_end: int
    b: int
    b_end: int


def align(a: Sequence[Hashable], b: Sequence[Hashable]) -> tuple[Block, ...]:
    """Matching blocks in order, not overlapping, none empty, no two adjacent on both sides."""
    if a == b:
        return (Block(0, 0, len(a)),) if a else ()
    blocks = _without_strays(a, _pulled_together(a, b, _common(a, b)))
    blocks = _nearer(a, b, blocks)
    mirrored = [_mirrored(block, len(a), len(b)) for block in reversed(blocks)]
    mirrored = _nearer(a[::-1], b[::-1], mirrored)
    return tuple(_mirrored(block, len(a), len(b)) for block in reversed(mirrored))


def gaps(blocks: Sequence[Block], a_size: int, b_size: int) -> list[Gap]:
    """The stretches between blocks, before the first and after the last one (`len(blocks) + 1` of them)."""
    found = []
    a = b = 0
    for block in (*blocks, Block(a_size, b_size, 0)):
        found.append(Gap(a, block.a, b, block.b))
        a, b = block.a + block.size, block.b + block.size
    return found


def _common(a: Sequence[Hashable], b: Sequence[Hashable]) -> list[Block]:
    if len(a) * len(b) <= _CELLS:
        return _subsequence(a, b, 0, 0)
    blocks: list[Block] = []
    cuts = [*_anchors(a, b), (len(a), len(b))]
    done_a = done_b = 0
    for cut_a, cut_b in cuts:
        left, right = a[done_a:cut_a], b[done_b:cut_b]
        if len(left) * len(right) <= _CELLS:
            blocks += _subsequence(left, right, done_a, done_b)
        done_a, done_b = cut_a, cut_b
    return _joined(blocks)


def _subsequence(a: Sequence[Hashable], b: Sequence[Hashable], a_from: int, b_from: int) -> list[Block]:
    from rapidfuzz.distance import LCSseq

    return [
        Block(op.src_start + a_from, op.dest_start + b_from, op.src_end - op.src_start)
        for op in LCSseq.opcodes(a, b)
        if op.tag == "equal"
    ]


def _anchors(a: Sequence[Hashable], b: Sequence[Hashable]) -> list[tuple[int, int]]:
    """Places of word runs that stand once on each side, rising on both (the idea of Bram Cohen's patience diff)."""
    once_a, once_b = _unique_runs(a), _unique_runs(b)
    places = sorted((place, once_b[run]) for run, place in once_a.items() if run in once_b)
    rising: list[tuple[int, int]] = []
    for place in places:
        if rising and rising[-1][1] >= place[1] and place[1] > (rising[-2][1] if len(rising) > 1 else -1):
            rising.pop()
        if not rising or rising[-1][1] < place[1]:
            rising.append(place)
    return rising


def _unique_runs(words: Sequence[Hashable]) -> dict[tuple[Hashable, ...], int]:
    runs = [tuple(words[i : i + _ANCHOR]) for i in range(len(words) - _ANCHOR + 1)]
    counts = Counter(runs)
    return {run: place for place, run in enumerate(runs) if counts[run] == 1}


def _pulled_together(a: Sequence[Hashable], b: Sequence[Hashable], blocks: Sequence[Block]) -> list[Block]:
    """Join two blocks that one side has side by side when the other side, too, has their words so somewhere between.

    "phony theology" is tied to "phony ideal, some phony … another theology" as well as to the place where it stands.
    """
    done: list[Block] = []
    for number, block in enumerate(blocks):
        last = block
        until = blocks[number + 1] if number + 1 < len(blocks) else Block(len(a), len(b), 0)
        while done:
            before = done[-2] if len(done) > 1 else Block(0, 0, 0)
            joined = _side_by_side(a, b, (before, done[-1], last, until))
            if joined is None:
                break
            done.pop()
            last = joined
        done.append(last)
    return done


def _side_by_side(
    a: Sequence[Hashable], b: Sequence[Hashable], neighbours: tuple[Block, Block, Block, Block]
) -> Block | None:
    before, left, right, after = neighbours
    size = left.size + right.size
    if left.a + left.size == right.a:
        place = _find(b, a[left.a : left.a + size], before.b + before.size, after.b)
        return None if place < 0 else Block(left.a, place, size)
    if left.b + left.size == right.b:
        place = _find(a, b[left.b : left.b + size], before.a + before.size, after.a)
        return None if place < 0 else Block(place, left.b, size)
    return None


def _find(words: Sequence[Hashable], run: Sequence[Hashable], start: int, end: int) -> int:
    for place in range(start, end - len(run) + 1):
        if words[place] == run[0] and words[place : place + len(run)] == run:
            return place
    return -1


def _nearer(a: Sequence[Hashable], b: Sequence[Hashable], blocks: list[Block]) -> list[Block]:
    """Tie a short last block to a place next to the one before it, when nearly as much can be found there."""
    if len(blocks) < 2 or _distance(blocks[-2], blocks[-1]) <= _FAR * blocks[-1].size or blocks[-1].size > _SMALL:
        return blocks
    before, last = blocks[-2:]
    start_a, start_b = before.a + before.size, before.b + before.size
    end_a = last.a + last.size
    end_b = min(len(b), start_b + end_a - start_a + _FAR)
    # Function words are kept from matching here, lest one of them be taken for the content word's place.
    run = [object() if word in LIGHT else word for word in a[start_a:end_a]]
    near = [
        _grown(a, b, block, (start_a, end_a, start_b, end_b))
        for block in _subsequence(run, b[start_b:end_b], start_a, start_b)
    ]
    near = _rising(near)
    return _joined([*blocks[:-1], *near]) if near and matched(near) >= last.size - 1 else blocks


def _rising(blocks: Sequence[Block]) -> list[Block]:
    """Blocks without those that a grown one before them overlaps on either side."""
    kept: list[Block] = []
    for block in blocks:
        if not kept or (block.a >= kept[-1].a + kept[-1].size and block.b >= kept[-1].b + kept[-1].size):
            kept.append(block)
    return kept


def _grown(a: Sequence[Hashable], b: Sequence[Hashable], block: Block, limits: tuple[int, int, int, int]) -> Block:
    start_a, end_a, start_b, end_b = limits
    i, j, size = block
    while i > start_a and j > start_b and a[i - 1] == b[j - 1]:
        i, j, size = i - 1, j - 1, size + 1
    while i + size < end_a and j + size < end_b and a[i + size] == b[j + size]:
        size += 1
    return Block(i, j, size)


def _mirrored(block: Block, a_size: int, b_size: int) -> Block:
    return Block(a_size - block.a - block.size, b_size - block.b - block.size, block.size)


def _without_strays(a: Sequence[Hashable], blocks: Sequence[Block]) -> list[Block]:
    """Let go of blocks of light words that stand far from the others, unless nothing else is shared."""
    solid = [any(word not in LIGHT for word in a[block.a : block.a + block.size]) for block in blocks]
    if all(solid) or not any(solid):
        return list(blocks)
    kept: list[Block] = []
    for number, (block, firm) in enumerate(zip(blocks, solid, strict=True)):
        if firm or block.size > 2:
            kept.append(block)
            continue
        before = kept[-1] if kept else None
        after = blocks[number + 1] if number + 1 < len(blocks) else None
        reach = min(_distance(before, block), _distance(block, after))
        inside = before is not None and after is not None
        if reach <= 1 or (reach < _FAR and (inside or block.size > 1)):
            kept.append(block)
    return _joined(kept)


def _distance(left: Block | None, right: Block | None) -> int:
    if left is None or right is None:
        return _FAR
    return max(right.a - left.a - left.size, right.b - left.b - left.size)


def _joined(blocks: Sequence[Block]) -> list[Block]:
    done: list[Block] = []
    for block in blocks:
        if done and (done[-1].a + done[-1].size, done[-1].b + done[-1].size) == (block.a, block.b):
            done[-1] = done[-1]._replace(size=done[-1].size + block.size)
        else:
            done.append(block)
    return done


def matched(blocks: Sequence[Block]) -> int:
    """How many words two sequences share in their alignment."""
    return sum(block.size for block in blocks)
