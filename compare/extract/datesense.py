"""Whether what has the form of a date is one in its place: "in May", but not "Mrs. May", "may" and "May's party".

Every rule asks for evidence before it believes; the tempting mistake is to believe and list exceptions.
"""

import re

from compare.extract.datewords import (
    COUNTED,
    EVENTS,
    MONTH_DETERMINERS,
    MONTH_PREPOSITIONS,
    NAME_PREPOSITIONS,
    NAMES_AFTER,
    NAMES_BEFORE,
    PERSONAL,
    SURE_YEAR_PREPOSITIONS,
    YEAR_PREPOSITIONS,
)
from compare.extract.frames import Reading
from compare.text.calendar import MONTHS

_BEFORE = re.compile(r"([\w.'’]+)\s+[\"'“‘(]?$")
_TWO_BEFORE = re.compile(r"([\w.'’]+)\s+[\w.'’]+\s+$")
_NEXT = re.compile(r"\s+([^\W\d_][\w.'’]*)")
_JOIN = re.compile(r"\s?,?\s?(?:and|or|to|through|until|till|thru)\s(?:the\s)?|,\s|\s?[-–—]\s?", re.IGNORECASE)
_TO_MONTH = re.compile(rf"\s?(?:and|or|to|through|until|till|[-–—])\s?(?:{'|'.join(MONTHS)})\b", re.IGNORECASE)
_MARCHING = frozenset("on for against of from to in through toward towards into madness".split())
_NO_DAY = re.compile(r"\s(?:people|[a-z]+s)\b")
_TO_AMOUNT = re.compile(r"\s(?:and|or|to)\s[\d,]+\s(?:people|men|women|[a-z]+s)\b")
_WEATHER = re.compile(
    r"temperatur|degree|\bheat|\bhigh|\blow|mph|percent|point|score|approval|\bage|\bhis\b|\bher\b|\btheir\b|\bupper|\bmid",
    re.IGNORECASE,
)
_DAY_PREPOSITIONS = frozenset(
    "on from to until till by since before after of the between and for through dated late early last next this".split()
)
_SEASON_LEAD = re.compile(
    r"\b(?:in|since|by|until|during|through|over|before|after|for|of)\s+the\s+$|\b(?:since|by|until)\s+$", re.IGNORECASE
)
_DATED_EVENT = frozenset("since after before until on to from till".split())
_PAGES = frozenset("page pages p. pp. no. nos. number numbers line lines verses rooms".split())
_REACH = 40


def joins(text: str, end: int, start: int) -> bool:
    """Whether a form follows another directly, so that what is believed of one holds for both: "in March and April"."""
    return start - end <= 12 and _JOIN.fullmatch(text, end, start) is not None


def stands(text: str, at: int, reading: Reading) -> bool:
    """Whether the words beside `text[at:reading.end]` bear out what it needs to be a date."""
    prior = _word_before(text, at)
    if reading.needs == "never":
        return False
    if reading.needs:
        return _RULES[reading.needs](text, at, reading, prior)
    return _today(text, at, reading, prior)


def _word_before(text: str, at: int) -> str:
    found = _BEFORE.search(text, max(0, at - _REACH), at)
    return found.group(1).lower().replace("’", "'") if found else ""


def _word_after(text: str, end: int) -> str:
    found = _NEXT.match(text, end, end + _REACH)
    return found.group(1) if found else ""


def _today(text: str, at: int, reading: Reading, prior: str) -> bool:
    """Not "USA Today", the programme “Today”, and no amount "May 20 people can come"."""
    word = text[at : reading.end]
    if word.lower() == "today":
        quoted = at > 0 and text[at - 1] in "“‘\"'" and text[reading.end : reading.end + 1] in "”’\"',"
        return prior not in ("usa", "of") and not (quoted and word[0].isupper())
    if reading.floating and reading.grain == "day" and word.split()[0] in ("May", "March") and not prior:
        return not _NO_DAY.match(text, reading.end)
    return True


def _month(text: str, at: int, reading: Reading, prior: str) -> bool:
    if prior in MONTH_PREPOSITIONS or prior in MONTH_DETERMINERS or prior.endswith(("'s", "s'")):
        return not (text.startswith("March", at) and _marches(text, reading, prior))
    if text[at : at + 1].islower() or text.startswith("March", at):
        return False
    return not _word_after(text, reading.end)[:1].isupper()


