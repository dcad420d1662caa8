"""What the rules write down about each paragraph while they work on an article."""

from typing import NamedTuple

from compare.models import BlockKind
from compare.read.lines import Line


class Mark(NamedTuple):
    """What a paragraph is, and why; see `compare.models.Block`."""

    kind: BlockKind
    reason: str


class Page:
    """The paragraphs of one article and their marks; None is body until a rule says otherwise."""

    def __init__(self, lines: list[Line]) -> None:
        self.lines = lines
        self.marks: list[Mark | None] = [None] * len(lines)

    def mark(self, index: int, kind: BlockKind, reason: str) -> None:
        """Write down what paragraph `index` is; a later rule that knows more overwrites an earlier one."""
        self.marks[index] = Mark(kind, reason)

    def free(self, index: int) -> bool:
        """Whether there is a paragraph `index` and no rule has taken it."""
        return 0 <= index < len(self.lines) and self.marks[index] is None

    def is_kind(self, index: int, *kinds: BlockKind) -> bool:
        """Whether there is a paragraph `index`, marked as one of `kinds`."""
        if not 0 <= index < len(self.lines):
            return False
        mark = self.marks[index]
        return mark is not None and mark.kind in kinds
