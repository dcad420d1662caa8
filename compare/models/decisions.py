"""Records of what people decided: answers about two passages, and what bears on the articles of a run."""

from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple


class Subject(StrEnum):
    """What is asked about two passages."""

    QUOTE = "quote"
    """Whether they are versions of one utterance."""
    FACT = "fact"
    """Whether they state the same fact."""
    PERSON = "person"
    """Whether they name the same person."""


class Answer(StrEnum):
    """What somebody said about two passages."""

    SAME = "same"
    DIFFERENT = "different"
    UNSURE = "unsure"
    """Looked at and left open; it binds nobody."""
    NOT_A_QUOTE = "not-a-quote"
    """The first passage is none: it is compared with nothing from here on. Of facts: it states none."""


@dataclass(frozen=True, slots=True)
class Anchor:
    """A passage as a decision names it: a text quote selector of the W3C Web Annotation model, with a content hash.

    The passage of a quote in two segments is their text joined by one blank, as in `Statement.text`.
    """

    article: str
    """Id of the article at the time."""
    outlet: str
    hash: str
    """Of `exact`, white space apart."""
    exact: str
    """The passage; of a person, the name as written there."""
    prefix: str
    """The characters before it, at most 32."""
    suffix: str
    """Those behind it."""
    start: int
    """Offset at the time: it tells apart what stands twice in one article, and nothing else."""


@dataclass(frozen=True, slots=True)
class Decision:
    """What one person answered about two passages; never changed, only withdrawn or answered anew."""

    id: str
    """Digest of all that follows."""
    subject: Subject
    answer: Answer
    a: Anchor
    """For *not-a-quote* the passage that is none; else the order of the two means nothing."""
    b: Anchor
    who: str
    when: str
    """ISO 8601, UTC: "2026-05-04T10:20:30Z"."""
    note: str = ""
    with_a: tuple[Anchor, ...] = ()
    """When a group was split between `a` and `b`: who stays with `a` …"""
    with_b: tuple[Anchor, ...] = ()
    """… and who with `b`; each of these differs from each of those."""
    settles: tuple[str, ...] = ()
    """Ids of decisions of others that were shown with the question; this one goes before them."""


@dataclass(frozen=True, slots=True)
class Withdrawal:
    """Somebody took a decision back."""

    id: str
    withdraws: str
    """Id of the decision."""
    who: str
    when: str
    note: str = ""


class Standing(StrEnum):
    """What became of a decision in a run."""

    HONOURED = "honoured"
    MOVED = "moved"
    """Honoured; a passage stands in other surroundings, or in another article of its outlet, than it did."""
    STALE = "stale"
    """Its article is here, and the passage is not, or is ambiguous: not applied."""
    DISPUTED = "disputed"
    """Two people answered differently: not applied until somebody answers who has seen both."""
    CONTRADICTED = "contradicted"
    """Same and different both follow from a chain of answers: none of the chain is applied."""
    ABSENT = "absent"
    """An article of it is not in this run."""


@dataclass(frozen=True, slots=True)
class Bearing:
    """A decision, and what it is about among the statements of a run."""

    decision: Decision
    standing: Standing
    reason: str
    """Why it is not applied, or what moved, in one line; empty for one that is honoured as it was given."""
    a: str = ""
    """Id of the statement, or the person's name in this run. Empty when it is not here."""
    b: str = ""
    with_a: tuple[str, ...] = ()
    with_b: tuple[str, ...] = ()
    against: tuple[str, ...] = ()
    """Ids of decisions: those that dispute it; or the chain from which *same* follows, if this one says *different*;
    or those that contradict what follows from it and others."""

    @property
    def holds(self) -> bool:
        """Whether it is applied."""
        return self.standing in (Standing.HONOURED, Standing.MOVED)


@dataclass(frozen=True, slots=True)
class Link:
    """Two statements that belong together, or do not, because somebody decided so."""

    a: str
    b: str
    """Ids of statements, `a < b`."""
    decisions: tuple[str, ...]
    """Ids of the decisions that say so, sorted."""


@dataclass(frozen=True, slots=True)
class Links:
    """Must-links and cannot-links of one subject, free of conflicts; what follows from them is not spelled out."""

    same: tuple[Link, ...] = ()
    different: tuple[Link, ...] = ()
    set_apart: tuple[tuple[str, str], ...] = ()
    """Statements that are to be compared with nothing, each with the id of the decision."""

    def __bool__(self) -> bool:
        return bool(self.same or self.different or self.set_apart)


class Called(NamedTuple):
    """A person as one article alone tells of them."""

    article: str
    """Id."""
    name: str
    """As resolved within the article, before persons are merged over articles."""


@dataclass(frozen=True, slots=True)
class PersonLink:
    """Two persons of two articles, or of one, who are one, or are not."""

    a: Called
    b: Called
    same: bool
    decisions: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Rulings:
    """All that people decided about the statements of a run."""

    bearings: tuple[Bearing, ...] = ()
    """Of every decision that stands and is not absent, sorted by id."""
    quotes: Links = Links()
    facts: Links = Links()
    persons: tuple[PersonLink, ...] = ()
