"""`report.md`: everything, with both passages of every difference side by side in words."""

from collections.abc import Iterable, Iterator
from functools import partial

from compare.models import (
    Article,
    BlockKind,
    JudgedGroup,
    Judgement,
    Kind,
    Match,
    Report,
    Statement,
    Story,
)
from compare.report.bearings import GROUPED, Answered, answers, group_decisions, grouped, pair_decisions
from compare.report.escape import code, markdown
from compare.report.factmarkdown import facts, people
from compare.report.matrix import quote_matrices
from compare.report.matrixmarkdown import MEANING, story_heading, tables_of
from compare.report.mermaid import origins
from compare.report.passages import MISSING, side_by_side
from compare.report.place import place
from compare.report.selection import accounts, across, counterparts, stories, undecided, versions, within
from compare.report.unapplied import in_report, outlook, unapplied
from compare.report.vouching import voucher
from compare.report.wording import (
    VERDICTS,
    copy_in_words,
    outlet_name,
    sources_in_words,
    speaker_in_words,
    story_extent,
    story_title,
    summary,
)

_LEGEND = (
    f"In the passages, words in **bold** differ between the two versions, and {MISSING} marks a point where the other "
    "version has more. Versions *differ*: which one is right is not for a program to say."
)


def to_markdown(report: Report) -> str:
    """The full report. Text from articles is escaped; words that differ are bold, a caret marks where words lack."""
    open_quotes, open_facts = undecided(report, Kind.QUOTE), undecided(report, Kind.CLAIM)
    undecided_in_words = partial(_undecided, report, answers(report))
    sections = [
        ["# Quotes and facts that recur", markdown(summary(report)) + "."],
        [_LEGEND],
        _listed("## Articles that share text", (markdown(copy_in_words(report, copy)) for copy in report.copies)),
        _listed("## Stories in several articles", (_story(report, story) for story in stories(report))),
        list(origins(report)),
        _quotes(report),
        _groups("## Quotes repeated within one article", report, within(report, Kind.QUOTE)),
        list(facts(report)),
        _groups("## Facts repeated within one article", report, within(report, Kind.CLAIM)),
        list(people(report)),
        _listed("## Unsure, for you to decide: the same quote?", map(undecided_in_words, open_quotes)),
        _listed("## Unsure, for you to decide: the same fact?", map(undecided_in_words, open_facts)),
        _decisions(report),
        _articles(report),
        _listed("## Not read", (f"{code(failure.path)}: {markdown(failure.error)}" for failure in report.failures)),
    ]
    return "\n\n".join(paragraph for section in sections for paragraph in section) + "\n"


def _quotes(report: Report) -> list[str]:
    title, *told = _groups("## Quotes in more than one article", report, across(report, Kind.QUOTE)) or [""]
    if not told:
        return []
    number_of = {group.group.id: n for n, group in enumerate(across(report, Kind.QUOTE), start=1)}
    tables: list[str] = []
    for matrix in quote_matrices(report):
        tables += [f"**{story_heading(report, matrix.story)}**", *tables_of(matrix, number_of, "quote")]
    legend = [f"Each table has {MEANING.format(thing='quote')}"] if tables else []
    return [title, *legend, *tables, *told]


def _groups(title: str, report: Report, groups: list[JudgedGroup]) -> list[str]:
    if not groups:
        return []
    return [title, *(part for number, group in enumerate(groups, start=1) for part in _group(report, number, group))]


def _group(report: Report, number: int, group: JudgedGroup) -> Iterator[str]:
    yield f"### {number}. “{markdown(group.reading)}”"
    weakest = " and ".join(code(statement) for statement in group.group.cohesion.weakest)
    yield (
        f"{markdown(_said_by(report.statement[group.base]))}. {markdown(sources_in_words(report, group))}. "
        f"Group {code(group.group.id)}, weakest link {group.group.cohesion.score:.2f} between {weakest}."
    )
    if lines := group_decisions(report, group):
        yield "\n".join(f"- {markdown(line)}" for line in lines)
    ordered, others, held = versions(report, group), counterparts(report, group), grouped(group)
    rows = [
        "| outlet | date | speaker | verdict | differences | place |",
        "|---|---|---|---|---|---|",
        *(_row(report, *version, by_decision=version[1].id in held) for version in ordered),
    ]
    yield "\n".join(rows)
    for judgement, statement in ordered:
        if judgement.differences:
            yield from side_by_side(report, judgement, statement, others[statement.id])


def _said_by(statement: Statement) -> str:
    """A quote has a speaker; for a claim somebody vouches, mostly the outlet itself."""
    return voucher(statement) if statement.kind is Kind.CLAIM else speaker_in_words(statement.speaker)


def _row(report: Report, judgement: Judgement, statement: Statement, *, by_decision: bool) -> str:
    article = report.article[statement.article]
    kinds = ", ".join(dict.fromkeys(difference.type.value for difference in judgement.differences))
    cells = (
        markdown(outlet_name(article)),
        markdown(article.date),
        markdown(_said_by(statement)),
        VERDICTS[judgement.verdict] + (f" ({GROUPED})" if by_decision else ""),
        kinds or "–",
        code(place(article, statement.spans[0].start)),
    )
    return f"| {' | '.join(cells)} |"


def _story(report: Report, story: Story) -> str:
    lines = [f"{markdown(story_title(report, story))} ({markdown(story_extent(report, story))})"]
    for article in accounts(report, story):
        date = markdown(article.date) or "undated"
        title = f": {markdown(article.title)}" if article.title.strip() else ""
        lines.append(f"  - {markdown(outlet_name(article))}, {date}{title} {code(article.path)}")
    return "\n".join(lines)


def _undecided(report: Report, answered: Answered, match: Match) -> str:
    sides = []
    for statement in (report.statement[match.a], report.statement[match.b]):
        article = report.article[statement.article]
        where = code(place(article, statement.spans[0].start))
        sides.append(f"“{markdown(statement.text)}” ({markdown(outlet_name(article))}, {where})")
    reasons = "; ".join(f"{signal.name} {signal.value:.2f}" for signal in match.signals)
    decisions = "".join(f"; {markdown(line)}" for line in pair_decisions(match, answered))
    return f"{match.score:.2f}: {sides[0]} and {sides[1]}{decisions}" + (f" – {markdown(reasons)}" if reasons else "")


def _decisions(report: Report) -> list[str]:
    """Those that were not applied; of the others only how many there are."""
    if not report.decisions:
        return []
    left = _listed("## Decisions", map(markdown, unapplied(report.decisions, in_report(report))))
    return [*(left or ["## Decisions"]), *outlook(report.decisions)]


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
