"""A draft made into an article: its paragraphs marked, the fields that nobody stated filled in from the page."""

from dataclasses import replace
from pathlib import PurePath
from typing import NamedTuple
from urllib.parse import urlsplit

from compare.models import Article, Block, BlockKind, Span
from compare.read.appeals import mark_appeals
from compare.read.captions import caption
from compare.read.dates import iso_date
from compare.read.draft import Draft, Form, Stated
from compare.read.furniture import furniture
from compare.read.head import Head, mark_head
from compare.read.language import language
from compare.read.lines import lines
from compare.read.marks import Mark, Page
from compare.read.outlets import outlet_name
from compare.read.tail import mark_pictures, mark_tail
from compare.read.wires import dateline_wire, rights_wire, wire_name
from compare.text.comments import comments

_MARKDOWN = (".md", ".markdown")
_BODY = Mark(BlockKind.BODY, "")


class _Guess(NamedTuple):
    """Fields inferred from the text; empty where it tells nothing."""

    fields: Stated
    blocks: tuple[Block, ...]


def article(draft: Draft) -> Article:
    """The article of a draft. Raises InputError if a page holds no article."""
    if draft.form is Form.PAGE:
        from compare.read.page import extracted

        draft, loose = extracted(draft)
    else:
        loose = Stated()
    guess = _guessed(draft)
    known, inferred = draft.stated, loose.over(guess.fields)
    inferred = replace(
        inferred,
        outlet=inferred.outlet or host(known.url) or draft.stem,
        title=inferred.title or draft.stem,
    )
    fields = known.over(inferred)
    names = ("title", "outlet", "date", "byline", "credit", "url", "language")
    return Article(
        id=draft.id,
        path=draft.path,
        outlet=fields.outlet,
        title=fields.title,
        text=draft.text,
        blocks=guess.blocks,
        date=fields.date,
        byline=fields.byline,
        credit=fields.credit,
        url=fields.url,
        language=fields.language,
        guessed=frozenset(name for name in names if getattr(inferred, name) and not getattr(known, name)),
        repaired=draft.repaired,
    )


def _guessed(draft: Draft) -> _Guess:
    markdown = PurePath(draft.path).suffix.lower() in _MARKDOWN
    page = Page(lines(draft.text, draft.front, markdown=markdown))
    for index, line in enumerate(page.lines):
        if caption(line):
            page.mark(index, BlockKind.CAPTION, "photo caption or credit")
        elif reason := furniture(line):
            page.mark(index, BlockKind.BOILERPLATE, reason)
    mark_appeals(page)
    mark_pictures(page)
    head = mark_head(page, draft.stated.title)
    mark_tail(page, draft.stated.byline or head.byline)
    marks = [mark or _BODY for mark in page.marks]
    blocks = [Block(Span(line.start, line.end), *mark) for line, mark in zip(page.lines, marks, strict=True)]
    told = (Span(comment.start, comment.end) for comment in comments(draft.text, draft.front))
    if ours := [Block(span, BlockKind.BOILERPLATE, "comment to samestory") for span in told]:
        blocks = sorted([*blocks, *ours], key=lambda block: block.span)
    if draft.front:
        blocks.insert(0, Block(Span(0, len(draft.text[: draft.front].rstrip())), BlockKind.BOILERPLATE, "front matter"))
    return _Guess(_fields(draft, page, head), tuple(blocks))


def _fields(draft: Draft, page: Page, head: Head) -> Stated:
    body = [line for index, line in enumerate(page.lines) if page.free(index)]
    furnished = [line.text for index, line in enumerate(page.lines) if page.is_kind(index, BlockKind.BOILERPLATE)]
    byline = draft.stated.byline or head.byline
    credit = head.credit or wire_name(byline) or wire_name(byline.rpartition(",")[2])
    credit = credit or next(filter(None, (dateline_wire(line.text) for line in body[:3])), "")
    credit = credit or next(filter(None, map(rights_wire, furnished)), "")
    opening = body[0].text[:60].partition("—")[0] if body and "—" in body[0].text[:60] else ""
    return Stated(
        title=head.title,
        outlet=head.outlet or outlet_name(furnished, draft.text),
        date=head.date or iso_date(opening),
        byline=head.byline,
        credit=credit,
        language=language(draft.text, body[0].start if body else 0),
    )


def host(url: str) -> str:
    """The site of an address, without "www."; empty for what is no web address."""
    try:
        name = urlsplit(url if "//" in url else f"//{url}").hostname or ""
    except ValueError:
        return ""
    return name.removeprefix("www.") if "." in name else ""
