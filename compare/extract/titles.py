"""What an article calls a person: the title before a name, or the apposition behind it.

Titles are read from words that make them, and not from whatever stands there: in "Hamas deputy leader Jane Doe" the
title is three words long, in "he told spokesman Jane Doe" one. The tempting mistakes are ages ("Jane Doe, 43,"), the
next name of a list ("Jane Doe, Mayor Bob Roe and"), and clauses.
"""

import re
from bisect import bisect_left
from collections.abc import Sequence

from compare.extract.geography import STATES
from compare.extract.nameparts import Run
from compare.extract.namewords import PEOPLES
from compare.extract.titlewords import ABBREVIATED_TITLES, BEFORE_CAPITALS, KIN, MODIFIERS, NO_TITLES, OFFICES, TITLES
from compare.extract.words import AUXILIARIES, BREAKERS

_REACH = 120
_LONGEST = 10
_LONGEST_WORD = 40
_CAPITAL_OPENERS = frozenset(
    "the a an in on at but and by as for from with after before when while if then so yet last this that these those "
    "to meanwhile also still both when since during like unlike according one two three many some several other".split()
)
_DROPPED = frozenset(["of", "the", "a"])
_WORD_BEFORE = re.compile(r"([^\W\d_][\w.’'-]*)[ \xa0]$")
_FULL_STOP = r"(?<!\b\w)(?<!\b\w\w)(?<!\bSen)\.(?:\s|$)"
_APPOSED = re.compile(
    r"(?: \((?:L|R|C|left|right|center|centre)\))?(?:, \d{1,3})?(?:, | [—–] | ?— ?| \()"
    r"(?P<title>[^,;()—–\n“”\"?!:]{2,120}?)"
    rf"(?=[,;)—–?!:\n“”\"]| – |{_FULL_STOP}|$)"
)
_RELATIVE = re.compile(r" (?:who|whose|whom|that|which) ")
_CLOSED = re.compile(r"(?:, [a-z“\"]|[.]|,[”\"])")
_DESCRIBED = re.compile(
    r"(?:\b(?:the|a|an|its|his|her|their)|[^\W_]['’]s|s['’]) (?P<title>[^,;()“”\"\n.?!:]{3,60})$", re.IGNORECASE
)
_PARTY = re.compile(r"(?: \(|, )(?P<party>(?:[DRIL]|Dem|Rep|Ind|Con|Lab)[.]?[-–—][^\W\d_][\w. ]{1,14}?)(?=[,)])")
_ADJECTIVE = re.compile(r"(?:ial|ional|ical|itary|inary|istic|ian|ean|ative|ocratic|ensive)$")
_OPENERS = frozenset("a an the its his her their our my one former then now".split())
_STOPS = frozenset("who which whose where when and but as in on at after before while told met said".split())
_PREPOSITIONS = frozenset("of for in at to from with on under who that".split())
_LINKING = frozenset("and the a an his her its their our former late then by about as".split())


def title_of(text: str, run: Run, floor: int, ceiling: int, places: Sequence[int]) -> str:
    """The title given to the person of `run` in the block `text[floor:ceiling]`, or "".

    `places` are where names that can be persons' begin: an apposition that holds one is a list.
    """
    before = _before(text, run, floor)
    if before:
        return before
    party = _PARTY.match(text, run.end, min(ceiling, run.end + 30))
    if party is not None:
        return party["party"].strip()
    return _behind(text, run.end, ceiling, places) or _set_before(text, run, floor, ceiling)


def _before(text: str, run: Run, floor: int) -> str:
    """The words right before a name that make a title, back from its head: a role or a title in the run itself."""
    end = run.title if run.title >= 0 else run.start
    begin = end
    for number in range(_LONGEST):
        word = _WORD_BEFORE.search(text, max(floor, begin - _LONGEST_WORD), begin)
        if word is None or not _goes_before(text, word, begin, floor, is_head=number == 0 and run.title < 0):
            break
        begin = word.start()
    words = text[begin : run.start].split()
    while words and _only_leads(words[0]):
        words.pop(0)
    lows = [word.lower().rstrip(".") for word in words]
    if not any(_is_head(low) for low in lows) or not (_is_head(lows[-1]) or lows[-1] in OFFICES):
        return ""
    return " ".join(words)


def _only_leads(word: str) -> bool:
    low = word.lower().rstrip(".")
    return (
        low in _DROPPED
        or low in NO_TITLES
        or (word[0].isupper() and (low in _CAPITAL_OPENERS or (low.endswith("ing") and low not in MODIFIERS)))
    )


