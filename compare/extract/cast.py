"""The names that an article's own words contain: who is in it, where, and with which title or honorific."""

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field

from compare.extract.cues import BASE
from compare.extract.genders import Gender, gender_of
from compare.extract.words import ADVERBS, BREAKERS, CONJUNCTIONS, DETERMINERS, PREPOSITIONS, PRONOUNS, ROLES, TIME
from compare.models import Article, Block, BlockKind, Span
from compare.text.names import HONORIFICS, parse_name, surname_key

_NAME_WORD = (
    r"(?:(?:Mr|Mrs|Ms|Dr|Sen|Rep|Gov|Gen|Lt|Col|Prof|Rev|St|Jr|Sr)\."
    r"|[^\W\d_a-z]\.(?:[^\W\d_a-z]\.)*"
    r"|[^\W\d_a-z][\w’'-]*)"
)  # fmt: skip
_RUN = re.compile(
    rf"(?<![\w’'-]){_NAME_WORD}(?:[ \xa0](?:(?:al|el|bin|ibn|von|van|der|de|la|du|di)[ \xa0-])*{_NAME_WORD}){{0,4}}"
)
_SMALL_WORD = 3
_LONGEST_ACRONYM = 6
_ROLE_BEFORE = re.compile(r"([a-z-]+) $")
_LEADING = ADVERBS | DETERMINERS | CONJUNCTIONS | PREPOSITIONS | BREAKERS | PRONOUNS | TIME


@dataclass(slots=True)
class Cast:
    """The people of one article: full names as they occur, and who was mentioned where."""

    places: list[int] = field(default_factory=list)
    names: list[str] = field(default_factory=list)
    """Names by place, parallel to `places`."""
    by_surname: dict[str, dict[str, None]] = field(default_factory=lambda: defaultdict(dict))
    """Distinct full names by surname key."""
    genders: dict[str, Gender] = field(default_factory=dict)
    """What honorifics in the article say of a surname."""
    within: set[str] = field(default_factory=set)
    """Names, lower case, that stand inside a sentence, where only a name has a capital."""
    titled: list[tuple[int, str, str]] = field(default_factory=list)
    """Place, role and name where a role stands before a name: "spokesman Ian Holt"."""


def cast_of(article: Article, quoted: Sequence[Span]) -> Cast:
    """Read the names of an article's narrative; names inside `quoted` are somebody's words and are passed over."""
    cast = Cast()
    starts = [span.start for span in quoted]
    for block in article.blocks:
        if block.kind is BlockKind.BOILERPLATE or _is_in_title_case(article.text, block):
            continue
        for match in _RUN.finditer(article.text, *block.span):
            at = bisect_left(starts, match.start() + 1) - 1
            if at >= 0 and match.start() < quoted[at].end:
                continue
            name = clean_name(_without_office(article.text, match))
            if not name:
                continue
            if not opens_sentence(article.text, match.start()):
                cast.within.add(name.lower())
            cast.places.append(match.start())
            cast.names.append(name)
            role = _ROLE_BEFORE.search(article.text, max(block.span.start, match.start() - 24), match.start())
            if role and role.group(1) in ROLES:
                cast.titled.append((match.start(), role.group(1), name))
            parsed = parse_name(name)
            if parsed.given:
                cast.by_surname[surname_key(name)][name] = None
            if parsed.honorific and (gender := gender_of(name)) is not Gender.UNKNOWN:
                cast.genders.setdefault(parsed.surname, gender)
    return cast


def _is_in_title_case(text: str, block: Block) -> bool:
    """A headline with capitals throughout tells no name from a verb: "Holt Vows to Run"."""
    words = [word for word in text[block.span.start : block.span.end].split() if len(word) > _SMALL_WORD]
    return block.kind is BlockKind.HEADLINE and sum(word[0].isupper() for word in words) > len(words) * 0.6


def _without_office(text: str, run: re.Match[str]) -> str:
    """ "Secretary of State Jane Doe": what follows "of" is the office, if a name of two words or a role shows it."""
    _, _, rest = run.group().partition(" ")
    if not rest or not text.endswith(" of ", 0, run.start()):
        return run.group()
    role = _ROLE_BEFORE.search(text[max(0, run.start() - 20) : run.start() - 3].lower())
    return rest if " " in rest or (role is not None and role.group(1) in ROLES) else run.group()


def clean_name(text: str) -> str:
    """A name without what stands before it ("But", "Tuesday", "House Minority Leader") and without a possessive.

    An honorific stays: it tells of gender, and of a surname behind it.
    """
    words = text.replace("\xa0", " ").split()
    while words and _only_leads(words):
        words.pop(0)
    for at in range(len(words) - 2, -1, -1):
        low = words[at].rstrip(".").lower()
        if low in ROLES or low in HONORIFICS:
            words = words[at if low in HONORIFICS else at + 1 :]
            break
    if not words:
        return ""
    words[-1] = re.sub(r"(?:’s|'s|[’'.,-]+)$", "", words[-1]) if len(words[-1]) > 2 else words[-1]
    name = " ".join(words)
    return "" if name.isupper() and len(name) > _LONGEST_ACRONYM else name


def _only_leads(words: Sequence[str]) -> bool:
    low = words[0].lower().strip(".,’'")
    if len(words[0]) == 1 and len(words) > 1 and words[0] != "A":
        return False
    return low in _LEADING or (low in BASE and low.endswith("ed") and len(words) > 1)


def is_known(cast: Cast, text: str) -> bool:
    """Whether one capitalised word at the start of a sentence is a name: it is one elsewhere in the article."""
    name = clean_name(text)
    parsed = parse_name(name)
    alone = not parsed.given and not parsed.honorific
    return not alone or name.lower() in cast.within or surname_key(name) in cast.by_surname


def opens_sentence(text: str, place: int) -> bool:
    before = text[max(0, place - 5) : place].rstrip(" \xa0“”\"'’‘([—–-")
    return not before or before[-1] in ".!?\n:"
