"""What is asked, why, and what others answered; with `blind`, without what could sway the one who is asked."""

from collections.abc import Iterator

from compare.models import Answer, Decision
from compare.review.app.drawable import drawable
from compare.review.questions import Question, State
from compare.text.counting import count

HIDDEN = "v shows why it is asked, the score, the signals and what others answered"
_WHY, _NOTE, _WHO, _LISTED = 200, 100, 24, 2
"""So that all of it has room above two passages in 24 rows."""
_SAID = {
    Answer.SAME: "same",
    Answer.DIFFERENT: "different",
    Answer.UNSURE: "unsure",
    Answer.NOT_A_QUOTE: "not a quote",
}


def reasons(question: Question, *, revealed: bool) -> str:
    """Why it is asked, in one line."""
    return drawable(question.why, _WHY) if revealed else HIDDEN


def beside(question: Question, state: State, note: str, *, revealed: bool) -> Iterator[str]:
    """What else bears on the question, a line each: answers that are on the table, the group, one's own note."""
    if state is not State.OPEN:
        yield f"You were here before: {_state(state)}. Answer anew, or space to leave it."
    if revealed:
        yield from (f"{_answered(earlier)}." for earlier in question.earlier[:_LISTED])
        if (more := len(question.earlier) - _LISTED) > 0:
            yield f"And {count(more, 'more answer')}."
    if question.splits:
        yield f"p splits the group here: {_stay(question)}."
    if note:
        yield f"Your note: {drawable(note, _NOTE)}"


def _state(state: State) -> str:
    return {State.NOT_A_QUOTE: "not a quote", State.INFERRED: "it follows from other answers"}.get(state, state.value)


def _answered(earlier: Decision) -> str:
    who = drawable(earlier.who, _WHO) or "Somebody"
    day = drawable(earlier.when[:10], _WHO)
    note = f" – “{drawable(earlier.note, _NOTE)}”" if earlier.note.strip() else ""
    return f"{who} answered {_SAID[earlier.answer]}{f' on {day}' if day else ''}{note}"


def _stay(question: Question) -> str:
    return f"{len(question.with_a) + 1} stay with A, {len(question.with_b) + 1} with B"


def parting(question: Question) -> str:
    """What a split does, for somebody who is to say yes to it."""
    return f"Split the group here? {_stay(question)}; each of A's then differs from each of B's."
