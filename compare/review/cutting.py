"""Where a group hangs together, and what falls apart when a link of it is cut.

The strongest links that connect all members make a tree (Kruskal 1956); of a quote all links are such. Taking the
least of all links is the tempting mistake with facts: where every member has links to all others, it holds nothing.
"""

from collections import defaultdict
from collections.abc import Sequence
from typing import NamedTuple

from compare.models import Group, Match


class Cut(NamedTuple):
    """A link, and who stays with either end of it."""

    link: Match
    with_a: tuple[str, ...]
    """Ids of statements, sorted, without the link's own."""
    with_b: tuple[str, ...]


class Tree:
    """The links that a group needs, the strongest first; what somebody decided is the strongest of all."""

    def __init__(self, group: Group) -> None:
        self.links: list[Match] = []
        self._beside: dict[str, list[Match]] = defaultdict(list)
        root: dict[str, str] = {}

        def found(one: str) -> str:
            while (above := root.get(one, one)) != one:
                root[one] = root.get(above, above)
                one = above
            return one

        for link in sorted(group.links, key=lambda link: (-link.strength, link.a, link.b)):
            a, b = found(link.a), found(link.b)
            if a != b:
                root[max(a, b)] = min(a, b)
                self.links.append(link)
                self._beside[link.a].append(link)
                self._beside[link.b].append(link)

    def cut(self, link: Match) -> Cut:
        """The two parts of the group without `link`, one of `links`."""
        return Cut(link, self._part(link.a, link), self._part(link.b, link))

    def path(self, start: str, end: str) -> Sequence[Match]:
        """The links between two members; none when nothing connects them."""
        came: dict[str, Match | None] = {start: None}
        waiting = [start]
        for one in waiting:
            for link in self._beside[one]:
                other = _other(link, one)
                if other not in came:
                    came[other] = link
                    waiting.append(other)
        found: list[Match] = []
        while (last := came.get(end)) is not None:
            found.append(last)
            end = _other(last, end)
        return found

    def _part(self, start: str, without: Match) -> tuple[str, ...]:
        seen = {start}
        waiting = [start]
        for one in waiting:
            for link in self._beside[one]:
                other = _other(link, one)
                if link is not without and other not in seen:
                    seen.add(other)
                    waiting.append(other)
        return tuple(sorted(seen - {start}))


def _other(link: Match, one: str) -> str:
    return link.b if link.a == one else link.a