def _marches(text: str, reading: Reading, prior: str) -> bool:
    """ "The March on Rome", "in March for Life"."""
    after = _word_after(text, reading.end)
    if prior in MONTH_PREPOSITIONS:
        tail = text[reading.end : reading.end + _REACH].split()
        return after.lower() == "madness" or (
            after.lower() in ("for", "on") and len(tail) > 1 and tail[1][0].isupper() and tail[1].strip(".,") in
            ("Life", "Washington", "Rome", "Science", "Our", "Selma")
        )  # fmt: skip
    return not after or after.lower() in _MARCHING or after[0].isupper()


def _named_month(text: str, at: int, reading: Reading, prior: str) -> bool:
    word = text[at : reading.end].lower()
    after = _word_after(text, reading.end)
    if text[reading.end : reading.end + 2] in ("'s", "’s"):
        return False
    if prior in MONTH_PREPOSITIONS and prior not in NAME_PREPOSITIONS:
        return True
    if _TO_MONTH.match(text, reading.end) and prior in NAME_PREPOSITIONS:
        return True
    if word in PERSONAL and prior in NAME_PREPOSITIONS:
        return word != "may" and not after[:1].isupper()
    if prior in MONTH_PREPOSITIONS:
        return True
    if prior in MONTH_DETERMINERS or prior.endswith("'s"):
        return word != "may" and after[:1].islower() and after not in _MARCHING
    return False


def _day(text: str, at: int, _: Reading, prior: str) -> bool:
    """ "On 23 December"; not "20 May supporters came"."""
    after_a_word = text[max(0, at - 3) : at].rstrip(" ")[-1:].isalnum()
    return prior in _DAY_PREPOSITIONS or not (after_a_word or text.startswith("0", at))


def _year(text: str, at: int, reading: Reading, prior: str) -> bool:
    after = _word_after(text, reading.end)
    amount = _TO_AMOUNT.match(text, reading.end)
    if after.lower() in COUNTED or (amount and amount.group().split()[-1] not in EVENTS):
        return False
    written = text[at : reading.end]
    if prior in SURE_YEAR_PREPOSITIONS:
        return True
    if not 1700 <= reading.year <= 2100:
        return False
    if text[at - 1 : at] == "(" and text.startswith(")", reading.end):
        return True
    if prior in YEAR_PREPOSITIONS:
        return not _is_count(after)
    if prior in MONTH_DETERMINERS or prior.endswith(("'s", "s'")):
        return bool(after) and (after.lower() in EVENTS or (after[0].islower() and not _is_count(after)))
    if len(written) >= 9:  # "1990-2000"
        return prior not in _PAGES
    opening = text[max(0, at - 4) : at].rstrip(" “‘\"'")[-1:] in ".\n!?"
    return opening and after in ("is", "was", "will", "has", "saw", "brought", "may", "could")


def _is_count(after: str) -> bool:
    return after.islower() and after.endswith("s") and not after.endswith(("ss", "'s", "’s")) and len(after) > 3 and (
        after not in EVENTS
    )  # fmt: skip


def _weekday(text: str, at: int, reading: Reading, prior: str) -> bool:
    """ "On Monday"; not "Super Tuesday", "every Friday", "on a Sunday", "the Sunday Times", "the Friday before …"."""
    word = text[at : reading.end]
    if not word[0].isupper():
        return False
    if prior in NAMES_BEFORE or _word_after(text, reading.end) in NAMES_AFTER:
        return False
    if not word.isupper() and any(part[0].isupper() for part in word.split()[1:]):
        return False  # "Saturday Night"
    if prior == "a":
        two = _TWO_BEFORE.search(text, max(0, at - _REACH), at)
        return bool(two) and two is not None and two.group(1).lower() != "on"
    if prior == "news":
        return word.split()[0] not in ("Saturday", "Sunday")
    return not (
        prior == "the" and _word_after(text, reading.end) in ("before", "after", "following", "preceding", "of")
    )


def _weekend(_text: str, _at: int, _reading: Reading, prior: str) -> bool:
    """ "Over the weekend"; not "a weekend trip"."""
    return prior == "the"


def _decade(text: str, at: int, reading: Reading, prior: str) -> bool:
    """ "The 90s"; not temperatures "in the 90s", and not "in his 90s"."""
    return prior == "the" and not _WEATHER.search(text, max(0, at - 60), reading.end + 40)


def _season(text: str, at: int, reading: Reading, _: str) -> bool:
    return text[at].islower() and bool(_SEASON_LEAD.search(text, max(0, at - _REACH), at)) and (
        text[reading.end : reading.end + 1] != "-"
    )  # fmt: skip


def _event(_text: str, _at: int, _reading: Reading, prior: str) -> bool:
    return prior in _DATED_EVENT


_RULES = {
    "month": _month, "name": _named_month, "year": _year, "day": _day, "weekday": _weekday, "weekend": _weekend,
    "decade": _decade, "season": _season, "event": _event,
}  # fmt: skip
