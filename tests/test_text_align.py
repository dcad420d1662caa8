"""Aligning words: as much as two passages share, and at the place where a reader would see it."""

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from compare.text.align import align, gaps, matched
from compare.text.tokens import words

PLACES = [
    pytest.param(
        "a heavy storm", "It was a day of rain and then a heavy storm came over the hills", ["a heavy storm"],
        id="a fragment's article goes with the fragment",
    ),
    pytest.param(
        "rotten boats", "rotten planks, rotten boats, other boats", ["rotten boats"],
        id="repeated words are tied where they stand together",
    ),
    pytest.param(
        "We need ships. We need sails.", "We need ropes. We need ships. We need sails.", ["we need ships we need sails"],
        id="repeated openings",
    ),
    pytest.param(
        "the mayor of this town went home", "the mayor of that town went home",
        ["the mayor of", "town went home"], id="one word changed",
    ),
    pytest.param("the of and", "boats", [], id="nothing in common"),
    pytest.param("the of", "the of", ["the of"], id="function words alone, when nothing else is there"),
    pytest.param(
        "a lantern", "a ship went down the river with a rope and with one single lantern", ["lantern"],
        id="a function word far from the rest is let go",
    ),
    pytest.param(
        "Who is this? A pirate?", "Who is this the pirate? We saw a ship. We saw a town. We saw a pirate.",
        ["who is this", "pirate"], id="one word more does not send a last word far away",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("one", "other", "common"), PLACES)
def test_places(one, other, common):
    """Common stretches, in the order of the text."""
    a, b = words(one), words(other)
    assert [" ".join(a[block.a : block.a + block.size]) for block in align(a, b)] == common


WORDS = st.lists(st.sampled_from("the of boat ship sail a red".split()), max_size=14)


@given(WORDS, WORDS)
@example(["the"], [])
def test_blocks_are_true(a, b):
    """Blocks hold equal words, rise on both sides, and never touch on both."""
    end_a = end_b = -1
    for block in align(a, b):
        assert block.size > 0
        assert a[block.a : block.a + block.size] == b[block.b : block.b + block.size]
        assert block.a >= max(end_a, 0)
        assert block.b >= max(end_b, 0)
        assert (block.a, block.b) != (end_a, end_b)
        end_a, end_b = block.a + block.size, block.b + block.size


@given(WORDS)
def test_a_passage_agrees_with_itself(a):
    """Identical passages are one block."""
    assert matched(align(a, a)) == len(a)
    assert len(align(a, a)) <= 1


@given(WORDS.filter(bool), WORDS, WORDS)
def test_a_contained_passage_is_found_whole(a, before, after):
    """A fragment is one block, wherever its words also stand alone."""
    [block] = align(a, [*before, *a, *after])
    assert block.size == len(a)


def slow_common(a, b):
    """Length of the longest common subsequence, by the book."""
    row = [0] * (len(b) + 1)
    for word in a:
        above = row
        row = [0]
        for j, other in enumerate(b):
            row.append(above[j] + 1 if word == other else max(above[j + 1], row[j]))
    return row[-1]


@given(st.lists(st.sampled_from("boat ship sail red".split()), max_size=12), WORDS)
@settings(max_examples=60)
def test_no_more_than_the_oracle(a, b):
    """Tidying up may let a word go, but never makes one up."""
    assert matched(align(a, b)) <= slow_common(a, b)


@given(WORDS, WORDS)
def test_gaps_and_blocks_cover_both_sides(a, b):
    """Between, before and after the blocks lies the rest."""
    blocks = align(a, b)
    found = gaps(blocks, len(a), len(b))
    assert len(found) == len(blocks) + 1
    assert sum(gap.a_end - gap.a for gap in found) + matched(blocks) == len(a)
    assert sum(gap.b_end - gap.b for gap in found) + matched(blocks) == len(b)


def test_very_long_passages_align():
    """Above the size that fits a bit matrix, passages are cut at unique runs and lose nothing by it."""
    a = [str(number) for number in range(20_000)]
    b = [word for place, word in enumerate(a) if place % 100]
    assert matched(align(a, b)) == len(b)


def test_one_word_for_ever():
    """A hostile repetition has no unique runs; it stays unaligned and costs nothing."""
    assert align(["the"] * 20_000 + ["x"], ["the"] * 19_000 + ["y"]) == ()
