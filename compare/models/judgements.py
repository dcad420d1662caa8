"""Records of how versions stand to each other: differences, verdicts, origins, and what people are called."""

from dataclasses import dataclass
from enum import StrEnum

from compare.models.articles import Span
from compare.models.matches import Group
from compare.models.statements import Kind


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
class Version:
    """Another version of a statement, laid beside it."""

    article: str
    statement: str
    verdict: Verdict
    """How the statement stands to this version."""
    confidence: float
    differences: tuple[Difference, ...]
    """`here` is in the statement, `there` in this version."""
    agreed: tuple[Span, ...]
    """Stretches of the statement that this version has as well, sorted."""
    decisions: tuple[str, ...] = ()
    """Ids of the human decisions by which the two are versions of one statement, sorted."""


@dataclass(frozen=True, slots=True)
class Faced:
    """A statement with all other versions of it, each compared with it alone and not with the fullest one."""

    statement: str
    kind: Kind
    """Of the group: a quote may also state a fact."""
    versions: tuple[Version, ...]
    """Sorted by statement."""
    origins: tuple[Origin, ...]
    """Of all articles of the group, that of the statement included."""
