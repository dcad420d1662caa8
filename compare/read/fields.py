"""Fields that somebody stated in JSON, front matter, `sources.toml` or a page, checked and brought to one form."""

import re
from collections.abc import Mapping
from datetime import date, datetime

from compare.read.dates import iso_date
from compare.read.decode import tame
from compare.read.draft import Stated
from compare.read.wires import wire_name

_NAMES = {
    "title": ("title", "headline"),
    "outlet": ("outlet", "source", "series", "publisher"),
    "date": ("date", "published", "datePublished"),
    "byline": ("byline", "author", "authors"),
    "credit": ("credit",),
    "url": ("url", "link"),
    "language": ("language", "lang"),
}
"""Our field and the names it goes by, in order of precedence."""
_MARKUP = re.compile(r"<[^<>]{1,200}>")
_LONGEST = 1000


def stated(record: Mapping[str, object]) -> tuple[Stated, list[str]]:
    """The known fields of `record`, and what is wrong with those that had to be left out."""
    values: dict[str, str] = {}
    complaints: list[str] = []
    for name, aliases in _NAMES.items():
        for alias in aliases:
            raw = record.get(alias)
            if raw is None or raw == "":
                continue
            text = _text(raw)
            if text is None:
                complaints.append(f"{alias!r} is {type_name(raw)}, not text; the article is kept without it")
                continue
            if name == "date":
                value = iso_date(text)
                if not value and any(character.isdigit() for character in text):
                    complaints.append(f"{alias!r} is no calendar date: {text[:40]!r}; the article is kept without it")
            else:
                value = wire_name(text) or text if name == "credit" else text
            if value:
                values[name] = value
                break
    return Stated(**values), complaints


def one_line(text: str) -> str:
    """A name or title on one line, without controls and markup, of a length that a table can bear."""
    return " ".join(tame(_MARKUP.sub("", text[: 2 * _LONGEST]))[0].split())[:_LONGEST]


def _text(raw: object) -> str | None:
    if isinstance(raw, str):
        return one_line(raw)
    if isinstance(raw, datetime | date):
        return raw.isoformat()[:10]
    if isinstance(raw, dict):
        return _text(raw["name"]) if isinstance(raw.get("name"), str) else None
    if isinstance(raw, list):
        parts = [_text(item) for item in raw]
        return ", ".join(part for part in parts if part) if all(part is not None for part in parts) else None
    return None


def type_name(raw: object) -> str:
    """What JSON calls the type of a value."""
    if isinstance(raw, bool):
        return "true or false"
    if raw is None:
        return "null"
    names = {"int": "a number", "float": "a number", "list": "a list", "dict": "an object", "str": "text"}
    return names.get(type(raw).__name__, f"a {type(raw).__name__}")
