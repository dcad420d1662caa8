"""Which names name the same over all articles of a run.

Full names join when they can be spellings of one name and no other fits; a bare surname joins a person of another
article only when both articles keep the same company. The tempting mistake is likeness: "Iran" is as near to "Iraq" as
Hezbollah to Hizballah, so places and well-known bodies go by tables, and persons by the parts of their names.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from compare.extract.entities import is_medium, is_part, persons_of
from compare.extract.geography import CANONICAL
from compare.extract.namewords import BODIES_KNOWN, FAITHS, PEOPLES
from compare.models import Name, NameKind
from compare.text.fold import fold
from compare.text.names import parse_name, same_person, spelled_alike, surname_key

_LETTERS = re.compile(r"[^\W_]+")
_LEAST_SPELLED = 5
_FEW, _MORE, _OFTEN = 2, 3, 3
"""Names to be shared before a bare surname is a person of another article: fewer for one of three articles or more."""
_MANY = 50
_NEARLY = 0.8
_SURE = 0.95
_PERSON, _BODY, _PLACE, _OTHER = NameKind.PERSON, NameKind.ORGANISATION, NameKind.PLACE, NameKind.OTHER
_FIXED = frozenset({*CANONICAL.values(), *BODIES_KNOWN.values(), *FAITHS.values(), *PEOPLES.values()})


def across_articles(found: Mapping[str, Sequence[Name]], preferred: Counter[str]) -> dict[str, tuple[Name, ...]]:
    """The names of all articles with one entity for what is one; `preferred` spellings of persons are kept."""
    persons = _persons(found, preferred)
    spelled = _spellings(found)
    merged: dict[str, tuple[Name, ...]] = {}
    for article, names in found.items():
        merged[article] = tuple(_renamed(name, persons.get((article, name.entity), ""), spelled) for name in names)
    return _with_kinds(merged)


def _renamed(name: Name, person: str, spelled: Mapping[str, str]) -> Name:
    if name.kind in (_PERSON, _OTHER) and person:
        return replace(name, entity=person, kind=_PERSON)
    return name if name.kind is _PERSON else replace(name, entity=spelled.get(name.entity, name.entity))


def _persons(found: Mapping[str, Sequence[Name]], preferred: Counter[str]) -> dict[tuple[str, str], str]:
    """Article and entity → the person's name in the whole run."""
    full: Counter[str] = Counter()
    ran: dict[str, set[str]] = defaultdict(set)
    for article, names in found.items():
        for entity in (name.entity for name in names if name.kind is _PERSON and parse_name(name.entity).given):
            full[entity] += 1
            ran[entity].add(article)
    most = full.total()  # what the speakers are called is what everybody is called
    favoured = Counter({name: count + preferred[name] * most for name, count in full.items()})
    chosen = persons_of(favoured)
    articles: dict[str, set[str]] = defaultdict(set)
    holders: dict[str, set[str]] = defaultdict(set)
    for name, person in chosen.items():
        articles[person] |= ran[name]
        holders[surname_key(person)].add(person)
    persons = {(article, name): chosen[name] for name in full for article in ran[name]}
    open_ones = _open(found, chosen)
    meant = {name: _meant(name, holders) for name in {name for _, name in open_ones}}
    company = _company(found, chosen, articles, {person for person in meant.values() if person})
    usual = _usual(found, chosen)
    for article, name in sorted(open_ones):
        bearers = holders.get(surname_key(name), set())
        own = [person for person in bearers if article in articles[person]] if len(bearers) <= _MANY else []
        person = meant[name]
        if own:
            if len(own) == 1 and usual.get(surname_key(name)) == own[0] and is_part(name, own[0]):
                persons[article, name] = own[0]
        elif person:
            needed = 0 if parse_name(name).given else _FEW if len(articles[person]) >= _OFTEN else _MORE
            if needed == 0 or len(_circle(found[article], chosen) & company[person]) >= needed:
                persons[article, name] = person
    return persons


