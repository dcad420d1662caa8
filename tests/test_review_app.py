"""The app, driven by keys: what a key does to the answers, and what a person then sees."""

import pytest
from asking import Kept, question
from onscreen import answered, fact, hostile, long, on_screen, others, person, quote

from compare.models import Answer
from compare.review.app.keys import KEYS

GROUP = {"group": "q1", "with_a": ("x:1", "x:2"), "with_b": ("y:1",)}


def answers(kept):
    """What stands, as (article of the first side, answer)."""
    return [(one.a.article, one.answer) for one in kept.stands.values()]


# Answers


@pytest.mark.parametrize(
    ("key", "answer", "said"),
    [("s", Answer.SAME, "same"), ("d", Answer.DIFFERENT, "different"), ("u", Answer.UNSURE, "unsure")],
)
def test_one_key_answers_and_asks_the_next(key, answer, said):
    """The answer is kept before the next question is there, and counted."""
    kept = Kept()
    with on_screen([quote(), others()], kept=kept) as screen:
        assert "close the bridge" in screen.text
        assert screen.progress == "2 of 2 open · 0 same · 0 different · 0 unsure · 0 skipped"
        assert "Two lorries" in screen.press(key)
        assert answers(kept) == [("mill", answer)]
        assert f"1 {said}" in screen.progress
        assert screen.message == said


@pytest.mark.parametrize(("key", "first"), [("1", "mill"), ("2", "herald")])
def test_which_of_the_two_is_no_quote_is_asked_back(key, first):
    """The passage that is none is the first of the decision."""
    kept = Kept()
    with on_screen([quote(), others()], kept=kept) as screen:
        shown = screen.press("n")
        assert "Which one is no quote?" in shown
        assert "2  B, Herald (?)" in shown
        assert answers(kept) == []
        screen.press(key)
        assert answers(kept) == [(first, Answer.NOT_A_QUOTE)]
        assert "1 no quote" in screen.progress


@pytest.mark.parametrize(
    "keys", [("n", "escape"), ("n", "x", "s", "3", "escape"), ("p", "escape"), ("p", "s", "escape")]
)
def test_what_is_asked_back_can_be_left(keys):
    """Nothing is said by a slip, and the question is still there."""
    kept = Kept()
    with on_screen([quote(**GROUP), others()], kept=kept) as screen:
        before = screen.text
        assert screen.press(*keys) == before
        assert kept.every == []


def test_of_a_fact_it_is_asked_which_states_none():
    """A claim is no quote anyway."""
    with on_screen([fact(), others()]) as screen:
        assert "Which one states no fact?" in screen.press("n")


def test_a_name_is_no_quote():
    """Of persons the key says so, and does nothing."""
    kept = Kept()
    with on_screen([person(), others()], kept=kept) as screen:
        assert "a name is no quote" in screen.press("n")
        assert kept.every == []


def test_a_split_is_asked_back_and_kept():
    """It divides a group, so a single key is not enough."""
    kept = Kept()
    with on_screen([quote(**GROUP), others()], kept=kept) as screen:
        assert "p splits the group here: 3 stay with A, 2 with B." in screen.text
        assert "Split the group here?" in screen.press("p")
        assert kept.every == []
        screen.press("y")
        assert answers(kept) == [("mill", Answer.DIFFERENT)]
        assert screen.message.startswith("split")


def test_nothing_is_split_where_no_group_is():
    """And the message says what to press."""
    kept = Kept()
    with on_screen([quote(), others()], kept=kept) as screen:
        assert "no group of three or more" in screen.press("p")
        assert kept.every == []


def test_skipping_says_nothing():
    """It is counted, and asked again another time."""
    kept = Kept()
    with on_screen([quote(), others()], kept=kept) as screen:
        assert "Two lorries" in screen.press("space")
        assert kept.every == []
        assert "1 skipped" in screen.progress


def test_what_follows_is_said_and_leaves_the_queue():
    """Same and same is same."""
    with on_screen([question("a:1", "b:1"), question("b:1", "c:1"), question("a:1", "c:1"), others()]) as screen:
        screen.press("s", "s")
        assert screen.message == "same; 1 more follows from it"
        assert "1 follow" in screen.progress
        assert "Two lorries" in screen.text


# Notes


