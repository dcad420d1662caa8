"""How many decisions there are of each sort, and how far people agree."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from itertools import combinations

from compare.models import Agreement, Anchor, Answer, Decision, Filed, State, Subject, Tally

LEAST = 10
"""Common pairs below which a kappa would be noise: with ten, its standard error is some .3 still."""
_MOST_PEOPLE = 30
"""Those with the most answers; pairs of people grow with the square."""


def tally(filed: Sequence[Filed]) -> Tally:
    """Count decisions, and compare the answers of people."""
    standing = [one.decision for one in filed if one.state is not State.WITHDRAWN]
    answers = Counter(one.answer.value for one in standing)
    subjects = Counter(one.subject.value for one in standing)
    people = Counter(one.who for one in standing)
    states = Counter(one.state.value for one in filed)
    return Tally(
        answers=tuple((answer.value, answers[answer.value]) for answer in Answer if answers[answer.value]),
        subjects=tuple((subject.value, subjects[subject.value]) for subject in Subject if subjects[subject.value]),
        people=tuple(sorted(people.items(), key=lambda item: (-item[1], item[0]))),
        states=tuple((state.value, states[state.value]) for state in State if states[state.value]),
        agreements=agreements(standing),
    )


def agreements(decisions: Iterable[Decision]) -> tuple[Agreement, ...]:
    """How far people agree, two by two, on pairs that both answered; of each the latest answer counts.

    Left out is what somebody answered who had seen the others' answers: to settle a dispute is not to agree. Kappa is
    that of J. Cohen, A coefficient of agreement for nominal scales (1960), over the four answers.
    """
    given: dict[tuple[Subject, _Pair], dict[str, Decision]] = defaultdict(dict)
    for said in sorted(decisions, key=lambda one: (one.when[:-1], one.id)):
        if not said.settles:
            given[said.subject, _pair(said)][said.who] = said
    active = Counter(who for answers in given.values() for who in answers)
    known = {who for who, _ in sorted(active.items(), key=lambda item: (-item[1], item[0]))[:_MOST_PEOPLE]}
    common: dict[tuple[str, str], list[tuple[str, str]]] = defaultdict(list)
    for answers in given.values():
        for one, other in combinations(sorted(known & answers.keys()), 2):
            common[one, other].append((_said(answers[one]), _said(answers[other])))
    found = [
        Agreement(one, other, len(both), sum(left == right for left, right in both), kappa(both))
        for (one, other), both in common.items()
    ]
    return tuple(sorted(found, key=lambda one: (-one.pairs, one.one, one.other)))


def kappa(said: Sequence[tuple[str, str]]) -> float | None:
    """Agreement of two columns of answers beyond chance; None for fewer than `LEAST`, or when nothing varies.

    >>> round(kappa([("same", "same")] * 20 + [("same", "different")] * 5 + [("different", "same")] * 10
    ...             + [("different", "different")] * 15), 6)
    0.4
    """
    number = len(said)
    if number < LEAST:
        return None
    left, right = Counter(one for one, _ in said), Counter(other for _, other in said)
    chance = sum(left[answer] * right[answer] for answer in left) / number**2
    seen = sum(one == other for one, other in said) / number
    return None if chance == 1 else (seen - chance) / (1 - chance)


_Pair = tuple[tuple[str, str], ...]


def _pair(decision: Decision) -> _Pair:
    return tuple(sorted((_key(decision.a), _key(decision.b))))


def _key(anchor: Anchor) -> tuple[str, str]:
    return anchor.article, anchor.hash


def _said(decision: Decision) -> str:
    """Which of the two is no quote is part of that answer."""
    if decision.answer is Answer.NOT_A_QUOTE:
        return f"{decision.answer.value} {_key(decision.a)}"
    return decision.answer.value
