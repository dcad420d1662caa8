"""A quote as a row of words, with the editor's marks apart from the speaker's words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from compare.models import Span
from compare.text.passage import Gap, passage


def read(*segments):
    """Words of a quote whose segments are interrupted by the outlet's own words."""
    text, spans = "", []
    for segment in segments:
        text += "“"
        spans.append(Span(len(text), len(text) + len(segment)))
        text += segment + "” he said. "
    return passage(text, spans)


GAPS = [
    pytest.param(["we go … home"], {"home": Gap.ELLIPSIS}, id="one-character ellipsis"),
    pytest.param(["we go...home"], {"home": Gap.ELLIPSIS}, id="three dots"),
    pytest.param(["we go . . . . home"], {"home": Gap.ELLIPSIS}, id="spaced dots"),
    pytest.param(["we go [...] home"], {"home": Gap.ELLIPSIS}, id="bracketed ellipsis"),
    pytest.param(["we go (…) home"], {"home": Gap.ELLIPSIS}, id="ellipsis in round brackets"),
    pytest.param(["we go,", "home"], {"home": Gap.SEGMENT}, id="interrupted quote"),
    pytest.param(["we go …", "home"], {"home": Gap.ELLIPSIS}, id="a cut marked before the interruption"),
    pytest.param(["we go", "… home"], {"home": Gap.ELLIPSIS}, id="a cut marked after the interruption"),
    pytest.param(["… we go home"], {"we": Gap.ELLIPSIS}, id="a cut marked at the start"),
    pytest.param(["we go. Home"], {}, id="a full stop is no cut"),
    pytest.param(["we go [and]…if home"], {"if": Gap.ELLIPSIS}, id="joint in brackets"),
]


@pytest.mark.parametrize(("segments", "gaps"), GAPS)
def test_gaps(segments, gaps):
    """Marks of omission and interruptions stand before the word that follows them."""
    assert {word.norm: word.gap for word in read(*segments) if word.gap} == gaps


BRACKETS = [
    pytest.param("the [old] boat", {"old": "["}, id="square brackets"),
    pytest.param("the boat (an old one) sank", {"an": "(", "old": "(", "one": "("}, id="round brackets"),
    pytest.param("[T]he boat sail[ed]", {}, id="letters in brackets leave the word the speaker's"),
    pytest.param("the [old boat sank", {}, id="a bracket that never closes"),
    pytest.param("the boat [and]…if", {"and": "["}, id="joint before an ellipsis"),
    pytest.param("[a] b (c) d [e]", {"a": "[", "c": "(", "e": "["}, id="several"),
]


@pytest.mark.parametrize(("text", "inserted"), BRACKETS)
def test_brackets(text, inserted):
    """Words in brackets are known by their bracket."""
    assert {word.norm: word.inserted for word in read(text) if word.inserted} == inserted


@given(st.lists(st.text(st.sampled_from("ab [](…). é'"), max_size=20), max_size=4))
def test_places_are_true(segments):
    """Words stand in order, inside the segments."""
    text, spans = "", []
    for segment in segments:
        spans.append(Span(len(text), len(text) + len(segment)))
        text += segment + " | "
    found = passage(text, spans)
    assert [word.start for word in found] == sorted(word.start for word in found)
    for word in found:
        assert any(span.start <= word.start < word.end <= span.end for span in spans)


@pytest.mark.parametrize("unit", ["[a] ", "a … ", "[", "( ", "* "])
def test_hostile_text_is_read(unit):
    """Many brackets and dots cost no more than their number."""
    text = unit * 50_000
    assert len(passage(text, [Span(0, len(text))])) <= 50_000
