"""What stands among and below the body, told by its neighbours: cross-headings, related links, notes on authors."""

import re

from compare.models import BlockKind
from compare.read.captions import same_picture
from compare.read.dates import date_line
from compare.read.lines import Line
from compare.read.marks import Page

_LINKS_BELOW = re.compile(
    r"(?:\W{0,3}(?:related|see also|also read|read (?:also|more|next)|more (?:in|from|on|stories|news)"
    r"|recommended|most (?:read|popular)|you (?:may|might)|trending|latest|top stories|what to read"
    r"|don'?t miss|editor'?s'? picks?|must read)\b.*)"
)
_AUTHOR_NOTE = re.compile(
    r"(?:about the author|(?:the )?(?:writer|author) is "
    r"|.{2,60}\beditorial (?:board|team|staff) (?:is|are) responsible"
    r"|.{0,200}\b(?:under this byline|follow (?:him|her|them|me) (?:on|at|@)|(?:on twitter|twitter):? ?@|(?:his|her"
    r"|their) (?:new|latest) book is)"
    r"|.{3,60} (?:is|are) (?:an? |the )?(?:[\w'’.,&-]+ ){0,8}(?:reporters?|correspondents?|editors?|writers?"
    r"|columnists?|contributors?|journalists?) (?:for|at|with|of|in|who|covering|based)\b)"
)
_HASHES = re.compile(r"#{1,6}\s")
_LONGEST_NOTE = 80
_NOTES = 3
_LONGEST_LINK = 25
_LONGEST_LABEL = 14
_LONGEST_BUTTON = 4
_LONGEST_CROSSHEAD = 8


def mark_pictures(page: Page) -> None:
    """A caption printed again beside its picture, often cut off and without the credit that gave the other away."""
    known = [i for i in range(len(page.lines)) if page.is_kind(i, BlockKind.CAPTION)]
    for index in known:
        for near in (index - 2, index - 1, index + 1, index + 2):
            if page.free(near) and page.lines[near].plain and same_picture(page.lines[near], page.lines[index]):
                page.mark(near, BlockKind.CAPTION, "caption, repeated")


def mark_tail(page: Page, author: str) -> None:
    """Mark related links, author notes, labels of other furniture, and cross-headings, in this order."""
    _links(page)
    last = _last_prose(page)
    last = _author_notes(page, last, author)
    _below(page, last)
    _between(page)
    _crossheads(page, last)


def _is_link(line: Line) -> bool:
    if not line.plain or line.words > _LONGEST_LINK:
        return False
    return not line.ended or line.text[-1] in "?!" or date_line(line.plain)


def _links(page: Page) -> None:
    """Titles of other pieces below a heading such as "Related content", with their dates, up to the next sentence."""
    for index, line in enumerate(page.lines):
        if not page.is_kind(index, BlockKind.BOILERPLATE) or not _LINKS_BELOW.fullmatch(line.plain):
            continue
        if line.plain.rstrip().endswith(":") is False and line.words > 6:
            continue
        following = index + 1
        while page.free(following) and _is_link(page.lines[following]):
            page.mark(following, BlockKind.BOILERPLATE, "related link")
            following += 1


def _last_prose(page: Page) -> int:
    return next((i for i in reversed(range(len(page.lines))) if page.free(i) and page.lines[i].prose), -1)


def _author_notes(page: Page, last: int, author: str) -> int:
    """A note on the author is a sentence like any other: only the last ones are asked, and a known author helps.

    May take a closing sentence on a journalist whom the story is about.
    """
    name = author.lower()
    for _ in range(_NOTES):
        if last <= 0:
            break
        line = page.lines[last]
        if not line.plain or line.quoting or line.words > _LONGEST_NOTE:
            break
        named = len(name) > 4 and re.match(
            rf"{re.escape(name)},? (?:is|was|has|covers|writes|reports|serves)\b", line.plain
        )
        if not (named or _AUTHOR_NOTE.match(line.plain)):
            break
        page.mark(last, BlockKind.BOILERPLATE, "note on the author")
        last = _last_prose(page)
    return last


def _below(page: Page, last: int) -> None:
    """Short lines below the body that neighbour furniture: widget labels, names, titles of other pieces."""
    if last < 0:
        return
    tail = range(last + 1, len(page.lines))
    if not any(page.is_kind(i, BlockKind.BOILERPLATE) for i in tail):
        return
    for index in tail:
        line = page.lines[index]
        if page.free(index) and line.plain and line.words <= _LONGEST_LABEL and not line.ended and not line.quoting:
            page.mark(index, BlockKind.BOILERPLATE, "among page furniture")


def _between(page: Page) -> None:
    """A button or label with furniture on both sides, in the middle of the story: a form, a share bar."""
    for index in range(1, len(page.lines) - 1):
        line = page.lines[index]
        enclosed = page.is_kind(index - 1, BlockKind.BOILERPLATE) and page.is_kind(index + 1, BlockKind.BOILERPLATE)
        short = len(line.plain) > 0 and line.words <= _LONGEST_BUTTON and not line.ended and not line.quoting
        if page.free(index) and enclosed and short:
            page.mark(index, BlockKind.BOILERPLATE, "among page furniture")


def _crossheads(page: Page, last: int) -> None:
    """Short headings between two paragraphs. Above a quotation such a line may name the speaker, and stays."""
    before = False
    for index in range(len(page.lines)):
        line = page.lines[index]
        if not page.free(index):
            continue
        after = page.lines[index + 1] if index < last and page.free(index + 1) else None
        if _HASHES.match(line.text) or (
            before and after is not None and after.prose and after.text[0].isalnum() and _is_crosshead(line)
        ):
            page.mark(index, BlockKind.HEADLINE, "sub-headline")
        before = line.prose


def _is_crosshead(line: Line) -> bool:
    if line.words > _LONGEST_CROSSHEAD or line.ended or not line.plain or line.bullet:
        return False
    return line.text[0].isupper() and line.text[-1].isalnum()
