"""Names: one person under several spellings, and two people under nearly the same one."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from compare.text.names import parse_name, same_person, spelled_alike, surname_key

SAME = [
    pytest.param("Saleh al-Arouri", "Salah Al-Arouri", 0.95, id="vowel of a transliteration"),
    pytest.param("Qasem Soleimani", "Qassem Soleimani", 0.95, id="doubled consonant"),
    pytest.param("Mohammed Morsi", "Muhammad Mursi", 0.95, id="o and u"),
    pytest.param("Khaled Mashal", "Khalid Meshaal", 0.95, id="e and i, a and e"),
    pytest.param("al-Zahar", "Mahmoud al-Zahar", 0.6, id="bare surname with particle"),
    pytest.param("Mr. Holt", "Ian Holt", 0.6, id="honorific and surname"),
    pytest.param("Bill Hale", "William Hale", 0.95, id="nickname"),
    pytest.param("Ben Hale", "Benjamin Hale", 0.95, id="a given name that is a particle elsewhere"),
    pytest.param("George Hale", "George W. Hale", 0.9, id="an initial more"),
    pytest.param("Bill Sayed", "William Saeed", 0.7, id="nickname and spelling at once"),
    pytest.param("G. Hale", "George Hale", 0.8, id="initial for a given name"),
    pytest.param("Yousef Hale", "Yusuf Hale", 0.95, id="one given name in other letters"),
    pytest.param("José Núñez", "Jose Nunez", 1.0, id="accents"),
    pytest.param("Ian Holt Jr.", "Ian Holt", 0.5, id="junior on one side only"),
    pytest.param("Bill Hale Jr.", "William Hale", 0.5, id="junior and nickname"),
]

DIFFERENT = [
    pytest.param("George W. Hale", "George H. W. Hale", id="other initials"),
    pytest.param("George W. Hale", "George H.W. Hale", id="other initials, set close"),
    pytest.param("Michael Hale", "Michelle Hale", id="Michael and Michelle"),
    pytest.param("Hassan Rashid", "Hussein Rashid", id="Hassan and Hussein"),
    pytest.param("Jamal Rashid", "Jamil Rashid", id="Jamal and Jamil"),
    pytest.param("Christine Hale", "Christina Hale", id="last vowel"),
    pytest.param("Daniel Hale", "Danielle Hale", id="another ending"),
    pytest.param("John Moore", "John Murray", id="surnames that sound alike"),
    pytest.param("Dan Hale", "Don Hale", id="short given names"),
    pytest.param("Mr. Hale", "Mrs. Hale", id="honorifics"),
    pytest.param("Ian Holt Jr.", "Ian Holt Sr.", id="junior and senior"),
    pytest.param("Bill Hale", "Hillary Hale", id="given names"),
    pytest.param("Ben Hale", "Ian Hale", id="a given name that is a particle elsewhere"),
    pytest.param("Ian Holt", "Ian Colt", id="surnames one letter apart"),
    pytest.param("", "Ian Holt", id="no name"),
]


@pytest.mark.parametrize(("a", "b", "score"), SAME)
def test_one_person_by_name(a: str, b: str, score: float) -> None:
    assert same_person(a, b) == score
    assert surname_key(a) == surname_key(b)


@pytest.mark.parametrize(("a", "b"), DIFFERENT)
def test_two_people_by_name(a: str, b: str) -> None:
    assert same_person(a, b) == 0


NAMES = st.text(alphabet="abehmsu .-'AJM", min_size=1, max_size=14)


@settings(max_examples=150, deadline=None)
@given(NAMES, NAMES)
def test_comparison_is_symmetric_and_bounded(a: str, b: str) -> None:
    assert same_person(a, b) == same_person(b, a)
    assert 0 <= same_person(a, b) <= 1
    assert spelled_alike(a, b) == spelled_alike(b, a)


@settings(max_examples=100, deadline=None)
@given(NAMES)
def test_a_name_is_itself(name: str) -> None:
    assert same_person(name, name) == (1 if parse_name(name).surname else 0)
