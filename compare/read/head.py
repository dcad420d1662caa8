"""The head of an article: what stands above the first body paragraph, and what it says about the article.

Scraped pages put menus, dates, the title (often twice), a standfirst, the author and captions there in any order. The
tempting mistake is to take the first line for the title: in three of four page layouts it is a menu entry.
"""

import re
from dataclasses import dataclass

from compare.models import BlockKind
from compare.read.bylines import bare_name, byline
from compare.read.dates import DATE_LINE, iso_date
from compare.read.lines import Line, word_key
from compare.read.marks import Page

_DEEPEST = 60
"""Paragraphs; a head is not longer, even with a letter to the reader in it."""
_LONGEST_TITLE = 32
_LONGEST_STANDFIRST = 50
_SHORTEST_LEDE = 15
"""Words. A shorter first sentence with a longer one after it is a headline that somebody closed with a stop."""
_AFTER_QUOTE = re.compile(r"[,.?!][\"”'’]\s+\w")
_DATELINE = re.compile(r"[A-Z][A-Z .,'-]{3,40}(?:,? [A-Z][a-z.]{1,6} ?\d{0,2})?,? ?(?:\(\w{2,12}\) ?)?[-–—]")
_TITLE_MARKS = " \t#*_="
_READING_TIME = re.compile(r"\d+[ -]min(?:ute)?s?\.? read")


@dataclass(slots=True)
class Head:
    """What the head says; empty where it says nothing. `title` is the headline as printed on the page."""

    title: str = ""
    date: str = ""
    byline: str = ""
    outlet: str = ""
    credit: str = ""


def mark_head(page: Page, stated_title: str) -> Head:
    """Mark headline, date, byline and standfirst, and return what they say."""
    head = Head()
    titles = _stated_lines(page, stated_title) if stated_title else []
    body = _body_start(page, titles)
    if not titles:
        titles = _guessed_lines(page, body, strict=bool(stated_title))
    for index in titles:
        page.mark(index, BlockKind.HEADLINE, "headline" if index == titles[0] else "headline, repeated")
    if titles:
        head.title = _title(page, titles)
    body = _body_start(page, titles)
    _mark_dates_and_bylines(page, body, head)
    body = _mark_standfirst(page, body, titles, head)
    _mark_remains(page, body, titles, head)
    return head


def _title(page: Page, titles: list[int]) -> str:
    first = page.lines[titles[0]].text.strip(_TITLE_MARKS)
    return f"{first} {page.lines[titles[1]].text}" if first.endswith(";") and len(titles) > 1 else first


def _stated_lines(page: Page, title: str) -> list[int]:
    """Paragraphs that are the stated title, whole, repeated, or broken over two or three lines."""
    wanted = word_key(title)
    found: list[int] = []
    if not wanted:
        return found
    for index, line in enumerate(page.lines[:_DEEPEST]):
        if index in found or line.words > 2 * _LONGEST_TITLE:
            continue
        key, run = line.key, [index]
        while (
            key
            and key != wanted
            and wanted.startswith(key + " ")
            and len(run) < 3
            and index + len(run) < len(page.lines)
        ):
            following = page.lines[index + len(run)]
            run.append(index + len(run))
            key = f"{key} {following.key}"
        if key == wanted:
            found.extend(run)
    return found


def _body_start(page: Page, titles: list[int]) -> int:
    """Index of the first body paragraph as far as known; the number of paragraphs if there is none."""
    for index, line in enumerate(page.lines):
        if page.free(index) and index not in titles and line.prose and not _asks(line):
            return index
    return len(page.lines)


def _asks(line: Line) -> bool:
    """A question or exclamation as headlines have them, not a paragraph."""
    return line.words <= 20 and line.text.rstrip("\"'”’)")[-1:] in ("?", "!") and not _AFTER_QUOTE.search(line.text)


def _guessed_lines(page: Page, body: int, *, strict: bool) -> list[int]:
    """The headline by its looks: printed twice, or else the first that is long enough.

    With `strict` (the title is known, but the page prints another) only an evident one will do.
    """
    if not strict and (carried := _carried_on(page)):
        return carried
    above = [i for i in range(min(body, _DEEPEST)) if page.free(i) and _like_title(page.lines[i])]
    keys = [page.lines[i].key for i in above]
    twice = [i for i, key in zip(above, keys, strict=True) if keys.count(key) > 1]
    for shortest in (4,) if strict else (4, 3, 1):
        choice = next((i for i in twice or above if page.lines[i].words >= shortest), None)
        if choice is not None:
            return [i for i, key in zip(above, keys, strict=True) if key == page.lines[choice].key]
    return [] if strict else _closed_title(page)


