"""Records of what a file of decisions holds, for whoever lists, counts or exports it."""

from dataclasses import dataclass
from enum import StrEnum

from compare.models.decisions import Anchor, Answer, Decision, Subject


class State(StrEnum):
    """What became of a decision: its `Standing` in a run, or that it takes part in none."""

    GIVEN = "given"
    """Stands, and was held against no articles."""
    HONOURED = "honoured"
    MOVED = "moved"
    STALE = "stale"
    DISPUTED = "disputed"
    CONTRADICTED = "contradicted"
    ABSENT = "absent"
    REPLACED = "replaced"
    """Its author answered again, or somebody who has seen it settled the question."""
    WITHDRAWN = "withdrawn"


@dataclass(frozen=True, slots=True)
class Filed:
    """One decision of a file."""

    decision: Decision
    state: State
    reason: str = ""
    """Why it is not applied, what moved, or who withdrew it, in one line."""
    place: str = ""
    """FILE:LINE."""


@dataclass(frozen=True, slots=True)
class Agreement:
    """How far two people agree who answered the same questions without having seen each other's answers."""

    one: str
    other: str
    pairs: int
    same: int
    """Pairs that they answered alike."""
    kappa: float | None
    """Cohen's: 1 for all alike, 0 for as many as by chance; None for too few pairs, or when all have one answer."""


@dataclass(frozen=True, slots=True)
class Tally:
    """How many decisions there are of each sort."""

    answers: tuple[tuple[str, int], ...]
    """Of those that were not withdrawn; so are subjects and people. The order of `Answer`."""
    subjects: tuple[tuple[str, int], ...]
    people: tuple[tuple[str, int], ...]
    """Those with the most first."""
    states: tuple[tuple[str, int], ...]
    """Of all, in the order of `State`."""
    agreements: tuple[Agreement, ...]
    """Those with the most pairs first."""


@dataclass(frozen=True, slots=True)
class Label:
    """What is known of two passages, for research: as it was decided, or as it follows."""

    subject: Subject
    answer: Answer
    a: Anchor
    b: Anchor
    basis: str
    """"decided", "split" for pairs of the sides of one, or "inferred"."""
    decisions: tuple[str, ...]
    """Ids of what it rests on."""
    who: str = ""
    """Empty for what follows from answers of several."""
    when: str = ""
    note: str = ""
    state: str = ""
