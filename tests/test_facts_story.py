"""One story by three outlets, end to end: who agrees, who differs, who is stale, and who vouches for what."""

import json

import pytest

from compare.models import DifferenceType, Kind, Severity, Verdict
from compare.pipeline import report
from compare.report import to_terminal

GAZETTE = """At least 12 people were killed on Sunday night when the ferry Orla sank off the port of Lund, the coast guard said.

The ferry, which was built in 1987, carried 140 passengers and 9 crew members. A fire broke out in the engine room shortly after 10 p.m., according to the harbour police.

Captain Tomas Berg left the ship for medical reasons before the rescue ended, said Anna Holm, a spokeswoman for the ferry company.

The company said it would pay $3 million to the families. “We will not rest until we know what happened,” Holm said.

Mayor Ines Marlow did not visit the port on Monday."""
HERALD = """The ferry Orla sank off Lund on Sunday night, killing 19 people, the coast guard said on Tuesday.

The 1987-built ferry had 140 passengers and a crew of nine on board. The fire started in the engine room at about 10 p.m., police said.

Captain Tomas Berg was forced to leave the ship before the rescue was over, two survivors told the Herald.

The ferry company reportedly offered the families $3 million. “We will not rest until we know what happened,” said Anna Holm, the company's spokeswoman.

Ines Marlow, the mayor, visited the port on Monday."""
STAR = """A ferry went down off the harbour of Lund on Sunday night and 15 people died, the coast guard said.

The Orla carried 160 passengers and nine crew. Fire broke out in the kitchen of the ship shortly after 10 p.m., harbour police said.

The company has offered families $2 million, a spokeswoman said. “We shall not rest until we know what happened,” Anna Holm said."""


@pytest.fixture(scope="module")
def found(tmp_path_factory):
    path = tmp_path_factory.mktemp("story") / "orla.jsonl"
    rows = [
        {"id": "gazette", "outlet": "Gazette", "date": "2024-03-03", "title": "Ferry sinks off Lund", "text": GAZETTE},
        {"id": "herald", "outlet": "Herald", "date": "2024-03-05", "title": "Toll of ferry rises", "text": HERALD},
        {"id": "star", "outlet": "Star", "date": "2024-03-03", "title": "Orla goes down", "text": STAR},
    ]
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    return report([str(path)])


def fact(found, words):
    """The fact of which some passage has `words`."""
    (group,) = [
        group
        for group in found.groups
        if group.group.kind is Kind.CLAIM
        and any(words in found.statement[member].text for member in group.group.members)
    ]
    return group


def told(group):
    """What is told differently: type and severity of every difference that is more than a detail."""
    every = [difference for judgement in group.judgements for difference in judgement.differences]
    return {(difference.type, difference.severity) for difference in every} - {(DifferenceType.DETAIL, Severity.NOTE)}


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        pytest.param("160 passengers", (DifferenceType.NUMBER, Severity.ERROR), id="another number of passengers"),
        pytest.param("$2 million", (DifferenceType.NUMBER, Severity.WARNING), id="another sum, reportedly"),
        pytest.param("did not visit", (DifferenceType.POLARITY, Severity.ERROR), id="came, and did not come"),
        pytest.param("medical reasons", (DifferenceType.CAUSE, Severity.WARNING), id="left, and was forced to leave"),
        pytest.param("15 people died", (DifferenceType.UPDATE, Severity.NOTE), id="a later, higher toll"),
    ],
)
def test_what_is_told_differently_is_named(found, words, expected):
    assert expected in told(fact(found, words))


def test_a_stale_toll_is_no_conflict(found):
    toll = fact(found, "15 people died")
    verdicts = {judgement.article: judgement.verdict for judgement in toll.judgements}
    assert Verdict.DIFFERS not in verdicts.values()
    assert "stale" in to_terminal(found)


def test_same_values_in_other_words_agree(found):
    crew = fact(found, "9 crew members")
    by_article = {judgement.article: judgement.verdict for judgement in crew.judgements}
    assert by_article["herald"] in (Verdict.AGREES, Verdict.LESS, Verdict.ADDS)
    assert "only Gazette has “9 crew members”" not in to_terminal(found)


def test_differing_accounts_name_who_vouches(found):
    (cause,) = [
        difference
        for judgement in fact(found, "medical reasons").judgements
        for difference in judgement.differences
        if difference.type is DifferenceType.CAUSE
    ]
    assert "Anna Holm" in cause.note
    assert "survivors" in cause.note


def test_most_origins_have_the_reading(found):
    assert "140 passengers" in fact(found, "160 passengers").reading
    assert "$3 million" in fact(found, "$2 million").reading


def test_people_are_listed_once_with_what_they_are_called(found):
    (holm,) = [person for person in found.people if person.name == "Anna Holm"]
    assert {variant.text for variant in holm.titles} == {
        "a spokeswoman for the ferry company",
        "the company's spokeswoman",
    }
