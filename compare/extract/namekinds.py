"""What the names of one article name: evidence from their own words, from words beside them, and from each other.

A kind is given on evidence only. The tempting mistake is to take two capitalised words for a person: "Yellow Dog",
"Open Doors" and "Iron Dome" are none. Without evidence a name is OTHER, which costs nothing.
"""

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from itertools import pairwise

from compare.extract.geography import CANONICAL, GIVEN_TOO, STATES
from compare.extract.nameparts import Run, is_given
from compare.extract.namewords import (
    ADDRESSES,
    BODIES_KNOWN,
    EVENT_WORDS,
    FAITHS,
    FIELDS,
    HEADS,
    NEVER,
    ORGANISATIONS,
    PEOPLES,
    PLACE_WORDS,
    SPEECH,
)
from compare.extract.titlewords import MODIFIERS, TITLES, WEAK_TITLES
from compare.extract.words import TIME
from compare.models import NameKind

Surface = tuple[str, ...]

_BESIDE = re.compile(r"(?:, (?P<age>\d{1,3}),|,? (?P<who>who)\b| (?P<verb>[a-z]+)\b)")
_FURTHER = re.compile(r", ((?:[^\W\d_a-z]\.){2}|[^\W\d_a-z][\w.]*(?: [^\W\d_a-z][\w.]*)?)")
_ROLE = re.compile(r"([a-z][a-z-]+) $")
_IN = re.compile(r"\b(?:[Ii]n|[Nn]ear|[Oo]utside|[Ff]rom|[Aa]t|to|of|around) (?:the )?$")
_MEDIA = frozenset("agency newspaper daily broadcaster website magazine station".split())
_ANYBODYS = frozenset("rival opponent critic owner source sources member supporter producer host driver head".split())
"""Roles that bodies have, too: "rival Airbus"."""
_PERSONAL_ROLES = TITLES - WEAK_TITLES - _ANYBODYS
_SHORT = 6
_MOST_WORDS = 5
_LINKS = frozenset(["of", "of the", "for", "for the", "and", "&"])
_OF = frozenset(["of", "of the", "for", "for the"])
_NO_BODIES = frozenset(["state", "states", "sons", "daughters", "children"])
"""Heads of names of many kinds: "State of the Union"."""
_REACH = 24
_COMMON = ORGANISATIONS | PLACE_WORDS | EVENT_WORDS | FIELDS | MODIFIERS | TITLES | HEADS
_PERSONS_OWN = frozenset({"titled", "aged", "who", "honoured"})


def is_naming(run: Run, text: str) -> bool:
    """Whether a run can be a name at all: "Council", "Monday" and "BREAKING" are none."""
    low = run.words[0].replace("’", "'")
    if run.honorific:
        return low not in TITLES or len(run.words) > 1
    if len(run.words) > 1:
        written = text[run.start : run.end]
        return not (written.isupper() and len(written) > _SHORT and "." not in written)
    written = text[run.start : run.end]
    if low in BODIES_KNOWN:
        return True
    if written in CANONICAL or low in PEOPLES or low in FAITHS:
        return True
    if (
        len(low) < 2
        or low in NEVER
        or low in TIME
        or low in _COMMON
        or (low.rstrip("s") in _COMMON and low.endswith("s"))
    ):
        return False
    if any(character.isdigit() for character in written) or _is_party_label(written):
        return False
    return not (written.isupper() and len(written) > _SHORT)


def _is_party_label(written: str) -> bool:
    return written[:2] in ("D-", "R-", "I-", "L-")


def evidence(runs: Iterable[Run], text: str) -> Mapping[Surface, set[str]]:
    """What stands beside the names of an article: "titled", "aged", "who", "spoke", "placed", by their words."""
    found: dict[Surface, set[str]] = defaultdict(set)
    for run in runs:
        found[run.words] |= {*_before(run, text), *_behind(run, text)}
    return found


def _before(run: Run, text: str) -> Iterator[str]:
    role = _ROLE.search(text, max(0, run.start - _REACH), run.start)
    if run.title >= 0 or (role is not None and role.group(1) in _PERSONAL_ROLES):
        yield "titled"
    if run.honorific:
        yield "honoured"
    if role is not None and role.group(1) in _MEDIA:
        yield "reported"