def test_a_note_goes_with_the_answer():
    """It is shown while it waits, can be changed, and is kept with the answer."""
    kept = Kept()
    with on_screen([quote(), others()], kept=kept) as screen:
        screen.press("t", *"as d", "enter")
        assert screen.line("Your note") == "Your note: as d"
        screen.press("t", "x", "enter", "d")
        assert [(one.answer, one.note) for one in kept.every] == [(Answer.DIFFERENT, "as dx")]


def test_a_note_can_be_left():
    """Escape keeps what was there; letters in the line are no answers."""
    kept = Kept()
    with on_screen([quote(), others()], kept=kept) as screen:
        before = screen.text
        assert screen.press("t", *"sdq", "escape") == before
        assert kept.every == []


@pytest.mark.parametrize(
    "keys", [("t", *"sad", "enter", *"sd"), ("slash", *"sd", "enter", "s")], ids=["note", "search"]
)
def test_typing_ahead_answers_nothing_by_slip(keys):
    """Letters behind `t` or `/` are meant for the dialog, however fast they come; those behind Enter are not."""
    kept = Kept()
    with on_screen([quote(), others()], kept=kept) as screen:
        screen.type(*keys)
        assert kept.every == []
        assert "Your note: sad" in screen.flat or "“sd”" in screen.message


def test_a_filter_typed_ahead_is_the_one_that_was_written():
    """Enter takes the row of what stands before it."""
    with on_screen([quote(), fact(), person(), others()]) as screen:
        screen.type("f", *"fact", "enter", *"xyz")
        assert "only fact: 1 of 1" in screen.flat


# Back


@pytest.mark.parametrize("key", ["z", "ctrl+z"])
def test_undo_goes_back_to_the_first_question(key):
    """Answers, splits, skips and what follows: all are taken back, one key each."""
    kept = Kept()
    chain = [question("a:1", "b:1"), question("b:1", "c:1"), question("a:1", "c:1")]
    with on_screen([*chain, quote(**GROUP), fact(), person(), others()], kept=kept) as screen:
        first = screen.text
        screen.press("s", "d", "p", "y", "space", "u", "n", "1")
        assert screen.progress.startswith("0 of 7 open · 1 same · 2 different · 1 unsure · 1 no quote · 1 skipped")
        assert "Nothing is left to ask." in screen.text
        screen.press(*[key] * 6)
        assert answers(kept) == []
        assert screen.press("space", key).replace(" skipped taken back", "") == first
        assert "nothing to undo" in screen.press(key)


def test_back_shows_what_was_said_and_takes_another_answer():
    """The earlier answer is replaced; space leaves it as it is."""
    kept = Kept()
    with on_screen([quote(), fact(), others()], kept=kept) as screen:
        screen.press("s", "u")
        assert "You were here before: unsure." in screen.press("b")
        assert "You were here before: same." in screen.press("b")
        screen.press("d")
        assert kept.every[-1].answer is Answer.DIFFERENT
        assert "1 of 3 open · 0 same · 1 different · 1 unsure" in screen.progress


# Looking elsewhere


def test_search_goes_to_the_next_question_with_the_words():
    """In passages, outlets and names; when nothing has them, the question stays."""
    with on_screen([quote(), fact(), others()]) as screen:
        assert "Two lorries" in screen.press("slash", *"lorries", "enter")
        assert "no question has “zeppelin”" in screen.press("slash", *"zeppelin", "enter")
        assert "Two lorries" in screen.text
        assert "Two lorries" in screen.press("slash", *"bridge", "escape")
        assert "close the bridge" in screen.press("slash", *"MONITOR", "enter")


def test_the_filter_narrows_by_keys():
    """Written or chosen with arrows; the first line says what is in sight, and all comes back."""
    with on_screen([quote(), fact(), person(), others()]) as screen:
        shown = screen.press("f")
        assert "> * everything" in shown
        assert "kind    fact  (1)" in shown
        assert "outlet  Mill Monitor  (3)" in shown
        assert "band    unsure  (3)" in shown
        assert "Do these state the same fact?" in screen.press(*"fact", "enter")
        assert "only fact: 1 of 1" in screen.text
        assert "Nothing is left of fact." in screen.press("d")
        assert "*   kind    fact" not in screen.press("f")
        assert "Are these versions" in screen.press("enter")
        assert "only" not in screen.progress


