"""Facts for a terminal: per story a matrix of signs, then each conflict with both passages."""

from collections.abc import Iterator

from compare.models import JudgedGroup, Person, Place, Report, Verdict
from compare.report.bearings import group_decisions
from compare.report.escape import shorten
from compare.report.extras import extras, only_in_words
from compare.report.facts import (
    ALTERNATIVE,
    Conflict,
    conflict_in_words,
    conflicts,
    elsewhere_in_words,
    numbers,
    slots_in_words,
)
from compare.report.focus import focused
from compare.report.layout import bullets, paint, wrap
from compare.report.matrix import Matrix, Row, matrices
from compare.report.matrixterminal import LEGEND, drawn
from compare.report.people import DecidedNames, decided_names, person_decisions, tables, variants_in_words, varies
from compare.report.place import place
from compare.report.ranking import is_disputed, order
from compare.report.stale import stale_in_words
from compare.report.vouching import voucher
from compare.report.wording import difference_in_words, sources_in_words, story_title
from compare.text.counting import count

_BOLD, _RED = "1", "31"
_TITLE, _READING, _PASSAGE, _NOTE, _WORDS = 100, 240, 200, 150, 60
_CONFLICTS, _DIFFERENCES, _LINES, _VARIANTS = 6, 4, 6, 8


def facts(report: Report, width: int, *, colour: bool, limit: int, explain: bool = True) -> Iterator[str]:
    """Paragraphs: a legend, then story by story a matrix and what is to be said of its facts.

    Without `explain` the signs are known already.

    `limit` is the number of facts shown, those that a reader must look at first; 0 for all. Their numbers are those of
    the full report, so some are missing where facts are.
    """
    told = matrices(report)
    number_of = numbers(told)
    every = sorted((row.group for matrix in told for row in matrix.rows if row.at_home), key=order)
    shown = {group.group.id for group in (every[:limit] if limit else every)}
    if shown:
        yield wrap(f"Facts, story by story: {LEGEND}" if explain else "Facts, story by story:", width)
    for matrix in told:
        rows = [row for row in matrix.rows if row.at_home and row.group.group.id in shown]
        if rows:
            yield drawn(report, matrix, rows, number_of, width, colour=colour)
            for row in rows:
                yield from _fact(report, matrix, row, number_of[row.group.group.id], width, colour=colour)
    if len(every) > len(shown):
        yield f"… and {count(len(every) - len(shown), 'more fact')} in more than one article"


def people(report: Report, width: int, *, limit: int) -> Iterator[str]:
    """A paragraph for each story: persons of several names or titles, or of whom people decided."""
    left, decided_on = limit or len(report.people), decided_names(report)
    for matrix, persons in tables(report):
        different = [person for person in persons if varies(person) or person_decisions(report, decided_on, person)]
        if different[:left]:
            lines = [_person(report, matrix, decided_on, person) for person in different[:left]]
            title = shorten(story_title(report, matrix.story), _TITLE) if matrix.story else "in several stories"
            yield f"{wrap(f'People and what they are called: {title}', width)}\n{bullets(lines, width)}"
        left -= len(different[:left])


def _person(report: Report, matrix: Matrix, decided_on: DecidedNames, person: Person) -> str:
    lines = [shorten(person.name, _WORDS)]
    if person.names:
        lines.append(f"names: {variants_in_words(report, matrix, person.names, _VARIANTS)}")
    if person.titles:
        lines.append(f"titles: {variants_in_words(report, matrix, person.titles, _VARIANTS)}")
    lines += person_decisions(report, decided_on, person)
    return "\n".join(lines)


def _fact(report: Report, matrix: Matrix, row: Row, number: int, width: int, *, colour: bool) -> Iterator[str]:
    """Nothing for a fact of which the matrix says everything: that outlets agree."""
    group = row.group
    found = conflicts(report, group)
    more = extras(report, matrix, group)
    lines = [
        *(line for line in slots_in_words(report, matrix, group) if ALTERNATIVE in line),
        *stale_in_words(report, matrix, group),
        *(f"{line} {_where(report, spot)}" for line, spot in only_in_words(report, matrix, more)),
    ]
    lines = lines[:_LINES] + ([f"… and {len(lines) - _LINES} more"] if len(lines) > _LINES else [])
    lines = [*group_decisions(report, group), *lines]
    if not (found or lines):
        return
    if away := elsewhere_in_words(row):
        lines.append(away)
    heading = wrap(f"Fact {number}. “{shorten(group.reading, _READING)}”", width)
    grave = _RED if is_disputed(group) else _BOLD
    parts = ["\n".join(paint(line, grave, wanted=colour) for line in heading.splitlines())]
    parts.append(wrap(shorten(sources_in_words(report, group), _READING), width))
    parts += [_conflict(report, matrix, group, conflict, width) for conflict in found[:_CONFLICTS]]
    if len(found) > _CONFLICTS:
        parts.append(f"… and {count(len(found) - _CONFLICTS, 'more version')} to compare")
    if lines:
        parts.append(bullets(lines, width))
    yield "\n".join(parts)


def _conflict(report: Report, matrix: Matrix, group: JudgedGroup, conflict: Conflict, width: int) -> str:
    sign = "?" if conflict.verdict is Verdict.UNSURE else "!"
    said = [difference_in_words(found, _NOTE) for found in conflict.differences[:_DIFFERENCES]]
    if len(conflict.differences) > _DIFFERENCES:
        said.append(f"and {len(conflict.differences) - _DIFFERENCES} more")
    who = conflict_in_words(report, matrix, group, conflict)
    lines = [wrap(f"{sign} {who}" + (f": {'; '.join(said)}" if said else ""), width)]
    for side, spots in (
        (conflict.here, [found.here for found in conflict.differences]),
        (conflict.there, [found.there for found in conflict.differences]),
    ):
        article = report.article[side.article]
        spans = [spot.span for spot in spots if spot.article == article.id]
        lines.append(
            wrap(
                f"{matrix.name(article)}, {voucher(side)}: “{focused(article, side, spans, _PASSAGE)}” "
                f"{place(article, side.spans[0].start)}",
                width,
                indent=2,
            )
        )
    return "\n".join(lines)


def _where(report: Report, spot: Place) -> str:
    return place(report.article[spot.article], spot.span.start)
