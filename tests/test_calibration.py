"""Thresholds follow what people decided, within what they decided, and never a few lucky answers."""

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from compare.review.calibration import LEAST, LEAST_EACH, Missing, Why, fit, missing
from compare.review.histogram import histogram
from compare.review.shares import DecidedPair, Table
from compare.settings.bands import FACT, UTTERANCE, Bands


def spread(number, low, high, *, same=True):
    """So many answers at evenly spread scores."""
    return [DecidedPair(round(low + (high - low) * i / number, 4), same) for i in range(number)]


ENOUGH = [
    pytest.param(25, 5, None, id="just enough"),
    pytest.param(9, 3, Missing(9, 3, 18, 0, 2), id="too few, and too few different"),
    pytest.param(29, 0, Missing(29, 0, 5, 0, 5), id="nearly all, of one answer"),
    pytest.param(200, 4, Missing(200, 4, 1, 0, 1), id="many, with one different too few"),
    pytest.param(0, 0, Missing(0, 0, 30, 5, 5), id="none"),
]


@pytest.mark.parametrize(("same", "different", "expected"), ENOUGH)
def test_what_is_lacking_is_told(same, different, expected):
    """Thirty decisions, five of either answer; what is asked for is enough, and no more than that."""
    pairs = [DecidedPair(0.5, True)] * same + [DecidedPair(0.4, False)] * different
    assert missing(pairs) == expected
    if expected:
        more = [DecidedPair(0.5, True)] * (expected.more - expected.more_different)
        more += [DecidedPair(0.4, False)] * expected.more_different
        assert missing(pairs + more) is None
        assert missing(pairs + more[1:]) is not None


LOW = spread(12, 0.31, 0.4, same=False)
CLEAR = [
    pytest.param(
        [*LOW, *spread(60, 0.45, 0.6), *spread(10, 0.6, 0.9)], (0.45, Why.LOWERED), id="all from .45 on are the same"
    ),
    pytest.param([*LOW, *spread(60, 0.45, 0.6)], (0.45, Why.LOWERED), id="nothing was decided from .6 on"),
    pytest.param([*LOW, *spread(20, 0.45, 0.6), *spread(10, 0.6, 0.9)], (0.6, Why.HOLDS), id="twenty are too few"),
    pytest.param([*LOW, *spread(25, 0.45, 0.6)], (0.6, Why.UNSEEN), id="too few, and nothing from .6 on"),
    pytest.param(
        [*LOW, *spread(60, 0.45, 0.6), *spread(4, 0.46, 0.6, same=False)], (0.6, Why.UNSEEN), id="one in sixteen differs"
    ),
    pytest.param(
        [*spread(30, 0.6, 0.75, same=False), *spread(40, 0.77, 0.99)], (0.77, Why.RAISED), id="all up to .75 differ"
    ),
    pytest.param(
        [*spread(40, 0.6, 0.8, same=False), *spread(20, 0.8, 0.95), *spread(7, 0.88, 0.95, same=False)],
        (0.8, Why.SHORT),
        id="no score is high enough",
    ),
    pytest.param(
        [*spread(20, 0.6, 0.9), *spread(20, 0.6, 0.9, same=False)], (0.6, Why.UNPARTED), id="the score says nothing"
    ),
    pytest.param(
        [*LOW, *spread(17, 0.6, 0.9), *spread(1, 0.6, 0.9, same=False)], (0.6, Why.HOLDS), id="one of eighteen is no news"
    ),
]  # fmt: skip


@pytest.mark.parametrize(("pairs", "expected"), CLEAR)
def test_where_same_goes(pairs, expected):
    """Down for many answers that agree, up for answers that disagree, and else nowhere."""
    found = fit(pairs, UTTERANCE, UTTERANCE)
    assert (found.new.same, found.same) == expected


