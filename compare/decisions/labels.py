"""Pairs of passages with what people said of them, and what follows: data for research.

Texts are those that people saw, not what stands in the articles now.
"""

from collections.abc import Iterable, Iterator, Sequence

from compare.decisions.inference import Followed
from compare.models import Anchor, Answer, Filed, Label, State, Subject

MOST = 100_000
"""Inferred pairs: a chain of 500 answers has that many, and the pairs grow with its square."""
_HOLDING = (State.GIVEN, State.HONOURED, State.MOVED)
_Key = tuple[str, str]


def labels(filed: Sequence[Filed]) -> Iterator[Label]:
    """One a decision, whatever its state, in the order of `filed`; and behind a split that holds, its other pairs.

    What somebody answered about such a pair itself goes before the split.
    """
    asked = {(one.decision.subject, _pair(one.decision.a, one.decision.b)) for one in filed}
    for one in filed:
        said = one.decision
        signed = (said.who, said.when, said.note, one.state.value)
        yield Label(said.subject, said.answer, said.a, said.b, "decided", (said.id,), *signed)
        if one.state not in _HOLDING or not (said.with_a or said.with_b):
            continue
        for a in (said.a, *said.with_a):
            for b in (said.b, *said.with_b):
                if (said.subject, _pair(a, b)) not in asked:
                    yield Label(said.subject, Answer.DIFFERENT, a, b, "split", (said.id,), *signed)


def inferred(filed: Sequence[Filed]) -> Iterator[Label]:
    """What follows from decisions that hold about pairs that nobody decided, at most `MOST` of them."""
    count = 0
    known = [one for one in labels(filed) if one.state in _HOLDING]
    for subject in Subject:
        about = sorted((one for one in known if one.subject is subject), key=_order)
        anchors: dict[_Key, Anchor] = {}
        direct: set[tuple[_Key, ...]] = set()
        followed: Followed[_Key] = Followed()
        for one in about:
            if one.answer in (Answer.SAME, Answer.DIFFERENT):
                anchors.setdefault(_key(one.a), one.a)
                anchors.setdefault(_key(one.b), one.b)
                direct.add(_pair(one.a, one.b))
                followed.add(_key(one.a), _key(one.b), one.answer, *one.decisions)
        for a in sorted(anchors):
            for b, answer, ids in followed.reached(a):
                if a < b and (a, b) not in direct:
                    yield Label(subject, answer, anchors[a], anchors[b], "inferred", ids, state="inferred")
                    count += 1
                    if count >= MOST:
                        return


def cut(found: Iterable[Label]) -> bool:
    """Whether there may be more of what was inferred than `found`."""
    return sum(one.basis == "inferred" for one in found) >= MOST


def _order(label: Label) -> tuple[bool, tuple[str, ...]]:
    return label.answer is not Answer.SAME, label.decisions


def _key(anchor: Anchor) -> _Key:
    return anchor.article, anchor.hash


def _pair(a: Anchor, b: Anchor) -> tuple[_Key, ...]:
    return tuple(sorted((_key(a), _key(b))))
