"""Folding changes how a text compares, never where anything stands in it."""

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from compare.text.fold import SOFT, fold, open_up

ALIKE = [
    pytest.param("“Peace”", '"Peace"', id="curly and straight double marks"),
    pytest.param("they’re", "they're", id="curly and straight apostrophe"),
    pytest.param("they`re", "they're", id="backtick as apostrophe"),
    pytest.param("war—peace", "war-peace", id="dash and hyphen"),
    pytest.param("Café", "cafe", id="accent"),
    pytest.param("Łódź", "lodz", id="letters with strokes"),
    pytest.param("a\N{NO-BREAK SPACE}b", "a b", id="no-break space"),
    pytest.param("a\tb", "a b", id="tab"),
    pytest.param("MÜNCHEN", "munchen", id="capitals with accents"),
    pytest.param("ＡＢＣ", "abc", id="full-width letters"),
]


@pytest.mark.parametrize(("one", "other"), ALIKE)
def test_folds_alike(one, other):
    """What only a house style or a keyboard tells apart folds to the same string."""
    assert fold(one) == fold(other)


APART = [
    pytest.param("peace", "piece", id="other letters"),
    pytest.param("can", "can't", id="a contraction"),
    pytest.param("5", "6", id="digits"),
    pytest.param("a-b", "a b", id="hyphen and space"),
    pytest.param("की", "का", id="Devanagari vowel signs are letters"),
]


@pytest.mark.parametrize(("one", "other"), APART)
def test_keeps_apart(one, other):
    """Folding never hides another word."""
    assert fold(one) != fold(other)


@given(st.text())
@example("İstanbul ﬁnal ß Å e\N{COMBINING ACUTE ACCENT}")
def test_no_offset_moves(text):
    """Every place in the folded text is the place in the original."""
    assert len(fold(text)) == len(text)


@given(st.text())
def test_folding_twice_changes_nothing(text):
    """A folded text is folded."""
    assert fold(fold(text)) == fold(text)


@given(st.text(st.characters(max_codepoint=127)), st.text(max_size=3))
@settings(max_examples=50)
def test_plain_text_folds_the_same_beside_foreign_text(text, other):
    """The quick way for ASCII and the table give the same answer."""
    assert fold(text + "é" + other)[: len(text)] == fold(text)


OPENED = [
    pytest.param("ﬁnal", "final", id="ligature"),
    pytest.param("straße", "strasse", id="sharp s"),
    pytest.param(f"co{SOFT}operate", "cooperate", id="soft hyphen"),
    pytest.param("cafe\N{COMBINING ACUTE ACCENT}", "cafe", id="loose accent"),
    pytest.param("plain", "plain", id="nothing to open"),
]


@pytest.mark.parametrize(("word", "norm"), OPENED)
def test_opens_up(word, norm):
    """A norm has no ligatures and no characters without a sound."""
    assert open_up(fold(word)) == norm
