"""Paragraphs of Markdown: a blank line parts them, a single line break within one means nothing."""

import pytest

from compare.read import read
from compare.read.lines import lines

LONG = "The crews of the Halden ferries went on strike for the third time"
MORE = "in as many years, and a dozen islands have been without bread."

CASES = [
    pytest.param(f"{LONG}\n{MORE}", [f"{LONG}\n{MORE}"], id="a soft break"),
    pytest.param(f"{LONG}\r\n{MORE}", [f"{LONG}\r\n{MORE}"], id="a soft break of Windows"),
    pytest.param(f"{LONG}\n\n{MORE}", [LONG, MORE], id="a blank line"),
    pytest.param(f"# {LONG}\n{MORE}", [f"# {LONG}", MORE], id="a heading above"),
    pytest.param(f"{LONG}\n## {MORE}", [LONG, f"## {MORE}"], id="a heading below"),
    pytest.param(f"{LONG}\n- {MORE}", [LONG, f"- {MORE}"], id="a list"),
    pytest.param(f"{LONG}\n12. {MORE}", [LONG, f"12. {MORE}"], id="a numbered list"),
    pytest.param(f"{LONG}\n> {MORE}", [LONG, f"> {MORE}"], id="a quotation"),
    pytest.param(f"{LONG}  \n{MORE}", [LONG, MORE], id="a hard break"),
    pytest.param(f"By Ana Ruiz\n{LONG}", ["By Ana Ruiz", LONG], id="a short line"),
]


@pytest.mark.parametrize(("text", "paragraphs"), CASES)
def test_paragraphs(text, paragraphs):
    assert [line.text for line in lines(text, markdown=True)] == paragraphs


def test_a_text_file_keeps_its_lines():
    """Scraped text has one paragraph a line."""
    one, other = f"{LONG}.", MORE.capitalize()
    assert [line.text for line in lines(f"{one}\n{other}")] == [one, other]
    assert len(lines(f"{one}\n{other}", markdown=True)) == 1


def test_a_quote_over_a_soft_break_is_whole(tmp_path):
    from compare.extract import extract_one

    (tmp_path / "a.md").write_text(
        "The harbour will be shut for a year, and “nobody on the islands\nwill forget it,” Ana Ruiz said.\n",
        encoding="utf-8",
    )
    [article] = read([str(tmp_path / "a.md")]).articles
    [quote] = [one for one in extract_one(article).statements if one.is_utterance]
    assert " ".join(quote.text.split()) == "nobody on the islands will forget it,"
    assert quote.flags == ()
