"""A value that nobody else in the story gives, where the others have one that the article lacks: a doubt, no proof."""

import pytest
from checking import findings

STORY = (
    "The Halden ferry hit the old pier in thick fog. The ferry company has sailed to Orrin since the war. "
    "Divers searched the harbour of Halden all night."
)


@pytest.fixture
def check(tmp_path):
    """Findings on amounts and dates in one article of a story."""

    def run(here, *there):
        found = findings(tmp_path, STORY, "2024-05-14", here, *there)
        return [finding for finding in found if finding.rule.slug in ("fact-number", "fact-date")]

    return run


HERE = "The captain, Jonas Heller, says his ferry company expects repairs in Halden that would cost {}."
THERE = "Jonas Heller, the captain, said the Halden ferry company must find {}."
FOUND = [
    pytest.param(HERE.format("about $4 million"), THERE.format("a price of $9 million"), id="a sum in other words"),
]
SILENT = [
    pytest.param(
        HERE.format("about $4 million") + " A new pier costs $9 million.",
        THERE.format("a price of $9 million"),
        id="the article has that value as well",
    ),
    pytest.param(
        HERE.format("about $4 million"),
        THERE.format("a price of $9 million") + " A new pier costs $4 million.",
        id="somebody else gives the value of the article",
    ),
    pytest.param(HERE.format("it 22 days"), THERE.format("a new captain in two weeks"), id="two lengths of time"),
    pytest.param(
        HERE.format("a lot a day earlier"), THERE.format("a price on Thursday"), id="a date that hangs on another"
    ),
]


@pytest.mark.parametrize(("here", "there"), FOUND)
def test_a_lone_value_is_told_of(check, here, there):
    assert [finding.severity.value for finding in check(here, there, there)] == ["warning"]


@pytest.mark.parametrize(("here", "there"), SILENT)
def test_a_value_that_is_not_alone_is_no_doubt(check, here, there):
    assert check(here, there, there) == []
