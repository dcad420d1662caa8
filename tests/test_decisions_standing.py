"""Whose answer counts, what is disputed or contradicts itself, and what follows from the rest."""

import random
from collections import deque
from itertools import pairwise

import pytest
from deciding import ANA, BEN, INES, at, decided
from hypothesis import given, settings
from hypothesis import strategies as st

from compare.decisions import Followed, follow, follows, inference
from compare.decisions.inference import contradictions
from compare.decisions.outcomes import Placed
from compare.decisions.standing import weigh
from compare.models import Answer, Bearing, Link, Links, Standing, Subject

SAME, DIFFERENT, UNSURE, NONE = "same", "different", "unsure", "not-a-quote"


def placed(*decisions):
    return [
        Placed(
            one, one.a.article, one.b.article, *(tuple(a.article for a in side) for side in (one.with_a, one.with_b))
        )
        for one in decisions
    ]


def told(rows):
    """Decisions from rows `(name, answer, "a b", who, …)`; names may be used in `settles`."""
    made = {}
    for name, answer, pair, who, *more in rows:
        fields = dict(more[0]) if more else {}
        fields["settles"] = [made[one].id for one in fields.get("settles", ())]
        made[name] = decided(answer, *pair.split(), who=who, **fields)
    return made


def outcome(made):
    """What holds of some decisions, by name, and what the rest is."""
    weighed = weigh(placed(*made.values()))
    names = {one.id: name for name, one in made.items()}
    standing = {names[id_]: found.standing.value for id_, found in weighed.outcomes.items()}
    return weighed, standing


