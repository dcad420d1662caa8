"""Sentences of news prose, as spans."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from compare.text.sentences import sentences


def cut(text):
    return [text[span.start : span.end] for span in sentences(text)]


SPLIT = [
    pytest.param("The boat sank. Nobody was hurt.", 2, id="two plain sentences"),
    pytest.param("Is it true? It is! So be it.", 3, id="question and exclamation"),
    pytest.param("“We lost.” “You won.”", 2, id="closing marks stay with their sentence"),
    pytest.param("We lost …  The others won.", 2, id="trailing dots before a capital"),
    pytest.param("First line\nsecond line", 2, id="a line break ends a sentence"),
    pytest.param("He moved to Washington, D.C. The boat stayed.", 2, id="abbreviation before a sentence starter"),
    pytest.param("It sank in 2016. Divers came.", 2, id="a year ends a sentence"),
    pytest.param("So am I. You are not.", 2, id="the pronoun I is no initial"),
    pytest.param("The cost rose. $5 was too much.", 2, id="a sum starts a sentence"),
    pytest.param("It was late.\n\nShe left.", 2, id="paragraphs"),
]
WHOLE = [
    pytest.param("Sen. Marlow met Dr. Quill in the hall.", id="titles"),
    pytest.param("J. P. Marlow and R. Quill spoke.", id="initials"),
    pytest.param("The fee is 2.5 percent of the price.", id="decimal point"),
    pytest.param("The harbor at Eureka, Calif. Mayor Quill said, is open.", id="state before a title"),
    pytest.param("They waited … and waited.", id="dots before a small letter"),
    pytest.param("7. Mend the boats", id="list number"),
    pytest.param("“Stop!” she cried.", id="exclamation inside a quote"),
    pytest.param("Marlow & Co. opened on Jan. 5 at noon.", id="company and month"),
]


@pytest.mark.parametrize(("text", "count"), SPLIT)
def test_splits(text, count):
    """Sentences end where a reader ends them."""
    assert len(cut(text)) == count


@pytest.mark.parametrize("text", WHOLE)
def test_keeps_whole(text):
    """A full stop that belongs to a word ends nothing."""
    assert cut(text) == [text]


@given(st.text(st.sampled_from('aB1.!?… \n"”(“$'), max_size=80))
def test_spans_cover_all_that_is_not_blank(text):
    """Spans are in order, trimmed, and nothing but white space lies between them."""
    at = 0
    for span in sentences(text):
        assert not text[at : span.start].strip()
        piece = text[span.start : span.end]
        assert piece == piece.strip() != ""
        at = span.end
    assert not text[at:].strip()


@given(st.text(st.sampled_from("aB. \n"), max_size=30), st.text(st.sampled_from("aB. \n"), max_size=30))
def test_a_stretch_keeps_to_its_bounds(before, text):
    """Sentences of a part of an article lie in that part."""
    for span in sentences(before + text, len(before), len(before) + len(text)):
        assert len(before) <= span.start < span.end <= len(before) + len(text)


HOSTILE = [
    pytest.param("." * 300_000, id="dots"),
    pytest.param("a." + " " * 300_000, id="blanks after a stop"),
    pytest.param("a. " + '"' * 300_000, id="quote marks after a stop"),
    pytest.param("a" + '."' * 150_000, id="stops and marks in turn"),
    pytest.param("\n" * 300_000, id="empty lines"),
]


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_is_read(text):
    """Each pattern reads a run once: quadratic work would not end within the run."""
    assert len(list(sentences(text))) <= 1
