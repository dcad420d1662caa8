"""`facts.csv`: the matrices of all stories, one row per fact and article. `people.csv`: one row per name or title."""

from collections.abc import Iterable, Sequence

from compare.models import JudgedGroup, Judgement, Report
from compare.report.bearings import ids_of
from compare.report.csvreport import table
from compare.report.facts import numbers
from compare.report.matrix import Cell, Row, matrices
from compare.report.place import line_and_column
from compare.report.vouching import voucher
from compare.report.wording import difference_in_words

_FACTS = (
    "story",
    "fact",
    "group",
    "reading",
    "article",
    "path",
    "outlet",
    "date",
    "verdict",
    "differences",
    "voucher",
    "passage",
    "start",
    "end",
    "line",
    "origins",
    "decisions",
)
_PEOPLE = ("story", "person", "what", "form", "article", "path", "outlet", "date", "line")
_SILENT = "silent"
_SILENT_LISTED = 50


def to_facts_csv(report: Report) -> str:
    """A row for each passage, and one that says *silent* for an article of the story without one.

    Each fact is listed once, in the story that most of its passages are in, with its passages elsewhere. Silent means
    that no passage was found: `passage` is empty, and `start`, `end` and `line` are 0. `fact` is the number that the
    fact has in the full report, `origins` counts the independent origins of the fact, and `decisions` are the ids of
    what people decided that it rests on. In a story of more than fifty articles silence has no rows, for there would be
    as many as articles times facts.
    """
    told = matrices(report)
    number_of = numbers(told)
    rows = (
        (matrix.story.id if matrix.story else "", number_of[row.group.group.id], *cells)
        for matrix in told
        for row in matrix.rows
        if row.at_home
        for cells in _rows(report, row, silence=len(matrix.columns) <= _SILENT_LISTED)
    )
    return table(_FACTS, rows)


def _rows(report: Report, row: Row, *, silence: bool) -> Iterable[Sequence[str | int]]:
    for cell in (*row.cells, *row.elsewhere):
        if silence and not cell.judgements:
            yield _row(report, row.group, cell)
        for judgement in cell.judgements:
            yield _row(report, row.group, cell, judgement)


def _row(report: Report, group: JudgedGroup, cell: Cell, judgement: Judgement | None = None) -> Sequence[str | int]:
    article = report.article[cell.article]
    behind = len(group.origins), "; ".join(ids_of(group))
    about = (group.group.id, group.reading, article.id, article.path, article.outlet, article.date)
    if judgement is None:
        return (*about, _SILENT, "", "", "", 0, 0, 0, *behind)
    statement = report.statement[judgement.statement]
    start = statement.spans[0].start
    return (
        *about,
        judgement.verdict.value,
        "; ".join(map(difference_in_words, judgement.differences)),
        voucher(statement),
        statement.text,
        start,
        statement.spans[-1].end,
        line_and_column(article, start)[0],
        *behind,
    )


def to_people_csv(report: Report) -> str:
    """A row for each article that has a form of a person's name, or a title; `what` says which.

    `line` is that of the form's first place, and 0 in the other articles that have it.
    """
    rows = (
        (
            person.story,
            person.name,
            what,
            variant.text,
            article.id,
            article.path,
            article.outlet,
            article.date,
            line_and_column(article, variant.place.span.start)[0] if article.id == variant.place.article else 0,
        )
        for person in report.people
        for what, variants in (("name", person.names), ("title", person.titles))
        for variant in variants
        for article in (report.article[found] for found in variant.articles)
    )
    return table(_PEOPLE, rows)
