"""What people decided goes before what the scores say: must-links join, cannot-links part, and nothing else changes."""

from collections.abc import Iterable, Sequence

import numpy as np
import pytest
from factstories import DAM, ELECTION, told
from hypothesis import given
from hypothesis import strategies as st

from compare.extract import extract
from compare.match import groups, match
from compare.match.decided import Bound, Parts, bind
from compare.models import (
    Article,
    Directness,
    Kind,
    Link,
    Links,
    Matching,
    Rulings,
    Span,
    Statement,
)
from compare.settings.bands import UTTERANCE

STORY = (
    "The ferry Aldora ran aground off Tarmouth on Tuesday with ninety passengers aboard, and the harbour board began an "
    "inquiry into the pilot, the buoys and the tugboat that came too late. “{}” Divers will survey the keel tomorrow."
)
LONG = "Nobody on the bridge had looked at the depth sounder for eleven minutes, and I take the blame for that."
CUT = "Nobody on the bridge had looked at the depth sounder"
PLAINER = "All of us on watch forgot about the water below us. It was my fault alone."
OTHER = "The board was warned twice in writing that its buoys had drifted."


def article(name: str, quote: str) -> tuple[Article, Statement]:
    """An article with one quote, and the statement."""
    text = STORY.format(quote)
    start = text.index(quote)
    span = Span(start, start + len(quote))
    made = Statement(f"{name}:1", Kind.QUOTE, name, (span,), quote, Directness.DIRECT)
    return Article(name, name, name, "", text, (), "2024-03-05"), made


def link(a: str, b: str, *decisions: str) -> Link:
    return Link(*sorted((f"{a}:1", f"{b}:1")), decisions or (f"{a}{b}",))


def run(quotes: Sequence[str], *, same: Iterable[str] = (), different: Iterable[str] = ()) -> Matching:
    """Outlets a, b, c … with a quote each; decisions as pairs of letters."""
    parts = [article(name, quote) for name, quote in zip("abcdefgh", quotes, strict=False)]
    links = Links(tuple(link(*pair) for pair in same), tuple(link(*pair) for pair in different))
    return match([one for one, _ in parts], [one for _, one in parts], rulings=Rulings(quotes=links))


def members(found: Matching) -> list[str]:
    """Each group as the letters of its outlets."""
    return ["".join(member[0] for member in group.members) for group in found.groups if group.kind is Kind.QUOTE]


JOINED = [
    pytest.param([LONG, PLAINER], ["ab"], ["ab"], id="two passages without a word in common"),
    pytest.param([LONG, CUT, PLAINER], ["ac"], ["abc"], id="a version that joins a group brings nobody else along"),
    pytest.param([LONG, CUT, PLAINER, OTHER], ["bc"], ["abc"], id="joined to the fragment, it is in the group as well"),
    pytest.param([LONG, PLAINER, OTHER], ["ab", "bc"], ["abc"], id="a chain of decisions"),
]


@pytest.mark.parametrize(("quotes", "same", "expected"), JOINED)
def test_what_somebody_called_the_same_is_one_group(quotes, same, expected):
    assert members(run(quotes, same=same)) == expected


PARTED = [
    pytest.param([LONG, LONG], ["ab"], [], id="the same words"),
    pytest.param([LONG, LONG, LONG], ["ab"], ["ac"], id="the third keeps to one of them"),
    pytest.param([LONG, CUT, LONG], ["ab", "bc"], ["ac"], id="a fragment that is of neither"),
    pytest.param([LONG, CUT, LONG], ["ab"], ["ac"], id="a fragment does not come back over the other"),
    pytest.param([LONG, LONG, LONG, LONG], ["ab", "ac", "ad", "bc", "bd", "cd"], [], id="all of them apart"),
]  # fmt: skip


@pytest.mark.parametrize(("quotes", "different", "expected"), PARTED)
def test_what_somebody_called_different_is_in_no_group_together(quotes, different, expected):
    found = run(quotes, different=different)
    assert [sorted(group) for group in members(found)] == [sorted(group) for group in expected]


def test_same_and_different_together_part_the_groups():
    """a=b, c=d and b≠c: whatever the scores say, these are two groups."""
    found = run([LONG, LONG, LONG, LONG], same=["ab", "cd"], different=["bc"])
    assert members(found) == ["ab", "cd"]


def test_a_group_names_the_decisions_that_made_it_what_it_is():
    found = run([LONG, LONG, CUT, OTHER], same=["ad"], different=["bc"])
    (group,) = (group for group in found.groups if "a:1" in group.members)
    assert group.members == ("a:1", "b:1", "d:1")
    assert group.decisions == ("ad", "bc")
    assert {one.decisions for one in group.links if one.decisions} == {("ad",)}
    assert not run([LONG, LONG, CUT, OTHER]).groups[0].decisions


def test_a_difference_that_changes_nothing_is_not_named():
    assert run([LONG, LONG, OTHER], different=["ac"]).groups[0].decisions == ()


def test_a_decided_link_holds_whatever_its_score():
    (group,) = run([LONG, PLAINER], same=["ab"]).groups
    assert group.cohesion.score == 1.0
    assert group.links[0].score < UTTERANCE.unsure


def test_a_decided_pair_is_not_left_to_a_human_again():
    first = "It was a failure of seamanship on my watch, and the log shows that the radar was off."
    second = "You may call it a failure of seamanship, but this harbour has had no dredger since spring."
    quotes = [first, second, "a failure of seamanship"]
    (open_,) = run(quotes).unsure
    pair = open_.a[0] + open_.b[0]
    assert not run(quotes, different=[pair]).unsure
    assert not run(quotes, same=[pair], different=["ab"]).unsure


