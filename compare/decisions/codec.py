"""Decisions and withdrawals as lines of JSON, and back.

A line is one object with its keys sorted, so that it diffs and merges line by line, and what is unprintable in it is
written as an escape, so that `git diff` shows an article's bytes and does not obey them. The id is a digest of the rest
of the line: a line that somebody edited does not say what its author answered, and is not used.
"""

import hashlib
import json
import re
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import replace
from operator import itemgetter
from typing import Any

from compare.models import Anchor, Answer, Decision, Subject, Withdrawal

SCHEMA = "samestory/decision/1"
MOST_PAIRS = 40_000
"""Pairs that one split may keep apart. A line of 400 passages has that many, and more would be a line that costs
minutes: the pairs grow with the square of it."""
_DIGEST = 10
"""Bytes: by chance, two of a million decisions share an id once in a trillion projects."""
_LATER = re.compile(r"samestory/decision/[0-9]+")
_WHEN = re.compile(r"\d{4}-[01]\d-[0-3]\dT[0-2]\d:[0-5]\d:[0-6]\d(?:\.\d{1,6})?Z", re.ASCII)
_CONFLICT = ("<<<<<<<", "=======", ">>>>>>>", "|||||||")
_SUBJECTS = {one.value: one for one in Subject}
_ANSWERS = {one.value: one for one in Answer}
_ANCHOR = {"article": str, "outlet": str, "hash": str, "exact": str, "prefix": str, "suffix": str, "start": int}
"""In the order of the record."""
_anchored = itemgetter(*_ANCHOR)
_TYPES = tuple(_ANCHOR.values())
_DECIDED = {"a", "answer", "b", "id", "schema", "subject", "when", "who"}
_WITHDRAWN = {"id", "schema", "when", "who", "withdraws"}
_OPTIONAL = {"note", "settles", "with_a", "with_b"}
_HIDDEN = frozenset({"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"})
_encode = json.JSONEncoder(ensure_ascii=False, sort_keys=True, check_circular=False).encode
_decode = json.JSONDecoder().decode


class MalformedError(ValueError):
    """A line that is no decision; the text says why, to follow the line's number."""


class LaterError(MalformedError):
    """A line of a later version of the file."""


def encode(record: Decision | Withdrawal) -> str:
    """The line of a record, without the end of the line. Empty optional fields are left out."""
    return _line(_fields(record))


def identified(record: Decision) -> Decision:
    """The decision under the id that belongs to it."""
    return replace(record, id=_id_of(_fields(record)))


def identified_withdrawal(record: Withdrawal) -> Withdrawal:
    """The withdrawal under the id that belongs to it."""
    return replace(record, id=_id_of(_fields(record)))


def decode(line: str) -> Decision | Withdrawal:
    """The record of a line. Raises MalformedError, and LaterError for one that a later version of samestory wrote."""
    try:
        row = _decode(line)
    except (ValueError, RecursionError) as error:
        raise MalformedError(_not_json(line)) from error
    if type(row) is not dict:
        raise MalformedError("is JSON, but no object; remove the line")
    if row.get("schema") != SCHEMA:
        _refuse_schema(row)
    record = _withdrawal(row) if "withdraws" in row else _decision(row)
    if not _fits(line, row):
        raise MalformedError("was edited by hand: its id does not fit what it says; restore the line, or answer anew")
    return record


def is_json(line: bytes) -> bool:
    """Whether a last line without an end is whole: the beginning of an object never is an object."""
    try:
        _decode(str(line, "utf-8"))
    except (ValueError, RecursionError):
        return False
    return True


def _decision(row: Mapping[str, Any]) -> Decision:
    # One look when no key is optional, as in nearly all of 100,000 lines.
    if (len(row) != len(_DECIDED) or row.keys() != _DECIDED) and (
        not row.keys() >= _DECIDED or not row.keys() - _DECIDED <= _OPTIONAL
    ):
        _complain_of_keys(row, _DECIDED, _OPTIONAL)
    subject, answer = row["subject"], row["answer"]
    if type(subject) is not str or subject not in _SUBJECTS:
        raise MalformedError(f"`subject` is none of {', '.join(_SUBJECTS)}")
    if type(answer) is not str or answer not in _ANSWERS:
        raise MalformedError(f"`answer` is none of {', '.join(_ANSWERS)}")
    if answer == "not-a-quote" and subject == "person":
        raise MalformedError("`answer` is not-a-quote, and `subject` person: a name is no quote anyhow")
    id_, who, when, note = _signed(row)
    record = Decision(
        id_, _SUBJECTS[subject], _ANSWERS[answer], _anchor(row["a"], "a"), _anchor(row["b"], "b"), who, when, note
    )
    if len(row) == len(_DECIDED) + ("note" in row):
        return record
    with_a, with_b = _side(row, "with_a"), _side(row, "with_b")
    if (with_a or with_b) and record.answer is not Answer.DIFFERENT:
        raise MalformedError("`with_a` and `with_b` belong to the answer different alone")
    if (1 + len(with_a)) * (1 + len(with_b)) > MOST_PAIRS:
        raise MalformedError(f"`with_a` and `with_b` make more than {MOST_PAIRS} pairs")
    settles = _list(row, "settles")
    if not all(type(one) is str and one for one in settles):
        raise MalformedError("`settles` is no list of ids")
    return replace(record, with_a=with_a, with_b=with_b, settles=tuple(settles))


