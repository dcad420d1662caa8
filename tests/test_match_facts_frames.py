"""Claims that state no more than that somebody spoke."""

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))

from factstories import article

from compare.extract import extract
from compare.match.facts.frames import frames

BARE = [
    pytest.param("The dam is safe, Harriet Lowe, a spokeswoman for Dray Minerals, said.", "Harriet Lowe", id="name and title"),
    pytest.param("“The dam is safe,” said Otto Venn, a spokesman for Dray Minerals.", "Otto Venn", id="after a quote"),
    pytest.param("Otto Venn told reporters on Friday that the dam is safe and dry.", "told reporters", id="to whom and when"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "words"), BARE)
def test_a_bare_attribution_states_nothing(text, words):
    found = extract([article("a", text)])
    bare = frames(found)
    assert all(s.id in bare for s in found if words in s.text)
    assert all(s.id not in bare for s in found if "dam is safe" in s.text)


STATING = [
    pytest.param("Otto Venn, who sold his house in spring to a banker, said the dam is safe and dry.", "sold his house", id="a clause beside the name"),
    pytest.param("Governor Alice Pruitt ordered soldiers to the valley.", "ordered soldiers", id="no statement at all"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "words"), STATING)
def test_what_states_something_is_kept(text, words):
    found = extract([article("a", text)])
    bare = frames(found)
    assert any(words in s.text and s.id not in bare for s in found)