def test_filters_add_up_and_are_taken_off_one_by_one():
    """What is chosen has a sign; taking it again undoes it."""
    with on_screen([quote(), fact(), person(), others()]) as screen:
        screen.press("f", *"star", "enter", "f", *"person", "enter")
        assert "only person, Star: 1 of 1" in screen.flat
        assert "> * kind    person" in screen.press("f", *"kind", "down", "down")
        assert "only Star: 3 of 3" in screen.press("enter")


def test_a_filter_that_finds_nothing_stays_open():
    """Enter takes nothing that is not there."""
    with on_screen([quote(), others()]) as screen:
        before = screen.text
        assert "nothing is called so" in screen.press("f", *"zeppelin", "enter")
        assert screen.press("escape") == before


def test_many_outlets_fit_into_the_dialog():
    """The list moves under the sign, and says how many are left."""
    with on_screen([question(f"outlet{n}:1", f"other{n}:1") for n in range(20)]) as screen:
        assert "▼ 33 more" in screen.press("f")
        shown = screen.press(*["pagedown"] * 5)
        assert ">   outlet  Outlet9  (1)" in shown
        assert "▼" not in shown.splitlines()[-2]
        assert "> * everything" in screen.press(*["pageup"] * 5)


# Signals


def test_the_signals_open_and_fold():
    """At 24 rows they are a line at first, at 40 a table."""
    with on_screen([quote(), others()]) as screen:
        assert "same words +5.5" in screen.text
        assert "why it counts" not in screen.text
        opened = screen.press("w")
        assert "why it counts" in opened
        assert "same words +5.5" in screen.press("w")
    with on_screen([quote(), others()], (120, 40)) as screen:
        assert "why it counts" in screen.text
        assert "why it counts" not in screen.press("w")


def test_the_table_scrolls_by_keys():
    """Tab goes to it, and what is below comes up."""
    with on_screen([quote(), others()]) as screen:
        assert "programmes, mottoes" not in screen.press("w")
        screen.press("tab", "tab", *["down"] * 10)
        assert "name or title" in screen.text
        assert "> ▲ score 0.48" in screen.text


def test_a_long_passage_scrolls_by_keys():
    """A sign says that more is below, then that more is above."""
    with on_screen([long(60_000), others()]) as screen:
        assert screen.text.count("▼") == 2
        assert "> A ▼ Mill" in screen.text
        screen.press("tab", "end")
        assert "> B ▲ Herald" in screen.text
        assert "characters after this are not shown" in screen.text
        assert "> B ▼ Herald" in screen.press("home")
        assert "> A ▼ Mill" in screen.press("shift+tab")


def test_the_next_question_begins_at_its_top():
    """Whatever was scrolled to before, and if one of its passages was there already."""
    with on_screen([long(60_000), long(60_000), others()]) as screen:
        assert screen.press("end", "tab", "end").count("▲") == 2
        assert screen.press("w").count("▲") == 2
        assert screen.press("u").count("▲") == 0


# Blind


def test_blind_hides_what_could_sway_until_asked():
    """Reason, score, signals and what others answered; and hides them again at the next question."""
    told = {"why": "unsure: score 0.48", "earlier": (answered("Bea", Answer.DIFFERENT, "two days"),)}
    with on_screen([quote(**told), fact(), others()], blind=True) as screen:
        hidden = ("0.48", "same words", "Bea", "two days")
        assert not any(word in screen.text for word in hidden)
        assert "v shows why it is asked" in screen.text
        shown = screen.press("v")
        assert all(word in shown for word in hidden)
        assert "Bea answered different on 2026-05-02 – “two days”." in shown
        assert "0.31" not in screen.press("s")
        assert "0.31" in screen.press("v")
        assert "Bea" in screen.press("b")


def test_without_blind_nothing_is_hidden():
    """What others answered stands beside the question."""
    told = tuple(answered(who, Answer.SAME) for who in ("Bea", "Cem", "Dan"))
    with on_screen([quote(earlier=told), others()]) as screen:
        assert "Bea answered same" in screen.text
        assert "And 1 more answer." in screen.text
        assert screen.press("v").count("score 0.48") == 2


# When something is wrong


