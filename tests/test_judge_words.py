"""Words that are one word: numbers by value, spellings, sources of one name."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from compare.judge.numbers import numbers
from compare.judge.sources import source_key
from compare.judge.spelling import is_censored, is_opposite, spelling_key

VALUES = [
    pytest.param("twenty one", [21], id="tens and units"),
    pytest.param("one hundred and five", [105], id="hundred and units"),
    pytest.param("five hundred thousand", [500_000], id="scale on scale"),
    pytest.param("1.5 million", [1_500_000], id="digits and scale"),
    pytest.param("2.3bn", [2.3e9], id="suffix"),
    pytest.param("three dozen", [36], id="dozens"),
    pytest.param("two in three", [2, 3], id="two numbers"),
    pytest.param("2015 2016", [2015, 2016], id="two years"),
    pytest.param("twenty fifteen", [20, 15], id="a year in words is not added up"),
    pytest.param("boats and sails", [], id="no number"),
    pytest.param("", [], id="nothing"),
]


@pytest.mark.parametrize(("text", "values"), VALUES)
def test_numbers(text, values):
    """Numbers by value, in order."""
    assert [number.value for number in numbers(text.split())] == values


@given(st.lists(st.sampled_from("one twenty hundred thousand 5 1.5 2bn and boats dozen 1st".split()), max_size=10))
def test_numbers_stand_where_they_say(words):
    """Numbers are in order, inside the row, none empty."""
    at = 0
    for number in numbers(words):
        assert at <= number.start < number.end <= len(words)
        at = number.end


SAME = [
    "colour color",
    "favourite favorite",
    "organised organized",
    "travelled traveled",
    "centre center",
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
