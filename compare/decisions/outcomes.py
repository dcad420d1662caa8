"""What is asked and answered when decisions are held against each other: decisions at their places, and outcomes."""

from collections.abc import Mapping, Sequence
from typing import Generic, NamedTuple, TypeVar

from compare.decisions.inference import Edges, Ordered
from compare.models import Decision, Standing

N = TypeVar("N", bound=Ordered)
NAMED = 3
"""Decisions named in a reason; the ids of all of them are in `Bearing.against`."""
_ID = 8
"""Digits of an id that are shown."""


class Placed(NamedTuple, Generic[N]):
    """A decision and the passages that it is about."""

    decision: Decision
    a: N
    b: N
    with_a: tuple[N, ...] = ()
    with_b: tuple[N, ...] = ()


class Outcome(NamedTuple):
    """What became of one decision, given the others."""

    standing: Standing
    """Honoured, disputed or contradicted."""
    reason: str = ""
    against: tuple[str, ...] = ()
    """Ids of those that dispute or contradict it."""


class Weighed(NamedTuple, Generic[N]):
    """What is left when all answers are held against each other."""

    outcomes: Mapping[str, Outcome]
    """By id; without decisions that their authors answered anew, or that somebody settled."""
    same: Edges[N]
    different: Edges[N]
    apart: Mapping[N, tuple[str, ...]]
    """Passages that are to be compared with nothing, with the decisions that say so."""


HONOURED = Outcome(Standing.HONOURED)


def told(decisions: Sequence[Decision], number: int) -> str:
    """The first few of `number` decisions for a reason: "3f2a91c4 (Ana Ruiz: same) and 2 more"."""
    named = [f"{one.id[:_ID]} ({one.who}: {one.answer.value})" for one in decisions[:NAMED]]
    return ", ".join(named) + (f" and {number - NAMED} more" if number > NAMED else "")
