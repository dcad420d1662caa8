"""Everything a run found, in one record."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import TypeVar

from compare.models.articles import Article, Failure
from compare.models.decisions import Bearing
from compare.models.judgements import JudgedGroup, Person
from compare.models.matches import Copy, Match, Story
from compare.models.statements import Statement

T = TypeVar("T", Article, Statement)


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
    decisions: tuple[Bearing, ...] = ()
    """What people decided about these articles, sorted by id."""
    article: Mapping[str, Article] = field(init=False, repr=False, compare=False)
    """Articles by id."""
    statement: Mapping[str, Statement] = field(init=False, repr=False, compare=False)
    """Statements by id."""
    bearing: Mapping[str, Bearing] = field(init=False, repr=False, compare=False)
    """`decisions` by the ids of the decisions."""

    def __post_init__(self) -> None:
        object.__setattr__(self, "article", by_id(self.articles))
        object.__setattr__(self, "statement", by_id(self.statements))
        object.__setattr__(self, "bearing", {bearing.decision.id: bearing for bearing in self.decisions})


def by_id(records: Sequence[T]) -> Mapping[str, T]:
    """Records keyed by their id."""
    return {record.id: record for record in records}
