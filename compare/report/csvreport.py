"""`groups.csv`: one row per version of a quote or fact, for a spreadsheet or a statistics program."""

import csv
import io
from collections.abc import Iterable, Sequence

from compare.models import Kind, Report
from compare.report.bearings import ids_of
from compare.report.escape import cell
from compare.report.place import line_and_column
from compare.report.selection import across, versions, within
from compare.report.wording import difference_in_words

COLUMNS = (
    "group",
    "article",
    "path",
    "outlet",
    "date",
    "speaker",
    "person",
    "verdict",
    "differences",
    "text",
    "start",
    "end",
    "line",
    "origin",
    "kind",
    "decisions",
)


def to_csv(report: Report) -> str:
    """Quotes, then facts: across articles first, then within one; the version that others are compared with leads.

    `start` and `end` are offsets into the article's text from the first to the last segment; `origin` numbers the
    independent origins of a group from 1, and `decisions` are the ids of what people decided that the group rests on.
    """
    return table(COLUMNS, _rows(report))


def table(columns: Sequence[str], rows: Iterable[Sequence[str | int]]) -> str:
    """CSV with a header line; text cells are made safe for spreadsheets."""
    file = io.StringIO()
    writer = csv.writer(file, lineterminator="\n")
    writer.writerow(columns)
    for row in rows:
        writer.writerow([cell(value) if isinstance(value, str) else int(value) for value in row])
    return file.getvalue()


def _rows(report: Report) -> Iterable[Sequence[str | int]]:
    for group in (found for kind in Kind for found in across(report, kind) + within(report, kind)):
        origin_of = {
            article: number for number, origin in enumerate(group.origins, start=1) for article in origin.articles
        }
        for judgement, statement in versions(report, group):
            article = report.article[statement.article]
            start = statement.spans[0].start
            yield (
                group.group.id,
                article.id,
                article.path,
                article.outlet,
                article.date,
                statement.speaker.name if statement.speaker else "",
                statement.speaker.person if statement.speaker else "",
                judgement.verdict.value,
                "; ".join(map(difference_in_words, judgement.differences)),
                statement.text,
                start,
                statement.spans[-1].end,
                line_and_column(article, start)[0],
                origin_of.get(article.id, 0),
                group.group.kind.value,
                "; ".join(ids_of(group)),
            )
