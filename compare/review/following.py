"""What follows from answers while they are given: which open questions need not be asked any more.

The ids of one subject that are the same make a component; a *different* sets two components against each other.
Searching the graph of all answers at every key is the tempting mistake. Components are merged the smaller into the
larger and never compressed, so that each step can be taken back, and only questions of the smaller one are looked at.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence


class Following:
    """Answers about pairs of ids, which can be taken back in the reverse order."""

    def __init__(self, pairs: Mapping[int, tuple[str, str]]) -> None:
        """`pairs` are what the questions are about, by their numbers."""
        self._pairs = pairs
        self._parent: dict[str, str] = {}
        self._size: dict[str, int] = {}
        self._against: dict[str, set[str]] = defaultdict(set)
        self._apart: set[str] = set()
        self._log: list[Callable[[], None]] = []
        self._own: dict[str, list[int]] = defaultdict(list)
        for number, pair in pairs.items():
            for one in pair:
                self._own[one].append(number)
        self._asked: dict[str, list[int]] = defaultdict(list, {one: list(own) for one, own in self._own.items()})

    @property
    def mark(self) -> int:
        """A state to which `back_to` returns."""
        return len(self._log)

    def back_to(self, mark: int) -> None:
        """Take back all that was said since."""
        while len(self._log) > mark:
            self._log.pop()()

    def answer(self, a: str, b: str) -> bool | None:
        """Whether two are the same, as far as that follows."""
        left, right = self._root(a), self._root(b)
        if left == right:
            return True
        return False if right in self._against[left] else None

    def decided(self, number: int) -> bool:
        """Whether a question need not be asked."""
        return self.settled(*self._pairs[number])

    def settled(self, a: str, b: str) -> bool:
        """Whether two need not be asked about."""
        return a in self._apart or b in self._apart or self.answer(a, b) is not None

    def same(self, a: str, b: str) -> list[int]:
        """Say that two are the same; the questions that it decides. Nothing happens when the contrary follows."""
        kept, gone = self._root(a), self._root(b)
        if kept == gone or gone in self._against[kept]:
            return []
        if (self._size.get(kept, 1), gone) < (self._size.get(gone, 1), kept):
            kept, gone = gone, kept
        beside = {kept} | self._against[kept]
        found = [number for number in self._asked[gone] if self._other(number, gone) in beside]
        for enemy in sorted(self._against[gone] - self._against[kept]):
            found += self._between(kept, enemy)
        self._merge(kept, gone)
        return found

    def different(self, a: str, b: str) -> list[int]:
        """Say that two are different; the questions that it decides. Nothing happens when the contrary follows."""
        left, right = self._root(a), self._root(b)
        if left == right or right in self._against[left]:
            return []
        self._against[left].add(right)
        self._against[right].add(left)

        def undo() -> None:
            self._against[left].discard(right)
            self._against[right].discard(left)

        self._log.append(undo)
        return self._between(left, right)

    def divide(self, here: Iterable[str], there: Iterable[str]) -> list[int]:
        """Say that each of `here` differs from each of `there`; the questions that it decides.

        Only pairs that are asked about are set against each other: of two large halves of a group all would be many.
        """
        fewer, more = sorted((sorted(set(here)), sorted(set(there))), key=len)
        wanted, found = set(more), []
        for one in fewer:
            for number in self._own[one]:
                a, b = self._pairs[number]
                if (b if a == one else a) in wanted:
                    found += self.different(a, b)
        return found

    def set_apart(self, one: str) -> list[int]:
        """Say that one is to be compared with nothing; the questions that it decides."""
        if one in self._apart:
            return []
        self._apart.add(one)
        self._log.append(lambda: self._apart.discard(one))
        return list(self._own[one])

    def _between(self, left: str, right: str) -> list[int]:
        """The questions between two components, found from the one with fewer."""
        if len(self._asked[right]) < len(self._asked[left]):
            left, right = right, left
        return [number for number in self._asked[left] if self._other(number, left) == right]

    def _other(self, number: int, one: str) -> str:
        """The component at the other end of a question of the component `one`."""
        a, b = map(self._root, self._pairs[number])
        return b if a == one else a

    def _root(self, one: str) -> str:
        while (parent := self._parent.get(one)) is not None:
            one = parent
        return one

    def _merge(self, kept: str, gone: str) -> None:
        size, asked = self._size.get(kept, 1), len(self._asked[kept])
        opposed = tuple(self._against[gone])
        fresh = [other for other in opposed if other not in self._against[kept]]
        self._parent[gone] = kept
        self._size[kept] = size + self._size.get(gone, 1)
        self._asked[kept] += self._asked[gone]
        self._change(kept, gone, opposed, fresh, merged=True)

        def undo() -> None:
            self._change(kept, gone, opposed, fresh, merged=False)
            del self._asked[kept][asked:]
            self._size[kept] = size
            del self._parent[gone]

        self._log.append(undo)

    def _change(self, kept: str, gone: str, opposed: Sequence[str], fresh: Sequence[str], *, merged: bool) -> None:
        """Let the enemies of `gone` be those of `kept`, or again those of `gone` alone."""
        for other in opposed:
            (set.discard if merged else set.add)(self._against[other], gone)
        for other in fresh:
            (set.add if merged else set.discard)(self._against[other], kept)
            (set.add if merged else set.discard)(self._against[kept], other)
