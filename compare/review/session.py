"""One sitting: which question is on the table, what was said, and how to take it back.

It knows no screen and no file: a `Record` keeps the answers, and whoever draws asks for `current` and shows the message
that each step returns. A step that cannot be kept raises, and leaves everything as it was.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import NamedTuple, Protocol

from compare.errors import UsageError
from compare.models import Answer, Band, Decision, Subject
from compare.report.escape import clean
from compare.review.following import Following
from compare.review.known import Known, told
from compare.review.narrowing import EVERYTHING, Choices, Narrowed, choices, in_sight, outlets, persons
from compare.review.questions import STATES, Question, State
from compare.text.counting import count
from compare.text.fold import fold


@dataclass(frozen=True, slots=True)
class Given:
    """All that an answer says, for whoever writes it down."""

    question: Question
    answer: Answer
    which: str = "a"
    """Of *not-a-quote*: the side that is none, "a" or "b"."""
    split: bool = False
    """Whether the group is divided: each of `with_a` differs from each of `with_b`, too."""
    note: str = ""
    settles: tuple[str, ...] = ()
    """Ids of the answers of others that were shown."""


class Record(Protocol):
    """What keeps the answers; each is safe when the call returns."""

    def give(self, given: Given) -> Decision:
        """Keep an answer. Raises SamestoryError when it cannot be written."""

    def withdraw(self, decision: str) -> None:
        """Take back the decision of this id. Raises SamestoryError when that cannot be written."""


class Counts(NamedTuple):
    """How many questions are in which state; all but `total` add up to it."""

    open: int
    same: int
    different: int
    unsure: int
    not_a_quote: int
    skipped: int
    inferred: int
    total: int


class _Step(NamedTuple):
    """What is to be taken back."""

    question: int
    decision: str
    """Id, or empty when nothing was said."""
    changed: tuple[tuple[int, State], ...]
    """Questions that are in another state since, the one asked first, each with the state before."""
    replaced: tuple[tuple[int, Given], ...] | None
    """All answers before, when this one took the place of another."""


class Session:
    """Questions in the order of their use, and what one person says to them."""

    def __init__(
        self,
        questions: Sequence[Question],
        record: Record,
        *,
        who: str = "",
        known: Iterable[Known] = (),
        blind: bool = False,
    ) -> None:
        """`known` is what was decided before; with `blind`, the answers of others count as seen only when revealed."""
        self.who = who
        self.blind = blind
        self._questions = questions
        self._record = record
        self._states = [State.OPEN] * len(questions)
        self._counts = Counter({State.OPEN: len(questions)})
        self._answers: list[tuple[int, Given]] = []
        self._marks: list[int] = []
        self._notes: dict[int, str] = {}
        self._revealed: set[int] = set()
        self._steps: list[_Step] = []
        self._trail: list[int] = []
        self._words: dict[int, str] = {}
        self._following = {subject: _following(questions, subject) for subject in Subject}
        told(self._following, tuple(known))
        self._start = {subject: following.mark for subject, following in self._following.items()}
        self._at = -1
        self._narrowed = EVERYTHING
        self._look(range(len(questions)))
        self._at = self._next(0)

    # What is on the table

    @property
    def current(self) -> Question | None:
        """The question that is asked now; None when none of those in sight waits."""
        return self._questions[self._at] if self._at >= 0 else None

    @property
    def state(self) -> State:
        """What became of the current question: it may be looked at again."""
        return self._states[self._at] if self._at >= 0 else State.OPEN

    @property
    def position(self) -> int:
        """Number of the current question among those in sight, from 1; 0 when there is none."""
        return self._rank.get(self._at, -1) + 1

    @property
    def visible(self) -> int:
        """How many questions are in sight, answered ones included."""
        return len(self._rank)

    @property
    def waiting(self) -> int:
        """How many of those in sight are open."""
        return self._waits

    @property
    def counts(self) -> Counts:
        """How many of all questions are in which state."""
        return Counts._make([*(self._counts[state] for state in State), len(self._questions)])

    @property
    def noted(self) -> str:
        """The note to the current question."""
        return self._notes.get(self._at, "")

    @property
    def revealed(self) -> bool:
        """Whether score, signals, reason and the answers of others may be shown for the current question."""
        return not self.blind or self._at in self._revealed

    @property
    def narrowed(self) -> Narrowed:
        """What is in sight."""
        return self._narrowed

    def choices(self) -> Choices:
        """What `narrow` may be given, with the number of questions that wait there."""
        return choices(q for q, state in zip(self._questions, self._states, strict=True) if state is State.OPEN)

    # What is said

    def answer(self, answer: Answer, which: str = "a") -> str:
        """Answer the current question and go on to the next. Of *not-a-quote*, `which` side is none: "a" or "b"."""
        return self._say(answer, which, split=False)

    def split(self) -> str:
        """Say *different*, and divide the group between the two. Raises UsageError when there is no group of three."""
        if not self._needed().splits:
            raise UsageError("no group of three or more hangs on this pair; answer different")
        return self._say(Answer.DIFFERENT, "a", split=True)

    def skip(self) -> str:
        """Leave the current question for another time; an answer that it has stays."""
        self._needed()
        if self._states[self._at] is not State.OPEN:
            self._go_on()
            return "left as it was"
        self._steps.append(_Step(self._at, "", ((self._at, State.OPEN),), None))
        self._turn(self._at, State.SKIPPED)
        self._go_on()
        return "skipped"

    def note(self, text: str) -> str:
        """Keep a note, which goes with the answer to the current question; an empty one takes it away."""
        self._needed()
        text = " ".join(text.split())
        if not text:
            self._notes.pop(self._at, None)
            return "no note"
        self._notes[self._at] = text
        return "noted; it is kept with your answer"

    def reveal(self) -> str:
        """Show what `blind` hides of the current question."""
        self._needed()
        self._revealed.add(self._at)
        return ""

    # Back

    def undo(self) -> str:
        """Take the last answer, split or skip back, and return to its question."""
        if not self._steps:
            return "nothing to undo"
        step = self._steps[-1]
        if step.decision:
            self._record.withdraw(step.decision)
        self._steps.pop()
        said = self._states[step.question]
        for number, before in step.changed:
            self._turn(number, before)
        if step.replaced is not None:
            self._begin_anew(step.replaced)
        elif step.decision:
            self._following[self._questions[step.question].subject].back_to(self._marks.pop())
            self._answers.pop()
        self._go_to(step.question)
        others = len(step.changed) - 1
        return f"{said.value} taken back" + (f"; {count(others, 'question')} with it" if others else "")

    def back(self) -> str:
        """Look again at the question that was on the table before; it may be answered anew."""
        while self._trail and (self._trail[-1] == self._at or self._trail[-1] not in self._rank):
            self._trail.pop()
        if not self._trail:
            return "this is the first one"
        self._at = self._trail.pop()
        return "" if self.state is State.OPEN else self.state.value

    # Look elsewhere

    def find(self, text: str) -> str:
        """Go to the next question in sight with `text` in a passage, outlet, title, name or speaker; after the last
        comes the first."""
        wanted = fold(text).strip()
        if not wanted:
            return "nothing to search for"
        order = list(self._rank)
        start = self._rank.get(self._at, -1) + 1
        for number in (*order[start:], *order[:start]):
            if wanted in self._worded(number):
                self._go_to(number)
                return f"found “{clean(text)}”" + (f": {self.state.value}" if self.state is not State.OPEN else "")
        return f"no question has “{clean(text)}”"

    def narrow(
        self, subject: Subject | None = None, outlet: str = "", person: str = "", band: Band | None = None
    ) -> str:
        """Ask only what is of this subject, outlet, person and band; without any, all again."""
        narrowed = Narrowed(subject, outlet, person, band)
        numbers = in_sight(self._questions, narrowed)
        if not numbers and self._questions:
            return f"no question is of {narrowed.words}"
        self._narrowed = narrowed
        self._look(numbers)
        if self._at not in self._rank or not self._waiting[self._at]:
            self._go_on(max(self._at, 0))
        return f"{narrowed.words or 'all'}: {count(self.waiting, 'open question')} of {len(numbers)}"

    # How it is done

    def _say(self, answer: Answer, which: str, *, split: bool) -> str:
        question, at = self._needed(), self._at
        if answer is Answer.NOT_A_QUOTE and question.subject is Subject.PERSON:
            raise UsageError("a name is no quote anyhow; answer same, different or unsure")
        shown = question.earlier if self.revealed and answer is not Answer.UNSURE else ()
        settles = tuple(sorted(one.id for one in shown if one.who != self.who and one.answer is not Answer.UNSURE))
        given = Given(question, answer, which, split, self._notes.get(at, ""), settles)
        decision = self._record.give(given)
        following = self._following[question.subject]
        known = following.answer(question.a.id, question.b.id)
        changed = [(at, self._states[at])]
        self._turn(at, STATES[answer])
        replaced = None
        if changed[0][1] in STATES.values():
            replaced = tuple(self._answers)
            self._begin_anew([*((number, was) for number, was in replaced if number != at), (at, given)])
            changed += self._settle_all()
        else:
            self._marks.append(following.mark)
            self._answers.append((at, given))
            changed += self._close(_said(following, given))
        self._steps.append(_Step(at, decision.id, tuple(changed), replaced))
        self._go_on()
        more = len(changed) - 1
        words = "split" if split else answer.value
        if known is not None and answer in _BINDING and known is not (answer is Answer.SAME):
            return f"{words}; the contrary follows from other answers, and neither will count: undo, or look back"
        return words + (f"; {more} more {'follows' if more == 1 else 'follow'} from it" if more else "")

    def _needed(self) -> Question:
        if self.current is None:
            raise UsageError("no question is open here; look back, or at other ones")
        return self.current

    def _close(self, numbers: Iterable[int]) -> list[tuple[int, State]]:
        """Questions that follow leave the queue; those of them that were waiting, with the state before."""
        changed: list[tuple[int, State]] = []
        for number in numbers:
            if (state := self._states[number]) in (State.OPEN, State.SKIPPED):
                changed.append((number, state))
                self._turn(number, State.INFERRED)
        return changed

    def _settle_all(self) -> list[tuple[int, State]]:
        """Close what follows and open what does not any more: an answer in the middle was changed, and any may."""
        changed: list[tuple[int, State]] = []
        for number, state in enumerate(self._states):
            if state in (State.OPEN, State.SKIPPED, State.INFERRED):
                follows = self._following[self._questions[number].subject].decided(number)
                if follows is not (state is State.INFERRED):
                    changed.append((number, state))
                    self._turn(number, State.INFERRED if follows else State.OPEN)
        return changed

    def _begin_anew(self, answers: Iterable[tuple[int, Given]]) -> None:
        for subject, following in self._following.items():
            following.back_to(self._start[subject])
        self._answers, self._marks = list(answers), []
        for _, given in self._answers:
            following = self._following[given.question.subject]
            self._marks.append(following.mark)
            _said(following, given)

    def _turn(self, number: int, state: State) -> None:
        self._counts[self._states[number]] -= 1
        self._counts[state] += 1
        self._states[number] = state
        waits = state is State.OPEN and number in self._rank
        self._waits += waits - self._waiting[number]
        self._waiting[number] = waits

    def _look(self, numbers: Iterable[int]) -> None:
        """Have these questions in sight."""
        self._rank = {number: rank for rank, number in enumerate(numbers)}
        self._waiting = bytearray(len(self._questions))
        for number in self._rank:
            self._waiting[number] = self._states[number] is State.OPEN
        self._waits = sum(self._waiting)

    def _next(self, start: int) -> int:
        """The next question that waits, from `start` on; behind the last comes the first."""
        found = self._waiting.find(1, start)
        return found if found >= 0 else self._waiting.find(1)

    def _go_on(self, start: int | None = None) -> None:
        if self._at >= 0:
            self._trail.append(self._at)
        self._at = self._next(self._at if start is None else start)

    def _go_to(self, number: int) -> None:
        if number not in self._rank:
            self._narrowed = EVERYTHING
            self._look(range(len(self._questions)))
        if self._at >= 0 and self._at != number:
            self._trail.append(self._at)
        self._at = number

    def _worded(self, number: int) -> str:
        if number not in self._words:
            question = self._questions[number]
            texts = [*outlets(question), *persons(question)]
            for side in (question.a, question.b):
                texts += [side.statement.text if side.statement else side.name, side.article.title]
            self._words[number] = fold("\n".join(texts))
        return self._words[number]


_BINDING = (Answer.SAME, Answer.DIFFERENT)


def _following(questions: Sequence[Question], subject: Subject) -> Following:
    return Following({n: (q.a.id, q.b.id) for n, q in enumerate(questions) if q.subject is subject})


def _said(following: Following, given: Given) -> list[int]:
    """The questions that an answer decides."""
    a, b = given.question.a.id, given.question.b.id
    if given.split:
        first = following.different(a, b)
        return first + following.divide((a, *given.question.with_a), (b, *given.question.with_b))
    if given.answer is Answer.SAME:
        return following.same(a, b)
    if given.answer is Answer.DIFFERENT:
        return following.different(a, b)
    if given.answer is Answer.NOT_A_QUOTE:
        return following.set_apart(a if given.which == "a" else b)
    return []
