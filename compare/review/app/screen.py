"""The screen that asks: it draws what the session has on the table, and turns keys into what is said to it."""

from collections.abc import Callable
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Container
from textual.content import Content
from textual.screen import Screen
from textual.widgets import Static

from compare.errors import SamestoryError
from compare.models import Answer, Subject
from compare.review.app import signals
from compare.review.app.asking import beside, parting, reasons
from compare.review.app.dialogs import Choice, Line
from compare.review.app.drawable import drawable
from compare.review.app.filtering import Filter
from compare.review.app.finished import finished
from compare.review.app.headings import heading, origin
from compare.review.app.helping import Help
from compare.review.app.keys import KEYS, foot
from compare.review.app.looks import content
from compare.review.app.panes import Pane
from compare.review.app.passages import CONTEXT, passages
from compare.review.app.progress import progress
from compare.review.narrowing import Narrowed
from compare.review.questions import Question
from compare.review.session import Session

WIDE = 100
"""Columns from which the passages stand side by side."""
TALL = 30
"""Rows from which the table of signals is open at first."""
NARROW = 90
"""Characters of context where passages share a low screen: the passage itself must be in sight."""
_LEAST, _MOST = 3, 14
"""Rows of a passage that count when two share the height."""
_MESSAGE, _NAME = 230, 60
_NOTHING = Content("")


