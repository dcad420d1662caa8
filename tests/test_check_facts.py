"""What a check tells of a fact that others tell otherwise, in sentences told alike; and what it is silent on."""

import pytest
from checking import findings

from compare.models import Severity

STORY = (
    "The Halden ferry hit the old pier in thick fog on Tuesday. The ferry company has sailed to Orrin since the war. "
    "Divers searched the harbour of Halden all night."
)


@pytest.fixture
def check(tmp_path):
    """Rules that a check of one article of a story warns by; the others tell it as `there`."""

    def run(here, *there):
        found = findings(tmp_path, STORY, "2024-05-16", here, *there)
        told = [finding.rule.slug for finding in found if finding.severity is not Severity.NOTE]
        return [slug for slug in told if slug != "shared-text"]

    return run


# what this article has | what another has | rule | what it shows
TOLD = """
Mayor Ines Marlow opened the new ferry quay in Halden on Friday. | On Friday Mayor Otto Brand of Halden opened the new ferry quay. | fact-name | two mayors of one town
Gov. Ines Marlow opened the new ferry quay in Halden on Friday. | On Friday Gov. Otto Brand of Halden opened the new ferry quay. | fact-name | two governors, by their abbreviated office
The pilot, Ines Marlow, left the burning bridge of the ferry before the captain. | The pilot, Otto Brand, 51, left the burning bridge of the ferry before the captain. | fact-name | another name behind a comma, and an age
The wreck was towed from Halden to a yard in Norway for repairs. | The ferry wreck was towed to a yard in Sweden for repairs. | fact-place | another country
The ferry was carrying 64 cars. | The ferry company counted 46 cars below deck. | fact-number | one thing, counted once in each article
Jonas Heller collected 5,200 signatures for a new pier. | Jonas Heller had collected 52,000 signatures for a new pier. | fact-number | a slip of the keys
The harbour council voted for a new pier, by 14 votes to 9. | The harbour council voted 12 to 11 for a new pier. | fact-number | another count of votes
Jonas Heller, who gathered 5,200 signatures for a new pier, sat in the front row. | In the front row sat Ines Marlow, a teacher who collected 5,200 signatures for the pier. | fact-name | two who gathered the same signatures
Jonas Heller, chief executive of the Halden Ferries, came to the harbour on Tuesday evening. | On Tuesday evening Ines Marlow, the chief executive of the Halden Ferries, came to the harbour in a boat. | fact-name | one office by its whole title
The shipyard closes in October, and 420 people will not lose their work. | By the end of October the shipyard will close, and 420 people will lose their jobs. | fact-polarity | the same number of people
The captain slept on the bridge. | The captain reportedly slept on the bridge. | fact-hedge | a reservation dropped
The harbour council did not vote to repair the old pier before winter. | In March the harbour council voted to repair the old pier before winter. | fact-polarity | a vote denied, behind another beginning
Otto Brand said on Monday that he would not sell the ferries of Halden. | On Monday Otto Brand said he would sell the ferries of Halden. | fact-polarity | would not, and would
"""
SILENT = """
Otto Brand would not sell the ferries of Halden. | Otto Brand sells the ferries of Halden to tourists. | would not, and does
Ines Marlow did not ask for a new ferry quay in Halden before winter. | Otto Brand asked for a new ferry quay in Halden before winter. | what one of two did not do
They did not ask for a new ferry quay in Halden before winter. | The crew asked for a new ferry quay in Halden before winter. | a pronoun that may be anybody
If Otto Brand did not sell the ferries, Halden would be poor. | Otto Brand sold the ferries of Halden. | a mere supposition
Jonas Heller, director of the harbour board, came to the harbour on Tuesday evening. | On Tuesday evening Ines Marlow, the director of the fire service, came to the harbour in a boat. | two directors of two bodies
Jonas Heller, deputy director of the harbour board, came to the harbour on Tuesday. | On Tuesday Ines Marlow, deputy director of the harbour board, came to the harbour in a boat. | two deputies
Jonas Heller has four children in Halden. | Ines Marlow has four children in Halden. | a small figure
Senator Ines Marlow asked for a new ferry quay in Halden. | Senator Otto Brand asked for a new ferry quay in Halden. | two senators ask for one thing
The wreck was towed to a yard in Norway. | The wreck was towed past the coast of Sweden. | one way through two countries
A new pier would cost 26 million crowns, of which the state pays half. | The state pays 13 million crowns for a new pier. | the half that a word names
The captain reportedly slept on the bridge. | The captain slept on the bridge. | caution that others lack
Jonas Heller, his likely successor, met the crew. | Jonas Heller met the crew. | a likely man
The ferry company did not promise to repair the church. | The ferry company promised to repair the pier before winter. | another promise
"""


def cases(table):
    rows = [[cell.strip() for cell in row.split(" | ")] for row in table.strip().splitlines()]
    return [pytest.param(*row[:-1], id=row[-1]) for row in rows]


@pytest.mark.parametrize(("here", "there", "rule"), cases(TOLD))
def test_what_others_tell_otherwise_is_told_of(check, here, there, rule):
    assert set(check(here, there, there.replace("The ", "Yesterday the ", 1))) == {rule}


@pytest.mark.parametrize(("here", "there"), cases(SILENT))
def test_what_both_may_rightly_tell_is_not(check, here, there):
    assert check(here, there) == []


def test_a_version_without_a_speaker_does_not_agree_on_who_spoke(check):
    """Else an article that merely lacks the name would outvote the one that has another."""
    words = "We will not run another ferry from this pier until we know what happened in the fog"
    mine, theirs = f"“{words},” Ines Marlow said.", f"“{words},” Otto Brand said."
    assert check(mine, theirs, f"“{words}.” The hall was silent.") == ["quote-speaker"]
