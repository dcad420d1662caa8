"""The records that cross stage boundaries: read → extract → match → judge → report.

All are frozen. Offsets are half-open character offsets into `Article.text`, exactly as decoded.
"""

from compare.models.articles import Article, Block, BlockKind, Failure, Reading, Span
from compare.models.judgements import (
    Difference,
    DifferenceType,
    JudgedGroup,
    Judgement,
    Origin,
    Part,
    Person,
    Place,
    Severity,
    SlotValue,
    Variant,
    Verdict,
)
from compare.models.matches import Band, Cohesion, Copy, CopyKind, Group, Match, Matching, Signal, Story
from compare.models.report import Report, by_id
from compare.models.statements import (
    Cue,
    Directness,
    Kind,
    Marker,
    MarkerKind,
    Moment,
    Name,
    NameKind,
    Quantity,
    Speaker,
    Statement,
)

__all__ = [
    "Article",
    "Band",
    "Block",
    "BlockKind",
    "Cohesion",
    "Copy",
    "CopyKind",
    "Cue",
    "Difference",
    "DifferenceType",
    "Directness",
    "Failure",
    "Group",
    "JudgedGroup",
    "Judgement",
    "Kind",
    "Marker",
    "MarkerKind",
    "Match",
    "Matching",
    "Moment",
    "Name",
    "NameKind",
    "Origin",
    "Part",
    "Person",
    "Place",
    "Quantity",
    "Reading",
    "Report",
    "Severity",
    "Signal",
    "SlotValue",
    "Span",
    "Speaker",
    "Statement",
    "Story",
    "Variant",
    "Verdict",
    "by_id",
]