OPEN = [
    pytest.param([*spread(30, 0.31, 0.4, same=False), *spread(60, 0.5, 0.9)], (0.5, Why.RAISED), id="all below .4 differ"),
    pytest.param([*spread(8, 0.31, 0.4, same=False), *spread(60, 0.5, 0.9)], (0.3, Why.UNSEEN), id="eight are too few"),
    pytest.param([*spread(30, 0.31, 0.4, same=False), *spread(20, 0.5, 0.9)], (0.3, Why.UNSEEN), id="few sames, of which any may be lost"),
    pytest.param([*spread(30, 0.31, 0.58, same=False), *spread(60, 0.7, 0.9)], (0.3, Why.UNSEEN), id="nothing would be left to ask"),
    pytest.param([*spread(20, 0.1, 0.2, same=False), *spread(20, 0.2, 0.28), *spread(60, 0.6, 0.9)], (0.21, Why.LOWERED), id="a quarter of the sames is below"),
    pytest.param([*spread(20, 0.1, 0.2, same=False), *spread(2, 0.2, 0.28), *spread(60, 0.6, 0.9)], (0.3, Why.HOLDS), id="two sames are below"),
]  # fmt: skip


@pytest.mark.parametrize(("pairs", "expected"), OPEN)
def test_where_unsure_goes(pairs, expected):
    """Up where nobody need be asked, down where too many sames are lost, and else nowhere; people are always asked."""
    found = fit(pairs, Bands(0.6, 0.3), UTTERANCE)
    assert (found.new.unsure, found.unsure) == expected


def test_unsure_never_stands_above_same():
    """It follows where *same* goes below it, and that is said."""
    pairs = [*spread(12, 0.1, 0.2, same=False), *spread(80, 0.22, 0.6)]
    found = fit(pairs, Bands(0.6, 0.3), Bands(0.6, 0.3))
    assert found.new == Bands(0.22, 0.22)
    assert found.unsure in (Why.FOLLOWED, Why.LOWERED)


def test_doubtful_pairs_do_not_speak_for_sure_ones():
    """Half of the weakest links are wrong: with a hundred links near 1 that were not asked about, nothing is wrong."""
    pairs = [*spread(10, 0.6, 0.65), *spread(10, 0.6, 0.65, same=False), *spread(15, 0.35, 0.5, same=False)]
    alone = fit(pairs, UTTERANCE, UTTERANCE)
    assert alone.same is not Why.HOLDS
    among = fit(pairs, UTTERANCE, UTTERANCE, corpus=[*(pair.score for pair in pairs), *[0.999] * 300])
    assert among.same is Why.HOLDS
    assert among.precision(UTTERANCE).mean > 0.9 > alone.precision(UTTERANCE).mean


def test_pairs_that_were_not_asked_about_lower_nothing():
    """However many there are, and however high they score."""
    pairs = [*LOW, *spread(20, 0.45, 0.6)]
    assert fit(pairs, UTTERANCE, UTTERANCE, corpus=[0.99] * 500).new.same == UTTERANCE.same


ANSWERS = st.lists(st.builds(DecidedPair, st.floats(0, 1), st.booleans(), st.just(1.0)), min_size=1, max_size=120)
STEP = st.lists(
    st.builds(DecidedPair, st.sampled_from([0.2, 0.4, 0.5, 0.7, 0.9]), st.booleans(), st.just(1.0)),
    min_size=20,
    max_size=200,
)
PRESENT = st.sampled_from([UTTERANCE, FACT, Bands(0.8, 0.1), Bands(0.4, 0.4)])


@settings(max_examples=150)
@given(pairs=ANSWERS | STEP, present=PRESENT, shuffle=st.randoms(use_true_random=False))
def test_the_order_of_decisions_does_not_matter(pairs, present, shuffle):
    """Two branches of git may have them in either order."""
    other = list(pairs)
    shuffle.shuffle(other)
    assert fit(pairs, present, UTTERANCE) == fit(other, present, UTTERANCE)


@settings(max_examples=150)
@given(pairs=ANSWERS | STEP, present=PRESENT)
def test_a_threshold_stays_or_goes_where_something_was_decided(pairs, present):
    """Nothing is concluded for scores that nobody looked at; *unsure* may follow *same*."""
    found = fit(pairs, present, UTTERANCE)
    lowest, highest = min(pairs).score - 1e-4, max(pairs).score
    for old, new in zip(present, found.new, strict=True):
        assert new == old or lowest <= new <= highest
    assert 0 <= found.new.unsure <= found.new.same <= 1


@settings(max_examples=150)
@given(pairs=ANSWERS | STEP, present=PRESENT, aims=st.tuples(st.floats(0.5, 0.999), st.floats(0.5, 0.999)))
def test_who_wants_more_precision_never_gets_less(pairs, present, aims):
    """*same* rises with the aim."""
    low, high = (fit(pairs, present, UTTERANCE, aim).new.same for aim in sorted(aims))
    assert low <= high


