"""Persons whom people joined or told apart, after the names of all articles were resolved by what they look like.

A decision names two persons by what one article each calls them. Telling them apart takes every article that uses the
same full name along; a bare surname says so little that only the article itself goes.
"""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence

from compare.models import Called, PersonLink
from compare.text.names import parse_name

Persons = Mapping[Called, str]
"""Who each person of an article is in the whole run."""


def decided(persons: Persons, links: Sequence[PersonLink]) -> dict[Called, str]:
    """Those of `persons` who are called otherwise from now on, because somebody decided so.

    Links to persons who are not there do nothing.
    """
    known = [link for link in links if link.a in persons and link.b in persons]
    if not known:
        return {}
    now = dict(persons)
    for link in known:
        if not link.same and now[link.a] == now[link.b]:
            _tell_apart(now, link)
    _join(now, [(now[link.a], now[link.b]) for link in known if link.same])
    return {called: person for called, person in now.items() if person != persons[called]}


def _tell_apart(now: dict[Called, str], link: PersonLink) -> None:
    person = now[link.a]
    goes, stays = (link.a, link.b) if link.b.name == person else (link.b, link.a)
    if goes.name == stays.name:
        now[goes] = f"{goes.name} ({goes.article})"
        return
    everywhere = bool(parse_name(goes.name).given)
    for called, who in now.items():
        if who == person and called.name == goes.name and (everywhere or called.article == goes.article):
            now[called] = goes.name


def _join(now: dict[Called, str], pairs: Sequence[tuple[str, str]]) -> None:
    """One name for persons who are one: a full name before a bare one, then that of most articles."""
    used = Counter(now.values())
    groups: dict[str, set[str]] = defaultdict(set)
    for pair in pairs:
        joined = set().union(*(groups.get(name, {name}) for name in pair))
        for name in joined:
            groups[name] = joined
    for called, person in now.items():
        if person in groups:
            now[called] = min(groups[person], key=lambda name: (not parse_name(name).given, -used[name], name))
