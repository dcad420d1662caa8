"""Which passages are grouped, which must not be, and that nothing but the records decides."""

import random
from collections.abc import Sequence
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from compare.match import groups, match
from compare.match.decided import Bound
from compare.models import Article, Band, Directness, Kind, Matching, Span, Speaker, Statement
from compare.settings.bands import UTTERANCE

FERRY = (
    "The ferry Aldora ran aground off Tarmouth on Tuesday with ninety passengers aboard, and the harbour board began an "
    "inquiry into the pilot, the buoys and the tugboat that came too late. Fishermen of Tarmouth pulled children from "
    "the wreck while the lifeboat was still moored at the pier. {} Divers will survey the keel of the Aldora tomorrow. {}"
)
HARBOUR = (
    "Tarmouth's harbour board met on Wednesday after the grounding of the Aldora, a ferry built to carry passengers and "
    "lorries. A tugboat had been sent when the pilot missed the buoys; the lifeboat left the pier last. {} Divers look "
    "at the keel today, and fishermen want medals. {}"
)
BUDGET = (
    "The parliament of Kessland adopted a budget that raises the levy on barley and cuts pensions of magistrates. {} "
    "Brewers and magistrates marched through the capital with drums, and the treasurer left by the back door. {}"
)


def article(name: str, frame: str, *quotes: str, date: str = "2024-03-05", speakers: Sequence[str] = ()):
    """An article with its quotes where the frame has room, and one statement for each."""
    text = frame.format(*(f"“{quote}”" for quote in quotes), *[""] * (2 - len(quotes)))
    statements = []
    for i, quote in enumerate(quotes):
        start = text.index(f"“{quote}”") + 1
        speaker = Speaker(speakers[i], (), speakers[i]) if i < len(speakers) else None
        span = Span(start, start + len(quote))
        statements.append(Statement(f"{name}:{i}", Kind.QUOTE, name, (span,), quote, Directness.DIRECT, speaker))
    return Article(name, name, name, "", text, (), date), statements


def run(*parts) -> Matching:
    return match([part[0] for part in parts], [statement for part in parts for statement in part[1]])


def grouped(*parts) -> set[tuple[str, ...]]:
    return {group.members for group in run(*parts).groups}


LONG = "Nobody on the bridge had looked at the depth sounder for eleven minutes, and I take the blame for that."

ONE_STORY = [
    pytest.param(LONG, LONG, id="the same words"),
    pytest.param(LONG, "looked at the depth sounder", id="a fragment of five words"),
    pytest.param(LONG, "the blame", id="a fragment with one telling word"),
    pytest.param(LONG, "depth sounder", id="a fragment of two telling words"),
    pytest.param(LONG, LONG.replace("eleven minutes", "twelve minutes"), id="a changed number is a difference, not another quote"),
    pytest.param(LONG, LONG.replace("had looked", "hadn’t looked"), id="a changed negation too"),
    pytest.param("We're not going back, we aren't finished.", "We are not going back, we are not finished.", id="contractions spelled out"),
    pytest.param("That damned tugboat came an hour late.", "That d***** tugboat came an hour late.", id="a censored word"),
    pytest.param(LONG, "Nobody on the bridge had looked at the depth sounder, and I take the blame for that.", id="words left out without a mark"),
    pytest.param(LONG, "Nobody on the bridge had looked at the depth sounder for eleven minutes … I take the blame", id="words left out with a mark"),
    pytest.param(LONG, "Nobody [of the crew] on the bridge had looked at the depth sounder for eleven minutes", id="an editor's insertion"),
    pytest.param("The board was warned twice. The buoys were out of place since autumn.", "The buoys were out of place since autumn. Every pilot here knew it.", id="two cuts that overlap"),
    pytest.param("The buoys were out of place. The pilot was alone on the bridge.", "The pilot was alone on the bridge. The buoys were out of place.", id="sentences in another order"),
]  # fmt: skip


@pytest.mark.parametrize(("one", "other"), ONE_STORY)
def test_versions_in_one_story_are_one_group(one, other):
    assert grouped(article("a", FERRY, one), article("b", HARBOUR, other)) == {("a:0", "b:0")}


OTHER_WORDS = [
    pytest.param(LONG, "The board will look at the depth of the harbour, and nobody is to blame yet.", id="the same matter in other words"),
    pytest.param("I would never sail without a pilot.", "I would never say that about the board.", id="a common beginning"),
    pytest.param("We have to wait for the divers.", "We have to mourn first, and then to ask.", id="plain words in common"),
    pytest.param("keel", "The keel is lost.", id="a single word"),
]  # fmt: skip


