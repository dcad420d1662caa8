"""The app on a screen in memory, driven by keys, and questions about made-up articles to put on it."""

import asyncio
from collections.abc import Callable, Coroutine
from contextlib import contextmanager
from contextvars import copy_context
from dataclasses import dataclass, replace

from asking import Kept, anchor
from textual.events import Key
from textual.pilot import Pilot

from compare.models import (
    Answer,
    Article,
    Band,
    Block,
    BlockKind,
    Cue,
    Decision,
    Directness,
    Kind,
    Match,
    Signal,
    Span,
    Speaker,
    Statement,
    Subject,
)
from compare.review.app import ReviewApp
from compare.review.questions import Question, Side
from compare.review.session import Session

MILL = (
    "The council met on Monday. It sat for nine hours and heard forty people.\n\n"
    "“We will close the bridge for 14 days,” Mayor Ada Quill said. “Nobody likes it.”\n\n"
    "Buses will run over the dam until then. A toll is not planned."
)
HERALD = (
    "“We may close the bridge for 40 days. Nobody likes it,” the mayor, Ada Quill, told Northwire after the council "
    "had sat all day. Shops on the quay fear for their trade."
)
STAR = (
    "Ada Quil, who runs the town, closed the bridge on Monday night. Two lorries were turned back. The quay was quiet."
)


def article(name, text, **fields):
    known = {"path": f"{name}.md", "outlet": name.title(), "title": "", "date": "2026-05-04", **fields}
    return Article(name, text=text, blocks=(Block(Span(0, len(text)), BlockKind.BODY, ""),), **known)


def spans_of(text, *segments):
    return tuple(Span(text.index(words), text.index(words) + len(words)) for words in segments)


def quoted(told, *segments, number=1, speaker="", **fields):
    spans = spans_of(told.text, *segments)
    mention = Speaker(speaker, spans_of(told.text, speaker), speaker) if speaker else None
    known = {"directness": Directness.DIRECT, **fields}
    said = Statement(f"{told.id}:{number}", Kind.QUOTE, told.id, spans, " ".join(segments), speaker=mention, **known)
    return Side(told, spans, said, said.id)


def claimed(told, words, number=1, speaker="", cue="", **fields):
    side = quoted(told, words, number=number, speaker=speaker, **fields)
    known = {"kind": Kind.CLAIM, "directness": Directness.INDIRECT if speaker else Directness.OWN}
    said = replace(side.statement, id=f"{told.id}:c{number}", cue=Cue(cue, ()) if cue else None, **known)
    return Side(told, side.spans, said, said.id)


def named(told, name):
    return Side(told, spans_of(told.text, name), None, name, name)


def pair(a, b, score, *signals):
    band = Band.SAME if score >= 0.6 else Band.UNSURE
    return Match(*sorted((a.id, b.id)), score, band, tuple(Signal(*signal) for signal in signals))


mill = article("mill", MILL, outlet="Mill Monitor", title="Bridge to close", path="mill/monitor.md")
herald = article("herald", HERALD, guessed=frozenset({"outlet", "date"}))
star = article("star", STAR, date="2026-05-05")


def quote(**more):
    """Two outlets quote a mayor: "will" and "may", 14 and 40 days, in two segments and in one."""
    a = quoted(mill, "We will close the bridge for 14 days,", "Nobody likes it.", speaker="Ada Quill")
    b = quoted(herald, "We may close the bridge for 40 days. Nobody likes it,", speaker="Ada Quill", via=("Northwire",))
    match = pair(
        a,
        b,
        0.48,
        ("same words", 0.8, 6.9, "we … close the bridge for"),
        ("same story", 1.0, 3.4, "alike in bridge, quay"),
        ("stock phrase", 2.4, -1.1, "nobody likes it"),
        ("name or title", 0.0, -2.0, ""),
    )
    return replace(
        Question(Subject.QUOTE, a, b, match, "unsure: score 0.48 lies between the bands 0.30 and 0.60"), **more
    )


def fact(**more):
    """Two accounts of one closing: one outlet's own words, the other a speaker's."""
    a = claimed(mill, "Buses will run over the dam until then.")
    b = claimed(star, "Ada Quil, who runs the town, closed the bridge on Monday night.", speaker="Ada Quil", cue="told")
    match = pair(a, b, 0.31, ("letters", 0.2, 2.4, ""), ("other story", 1.0, -4.5, ""), ("lead", 0.4, 0.93, ""))
    return replace(Question(Subject.FACT, a, b, match, "the weakest link of a group of 6"), **more)


def person(**more):
    """One letter apart."""
    a, b = named(mill, "Ada Quill"), named(star, "Ada Quil")
    return replace(Question(Subject.PERSON, a, b, None, "the names are spelled nearly alike"), **more)


def others(text="herald"):
    """A question between two more statements, so that the queue does not end."""
    a = quoted(star, "Two lorries were turned back.", number=2)
    b = quoted(herald, "Shops on the quay fear for their trade.", number=2)
    return Question(Subject.QUOTE, a, b, pair(a, b, 0.35, ("shared run", 0.1, 0.9, "the")), f"unsure, {text}")


