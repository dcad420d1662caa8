"""Everything the signals look at, gathered once for all candidate pairs."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

import numpy as np
import numpy.typing as npt
from scipy.sparse import csr_matrix

from compare.match import shared, stories
from compare.match.corpus import Corpus, Floats, Ints
from compare.match.shared import Shared
from compare.text.names import surname_key

Flags = npt.NDArray[np.bool_]

UNDATED = -1


@dataclass(frozen=True, slots=True)
class Evidence:
    """Measures of pairs of statements; every array has one entry a pair."""

    corpus: Corpus
    shared: Shared
    same_article: Flags
    likeness: Floats
    """Cosine of the two articles' rare words."""
    days: Ints
    """Days between the two articles, `UNDATED` when a date is missing."""
    same_person: Floats
    """Confidence, 0 to 1, that both have the same known speaker."""
    other_person: Floats
    """Confidence, 0 to 1, that they have two known speakers; one surname is doubt enough: titles hide in names."""

    def __len__(self) -> int:
        return len(self.shared)

    def take(self, kept: "Ints | Flags") -> "Evidence":
        """The pairs that an index or a mask selects."""
        rest = (self.same_article, self.likeness, self.days, self.same_person, self.other_person)
        return Evidence(self.corpus, self.shared.take(kept), *(array[kept] for array in rest))  # type: ignore[arg-type]


@dataclass(frozen=True, slots=True)
class Context:
    """What is known of the articles and speakers of a corpus before any pair is looked at."""

    corpus: Corpus
    stories: csr_matrix
    days: Ints
    """Day number of each article, 0 without a date."""
    persons: Ints
    """Number of the resolved speaker of each statement, -1 when unknown."""
    surnames: Ints
    """Number of that speaker's surname, -1 when unknown."""
    confidence: Floats
    """How sure that speaker is."""


def context(corpus: Corpus) -> Context:
    """The context of `corpus`."""
    known = [statement.speaker.person if statement.speaker else "" for statement in corpus.statements]
    confidence = np.array([s.speaker.confidence if s.speaker else 0.0 for s in corpus.statements])
    surname = {person: surname_key(person) if person else "" for person in set(known)}
    surnames = _numbered([surname[person] for person in known])
    return Context(corpus, stories.vectors(corpus), days(corpus), _numbered(known), surnames, confidence)


def gather(known: Context, measured: Shared) -> Evidence:
    """Evidence on the measured pairs."""
    corpus, days = known.corpus, known.days
    a, b = corpus.article_of[measured.short], corpus.article_of[measured.long]
    persons, surnames = known.persons, known.surnames
    one = (persons[measured.short] >= 0) & (persons[measured.short] == persons[measured.long])
    named = (surnames[measured.short] >= 0) & (surnames[measured.long] >= 0)
    two = named & (surnames[measured.short] != surnames[measured.long])
    sure = np.minimum(known.confidence[measured.short], known.confidence[measured.long])
    return Evidence(
        corpus,
        measured,
        a == b,
        stories.similarity(known.stories, a, b),
        np.where((days[a] > 0) & (days[b] > 0), np.abs(days[a] - days[b]), UNDATED),
        np.where(one, sure, 0.0),
        np.where(two, sure, 0.0),
    )


def join(parts: Sequence[Evidence]) -> Evidence:
    """Evidence of one corpus, end to end."""
    arrays = zip(*((p.same_article, p.likeness, p.days, p.same_person, p.other_person) for p in parts), strict=True)
    return Evidence(parts[0].corpus, shared.join([p.shared for p in parts]), *(np.concatenate(a) for a in arrays))


def days(corpus: Corpus) -> Ints:
    """Day number of each article, 0 without a date."""
    return np.array([_ordinal(article.date) for article in corpus.articles], dtype=np.int64)


def _ordinal(iso: str) -> int:
    try:
        return date.fromisoformat(iso[:10]).toordinal()
    except ValueError:
        return 0


def _numbered(names: list[str]) -> Ints:
    number = {name: i for i, name in enumerate(sorted(set(names) - {""}))}
    return np.array([number.get(name, -1) for name in names], dtype=np.int64)