CASES = [
    (
        "one answer",
        [("x", SAME, "a b", ANA)],
        {"x": "honoured"},
        "a=b",
    ),
    (
        "two people agree",
        [("x", SAME, "a b", ANA), ("y", SAME, "b a", BEN)],
        {"x": "honoured", "y": "honoured"},
        "a=b",
    ),
    (
        "the latest answer of one person counts",
        [("x", SAME, "a b", ANA), ("y", DIFFERENT, "b a", ANA)],
        {"y": "honoured"},
        "a≠b",
    ),
    (
        "and when it is the first in the file",
        [("x", SAME, "a b", ANA, {"when": at(99)}), ("y", DIFFERENT, "a b", ANA, {"when": at(98)})],
        {"x": "honoured"},
        "a=b",
    ),
    (
        "a fraction of a second is later than none",
        [
            ("x", SAME, "a b", ANA, {"when": "2026-05-04T10:20:30.5Z"}),
            ("y", DIFFERENT, "a b", ANA, {"when": "2026-05-04T10:20:30Z"}),
        ],
        {"x": "honoured"},
        "a=b",
    ),
    (
        "two people disagree",
        [("x", SAME, "a b", ANA), ("y", DIFFERENT, "a b", BEN)],
        {"x": "disputed", "y": "disputed"},
        "",
    ),
    (
        "a majority wins nothing",
        [("x", SAME, "a b", ANA), ("y", SAME, "a b", INES), ("z", DIFFERENT, "a b", BEN)],
        {"x": "disputed", "y": "disputed", "z": "disputed"},
        "",
    ),
    (
        "who no longer disagrees disputes nothing",
        [("x", SAME, "a b", ANA), ("y", DIFFERENT, "a b", BEN), ("z", SAME, "a b", BEN)],
        {"x": "honoured", "z": "honoured"},
        "a=b",
    ),
    (
        "unsure binds nobody and disputes nobody",
        [("x", SAME, "a b", ANA), ("y", UNSURE, "a b", BEN), ("z", UNSURE, "a c", BEN)],
        {"x": "honoured", "y": "honoured", "z": "honoured"},
        "a=b",
    ),
    (
        "unsure takes back one's own answer",
        [("x", SAME, "a b", ANA), ("y", UNSURE, "a b", ANA)],
        {"y": "honoured"},
        "",
    ),
    (
        "who has seen both settles it",
        [("x", SAME, "a b", ANA), ("y", DIFFERENT, "a b", BEN), ("z", SAME, "a b", INES, {"settles": "xy"})],
        {"z": "honoured"},
        "a=b",
    ),
    (
        "also one of the two, who has seen the other",
        [("x", SAME, "a b", ANA), ("y", DIFFERENT, "a b", BEN), ("z", SAME, "a b", ANA, {"settles": "y"})],
        {"z": "honoured"},
        "a=b",
    ),
    (
        "who has seen one settles that one",
        [("x", SAME, "a b", ANA), ("y", DIFFERENT, "a b", BEN), ("z", SAME, "a b", INES, {"settles": "x"})],
        {"y": "disputed", "z": "disputed"},
        "",
    ),
    (
        "who was unsure settles nothing",
        [("x", SAME, "a b", ANA), ("y", DIFFERENT, "a b", BEN), ("z", UNSURE, "a b", INES, {"settles": "xy"})],
        {"x": "disputed", "y": "disputed", "z": "honoured"},
        "",
    ),
    (
        "another pair settles nothing here",
        [("x", SAME, "a b", ANA), ("y", DIFFERENT, "a b", BEN), ("z", SAME, "a c", INES, {"settles": "xy"})],
        {"x": "disputed", "y": "disputed", "z": "honoured"},
        "a=c",
    ),
    (
        "what was settled stays so when its judge thinks again",
        [
            ("x", SAME, "a b", ANA),
            ("y", DIFFERENT, "a b", BEN),
            ("z", SAME, "a b", INES, {"settles": "xy"}),
            ("w", DIFFERENT, "a b", INES),
        ],
        {"w": "honoured"},
        "a≠b",
    ),
    (
        "a later answer disputes the settlement",
        [
            ("x", SAME, "a b", ANA),
            ("y", DIFFERENT, "a b", BEN),
            ("z", SAME, "a b", INES, {"settles": "xy"}),
            ("w", DIFFERENT, "a b", BEN),
        ],
        {"z": "disputed", "w": "disputed"},
        "",
    ),
    (
        "what is no quote is set apart",
        [("x", NONE, "a b", ANA), ("y", NONE, "a c", BEN)],
        {"x": "honoured", "y": "honoured"},
        "-a",
    ),
    (
        "no quote and different are two answers",
        [("x", NONE, "a b", ANA), ("y", DIFFERENT, "b a", BEN)],
        {"x": "disputed", "y": "disputed"},
        "",
    ),
    (
        "either may be no quote",
        [("x", NONE, "a b", ANA), ("y", NONE, "b a", BEN)],
        {"x": "honoured", "y": "honoured"},
        "-a -b",
    ),
    (
        "what is no quote is the same as nothing",
        [("x", NONE, "a b", ANA), ("y", SAME, "a c", BEN), ("z", DIFFERENT, "a d", BEN)],
        {"x": "contradicted", "y": "contradicted", "z": "honoured"},
        "a≠d",
    ),
    (
        "a chain of same with its ends different",
        [("x", SAME, "a b", ANA), ("y", SAME, "b c", BEN), ("z", DIFFERENT, "a c", INES)],
        {"x": "contradicted", "y": "contradicted", "z": "contradicted"},
        "",
    ),
    (
        "only the shortest chain is contradicted",
        [
            ("x", SAME, "a b", ANA),
            ("y", SAME, "b c", ANA),
            ("u", SAME, "a d", ANA),
            ("v", SAME, "d e", ANA),
            ("w", SAME, "e c", ANA),
            ("z", DIFFERENT, "a c", ANA),
        ],
        {
            "x": "contradicted",
            "y": "contradicted",
            "z": "contradicted",
            "u": "honoured",
            "v": "honoured",
            "w": "honoured",
        },
        "a=d c=e d=e",
    ),
    (
        "all who say one link of it",
        [("x", SAME, "a b", ANA), ("w", SAME, "a b", BEN), ("y", SAME, "b c", ANA), ("z", DIFFERENT, "a c", ANA)],
        {"x": "contradicted", "w": "contradicted", "y": "contradicted", "z": "contradicted"},
        "",
    ),
    (
        "different and different say nothing of the third",
        [("x", DIFFERENT, "a b", ANA), ("y", DIFFERENT, "b c", ANA), ("z", SAME, "a c", BEN)],
        {"x": "honoured", "y": "honoured", "z": "honoured"},
        "a=c a≠b b≠c",
    ),
    (
        "a disputed link makes no chain",
        [("x", SAME, "a b", ANA), ("w", DIFFERENT, "a b", BEN), ("y", SAME, "b c", ANA), ("z", DIFFERENT, "a c", ANA)],
        {"x": "disputed", "w": "disputed", "y": "honoured", "z": "honoured"},
        "b=c a≠c",
    ),
    (
        "a split keeps the sides apart",
        [("x", DIFFERENT, "a b", ANA, {"with_a": "cd", "with_b": "e"})],
        {"x": "honoured"},
        "a≠b a≠e b≠c b≠d c≠e d≠e",
    ),
    (
        "who disagrees with one pair of a split",
        [("x", DIFFERENT, "a b", ANA, {"with_a": "c", "with_b": "d"}), ("y", SAME, "c d", BEN)],
        {"x": "honoured", "y": "disputed"},
        "a≠b a≠d b≠c",
    ),
    (
        "who disagrees with what was asked in a split",
        [("x", DIFFERENT, "a b", ANA, {"with_a": "c", "with_b": "d"}), ("y", SAME, "a b", BEN)],
        {"x": "disputed", "y": "disputed"},
        "",
    ),
    (
        "one's own later answer takes a pair out of a split",
        [("x", DIFFERENT, "a b", ANA, {"with_a": "c", "with_b": "d"}), ("y", SAME, "c d", ANA)],
        {"x": "honoured", "y": "honoured"},
        "c=d a≠b a≠d b≠c",
    ),
    (
        "a later split takes back one's own answer",
        [("y", SAME, "c d", ANA), ("x", DIFFERENT, "a b", ANA, {"with_a": "c", "with_b": "d"})],
        {"x": "honoured"},
        "a≠b a≠d b≠c c≠d",
    ),
    (
        "a split that repeats an answer leaves it be",
        [("y", DIFFERENT, "c d", ANA), ("x", DIFFERENT, "a b", ANA, {"with_a": "c", "with_b": "d"})],
        {"x": "honoured", "y": "honoured"},
        "a≠b a≠d b≠c c≠d",
    ),
    (
        "answering the question of a split again takes all of it back",
        [("x", DIFFERENT, "a b", ANA, {"with_a": "c", "with_b": "d"}), ("y", SAME, "a b", ANA)],
        {"y": "honoured"},
        "a=b",
    ),
    (
        "a pair of a split is settled without the rest",
        [
            ("x", DIFFERENT, "a b", ANA, {"with_a": "c", "with_b": "d"}),
            ("y", SAME, "c d", BEN),
            ("z", SAME, "c d", INES, {"settles": "xy"}),
        ],
        {"x": "honoured", "z": "honoured"},
        "c=d a≠b a≠d b≠c",
    ),
    (
        "a split across a chain",
        [("x", DIFFERENT, "a b", ANA, {"with_b": "d"}), ("y", SAME, "a c", BEN), ("z", SAME, "c d", BEN)],
        {"x": "contradicted", "y": "contradicted", "z": "contradicted"},
        "",
    ),
]