def answered(who, answer, note=""):
    """What somebody answered before."""
    one = anchor(quote().a)
    return Decision(f"id-{who}", Subject.QUOTE, answer, one, one, who, "2026-05-02T08:00:00Z", note)


HOSTILE = (
    "\x1b[2J\x1b]0;gone\x07 He said: “[bold red]Pay\u202e now[/] \t\x9b31m {+all+} ►of◄ it:\u200b \u2066שלום\u2069 "
    "مرحبا بكم 東京は晴れ e\u0301 a" + "\u0300" * 40 + " =HYPERLINK(1) ::error::” [@click=app.quit]and left[/]."
)


def hostile():
    """Everything that could move a cursor, be read as markup, or sit on another line."""
    bad = "\x1b[31mEvil\u202e [reverse]Post[/] \x9d" + "\u0301" * 9
    a = article("evil", HOSTILE, outlet=bad, title=f"T {bad}\n\nT", date="\x1b[5m2026", path="\x1b]8;;x\x07evil\n.md")
    words = HOSTILE[HOSTILE.index("[bold") : HOSTILE.index("”")]
    left = quoted(a, words, speaker="He", via=(bad,))
    left = replace(left, statement=replace(left.statement, speaker=Speaker(bad, (), bad)))
    right = quoted(herald, "We may close the bridge for 40 days. Nobody likes it,", speaker="Ada Quill")
    match = pair(left, right, 0.4, ("same words", 0.5, 6.9, bad), ("[bold]x[/]\x1b[1m", 1.0, 1.0, "\u202ey"))
    earlier = replace(answered(bad, Answer.SAME, note=bad), when="\x1b[7m2026-05-02")
    return Question(Subject.QUOTE, left, right, match, f"why {bad}", earlier=(earlier,))


def long(size=1_000_000):
    """Two speeches of a megabyte that differ in one word in the middle."""
    words = " ".join(f"word{number}" for number in range(size // 11))
    half = len(words) // 2
    texts = words, f"{words[:half]} CHANGED {words[half:]}"
    a, b = (quoted(article(name, text), text) for name, text in zip(("mill", "herald"), texts, strict=True))
    return Question(Subject.QUOTE, a, b, pair(a, b, 0.5), "unsure")


SCROLLING = {"up", "down", "pageup", "pagedown", "home", "end"}
"""Textual scrolls when it has drawn what came before."""


@dataclass
class Screen:
    """What a person sees, and the keys in front of them."""

    app: ReviewApp
    pilot: Pilot
    run: Callable[[Coroutine], object]

    def press(self, *keys):
        """Press keys one after another; what is on the screen then."""
        for key in keys:
            self._post(key)
            self.settle(scrolled=key in SCROLLING)
        return self.text

    def type(self, *keys):
        """Press keys faster than anything is drawn."""
        for key in keys:
            self._post(key)
        for _ in keys:
            self.settle(scrolled=True)

    def _post(self, key):
        self.app.post_message(Key(key, " " if key == "space" else key if len(key) == 1 else None))

    def settle(self, *, scrolled=False):
        """Until all that follows from a key is drawn. `Pilot.press` waits for an idle processor: 60 ms a key."""
        for _ in range(3):
            self.run(self.pilot.pause(0.02 if scrolled else 0))

    def resize(self, width, height):
        self.run(self.pilot.resize_terminal(width, height))
        self.settle()
        return self.text

    @property
    def _strips(self):
        # Textual has no public way to the characters on the screen; its own snapshots are pictures.
        return self.app.screen._compositor.render_strips(self.app.size)

    @property
    def text(self):
        """Line by line, without the blanks at their ends."""
        return "\n".join(strip.text.rstrip() for strip in self._strips) + "\n"

    @property
    def styles(self):
        """The styles of everything drawn."""
        return {segment.style for strip in self._strips for segment in strip if segment.style}

    def line(self, words):
        """The only line that has some words."""
        [found] = [line for line in self.text.splitlines() if words in line]
        return found.strip()

    @property
    def flat(self):
        """As one line."""
        return " ".join(self.text.split())

    @property
    def progress(self):
        return self.text.splitlines()[0].strip()

    @property
    def message(self):
        return self.text.splitlines()[-2].strip()

    @property
    def over(self):
        return not self.app.is_running or self.app._exit


@contextmanager
def on_screen(questions, size=(80, 24), kept=None, **more):
    """The app with a session about `questions`."""
    session = Session(questions, Kept() if kept is None else kept, who="Ana", blind=more.get("blind", False))
    app = ReviewApp(session, **more)
    loop, context = asyncio.new_event_loop(), copy_context()

    def run(step):
        """In one context from first to last: Textual keeps there which app is running."""
        return loop.run_until_complete(loop.create_task(step, context=context))

    try:
        running = app.run_test(size=size)
        pilot = run(running.__aenter__())
        screen = Screen(app, pilot, run)
        screen.settle()
        try:
            yield screen
        finally:
            run(running.__aexit__(None, None, None))
    finally:
        loop.close()
