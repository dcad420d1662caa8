"""Records of what a person is asked, and what may be said to it."""

from dataclasses import dataclass
from enum import StrEnum

from compare.models import Answer, Article, Decision, Match, Span, Statement, Subject

ASKS = {
    Subject.QUOTE: "Are these versions of one utterance?",
    Subject.FACT: "Do these state the same fact?",
    Subject.PERSON: "Are these the same person?",
}
"""The question in plain words."""


@dataclass(frozen=True, slots=True)
class Side:
    """One of the two passages of a question."""

    article: Article
    spans: tuple[Span, ...]
    """The segments of the statement; of a person the one place of the name."""
    statement: Statement | None
    """None for a person."""
    id: str
    """That of the statement; of a person the name as resolved within articles."""
    name: str = ""
    """Of a person: the name as written there."""


@dataclass(frozen=True, slots=True)
class Question:
    """Two passages and why somebody should look at them."""

    subject: Subject
    a: Side
    b: Side
    match: Match | None
    """The score and its reasons; None for persons."""
    why: str
    """Why it is asked, in one line. It may give the score, the band and the answers of others away."""
    group: str = ""
    """Id of the group that the pair holds together, if it does."""
    with_a: tuple[str, ...] = ()
    """Ids of the statements that stay with `a` when the group is split at this pair, …"""
    with_b: tuple[str, ...] = ()
    """… and with `b`."""
    earlier: tuple[Decision, ...] = ()
    """Answers that are on the table: of people who disagree, or of others who are unsure."""

    @property
    def asks(self) -> str:
        """The question in plain words."""
        return ASKS[self.subject]

    @property
    def splits(self) -> bool:
        """Whether *different* may also divide a group of three or more."""
        return bool(self.with_a or self.with_b)


class State(StrEnum):
    """What became of a question in this session."""

    OPEN = "open"
    SAME = "same"
    DIFFERENT = "different"
    UNSURE = "unsure"
    NOT_A_QUOTE = "not-a-quote"
    SKIPPED = "skipped"
    INFERRED = "inferred"
    """Its answer follows from others."""


STATES = {
    Answer.SAME: State.SAME,
    Answer.DIFFERENT: State.DIFFERENT,
    Answer.UNSURE: State.UNSURE,
    Answer.NOT_A_QUOTE: State.NOT_A_QUOTE,
}
