"""Tokens are words and numbers with true places; contractions are spelled out."""

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from compare.text.fold import fold
from compare.text.tokens import tokens, words

CASES = [
    pytest.param("They're here", ["they", "are", "here"], id="contracted verb"),
    pytest.param("They’re here", ["they", "are", "here"], id="contracted verb, curly"),
    pytest.param("won't can't cannot", ["will", "not", "can", "not", "can", "not"], id="negations with changed stems"),
    pytest.param("You wouldn't've", ["you", "would", "not", "have"], id="two endings"),
    pytest.param("the town's harbour", ["the", "town", "'s", "harbour"], id="possessive"),
    pytest.param("O'Hara o'clock", ["o'hara", "o'clock"], id="apostrophe inside a name"),
    pytest.param("5,000 people, 2.5 boats", ["5000", "people", "2.5", "boats"], id="grouped and decimal numbers"),
    pytest.param("$70m & 40%", ["$", "70m", "and", "40", "percent"], id="signs"),
    pytest.param("the U.N. and the I.R.S.", ["the", "un", "and", "the", "irs"], id="dotted initials"),
    pytest.param("[T]he boat sail[ed]", ["the", "boat", "sailed"], id="letters that an editor put in"),
    pytest.param(
        "[w]e’re off, [i]t's late", ["we", "are", "off", "it", "'s", "late"], id="such a letter in a contraction"
    ),
    pytest.param("the [old] boat", ["the", "old", "boat"], id="a word that an editor put in"),
    pytest.param("this d***ed boat", ["this", "d***ed", "boat"], id="censored word is one token"),
    pytest.param("two-in-three", ["two", "in", "three"], id="hyphens part words"),
    pytest.param("港は開く", ["港", "は", "開", "く"], id="Japanese, a token a character"),
    pytest.param("— … ! “”", [], id="marks alone"),
    pytest.param("", [], id="nothing"),
]


@pytest.mark.parametrize(("text", "norms"), CASES)
def test_tokens(text, norms):
    """The norms of a text, in order."""
    assert [token.norm for token in tokens(text)] == norms


WILD = st.text(st.sampled_from("aAbn'’tsreé[]()*.,&%$5 0-…ß\N{SOFT HYPHEN}“”\nｆم"), max_size=60)


@given(WILD | st.text(max_size=40))
@example("x's's's cannot can't")
def test_words_are_the_norms_of_tokens(text):
    """The quick way gives the same words."""
    assert words(text) == [token.norm for token in tokens(text)]


@given(WILD)
def test_places_are_true(text):
    """Tokens stand in order, inside the text, and none is empty."""
    at = 0
    for token in tokens(text):
        assert at <= token.start < token.end <= len(text)
        assert token.norm
        at = token.end


@given(st.text(st.sampled_from("abc'é "), max_size=30))
def test_plain_words_stand_where_they_say(text):
    """Cut out of the text and folded, a word without an ending is its norm."""
    for token in tokens(text):
        if token.norm.isalpha():
            assert fold(text[token.start : token.end]) == token.norm


@given(WILD, WILD)
@settings(max_examples=50)
def test_a_stretch_gives_the_tokens_it_gives_alone(before, text):
    """Offsets count from the start of the article, whatever stretch is asked for."""
    alone = [(t.norm, t.start + len(before), t.end + len(before)) for t in tokens(text)]
    assert [tuple(t) for t in tokens(before + text, len(before), len(before) + len(text))] == alone


HOSTILE = [
    pytest.param("x" + "'s" * 50_000, id="endings upon endings"),
    pytest.param("[a" * 50_000, id="brackets never closed"),
    pytest.param("a." * 50_000, id="initials without end"),
    pytest.param("a*'" * 50_000, id="stars and apostrophes"),
    pytest.param("1," * 50_000, id="commas in a number"),
    pytest.param("a" * 300_000 + "[", id="one long word"),
]


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_is_read(text):
    """No pattern recurses or backtracks without bound: quadratic work would not end within the run."""
    assert all(token.end <= len(text) for token in tokens(text))
