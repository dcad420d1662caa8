"""Numbers in a row of words, by value."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from compare.text.numerals import numbers

VALUES = [
    pytest.param("twenty one", [21], id="tens and units"),
    pytest.param("one hundred and five", [105], id="hundred and units"),
    pytest.param("two hundred and fifty", [250], id="hundred and tens"),
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