def shown(weighed):
    links = [f"{a}={b}" for a, b in sorted(weighed.same)] + [f"{a}≠{b}" for a, b in sorted(weighed.different)]
    return " ".join(links + [f"-{node}" for node in sorted(weighed.apart)])


@pytest.mark.parametrize(("rows", "standing", "links"), [row[1:] for row in CASES], ids=[row[0] for row in CASES])
def test_whose_answer_counts(rows, standing, links):
    weighed, found = outcome(told(rows))
    assert found == standing
    assert shown(weighed) == links


def test_who_disputes_is_named():
    made = told([("x", SAME, "a b", ANA), ("y", DIFFERENT, "a b", BEN), ("z", SAME, "a b", INES)])
    weighed = weigh(placed(*made.values()))
    assert weighed.outcomes[made["x"].id].reason == f"against {made['y'].id[:8]} (Ben Okafor: different)"
    assert weighed.outcomes[made["x"].id].against == (made["y"].id,)
    assert set(weighed.outcomes[made["y"].id].against) == {made["x"].id, made["z"].id}


def test_the_chain_of_a_contradiction_is_named_in_its_order():
    rows = [("z", DIFFERENT, "a e", INES), *((x, SAME, f"{x} {y}", ANA) for x, y in zip("abcd", "bcde", strict=True))]
    made = told(rows)
    weighed = weigh(placed(*made.values()))
    chain = weighed.outcomes[made["z"].id]
    assert chain.against == tuple(made[name].id for name in "abcd")
    named = ", ".join(f"{made[name].id[:8]} (Ana Ruiz: same)" for name in "abc")
    assert chain.reason == f"same follows from {named} and 1 more"
    link = weighed.outcomes[made["b"].id]
    assert link.against == (made["z"].id,)
    assert link.reason == f"with what follows from it, against {made['z'].id[:8]} (Ines Marlow: different)"