def _goes_before(text: str, word: re.Match[str], begin: int, floor: int, *, is_head: bool) -> bool:
    said = word.group(1)
    low = said.lower().rstrip(".")
    if said.endswith(".") and low not in ABBREVIATED_TITLES and said not in STATES and said.count(".") < 2:
        return False  # the sentence before ends here
    if is_head:
        return _is_head(low)
    return (
        _is_office(text, begin, floor) if low == "of" else _can_stand(said, low, before_capital=text[begin].isupper())
    )


def _is_head(low: str) -> bool:
    """Whether a word says what a person is: "leader", "ex-president"; kin is no title."""
    return (low in TITLES or low.rpartition("-")[2] in TITLES) and low not in KIN


def _set_before(text: str, run: Run, floor: int, ceiling: int) -> str:
    """ "the council's lawyer, Jane Doe, said": a description with the name set apart behind it.

    A list looks the same ("the lawyer, Jane Doe, Bob Roe and"); so what follows the second comma must be no name.
    """
    if not text.endswith(", ", floor, run.start) or not _CLOSED.match(text, run.end, min(ceiling, run.end + 4)):
        return ""
    described = _DESCRIBED.search(text, max(floor, run.start - 80), run.start - 2)
    if described is None:
        return ""
    words = re.split(r"['’]s? ", described["title"])[-1].split()
    heads = [word.lower() for word in words]
    inner = heads[:-1]
    if not heads or not _is_head(heads[-1]) or any(low in AUXILIARIES or low in _STOPS for low in inner):
        return ""
    return " ".join(words) if all(_can_stand(word, word.lower()) for word in words[:-1]) else ""


def _is_office(text: str, begin: int, floor: int) -> bool:
    """Whether "of" before `begin` hangs on a head: "secretary of state", not "friends of President Doe"."""
    office = re.match(r"[\w-]+", text[begin : begin + 20])
    head = re.search(r"([^\W\d_][\w-]*) of $", text[max(floor, begin - 30) : begin])
    return (
        office is not None
        and office.group().lower() in OFFICES
        and head is not None
        and head.group(1).lower() in TITLES
    )


def _can_stand(said: str, low: str, *, before_capital: bool = False) -> bool:
    """Whether a word can stand in a title before its head."""
    if before_capital and said[0].islower():
        return low in BEFORE_CAPITALS or low.partition("-")[0] in ("ex", "then", "vice")
    if low in TITLES or low in MODIFIERS or low in OFFICES or low in PEOPLES:
        return low != "the"
    if low.endswith(("'s", "’s")) or low in AUXILIARIES or low in BREAKERS:
        return False
    if said[0].isupper():
        return said.lower() not in _CAPITAL_OPENERS
    return bool(_ADJECTIVE.search(low)) or ("-" in low and low not in TITLES)


def _behind(text: str, end: int, ceiling: int, places: Sequence[int]) -> str:
    found = _APPOSED.match(text, end, min(ceiling, end + _REACH + 20))
    if found is None or (found.end() == end + _REACH + 20 and found.end() < ceiling):
        return ""
    words = _RELATIVE.split(found["title"], maxsplit=1)[0].split()
    lows = [word.lower().rstrip(".") for word in words]
    if (
        not lows
        or lows[-1] in ABBREVIATED_TITLES
        or len(words) > 14
        or lows[0] in _STOPS
        or any(low in AUXILIARIES for low in lows)
    ):
        return ""
    stop = next((at for at, low in enumerate(lows) if at and (low in _PREPOSITIONS or _is_participle(low))), len(lows))
    heads = [at for at in range(stop) if _is_head(lows[at])]
    if not heads or heads[-1] != stop - 1:
        return ""
    if lows[0] not in _OPENERS and lows[0] not in TITLES and lows[0] not in MODIFIERS and not words[0][0].isupper():
        return ""
    at = bisect_left(places, found.start("title"))
    while at < len(places) and places[at] < found.end("title"):
        if not _belongs(text, places[at], found.start("title")):
            return ""
        at += 1
    return " ".join(words)


def _belongs(text: str, place: int, floor: int) -> bool:
    """Whether a name inside an apposition is a part of it, and not the next of a list: "envoy for arms Bob Doe"."""
    before = _WORD_BEFORE.search(text, max(floor, place - _LONGEST_WORD), place)
    if before is None:
        return True
    low = before.group(1).lower().rstrip(".")
    return before.group(1)[0].isupper() or low in _PREPOSITIONS or low in _LINKING or low in TITLES


def _is_participle(low: str) -> bool:
    """ "an official stationed in Lund": what follows the head."""
    return low.endswith(("ed", "ing")) and low not in MODIFIERS and low not in TITLES and "-" not in low
