"""Which version the others are compared with."""

from collections.abc import Mapping, Sequence

from compare.judge.pair import Pair, pair
from compare.judge.side import Side
from compare.models import Directness, Group
from compare.text.passage import Gap

_ENOUGH = 0.6
"""A member that shares this much of the poorer version with the base is compared with the base."""
_TRIED = 8
"""How many other members a member is tried with when it shares little with the base."""


def fullest(sides: Mapping[str, Side]) -> str:
    """Id of the version with most words of the speaker's own; among equals the one with fewest cuts, then the first.

    Not the longest text: an editor's brackets and a repeated attribution make no version fuller.
    """
    return min(sides, key=lambda member: _rank(sides[member]))


def _rank(side: Side) -> tuple[bool, int, int, str, str]:
    said = sum(not word.inserted for word in side.words)
    cuts = sum(word.gap is Gap.ELLIPSIS for word in side.words)
    headline = side.statement.directness is Directness.HEADLINE
    return headline, -said, cuts, side.article.date or "9999", side.statement.id


def partners(group: Group, sides: Mapping[str, Side], base: str) -> dict[str, Pair]:
    """For every other member the pair with the version it is compared with.

    That is the base, unless the member shares little with it and more with another one: two cuts that a longer version
    joins need not overlap each other. A headline is compared with the body of its own article.
    """
    linked: dict[str, set[str]] = {member: set() for member in group.members}
    for link in group.links:
        linked.setdefault(link.a, set()).add(link.b)
        linked.setdefault(link.b, set()).add(link.a)
    found = {}
    for member in group.members:
        if member == base or member not in sides:
            continue
        here = sides[member]
        own = _own_body(here, sides)
        best = pair(here, sides[own or base])
        if own is None and best.fit < _ENOUGH:
            others = [other for other in sorted(linked[member]) if other in sides and other not in (member, base)]
            best = _best(here, [best, *(pair(here, sides[other]) for other in others[:_TRIED])])
        found[member] = best
    return found


def _best(here: Side, pairs: Sequence[Pair]) -> Pair:
    """The first pair that explains most; each pair is measured from the member's side."""
    return max(pairs, key=lambda candidate: (candidate.shared > len(here.words) / 4, candidate.fit))


def _own_body(here: Side, sides: Mapping[str, Side]) -> str | None:
    if here.statement.directness is not Directness.HEADLINE:
        return None
    bodies = {
        member: side
        for member, side in sides.items()
        if side.article.id == here.article.id and side.statement.directness is not Directness.HEADLINE
    }
    return fullest(bodies) if bodies else None
