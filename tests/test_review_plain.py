"""The plain dialogue: words in, words out, and nothing that a pipe or a screen reader could not take."""

import re

import pytest
from asking import Kept, anchor, question, side

from compare.models import Answer, Decision, Subject
from compare.review.plain import HELP, run
from compare.review.session import Session

QUAY = "We will run 12 boats by spring."
QUAYS = "We may run 21 boats by spring."
HOSTILE = "red \x1b[31malert\u202e [bold]x[/bold] \x07\u200b"


def dialogue(questions, *lines, record=None, width=0, **more):
    """What is said when somebody answers with `lines`, and the answers that are kept."""
    kept = record or Kept()
    said = []
    waiting = iter(lines)

    def ask(prompt):
        said.append(prompt)
        return next(waiting, None)

    run(Session(questions, kept, **{"who": "Ana", **more}), said.append, ask, width=width)
    return "\n".join(said), kept


def boats(**more):
    return question(side("mill:1", QUAY, "Mill Herald", "Pia Lund"), side("star:1", QUAYS, "Star"), **more)


def answers(kept):
    return [(one.a.hash[0], one.b.hash[0], one.answer.value) for one in kept.stands.values()]


def test_a_question_in_words():
    """Who, when, whose, where, and the words that differ between signs: all that a screen shows."""
    said, _ = dialogue([boats()])
    assert "Question 1 of 1. Are these versions of one utterance?" in said
    assert "Why: unsure." in said
    assert "A, Mill Herald, undated, Pia Lund, mill.txt:1:\n  «We [-will-] run [-12-] boats by spring.»" in said
    assert "B, Star, undated, speaker not named, star.txt:1:\n  «We {+may+} run {+21+} boats by spring.»" in said


@pytest.mark.parametrize(
    ("lines", "kept"),
    [
        pytest.param(["s"], ["a b same"], id="s"),
        pytest.param(["SAME"], ["a b same"], id="a word, in capitals"),
        pytest.param(["d", " u "], ["a b different", "c d unsure"], id="d and u, with blanks"),
        pytest.param(["n1", "n2"], ["a b not-a-quote", "d c not-a-quote"], id="n1 and n2 name the side that is none"),
        pytest.param(["n 2"], ["b a not-a-quote"], id="n 2"),
        pytest.param(["p"], ["a b different"], id="p divides"),
        pytest.param(["k", "s"], ["c d same"], id="k skips"),
        pytest.param(["s", "z", "d"], ["a b different"], id="z takes back"),
        pytest.param(["s", "b", "d"], ["a b same", "a b different"], id="b and another answer: the latest counts"),
        pytest.param(["/d", "s"], ["c d same"], id="a search"),
        pytest.param(["f outlet C", "s"], ["c d same"], id="f outlet"),
        pytest.param(["f fact", "s"], ["a b same"], id="f for what there is none of leaves all"),
        pytest.param(["s or d?", "x", "", "1", "n", "n3", "s d"], [], id="what is no answer is none"),
        pytest.param(["q", "s"], [], id="behind q nothing is read"),
        pytest.param([], [], id="the end of the input leaves"),
    ],
)
def test_answers(lines, kept):
    asked = [question("a:1", "b:1", with_a=("x:1",)), question("c:1", "d:1")]
    _, record = dialogue(asked, *lines)
    assert [" ".join(one) for one in answers(record)] == kept


def test_every_command_of_the_help_is_known():
    """The list behind ? is what the dialogue does: none of its commands is called unknown."""
    commands = [re.split(r"  +", line)[0] for line in HELP] + ["n2", "f", "f quote", "f outlet NAME"]
    for command in commands:
        said, _ = dialogue([boats(with_a=("x:1",))], command)
        assert "is no answer" not in said, command


def test_what_is_not_understood_is_said_and_asked_again():
    said, kept = dialogue([boats()], "yes", "s")
    assert "“yes” is no answer; ? lists them." in said
    assert said.count("Question 1 of 1.") == 1
    assert answers(kept) == [("m", "s", "same")]


def test_an_empty_line_shows_the_question_again():
    said, _ = dialogue([boats()], "")
    assert said.count("Question 1 of 1.") == 2


def test_a_note_goes_with_the_answer():
    _, kept = dialogue([boats(), question("c:1", "d:1")], "t saw  both", "s", "d")
    assert [one.note for one in kept.every] == ["saw both", ""]


def test_what_cannot_be_written_is_said_and_asked_again():
    kept = Kept(fails=["give"])
    said, _ = dialogue([boats()], "s", record=kept)
    assert "Not done: the disk is full\n" in said
    assert kept.every == []


def test_a_split_without_a_group_is_explained():
    said, kept = dialogue([boats()], "p")
    assert "Not done: no group of three or more hangs on this pair; answer different\n" in said
    assert kept.every == []


EARLIER = Decision(
    "d1", Subject.QUOTE, Answer.SAME, anchor(side("mill:1")), anchor(side("star:1")), "Bo", "2026-05-04T10:20:30Z", "sure"
)  # fmt: skip


def test_others_are_heard():
    said, kept = dialogue([boats(earlier=(EARLIER,))], "d")
    assert "Bo said same on 2026-05-04, “sure”." in said
    assert [one.settles for one in kept.every] == [("d1",)]


def test_blind_hides_what_could_sway():
    """Neither the reason nor the score nor other people's answers before v; and they settle nothing unseen."""
    asked = [boats(earlier=(EARLIER,)), question("c:1", "d:1", earlier=(EARLIER,))]
    said, kept = dialogue(asked, "d", "v", "d", blind=True)
    before, after = said.split("Question 2 of 2.")
    assert "Bo" not in before
    assert "unsure." not in before
    assert "Score 0.50, unsure" in after
    assert "Bo said same" in after
    assert [one.settles for one in kept.every] == [(), ("d1",)]


def test_hostile_text_does_nothing():
    """Escapes, overrides and bells of articles, names, notes and answers reach the terminal as signs."""
    theirs = Decision("d1", Subject.QUOTE, Answer.SAME, EARLIER.a, EARLIER.b, HOSTILE, HOSTILE, HOSTILE)
    asked = [question(side("a:1", HOSTILE, HOSTILE, HOSTILE), "b:1", earlier=(theirs,))]
    said, _ = dialogue(asked, f"t {HOSTILE}", "v", f"/{HOSTILE}", HOSTILE, f"f outlet {HOSTILE}", "b", "")
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u200b\u202a-\u202e\u2066-\u2069]", said)
    assert "[bold]x[/bold]" in said


def test_persons_are_no_quotes():
    said, kept = dialogue([question("a:1", "b:1", Subject.PERSON)], "n1", "v")
    assert "Not done" in said
    assert "Names have no score." in said
    assert kept.every == []


def test_lines_are_wrapped_where_a_terminal_is():
    said, _ = dialogue([boats()], "?", width=60)
    assert max(map(len, said.splitlines())) <= 60


def test_nothing_to_ask():
    said, _ = dialogue([], "s", "z", "b")
    assert "There is nothing to ask." in said
    assert "Not done: no question is open here" in said
