"""Persons whom people joined or told apart are so in every statement of the run, and nobody else is touched."""

import pytest

from compare.extract import extract_one, resolve
from compare.extract.decided import decided
from compare.models import Article, Block, BlockKind, Called, PersonLink, Span, Statement

FIRST = (
    "Mohammed Hanfi, the governor of Westmark, opened the bridge on Monday. “The toll ends in May,” Mr. Hanfi said. "
    "His deputy, Ada Lindt, cut a ribbon."
)
SECOND = "The toll on the bridge of Westmark will end. “No toll after May,” Muhammad Hanfi told drivers on Monday."
THIRD = "“I was never asked,” said Mohammed Hanfi, a lorry driver. Ada Lindt declined to comment."


def articles(*texts: str) -> list[Article]:
    return [
        Article(
            f"{i}", f"{i}.txt", f"Paper {i}", "", text, (Block(Span(0, len(text)), BlockKind.BODY, ""),), "2024-05-07"
        )
        for i, text in enumerate(texts, 1)
    ]


def persons(statements: tuple[Statement, ...], article: str) -> set[str]:
    """Everyone who speaks or is named in an article."""
    told = [s for s in statements if s.article == article]
    return {s.speaker.person for s in told if s.speaker} | {name.entity for s in told for name in s.names}


def run(*links: PersonLink) -> tuple[Statement, ...]:
    return resolve([extract_one(article) for article in articles(FIRST, SECOND, THIRD)], links)


def test_spellings_of_one_name_are_one_person_until_somebody_tells_them_apart():
    assert "Mohammed Hanfi" in persons(run(), "2")
    apart = PersonLink(Called("1", "Mohammed Hanfi"), Called("2", "Muhammad Hanfi"), False, ("d1",))
    found = run(apart)
    assert "Muhammad Hanfi" in persons(found, "2")
    assert "Mohammed Hanfi" not in persons(found, "2")
    assert "Mohammed Hanfi" in persons(found, "1") & persons(found, "3")
    assert "Ada Lindt" in persons(found, "1") & persons(found, "3")


def test_two_people_of_one_name_go_by_their_articles():
    apart = PersonLink(Called("1", "Mohammed Hanfi"), Called("3", "Mohammed Hanfi"), False, ("d1",))
    found = run(apart)
    assert "Mohammed Hanfi (3)" in persons(found, "3") or "Mohammed Hanfi (1)" in persons(found, "1")
    assert not persons(found, "1") & persons(found, "3") - {"Ada Lindt"}


def test_somebody_can_join_what_no_spelling_would():
    one = PersonLink(Called("1", "Ada Lindt"), Called("2", "Muhammad Hanfi"), True, ("d1",))
    found = run(one)
    assert persons(found, "1") & persons(found, "2") & persons(found, "3")


def test_links_to_nobody_change_nothing():
    assert run(PersonLink(Called("9", "Nobody"), Called("1", "Ada Lindt"), True, ("d1",))) == run()


PERSONS = {
    Called("1", "Jane Doe"): "Jane Doe",
    Called("1", "Doe"): "Jane Doe",
    Called("2", "Doe"): "Jane Doe",
    Called("3", "Jan Doe"): "Jane Doe",
    Called("4", "John Roe"): "John Roe",
    Called("5", "Roe"): "Roe",
}
CASES = [
    pytest.param(
        [("3", "Jan Doe", "1", "Jane Doe", False)],
        {("3", "Jan Doe"): "Jan Doe"},
        id="another full name goes its own way",
    ),
    pytest.param(
        [("1", "Jane Doe", "2", "Doe", False)], {("2", "Doe"): "Doe"}, id="of a bare surname only that article goes"
    ),
    pytest.param(
        [("4", "John Roe", "5", "Roe", True)], {("5", "Roe"): "John Roe"}, id="joined persons go by the full name"
    ),
    pytest.param(
        [("4", "John Roe", "5", "Roe", True), ("5", "Roe", "3", "Jan Doe", True)],
        {("4", "John Roe"): "Jane Doe", ("5", "Roe"): "Jane Doe"},
        id="joined in a chain, by the name of most articles",
    ),
    pytest.param(
        [("3", "Jan Doe", "1", "Jane Doe", False), ("3", "Jan Doe", "4", "John Roe", True)],
        {("3", "Jan Doe"): "Jan Doe", ("4", "John Roe"): "Jan Doe"},
        id="told apart first, joined elsewhere then",
    ),
    pytest.param([("4", "John Roe", "1", "Jane Doe", False)], {}, id="two who are two already"),
]


@pytest.mark.parametrize(("links", "changed"), CASES)
def test_who_is_called_how(links, changed):
    given = [PersonLink(Called(a, one), Called(b, other), same, ("d",)) for a, one, b, other, same in links]
    assert decided(PERSONS, given) == {Called(*called): person for called, person in changed.items()}
