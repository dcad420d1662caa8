"""Excerpts: never longer than asked, both ends kept, no word cut where a space is near."""

import doctest
from importlib import import_module

from hypothesis import given
from hypothesis import strategies as st

from compare.text.excerpt import excerpt

module = import_module("compare.text.excerpt")

SPEECH = "We shall fight on the beaches, and we shall never surrender"


def test_a_short_text_is_left_alone() -> None:
    assert excerpt(SPEECH, 80) == SPEECH


def test_words_are_left_whole() -> None:
    head, _, tail = excerpt(SPEECH, 30).partition(" … ")
    assert set(head.split()) | set(tail.split()) <= set(SPEECH.split())
    assert SPEECH.startswith(head)
    assert SPEECH.endswith(tail)


@given(st.text(alphabet="ab  ", max_size=80), st.integers(12, 40))
def test_it_is_never_longer_than_asked(text: str, length: int) -> None:
    assert len(excerpt(text, length)) <= length


def test_the_example_in_its_docstring_is_true() -> None:
    assert doctest.testmod(module).failed == 0
