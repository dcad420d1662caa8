"""One source → the drafts in it, by what its name or its first characters say it is."""

import re
from collections.abc import Iterator
from pathlib import PurePath

from compare.errors import InputError
from compare.models import Failure
from compare.read.decode import Decoded, decode, mend
from compare.read.draft import Draft, Form, Stated
from compare.read.fields import stated
from compare.read.frontmatter import front_matter
from compare.read.jsonlines import from_json, from_lines, is_json, is_json_lines
from compare.read.paths import ENDINGS, Source

_PAGE = re.compile(
    r"\s*(?:<\?xml[^>]{0,200}>\s*)?(?:<!--.{0,500}?-->\s*)?<(?:!doctype html|html)\b", re.IGNORECASE | re.DOTALL
)
_DECLARED = re.compile(rb"<meta[^>]{1,200}?charset\s*=\s*[\"']?([\w-]{2,40})", re.IGNORECASE)
_BLANK = re.compile(r"[\s\ufeff\u200b\u2060]*")


def drafts(source: Source, data: bytes, known: Stated) -> Iterator[Draft | Failure]:
    """The articles in the bytes of `source`, as found, and what could not be used."""
    ending = PurePath(source.name).suffix.lower() if source.file else ""
    try:
        decoded = _decoded(data)
        yield from _by_form(source, ending, decoded, known)
    except InputError as error:
        yield Failure(source.name, str(error))


def _decoded(data: bytes) -> Decoded:
    declared = _DECLARED.search(data[:4096]) if b"<" in data[:4096] else None
    found = decode(data, declared[1].decode("ascii") if declared else "")
    if _BLANK.fullmatch(found.text):
        raise InputError("is empty; there is nothing to read")
    return found


def _by_form(source: Source, ending: str, decoded: Decoded, known: Stated) -> Iterator[Draft | Failure]:
    text = decoded.text
    stem = _stem(source)
    anything = ending not in ENDINGS
    if ending in (".jsonl", ".ndjson") or (anything and is_json_lines(text)):
        yield from from_lines(text, source.name, stem, known)
    elif ending == ".json" or (anything and is_json(text)):
        yield from from_json(text, source.name, stem, known)
    else:
        yield from _written(source, ending, mend(decoded), known)


def _written(source: Source, ending: str, decoded: Decoded, known: Stated) -> Iterator[Draft | Failure]:
    text, repaired = decoded
    stem = _stem(source)
    if ending in (".html", ".htm", ".xhtml") or (ending not in ENDINGS and _PAGE.match(text)):
        yield Draft(source.id, source.name, text, known, stem, Form.PAGE, repaired)
    elif ending in (".md", ".markdown"):
        fields, front = front_matter(text)
        found, complaints = stated(fields)
        for complaint in complaints:
            yield Failure(source.name, complaint)
        if not text[front:].strip():
            raise InputError("has front matter and nothing below it; there is nothing to read")
        yield Draft(source.id, source.name, text, known.over(found), stem, Form.TEXT, repaired, front)
    else:
        yield Draft(source.id, source.name, text, known, stem, Form.TEXT, repaired)


def _stem(source: Source) -> str:
    return PurePath(source.name).stem if source.file else "stdin"