class ReviewScreen(Screen[None]):
    """One question at a time, with all that bears on it."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(key.keys, key.action, key.label, show=False, priority=True) for key in KEYS
    ]
    """They have priority: whoever types ahead must not answer a question with letters meant for a dialog."""
    AUTO_FOCUS = "#a"

    def __init__(self, session: Session) -> None:
        """The session says what is asked; the screen keeps nothing but how it looks."""
        super().__init__()
        self._session = session
        self._open: bool | None = None
        self._asked: Question | None = None
        self._written: dict[str, Content] = {}
        """What is on the screen: to write the same again would lay it all out anew."""

    def compose(self) -> ComposeResult:
        yield Static(id="progress")
        yield Static(id="question")
        with Container(id="passages"):
            yield Pane("a")
            yield Pane("b")
        yield Pane("signals")
        yield Static(id="done")
        yield Static(id="status")
        yield Static(id="keys")

    def on_resize(self) -> None:
        """At the start as well: side by side, or one below the other."""
        self.set_class(self._is_wide, "wide")
        self._draw()

    # What is drawn

    def _draw(self) -> None:
        session, question = self._session, self._session.current
        self._write("progress", Content(self._progress()))
        for name in ("question", "passages", "signals"):
            self.query_one(f"#{name}").display = question is not None
        self.query_one("#done").display = question is None
        if question is None:
            self._write("done", Content("\n\n".join(finished(session.counts, session.narrowed))))
        else:
            self._draw_question(question)
        keys = foot(self.app.size.width - 2, question, hidden=not session.revealed)
        self._write("keys", Content("  ").join(Content.assemble((name, "bold"), f" {label}") for name, label in keys))

    def _progress(self) -> str:
        """With what the queue is narrowed to, so that nobody takes a part for the whole."""
        session, only = self._session, self._session.narrowed.words
        part = f" · only {drawable(only, _NAME)}: {session.waiting:,} of {session.visible:,}" if only else ""
        return progress(session.counts) + part

    def _draw_question(self, question: Question) -> None:
        session = self._session
        more = beside(question, session.state, session.noted, revealed=session.revealed)
        lines = [Content.assemble((question.asks, "bold"), f" – {reasons(question, revealed=session.revealed)}")]
        self._write("question", Content("\n").join([*lines, *map(Content, more)]))
        for name, side, runs in zip("ab", (question.a, question.b), passages(question, self._around), strict=True):
            text = Content("\n").join([Content.styled(origin(question, side), "dim"), content(runs)])
            pane = self._pane(name)
            pane.show(heading(side), text, letter=name.upper())
            if question is not self._asked:
                pane.scroll_home(animate=False)
            pane.styles.height = "100%" if self._is_wide else f"{self._share(text)}fr"
        self._asked = question
        if self.focused is None:  # the part of the screen that had it was hidden
            self._pane("a").focus()
        self._draw_signals(question)

    def _draw_signals(self, question: Question) -> None:
        pane, match = self._pane("signals"), question.match
        pane.display = match is not None and self._session.revealed
        if match is None:
            return
        if self._is_open:
            table = signals.table(question, match, self.app.size.width - 2)
            pane.show(signals.score(match), Content(table))
        else:
            pane.show(f"{signals.score(match)} – w opens the table", Content(signals.line(match)))
        pane.set_class(self._is_open, "open")

    def _share(self, text: Content) -> int:
        """How much of the height a passage gets that stands above or below another: a short one leaves its rows."""
        return min(max(len(text.wrap(self.app.size.width - 2)) + 1, _LEAST), _MOST)

    @property
    def _is_wide(self) -> bool:
        return self.app.size.width >= WIDE

    @property
    def _around(self) -> int:
        low = not self._is_wide and self.app.size.height < TALL
        return NARROW if low else CONTEXT

    @property
    def _is_open(self) -> bool:
        return self.app.size.height >= TALL if self._open is None else self._open

    def _pane(self, name: str) -> Pane:
        return self.query_one(f"#{name}", Pane)

    def _write(self, name: str, text: Content) -> None:
        if not text.is_same(self._written.get(name, _NOTHING)):
            self._written[name] = text
            self.query_one(f"#{name}", Static).update(text)

    def _say(self, message: str, *, wrong: bool = False) -> None:
        text = drawable(message, _MESSAGE)
        self._write("status", Content.styled(f"! {text}", "bold reverse") if wrong else Content(text))

    # What is pressed

    def _do(self, step: Callable[[], str]) -> None:
        """Take a step of the session; when it cannot be kept, the question stays, and the reason is shown."""
        try:
            message = step()
        except SamestoryError as error:
            self._say(str(error), wrong=True)
            return
        self._draw()
        self._say(message)

    def action_same(self) -> None:
        """`s`."""
        self._do(lambda: self._session.answer(Answer.SAME))

    def action_different(self) -> None:
        """`d`."""
        self._do(lambda: self._session.answer(Answer.DIFFERENT))

    def action_unsure(self) -> None:
        """`u`."""
        self._do(lambda: self._session.answer(Answer.UNSURE))

    def action_not_a_quote(self) -> None:
        """`n`: which of the two?"""
        question = self._session.current
        if question is None:
            return
        if question.subject is Subject.PERSON:
            self._say("a name is no quote; answer same or different", wrong=True)
            return
        said = {"1": question.a, "2": question.b}
        meanings = {key: f"{name}, {heading(said[key])}" for key, name in (("1", "A"), ("2", "B"))}
        asked = "Which one states no fact?" if question.subject is Subject.FACT else "Which one is no quote?"

        def chosen(key: str | None) -> None:
            if key:
                self._do(lambda: self._session.answer(Answer.NOT_A_QUOTE, "a" if key == "1" else "b"))

        self.app.push_screen(Choice(asked, meanings), chosen)

    def action_split(self) -> None:
        """`p`: it divides a group, so it is asked back."""
        question = self._session.current
        if question is None:
            return
        if not question.splits:
            self._say("no group of three or more hangs on this pair; d says that they are two", wrong=True)
            return

        def chosen(key: str | None) -> None:
            if key:
                self._do(self._session.split)

        self.app.push_screen(Choice(parting(question), {"y": "yes, split it"}), chosen)

    def action_skip(self) -> None:
        """Space."""
        self._do(self._session.skip)

    def action_note(self) -> None:
        """`t`."""
        if self._session.current is None:
            return

        def written(text: str | None) -> None:
            if text is not None:
                self._do(lambda: self._session.note(text))

        self.app.push_screen(
            Line("A note to this question: Enter keeps it, Escape leaves it", self._session.noted), written
        )

    def action_undo(self) -> None:
        """`z`."""
        self._do(self._session.undo)

    def action_back(self) -> None:
        """`b`."""
        self._do(self._session.back)

    def action_search(self) -> None:
        """`/`."""

        def written(text: str | None) -> None:
            if text is not None:
                self._do(lambda: self._session.find(text))

        self.app.push_screen(
            Line("Search passages, outlets and names: Enter goes to the next one, Escape leaves"), written
        )

    def action_filter(self) -> None:
        """`f`."""

        def chosen(narrowed: Narrowed | None) -> None:
            if narrowed is not None:
                self._do(lambda: self._session.narrow(*narrowed))

        self.app.push_screen(Filter(self._session.choices(), self._session.narrowed), chosen)

    def action_reveal(self) -> None:
        """`v`."""
        self._do(self._session.reveal)

    def action_fold(self) -> None:
        """`w`."""
        self._open = not self._is_open
        self._draw()

    def action_help(self) -> None:
        """`?`."""
        self.app.push_screen(Help())

    def action_quit(self) -> None:
        """`q`."""
        self.app.exit()
