"""Which names name the same: inside an article, and over all articles of a run.

A part of a name stands for the whole only where one whole is in sight: of two Does, "Doe" is neither. Spellings join
when they can be transliterations of each other and nothing else fits. The tempting mistake is likeness: "Iran" is as
near to "Iraq" as Hezbollah to Hizballah.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from compare.extract.genders import Gender, gender_of
from compare.extract.geography import CANONICAL
from compare.extract.merging import merge_across
from compare.extract.namekinds import Surface, initials_of
from compare.extract.nameruns import Run, is_given
from compare.extract.namewords import BODIES_KNOWN, FAITHS, PEOPLES
from compare.models import Name, NameKind
from compare.text.fold import fold
from compare.text.names import parse_name, same_person, spelled_alike, surname_key

_BRACKET = re.compile(r" \((?:the )?(?:[\"“'‘])?([^\W\d_a-z][\w.]{1,9})(?:[\"”'’])?\)")
_LETTERS = re.compile(r"[^\W_]+")
_LEAST_SPELLED = 5
_SHARED = 2
"""Names that two articles must share before a bare surname in one is taken for a full name in the other."""
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


def in_article(read: Sequence[tuple[Run, str, NameKind]], short: Mapping[str, str]) -> list[Resolved]:
    """Kind and entity of each name of one article."""
    full = Counter(written for _, written, kind in read if kind is _PERSON and parse_name(written).given)
    person_of = merge_across(full)
    people: dict[str, set[str]] = defaultdict(set)
    called: dict[str, set[str]] = defaultdict(set)
    for person in set(person_of.values()) - {""}:
        people[surname_key(person)].add(person)
        called[parse_name(person).given[0]].add(person)
    bodies = _openings({written for _, written, kind in read if kind is _BODY and len(written.split()) > 2})
    resolved: list[Resolved] = []
    for run, written, kind in read:
        low = " ".join(run.words)
        if low in short:
            resolved.append((_BODY if kind is _OTHER else kind, _fixed(short[low])))
        elif kind is _PERSON and written in person_of:
            resolved.append((_PERSON, person_of[written] or written))
        elif run.honorific or kind is _PERSON or (kind is _OTHER and len(run.words) <= 2):
            resolved.append(_part(run, written, kind, people, called) or (kind, bodies.get(low, _fixed(written))))
        else:
            resolved.append((kind, bodies.get(low, _fixed(written))))
    return resolved


def _part(
    run: Run, written: str, kind: NameKind, people: Mapping[str, set[str]], called: Mapping[str, set[str]]
) -> Resolved | None:
    """The person that a bare surname or given name stands for; of several, none: then it stands for itself."""
    name = f"{run.honorific} {written}" if run.honorific else written
    parsed = parse_name(written)
    if not parsed.given and parsed.surname:
        fitting = [person for person in people.get(surname_key(written), ()) if same_person(name, person) > 0]
        gender = gender_of(name)
        if len(fitting) > 1 and gender is not Gender.UNKNOWN:
            fitting = [person for person in fitting if gender_of(person) is gender]
        if fitting:
            return _PERSON, fitting[0] if len(fitting) == 1 else written
        meant = called.get(parsed.surname, ()) if is_given(parsed.surname) else ()
        if len(meant) == 1 and not run.honorific:
            return _PERSON, next(iter(meant))
    if kind is _PERSON or run.honorific:
        return _PERSON, written
    return None


def _openings(bodies: Iterable[str]) -> dict[str, str]:
    """First two words of a body's name → the name, where only one body begins so: "the Meir Amit report"."""
    found: dict[str, set[str]] = defaultdict(set)
    for body in bodies:
        words = body.split()
        found[" ".join(words[:2]).lower()].add(body)
    return {
        opening: next(iter(names))
        for opening, names in found.items()
        if len(names) == 1 and opening.title() not in CANONICAL and opening not in BODIES_KNOWN
    }


def _fixed(written: str) -> str:
    """The usual name of a place, a body or a people that the tables know, else the name itself."""
    low = written.lower().replace("’", "'")
    known = CANONICAL.get(written) or BODIES_KNOWN.get(low) or PEOPLES.get(low) or FAITHS.get(low)
    return known or " ".join(written.split())


def across_articles(found: Mapping[str, Sequence[Name]], preferred: Counter[str]) -> dict[str, tuple[Name, ...]]:
    """The names of all articles with one entity for what is one; `preferred` spellings of persons are kept."""
    persons = _persons(found, preferred)
    spelled = _spellings(found)
    merged: dict[str, tuple[Name, ...]] = {}
    for article, names in found.items():
        merged[article] = tuple(
            replace(name, entity=persons.get((article, name.entity), name.entity))
            if name.kind is _PERSON
            else replace(name, entity=spelled.get(name.entity, name.entity))
            for name in names
        )
    return _with_kinds(merged)