def _usual(found: Mapping[str, Sequence[Name]], chosen: Mapping[str, str]) -> dict[str, str]:
    """Surname key → the person whom the articles of the run nearly always mean by the bare surname.

    For an article that says "Mr. Doe" before it spells out Jane Doe: it is she if it is elsewhere, too.
    """
    said: dict[str, Counter[str]] = defaultdict(Counter)
    for names in found.values():
        for text, entity in {(n.text, n.entity) for n in names if n.kind is _PERSON and n.entity in chosen}:
            if not parse_name(text).given:
                said[surname_key(text)][chosen[entity]] += 1
    usual = {key: counted.most_common(1)[0] for key, counted in said.items()}
    return {key: who for key, (who, count) in usual.items() if count >= max(_OFTEN, _NEARLY * said[key].total())}


def _open(found: Mapping[str, Sequence[Name]], chosen: Mapping[str, str]) -> set[tuple[str, str]]:
    """Names that may be persons of other articles: bare surnames, and full names without evidence of their own."""
    return {
        (article, name.entity)
        for article, names in found.items()
        for name in names
        if name.kind in (_PERSON, _OTHER) and name.entity not in chosen and name.entity not in _FIXED
    }


def _meant(name: str, holders: Mapping[str, set[str]]) -> str:
    """The only person of the run that a name fits, or ""."""
    people = holders.get(surname_key(name), set())
    if len(people) > _MANY:
        return ""
    full = bool(parse_name(name).given)
    fitting = [p for p in people if (same_person(name, p) >= _SURE if full else is_part(name, p))]
    return fitting[0] if len(fitting) == 1 else ""


def _company(
    found: Mapping[str, Sequence[Name]],
    chosen: Mapping[str, str],
    articles: Mapping[str, set[str]],
    wanted: Iterable[str],
) -> dict[str, set[str]]:
    """For each wanted person, all that their articles are about; a person of very many articles needs a few only."""
    circles: dict[str, set[str]] = {}
    company: dict[str, set[str]] = {}
    for person in wanted:
        ran = sorted(articles[person])[:_MANY]
        for article in ran:
            if article not in circles:
                circles[article] = _circle(found[article], chosen)
        company[person] = set().union(*(circles[article] for article in ran))
    return company


def _circle(names: Iterable[Name], chosen: Mapping[str, str]) -> set[str]:
    """What an article is about beside places and well-known bodies: its persons by full name, its lesser names."""
    return {
        chosen.get(name.entity, name.entity)
        for name in names
        if name.kind is not _PLACE and " " in name.entity and name.entity not in _FIXED
    }


def _spellings(found: Mapping[str, Sequence[Name]]) -> dict[str, str]:
    """Entity → the most used of its spellings, for bodies and for what is neither person nor place."""
    used: Counter[tuple[str, NameKind]] = Counter(
        (name.entity, name.kind) for names in found.values() for name in names if name.kind is not _PERSON
    )
    blocks: dict[str, list[str]] = defaultdict(list)
    weight: Counter[str] = Counter()
    bodies = set()
    for (entity, kind), count in used.items():
        weight[entity] += count
        if kind is _BODY:
            bodies.add(entity)
    for entity in weight:
        if entity not in _FIXED:
            blocks[" ".join(surname_key(word) for word in _words(entity))].append(entity)
    chosen: dict[str, str] = {}
    for block in blocks.values():
        clusters: list[list[str]] = []
        for entity in sorted(block, key=lambda entity: (-weight[entity], entity)):
            fitting = [c for c in clusters[:_MANY] if all(_same_spelling(entity, known, bodies) for known in c[:_MANY])]
            if len(fitting) == 1:
                fitting[0].append(entity)
                chosen[entity] = fitting[0][0]
            else:
                clusters.append([entity])
    return _short_media(weight, chosen) | chosen


def _short_media(entities: Iterable[str], chosen: Mapping[str, str]) -> dict[str, str]:
    """ "Fars" → "Fars News Agency", where the run has only one medium of that name."""
    found: dict[str, set[str]] = defaultdict(set)
    entities = frozenset(entities)
    for entity in entities:
        first, *rest = entity.split()
        if rest and first in entities and first not in _FIXED and is_medium(rest):
            found[first].add(chosen.get(entity, entity))
    return {first: next(iter(media)) for first, media in found.items() if len(media) == 1}


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
