"""The reasons for and against "same fact", one table: name, function, weight, why.

A pair's log-odds are the intercept plus weight × value over all signals (logistic regression, fitted by
`benchmarks/fit_facts.py`, see there for the data and for what was held out). Nine weights are set by hand, because the
labelled pairs are of bodies, of one story of three articles, and hardly any share names alone: "other count", "other
people", "names only", "headline", "other story", "one affair", "small stack", "loose story" and "kindred meaning"; that
of "meaning" was fitted while the others were held. Values that differ are no reason against: a fact that two outlets
put in different numbers is one fact, and a finding.
"""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from compare.match.corpus import Floats
from compare.match.facts.evidence import Evidence
from compare.match.facts.units import Flags
from compare.settings.bands import FACT, Bands

INTERCEPT = -3.17
LEAST_MASS = 3.0
"""What a passage tells at least, so that two names in common are not all of it."""


USUAL = 0.2
"""Between what pairs of one fact and other candidates of one story have in centred meaning on labelled events: 0.32 and
0.11 in the mean."""
STRANGE = 0.3
"""Centred meaning of two stories that says nothing yet."""
LEFT_OPEN = 0.01
"""How far below *same* a pair is held that only a signal for humans to follow makes one fact."""
FEW = 12
"""So many articles make a stack that somebody put together, and can look through."""


@dataclass(frozen=True, slots=True)
class Rule:
    """One line of the table."""

    name: str
    weight: float
    measure: Callable[[Evidence], Floats]
    reason: str
    shows_words: bool = False
    """Whether the shared words are what it rests on."""


def contained(evidence: Evidence) -> Floats:
    """Share of the shorter passage that the longer one has."""
    return evidence.shared / np.maximum(evidence.less, LEAST_MASS)


def plain_words(evidence: Evidence) -> Floats:
    """Square root of what the shared words weigh that are no names: who is in it says little of what happened."""
    return np.sqrt(evidence.plain)


def letters(evidence: Evidence) -> Floats:
    """Cosine of the runs of letters: endings and spellings do not hide a word."""
    return evidence.letters


def anchors(evidence: Evidence) -> Floats:
    """Square root of what shared words weigh that stand nowhere else in the two articles: "unopposed" is said once."""
    return np.sqrt(evidence.anchors)


def amounts(evidence: Evidence) -> Floats:
    """What the shared amounts and dates weigh: "134" in two passages is rarely a coincidence."""
    return np.sqrt(evidence.amounts)


def other_amounts(evidence: Evidence) -> Floats:
    """1 when both have amounts and none in common."""
    return evidence.other_amounts.astype(np.float64)


def other_people(evidence: Evidence) -> Floats:
    """1 when both have persons and none in common: two spokesmen of one body are two."""
    return evidence.other_people.astype(np.float64)


def other_count(evidence: Evidence) -> Floats:
    """1 when both have amounts, none in common, in two stories: then it is another poll, storm or quarter."""
    return (evidence.other_amounts & ~evidence.same_story).astype(np.float64)


def names_only(evidence: Evidence) -> Floats:
    """1 when only names are in common: two things that one spokesman said are two."""
    found: Floats = ((evidence.plain == 0) & (evidence.amounts == 0)).astype(np.float64)
    return found


def rivals(evidence: Evidence) -> Floats:
    """Logarithm of how many other passages of the two articles fit better."""
    return np.log1p(evidence.rank)


def lead(evidence: Evidence) -> Floats:
    """How far ahead of its rivals the pair is."""
    return np.clip(evidence.margin, -1, 1)


def distance(evidence: Evidence) -> Floats:
    """How far apart in their articles they stand."""
    return evidence.apart


def openings(evidence: Evidence) -> Floats:
    """1 when both open their articles, less when the articles have little in common: then they tell two news."""
    return evidence.both_lead * evidence.kin


def neighbours(evidence: Evidence) -> Floats:
    """How alike their neighbours are."""
    return evidence.neighbours


def headline(evidence: Evidence) -> Floats:
    """1 when one of the two is a headline."""
    units = evidence.units
    return (units.headline[evidence.a] | units.headline[evidence.b]).astype(np.float64)


def quoted(evidence: Evidence) -> Floats:
    """1 when one of the two is a quote."""
    units = evidence.units
    return (units.quote[evidence.a] | units.quote[evidence.b]).astype(np.float64)


def echoed(evidence: Evidence) -> Floats:
    """Cosine of the runs of letters where one is a quote: then likeness is often the same words, quoted once more."""
    return quoted(evidence) * evidence.letters


