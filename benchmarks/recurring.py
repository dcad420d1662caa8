"""Where a check could know better: the stretches of an article that other articles have too.

The tempting mistake is to ask the check itself, and to count only what it can see. So it is decided from the unmutated
articles alone, at two levels. *Held*: another article has the stretch in a passage that the unmutated report groups
with the statement. *Alike*: it does so in like words, so that a reader would take both for one; of quotes that is the
same. *Recurs*: another article of the story has it anywhere, grouped or not; a change that recurs and is
not held could be known in principle, and is lost before the check begins.
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from enum import IntEnum
from functools import lru_cache

from benchmarks.mutators.scene import Change, Scene
from compare.models import Kind, MarkerKind, Moment, Name, Quantity, Span, Statement
from compare.text.align import LIGHT
from compare.text.tokens import words

_AROUND = 3
"""Words on either side of a changed place, inside the same segment, that another article must have too."""
_LEAST, _MOST = 5, 14
"""Words of a stretch: fewer recur by chance, more hardly in one piece."""
_ALIKE = 3
"""Content words in common that make two claims look alike when no report says so."""
_NEAR, _SHARED = 3, 3
"""Content words on either side of a value, and how many of these another version has when it says the same of it."""
_STEM = 5
"""Letters by which a verb is known in its other forms."""
_DENYING = frozenset("not never no none nobody nothing neither nor without".split())


class Level(IntEnum):
    """How far another article could tell."""

    NOT = 0
    RECURS = 1
    HELD = 2
    ALIKE = 3


def level(change: Change, scene: Scene, others: Sequence[str]) -> Level:
    """How far other articles of the story, with the texts `others`, could know of a change."""
    if change.second is not None:
        moved, need = change.second
        first = replace(change, second=None)
        return min(level(first, scene, others), level(replace(first, statement=moved, needs=(need,)), scene, others))
    if change.statement.kind is Kind.CLAIM and not change.needs:
        return _of_claim(change, scene)
    windows = [_window(scene, change.statement, need) for need in change.needs]
    if any(len(window.split()) < _LEAST for window in windows):
        return Level.NOT
    versions = scene.versions.get(change.statement.id, ())
    if not windows:
        return Level.ALIKE if versions else Level.NOT
    for version in versions:
        if _has(version.text, windows) and _says(version, change.person):
            return Level.ALIKE
    surname = change.person.split()[-1:]
    return Level.RECURS if any(_has(text, [*windows, *surname]) for text in others) else Level.NOT


def occurs(passage: str, others: Sequence[str]) -> bool:
    """Whether some text has the words of a passage in a row: then the changed reading is nobody's own."""
    return any(_has(text, [_folded(passage)]) for text in others)


def _window(scene: Scene, statement: Statement, need: Span) -> str:
    """The folded words of a stretch with some on either side, inside its segment."""
    text = scene.article.text
    segment = next((s for s in statement.spans if s.start <= need.start and need.end <= s.end), need)
    before = text[segment.start : need.start].split(" ")[-_AROUND - 1 :]
    after = text[need.end : segment.end].split(" ")[: _AROUND + 1]
    stretch = " ".join(before) + text[need.start : need.end] + " ".join(after)
    found = words(stretch)
    if len(found) < _LEAST:
        found = words(text[segment.start : segment.end])
    return " ".join(found[:_MOST])


def _has(text: str, windows: Sequence[str]) -> bool:
    told = _folded(text)
    return all(f" {window.lower()} " in f" {told} " for window in windows)


@lru_cache(maxsize=4096)
def _folded(text: str) -> str:
    return " ".join(words(text))


def _says(version: Statement, person: str) -> bool:
    return not person or (version.speaker is not None and version.speaker.person == person)


def _of_claim(change: Change, scene: Scene) -> Level:
    claim = change.statement
    versions = scene.versions.get(claim.id, ())
    if change.value is None:
        return Level.ALIKE if versions else Level.NOT
    agreeing = [version for version in versions if _agrees(version, claim, change.value)]
    if agreeing:
        around = _around(scene.article.text, change.place, claim)
        alike = any(len(around & _content(version)) >= _SHARED for version in agreeing)
        return Level.ALIKE if alike else Level.HELD
    content = _content(claim)
    for other in scene.story:
        elsewhere = other.article != claim.article and len(content & _content(other)) >= _ALIKE
        if elsewhere and _agrees(other, claim, change.value):
            return Level.RECURS
    return Level.NOT


def _around(text: str, place: Span, claim: Statement) -> frozenset[str]:
    """The nearest content words before and behind a place, in its statement."""
    segment = next((s for s in claim.spans if s.start <= place.start and place.end <= s.end), place)
    before, behind = words(text[segment.start : place.start]), words(text[place.end : segment.end])
    plain = [[word for word in side if word not in LIGHT] for side in (before[::-1], behind)]
    return frozenset(word for side in plain for word in side[:_NEAR])


@lru_cache(maxsize=65536)
def _content(statement: Statement) -> frozenset[str]:
    return frozenset(word for word in words(statement.text) if word not in LIGHT and not word[0].isdigit())


def _agrees(version: Statement, claim: Statement, value: object) -> bool:
    """Whether another version has the value, the name, the verb or the reservation in question."""
    if isinstance(value, Quantity):
        return any(
            isinstance(v, Quantity) and (v.low, v.high, v.unit) == (value.low, value.high, value.unit)
            for v in version.values
        )
    if isinstance(value, Moment):
        return any(isinstance(v, Moment) and (v.start, v.end) == (value.start, value.end) for v in version.values)
    if isinstance(value, Name):
        return any(name.entity == value.entity for name in version.names)
    if isinstance(value, MarkerKind):
        return any(marker.kind is value for marker in version.markers)
    if isinstance(value, str):
        told = words(version.text)
        same = bool(_DENYING & set(told)) == bool(_DENYING & set(words(claim.text)))
        return same and any(word[:_STEM] == value.lower()[:_STEM] for word in told)
    if isinstance(value, tuple):
        one, two, verb = value
        entities = {name.entity for name in version.names}
        has_verb = bool(re.search(rf"\b{re.escape(verb[:_STEM])}", version.text))
        return {one.entity, two.entity} <= entities and has_verb
    raise TypeError(f"no rule for {value!r}")
