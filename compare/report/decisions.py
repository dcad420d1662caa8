"""Files of decisions: as a list, as figures, as problems, and as labelled pairs."""

from collections.abc import Iterable, Sequence

from compare.models import Agreement, Anchor, Answer, Decision, Filed, Label, State, Tally
from compare.report.bearings import answered, day
from compare.report.csvreport import table
from compare.report.escape import clean, shorten
from compare.report.findings.jsontext import Record, dump
from compare.report.layout import grid, wrap
from compare.text.counting import count

_PASSAGE, _WORD, _NOTE, _REASON = 60, 30, 80, 200
_ID = 8
_LIST = (
    *("decision", "state", "reason", "subject", "answer", "who", "when", "note", "place"),
    *("article_a", "outlet_a", "text_a", "article_b", "outlet_b", "text_b", "with_a", "with_b", "settles"),
)
_PAIRS = (
    *("subject", "answer", "basis", "state", "who", "when", "note", "decisions"),
    *("article_a", "outlet_a", "start_a", "text_a", "article_b", "outlet_b", "start_b", "text_b"),
)
_TOO_FEW = "too few for a kappa"
_TROUBLE = (State.STALE, State.DISPUTED, State.CONTRADICTED)


def listed(filed: Sequence[Filed], width: int = 80) -> str:
    """A table: what was said, of which passages, by whom."""
    if not filed:
        return "No decisions.\n"
    rows = [(one.decision.id[:_ID], _said(one), _passages(one), _signed(one)) for one in filed]
    room = max(20, width - _ID - 18 - 24 - 6)
    return grid(rows, (_ID, 18, room, 24), ("id", "answer", "passages", "by")) + "\n"


def _said(one: Filed) -> str:
    state = "" if one.state is State.GIVEN else f"\n{one.state.value}"
    subject = "" if one.decision.answer is Answer.NOT_A_QUOTE else f" {one.decision.subject.value}"
    return f"{answered(one.decision)}{subject}{state}"


def _passages(one: Filed) -> str:
    sides = ((one.decision.a, one.decision.with_a), (one.decision.b, one.decision.with_b))
    lines = [_passage(anchor, len(others)) for anchor, others in sides]
    return "\n".join([*lines, *([shorten(one.reason, _REASON)] if one.reason else [])])


def _passage(anchor: Anchor, others: int = 0) -> str:
    more = f", with {others} more" if others else ""
    return f"“{shorten(anchor.exact, _PASSAGE)}” ({shorten(anchor.outlet or anchor.article, _WORD)}){more}"


def _signed(one: Filed) -> str:
    note = f"\n“{shorten(one.decision.note, _NOTE)}”" if clean(one.decision.note) else ""
    return f"{shorten(one.decision.who, _WORD)}\n{day(one.decision.when)}{note}"


def list_json(filed: Iterable[Filed]) -> str:
    """The decision as in its file a line, with its state, the reason and its place."""
    return "".join(f"{dump(_record(one))}\n" for one in filed)


def _record(one: Filed) -> Record:
    said = one.decision
    return {
        "id": said.id,
        "state": one.state.value,
        "reason": one.reason,
        "place": one.place,
        "subject": said.subject.value,
        "answer": said.answer.value,
        "who": said.who,
        "when": said.when,
        "note": said.note,
        "a": _anchor(said.a),
        "b": _anchor(said.b),
        "with_a": [_anchor(other) for other in said.with_a],
        "with_b": [_anchor(other) for other in said.with_b],
        "settles": list(said.settles),
    }


def _anchor(anchor: Anchor) -> Record:
    return {
        "article": anchor.article,
        "outlet": anchor.outlet,
        "hash": anchor.hash,
        "exact": anchor.exact,
        "prefix": anchor.prefix,
        "suffix": anchor.suffix,
        "start": anchor.start,
    }


def list_csv(filed: Iterable[Filed]) -> str:
    """A row a decision."""
    return table(_LIST, (_row(one) for one in filed))


