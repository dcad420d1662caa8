"""Calendar dates as outlets print them, to ISO 8601; what is ambiguous or absurd is no date.

The tempting mistake is a lenient parser: it reads "may" and "The Sun" as dates, and takes 03/04/2016 for whichever of
two days its author's country prefers.
"""

import re
from datetime import date

from compare.text.calendar import MONTHS

_MONTHS = {name[:3]: number for name, number in MONTHS.items()}
MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?"
    r"|nov(?:ember)?|dec(?:ember)?)\b\.?"
)
WEEKDAY = r"(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\b\.?"
_FORMS = (
    re.compile(r"(?P<y>\d{4})[-/.](?P<n>\d{1,2})[-/.](?P<d>\d{1,2})(?!\d)"),
    re.compile(rf"\b(?P<m>{MONTH})\s?(?P<d>\d{{1,2}})(?:st|nd|rd|th)?,?\s(?P<y>\d{{4}})\b", re.IGNORECASE),
    re.compile(rf"\b(?P<d>\d{{1,2}})(?:st|nd|rd|th|\.)?(?:\sof)?\s(?P<m>{MONTH}),?\s(?P<y>\d{{4}})\b", re.IGNORECASE),
    re.compile(r"\b(?P<a>\d{1,2})[/.](?P<b>\d{1,2})[/.](?P<y>\d{4})\b", re.IGNORECASE),
    re.compile(r"^(?P<y>\d{4})(?P<n>\d{2})(?P<d>\d{2})(?=T|$)", re.IGNORECASE),
)
_FULL = "|".join(
    [
        r"\d{4}[-/.]\d{1,2}[-/.]\d{1,2}(?:t[\d:.+-]+z?)?",
        rf"{MONTH}\s?\d{{1,2}}(?:st|nd|rd|th)?,?\s\d{{4}}",
        rf"\d{{1,2}}(?:st|nd|rd|th|\.)?(?:\sof)?\s{MONTH},?\s\d{{4}}",
        r"\d{1,2}[/.]\d{1,2}[/.]\d{4}",
    ]
)
_DATED = re.compile(_FULL, re.IGNORECASE)
_BESIDE = re.compile(
    rf"{_FULL}|{WEEKDAY}|\b(?:first|originally|last|published|posted|updated?|modified|created|edited|edits?|date|on|at|by"
    r"|min(?:ute)?s?|hours?|days?|months?|years?|ago|read|a\.?m|p\.?m|noon|local|time|[ecmpbi][sd]?t|gmt|utc|hkt|cet|cest"
    r"|aest|aedt|sast|jst|z|t)\b|\d+|[\W_]+",
    re.IGNORECASE,
)
"""What stands beside a date on its line: words of publishing, times, zones, digits and marks."""
_DATE_LINE_WORDS = 18
UNDATED_LINE = re.compile(
    rf"(?:{WEEKDAY},?\s)?(?:{MONTH}\s\d{{1,2}}(?:st|nd|rd|th)?|\d{{1,2}}(?:st|nd|rd|th)?\s{MONTH})(?:\s?\|.{{0,40}})?"
    rf"|{WEEKDAY}(?:\s?\|.{{0,40}})?",
    re.IGNORECASE,
)
"""The day without a year, as page heads show the day of the visit: no evidence of the day of publication."""
_FIRST, _LAST = 1600, 2100


def date_line(line: str) -> bool:
    """Whether a line is nothing but a date with its year: with times, zones and words of publishing, and one word more.

    A series name may follow: "May 3, 2021 | Dispatch No. 12". "The budget of May 3, 2021" has too much before it.
    """
    if line.count(" ") >= _DATE_LINE_WORDS:
        return False
    date_in_it = _DATED.search(line)
    if date_in_it is None:
        return False
    other = len(_BESIDE.sub(" ", line).split())
    return other <= 1 or (
        other <= 4 and date_in_it.start() == 0 and line[date_in_it.end() :].lstrip()[:1] in ("|", "/", "·", "•")
    )


def iso_date(text: str) -> str:
    """The first date with a year in `text` as YYYY-MM-DD; empty when there is none, or it is absurd or ambiguous."""
    return find_date(text)[0]


def find_date(text: str) -> tuple[str, int]:
    """As `iso_date`, with the place where it begins in `text`; ("", -1) when there is none."""
    for form in _FORMS:
        match = form.search(text[:200])
        if match is None:
            continue
        part = match.groupdict()
        if "a" in part:
            first, second = int(part["a"]), int(part["b"])
            if first <= 12 and second <= 12 and first != second:
                return "", -1
            month, day = (first, second) if second > 12 else (second, first)
        else:
            month = int(part["n"]) if part.get("n") else _MONTHS[part["m"][:3].lower()]
            day = int(part["d"])
        found = _checked(int(part["y"]), month, day)
        return (found, match.start()) if found else ("", -1)
    return "", -1


def _checked(year: int, month: int, day: int) -> str:
    if not _FIRST <= year <= _LAST:
        return ""
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return ""