@pytest.mark.parametrize(("one", "other"), OTHER_WORDS)
def test_other_words_in_one_story_are_not_grouped(one, other):
    assert grouped(article("a", FERRY, one), article("b", HARBOUR, other)) == set()


def test_a_long_quote_is_found_again_in_another_story_months_later():
    later = article("b", BUDGET, LONG, date="2024-11-20")
    assert grouped(article("a", FERRY, LONG), later) == {("a:0", "b:0")}


STOCK = [
    pytest.param("a very serious problem", id="a phrase"),
    pytest.param("There is a lot of work to do.", id="a plain sentence"),
    pytest.param("common sense", id="two words"),
]


@pytest.mark.parametrize("phrase", STOCK)
def test_stock_phrases_in_two_stories_are_not_grouped(phrase):
    other = article("b", BUDGET, phrase, date="2024-09-01", speakers=["Orla Brandt"])
    assert grouped(article("a", FERRY, phrase, speakers=["Ines Okafor"]), other) == set()


def test_a_short_phrase_of_two_speakers_is_not_grouped_in_one_story_either():
    one = article("a", FERRY, "deeply sorry", speakers=["Ines Okafor"])
    other = article("b", HARBOUR, "We are all deeply sorry for the families.", speakers=["Orla Brandt"])
    assert grouped(one, other) == set()


def test_a_long_quote_with_two_speakers_is_grouped_so_that_the_conflict_is_seen():
    one = article("a", FERRY, LONG, speakers=["Ines Okafor"])
    assert grouped(one, article("b", HARBOUR, LONG, speakers=["Orla Brandt"])) == {("a:0", "b:0")}


def test_a_fragment_does_not_join_two_quotes():
    """The chain A~B~C: both long quotes have the fragment, and nothing else in common."""
    first = "It was a failure of seamanship on my watch, and the log shows that the radar was off."
    second = "You may call it a failure of seamanship, but this harbour has had no dredger since spring."
    groups = grouped(
        article("a", FERRY, first), article("b", HARBOUR, second), article("c", HARBOUR, "a failure of seamanship")
    )
    assert all(not {"a:0", "b:0"} <= set(members) for members in groups)


def test_the_other_quote_of_a_fragment_is_left_to_a_human():
    first = "It was a failure of seamanship on my watch, and the log shows that the radar was off."
    second = "You may call it a failure of seamanship, but this harbour has had no dredger since spring."
    fragment = article("c", HARBOUR, "a failure of seamanship")
    found = run(article("a", FERRY, first), article("b", HARBOUR, second), fragment)
    assert [len(group.members) for group in found.groups] == [2]
    assert [pair.band for pair in found.unsure if "c:0" in {pair.a, pair.b}] == [Band.UNSURE]


def test_an_unsure_link_does_not_join_versions_of_two_quotes():
    """One lucky pair: the others of the two sides say that these are two quotes."""
    pairs = groups.Scored(
        short=np.array([0, 2, 0, 1, 1]),
        long=np.array([1, 3, 2, 3, 2]),
        nats=np.ones(5),
        scores=np.array([0.99, 0.99, 0.65, 0.1, 0.2]),
        abroad=np.ones(5, dtype=bool),
    )
    assert groups.build(pairs, 4, UTTERANCE, Bound()).group_of.tolist() == [0, 0, 1, 1]


def test_a_link_that_others_bear_out_joins_them():
    pairs = groups.Scored(
        short=np.array([0, 2, 0, 1]),
        long=np.array([1, 3, 2, 3]),
        nats=np.ones(4),
        scores=np.array([0.99, 0.99, 0.65, 0.7]),
        abroad=np.ones(4, dtype=bool),
    )
    assert groups.build(pairs, 4, UTTERANCE, Bound()).group_of.tolist() == [0, 0, 0, 0]


def test_a_fragment_follows_another_outlet_rather_than_its_own():
    """Statement 0 fits its own article's 1 a little better than 2, which ran elsewhere."""
    pairs = groups.Scored(
        short=np.array([0, 0]),
        long=np.array([1, 2]),
        nats=np.ones(2),
        scores=np.array([0.99, 0.98]),
        abroad=np.array([False, True]),
    )
    assert groups.build(pairs, 3, UTTERANCE, Bound()).group_of.tolist() == [0, -1, 0]


def test_overlapping_cuts_meet_in_the_longest():
    whole = f"The board was warned twice. {LONG} The buoys were out of place since autumn."
    parts = (
        article("a", FERRY, "The board was warned twice. Nobody on the bridge"),
        article("b", HARBOUR, whole),
        article("c", HARBOUR, "I take the blame for that. The buoys were out of place"),
    )
    assert grouped(*parts) == {("a:0", "b:0", "c:0")}


