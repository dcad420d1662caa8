"""Who has which words: a finding counts the outlets and the origins behind each reading before it says anything."""

import pytest

from compare.extract import extract_one
from compare.models import Severity
from compare.pipeline.checking import Other, check_article
from compare.read import read

FERRY = "“We will sell {} of the nine island ferries before winter and keep the rest,” Ana Ruiz, the minister, said."
THREE, FOUR, FIVE = (FERRY.format(word) for word in ("three", "four", "five"))


@pytest.fixture
def check(tmp_path):
    """Findings on one article of The Coast; the others are given by outlet, an outlet's second one with a `2`."""

    def run(here, **others):
        (tmp_path / "here.md").write_text(f"---\noutlet: The Coast\ndate: 2024-05-14\n---\n{here}\n", encoding="utf-8")
        for outlet, text in others.items():
            front = f"---\noutlet: The {outlet.rstrip('2')}\ndate: 2024-05-13\n---\n"
            (tmp_path / f"{outlet.lower()}.md").write_text(f"{front}{text}\n", encoding="utf-8")
        articles = {article.id: article for article in read([str(tmp_path)]).articles}
        article = articles.pop("here")
        others = [Other(other, extract_one(other)) for other in articles.values()]
        found = check_article(article, extract_one(article), others)
        return [finding for finding in found if finding.rule.slug != "no-speaker"]

    return run


def test_a_lone_reading_is_an_error(check):
    (finding,) = check(FOUR, Star=THREE, Herald=THREE)
    assert (finding.rule.slug, finding.severity) == ("quote-number", Severity.ERROR)
    assert [(one.reading, one.origins, one.outlets) for one in finding.readings] == [
        ("four", 1, ("The Coast",)),
        ("three", 2, ("The Herald", "The Star")),
    ]


def test_a_reading_that_as_many_share_is_the_less_grave_and_the_less_sure(check):
    (alone,) = check(FOUR, Star=THREE)
    (shared,) = check(FOUR, Star=THREE, Herald=FOUR)
    assert shared.severity is Severity.WARNING
    assert shared.confidence < alone.confidence
    assert shared.readings[0].outlets == ("The Coast", "The Herald")


def test_what_most_have_is_not_told_of(check):
    """When two outlets agree with this one, it is the fourth that differs."""
    assert check(FOUR, Star=THREE, Herald=FOUR, Mail=FOUR) == []


def test_the_best_supported_reading_comes_first(check):
    (finding,) = check(FOUR, Star=FIVE, Herald=THREE, Mail=THREE)
    assert [one.reading for one in finding.readings] == ["four", "three", "five"]
    assert [one.outlet for one in finding.related][-1] == "The Star"


def test_outlets_of_one_source_are_one_origin(check):
    told = THREE.replace("said", "told Northwire")
    finding, source = sorted(check(FOUR, Star=told, Herald=told), key=lambda finding: finding.rule.id)
    assert source.rule.slug == "single-origin"
    assert finding.readings[1].origins == 1
    assert "1 independent origin" in finding.message


def test_two_origins_that_agree_make_a_suggestion(check):
    (finding,) = check(FOUR, Star=THREE, Herald=THREE)
    assert finding.suggestion == "three"
    assert finding.here.text[finding.span.start - finding.here.span.start :].startswith("four")


@pytest.mark.parametrize(
    "others",
    [
        pytest.param({"Star": THREE}, id="one origin"),
        pytest.param({"Star": THREE, "Herald": THREE, "Mail": FIVE}, id="a third reading"),
        pytest.param({"Star": THREE, "Herald": THREE, "Mail": FOUR}, id="somebody agrees with the article"),
    ],
)
def test_what_is_not_certain_is_not_suggested(check, others):
    (finding,) = check(FOUR, **others)
    assert finding.suggestion is None


def test_one_outlet_without_some_words_has_left_them_out(check):
    """To say that this article put words into a mouth takes two who run on without them."""
    longer = FOUR.replace("before winter", "and the big pier before winter")
    assert check(longer, Star=FOUR) == []
    (finding,) = check(longer, Star=FOUR, Herald=FOUR)
    assert finding.rule.slug == "quote-insertion"


