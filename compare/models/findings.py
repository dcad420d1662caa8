"""Records of a check: what one article has that the others do not have, or have otherwise, and where."""

from dataclasses import dataclass
from typing import NamedTuple

from compare.models.articles import Article, Failure, Span
from compare.models.decisions import Bearing
from compare.models.judgements import Severity
from compare.models.statements import Statement


class Position(NamedTuple):
    """Line and column, both from 1, in the text of an article as it was decoded."""

    line: int
    column: int


@dataclass(frozen=True, slots=True)
class Example:
    """A case of a rule: what an article says, what others say, and what is reported."""

    here: str
    there: str
    message: str


@dataclass(frozen=True, slots=True)
class Rule:
    """What is looked for. Id and slug are stable: baselines, configurations and comments in articles name them."""

    id: str
    """ "SS102"."""
    slug: str
    """ "quote-number"."""
    severity: Severity
    """Unless the user sets another."""
    summary: str
    """What it finds, in one line without a full stop."""
    explanation: str
    """Why it matters, when it stays silent, and what to do, in a few sentences."""
    example: Example


@dataclass(frozen=True, slots=True)
class Passage:
    """A stretch of an article, with its place and the words in it that differ."""

    article: str
    """Id."""
    path: str
    outlet: str
    """Empty when unknown."""
    title: str
    date: str
    span: Span
    start: Position
    end: Position
    """Behind the last character."""
    text: str
    """`Article.text[span.start:span.end]`."""
    marks: tuple[Span, ...]
    """Offsets into `text` of the words that differ, sorted, not overlapping; an empty one marks where words are
    missing."""


@dataclass(frozen=True, slots=True)
class Support:
    """One reading and who has it."""

    reading: str
    """The words that differ; empty where they are missing."""
    origins: int
    """Independent origins behind it."""
    outlets: tuple[str, ...]
    """Names of outlets, or paths where the outlet is unknown; sorted."""


@dataclass(frozen=True, slots=True)
class Finding:
    """Something that an editor should look at. It says that versions differ, never that one is false."""

    rule: Rule
    severity: Severity
    here: Passage
    """The statement or paragraph of the checked article."""
    span: Span
    """The words in question, offsets into the article's text; empty where words are missing."""
    start: Position
    end: Position
    message: str
    """One line of plain text; passages in it come from articles and are not escaped."""
    related: tuple[Passage, ...]
    """What others have, the best supported reading first, one passage an outlet."""
    readings: tuple[Support, ...]
    """The reading of the checked article first, then the others, those with most origins first."""
    confidence: float
    """0 to 1: how sure it is that the passages are versions of one statement and that they differ in this."""
    suggestion: str | None
    """What to put in place of `span`, where one reading is certain."""
    fingerprint: str
    """Of rule, folded passage and path: the same after lines have moved and scores have changed."""
    decisions: tuple[str, ...] = ()
    """Ids of the human decisions by which `related` are versions of `here`, sorted."""


@dataclass(frozen=True, slots=True)
class Checked:
    """Everything that a check found."""

    articles: tuple[Article, ...]
    """Those that were checked."""
    findings: tuple[Finding, ...]
    """Sorted by path, place and rule."""
    rules: tuple[Rule, ...]
    """Those that were applied, sorted by id."""
    failures: tuple[Failure, ...] = ()
    accepted: int = 0
    """Findings left out because the baseline has them."""
    ignored: int = 0
    """Findings left out because a comment, a front-matter key or the configuration says so."""
    since: str = ""
    """The revision since which a paragraph must have changed for what stands in it to be told; empty: all is told."""
    corpus_articles: int = 0
    """How many articles the checked ones were compared with."""
    corpus_statements: int = 0
    decisions: tuple[Bearing, ...] = ()
    """What people decided about the checked articles and those that they were compared with, sorted by id: all that
    findings rest on, and all that could not be applied."""
    remarks: tuple[Failure, ...] = ()
    """What could not be used beside the articles: lines of a file of decisions. All articles were checked without."""


@dataclass(frozen=True, slots=True)
class Ran:
    """An outlet that ran the words that were searched for, or nearly these."""

    article: Article
    statement: Statement
    passage: Passage
    """The statement; marked are the words in it that were searched for."""
    share: float
    """Of the words searched for, or of its own where it is a part of them, 0 to 1."""
    origin: int
    """From 1, in the order of the list: the same number is the same origin."""
    reason: str
    """Why it shares its origin with others, or empty."""


@dataclass(frozen=True, slots=True)
class Search:
    """Everything that a search found."""

    words: str
    ran: tuple[Ran, ...]
    """Earliest first, undated ones last."""
    corpus_articles: int
    corpus_statements: int
