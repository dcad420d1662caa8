"""The part of a statement that states the shared fact, and the detail in it that the other version lacks.

A claim is a sentence, and a sentence says more than one thing. The tempting mistake is to report all of it as "added":
only the clauses in which the versions meet are compared.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from compare.judge.facts.pairing import FactPair
from compare.judge.facts.stems import is_adverb
from compare.judge.facts.ties import Answer
from compare.models import Name, NameKind

_MEETING = 2
"""A clause with so many words of the other version is about the same fact."""

_ROOT = 5
"""Words with so many first letters in common are taken for one word here: challenger / challenged, statistics."""
_PRONOUNS = frozenset("he she him her his hers they them their who whom whose i my me we our".split())
"""Where one of these stands, a person whom the other version names may be meant."""


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
    values = set(here.values)
    known = {there.keys[i] for i in there.content}
    words = {word for cell in there.cells for word in cell.word.split()}
    roots = {word[:_ROOT] for word in words if len(word) > _ROOT}
    clauses = core(pair, tied)
    slots: list[int] = []
    plain: list[int] = []
    for i in here.content:
        cell = here.cells[i]
        if cell.clause not in clauses or i in tied or (cell.key in known and i not in values):
            continue
        if cell.held is None:
            if cell.word not in words and cell.word[:_ROOT] not in roots and not is_adverb(cell.word):
                plain.append(i)
        elif isinstance(cell.held, Name):
            told = cell.key in known or (cell.held.kind is NameKind.PERSON and words & _PRONOUNS)
            if not told and not _is_named(cell.held, cell.word, words):
                known.add(cell.key)
                slots.append(i)
        elif not words.issuperset(cell.word.split()):
            slots.append(i)
    return Surplus(tuple(slots), tuple(plain))


def core(pair: FactPair, tied: set[int]) -> frozenset[int]:
    """The clauses of `here` in which it meets `there`.

    Those with enough common detail, and those beside them with any; when no clause has enough, all with any; when
    nothing is common, all.
    """
    here = pair.here
    common = Counter(here.cells[i].clause for i in here.content if here.keys[i] in pair.shared or i in tied)
    if not common:
        return frozenset(cell.clause for cell in here.cells)
    firm = {clause for clause, count in common.items() if count >= _MEETING} or set(common)
    return frozenset(firm | {clause for clause in common if clause - 1 in firm or clause + 1 in firm})


def _is_named(name: Name, form: str, words: set[str]) -> bool:
    """Whether the other version has the name in part: "Pelosi" for "Nancy Pelosi"."""
    parts = [part for part in form.split() if len(part) > 2]
    return bool(parts) and (parts[-1] in words if name.kind is NameKind.PERSON else any(p in words for p in parts))
