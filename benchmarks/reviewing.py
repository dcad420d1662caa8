"""Measure how soon the review is there, and how soon a key is answered.

    python -m benchmarks.reviewing 2000 20000

A process of its own runs the app on a pseudo-terminal of 80×24 (and of 120×40) with generated questions, and answers
go to a real file. *up* is the time from the start of the process, Python and imports included, until the whole screen
is drawn; making the questions is taken off. *key* is the time from a key until the last byte of what it redraws.
"""

import argparse
import fcntl
import os
import pty
import random
import select
import statistics
import struct
import sys
import tempfile
import termios
import time
from pathlib import Path
from typing import NamedTuple

SIZES = ((80, 24), (120, 40))
KEYS = "s d u t\x1b b z z s w w s d n1 f\x1b u /ferry\r s d z s u d".split() + [" "] * 8
"""What a session is made of; an item of several keys opens a dialog, and its last key is measured."""
QUIET = 0.06
"""Seconds without a byte after which a redraw is over."""
STARTS = 5


class Run(NamedTuple):
    """Milliseconds."""

    made: float
    """What the child spent on making the questions."""
    up: float
    keys: list[float]


def questions(count: int, seed: int = 1) -> list:
    """Pairs of quotes in articles of their own, each with a word changed and eleven signals."""
    from compare.match.signals import TABLE
    from compare.models import (
        Article,
        Band,
        Block,
        BlockKind,
        Directness,
        Kind,
        Match,
        Signal,
        Span,
        Speaker,
        Statement,
        Subject,
    )
    from compare.review.questions import Question, Side

    rng = random.Random(seed)
    vocabulary = ["".join(rng.choices("abcdefghilmnoprstuv", k=rng.randint(2, 9))) for _ in range(5_000)]

    def side(number: int, words: list[str]) -> Side:
        before, said, behind = " ".join(rng.choices(vocabulary, k=60)), " ".join(words), ", Ada Quill said. And on."
        text = f"{before}. “{said}”{behind}"
        start = text.index("“") + 1
        span = Span(start, start + len(said))
        name = f"a{number}"
        blocks = (Block(Span(0, len(text)), BlockKind.BODY, ""),)
        article = Article(name, f"{name}.md", f"Outlet {number % 40}", f"Title {number}", text, blocks, "2026-05-04")
        speaker = Speaker("Ada Quill", (span,), f"Speaker {number % 300}")
        statement = Statement(f"{name}:1", Kind.QUOTE, name, (span,), said, Directness.DIRECT, speaker)
        return Side(article, (span,), statement, statement.id)

    found = []
    for number in range(count):
        words = rng.choices(vocabulary, k=30)
        changed = [*words[:12], "ferry", *words[13:]]
        a, b = side(2 * number, words), side(2 * number + 1, changed)
        signals = tuple(Signal(rule.name, rng.random(), rule.weight, " ".join(words[:5])) for rule in TABLE)
        match = Match(*sorted((a.id, b.id)), 0.3 + 0.3 * rng.random(), Band.UNSURE, signals)
        found.append(Question(Subject.QUOTE, a, b, match, "unsure: the score lies between the bands"))
    return found


def child(count: int, folder: str) -> None:
    """Run the app; write down how long making its questions took, and what that had to import besides."""
    started = time.perf_counter()
    made = questions(count)
    Path(folder, "made").write_text(str((time.perf_counter() - started) * 1e3), encoding="utf-8")
    from compare.decisions import DecisionFile, anchor, decide, now, withdraw
    from compare.review.app import ReviewApp
    from compare.review.session import Session

    class Record:
        def give(self, given):  # noqa: ANN001, ANN202 - as the protocol of a session has it
            a, b = (anchor(side.article, side.statement) for side in (given.question.a, given.question.b))
            decision = decide(given.question.subject, given.answer, a, b, who="Ana", when=now(), note=given.note)
            file.append(decision)
            return decision

        def withdraw(self, decision: str) -> None:
            file.append(withdraw(decision, who="Ana", when=now()))

    with DecisionFile(Path(folder, "samestory.decisions.jsonl")) as file:
        ReviewApp(Session(made, Record(), who="Ana")).run()


def measure(count: int, size: tuple[int, int], keys: list[str]) -> Run:
    """One session, from its start to `q`."""
    with tempfile.TemporaryDirectory() as folder:
        started = time.perf_counter()
        pid, terminal = pty.fork()
        if pid == 0:
            os.environ |= {"TERM": "xterm-256color"}
            os.execv(sys.executable, [sys.executable, "-m", "benchmarks.reviewing", "--child", folder, str(count)])  # noqa: S606
        fcntl.ioctl(terminal, termios.TIOCSWINSZ, struct.pack("HHHH", size[1], size[0], 0, 0))
        shown, last = b"", started
        while b"quit" not in shown:
            part, last = _drawn(terminal)
            shown += part
        up = (last - started) * 1e3
        taken = []
        for item in keys:
            for key in item[:-1]:
                os.write(terminal, key.encode())
                _drawn(terminal)
            sent = time.perf_counter()
            os.write(terminal, item[-1].encode())
            part, last = _drawn(terminal)
            if part:
                taken.append((last - sent) * 1e3)
        os.write(terminal, b"q")
        _drawn(terminal)
        os.close(terminal)
        os.waitpid(pid, 0)
        made = float(Path(folder, "made").read_text(encoding="utf-8"))
    return Run(made, up - made, taken)


def _drawn(terminal: int) -> tuple[bytes, float]:
    """What is written until nothing more comes, and when the last of it came."""
    found, last, patience = b"", time.perf_counter(), 5.0
    while select.select([terminal], [], [], patience)[0]:
        try:
            part = os.read(terminal, 65_536)
        except OSError:  # the other end is closed
            break
        if not part:
            break
        found, last, patience = found + part, time.perf_counter(), QUIET
    return found, last


def _figures(values: list[float]) -> str:
    return f"{min(values):.0f} / {statistics.median(values):.0f} / {max(values):.0f}"


def main() -> None:
    parser = argparse.ArgumentParser(description="Milliseconds until the review is there, and until a key is answered.")
    parser.add_argument("questions", type=int, nargs="+", help="how many questions are queued, once or more")
    parser.add_argument("--child", metavar="FOLDER", help="run the app itself, on this terminal")
    options = parser.parse_args()
    if options.child:
        child(options.questions[0], options.child)
        return
    print("| questions | screen | up ms (min / median / max) | key ms (min / median / max) |\n|---|---|---|---|")
    for count in options.questions:
        for size in SIZES:
            runs = [measure(count, size, KEYS if not start else ["s"]) for start in range(STARTS)]
            up = [run.up for run in runs]
            keys = [key for run in runs for key in run.keys]
            print(f"| {count:,} | {size[0]}×{size[1]} | {_figures(up)} | {_figures(keys)} |", flush=True)


if __name__ == "__main__":
    main()