people, times = st.sampled_from([ANA, BEN, INES]), st.integers(0, 5)
nodes = st.sampled_from("abcdef")


@st.composite
def answers(draw):
    made = []
    for _ in range(draw(st.integers(1, 8))):
        answer = draw(st.sampled_from([SAME, SAME, DIFFERENT, DIFFERENT, UNSURE, NONE]))
        a, b, *rest = draw(st.permutations("abcdef"))
        cut = draw(st.integers(0, 2)) if answer == DIFFERENT else 0
        sides = {"with_a": rest[:cut], "with_b": rest[cut : 2 * cut]}
        settles = [one.id for one in made if draw(st.integers(0, 3)) == 0]
        more = {"who": draw(people), "when": at(draw(times)), "settles": settles, **sides}
        made.append(decided(answer, a, b, **more))
    return list({one.id: one for one in made}.values())


@given(answers(), st.randoms(use_true_random=False))
def test_the_order_of_lines_does_not_matter(made, rng):
    mixed = list(made)
    rng.shuffle(mixed)
    one, other = weigh(placed(*made)), weigh(placed(*mixed))
    assert dict(one.outcomes) == dict(other.outcomes)
    assert one[1:] == other[1:]


@given(answers())
def test_what_holds_is_free_of_contradictions_and_disputes(made):
    weighed = weigh(placed(*made))
    assert not set(weighed.same) & set(weighed.different)
    assert contradictions(weighed.same, weighed.different) == []
    assert not {node for pair in weighed.same for node in pair} & set(weighed.apart)
    holding = {name for name, found in weighed.outcomes.items() if found.standing is Standing.HONOURED}
    for ids in (*weighed.same.values(), *weighed.different.values(), *weighed.apart.values()):
        assert set(ids) <= holding
        assert list(ids) == sorted(set(ids))


@given(answers())
def test_nothing_holds_that_nobody_answered(made):
    weighed = weigh(placed(*made))
    said = {frozenset((one.a.article, one.b.article)) for one in made if one.answer is Answer.SAME}
    assert {frozenset(pair) for pair in weighed.same} <= said


edges = st.dictionaries(
    st.tuples(nodes, nodes).filter(lambda pair: pair[0] < pair[1]),
    st.sampled_from([Answer.SAME, Answer.DIFFERENT]),
    max_size=12,
)


def oracle(answered, a, b):
    """The shortest chain by trying all: what follows about two, and how many answers it takes."""
    waiting, seen = deque([(a, False, 0)]), {(a, False)}
    while waiting:
        node, crossed, steps = waiting.popleft()
        if node == b:
            return (Answer.DIFFERENT if crossed else Answer.SAME), steps
        for pair, answer in answered.items():
            if node in pair and not (crossed and answer is Answer.DIFFERENT):
                [other] = set(pair) - {node}
                state = (other, crossed or answer is Answer.DIFFERENT)
                if state not in seen:
                    seen.add(state)
                    waiting.append((*state, steps + 1))
    return None


def consistent(answered):
    """As many of some answers, in their order, as do not contradict each other; and what follows from them."""
    followed = Followed()
    kept = {pair: answer for pair, answer in answered.items() if followed.add(*pair, answer, "".join(pair))}
    return followed, kept


