"""Two quotes that stand apart elsewhere and are run together here without a mark."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from itertools import pairwise

from compare.check import rules
from compare.check.readings import Issue, Reading, Seen, origin_of
from compare.models import Article, Difference, DifferenceType, Faced, Kind, Place, Severity, Span, Statement, Version
from compare.text.passage import ELLIPSIS

_APART = 80
"""Characters between two quotes of one article; a cue ("she said, and went on:") has fewer."""
_NEXT = 4
"""Characters between two parts of one passage: a blank, a full stop."""


def splices(faced: Faced, statement_of: Mapping[str, Statement], article: Article) -> Iterator[Issue]:
    """Places inside one passage of a quote where two passages of another article meet that stand apart there.

    A mark of omission between them says that something is left out, and so does whatever stands between two passages.

    The tempting mistake is to take every quote of two sentences for a splice: when any version has both together, it
    is none.
    """
    if faced.kind is not Kind.QUOTE:
        return
    one = statement_of[faced.statement]
    origin = origin_of(faced)
    by_article: dict[str, list[Version]] = defaultdict(list)
    for version in faced.versions:
        if version.article != one.article and version.agreed:
            by_article[version.article].append(version)
    seams: dict[int, list[Seen]] = defaultdict(list)
    for versions in by_article.values():
        for seam, found in _seams(one, versions, statement_of):
            seams[seam].append(found)
    for seam, seen in sorted(seams.items()):
        marked = ELLIPSIS.search(article.text, seam, seam + _NEXT)
        if not marked and not any(part.start < seam < part.end for v in faced.versions for part in v.agreed):
            reading = Reading(tuple(seen), len({origin[found.version.article] for found in seen}))
            yield Issue(rules.QUOTE_SPLICE, Span(seam, seam), (reading,), (), 0)


def _seams(
    one: Statement, versions: list[Version], statement_of: Mapping[str, Statement]
) -> Iterator[tuple[int, Seen]]:
    ordered = sorted(versions, key=lambda version: version.agreed)
    for left, right in pairwise(ordered):
        end, start = left.agreed[-1].end, right.agreed[0].start
        inside = any(span.start < end and start < span.end for span in one.spans)
        if not inside or not 0 <= start - end <= _NEXT:
            continue
        first, second = statement_of[left.statement], statement_of[right.statement]
        between = Span(first.spans[-1].end, second.spans[0].start)
        if first.id == second.id or 0 <= between.end - between.start <= _APART:
            continue
        here = Place(one.article, Span(end, end), "")
        there = Place(first.article, Span(between.start, between.start), "")
        note = "two quotes that stand apart there are run together here"
        yield (
            end,
            Seen(rules.QUOTE_SPLICE, Difference(DifferenceType.SPLICE, Severity.WARNING, here, there, note), right),
        )
