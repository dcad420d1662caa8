"""JSON: one article an object, alone, in a list, under "articles", or one a line.

The text of an article is kept as given: offsets that others publish for a corpus refer to it.
"""

import json
import re
from collections.abc import Iterator, Mapping

from compare.models import Failure
from compare.read.decode import tame
from compare.read.draft import Draft, Stated
from compare.read.fields import one_line, stated, type_name

_LINE = re.compile(r"[^\n]+")


def from_json(text: str, name: str, stem: str, known: Stated) -> Iterator[Draft | Failure]:
    """Articles of a `.json` file; one that holds JSON lines after all is read as such."""
    try:
        whole = json.loads(text, strict=False)
    except (ValueError, RecursionError) as error:
        if is_json_lines(text):
            yield from from_lines(text, name, stem, known)
        else:
            yield _malformed(name, error)
        return
    if isinstance(whole, dict) and isinstance(whole.get("articles"), list):
        whole = whole["articles"]
    if isinstance(whole, list):
        if not whole:
            yield Failure(name, "holds no article: the list is empty")
        for number, record in enumerate(whole, 1):
            yield from _article(record, f"{name}#{number}", f"{stem}-{number}", stem, known)
    else:
        yield from _article(whole, name, stem, stem, known)


def from_lines(text: str, name: str, stem: str, known: Stated) -> Iterator[Draft | Failure]:
    """Articles of a `.jsonl` file, one a line; `path` gets the line number, counted from 1."""
    number, counted = 1, 0
    for match in _LINE.finditer(text):
        number += text.count("\n", counted, match.start())
        counted = match.start()
        line = match.group().strip()
        if not line:
            continue
        place = f"{name}:{number}"
        try:
            record = json.loads(line, strict=False)
        except (ValueError, RecursionError) as error:
            yield _malformed(place, error)
            continue
        yield from _article(record, place, f"{stem}-{number}", stem, known)


def is_json_lines(text: str) -> bool:
    """Whether the first line that is not blank is a JSON object: then the others are meant to be, too."""
    first = next((match.group() for match in _LINE.finditer(text) if not match.group().isspace()), "")
    if not first.lstrip("\ufeff \t").startswith("{"):
        return False
    try:
        return isinstance(json.loads(first, strict=False), dict)
    except (ValueError, RecursionError):
        return False


def is_json(text: str) -> bool:
    """Whether the whole is a JSON object or list, as programs print it over many lines."""
    if not text.lstrip("\ufeff \t\r\n").startswith(("{", "[")):
        return False
    try:
        return isinstance(json.loads(text, strict=False), dict | list)
    except (ValueError, RecursionError):
        return False


def _malformed(place: str, error: Exception) -> Failure:
    if isinstance(error, json.JSONDecodeError):
        line = "" if place.rpartition(":")[2].isdigit() else f":{error.lineno}"
        return Failure(
            f"{place}{line}", f"is no valid JSON: {error.msg.lower()} at column {error.colno}; correct the line"
        )
    problem = "nested too deep" if isinstance(error, RecursionError) else "a number that is too long"
    return Failure(place, f"cannot be read as JSON: {problem}; correct it")


def _article(record: object, place: str, fallback: str, stem: str, known: Stated) -> Iterator[Draft | Failure]:
    if not isinstance(record, dict):
        yield Failure(place, f"is {type_name(record)}, not an object with a 'text'; an article needs one")
        return
    text = record.get("text")
    if not isinstance(text, str):
        problem = f"has a 'text' that is {type_name(text)}" if "text" in record else "has no 'text'"
        yield Failure(place, f"{problem}; an article needs its text as a string")
        return
    if not text.strip():
        yield Failure(place, "has an empty 'text'; there is nothing to compare")
        return
    fields, complaints = stated(record)
    ident, complaint = _identity(record, fallback)
    for problem in (*complaints, *complaint):
        yield Failure(place, problem)
    safe, repaired = tame(text)
    yield Draft(ident, place, safe, fields.over(known), stem, repaired=repaired)


def _identity(record: Mapping[str, object], fallback: str) -> tuple[str, list[str]]:
    raw = record.get("id")
    if isinstance(raw, str) and one_line(raw):
        return one_line(raw), []
    if isinstance(raw, int) and not isinstance(raw, bool):
        return str(raw), []
    if raw is None or raw == "":
        return fallback, []
    return fallback, [f"'id' is {type_name(raw)}, not text; the article is called {fallback!r}"]
