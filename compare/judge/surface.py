"""Words that agree: how they are written, bracketed and set apart."""

from collections.abc import Iterator

from compare.judge.pair import Pair, Run, difference, where
from compare.judge.side import Side
from compare.judge.vocabulary import NEGATIONS
from compare.models import Difference, DifferenceType, Place, Severity, Span
from compare.text.align import Block
from compare.text.fold import fold
from compare.text.passage import Gap

_APOSTROPHES = "'’"
_MARKS = "\"'“”‘’„«»‚"
_OUTLETS = ",.;:" + _MARKS
"""Marks at the end of a passage that belong to the outlet's sentence as often as to the speaker's."""


def surfaces(pair: Pair) -> list[Difference]:
    """What distinguishes words that are the same: at most one typography difference, named with its reasons."""
    found: list[Difference] = []
    reasons: dict[str, int] = {}
    first: tuple[Run, Run] | None = None
    for block in pair.blocks:
        if _identical(pair, block):
            continue
        for one, other in _words(pair, block):
            named, reason = _word(one, other)
            found += named
            if one.start > block.a:
                found += mark(one, other)
                reason = reason or _separator(one, other)
            if reason:
                reasons[reason] = reasons.get(reason, 0) + 1
                first = first or (one, other)
    if first is None and _last(pair.here) != _last(pair.there) and _both_end(pair):
        reasons["punctuation"] = 1
        first = (
            Run(pair.here, len(pair.here.words) - 1, len(pair.here.words), flip=False),
            Run(pair.there, len(pair.there.words) - 1, len(pair.there.words), flip=True),
        )
    if first:
        count = sum(reasons.values())
        note = f"written otherwise: {', '.join(sorted(reasons))}"
        note += f", {count} places" if count > 1 else ""
        found.append(difference(DifferenceType.TYPOGRAPHY, Severity.NOTE, *first, note))
    return _gathered(found, pair)


def _identical(pair: Pair, block: Block) -> bool:
    here, there = pair.here, pair.there
    one = here.place(block.a, block.a + block.size).text
    return one == there.place(block.b, block.b + block.size).text and not any(
        here.words[block.a + i][3:] != there.words[block.b + i][3:] for i in range(block.size)
    )


def _words(pair: Pair, block: Block) -> Iterator[tuple[Run, Run]]:
    for i in range(block.size):
        yield (
            Run(pair.here, block.a + i, block.a + i + 1, flip=False),
            Run(pair.there, block.b + i, block.b + i + 1, flip=True),
        )


def _word(one: Run, other: Run) -> tuple[list[Difference], str]:
    """Differences of one word, or why it counts as typography."""
    a, b = one.side.surface(one.start), other.side.surface(other.start)
    word, like = one.side.words[one.start], other.side.words[other.start]
    if word.inserted != like.inserted:
        only = one if word.inserted else other
        if not only.is_gloss:
            return [], "punctuation"
        severity = Severity.WARNING if word.norm in NEGATIONS else Severity.NOTE
        return [difference(DifferenceType.BRACKETED, severity, one, other, f"in brackets {where(only)}")], ""
    if a == b:
        return [], ""
    if ("[" in a) != ("[" in b):
        note = f"letters in brackets: {one.shown} {where(one)}, {other.shown} {where(other)}"
        return [difference(DifferenceType.BRACKETED, Severity.NOTE, one, other, note)], ""
    if word.norm != like.norm:
        if word.norm[:1].isdigit() or like.norm[:1].isdigit():
            return [], "numerals"
        note = f"another spelling: {one.shown} {where(one)}, {other.shown} {where(other)}"
        return [difference(DifferenceType.SUBSTITUTION, Severity.NOTE, one, other, note)], ""
    if _is_short(a) != _is_short(b):
        one, other = _written(one), _written(other)
        note = f"contraction: {one.shown} {where(one)}, {other.shown} {where(other)}"
        return [difference(DifferenceType.SUBSTITUTION, Severity.NOTE, one, other, note)], ""
    if not (a[0].isalnum() and b[0].isalnum()):
        note = f"sign for a word: {one.shown} {where(one)}, {other.shown} {where(other)}"
        return [difference(DifferenceType.SUBSTITUTION, Severity.NOTE, one, other, note)] * (fold(a) != fold(b)), ""
    return [], _reason(a, b)


