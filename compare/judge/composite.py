"""The composite reading: the base cut into parts, each with its carriers, and what others add around it."""

from collections.abc import Mapping

from compare.judge.pair import Pair, pair
from compare.judge.side import Side
from compare.models import Part
from compare.text.passage import Gap


def composite(base: str, sides: Mapping[str, Side], pairs: Mapping[str, Pair]) -> tuple[Part, ...]:
    """Parts in the order of the text. Words beyond the base's ends come from the version that reaches farthest."""
    full = sides[base]
    carriers: list[set[str]] = [{base} for _ in full.words]
    head: tuple[int, str] = (0, "")
    tail: tuple[int, str] = (0, "")
    for member, compared in sorted(pairs.items()):
        match = compared if compared.there is full else pair(compared.here, full)
        for block in match.blocks:
            for place in range(block.b, block.b + block.size):
                carriers[place].add(member)
        if match.blocks:
            first, last = match.blocks[0], match.blocks[-1]
            if first.b == 0 and first.a > head[0]:
                head = (first.a, member)
            beyond = len(match.here.words) - last.a - last.size
            if last.b + last.size == len(full.words) and beyond > tail[0]:
                tail = (beyond, member)
    parts = _parts(full, carriers)
    if head[0]:
        parts.insert(0, Part(sides[head[1]].place(0, head[0]).text, (head[1],)))
    if tail[0]:
        side = sides[tail[1]]
        parts.append(Part(side.place(len(side.words) - tail[0], len(side.words)).text, (tail[1],)))
    return tuple(parts)


def _parts(full: Side, carriers: list[set[str]]) -> list[Part]:
    parts = []
    start = 0
    for place in range(1, len(carriers) + 1):
        ends = place == len(carriers) or carriers[place] != carriers[start] or full.gap(place) is Gap.SEGMENT
        if ends and place <= len(carriers):
            parts.append(Part(full.place(start, place).text, tuple(sorted(carriers[start]))))
            start = place
    return parts