def _carried_on(page: Page) -> list[int]:
    """A headline over two lines, as archives print them: "Headline;" and what they call its second deck."""
    free = [i for i in range(min(len(page.lines), _DEEPEST)) if page.free(i)][:3]
    if len(free) < 3 or not page.lines[free[0]].text.endswith(";"):
        return []
    return free[:2] if all(page.lines[i].words <= _LONGEST_TITLE for i in free[:2]) else []


def _closed_title(page: Page) -> list[int]:
    """A first line with a full stop that is nevertheless the headline."""
    free = [i for i in range(min(len(page.lines), _DEEPEST)) if page.free(i)][:3]
    if len(free) < 2:
        return []
    first, *others = (page.lines[i] for i in free)
    if not first.text.rstrip("\"'”’").endswith(".") or all(line.words <= first.words for line in others):
        return []
    if _in_title_case(first):
        return free[:1] if first.words < _LONGEST_TITLE else []
    lede = first.words >= _SHORTEST_LEDE or _AFTER_QUOTE.search(first.text) or _DATELINE.match(first.text)
    return [] if lede else free[:1]


def _in_title_case(line: Line) -> bool:
    long = [word for word in line.text.split() if len(word) > 3]
    return len(long) >= 3 and sum(not word[0].islower() for word in long) >= 0.9 * len(long)


def _like_title(line: Line) -> bool:
    if not line.plain or line.words > _LONGEST_TITLE or line.bullet or line.text[-1] in ":;,":
        return False
    if line.text[0].islower() or _is_date(line) or _DATELINE.match(line.text) or byline(line) is not None:
        return False
    return not line.ended or _asks(line)


def _is_date(line: Line) -> bool:
    return line.words <= 16 and bool(DATE_LINE.fullmatch(line.plain)) and bool(iso_date(line.text))


def _mark_dates_and_bylines(page: Page, body: int, head: Head) -> None:
    for index in range(min(body + 3, _DEEPEST, len(page.lines))):
        line = page.lines[index]
        if not page.free(index):
            continue
        if _is_date(line):
            page.mark(index, BlockKind.DATELINE, "date line")
            head.date = head.date or iso_date(line.text)
        elif (by := byline(line)) and not (index > body and line.prose):
            page.mark(index, BlockKind.BYLINE, "byline")
            head.byline = head.byline or by.name
            head.outlet = head.outlet or by.outlet
            head.credit = head.credit or by.credit
            head.date = head.date or by.date


def _mark_standfirst(page: Page, body: int, titles: list[int], head: Head) -> int:
    """A whole sentence below the headline that is followed by date, author or reading time is no body paragraph yet."""
    if body >= len(page.lines) or not titles or body - 1 not in titles:
        return body
    line, after = page.lines[body], page.lines[body + 1] if body + 1 < len(page.lines) else None
    if line.words > _LONGEST_STANDFIRST or after is None:
        return body
    if not (page.is_kind(body + 1, BlockKind.DATELINE, BlockKind.BYLINE) or _READING_TIME.search(after.plain)):
        return body
    page.mark(body, BlockKind.HEADLINE, "sub-headline")
    end = _body_start(page, titles)
    _mark_dates_and_bylines(page, end, head)
    return end


def _mark_remains(page: Page, body: int, titles: list[int], head: Head) -> None:
    """Section labels above the headline; sub-headlines and a bare author's name below it."""
    if not titles:
        return
    for index in range(min(body, _DEEPEST)):
        line = page.lines[index]
        if not page.free(index):
            continue
        if index < titles[0]:
            if line.words <= _LONGEST_TITLE and not line.ended:
                page.mark(index, BlockKind.BOILERPLATE, "above the headline")
        elif bare_name(line) and not head.byline:
            page.mark(index, BlockKind.BYLINE, "name below the headline")
            head.byline = line.text
        elif line.words >= 4 and line.words <= _LONGEST_TITLE and not line.ended and line.text[-1] not in ":;,":
            page.mark(index, BlockKind.HEADLINE, "sub-headline")
