"""Say findings in words, alike in every format.

Two versions *differ*; samestory never says that one of them is false, for it cannot know which one is right.
"""

from collections.abc import Mapping

from compare.models import (
    Article,
    Copy,
    CopyKind,
    Difference,
    DifferenceType,
    JudgedGroup,
    Kind,
    Report,
    Speaker,
    Story,
    Verdict,
)
from compare.report.bearings import counted
from compare.report.escape import clean, shorten
from compare.report.ranking import is_disputed
from compare.report.selection import across, utterances, within
from compare.text.counting import count

VERDICTS: Mapping[Verdict, str] = {
    Verdict.AGREES: "agrees",
    Verdict.DIFFERS: "differs",
    Verdict.ADDS: "adds detail",
    Verdict.LESS: "less detail",
    Verdict.UNSURE: "unsure",
}

_LABELS: Mapping[DifferenceType, str] = {
    DifferenceType.NEGATION: "negation differs",
    DifferenceType.POLARITY: "affirmed or denied",
    DifferenceType.NUMBER: "number differs",
    DifferenceType.UNIT: "unit differs",
    DifferenceType.DATE: "date differs",
    DifferenceType.NAME: "name differs",
    DifferenceType.PLACE: "place differs",
    DifferenceType.ROLE: "role differs",
    DifferenceType.CAUSE: "cause differs",
    DifferenceType.UPDATE: "update",
    DifferenceType.HEDGE: "hedge differs",
    DifferenceType.QUALIFIER: "qualifier differs",
    DifferenceType.SUBSTITUTION: "other words",
    DifferenceType.OMISSION: "left out without a mark",
    DifferenceType.INSERTION: "put in",
    DifferenceType.SPLICE: "joined without a mark",
    DifferenceType.REORDER: "other order",
    DifferenceType.SPEAKER: "other speaker",
    DifferenceType.TITLE: "other title",
    DifferenceType.OCCASION: "other occasion",
    DifferenceType.UPSTREAM: "other source named",
    DifferenceType.PARAPHRASE: "paraphrase inside quotation marks",
    DifferenceType.HEADLINE: "headline wording",
    DifferenceType.TRUNCATION: "cut short",
    DifferenceType.OVERLAP: "another cut of the same words",
    DifferenceType.FRAGMENT: "fragment",
    DifferenceType.ELLIPSIS: "left out, and marked",
    DifferenceType.BRACKETED: "in brackets",
    DifferenceType.TYPOGRAPHY: "typography",
    DifferenceType.DETAIL: "detail",
}
_ONE_SIDED = {
    DifferenceType.OMISSION,
    DifferenceType.INSERTION,
    DifferenceType.SPLICE,
    DifferenceType.TRUNCATION,
    DifferenceType.ELLIPSIS,
    DifferenceType.FRAGMENT,
    DifferenceType.OVERLAP,
}
"""Their label says already which of the two versions lacks the words."""

_COPIES: Mapping[CopyKind, str] = {
    CopyKind.EXACT: "have the same text",
    CopyKind.NEAR: "have nearly the same text",
    CopyKind.PARTIAL: "share a large part of their text",
}


def difference_in_words(difference: Difference, length: int = 10_000) -> str:
    """One line of at most about `length` characters a passage: the finding as its finder put it.

    Without a note, the words of both versions, this one's first: `other words: “may” for “will”`.
    """
    if difference.note:
        return f"{difference.type.value}: {shorten(difference.note, 2 * length)}"
    here, there = shorten(difference.here.text, length), shorten(difference.there.text, length)
    if here and there:
        return f"{_LABELS[difference.type]}: “{here}” for “{there}”"
    if here or there:
        side = "" if difference.type in _ONE_SIDED else " only here" if here else " not here"
        return f"{_LABELS[difference.type]}: “{here or there}”{side}"
    return _LABELS[difference.type]


def outlet_name(article: Article) -> str:
    """The outlet, with a question mark when it was only inferred, or the path when nothing is known."""
    if not article.outlet:
        return clean(article.path)
    return clean(article.outlet) + (" (?)" if "outlet" in article.guessed else "")


def speaker_name(report: Report, statement_id: str) -> str:
    """The speaker as this article names them, with the resolved person where that says more."""
    return speaker_in_words(report.statement[statement_id].speaker)


def speaker_in_words(speaker: Speaker | None) -> str:
    """`he (Ana Ruiz)`, or `not named`."""
    if speaker is None:
        return "not named"
    name, person = clean(speaker.name), clean(speaker.person)
    return f"{name} ({person})" if person and person.casefold() not in name.casefold() else name


def sources_in_words(report: Report, group: JudgedGroup) -> str:
    """`2 outlets, 1 origin: Fars`."""
    articles = {report.statement[member].article for member in group.group.members}
    outlets = {outlet_name(report.article[article]) for article in articles}
    where = count(len(outlets), "outlet")
    if len(articles) > len(outlets):
        where = f"{count(len(articles), 'article')} of {where}"
    reasons = "; ".join(clean(origin.reason) for origin in group.origins if origin.reason)
    return f"{where}, {count(len(group.origins), 'origin')}" + (f": {reasons}" if reasons else "")


def copy_in_words(report: Report, copy: Copy) -> str:
    """`a.txt and b.txt have the same text`."""
    a, b = (clean(report.article[article].path) for article in (copy.a, copy.b))
    share = "" if copy.kind is CopyKind.EXACT else f" ({copy.share:.0%} of the shorter)"
    return f"{a} and {b} {_COPIES[copy.kind]}{share}"


def story_title(report: Report, story: Story) -> str:
    """The title, or where its first article stands when none of them has one."""
    return clean(story.title) or clean(report.article[story.articles[0]].path)


def story_extent(report: Report, story: Story) -> str:
    """`3 articles of 2 outlets, 2024-05-01 to 2024-05-03`."""
    articles = [report.article[article] for article in story.articles]
    outlets = len({outlet_name(article) for article in articles})
    dates = sorted({clean(article.date) for article in articles} - {""})
    undated = "" if all(article.date for article in articles) else ", some undated" if dates else ", undated"
    when = f", {dates[0]}" + (f" to {dates[-1]}" if len(dates) > 1 else "") if dates else ""
    return f"{count(len(articles), 'article')} of {count(outlets, 'outlet')}{when}{undated}"


def summary(report: Report) -> str:
    """The run in one line. Facts are named where anything was found to state them."""
    shared = across(report, Kind.CLAIM)
    outlets = len({outlet_name(article) for article in report.articles})
    parts = [
        f"{count(len(report.articles), 'article')} of {count(outlets, 'outlet')}",
        count(len(utterances(report.statements)), "quote"),
        f"{len(across(report, Kind.QUOTE))} in more than one article",
        f"{len(within(report, Kind.QUOTE))} repeated within one article",
    ]
    if claims := sum(statement.kind is Kind.CLAIM for statement in report.statements):
        parts.append(count(claims, "claim"))
    if claims or shared:
        parts.append(f"{count(len(shared), 'fact')} in more than one article")
        parts.append(f"{sum(map(is_disputed, shared))} of them told differently")
    if report.stories:
        parts.append(f"{len(report.stories)} {'story' if len(report.stories) == 1 else 'stories'} in several articles")
    if report.unsure:
        parts.append(f"{count(len(report.unsure), 'pair')} unsure")
    if told := counted(report.decisions):
        parts.append(told)
    if report.failures:
        parts.append(f"{count(len(report.failures), 'input')} not read")
    return ", ".join(parts)
