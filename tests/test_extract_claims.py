"""Claims: what an article states in its own words, sentence by sentence."""

import time
from itertools import pairwise

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from compare.extract import extract
from compare.models import Article, Block, BlockKind, Directness, Kind, Span, Statement

BODY = BlockKind.BODY


def article(text: str, *kinds: BlockKind) -> Article:
    """An article of paragraphs, one a line, of the kinds given, then of body text."""
    blocks, start = [], 0
    for line in text.split("\n"):
        if line.strip():
            kind = kinds[len(blocks)] if len(blocks) < len(kinds) else BODY
            blocks.append(Block(Span(start, start + len(line)), kind, ""))
        start += len(line) + 1
    return Article("a", "a.txt", "a", "", text, tuple(blocks), date="2024-05-01")


def claims(text: str, *kinds: BlockKind) -> list[Statement]:
    return [found for found in extract([article(text, *kinds)]) if found.kind is Kind.CLAIM]


def stated(text: str, *kinds: BlockKind) -> list[str]:
    """The claims, segments parted by a bar."""
    return [" | ".join(text[span.start : span.end] for span in claim.spans) for claim in claims(text, *kinds)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("“We will rebuild the quay,” said Ines Marlow, who has led the harbour party since 2003.", ["said Ines Marlow, who has led the harbour party since 2003"], id="description behind a quote"),
        pytest.param("“We will rebuild the quay,” Ines Marlow, 76, who represents the harbour district, said.", ["Ines Marlow, 76, who represents the harbour district, said"], id="description before the cue"),
        pytest.param("In a statement released on Monday, Ines Marlow said: “We will rebuild the quay.”", ["In a statement released on Monday, Ines Marlow said"], id="setting of a quote"),
        pytest.param("“We will rebuild the quay,” Ines Marlow told Northwire in an interview on Friday.", ["Ines Marlow told Northwire in an interview on Friday"], id="occasion of a quote"),
        pytest.param("Ines Marlow, the new mayor of Lund, told reporters on Friday that the quay would be rebuilt.", ["Ines Marlow, the new mayor of Lund, told reporters on Friday", "the quay would be rebuilt"], id="occasion of reported speech"),
        pytest.param("Holt left the town hall early on Monday, and later told reporters that the talks had failed.", ["Holt left the town hall early on Monday, and later told reporters", "the talks had failed"], id="deed and report"),
    ],
)  # fmt: skip
def test_a_frame_that_tells_more_than_who_spoke_is_a_claim(text, expected):
    assert stated(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("The council approved the new bridge on Monday, but the governor vetoed the whole plan.", id="but"),
        pytest.param("The storm sank three boats in the harbour; the coast guard rescued eleven sailors.", id="semicolon"),
        pytest.param("In 2014 the city paid $3 million for the quay, and in 2015 it paid $4 million for the bridge.", id="and"),
        pytest.param("Although the harbour police found no trace of the boat, the search went on for eleven days.", id="although"),
        pytest.param("Ines Marlow won the vote by four points, surviving a challenge from the former finance minister.", id="participle tail"),
        pytest.param("The mayor, who has led the city council of Lund since 2003, opened the hospital on Friday.", id="relative clause"),
        pytest.param("The company sells boats, engines, sails and ropes.", id="list"),
        pytest.param("The mayor, her deputy and the harbour master left Lund on Monday.", id="list of subjects"),
        pytest.param("Ines Marlow, the mayor of Lund, left the city on Monday.", id="apposition"),
        pytest.param("On Monday, the council closed the old bridge for repairs.", id="setting"),
        pytest.param("If the council rejects the plan, the ferry company will close all its routes.", id="a condition is not stated alone"),
        pytest.param("The ferry ran late, she left.", id="too small to part"),
        pytest.param("The storm raged on, which hurt.", id="a small relative clause stays"),
        pytest.param("The report by the council, which remains secret, seemed to foreshadow the whole attack.", id="a small relative clause in the middle stays"),
        pytest.param("Police arrested nine people during the protest, including two members of the council.", id="including"),
        pytest.param("The council, after a debate of nine hours, approved the budget of $5 million.", id="inserted setting"),
        pytest.param("The mayor called the plan “nonsense” and left the meeting with the governor early.", id="scare quotes stay inside"),
        pytest.param("The “temporary” bridge of 1984 still carries 12,000 cars a day.", id="a quoted word"),
    ],
)  # fmt: skip
def test_a_sentence_is_one_claim(text):
    assert stated(text) == [text.rstrip(".")]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Did the council close the old bridge?", id="question"),
        pytest.param("“Did the council close the old bridge?” Marlow asked.", id="quoted question"),
        pytest.param("Why the bridge closed after forty years", id="heading of an answer"),
        pytest.param("Read more about the bridge and its history.", id="command"),
        pytest.param("Sign up for our daily letter on the harbour.", id="command to subscribe"),
        pytest.param("Let us look at the harbour budget of last year.", id="let us"),
        pytest.param("A long list of names and figures without any sense.", id="no verb"),
        pytest.param("Eleven boats, 40 sailors, two bridges.", id="list of figures"),
        pytest.param("It rained.", id="too short"),
        pytest.param("“We will rebuild the quay,” Ines Marlow said.", id="quote and attribution"),
        pytest.param("Ines Marlow said: “We will rebuild the quay.”", id="attribution and quote"),
        pytest.param("“We will rebuild the quay,” Ines Marlow said on Monday. “We have the money.”", id="quote in two parts"),
        pytest.param("The mayor was quoted by Northwire as saying “We will rebuild the quay.”", id="quoted by a wire"),
        pytest.param("Everything but the bridge, he added.", id="a cue without a clause"),
        pytest.param("MARLOW: Will you rebuild the quay next year?", id="question of a transcript"),
    ],
)  # fmt: skip
def test_what_states_nothing_is_no_claim(text):
    assert stated(text) == []


