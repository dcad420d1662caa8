"""What all decisions mean for the articles of a run."""

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from typing import NamedTuple, TypeVar

from compare.decisions.finding import Finder, Found, Spot
from compare.decisions.inference import Ordered
from compare.decisions.outcomes import HONOURED, Outcome, Placed, Weighed
from compare.decisions.standing import weigh
from compare.models import (
    Anchor,
    Answer,
    Article,
    Bearing,
    Called,
    Decision,
    Extracted,
    Link,
    Links,
    PersonLink,
    Rulings,
    Standing,
    Subject,
)

N = TypeVar("N", bound=Ordered)


def rulings(
    decisions: Iterable[Decision],
    articles: Sequence[Article],
    extracted: Iterable[Extracted],
    *,
    partial: Collection[str] = frozenset(),
) -> Rulings:
    """What `decisions`, those that stand, say about the statements of `extracted`; their order does not matter.

    Nothing is called stale of the articles with an id in `partial`, of which only some statements are given. Time grows
    with the statements, and with the decisions that are about them; the others cost a look into a table.
    """
    finder = Finder(articles, extracted, partial)
    located: dict[Subject, list[_Located]] = {subject: [] for subject in Subject}
    for decision in decisions:
        found = _locate(decision, finder)
        if found is not None:
            located[decision.subject].append(found)
    quotes = _weighed(located[Subject.QUOTE], _statement)
    facts = _weighed(located[Subject.FACT], _statement)
    persons = _weighed(located[Subject.PERSON], _called)
    outcomes = {**quotes.outcomes, **facts.outcomes, **persons.outcomes}
    bearings = [
        _bearing(one, outcomes)
        for here in located.values()
        for one in here
        if one.stale or one.decision.id in outcomes  # else its author answered anew, or somebody settled it
    ]
    return Rulings(
        bearings=tuple(sorted(bearings, key=lambda one: one.decision.id)),
        quotes=_links(quotes),
        facts=_links(facts),
        persons=_person_links(persons),
    )


def alone(decisions: Iterable[Decision]) -> tuple[Bearing, ...]:
    """What becomes of `decisions` when they are held against each other and against no article, sorted by id.

    None is stale or absent then; passages are the same when article and words are.
    """
    given = list(decisions)
    outcomes: dict[str, Outcome] = {}
    for subject in Subject:
        placed = [
            Placed(one, _key(one.a), _key(one.b), tuple(map(_key, one.with_a)), tuple(map(_key, one.with_b)))
            for one in given
            if one.subject is subject
        ]
        outcomes |= weigh(placed).outcomes
    told = [(one, outcomes[one.id]) for one in sorted(given, key=lambda one: one.id) if one.id in outcomes]
    return tuple(Bearing(one, found.standing, found.reason, against=found.against) for one, found in told)


def _key(anchor: Anchor) -> tuple[str, str]:
    return anchor.article, anchor.hash


class _Located(NamedTuple):
    """A decision with the places of its passages; one that is absent has none of these."""

    decision: Decision
    a: Found
    b: Found
    with_a: tuple[Spot, ...] = ()
    with_b: tuple[Spot, ...] = ()
    stale: str = ""
    """Why it cannot be applied."""
    moved: str = ""
    gone: int = 0
    """Passages of a split that are not as they were."""


