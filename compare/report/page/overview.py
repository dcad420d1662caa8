"""The first thing a reader sees: what was compared, what to look at first, and what was left out."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from compare.models import BlockKind, Failure, Kind, Report, Verdict
from compare.report.escape import clean, shorten
from compare.report.page.contents import Contents
from compare.report.page.findings import Finding
from compare.report.ranking import order
from compare.report.selection import across, utterances
from compare.report.unapplied import in_report, outlook, unapplied
from compare.report.wording import copy_in_words, outlet_name

_FIRST = 12
_OUTLETS, _NAME = 10, 60


@dataclass(frozen=True, slots=True)
class Figure:
    """A number and what it counts."""

    number: int
    noun: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class Overview:
    """The head of the report."""

    compared: str
    """Outlets and days."""
    figures: tuple[Figure, ...]
    first: tuple[Finding, ...]
    """What differs or may differ, gravest first; then, if there is room, what agrees in most articles."""
    differing: int
    copies: tuple[str, ...]
    failures: tuple[Failure, ...]
    decisions: tuple[str, ...]
    """What became of human decisions: those not applied, a line each, and how many were honoured."""
    skipped: int
    """Blocks taken for page furniture."""


def overview(contents: Contents) -> Overview:
    """Counted from the report; `first` holds a dozen findings at most."""
    report = contents.report
    shared = [*across(report, Kind.QUOTE), *across(report, Kind.CLAIM)]
    found = [contents.findings[group.group.id] for group in shared]
    ranked = sorted(found, key=_weight)
    return Overview(
        _compared(report),
        tuple(_figures(report, found)),
        tuple(ranked[:_FIRST]),
        sum(one.verdict is Verdict.DIFFERS for one in found),
        tuple(copy_in_words(report, copy) for copy in report.copies),
        tuple(Failure(clean(one.path), shorten(one.error, 500)) for one in report.failures),
        (*unapplied(report.decisions, in_report(report)), *outlook(report.decisions)),
        sum(block.kind is BlockKind.BOILERPLATE for article in report.articles for block in article.blocks),
    )


_LOOK = (Verdict.DIFFERS, Verdict.UNSURE)
"""Verdicts that ask for a look; the others only say who has more."""


def _weight(one: Finding) -> tuple[object, ...]:
    """What differs first, gravely before otherwise, then what is unsure, then what most versions have."""
    calm = _LOOK.index(one.verdict) if one.verdict in _LOOK else len(_LOOK)
    return calm, not one.grave, -len(one.versions) if calm == len(_LOOK) else 0, order(one.group)


def _compared(report: Report) -> str:
    """`Herald (2 articles), Star (1 article), 2024-05-01 to 2024-05-03, some undated`."""
    ran = Counter(outlet_name(article) for article in report.articles)
    most = sorted(ran, key=lambda outlet: (-ran[outlet], outlet))
    named = [f"{shorten(outlet, _NAME)}{f' ({ran[outlet]})' if ran[outlet] > 1 else ''}" for outlet in most[:_OUTLETS]]
    more = [f"and {len(most) - _OUTLETS} more"] if len(most) > _OUTLETS else []
    dates = sorted({clean(article.date) for article in report.articles} - {""})
    days = [" to ".join(dict.fromkeys((dates[0], dates[-1])))] if dates else []
    undated = sum(not article.date for article in report.articles)
    without = [f"{undated} undated" if dates else "undated"] if undated else []
    return " · ".join([", ".join([*named, *more]), *days, *without]).strip(" ·")


def _figures(report: Report, found: Sequence[Finding]) -> list[Figure]:
    outlets = len({outlet_name(article) for article in report.articles})
    quotes = sum(one.kind == "quote" for one in found)
    claims = sum(statement.kind is Kind.CLAIM for statement in report.statements)
    return [
        Figure(len(report.articles), "articles", f"of {outlets} outlets"),
        Figure(len(report.stories), "stories", "in several articles"),
        Figure(quotes, "quotes recur", f"of {len(utterances(report.statements))}"),
        Figure(len(found) - quotes, "facts recur", f"of {claims} claims"),
        Figure(sum(one.verdict is Verdict.DIFFERS for one in found), "told differently", ""),
        Figure(len(report.unsure), "for you to decide", "pairs unsure"),
    ]
