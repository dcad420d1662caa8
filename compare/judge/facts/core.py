"""The part of a statement that states the shared fact, and the detail in it that the other version lacks.

A claim is a sentence, and a sentence says more than one thing. The tempting mistake is to report all of it as "added":
only the clauses in which the versions meet are compared.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from compare.judge.facts.answers import Answer
from compare.judge.facts.measured import Standing
from compare.judge.facts.pairing import FactPair
from compare.judge.facts.row import Row
from compare.models import Name, NameKind

_MEETING = 2
"""A clause with so many words of the other version is about the same fact."""


@dataclass(frozen=True, slots=True)
class Surplus:
    """What one row has and the other lacks, as cells of the row."""

    slots: tuple[int, ...]
    """Amounts, dates and names."""
    words: tuple[int, ...]
    """Other words that carry detail."""


def surplus(pair: FactPair, answered: Sequence[Answer]) -> Surplus:
    """What `here` says around the shared fact that `there` does not."""
    here, there = pair.here, pair.there
    tied = {answer.here for answer in answered}
    known = {there.keys[i] for i in there.content}
    words = {word for cell in there.cells for word in cell.word.split()}
    clauses = core(pair, tied)
    slots: list[int] = []
    plain: list[int] = []
    for i in here.content:
        cell = here.cells[i]
        if cell.clause not in clauses or i in tied:
            continue
        if cell.held is None:
            if cell.key not in known and cell.word not in words:
                plain.append(i)
        elif isinstance(cell.held, Name):
            if cell.key not in known and not _is_named(cell.held, cell.word, words):
                slots.append(i)
        else:
            slots.append(i)
    return Surplus(tuple(slots), tuple(plain))


def core(pair: FactPair, tied: set[int]) -> frozenset[int]:
    """The clauses of `here` in which it meets `there`: those with the most common detail, and all with enough of it."""
    here = pair.here
    common = Counter(here.cells[i].clause for i in here.content if here.keys[i] in pair.shared or i in tied)
    most = max(common.values(), default=0)
    return frozenset(clause for clause, count in common.items() if count >= min(most, _MEETING))


def _is_named(name: Name, form: str, words: set[str]) -> bool:
    """Whether the other version has the name in part: "Pelosi" for "Nancy Pelosi"."""
    parts = [part for part in form.split() if len(part) > 2]
    return bool(parts) and (parts[-1] in words if name.kind is NameKind.PERSON else any(p in words for p in parts))


def agrees(answered: Sequence[Answer]) -> bool:
    """Whether at least one value is the same on both sides."""
    return any(answer.standing is Standing.SAME for answer in answered)


def has_detail(row: Row) -> bool:
    """Whether there is anything to compare."""
    return bool(row.content)
