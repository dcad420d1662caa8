"""One name for each person of a run, over all its articles."""

from collections import Counter, defaultdict
from collections.abc import Sequence

from compare.text.names import given_keys, parse_name, same_person, surname_key

_ALIKE = 0.8
_BARE = 0.6
_MANY = 50
"""Of more people of one surname, nobody is meant by it alone."""


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
            fitting = [person for person in people[:_MANY] if same_person(name, person[0]) >= _BARE]
            alone = len(fitting) == 1 and len(people) <= _MANY
            chosen[name] = fitting[0][0] if alone else "" if fitting else name
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
