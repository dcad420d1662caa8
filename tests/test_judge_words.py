"""Words that are one word: spellings, sources of one name."""

import pytest

from compare.judge.spelling import is_censored, is_opposite, spelling_key
from compare.text.sources import source_key

SAME = [
    "colour color",
    "favourite favorite",
    "organised organized",
    "travelled traveled",
    "centre center",
    "programmes programs",
    "twelve 12",
    "first 1st",
]
OTHER = ["hours hers", "filled filed", "four for", "advice advise", "boat boot", "promise premise", "eleven 12"]


@pytest.mark.parametrize("words", SAME)
def test_one_spelling_key(words):
    """Spellings of one word share a key."""
    one, other = words.split()
    assert spelling_key(one) == spelling_key(other)


@pytest.mark.parametrize("words", OTHER)
def test_different_words_keep_apart(words):
    """A rule of spelling never makes two words one."""
    one, other = words.split()
    assert spelling_key(one) != spelling_key(other)


def test_censored_words():
    """Stars stand for letters, and only a word that fits is meant."""
    assert is_censored("d***ed", "damned")
    assert is_censored("d****", "damned")
    assert not is_censored("d***ed", "wicked")
    assert not is_censored("damned", "damned")


def test_opposites():
    """A negative prefix turns a word round."""
    assert is_opposite("able", "unable")
    assert not is_opposite("able", "table")
    assert not is_opposite("form", "inform")
    assert not is_opposite("boat", "boat")


SOURCES = [
    pytest.param("Norvik", "the semi-official Norvik News Agency", id="described agency"),
    pytest.param("NORVIK", "Norvik", id="capitals"),
    pytest.param("AP", "The Associated Press", id="a wire by its letters"),
    pytest.param("Malva’s Norvik news agency", "Norvik", id="a country's agency"),
]


@pytest.mark.parametrize(("one", "other"), SOURCES)
def test_one_source(one, other):
    """Descriptions fall away."""
    assert source_key(one) == source_key(other) != ""


def test_two_sources():
    """What tells papers apart stays."""
    assert source_key("The Malva Times") != source_key("The Norvik Times")
    assert source_key("a local newspaper") == source_key("the press") == ""