def _locate(decision: Decision, finder: Finder) -> _Located | None:
    """Where the passages of a decision are; None when an article of it is not here."""
    subject = decision.subject
    a = finder.find(decision.a, subject)
    b = finder.find(decision.b, subject)
    if a.spot and b.spot and not (a.reason or b.reason or decision.with_a or decision.with_b):
        return _Located(decision, a, b, stale=_one_and_the_same(decision, a.spot, b.spot))
    needed = (a,) if decision.answer is Answer.NOT_A_QUOTE else (a, b)
    stale = "; ".join(dict.fromkeys(one.reason for one in needed if one.spot is None and one.reason))
    if stale:
        return _Located(decision, a, b, stale=stale)
    if any(one.spot is None for one in needed):
        return None
    if a.spot is not None and b.spot is not None:
        stale = _one_and_the_same(decision, a.spot, b.spot)
    moved = [one.reason for one in needed if one.reason]
    if not decision.with_a and not decision.with_b:
        return _Located(decision, a, b, stale=stale, moved="; ".join(moved))
    sides = [[finder.find(one, subject) for one in side] for side in (decision.with_a, decision.with_b)]
    nodes = [{one.spot for one in (*side, own) if one.spot} for side, own in zip(sides, (a, b), strict=True)]
    both = nodes[0] & nodes[1]
    with_a, with_b = (
        tuple(sorted({one.spot for one in side if one.spot and one.spot not in both and one.spot != own.spot}))
        for side, own in zip(sides, (a, b), strict=True)
    )
    moved += [one.reason for side in sides for one in side if one.spot and one.reason]
    gone = sum(one.spot is None and bool(one.reason) for side in sides for one in side)
    return _Located(decision, a, b, with_a, with_b, stale, "; ".join(dict.fromkeys(moved)), gone)


def _one_and_the_same(decision: Decision, a: Spot, b: Spot) -> str:
    """Why a decision on a passage and itself means nothing; nothing is said of a person who is the same anyhow."""
    if a.node != b.node or a.article != b.article or decision.answer is Answer.NOT_A_QUOTE:
        return ""
    if decision.subject is not Subject.PERSON:
        return f"both passages are one and the same in {a.article} now"
    if decision.answer is Answer.SAME:
        return ""
    return f"{a.article} names them as one person by itself, so that they cannot be told apart"


def _weighed(located: Sequence[_Located], node: Callable[[Spot], N]) -> Weighed[N]:
    placed = []
    for one in located:
        if one.stale or one.a.spot is None:
            continue
        a = node(one.a.spot)
        b = node(one.b.spot) if one.b.spot else a
        placed.append(Placed(one.decision, a, b, tuple(map(node, one.with_a)), tuple(map(node, one.with_b))))
    return weigh(placed)


def _statement(spot: Spot) -> str:
    return spot.node


def _called(spot: Spot) -> Called:
    return Called(spot.article, spot.node)


def _bearing(one: _Located, outcomes: Mapping[str, Outcome]) -> Bearing:
    outcome = outcomes.get(one.decision.id)
    if (
        outcome is HONOURED
        and one.a.spot
        and one.b.spot
        and not (one.stale or one.moved or one.gone or one.with_a or one.with_b)
    ):
        return Bearing(one.decision, Standing.HONOURED, "", one.a.spot.node, one.b.spot.node)
    against: tuple[str, ...] = ()
    if one.stale or outcome is None:
        standing, reason = Standing.STALE, one.stale
    elif outcome.standing is not Standing.HONOURED:
        standing, reason, against = outcome.standing, outcome.reason, outcome.against
    else:
        gone = f"{one.gone} more of its passages are not as they were: left out" if one.gone else ""
        standing = Standing.MOVED if one.moved else Standing.HONOURED
        reason = "; ".join(filter(None, (one.moved, gone, outcome.reason)))
    return Bearing(
        one.decision,
        standing,
        reason,
        one.a.spot.node if one.a.spot else "",
        one.b.spot.node if one.b.spot else "",
        tuple(spot.node for spot in one.with_a),
        tuple(spot.node for spot in one.with_b),
        against,
    )


def _links(weighed: Weighed[str]) -> Links:
    return Links(
        same=tuple(Link(*pair, ids) for pair, ids in sorted(weighed.same.items())),
        different=tuple(Link(*pair, ids) for pair, ids in sorted(weighed.different.items())),
        set_apart=tuple((node, ids[0]) for node, ids in sorted(weighed.apart.items())),
    )


def _person_links(weighed: Weighed[Called]) -> tuple[PersonLink, ...]:
    same = [PersonLink(*pair, same=True, decisions=ids) for pair, ids in weighed.same.items()]
    different = [PersonLink(*pair, same=False, decisions=ids) for pair, ids in weighed.different.items()]
    return tuple(sorted(same + different, key=lambda link: (link.a, link.b)))
