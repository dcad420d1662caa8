"""Runs of capitalised words that can be names, cut where one name ends and the next begins.

"Michigan Gov. Rick Doe" is a place, a title and a person; "Iran's Foreign Ministry" a place and a body; "Bank of
England" is one name, "mayor of London Jane Doe" two. The tempting mistake is to take every run of capitals for one
name, or every capital for a name: each sentence begins with one.
"""

import re
from collections.abc import Collection, Iterator, Sequence

from compare.extract.cues import BASE
from compare.extract.geography import CANONICAL, STATES
from compare.extract.nameparts import Run, Word, is_given, parted, run_of
from compare.extract.namewords import (
    FIELDS,
    HEADS,
    ORGANISATIONS,
    OWNED_PLURALS,
)
from compare.extract.titlewords import OFFICES, TITLES
from compare.extract.words import (
    ADVERBS,
    AUXILIARIES,
    BREAKERS,
    CONJUNCTIONS,
    DETERMINERS,
    PREPOSITIONS,
    PRONOUNS,
    TIME,
)
from compare.text.names import PARTICLES

_PARTICLE = r"(?:[Aa]l|[Ee]l|bin|ibn|bint|von|van|den|der|de|la|le|du|da|dos|del|della|di)"
_STATE = "|".join(re.escape(state[:-1]) for state in sorted(STATES, reverse=True) if state.endswith("."))
_WORD = (
    r"(?:(?:Mr|Mrs|Ms|Dr|Sen|Sens|Rep|Reps|Gov|Govs|Gen|Lt|Col|Maj|Capt|Sgt|Cpl|Adm|Prof|Rev|Hon|Pres|St|Mt|Ft|Jr|Sr)\."
    rf"|(?:{_STATE})\.|(?:[^\W\d_a-z]\.)+(?:-[^\W\d_a-z]\.)*(?:-[^\W_]\w*)*"
    r"|(?:(?:al|el)-)?[^\W\d_a-z][\w’']*(?:-[\w’']+)*)"
)
_NICKNAME = r"(?:[“\"][^\W\d_a-z]\w{1,14}[”\"][ \xa0])"
_LINK = rf"(?:(?:of the|of|for the|for|and|&|{_PARTICLE}|{_PARTICLE}[ \xa0]{_PARTICLE})[ \xa0])"
_CHUNK = re.compile(rf"(?<![\w’'-])(?:{_PARTICLE}[ \xa0])?{_WORD}(?:[ \xa0]{_NICKNAME}?{_LINK}?{_WORD}){{0,15}}")
_PIECE = re.compile(rf"[“\"]\w+[”\"]|(?P<word>{_WORD})|(?P<link>[^\W_]+|&)")
_POSSESSIVE = re.compile(r"(?:['’]s|['’])$")
_PARTICLE_LINKS = [[], *([particle] for particle in sorted(PARTICLES))]
_SAYING = frozenset(
    "i'm i've i'll i'd yes no neither nor please thank thanks sorry well oh hey hi hello let let's".split()
)
_VERBS = AUXILIARIES - frozenset("will may might can am".split())
_LONGEST_KNOWN = 6
_MARKS = frozenset("“\"‘'")
_BEFORE_NAMES = frozenset("top fellow former local longtime veteran retired incoming outgoing prominent".split())
_PERSONAL = frozenset("april may june august jan".split())
_OPENERS = (
    ADVERBS | DETERMINERS | CONJUNCTIONS | PREPOSITIONS | BREAKERS | PRONOUNS | TIME | _SAYING | _VERBS
) - _PERSONAL
_SUFFIXES = frozenset("jr sr ii iii iv".split())


def runs(text: str, start: int, end: int, common: frozenset[str]) -> Iterator[Run]:
    """The possible names in `text[start:end]`, in order; `common` are words that the article has in lower case."""
    for chunk in _CHUNK.finditer(text, start, end):
        opens = opens_sentence(text, chunk.start(), start)
        for segment in _segments(_words(chunk), common, opens=opens):
            yield from parted(segment, chunk.start() if opens else -1)


def known_runs(text: str, start: int, end: int, known: Collection[tuple[str, ...]]) -> Iterator[Run]:
    """The names of a text with capitals throughout, a headline's: the longest stretches that are `known` names."""
    for chunk in _CHUNK.finditer(text, start, end):
        words = _words(chunk)
        at = 0
        while at < len(words):
            found = _longest_known(words[at : at + _LONGEST_KNOWN], known)
            if found is not None:
                yield run_of(found, -1, "", -1)
            at += len(found or (None,))


