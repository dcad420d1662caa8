"""What all versions of a statement have at one place: who has which words, and how many origins stand behind each.

A difference is a matter of two versions; an editor needs to know how the others stand. When most of them have the
words of the checked article, somebody else differs, and there is nothing to look at here.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

from compare.check.rules import ATTRIBUTION, QUOTE_SPEAKER
from compare.models import Difference, Faced, Rule, Span, Statement, Version
from compare.text.tokens import words

_BETWEEN = 3
"""Characters between two words: a comma, a blank, a quotation mark."""


@dataclass(frozen=True, slots=True)
class Seen:
    """A difference from one version, under the rule that it breaks."""

    rule: Rule
    difference: Difference
    version: Version


@dataclass(frozen=True, slots=True)
class Reading:
    """Versions that have the same words at a place."""

    seen: tuple[Seen, ...]
    """The surest first."""
    origins: int


@dataclass(frozen=True, slots=True)
class Issue:
    """A place of the checked article where others have something else."""

    rule: Rule
    span: Span
    others: tuple[Reading, ...]
    """The best supported first."""
    agreeing: tuple[Version, ...]
    """Versions that have what the checked article has."""
    agreeing_origins: int


def origin_of(faced: Faced) -> Mapping[str, int]:
    """The number of the origin of each article that has the statement."""
    return {article: i for i, source in enumerate(faced.origins) for article in source.articles}


def decisions_of(versions: Iterable[Version]) -> tuple[str, ...]:
    """Ids of the decisions by which they are versions of the statement, sorted."""
    return tuple(sorted({key for version in versions for key in version.decisions}))


def issues(faced: Faced, seen: Sequence[Seen], statements: Mapping[str, Statement]) -> list[Issue]:
    """The places where versions differ from a statement, in the order of the text, then of the rules."""
    speaking = frozenset(v.statement for v in faced.versions if _one_speaks(faced.statement, v.statement, statements))
    origin = origin_of(faced)
    by_rule: dict[str, list[Seen]] = defaultdict(list)
    for one in seen:
        by_rule[one.rule.id].append(one)
    found = [_issue(faced, cluster, origin, speaking) for key in sorted(by_rule) for cluster in _by_place(by_rule[key])]
    return sorted(found, key=lambda issue: (issue.span, issue.rule.id))


def _by_place(seen: Sequence[Seen]) -> list[list[Seen]]:
    """Differences that overlap are about one place; an empty place is one with what touches it."""
    clusters: list[list[Seen]] = []
    end = -1
    for one in sorted(seen, key=lambda one: (one.difference.here.span, one.version.statement)):
        span = one.difference.here.span
        if clusters and (span.start < end or span.start == end == clusters[-1][-1].difference.here.span.start):
            clusters[-1].append(one)
        else:
            clusters.append([one])
        end = max(end, span.end)
    return clusters


def _one_speaks(one: str, other: str, statements: Mapping[str, Statement]) -> bool:
    """Whether two statements are given to one person; a version that names nobody agrees with nobody."""
    mine, theirs = statements[one].speaker, statements[other].speaker
    return mine is not None and theirs is not None and bool(set(words(mine.person)) & set(words(theirs.person)))


def _issue(faced: Faced, cluster: Sequence[Seen], origin: Mapping[str, int], speaking: Collection[str]) -> Issue:
    rule = cluster[0].rule
    readings: dict[str, list[Seen]] = defaultdict(list)
    for one in cluster:
        readings[" ".join(words(one.difference.there.text))].append(one)
    others = [
        Reading(
            tuple(sorted(those, key=lambda one: (-one.version.confidence, one.version.statement))),
            len({origin[one.version.article] for one in those}),
        )
        for those in readings.values()
    ]
    others.sort(key=lambda one: (-one.origins, -len(one.seen), -one.seen[0].version.confidence, _first(one)))
    span = others[0].seen[0].difference.here.span
    differing = {one.version.article for one in cluster}
    agreeing = tuple(
        version
        for version in faced.versions
        if version.article not in differing and _agrees(version, rule, span, speaking)
    )
    return Issue(rule, span, tuple(others), agreeing, len({origin[version.article] for version in agreeing}))


def _agrees(version: Version, rule: Rule, span: Span, speaking: Collection[str]) -> bool:
    if rule is QUOTE_SPEAKER:
        return version.statement in speaking
    return rule in ATTRIBUTION or _has(version.agreed, span)


def _first(reading: Reading) -> str:
    return min(one.version.statement for one in reading.seen)


def _has(agreed: Sequence[Span], span: Span) -> bool:
    """Whether a version has the words of a span, or, where it is empty, runs on over it."""
    if span.start == span.end:
        return any(part.start < span.start < part.end for part in agreed)
    at = span.start
    for part in agreed:
        if part.start <= at < part.end or (part.start > at and part.start - at <= _BETWEEN):
            at = max(at, part.end)
    return at >= span.end
