"""The noun phrase that names what is counted, and what befell it.

Without a parser the noun is found by its plural: "12 young Syrian women" ends at the first plural, and a number with
no plural near it counts nothing ("12 said so"). The tempting mistake is to take the next word.
"""

from compare.extract.measures import Part
from compare.extract.nouns import (
    ACTIVE_TOO,
    ATTRIBUTIVE,
    BEFORE_NOUNS,
    DEFINITE,
    HARM,
    IDIOMS,
    IRREGULAR,
    ONE_OF_A_KIND,
    STATES,
    STOPS,
    VICTIMS,
)
from compare.extract.plurals import is_plural, singular
from compare.extract.row import Row
from compare.text.numerals import NUMBER_WORDS

_PHRASE = 5
"""Words of a noun phrase that are looked at: "former New York City police officers"."""
_ADDED = frozenset("more other others additional further extra different separate".split())
_MEMBERS = ("ans", "ats", "ists", "ers", "ors", "ites", "men")
_BE = frozenset("was were been be are is being".split())
_HAVE = frozenset("have had has were was are".split())


def noun_at(row: Row, at: int) -> Part:
    """The counted noun phrase that begins at `at`, its head in the singular."""
    start = at
    while row.norm(start) in _ADDED and start < at + 2:
        start += 1
    if start > at and row.norm(start - 1) == "others":
        return _with_state(row, "other", start)
    if row.norm(start) == "of":
        start += 1
        while row.norm(start) in BEFORE_NOUNS:
            start += 1
    head = _head(row, start)
    if head < 0:
        return _victims(row, start, at)
    words = [row.norms[place] for place in range(start, head)]
    name = " ".join([*words, singular(row.norms[head])])
    return _with_state(row, name, head + 1)


def _head(row: Row, start: int) -> int:
    """Where the first plural stands that closes the phrase from `start`, or -1."""
    stop = min(start + _PHRASE, len(row))
    for place in range(start, stop):
        word = row.norms[place]
        if word in STATES and any(_is_noun(row, near) for near in (place + 1, place + 2)):
            continue  # "12 wounded soldiers"
        if word in STOPS or not word[0].isalpha() or row.norm(place + 1) == "'s":
            return -1
        if is_plural(word):
            name_of_another = word in ATTRIBUTIVE or _is_name(row, place)
            if not (name_of_another and place + 1 < stop and _is_noun(row, place + 1)):
                return place
    return -1


def _is_name(row: Row, at: int) -> bool:
    """Whether a capitalised plural is a place rather than what is counted: "Dallas officers", not "Americans agree"."""
    return row.is_capital(at) and not row.is_capital(at + 1) and not row.norms[at].endswith(_MEMBERS)


def _is_noun(row: Row, at: int) -> bool:
    return is_plural(row.norm(at)) and row.norm(at) not in STOPS


def _victims(row: Row, start: int, at: int) -> Part:
    """ "12 killed", "at least 12 were hurt": what is killed without a noun is people."""
    place = start
    while row.norm(place) in _HAVE | _BE and place < start + 3:
        place += 1
    word = row.norm(place)
    if word in VICTIMS and not _goes_on_with_object(row, place + 1):
        return Part(f"people {word}", place + 1 if place == start else at)
    return Part("", at)


def _with_state(row: Row, name: str, at: int) -> Part:
    """Add what befell the counted: "people killed", also out of "people were killed"."""
    place = at
    while row.norm(place) in _HAVE | _BE and place < at + 3:
        place += 1
    word = row.norm(place)
    word = {"hospitalised": "hospitalized"}.get(word, word)
    if word not in STATES or word == "died" or name.endswith(word):
        return Part(name, at)
    if place > at:
        passive = row.norm(place - 1) in _BE
        return Part(f"{name} {word}", at) if passive else Part(name, at)
    if word in ACTIVE_TOO or _goes_on_with_object(row, place + 1):
        return Part(name, at)
    return Part(f"{name} {word}", place + 1)


def _goes_on_with_object(row: Row, at: int) -> bool:
    """Whether the verb before `at` acts on what follows: "two gunmen killed 12 people"."""
    word = row.norm(at)
    if not word or not word[0].isalnum():
        return False
    return row.is_number(at) or word in NUMBER_WORDS or word in BEFORE_NOUNS or word not in STOPS


def harm_before(row: Row, at: int) -> str:
    """The participle of an active verb right before an amount: "killed" for "killing at least 12 people"."""
    word = row.norm(at - 1)
    if word not in HARM or row.norm(at - 2) in _BE:
        return ""
    return HARM[word]


def part_of_number(row: Row, at: int) -> Part:
    """ "of 15 member" for "of the 15 members": a count of its own, never to be held against the fifteen."""
    place = at + 1
    while row.norm(place) in BEFORE_NOUNS:
        place += 1
    if row.norm(at) != "of" or not (row.is_number(place) or row.norm(place) in NUMBER_WORDS):
        return Part("", at)
    noun = noun_at(row, place + 1)
    return Part(f"of {row.norm(place)} {noun.name}" if noun.name else "", at)


def single_at(row: Row, at: int) -> Part:
    """What "one" counts, when it counts: "one person", "one police officer"."""
    for place in range(at, min(at + 3, len(row))):
        word = row.norms[place]
        name = row.is_capital(place) and row.is_capital(place + 1)  # "one State Department official"
        if word in ONE_OF_A_KIND and row.norm(place + 1) not in ONE_OF_A_KIND and not name:
            counted = " ".join([*row.norms[at:place], IRREGULAR.get(word, word)])
            return _with_state(row, counted, place + 1)
        if word in STOPS or not word[0].isalpha():
            break
    return _victims(row, at, at)


def compound_at(row: Row, at: int) -> Part:
    """What a number joined by a hyphen counts: "12-member panel"; "two-way street" counts nothing."""
    word = row.norm(at)
    if at not in row.joined or not word.isalpha() or word in IDIOMS or word in STOPS:
        return Part("", at)
    return Part(singular(word), at + 1)


def is_definite_one(row: Row, at: int) -> bool:
    """Whether "one" is a pronoun by what stands before it."""
    return row.norm(at - 1) in DEFINITE
