"""Where answers contradict each other: two that a chain of *same* joins, and that somebody says are different."""

from collections import defaultdict, deque
from collections.abc import Mapping, Sequence
from typing import Generic, NamedTuple, TypeVar

from compare.decisions.inference import Edges, Followed, Ordered
from compare.models import Answer

N = TypeVar("N", bound=Ordered)
_WORK = 2_000_000
"""Answers looked at for the shortest chains of all contradictions: a second. Two large files that contradict each other
everywhere must not take hours; what is left over is contradicted by the whole of its component."""


class Contradiction(NamedTuple, Generic[N]):
    """Two of one chain of same that somebody says are different."""

    pairs: Sequence[tuple[N, N]]
    """One, sorted; beyond `_WORK`, all that are left over of one component."""
    chain: Sequence[tuple[N, N]]
    """The pairs of the shortest chain of same between the two, in its order; beyond `_WORK`, all of the component."""


def contradictions(same: Edges[N], different: Edges[N]) -> list[Contradiction[N]]:
    """Every pair of `different` that is joined by a chain of `same`, sorted, each with the shortest chain."""
    beside: dict[N, list[N]] = defaultdict(list)
    for one, other in sorted(same):
        beside[one].append(other)
        beside[other].append(one)
    for others in beside.values():
        others.sort()
    whole: Followed[N] = Followed()
    for pair in same:
        whole.add(*pair, Answer.SAME)
    joined = sorted(
        (one, other)
        for one, other in different
        if one in beside and other in beside and whole.says(one, other) is Answer.SAME
    )
    found = []
    rest: dict[N, list[tuple[N, N]]] = defaultdict(list)
    work = 0
    for pair in joined:
        chain, cost = _shortest(beside, *pair, _WORK - work)
        work += cost
        if chain:
            found.append(Contradiction((pair,), chain))
        else:
            rest[whole.root(pair[0])].append(pair)
    return found + [Contradiction(pairs, _component(beside, pairs[0][0])) for pairs in rest.values()]


def _shortest(beside: Mapping[N, Sequence[N]], a: N, b: N, most: int) -> tuple[list[tuple[N, N]], int]:
    """The shortest chain from `a` to `b`, empty when it would take more than `most` steps to find; and the steps."""
    came = {a: a}
    waiting = deque([a])
    work = 0
    while waiting and b not in came:
        node = waiting.popleft()
        work += len(beside[node])
        if work > most:
            return [], max(most, 0)
        for other in beside[node]:
            if other not in came:
                came[other] = node
                waiting.append(other)
    chain = []
    while b != a:
        chain.append((came[b], b) if came[b] < b else (b, came[b]))
        b = came[b]
    return chain[::-1], work


def _component(beside: Mapping[N, Sequence[N]], node: N) -> list[tuple[N, N]]:
    """All pairs of same that hang together with `node`, sorted."""
    pairs: list[tuple[N, N]] = []
    seen = {node}
    waiting = [node]
    while waiting:
        here = waiting.pop()
        pairs.extend((here, other) for other in beside[here] if here < other)
        fresh = [other for other in beside[here] if other not in seen]
        seen.update(fresh)
        waiting.extend(fresh)
    return sorted(pairs)
