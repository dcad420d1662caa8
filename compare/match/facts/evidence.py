"""Everything the signals of facts look at, gathered once for all candidate pairs."""

from dataclasses import dataclass

import numpy as np
from scipy.sparse import csr_matrix

from compare.match.candidates import Pairs
from compare.match.corpus import Floats, Ints
from compare.match.facts.kinship import kinship
from compare.match.facts.meaning import Meaning, cosine
from compare.match.facts.rows import Rows, Weighed
from compare.match.facts.units import Flags, Units
from compare.match.stories import products


@dataclass(frozen=True, slots=True)
class Evidence:
    """Measures of pairs of units; every array has one entry a pair."""

    units: Units
    a: Ints
    b: Ints
    same_story: Flags
    kin: Floats
    """How far the two articles tell of one affair, 0 to 1."""
    shared: Floats
    """Weight of the words that both have."""
    less: Floats
    """Weight of all words of the one that has less."""
    names: Floats
    """Weight of the names that both have."""
    letters: Floats
    """Cosine of their runs of letters, 0 to 1."""
    anchors: Floats
    """Weight of the words that both have, and no other passage of their articles."""
    amounts: Floats
    """Weight of the amounts and dates that both have."""
    other_amounts: Flags
    """Both have amounts or dates, and not one in common."""
    other_people: Flags
    """Both have persons, and not one in common."""
    rank: Ints
    """0 when each is the other's best in its article; else how many are better, summed over both sides."""
    margin: Floats
    """How much better than the next best, of the side where it is less; below 0 when there are better ones."""
    neighbours: Floats
    """Likeness of what stands before and behind them, 0 to 1: facts are told in like order."""
    meaning: Floats
    """How near their meanings are, -1 to 1; NaN where nobody was asked."""

    def __len__(self) -> int:
        return len(self.a)

    def take(self, kept: "Ints | Flags") -> "Evidence":
        """The pairs that an index or a mask selects."""
        arrays = (getattr(self, name) for name in self.__slots__ if name != "units")
        return Evidence(self.units, *(array[kept] for array in arrays))

    @property
    def plain(self) -> Floats:
        """Weight of the words that both have and that are no names."""
        return np.maximum(self.shared - self.names, 0)

    @property
    def apart(self) -> Floats:
        """How far from each other they stand in their articles, 0 to 1."""
        found: Floats = np.abs(self.units.place[self.a] - self.units.place[self.b])
        return found

    @property
    def both_lead(self) -> Flags:
        """Both open their articles."""
        found: Flags = self.units.news[self.a] & self.units.news[self.b]
        return found


def gather(units: Units, rows: Rows, articles: csr_matrix, pairs: Pairs, meaning: Meaning | None = None) -> Evidence:
    """Evidence on `pairs`."""
    a, b = pairs.a, pairs.b
    inside = units.story[a] == units.story[b]
    shared, names = (_either(inside, rows, a, b, what) for what in ("words", "names"))
    mass = (
        np.where(inside, rows.told.mass[a], rows.corpus.mass[a]),
        np.where(inside, rows.told.mass[b], rows.corpus.mass[b]),
    )
    letters = products(rows.letters, a, b)
    amounts = products(rows.amounts, a, b)
    has, peopled = np.diff(rows.amounts.indptr) > 0, np.diff(rows.people.indptr) > 0
    likeness = shared / (1 + 0.5 * np.sqrt(mass[0] * mass[1])) + letters
    rank, margin = _contest(units, a, b, np.round(likeness, 6))
    return Evidence(
        units,
        a,
        b,
        inside,
        kinship(articles, units.article[a], units.article[b]),
        shared,
        np.minimum(*mass),
        names,
        letters,
        products(rows.anchors, a, b),
        amounts,
        has[a] & has[b] & (amounts == 0),
        peopled[a] & peopled[b] & (products(rows.people, a, b) == 0),
        rank,
        margin,
        _neighbours(units, rows.corpus, a, b),
        np.full(len(a), np.nan) if meaning is None else cosine(meaning, units, a, b),
    )


def _either(inside: Flags, rows: Rows, a: Ints, b: Ints, what: str) -> Floats:
    found = np.zeros(len(a))
    for chosen, weighed in ((inside, rows.told), (~inside, rows.corpus)):
        found[chosen] = products(getattr(weighed, what), a[chosen], b[chosen])
    return found


def _contest(units: Units, a: Ints, b: Ints, likeness: Floats) -> tuple[Ints, Floats]:
    """How many in its article are more like the other side, summed over both; and the smaller lead over the next."""
    rank, margin = np.zeros(len(a), dtype=np.int64), np.full(len(a), np.inf)
    for here, there in ((a, b), (b, a)):
        contest = here * (int(units.article.max(initial=0)) + 1) + units.article[there]
        order = np.lexsort((there, -likeness, contest))
        first = np.r_[True, np.diff(contest[order]) != 0][: len(order)]
        begin = np.maximum.accumulate(np.where(first, np.arange(len(order)), 0))
        place = np.arange(len(order)) - begin
        best = likeness[order][begin]
        has_second = np.r_[~first[1:], False][: len(order)]
        second = np.where(has_second, np.r_[likeness[order][1:], 0.0][: len(order)], 0.0)
        lead = np.where(place == 0, likeness[order] - second, likeness[order] - best)
        rank[order] += place
        margin[order] = np.minimum(margin[order], lead)
    return rank, margin


def _neighbours(units: Units, weighed: Weighed, a: Ints, b: Ints) -> Floats:
    """The best cosine of any two that stand beside `a` and `b`, or of one with the other's neighbour."""
    norms = np.sqrt(np.maximum(weighed.mass, 1e-9))
    count = len(units)
    found = np.zeros(len(a))
    for left, right in ((-1, -1), (1, 1), (0, -1), (0, 1), (-1, 0), (1, 0)):
        x, y = a + left, b + right
        valid = (x >= 0) & (x < count) & (y >= 0) & (y < count)
        valid[valid] &= (units.article[x[valid]] == units.article[a[valid]]) & (
            units.article[y[valid]] == units.article[b[valid]]
        )
        cosine = products(weighed.words, x[valid], y[valid]) / (norms[x[valid]] * norms[y[valid]])
        found[valid] = np.maximum(found[valid], cosine)
    return found
