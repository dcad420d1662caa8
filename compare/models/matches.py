"""Records of what belongs together: matches, groups, copies and stories."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from compare.models.statements import Kind


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
    decisions: tuple[str, ...] = ()
    """Ids of the human decisions that `band` rests on; `score` stays what samestory makes of it."""

    @property
    def strength(self) -> float:
        """How strongly it holds two statements together, 0 to 1: what somebody decided holds whatever its score."""
        return 1.0 if self.decisions else min(1.0, max(0.0, self.score))


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
    decisions: tuple[str, ...] = ()
    """Ids of the human decisions about who belongs to it, sorted: that two of its members are the same, or that one of
    them and another statement, which would be a member, are not."""


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
    overlaps: tuple[tuple[str, str], ...] = ()
    """Ids of articles that share a paragraph's worth of their own words or more, copies included."""

    @property
    def story_of(self) -> Mapping[str, str]:
        """Id of an article → that of its story, if it has one."""
        return {article: story.id for story in self.stories for article in story.articles}
