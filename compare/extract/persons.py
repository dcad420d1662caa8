"""Resolve an article's speakers to persons.

A surname alone names a person only where nobody else in sight bears it: then the article's one full name is meant.
Where two share it, the speaker stays unresolved rather than being given to the better known.
"""

import re
from bisect import bisect_left, insort
from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

from compare.extract.cast import Cast, clean_name, is_known, opens_sentence
from compare.extract.genders import Gender, gender_of
from compare.extract.mentions import Mention, MentionKind
from compare.extract.words import BODIES, DETERMINERS, ROLES, SURNAMES_TOO, TIME
from compare.models import Article
from compare.text.names import HONORIFICS, parse_name, same_person, surname_key

Titled = dict[str, list[tuple[int, str]]]
"""Places and persons by the role they are called by there, in the order of the text."""
_REACH = 1200
_MANY = 50
_SURE = 0.9
_PRONOUN = 0.75
_FARTHER = 0.65
_DESCRIPTION = 0.7
_GENDERS = {"he": Gender.MALE, "she": Gender.FEMALE}
_TITLE_ROLES = {"sen": "senator", "rep": "congressman", "gov": "governor", "gen": "general", "pres": "president"}


@dataclass(frozen=True, slots=True)
class Resolved:
    """A person and how sure the resolution is, 0 to 1; the name is empty when unresolved."""

    person: str
    confidence: float


def resolve_in_article(article: Article, cast: Cast, mentions: Sequence[Mention | None]) -> list[Resolved]:
    """The person behind each mention, in the order of the text; names are full where the article has them so."""
    resolved: list[Resolved] = []
    titled = _called(cast)
    last: tuple[str, int] | None = None
    for mention in mentions:
        if mention is None:
            resolved.append(Resolved("", 0.0))
            continue
        if mention.kind is MentionKind.NAME:
            found = _named(cast, mention.text)
            if opens_sentence(article.text, mention.span.start) and not is_known(cast, mention.text):
                found = Resolved("", 0.0)
            if found.person and mention.title:
                _note(titled, mention.span.start, mention.title.lower(), found.person)
            honorific = parse_name(mention.text).honorific
            if found.person and honorific in _TITLE_ROLES:
                _note(titled, mention.span.start, _TITLE_ROLES[honorific], found.person)
        elif mention.kind is MentionKind.PRONOUN:
            found = _pronoun(article, cast, mention, last)
        else:
            found = _described(mention, titled)
            if " " not in mention.text and not is_known(cast, mention.text):
                found = Resolved("", 0.0)
        resolved.append(found)
        if found.person and mention.kind is not MentionKind.DESCRIPTION and _can_be_meant(found.person):
            last = (found.person, mention.span.start)
    return resolved


def _named(cast: Cast, text: str) -> Resolved:
    name = clean_name(text)
    parsed = parse_name(name)
    if not parsed.surname:
        return Resolved("", 0.0)
    if parsed.given:
        return Resolved(_bare(name), 1.0)
    people = _people(cast.by_surname.get(surname_key(name), ()), name)
    if len(people) > 1 and parsed.honorific:
        wanted = gender_of(name)
        people = [person for person in people if gender_of(person) in (wanted, Gender.UNKNOWN)] or people
    if len(people) == 1:
        return Resolved(_bare(people[0]), 0.95)
    return Resolved("" if people else _bare(name), 0.0 if people else 0.8)


def _bare(name: str) -> str:
    words = name.split()
    while len(words) > 1 and words[0].rstrip(".").lower() in HONORIFICS:
        words.pop(0)
    return " ".join(words)


def _people(forms: Collection[str], surname: str) -> list[str]:
    """The distinct people among full names that end in a surname, one form each; of very many, two stand for all."""
    people: list[str] = []
    if len(forms) > _MANY:
        return sorted(forms)[:2]
    matching = [form for form in forms if same_person(form, surname) > 0]
    given = {form: parse_name(form).given for form in matching}
    for form in sorted(matching, key=lambda form: (len(given[form]), form)):
        if any(given[form][-len(given[known]) :] == given[known] for known in people):
            continue  # "Republican Jane Doe" is Jane Doe
        if not any(same_person(form, known) >= _SURE for known in people):
            people.append(form)
    return people


