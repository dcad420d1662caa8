"""The records that cross stage boundaries: read → extract → match → judge → report.

All are frozen. Offsets are half-open character offsets into `Article.text`, exactly as decoded.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import NamedTuple, TypeVar

T = TypeVar("T", "Article", "Statement")


class Span(NamedTuple):
    """`article.text[span.start:span.end]` is the passage; spans order by their place."""

    start: int
    end: int

    def overlap(self, other: "Span") -> int:
        """How many characters two spans share."""
        return max(0, min(self.end, other.end) - max(self.start, other.start))


class BlockKind(StrEnum):
    """What a stretch of an article is."""

    HEADLINE = "headline"
    DATELINE = "dateline"
    BYLINE = "byline"
    BODY = "body"
    CAPTION = "caption"
    BOILERPLATE = "boilerplate"


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph of an article, with what it is and why samestory thinks so."""

    span: Span
    kind: BlockKind
    reason: str
    """Empty for plain body text; else the rule that marked it, in a few words."""


@dataclass(frozen=True, slots=True)
class Article:
    """One article as one outlet ran it. Nothing is deleted from `text`; `blocks` says what each part is."""

    id: str
    path: str
    """Where it was read from, as the user would name it; a JSON line adds `:LINE`."""
    outlet: str
    title: str
    text: str
    blocks: tuple[Block, ...]
    """In the order of the text, not overlapping; gaps hold only white space."""
    date: str = ""
    """ISO 8601 calendar date, or empty when unknown."""
    byline: str = ""
    credit: str = ""
    """The wire service that the article credits ("AP", "Reuters"), or empty."""
    url: str = ""
    language: str = ""
    guessed: frozenset[str] = frozenset()
    """Names of the fields above that were inferred and not stated ("outlet", "date", …)."""
    repaired: bool = False
    """True when the text was mended while decoding, so that offsets refer to the mended text."""


@dataclass(frozen=True, slots=True)
class Failure:
    """An input that could not be used; the run goes on without it."""

    path: str
    error: str


@dataclass(frozen=True, slots=True)
class Reading:
    """What the read stage made of its inputs; every input is in one of the two."""

    articles: tuple[Article, ...]
    """Sorted by id."""
    failures: tuple[Failure, ...]
    """Sorted by path."""


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


class Band(StrEnum):
    """How a pair of statements was judged."""

    SAME = "same"
    UNSURE = "unsure"
    DIFFERENT = "different"


@dataclass(frozen=True, slots=True)
class Signal:
    """One reason for or against a match."""

    name: str
    value: float
    weight: float
    detail: str
    """The words that caused the value."""


@dataclass(frozen=True, slots=True)
class Match:
    """Two statements that were compared, with the reasons for the band they are in."""

    a: str
    b: str
    """Statement ids, `a < b`."""
    score: float
    band: Band
    signals: tuple[Signal, ...]


@dataclass(frozen=True, slots=True)
class Cohesion:
    """How well a group holds together."""

    score: float
    """Score of the weakest link that the group needs, 0 to 1."""
    weakest: tuple[str, str]


@dataclass(frozen=True, slots=True)
class Group:
    """Statements that are versions of one utterance or one fact."""

    id: str
    kind: Kind
    members: tuple[str, ...]
    """Statement ids, sorted."""
    cohesion: Cohesion
    links: tuple[Match, ...]
    """The matches that hold the group together."""


class CopyKind(StrEnum):
    """How two articles share their body text."""

    EXACT = "exact"
    NEAR = "near"
    PARTIAL = "partial"


@dataclass(frozen=True, slots=True)
class Copy:
    """Two articles with the same text under two names, a syndicated copy, or a large shared part."""

    a: str
    b: str
    kind: CopyKind
    share: float
    """Share of the shorter body that stands in the longer one, 0 to 1."""


@dataclass(frozen=True, slots=True)
class Story:
    """Articles that tell one event, two or more; an article is in one story or, alone, in none."""

    id: str
    title: str
    """That of the article nearest to the middle of the story; empty when no article has one."""
    articles: tuple[str, ...]
    """Article ids, sorted."""


@dataclass(frozen=True, slots=True)
class Matching:
    """What the match stage found."""

    groups: tuple[Group, ...]
    unsure: tuple[Match, ...]
    """Pairs for a human to decide; never grouped."""
    copies: tuple[Copy, ...]
    stories: tuple[Story, ...] = ()