def test_a_headline_is_one_claim_even_without_a_verb():
    text = "New bridge for Lund harbour\nThe council approved the new bridge on Monday."
    found = claims(text, BlockKind.HEADLINE)
    assert [(claim.text, claim.directness) for claim in found] == [
        ("New bridge for Lund harbour", Directness.HEADLINE),
        ("The council approved the new bridge on Monday", Directness.OWN),
    ]


@pytest.mark.parametrize("kind", [BlockKind.BOILERPLATE, BlockKind.BYLINE, BlockKind.DATELINE])
def test_only_the_article_itself_states(kind):
    assert stated("The council approved the new bridge on Monday.", kind) == []


def test_captions_state():
    assert stated("The council approved the new bridge on Monday.", BlockKind.CAPTION) != []


def test_a_transcript_is_in_the_mouth_of_its_speaker():
    text = "MARLOW: We will rebuild the quay next year. The city has the money for it.\nNote: It rained a lot in Lund."
    found = claims(text)
    assert [(claim.text, claim.directness, claim.speaker and claim.speaker.name) for claim in found] == [
        ("We will rebuild the quay next year", Directness.INDIRECT, "MARLOW"),
        ("The city has the money for it", Directness.INDIRECT, "MARLOW"),
    ]


def test_ids_number_the_claims_in_the_order_of_the_text():
    found = claims(
        "The council met on Monday in Lund. Ines Marlow said the bridge would close. Police closed two roads."
    )
    assert [claim.id for claim in found] == ["a:c1", "a:c2", "a:c3"]
    assert [claim.spans for claim in found] == sorted(claim.spans for claim in found)


def test_quotes_keep_their_own_numbers():
    found = extract([article("The council met on Monday in Lund. “We will rebuild the quay,” Ines Marlow said.")])
    assert [statement.id for statement in found] == ["a:1", "a:c1"]


def test_claims_carry_amounts_and_dates():
    text = "The city paid $3 million for the quay in May 2014."
    (claim,) = claims(text)
    assert [text[a:b] for a, b in (value.span for value in claim.values)] == ["$3 million", "May 2014"]


PIECES = [
    "the council", "Ines Marlow", "she", "said", "told reporters", "according to", "that", "who", "which", "has", "closed",
    "the old bridge", "on Monday", "and", "but", "while", "although", "because", ",", ",", ".", ";", ":", "—", "?", "(", ")",
    "“", "”", "“we agree,”", "“No", "\n", "saying", "promised to", "in 2014", "MARLOW:", "if", "not", "was", "'", "5",
]  # fmt: skip


@settings(max_examples=300, deadline=None)
@example(["Ines Marlow", "said", ",", "“No"])
@example(["according to"])
@given(st.lists(st.sampled_from(PIECES), max_size=45))
def test_any_mixture_gives_claims_in_order_and_apart(words):
    text = " ".join(words)
    found = claims(text)
    spans = [span for claim in found for span in claim.spans]
    for claim in found:
        assert claim.text == " ".join(text[a:b] for a, b in claim.spans)
        assert claim.spans
        assert all(a < b for a, b in claim.spans)
        assert all(before.end <= after.start for before, after in pairwise(claim.spans))
        if claim.speaker is not None:
            assert [text[a:b] for a, b in claim.speaker.spans] == [claim.speaker.name]
        if claim.cue is not None:
            assert [text[a:b] for a, b in claim.cue.spans] == [claim.cue.text]
    assert [claim.spans for claim in found] == sorted(claim.spans for claim in found)
    assert all(before.end <= after.start for before, after in pairwise(sorted(spans)))


@settings(max_examples=100, deadline=None)
@given(st.text(max_size=300))
def test_any_text_is_read(text):
    assert all(claim.text for claim in claims(text))


HOSTILE = [
    "the mayor said ", "who said that she said ", "the bridge, which has closed, ", "and he was ", "according to him, ",
    "said, ", ", and ", "the mayor, ", "a — b ", "; it was ", "“a” he said ", "if he says ", "MARLOW: ", "(a) ", "not ",
    "the council said that the bridge was unsafe, and ", "while it was the case that, ", "he said he said, ",
]  # fmt: skip


@pytest.mark.parametrize("piece", HOSTILE)
def test_time_grows_with_the_text_and_not_with_its_square(piece):
    """One sentence of 200,000 characters, against one of a tenth: the square would take a hundred times as long."""
    began = time.process_time()
    claims((piece * (20_000 // len(piece)) + ".").strip())
    short = time.process_time() - began
    began = time.process_time()
    claims((piece * (200_000 // len(piece)) + ".").strip())
    assert time.process_time() - began < 40 * short + 1
