"""Which questions are in sight: of one subject, outlet, person or band."""

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import NamedTuple, TypeVar

from compare.models import Band, Subject
from compare.report.escape import clean
from compare.report.wording import outlet_name
from compare.review.questions import Question, Side
from compare.text.fold import fold

T = TypeVar("T", bound=str)


class Narrowed(NamedTuple):
    """What is in sight; all, where a field is empty."""

    subject: Subject | None = None
    outlet: str = ""
    person: str = ""
    band: Band | None = None

    @property
    def words(self) -> str:
        """`quote, Mill Herald`; empty when all is in sight."""
        kinds = [kind.value for kind in (self.subject, self.band) if kind]
        return ", ".join([*kinds, *(clean(name) for name in (self.outlet, self.person) if name)])


EVERYTHING = Narrowed()


class Choices(NamedTuple):
    """What there is to narrow the view to, each with how many questions wait there, the most first."""

    subjects: tuple[tuple[Subject, int], ...]
    outlets: tuple[tuple[str, int], ...]
    persons: tuple[tuple[str, int], ...]
    bands: tuple[tuple[Band, int], ...]


def choices(questions: Iterable[Question]) -> Choices:
    """What `questions` may be narrowed to."""
    subjects: Counter[Subject] = Counter()
    bands: Counter[Band] = Counter()
    names: Counter[str] = Counter()
    people: Counter[str] = Counter()
    for question in questions:
        subjects[question.subject] += 1
        names.update(outlets(question))
        people.update(persons(question))
        if question.match:
            bands[question.match.band] += 1
    return Choices(_ordered(subjects), _ordered(names), _ordered(people), _ordered(bands))


def _ordered(counted: Counter[T]) -> tuple[tuple[T, int], ...]:
    return tuple(sorted(counted.items(), key=lambda item: (-item[1], item[0])))


def in_sight(questions: Sequence[Question], narrowed: Narrowed) -> list[int]:
    """Numbers of the questions that pass.

    An outlet or person is meant by its whole name, or, where none is called so, by a part of the name.
    """
    chosen = [
        number
        for number, question in enumerate(questions)
        if narrowed.subject in (None, question.subject)
        and (narrowed.band is None or (question.match is not None and question.match.band is narrowed.band))
    ]
    for wanted, named in ((narrowed.outlet, outlets), (narrowed.person, persons)):
        if wanted:
            key = fold(wanted)
            there = {number: {fold(name) for name in named(questions[number])} for number in chosen}
            whole = [number for number in chosen if key in there[number]]
            chosen = whole or [number for number in chosen if any(key in name for name in there[number])]
    return chosen


def outlets(question: Question) -> set[str]:
    """The outlets of both sides, as they are shown."""
    return {outlet_name(side.article) for side in (question.a, question.b)}


def persons(question: Question) -> set[str]:
    """Who speaks on both sides, or whose names are compared."""
    return {name for side in (question.a, question.b) if (name := _person(side))}


def _person(side: Side) -> str:
    if side.statement is None:
        return clean(side.name)
    speaker = side.statement.speaker
    return clean(speaker.person) if speaker else ""
