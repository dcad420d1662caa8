"""What of a group rests on what people decided."""

from collections import defaultdict, deque
from collections.abc import Iterable, Mapping

from compare.models.matches import Match


def resting(links: Iterable[Match], source: str) -> Mapping[str, tuple[str, ...]]:
    """The members that are tied to `source` only because somebody decided so, each with the decisions, sorted.

    The tempting mistake is to look at a member's own links alone: one that hangs surely on a second, which a decision
    joined to the others, rests on that decision as well. Of several ways to a member one with the fewest decided links
    counts.
    """
    beside: dict[str, list[Match]] = defaultdict(list)
    decided = False
    for link in links:
        decided = decided or bool(link.decisions)
        beside[link.a].append(link)
        beside[link.b].append(link)
    if not decided:
        return {}
    needed: dict[str, frozenset[str]] = {}
    waiting = deque([(source, frozenset[str]())])
    while waiting:
        member, so_far = waiting.popleft()
        if member in needed:
            continue
        needed[member] = so_far
        for link in sorted(beside[member], key=lambda link: (link.a, link.b)):
            other = link.b if link.a == member else link.a
            if link.decisions:
                waiting.append((other, so_far.union(link.decisions)))
            else:
                waiting.appendleft((other, so_far))
    return {member: tuple(sorted(ids)) for member, ids in needed.items() if ids}
