"""Every version of a quote or fact: who ran it, in which words, and in what it differs from the one beside it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from string import ascii_uppercase

from compare.models import Article, Difference, JudgedGroup, Judgement, Kind, Report, Severity, Statement, Verdict
from compare.report.bearings import grouped
from compare.report.escape import clean, shorten
from compare.report.matrix import Matrix
from compare.report.page.addresses import Addresses
from compare.report.page.families import SIGNS, Family, family
from compare.report.page.links import original
from compare.report.page.marks import Mark, Piece, by_version, pieces
from compare.report.place import place
from compare.report.selection import counterparts, gravity, versions
from compare.report.vouching import voucher
from compare.report.wording import VERDICTS, difference_in_words, speaker_in_words

_LINE, _WORDS = 600, 200


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
    decided: bool
    """Whether only a human decision holds it in the group."""
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
class _Common:
    """What all versions of a group are made with."""

    report: Report
    addresses: Addresses
    matrix: Matrix
    group: JudgedGroup
    letter_of: Mapping[str, str]
    others: Mapping[str, Statement]
    marks: Mapping[str, Sequence[Mark]]
    grouped: frozenset[str]


def laid_out(report: Report, addresses: Addresses, matrix: Matrix, group: JudgedGroup) -> tuple[Version, ...]:
    """The versions of a group, the one that the others are compared with first; `matrix` names the articles."""
    ordered = versions(report, group)
    letter_of = {statement.id: letter(number) for number, (_, statement) in enumerate(ordered)}
    marks = _marks(ordered, letter_of)
    others = counterparts(report, group)
    common = _Common(report, addresses, matrix, group, letter_of, others, marks, grouped(group))
    return tuple(_version(common, judgement, statement) for judgement, statement in ordered)


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


def _version(common: _Common, judgement: Judgement, statement: Statement) -> Version:
    group = common.group
    article = common.report.article[statement.article]
    mine = common.letter_of[statement.id]
    claim = group.group.kind is Kind.CLAIM
    return Version(
        anchor=f"{common.addresses.finding(group)}.{mine}",
        letter=mine,
        article=article,
        statement=statement,
        name=common.matrix.name(article),
        verdict=judgement.verdict,
        sign=SIGNS[judgement.verdict],
        verdict_words=VERDICTS[judgement.verdict],
        confidence=judgement.confidence,
        who=voucher(statement) if claim else speaker_in_words(statement.speaker),
        about=tuple(_about(statement, claim=claim)),
        segments=pieces(article, statement, common.marks[statement.id]),
        told=tuple(
            Told(number, family(found), difference_in_words(found, _LINE), found.severity is Severity.ERROR)
            for number, found in enumerate(_sorted(judgement), start=1)
        ),
        decided=statement.id in common.grouped,
        beside="" if statement.id == group.base else common.letter_of[common.others[statement.id].id],
        place=place(article, statement.spans[0].start),
        at=common.addresses.statement(statement.id),
        source=original(article, statement.spans[0]),
        bars=_bars(group, statement),
    )


def _bars(group: JudgedGroup, statement: Statement) -> tuple[tuple[int, int], ...]:
    """Neighbouring parts make one bar; lengths are those of the words in characters."""
    if group.group.kind is Kind.CLAIM or len(group.composite) < 2:
        return ()
    whole = max(1, sum(len(part.text) for part in group.composite))
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


def dated(article: Article) -> str:
    """`2024-05-03`, with a question mark when it was only inferred, or `undated`."""
    return (clean(article.date) or "undated") + (" (?)" if article.date and "date" in article.guessed else "")
