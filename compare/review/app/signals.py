"""The signals of a match: in a line, the most telling first, or as a table with what each means."""

from compare.models import Match, Signal, Subject
from compare.report.layout import NARROWEST, grid
from compare.review.app.drawable import drawable
from compare.review.questions import Question

_DETAIL = 400
_FIGURE = 6
_NAME = 19
_LEAST = 0.05
"""An effect on the log-odds below this is not named in the line."""


def score(match: Match) -> str:
    """`score 0.48, unsure`."""
    return f"score {match.score:.2f}, {match.band.value}"


def line(match: Match) -> str:
    """`same words +3.1 · same story +2.2 · other speaker -1.6`: weight times value, on the log-odds."""
    named = [signal for signal in _telling(match) if abs(_effect(signal)) >= _LEAST]
    return " · ".join(f"{drawable(signal.name)} {_effect(signal):+.1f}" for signal in named) or "no signal tells much"


def table(question: Question, match: Match, width: int) -> str:
    """Name, value, weight, the words that caused it, and why it counts; never wider than `width` columns."""
    why = meanings(question.subject)
    rest = max(width, NARROWEST) - _NAME - 2 * _FIGURE - 4 * 2
    words = rest // 2
    rows = [
        (
            drawable(signal.name),
            f"{signal.value:.2f}",
            f"{signal.weight:+.2f}",
            drawable(signal.detail, _DETAIL),
            why.get(signal.name, ""),
        )
        for signal in _telling(match)
    ]
    headers = ("signal", "value", "weight", "words", "why it counts")
    return grid(rows, (_NAME, _FIGURE, _FIGURE, words, rest - words), headers)


def meanings(subject: Subject) -> dict[str, str]:
    """Why a signal counts, by its name, from the table that is computed with."""
    if subject is Subject.FACT:
        from compare.match.facts.signals import TABLE as FACTS

        return {rule.name: rule.reason for rule in FACTS}
    from compare.match.signals import TABLE

    return {rule.name: rule.reason for rule in TABLE}


def _effect(signal: Signal) -> float:
    return signal.value * signal.weight


def _telling(match: Match) -> list[Signal]:
    """Most telling first, for or against; equal ones as they were measured."""
    return sorted(match.signals, key=lambda signal: -abs(_effect(signal)))
