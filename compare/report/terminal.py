"""The summary for a terminal: what recurs, who differs, and where to look."""

from collections.abc import Iterable, Iterator, Sequence
from typing import TypeVar

from compare.models import JudgedGroup, Judgement, Kind, Match, Report, Severity, Statement, Story, Verdict
from compare.report.bearings import GROUPED, Answered, answers, group_decisions, grouped, pair_decisions
from compare.report.escape import shorten
from compare.report.factterminal import facts, people
from compare.report.layout import NARROWEST, bullets, grid, paint, wrap
from compare.report.matrix import quote_matrices
from compare.report.matrixterminal import LEGEND, drawn
from compare.report.place import place
from compare.report.ranking import is_disputed
from compare.report.selection import across, gravity, stories, undecided, versions, within
from compare.report.unapplied import in_report, outlook, unapplied
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
from compare.text.counting import count

_READING = 240
_PASSAGE = 60
_TITLE = 100
_NAME = 12
_DIFFERENCES = 8
_VERSIONS = 30
_PLACES = 6
_COLOURS = {Verdict.AGREES: "32", Verdict.DIFFERS: "33", Verdict.ADDS: "36", Verdict.LESS: "36", Verdict.UNSURE: "35"}
_BOLD, _RED = "1", "31"
T = TypeVar("T")


def to_terminal(report: Report, *, width: int = 80, colour: bool = False, limit: int = 20) -> str:
    """The report for reading at a prompt.

    No line is wider than `width` columns (at least `NARROWEST`); `limit` is the number of findings shown of each kind,
    0 for all. Colour only repeats what the words say.
    """
    width = max(width, NARROWEST)
    shared, single = across(report, Kind.QUOTE), within(report, Kind.QUOTE)
    blocks = [wrap(summary(report), width)]
    if report.copies:
        lines = (f"{copy_in_words(report, copy)}" for copy in report.copies)
        blocks.append(_listing("Articles that share text", lines, width, limit))
    for number, group in enumerate(_first(shared, limit), start=1):
        blocks.append(_group(report, group, number, width, colour=colour))
    if len(shared) > len(_first(shared, limit)):
        blocks.append(f"… and {count(len(shared) - limit, 'more quote')} in more than one article")
    matrices = list(_matrices(report, shared, _first(shared, limit), width, colour=colour))
    blocks += matrices
    if single:
        lines = (_repetition(report, group) for group in single)
        blocks.append(_listing("Repeated within one article", lines, width, limit))
    if shown := stories(report):
        lines = (_story(report, story) for story in shown)
        blocks.append(_listing("Stories in several articles", lines, width, limit))
    blocks += facts(report, width, colour=colour, limit=limit, explain=not matrices)
    if alone := [group for group in within(report, Kind.CLAIM) if is_disputed(group)]:
        lines = (_repetition(report, group) for group in alone)
        blocks.append(_listing("Facts on which an article differs from itself", lines, width, limit))
    blocks += people(report, width, limit=limit)
    answered = answers(report)
    if unsure := undecided(report, Kind.QUOTE):
        lines = (_undecided(report, match, answered) for match in unsure)
        blocks.append(_listing("Unsure, for you to decide", lines, width, limit))
    if unsure := undecided(report, Kind.CLAIM):
        lines = (_undecided(report, match, answered) for match in unsure)
        blocks.append(_listing("Unsure whether the same fact, for you to decide", lines, width, limit))
    if left := unapplied(report.decisions, in_report(report)):
        blocks.append(_listing("Decisions that were not applied", left, width, limit))
    blocks += [wrap(line, width) for line in outlook(report.decisions)]
    return "\n\n".join(blocks) + "\n"


