"""JSON that loses nothing and still cannot move a cursor.

A consumer gets every character of a passage, and a human who looks at the file in a terminal sees `\\u202e` and not its
effect: what is unprintable is written as an escape, which a JSON reader turns back.
"""

import json
import re
import unicodedata
from collections.abc import Iterable
from typing import TypeAlias

from compare.report.jsonreport import JSON

_HIDDEN = frozenset({"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"})
_ORDER = re.compile(r"#(?=#\w{0,12}\[)")

Record: TypeAlias = "dict[str, JSON]"


def dump(record: JSON) -> str:
    """One record on one line, keys sorted, readable letters as they are."""
    return escaped(json.dumps(record, ensure_ascii=False, sort_keys=True, separators=(",", ":")))


def escaped(line: str) -> str:
    """A line of JSON with what is unprintable, and the `##[` of a CI runner's orders, as escapes."""
    if "##" in line:
        line = _ORDER.sub(r"\\u0023", line)
    return line if line.isascii() and line.isprintable() else line.translate(_ESCAPES)


def lines(records: Iterable[JSON]) -> str:
    """A JSON list with a record a line, so that two outputs compare line by line."""
    told = [dump(record) for record in records]
    return "[\n" + ",\n".join(told) + "\n]" if told else "[]"


class _Escapes(dict[int, str]):
    """Character by character, computed when first met."""

    def __missing__(self, code: int) -> str:
        character = chr(code)
        hidden = unicodedata.category(character) in _HIDDEN
        units = character.encode("utf-16-be", "surrogatepass").hex()
        self[code] = "".join(f"\\u{units[i : i + 4]}" for i in range(0, len(units), 4)) if hidden else character
        return self[code]


_ESCAPES = _Escapes()
