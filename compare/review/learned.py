"""What calibration hands out: what was learned of each kind, and what would change in these articles."""

from collections.abc import Mapping
from dataclasses import dataclass

from compare.models import Article, Match, Statement, Subject
from compare.review.calibration import Fit, Missing
from compare.settings.bands import Thresholds


@dataclass(frozen=True, slots=True)
class Learned:
    """One kind of pairs."""

    subject: Subject
    missing: Missing | None
    """What is lacking before it can be fitted."""
    fit: Fit | None
    """None when something is missing."""
    by_company: int
    """Decided pairs that are left out because a third passage holds them together or keeps them apart, so that no
    threshold would change that."""
    unscored: int
    """Decided pairs that are left out because samestory never groups such by their score."""
    unsettled: int
    """Decisions that are left out because they are not applied: stale, disputed or contradicted."""


@dataclass(frozen=True, slots=True)
class Changes:
    """What other thresholds would do to one kind, sorted by pair."""

    joined: tuple[Match, ...]
    """Pairs that would hold a group together and are not in one group now."""
    parted: tuple[Match, ...]
    """Pairs that hold a group together and would not be in one group any more."""
    asked: tuple[Match, ...]
    """Pairs that people would be asked about, and are not now."""
    dropped: tuple[Match, ...]
    """Pairs that people are asked about, and would not be any more, though they are in no group."""
    groups: int
    """How many there are."""
    new_groups: int
    """How many there would be."""
    kept_groups: int
    """How many would have the same members."""


@dataclass(frozen=True, slots=True)
class Calibration:
    """What decisions say of the thresholds."""

    learned: tuple[Learned, ...]
    old: Thresholds
    new: Thresholds
    changes: Mapping[Subject, Changes]
    """Of the kinds whose thresholds moved."""
    articles: Mapping[str, Article]
    """By id."""
    statements: Mapping[str, Statement]
    """By id."""

    @property
    def refused(self) -> bool:
        """Whether there is too little of every kind."""
        return all(one.fit is None for one in self.learned)

    @property
    def moved(self) -> bool:
        """Whether any threshold would change."""
        return self.old != self.new