def _group(report: Report, group: JudgedGroup, number: int, width: int, *, colour: bool) -> str:
    speaker = shorten(speaker_name(report, group.base), _PASSAGE)
    reading = wrap(f"{number}. “{shorten(group.reading, _READING)}”", width)
    about = wrap(f"{speaker} · {shorten(sources_in_words(report, group), _READING)}", width)
    about = "\n".join([about, *(wrap(line, width) for line in group_decisions(report, group))])
    held = grouped(group)
    rows = [
        (
            shorten(outlet_name(report.article[statement.article]), _PASSAGE),
            shorten(speaker_name(report, statement.id), _PASSAGE),
            paint(VERDICTS[judgement.verdict], _COLOURS[judgement.verdict], wanted=colour),
            _details(report, group, judgement, statement, by_decision=statement.id in held),
        )
        for judgement, statement in versions(report, group)[:_VERSIONS]
    ]
    if len(group.judgements) > _VERSIONS:
        rows.append(("…", "", "", f"and {count(len(group.judgements) - _VERSIONS, 'more version')}"))
    table = grid(rows, _columns(rows, width), ("outlet", "speaker", "verdict", "differences, place"))
    grave = gravity(d.severity for judgement in group.judgements for d in judgement.differences) == 0
    heading = _RED if grave else _BOLD
    painted = "\n".join(paint(line, heading, wanted=colour) for line in reading.splitlines())
    return f"{painted}\n{about}\n{table}"


def _matrices(
    report: Report, every: Sequence[JudgedGroup], shown: Sequence[JudgedGroup], width: int, *, colour: bool
) -> Iterator[str]:
    """Paragraphs: which article of a story has which of the quotes `shown`, after a legend."""
    number_of = {group.group.id: number for number, group in enumerate(every, start=1)}
    chosen = {group.group.id for group in shown}
    told = [(matrix, [row for row in matrix.rows if row.group.group.id in chosen]) for matrix in quote_matrices(report)]
    if any(rows for _, rows in told):
        yield wrap(f"Quotes, story by story: {LEGEND}", width)
    for matrix, rows in told:
        if rows:
            yield drawn(report, matrix, rows, number_of, width, colour=colour)


def _columns(rows: Sequence[Sequence[str]], width: int) -> tuple[int, int, int, int]:
    """A broken path is no link: the last column gets the width of the longest place, names share what is left."""
    verdict = max(map(len, VERDICTS.values()))
    longest = max(len(row[-1].rsplit("\n", 1)[-1]) for row in rows)
    names = width - verdict - 3 * 2 - longest
    name = min(max(names // 2, _NAME), width // 5)
    return name, name, verdict, width - 2 * name - verdict - 3 * 2


def _details(
    report: Report, group: JudgedGroup, judgement: Judgement, statement: Statement, *, by_decision: bool
) -> str:
    ordered = sorted(judgement.differences, key=lambda difference: gravity([difference.severity]))
    lines = [_marked(difference_in_words(d, _PASSAGE), d.severity) for d in ordered[:_DIFFERENCES]]
    if len(ordered) > _DIFFERENCES:
        lines.append(f"… and {len(ordered) - _DIFFERENCES} more")
    if statement.id == group.base:
        lines.insert(0, "the fullest version")
    if by_decision:
        lines.append(GROUPED)
    lines.append(place(report.article[statement.article], statement.spans[0].start))
    return "\n".join(lines)


def _marked(words: str, severity: Severity) -> str:
    return f"! {words}" if severity is Severity.ERROR else words


def _repetition(report: Report, group: JudgedGroup) -> str:
    places = [
        place(report.article[statement.article], statement.spans[0].start) for _, statement in versions(report, group)
    ]
    more = f" and {len(places) - _PLACES} more" if len(places) > _PLACES else ""
    said = "; ".join([f"{', '.join(places[:_PLACES])}{more}", *group_decisions(report, group)])
    return f"“{shorten(group.reading, _PASSAGE)}” {said}"


def _story(report: Report, story: Story) -> str:
    return f"{shorten(story_title(report, story), _TITLE)} ({story_extent(report, story)})"


def _undecided(report: Report, match: Match, answered: Answered) -> str:
    sides = []
    for statement in (report.statement[match.a], report.statement[match.b]):
        where = place(report.article[statement.article], statement.spans[0].start)
        sides.append(f"“{shorten(statement.text, _PASSAGE)}” {where}")
    return "; ".join([f"{match.score:.2f} {sides[0]} / {sides[1]}", *pair_decisions(match, answered)])


def _listing(title: str, lines: Iterable[str], width: int, limit: int) -> str:
    every = list(lines)
    shown = _first(every, limit)
    more = [f"… and {len(every) - limit} more"] if len(every) > len(shown) else []
    return f"{title}:\n{bullets([*shown, *more], width)}"


def _first(items: Sequence[T], limit: int) -> Sequence[T]:
    return items[:limit] if limit else items
