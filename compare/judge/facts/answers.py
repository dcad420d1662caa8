"""Which amount or date of one version answers which of the other, and how surely.

Values that agree are tied first, so that what is left over may disagree. The tempting mistake is to tie by kind alone:
a sentence with two dates would contradict every sentence with one of them.
"""

from collections import Counter
from collections.abc import Iterator

from compare.judge.facts.measured import Standing
from compare.judge.facts.pairing import FactPair, fact_pair
from compare.judge.facts.ties import Answer, Candidate, candidates


def answers(pair: FactPair) -> list[Answer]:
    """The values of two rows that answer each other, in the order of `here`; each at most once."""
    one, other = pair.here, pair.there
    turned = (other.keys, other.side.statement.id) < (one.keys, one.side.statement.id)
    if turned:
        return sorted(Answer(a.there, a.here, a.standing, a.sure) for a in answers(fact_pair(other, one)))
    possible = list(candidates(pair))
    taken_here: set[int] = set()
    taken_there: set[int] = set()
    found: list[Answer] = []
    agreeing = [c for c in possible if c.answer.standing <= Standing.FITS]
    for candidate in sorted(agreeing, key=_agreement):
        answer = candidate.answer
        if candidate.evidence and answer.here not in taken_here and answer.there not in taken_there:
            found.append(answer)
            taken_here.add(answer.here)
            taken_there.add(answer.there)
    # A value that fits any other of the other version is accounted for, even when that one is tied elsewhere.
    fitting_here = {c.answer.here for c in agreeing}
    fitting_there = {c.answer.there for c in agreeing}
    opposed = [
        c
        for c in possible
        if c.answer.standing > Standing.FITS
        and c.evidence > 0
        and not {c.answer.here} & (taken_here | fitting_here)
        and not {c.answer.there} & (taken_there | fitting_there)
    ]
    found += _opposed(opposed)
    return sorted(found)


def _agreement(candidate: Candidate) -> tuple[int, int, int, int, int]:
    answer = candidate.answer
    return answer.standing, -candidate.evidence, candidate.distance, answer.here, answer.there


def _opposed(possible: list[Candidate]) -> Iterator[Answer]:
    """Only a value with one best counterpart on either side contradicts it: of two, neither may be meant."""
    best_here: dict[int, int] = {}
    best_there: dict[int, int] = {}
    for c in possible:
        best_here[c.answer.here] = max(best_here.get(c.answer.here, 0), c.evidence)
        best_there[c.answer.there] = max(best_there.get(c.answer.there, 0), c.evidence)
    best = [c for c in possible if c.evidence == best_here[c.answer.here] == best_there[c.answer.there]]
    mine = Counter(c.answer.here for c in best)
    theirs = Counter(c.answer.there for c in best)
    for c in best:
        if mine[c.answer.here] == 1 and theirs[c.answer.there] == 1:
            yield c.answer