def _reason(a: str, b: str) -> str:
    if a.lower() == b.lower():
        return "case"
    if fold(a) != fold(b):
        # The stems of "won't" and "can't": the contraction itself is named at the word that follows.
        return "" if a.isalpha() and b.isalpha() else "punctuation"
    return "quote marks" if "'" in fold(a) else "accents"


def _is_short(surface: str) -> bool:
    return surface[:1] in _APOSTROPHES or (any(mark in surface for mark in _APOSTROPHES) and surface[-1:] in "tT")


def _written(run: Run) -> Run:
    """The word with its stem, when it hangs on one: "they" and "'re"."""
    return run.part(max(run.start - 1, 0), run.end)


def mark(one: Run, other: Run) -> list[Difference]:
    """A mark of omission or an interruption on one side, with no word missing."""
    here, there = one.side.gap(one.start), other.side.gap(other.start)
    if here is there or Gap.ELLIPSIS not in (here, there):
        return []
    marked, facing = (one, other) if here is Gap.ELLIPSIS else (other, one)
    interrupted = Gap.SEGMENT in (here, there)
    note = f"a mark of omission {where(marked)} where " + (
        f"the quote is interrupted {where(facing)}" if interrupted else f"nothing more stands {where(facing)}"
    )
    point, like = marked.part(marked.start, marked.start), facing.part(facing.start, facing.start)
    return [difference(DifferenceType.ELLIPSIS, Severity.NOTE, point, like, note)]


def _separator(one: Run, other: Run) -> str:
    if one.side.gap(one.start) is not Gap.NONE or other.side.gap(other.start) is not Gap.NONE:
        return ""
    a, b = _between(one), _between(other)
    if a == b:
        return ""
    if _dashes(fold(a)) == _dashes(fold(b)):
        return "dashes" if "-" in fold(a) else "quote marks"
    return "punctuation"


def _between(run: Run) -> str:
    words = run.side.words
    text = run.side.article.text[words[run.start - 1].end : words[run.start].start]
    return "".join(text.split()).translate({ord(bracket): None for bracket in "[]()"})


def _dashes(text: str) -> str:
    while "--" in text:
        text = text.replace("--", "-")
    return text.replace("''", "'").replace('"', "'")


def _last(side: Side) -> str:
    if not side.words:
        return ""
    tail = side.article.text[side.words[-1].end : side.statement.spans[-1].end]
    return "".join(tail.split()).strip(_OUTLETS + "…-–—―])")


def _both_end(pair: Pair) -> bool:
    if not pair.blocks:
        return False
    last = pair.blocks[-1]
    return last.a + last.size == len(pair.here.words) and last.b + last.size == len(pair.there.words)


def _gathered(found: list[Difference], pair: Pair) -> list[Difference]:
    """Neighbouring words that stand in brackets on one side only are one difference."""
    done: list[Difference] = []
    for item in found:
        last = done[-1] if done else None
        if last and last.type is item.type is DifferenceType.BRACKETED and last.note == item.note:
            here, there = (
                _joined(pair.here.article.text, last.here, item.here),
                _joined(pair.there.article.text, last.there, item.there),
            )
            if (
                len(here.text) + len(there.text)
                <= len(last.here.text + last.there.text) + len(item.here.text + item.there.text) + 4
            ):
                done[-1] = Difference(item.type, item.severity, here, there, item.note)
                continue
        done.append(item)
    return done


def _joined(text: str, one: Place, other: Place) -> Place:
    span = Span(one.span.start, other.span.end)
    return Place(one.article, span, text[span.start : span.end])