@given(edges, nodes, nodes)
def test_what_follows_is_what_a_chain_of_answers_says(answered, a, b):
    followed, kept = consistent(answered)
    if a == b:
        return
    found, expected = followed.answer(a, b), oracle(kept, a, b)
    assert (found is None) == (expected is None)
    assert followed.says(a, b) is (found[0] if found else None)
    assert followed.answer(b, a) is None if found is None else followed.answer(b, a)[0] is found[0]
    if found:
        assert (found[0], len(found[1])) == expected
        assert set(found[1]) <= {f"{x}{y}" for x, y in kept}


@given(edges)
def test_answers_are_refused_only_when_they_contradict(answered):
    _, kept = consistent(answered)
    so_far = {}
    for pair, answer in answered.items():
        expected = oracle(so_far, *pair)
        assert (pair in kept) == (expected is None or expected[0] is answer)
        if pair in kept:
            so_far[pair] = answer


@given(edges, edges, st.lists(st.tuples(nodes, nodes), max_size=5))
@settings(max_examples=50)
def test_an_answer_taken_back_leaves_no_trace(first, second, asked):
    followed, _ = consistent(first)
    before = [followed.answer(a, b) for a, b in asked]
    added = sum(followed.add(a, b, answer, "x") for (a, b), answer in second.items())
    added += followed.add("a", "b", Answer.NOT_A_QUOTE, "x") + followed.add("a", "b", Answer.UNSURE, "x")
    for _ in range(added):
        followed.undo()
    assert [followed.answer(a, b) for a, b in asked] == before


def test_links_and_what_follows_from_them():
    links = Links(
        (Link("a:1", "b:1", ("1",)), Link("b:1", "c:1", ("2", "3"))), (Link("c:1", "d:1", ("4",)),), (("e:1", "5"),)
    )
    followed = follow(links)
    assert followed.answer("a:1", "c:1") == (Answer.SAME, ("1", "2", "3"))
    assert followed.answer("d:1", "a:1") == (Answer.DIFFERENT, ("4", "2", "3", "1"))
    assert followed.answer("a:1", "e:1") == (Answer.NOT_A_QUOTE, ("5",))
    assert followed.answer("a:1", "z:1") is None


def test_bearings_that_do_not_hold_let_nothing_follow():
    def bearing(standing, answer, a, b, **sides):
        return Bearing(decided(answer, a, b), Standing(standing), "", a, b, **sides)

    told = [
        bearing("honoured", SAME, "a", "b"),
        bearing("moved", SAME, "b", "c"),
        bearing("disputed", SAME, "c", "d"),
        bearing("honoured", DIFFERENT, "a", "e", with_a=("c",), with_b=("d", "f")),
        bearing("honoured", UNSURE, "e", "f"),
        Bearing(decided(SAME, "a", "q"), Standing.STALE, "gone", "a", ""),
    ]
    followed = follows(told, Subject.QUOTE)
    says = {f"{a}{b}": followed.says(a, b) for a, b in ["ac", "cd", "ae", "cf", "ef", "bf", "ad"]}
    different = Answer.DIFFERENT
    assert says == {
        "ac": Answer.SAME,
        "cd": different,
        "ae": different,
        "cf": different,
        "ef": None,
        "bf": different,
        "ad": different,
    }
    assert follows(told, Subject.FACT).says("a", "b") is None


def test_a_huge_contradiction_takes_no_huge_time(monkeypatch):
    """Beyond the budget, what is left over is contradicted by the whole of its component, and named."""
    monkeypatch.setattr(inference, "_WORK", 50)
    chain = [f"{n:03}" for n in range(100)]
    rows = [decided(SAME, a, b) for a, b in pairwise(chain)]
    rows += [decided(DIFFERENT, chain[0], chain[n]) for n in range(2, 60)]
    random.Random(1).shuffle(rows)
    weighed = weigh(placed(*rows))
    assert {found.standing for found in weighed.outcomes.values()} == {Standing.CONTRADICTED}
    assert weighed[1:] == ({}, {}, {})
