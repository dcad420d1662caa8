"""A session: what is on the table, what follows from an answer, and the way back from everything."""

import pytest
from asking import Kept, question, side
from hypothesis import given
from hypothesis import strategies as st

from compare.errors import UsageError
from compare.models import Answer, Subject
from compare.review.known import Known
from compare.review.questions import State
from compare.review.session import Session

SAME, DIFFERENT, UNSURE, NONE = Answer.SAME, Answer.DIFFERENT, Answer.UNSURE, Answer.NOT_A_QUOTE


def session(*pairs, record=None, **more):
    return Session([question(a, b) for a, b in pairs], record or Kept(), **more)


def pair(sitting):
    return (sitting.current.a.id, sitting.current.b.id) if sitting.current else None


KEYS = [
    *(
        (f"answer {answer.value} {which}", lambda s, a=answer, w=which: s.answer(a, w))
        for answer in Answer
        for which in "ab"
    ),
    ("skip", lambda s: s.skip()),
    ("split", lambda s: s.split() if s.current.splits else None),
    ("back", lambda s: s.back()),
    ("note", lambda s: s.note("looked twice")),
    ("find", lambda s: s.find("p2")),
    ("narrow", lambda s: s.narrow(outlet="P1")),
    ("widen", lambda s: s.narrow()),
]


@st.composite
def tables(draw):
    """Some questions on a few statements, so that much follows, and some keys."""
    names = [f"p{n}:1" for n in range(5)]
    every = [(a, b) for a in names for b in names if a < b]
    chosen = draw(st.lists(st.sampled_from(every), min_size=1, max_size=9, unique=True))
    known = draw(st.lists(st.tuples(st.sampled_from(every), st.booleans()), max_size=2))
    keys = draw(st.lists(st.sampled_from(KEYS), max_size=25))
    return chosen, [Known(Subject.QUOTE, *pair, same) for pair, same in known], [step for _, step in keys]


def states(sitting):
    return list(sitting._states)


@given(tables())
def test_whatever_was_done_is_undone(table):
    """Any keys and then undo to the start: every answer is withdrawn, every question waits as it did."""
    pairs, known, keys = table
    kept = Kept()
    cut = [question(a, b, with_a=("p0:1",) if n % 2 else ()) for n, (a, b) in enumerate(pairs)]
    sitting = Session(cut, kept, known=known)
    before = states(sitting)
    for step in keys:
        if sitting.current is not None:
            step(sitting)
        counts = sitting.counts
        assert sum(counts[:-1]) == counts.total == len(pairs)
        assert sitting.waiting == sum(sitting._waiting) <= counts.open
        assert len(kept.stands) >= counts.same + counts.different + counts.unsure + counts.not_a_quote
    while sitting.undo() != "nothing to undo":
        pass
    assert kept.stands == {}
    assert states(sitting) == before
    sitting.narrow()
    assert pair(sitting) is not None


@given(tables())
def test_undo_is_the_state_before(table):
    """Each undo leads to what was before the key, state by state, inferred ones included."""
    pairs, known, keys = table
    sitting = session(*pairs, known=known)
    seen = [states(sitting)]
    for step in keys:
        if sitting.current is not None:
            done = len(sitting._steps)
            step(sitting)
            if len(sitting._steps) > done:
                seen.append(states(sitting))
    while len(seen) > 1:
        assert states(sitting) == seen.pop()
        sitting.undo()
    assert states(sitting) == seen[0]


@pytest.mark.parametrize(
    ("known", "said", "follows"),
    [
        pytest.param((), [("a:1", "b:1", SAME), ("b:1", "c:1", SAME)], ["a:1 c:1"], id="same and same is same"),
        pytest.param((), [("a:1", "b:1", SAME), ("b:1", "c:1", DIFFERENT)], ["a:1 c:1"], id="same and different is different"),
        pytest.param((), [("a:1", "b:1", DIFFERENT), ("b:1", "c:1", DIFFERENT)], [], id="different and different says nothing"),
        pytest.param((), [("a:1", "b:1", UNSURE), ("b:1", "c:1", SAME)], [], id="unsure says nothing"),
        pytest.param([("b:1", "c:1", True)], [("a:1", "b:1", SAME)], ["a:1 c:1"], id="what was decided before counts"),
        pytest.param([("b:1", "c:1", False)], [("a:1", "b:1", SAME)], ["a:1 c:1"], id="as different, too"),
        pytest.param((), [("a:1", "b:1", NONE)], ["a:1 c:1"], id="what is no quote is not asked about"),
    ],
)  # fmt: skip
def test_what_follows_leaves_the_queue(known, said, follows):
    pairs = [(a, b) for a, b, _ in said] + [tuple(one.split()) for one in follows] + [("a:1", "c:1"), ("x:1", "y:1")]
    pairs = list(dict.fromkeys(pairs))
    sitting = session(*pairs, known=[Known(Subject.QUOTE, *one) for one in known])
    for a, b, answer in said:
        assert pair(sitting) == (a, b)
        sitting.answer(answer)
    gone = [f"{a} {b}" for (a, b), state in zip(pairs, states(sitting), strict=True) if state is State.INFERRED]
    assert gone == follows


