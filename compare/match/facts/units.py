"""The passages that may state a fact, as numbers: claims, and quotes of some length.

A quote is heard as well, for what one outlet says in its own words another lets somebody say.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from compare.match.capitals import names
from compare.match.corpus import UNKNOWN_NATS, Corpus, Floats, Ints, stem
from compare.match.facts.antecedents import antecedents
from compare.models import Directness, Kind, NameKind, Quantity, Statement, Story
from compare.text.tokens import words

Flags = npt.NDArray[np.bool_]
LEAST_QUOTED = 4
"""Words of a quote that can state a fact."""
OPENING = 0.08
"""The first part of an article, which tells its news."""
GRAM = 4
"""Letters in a run of the folded text: long enough for a stem, short enough to outlive an ending."""
_BASE = np.uint64(1_000_003)


@dataclass(frozen=True, slots=True)
class Units:
    """Passages in the order of articles and texts; "unit" is the number of one."""

    statements: tuple[Statement, ...]
    article: Ints
    """Number of the article of each unit in `Corpus.articles`."""
    story: Ints
    """Number of the story of each unit; an article alone is its own."""
    codes: Ints
    """Word codes of all units, end to end; beyond those of the corpus stand words of names that it does not have."""
    starts: Ints
    """The words of unit `i` are `codes[starts[i] : starts[i + 1]]`."""
    vocabulary: tuple[str, ...]
    """A word for each code."""
    nats: Floats
    """Self-information of each code."""
    named: Flags
    """Which codes are names."""
    grams: Ints
    """Hashed runs of letters of all units, end to end."""
    gram_starts: Ints
    amounts: Ints
    """Numbered amounts and dates of all units, end to end: "a dozen" and "12" are one."""
    amount_starts: Ints
    place: Floats
    """How far down its article a unit begins, 0 to 1."""
    news: Flags
    """Whether a unit opens its article: a headline, or one of the first sentences."""
    quote: Flags
    headline: Flags
    people: Ints
    """Numbered persons of all units, end to end: those that it names, and who vouches for it."""
    people_starts: Ints

    def __len__(self) -> int:
        return len(self.statements)


def build(
    corpus: Corpus, statements: Sequence[Statement], stories: Sequence[Story], *, asked: Collection[str] = ()
) -> Units:
    """Number the passages of `statements`, those with the ids `asked` whatever they are."""
    number = {article.id: i for i, article in enumerate(corpus.articles)}
    kept = sorted(
        (s for s in statements if s.article in number and (_states(s) or s.id in asked)),
        key=lambda s: (s.article, s.spans, s.id),
    )
    article = np.array([number[s.article] for s in kept], dtype=np.int64)
    code = {stem(word): i for i, word in enumerate(corpus.vocabulary)}
    coded = [
        [code.setdefault(stem(word), len(code)) for word in _words(s, meant)]
        for s, meant in zip(kept, antecedents(kept), strict=True)
    ]
    added = list(code)[len(corpus.vocabulary) :]
    codes, starts = _joined(coded)
    grams, gram_starts = _grams([s.text for s in kept])
    amounts, amount_starts = _joined(_numbered_lists([_amounts(s) for s in kept]))
    places = _places(corpus, kept, article)
    headline = np.array([s.directness is Directness.HEADLINE for s in kept], dtype=bool)
    people, people_starts = _joined(_numbered_lists([_people(s) for s in kept]))
    return Units(
        tuple(kept),
        article,
        _stories(stories, number)[article] if kept else article,
        codes,
        starts,
        (*corpus.vocabulary, *added),
        np.r_[corpus.nats, np.full(len(added), UNKNOWN_NATS)],
        _named(corpus, kept, code),
        grams,
        gram_starts,
        amounts,
        amount_starts,
        places,
        (places < OPENING) | headline,
        np.array([s.kind is Kind.QUOTE for s in kept], dtype=bool),
        headline,
        people,
        people_starts,
    )


def _states(statement: Statement) -> bool:
    if statement.kind is Kind.CLAIM:
        return True
    return statement.is_utterance and len(statement.text.split()) >= LEAST_QUOTED


def _words(statement: Statement, meant: str) -> list[str]:
    """Its words and those of the full names in it: "he said", "Ms. Doe said" and "Jane Doe said" are one."""
    full = [name.entity for name in statement.names]
    speaker = statement.speaker.person if statement.speaker else ""
    return words(" ".join([statement.text, *full, speaker, meant]))


def _named(corpus: Corpus, kept: Sequence[Statement], code: dict[str, int]) -> Flags:
    """Words that stand capitalised, those that only names have, and a given name that opens all its sentences."""
    found = np.ones(len(code), dtype=bool)
    found[: len(corpus.vocabulary)] = names(corpus)
    people = {name.entity for s in kept for name in s.names if name.kind is NameKind.PERSON}
    found[[code[stem(word)] for person in people for word in words(person)]] = True
    return found


def _amounts(statement: Statement) -> list[tuple[object, ...]]:
    found: list[tuple[object, ...]] = []
    for value in statement.values:
        if isinstance(value, Quantity):
            found.append((value.low, value.high, value.unit))
        elif value.start:
            found.append((value.start, value.end))
    return found


def _people(statement: Statement) -> list[tuple[object, ...]]:
    named = [name.entity for name in statement.names if name.kind is NameKind.PERSON]
    speaker = statement.speaker.person if statement.speaker else ""
    return [(person,) for person in dict.fromkeys([*named, speaker]) if person]


def _stories(stories: Sequence[Story], number: dict[str, int]) -> Ints:
    story = np.arange(len(number), dtype=np.int64)
    for told in stories:
        members = [number[article] for article in told.articles if article in number]
        story[members] = min(members, default=0)
    return story


def _places(corpus: Corpus, kept: Sequence[Statement], article: Ints) -> Floats:
    lengths = np.array([max(len(a.text), 1) for a in corpus.articles], dtype=np.float64)
    begins = np.array([s.spans[0].start for s in kept], dtype=np.float64)
    return begins / lengths[article] if len(kept) else begins


def _joined(lists: Sequence[Sequence[int]]) -> tuple[Ints, Ints]:
    starts = np.zeros(len(lists) + 1, dtype=np.int64)
    np.cumsum([len(part) for part in lists], out=starts[1:])
    return np.array([value for part in lists for value in part], dtype=np.int64), starts


def _numbered_lists(lists: Sequence[Sequence[tuple[object, ...]]]) -> list[list[int]]:
    number: dict[tuple[object, ...], int] = {}
    return [[number.setdefault(key, len(number)) for key in part] for part in lists]


def _grams(texts: Sequence[str]) -> tuple[Ints, Ints]:
    """Hashes of all runs of `GRAM` letters, text by text; blanks and signs are one blank."""
    cleaned = [f" {' '.join(words(text))} " for text in texts]
    lengths = np.array([len(text) for text in cleaned], dtype=np.int64)
    letters = np.frombuffer("".join(cleaned).encode("utf-32-le", "surrogatepass"), dtype=np.uint32).astype(np.uint64)
    if len(letters) < GRAM:
        return np.zeros(0, dtype=np.int64), np.zeros(len(texts) + 1, dtype=np.int64)
    hashed = np.zeros(len(letters) - GRAM + 1, dtype=np.uint64)
    for shift in range(GRAM):
        hashed = hashed * _BASE + letters[shift : shift + len(hashed)]
    ends = np.cumsum(lengths)
    counts = np.maximum(lengths - GRAM + 1, 0)
    inside = np.arange(len(hashed)) <= (np.repeat(ends, lengths)[: len(hashed)] - GRAM)
    starts = np.zeros(len(texts) + 1, dtype=np.int64)
    np.cumsum(counts, out=starts[1:])
    return hashed[inside].astype(np.int64), starts
