"""One thing counted once in each article of a story, and counted otherwise in one of them.

A short claim is recognised by its figure: "There were 64 passengers on board" shares little else with its other
versions, and with 46 in it no pair is left to judge. So figures are also compared by what they count. The tempting
mistake is to compare whatever bears one name: a story has many votes and many people, so a thing that an article
counts twice is left alone, and so is one that words around it or a second witness do not tie.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from compare.judge.facts.measured import Standing, standing
from compare.judge.facts.pairing import FactPair, fact_pair
from compare.judge.facts.row import row
from compare.judge.facts.things import partitive
from compare.judge.facts.ties import Answer, evidence_of, far
from compare.judge.facts.values import value_difference
from compare.judge.facts.words import ANYBODY
from compare.judge.side import side
from compare.models import Article, Difference, Directness, Kind, Quantity, Statement

_PASSING = frozenset("year month week day hour minute second time age vote point way part".split())
"""Things that every story counts more than once."""
_WITNESSES = 2
"""Articles that give one figure before it is held against another without a word in common around them."""
_Counted = tuple[Statement, Quantity]


def counts(
    article: Article, others: Sequence[Article], statements: Mapping[str, Sequence[Statement]]
) -> Iterator[tuple[Statement, Statement, Difference]]:
    """A claim of `article`, a claim of another one of its story, and how their counts of one thing differ.

    `statements` are given by article.
    """
    mine = _counted(statements.get(article.id, ()))
    theirs = {other.id: _counted(statements.get(other.id, ())) for other in others}
    known = {other.id: other for other in others}
    for thing, (one, value) in sorted(mine.items()):
        facing = {key: found[thing] for key, found in theirs.items() if thing in found}
        backed: dict[float | None, int] = defaultdict(int)
        for _, figure in facing.values():
            backed[figure.low] += 1
        for key, (other, figure) in sorted(facing.items()):
            if standing(value, figure) is not Standing.APART or far(value, figure):
                continue
            pair = fact_pair(row(side(article, one)), row(side(known[key], other)))
            found = _difference(pair, value, figure, thing, witnesses=backed[figure.low])
            if found is not None:
                yield one, other, found


def _difference(
    pair: FactPair, value: Quantity, figure: Quantity, thing: tuple[str, str, str], *, witnesses: int
) -> Difference | None:
    here = next((i for i in pair.here.values if pair.here.cells[i].held is value), None)
    there = next((i for i in pair.there.values if pair.there.cells[i].held is figure), None)
    if here is None or there is None:
        return None
    if "plus or minus" in (partitive(pair.here, here), partitive(pair.there, there)):
        return None  # the margins of two polls
    evidence = evidence_of(pair, here, there)
    anybody = thing[2].split()[-1] in ("people", "person", *ANYBODY)
    if not (evidence.placed and evidence.near) if anybody else not (evidence.around or witnesses >= _WITNESSES):
        return None
    return value_difference(pair, Answer(here, there, Standing.APART, sure=False))


def _counted(statements: Sequence[Statement]) -> dict[tuple[str, str, str], _Counted]:
    """Exact counts of named things in claims, those alone that an article, quotes and all, gives one figure for."""
    figures: dict[tuple[str, str, str], set[float | None]] = defaultdict(set)
    first: dict[tuple[str, str, str], _Counted] = {}
    for one in statements:
        for value in one.values:
            if not isinstance(value, Quantity) or not value.thing or value.unit.startswith("percent"):
                continue
            thing = (value.unit, value.period, value.thing)
            figures[thing] |= {value.low, value.high}
            exact = value.low is not None and value.qualifier in ("", "exactly")
            if exact and one.kind is Kind.CLAIM and one.directness is not Directness.HEADLINE:
                first.setdefault(thing, (one, value))
    return {
        thing: found
        for thing, found in first.items()
        if len(figures[thing]) == 1 and thing[2].split()[-1] not in _PASSING
    }
