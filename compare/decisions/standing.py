"""Which answers count, where several people answered, or one person several times.

Of one person's answers about a pair the latest counts. Different answers of two people are disputed and none is
applied, until somebody answers who has seen both. The tempting mistake is to let the majority, or the latest, win: who
reads a report would take for settled what two colleagues disagree about.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import Generic, NamedTuple, TypeVar

from compare.decisions.contradicting import contradicted
from compare.decisions.inference import Ordered
from compare.decisions.outcomes import HONOURED, NAMED, Outcome, Placed, Weighed, told
from compare.models import Answer, Standing

N = TypeVar("N", bound=Ordered)
K = TypeVar("K")


class _Vote(NamedTuple, Generic[N]):
    """What a decision says about one pair."""

    placed: Placed[N]
    main: bool
    """Whether the pair was asked about; a split says of other pairs, too, that they differ."""

    @property
    def id(self) -> str:
        return self.placed.decision.id

    @property
    def answer(self) -> Answer:
        return self.placed.decision.answer


class _Edges(NamedTuple, Generic[N]):
    """What the answers that nobody disputes say of pairs, and of single passages."""

    same: dict[tuple[N, N], list[str]]
    different: dict[tuple[N, N], list[str]]
    apart: dict[N, list[str]]


def weigh(placed: Iterable[Placed[N]]) -> Weighed[N]:
    """Hold the decisions about one subject against each other. Their order does not matter."""
    asked: dict[tuple[N, N], list[Placed[N]]] = defaultdict(list)
    for one in placed:
        asked[(one.b, one.a) if one.b < one.a else (one.a, one.b)].append(one)
    settled = _settled(asked)
    standing = {pair: _standing(given, settled.get(pair, ())) for pair, given in asked.items()}
    passing = _passing(standing)
    outcomes = {one.decision.id: HONOURED for given in standing.values() for one in given}
    left_out: dict[str, int] = defaultdict(int)
    edges: _Edges[N] = _Edges({}, {}, {})
    for pair, given in standing.items():
        if len(given) > 1 or pair in passing:
            votes = [_Vote(one, main=True) for one in given] + passing.pop(pair, [])
            given = _undisputed(votes, settled.get(pair, ()), outcomes, left_out)  # noqa: PLW2901 - the rest of them
        _note(edges, pair, given)
    for pair, votes in passing.items():
        _note(edges, pair, _undisputed(votes, settled.get(pair, ()), outcomes, left_out))
    for name, number in left_out.items():
        if outcomes.get(name) is HONOURED:
            outcomes[name] = Outcome(Standing.HONOURED, f"others disagree about {number} more of its pairs: left out")
    held = _held(edges, outcomes)
    against = contradicted(*held, {one.decision.id: one.decision for given in standing.values() for one in given})
    if not against:
        return Weighed(outcomes, *held)
    outcomes |= against
    return Weighed(outcomes, *_held(edges, outcomes))


def _settled(asked: Mapping[tuple[N, N], Iterable[Placed[N]]]) -> dict[tuple[N, N], set[str]]:
    """Ids of decisions that a later answer on the same pair has seen, by the pair.

    Also when its author has answered anew since: the others were seen all the same.
    """
    settled: dict[tuple[N, N], set[str]] = defaultdict(set)
    for pair, given in asked.items():
        for one in given:
            if one.decision.settles and one.decision.answer is not Answer.UNSURE:
                settled[pair].update(one.decision.settles)
    return settled


def _standing(given: list[Placed[N]], settled: Collection[str]) -> list[Placed[N]]:
    """Those on one question whose authors did not answer it again, and that nobody settled."""
    if len(given) == 1 and not settled:
        return given
    return [vote.placed for vote in _latest([_Vote(one, main=True) for one in given], settled)]


def _passing(standing: Mapping[tuple[N, N], Iterable[Placed[N]]]) -> dict[tuple[N, N], list[_Vote[N]]]:
    """What splits say of pairs that nobody asked their authors about."""
    found: dict[tuple[N, N], list[_Vote[N]]] = defaultdict(list)
    for main, given in standing.items():
        for one in given:
            if one.with_a or one.with_b:
                pairs = {_pair(a, b) for a in {one.a, *one.with_a} for b in {one.b, *one.with_b} if a != b}
                for pair in pairs - {main}:
                    found[pair].append(_Vote(one, main=False))
    return found


def _latest(votes: Iterable[_Vote[N]], settled: Collection[str]) -> list[_Vote[N]]:
    """The votes that count on one pair: not settled by another, and of each person the latest.

    Both passages of a pair may be no quotes: who says so of one after the other means both.
    """
    latest: dict[str, dict[N | None, _Vote[N]]] = {}
    for vote in sorted(votes, key=_when):
        if vote.id not in settled:
            said = latest.setdefault(vote.placed.decision.who, {})
            known = said.get(None)
            # A split that repeats an answer adds nothing to it, and must not stand for it.
            if known and known.main and not vote.main and known.answer is vote.answer:
                continue
            if vote.answer is Answer.NOT_A_QUOTE:
                said.pop(None, None)
                said[vote.placed.a] = vote
            else:
                said.clear()
                said[None] = vote
    return sorted((vote for said in latest.values() for vote in said.values()), key=lambda vote: vote.id)


def _when(vote: _Vote[N]) -> tuple[str, str]:
    """Without the "Z", a fraction of a second sorts behind the whole one."""
    return vote.placed.decision.when[:-1], vote.id


def _undisputed(
    votes: Sequence[_Vote[N]], settled: Collection[str], outcomes: dict[str, Outcome], left_out: dict[str, int]
) -> list[Placed[N]]:
    """The decisions that say something of a pair which nobody disputes; what is disputed is noted in `outcomes`."""
    latest = _latest(votes, settled)
    counting = {vote.id for vote in latest}
    for vote in votes:
        if vote.main and vote.id not in counting:
            outcomes.pop(vote.id, None)  # a later split of the same person says otherwise
    disputes = _disputes(latest)
    if len(disputes) < 2:
        return [vote.placed for vote in latest]
    for vote in latest:
        if not vote.main:
            left_out[vote.id] += 1
        elif vote.answer in disputes:
            outcomes[vote.id] = disputes[vote.answer]
    return []


def _disputes(latest: Iterable[_Vote[N]]) -> dict[Answer, Outcome]:
    """For each binding answer that was given on a pair, what disputes it."""
    given: dict[Answer, list[_Vote[N]]] = defaultdict(list)
    for vote in latest:
        if vote.answer is not Answer.UNSURE:
            given[vote.answer].append(vote)
    found = {}
    for answer in given:
        others = [vote.placed.decision for other, votes in given.items() if other is not answer for vote in votes]
        others.sort(key=lambda one: one.id)
        ids = tuple(one.id for one in others)
        found[answer] = Outcome(Standing.DISPUTED, f"against {told(others[:NAMED], len(others))}", ids)
    return found


def _note(edges: _Edges[N], pair: tuple[N, N], given: Sequence[Placed[N]]) -> None:
    """Take in what the answers on one pair say, which agree but for those that are unsure."""
    if len(given) == 1:
        answer, ids = given[0].decision.answer, [given[0].decision.id]
    else:
        binding = [one for one in given if one.decision.answer is not Answer.UNSURE]
        if not binding:
            return
        answer, ids = binding[0].decision.answer, [one.decision.id for one in binding]
    if answer is Answer.NOT_A_QUOTE:
        for one in given:
            if one.decision.answer is answer:
                edges.apart.setdefault(one.a, []).append(one.decision.id)
    elif answer is not Answer.UNSURE and pair[0] != pair[1]:
        (edges.same if answer is Answer.SAME else edges.different)[pair] = ids


class _Held(NamedTuple, Generic[N]):
    """Edges that are left, each with its decisions, sorted."""

    same: dict[tuple[N, N], tuple[str, ...]]
    different: dict[tuple[N, N], tuple[str, ...]]
    apart: dict[N, tuple[str, ...]]


def _held(edges: _Edges[N], outcomes: Mapping[str, Outcome]) -> _Held[N]:
    """Without what rests on decisions that are not honoured."""
    held = {name for name, outcome in outcomes.items() if outcome.standing is Standing.HONOURED}
    return _Held(_kept(edges.same, held), _kept(edges.different, held), _kept(edges.apart, held))


def _kept(known: Mapping[K, list[str]], held: Collection[str]) -> dict[K, tuple[str, ...]]:
    left: dict[K, tuple[str, ...]] = {}
    for key, ids in known.items():
        if len(ids) == 1:
            if ids[0] in held:
                left[key] = (ids[0],)
        elif rest := tuple(sorted(one for one in ids if one in held)):
            left[key] = rest
    return left


def _pair(a: N, b: N) -> tuple[N, N]:
    return (b, a) if b < a else (a, b)
