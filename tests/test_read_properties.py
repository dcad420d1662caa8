"""What holds for every reading, whatever the text."""

import json
import re
import tempfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from compare.models import BlockKind
from compare.read import read

SEEDS = Path(__file__).parent.parent / "seeds"
PIECES = st.sampled_from(
    [
        "Subscribe", "Dear Reader,", "Thank you,", "By Jane Doe", "May 3, 2021", "Related Content", "• Print", "***", "# A",
        "Photo: Quay", "“We go,” she said.", "Ferry strike drags on", "The crews went home after the long day at the quay.",
        "a line that was broken in the middle of a sentence by a program at", "and went on", "\u200b", "\u2028", "\x85", "\r", "",
    ]
)  # fmt: skip
TEXTS = st.one_of(
    st.text(max_size=200), st.lists(PIECES, max_size=30).map("\n".join), st.lists(PIECES, max_size=30).map("\n\n".join)
)


def articles(texts):
    """The texts as JSON lines of one outlet, read."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "c.jsonl"
        rows = [json.dumps({"id": str(i), "outlet": "Q", "text": text}) for i, text in enumerate(texts)]
        path.write_text("\n".join(rows), encoding="utf-8")
        return read([str(path)]).articles


@settings(max_examples=200, deadline=None)
@given(st.lists(TEXTS, min_size=1, max_size=4))
def test_blocks_hold_every_word_in_order(texts):
    """Nothing is deleted: blocks follow one another, are not blank, and only white space stands between them."""
    for article in articles(texts):
        place = 0
        for block in article.blocks:
            assert place <= block.span.start < block.span.end
            assert not article.text[place : block.span.start].strip()
            assert article.text[block.span.start : block.span.end].strip()
            assert bool(block.reason) is (block.kind is not BlockKind.BODY)
            place = block.span.end
        assert not article.text[place:].strip()


@settings(max_examples=50, deadline=None)
@given(TEXTS.filter(str.strip))
def test_text_of_json_lines_is_kept(text):
    """Offsets that others publish hold: same length, same characters but for those no text may contain."""
    unsafe = re.compile("[\x00-\x08\x0e-\x1f\x7f\x90\x98\x9b\x9d-\x9f\ud800-\udfff]")
    (article,) = articles([text])
    assert article.text == unsafe.sub("\ufffd", text)


@pytest.mark.parametrize("seed", sorted(SEEDS.glob("*.txt")), ids=lambda path: path.stem[:3])
def test_seed_is_the_same_by_every_way(seed, tmp_path):
    """A text gives the same blocks from a file, and from the same file with Windows line ends one block for one."""
    plain = read([str(seed)]).articles[0]
    windows = tmp_path / seed.name
    windows.write_bytes(seed.read_bytes().replace(b"\n", b"\r\n"))
    other = read([str(windows)]).articles[0]
    assert [(b.kind, b.reason) for b in other.blocks] == [(b.kind, b.reason) for b in plain.blocks]
    assert (other.title, other.outlet, other.date, other.byline) == (
        plain.title,
        plain.outlet,
        plain.date,
        plain.byline,
    )
