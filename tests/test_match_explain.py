"""Every score can be taken apart: each signal with its weight, and the words behind it."""

import math
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

sys.path.insert(0, str(Path(__file__).parent))

from factstories import DAM, ELECTION, compared

from compare.errors import UsageError
from compare.match import bare, explain, signals
from compare.match.corpus import stem
from compare.match.facts import signals as fact_signals
from compare.models import Band, Directness, Kind, Speaker, by_id
from compare.settings.bands import FACT

QUOTE = "Nobody on the bridge had looked at the depth sounder for eleven minutes."


def passages(one: str, other: str):
    return explain(*bare(one, "a"), *bare(other, "b"))


def test_the_score_is_the_sum_of_the_signals_shown():
    found = passages(QUOTE, "looked at the depth sounder for eleven long minutes")
    log_odds = signals.INTERCEPT + sum(signal.weight * signal.value for signal in found.signals)
    assert found.score == pytest.approx(1 / (1 + math.exp(-log_odds)), abs=1e-3)


def test_signals_name_the_words_that_caused_them():
    found = {signal.name: signal.detail for signal in passages(QUOTE, "looked at the depth sounder").signals}
    assert found["shared run"] == "looked at the depth sounder"
    assert found["contained"] == "100% of b:1"


@pytest.mark.parametrize(
    ("one", "other", "band"),
    [
        pytest.param(QUOTE, QUOTE, Band.SAME, id="the same sentence"),
        pytest.param(QUOTE, "The divers will survey the keel tomorrow.", Band.DIFFERENT, id="nothing in common"),
        pytest.param(
            "a lot of work", "There is a lot of work to do.", Band.UNSURE, id="a stock phrase, no story known"
        ),
    ],
)
def test_passages_alone_are_judged_by_a_background_of_english(one, other, band):
    assert passages(one, other).band is band


def test_terms_can_be_explained_though_they_are_not_matched():
    (one, term), (other, quote) = bare("the depth sounder", "a"), bare(QUOTE, "b")
    assert explain(one, replace(term, directness=Directness.TERM), other, quote).signals


def test_the_speakers_are_named_when_they_speak_against_a_match():
    (one, first), (other, second) = bare("deeply sorry", "a"), bare("I am deeply sorry for it.", "b")
    named = [
        replace(statement, speaker=Speaker(name, (), name))
        for statement, name in ((first, "Ines Okafor"), (second, "Orla Brandt"))
    ]
    found = {signal.name: signal for signal in explain(one, named[0], other, named[1]).signals}
    assert found["other speaker"].value > 0 > found["other speaker"].weight
    assert set(found["other speaker"].detail.split(" / ")) == {"Ines Okafor", "Orla Brandt"}


def test_a_statement_is_not_compared_with_itself():
    passage = bare(QUOTE, "a")
    with pytest.raises(UsageError, match="a:1"):
        explain(*passage, *passage)


TEXTS = st.text("abcdeé ’“”.,!?0123456789\n", max_size=60)


@settings(max_examples=60, deadline=None)
@given(TEXTS, TEXTS)
def test_comparing_is_symmetric_and_never_fails(one, other):
    there, back = explain(*bare(one, "a"), *bare(other, "b")), explain(*bare(other, "b"), *bare(one, "a"))
    assert there == back
    assert 0 <= there.score <= 1


@pytest.mark.parametrize("rule", signals.TABLE, ids=lambda rule: rule.name)
def test_every_signal_says_why(rule):
    assert rule.weight != 0
    assert len(rule.reason.split()) > 3


def test_names_of_signals_are_unique():
    assert len({rule.name for rule in signals.TABLE}) == len(signals.TABLE)


@pytest.mark.parametrize(
    ("word", "other"),
    [
        ("regret", "regrets"),
        ("increase", "increased"),
        ("element", "elements"),
        ("party", "parties"),
        ("sail", "sailing"),
    ],
)
def test_a_changed_ending_is_the_same_stem(word, other):
    assert stem(word) == stem(other)


@pytest.mark.parametrize(
    ("word", "other"), [("his", "hi"), ("thing", "th"), ("press", "pres"), ("bus", "bu"), ("red", "r")]
)
def test_other_words_keep_their_own_stem(word, other):
    assert stem(word) != stem(other)


def explained(found, one: str, other: str):
    """Why two statements of a corpus, known by their ids, state the same fact or do not."""
    known, ran = by_id(found.statements), by_id(found.articles)
    a, b = known[one], known[other]
    return explain(ran[a.article], a, ran[b.article], b, found.articles, found.statements)


CORPUS = (("d", DAM, "2023-09-12"), ("e", ELECTION, "2021-05-02"))


def test_links_of_facts_are_explained_as_they_were_matched():
    found = compared(*CORPUS)
    links = [link for group in found.facts for link in group.links]
    assert len(links) > 5
    for link in links:
        assert explained(found, link.a, link.b) == explained(found, link.b, link.a) == link


def test_the_score_of_a_fact_is_the_sum_of_the_signals_shown():
    found = compared(*CORPUS)
    claims = [s.id for s in found.statements if s.kind is Kind.CLAIM]
    for one, other in zip(claims[::3], claims[1::3], strict=False):
        match = explained(found, one, other)
        log_odds = fact_signals.INTERCEPT + sum(signal.weight * signal.value for signal in match.signals)
        assert match.score == pytest.approx(1 / (1 + math.exp(-log_odds)), abs=1e-3)
        assert match.band is FACT.band(match.score)


def test_claims_of_two_stories_show_what_stands_against_them():
    found = compared(*CORPUS)
    match = explained(found, "d1:c1", "e1:c1")
    assert match.band is Band.DIFFERENT
    assert {signal.name: signal.weight for signal in match.signals}["other story"] < 0


def test_a_claim_and_a_quote_are_compared_by_the_fact():
    found = compared(*CORPUS)
    (quote,) = [s.id for s in found.statements if "hotel rooms as long" in s.text]
    (claim,) = [s.id for s in found.statements if "would pay for hotel rooms" in s.text]
    names = {signal.name for signal in explained(found, quote, claim).signals}
    assert "echo" in names
    assert names <= {rule.name for rule in fact_signals.TABLE}


def test_a_title_can_be_asked_about_though_it_states_nothing():
    found = compared(*CORPUS)
    (quote,) = [s for s in found.statements if "hotel rooms as long" in s.text]
    term = replace(quote, id="d2:term", text="hotel rooms", directness=Directness.TERM)
    ran = by_id(found.articles)
    claim = by_id(found.statements)["d1:c1"]
    match = explain(ran["d2"], term, ran["d1"], claim, found.articles, found.statements)
    assert {match.a, match.b} == {"d2:term", "d1:c1"}
