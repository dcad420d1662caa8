"""Facts for Markdown: per story a table of facts and outlets, then each fact with all its passages."""

from collections.abc import Iterator
from functools import partial

from compare.models import JudgedGroup, Judgement, Person, Report, Statement
from compare.report.bearings import GROUPED, group_decisions, grouped
from compare.report.escape import code, markdown
from compare.report.extras import extras, more_in_words, only_in_words
from compare.report.facts import Conflict, conflict_in_words, conflicts, elsewhere_in_words, numbers, slots_in_words
from compare.report.matrix import Matrix, Row, matrices
from compare.report.matrixmarkdown import MEANING, story_heading, tables_of
from compare.report.passages import marked, side_by_side
from compare.report.people import DecidedNames, decided_names, person_decisions, tables, variants_in_words
from compare.report.place import place
from compare.report.selection import counterparts, versions
from compare.report.stale import stale_in_words
from compare.report.vouching import voucher
from compare.report.wording import VERDICTS, sources_in_words

_LEGEND = (
    f"Each table has {MEANING.format(thing='fact')} Facts that are told differently come first: numbers, negations and "
    "dates before names, places and roles, and these before causes. A value that a later publication supersedes is an "
    "update; an older article that has the earlier value is *stale* and contradicts nobody."
)


def facts(report: Report) -> Iterator[str]:
    """Paragraphs; none when no fact is in two articles."""
    told = matrices(report)
    number_of = numbers(told)
    if told:
        yield "## Facts, story by story"
        yield _LEGEND
    for matrix in told:
        yield f"### {story_heading(report, matrix.story)}"
        yield from tables_of(matrix, number_of, "fact")
        for row in matrix.rows:
            if row.at_home:
                yield from _fact(report, matrix, row, number_of[row.group.group.id])


def _fact(report: Report, matrix: Matrix, row: Row, number: int) -> Iterator[str]:
    group = row.group
    yield f"#### Fact {number}. “{markdown(group.reading)}”"
    weakest = " and ".join(code(statement) for statement in group.group.cohesion.weakest)
    about = [sources_in_words(report, group), elsewhere_in_words(row)]
    yield (
        f"{'; '.join(markdown(part) for part in about if part)}. "
        f"Group {code(group.group.id)}, weakest link {group.group.cohesion.score:.2f} between {weakest}."
    )
    more = extras(report, matrix, group)
    lines = [
        *group_decisions(report, group),
        *map(partial(_conflict, report, matrix, group), conflicts(report, group)),
        *slots_in_words(report, matrix, group),
        *stale_in_words(report, matrix, group),
        *(line for line, _ in only_in_words(report, matrix, more) + more_in_words(report, matrix, more)),
    ]
    if lines:
        yield "\n".join(f"- {markdown(line)}" for line in dict.fromkeys(lines))
    ordered, others, held = versions(report, group), counterparts(report, group), grouped(group)
    yield "\n".join(
        [
            "| outlet | vouched for by | verdict | passage | place |",
            "|---|---|---|---|---|",
            *(_version(report, matrix, *version, by_decision=version[1].id in held) for version in ordered),
        ]
    )
    for judgement, statement in ordered:
        if judgement.differences:
            yield from side_by_side(report, judgement, statement, others[statement.id], matrix.name)


def _conflict(report: Report, matrix: Matrix, group: JudgedGroup, conflict: Conflict) -> str:
    kinds = ", ".join(dict.fromkeys(difference.type.value for difference in conflict.differences))
    who = conflict_in_words(report, matrix, group, conflict)
    return f"{who}: {kinds}" if kinds else who


def _version(report: Report, matrix: Matrix, judgement: Judgement, statement: Statement, *, by_decision: bool) -> str:
    article = report.article[statement.article]
    cells = (
        markdown(matrix.name(article)),
        markdown(voucher(statement)),
        VERDICTS[judgement.verdict] + (f" ({GROUPED})" if by_decision else ""),
        marked(article, statement, ()),
        code(place(article, statement.spans[0].start)),
    )
    return f"| {' | '.join(cells)} |"


def people(report: Report) -> Iterator[str]:
    """A table for each story of its persons and what each outlet calls them."""
    told, decided_on = tables(report), decided_names(report)
    if told:
        yield "## People and what they are called"
    for matrix, persons in told:
        yield f"### {story_heading(report, matrix.story) if matrix.story else 'In several stories'}"
        rows = (_person(report, matrix, decided_on, person) for person in persons)
        yield "\n".join(["| person | names | titles |", "|---|---|---|", *rows])


def _person(report: Report, matrix: Matrix, decided_on: DecidedNames, person: Person) -> str:
    names, titles = (
        markdown(variants_in_words(report, matrix, variants)) or "–" for variants in (person.names, person.titles)
    )
    name = "; ".join(map(markdown, (person.name, *person_decisions(report, decided_on, person))))
    return f"| {name} | {names} | {titles} |"
