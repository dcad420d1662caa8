"""Amounts, dates, names and markers in words, as they were understood."""

import doctest

import pytest
from hypothesis import given
from hypothesis import strategies as st

from compare.models import Article, Marker, MarkerKind, Moment, Name, NameKind, Quantity, Span
from compare.report import valuewords
from compare.report.valuewords import (
    days_in_words,
    marker_in_words,
    moment_in_words,
    name_in_words,
    quantity_in_words,
    value_in_words,
)

HERE = Span(0, 10)
ARTICLE = Article("a", "a.txt", "", "", "last month reportedly", (), date="2024-05-01")
UNDATED = Article("a", "a.txt", "", "", "last month reportedly", ())


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        pytest.param({"low": 12, "high": 12, "thing": "people killed"}, "12 people killed", id="a count"),
        pytest.param(
            {"low": 12, "high": 14, "thing": "people killed", "qualifier": "about"},
            "about 12–14 people killed",
            id="a range",
        ),
        pytest.param(
            {"low": 23e6, "high": 23e6, "unit": "USD", "period": "month"}, "USD 23,000,000 a month", id="a rate"
        ),
        pytest.param({"low": 12, "high": None, "qualifier": "at least"}, "at least 12", id="open above, qualified"),
        pytest.param({"low": 12, "high": None}, "12 or more", id="open above"),
        pytest.param({"low": None, "high": 14, "qualifier": "up to"}, "up to 14", id="open below, qualified"),
        pytest.param({"low": None, "high": 14}, "14 or less", id="open below"),
        pytest.param({"low": None, "high": None, "thing": "boat"}, "an amount boat", id="no figure at all"),
        pytest.param({"low": 4.5, "high": 4.5, "unit": "percent"}, "4.5 percent", id="a fraction"),
        pytest.param(
            {"low": 5, "high": 5, "unit": "tonne", "thing": "rice"}, "5 tonne of rice", id="a measure of something"
        ),
        pytest.param({"low": 0, "high": 0, "thing": "boat"}, "0 boat", id="zero"),
        pytest.param({"low": -3, "high": -3}, "-3", id="below zero"),
        pytest.param({"low": 0.1 + 0.2, "high": 0.1 + 0.2}, "0.3", id="no noise of binary fractions"),
        pytest.param({"low": 1e300, "high": 1e300}, "1e+300", id="absurd"),
        pytest.param({"low": float("inf"), "high": float("inf")}, "inf", id="beyond any figure"),
    ],
)
def test_quantity(fields, words):
    assert quantity_in_words(Quantity(HERE, **fields)) == words


@pytest.mark.parametrize(
    ("moment", "article", "words"),
    [
        pytest.param(("2012-01-01", "2012-01-31", "month"), ARTICLE, "2012-01 (month)", id="a month"),
        pytest.param(("2012-02-01", "2012-02-29", "month"), ARTICLE, "2012-02 (month)", id="a leap month"),
        pytest.param(("2012-01-01", "2012-12-31", "year"), ARTICLE, "2012 (year)", id="a year"),
        pytest.param(("2012-01-05", "2012-01-05", "day"), ARTICLE, "2012-01-05 (day)", id="a day"),
        pytest.param(
            ("2012-01-01", "2012-01-28", "week"), ARTICLE, "2012-01-01 to 2012-01-28 (week)", id="trap: four weeks"
        ),
        pytest.param(
            ("2010-01-01", "2019-12-31", "decade"), ARTICLE, "2010-01-01 to 2019-12-31 (decade)", id="a decade"
        ),
        pytest.param(
            ("", "", "month"), UNDATED, "“last month” (month, not resolved: the article has no date)", id="why"
        ),
        pytest.param(("", "", "month"), ARTICLE, "“last month” (month, not resolved)", id="no reason known"),
    ],
)
def test_moment(moment, article, words):
    assert moment_in_words(Moment(HERE, *moment), article) == words


@given(st.text(max_size=12), st.text(max_size=12))
def test_any_days_can_be_said(start, end):
    assert isinstance(days_in_words(start, end), str)


@given(st.one_of(st.none(), st.floats()), st.one_of(st.none(), st.floats()), st.text(max_size=5), st.text(max_size=5))
def test_any_amount_can_be_said_on_one_line(low, high, unit, thing):
    assert "\n" not in value_in_words(Quantity(HERE, low, high, unit, thing), ARTICLE)


def test_a_long_thing_is_shortened():
    assert len(quantity_in_words(Quantity(HERE, 1, 1, thing="x" * 10_000))) <= 80


@pytest.mark.parametrize(
    ("name", "words"),
    [
        pytest.param(
            ("Oke", "Saleh Oke", NameKind.PERSON, "deputy mayor"), "Oke (Saleh Oke), deputy mayor: person", id="all"
        ),
        pytest.param(("Orrin", "Orrin", NameKind.PLACE, ""), "Orrin: place", id="the name is the entity"),
        pytest.param(("ORRIN", "Orrin", NameKind.OTHER, ""), "ORRIN: other", id="case alone says nothing"),
    ],
)
def test_name(name, words):
    text, entity, kind, title = name
    assert name_in_words(Name(HERE, text, entity, kind, title)) == words


def test_marker():
    assert (
        marker_in_words(Marker(Span(11, 21), MarkerKind.HEDGE, "reported"), ARTICLE) == "“reportedly”: hedge, reported"
    )


def test_examples_in_the_docstrings_hold():
    assert doctest.testmod(valuewords).failed == 0
