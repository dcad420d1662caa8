"""Quotation marks: what is a quote and what is an apostrophe, in every style of mark, in linear time."""

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from compare.extract.marks import passages


def quoted(text: str) -> list[str]:
    return [text[passage.inner.start : passage.inner.end] for passage in passages(text, 0, len(text))]


FOUND = [
    pytest.param("“Stay calm,” she said.", ["Stay calm,"], id="curly"),
    pytest.param('"Stay calm," she said.', ["Stay calm,"], id="straight"),
    pytest.param("''Stay calm,'' she said.", ["Stay calm,"], id="doubled single"),
    pytest.param("``Stay calm,'' she said.", ["Stay calm,"], id="backticks and doubled single"),
    pytest.param("‘Stay calm,’ she said.", ["Stay calm,"], id="single curly"),
    pytest.param("'Stay calm,' she said.", ["Stay calm,"], id="single straight"),
    pytest.param("« Restez calmes », dit-elle.", ["Restez calmes"], id="guillemets with spaces inside"),
    pytest.param("»Ruhig bleiben«, sagte sie.", ["Ruhig bleiben"], id="guillemets pointing inwards"),
    pytest.param("„Ruhig bleiben“, sagte sie.", ["Ruhig bleiben"], id="German marks"),
    pytest.param("„Zachowaj spokój” powiedziała.", ["Zachowaj spokój"], id="Polish marks"),
    pytest.param(
        "“He told me, ‘I can’t stay,’ and left.”",
        ["He told me, ‘I can’t stay,’ and left.", "I can’t stay,"],
        id="nested single with an apostrophe inside",
    ),
    pytest.param('He called the "so-called "experts"" fools', ['so-called "experts"', "experts"], id="nested straight"),
    pytest.param("It's Ana's idea, 'not mine,' he's told us.", ["not mine,"], id="apostrophes around single marks"),
    pytest.param("‘The boys’ coach won’t go,’ said Ana.", ["The boys’ coach won’t go,"], id="plural possessive inside"),
    pytest.param("He said (“never again”) and left.", ["never again"], id="in brackets"),
    pytest.param("The plan—“a fraud”—failed.", ["a fraud"], id="between dashes without spaces"),
    pytest.param("“No,” he said. “No.”", ["No,", "No."], id="two in one paragraph"),
    pytest.param("”Upside down,” he said.", ["Upside down,"], id="closing glyph used to open"),
    pytest.param("“Never closed, he said and left", ["Never closed, he said and left"], id="unclosed runs to the end"),
    pytest.param(
        '"First, he said. "Second."', ["First, he said.", "Second."], id="straight: an opening mark while open"
    ),
    pytest.param("لقد قال «لن نذهب» ثم غادر", ["لن نذهب"], id="right to left"),
]

NOT_FOUND = [
    pytest.param("Rock 'n' roll in the '90s wasn't dead", id="elisions"),
    pytest.param("The workers' union and the teachers' strike", id="plural possessives"),
    pytest.param("It’s what they’re after: Ana’s seat", id="curly apostrophes"),
    pytest.param("He is 6'2\" tall", id="feet and inches"),
    pytest.param("“”", id="nothing between the marks"),
    pytest.param("No marks at all", id="no marks"),
]


@pytest.mark.parametrize(("text", "expected"), FOUND)
def test_a_quoted_passage_is_found_without_its_marks(text: str, expected: list[str]) -> None:
    assert quoted(text) == expected


@pytest.mark.parametrize("text", NOT_FOUND)
def test_an_apostrophe_is_no_quote(text: str) -> None:
    assert quoted(text) == []


def test_an_unclosed_quote_says_so() -> None:
    [passage] = passages("“Open ended", 0, 11)
    assert not passage.closed


@pytest.mark.parametrize("mark", ['"', "'", "“", "”", "‘", "«", "„", "''"])
def test_a_hundred_thousand_marks_give_passages_within_the_text(mark: str) -> None:
    text = mark * 100_000
    assert all(0 <= passage.inner.start <= passage.inner.end <= len(text) for passage in passages(text, 0, len(text)))


@settings(max_examples=150, deadline=None)
@given(st.text(alphabet="ab .,\n\"'“”‘’«»„!?s", max_size=60))
def test_passages_are_in_order_not_empty_and_only_nested_ones_overlap(text: str) -> None:
    found = passages(text, 0, len(text))
    assert all(text[passage.inner.start : passage.inner.end].strip() for passage in found)
    assert all(
        passage.outer.start <= passage.inner.start <= passage.inner.end <= passage.outer.end for passage in found
    )
    tops = [passage for passage in found if not passage.nested]
    assert all(left.outer.end <= right.outer.start for left, right in pairwise(tops))
