"""Which names of one article name the same.

A part of a name stands for the whole only where one whole is in sight: of two Does, "Doe" is neither. The tempting
mistake is to take the only full name for everybody of that surname: where the story speaks of "Mr. Doe" and later of
"Jane Doe Jr.", the first is somebody so well known that nobody spells him out.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cache, partial
from typing import NamedTuple

from compare.extract.genders import Gender, gender_of
from compare.extract.geography import CANONICAL
from compare.extract.merging import merge_across
from compare.extract.namekinds import Surface, initials_of
from compare.extract.nameparts import Run, is_given
from compare.extract.namewords import BODIES_KNOWN, FAITHS, MEDIA, PEOPLES
from compare.models import NameKind
from compare.text.names import parse_name, same_person, surname_key

_BRACKET = re.compile(r" \((?:the )?(?:[\"“'‘])?([^\W\d_a-z][\w.]{1,9})(?:[\"”'’])?\)")
_SURE_MEDIA = frozenset("agency tv television radio".split())
_CROWD = 60
_SHORT = 2
_LEAST_SPELLED = 5
Resolved = tuple[NameKind, str]
_PERSON, _BODY, _PLACE, _OTHER = NameKind.PERSON, NameKind.ORGANISATION, NameKind.PLACE, NameKind.OTHER


def acronyms(text: str, runs: Sequence[Run], kinds: Mapping[Surface, NameKind]) -> dict[str, str]:
    """Acronyms that the article introduces in brackets: "Harbour Relief Fund (HRF)" → HRF is that fund."""
    found: dict[str, str] = {}
    for run in runs:
        if len(run.words) < 2 or kinds.get(run.words) is _PERSON:
            continue
        bracket = _BRACKET.match(text, run.end)
        if bracket is not None and _abbreviates(bracket.group(1).replace(".", "").lower(), initials_of(run.words)):
            found.setdefault(bracket.group(1).lower(), text[run.start : run.end])
    return found


def _abbreviates(short: str, initials: str) -> bool:
    """Whether all letters of an acronym stand among the initials, in order, beginning with the first."""
    rest = iter(initials)
    return short[:1] == initials[:1] and all(letter in rest for letter in short)


class Mention(NamedTuple):
    """A name of one article with what it was found to name."""

    run: Run
    text: str
    kind: NameKind
    definite: bool
    """Whether "the" stands before it, as before a body's short name and before nobody's."""
    told: bool
    """Whether it stands in the story itself, where a full name comes before its parts; headlines are short."""


def in_article(read: Sequence[Mention], short: Mapping[str, str]) -> list[Resolved]:
    """Kind and entity of each name of one article; `read` is in the order of the text."""
    people = _people(read)
    bodies = _openings({m.text for m in read if m.kind is _BODY and len(m.run.words) > 1})
    for name in {" ".join(m.run.words) for m in read if not m.definite and len(m.run.words) > 1} & bodies.keys():
        del bodies[name]
    resolved: list[Resolved] = []
    for mention in read:
        low, kind = " ".join(mention.run.words), mention.kind
        if low in short:
            resolved.append((_BODY if kind is _OTHER else kind, fixed(short[low])))
        elif kind is _PERSON and mention.text in people.full:
            resolved.append((_PERSON, people.full[mention.text]))
        elif mention.run.honorific or kind is _PERSON or (kind is _OTHER and len(mention.run.words) <= 2):
            resolved.append(_part(mention, people) or (kind, bodies.get(low, fixed(mention.text))))
        else:
            short_form = bodies.get(low, "") if kind is not _PLACE else ""
            resolved.append((kind, short_form or fixed(mention.text)))
    known = set(bodies.values())
    return [(_BODY if kind is _OTHER and entity in known else kind, entity) for kind, entity in resolved]


def persons_of(full: Counter[str]) -> dict[str, str]:
    """Full name → the person's usual one; where hundreds share a surname, each name is its own, for time's sake."""
    crowd = Counter(surname_key(name) for name in full)
    few = Counter({name: count for name, count in full.items() if crowd[surname_key(name)] <= _CROWD})
    return {name: name for name in full} | {name: person or name for name, person in merge_across(few).items()}


def _fullest(usual: Mapping[str, str]) -> dict[str, str]:
    """The same persons by their fullest form: "George Bush" of one article is not that of another with "George W."."""
    forms: dict[str, list[str]] = defaultdict(list)
    for name, person in usual.items():
        forms[person].append(name)
    best = {
        person: min(names, key=lambda n: (-len(parse_name(n).given), n != person, n)) for person, names in forms.items()
    }
    return {name: best[person] for name, person in usual.items()}


class _People(NamedTuple):
    """The persons whom an article gives a full name."""

    full: Mapping[str, str]
    """Full name as written → the person."""
    bearers: Callable[[str], list[str]]
    """Those whose surname a name can be; remembered, since a story repeats its names."""
    by_given: Mapping[str, set[str]]
    early: frozenset[str]
    """Those whose surname the story has before their full name: "Mr. Doe" may be the famous one, not a relative."""


def _spelled(name: str) -> str:
    """A person's name as it is written everywhere: one blank between words, no full stop behind "Jr"."""
    name = " ".join(name.split())
    return name[:-1] if name.endswith((" Jr.", " Sr.")) else name


