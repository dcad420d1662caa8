"""Part a stretch of capitalised words into names: what stands before a title, the title, and what stands behind it.

The tempting mistake is to cut at each word that can be a title: "Steve King", "General Electric" and "Police Chiefs
Association" hold none.
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from compare.extract.genders import Gender, gender_of
from compare.extract.geography import CANONICAL, GIVEN_TOO
from compare.extract.givennames import GIVEN
from compare.extract.namewords import BODIES_KNOWN, FAITHS, ORGANISATIONS, PEOPLES, PLACE_WORDS
from compare.extract.titlewords import ABBREVIATED_TITLES, MODIFIERS, NO_TITLES, OFFICES, TITLES, WEAK_TITLES

_HONORIFICS = NO_TITLES | ABBREVIATED_TITLES


class Word(NamedTuple):
    """A capitalised word of a run."""

    text: str
    low: str
    """Lower case, without a final full stop and a possessive."""
    start: int
    end: int
    link: str
    """What links it to the word before it: "of", "and", a particle; empty for a mere blank."""
    owns: bool
    """Whether a possessive ends it, and so the name."""


class Run(NamedTuple):
    """A possible name."""

    words: tuple[str, ...]
    """In lower case, without final full stops and possessives."""
    start: int
    end: int
    title: int
    """Where the words of a title right before it begin, or -1."""
    honorific: str
    """The word right before it if that is an honorific, in lower case: "mr", "sen"."""
    opens: bool
    """Whether its first word opens a sentence."""


def is_given(word: str) -> bool:
    """Whether a word is a given name that hardly anything else is."""
    return word in GIVEN or gender_of(f"{word} Doe") is not Gender.UNKNOWN


def parted(segment: list[Word], opening: int) -> Iterator[Run]:
    """The names of a segment: what stands before a title, and what stands behind it."""
    whole = len(segment) > 1 and segment[-1].low in (ORGANISATIONS | PLACE_WORDS) and segment[-1].low not in TITLES
    at = -1 if whole else _title_end(segment)
    if at < 0:
        yield from _names(segment, -1, "", opening)
        return
    begin = at
    while begin > 0 and (segment[begin - 1].low in TITLES or segment[begin - 1].low in MODIFIERS):
        begin -= 1
    if begin:
        yield from _names(segment[:begin], -1, "", opening)
    if at + 1 < len(segment):
        honorific = segment[at].low if segment[at].low in _HONORIFICS else ""
        only = at == begin and segment[at].low in NO_TITLES
        yield from _names(segment[at + 1 :], -1 if only else segment[begin].start, honorific, opening)


def _title_end(segment: Sequence[Word]) -> int:
    """The last word of the last title in a segment, or -1; "Steve King" has none."""
    for at in range(len(segment) - 1, -1, -1):
        word = segment[at]
        if word.low not in TITLES and word.low not in NO_TITLES:
            continue
        if at == len(segment) - 1 and at and not word.link and is_given(segment[at - 1].low):
            continue
        if word.low in WEAK_TITLES and at + 1 < len(segment) and not is_given(segment[at + 1].low):
            continue
        return _office_end(segment, at)
    return -1


def _office_end(segment: Sequence[Word], at: int) -> int:
    """The last word of what a title is of: "Secretary of Homeland Security"."""
    end = at + 1
    while end < len(segment) and segment[end].low in OFFICES:
        if (end == at + 1) != segment[end].link.startswith("of"):
            break
        end += 1
    return end - 1


def _names(words: Sequence[Word], title: int, honorific: str, opening: int) -> Iterator[Run]:
    """One name, or two where a place or a people stands before a person or another known name."""
    if len(words) > 1 and title < 0:
        cut = _prefix(words)
        if cut:
            yield run_of(words[:cut], -1, "", opening)
            words = words[cut:]
    head = words[0].text.partition("-")
    if len(words) == 1 and head[1] and _stands_alone(head[0]) and _stands_alone(head[2]):
        first, word = len(head[0]), words[0]
        yield run_of([word._replace(text=head[0], low=head[0].lower(), end=word.start + first)], -1, "", opening)
        second = word._replace(text=head[2], low=head[2].lower(), start=word.start + first + 1)
        yield run_of([second], -1, "", opening)
        return
    yield run_of(words, title, honorific, opening)


def _stands_alone(text: str) -> bool:
    return text in CANONICAL or text.lower() in BODIES_KNOWN


def _prefix(words: Sequence[Word]) -> int:
    """How many words before a person or another known name are a place, a people, a party or a faith of their own."""
    for cut in (2, 1):
        if len(words) <= cut:
            continue
        before, behind = " ".join(w.text for w in words[:cut]), words[cut:]
        low = before.lower().replace("’", "'")
        known = before in CANONICAL or low in PEOPLES or low in FAITHS
        if not known or before in GIVEN_TOO or behind[0].link:
            continue
        if _is_name_of_its_own(behind):
            return cut
    return 0


def _is_name_of_its_own(words: Sequence[Word]) -> bool:
    """Whether words behind a place or a people are a person, a known body, or another people: "Ohio GOP Senate"."""
    rest = " ".join(word.text for word in words)
    if rest.lower() in PEOPLES or rest.lower() in FAITHS or _stands_alone(rest):
        return True
    if len(words) == 1:
        return False
    if words[0].low in PEOPLES:
        return " ".join(word.text for word in words[1:]).lower() in BODIES_KNOWN
    return is_given(words[0].low) and words[-1].low not in ORGANISATIONS | PLACE_WORDS


def run_of(words: Sequence[Word], title: int, honorific: str, opening: int) -> Run:
    lows = tuple(low for word in words for low in (*([word.link] if word.link else []), word.low))
    return Run(lows, words[0].start, words[-1].end, title, honorific, words[0].start == opening)
