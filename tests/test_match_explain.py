"""Every score can be taken apart: each signal with its weight, and the words behind it."""

import math
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from compare.errors import UsageError
from compare.match import bare, explain, signals
from compare.match.corpus import stem
from compare.models import Band, Directness, Speaker

QUOTE = "Nobody on the bridge had looked at the depth sounder for eleven minutes."


def compared(one: str, other: str):
    return explain(*bare(one, "a"), *bare(other, "b"))


def test_the_score_is_the_sum_of_the_signals_shown():
    found = compared(QUOTE, "looked at the depth sounder for eleven long minutes")
    log_odds = signals.INTERCEPT + sum(signal.weight * signal.value for signal in found.signals)
    assert found.score == pytest.approx(1 / (1 + math.exp(-log_odds)), abs=1e-3)


def test_signals_name_the_words_that_caused_them():
    found = {signal.name: signal.detail for signal in compared(QUOTE, "looked at the depth sounder").signals}
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
    assert compared(one, other).band is band


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