def _people(read: Sequence[Mention]) -> _People:
    counted = Counter(_spelled(m.text) for m in read if m.kind is _PERSON and parse_name(m.text).given)
    usual = _fullest(persons_of(counted))
    full = {m.text: usual[_spelled(m.text)] for m in read if m.kind is _PERSON and _spelled(m.text) in usual}
    by_surname: dict[str, set[str]] = defaultdict(set)
    by_given: dict[str, set[str]] = defaultdict(set)
    for person in set(full.values()):
        by_surname[surname_key(person)].add(person)
        by_given[parse_name(person).given[0]].add(person)
    bearers = cache(partial(_bearers, by_surname=by_surname))
    named: set[str] = set()
    early: set[str] = set()
    for mention in read:
        if mention.kind is _PERSON and mention.text in full:
            named.add(full[mention.text])
        elif mention.kind in (_PERSON, _OTHER) and mention.told and len(mention.run.words) <= _SHORT:
            early.update(person for person in bearers(mention.text) if person not in named)
    return _People(full, bearers, by_given, frozenset(early))


def _bearers(name: str, by_surname: Mapping[str, set[str]]) -> list[str]:
    people = by_surname.get(surname_key(name), set())
    return sorted(person for person in people if is_part(name, person)) if len(people) <= _CROWD else []


def is_part(name: str, person: str) -> bool:
    """Whether a bare surname can be the person's; short ones and acronyms only as they are: "GE" is not Dr. Geyh."""
    left, right = parse_name(name).surname, parse_name(person).surname
    if left != right and (min(len(left), len(right)) < _LEAST_SPELLED or name.isupper() or name.startswith("Al ")):
        return False
    return same_person(name, person) > 0


def _part(mention: Mention, people: _People) -> Resolved | None:
    """The person that a bare surname or given name stands for; of several, none: then it stands for itself."""
    honorific, written = mention.run.honorific, mention.text
    name = f"{honorific} {written}" if honorific else written
    parsed = parse_name(written)
    if not parsed.given and parsed.surname and written.lower() not in FAITHS and written.lower() not in PEOPLES:
        fitting = people.bearers(name)
        gender = gender_of(name)
        if len(fitting) > 1 and gender is not Gender.UNKNOWN:
            fitting = [person for person in fitting if gender_of(person) in (gender, Gender.UNKNOWN)]
        if fitting:
            return _PERSON, fitting[0] if len(fitting) == 1 and fitting[0] not in people.early else written
        meant = people.by_given.get(parsed.surname, ()) if is_given(parsed.surname) else ()
        if len(meant) == 1 and not honorific:
            return _PERSON, next(iter(meant))
    return (_PERSON, written) if mention.kind is _PERSON or honorific else None


def _openings(bodies: Iterable[str]) -> dict[str, str]:
    """How bodies are called for short, where only one is: "the Meir Amit report", "Fars" for Fars News Agency."""
    found: dict[str, set[str]] = defaultdict(set)
    for body in bodies:
        words = body.split()
        if len(words) > 2:
            found[" ".join(words[:2]).lower()].add(body)
        if is_medium(words[1:]):
            found[words[0].lower()].add(body)
    return {
        opening: next(iter(names))
        for opening, names in found.items()
        if len(names) == 1 and opening.title() not in CANONICAL and opening not in BODIES_KNOWN
    }


def is_medium(rest: Sequence[str]) -> bool:
    """Whether what follows a name makes a medium of it: "Fars News Agency"; "Buffalo News" is not Buffalo."""
    lows = [word.lower() for word in rest]
    return bool(lows) and all(low in MEDIA for low in lows) and not _SURE_MEDIA.isdisjoint(lows)


def fixed(written: str) -> str:
    """The usual name of a place, a body or a people that the tables know, else the name itself."""
    low = written.lower().replace("’", "'")
    known = CANONICAL.get(written) or BODIES_KNOWN.get(low) or PEOPLES.get(low) or FAITHS.get(low)
    return known or " ".join(written.split())
