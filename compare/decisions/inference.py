"""What follows from answers: same and same make same, same and different make different.

A union-find keeps who is the same as whom, and which of these may not be joined. It can take an answer back, so it
compresses no paths; joined by size, they are short anyhow. What a conclusion rests on is the shortest chain of answers,
and is looked for only when somebody asks.
"""

from collections import defaultdict, deque
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, Generic, NamedTuple, Protocol, TypeVar

from compare.models import Answer, Bearing, Called, Links, PersonLink, Subject


class Ordered(Protocol):
    """Ids of statements, and persons as articles call them, can be sorted and hashed."""

    def __lt__(self, other: Any, /) -> bool: ...  # noqa: ANN401 - as `sorted` has it
    def __hash__(self) -> int: ...


N = TypeVar("N", bound=Ordered)
Ids = tuple[str, ...]
Edges = Mapping[tuple[N, N], Ids]
"""Pairs, the lesser first, with the decisions that say so."""
_WORK = 2_000_000
"""Answers looked at for the shortest chains of all contradictions: a second. Two large files that contradict each other
everywhere must not take hours; what is left over is contradicted by the whole of its component."""


class Contradiction(NamedTuple, Generic[N]):
    """Two of one chain of same that somebody says are different."""

    pairs: Sequence[tuple[N, N]]
    """One, sorted; beyond `_WORK`, all that are left over of one component."""
    chain: Sequence[tuple[N, N]]
    """The pairs of the shortest chain of same between the two, in its order; beyond `_WORK`, all of the component."""


class Followed(Generic[N]):
    """Answers, and all that follows from them. They must be free of contradictions, as `Rulings` are."""

    def __init__(self) -> None:
        self._over: dict[N, N] = {}
        self._size: dict[N, int] = {}
        self._barred: dict[N, dict[N, int]] = {}
        self._same: dict[N, list[tuple[N, Ids]]] = {}
        self._different: dict[N, list[tuple[N, Ids]]] = {}
        self._apart: dict[N, list[Ids]] = {}
        self._log: list[list[tuple[Any, ...]]] = []

    def says(self, a: N, b: N) -> Answer | None:
        """What was answered about two, or follows; None when neither. Logarithmic in the number of answers."""
        if self._apart and (self._apart.get(a) or self._apart.get(b)):
            return Answer.NOT_A_QUOTE
        left, right = self.root(a), self.root(b)
        if left == right:
            return Answer.SAME
        return Answer.DIFFERENT if right in self._barred.get(left, ()) else None

    def answer(self, a: N, b: N) -> tuple[Answer, Ids] | None:
        """As `says`, with the ids of the decisions of the shortest chain that it rests on, in its order.

        Time grows with the number of answers about what is the same as either.
        """
        said = self.says(a, b)
        if said is None:
            return None
        if said is Answer.NOT_A_QUOTE:
            return said, tuple(one for node in (a, b) for ids in self._apart.get(node, ()) for one in ids)
        return said, self._chain(a, b, crossing=said is Answer.DIFFERENT)

    def add(self, a: N, b: N, answer: Answer, *ids: str) -> bool:
        """Take in one more answer. False, and nothing is changed, when it contradicts what follows from the others.

        An *unsure* is taken in and changes nothing, so that each answer has its `undo`.
        """
        done: list[tuple[Any, ...]] = []
        if answer is Answer.NOT_A_QUOTE:
            self._apart.setdefault(a, []).append(ids)
            done.append((self._apart[a],))
        elif answer is not Answer.UNSURE:
            left, right = self.root(a), self.root(b)
            barred = right in self._barred.get(left, ())
            if barred if answer is Answer.SAME else left == right:
                return False
            edges = self._same if answer is Answer.SAME else self._different
            for one, other in ((a, b), (b, a)):
                edges.setdefault(one, []).append((other, ids))
                done.append((edges[one],))
            if answer is Answer.DIFFERENT:
                self._bar(left, right, 1)
                done.append((left, right))
            elif left != right:
                done.append(self._join(left, right))
        self._log.append(done)
        return True

    def undo(self) -> None:
        """Take back the answer that was added last."""
        for step in reversed(self._log.pop()):
            if len(step) == 1:
                step[0].pop()
            elif len(step) == 2:
                self._bar(step[0], step[1], -1)
            else:
                self._part(*step)

    def root(self, node: N) -> N:
        """One of those that are the same as `node`: for all of them the same one, until the next answer."""
        while (over := self._over.get(node)) is not None:
            node = over
        return node

    def _bar(self, one: N, other: N, count: int) -> None:
        for left, right in ((one, other), (other, one)):
            barred = self._barred.setdefault(left, {})
            barred[right] = barred.get(right, 0) + count
            if not barred[right]:
                del barred[right]

    def _weight(self, root: N) -> int:
        return self._size.get(root, 1) + len(self._barred.get(root, ()))

    def _join(self, left: N, right: N) -> tuple[Any, ...]:
        small, large = sorted((left, right), key=self._weight)
        moved = self._barred.pop(small, {})
        for other, count in moved.items():
            del self._barred[other][small]
            self._bar(large, other, count)
        self._over[small] = large
        self._size[large] = self._size.get(large, 1) + self._size.get(small, 1)
        return small, large, moved

    def _part(self, small: N, large: N, moved: Mapping[N, int]) -> None:
        del self._over[small]
        self._size[large] -= self._size.get(small, 1)
        for other, count in moved.items():
            self._bar(large, other, -count)
            self._bar(small, other, count)

    def reached(self, a: N) -> Iterator[tuple[N, Answer, Ids]]:
        """All that something is known of beside `a`, the nearest first, each with the decisions of the shortest chain.

        What is the same by one chain and different from nobody comes once; time grows with what comes.
        """
        came: _Came[N] = {}
        for node, crossed in self._spread(a, came, crossing=True):
            if node != a:
                yield node, Answer.DIFFERENT if crossed else Answer.SAME, _back((node, crossed), came)

    def _chain(self, a: N, b: N, *, crossing: bool) -> Ids:
        """What the shortest way from `a` to `b` rests on: answers of same and, when `crossing`, one of different."""
        came: _Came[N] = {}
        for state in self._spread(a, came, crossing=crossing):
            if state == (b, crossing):
                return _back(state, came)
        raise AssertionError("what is said has a chain")

    def _spread(self, a: N, came: "_Came[N]", *, crossing: bool) -> Iterator[tuple[N, bool]]:
        """Breadth first, who is the same as `a`, and who differs by one answer; `came` is filled."""
        start = (a, False)
        came[start] = (start, ())
        waiting = deque([start])
        while waiting:
            node, crossed = here = waiting.popleft()
            yield here
            steps = [(other, crossed, ids) for other, ids in self._same.get(node, ())]
            if crossing and not crossed:
                steps += [(other, True, ids) for other, ids in self._different.get(node, ())]
            for other, over, ids in sorted(steps):
                if (other, over) not in came:
                    came[other, over] = (here, ids)
                    waiting.append((other, over))