def test_says_how_much_follows():
    sitting = session(("a:1", "b:1"), ("b:1", "c:1"), ("a:1", "c:1"))
    assert sitting.answer(SAME) == "same"
    assert sitting.answer(DIFFERENT) == "different; 1 more follows from it"
    assert sitting.current is None
    assert sitting.undo() == "different taken back; 1 question with it"
    assert pair(sitting) == ("b:1", "c:1")


def test_quotes_and_facts_do_not_follow_from_each_other():
    """That two quotes are one utterance says nothing on what a third states."""
    asked = [question("a:1", "b:1"), question("b:1", "c:1", Subject.FACT), question("a:1", "c:1", Subject.FACT)]
    sitting = Session(asked, Kept())
    sitting.answer(SAME)
    sitting.answer(SAME)
    assert sitting.counts.inferred == 0


def test_an_answer_may_be_changed_later():
    """Looked at again and answered anew: what followed from the old answer is open again, and undo restores it."""
    sitting = session(("a:1", "b:1"), ("b:1", "c:1"), ("a:1", "c:1"), ("x:1", "y:1"))
    sitting.answer(SAME)
    sitting.answer(SAME)
    assert sitting.counts.inferred == 1
    sitting.back()
    assert sitting.back() == "same"
    assert pair(sitting) == ("a:1", "b:1")
    sitting.answer(UNSURE)
    assert sitting.counts[:4] == (2, 1, 0, 1)
    assert pair(sitting) == ("a:1", "c:1")
    sitting.undo()
    assert (sitting.counts.same, sitting.counts.inferred) == (2, 1)


def test_a_contradiction_is_said_at_once():
    sitting = session(("a:1", "b:1"), ("b:1", "c:1"), ("a:1", "c:1"), ("x:1", "y:1"))
    sitting.answer(SAME)
    sitting.answer(SAME)
    sitting.find("A")
    assert "the contrary follows" not in sitting.answer(SAME)
    sitting.find("c")
    while pair(sitting) != ("a:1", "c:1"):
        sitting.find("c")
    assert "the contrary follows" in sitting.answer(DIFFERENT)


@pytest.mark.parametrize("fails", ["give", "withdraw"])
def test_what_cannot_be_written_changes_nothing(fails):
    """The disk is full: the question stays on the table, with its note, and the counts are as before."""
    kept = Kept()
    sitting = session(("a:1", "b:1"), ("b:1", "c:1"), record=kept)
    sitting.answer(SAME)
    sitting.note("looked twice")
    before = sitting.counts, pair(sitting), sitting.noted
    kept.fails.add(fails)
    with pytest.raises(UsageError, match="disk is full"):
        sitting.answer(SAME) if fails == "give" else sitting.undo()
    assert (sitting.counts, pair(sitting), sitting.noted) == before
    kept.fails.clear()
    sitting.answer(SAME)
    assert [one.note for one in kept.every] == ["", "looked twice"]


def test_undo_returns_out_of_a_narrow_view():
    """What is taken back is shown, even where only another outlet was in sight."""
    sitting = session(("a:1", "b:1"), ("c:1", "d:1"))
    sitting.answer(SAME)
    assert sitting.narrow(outlet="c") == "c: 1 open question of 1"
    sitting.undo()
    assert pair(sitting) == ("a:1", "b:1")
    assert sitting.visible == 2


def test_blind_answers_do_not_settle_what_was_not_seen():
    """An answer goes before those of others only when they were shown."""
    theirs = Kept(who="Bo")
    earlier = tuple(
        theirs.give(
            type("G", (), {"question": question("a:1", "b:1"), "answer": one, "which": "a", "note": "", "settles": ()})
        )
        for one in (SAME, UNSURE)
    )
    mine = Kept()
    sitting = Session([question("a:1", "b:1", earlier=earlier)], mine, who="Ana", blind=True)
    assert not sitting.revealed
    sitting.answer(DIFFERENT)
    sitting.undo()
    sitting.reveal()
    assert sitting.revealed
    sitting.answer(DIFFERENT)
    assert [one.settles for one in mine.every] == [(), ("1",)]


def test_split_needs_a_group():
    sitting = session(("a:1", "b:1"))
    with pytest.raises(UsageError, match="answer different"):
        sitting.split()


def test_a_split_decides_all_pairs_of_the_two_sides():
    asked = [question("a:1", "b:1", with_a=("c:1",), with_b=("d:1",)), question("c:1", "d:1"), question("a:1", "c:1")]
    sitting = Session(asked, Kept())
    assert sitting.split() == "split; 1 more follows from it"
    assert pair(sitting) == ("a:1", "c:1")


def test_finds_words_of_passages_and_goes_round():
    asked = [
        question(side("a:1", "The ferry sank."), "b:1"),
        question("c:1", side("d:1", "The FERRY was old.", speaker="Pia Lund")),
    ]
    sitting = Session(asked, Kept())
    assert (sitting.find("ferry"), sitting.position) == ("found “ferry”", 2)
    assert (sitting.find("ferry"), sitting.position) == ("found “ferry”", 1)
    assert (sitting.find("lund"), sitting.position) == ("found “lund”", 2)
    assert sitting.find("tram") == "no question has “tram”"
    assert sitting.find("  ") == "nothing to search for"
