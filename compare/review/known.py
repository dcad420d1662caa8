"""What is decided already, so that it is not asked again."""

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from compare.models import Answer, Bearing, Decision, Standing, Subject
from compare.review.following import Following
from compare.text.fold import fold, open_up

Key = tuple[Subject, str, str]
_OPEN = (Standing.DISPUTED, Standing.CONTRADICTED)


class Known(NamedTuple):
    """What somebody decided before on two ids, or on one."""

    subject: Subject
    a: str
    b: str
    same: bool | None
    """None: `a` is to be compared with nothing."""


def key(subject: Subject, a: str, b: str) -> Key:
    """What a question is about, whichever side stands first."""
    return (subject, a, b) if a <= b else (subject, b, a)


def person_id(name: str) -> str:
    """What a person goes by while questions are asked: the spelling.

    Whoever says that Saleh Oke is Salah Oke has said so of these names; asking it for each pair of articles would be
    the same question again.
    """
    return " ".join(open_up(fold(name)).replace("-", " ").replace(".", " ").split())


def known(bearings: Iterable[Bearing]) -> tuple[Known, ...]:
    """What the decisions that hold say.

    What somebody answered about a pair itself goes before what a split says of it in passing.
    """
    direct: dict[Key, Known] = {}
    passing: dict[Key, Known] = {}
    for bearing in bearings:
        decision = bearing.decision
        if not bearing.holds or decision.answer is Answer.UNSURE:
            continue
        a, b = ids(bearing)
        same = None if decision.answer is Answer.NOT_A_QUOTE else decision.answer is Answer.SAME
        about = key(decision.subject, a, a if same is None else b)
        direct[about] = Known(decision.subject, a, b, same)
        if bearing.with_a or bearing.with_b:
            for here in (a, *bearing.with_a):
                for there in (b, *bearing.with_b):
                    passing[key(decision.subject, here, there)] = Known(decision.subject, here, there, same=False)
    found = [*direct.values(), *(one for about, one in passing.items() if about not in direct)]
    return tuple(sorted(found, key=lambda one: (one.same is not None, not one.same)))


def ids(bearing: Bearing) -> tuple[str, str]:
    """The two that a decision is about, as questions name them."""
    if bearing.decision.subject is Subject.PERSON:
        return person_id(bearing.decision.a.exact), person_id(bearing.decision.b.exact)
    return bearing.a, bearing.b


def on_the_table(bearings: Iterable[Bearing]) -> Mapping[Key, tuple[Decision, ...]]:
    """The answers that bind nobody, by what they are about: those of people who disagree, and those left open."""
    found: dict[Key, list[Decision]] = {}
    for bearing in bearings:
        a, b = ids(bearing)
        if a and b and (bearing.standing in _OPEN or bearing.decision.answer is Answer.UNSURE):
            found.setdefault(key(bearing.decision.subject, a, b), []).append(bearing.decision)
    return {about: tuple(sorted(said, key=lambda one: (one.when, one.id))) for about, said in found.items()}


def told(following: Mapping[Subject, Following], every: Sequence[Known]) -> None:
    """Tell `following` what is known."""
    for one in every:
        into = following[one.subject]
        if one.same is None:
            into.set_apart(one.a)
        elif one.same:
            into.same(one.a, one.b)
        else:
            into.different(one.a, one.b)
