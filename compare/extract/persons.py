"""Resolve speakers to persons, within an article and then over all of them.

A surname alone names a person only where nobody else in sight bears it: then the article's, or the run's, one full name
is meant. Where two share it, the speaker stays unresolved rather than being given to the better known.
"""

import re
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field

from compare.extract.genders import Gender, gender_of
from compare.extract.mentions import Mention, MentionKind
from compare.extract.words import BREAKERS, CONJUNCTIONS, DETERMINERS, PREPOSITIONS, PRONOUNS, ROLES, TIME
from compare.models import Article, BlockKind, Span
from compare.text.names import HONORIFICS, given_keys, parse_name, same_person, surname_key

_RUN = re.compile(
    r"(?<![\w’'-])[^\W\d_a-z][\w’'.-]*"
    r"(?:[ \xa0](?:(?:al|el|bin|ibn|von|van|der|de|la|du|di)[ \xa0-])*[^\W\d_a-z][\w’'.-]*){0,4}"
)
_ROLE_BEFORE = re.compile(r"([a-z-]+) $")
_LEADING = DETERMINERS | CONJUNCTIONS | PREPOSITIONS | BREAKERS | PRONOUNS | TIME
_REACH = 700
_MANY = 50
_SURE = 0.9
_ALIKE = 0.8
_BARE = 0.6
_PRONOUN = 0.75
_DESCRIPTION = 0.7
_GENDERS = {"he": Gender.MALE, "she": Gender.FEMALE}
_TITLE_ROLES = {"sen": "senator", "rep": "congressman", "gov": "governor", "gen": "general", "pres": "president"}


@dataclass(frozen=True, slots=True)
class Resolved:
    """A person and how sure the resolution is, 0 to 1; the name is empty when unresolved."""

    person: str
    confidence: float


@dataclass(slots=True)
class Cast:
    """The people of one article: full names as they occur, and who was mentioned where."""

    places: list[int] = field(default_factory=list)
    names: list[str] = field(default_factory=list)
    """Names by place, parallel to `places`."""
    by_surname: dict[str, dict[str, None]] = field(default_factory=lambda: defaultdict(dict))
    """Distinct full names by surname key."""
    genders: dict[str, Gender] = field(default_factory=dict)
    """What honorifics in the article say of a surname."""
    titled: list[tuple[int, str, str]] = field(default_factory=list)
    """Place, role and name where a role stands before a name: "spokesman Ian Holt"."""


def cast_of(article: Article, quoted: Sequence[Span]) -> Cast:
    """Read the names of an article's narrative; names inside `quoted` are somebody's words and are passed over."""
    cast = Cast()
    starts = [span.start for span in quoted]
    for block in article.blocks:
        if block.kind is BlockKind.BOILERPLATE:
            continue
        for match in _RUN.finditer(article.text, *block.span):
            at = bisect_left(starts, match.start() + 1) - 1
            if at >= 0 and match.start() < quoted[at].end:
                continue
            name = clean_name(match.group())
            if not name:
                continue
            cast.places.append(match.start())
            cast.names.append(name)
            role = _ROLE_BEFORE.search(article.text, max(block.span.start, match.start() - 24), match.start())
            if role and role.group(1) in ROLES:
                cast.titled.append((match.start(), role.group(1), name))
            parsed = parse_name(name)
            if parsed.given:
                cast.by_surname[surname_key(name)][name] = None
            if parsed.honorific and (gender := gender_of(name)) is not Gender.UNKNOWN:
                cast.genders.setdefault(parsed.surname, gender)
    return cast


def clean_name(text: str) -> str:
    """A name without what a sentence puts before it ("But", "The", "Tuesday") and without a possessive."""
    words = text.replace("\xa0", " ").split()
    while words and words[0].lower().strip(".,’'") in _LEADING and len(words[0]) > 1:
        words.pop(0)
    if not words:
        return ""
    words[-1] = re.sub(r"(?:’s|'s|[’'.,-]+)$", "", words[-1]) if len(words[-1]) > 2 else words[-1]
    return " ".join(words)


