"""The words at issue in each version of a finding: what this one has otherwise, and what others have otherwise."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from compare.models import Article, Place, Span, Statement
from compare.report.escape import printable
from compare.report.page.families import LEGEND, Family

_KEPT = 600
"""Characters of a stretch without marks that are shown; the article itself, one link away, has the rest."""
_PIECES = 400


@dataclass(frozen=True, slots=True)
class Mark:
    """A stretch of an article that is shown as differing; an empty one is a point where words lack."""

    span: Span
    family: Family
    key: str
    """Which difference it is: "2" for the second of this version, "B1" for the first of version B."""
    words: str
    """The difference in words."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a passage, marked or not."""

    text: str
    mark: str = ""
    """Name of the family, or empty."""
    key: str = ""
    words: str = ""


def stands_in(place: Place, statement: Statement) -> bool:
    """Whether a place is one of this passage: a statement may differ in its speaker, whose name stands outside."""
    return place.article == statement.article and any(
        span.start <= place.span.start and place.span.end <= span.end for span in statement.spans
    )


def pieces(article: Article, statement: Statement, marks: Sequence[Mark]) -> tuple[tuple[Piece, ...], ...]:
    """The segments of a statement, each cut into pieces; what is very long is shortened between the marks."""
    ordered = _merged(marks)
    return tuple(tuple(_segment(article.text, segment, ordered)) for segment in statement.spans)


def _merged(marks: Sequence[Mark]) -> list[Mark]:
    """One mark for each stretch, the gravest family first where several fall on it, with the keys of all."""
    by_span: dict[Span, list[Mark]] = defaultdict(list)
    for mark in marks:
        by_span[mark.span].append(mark)
    found = []
    for span, some in by_span.items():
        first = min(some, key=lambda mark: LEGEND.index(mark.family))
        keys = " ".join(dict.fromkeys(mark.key for mark in some))
        found.append(Mark(span, first.family, keys, "; ".join(dict.fromkeys(mark.words for mark in some))))
    return sorted(found, key=lambda mark: (mark.span.start, LEGEND.index(mark.family), mark.span.end))


def _segment(text: str, segment: Span, marks: Sequence[Mark]) -> Iterator[Piece]:
    at, made = segment.start, 0
    for mark in marks:
        start, end = max(mark.span.start, at), min(mark.span.end, segment.end)
        if start > end or (start == end and mark.span.start != mark.span.end):
            continue
        if made >= _PIECES:
            break
        if at < start:
            yield Piece(_kept(text[at:start]))
        yield Piece(_kept(text[start:end]), mark.family.name, mark.key, mark.words)
        at, made = end, made + 1
    if at < segment.end:
        yield Piece(_kept(text[at : segment.end]))


def _kept(text: str) -> str:
    """Both ends of a stretch, with its blanks."""
    if len(text) <= 2 * _KEPT:
        return printable(text)
    return f"{printable(text[:_KEPT])} […] {printable(text[-_KEPT:])}"


def by_version(
    versions: Sequence[tuple[str, Statement]], marks: Mapping[str, Sequence[tuple[Place, Place, Family, str]]]
) -> Mapping[str, list[Mark]]:
    """Marks by statement. `versions` are letters and statements, `marks` the differences of each: here, there, kind.

    A difference marks both sides: its own words here, and in every version that has the place it points to.
    """
    found: dict[str, list[Mark]] = defaultdict(list)
    ran: dict[str, list[Statement]] = defaultdict(list)
    for _, statement in versions:
        ran[statement.article].append(statement)
    for letter, statement in versions:
        for number, (here, there, kind, words) in enumerate(marks[statement.id], start=1):
            if stands_in(here, statement):
                found[statement.id].append(Mark(here.span, kind, f"{number}", words))
            for other in ran.get(there.article, ()):
                if other.id != statement.id and stands_in(there, other):
                    found[other.id].append(Mark(there.span, kind, f"{letter}{number}", words))
    return found
