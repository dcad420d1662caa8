"""Which article of a story says what: a row for each fact or quote, a column for each article.

Records only; the renderers draw them.
"""

from collections import Counter, defaultdict
from collections.abc import Container, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from compare.models import Article, JudgedGroup, Judgement, Kind, Report, Story, Verdict
from compare.report.escape import clean, shorten
from compare.report.ranking import order
from compare.report.selection import accounts, across, articles_of, homes, stories
from compare.report.wording import outlet_name

_SPEAKS_FOR_ITS_ARTICLE = (Verdict.DIFFERS, Verdict.ADDS, Verdict.AGREES, Verdict.LESS, Verdict.UNSURE)
_NAME = 60


@dataclass(frozen=True, slots=True)
class Column:
    """An article of a story under a name that tells it from the others."""

    article: Article
    name: str
    """Clean: the outlet, with the date where two articles of one outlet stand side by side."""


@dataclass(frozen=True, slots=True)
class Cell:
    """How one article stands to one fact."""

    article: str
    judgements: tuple[Judgement, ...]
    """Of its passages, the one that speaks for the article first; empty when no passage was found."""

    @property
    def verdict(self) -> Verdict | None:
        """None is *silent*: no passage was found. It does not say that the article denies the fact."""
        return self.judgements[0].verdict if self.judgements else None


@dataclass(frozen=True, slots=True)
class Row:
    """A fact and how each article of the story stands to it."""

    group: JudgedGroup
    cells: tuple[Cell, ...]
    """In the order of the columns."""
    elsewhere: tuple[Cell, ...]
    """Articles outside the story that have it too: old facts recur as background."""
    at_home: bool
    """Whether most of its versions are in this story, so that it is told in full here and only named in others."""


@dataclass(frozen=True, slots=True)
class Matrix:
    """The facts of a story, what a reader must look at first on top."""

    story: Story | None
    """None for a fact of articles that belong to no story."""
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    names: Mapping[str, str] = field(init=False, repr=False, compare=False)
    """What each article of the story is called, by id."""

    def __post_init__(self) -> None:
        object.__setattr__(self, "names", {column.article.id: column.name for column in self.columns})

    def name(self, article: Article) -> str:
        """What an article is called here; one of another story goes by its outlet and date."""
        return self.names.get(article.id) or dated(article)


def matrices(report: Report) -> list[Matrix]:
    """A matrix for each story with a fact in two articles or more, that with the gravest fact first.

    Facts of articles without a story follow, each in a matrix of its own. A fact inside one article has no outlets to
    compare and is in none.
    """
    story_of = {article: story for story in stories(report) for article in story.articles}
    facts: dict[str, list[JudgedGroup]] = defaultdict(list)
    strays = []
    for group in sorted(across(report, Kind.CLAIM), key=order):
        told_in = {story_of[article].id for article in articles_of(report, group) if article in story_of}
        for story in told_in:
            facts[story].append(group)
        if not told_in:
            strays.append(group)
    at_home: dict[str, set[str]] = defaultdict(set)
    for group_id, home in homes(report).items():
        at_home[home].add(group_id)
    found = [_matrix(report, one, facts[one.id], at_home[one.id]) for one in stories(report) if facts[one.id]]
    found += [_alone(report, group) for group in strays]
    return sorted(found, key=_first_at_home)


def quote_matrices(report: Report) -> list[Matrix]:
    """A matrix for each story with a quote in two articles or more, rows and stories in the order of the quotes.

    A quote stands in the story that most of its articles are of. There is none for a single quote that every article
    of its story has, and for quotes of articles without a story: all that it could say stands with the quote.
    """
    home_of = homes(report)
    told: dict[str, list[JudgedGroup]] = defaultdict(list)
    for group in across(report, Kind.QUOTE):
        if group.group.id in home_of:
            told[home_of[group.group.id]].append(group)
    story = {one.id: one for one in stories(report)}
    found = (_matrix(report, story[home], groups, home_of) for home, groups in told.items())  # each at home here
    return [
        matrix for matrix in found if len(matrix.rows) > 1 or any(not cell.judgements for cell in matrix.rows[0].cells)
    ]


def _first_at_home(matrix: Matrix) -> tuple[bool, bool, tuple[int, int, int, int, str]]:
    own = [row for row in matrix.rows if row.at_home]
    return matrix.story is None, not own, order((own or matrix.rows)[0].group)


def _matrix(report: Report, story: Story, groups: Iterable[JudgedGroup], at_home: Container[str]) -> Matrix:
    ran = columns(accounts(report, story))
    return Matrix(story, ran, rows(ran, groups, at_home))


def rows(ran: Iterable[Column], groups: Iterable[JudgedGroup], at_home: Container[str]) -> tuple[Row, ...]:
    """A row for each group over the columns `ran`; `at_home` has the ids of those that are told in full here."""
    silent = {column.article.id: Cell(column.article.id, ()) for column in ran}
    return tuple(_row(group, silent, at_home=group.group.id in at_home) for group in groups)


def _alone(report: Report, group: JudgedGroup) -> Matrix:
    ran = columns(sorted((report.article[article] for article in articles_of(report, group)), key=_by_date))
    return Matrix(None, ran, rows(ran, (group,), {group.group.id}))


def _by_date(article: Article) -> tuple[bool, str, str, str]:
    return not article.date, article.date, article.outlet, article.id


def _row(group: JudgedGroup, silent: Mapping[str, Cell], *, at_home: bool) -> Row:
    """`silent` has a cell for each column: in a large story most cells are, and all rows can share them."""
    judged: dict[str, list[Judgement]] = defaultdict(list)
    for judgement in group.judgements:
        judged[judgement.article].append(judgement)
    return Row(
        group,
        tuple(_cell(article, judged[article]) if article in judged else silent[article] for article in silent),
        tuple(_cell(article, judged[article]) for article in sorted(judged.keys() - silent.keys())),
        at_home,
    )


def _cell(article: str, judgements: list[Judgement]) -> Cell:
    """One passage that differs makes the article differ; a fragment beside a full account takes nothing from it."""
    return Cell(article, tuple(sorted(judgements, key=lambda one: _SPEAKS_FOR_ITS_ARTICLE.index(one.verdict))))


def columns(articles: Sequence[Article]) -> tuple[Column, ...]:
    """Articles in the order given, each with a name: two articles of one outlet stay apart by their dates."""
    outlets = Counter(map(_outlet, articles))
    names = [_outlet(article) if outlets[_outlet(article)] == 1 else dated(article) for article in articles]
    alike, seen = Counter(names), Counter[str]()
    found = []
    for article, name in zip(articles, names, strict=True):
        seen[name] += 1
        number = f" ({seen[name]})" if alike[name] > 1 else ""
        found.append(Column(article, name + number))
    return tuple(found)


def _outlet(article: Article) -> str:
    return shorten(outlet_name(article), _NAME)


def dated(article: Article) -> str:
    """`Herald 2024-05-03`, without a comma, since names stand in lists: seldom has an outlet two articles in a day."""
    return f"{_outlet(article)} {clean(article.date) or 'undated'}"
