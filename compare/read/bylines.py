"""Who wrote it, from the lines around the headline: "By Jane Doe", "avatar by Staff", "Jane Doe, USA TODAY"."""

import re
from typing import NamedTuple

from compare.read.dates import find_date
from compare.read.lines import Line
from compare.read.wires import wire_name

_BY = re.compile(
    r"(?:(?:avatar|image|posted|published|written|story|text|words|reported)\s+)?by:?\s+(?=[A-Z\u00c0-\u00de@])|author:\s+",
    re.IGNORECASE,
)
_SPLIT = re.compile(r"\s*(?:,\s+(?!and\b|jr\b|sr\b)|\s[|·•/–—-]\s|\s{3,})\s*", re.IGNORECASE)
_WORD = re.compile(r"(?:[^\W\d_]\.)+|[^\W\d_][\w'’.-]*")
_SMALL = frozenset("and & de da del della di van von der den la le el al bin ben ibn of for the with in at".split())
_OUTLET = re.compile(
    r"\b(?:news|times|post|today|press|journal|herald|tribune|magazine|radio|agency|network|media|guardian|telegraph|gazette"
    r"|chronicle|globe|star|sun|mail|weekly|daily|review|observer|standard|independent|service)\b|\b[A-Z]{2,}\b|\.(?:com|org)\b"
)
_ROLE = re.compile(
    r"(?:[\w-]+ ){0,3}"
    r"(?:staff|reporter|correspondent|writer|editor|columnist|contributor|bureau|chief|desk|special to .*)",
    re.IGNORECASE,
)


class Byline(NamedTuple):
    """What a byline says; any part may be empty."""

    name: str
    outlet: str = ""
    credit: str = ""
    date: str = ""


def byline(line: Line) -> Byline | None:
    """The byline that this line is, or None; a sentence that begins "By Monday" has small words."""
    if line.words > 18 or not line.plain or line.text[-1] in "!?:":
        return None
    match = _BY.match(line.text)
    rest = line.text[match.end() :] if match else line.text
    day, begin = find_date(rest)
    if begin >= 0:
        rest = rest[:begin].rstrip(" |·•,–—-")
    parts = [part for part in _SPLIT.split(rest.strip(" .")) if part]
    if not parts or not all(_is_name(part) for part in parts):
        return None
    names, outlet, credit = _sorted_out(parts)
    if match is None and (not (outlet or credit) or len(parts) < 2 or any(len(part.split()) > 4 for part in parts)):
        return None
    return Byline(", ".join(names), outlet, credit, day)


def bare_name(line: Line) -> bool:
    """Two to four capitalised words and nothing else: a byline, if it stands between headline and text."""
    words = line.text.split()
    return (
        2 <= len(words) <= 4
        and not line.ended
        and _is_name(line.text)
        and not any(word in _SMALL for word in (words[0], words[-1]))
    )


def _sorted_out(parts: list[str]) -> tuple[list[str], str, str]:
    names, outlet, credit = [], "", ""
    for number, part in enumerate(parts):
        if wire := wire_name(part):
            credit = wire
            names += [part] if number == 0 and len(parts) == 1 else []
        elif number and _ROLE.fullmatch(part):
            continue
        elif number and (_OUTLET.search(part) or _OUTLET.search(part.lower())):
            outlet = outlet or part
        else:
            names.append(part)
    return names, outlet, credit


def _is_name(text: str) -> bool:
    """Every word begins with a capital or is a particle; no digits, no sentence marks inside."""
    words = text.split()
    if not 1 <= len(words) <= 10 or len(text) > 120:
        return False
    return all(word.lower() in _SMALL or (word[0].isupper() and _WORD.fullmatch(word) is not None) for word in words)
