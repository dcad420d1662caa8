"""Everything the page shows, in the order it is shown: stories, what goes beyond one story, and the articles."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from compare.models import Article, JudgedGroup, Kind, Match, Person, Report, Statement, Story, Variant, Verdict
from compare.report.bearings import answers, pair_decisions
from compare.report.escape import clean, shorten
from compare.report.facts import numbers
from compare.report.matrix import Cell, Matrix, Row, columns, matrices, rows
from compare.report.page.addresses import Addresses
from compare.report.page.families import SIGNS
from compare.report.page.findings import Finding, finding
from compare.report.page.origins import Graph, graph
from compare.report.page.texts import Text, by_article, text
from compare.report.page.timeline import Day, timeline
from compare.report.people import decided_names, person_decisions, tables
from compare.report.place import place
from compare.report.ranking import order
from compare.report.selection import accounts, across, articles_of, homes, stories, undecided, within
from compare.report.ties import Ties
from compare.report.wording import VERDICTS, story_extent, story_title

_READING, _REASON = 200, 120
_SILENT = "silent: no passage found, which denies nothing"


@dataclass(frozen=True, slots=True)
class Square:
    """A cell of the matrix."""

    sign: str
    verdict: str
    """Part of a class name."""
    words: str
    anchor: str
    """Id of the version, or empty."""


@dataclass(frozen=True, slots=True)
class Line:
    """A row of the matrix."""

    finding: Finding
    reading: str
    squares: tuple[Square, ...]


@dataclass(frozen=True, slots=True)
class Called:
    """One name or title of a person, who uses it, and where it first stands."""

    text: str
    articles: tuple[str, ...]
    place: str
    at: str
    """Id of the article."""


@dataclass(frozen=True, slots=True)
class Named:
    """A person, and what each outlet calls them."""

    name: str
    names: tuple[Called, ...]
    titles: tuple[Called, ...]
    decisions: tuple[str, ...]
    """What people decided about the name, in words."""


@dataclass(frozen=True, slots=True)
class Side:
    """One of two passages that a human must decide on."""

    name: str
    passage: str
    place: str
    at: str


@dataclass(frozen=True, slots=True)
class Open:
    """A pair for a human to decide."""

    kind: str
    score: float
    sides: tuple[Side, Side]
    reasons: str
    decisions: tuple[str, ...]
    """What people said of it nevertheless, in words."""


@dataclass(frozen=True, slots=True)
class Chapter:
    """A story, or what is told beyond one story."""

    anchor: str
    title: str
    extent: str
    matrix: Matrix
    lines: tuple[Line, ...]
    quotes: tuple[Finding, ...]
    facts: tuple[Finding, ...]
    repeated: tuple[Finding, ...]
    people: tuple[Named, ...]
    open: tuple[Open, ...]
    origins: Graph | None
    days: tuple[Day, ...]
    articles: tuple[Article, ...]

    @property
    def findings(self) -> tuple[Finding, ...]:
        """Those in several articles, as they are shown."""
        return self.quotes + self.facts

    @property
    def says_anything(self) -> bool:
        """Whether there is anything to show: what goes beyond one story may be nothing at all."""
        return bool(self.findings or self.repeated or self.people or self.open)

    @property
    def differing(self) -> int:
        """How many of them are told differently."""
        return sum(one.verdict is Verdict.DIFFERS for one in self.findings)


class Contents:
    """A report as chapters; the texts of articles are laid out when their page is written, one after another."""

    def __init__(self, report: Report, addresses: Addresses) -> None:
        self.report = report
        self.addresses = addresses
        self.homes = homes(report)
        self._frames = {story.id: Matrix(story, columns(accounts(report, story)), ()) for story in stories(report)}
        self._frame_of = {article: frame for frame in self._frames.values() for article in frame.names}
        self._statements = by_article(report)
        self._ties = Ties(report)
        self._recurring = [*across(report, Kind.QUOTE), *sorted(across(report, Kind.CLAIM), key=order)]
        self.findings: Mapping[str, Finding] = {
            one.group.group.id: one for one in (*self._quotes(), *self._facts(), *self._repeated())
        }
        self._of_statement: dict[str, list[Finding]] = defaultdict(list)
        for one in self.findings.values():
            for member in one.group.group.members:
                self._of_statement[member].append(one)
        self._answers, self._decided_names = answers(report), decided_names(report)
        self._people = {matrix.story.id if matrix.story else "": (matrix, some) for matrix, some in tables(report)}
        self._open = self._pairs()
        self._of_story: dict[str, list[JudgedGroup]] = defaultdict(list)
        for group in self._recurring:
            for frame in {self._frame_of[one].story: None for one in self._told_in(group) if one in self._frame_of}:
                self._of_story[frame.id if frame else ""].append(group)
        self.chapters = tuple(map(self._chapter, stories(report)))
        self.beyond = self._beyond()

    def text(self, article: Article) -> Text:
        """An article with its statements marked."""
        frame = self._frame_of.get(article.id) or Matrix(None, columns([article]), ())
        name = frame.name(article)
        return text(self.addresses, article, name, self._statements.get(article.id, ()), self._of_statement)

    def alone(self) -> list[Article]:
        """Articles of no story."""
        told = {article.id for chapter in self.chapters for article in chapter.articles}
        return [article for article in self.report.articles if article.id not in told]

    def _quotes(self) -> Iterator[Finding]:
        for number, group in enumerate(across(self.report, Kind.QUOTE), start=1):
            yield self._finding(group, f"Quote {number}")

    def _facts(self) -> Iterator[Finding]:
        told = matrices(self.report)
        number_of = numbers(told)
        for matrix in told:
            for row in matrix.rows:
                if row.at_home:
                    name = f"Fact {number_of[row.group.group.id]}"
                    yield finding(self.report, self.addresses, matrix, row, name)

    def _repeated(self) -> Iterator[Finding]:
        for kind, noun in ((Kind.QUOTE, "quote"), (Kind.CLAIM, "fact")):
            for number, group in enumerate(within(self.report, kind), start=1):
                yield self._finding(group, f"Repeated {noun} {number}")

    def _finding(self, group: JudgedGroup, name: str) -> Finding:
        home = self.homes.get(group.group.id, "")
        frame = self._frames.get(home) or self._apart(group)
        [row] = rows(frame.columns, (group,), {group.group.id})
        return finding(self.report, self.addresses, frame, row, name)

    def _apart(self, group: JudgedGroup) -> Matrix:
        ran = [self.report.article[article] for article in articles_of(self.report, group)]
        ordered = sorted(ran, key=lambda article: (not article.date, article.date, article.outlet, article.id))
        return Matrix(None, columns(ordered), ())

    def _chapter(self, story: Story) -> Chapter:
        frame = self._frames[story.id]
        groups = self._of_story[story.id]
        at_home = {group for group, home in self.homes.items() if home == story.id}
        lines = tuple(map(self._line, rows(frame.columns, groups, at_home)))
        told = [self.findings[group.group.id] for group in groups if group.group.id in at_home]
        repeated = (one for one in self.findings.values() if one.repeated and one.group.group.id in at_home)
        return Chapter(
            anchor=self.addresses.story(story.id),
            title=story_title(self.report, story),
            extent=story_extent(self.report, story),
            matrix=frame,
            lines=lines,
            quotes=tuple(one for one in told if one.kind == "quote"),
            facts=tuple(one for one in told if one.kind == "fact"),
            repeated=tuple(repeated),
            people=self._named(story.id),
            open=tuple(self._open.get(story.id, ())),
            origins=graph(frame.columns, self._ties.among([column.article for column in frame.columns])),
            days=timeline(frame.columns, [line.finding for line in lines]),
            articles=tuple(column.article for column in frame.columns),
        )

    def _beyond(self) -> Chapter:
        told = [one for one in self.findings.values() if one.group.group.id not in self.homes]
        return Chapter(
            anchor=self.addresses.story(""),
            title="Beyond one story",
            extent="Quotes and facts that recur in articles of no common story",
            matrix=Matrix(None, (), ()),
            lines=(),
            quotes=tuple(one for one in told if one.kind == "quote" and not one.repeated),
            facts=tuple(one for one in told if one.kind == "fact" and not one.repeated),
            repeated=tuple(one for one in told if one.repeated),
            people=self._named(""),
            open=tuple(self._open.get("", ())),
            origins=None,
            days=(),
            articles=(),
        )

    def _told_in(self, group: JudgedGroup) -> list[str]:
        return [judgement.article for judgement in group.judgements]

    def _line(self, row: Row) -> Line:
        found = self.findings[row.group.group.id]
        versions = {version.statement.id: version.anchor for version in found.versions}
        return Line(
            found,
            shorten(row.group.reading, _READING),
            tuple(_square(cell, versions) for cell in row.cells),
        )

    def _named(self, story: str) -> tuple[Named, ...]:
        matrix, persons = self._people.get(story, (Matrix(None, (), ()), []))
        return tuple(self._person(matrix, person) for person in persons)

    def _person(self, matrix: Matrix, person: Person) -> Named:
        names, titles = (
            tuple(self._called(matrix, variant) for variant in some) for some in (person.names, person.titles)
        )
        decided = tuple(person_decisions(self.report, self._decided_names, person))
        return Named(clean(person.name), names, titles, decided)

    def _called(self, matrix: Matrix, variant: Variant) -> Called:
        article = self.report.article[variant.place.article]
        outlets = tuple(matrix.name(self.report.article[one]) for one in variant.articles)
        where = place(article, variant.place.span.start)
        return Called(clean(variant.text), outlets, where, self.addresses.article(article.id))

    def _pairs(self) -> Mapping[str, list[Open]]:
        """By the story that both passages are of."""
        story_of = {article: story for story, frame in self._frames.items() for article in frame.names}
        found: dict[str, list[Open]] = defaultdict(list)
        for kind, noun in ((Kind.QUOTE, "quote"), (Kind.CLAIM, "fact")):
            for match in sorted(undecided(self.report, kind), key=lambda match: (-match.score, match.a, match.b)):
                sides = [self.report.statement[one] for one in (match.a, match.b)]
                one, other = (story_of.get(side.article, "") for side in sides)
                home = one if one == other else ""
                found[home].append(self._pair(match, sides, noun, self._frames.get(home)))
        return found

    def _pair(self, match: Match, sides: Sequence[Statement], noun: str, frame: Matrix | None) -> Open:
        first, second = (self._side(side, frame or Matrix(None, (), ())) for side in sides)
        reasons = "; ".join(f"{clean(signal.name)} {signal.value:.2f}" for signal in match.signals)
        said = tuple(pair_decisions(match, self._answers))
        return Open(noun, match.score, (first, second), shorten(reasons, 4 * _REASON), said)

    def _side(self, statement: Statement, frame: Matrix) -> Side:
        article = self.report.article[statement.article]
        where = place(article, statement.spans[0].start)
        return Side(
            frame.name(article), shorten(statement.text, 3 * _READING), where, self.addresses.statement(statement.id)
        )


def _square(cell: Cell, versions: Mapping[str, str]) -> Square:
    if cell.verdict is None:
        return Square(SIGNS[None], "silent", _SILENT, "")
    anchor = versions[cell.judgements[0].statement]
    return Square(SIGNS[cell.verdict], cell.verdict.value, VERDICTS[cell.verdict], anchor)