def test_an_answer_that_cannot_be_written_is_not_counted():
    """The reason is on the screen, the question stays, and the key works once the cause is gone."""
    kept = Kept(fails=["give"])
    with on_screen([quote(), others()], kept=kept) as screen:
        shown = screen.press("s")
        assert screen.message == "! the disk is full"
        assert "close the bridge" in shown
        assert "2 of 2 open" in screen.progress
        kept.fails.clear()
        screen.press("s")
        assert screen.message == "same"
        assert "1 of 2 open" in screen.progress


def test_a_withdrawal_that_cannot_be_written_changes_nothing():
    """Undo fails as an answer does."""
    kept = Kept(fails=["withdraw"])
    with on_screen([quote(), others()], kept=kept) as screen:
        screen.press("s", "z")
        assert screen.message == "! the disk is full"
        assert "1 same" in screen.progress
        assert "Two lorries" in screen.text


# The end


def test_an_empty_queue_says_so():
    """There was nothing from the start."""
    with on_screen([]) as screen:
        assert "There is nothing to ask." in screen.text
        assert screen.line("z undo") == "z undo  b back  / search  f filter  ? help  q quit"
        for key in ("s", "n", "p", "t", "v", "w", "b", "z", "space"):
            screen.press(key)
        assert not screen.over


def test_a_finished_queue_says_how_to_go_on():
    """With the counts, and what of it can be taken back."""
    with on_screen([quote(), others()]) as screen:
        shown = screen.press("s", "space")
        assert "Nothing is left to ask." in shown
        assert "1 question that you skipped is asked again next time" in shown
        assert screen.progress == "0 of 2 open · 1 same · 0 different · 0 unsure · 1 skipped"
        assert "Two lorries" in screen.press("z")


@pytest.mark.parametrize("key", ["q", "ctrl+q", "ctrl+c"])
def test_leaving_asks_nothing(key):
    """There is nothing to save."""
    with on_screen([quote(), others()]) as screen:
        screen.press("s", key)
        assert screen.over


# The screen


def test_every_key_is_in_the_help():
    """And what it says of answers fits what they do."""
    with on_screen([quote(), others()], (120, 60)) as screen:
        before = screen.text
        shown = screen.press("question_mark")
        assert [key.name for key in KEYS if f" {key.name} " not in shown] == []
        assert "Each answer is a line in the file of decisions" in shown
        assert screen.press("escape") == before


@pytest.mark.parametrize("key", ["escape", "q", "question_mark", "enter", "ctrl+c"])
def test_the_help_closes_by_any_likely_key(key):
    """And nothing else happens."""
    with on_screen([quote(), others()]) as screen:
        before = screen.text
        assert "This page." in screen.press("question_mark")
        assert screen.press(key) == before
        assert not screen.over


def test_passages_stand_side_by_side_where_there_is_room():
    """From 100 columns; a screen made smaller puts one below the other, and loses nothing."""
    with on_screen([quote(), others()], (120, 40)) as screen:
        [heads] = [line for line in screen.text.splitlines() if "Mill Monitor ·" in line]
        assert "B Herald" in heads
        small = screen.resize(80, 24)
        [heads] = [line for line in small.splitlines() if "Mill Monitor ·" in line]
        assert "B Herald" not in heads
        assert "B Herald" in small
        assert "{+40+}" in small
        assert max(map(len, small.splitlines())) <= 80
        screen.press("s")
        assert "Two lorries" in screen.resize(120, 40)


@pytest.mark.parametrize("size", [(80, 24), (120, 40), (40, 12), (20, 6), (200, 60)], ids=str)
def test_no_size_breaks_it(size):
    """Down to what nobody uses: keys still do what they say."""
    kept = Kept()
    with on_screen([quote(), hostile(), fact(), person(), others()], size, kept=kept) as screen:
        screen.press("w", "s", "u", "d", "question_mark", "escape", "f", "escape", "n", "1", "s")
        assert len(kept.every) == 4 + (len(kept.every) == 5)
        assert screen.press("z")


def test_hostile_text_stays_text():
    """No markup of an article is obeyed, no link is made of it, no character moves the cursor."""
    with on_screen([hostile(), others()], (120, 40)) as screen:
        shown = screen.text
        assert "[-bold red]Pay" in shown
        assert "[reverse]Post[/]" in shown
        assert not any((ord(c) < 32 and c != "\n") or 0x7F <= ord(c) < 0xA0 or c in "\u202e\u2066\u200b" for c in shown)
        assert not any(style.link or "click" in str(style.meta) for style in screen.styles)
        assert "[bold]x[/]" in shown