def _row(one: Filed) -> Sequence[str | int]:
    said = one.decision
    return (
        *(said.id, one.state.value, one.reason, said.subject.value, said.answer.value),
        *(said.who, said.when, said.note, one.place),
        *(said.a.article, said.a.outlet, said.a.exact, said.b.article, said.b.outlet, said.b.exact),
        *("; ".join(other.article for other in side) for side in (said.with_a, said.with_b)),
        "; ".join(said.settles),
    )


def figures(tally: Tally, width: int = 80) -> str:
    """How many there are of each sort, and how far people agree."""
    parts = [
        grid([(clean(name), str(number)) for name, number in rows], (None, None), (head, "decisions"))
        for head, rows in (
            ("answer", tally.answers),
            ("subject", tally.subjects),
            ("person", [(shorten(name, _WORD), number) for name, number in tally.people]),
            ("state", tally.states),
        )
        if rows
    ]
    if not parts:
        return "No decisions.\n"
    return "\n\n".join([*parts, _agreements(tally.agreements, width)]) + "\n"


def _agreements(found: Sequence[Agreement], width: int) -> str:
    if not found:
        return wrap("No two people answered the same question, each for themselves.", width)
    rows = [
        (
            f"{shorten(one.one, _WORD)} and {shorten(one.other, _WORD)}",
            str(one.pairs),
            f"{one.same / one.pairs:.0%}",
            _kappa(one),
        )
        for one in found
    ]
    heads = ("people", "questions of both", "alike", "Cohen's kappa")
    return grid(rows, (max(20, width - 50), None, None, None), heads)


def _kappa(one: Agreement) -> str:
    if one.kappa is not None:
        return f"{one.kappa:.2f}"
    return "all answers alike" if one.pairs == one.same and one.pairs >= 10 else _TOO_FEW


def troubles(filed: Iterable[Filed]) -> list[str]:
    """A line for each decision that is not applied and should be looked at."""
    return [
        f"{one.place}: {one.state.value}: {_quoted(one.decision)}: {shorten(one.reason, _REASON)}"
        for one in filed
        if one.state in _TROUBLE
    ]


def _quoted(said: Decision) -> str:
    who = shorten(said.who, _WORD)
    both = _passage(said.a) if said.answer is Answer.NOT_A_QUOTE else f"{_passage(said.a)} and {_passage(said.b)}"
    return f"{who} answered {answered(said)} on {both}"


def sound(filed: Sequence[Filed]) -> str:
    """`3 decisions, 1 withdrawn`."""
    states = [one.state for one in filed]
    aside = [state for state in (State.REPLACED, State.WITHDRAWN, State.ABSENT) if state in states]
    return ", ".join([count(len(states), "decision"), *(f"{states.count(state)} {state.value}" for state in aside)])


def pairs_json(labels: Iterable[Label]) -> str:
    """A pair a line."""
    return "".join(f"{dump(_label(one))}\n" for one in labels)


def _label(one: Label) -> Record:
    return {
        "subject": one.subject.value,
        "answer": one.answer.value,
        "basis": one.basis,
        "state": one.state,
        "who": one.who,
        "when": one.when,
        "note": one.note,
        "decisions": list(one.decisions),
        "a": _text(one.a),
        "b": _text(one.b),
    }


def _text(anchor: Anchor) -> Record:
    return {"article": anchor.article, "outlet": anchor.outlet, "start": anchor.start, "text": anchor.exact}


def pairs_csv(labels: Iterable[Label]) -> str:
    """A row a pair."""
    return table(_PAIRS, (_pair(one) for one in labels))


def _pair(one: Label) -> Sequence[str | int]:
    return (
        *(one.subject.value, one.answer.value, one.basis, one.state, one.who, one.when, one.note),
        "; ".join(one.decisions),
        *(one.a.article, one.a.outlet, one.a.start, one.a.exact),
        *(one.b.article, one.b.outlet, one.b.start, one.b.exact),
    )
