"""Screens as text, at the smallest size that is promised and at a usual one: readable in a diff.

`make screens` writes them anew when a change is intended.
"""

import os
from pathlib import Path

import pytest
from onscreen import answered, fact, hostile, long, on_screen, others, person, quote

from compare.models import Answer

SCREENS = Path(__file__).parent / "screens"
SMALL, LARGE = (80, 24), (120, 40)
GROUP = {"group": "q1", "with_a": ("x:1", "x:2"), "with_b": ("y:1",)}
DISPUTED = {
    "why": "Bea and Cem disagree",
    "earlier": (answered("Bea", Answer.SAME, "one speech"), answered("Cem", Answer.DIFFERENT)),
}

CASES = [
    pytest.param("quote", quote(), (), SMALL, id="quote-80x24"),
    pytest.param("quote", quote(), (), LARGE, id="quote-120x40"),
    pytest.param("fact", fact(**GROUP), (), SMALL, id="fact-80x24"),
    pytest.param("fact", fact(**GROUP), (), LARGE, id="fact-120x40"),
    pytest.param("person", person(), (), SMALL, id="person-80x24"),
    pytest.param("person", person(), (), LARGE, id="person-120x40"),
    pytest.param("disputed", quote(**DISPUTED), (), SMALL, id="disputed-80x24"),
    pytest.param("hostile", hostile(), (), SMALL, id="hostile-80x24"),
    pytest.param("hostile", hostile(), (), LARGE, id="hostile-120x40"),
    pytest.param("long", long(), (), SMALL, id="long-80x24"),
    pytest.param("signals", quote(), ("w",), SMALL, id="signals-80x24"),
    pytest.param("noquote", quote(), ("n",), SMALL, id="noquote-80x24"),
    pytest.param("split", fact(**GROUP), ("p",), SMALL, id="split-80x24"),
    pytest.param("note", quote(), ("t", *"two days"), SMALL, id="note-80x24"),
    pytest.param("filter", quote(), ("f", "down", "down"), SMALL, id="filter-80x24"),
    pytest.param("help", quote(), ("question_mark",), SMALL, id="help-80x24"),
    pytest.param("help", quote(), ("question_mark",), LARGE, id="help-120x40"),
    pytest.param("finished", quote(), ("s", "space"), SMALL, id="finished-80x24"),
]


def check(name, size, shown):
    """What is shown is what was shown when somebody last looked."""
    file = SCREENS / f"{name}-{size[0]}x{size[1]}.txt"
    if os.environ.get("SAMESTORY_UPDATE_SCREENS"):
        file.write_text(shown, encoding="utf-8")
    assert shown == file.read_text(encoding="utf-8"), "`make screens` writes the new one"


@pytest.mark.parametrize(("name", "question", "keys", "size"), CASES)
def test_the_screen_is_as_it_was(name, question, keys, size):
    """Each kind of question, each dialog, and the end."""
    with on_screen([question, others()], size) as screen:
        screen.press(*keys)
        check(name, size, screen.text)


@pytest.mark.parametrize("size", [SMALL, LARGE], ids=["80x24", "120x40"])
def test_the_blind_screen_is_as_it_was(size):
    """Without score, signals, reason and the answers of others."""
    with on_screen([quote(**DISPUTED), others()], size, blind=True) as screen:
        check("blind", size, screen.text)


@pytest.mark.parametrize(("name", "question", "keys", "size"), CASES)
def test_without_colour_the_screen_says_the_same(name, question, keys, size, monkeypatch):
    """Signs carry the meaning: of the screen with colours only the colours are missing."""
    monkeypatch.setenv("NO_COLOR", "1")
    with on_screen([question, others()], size) as screen:
        screen.press(*keys)
        assert screen.text == (SCREENS / f"{name}-{size[0]}x{size[1]}.txt").read_text(encoding="utf-8")
        for style in screen.styles:
            assert style.color is None or style.color.is_default
            assert style.bgcolor is None or style.bgcolor.is_default


def test_where_colours_are_wanted_there_are_some():
    """Else the test above would hold for a screen that never has any."""
    with on_screen([quote(), others()]) as screen:
        assert {style.color.number for style in screen.styles if style.color} == {None, 1, 2}


def test_no_screen_is_left_over():
    """Each file is one of the above."""
    shown = {f"{name}-{w}x{h}.txt" for name, _, _, (w, h) in (case.values for case in CASES)}
    assert {file.name for file in SCREENS.iterdir()} == shown | {"blind-80x24.txt", "blind-120x40.txt"}