def _withdrawal(row: Mapping[str, Any]) -> Withdrawal:
    if not row.keys() >= _WITHDRAWN or not row.keys() - _WITHDRAWN <= {"note"}:
        _complain_of_keys(row, _WITHDRAWN, {"note"})
    id_, who, when, note = _signed(row)
    withdraws = row["withdraws"]
    if type(withdraws) is not str or not withdraws:
        raise MalformedError("`withdraws` is no id of a decision")
    return Withdrawal(id_, withdraws, who, when, note)


def _signed(row: Mapping[str, Any]) -> tuple[str, str, str, str]:
    id_, who, when, note = row["id"], row["who"], row["when"], row.get("note", "")
    if type(id_) is not str or not id_:
        raise MalformedError("`id` is no text")
    if type(who) is not str or not who.strip():
        raise MalformedError("`who` names nobody")
    if type(when) is not str or not _WHEN.fullmatch(when):
        raise MalformedError("`when` is no time in UTC like 2026-05-04T10:20:30Z")
    if type(note) is not str:
        raise MalformedError("`note` is no text")
    return id_, who, when, note


def _anchor(row: Any, name: str) -> Anchor:  # noqa: ANN401 - whatever stands there
    try:
        values = _anchored(row)
    except (KeyError, TypeError, IndexError) as error:
        raise MalformedError(_problem_of_anchor(row, name)) from error
    if len(row) != len(_ANCHOR) or tuple(map(type, values)) != _TYPES or values[-1] < 0:
        raise MalformedError(_problem_of_anchor(row, name))
    return Anchor(*values)


def _problem_of_anchor(row: Any, name: str) -> str:  # noqa: ANN401 - whatever stands there
    if type(row) is not dict:
        return f"`{name}` is no object with a passage"
    for key, kind in _ANCHOR.items():
        if key not in row:
            return f"`{name}` has no `{key}`"
        if type(row[key]) is not kind or (kind is int and row[key] < 0):
            return f"`{name}.{key}` is no {'number from 0 on' if kind is int else 'text'}"
    extra = min(str(key) for key in row.keys() - _ANCHOR.keys())
    return f"`{name}` has `{_short(extra)}`, which is unknown"


def _side(row: Mapping[str, Any], name: str) -> tuple[Anchor, ...]:
    return tuple(_anchor(one, f"{name}[{number}]") for number, one in enumerate(_list(row, name)))


def _list(row: Mapping[str, Any], name: str) -> Sequence[Any]:
    found = row.get(name, [])
    if type(found) is not list:
        raise MalformedError(f"`{name}` is no list")
    return found


def _complain_of_keys(row: Mapping[str, Any], needed: set[str], optional: set[str]) -> None:
    missing = sorted(needed - row.keys())
    if missing:
        raise MalformedError(f"has no `{missing[0]}`")
    extra = min(str(key) for key in row.keys() - needed - optional)
    raise MalformedError(f"has `{_short(extra)}`, which is unknown")


def _refuse_schema(row: Mapping[str, Any]) -> None:
    schema = row.get("schema")
    if schema is None:
        raise MalformedError(f"has no `schema`; a decision says {SCHEMA!r}")
    if type(schema) is str and _LATER.fullmatch(schema):
        raise LaterError(f"is of the kind {_short(schema)!r}, which is later than this samestory; update samestory")
    raise MalformedError(f"`schema` is not {SCHEMA!r}")


def _not_json(line: str) -> str:
    if line.startswith(_CONFLICT):
        return "is the mark of a merge conflict; keep the decisions of both sides and remove the marks"
    return "is no JSON; remove the line, or restore it"


def _fits(line: str, row: Mapping[str, Any]) -> bool:
    """Whether the id is that of the line. Who reformatted the JSON has changed nothing."""
    rest = line.replace(f'"id": "{row["id"]}", ', "", 1)
    return bool(_digest(rest) == row["id"] or _id_of(row) == row["id"])


def _fields(record: Decision | Withdrawal) -> dict[str, Any]:
    row: dict[str, Any] = {"schema": SCHEMA, "id": record.id, "who": record.who, "when": record.when}
    if record.note:
        row["note"] = record.note
    if isinstance(record, Withdrawal):
        return row | {"withdraws": record.withdraws}
    row |= {"subject": record.subject.value, "answer": record.answer.value, "a": _row(record.a), "b": _row(record.b)}
    for name, anchors in (("with_a", record.with_a), ("with_b", record.with_b)):
        if anchors:
            row[name] = [_row(one) for one in anchors]
    if record.settles:
        row["settles"] = list(record.settles)
    return row


def _row(anchor: Anchor) -> dict[str, str | int]:
    return {name: getattr(anchor, name) for name in _ANCHOR}


def _line(row: Mapping[str, Any]) -> str:
    line = _encode(row)
    return line if line.isascii() and line.isprintable() else line.translate(_ESCAPES)


def _id_of(row: Mapping[str, Any]) -> str:
    return _digest(_line({name: value for name, value in row.items() if name != "id"}))


def _digest(line: str) -> str:
    return hashlib.blake2b(line.encode("utf-8", "surrogatepass"), digest_size=_DIGEST).hexdigest()


def _short(text: str) -> str:
    """A stranger's word in a message: it may be long, and steer a terminal."""
    return "".join(letter if letter.isprintable() else "\N{REPLACEMENT CHARACTER}" for letter in text[:40])


class _Escapes(dict[int, str]):
    """Character by character, computed when first met."""

    def __missing__(self, code: int) -> str:
        character = chr(code)
        units = character.encode("utf-16-be", "surrogatepass").hex()
        escape = "".join(f"\\u{units[i : i + 4]}" for i in range(0, len(units), 4))
        self[code] = escape if unicodedata.category(character) in _HIDDEN else character
        return self[code]


_ESCAPES = _Escapes()