def _behind(run: Run, text: str) -> Iterator[str]:
    beside = _BESIDE.match(text, run.end)
    if beside is not None:
        if beside["age"]:
            yield "aged"
        elif beside["who"]:
            yield "who"
        elif beside["verb"] in SPEECH:
            yield "reported" if beside["verb"] == "reported" else "spoke"
    further = _FURTHER.match(text, run.end)
    if further is not None and _IN.search(text, max(0, run.start - 12), run.start):
        where = further.group(1)
        if where in STATES or where in CANONICAL or where.rstrip(".") in CANONICAL:
            yield "placed"


def kind_by_words(words: Surface, written: str) -> NameKind | None:
    """What the words of a name alone say it names, or None."""
    last, low = words[-1], " ".join(words)
    if low in BODIES_KNOWN or low in PEOPLES:
        return NameKind.ORGANISATION
    if written in CANONICAL:
        return NameKind.PLACE
    if low in FAITHS:
        return NameKind.OTHER
    if len(words) == 1:
        return None
    headed = words[0] in HEADS or any(word in HEADS for word, link in pairwise(words) if link in _OF)
    headed = headed and words[0] not in _NO_BODIES
    if headed and not _OF.isdisjoint(words) and words[0] not in ADDRESSES | PLACE_WORDS:
        return NameKind.ORGANISATION
    if last in EVENT_WORDS:
        return NameKind.OTHER
    if last in PLACE_WORDS or words[0] in ADDRESSES:
        return NameKind.PLACE
    if last in ORGANISATIONS or "&" in words:
        return NameKind.ORGANISATION
    if is_given(words[0]) and words[0].title() not in GIVEN_TOO and len(words) <= _MOST_WORDS and _is_surname(words):
        return NameKind.PERSON
    return None


def _is_surname(words: Surface) -> bool:
    """Whether a name can end in a surname: "Roman Catholic", "Jordan Valley" and "Rose of Lund" do not."""
    last = words[-1]
    if last in TITLES and len(words) == 2:
        return True  # a trade for a surname: "Barbara Boxer"
    if last in _COMMON or last in FAITHS or last in PEOPLES or last.title() in CANONICAL:
        return last.title() in GIVEN_TOO
    return not _LINKS.intersection(words)


def is_called(words: Surface, honoured: Collection[str]) -> bool:
    """Whether a name of several words ends in a surname that the article has with an honorific: "Mr. Doe"."""
    return 1 < len(words) <= _MOST_WORDS and words[-1] in honoured and _is_surname(words)


def kind_by_evidence(words: Surface, written: str, seen: set[str]) -> NameKind:
    """What the words beside a name say it names, where its own words leave it open."""
    if "honoured" in seen:
        return NameKind.PERSON
    if "placed" in seen and not seen & _PERSONS_OWN:
        return NameKind.PLACE
    if seen & _PERSONS_OWN and not written.isupper() and len(words) <= _MOST_WORDS and _is_surname(words):
        return NameKind.PERSON
    return NameKind.ORGANISATION if "reported" in seen else NameKind.OTHER


def without_opener(run: Run, text: str, alone: Collection[Surface], common: Collection[str]) -> Run:
    """A name without the word that opens its sentence, where the rest is a name by itself: "Confident Oslo voted"."""
    if not run.opens or len(run.words) < 2 or run.words[0] in _LINKS or is_given(run.words[0]):
        return run
    begin = run.start + len(text[run.start : run.end].split(maxsplit=1)[0])
    while text[begin].isspace():
        begin += 1
    rest = text[begin : run.end]
    if kind_by_words(run.words, text[run.start : run.end]) is not None or text[run.start : begin].strip() in CANONICAL:
        return run
    if (run.words[1:] in alone and run.words[0] in common) or rest in CANONICAL or rest.lower() in BODIES_KNOWN:
        return run._replace(words=run.words[1:], start=begin, opens=False)
    return run


def initials_of(words: Sequence[str]) -> str:
    """The letters that an acronym of a name is made of."""
    return "".join(word[0] for word in words if word not in _LINKS)
