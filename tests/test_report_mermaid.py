"""The graph of origins is code in which strangers' names stand: whatever they are, it stays the graph that was meant."""

import doctest
import html
import re

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from mermaidgraphs import LINE, TEXT

from compare.models import Article, Copy, CopyKind, Report, Story
from compare.report import mermaid, to_markdown
from compare.report.escape import clean
from compare.report.mermaid import label, origins
from compare.report.ties import Ties

ORDER = re.compile(r"direction\s+(TB|BT|RL|LR|TD)|accTitle|%%|:::|www\.|://")
"""What Mermaid, or Markdown inside it, obeys wherever it stands in a line."""
GRAPH = re.compile(r"^```mermaid\n(.*?)^```$", re.MULTILINE | re.DOTALL)
HOSTILE = [
    pytest.param('"]; click a0 "javascript:alert(1)"', id="leaves the label"),
    pytest.param('a"] --> b["c', id="draws an arrow"),
    pytest.param("<img src=x onerror=alert(1)>", id="HTML"),
    pytest.param("</script><!--", id="the end of a script"),
    pytest.param("```\n# a heading", id="leaves the code block"),
    pytest.param('%%{init: {"theme": "dark"}}%%', id="a directive"),
    pytest.param("direction TB", id="turns the graph"),
    pytest.param("style a0:#35; fill:#f00;", id="a style that eats the end of an entity"),
    pytest.param("classDef x:#35;", id="a class"),
    pytest.param("#quot;]", id="an entity of Mermaid's own"),
    pytest.param("&quot;&#34;", id="an entity of HTML"),
    pytest.param("ﬂ°°34¶ß", id="an entity as Mermaid writes it while it parses"),
    pytest.param("`**bold**`", id="a label of Markdown"),
    pytest.param("1. a list", id="a list, which Mermaid refuses in a label"),
    pytest.param("- a list", id="another list"),
    pytest.param("www.example.com", id="a bare link, which it refuses as well"),
    pytest.param("fa:fa-bell", id="an icon"),
    pytest.param("end", id="a word of the grammar"),
    pytest.param("$$x^2$$", id="a formula"),
    pytest.param("\x1b[31mred\u202e", id="a terminal escape and a change of direction"),
]


def graphs(text):
    return GRAPH.findall(text)


def shown(quoted):
    """What Mermaid makes of a label."""
    return html.unescape(re.sub(r"#(\d+);", r"&#\1;", quoted.removeprefix('"').removesuffix('"')))


def story(draft, *names, **fields):
    for name in names:
        draft.article(name, "The ferry sails.", **fields)
    draft.stories.append(Story("s1", "Ferry", tuple(sorted(names))))
    return draft


def cites(draft, article, *sources):
    draft.claim(article, "The ferry sails.", via=sources)


@pytest.mark.parametrize("text", HOSTILE)
def test_no_name_leaves_its_label(draft, text):
    """As an outlet, a wire credit and a cited source alike."""
    story(draft, "a", "b", outlet=text, credit=f"X{text}")  # both credit it, and so there are arrows
    cites(draft, "a", f"Y{text}")
    [graph] = graphs(to_markdown(draft.report()))
    assert [line for line in graph.splitlines() if not LINE.fullmatch(line)] == []
    assert not ORDER.search(graph)
    assert len(re.findall(r"^    \w+\W*\"", graph, re.MULTILINE)) == 2 + 3


@given(st.text(max_size=80))
@example("#35;")
@example("(?)")
@example("Anne-Marie O’Dowd, 2024-05-01 (?)")
@settings(max_examples=200)
def test_a_label_shows_the_text_and_can_be_nothing_else(text):
    quoted = label(text)
    assert re.fullmatch(TEXT, quoted)
    assert not ORDER.search(quoted)
    assert shown(quoted) == clean(text).replace("ﬂ", "fl")


def test_examples_in_the_docstrings_hold():
    assert doctest.testmod(mermaid).failed == 0


def test_names_as_newspapers_have_them_stay_readable():
    assert label("The Star, Women’s Weekly 2024-05-01 (?)") == '"The Star, Women’s Weekly 2024-05-01 (?)"'


def test_the_graph_names_who_draws_on_what(draft):
    story(draft, "gazette", "herald", "star")
    draft.article("star", "The ferry sails.", credit="Northwire")
    cites(draft, "gazette", "the Northwire news agency")
    cites(draft, "gazette", "Northwire")
    cites(draft, "herald", "Radio Halden")
    [graph] = graphs("\n".join(origins(draft.report())))
    assert graph == (
        "flowchart LR\n"
        '    a0["Gazette"]\n'
        '    a1["Herald"]\n'
        '    a2["Star"]\n'
        '    s0(["Northwire, wire credit, cited 2 times"])\n'
        "    a0 --> s0\n"
        "    a2 --> s0\n"
        '    s1("Radio Halden, cited 1 time")\n'
        "    a1 --> s1\n"
    )


