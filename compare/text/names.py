"""Names of people: their parts, when two spellings are one name, and when two names can be one person.

Similarity of strings is the tempting mistake: it puts George W. beside George H. W. Bush, and Hassan beside Hussein.
So a name is compared part by part, spellings by how transliterations really vary, and a part that contradicts is a
veto, whatever the rest says.
"""

import re
from dataclasses import dataclass
from functools import lru_cache

from rapidfuzz.distance import DamerauLevenshtein

from compare.text.fold import fold, open_up

HONORIFICS = frozenset(
    "mr mrs ms miss mx dr prof professor sir dame lord lady rev reverend sen senator rep representative gov "
    "governor lt col gen maj capt sgt adm general colonel major captain sergeant admiral pres president "
    "congressman congresswoman secretary judge justice chief ayatollah sheikh sheik king queen prince princess "
    "pope mayor chancellor imam rabbi pastor bishop cardinal father sister brother minister premier ambassador "
    "hon former late".split()
)
FEMALE_HONORIFICS = frozenset("mrs ms miss dame lady queen princess congresswoman sister".split())
MALE_HONORIFICS = frozenset("mr sir lord king prince congressman pope father brother".split())
PARTICLES = frozenset("al el bin ibn ben bint abu abd von van der den de la le du da dos das del della di".split())
_GIVEN_TOO = frozenset("ben della".split())
"""Particles that are given names when they come first: "Ben Carson"."""
_SUFFIXES = {"jr": "jr", "junior": "jr", "sr": "sr", "senior": "sr", "ii": "ii", "iii": "iii", "iv": "iv"}
_NICKNAMES = [
    group.split()
    for group in (
        "william bill billy will liam",
        "robert bob bobby rob",
        "joseph joe joey",
        "michael mike mick",
        "james jim jimmy",
        "thomas tom tommy",
        "richard dick rick rich",
        "christopher chris",
        "daniel dan danny",
        "david dave",
        "edward ed ted",
        "theodore ted",
        "jeffrey jeff",
        "benjamin ben",
        "timothy tim",
        "elizabeth liz beth betsy",
        "katherine kate kathy",
        "catherine cathy kate",
        "anthony tony",
        "charles chuck charlie",
        "john jack johnny",
        "samuel sam",
        "alexander alex",
        "andrew andy drew",
        "matthew matt",
        "nicholas nick",
        "ronald ron",
        "stephen steve",
        "steven steve",
        "gregory greg",
        "kenneth ken",
        "lawrence larry",
        "patrick pat",
        "patricia pat patty",
        "peter pete",
        "raymond ray",
        "philip phil",
        "bernard bernie",
        "rafael ted",
        "addison mitch",
        "donald don",
        "yusuf yousef youssef yousuf yusef yusif",
        "muhammad mohammed mohamed mohammad muhammed mohamad",
        "husayn hussein hussain husain hossein",
        "aleksandr alexander aleksander oleksandr",
        "sergei sergey serhiy",
        "dmitri dmitry dimitri dmytro",
        "douglas doug",
        "frederick fred",
        "gerald jerry",
        "jonathan jon",
        "joshua josh",
        "margaret maggie peggy",
        "rebecca becky",
        "susan sue",
        "deborah debbie",
        "barbara barb",
        "jennifer jen jenny",
        "kimberly kim",
        "abigail abby",
        "zachary zach",
        "vladimir volodymyr",
    )
]
_INITIAL = re.compile(r"^[^\W\d_]\.?$")
_WORDS = re.compile(r"[^\W\d_](?:[\w.'’]*\w)?\.?")
_CONSONANTS = [
    ("ph", "f"), ("kh", "k"), ("gh", "g"), ("dh", "d"), ("th", "t"), ("ck", "k"), ("tz", "z"), ("sch", "sh"),
    ("q", "k"), ("x", "ks"), ("w", "v"), ("dj", "j"), ("j", "j"),
]  # fmt: skip
_SOUNDS = {"a": "aeo", "e": "eai", "i": "ieyj", "o": "oua", "u": "uow", "y": "yie"}
_LEAST_SPELLED = 4
_PIECES = re.compile(r"[aeiouy]+|[^aeiouy]+")


@dataclass(frozen=True, slots=True)
class PersonName:
    """A name in parts, folded."""

    given: tuple[str, ...]
    """Given and middle names and initials, in order; empty for a bare surname."""
    surname: str
    suffix: str = ""
    honorific: str = ""


@lru_cache(maxsize=65536)
def parse_name(text: str) -> PersonName:
    """Parts of a name as written: "Mr. Mahmoud al-Zahar" → given mahmoud, surname zahar, honorific mr."""
    parts = [part.rstrip(".") for part in _WORDS.findall(open_up(fold(text)).replace("-", " "))]
    parts = [part.removesuffix("'s") for part in parts]
    honorific = ""
    while len(parts) > 1 and parts[0] in HONORIFICS:
        honorific = parts.pop(0)
    suffix = ""
    if len(parts) > 1 and parts[-1] in _SUFFIXES:
        suffix = _SUFFIXES[parts.pop()]
    called = parts[:1] if len(parts) > 1 and parts[0] in _GIVEN_TOO else []
    kept = called + [part for part in parts[len(called) :] if part not in PARTICLES] or parts
    if not kept:
        return PersonName((), "", suffix, honorific)
    return PersonName(tuple(kept[:-1]), kept[-1].replace(".", "").replace("'", ""), suffix, honorific)