def _pronoun(article: Article, cast: Cast, mention: Mention, last: tuple[str, int] | None) -> Resolved:
    """The person a pronoun stands for: who last opened a sentence of its paragraph or spoke there, else before it.

    A paragraph that names one person of the gender only, wherever, means that one.
    """
    wanted = _GENDERS.get(mention.text.lower())
    if wanted is None:
        return Resolved("", 0.0)
    nearest = max(0, mention.span.start - _REACH)
    paragraph = max(article.text.rfind("\n", nearest, mention.span.start) + 1, nearest)
    here = bisect_left(cast.places, mention.span.start)
    first = bisect_left(cast.places, paragraph)
    opener = _opener(article, cast, range(here - 1, first - 1, -1), wanted)
    if opener is not None:
        spoke = last is not None and last[1] > opener[1] and _fits(cast, last[0], wanted)
        return Resolved(last[0] if last is not None and spoke else opener[0], _PRONOUN)
    only = {_named(cast, name).person for name in cast.names[first:here] if gender_of(name) is wanted}
    if len(only) == 1 and "" not in only:
        return Resolved(only.pop(), _PRONOUN)
    before = _opener(article, cast, range(first - 1, bisect_left(cast.places, nearest) - 1, -1), wanted)
    if (
        last is not None
        and last[1] >= nearest
        and _fits(cast, last[0], wanted)
        and (before is None or last[1] >= before[1])
    ):
        return Resolved(last[0], _PRONOUN)
    return Resolved(before[0], _FARTHER) if before is not None else Resolved("", 0.0)


def _opener(article: Article, cast: Cast, numbers: Iterable[int], wanted: Gender) -> tuple[str, int] | None:
    """The first of some names that opens a sentence and can be meant by a pronoun, with its place."""
    for at in numbers:
        name, place = cast.names[at], cast.places[at]
        if opens_sentence(article.text, place) and is_known(cast, name) and _can_be_meant(name):
            person = _named(cast, name).person
            if person and _fits(cast, person, wanted):
                return person, place
    return None


def _can_be_meant(name: str) -> bool:
    last = parse_name(name).surname
    return last not in BODIES and (last not in ROLES or last in SURNAMES_TOO)


def _fits(cast: Cast, person: str, wanted: Gender) -> bool:
    known = cast.genders.get(parse_name(person).surname, Gender.UNKNOWN)
    if known is Gender.UNKNOWN:
        known = gender_of(person)
    return known in (wanted, Gender.UNKNOWN)


def _called(cast: Cast) -> Titled:
    """Who is called what in the article's own words."""
    titled: Titled = defaultdict(list)
    for place, role, name in cast.titled:
        _note(titled, place, role, _named(cast, name).person)
    return titled


def _note(titled: Titled, place: int, title: str, person: str) -> None:
    """Remember who was called what, and where."""
    for role in title.split():
        if role in ROLES and person:
            insort(titled[role], (place, person))


def _may_name(low: str) -> bool:
    """Not "Wednesday’s" in "Wednesday’s report", nor "The"."""
    return low not in DETERMINERS and low.removesuffix("'s").removesuffix("’s") not in TIME


def _is_owned(text: str) -> bool:
    """ "Marlow’s critics": what they say is not Marlow’s."""
    *owners, last = text.split()
    return last.islower() and any(word.endswith(("'s", "’s", "s'", "s’")) for word in owners)


def _described(mention: Mention, titled: Titled) -> Resolved:
    """ "the spokesman": the last person called so; a body ("the White House") stands for itself."""
    words = mention.text.lower().split()
    if "and" in words:  # two people are nobody's one name
        return Resolved("", 0.0)
    roles = [word for word in words if word in ROLES]
    if roles and words[0] == "the" and len(words) <= 4:
        called = titled[roles[-1]]
        last = bisect_left(called, (mention.span.start, "")) - 1
        if last >= 0:
            return Resolved(called[last][1], _DESCRIPTION)
    if _is_owned(mention.text):
        return Resolved("", 0.0)
    capital = [word for word in mention.text.split() if word[0].isupper() and _may_name(word.lower())]
    if not roles and capital and len(capital) >= len(words) - 1:
        body = " ".join(capital)
        return Resolved(clean_name(re.split(r"[’']s\s+", body)[-1]), 0.8)
    return Resolved("", 0.0)
