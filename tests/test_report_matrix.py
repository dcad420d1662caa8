"""The matrix of a story: what a reader must look at first on top, every article in a column of its own."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from compare.models import Origin, Story, Verdict
from compare.report import to_markdown, to_terminal
from compare.report.matrix import matrices, quote_matrices
from compare.report.ranking import Rank, is_disputed, rank


def table(report, number=0):
    """The matrix in short: the first letters of each reading, and the verdict of each article."""
    [*rows] = matrices(report)[number].rows
    return [
        (row.group.reading[:12], *(cell.verdict.value if cell.verdict else "silent" for cell in row.cells))
        for row in rows
    ]


def test_rows_are_facts_and_columns_are_articles(flood):
    [matrix] = matrices(flood.report())
    assert [column.name for column in matrix.columns] == [
        "Courier (?)",
        "Gazette",
        "Herald",
        "Star 2024-05-01",
        "Star 2024-05-03",
        "wire.txt",
    ]
    assert len(matrix.rows) == 10
    assert all(len(row.cells) == len(matrix.columns) for row in matrix.rows)
    assert table(flood.report())[0] == ("Twelve peopl", "silent", "agrees", "agrees", "differs", "adds", "silent")


def test_conflicts_on_numbers_negation_and_dates_come_first(flood):
    [matrix] = matrices(flood.report())
    ranks = [rank(row.group) for row in matrix.rows]
    assert ranks == sorted(ranks)
    assert ranks == [
        Rank.NUMBER,
        Rank.NUMBER,
        Rank.NEGATION,
        Rank.DATE,
        Rank.NAME,
        Rank.NAME,
        Rank.CAUSE,
        Rank.OTHER,
        Rank.UNSURE,
        Rank.DETAIL,
    ]


@pytest.fixture
def pair(draft):
    """Two articles with one fact, which a test gives its verdict and difference."""
    for name in ("north", "south"):
        draft.article(name, "The ferry has 12 boats. It sails at noon, in May.")
        draft.claim(name, "The ferry has 12 boats.")
    draft.stories.append(Story("s1", "Ferry", ("north", "south")))

    def judged(verdict, kind="", severity=""):
        places = draft.place("south", "12"), draft.place("north", "12")
        found = [draft.difference(kind, severity, *places)] if kind else []
        draft.group("north:c1", {"north:c1": ("agrees", ()), "south:c1": (verdict, found)}, [])
        return draft.report()

    return judged


@pytest.mark.parametrize(
    ("verdict", "kind", "severity", "expected"),
    [
        pytest.param("differs", "number", "error", Rank.NUMBER, id="a number"),
        pytest.param("differs", "unit", "warning", Rank.NUMBER, id="a unit is as grave as a number"),
        pytest.param("differs", "negation", "error", Rank.NEGATION, id="a not"),
        pytest.param("differs", "polarity", "error", Rank.NEGATION, id="affirmed and denied"),
        pytest.param("differs", "date", "error", Rank.DATE, id="a date"),
        pytest.param("differs", "name", "error", Rank.NAME, id="a name"),
        pytest.param("differs", "place", "error", Rank.NAME, id="a place"),
        pytest.param("differs", "role", "error", Rank.NAME, id="who did it to whom"),
        pytest.param("differs", "cause", "warning", Rank.CAUSE, id="a cause"),
        pytest.param("differs", "hedge", "warning", Rank.OTHER, id="a hedge"),
        pytest.param("differs", "", "", Rank.OTHER, id="differs, and no rule says in what"),
        pytest.param("less", "update", "note", Rank.UPDATE, id="an update is no conflict"),
        pytest.param("differs", "update", "warning", Rank.UPDATE, id="an update is none whatever its verdict"),
        pytest.param("unsure", "", "", Rank.UNSURE, id="unsure"),
        pytest.param("adds", "detail", "note", Rank.DETAIL, id="a detail"),
        pytest.param("agrees", "", "", Rank.AGREED, id="agreement"),
        pytest.param("agrees", "number", "note", Rank.AGREED, id="trap: a number that both can hold"),
        pytest.param("unsure", "number", "error", Rank.UNSURE, id="trap: a number of what may be another fact"),
        pytest.param(
            "less", "number", "error", Rank.DETAIL, id="trap: a difference under a verdict that accuses nobody"
        ),
    ],
)
def test_rank(pair, verdict, kind, severity, expected):
    [group] = pair(verdict, kind, severity).groups
    assert rank(group) is expected
    assert is_disputed(group) is (expected <= Rank.OTHER)


def test_more_origins_stand_higher_among_equals(draft):
    for name in ("a", "b", "c"):
        draft.article(name, "One sails. Two sail. Three sail.")
    draft.stories.append(Story("s1", "", ("a", "b", "c")))
    for words, origins in (("One sails.", 1), ("Two sail.", 3), ("Three sail.", 2)):
        said = [draft.claim(name, words) for name in ("a", "b", "c")]
        draft.group(said[0], dict.fromkeys(said, ("agrees", ())), [Origin((str(n),), "") for n in range(origins)])
    assert [row[0] for row in table(draft.report())] == ["Two sail.", "Three sail.", "One sails."]


@pytest.mark.parametrize(
    ("verdicts", "shown"),
    [
        pytest.param(["agrees", "differs"], Verdict.DIFFERS, id="one passage that differs makes the article differ"),
        pytest.param(["less", "agrees"], Verdict.AGREES, id="a headline takes nothing from the body"),
        pytest.param(["less", "adds"], Verdict.ADDS, id="the fuller passage speaks"),
        pytest.param(["unsure", "agrees"], Verdict.AGREES, id="a doubtful second passage takes nothing away"),
        pytest.param(["unsure", "unsure"], Verdict.UNSURE, id="unsure stays unsure"),
    ],
)
def test_an_article_with_two_passages(draft, verdicts, shown):
    draft.article("north", "It sails.")
    draft.article("south", "It sails at noon. It sails.")
    draft.stories.append(Story("s1", "", ("north", "south")))
    base = draft.claim("north", "It sails.")
    said = [draft.claim("south", "It sails at noon."), draft.claim("south", "It sails.")]
    judged = {base: ("agrees", ())} | {one: (verdict, ()) for one, verdict in zip(said, verdicts, strict=True)}
    draft.group(base, judged, [])
    [matrix] = matrices(draft.report())
    [row] = matrix.rows
    assert row.cells[1].verdict is shown
    assert len(row.cells[1].judgements) == 2


def test_an_old_fact_is_told_at_home_and_named_elsewhere(draft):
    for name in ("a", "b", "c", "d", "e"):
        draft.article(name, "The dam was built in 1931.")
    said = [draft.claim(name, "The dam was built in 1931.") for name in ("a", "b", "c", "e")]
    draft.group(said[0], dict.fromkeys(said, ("agrees", ())), [])
    draft.stories.append(Story("s1", "First", ("c", "d")))
    draft.stories.append(Story("s2", "Second", ("a", "b")))
    home, other = matrices(draft.report())
    assert (home.story.id, other.story.id) == ("s2", "s1")
    assert [row.at_home for row in home.rows + other.rows] == [True, False]
    assert [cell.article for cell in home.rows[0].elsewhere] == ["c", "e"]
    assert [cell.article for cell in other.rows[0].elsewhere] == ["a", "b", "e"]
    assert [cell.verdict for cell in other.rows[0].cells] == [Verdict.AGREES, None]


def test_a_fact_of_articles_without_a_story_stands_alone(draft):
    for name in ("a", "b"):
        draft.article(name, "The dam was built in 1931.")
    said = [draft.claim(name, "The dam was built in 1931.") for name in ("a", "b")]
    draft.group(said[0], dict.fromkeys(said, ("agrees", ())), [])
    [matrix] = matrices(draft.report())
    assert matrix.story is None
    assert [column.name for column in matrix.columns] == ["A", "B"]


@pytest.mark.parametrize("kind", ["quote", "fact within one article"])
def test_what_is_in_no_matrix(draft, kind):
    draft.article("a", "“It sails,” she said. It sails.")
    draft.article("b", "“It sails,” she said.")
    draft.stories.append(Story("s1", "", ("a", "b")))
    if kind == "quote":
        said = [draft.quote("a", "It sails,"), draft.quote("b", "It sails,")]
    else:
        said = [draft.claim("a", "It sails"), draft.claim("a", "It sails.")]
    draft.group(said[0], dict.fromkeys(said, ("agrees", ())), [])
    assert matrices(draft.report()) == []


@pytest.mark.parametrize(
    ("articles", "names"),
    [
        pytest.param([("Star", "2024-05-01"), ("Post", "")], ["Star", "Post"], id="one article an outlet"),
        pytest.param(
            [("Star", "2024-05-01"), ("Star", "2024-05-03")],
            ["Star 2024-05-01", "Star 2024-05-03"],
            id="two articles of one outlet go by their dates",
        ),
        pytest.param(
            [("Star", "2024-05-01"), ("Star", "2024-05-01")],
            ["Star 2024-05-01 (1)", "Star 2024-05-01 (2)"],
            id="two of one day are numbered",
        ),
        pytest.param([("Star", "2024-05-01"), ("Star", "")], ["Star 2024-05-01", "Star undated"], id="one undated"),
        pytest.param([("", ""), ("", "")], ["n0.txt", "n1.txt"], id="no outlet: the path"),
    ],
)
def test_columns_have_names_that_tell_them_apart(draft, articles, names):
    ids = [f"n{number}" for number in range(len(articles))]
    for name, (outlet, day) in zip(ids, articles, strict=True):
        draft.article(name, "It sails.", outlet=outlet, date=day)
        draft.claim(name, "It sails.")
    draft.group("n0:c1", {f"{name}:c1": ("agrees", ()) for name in ids}, [])
    draft.stories.append(Story("s1", "", tuple(ids)))
    assert [column.name for column in matrices(draft.report())[0].columns] == names


@given(st.randoms(use_true_random=False))
@settings(max_examples=20, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_the_order_of_what_was_found_does_not_matter(flood, shuffle):
    expected = table(flood.report())
    shuffle.shuffle(flood.groups)
    assert table(flood.report()) == expected


@pytest.fixture
def spoken(draft):
    """Two quotes of one story of three articles, one of them in an article elsewhere, and one of no story."""
    for name in ("north", "south", "west", "far", "away"):
        draft.article(name, "“We sail at noon,” she said. “We pay for it,” she said. “It rains,” he said.")
    draft.stories.append(Story("s1", "Ferry", ("north", "south", "west")))

    def group(words, **verdicts):
        said = {name: draft.quote(name, words) for name in verdicts}
        draft.group(said["north" if "north" in said else "far"], {said[n]: (v, ()) for n, v in verdicts.items()}, [])

    group("We sail at noon,", north="agrees", south="differs", far="agrees")
    group("We pay for it,", north="agrees", west="less", south="agrees")
    group("It rains,", far="agrees", away="agrees")
    return draft


def test_quotes_have_a_matrix_of_their_story(spoken):
    """Rows in the order, and so with the numbers, of the quotes; one of no story is in none."""
    [matrix] = quote_matrices(spoken.report())
    assert [row.group.reading for row in matrix.rows] == ["We sail at noon,", "We pay for it,"]
    assert [[cell.verdict for cell in row.cells] for row in matrix.rows] == [
        [Verdict.AGREES, Verdict.DIFFERS, None],
        [Verdict.AGREES, Verdict.AGREES, Verdict.LESS],
    ]


def test_a_quote_that_all_have_needs_no_matrix(spoken):
    del spoken.groups[0]
    assert quote_matrices(spoken.report()) == []
    assert "Quotes, story by story" not in to_terminal(spoken.report())


def test_a_quote_that_somebody_lacks_has_one(spoken):
    """That an outlet is silent shows nowhere else."""
    spoken.groups.pop(1)
    assert len(quote_matrices(spoken.report())) == 1


def test_the_terminal_shows_quotes_in_signs(spoken):
    text = to_terminal(spoken.report())
    assert "Quotes, story by story: = agrees" in text
    assert "A North · B South · C West" in text.replace("\N{NO-BREAK SPACE}", " ")
    assert "\n   A  B  C  quote\n1  =  ≠  ·  We sail at noon,\n2  =  =  -  We pay for it,\n" in text
    assert text.count("= agrees") == 1


def test_the_terminal_shows_only_quotes_within_the_limit(spoken):
    text = to_terminal(spoken.report(), limit=1)
    assert "1  =  ≠  ·  We sail at noon," in text
    assert "2  =  =" not in text


def test_markdown_shows_quotes_in_words(spoken):
    text = to_markdown(spoken.report())
    assert "| | quote | told differently | North | South | West |" in text
    assert "| 1 | We sail at noon, (also in 1 article outside this story) | – | agrees | differs | · |" in text
    assert "### 1. “We sail at noon,”" in text


def test_signs_are_explained_once(spoken):
    """Whether quotes come before the facts or not."""
    said = [spoken.claim(name, "It rains,") for name in ("north", "south")]
    spoken.group(said[0], dict.fromkeys(said, ("agrees", ())), [])
    text = to_terminal(spoken.report())
    assert text.count("= agrees") == 1
    assert "\n\nFacts, story by story:\n\n" in text
    spoken.groups = spoken.groups[2:]
    assert "Facts, story by story: = agrees" in to_terminal(spoken.report())
