"""Contents into HTML: templates that escape everything, and a policy under which nothing but our own scripts runs.

An article is a stranger's bytes on its way into a browser. Three locks stand before it: Jinja escapes every value,
`printable` takes control characters and direction overrides out of every value, and the Content-Security-Policy of the
page allows only the style sheet and the scripts whose digests it names, and no connection at all.
"""

import base64
import hashlib
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache, partial
from pathlib import Path

import jinja2
from markupsafe import Markup

from compare.models import Article
from compare.report.bearings import GROUPED
from compare.report.escape import clean, printable, shorten
from compare.report.page.addresses import OVERVIEW, path_to
from compare.report.page.contents import Chapter, Contents
from compare.report.page.families import LEGEND, SIGNS
from compare.report.page.islands import facets, island, packets
from compare.report.page.origins import ROW
from compare.report.page.overview import Overview, overview
from compare.report.page.volumes import batches
from compare.report.wording import VERDICTS
from compare.text.counting import count

ASSETS = Path(__file__).parent / "assets"
_LINE = 260
_EARLY = "theme.js"
"""Runs before the first paint, so that a dark page does not flash white."""
_SCRIPTS = ("places.js", "filters.js", "keyboard.js", "copying.js")


def render(contents: Contents) -> Mapping[str, str]:
    """Every file of the report by its name, the overview first."""
    return dict(_files(contents))


def _files(contents: Contents) -> Iterator[tuple[str, str]]:
    head = overview(contents)
    chapters = contents.chapters
    alone = contents.alone()
    if not contents.addresses.page_of:
        yield OVERVIEW, _page(contents, OVERVIEW, head=head, chapters=chapters, beyond=True, articles=alone)
        return
    told = {article.id for chapter in chapters for article in chapter.articles}
    shelves = batches(contents.report, told)
    yield OVERVIEW, _page(contents, OVERVIEW, head=head, chapters=(), beyond=False, articles=(), shelves=len(shelves))
    of = contents.addresses.page_of
    for chapter in chapters:
        yield of[chapter.anchor], _page(contents, of[chapter.anchor], chapters=(chapter,))
    if contents.beyond.says_anything:
        yield of[contents.beyond.anchor], _page(contents, of[contents.beyond.anchor], beyond=True)
    for number, batch in enumerate(shelves, start=1):
        articles = [contents.report.article[article] for article in batch]
        name = of[contents.addresses.article(batch[0])]
        yield name, _page(contents, name, articles=articles, shelf=number)


def _page(  # noqa: PLR0913  what a page may hold
    contents: Contents,
    name: str,
    *,
    head: Overview | None = None,
    chapters: Sequence[Chapter] = (),
    beyond: bool = False,
    articles: Sequence[Article] = (),
    shelf: int = 0,
    shelves: int = 0,
) -> str:
    """One file. `beyond` asks for what is told beyond one story, `articles` are those of no story."""
    split = bool(contents.addresses.page_of)
    shown = [one for chapter in chapters for one in (*chapter.findings, *chapter.repeated)]
    if beyond:
        shown += [*contents.beyond.findings, *contents.beyond.repeated]
    listed = [*contents.findings.values()] if head and split else shown
    context = {
        "contents": contents,
        "head": head,
        "chapters": chapters,
        "beyond": contents.beyond if beyond and contents.beyond.says_anything else None,
        "articles": articles,
        "shelf": shelf,
        "shelves": shelves,
        "split": split,
        "title": _title(contents, head, chapters, beyond=beyond, shelf=shelf),
        "home": "" if name == OVERVIEW else path_to(name, OVERVIEW),
        "at": partial(contents.addresses.href, name),
        "to": partial(path_to, name),
        "facets": Markup(island(facets(listed))),  # noqa: S704  `island` writes no markup
        "packets": Markup(island(packets(shown))),  # noqa: S704  as above
    }
    return _environment().get_template("page.html.j2").render(context)


def _title(contents: Contents, head: Overview | None, chapters: Sequence[Chapter], *, beyond: bool, shelf: int) -> str:
    if head:
        return "Quotes and facts that recur"
    if chapters:
        return chapters[0].title
    return contents.beyond.title if beyond else f"Articles of no story, page {shelf}"


@lru_cache(maxsize=1)
def _environment() -> jinja2.Environment:
    environment = jinja2.Environment(
        loader=jinja2.FileSystemLoader(ASSETS),
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        finalize=_shown,
        auto_reload=False,
    )
    style, early = _asset("page.css"), _asset(_EARLY)
    scripts = [_asset(script) for script in _SCRIPTS]
    environment.globals |= {
        "style": Markup(style),  # noqa: S704  our own files
        "early": Markup(early),  # noqa: S704
        "scripts": [Markup(script) for script in scripts],  # noqa: S704
        "policy": _policy(style, [early, *scripts]),
        "legend": LEGEND,
        "signs": [(SIGNS[verdict], verdict.value, words) for verdict, words in VERDICTS.items()],
        "silent": SIGNS[None],
        "by_decision": GROUPED,
        "row": ROW,
        "count": count,
    }
    environment.filters |= {"clean": clean, "lang": _language, "shorten": partial(shorten, length=_LINE)}
    return environment


def _shown(value: object) -> object:
    """Every value on its way into the page; what is markup already was made by us."""
    return printable(value) if isinstance(value, str) and not isinstance(value, Markup) else value


def _language(article: Article) -> str:
    """For hyphens and voices: a plain language tag or nothing."""
    tag = article.language.strip()
    return tag if tag.replace("-", "").isalnum() and tag.isascii() and len(tag) <= 12 else ""


def _asset(name: str) -> str:
    return (ASSETS / name).read_text(encoding="utf-8")


def _policy(style: str, scripts: Sequence[str]) -> str:
    """Only what has these digests may run or style; nothing is loaded, sent or framed."""
    allowed = " ".join(_digest(script) for script in scripts)
    return (
        f"default-src 'none'; style-src {_digest(style)}; script-src {allowed}; img-src data:; base-uri 'none'; "
        "form-action 'none'"
    )


def _digest(text: str) -> str:
    found = base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()
    return f"'sha256-{found}'"
