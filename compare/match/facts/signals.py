"""The reasons for and against "same fact", one table: name, function, weight, why.

A pair's log-odds are the intercept plus weight × value over all signals (logistic regression, fitted by
`benchmarks/fit_facts.py`, see there for the data and for what was held out). Values that differ are no reason against:
a fact that two outlets put in different numbers is one fact, and a finding.
"""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from compare.match.corpus import Floats
from compare.match.facts.evidence import Evidence

INTERCEPT = -4.0
LEAST_MASS = 3.0
"""What a passage tells at least, so that two names in common are not all of it."""
ELSEWHERE = 4.0
"""What stands against a pair of two stories, set by hand: old facts recur, but topics far more often."""


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


def filled(evidence: Evidence) -> Floats:
    """Share of the longer passage that the shorter one has."""
    return evidence.shared / np.maximum(evidence.more, LEAST_MASS)


def missing(evidence: Evidence) -> Floats:
    """What the shorter passage tells and the longer does not."""
    return np.maximum(evidence.less - evidence.shared, 0)


def plain_words(evidence: Evidence) -> Floats:
    """Square root of what the shared words weigh that are no names: who is in it says little of what happened."""
    return np.sqrt(evidence.plain)


def letters(evidence: Evidence) -> Floats:
    """Cosine of the runs of letters: endings and spellings do not hide a word."""
    return evidence.letters


def amounts(evidence: Evidence) -> Floats:
    """What the shared amounts and dates weigh: "134" in two passages is rarely a coincidence."""
    return np.sqrt(evidence.amounts)


def other_amounts(evidence: Evidence) -> Floats:
    """1 when both have amounts and none in common."""
    return evidence.other_amounts.astype(np.float64)


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
    """1 when both open their articles."""
    return evidence.both_lead.astype(np.float64)


def neighbours(evidence: Evidence) -> Floats:
    """How alike their neighbours are."""
    return evidence.neighbours


def quoted(evidence: Evidence) -> Floats:
    """1 when one of the two is a quote."""
    units = evidence.units
    return (units.quote[evidence.a] | units.quote[evidence.b]).astype(np.float64)


def echoed(evidence: Evidence) -> Floats:
    """Cosine of the runs of letters where one is a quote: then likeness is often the same words, quoted once more."""
    return quoted(evidence) * evidence.letters


def headed(evidence: Evidence) -> Floats:
    """What is contained, where one is a headline: a headline in other words has less in common and means as much."""
    return headline(evidence) * contained(evidence)


def headline(evidence: Evidence) -> Floats:
    """1 when one of the two is a headline."""
    units = evidence.units
    return (units.headline[evidence.a] | units.headline[evidence.b]).astype(np.float64)


TABLE: tuple[Rule, ...] = (
    Rule("contained", 0.1, contained, "one outlet's fact is a clause of another's sentence", shows_words=True),
    Rule("filled", 0.1, filled, "two passages that say nothing else say the same", shows_words=True),
    Rule("missing", 0.1, missing, "what the shorter one says and the longer does not"),
    Rule("plain words", 0.1, plain_words, "names say who, other words what happened", shows_words=True),
    Rule("letters", 0.1, letters, "endings and spellings do not hide a word"),
    Rule("shared amounts", 0.1, amounts, "an amount in common is rarely a coincidence"),
    Rule("other amounts", 0.1, other_amounts, "amounts, and none in common"),
    Rule("rivals", 0.1, rivals, "a passage answers one of another article, not ten"),
    Rule("lead", 0.1, lead, "and it answers that one better than the next"),
    Rule("distance", 0.1, distance, "articles tell in like order"),
    Rule("openings", 0.1, openings, "the first sentences tell the news"),
    Rule("neighbours", 0.1, neighbours, "and stand in like company"),
    Rule("quote", 0.1, quoted, "what is said is seldom what happened"),
    Rule("echo", 0.1, echoed, "and words quoted once more are no second account"),
    Rule("headline", 0.1, headline, "a headline tells little of much"),
    Rule("headed", 0.1, headed, "but mostly what its article tells"),
)


def values(evidence: Evidence) -> Floats:
    """Pairs × signals, in the order of `TABLE`."""
    return np.column_stack([rule.measure(evidence) for rule in TABLE])


def score(evidence: Evidence) -> Floats:
    """Probability of "same fact" for each pair."""
    log_odds = INTERCEPT + values(evidence) @ np.array([rule.weight for rule in TABLE])
    log_odds -= np.where(evidence.same_story, 0, ELSEWHERE)
    found: Floats = 1 / (1 + np.exp(-log_odds))
    return found