@settings(max_examples=100)
@given(pairs=ANSWERS, start=st.floats(0, 1))
def test_shares_are_counted_right(pairs, start):
    """The slow and plain count agrees, and an interval holds its middle."""
    table = Table(sorted(pairs), ())
    found = table.precision(start)
    assert (found.number, found.of) == (
        sum(pair.same for pair in pairs if pair.score >= start),
        sum(pair.score >= start for pair in pairs),
    )
    assert 0 <= found.low <= found.mean <= found.high <= 1
    assert table.lost(start).number == sum(pair.same for pair in pairs if pair.score < start)


@settings(max_examples=60)
@given(score=st.floats(0, 1), others=st.lists(st.floats(0, 1), max_size=30))
def test_a_threshold_parts_what_it_should_part(score, others):
    """However short it is written, no pair from the score on falls below it, and none below it reaches it."""
    pairs = sorted(DecidedPair(round(one, 4), True) for one in [score, *others])
    number = Table(pairs, ()).number(round(score, 4))
    assert [pair.score >= number for pair in pairs] == [pair.score >= round(score, 4) for pair in pairs]


def test_right_scores_are_seldom_moved():
    """Answers as the scores say: things stay but for one sitting in ten, as promised, and what moves does not accuse."""
    moved = []
    for seed in range(40):
        chance = random.Random(seed)
        corpus = [chance.uniform(0.3, 0.6) for _ in range(120)] + [chance.betavariate(6, 0.35) for _ in range(300)]
        asked = corpus[:60] + [score for score in corpus[120:] if score >= 0.6][:40]
        found = fit([DecidedPair(s, chance.random() < s) for s in asked], UTTERANCE, UTTERANCE, corpus=corpus)
        moved.append(found.same not in (Why.HOLDS, Why.UNPARTED))
        assert found.new.same >= UTTERANCE.same
    assert sum(moved) <= 8


def test_the_least_numbers_are_what_is_promised():
    """The documents name them."""
    assert (LEAST, LEAST_EACH) == (30, 5)


@settings(max_examples=60)
@given(pairs=ANSWERS, present=PRESENT, width=st.integers(60, 200))
def test_the_drawing_has_every_pair_and_keeps_to_its_width(pairs, present, width):
    """The numbers beside the bars add up, thresholds are marked, and nothing is wider than the screen."""
    found = fit(pairs, present, UTTERANCE)
    drawn = histogram(found, width).splitlines()
    numbers = [
        int(word)
        for line in drawn[1:]
        for word in line[11:].split("same")[0].split("unsure")[0].split()
        if word.isdigit()
    ]
    assert sum(numbers) == len(pairs)
    assert sum("unsure" in line for line in drawn) >= 1
    assert max(map(len, drawn)) <= max(width, 92)


def test_no_passage_moves_the_cursor(draft):
    """Examples come from articles, and articles are strangers' bytes: names and words are shown, orders are not."""
    from compare.models import Subject
    from compare.review.calibrationtext import calibration_in_words
    from compare.review.learned import Calibration, Changes, Learned
    from compare.settings.bands import FITTED

    draft.article("a", "“We will \x1b[31mrepaint \u202eit,” he said.", outlet="The [bold]Coast\x07", path="a\x1b].md")
    draft.article("b", "“We will repaint it,” he said.")
    pair = draft.match(
        draft.quote("a", "We will \x1b[31mrepaint \u202eit,"), draft.quote("b", "We will repaint it,"), 0.7
    )
    pairs = [*spread(30, 0.6, 0.75, same=False), *spread(40, 0.77, 0.99)]
    found = fit(pairs, UTTERANCE, UTTERANCE)
    made = draft.report()
    text = calibration_in_words(
        Calibration(
            (Learned(Subject.QUOTE, None, found, 1, 2, 3),),
            FITTED,
            FITTED._replace(quote=found.new),
            {Subject.QUOTE: Changes((), (pair,), (), (), 3, 2, 2)},
            made.article,
            made.statement,
        )
    )
    assert "The [bold]Coast" in text
    assert "repaint" in text
    assert all(character == "\n" or character.isprintable() for character in text)