def test_decisions_about_others_change_nothing():
    quotes = [LONG, CUT, PLAINER, OTHER]
    elsewhere = Links((link("x", "y"),), (link("a", "z"),))
    parts = [article(name, quote) for name, quote in zip("abcd", quotes, strict=True)]
    found = match([one for one, _ in parts], [one for _, one in parts], rulings=Rulings(quotes=elsewhere))
    assert found == run(quotes)


DAM_STORY = told("dam", DAM)
SAID = extract(DAM_STORY)


def statement(words: str, name: str) -> Statement:
    (found,) = (s for s in SAID if words in s.text and s.article == name and s.kind is Kind.CLAIM)
    return found


def facts(links: Links) -> Matching:
    return match(DAM_STORY, SAID, rulings=Rulings(facts=links))


def together(found: Matching, *ids: str) -> bool:
    return any(set(ids) <= set(group.members) for group in found.groups if group.kind is Kind.CLAIM)


def test_claims_that_share_no_word_become_one_fact_when_somebody_says_so():
    sheep, pit = statement("four thousand sheep", "dam3"), statement("its own railway", "dam2")
    a, b = sorted((sheep.id, pit.id))
    assert not together(facts(Links()), a, b)
    found = facts(Links(same=(Link(a, b, ("d1",)),)))
    assert together(found, a, b)
    (group,) = (group for group in found.groups if a in group.members)
    assert group.decisions == ("d1",)


def test_claims_of_one_fact_part_when_somebody_says_so():
    one, other = statement("Eleven people were killed", "dam1"), statement("eleven people had been killed", "dam2")
    a, b = sorted((one.id, other.id))
    assert together(facts(Links()), a, b)
    found = facts(Links(different=(Link(a, b, ("d1",)),)))
    assert not together(found, a, b)
    assert any("d1" in group.decisions for group in found.groups)
    assert not any({a, b} == {pair.a, pair.b} for pair in found.unsure)


def test_a_claim_that_states_nothing_is_in_no_fact():
    one = statement("Eleven people were killed", "dam1")
    found = facts(Links(set_apart=((one.id, "d1"),)))
    assert not any(one.id in group.members for group in found.groups)


def test_facts_and_quotes_have_their_own_decisions():
    one, other = statement("Eleven people were killed", "dam1"), statement("eleven people had been killed", "dam2")
    parted = Links(different=(Link(*sorted((one.id, other.id)), ("d1",)),))
    assert match(DAM_STORY, SAID, rulings=Rulings(quotes=parted)) == match(DAM_STORY, SAID)


def test_two_stories_stay_two_but_for_the_decided_pair():
    """A decision joins two claims of two stories, and nothing beside them."""
    articles = [*DAM_STORY, *told("vote", ELECTION)]
    said = extract(articles)
    a, b = sorted(
        next(s.id for s in said if words in s.text) for words in ("four thousand sheep", "born in a lighthouse")
    )
    before, after = match(articles, said), match(articles, said, rulings=Rulings(facts=Links((Link(a, b, ("d1",)),))))
    assert [group for group in after.groups if group.members != (a, b)] == list(before.groups)


pairs = st.sets(st.tuples(st.integers(0, 7), st.integers(0, 7)).filter(lambda pair: pair[0] < pair[1]), max_size=12)


@given(pairs, pairs, st.lists(st.tuples(st.integers(0, 7), st.integers(0, 7)), max_size=20))
def test_groups_never_hold_what_was_told_apart_and_never_part_what_was_joined(same, different, joins):
    bound = Bound(dict.fromkeys(sorted(same), ("s",)), dict.fromkeys(sorted(different), ("d",)))
    parts = Parts(bound)
    parts.join_decided()
    decided = {pair for pair in same if parts.together(*pair)}
    for a, b in joins:
        assert parts.join(a, b) == parts.together(a, b)
    assert not any(parts.together(*pair) for pair in different)
    assert all(parts.together(*pair) for pair in decided)
    assert decided == same or different


@given(st.data())
def test_grouping_obeys_on_any_scores(data):
    """Whatever the scores, the groups are those of the decided pairs and of links that no decision forbids."""
    count = 6
    every = [(a, b) for a in range(count) for b in range(a + 1, count)]
    scores = np.array([data.draw(st.sampled_from([0.0, 0.2, 0.5, 0.7, 0.95])) for _ in every])
    same = {pair for pair in every if data.draw(st.integers(0, 9)) == 0}
    different = {pair for pair in every if data.draw(st.integers(0, 9)) == 0}
    free = Parts(Bound())
    for pair in same:
        free.join(*pair)
    different = {pair for pair in different if not free.together(*pair)}
    bound = bind(
        Links(
            tuple(Link(f"{a}", f"{b}", ("s",)) for a, b in sorted(same)),
            tuple(Link(f"{a}", f"{b}", ("d",)) for a, b in sorted(different)),
        ),
        [str(number) for number in range(count)],
    )
    a, b = (np.array(column) for column in zip(*every, strict=True))
    scored = groups.Scored(a, b, np.full(len(every), 30.0), scores, np.ones(len(every), dtype=bool))
    forest = groups.build(scored, count, UTTERANCE, bound)
    home = forest.group_of
    assert all(home[a] == home[b] >= 0 for a, b in same)
    assert not any(home[a] == home[b] >= 0 for a, b in different)
    assert {every[i] for i in forest.links.tolist()} >= same
