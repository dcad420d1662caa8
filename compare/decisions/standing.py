"""Which answers count, where several people answered, or one person several times.

Of one person's answers about a pair the latest counts. Different answers of two people are disputed and none is
applied, until somebody answers who has seen both. The tempting mistake is to let the majority, or the latest, win: who
reads a report would take for settled what two colleagues disagree about.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import Generic, NamedTuple, TypeVar

from compare.decisions.inference import Edges, Ordered, contradictions
from compare.models import Answer, Decision, Standing

N = TypeVar("N", bound=Ordered)
_NAMED = 3
"""Decisions named in a reason; the ids of all of them are in `Bearing.against`."""
_ID = 8
"""Digits of an id that are shown."""


class Placed(NamedTuple, Generic[N]):
    """A decision and the passages that it is about."""

    decision: Decision
    a: N
    b: N
    with_a: tuple[N, ...] = ()
    with_b: tuple[N, ...] = ()


class Outcome(NamedTuple):
    """What became of one decision, given the others."""

    standing: Standing
    """Honoured, disputed or contradicted."""
    reason: str = ""
    against: tuple[str, ...] = ()
    """Ids of those that dispute or contradict it."""


class Weighed(NamedTuple, Generic[N]):
    """What is left when all answers are held against each other."""

    outcomes: Mapping[str, Outcome]
    """By id; without decisions that their authors answered anew, or that somebody settled."""
    same: Edges[N]
    different: Edges[N]
    apart: Mapping[N, tuple[str, ...]]


class _Vote(NamedTuple):
    """What a decision says about one pair."""

    decision: Decision
    main: bool
    """Whether the pair was asked about; a split says of other pairs, too, that they differ."""


HONOURED = Outcome(Standing.HONOURED)


def weigh(placed: Sequence[Placed[N]]) -> Weighed[N]:
    """Hold the decisions about one subject against each other. Their order does not matter."""
    settled = _settled(placed)
    gone = _answered_anew(placed, settled)
    standing = [one for one in placed if one.decision.id not in gone]
    outcomes = {one.decision.id: HONOURED for one in standing}
    counting = _counting(_votes(standing), settled, outcomes)
    same, different, apart = _edges(counting, standing, outcomes)
    outcomes |= _contradicted(same, different, apart, {one.decision.id: one.decision for one in standing})
    held = {name for name, outcome in outcomes.items() if outcome.standing is Standing.HONOURED}
    return Weighed(outcomes, _held(same, held), _held(different, held), _held(apart, held))


def _counting(
    votes: Mapping[tuple[N, N], Sequence[_Vote]],
    settled: Mapping[tuple[N, N], Collection[str]],
    outcomes: dict[str, Outcome],
) -> dict[tuple[N, N], Sequence[_Vote]]:
    """The votes on each pair that count and that nobody disputes; the disputed ones are noted in `outcomes`."""
    left_out: dict[str, int] = defaultdict(int)
    counting: dict[tuple[N, N], Sequence[_Vote]] = {}
    anew: set[str] = set()
    for pair, given in votes.items():
        if len(given) == 1:
            counting[pair] = given
            continue
        latest = _latest(given, settled.get(pair, ()))
        anew.update(vote.decision.id for vote in given if vote.main and vote not in latest)
        disputes = _disputes(latest)
        if len(disputes) < 2:
            counting[pair] = latest
            continue
        for vote in latest:
            if not vote.main:
                left_out[vote.decision.id] += 1
            elif _binds(vote):
                outcomes[vote.decision.id] = disputes[vote.decision.answer]
    for name, number in left_out.items():
        if outcomes[name] is HONOURED:
            outcomes[name] = Outcome(Standing.HONOURED, f"others disagree about {number} more of its pairs: left out")
    for name in anew:
        outcomes.pop(name, None)  # a later split of the same person says otherwise
    return {pair: [one for one in given if one.decision.id in outcomes] for pair, given in counting.items()}


def _settled(placed: Iterable[Placed[N]]) -> dict[tuple[N, N], set[str]]:
    """Ids of decisions that a later answer on the same pair has seen, by the pair.

    Also when its author has answered anew since: the others were seen all the same.
    """
    settled: dict[tuple[N, N], set[str]] = defaultdict(set)
    for one in placed:
        if one.decision.settles and one.decision.answer is not Answer.UNSURE:
            settled[_pair(one.a, one.b)].update(one.decision.settles)
    return settled


def _answered_anew(placed: Iterable[Placed[N]], settled: Mapping[tuple[N, N], Collection[str]]) -> set[str]:
    """Ids of decisions whose author answered the question again, or that a later answer settled."""
    by_pair: dict[tuple[N, N], list[Decision]] = defaultdict(list)
    for one in placed:
        by_pair[_pair(one.a, one.b)].append(one.decision)
    gone: set[str] = set()
    for pair, given in by_pair.items():
        if len(given) > 1:
            votes = [_Vote(one, main=True) for one in given]
            latest = {vote.decision.id for vote in _latest(votes, settled.get(pair, ()))}
            gone.update(one.id for one in given if one.id not in latest)
    return gone


def _votes(placed: Iterable[Placed[N]]) -> dict[tuple[N, N], list[_Vote]]:
    votes: dict[tuple[N, N], list[_Vote]] = defaultdict(list)
    for one in placed:
        main = _pair(one.a, one.b)
        votes[main].append(_Vote(one.decision, main=True))
        if one.with_a or one.with_b:
            pairs = {_pair(a, b) for a in {one.a, *one.with_a} for b in {one.b, *one.with_b} if a != b}
            for pair in pairs - {main}:
                votes[pair].append(_Vote(one.decision, main=False))
    return votes


def _latest(votes: Sequence[_Vote], settled: Collection[str]) -> list[_Vote]:
    """The votes that count on one pair: not settled by another, and of each person the latest."""
    latest: dict[str, _Vote] = {}
    for vote in sorted(votes, key=_when):
        if vote.decision.id not in settled:
            known = latest.get(vote.decision.who)
            # A split that repeats an answer adds nothing to it, and must not stand for it.
            if known and known.main and not vote.main and known.decision.answer is vote.decision.answer:
                continue
            latest[vote.decision.who] = vote
    return sorted(latest.values(), key=lambda vote: vote.decision.id)


def _when(vote: _Vote) -> tuple[str, str]:
    """Without the "Z", a fraction of a second sorts behind the whole one."""
    return vote.decision.when[:-1], vote.decision.id


def _binds(vote: _Vote) -> bool:
    return vote.decision.answer is not Answer.UNSURE


def _disputes(latest: Iterable[_Vote]) -> dict[Answer, Outcome]:
    """For each answer that was given on a pair, what disputes it."""
    given: dict[Answer, list[Decision]] = defaultdict(list)
    for vote in latest:
        if _binds(vote):
            given[vote.decision.answer].append(vote.decision)
    found = {}
    for answer in given:
        others = sorted((one for other, ones in given.items() if other is not answer for one in ones), key=_by_id)
        told = [f"{one.who} answered {one.answer.value} ({one.id[:_ID]})" for one in others[:_NAMED]]
        more = [f"and {len(others) - _NAMED} more disagree"] if len(others) > _NAMED else []
        found[answer] = Outcome(Standing.DISPUTED, "; ".join([*told, *more]), tuple(one.id for one in others))
    return found


def _by_id(decision: Decision) -> str:
    return decision.id


def _edges(
    counting: Mapping[tuple[N, N], Sequence[_Vote]], placed: Iterable[Placed[N]], outcomes: Mapping[str, Outcome]
) -> tuple[dict[tuple[N, N], tuple[str, ...]], dict[tuple[N, N], tuple[str, ...]], dict[N, tuple[str, ...]]]:
    """Who is the same, who differs, and what is to be compared with nothing, as far as nobody disputes it."""
    edges: dict[Answer, dict[tuple[N, N], tuple[str, ...]]] = {Answer.SAME: {}, Answer.DIFFERENT: {}}
    apart: dict[str, None] = {}
    for pair, votes in counting.items():
        held = [one for one in votes if outcomes[one.decision.id].standing is Standing.HONOURED]
        for answer, kind in edges.items():
            ids = tuple(sorted(one.decision.id for one in held if one.decision.answer is answer))
            if ids and pair[0] != pair[1]:
                kind[pair] = ids
        apart |= {one.decision.id: None for one in held if one.decision.answer is Answer.NOT_A_QUOTE}
    nodes: dict[N, list[str]] = defaultdict(list)
    for one in placed if apart else ():
        if one.decision.id in apart:
            nodes[one.a].append(one.decision.id)
    return edges[Answer.SAME], edges[Answer.DIFFERENT], {node: tuple(sorted(ids)) for node, ids in nodes.items()}


def _contradicted(
    same: Edges[N], different: Edges[N], apart: Mapping[N, tuple[str, ...]], decisions: Mapping[str, Decision]
) -> dict[str, Outcome]:
    """Outcomes of all decisions from which both same and different follow, or whose passage somebody set apart."""
    against: dict[str, dict[str, None]] = defaultdict(dict)
    chains: dict[str, tuple[str, ...]] = {}
    for pair, ids in sorted(same.items()) if apart else ():
        for node in pair:
            for one in ids if node in apart else ():
                against[one].update(dict.fromkeys(apart[node][:_NAMED]))
            for one in apart.get(node, ()):
                if len(against[one]) < _NAMED:
                    against[one].update(dict.fromkeys(ids[:_NAMED]))
    for found in contradictions(same, different):
        chain = tuple(dict.fromkeys(one for pair in found.chain for one in same[pair]))
        contrary = list(dict.fromkeys(one for pair in found.pairs for one in different[pair]))
        for one in contrary:
            chains.setdefault(one, chain)
        for one in chain:
            against[one].update(dict.fromkeys(contrary[:_NAMED]))
    return {
        name: _contradiction(decisions[name], chains.get(name, ()), tuple(against.get(name, ())), decisions)
        for name in sorted({*against, *chains})
    }


def _contradiction(
    decision: Decision, chain: tuple[str, ...], against: tuple[str, ...], decisions: Mapping[str, Decision]
) -> Outcome:
    if chain:
        return Outcome(Standing.CONTRADICTED, f"same follows from {_told(chain, decisions)}", chain)
    follows = "" if decision.answer is Answer.NOT_A_QUOTE else "with what follows from it, "
    return Outcome(Standing.CONTRADICTED, f"{follows}against {_told(against, decisions)}", tuple(sorted(against)))


def _told(ids: Sequence[str], decisions: Mapping[str, Decision]) -> str:
    told = [f"{one[:_ID]} ({decisions[one].who}: {decisions[one].answer.value})" for one in ids[:_NAMED]]
    return ", ".join(told) + (f" and {len(ids) - _NAMED} more" if len(ids) > _NAMED else "")


K = TypeVar("K")


def _held(edges: Mapping[K, tuple[str, ...]], held: Collection[str]) -> dict[K, tuple[str, ...]]:
    left = {key: tuple(one for one in ids if one in held) for key, ids in edges.items()}
    return {key: ids for key, ids in left.items() if ids}


def _pair(a: N, b: N) -> tuple[N, N]:
    return (b, a) if b < a else (a, b)
