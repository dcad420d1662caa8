"""A passage as a row of words, numbers and marks, with what the reading of amounts must know of the gaps between.

Whether "10-15" is a range, "7-Eleven" a shop and "1,2,3" a list is written in the marks that stand *without a blank*
beside the digits. The tempting mistake is to throw them away with the rest of the punctuation.
"""

import re

from compare.text.fold import open_up

VULGAR = {"½": 0.5, "¼": 0.25, "¾": 0.75, "⅓": 1 / 3, "⅔": 2 / 3}
_SIGNS = "".join(VULGAR)
_TOKEN = re.compile(
    rf"[0-9]{{1,3}}(?:,[0-9]{{3}})+(?![0-9])(?:\.[0-9]+)?"
    rf"|[0-9]+(?:\.[0-9]+)?[{_SIGNS}]?"
    rf"|[{_SIGNS}]"
    rf"|(?:[^\W\d_]\.){{2,}}"
    rf"|(?:[^\W\d_]|\xad)(?:[^\W_]|\xad|'(?!s\b)(?=[^\W_]))*"
    rf"|'s\b|\S"
)
_LONG_DASHES = "—―"


class Row:
    """The tokens of a passage. A hyphen inside a compound is no token: the word behind it is `joined` instead."""

    __slots__ = ("ends", "joined", "norms", "raws", "starts")

    def __init__(self, text: str, folded: str, offset: int) -> None:
        self.norms: list[str] = []
        self.raws: list[str] = []
        self.starts: list[int] = []
        self.ends: list[int] = []
        self.joined: set[int] = set()
        for match in _TOKEN.finditer(folded):
            norm, (start, end) = match.group(), match.span()
            if norm == "-" and start > 0 and end < len(folded) and text[start] not in _LONG_DASHES:
                before, after = folded[start - 1], folded[end]
                if (before.isalnum() or before in "%.") and (after.isalnum() or after in "$£€"):
                    self.joined.add(len(self.norms))
                    continue
            if norm[0].isdigit() or norm[0] in VULGAR:
                norm = _in_digits(norm)
            elif not norm.isascii():
                norm = open_up(norm) or norm
            self.norms.append(norm)
            self.raws.append(text[start:end])
            self.starts.append(start + offset)
            self.ends.append(end + offset)

    def __len__(self) -> int:
        return len(self.norms)

    def norm(self, at: int) -> str:
        """The folded token at `at`; empty outside the row."""
        return self.norms[at] if 0 <= at < len(self.norms) else ""

    def raw(self, at: int) -> str:
        """The token at `at` as written; empty outside the row."""
        return self.raws[at] if 0 <= at < len(self.norms) else ""

    def glued(self, at: int) -> bool:
        """Whether no blank and no hyphen stands between the token at `at` and the one before."""
        return 0 < at < len(self.norms) and self.starts[at] == self.ends[at - 1]

    def is_number(self, at: int) -> bool:
        """Whether the token at `at` is written in digits."""
        return self.norm(at)[:1].isdigit()

    def is_capital(self, at: int) -> bool:
        """Whether the token at `at` starts with a capital letter."""
        return self.raw(at)[:1].isupper()

    def opens(self, at: int) -> bool:
        """Whether a sentence or quotation begins at `at`, so that its capital says nothing."""
        return at == 0 or self.norms[at - 1] in _OPENERS


def _in_digits(number: str) -> str:
    """ "1,200" as "1200" and "2½" as "2.5"."""
    if number[-1] in VULGAR:
        return str(float(number[:-1] or 0) + VULGAR[number[-1]]) if len(number) < _LONG else number[:-1]
    return number.replace(",", "")


_LONG = 16
_OPENERS = frozenset([".", "!", "?", ":", ";", '"', "'", "(", "[", "…", "-", "•", "*"])