@pytest.mark.parametrize(
    ("directness", "kind"),
    [
        pytest.param(Directness.TERM, Kind.QUOTE, id="a term"),
        pytest.param(Directness.INDIRECT, Kind.QUOTE, id="indirect speech"),
        pytest.param(Directness.DIRECT, Kind.CLAIM, id="a claim"),
    ],
)
def test_what_is_no_quoted_utterance_is_not_matched(directness, kind):
    a, b = article("a", FERRY, LONG), article("b", HARBOUR, LONG)
    changed = [replace(statement, directness=directness, kind=kind) for statement in b[1]]
    assert grouped(a, (b[0], changed)) == set()


def test_a_name_that_outlets_write_themselves_is_no_utterance():
    frames = [frame.replace("Tarmouth on", "Tarmouth, as Coastal Watch said, on") for frame in (FERRY, HARBOUR)]
    frames[1] = "On Coastal Watch, " + frames[1]
    assert grouped(article("a", frames[0], "Coastal Watch"), article("b", frames[1], "Coastal Watch")) == set()


def corpus():
    return [
        article("a", FERRY, LONG, "depth sounder", speakers=["Ines Okafor"]),
        article("b", HARBOUR, LONG.replace("eleven", "twelve"), "The board was warned twice."),
        article("c", HARBOUR, "Nobody on the bridge had looked", "The board was warned twice, and twice it slept."),
        article("d", BUDGET, "There is a lot of work to do.", LONG, date="2024-12-01"),
    ]


@settings(max_examples=20, deadline=None)
@given(st.randoms(use_true_random=False))
def test_the_order_of_the_input_does_not_matter(shuffler: random.Random):
    articles = [part[0] for part in corpus()]
    statements = [statement for part in corpus() for statement in part[1]]
    expected = match(articles, statements)
    shuffler.shuffle(articles)
    shuffler.shuffle(statements)
    assert match(articles, statements) == expected


def test_the_number_of_threads_does_not_matter(monkeypatch):
    expected = run(*corpus())
    monkeypatch.setattr("compare.match.candidates.THREADS", 1)
    monkeypatch.setattr("compare.match.shared.THREADS", 1)
    assert run(*corpus()) == expected


def test_the_size_of_batches_does_not_matter(monkeypatch):
    expected = run(*corpus())
    for constant in ("compare.match.BATCH", "compare.match.shared.CHUNK", "compare.match.candidates.CHUNK"):
        monkeypatch.setattr(constant, 2)
    assert run(*corpus()) == expected


def test_groups_are_a_partition_and_say_what_holds_them():
    found = run(*corpus())
    members = [member for group in found.groups for member in group.members]
    assert len(members) == len(set(members)) > 0
    for group in found.groups:
        assert list(group.members) == sorted(group.members)
        assert len(group.links) == len(group.members) - 1
        assert {name for link in group.links for name in (link.a, link.b)} == set(group.members)
        assert all(link.a < link.b and link.band is Band.SAME for link in group.links)
        weakest = min(group.links, key=lambda link: (link.score, link.a, link.b))
        assert (group.cohesion.score, group.cohesion.weakest) == (weakest.score, (weakest.a, weakest.b))


def test_unsure_pairs_are_listed_and_never_grouped_together():
    found = run(*corpus(), article("e", BUDGET, "The board was warned twice.", date="2024-12-01"))
    home = {member: group.id for group in found.groups for member in group.members}
    assert all(pair.band is Band.UNSURE for pair in found.unsure)
    assert all(home.get(pair.a, pair.a) != home.get(pair.b, pair.b) for pair in found.unsure)


def test_a_group_keeps_its_id_when_other_articles_come():
    before = {group.members: group.id for group in run(*corpus()[:3]).groups}
    after = {group.members: group.id for group in run(*corpus()[:3], article("z", BUDGET, "Long live barley.")).groups}
    assert before == after


def test_progress_is_told_to_the_end():
    told: list[tuple[int, int]] = []
    match([], [], lambda done, total: told.append((done, total)))
    assert told == [(i, 7) for i in range(1, 8)]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("", id="empty"),
        pytest.param("\u202e …!?", id="no word at all"),
        pytest.param("word " * 20_000, id="one word 20,000 times"),
        pytest.param("שלום וברכה לכל מי שבא אל הנמל היום", id="right to left"),
        pytest.param("港口今天上午关闭，所有船只都停在码头。", id="without spaces"),
    ],
)
def test_odd_text_does_no_harm(text):
    groups = grouped(article("a", FERRY, text), article("b", HARBOUR, text))
    assert groups <= {("a:0", "b:0")}
