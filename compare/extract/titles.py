"""What an article calls a person: the title before a name, or the apposition behind it.

Titles are read from words that make them, and not from whatever stands there: in "Hamas deputy leader Jane Doe" the
title is three words long, in "he told spokesman Jane Doe" one. The tempting mistakes are ages ("Jane Doe, 43,"), the
next name of a list ("Jane Doe, Mayor Bob Roe and"), and clauses.
"""

import re
from bisect import bisect_left
from collections.abc import Sequence

from compare.extract.nameruns import Run
from compare.extract.namewords import PEOPLES
from compare.extract.titlewords import MODIFIERS, NO_TITLES, OFFICES, TITLES
from compare.extract.words import AUXILIARIES, BREAKERS

_REACH = 120
_LONGEST = 10
_WORD_BEFORE = re.compile(r"([^\W\d_][\w.’'-]*)[ \xa0]$")
_APPOSED = re.compile(
    r"(?:, \d{1,3})?(?:, | [—–] | ?— ?| \()(?P<title>[^,;()—–\n“”\"?!:]{2,120}?)(?=[,;)—–?!:\n“”\"]| – |\.(?:\s|$)|$)"
)
_PARTY = re.compile(r"(?: \(|, )(?P<party>(?:[DRIL]|Dem|Rep|Ind|Con|Lab)[.]?[-–—][^\W\d_][\w. ]{1,14}?)(?=[,)])")
_ADJECTIVE = re.compile(r"(?:ial|ional|ical|ary|ese|ist|ive|ian|can|ish|ant|ent|eral|ior)$")
_OPENERS = frozenset("a an the its his her their our my one former then now".split())
_STOPS = frozenset("who which whose where when and but as in on at after before while told met said".split())
_PREPOSITIONS = frozenset("of for in at to from with on under who that".split())
_PLURAL = re.compile(r"(?:s|men|women|people)$")


def title_of(text: str, run: Run, floor: int, ceiling: int, places: Sequence[int]) -> str:
    """The title given to the person of `run` in the block `text[floor:ceiling]`, or "".

    `places` are where the names of persons in the article begin: an apposition that holds one is a list.
    """
    before = _before(text, run, floor)
    if before:
        return before
    party = _PARTY.match(text, run.end, min(ceiling, run.end + 30))
    if party is not None:
        return party["party"].strip()
    return _behind(text, run.end, ceiling, places)


def _before(text: str, run: Run, floor: int) -> str:
    end = run.title if run.title >= 0 else run.start
    begin, heads = end, run.title >= 0
    for _ in range(_LONGEST):
        word = _WORD_BEFORE.search(text, max(floor, begin - 40), begin)
        if word is None:
            break
        said = word.group(1)
        low = said.lower().rstrip(".")
        if not heads:
            if low not in TITLES:
                break
            heads = True
        elif low == "of":
            if begin == end or not _is_office(text, begin, floor):
                break
        elif not _can_stand(said, low):
            break
        begin = word.start()
    words = text[begin : run.start].split()
    while words and (words[0].lower() in ("of", "the", "a") or words[0].lower().rstrip(".") in NO_TITLES):
        words.pop(0)
    lows = [word.lower().rstrip(".") for word in words]
    if not any(low in TITLES for low in lows) or (lows and lows[-1] not in TITLES and lows[-1] not in OFFICES):
        return ""
    return " ".join(words)


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


def _can_stand(said: str, low: str) -> bool:
    """Whether a word can stand in a title before its head."""
    if low in TITLES or low in MODIFIERS or low in OFFICES or low in PEOPLES:
        return low != "the"
    if low.endswith(("'s", "’s")) or low in AUXILIARIES or low in BREAKERS:
        return False
    if said[0].isupper():
        return said.lower() not in _CAPITAL_OPENERS
    return bool(_ADJECTIVE.search(low)) or ("-" in low and low not in TITLES)


_CAPITAL_OPENERS = frozenset(
    "the a an in on at but and by as for from with after before when while if then so yet last this that these those "
    "meanwhile also still both when since during like unlike according one two three many some several other".split()
)


def _behind(text: str, end: int, ceiling: int, places: Sequence[int]) -> str:
    found = _APPOSED.match(text, end, min(ceiling, end + _REACH + 12))
    if found is None:
        return ""
    title = found["title"].strip()
    words = title.split()
    lows = [word.lower().rstrip(".") for word in words]
    if not lows or len(words) > 14 or lows[0] in _STOPS or any(low in AUXILIARIES for low in lows):
        return ""
    stop = next((at for at, low in enumerate(lows) if low in _PREPOSITIONS and at), len(lows))
    heads = [at for at in range(stop) if lows[at].removesuffix("'s") in TITLES]
    if not heads or heads[-1] != stop - 1:
        return ""
    if lows[0] not in _OPENERS and lows[0] not in TITLES and lows[0] not in MODIFIERS and not words[0][0].isupper():
        return ""
    at = bisect_left(places, found.start("title"))
    if at < len(places) and places[at] < found.end("title"):
        return ""
    return " ".join(words)
