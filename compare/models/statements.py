"""Records of what articles quote and state: statements, who vouches for them, and the values and names in them."""

from dataclasses import dataclass
from enum import StrEnum

from compare.models.articles import Span


class Kind(StrEnum):
    """What a statement is."""

    QUOTE = "quote"
    CLAIM = "claim"


class Directness(StrEnum):
    """How a statement stands in its article.

    *direct*: a whole quoted passage; *mixed*: a quoted part of a reported sentence; *indirect*: reported without
    marks; *headline*: quoted in a headline or caption; *term*: a title, nickname or scare-quoted word, no utterance.
    Of claims: *indirect* when somebody is said to vouch for it, *headline* in a headline, *own* when the outlet itself
    states it.
    """

    DIRECT = "direct"
    MIXED = "mixed"
    INDIRECT = "indirect"
    HEADLINE = "headline"
    TERM = "term"
    OWN = "own"


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who an article says made a statement."""

    name: str
    """The mention in this article, as written: "he", "al-Zahar", "the spokesman"."""
    spans: tuple[Span, ...]
    person: str = ""
    """The resolved person or body, the same string in every article of a run; empty when unresolved."""
    title: str = ""
    """The description given here: "a Hamas co-founder"."""
    confidence: float = 1.0
    """0 to 1: a named speaker beside the cue is near 1, an inherited one or a pronoun is lower."""


@dataclass(frozen=True, slots=True)
class Cue:
    """The words that mark a statement as said: "told", "according to"."""

    text: str
    spans: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Quantity:
    """An amount as a text states it; a single value has `low == high`, an open end is None."""

    span: Span
    low: float | None
    high: float | None
    unit: str = ""
    """ISO 4217 code of a currency, "percent", a unit of measure in the singular, or empty for a plain count."""
    thing: str = ""
    """What is counted or measured, folded to the singular of its head noun with its modifiers: "people killed"."""
    qualifier: str = ""
    """"about", "at least", "more than", "nearly", "up to", …, or empty."""
    period: str = ""
    """"day", "week", "month", "year", … for a rate ("$23 million a month"), or empty."""


@dataclass(frozen=True, slots=True)
class Moment:
    """A date or period as a text states it, resolved against the article's date where that is needed and known."""

    span: Span
    start: str
    """ISO 8601 first day, or empty when unresolved."""
    end: str
    """ISO 8601 last day, or empty when unresolved."""
    granularity: str
    """"day", "week", "month", "season", "quarter", "year", "decade" or "century": of what is said, not meant."""


class NameKind(StrEnum):
    """What a name names, as far as its words and its surroundings tell."""

    PERSON = "person"
    ORGANISATION = "organisation"
    PLACE = "place"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Name:
    """A person, organisation or place as a text names it."""

    span: Span
    """Without the title."""
    text: str
    """As written: "Saleh al-Arouri", "Hizballah", "Iranian"."""
    entity: str
    """The resolved name, the same string for all variants in all articles of a run; never empty."""
    kind: NameKind
    title: str = ""
    """The description given here: "deputy head of the movement"."""


class MarkerKind(StrEnum):
    """In which way words turn a claim."""

    NEGATION = "negation"
    HEDGE = "hedge"
    MODALITY = "modality"
    CAUSE = "cause"


@dataclass(frozen=True, slots=True)
class Marker:
    """Words that turn what a claim says: "not", "reportedly", "plans to", "because of"."""

    span: Span
    kind: MarkerKind
    sense: str
    """What they do, one word for all their forms: "not", "reported", "alleged", "planned", "forced", …"""


@dataclass(frozen=True, slots=True)
class Statement:
    """A quote or a claim in one article: one or more segments, who said it and how it reached the outlet."""

    id: str
    """Unique in a run and independent of input order: the article's id, a colon, a running number in it."""
    kind: Kind
    article: str
    """Id of the article."""
    spans: tuple[Span, ...]
    """The segments without their quotation marks, in the order of the text."""
    text: str
    """The segments joined by one space."""
    directness: Directness
    speaker: Speaker | None = None
    cue: Cue | None = None
    via: tuple[str, ...] = ()
    """Upstream sources that the article names for this statement, nearest first: ("Fars",)."""
    flags: tuple[str, ...] = ()
    """What a reader should know: "unclosed", "unmatched", "nested", "multi-paragraph", …"""
    nested: tuple[Span, ...] = ()
    """Quotations inside it: words of somebody else that the speaker repeats."""
    values: tuple[Quantity | Moment, ...] = ()
    """Amounts and dates in the statement, in the order of the text."""
    names: tuple[Name, ...] = ()
    """Persons, organisations and places in the statement, in the order of the text."""
    markers: tuple[Marker, ...] = ()
    """Negations, hedges, modal words and causes in the statement, in the order of the text."""

    @property
    def is_utterance(self) -> bool:
        """Whether it is a quote proper: a title is nobody's utterance, reported speech has no wording to compare."""
        return self.kind is Kind.QUOTE and self.directness not in (Directness.TERM, Directness.INDIRECT)


@dataclass(frozen=True, slots=True)
class Extracted:
    """What one article quotes and states, before persons and names are resolved over the articles of a run.

    It depends on the article alone, so it can be kept and compared with other articles later.
    """

    article: str
    """Id."""
    statements: tuple[Statement, ...]
    """The quotes and then the claims, each in the order of the text, without `names`."""
    names: tuple[Name, ...]
    """All names of the article in the order of its text."""
