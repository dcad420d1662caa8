"""A quote or fact that recurs, laid out: its reading, who carries which part, and every version beside the others."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from compare.models import JudgedGroup, Kind, Report, Verdict
from compare.report.bearings import group_decisions
from compare.report.escape import shorten
from compare.report.extras import extras, more_in_words, only_in_words
from compare.report.facts import conflict_in_words, conflicts, elsewhere_in_words, slots_in_words, stakes
from compare.report.matrix import Matrix, Row
from compare.report.page.addresses import Addresses
from compare.report.page.versions import Version, dated, laid_out
from compare.report.selection import gravity
from compare.report.stale import stale_in_words
from compare.report.vouching import voucher
from compare.report.wording import sources_in_words, speaker_in_words

_PASSAGE = 4_000
_IN_COLUMNS, _COLUMN = 3, 420
"""Versions side by side; more of them, or longer ones (in characters), read better one below the other."""


@dataclass(frozen=True, slots=True)
class Carried:
    """A part of the composite reading."""

    text: str
    letters: str
    """Of the versions that have it; empty where all have."""


@dataclass(frozen=True, slots=True)
class Finding:
    """Everything the page says of a group."""

    anchor: str
    kind: str
    name: str
    """ "Quote 3"."""
    group: JudgedGroup
    reading: str
    composite: tuple[Carried, ...]
    """The reading cut into parts with those who carry each; empty when all have all of it."""
    who: str
    sources: str
    stakes: str
    """In what versions differ, gravest first."""
    verdict: Verdict
    """The gravest of its versions."""
    grave: bool
    versions: tuple[Version, ...]
    columns: bool
    """Whether the versions are few and short enough for columns."""
    lines: tuple[str, ...]
    """What is to be said beside the passages: who differs from whom, values, who is stale, who adds what."""
    spread: tuple[tuple[str, str], ...]
    """Date and letters, by date, if there are two dates or more."""
    decisions: tuple[str, ...]
    """The human decisions that it rests on, a line each."""
    matrix: Matrix

    @property
    def repeated(self) -> bool:
        """Whether it stands in one article alone, as a headline and its body do."""
        return len({version.article.id for version in self.versions}) == 1

    @property
    def confidence(self) -> float:
        """How surely its versions belong together, 0 to 1: of a chain, the weakest link."""
        return self.group.group.cohesion.score


_GRAVEST = (Verdict.DIFFERS, Verdict.UNSURE, Verdict.ADDS, Verdict.LESS, Verdict.AGREES)


def gravest(group: JudgedGroup) -> Verdict:
    """The verdict that a reader must see first."""
    return min((judgement.verdict for judgement in group.judgements), key=_GRAVEST.index)


def finding(report: Report, addresses: Addresses, matrix: Matrix, row: Row, name: str) -> Finding:
    """`matrix` names the articles, `row` is the group among them."""
    group = row.group
    shown = laid_out(report, addresses, matrix, group)
    base = report.statement[group.base]
    found = (difference.severity for judgement in group.judgements for difference in judgement.differences)
    longest = max(len(version.statement.text) for version in shown)
    return Finding(
        anchor=addresses.finding(group),
        kind="fact" if group.group.kind is Kind.CLAIM else "quote",
        name=name,
        group=group,
        reading=shorten(group.reading, _PASSAGE),
        composite=_composite(group, {version.statement.id: version.letter for version in shown}),
        who=voucher(base) if group.group.kind is Kind.CLAIM else speaker_in_words(base.speaker),
        sources=sources_in_words(report, group),
        stakes=stakes(group),
        verdict=gravest(group),
        grave=gravest(group) is Verdict.DIFFERS and gravity(found) == 0,
        versions=shown,
        columns=len(shown) <= _IN_COLUMNS and longest <= _COLUMN,
        lines=tuple(_lines(report, matrix, row)),
        spread=_spread(shown),
        decisions=tuple(group_decisions(report, group)),
        matrix=matrix,
    )


def _composite(group: JudgedGroup, letter_of: Mapping[str, str]) -> tuple[Carried, ...]:
    """The composite of a quote with its carriers; a fact is told in sentences of their own, which share no wording.

    Parts hold words. The marks between them come from the reading, in which they are looked for one after another; the
    words that another version has before or behind it are in none of it.
    """
    if group.group.kind is Kind.CLAIM or len(group.composite) < 2:
        return ()
    parts: list[Carried] = []
    at = 0
    for part in group.composite:
        carriers = sorted(letter_of[one] for one in part.statements if one in letter_of)
        letters = "" if len(carriers) == len(letter_of) else " ".join(sorted(carriers, key=len))
        place = group.reading.find(part.text, at)
        if place >= 0:
            parts.append(Carried(group.reading[at:place], ""))
            at = place + len(part.text)
        elif parts:
            parts.append(Carried(" ", ""))
        parts.append(Carried(part.text, letters))
        if place < 0 and len(parts) == 1:
            parts.append(Carried(" ", ""))
    return tuple(Carried(_cut(part.text), part.letters) for part in parts if part.text)


def _cut(text: str) -> str:
    return text if len(text) <= _PASSAGE else shorten(text, _PASSAGE)


def _lines(report: Report, matrix: Matrix, row: Row) -> list[str]:
    if row.group.group.kind is not Kind.CLAIM:
        return []
    group = row.group
    more = extras(report, matrix, group)
    lines = [
        *(conflict_in_words(report, matrix, group, conflict) for conflict in conflicts(report, group)),
        *slots_in_words(report, matrix, group),
        *stale_in_words(report, matrix, group),
        *(line for line, _ in only_in_words(report, matrix, more) + more_in_words(report, matrix, more)),
        elsewhere_in_words(row),
    ]
    return [line for line in dict.fromkeys(lines) if line]


def _spread(shown: Sequence[Version]) -> tuple[tuple[str, str], ...]:
    """Which versions ran when; a date that was only inferred says so, and undated ones come last."""
    by_date: dict[str, list[str]] = {}
    for version in sorted(shown, key=lambda one: (not one.article.date, one.article.date)):
        when = dated(version.article)
        by_date.setdefault(when, []).append(version.letter)
    return tuple((when, ", ".join(letters)) for when, letters in by_date.items()) if len(by_date) > 1 else ()