_Came = dict[tuple[N, bool], tuple[tuple[N, bool], Ids]]
"""From where each passage was reached, on this side of a *different* or beyond, and by which decisions."""


def _back(here: tuple[N, bool], came: _Came[N]) -> Ids:
    """The decisions on the way to `here`, in the order of the way."""
    chain = []
    while came[here][0] != here:
        here, ids = came[here]
        chain.append(ids)
    return tuple(dict.fromkeys(one for ids in reversed(chain) for one in ids))


def follow(links: Links) -> Followed[str]:
    """What follows from the direct links of quotes or facts."""
    found: Followed[str] = Followed()
    for statement, decision in links.set_apart:
        found.add(statement, statement, Answer.NOT_A_QUOTE, decision)
    for link in links.same:
        found.add(link.a, link.b, Answer.SAME, *link.decisions)
    for link in links.different:
        found.add(link.a, link.b, Answer.DIFFERENT, *link.decisions)
    return found


def follow_persons(links: Iterable[PersonLink]) -> Followed[Called]:
    """What follows from the direct links of persons."""
    found: Followed[Called] = Followed()
    for link in sorted(links, key=lambda link: not link.same):
        found.add(link.a, link.b, Answer.SAME if link.same else Answer.DIFFERENT, *link.decisions)
    return found


def follows(bearings: Iterable[Bearing], subject: Subject) -> Followed[str]:
    """What follows from those of `bearings` that hold and are about `subject`: ids of statements, or persons' names.

    What somebody answered about a pair itself goes before what a split says of it in passing.
    """
    about = [one for one in bearings if one.decision.subject is subject and one.a and one.b]
    direct = {tuple(sorted((one.a, one.b))) for one in about}
    found: Followed[str] = Followed()
    order = (Answer.NOT_A_QUOTE, Answer.SAME, Answer.DIFFERENT)
    holding = [one for one in about if one.holds and one.decision.answer in order and one.a != one.b]
    for one in sorted(holding, key=lambda one: (order.index(one.decision.answer), one.decision.id)):
        found.add(one.a, one.b, one.decision.answer, one.decision.id)
        for left in (one.a, *one.with_a):
            for right in (one.b, *one.with_b):
                if (one.with_a or one.with_b) and tuple(sorted((left, right))) not in direct:
                    found.add(left, right, Answer.DIFFERENT, one.decision.id)
    return found


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
