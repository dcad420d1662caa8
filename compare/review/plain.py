"""The review line by line: for a pipe, a slow line, a screen reader, a script.

A question is a few lines of words, an answer is a line. It never waits for a key, and the end of the input is the end
of the sitting.
"""

from collections.abc import Callable, Iterable

from compare.errors import SamestoryError
from compare.models import Answer, Band, Subject
from compare.report.escape import clean, shorten
from compare.report.layout import wrap
from compare.review.app.finished import finished
from compare.review.session import Session
from compare.review.spoken import asked, counted, earlier, signals

Say = Callable[[str], None]
Ask = Callable[[str], str | None]
"""Shows what may be answered and returns a line, without its end; None at the end of the input."""

_ANSWERS = {
    "s": (Answer.SAME, "a"),
    "same": (Answer.SAME, "a"),
    "d": (Answer.DIFFERENT, "a"),
    "different": (Answer.DIFFERENT, "a"),
    "u": (Answer.UNSURE, "a"),
    "unsure": (Answer.UNSURE, "a"),
    "n1": (Answer.NOT_A_QUOTE, "a"),
    "n2": (Answer.NOT_A_QUOTE, "b"),
}
_STEPS: dict[str, Callable[[Session], str]] = {
    "p": Session.split,
    "split": Session.split,
    "k": Session.skip,
    "skip": Session.skip,
    "z": Session.undo,
    "undo": Session.undo,
    "b": Session.back,
    "back": Session.back,
}
_LEAVE = frozenset("q quit exit leave".split())
HELP = (
    "s   same: versions of one utterance, the same fact, the same person",
    "d   different",
    "u   unsure: looked at and left open; others are asked",
    "n1  the first is no quote, or states no fact, and is compared with nothing; n2  the second",
    "p   split: they differ, and the group that hangs on them is divided here",
    "k   skip; it is asked again next time",
    "t TEXT  a note, kept with the answer",
    "z   undo the last answer, the one before it, and so on",
    "b   back to the question before, which may be answered anew",
    "/TEXT  the next question with these words, outlet or name",
    "f quote, f fact, f person, f unsure, f same, f outlet NAME, f name NAME  ask only these; f alone  all",
    "v   the score, the signals, and the answers of others",
    "?   this list; an empty line shows the question again",
    "q   leave; every answer is on the disk already",
)
_PROMPT = "s same, d different, u unsure, ? for more: "
_ELSE = "z undo, b back, q leave: "
_SHOWN = 40


def run(session: Session, say: Say, ask: Ask, *, width: int = 0) -> None:
    """Ask until the queue is empty, somebody leaves, or the input ends; lines are wrapped to `width` unless it is 0.

    What cannot be written is said, and asked again.
    """
    _Dialogue(session, say, ask, width).run()


class _Dialogue:
    def __init__(self, session: Session, say: Say, ask: Ask, width: int) -> None:
        self._session = session
        self._say = say
        self._ask = ask
        self._width = width

    def run(self) -> None:
        self._show()
        while (line := self._ask(_PROMPT if self._session.current else _ELSE)) is not None:
            order = line.strip()
            if order.lower() in _LEAVE:
                return
            before = self._session.current, self._session.counts
            try:
                answered = self._obey(order)
            except SamestoryError as error:
                self._lines([f"Not done: {clean(str(error))}"])
                continue
            if answered:
                self._lines([f"{answered[0].upper()}{answered[1:]}."])
            if not order or (self._session.current, self._session.counts) != before:
                self._show()

    def _obey(self, order: str) -> str:
        """Do what a line says, and say what was done; empty when nothing is to be said."""
        word, _, rest = order.partition(" ")
        word, rest = word.lower(), rest.strip()
        if order.startswith("/"):
            return self._session.find(order[1:].strip())
        if word in ("t", "note"):
            return self._session.note(rest)
        if word in ("f", "filter"):
            return self._narrow(rest)
        if word in ("n", "no", "not") and rest[-1:] in ("1", "2"):
            word, rest = f"n{rest[-1]}", ""
        if rest:
            word = order  # "s or d?" is no answer
        if word in _ANSWERS:
            return self._session.answer(*_ANSWERS[word])
        if word in _STEPS:
            return _STEPS[word](self._session)
        if word == "v":
            return self._reveal()
        if word in ("?", "h", "help"):
            self._lines(HELP)
            return ""
        return f"“{shorten(order, _SHOWN)}” is no answer; ? lists them" if order else ""

    def _reveal(self) -> str:
        question, hidden = self._session.current, not self._session.revealed
        message = self._session.reveal()
        if question:
            if hidden:
                self._lines([f"Why: {clean(question.why)}."])
                self._lines(earlier(question.earlier))
            self._lines(signals(question))
        return message

    def _narrow(self, rest: str) -> str:
        what, _, name = rest.partition(" ")
        what, name = what.lower(), name.strip()
        if what in set(Subject):
            return self._session.narrow(subject=Subject(what))
        if what in set(Band):
            return self._session.narrow(band=Band(what))
        if what == "outlet" and name:
            return self._session.narrow(outlet=name)
        if what == "name" and name:
            return self._session.narrow(person=name)
        return self._session.narrow() if not rest else f"“{shorten(rest, _SHOWN)}” is no choice; ? lists them"

    def _show(self) -> None:
        session = self._session
        self._say("")
        if session.current:
            self._lines(asked(session, session.current))
            self._lines([f"So far: {counted(session.counts)}."])
        else:
            self._lines(finished(session.counts, session.narrowed))

    def _lines(self, lines: Iterable[str]) -> None:
        for line in lines:
            self._say(wrap(line, self._width) if self._width else line)
