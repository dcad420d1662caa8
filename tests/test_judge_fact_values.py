"""How two amounts, two dates and two tallies stand to each other, apart from the sentences they stand in."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from compare.judge.facts.dated import date_standing, is_finer
from compare.judge.facts.measured import Standing, is_hedged, standing
from compare.judge.facts.places import exclude
from compare.judge.facts.stems import stem
from compare.judge.facts.tallies import tallies
from compare.models import Moment, Quantity, Span

SPAN = Span(0, 1)


def amount(low, high="same", unit="", qualifier="", period=""):
    return Quantity(SPAN, low, low if high == "same" else high, unit, "", qualifier, period)


def moment(start, end="", grain="day"):
    return Moment(SPAN, start, end or start, grain)


AMOUNTS = [
    pytest.param(amount(12), amount(12), "same", id="equal"),
    pytest.param(amount(12), amount(12, qualifier="about"), "fits", id="equal, one of them about"),
    pytest.param(amount(12, None, qualifier="at least"), amount(14), "fits", id="at least"),
    pytest.param(amount(12, None, qualifier="at least"), amount(11), "apart", id="below at least"),
    pytest.param(amount(None, 15, qualifier="up to"), amount(12), "fits", id="up to"),
    pytest.param(amount(None, 15, qualifier="up to"), amount(18), "apart", id="above up to"),
    pytest.param(amount(200, qualifier="nearly"), amount(196), "fits", id="nearly"),
    pytest.param(amount(200, qualifier="nearly"), amount(140), "apart", id="far from nearly"),
    pytest.param(amount(500, qualifier="about"), amount(460), "fits", id="about"),
    pytest.param(amount(500, qualifier="about"), amount(350), "apart", id="far from about"),
    pytest.param(amount(12), amount(13), "apart", id="one more"),
    pytest.param(amount(30), amount(31), "apart", id="a small round number is exact"),
    pytest.param(amount(1.2e9), amount(1.23e9), "fits", id="rounded"),
    pytest.param(amount(1.5e6), amount(1.6e6), "apart", id="two round figures"),
    pytest.param(amount(10, 15), amount(12), "fits", id="in a range"),
    pytest.param(amount(10, 15), amount(20), "apart", id="out of a range"),
    pytest.param(amount(12, None), amount(40), "fits", id="dozens"),
    pytest.param(amount(30, None, qualifier="at least"), amount(60, None, qualifier="at least"), "near", id="two lower bounds"),
    pytest.param(amount(36, unit="percent"), amount(36.4, unit="percent"), "fits", id="a rounded share"),
    pytest.param(amount(36, unit="percent"), amount(38, unit="percent"), "apart", id="another share"),
    pytest.param(amount(5, unit="percent"), amount(5, unit="percentage point"), "unit", id="percent and points"),
    pytest.param(amount(5, unit="USD"), amount(5, unit="GBP"), "unit", id="two currencies"),
    pytest.param(amount(5, unit="USD"), amount(4, unit="GBP"), "foreign", id="perhaps converted"),
    pytest.param(amount(5, unit="mile"), amount(8, unit="kilometer"), "same", id="converted"),
    pytest.param(amount(5, unit="mile"), amount(5, unit="kilometer"), "unit", id="not converted"),
    pytest.param(amount(5, unit="mile"), amount(20, unit="kilometer"), "apart", id="another distance"),
    pytest.param(amount(2, unit="week"), amount(14, unit="day"), "same", id="weeks in days"),
    pytest.param(amount(23e6, unit="USD", period="month"), amount(276e6, unit="USD", period="year"), "same", id="per month and per year"),
    pytest.param(amount(23e6, unit="USD", period="month"), amount(23e6, unit="USD", period="year"), "unit", id="the same sum in another period"),
    pytest.param(amount(23e6, unit="USD", period="month"), amount(23e6, unit="USD"), "fits", id="the period left out"),
    pytest.param(amount(23e6, unit="USD", period="month"), amount(90e6, unit="USD"), "foreign", id="a rate and a sum"),
    pytest.param(amount(12), amount(12, unit="USD"), "foreign", id="a count and money"),
    pytest.param(amount(math.inf), amount(12), "foreign", id="overflow"),
    pytest.param(amount(None, None), amount(12), "foreign", id="no end"),
    pytest.param(amount(0), amount(0), "same", id="nothing"),
    pytest.param(amount(0), amount(3), "apart", id="nothing and something"),
    pytest.param(amount(-5, unit="percent"), amount(5, unit="percent"), "apart", id="negative"),
]  # fmt: skip


@pytest.mark.parametrize(("one", "other", "expected"), AMOUNTS)
def test_amounts(one, other, expected):
    """Bounds, roundings and conversions are no disagreement."""
    assert standing(one, other) is standing(other, one) is Standing[expected.upper()]


NUMBERS = st.none() | st.floats(allow_nan=False)
ANY = st.builds(
    Quantity,
    st.just(SPAN),
    NUMBERS,
    NUMBERS,
    st.sampled_from(["", "USD", "GBP", "percent", "mile", "kilometer", "day", "stone"]),
    st.just(""),
    st.sampled_from(["", "about", "nearly", "at least", "up to"]),
    st.sampled_from(["", "month", "year", "aeon"]),
)


@given(ANY, ANY)
def test_amounts_stand_alike_from_both_sides(one, other):
    """Never an error, whatever the values; and a value agrees with itself, if it is one."""
    assert standing(one, other) is standing(other, one)
    assert standing(one, one) in (Standing.SAME, Standing.FOREIGN)


DATES = [
    pytest.param(moment("2024-05-07"), moment("2024-05-07"), "same", id="one day"),
    pytest.param(moment("2024-05-07"), moment("2024-05-01", "2024-05-31", "month"), "fits", id="a day in a month"),
    pytest.param(moment("2024-05-07"), moment("2024-05-08"), "near", id="the next day"),
    pytest.param(moment("2024-05-07"), moment("2024-05-11"), "apart", id="four days on"),
    pytest.param(moment("2002-01-01", "2002-12-31", "year"), moment("2003-01-01", "2003-12-31", "year"), "apart", id="the next year"),
    pytest.param(moment("2024-04-29", "2024-05-05", "week"), moment("2024-05-07"), "near", id="just behind a week"),
    pytest.param(moment("", ""), moment("2024-05-07"), "foreign", id="unresolved"),
    pytest.param(moment("soon"), moment("2024-05-07"), "foreign", id="no date"),
    pytest.param(moment("2024-05-09", "2024-05-07"), moment("2024-05-08"), "foreign", id="the end before the start"),
]  # fmt: skip


@pytest.mark.parametrize(("one", "other", "expected"), DATES)
def test_dates(one, other, expected):
    """A date within another agrees with it, and what nobody resolved contradicts nothing."""
    assert date_standing(one, other) is date_standing(other, one) is Standing[expected.upper()]


@given(st.dates(), st.dates())
def test_days_stand_alike_from_both_sides(one, other):
    first, second = moment(one.isoformat()), moment(other.isoformat())
    assert date_standing(first, second) is date_standing(second, first)


def test_the_finer_date():
    """A day is finer than its month, and nothing is finer than what is unresolved."""
    assert is_finer(moment("2024-05-07"), moment("2024-05-01", "2024-05-31"))
    assert not is_finer(moment("2024-05-01", "2024-05-31"), moment("2024-05-07"))
    assert not is_finer(moment(""), moment("2024-05-07"))


def test_exactly_is_no_hedge():
    """A bound, a range or "about" is one."""
    assert not is_hedged(amount(12, qualifier="exactly"))
    assert is_hedged(amount(12, qualifier="about"))
    assert is_hedged(amount(10, 15))


TALLIES = [
    pytest.param("She won by 134-63 in the caucus.", [(134, 63)], id="hyphen"),
    pytest.param("She won, 134 to 63, in the caucus.", [(134, 63)], id="to"),
    pytest.param("She won by a 134-to-63 vote.", [(134, 63)], id="joined"),
    pytest.param("The vote was 48 to 52.", [(48, 52)], id="a lost vote"),
    pytest.param("It takes 10-15 days.", [], id="a range"),
    pytest.param("The rate fell from 20 to 10 percent.", [], id="a change"),
    pytest.param("Call 555-123-4567 for more.", [], id="a telephone number"),
    pytest.param("The 2004-05 season ended.", [], id="a season"),
    pytest.param("On 9/11 and 24/7.", [], id="slashes"),
    pytest.param("It cost $50-40.", [], id="money"),
]


@pytest.mark.parametrize(("text", "expected"), TALLIES)
def test_tallies(text, expected):
    """Votes and scores are pairs; ranges, changes and labels are none."""
    assert [(t.first, t.second) for t in tallies(text, [Span(0, len(text))])] == expected


STEMS = [
    pytest.param("defeating defeated defeats", id="a verb's forms"),
    pytest.param("stopped stopping stops", id="a doubled letter"),
    pytest.param("city cities", id="a plural in ies"),
    pytest.param("won win wins winning", id="an irregular verb"),
    pytest.param("vote votes voted voting", id="a silent e"),
    pytest.param("jointly joint", id="an adverb"),
    pytest.param("organised organized", id="two spellings"),
    pytest.param("women woman", id="an irregular plural"),
]
APART = ["university universe", "bus but", "apply app", "news new", "wing w", "red r", "need ne", "policy police"]


@pytest.mark.parametrize("forms", STEMS)
def test_forms_share_a_stem(forms):
    """Only inflection is taken off."""
    assert len({stem(word) for word in forms.split()}) == 1


@pytest.mark.parametrize("words", APART)
def test_other_words_keep_apart(words):
    one, other = words.split()
    assert stem(one) != stem(other)


def test_places_of_one_level_exclude_each_other():
    """A town is in a state and a state in a country; only equals exclude."""
    assert exclude("ohio", "iowa")
    assert exclude("peru", "chile")
    assert not exclude("ohio", "ohio")
    assert not exclude("ohio", "united states")
    assert not exclude("norvik", "malva")
