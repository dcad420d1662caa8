"""What stands behind a quotation mark that is never closed is heard, and flagged."""

import pytest

from compare.extract import extract
from compare.models import Article, Block, BlockKind, Directness, Kind, Span


def claims(text):
    blocks, start = [], 0
    for line in text.split("\n"):
        blocks.append(Block(Span(start, start + len(line)), BlockKind.BODY, ""))
        start += len(line) + 1
    article = Article("a", "a.txt", "a", "", text, tuple(blocks))
    return [statement for statement in extract([article]) if statement.kind is Kind.CLAIM]


@pytest.mark.parametrize(
    ("text", "flagged"),
    [
        pytest.param(
            "Ines Marlow said: “We will rebuild the quay. The council had closed the quay in May. It cost $3 million a year.",
            ["The council had closed the quay in May", "It cost $3 million a year"],
            id="two sentences behind it",
        ),
        pytest.param("Ines Marlow said: “We will rebuild the quay.", [], id="one sentence is the quote"),
        pytest.param("Ines Marlow said: “We will rebuild. We have the money for it.”", [], id="a closed quote"),
        pytest.param(
            "“We will rebuild the quay. We have the money for it.\n“The council will vote on Monday,” Marlow said.",
            [],
            id="a quote over two paragraphs",
        ),
        pytest.param("“", [], id="nothing behind it"),
        pytest.param("He said “" + "Go on. " * 3, [], id="nothing that states anything"),
    ],
)
def test_sentences_behind_an_unclosed_mark_are_claims_of_nobody_knows_whom(text, flagged):
    found = [claim for claim in claims(text) if "unclosed" in claim.flags]
    assert [claim.text for claim in found] == flagged
    assert all(claim.directness is Directness.OWN for claim in found)
    assert all(text[span.start : span.end] == claim.text for claim in found for span in claim.spans)