def same_person(a: str, b: str) -> float:
    """How far two names can be one person, 0 to 1, by the names alone; symmetric.

    1.0 the same parts; .95 another spelling or a nickname; .9 a middle name or initial more; .8 an initial for a given
    name; .7 a typing error, or two doubts at once; .6 a bare surname, which says nothing where two people share it;
    .5 a "Jr." on one side only; 0 a part that contradicts.
    """
    one, two = parse_name(a), parse_name(b)
    if not one.surname or not two.surname:
        return 0.0
    if one.suffix and two.suffix and one.suffix != two.suffix:
        return 0.0
    if {one.honorific in FEMALE_HONORIFICS, two.honorific in FEMALE_HONORIFICS} == {True, False} and {
        one.honorific in MALE_HONORIFICS, two.honorific in MALE_HONORIFICS
    } == {True, False}:  # fmt: skip
        return 0.0
    surname = _spelling(one.surname, two.surname)
    if surname == 0.0:
        return 0.0
    if one.suffix != two.suffix:
        surname = min(surname, 0.5)
    if not one.given or not two.given:
        return min(surname, 1.0 if one.given == two.given else 0.6)
    given = _given(one.given, two.given)
    if surname < 1 and one.given[0] != two.given[0] and not spelled_alike(one.given[0], two.given[0]):
        return min(surname, given, 0.7)  # a nickname or an initial beside another spelling: "Will Doyle", "Bill Daley"
    return min(surname, given)


def _given(one: tuple[str, ...], two: tuple[str, ...]) -> float:
    first = _given_pair(one[0], two[0])
    if first == 0.0:
        return 0.0
    rest_one, rest_two = one[1:], two[1:]
    if not rest_one or not rest_two:
        return min(first, 1.0 if rest_one == rest_two else 0.9)
    if len(rest_one) != len(rest_two) and all(_INITIAL.match(part) for part in rest_one + rest_two):
        return 0.0
    middles = [_given_pair(left, right) for left, right in zip(rest_one, rest_two, strict=False)]
    return min(first, *middles)


def _given_pair(a: str, b: str) -> float:
    if a == b:
        return 1.0
    if _INITIAL.match(a) or _INITIAL.match(b):
        return 0.8 if a[0] == b[0] else 0.0
    if are_forms(a, b):
        return 0.95
    return _spelling(a, b)


def are_forms(a: str, b: str) -> bool:
    """Whether two given names are known forms of one: "bill" and "william", "mohammed" and "muhammad"."""
    return any(a in group and b in group for group in _NICKNAMES)


def _spelling(a: str, b: str) -> float:
    if a == b:
        return 1.0
    if spelled_alike(a, b):
        return 0.95
    typo = min(len(a), len(b)) >= 7 and a[-1] == b[-1] and DamerauLevenshtein.distance(a, b, score_cutoff=1) <= 1
    return 0.7 if typo else 0.0


def spelled_alike(a: str, b: str) -> bool:
    """Whether two words can be transliterations of one name: Saleh / Salah, Qasem / Qassem, Hezbollah / Hizballah.

    Consonants must agree but for known pairs, vowels may vary within neighbours (a–e, e–i, o–u), and the last sound
    must be of one kind. So Hassan / Hussein, Michael / Michelle and Christine / Christina stay apart.
    """
    if min(len(a), len(b)) < _LEAST_SPELLED or not _near(a, b):
        return a == b
    left, right = _sounds(a), _sounds(b)
    if left.endswith("h") != right.endswith("h"):
        left, right = left.removesuffix("h"), right.removesuffix("h")
    one, two = _PIECES.findall(left), _PIECES.findall(right)
    if len(one) != len(two) or not one:
        return False
    last = len(one) - 1
    for at, (left, right) in enumerate(zip(one, two, strict=True)):
        if left == right:
            continue
        vowels = left[0] in "aeiouy" and right[0] in "aeiouy"
        if not vowels or not _vowels_alike(left, right):
            return False
        if at == last and {left[-1], right[-1]} & {"a"}:
            return False
    return True


def _near(a: str, b: str) -> bool:
    """Whether a third of the letters differ at most: "Moore" and "Murray" sound alike and are no spellings."""
    most = max(1, max(len(a), len(b)) // 3)
    return DamerauLevenshtein.distance(a, b, score_cutoff=most) <= most


def _vowels_alike(left: str, right: str) -> bool:
    return any(sound in _SOUNDS[other] for sound in left for other in right)


@lru_cache(maxsize=65536)
def _sounds(word: str) -> str:
    word = re.sub(r"(.)\1+", r"\1", word.replace("'", "").replace("-", ""))
    for written, sound in _CONSONANTS:
        word = word.replace(written, sound)
    word = re.sub(r"c(?=[eiy])", "s", word.replace("ch", "C")).replace("c", "k")
    return re.sub(r"(?<=.)h(?=[^aeiouyh])", "", word)


@lru_cache(maxsize=65536)
def surname_key(text: str) -> str:
    """A blocking key: names whose surnames can be one share it (first sound and consonants)."""
    sounds = _sounds(parse_name(text).surname)
    return _first_sound(sounds) + "".join(sound for sound in sounds[1:] if sound not in "aeiouyh")


@lru_cache(maxsize=65536)
def given_keys(text: str) -> frozenset[str]:
    """Blocking keys: names whose given names can be one share at least one; empty for a bare surname."""
    given = parse_name(text).given
    if not given:
        return frozenset()
    formal = {group[0] for group in _NICKNAMES if given[0] in group}
    return frozenset(_first_sound(_sounds(name)) for name in {given[0], *formal})


def _first_sound(sounds: str) -> str:
    first = sounds[:1]
    return "e" if first in ("i", "y", "a") else "o" if first == "u" else first
