"""People of a story: who is listed, with which names and titles, and what is nobody's."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from compare.judge.people import people
from compare.models import (
    Article,
    Block,
    BlockKind,
    Called,
    Directness,
    Kind,
    Name,
    NameKind,
    Person,
    PersonLink,
    Span,
    Speaker,
    Statement,
    Story,
)


def article(name: str, text: str) -> Article:
    return Article(name, f"{name}.txt", name, "", text, (Block(Span(0, len(text)), BlockKind.BODY, ""),))


def named(of: Article, text: str, entity: str, title: str = "", kind: str = "person") -> Name:
    start = of.text.index(text)
    return Name(Span(start, start + len(text)), text, entity, NameKind(kind), title)


def claim(of: Article, *names: Name) -> Statement:
    return Statement(
        f"{of.id}:c1", Kind.CLAIM, of.id, (Span(0, len(of.text)),), of.text, Directness.OWN, names=tuple(names)
    )


def quote(of: Article, speaker: Speaker) -> Statement:
    return Statement(f"{of.id}:1", Kind.QUOTE, of.id, (Span(0, 1),), of.text[:1], Directness.DIRECT, speaker)


def listed(*texts: tuple) -> list[Person]:
    """The people of one story of articles, each given as a text and its names."""
    articles = [article(f"a{number}", text) for number, (text, *_) in enumerate(texts)]
    claims = [
        claim(one, *(named(one, *name) for name in names)) for one, (_, *names) in zip(articles, texts, strict=True)
    ]
    return list(people(articles, claims, [Story("s", "", tuple(one.id for one in articles))]))


@pytest.mark.parametrize("same", [True, False])
def test_names_that_somebody_joined_are_forms_of_one_name(same: bool) -> None:
    """However unlike they are; a decision that two persons are not one makes nothing a form of anything."""
    articles = [article("a0", "Jane Doe spoke."), article("a1", "Jane Miller spoke.")]
    claims = [
        claim(one, named(one, text, "Jane Doe"))
        for one, text in zip(articles, ("Jane Doe", "Jane Miller"), strict=True)
    ]
    links = [PersonLink(Called("a0", "Jane Doe"), Called("a1", "Jane Miller"), same, ("1",))]
    [person] = people(articles, claims, [Story("s", "", ("a0", "a1"))], links)
    assert [text for text, _ in names_of(person)] == ["Jane Doe", "Jane Miller"][: 1 + same]


def test_a_speaker_whom_somebody_joined_is_listed_by_the_name_in_the_article() -> None:
    articles = [article("a0", "Jane Doe spoke."), article("a1", "Rep. Jane Miller spoke.")]
    said = [
        claim(articles[0], named(articles[0], "Jane Doe", "Jane Doe")),
        quote(articles[1], Speaker("Rep. Jane Miller", (Span(0, 16),), "Jane Doe", "Rep.")),
    ]
    links = [PersonLink(Called("a0", "Jane Doe"), Called("a1", "Jane Miller"), same=True, decisions=("1",))]
    [person] = people(articles, said, [Story("s", "", ("a0", "a1"))], links)
    assert names_of(person) == [("Jane Doe", ("a0",)), ("Jane Miller", ("a1",))]


def names_of(person: Person) -> list[tuple[str, tuple[str, ...]]]:
    return [(variant.text, variant.articles) for variant in person.names]


def titles_of(person: Person) -> list[tuple[str, tuple[str, ...]]]:
    return [(variant.text, variant.articles) for variant in person.titles]


def test_spellings_and_titles_by_article() -> None:
    (person,) = listed(
        ("The pilot Saleh Tarni left.", ("Saleh Tarni", "Saleh Tarni", "pilot")),
        ("Salah al-Tarni, a senior official, left.", ("Salah al-Tarni", "Saleh Tarni", "a senior official")),
        ("Then Saleh Tarni left.", ("Saleh Tarni", "Saleh Tarni")),
    )
    assert names_of(person) == [("Saleh Tarni", ("a0", "a2")), ("Salah al-Tarni", ("a1",))]
    assert titles_of(person) == [("a senior official", ("a1",)), ("pilot", ("a0",))]


def test_places_are_passages() -> None:
    (person,) = listed(
        ("The pilot Saleh Tarni left.", ("Saleh Tarni", "Saleh Tarni", "pilot")),
        ("Then Salah Tarni, a pilot of boats, left.", ("Salah Tarni", "Saleh Tarni", "a pilot of boats")),
    )
    assert [v.place.text for v in (*person.names, *person.titles)] == [
        "Salah Tarni",
        "Saleh Tarni",
        "a pilot of boats",
        "pilot",
    ]


def test_one_spelling_in_one_article_is_not_listed() -> None:
    assert listed(("The pilot Ian Holt left.", ("Ian Holt", "Ian Holt", "pilot"))) == []


def test_two_titles_in_one_article_are_listed() -> None:
    text = "The pilot Ian Holt left. Ian Holt, a singer, slept."
    one = article("a", text)
    second = Name(Span(text.rindex("Ian"), text.rindex("Ian") + 8), "Ian Holt", "Ian Holt", NameKind.PERSON, "a singer")
    story = Story("s", "", ("a",))
    (person,) = people([one], [claim(one, named(one, "Ian Holt", "Ian Holt", "pilot"), second)], [story])
    assert titles_of(person) == [("a singer", ("a",)), ("pilot", ("a",))]


SAME_TITLE = [
    pytest.param("Rep.", "Representative", id="short and long"),
    pytest.param("the mayor", "a mayor", id="articles"),
    pytest.param("Deputy Mayor", "deputy mayor", id="capitals"),
    pytest.param("vice-president", "vice president", id="hyphen"),
]


@pytest.mark.parametrize(("one", "other"), SAME_TITLE)
def test_forms_of_one_title_are_one_variant(one: str, other: str) -> None:
    (person,) = listed(
        (f"{one} Ian Holt left.", ("Ian Holt", "Ian Holt", one)),
        (f"{other} Ian Holt left.", ("Ian Holt", "Ian Holt", other)),
    )
    assert titles_of(person) == [(one, ("a0", "a1"))]


def test_a_bare_surname_is_no_variant_but_another_spelling_of_it_is() -> None:
    (person,) = listed(
        ("Saleh Tarni left.", ("Saleh Tarni", "Saleh Tarni")),
        ("So Tarni left.", ("Tarni", "Saleh Tarni")),
        ("So Tarny left.", ("Tarny", "Saleh Tarni")),
    )
    assert names_of(person) == [("Saleh Tarni", ("a0",)), ("Tarny", ("a2",))]


def test_a_given_name_alone_is_no_variant() -> None:
    (person,) = listed(("Alice Holt left.", ("Alice Holt", "Alice Holt")), ("So Alice left.", ("Alice", "Alice Holt")))
    assert names_of(person) == [("Alice Holt", ("a0",))]


def test_an_unresolved_surname_beside_full_names_is_nobody() -> None:
    found = listed(
        ("Alice Holt met Ian Holt.", ("Alice Holt", "Alice Holt"), ("Ian Holt", "Ian Holt")),
        ("President Holt left Alice Holt.", ("Holt", "Holt", "President"), ("Alice Holt", "Alice Holt")),
        ("Mayor Holt left.", ("Holt", "Holt", "Mayor")),
    )
    assert [person.name for person in found] == ["Alice Holt"]
    assert titles_of(found[0]) == []


def test_bodies_and_places_are_no_people() -> None:
    assert (
        listed(
            ("Oslo left Hold Corp.", ("Oslo", "Oslo", "", "place"), ("Hold Corp", "Hold Corp", "", "organisation")),
            ("Oslo left Hold Corp.", ("Oslo", "Oslo", "", "place"), ("Hold Corp", "Hold Corp", "", "organisation")),
        )
        == []
    )


def test_people_come_by_number_of_articles_then_by_name() -> None:
    found = listed(
        ("Zoe Holt, Ann Moss, Bob Tarn", ("Zoe Holt",) * 2, ("Ann Moss",) * 2, ("Bob Tarn",) * 2),
        ("Zoe Holt, Ann Moss, Bob Tarn", ("Zoe Holt",) * 2, ("Ann Moss",) * 2, ("Bob Tarn",) * 2),
        ("Zoe Holt", ("Zoe Holt",) * 2),
    )
    assert [person.name for person in found] == ["Zoe Holt", "Ann Moss", "Bob Tarn"]


def test_each_story_has_its_own_people() -> None:
    articles = [article(f"a{number}", "Ian Holt left.") for number in range(4)]
    claims = [claim(one, named(one, "Ian Holt", "Ian Holt")) for one in articles]
    stories = [Story("s", "", ("a0", "a1")), Story("t", "", ("a2", "a3"))]
    assert [(person.story, names_of(person)) for person in people(articles, claims, stories)] == [
        ("s", [("Ian Holt", ("a0", "a1"))]),
        ("t", [("Ian Holt", ("a2", "a3"))]),
    ]


def test_a_speaker_counts_without_the_words_before_the_name() -> None:
    one, two = article("a0", "“A,” GOP Rep. Ian Holt said."), article("a1", "Ian Holt left.")
    start = one.text.index("GOP")
    speaker = Speaker("GOP Rep. Ian Holt", (Span(start, start + 17),), "Ian Holt", "GOP Rep.")
    found = people(
        [one, two],
        [quote(one, speaker), claim(two, named(two, "Ian Holt", "Ian Holt"))],
        [Story("s", "", ("a0", "a1"))],
    )
    assert [(names_of(p), titles_of(p)) for p in found] == [([("Ian Holt", ("a0", "a1"))], [("GOP Rep.", ("a0",))])]


def test_a_pronoun_is_a_mention_and_no_name() -> None:
    one, two = article("a0", "“A,” he said."), article("a1", "Ian Holt left.")
    speaker = Speaker("he", (Span(5, 7),), "Ian Holt")
    (person,) = people(
        [one, two],
        [quote(one, speaker), claim(two, named(two, "Ian Holt", "Ian Holt"))],
        [Story("s", "", ("a0", "a1"))],
    )
    assert names_of(person) == [("Ian Holt", ("a1",))]


FORMS = st.sampled_from(["Ian Holt", "Iain Holt", "Holt", "Ian Q. Holt", "Hollt", "Ian"])
TITLES = st.sampled_from(["", "mayor", "Rep.", "a pilot", "nowhere to be found"])


@settings(max_examples=80, deadline=None)
@given(st.lists(st.tuples(FORMS, TITLES), min_size=1, max_size=6))
def test_places_hold_and_order_does_not_matter(forms: list[tuple[str, str]]) -> None:
    articles = [article(f"a{number}", f"{title} {form} left.") for number, (form, title) in enumerate(forms)]
    claims = [
        claim(one, named(one, form, "Ian Holt", title)) for one, (form, title) in zip(articles, forms, strict=True)
    ]
    story = Story("s", "", tuple(one.id for one in articles))
    found = people(articles, claims, [story])
    assert found == people(articles[::-1], claims[::-1], [story])
    text_of = {one.id: one.text for one in articles}
    for person in found:
        for variant in (*person.names, *person.titles):
            place = variant.place
            assert text_of[place.article][place.span.start : place.span.end] == place.text
            assert variant.articles == tuple(sorted(set(variant.articles)))


ACROSS = ("Saleh Oke, the deputy mayor, spoke.", "Salah Oke, head of the port, spoke.")


@pytest.mark.parametrize(
    ("texts", "stories", "expected"),
    [
        pytest.param(ACROSS, [], ["Saleh Oke"], id="two articles of no story"),
        pytest.param(ACROSS, [("a0", "a1")], [], id="one story tells it already"),
        pytest.param(ACROSS[:1], [], [], id="one article alone"),
        pytest.param((ACROSS[0], ACROSS[0]), [], [], id="one spelling"),
        pytest.param(("Oke spoke.", "Okeh spoke."), [], [], id="bare surnames of two places are nobody's"),
    ],
)
def test_who_is_called_differently_in_several_stories_is_listed_under_none(texts, stories, expected) -> None:
    articles = [article(f"a{number}", text) for number, text in enumerate(texts)]
    names = [text.split(" spoke")[0].split(",")[0].rstrip(".") for text in texts]
    claims = [claim(one, named(one, name, "Saleh Oke")) for one, name in zip(articles, names, strict=True)]
    found = people(articles, claims, [Story("s", "", told) for told in stories])
    assert [person.name for person in found if not person.story] == expected