def test_who_is_cited_and_stands_in_the_story_is_tied_to_it(draft):
    """As they count for one origin; who cites itself ("he told the Herald") draws on nobody."""
    story(draft, "gazette", "herald")
    cites(draft, "gazette", "the Herald")
    cites(draft, "herald", "the Herald")
    [tie] = Ties(draft.report()).among([draft.articles["gazette"], draft.articles["herald"]])
    assert (tie.how, tie.users) == ("cited 1 time, with an article of its own", (0, 1))


def test_an_inferred_outlet_is_no_source(draft):
    story(draft, "gazette", "herald", guessed=frozenset({"outlet"}))
    cites(draft, "gazette", "the Herald")
    [tie] = Ties(draft.report()).among([draft.articles["gazette"], draft.articles["herald"]])
    assert tie.users == (0,)


@pytest.mark.parametrize(
    ("kinds", "name", "how"),
    [
        pytest.param(["exact", "exact"], "the same text", "", id="the same text"),
        pytest.param(
            ["exact", "near"], "nearly the same text", "at least 90% of the shorter", id="the loosest is said"
        ),
        pytest.param(["partial"], "shared passages", "90% of the shorter", id="a passage of two"),
    ],
)
def test_articles_that_share_text_have_one_node(draft, kinds, name, how):
    """Whatever number of pairs they make."""
    names = "abc"[: len(kinds) + 1]
    story(draft, *names)
    for one, other, kind in zip(names, names[1:], kinds, strict=False):
        draft.copies.append(Copy(one, other, CopyKind(kind), 0.9))
    [tie] = Ties(draft.report()).among(list(draft.articles.values()))
    assert (tie.name, tie.how, tie.users) == (name, how, tuple(range(len(names))))


def test_a_story_that_names_nothing_has_no_graph(draft):
    story(draft, "gazette", "herald")
    assert list(origins(draft.report())) == []


def test_who_is_not_drawn_is_said(draft):
    story(draft, *(f"n{number:02}" for number in range(40)))
    for number in range(35):
        cites(draft, f"n{number:02}", "Northwire")
    text = to_markdown(draft.report())
    [graph] = graphs(text)
    assert graph.count("-->") == 30
    assert "- not drawn: N30, N31, N32, N33, N34\n" in text
    assert "- nothing named or shared: N35, N36, N37, N38, N39\n" in text


@given(st.integers(15, 60))
@settings(max_examples=5)
def test_no_graph_is_too_large_for_mermaid(number):
    """It refuses more than 50,000 characters or 500 arrows; names are of the worst kind."""
    articles = tuple(
        Article(
            f"n{n:02}", f"{n}.txt", f"{chr(0x1F600 + n)}{chr(0x1F600) * 70}", "", "x", (), credit=f"W{n % 20}“" * 30
        )
        for n in range(number)
    )
    report = Report(articles, (), (), (), (), (), (Story("s", "", tuple(one.id for one in articles)),))
    [graph] = graphs("\n".join(origins(report)))
    assert len(graph) < 50_000
    assert graph.count("-->") <= 500


def test_many_stories_end_in_a_count(draft):
    for number in range(25):
        draft.article(f"a{number:02}", "It sails.", credit="Northwire")
        draft.article(f"b{number:02}", "It sails.", credit="Northwire")
        draft.stories.append(Story(f"s{number:02}", "Ferry", (f"a{number:02}", f"b{number:02}")))
    text = "\n".join(origins(draft.report()))
    assert len(graphs(text)) == 20
    assert text.endswith("… and 5 more stories.")


def test_a_single_arrow_is_said_in_words(draft):
    story(draft, "gazette", "herald")
    cites(draft, "gazette", "Radio *Halden*")
    text = "\n".join(origins(draft.report()))
    assert graphs(text) == []
    assert "- Gazette draws on Radio \\*Halden\\*, cited 1 time\n- nothing named or shared: Herald" in text


def test_what_several_draw_on_comes_first(draft):
    for number in (1, 2):
        for name in "ab":
            draft.article(f"{name}{number}", "It sails.", credit="Northwire" if number == 2 or name == "a" else "")
        draft.stories.append(Story(f"s{number}", f"Ferry {number}", (f"a{number}", f"b{number}")))
    text = "\n".join(origins(draft.report()))
    assert text.index("Ferry 2") < text.index("Ferry 1")


def test_a_source_of_articles_that_are_not_drawn_is_named(draft):
    story(draft, *(f"n{number:02}" for number in range(36)))
    for number in range(32):
        cites(draft, f"n{number:02}", "Northwire")
    for number in (33, 34, 35):
        cites(draft, f"n{number:02}", "Radio Halden")
    assert "- not drawn: Radio Halden\n- not drawn: N30, N31, N33, N34, N35\n" in to_markdown(draft.report())
