"""Which paragraphs are the headline: stated and found again, or recognised by its looks.

The tempting mistake is to take the first line: in three of four page layouts it is a menu entry.
"""

import re

from compare.read.bylines import byline
from compare.read.dates import date_line
from compare.read.lines import Line, word_key
from compare.read.marks import Page

DEEPEST = 60
"""Paragraphs; a head is not longer, even with a letter to the reader in it."""
LONGEST_TITLE = 32
_SHORTEST_LEDE = 15
"""Words. A shorter first sentence with a longer one after it is a headline that somebody closed with a stop."""
_AFTER_QUOTE = re.compile(r"[,.?!][\"”'’]\s+\w")
_DATELINE = re.compile(r"[A-Z][A-Z .,'-]{3,40}(?:,? [A-Z][a-z.]{1,6} ?\d{0,2})?,? ?(?:\(\w{2,12}\) ?)?[-–—]")
_SERIES = re.compile(r"\b(?:no|nr|vol|issue|number)\b\.? ?\d+$")


def stated_lines(page: Page, title: str) -> list[int]:
    """Paragraphs that are the stated title, whole, repeated, or broken over two or three lines."""
    wanted = word_key(title)
    found: list[int] = []
    if not wanted:
        return found
    for index, line in enumerate(page.lines[:DEEPEST]):
        if index in found or line.words > 2 * LONGEST_TITLE:
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


def body_start(page: Page, titles: list[int]) -> int:
    """Index of the first body paragraph as far as known; the number of paragraphs if there is none."""
    for index, line in enumerate(page.lines):
        if page.free(index) and index not in titles and line.prose and not _asks(line):
            return index
    return len(page.lines)


def _asks(line: Line) -> bool:
    """A question or exclamation as headlines have them, not a paragraph."""
    return line.words <= 20 and line.text.rstrip("\"'”’)")[-1:] in ("?", "!") and not _AFTER_QUOTE.search(line.text)


def guessed_lines(page: Page, body: int, *, strict: bool) -> list[int]:
    """The headline by its looks: printed twice, or else the first that is long enough.

    With `strict` (the title is known, but the page prints another) only an evident one will do.
    """
    if not strict and (carried := _carried_on(page)):
        return carried
    above = [i for i in range(min(body, DEEPEST)) if page.free(i) and _like_title(page.lines[i])]
    keys = [page.lines[i].key for i in above]
    twice = [i for i, key in zip(above, keys, strict=True) if keys.count(key) > 1]
    above_all = sorted(twice or above, key=lambda i: "|" in page.lines[i].text)
    for shortest in (4,) if strict else (4, 3, 1):
        choice = next((i for i in above_all if page.lines[i].words >= shortest), None)
        if choice is not None:
            return [i for i, key in zip(above, keys, strict=True) if key == page.lines[choice].key]
    return [] if strict else _closed_title(page)


def _carried_on(page: Page) -> list[int]:
    """A headline over two lines, as archives print them: "Headline;" and what they call its second deck."""
    free = [i for i in range(min(len(page.lines), DEEPEST)) if page.free(i)][:3]
    if len(free) < 3 or not page.lines[free[0]].text.endswith(";"):
        return []
    return free[:2] if all(page.lines[i].words <= LONGEST_TITLE for i in free[:2]) else []


def _closed_title(page: Page) -> list[int]:
    """A first line with a full stop that is nevertheless the headline."""
    free = [i for i in range(min(len(page.lines), DEEPEST)) if page.free(i)][:3]
    if len(free) < 2:
        return []
    first, *others = (page.lines[i] for i in free)
    if not first.text.rstrip("\"'”’").endswith(".") or all(line.words <= first.words for line in others):
        return []
    if _in_title_case(first):
        return free[:1] if first.words < LONGEST_TITLE else []
    lede = first.words >= _SHORTEST_LEDE or _AFTER_QUOTE.search(first.text) or _DATELINE.match(first.text)
    return [] if lede else free[:1]


def _in_title_case(line: Line) -> bool:
    long = [word for word in line.text.split() if len(word) > 3]
    return len(long) >= 3 and sum(not word[0].islower() for word in long) >= 0.9 * len(long)


def _like_title(line: Line) -> bool:
    if not line.plain or line.words > LONGEST_TITLE or line.bullet or line.text[-1] in ":;,":
        return False
    if line.text[0].islower() or date_line(line.plain) or _DATELINE.match(line.text) or _SERIES.search(line.plain):
        return False
    if byline(line) is not None:
        return False
    return not line.ended or _asks(line)