def resolve_in_article(article: Article, cast: Cast, mentions: Sequence[Mention | None]) -> list[Resolved]:
    """The person behind each mention, in the order of the text; names are full where the article has them so."""
    resolved: list[Resolved] = []
    titled = [(place, role, _named(cast, name).person) for place, role, name in cast.titled]
    last: tuple[str, int] | None = None
    for mention in mentions:
        if mention is None:
            resolved.append(Resolved("", 0.0))
            continue
        if mention.kind is MentionKind.NAME:
            found = _named(cast, mention.text)
            if found.person and mention.title:
                titled.append((mention.span.start, mention.title.lower(), found.person))
            honorific = parse_name(mention.text).honorific
            if found.person and honorific in _TITLE_ROLES:
                titled.append((mention.span.start, _TITLE_ROLES[honorific], found.person))
        elif mention.kind is MentionKind.PRONOUN:
            found = _pronoun(article, cast, mention, last)
        else:
            found = _described(mention, titled)
        resolved.append(found)
        if found.person:
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
    """The person a pronoun stands for: the last to open a sentence of its paragraph, else the last speaker nearby."""
    wanted = _GENDERS.get(mention.text.lower())
    if wanted is None:
        return Resolved("", 0.0)
    at = here = bisect_left(cast.places, mention.span.start) - 1
    nearest = max(0, mention.span.start - _REACH)
    paragraph = max(article.text.rfind("\n", nearest, mention.span.start) + 1, nearest)
    while at >= 0 and cast.places[at] >= paragraph:
        if _opens_sentence(article.text, cast.places[at]):
            person = _named(cast, cast.names[at]).person
            if person and _fits(cast, person, wanted) and parse_name(cast.names[at]).surname not in ROLES:
                return Resolved(person, _PRONOUN)
        at -= 1
    only = {_named(cast, name).person for name in cast.names[at + 1 : here + 1] if gender_of(name) is wanted}
    if len(only) == 1 and "" not in only:
        return Resolved(only.pop(), _PRONOUN)
    if last is not None and mention.span.start - last[1] <= _REACH and _fits(cast, last[0], wanted):
        return Resolved(last[0], _PRONOUN)
    return Resolved("", 0.0)


def _opens_sentence(text: str, place: int) -> bool:
    before = text[max(0, place - 3) : place].rstrip(" \xa0")
    return not before or before[-1] in ".!?\n”\"’'"


def _fits(cast: Cast, person: str, wanted: Gender) -> bool:
    known = cast.genders.get(parse_name(person).surname, Gender.UNKNOWN)
    if known is Gender.UNKNOWN:
        known = gender_of(person)
    return known in (wanted, Gender.UNKNOWN)


def _described(mention: Mention, titled: Iterable[tuple[int, str, str]]) -> Resolved:
    """ "the spokesman": the last person called so; a body ("the White House") stands for itself."""
    words = mention.text.lower().split()
    roles = [word for word in words if word in ROLES]
    if roles and words[0] == "the" and len(words) <= 4:
        for place, title, person in sorted(titled, reverse=True):
            if place < mention.span.start and person and roles[-1] in title.split():
                return Resolved(person, _DESCRIPTION)
    capital = [word for word in mention.text.split() if word[0].isupper() and word.lower() not in DETERMINERS]
    if not roles and capital and len(capital) >= len(words) - 1:
        body = " ".join(capital)
        return Resolved(re.split(r"[’']s\s+", body)[-1], 0.8)
    return Resolved("", 0.0)


def merge_across(names: Counter[str]) -> dict[str, str]:
    """One name for each person of a run: maps every name to the most used full spelling of the person.

    `names` counts the resolved names of all articles. Blocks of one surname key are compared in order of use; a name
    joins a person only when it fits all of the person's spellings and no other person fits.
    """
    blocks: dict[str, list[str]] = defaultdict(list)
    for name in names:
        blocks[surname_key(name)].append(name)
    chosen: dict[str, str] = {}
    for block in blocks.values():
        chosen.update(_merged(sorted(block, key=lambda name: (not parse_name(name).given, -names[name], name))))
    return chosen


def _merged(block: Sequence[str]) -> dict[str, str]:
    """`block` has full names first, the most used first; bare surnames join the block's only person or nobody."""
    people: list[list[str]] = []
    by_given: dict[str, list[list[str]]] = defaultdict(list)
    chosen: dict[str, str] = {}
    for name in block:
        keys = given_keys(name)
        if not keys:
            fitting = [person for person in people[:2] if same_person(name, person[0]) >= _BARE]
            chosen[name] = people[0][0] if len(people) == 1 and fitting else "" if fitting else name
            continue
        near = {id(person): person for key in sorted(keys) for person in by_given[key]}.values()
        fitting = [person for person in near if all(same_person(name, known) >= _ALIKE for known in person)]
        person = fitting[0] if len(fitting) == 1 else [name]
        if len(fitting) == 1:
            person.append(name)
        else:
            people.append(person)
        for key in keys:
            if not any(person is other for other in by_given[key]):
                by_given[key].append(person)
        chosen[name] = person[0]
    return chosen
