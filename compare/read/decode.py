"""Bytes to text: find the encoding, mend what an earlier wrong decoding broke, refuse what is no text.

The tempting mistake is to mend everything: `ftfy` would straighten curly quotation marks and change lengths in sound
text. Only lines that are measurably broken are touched, and the result says so.
"""

import codecs
import re
from typing import TYPE_CHECKING, NamedTuple

from compare.errors import InputError

if TYPE_CHECKING:
    from charset_normalizer import CharsetMatch

_MAGIC = {
    b"%PDF-": "a PDF file",
    b"PK\x03\x04": "a zip archive (perhaps a Word or OpenDocument file)",
    b"\x89PNG": "a PNG image",
    b"\xff\xd8\xff": "a JPEG image",
    b"GIF8": "a GIF image",
    b"\x1f\x8b": "a gzip archive",
    b"BZh": "a bzip2 archive",
    b"\xfd7zXZ": "an xz archive",
    b"\x28\xb5\x2f\xfd": "a zstd archive",
    b"7z\xbc\xaf": "a 7-zip archive",
    b"Rar!": "a RAR archive",
    b"\xd0\xcf\x11\xe0": "an old Microsoft Office file",
    b"SQLite format 3\x00": "an SQLite database",
    b"\x7fELF": "a program",
    b"{\\rtf": "an RTF document",
}
_BOMS = (
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_ASCII = bytes(range(128))
_SAMPLE = 1 << 16
_USUAL = ("cp1252", "cp1250", "iso8859_2", "cp1251", "cp932", "gb18030", "big5", "cp949", "cp1256", "cp1255", "cp1253")
"""Legacy encodings by how much of the web used them (W3Techs), to decide between equals."""
_MOST_CONTROLS = 0.02
"""Share of control characters above which a file is no text; real articles stay below one in ten thousand."""
_NOT_ASCII = re.compile(rb"[^\n]{0,200}[\x80-\xff][^\n]{0,200}")
_UNSAFE = re.compile("[\x00-\x08\x0e-\x1f\x7f\x90\x98\x9b\x9d-\x9f\ud800-\udfff]")
_C1 = re.compile("[\x80-\x9f]")
_CONTROL = re.compile("[\x00-\x08\x0e-\x1f\x7f]")
_BROKEN = re.compile("[\u0080-\u00bf\u00c2-\u00f4\u0100-\u017f\u02c6\u02dc\u2018-\u203a\u20ac\u2122]{2}")
"""UTF-8 read as Windows-1252 must have two such neighbours: a cheap test before the real one."""


class Decoded(NamedTuple):
    """Text, and whether it was mended, so that offsets refer to the mended text."""

    text: str
    repaired: bool


def decode(data: bytes, declared: str = "") -> Decoded:
    """The text of `data`; `declared` is an encoding that the document names for itself.

    Raises InputError for what is no text.
    """
    kind = next((name for magic, name in _MAGIC.items() if data.startswith(magic)), "")
    if kind:
        raise InputError(f"is {kind}, not text; save the article as plain text or HTML")
    encoding = next((name for bom, name in _BOMS if data.startswith(bom)), "") or _wide(data)
    if not encoding and b"\x00" in data:
        raise InputError("is binary (it holds NUL bytes), not text; save the article as plain text or HTML")
    text, replaced = _decoded(data, encoding or declared)
    head = text[:_SAMPLE]
    if len(_CONTROL.findall(head)) > _MOST_CONTROLS * len(head):
        raise InputError("is binary (it is full of control characters), not text; save the article as plain text")
    return Decoded(text, replaced)


def _wide(data: bytes) -> str:
    """UTF-16 without a byte order mark: nearly every second byte is NUL. Binary files have NULs in both places."""
    head = data[:_SAMPLE]
    even, odd = head[::2].count(0), head[1::2].count(0)
    if len(head) < 8 or max(even, odd) < 0.4 * (len(head) // 2) or min(even, odd) * 20 > max(even, odd):
        return ""
    return "utf-16-be" if even > odd else "utf-16-le"


def _decoded(data: bytes, encoding: str) -> tuple[str, bool]:
    for name in dict.fromkeys(filter(None, (encoding, "utf-8"))):
        try:
            return data.decode(name), False
        except (UnicodeDecodeError, LookupError):
            continue
    if encoding.startswith("utf-"):
        return data.decode(encoding, errors="replace"), True
    if _mostly_utf8(data):
        return data.decode("utf-8", errors="replace"), True
    return _detected(data), False


def _mostly_utf8(data: bytes) -> bool:
    """A cut or damaged character in a UTF-8 file is no reason to read all the others as Windows-1252."""
    text = data.decode("utf-8", errors="replace")
    wrong = text.count("\ufffd")
    ascii_bytes = len(data) - len(data.translate(None, _ASCII))
    right = len(text) - wrong - ascii_bytes
    return right > wrong


def _detected(data: bytes) -> str:
    from charset_normalizer import from_bytes

    sample = b"\n".join(match.group() for match, _ in zip(_NOT_ASCII.finditer(data), range(500), strict=False))
    found = min(from_bytes(sample[:_SAMPLE]), key=_plausibility, default=None)
    try:
        return data.decode(found.encoding if found else "cp1252")
    except (UnicodeDecodeError, LookupError):
        return data.decode("cp1252", errors="replace")


def _plausibility(match: "CharsetMatch") -> tuple[float, int]:
    """Least first. The library lists equals by name, and so prefers Latvian DOS to Western European."""
    rank = _USUAL.index(match.encoding) if match.encoding in _USUAL else len(_USUAL)
    return round(match.chaos - 0.3 * match.coherence, 2), rank


def mend(decoded: Decoded) -> Decoded:
    """Text made fit to read: earlier wrong decoding undone, controls replaced, line ends that Python knows.

    Not for JSON lines, whose text is kept as given: offsets that others publish refer to it.
    """
    text, unbroken = _unbroken(decoded.text)
    text = _C1.sub(_windows, text)
    text, tamed = tame(text)
    if "\r" in text and "\n" not in text:
        text = text.replace("\r", "\n")
    return Decoded(text, decoded.repaired or unbroken or tamed)


def _windows(match: re.Match[str]) -> str:
    """C1 controls are read as browsers do: Windows-1252 quotation marks that somebody took for Latin-1."""
    return match.group().encode("latin-1").decode("cp1252", errors="replace")


def _unbroken(text: str) -> tuple[str, bool]:
    """Undo a wrong earlier decoding ("donâ€™t") line by line, and only where it makes the line less odd."""
    if text.isascii() or not _BROKEN.search(text):
        return text, False
    from ftfy import fix_encoding
    from ftfy.badness import badness

    lines = text.split("\n")
    changed = False
    for number, line in enumerate(lines):
        if not _BROKEN.search(line) or not (bad := badness(line)):
            continue
        better = fix_encoding(line, uncurl_quotes=False)
        if better != line and badness(better) < bad:
            lines[number] = better
            changed = True
    return ("\n".join(lines), True) if changed else (text, False)


def tame(text: str) -> tuple[str, bool]:
    """Replace, one for one so that offsets hold, what no text may contain: controls and lone surrogates.

    They could steer a reader's terminal or make a report unwritable.
    """
    if not _UNSAFE.search(text):
        return text, False
    return _UNSAFE.sub("\ufffd", text), True
