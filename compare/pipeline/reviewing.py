"""The review, on one page: the report as it stands → what to ask → where each answer is kept."""

import getpass
import os
import subprocess
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from compare.decisions import DecisionFile, anchor, anchor_name, decide, keep_mergeable, now, withdraw
from compare.errors import UsageError
from compare.models import Anchor, Article, Decision, Extracted, Reading, Report
from compare.pipeline.deciding import decided, file_to_write, place_of_index, places_of
from compare.pipeline.progress import Progress, tick
from compare.pipeline.remembered import extract_all
from compare.pipeline.reporting import compared
from compare.read import STDIN, read
from compare.review.known import known
from compare.review.narrowing import EVERYTHING, Narrowed, in_sight
from compare.review.questions import Question, Side
from compare.review.queue import queue
from compare.review.session import Given, Session
from compare.settings import Settings
from compare.store import Index, find

VARIABLE = "SAMESTORY_REVIEWER"
_SECONDS = 5


Source = Sequence[str] | Path
"""What is reviewed: files and folders, or an index."""


@dataclass(slots=True)
class Kept:
    """The `Record` of a session: each answer is a line in the file before the next question is asked."""

    file: DecisionFile
    report: Report
    who: str
    notices: list[str] = field(default_factory=list)
    """What was done besides, to be told when the session is over."""

    def give(self, given: Given) -> Decision:
        """Keep an answer. Raises DecisionsWriteError when it cannot be written."""
        question = given.question
        a, b = _anchor(question.a), _anchor(question.b)
        if given.which == "b":
            a, b = b, a
        split = (question.with_a, question.with_b) if given.split else ((), ())
        with_a, with_b = (tuple(map(self._anchor_of, side)) for side in split)
        decision = decide(
            question.subject,
            given.answer,
            a,
            b,
            who=self.who,
            when=now(),
            note=given.note,
            with_a=with_a,
            with_b=with_b,
            settles=given.settles,
        )
        self.file.append(decision)
        if self.file.made and not self.notices:
            self._made()
        return decision

    def withdraw(self, decision: str) -> None:
        """Take a decision back. Raises DecisionsWriteError when that cannot be written."""
        self.file.append(withdraw(decision, who=self.who, when=now()))

    def _anchor_of(self, statement: str) -> Anchor:
        said = self.report.statement[statement]
        return anchor(self.report.article[said.article], said)

    def _made(self) -> None:
        """The first answer makes the file, and git is told how to merge it."""
        path = self.file.path
        self.notices.append(f"made {path}; keep it under version control beside the articles")
        try:
            if keep_mergeable(path):
                where = path.parent / ".gitattributes"
                self.notices.append(f"{where}: added a line, so that git merges what two people decide")
        except OSError as error:
            reason = (error.strerror or type(error).__name__).lower()
            line = f"{path.name} merge=union"
            self.notices.append(f"{path.parent / '.gitattributes'}: cannot be written: {reason}; add “{line}” to it")


def source_of(paths: Sequence[str], index: Path | None, settings: Settings) -> Source:
    """`paths`, or an index: the one named, else that of the settings, else the nearest.

    Raises UsageError for both, for none, and for standard input, which the answers come from.
    """
    if paths and index:
        raise UsageError("files and an index are two reviews: name PATHS, or --index FILE")
    if STDIN in paths:
        raise UsageError("answers are read from standard input, so articles cannot be; name files or folders")
    if paths:
        return paths
    chosen = index or settings.index or find()
    if chosen is None:
        raise UsageError("there is nothing to review; name files or folders, or make one with `samestory index add`")
    return chosen


def place(source: Source, settings: Settings) -> Path:
    """The file that answers go to, which may not be there yet. Raises UsageError when there are several."""
    return file_to_write(places(source), settings)


def standing(source: Source, settings: Settings, *, progress: Progress | None = None) -> Report:
    """The report as people decided so far; what an index or the cache holds is not extracted anew."""
    given = decided(places(source), settings)
    if isinstance(source, Path):
        articles, extracted = loaded(source)
        reading = Reading(articles, ())
    else:
        reading = read(source, tick=tick(progress, "reading"), settings=settings)
        extracted = extract_all(reading.articles, source, progress, settings)
    return compared(reading, extracted, given, progress=progress, settings=settings)


def places(source: Source) -> list[Path]:
    """The folders whose decisions count."""
    return [place_of_index(source)] if isinstance(source, Path) else places_of(source)


def sitting(  # noqa: PLR0913 - what a reviewer may choose
    report: Report,
    kept: Kept,
    settings: Settings,
    *,
    narrowed: Narrowed = EVERYTHING,
    again: bool = False,
    blind: bool = False,
    limit: int = 0,
) -> Session:
    """The session that asks what `report` leaves open, at most `limit` questions unless that is 0."""
    questions: Sequence[Question] = queue(report, who=kept.who, again=again, bands=settings.bands)
    if narrowed != EVERYTHING:
        questions = [questions[number] for number in in_sight(questions, narrowed)]
    if limit:
        questions = questions[:limit]
    return Session(questions, kept, who=kept.who, known=known(report.decisions), blind=blind)


def reviewer(stated: str | None, folder: Path) -> str:
    """Who decides: as stated, else by the environment, else as git calls the user in `folder`, else the login name.

    Raises UsageError when nobody is named.
    """
    for name in (stated, os.environ.get(VARIABLE)):
        if name is not None:
            if not name.split():
                raise UsageError(f"the name of the reviewer is empty; name one with --as or in {VARIABLE}")
            return " ".join(name.split())
    name = _git_name(folder) or _login()
    if not name:
        raise UsageError(f"nobody knows who decides; say who with --as NAME, or in {VARIABLE}")
    return name


def _git_name(folder: Path) -> str:
    try:
        done = subprocess.run(
            ["git", "config", "user.name"],  # noqa: S607 - git as the user has it
            cwd=folder if folder.is_dir() else None,
            capture_output=True,
            timeout=_SECONDS,
            check=False,
        )
    except (OSError, subprocess.TimeoutExpired):
        return ""
    return " ".join(done.stdout.decode("utf-8", "replace").split())


def _login() -> str:
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):
        return ""


def _anchor(side: Side) -> Anchor:
    if side.statement is None:
        return anchor_name(side.article, side.spans[0])
    return anchor(side.article, side.statement)


def loaded(index: Path) -> tuple[tuple[Article, ...], list[Extracted]]:
    """Everything that an index holds, sorted by the ids of the articles."""
    with Index.open(index) as opened:
        numbers = opened.numbers
        articles = opened.articles(numbers)
        extracted = opened.extracted(numbers)
    order = sorted(numbers, key=lambda number: articles[number].id)
    return tuple(articles[number] for number in order), [extracted[number] for number in order]
