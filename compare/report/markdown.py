"""`report.md`: everything, with both passages of every difference side by side in words."""

from collections.abc import Iterable, Iterator

from compare.models import (
    Article,
    BlockKind,
    JudgedGroup,
    Judgement,
    Match,
    Place,
    Report,
    Severity,
    Span,
    Statement,
    Story,
)
from compare.report.escape import code, markdown
from compare.report.place import place
from compare.report.selection import accounts, across, counterparts, stories, versions, within
from compare.report.wording import (
    VERDICTS,
    copy_in_words,
    difference_in_words,
    outlet_name,
    sources_in_words,
    speaker_name,
    story_extent,
    story_title,
    summary,
)

_MISSING = "‸"
_LEGEND = (
    f"In the passages, words in **bold** differ between the two versions, and {_MISSING} marks a point where the other "
    "version has more. Versions *differ*: which one is right is not for a program to say."
)
_SEVERITY = {Severity.ERROR: "**meaning may differ** – ", Severity.WARNING: "", Severity.NOTE: ""}


def to_markdown(report: Report) -> str:
    """The full report. Text from articles is escaped; words that differ are bold, a caret marks where words lack."""
    shared, single = across(report), within(report)
    sections = [
        ["# Quotes that recur", markdown(summary(report, len(shared), len(single))) + "."],
        [_LEGEND],
        _listed("## Articles that share text", (markdown(copy_in_words(report, copy)) for copy in report.copies)),
        _listed("## Stories in several articles", (_story(report, story) for story in stories(report))),
        _groups("## In more than one article", report, shared),
        _groups("## Repeated within one article", report, single),
        _listed("## Unsure, for you to decide", (_undecided(report, match) for match in report.unsure)),
        _articles(report),
        _listed("## Not read", (f"{code(failure.path)}: {markdown(failure.error)}" for failure in report.failures)),
    ]
    return "\n\n".join(paragraph for section in sections for paragraph in section) + "\n"


def marked(article: Article, statement: Statement, places: Iterable[Span]) -> str:
    """The statement's segments with `places` in bold; `…` stands for the outlet's own words between two segments."""
    places = sorted(places)
    quoted = (f"“{''.join(_pieces(article.text, segment, places))}”" for segment in statement.spans)
    return " … ".join(quoted).replace("</b><b>", "")  # two places that touch


def _pieces(text: str, segment: Span, places: list[Span]) -> Iterator[str]:
    at = segment.start
    for span in places:
        start, end = max(span.start, at), min(span.end, segment.end)
        if start > end or (start == end and span.start != span.end):
            continue
        yield _kept(text[at:start])
        yield _bold(text[start:end])
        at = end
    yield _kept(text[at : segment.end])


def _kept(text: str) -> str:
    """`markdown` trims; the blanks at the seams of a cut passage belong to it."""
    before = " " if text[:1].isspace() else ""
    after = " " if text[-1:].isspace() and text.strip() else ""
    return f"{before}{markdown(text)}{after}"


def _bold(text: str) -> str:
    """HTML, since `**` beside a quotation mark or a bracket opens no emphasis in CommonMark."""
    return f"<b>{_kept(text) or _MISSING}</b>"


def _groups(title: str, report: Report, groups: list[JudgedGroup]) -> list[str]:
    if not groups:
        return []
    return [title, *(part for number, group in enumerate(groups, start=1) for part in _group(report, number, group))]


def _group(report: Report, number: int, group: JudgedGroup) -> Iterator[str]:
    yield f"### {number}. “{markdown(group.reading)}”"
    weakest = " and ".join(code(statement) for statement in group.group.cohesion.weakest)
    yield (
        f"{markdown(speaker_name(report, group.base))}. {markdown(sources_in_words(report, group))}. "
        f"Group {code(group.group.id)}, weakest link {group.group.cohesion.score:.2f} between {weakest}."
    )
    ordered, others = versions(report, group), counterparts(report, group)
    rows = [
        "| outlet | date | speaker | verdict | differences | place |",
        "|---|---|---|---|---|---|",
        *(_row(report, judgement, statement) for judgement, statement in ordered),
    ]
    yield "\n".join(rows)
    for judgement, statement in ordered:
        if judgement.differences:
            yield from _version(report, judgement, statement, others[statement.id])


def _row(report: Report, judgement: Judgement, statement: Statement) -> str:
    article = report.article[statement.article]
    kinds = ", ".join(dict.fromkeys(difference.type.value for difference in judgement.differences))
    cells = (
        markdown(outlet_name(article)),
        markdown(article.date),
        markdown(speaker_name(report, statement.id)),
        VERDICTS[judgement.verdict],
        kinds or "–",
        code(place(article, statement.spans[0].start)),
    )
    return f"| {' | '.join(cells)} |"


def _version(report: Report, judgement: Judgement, statement: Statement, base: Statement) -> Iterator[str]:
    article, base_article = report.article[statement.article], report.article[base.article]
    here = _spans_in(article, (difference.here for difference in judgement.differences))
    there = _spans_in(base_article, (difference.there for difference in judgement.differences))
    yield f"**{markdown(outlet_name(article))}** {code(place(article, statement.spans[0].start))}:"
    yield f"> {marked(article, statement, here)}"
    yield f"compared with **{markdown(outlet_name(base_article))}** {code(place(base_article, base.spans[0].start))}:"
    yield f"> {marked(base_article, base, there)}"
    yield "\n".join(f"- {_SEVERITY[d.severity]}{markdown(difference_in_words(d))}" for d in judgement.differences)


def _spans_in(article: Article, places: Iterable[Place]) -> list[Span]:
    return [place.span for place in places if place.article == article.id]


def _story(report: Report, story: Story) -> str:
    lines = [f"{markdown(story_title(report, story))} ({markdown(story_extent(report, story))})"]
    for article in accounts(report, story):
        date = markdown(article.date) or "undated"
        title = f": {markdown(article.title)}" if article.title.strip() else ""
        lines.append(f"  - {markdown(outlet_name(article))}, {date}{title} {code(article.path)}")
    return "\n".join(lines)


def _undecided(report: Report, match: Match) -> str:
    sides = []
    for statement in (report.statement[match.a], report.statement[match.b]):
        article = report.article[statement.article]
        where = code(place(article, statement.spans[0].start))
        sides.append(f"“{markdown(statement.text)}” ({markdown(outlet_name(article))}, {where})")
    reasons = "; ".join(f"{signal.name} {signal.value:.2f}" for signal in match.signals)
    return f"{match.score:.2f}: {sides[0]} and {sides[1]}" + (f" – {markdown(reasons)}" if reasons else "")


def _articles(report: Report) -> list[str]:
    if not report.articles:
        return []
    rows = [
        "| article | outlet | date | title | left out as not part of the article |",
        "|---|---|---|---|---|",
        *map(_article_row, report.articles),
    ]
    return ["## Articles", "\n".join(rows)]


def _article_row(article: Article) -> str:
    skipped = sum(block.kind is BlockKind.BOILERPLATE for block in article.blocks)
    cells = (
        code(article.path),
        markdown(outlet_name(article)),
        markdown(article.date),
        markdown(article.title),
        f"{skipped} of {len(article.blocks)} blocks",
    )
    return f"| {' | '.join(cells)} |"


def _listed(title: str, items: Iterable[str]) -> list[str]:
    lines = [f"- {item}" for item in items]
    return [title, "\n".join(lines)] if lines else []
