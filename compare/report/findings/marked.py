"""Passages for a terminal: wrapped, the words that differ between signs, and the same words coloured if that is wanted.

The signs are those of `samestory explain` and of wdiff: what the checked article alone has stands in [-…-], what others
have instead in {+…+}. Colour only repeats them.
"""

from collections.abc import Sequence

from compare.report.findings.cutting import Piece
from compare.report.findings.inert import disarmed
from compare.report.findings.wording import MISSING
from compare.report.layout import wrap

HERE = ("[-", "-]")
THERE = ("{+", "+}")
_END = Piece("", marked=False)


def marked(found: Sequence[Piece], signs: tuple[str, str], colour: str, width: int, indent: int) -> str:
    """The pieces as lines of at most `width` columns, `colour` an ANSI code, or empty for none."""
    signed = [_signed(*three, signs) for three in zip([_END, *found], found, [*found[1:], _END], strict=False)]
    lines = wrap(disarmed("".join(signed)), width, indent)
    if not colour:
        return lines
    wanted = [piece.marked for piece, text in zip(found, signed, strict=True) for _ in "".join(text.split())]
    return _painted(lines, wanted, colour)


def _signed(before: Piece, piece: Piece, after: Piece, signs: tuple[str, str]) -> str:
    if not piece.marked:
        return piece.text
    if piece.text:
        return f"{signs[0]}{piece.text}{signs[1]}"
    front, back = (" " if edge.isalnum() else "" for edge in (before.text[-1:], after.text[:1]))
    return f"{front}{signs[0]}{MISSING}{signs[1]}{back}"


def _painted(lines: str, wanted: list[bool], colour: str) -> str:
    """Colour put in after wrapping, which moves blanks only: the n-th letter is still the n-th.

    The tempting mistake is to wrap text with its colour codes: they have no width, and a break inside one shows.
    """
    following = iter([*wanted, False])
    letter = next(following)
    shown: list[str] = []
    on = False
    for character in lines:
        blank = character.isspace()
        paint = on and letter and character != "\n" if blank else letter
        if not blank:
            letter = next(following)
        if paint is not on:
            shown.append(f"\x1b[{colour}m" if paint else "\x1b[0m")
            on = paint
        shown.append(character)
    return "".join([*shown, "\x1b[0m" if on else ""])
