"""The head of an article: what stands above the first body paragraph, and what it says about the article.

Scraped pages put menus, dates, the title (often twice), a standfirst, the author and captions there in any order.
"""

import re
from dataclasses import dataclass

from compare.models import BlockKind
from compare.read.bylines import bare_name, byline
from compare.read.dates import date_line, iso_date
from compare.read.marks import Page
from compare.read.titles import DEEPEST, LONGEST_TITLE, body_start, guessed_lines, stated_lines

_LONGEST_STANDFIRST = 50
_LONGEST_LABEL = 3
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
    titles = stated_lines(page, stated_title) if stated_title else []
    body = body_start(page, titles)
    if not titles:
        titles = guessed_lines(page, body, strict=bool(stated_title))
    for index in titles:
        page.mark(index, BlockKind.HEADLINE, "headline" if index == titles[0] else "headline, repeated")
    if titles:
        head.title = _title(page, titles)
    body = body_start(page, titles)
    _mark_dates_and_bylines(page, body, head)
    body = _mark_standfirst(page, body, titles, head)
    _mark_remains(page, body, titles, head)
    return head


def _title(page: Page, titles: list[int]) -> str:
    first = page.lines[titles[0]].text.strip(_TITLE_MARKS)
    return f"{first} {page.lines[titles[1]].text}" if first.endswith(";") and len(titles) > 1 else first


def _mark_dates_and_bylines(page: Page, body: int, head: Head) -> None:
    for index in range(min(body + 3, DEEPEST, len(page.lines))):
        line = page.lines[index]
        if not page.free(index):
            continue
        if date_line(line.plain):
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
    if page.lines[body].words > _LONGEST_STANDFIRST or not _head_goes_on(page, body + 1):
        return body
    page.mark(body, BlockKind.HEADLINE, "sub-headline")
    end = body_start(page, titles)
    _mark_dates_and_bylines(page, end, head)
    return end


def _head_goes_on(page: Page, index: int) -> bool:
    """Whether a date, byline or reading time follows, perhaps after the author's bare name."""
    for near in range(index, min(index + 2, len(page.lines))):
        line = page.lines[near]
        if page.is_kind(near, BlockKind.DATELINE, BlockKind.BYLINE) or _READING_TIME.search(line.plain):
            return True
        if not bare_name(line):
            return False
    return False


def _above_the_text(page: Page, index: int) -> bool:
    """Whether a line below the headline belongs to it: it ends without a stop, or more of the head follows it."""
    line = page.lines[index]
    return _head_goes_on(page, index + 1) if line.ended else line.text[-1] not in ":;,"


def _mark_remains(page: Page, body: int, titles: list[int], head: Head) -> None:
    """Section labels above the headline; sub-headlines and a bare author's name below it."""
    if not titles:
        return
    for index in range(min(body, DEEPEST)):
        line = page.lines[index]
        if not page.free(index):
            continue
        if index < titles[0]:
            if line.words <= LONGEST_TITLE and not line.ended:
                page.mark(index, BlockKind.BOILERPLATE, "above the headline")
        elif bare_name(line) and not head.byline:
            page.mark(index, BlockKind.BYLINE, "name below the headline")
            head.byline = line.text
        elif line.words <= _LONGEST_LABEL and not line.ended and not line.quoting and line.text[-1] != ":":
            page.mark(index, BlockKind.BOILERPLATE, "label in the page head")
        elif 4 <= line.words <= LONGEST_TITLE and _above_the_text(page, index):
            page.mark(index, BlockKind.HEADLINE, "sub-headline")
