"""A question in lines of plain words, as they are read out or piped on: no boxes, no colours, no columns.

Words that differ stand in signs, `[-of A alone-]` and `{+of B alone+}`, as in `samestory explain`.
"""

from collections.abc import Iterator, Sequence

from compare.models import Answer, Article, Decision, Subject
from compare.report.place import place
from compare.report.vouching import voucher
from compare.report.wording import outlet_name, speaker_in_words
from compare.review.app.drawable import drawable
from compare.review.app.passages import CLOSES, OPENS, Run, passages
from compare.review.questions import Question, Side, State
from compare.review.session import Counts, Session
from compare.text.counting import count

ANSWERS = {
    Answer.SAME: "same",
    Answer.DIFFERENT: "different",
    Answer.UNSURE: "unsure",
    Answer.NOT_A_QUOTE: "not a quote",
}
STATES = {State.NOT_A_QUOTE: "not a quote", State.INFERRED: "it follows from other answers"}
HIDDEN = "why it is asked, its score and the answers of others are hidden; v shows them"
_NAME, _TITLE, _WHY, _SOURCES, _LISTED, _DETAIL = 60, 120, 300, 4, 6, 200


def asked(session: Session, question: Question) -> Iterator[str]:
    """The question, a paragraph a line."""
    yield f"Question {session.position} of {session.visible}. {question.asks}"
    if session.state is not State.OPEN:
        yield f"You were here before: {STATES.get(session.state, session.state.value)}."
    if session.revealed:
        yield f"Why: {drawable(question.why, _WHY)}."
        yield from earlier(question.earlier)
    else:
        yield f"Blind: {HIDDEN}."
    a, b = passages(question)
    yield from _side("A", question, question.a, a)
    yield from _side("B", question, question.b, b)
    if question.splits:
        stay = len(question.with_a) + 1, len(question.with_b) + 1
        yield f"In a group: {stay[0]} go with A and {stay[1]} with B if it is split here."
    if session.noted:
        yield f"Your note: {drawable(session.noted, _WHY)}"


def earlier(decisions: Sequence[Decision]) -> Iterator[str]:
    """What others answered, a line each."""
    for one in decisions[:_LISTED]:
        note = f", “{drawable(one.note, _TITLE)}”" if one.note.strip() else ""
        yield f"{drawable(one.who, _NAME) or 'Somebody'} said {ANSWERS[one.answer]} on {drawable(one.when[:10])}{note}."
    if len(decisions) > _LISTED:
        yield f"And {count(len(decisions) - _LISTED, 'more answer')}."


def signals(question: Question) -> Iterator[str]:
    """The score and what it is made of, the most telling first."""
    match = question.match
    if match is None:
        yield "Names have no score."
        return
    yield f"Score {match.score:.2f}, {match.band.value}. Each signal counts with its value times its weight:"
    for signal in sorted(match.signals, key=lambda one: -abs(one.value * one.weight)):
        detail = f": {drawable(signal.detail, _DETAIL)}" if signal.detail else ""
        yield f"  {drawable(signal.name)}, {signal.value:.2f} times {signal.weight:+.2f}{detail}"


def counted(counts: Counts) -> str:
    """`2 same, 1 different, 1 skipped; 4 of 8 open`."""
    parts = [
        f"{number} {name}"
        for number, name in zip(
            counts[1:-1], ("same", "different", "unsure", "not a quote", "skipped", "that follow"), strict=True
        )
        if number
    ]
    return ", ".join(parts or ["none answered"]) + f"; {counts.open} of {counts.total} open"


def _side(name: str, question: Question, side: Side, runs: Sequence[Run]) -> Iterator[str]:
    yield f"{name}, {', '.join(_heading(question, side))}:"
    yield "  " + " ".join("".join(_spoken(runs)).split())


def _heading(question: Question, side: Side) -> Iterator[str]:
    article, said = side.article, side.statement
    yield drawable(outlet_name(article), _NAME)
    yield _date(article) if article.date else "undated"
    if said and question.subject is Subject.FACT:
        yield drawable(voucher(said), _TITLE)
    elif said:
        yield drawable(speaker_in_words(said.speaker), _NAME) if said.speaker else "speaker not named"
        yield from (f"via {drawable(source, _NAME)}" for source in said.via[:_SOURCES])
    if article.title.strip():
        yield f"“{drawable(article.title, _TITLE)}”"
    yield drawable(place(article, side.spans[0].start if side.spans else 0), _TITLE)


def _date(article: Article) -> str:
    return drawable(article.date, _NAME) + (" (?)" if "date" in article.guessed else "")


def _spoken(runs: Sequence[Run]) -> Iterator[str]:
    """Guillemets begin and end the passage: triangles are read out, and the article's own quotation marks stand by."""
    for run in runs:
        yield {OPENS: "«", CLOSES: "»"}.get(run.text, run.text)
