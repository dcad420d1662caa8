"""A quote or fact that recurs, laid out: its reading, who carries which part, and every version beside the others."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from string import ascii_uppercase

from compare.models import (
    Article,
    Bearing,
    Difference,
    JudgedGroup,
    Judgement,
    Kind,
    Report,
    Severity,
    Statement,
    Verdict,
)
from compare.report.escape import clean, shorten
from compare.report.extras import extras, more_in_words, only_in_words
from compare.report.facts import conflict_in_words, conflicts, elsewhere_in_words, slots_in_words
from compare.report.matrix import Matrix, Row
from compare.report.page.addresses import Addresses
from compare.report.page.families import SIGNS, Family, family
from compare.report.page.links import original
from compare.report.page.marks import Mark, Piece, by_version, pieces
from compare.report.place import place
from compare.report.ranking import disputes, updates
from compare.report.selection import counterparts, gravity, versions
from compare.report.stale import stale_in_words
from compare.report.vouching import voucher
from compare.report.wording import VERDICTS, difference_in_words, sources_in_words, speaker_in_words

_PASSAGE, _LINE, _WORDS = 4_000, 600, 200
_IN_COLUMNS, _COLUMN = 3, 420
"""Versions side by side; more of them, or longer ones (in characters), read better one below the other."""


@dataclass(frozen=True, slots=True)
class Told:
    """One difference of a version."""

    number: int
    family: Family
    words: str
    grave: bool
    """Meaning may differ."""


@dataclass(frozen=True, slots=True)
class Version:
    """How one article ran it."""

    anchor: str
    letter: str
    article: Article
    statement: Statement
    name: str
    """Of the article, as in the matrix."""
    verdict: Verdict
    sign: str
    verdict_words: str
    confidence: float
    who: str
    """The speaker, or who vouches."""
    about: tuple[str, ...]
    """Title, cue and upstream sources, for a line below."""
    segments: tuple[tuple[Piece, ...], ...]
    told: tuple[Told, ...]
    beside: str
    """Letter of the version it is compared with; empty for the one that others are compared with."""
    place: str
    at: str
    """Id of the passage in the article."""
    source: str
    """The passage where it was published, or empty."""
    bars: tuple[tuple[int, int], ...]
    """Start and width of the parts of the composite reading that it has, in thousandths; empty when it is one part."""


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


def stakes(group: JudgedGroup) -> str:
    """In what the versions differ, gravest kind first: `number, name`."""
    found = [*disputes(group), *updates(group)]
    return ", ".join(dict.fromkeys(difference.type.value for difference in found))


def finding(report: Report, addresses: Addresses, matrix: Matrix, row: Row, name: str) -> Finding:
    """`matrix` names the articles, `row` is the group among them."""
    group = row.group
    anchor = addresses.finding(group)
    ordered = versions(report, group)
    letter_of = {statement.id: letter(number) for number, (_, statement) in enumerate(ordered)}
    others = counterparts(report, group)
    marks = _marks(ordered, letter_of)
    shown = tuple(
        _version(report, addresses, matrix, judgement, statement, letter_of, others, marks, anchor, group)
        for judgement, statement in ordered
    )
    base = report.statement[group.base]
    found = (difference.severity for judgement in group.judgements for difference in judgement.differences)
    longest = max(len(version.statement.text) for version in shown)
    return Finding(
        anchor=anchor,
        kind="fact" if group.group.kind is Kind.CLAIM else "quote",
        name=name,
        group=group,
        reading=shorten(group.reading, _PASSAGE),
        composite=_composite(group, letter_of),
        who=voucher(base) if group.group.kind is Kind.CLAIM else speaker_in_words(base.speaker),
        sources=sources_in_words(report, group),
        stakes=stakes(group),
        verdict=gravest(group),
        grave=gravest(group) is Verdict.DIFFERS and gravity(found) == 0,
        versions=shown,
        columns=len(shown) <= _IN_COLUMNS and longest <= _COLUMN,
        lines=tuple(_lines(report, matrix, row)),
        spread=_spread(shown),
        decisions=_decisions(report, group),
        matrix=matrix,
    )


def letter(number: int) -> str:
    """A, B, … Z, AA, AB, …"""
    tens, ones = divmod(number, len(ascii_uppercase))
    return (letter(tens - 1) if tens else "") + ascii_uppercase[ones]


def _marks(
    ordered: Sequence[tuple[Judgement, Statement]], letter_of: Mapping[str, str]
) -> Mapping[str, Sequence[Mark]]:
    described = {
        statement.id: [
            (found.here, found.there, family(found), difference_in_words(found, _WORDS)) for found in _sorted(judgement)
        ]
        for judgement, statement in ordered
    }
    return by_version([(letter_of[statement.id], statement) for _, statement in ordered], described)


def _sorted(judgement: Judgement) -> list[Difference]:
    return sorted(judgement.differences, key=lambda difference: gravity([difference.severity]))


def _version(  # noqa: PLR0913, PLR0917  what a finding knows, for one of its versions
    report: Report,
    addresses: Addresses,
    matrix: Matrix,
    judgement: Judgement,
    statement: Statement,
    letter_of: Mapping[str, str],
    others: Mapping[str, Statement],
    marks: Mapping[str, Sequence[Mark]],
    anchor: str,
    group: JudgedGroup,
) -> Version:
    article = report.article[statement.article]
    mine = letter_of[statement.id]
    claim = group.group.kind is Kind.CLAIM
    return Version(
        anchor=f"{anchor}.{mine}",
        letter=mine,
        article=article,
        statement=statement,
        name=matrix.name(article),
        verdict=judgement.verdict,
        sign=SIGNS[judgement.verdict],
        verdict_words=VERDICTS[judgement.verdict],
        confidence=judgement.confidence,
        who=voucher(statement) if claim else speaker_in_words(statement.speaker),
        about=tuple(_about(statement, claim=claim)),
        segments=pieces(article, statement, marks[statement.id]),
        told=tuple(
            Told(number, family(found), difference_in_words(found, _LINE), found.severity is Severity.ERROR)
            for number, found in enumerate(_sorted(judgement), start=1)
        ),
        beside="" if statement.id == group.base else letter_of[others[statement.id].id],
        place=place(article, statement.spans[0].start),
        at=addresses.statement(statement.id),
        source=original(article, statement.spans[0]),
        bars=_bars(group, statement),
    )


def _bars(group: JudgedGroup, statement: Statement) -> tuple[tuple[int, int], ...]:
    """Neighbouring parts make one bar; lengths are those of the words in characters."""
    if group.group.kind is Kind.CLAIM or len(group.composite) < 2:
        return ()
    whole = sum(len(part.text) for part in group.composite)
    found: list[tuple[int, int]] = []
    at = 0
    for part in group.composite:
        end = at + len(part.text)
        if statement.id in part.statements:
            start = found.pop()[0] if found and sum(found[-1]) == at else at
            found.append((start, end - start))
        at = end
    return tuple((1000 * start // whole, max(8, 1000 * width // whole)) for start, width in found)


def _about(statement: Statement, *, claim: bool) -> list[str]:
    """Who vouches for a claim says most of it already."""
    about = []
    if statement.speaker and statement.speaker.title:
        about.append(shorten(statement.speaker.title, _WORDS))
    if statement.cue and statement.cue.text.strip() and not claim:
        about.append(f"“{shorten(statement.cue.text, _WORDS)}”")
    if not claim:
        about += [f"via {shorten(source, _WORDS)}" for source in statement.via]
    return about


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


def dated(article: Article) -> str:
    """`2024-05-03`, with a question mark when it was only inferred, or `undated`."""
    return (clean(article.date) or "undated") + (" (?)" if article.date and "date" in article.guessed else "")


def _decisions(report: Report, group: JudgedGroup) -> tuple[str, ...]:
    """`same, Ana Ruiz, 2026-05-04: one speech`, a line for each decision that the group rests on."""
    bearing = {one.decision.id: one for one in report.decisions}
    return tuple(_decision(bearing.get(one), one) for one in group.group.decisions)


def _decision(bearing: Bearing | None, decision: str) -> str:
    if bearing is None:
        return clean(decision)
    made = bearing.decision
    note = f": {shorten(made.note, _WORDS)}" if made.note.strip() else ""
    return f"{made.answer.value}, {shorten(made.who, _WORDS)}, {shorten(made.when, _WORDS)[:10]}{note}"
