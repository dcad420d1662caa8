"""The reasons for and against "same utterance", one table: name, function, weight, why.

A pair's log-odds are the intercept plus weight × value over all signals (logistic regression, fitted by
`benchmarks/fit_signals.py`, see there for the data and for what was held out). A signal is a plain function from
evidence to one number a pair, so that a wrong verdict can be traced to the line that caused it.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from compare.match import details
from compare.match.corpus import Corpus, Floats
from compare.match.evidence import Evidence
from compare.match.stories import LEAST_NATS, delay
from compare.models import Directness

INTERCEPT = -12.2
STORY_STEEPNESS = 2.2
STORY_LIKENESS = 0.08
"""Two undated articles this alike are as likely as not to tell one story: on 120 articles of 40 events, 94% of the
pairs of one event are more alike, and 99.5% of the others less."""
EDGE_WORDS = 2
"""A run counts as reaching the end of a statement when at most so many words are beyond it."""
OVERLAP_WORDS = 4
SHORT_WORDS = 6
TWO_MOUTHS_NATS = 30
"""Up to this, four plain words, two people may well say the same; twice as much they hardly do."""
_SMALL = frozenset("a an the of to in on for and or by at from with as is".split())
_WORD = re.compile(r"[^\W\d_][\w'’.]*")


@dataclass(frozen=True, slots=True)
class Rule:
    """One line of the table."""

    name: str
    weight: float
    measure: Callable[[Evidence], Floats]
    detail: Callable[[Evidence, int], str]
    """The words that caused the value of one pair, for those pairs that are shown."""
    reason: str


def shared_run(evidence: Evidence) -> Floats:
    """What the best unbroken run tells, on a log scale: the step from 10 to 20 nats is worth more than 60 to 70."""
    return np.log1p(evidence.shared.longest / 5)


def retold(evidence: Evidence) -> Floats:
    """Tens of nats in runs beyond 30, about five telling words, as far as the stories differ.

    A speech is quoted for years: so much in common is no coincidence even where no story speaks for it.
    """
    return (1 - same_story(evidence)) * np.clip(evidence.shared.nats - 30, 0, 60) / 10


def contained(evidence: Evidence) -> Floats:
    """Share of the shorter statement, by what its words tell, that stands in the longer one in runs."""
    return evidence.shared.contained


def alike(evidence: Evidence) -> Floats:
    """Share of the shorter statement's words that the longer one has, in order or in runs.

    For fragments inside a story the telling words alone may do, in any order (overlap coefficient): a word or two that
    an outlet lifts and regroups are still the speaker's, where for whole sentences other order is other words.
    """
    import textdistance

    shared, corpus = evidence.shared, evidence.corpus
    values = np.maximum(shared.ordered, shared.contained)
    for i in np.flatnonzero((shared.words <= SHORT_WORDS) & (values < 1) & (same_story(evidence) >= 0.5)).tolist():
        short, long = (_telling(corpus, n) for n in (int(shared.short[i]), int(shared.long[i])))
        if short:
            values[i] = max(values[i], textdistance.overlap.similarity(short, long))
    return values


def _telling(corpus: Corpus, statement: int) -> list[int]:
    codes = corpus.codes[corpus.starts[statement] : corpus.starts[statement + 1]]
    found: list[int] = codes[corpus.nats[codes] >= LEAST_NATS].tolist()
    return found


def overlap(evidence: Evidence) -> Floats:
    """Nats of a run that ends one cut and begins the other, in tens: neither contains the other, yet one was said.

    Only inside a story: sentences of any two speakers meet at "and I think that".
    """
    shared = evidence.shared
    short_tail = shared.words - shared.run_start - shared.run_words
    long_tail = shared.long_words - shared.run_place - shared.run_words
    forward = (short_tail <= EDGE_WORDS) & (shared.run_place <= EDGE_WORDS)
    backward = (shared.run_start <= EDGE_WORDS) & (long_tail <= EDGE_WORDS)
    joint = (forward | backward) & (shared.contained < 0.75) & (shared.run_words >= OVERLAP_WORDS)
    return np.where(joint, same_story(evidence) * np.minimum(shared.longest, 60) / 10, 0.0)


def same_story(evidence: Evidence) -> Floats:
    """How likely the two articles tell one story: alike in rare words, near in time."""
    log_odds = STORY_STEEPNESS * np.log(np.maximum(evidence.likeness, 1e-3) / STORY_LIKENESS)
    log_odds -= delay(evidence.days)
    return np.where(evidence.same_article, 1.0, 1 / (1 + np.exp(-log_odds)))


def stock_phrase(evidence: Evidence) -> Floats:
    """Log of the number of articles that may have the run, as far as the two are of different stories.

    Estimated word by word, each given the one before (a Markov chain): in a stock phrase every word calls for the next.
    """
    return (1 - same_story(evidence)) * np.log(np.maximum(evidence.shared.run_expected / 2, 1))


def own_words(evidence: Evidence) -> Floats:
    """Whether outlets use the run themselves, outside quotes: then it is the name of a thing, not an utterance."""
    shared = evidence.shared
    return np.maximum(np.log((1 + shared.run_unquoted) / (1 + shared.run_articles)), -1.5)


def name(evidence: Evidence) -> Floats:
    """1 when the shorter statement is written like a name or a title, every word but the small ones capitalised.

    Not in headlines, where everything is.
    """
    shared = evidence.shared
    values = np.zeros(len(shared))
    for i in np.flatnonzero(shared.words <= SHORT_WORDS).tolist():
        statement = evidence.corpus.statements[shared.short[i]]
        values[i] = statement.directness is not Directness.HEADLINE and _is_name(statement.text)
    return values


def _is_name(text: str) -> bool:
    found = _WORD.findall(text)
    telling = [word for word in found if word.lower() not in _SMALL]
    return len(found) > 1 and bool(telling) and all(word[0].isupper() for word in telling) and not text.isupper()


def same_speaker(evidence: Evidence) -> Floats:
    """Confidence that both are given to one known person."""
    return evidence.same_person


def other_speaker(evidence: Evidence) -> Floats:
    """Confidence that they are given to two known persons, less the more they share.

    Two people can both be "deeply concerned", but not for twenty words: then it is one utterance with two names to it,
    which is a finding, and must be grouped to be found.
    """
    return evidence.other_person * np.clip(2 - evidence.shared.nats / TWO_MOUTHS_NATS, 0, 1)


TABLE: tuple[Rule, ...] = (
    Rule("shared run", 0.9, shared_run, details.run, "an unbroken run of telling words is rarely a coincidence"),
    Rule("retold", 0.9, retold, details.run, "long runs are none, whatever the story"),
    Rule("contained", 2.2, contained, details.percent_contained, "a partial quote is contained in the full one"),
    Rule("same words", 6.9, alike, details.short, "outlets change, drop and insert words, but few"),
    Rule("overlap", 1.2, overlap, details.run, "two cuts of one statement can overlap at their ends"),
    Rule("same story", 3.4, same_story, details.articles, "one utterance is mostly quoted in articles on one event"),
    Rule(
        "stock phrase",
        -1.1,
        stock_phrase,
        details.articles_with_run,
        "what many articles have, in different stories, is nobody's utterance",
    ),
    Rule(
        "outlets' own words", -1.3, own_words, details.unquoted, "what outlets write without marks is a name or a term"
    ),
    Rule("name or title", -2.0, name, details.short, "programmes, mottoes and books are quoted, not said"),
    Rule("same speaker", 1.2, same_speaker, details.speakers, "the same words from one mouth"),
    Rule("other speaker", -3.2, other_speaker, details.speakers, "the same words from two mouths are two utterances"),
)


def values(evidence: Evidence) -> Floats:
    """Pairs × signals, in the order of `TABLE`."""
    return np.column_stack([rule.measure(evidence) for rule in TABLE])


def score(measured: Floats) -> Floats:
    """Probability of "same utterance" for rows of `values`."""
    log_odds = INTERCEPT + measured @ np.array([rule.weight for rule in TABLE])
    scores: Floats = 1 / (1 + np.exp(-log_odds))
    return scores
