"""Must-links and cannot-links: what people decided goes before what scores say.

Groups grow link by link, as in constrained clustering (Wagstaff et al. 2001): decided links first, then the others from
the strongest down, and none that would put two statements in one group of which somebody said that they differ. Cutting
the decided pair alone is the tempting mistake: the two would meet again over a third.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

import numpy as np
import numpy.typing as npt

from compare.match.corpus import Ints
from compare.models import Band, Links, Match

Pair = tuple[int, int]
Flags = npt.NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class Bound:
    """The links of a run by the numbers of its statements."""

    same: Mapping[Pair, tuple[str, ...]] = field(default_factory=dict)
    """Pairs of numbers, the smaller first, and the ids of the decisions that say so."""
    different: Mapping[Pair, tuple[str, ...]] = field(default_factory=dict)

    def __bool__(self) -> bool:
        return bool(self.same or self.different)

    def same_pairs(self) -> tuple[Ints, Ints]:
        """Numbers of the pairs that belong together, sorted."""
        return _columns(self.same)

    def pairs(self) -> tuple[Ints, Ints]:
        """Numbers of all decided pairs, sorted."""
        return _columns({*self.same, *self.different})

    def marked(self, match: Match, pair: Pair) -> Match:
        """`match` as it is when somebody said that the two are the same."""
        decisions = self.same.get(_sorted(*pair))
        return replace(match, band=Band.SAME, decisions=decisions) if decisions else match

    def dividing(self, group_of: Callable[[int], int]) -> Mapping[int, tuple[str, ...]]:
        """Statement → ids of the decisions that keep it out of a group; `group_of` tells the groups without any."""
        found: dict[int, set[str]] = defaultdict(set)
        for (a, b), decisions in self.different.items():
            if group_of(a) == group_of(b) >= 0:
                found[a].update(decisions)
                found[b].update(decisions)
        return {statement: tuple(sorted(decisions)) for statement, decisions in found.items()}

    def answered(self, pairs: Iterable[Pair]) -> list[bool]:
        """Which pairs are decided, or follow from what is decided."""
        parts = Parts(self)
        parts.join_decided()
        return [parts.together(a, b) or parts.kept_apart(a, b) for a, b in pairs]

    def are_same(self, a: Ints, b: Ints, count: int) -> Flags:
        """Which of many pairs, of `count` statements, somebody said to be the same."""
        return _among(self.same, a, b, count)

    def are_different(self, a: Ints, b: Ints, count: int) -> Flags:
        """Which of many pairs somebody said to differ."""
        return _among(self.different, a, b, count)


def bind(links: Links, ids: Sequence[str]) -> Bound:
    """`links` among the statements `ids`; links to others are left out."""
    if not links:
        return Bound()
    number = {name: i for i, name in enumerate(ids)}
    same, different = (
        {
            _sorted(number[link.a], number[link.b]): link.decisions
            for link in given
            if link.a in number and link.b in number
        }
        for given in (links.same, links.different)
    )
    return Bound(same, different)


class Parts:
    """Groups while they grow: a union-find that knows which of them must not meet."""

    def __init__(self, bound: Bound) -> None:
        """Every statement alone."""
        self._bound = bound
        self._root: dict[int, int] = {}
        self._others: dict[int, set[int]] = defaultdict(set)
        for a, b in bound.different:
            self._others[a].add(b)
            self._others[b].add(a)

    def join_decided(self) -> None:
        """Join what somebody said to be the same; decisions that contradict each other were left out before."""
        for a, b in sorted(self._bound.same):
            self.join(a, b)

    def join(self, a: int, b: int) -> bool:
        """Put two groups together unless they are kept apart; whether they are one now."""
        one, other = self.root(a), self.root(b)
        if one == other:
            return True
        if self.kept_apart(one, other):
            return False
        kept, gone = min(one, other), max(one, other)
        self._root[gone] = kept
        for part in self._others.pop(gone, ()):
            self._others[part].discard(gone)
            self._others[part].add(kept)
            self._others[kept].add(part)
        return True

    def together(self, a: int, b: int) -> bool:
        """Whether two statements are in one group."""
        return self.root(a) == self.root(b)

    def kept_apart(self, a: int, b: int) -> bool:
        """Whether two groups hold statements that somebody said to differ."""
        return self.root(b) in self._others.get(self.root(a), ())

    def root(self, statement: int) -> int:
        """The least number of its group."""
        while (above := self._root.get(statement, statement)) != statement:
            self._root[statement] = self._root.get(above, above)
            statement = above
        return statement


def _among(pairs: Iterable[Pair], a: Ints, b: Ints, count: int) -> Flags:
    one, other = _columns(pairs)
    return np.isin(np.minimum(a, b) * count + np.maximum(a, b), one * count + other)


def _columns(pairs: Iterable[Pair]) -> tuple[Ints, Ints]:
    table = np.array(sorted(pairs), dtype=np.int64).reshape(-1, 2)
    return table[:, 0], table[:, 1]


def _sorted(a: int, b: int) -> Pair:
    return (a, b) if a < b else (b, a)
