"""HTML: cut the article out of its page, and read what the page states about it in JSON-LD and meta tags.

`trafilatura` leaves out menus, comments and teasers; what it leaves in, such as "Related:" lines, the rules for plain
text mark. Its guesses at fields are only used, as guesses, where the page states nothing.
"""

import json
import re
from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from compare.errors import InputError
from compare.read.decode import tame
from compare.read.draft import Draft, Form, Stated
from compare.read.fields import stated
from compare.read.lines import word_key
from compare.read.pagecomments import show_comments

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_META = {
    "title": ("og:title", "twitter:title", "dc.title", "headline"),
    "outlet": ("og:site_name", "application-name", "dc.publisher", "publisher"),
    "date": (
        "article:published_time",
        "datepublished",
        "date",
        "dc.date",
        "pubdate",
        "parsely-pub-date",
        "sailthru.date",
    ),
    "byline": ("author", "byl", "dc.creator", "parsely-author", "article:author"),
    "url": ("og:url",),
}
_ARTICLE_TYPES = ("article", "posting", "report", "review")
_DEEPEST = 20
_SUFFIX = re.compile(r"\s[-–—|·:]\s(?P<site>[^-–—|·:]{2,60})$")


def extracted(draft: Draft) -> tuple[Draft, Stated]:
    """A draft of the page's article text with the stated fields, and what can only be guessed about it.

    Raises InputError if no article can be found on the page.
    """
    import trafilatura
    from lxml import html
    from lxml.etree import LxmlError

    try:
        tree = html.document_fromstring(draft.text.encode("utf-8", "replace"), parser=html.HTMLParser(encoding="utf-8"))
    except (LxmlError, ValueError) as error:
        raise InputError("is no HTML page; check the file") from error
    everywhere = show_comments(tree)
    known = draft.stated.over(_json_ld(tree)).over(_meta(tree))
    found: Any = trafilatura.bare_extraction(
        html.tostring(tree, encoding="unicode"),
        include_comments=False,
        favor_precision=True,
        with_metadata=not (known.title and known.date),
    )
    text = (found.text or "").strip() if found is not None else ""
    if found is None or not text:
        raise InputError("holds no article text that could be told from the page around it; save it as plain text")
    fields = {"title": found.title, "date": found.date, "byline": found.author, "outlet": found.sitename}
    loose, _ = stated({key: value for key, value in fields.items() if isinstance(value, str)})
    title = known.title or loose.title
    loose = replace(loose, outlet=loose.outlet or _site(tree, title))
    if title and word_key(title) != word_key(text.partition("\n")[0]):
        text = f"{title}\n\n{text}"
    text, _ = tame("\n\n".join([text, *everywhere]))
    return replace(draft, text=text, stated=known, form=Form.TEXT), loose


def _site(tree: "HtmlElement", title: str) -> str:
    """The site's name where the <title> adds it to the headline: "Headline - Example Times"."""
    whole = " ".join((tree.findtext(".//title") or "").split())
    match = _SUFFIX.match(whole[len(title) :]) if title and whole.startswith(title) else None
    return match["site"] if match else ""


def _json_ld(tree: "HtmlElement") -> Stated:
    """Of several objects on a page, the first that is an article counts; a broken one is passed over."""
    for script in tree.iter("script"):
        if "ld+json" not in (script.get("type") or ""):
            continue
        try:
            content = json.loads(script.text or "", strict=False)
        except (ValueError, RecursionError):
            continue
        for item in _objects(content, 0):
            kind = item.get("@type")
            names = kind if isinstance(kind, list) else [kind]
            if any(isinstance(name, str) and name.lower().endswith(_ARTICLE_TYPES) for name in names):
                return _from_json_ld(item)
    return Stated()


def _objects(content: object, depth: int) -> Iterator[dict[str, Any]]:
    if depth > _DEEPEST:
        return
    if isinstance(content, list):
        for item in content:
            yield from _objects(item, depth + 1)
    elif isinstance(content, dict):
        yield content
        yield from _objects(content.get("@graph"), depth + 1)


def _from_json_ld(item: dict[str, Any]) -> Stated:
    address = item.get("url") or item.get("mainEntityOfPage")
    fields, _ = stated(
        {
            "title": item.get("headline"),
            "outlet": item.get("publisher"),
            "date": item.get("datePublished"),
            "byline": item.get("author"),
            "credit": item.get("creditText"),
            "url": address.get("@id") if isinstance(address, dict) else address,
            "language": item.get("inLanguage"),
        }
    )
    return fields


def _meta(tree: "HtmlElement") -> Stated:
    """Meta tags, the canonical address and the language of the page. The <title> is no field: it has the site in it."""
    tags: dict[str, str] = {}
    for tag in tree.iter("meta"):
        name = tag.get("property") or tag.get("name") or tag.get("itemprop")
        if name and tag.get("content"):
            tags.setdefault(name.lower(), tag.get("content"))
    values: dict[str, object] = {
        field: next((tags[name] for name in names if name in tags), None) for field, names in _META.items()
    }
    if isinstance(values["byline"], str) and values["byline"].startswith("http"):
        values["byline"] = None
    canonical = next((link.get("href") for link in tree.iter("link") if (link.get("rel") or "") == "canonical"), None)
    values["url"] = values["url"] or canonical
    values["language"] = (tree.get("lang") or "")[:2].lower()
    fields, _ = stated(values)
    return fields
