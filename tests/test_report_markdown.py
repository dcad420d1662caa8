"""The Markdown report shows both passages of every difference, with the differing words marked."""

import pytest

from compare.models import Story
from compare.report import to_markdown


@pytest.mark.parametrize(
    "line",
    [
        pytest.param(
            "> “We will run <b>21</b> boats by spring,<b>‸</b>”", id="changed word bold, missing words a caret"
        ),
        pytest.param(
            "> “We will run <b>12</b> boats by spring, <b>and nobody will be left on the islands</b>,”",
            id="the other version beside it",
        ),
        pytest.param("- **meaning may differ** – number differs: “21” for “12”", id="grave difference is said so"),
        pytest.param("Ines Marlow. 3 outlets, 2 origins: Northwire.", id="origins"),
        pytest.param(
            "| Herald | 2024-05-01 | Ines Marlow | differs | number, truncation | `herald.txt:1` |",
            id="a row an outlet",
        ),
        pytest.param("- coast.txt and post.txt have nearly the same text (97% of the shorter)", id="copies"),
        pytest.param(
            "| `coast.txt` | Coast (?) | 2024-05-01 | Ferry saved | 1 of 2 blocks |", id="what was left out is counted"
        ),
        pytest.param("- `lost.txt`: no such file", id="what was not read"),
    ],
)
def test_says(ferry, line):
    assert any(shown.startswith(line) for shown in to_markdown(ferry.report()).splitlines())


def test_interrupted_quote_shows_its_segments(draft):
    draft.article("a", "“We came,” she said. “We saw.”")
    draft.article("b", "“We came, we saw,” she said.")
    split = draft.quote("a", "We came,", "We saw.", speaker="she")
    whole = draft.quote("b", "We came, we saw,", speaker="she")
    places = draft.place("a", "saw"), draft.place("b", "saw")
    draft.group(
        whole, {whole: ("agrees", ()), split: ("agrees", [draft.difference("typography", "note", *places)])}, []
    )
    assert "> “We came,” … “We <b>saw</b>.”" in to_markdown(draft.report())


def test_a_version_stands_beside_the_one_it_is_compared_with(draft):
    """Two cuts that a longer version joins are compared with their neighbour, not always with the base."""
    draft.article("a", "“We came, we saw, we won,” she said.")
    draft.article("b", "“We won and we left,” she said. “We won,” she said.")
    draft.article("c", "“We won or we left,” she said.")
    base, near, third = (
        draft.quote("a", "We came, we saw, we won,"),
        draft.quote("b", "We won and we left,"),
        draft.quote("c", "We won or we left,"),
    )
    found = draft.difference("substitution", "warning", draft.place("c", "or"), draft.place("b", "and"))
    draft.group(base, {base: ("agrees", ()), near: ("adds", ()), third: ("differs", [found])}, [])
    lines = to_markdown(draft.report()).splitlines()
    at = lines.index("> “We won <b>or</b> we left,”")
    assert lines[at + 4] == "> “We won <b>and</b> we left,”"


def test_differences_outside_the_passage_mark_nothing(draft):
    draft.article("a", "Mr Oke said “we came”.")
    draft.article("b", "Ms Ude said “we came”.")
    first, second = draft.quote("a", "we came", speaker="Mr Oke"), draft.quote("b", "we came", speaker="Ms Ude")
    speakers = draft.place("b", "Ms Ude"), draft.place("a", "Mr Oke")
    draft.group(
        first, {first: ("agrees", ()), second: ("differs", [draft.difference("speaker", "error", *speakers)])}, []
    )
    text = to_markdown(draft.report())
    assert "<b>" not in text
    assert "other speaker: “Ms Ude” for “Mr Oke”" in text


@pytest.mark.parametrize("words", ["We", "came, we", "saw,", ", we", "e c"])
def test_marks_fall_where_the_span_is(draft, words):
    draft.article("a", "He: “We came, we saw,” twice.")
    draft.article("b", "He: “We came, we saw,” twice.")
    first, second = draft.quote("a", "We came, we saw,"), draft.quote("b", "We came, we saw,")
    found = draft.difference("substitution", "warning", draft.place("b", words), draft.place("a", words))
    draft.group(first, {first: ("agrees", ()), second: ("differs", [found])}, [])
    before, after = "We came, we saw,".split(words, 1)
    assert f"> “{before}<b>{words}</b>{after}”" in to_markdown(draft.report())


def test_a_story_lists_its_articles_by_date(draft):
    draft.article("b", "The ferry sails.", title="Ferry *sails*", date="2024-05-03")
    draft.article("a", "The ferry is late.", date="2024-05-04")
    draft.article("c", "A ferry.", title="<b>Ferry</b>", date="")
    draft.stories.append(Story("s1", "<b>Ferry</b>", ("a", "b", "c")))
    assert (
        "## Stories in several articles\n\n"
        "- &lt;b&gt;Ferry&lt;/b&gt; (3 articles of 3 outlets, 2024-05-03 to 2024-05-04, some undated)\n"
        "  - B, 2024-05-03: Ferry \\*sails\\* `b.txt`\n"
        "  - A, 2024-05-04 `a.txt`\n"
        "  - C, undated: &lt;b&gt;Ferry&lt;/b&gt; `c.txt`\n"
    ) in to_markdown(draft.report())