def _persons(found: Mapping[str, Sequence[Name]], preferred: Counter[str]) -> dict[tuple[str, str], str]:
    """Article and entity → the person's name in the whole run; a bare surname needs more than its surname."""
    full: Counter[str] = Counter()
    for names in found.values():
        full.update(n.entity for n in names if n.kind is _PERSON and parse_name(n.entity).given)
    for name in full:
        full[name] += len(full) * preferred[name]  # what the speakers are called is what everybody is called
    chosen = merge_across(full)
    company: dict[str, set[str]] = defaultdict(set)
    holders: dict[str, set[str]] = defaultdict(set)
    for person in chosen.values():
        holders[surname_key(person)].add(person)
    bare = {
        (article, n.entity)
        for article, names in found.items()
        for n in names
        if n.kind is _PERSON and n.entity not in chosen
    }
    wanted = {person for _, name in bare for person in holders.get(surname_key(name), ()) if same_person(name, person)}
    circles = {key: _circle(names, chosen) for key, names in found.items()}
    for article, names in found.items():
        for person in {chosen[n.entity] for n in names if n.kind is _PERSON and n.entity in chosen} & wanted:
            company[person] |= circles[article]
    persons = {(key, n.entity): chosen[n.entity] for key, names in found.items() for n in names if n.entity in chosen}
    for article, name in sorted(bare):
        fitting = [person for person in holders.get(surname_key(name), ()) if same_person(name, person) > 0]
        if len(fitting) == 1 and len(circles[article] & company[fitting[0]]) >= _SHARED:
            persons[article, name] = fitting[0]
    return persons


def _circle(names: Iterable[Name], chosen: Mapping[str, str]) -> set[str]:
    """What an article is about beside countries: its persons by full name, its bodies, and its lesser names."""
    return {chosen.get(name.entity, name.entity) for name in names if name.kind is not _PLACE and " " in name.entity}


def _spellings(found: Mapping[str, Sequence[Name]]) -> dict[str, str]:
    """Entity → the most used of its spellings, for bodies and for what is neither person nor place."""
    used: Counter[tuple[str, NameKind]] = Counter(
        (name.entity, name.kind) for names in found.values() for name in names if name.kind is not _PERSON
    )
    fixed = {*CANONICAL.values(), *BODIES_KNOWN.values(), *FAITHS.values(), *PEOPLES.values()}
    blocks: dict[str, list[str]] = defaultdict(list)
    weight: Counter[str] = Counter()
    bodies = set()
    for (entity, kind), count in used.items():
        weight[entity] += count
        if kind is _BODY:
            bodies.add(entity)
    for entity in weight:
        if entity not in fixed:
            blocks[" ".join(surname_key(word) for word in _words(entity))].append(entity)
    chosen: dict[str, str] = {}
    for block in blocks.values():
        clusters: list[list[str]] = []
        for entity in sorted(block, key=lambda entity: (-weight[entity], entity)):
            fitting = [c for c in clusters[:50] if all(_same_spelling(entity, known, bodies) for known in c[:50])]
            if len(fitting) == 1:
                fitting[0].append(entity)
                chosen[entity] = fitting[0][0]
            else:
                clusters.append([entity])
    return chosen


def _words(entity: str) -> list[str]:
    words = _LETTERS.findall(fold(entity).replace("'", ""))
    return words[1:] if words[:1] == ["the"] else words


def _same_spelling(one: str, other: str, bodies: set[str]) -> bool:
    left, right = _words(one), _words(other)
    if left == right:
        return True
    if len(left) != len(right) or not {one, other} <= bodies:
        return False
    return all(
        a == b or (min(len(a), len(b)) >= _LEAST_SPELLED and a[0] == b[0] and spelled_alike(a, b))
        for a, b in zip(left, right, strict=True)
    )


def _with_kinds(merged: Mapping[str, Sequence[Name]]) -> dict[str, tuple[Name, ...]]:
    """Names of a doubtful kind take the kind that the same entity has everywhere else in the run."""
    seen: dict[str, set[NameKind]] = defaultdict(set)
    for names in merged.values():
        for name in names:
            if name.kind is not _OTHER:
                seen[name.entity].add(name.kind)
    return {
        article: tuple(
            replace(name, kind=next(iter(seen[name.entity])))
            if name.kind is _OTHER and len(seen.get(name.entity, ())) == 1
            else name
            for name in names
        )
        for article, names in merged.items()
    }