class DifferenceType(StrEnum):
    """In which way two versions differ. The order is the order of reports."""

    NEGATION = "negation"
    POLARITY = "polarity"
    NUMBER = "number"
    UNIT = "unit"
    DATE = "date"
    NAME = "name"
    PLACE = "place"
    ROLE = "role"
    CAUSE = "cause"
    UPDATE = "update"
    HEDGE = "hedge"
    QUALIFIER = "qualifier"
    SUBSTITUTION = "substitution"
    OMISSION = "omission"
    INSERTION = "insertion"
    SPLICE = "splice"
    REORDER = "reorder"
    SPEAKER = "speaker"
    TITLE = "title"
    OCCASION = "occasion"
    UPSTREAM = "upstream"
    PARAPHRASE = "paraphrase"
    HEADLINE = "headline"
    TRUNCATION = "truncation"
    OVERLAP = "overlap"
    FRAGMENT = "fragment"
    ELLIPSIS = "ellipsis"
    BRACKETED = "bracketed"
    TYPOGRAPHY = "typography"
    DETAIL = "detail"


class Severity(StrEnum):
    """How much a difference matters to a reader who must decide whether two versions agree."""

    NOTE = "note"
    """Named, but the versions agree or one merely has more."""
    WARNING = "warning"
    """Words differ."""
    ERROR = "error"
    """Meaning may differ: a negation, a number, a name, a qualifier, another speaker."""


@dataclass(frozen=True, slots=True)
class Place:
    """A passage with its place."""

    article: str
    span: Span
    text: str


@dataclass(frozen=True, slots=True)
class Difference:
    """One way in which a version differs from the one it is compared with."""

    type: DifferenceType
    severity: Severity
    here: Place
    """An empty span marks the point where words are missing."""
    there: Place
    note: str


class Verdict(StrEnum):
    """How one outlet's version stands to the group's reading."""

    AGREES = "agrees"
    DIFFERS = "differs"
    ADDS = "adds"
    LESS = "less"
    UNSURE = "unsure"


@dataclass(frozen=True, slots=True)
class Judgement:
    """The verdict on one statement of a group."""

    article: str
    statement: str
    verdict: Verdict
    confidence: float
    differences: tuple[Difference, ...]


@dataclass(frozen=True, slots=True)
class Part:
    """A stretch of the composite reading and who carries it."""

    text: str
    statements: tuple[str, ...]
    """Ids of the statements that have these words."""


@dataclass(frozen=True, slots=True)
class Origin:
    """Articles that count as one source, and why."""

    articles: tuple[str, ...]
    reason: str
    """ "Fars", "wire: AP", "shared text", or empty for an article that stands alone."""


@dataclass(frozen=True, slots=True)
class SlotValue:
    """One value of one slot of a fact, and who gives it."""

    slot: str
    """What it is a value of: "people killed", "date", "cause"."""
    value: str
    """As most of them write it."""
    statements: tuple[str, ...]
    """Ids, sorted."""
    origins: int
    """Independent origins behind them."""


@dataclass(frozen=True, slots=True)
class Variant:
    """One form of a name, or one title, and where it stands."""

    text: str
    articles: tuple[str, ...]
    """Ids, sorted."""
    place: Place
    """The first of its places."""


@dataclass(frozen=True, slots=True)
class Person:
    """A person and what each outlet calls them."""

    name: str
    story: str
    """Id of the story; empty for one whom articles of several stories call by different names or titles."""
    names: tuple[Variant, ...]
    titles: tuple[Variant, ...]


@dataclass(frozen=True, slots=True)
class JudgedGroup:
    """A group with its reading, the verdict on each version, and the independent origins behind it."""

    group: Group
    base: str
    """Id of the statement that the others are compared with: the fullest version."""
    reading: str
    composite: tuple[Part, ...]
    judgements: tuple[Judgement, ...]
    """In the order of `group.members`."""
    origins: tuple[Origin, ...]
    slots: tuple[SlotValue, ...] = ()
    """Of a fact: per slot that at least two versions fill, its values, those with the most origins first."""


@dataclass(frozen=True, slots=True)
class Report:
    """Everything a run found; renderers turn it into terminal text, Markdown, JSON or CSV."""

    articles: tuple[Article, ...]
    statements: tuple[Statement, ...]
    groups: tuple[JudgedGroup, ...]
    unsure: tuple[Match, ...]
    copies: tuple[Copy, ...]
    failures: tuple[Failure, ...]
    stories: tuple[Story, ...] = ()
    people: tuple[Person, ...] = ()
    article: Mapping[str, Article] = field(init=False, repr=False, compare=False)
    """Articles by id."""
    statement: Mapping[str, Statement] = field(init=False, repr=False, compare=False)
    """Statements by id."""

    def __post_init__(self) -> None:
        object.__setattr__(self, "article", by_id(self.articles))
        object.__setattr__(self, "statement", by_id(self.statements))


def by_id(records: Sequence[T]) -> Mapping[str, T]:
    """Records keyed by their id."""
    return {record.id: record for record in records}
