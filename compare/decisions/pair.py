"""What was decided of one pair of statements."""

from compare.decisions.inference import follow
from compare.models import Answer, Bearing, Rulings, Subject


def about(ruled: Rulings, subject: Subject, a: str, b: str) -> tuple[Bearing, ...]:
    """What people said of two statements, by their ids; behind it, where nobody decided, the chain that decides it.

    Answers that were not applied are among them.
    """
    said = [one for one in ruled.bearings if one.decision.subject is subject]
    direct = [one for one in said if _is_about(one, a, b)]
    if any(one.holds and one.decision.answer is not Answer.UNSURE for one in direct):
        return tuple(direct)
    found = follow(ruled.quotes if subject is Subject.QUOTE else ruled.facts).answer(a, b)
    of = {one.decision.id: one for one in said}
    chain = (of[key] for key in (found[1] if found else ()) if key in of)
    return tuple(dict.fromkeys([*direct, *chain]))


def _is_about(bearing: Bearing, a: str, b: str) -> bool:
    if bearing.decision.answer is Answer.NOT_A_QUOTE:
        return bearing.a in (a, b)
    return {bearing.a, bearing.b} == {a, b}
