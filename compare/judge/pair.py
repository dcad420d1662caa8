"""Two versions laid side by side, and what every kind of difference needs to know about them."""

from dataclasses import dataclass
from functools import cached_property

from compare.judge.settle import settled
from compare.judge.side import Side
from compare.judge.vocabulary import NEGATIONS
from compare.models import Difference, DifferenceType, Severity
from compare.text.align import LIGHT, Block, Gap, align, gaps, matched

_LIGHT_WEIGHT = 0.25
"""A function word counts a quarter of a content word when the fit of an alignment is measured."""


@dataclass(frozen=True)
class Pair:
    """`here` is the version that is judged, `there` the one it is compared with."""

    here: Side
    there: Side
    blocks: tuple[Block, ...]

    @property
    def gaps(self) -> list[Gap]:
        """The stretches that the blocks leave, the first before and the last after all of them."""
        return gaps(self.blocks, len(self.here.words), len(self.there.words))

    @property
    def shared(self) -> int:
        """Words in common."""
        return matched(self.blocks)

    @cached_property
    def fit(self) -> float:
        """Share of the poorer version's words that found their like, 0 to 1, content words before function words."""
        found = sum(_weight(key) for block in self.blocks for key in self.here.keys[block.a : block.a + block.size])
        least = min(sum(map(_weight, self.here.keys)), sum(map(_weight, self.there.keys)))
        return min(1.0, found / least) if least else 0.0


def _weight(key: str) -> float:
    return _LIGHT_WEIGHT if key in LIGHT else 1.0


def pair(here: Side, there: Side) -> Pair:
    """Align two versions."""
    return Pair(here, there, settled(align(here.keys, there.keys), here, there))


@dataclass(frozen=True, slots=True)
class Run:
    """Words `start` to `end` of one side, and whether that side is `there`: lets one rule serve both directions."""

    side: Side
    start: int
    end: int
    flip: bool
    """True when `side` is the `there` of the pair."""

    @property
    def norms(self) -> list[str]:
        """Folded words."""
        return self.side.norms(self.start, self.end)

    @property
    def senses(self) -> list[str]:
        """Folded words, but for the month of May, which is no "may"."""
        side = self.side
        return [
            "" if word == "may" and side.surface(at)[0] == "M" and at not in side.starts else word
            for at, word in enumerate(self.norms, self.start)
        ]

    @property
    def negations(self) -> list[str]:
        """Words that negate; "or not" and "not only", whole in the run, deny nothing."""
        words = self.norms
        return [
            word
            for before, word, after in zip(["", *words], words, [*words[1:], ""], strict=False)
            if word in NEGATIONS and before != "or" and not (word == "not" and after in ("only", "just", "merely"))
        ]

    @property
    def shown(self) -> str:
        """The words for a note."""
        return self.side.shown(self.start, self.end)

    @property
    def is_gloss(self) -> bool:
        """Whether all of it is an editor's."""
        return all(self.side.is_gloss(i) for i in range(self.start, self.end))

    def __len__(self) -> int:
        return self.end - self.start

    def __bool__(self) -> bool:
        return self.end > self.start

    def part(self, start: int, end: int) -> "Run":
        """Words by their index in the side, not in the run."""
        return Run(self.side, start, end, self.flip)


def difference(kind: DifferenceType, severity: Severity, one: Run, other: Run, note: str) -> Difference:
    """A difference between two runs, turned so that `here` is here."""
    here, there = (other, one) if one.flip else (one, other)
    return Difference(
        kind, severity, here.side.place(here.start, here.end), there.side.place(there.start, there.end), note
    )


def where(run: Run) -> str:
    """The adverb for the side of a run."""
    return "there" if run.flip else "here"