def _longest_known(words: Sequence[Word], known: Collection[tuple[str, ...]]) -> Sequence[Word] | None:
    for size in range(len(words), 0, -1):
        stretch = [words[0]._replace(link=""), *words[1:size]]
        if run_of(stretch, -1, "", -1).words in known:
            return stretch
    return None


def opens_sentence(text: str, place: int, floor: int) -> bool:
    """Whether a capital at `place` may be owed to the sentence that begins there."""
    if place > floor and text[place - 1] in _MARKS:
        return True  # a title of a book or a quote, which have capitals of their own
    before = text[max(floor, place - 6) : place].rstrip(" \xa0“”\"'’‘([—–-*•")
    return not before or before[-1] in ".!?\n:…"


def _words(chunk: re.Match[str]) -> list[Word]:
    found: list[Word] = []
    links: list[str] = []
    offset = chunk.start()
    first = -1
    for piece in _PIECE.finditer(chunk.group()):
        if piece["link"]:
            links.append(piece["link"].lower())
            first = piece.start() if first < 0 else first
            continue
        whole = piece["word"]
        if not whole:
            continue  # a nickname: Michael “Mike” Doe
        owned = _POSSESSIVE.search(whole)
        bare = whole[: owned.start()] if owned else whole
        bare = _without_tail(bare)
        owns = len(bare) < len(whole) and whole.lower() not in OWNED_PLURALS
        bare = bare if owns else whole
        begin = piece.start()
        if first >= 0 and links and links[0] in PARTICLES:
            begin = first
        low = bare.lower().replace("’", "'")
        low = low if low.count(".") > 1 else low.rstrip(".")
        found.append(Word(bare, low, offset + begin, offset + piece.start() + len(bare), " ".join(links), owns))
        links, first = [], -1
    return found


def _without_tail(word: str) -> str:
    """ "Tehran-backed" is Tehran, "U.S.-led" the U.S."""
    at = word.find("-")
    while 0 < at < len(word) - 1:
        if word[at + 1].islower() and word[:at].lower() not in PARTICLES:
            return word[:at]
        at = word.find("-", at + 1)
    return word


def _segments(words: Sequence[Word], common: frozenset[str], *, opens: bool) -> Iterator[list[Word]]:
    """Stretches of words that belong together: possessives, openers, dates and most links part them."""
    segment: list[Word] = []
    for number, word in enumerate(words):
        lowly = opens and number == 0 and len(words) > 1 and _only_opens(word, common)
        ends = bool(segment) and not word.link and _ends_name(segment[-1], word)
        if (word.low in _OPENERS and not ends and not _is_initial(words, number)) or lowly:
            if segment:
                yield segment
            segment = []
            continue
        if segment and not _joins(segment, word, words[number:]):
            yield segment
            segment = []
        segment.append(word if segment or word.link.split()[:1] in _PARTICLE_LINKS else word._replace(link=""))
        if word.owns or (word.text in STATES and word.text.endswith(".")):
            yield segment
            segment = []
    if segment:
        yield segment


def _only_opens(word: Word, common: frozenset[str]) -> bool:
    """Whether a word has the capital of its sentence: "Added Doe", "Critics of Doe", "Fellow Danes"."""
    if word.low in _BEFORE_NAMES or (word.low in BASE and word.low.endswith("ed")):
        return True
    return word.low in common and not is_given(word.low)


def _ends_name(before: Word, word: Word) -> bool:
    """ "Bob Doe Jr.", "David Long": such a word behind a given name is part of it."""
    return word.low in _SUFFIXES or (word.low in ADVERBS and is_given(before.low))


def _is_initial(words: Sequence[Word], number: int) -> bool:
    return words[number].text.endswith(".") and len(words[number].low) == 1 and len(words) > 1


def _joins(segment: Sequence[Word], word: Word, rest: Sequence[Word]) -> bool:
    last = segment[-1].low
    if not word.link or word.link == "&":
        return True
    if word.link.split()[0] in PARTICLES:
        return True
    if word.link in ("of", "of the"):
        goes_on = last in FIELDS and any(w.link.startswith(("of", "for")) for w in segment)
        return last in HEADS or goes_on or (last in TITLES and word.low in OFFICES)
    if word.link in ("for", "for the"):
        return last in HEADS and last not in ("house", "congress", "senate") and len(segment) + len(rest) > 2
    if word.link == "and" and last in FIELDS and word.text not in CANONICAL:
        headed = any(w.link.startswith(("of", "for")) for w in segment)
        return headed or any(w.low in ORGANISATIONS for w in rest[:3])
    return False