def test_many_reworded_places_of_a_quote_are_one_finding(check):
    changed = FOUR.replace("sell", "scrap").replace("keep", "hold")
    (finding,) = check(changed, Star=FOUR, Herald=FOUR)
    assert finding.rule.slug == "quote-word"
    assert "1 more place" in finding.message
    assert [finding.here.text[mark.start : mark.end] for mark in finding.here.marks] == ["scrap", "hold"]


def test_numbers_are_told_one_by_one(check):
    found = check(FOUR.replace("nine", "ten"), Star=THREE, Herald=THREE)
    assert [finding.rule.slug for finding in found] == ["quote-number", "quote-number"]


def test_the_own_earlier_article_is_the_archive(check):
    (finding,) = check(FOUR, Coast2=THREE)
    assert (finding.rule.slug, finding.severity) == ("archive", Severity.WARNING)


def test_what_a_quote_says_is_not_said_again_of_the_fact(check):
    """The minister's number is in her quote and in the outlet's own sentence: the quote is told of once."""
    own = "The ministry will sell {} of the nine island ferries before winter."
    found = check(f"{FOUR}\n\n{own.format('four')}", Star=f"{THREE}\n\n{own.format('three')}")
    assert len({finding.span for finding in found}) == len(found)
    assert {finding.rule.slug for finding in found} <= {"quote-number", "fact-number"}


def test_a_contraction_is_named_whole(check):
    said = "“We {} sell the nine island ferries before the winter storms,” Ana Ruiz, the minister, said."
    (finding,) = check(said.format("won't"), Star=said.format("will"))
    assert "won't" in finding.message
    assert " n't" not in finding.message


def test_an_article_is_not_compared_with_itself(check, tmp_path):
    """The draft may lie in the archive already, under another name."""
    assert check(FOUR + "\n\nThe sale begins in May.", Coast2=FOUR + "\n\nThe sale begins in  May.\n") == []


def test_a_headline_of_another_outlet_is_no_version(check):
    headline = "# “We will sell five of the nine island ferries before winter and keep the rest”"
    assert check(FOUR, Star=f"{headline}\n\nThe minister spoke on Monday about ferries.") == []


def test_fingerprints_outlive_lines_and_scores(check):
    (before,) = check(FOUR, Star=THREE)
    (after,) = check(f"Nothing new happened in Halden on Monday.\n\n{FOUR}", Star=THREE, Herald=THREE)
    assert before.start.line != after.start.line
    assert before.fingerprint == after.fingerprint


@pytest.mark.parametrize(
    ("here", "there", "rule", "message"),
    [
        pytest.param(
            "“We will sell the last of the old ferries before winter.”",
            "“We will sell the last of the old ferries before winter, but never the big one that the islands need in a storm,”",
            "quote-end",
            "the quote ends here, and goes on with “but never the big one that the islands need in a storm” in The Star",
            id="cut before a but",
        ),
        pytest.param(
            "“Sell the old ferries to the islands,”",
            "“I did not sell the old ferries to the islands and I would tell the nine mayors long before I did,”",
            "quote-end",
            "the words cut off just before hold “not” in The Star",
            id="a fragment behind a not",
        ),
    ],
)
def test_a_cut_that_turns_a_quote(check, here, there, rule, message):
    found = check(f"{here} Ana Ruiz, the minister, said.", Star=f"{there} Ana Ruiz, the minister, said.")
    assert message in [finding.message for finding in found if finding.rule.slug == rule]


def test_a_later_toll_is_a_note(check):
    """Whoever is ahead of the others is not wrong for it, but should know it."""
    toll = "{} people were killed when the Halden ferry hit the old pier in thick fog."
    (finding,) = check(toll.format("Nine"), Star=toll.format("Seven"), Herald=toll.format("Seven"))
    assert (finding.rule.slug, finding.severity) == ("fact-number", Severity.NOTE)
    assert finding.message.startswith("a later count than others have: “Nine people” here, “Seven people” in ")