def other_story(evidence: Evidence) -> Floats:
    """1 for a pair of two stories."""
    return (~evidence.same_story).astype(np.float64)


def loose_story(evidence: Evidence) -> Floats:
    """How little the articles of a pair of one story have in common."""
    return evidence.same_story * (1 - evidence.kin)


def one_affair(evidence: Evidence) -> Floats:
    """How far the articles of a pair of two stories tell of one affair."""
    return other_story(evidence) * evidence.kin


def small_stack(evidence: Evidence) -> Floats:
    """As `one_affair`, in a stack of few articles: there are few pairs in it that meet by chance."""
    return one_affair(evidence) * (len(np.unique(evidence.units.article)) <= FEW)


def meaning(evidence: Evidence) -> Floats:
    """How much nearer in meaning than candidates of one story mostly are; nothing where nobody was asked."""
    return np.where(evidence.same_story, np.nan_to_num(evidence.meaning - USUAL, nan=0.0), 0.0)


def kindred(evidence: Evidence) -> Floats:
    """How near in meaning passages of two stories of one affair are, beyond what makes them candidates."""
    near = np.clip(np.nan_to_num(evidence.meaning, nan=0.0) - STRANGE, 0, 1)
    return other_story(evidence) * (evidence.kin > 0) * near


TABLE: tuple[Rule, ...] = (
    Rule("contained", 0.42, contained, "one outlet's fact is a clause of another's sentence", shows_words=True),
    Rule("plain words", 0.25, plain_words, "names say who, other words what happened", shows_words=True),
    Rule("letters", 2.4, letters, "endings and spellings do not hide a word"),
    Rule("anchors", 0.6, anchors, "what each article says once, both say here", shows_words=True),
    Rule("shared amounts", 0.75, amounts, "an amount in common is rarely a coincidence"),
    Rule("other amounts", 1.2, other_amounts, "amounts, and none in common"),
    Rule("other count", -3.5, other_count, "another poll, storm or quarter"),
    Rule("other people", -0.5, other_people, "two spokesmen of one body are two"),
    Rule("names only", -1.5, names_only, "who is in it is not what happened"),
    Rule("rivals", -0.47, rivals, "a passage answers one of another article, not ten"),
    Rule("lead", 0.93, lead, "and it answers that one better than the next"),
    Rule("distance", -1.5, distance, "articles tell in like order"),
    Rule("openings", 2.0, openings, "the first sentences tell the news"),
    Rule("neighbours", 2.9, neighbours, "and stand in like company"),
    Rule("headline", -1.0, headline, "a headline has few words, and those of its event"),
    Rule("quote", -0.42, quoted, "what is said is seldom what happened"),
    Rule("echo", -6.8, echoed, "and words quoted once more are no second account"),
    Rule("other story", -4.5, other_story, "old facts recur, but topics far more often"),
    Rule("one affair", 2.2, one_affair, "what is in the news for years has one past"),
    Rule("small stack", 2.3, small_stack, "a few articles that somebody put together can all be looked at"),
    Rule("loose story", -1.3, loose_story, "a large story has many corners"),
    Rule("meaning", 0.6, meaning, "other words may mean the same, where an encoder was asked"),
    Rule("kindred meaning", 6.0, kindred, "the past is seldom told again in the same words"),
)


_WEIGHTS = np.array([rule.weight for rule in TABLE])
_LEFT_OPEN = np.array([rule.measure in (kindred, small_stack) for rule in TABLE])


def values(evidence: Evidence) -> Floats:
    """Pairs × signals, in the order of `TABLE`."""
    return np.column_stack([rule.measure(evidence) for rule in TABLE])


def score(measured: Floats, bands: Bands = FACT) -> Floats:
    """Probability of "same fact" for rows of `values`.

    Of two stories, what only its meaning or the smallness of the stack makes one fact is left to a human: about one
    such pair in two is right.
    """
    found = _probability(measured @ _WEIGHTS)
    unaided = _probability(measured @ np.where(_LEFT_OPEN, 0, _WEIGHTS))
    return np.where((found >= bands.same) & (unaided < bands.same), bands.same - LEFT_OPEN, found)


def left_to_people(measured: Floats) -> Flags:
    """Which rows of `values` have a reason that alone makes no fact, so that *same* is not a matter of their score."""
    found: Flags = (measured[:, _LEFT_OPEN] != 0).any(axis=1)
    return found


def _probability(log_odds: Floats) -> Floats:
    found: Floats = 1 / (1 + np.exp(-(INTERCEPT + log_odds)))
    return found
