"""How much of a thing a fact is about: a part of the report or the report, the country's largest or the world's.

The tempting mistake is to take every added phrase for detail: "part of" takes away from what the other version says.
"""

from collections.abc import Iterator

from compare.judge.facts.pairing import FactPair
from compare.judge.facts.row import Row
from compare.judge.facts.scope import both_ways, company
from compare.models import Difference, DifferenceType, Severity

_PARTS = frozenset("part parts portion portions half section sections some most".split())
_REALMS = frozenset("world country nation state city region county continent province district".split())
_SUPERLATIVE = frozenset("most least top leading only first last".split())
_REACH = 5


def extents(pair: FactPair) -> list[Difference]:
    """What one version says of a part, or of another realm, and the other of the whole."""
    found = list(_realms(pair))
    for view, turned in both_ways(pair):
        for at, noun, there in _parts(view):
            one, other = view.here.place(at, noun + 1), view.there.place(there)
            mine, theirs = ("there", "here") if turned else ("here", "there")
            note = f"“{' '.join(one.text.split())}” {mine}, “{' '.join(other.text.split())}” as a whole {theirs}"
            left, right = (other, one) if turned else (one, other)
            found.append(Difference(DifferenceType.QUALIFIER, Severity.WARNING, left, right, note))
    return found


def _parts(pair: FactPair) -> Iterator[tuple[int, int, int]]:
    """Cells of "part" and its noun here, and of the noun there, behind the same verb and nowhere called a part."""
    if any(cell.word in _PARTS for cell in pair.there.cells):
        return
    for at, cell in enumerate(pair.here.cells):
        if cell.word not in _PARTS or pair.here.word(at + 1) != "of":
            continue
        verb = [i for i in pair.here.before(at, 2) if pair.here.keys[i] in pair.shared]
        for noun in pair.here.behind(at + 1, _REACH):
            key = pair.here.keys[noun]
            there = next((j for j in pair.there.content if pair.there.keys[j] == key), None)
            after = noun + 1
            owner = after < len(pair.here.cells) and not pair.here.cells[after].empty
            owner = (owner and pair.here.cells[after].clause == cell.clause) or pair.here.word(after) == "'s"
            if pair.here.cells[noun].clause != cell.clause or there is None or owner:
                continue
            before = {pair.there.keys[j] for j in pair.there.before(there, _REACH)}
            if any(pair.here.keys[i] in before for i in verb) and company(pair, noun, there) > 1:
                yield at, noun, there
            break


def _realms(pair: FactPair) -> Iterator[Difference]:
    """ "The country's largest employer", "the world's largest employer"."""
    theirs = dict(_ranked(pair.there))
    for realm, best in _ranked(pair.here):
        for other, rank in theirs.items():
            same = pair.here.keys[best] == pair.there.keys[rank]
            if same and pair.here.word(realm) != pair.there.word(other) and _noun(pair.here, best) == _noun(
                pair.there, rank
            ):  # fmt: skip
                one, facing = pair.here.place(realm, best + 1), pair.there.place(other, rank + 1)
                note = f"“{one.text}” here, “{facing.text}” there"
                yield Difference(DifferenceType.QUALIFIER, Severity.WARNING, one, facing, note)


def _ranked(row: Row) -> Iterator[tuple[int, int]]:
    """Cells of a realm and of the superlative behind it; two of a statement at most."""
    found = 0
    for at, cell in enumerate(row.cells):
        word = row.word(at + 2)
        if cell.word in _REALMS and row.word(at + 1) == "'s" and (word.endswith("est") or word in _SUPERLATIVE):
            yield at, at + 2
            found += 1
        if found == 2:
            return


def _noun(row: Row, at: int) -> str:
    behind = row.behind(at, 1)
    return row.keys[behind[0]] if behind else ""
