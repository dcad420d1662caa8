"""What one version reports with a reserve, and the other as plain: a hedge lost, a plan told as done.

An outlet that names its source has kept the reserve. The tempting mistake is to count hedging words: each stands over
one word, and only that word's double is judged.
"""

from compare.judge.facts.pairing import FactPair
from compare.judge.facts.row import Row
from compare.judge.facts.scope import both_ways, company, counterpart, governed, same_side
from compare.judge.facts.voice import is_own
from compare.judge.facts.words import VERBS
from compare.models import Difference, DifferenceType, Marker, MarkerKind, Severity

_GRAVE = frozenset(["alleged", "suspected", "accused", "rumoured"])
"""A lost hedge of these turns an accusation into a fact."""
_UNDONE = frozenset(["planned", "hoped", "promised", "threatened", "attempted", "possible"])
_CHARGING = frozenset("accus alleg claim suspect charg believ rumor".split())
"""Stems that make what follows an accusation without a hedge."""
_COMPANY = 2


def hedges(pair: FactPair) -> list[Difference]:
    """Hedges and plans over a word that the other version states flatly."""
    found = []
    for view, turned in both_ways(pair):
        if not is_own(view.there.side.statement):
            continue
        for kind in (MarkerKind.HEDGE, MarkerKind.MODALITY):
            for marker, behind in view.here.marked(kind):
                if marker.sense == "unlikely":
                    continue  # rather a denial, and of what, is ours to guess
                at = governed(view.here, behind)
                there = None if at is None else counterpart(view, at)
                if at is None or there is None or company(view, at, there) < _COMPANY or _turned(view.there, there):
                    continue
                if kind is MarkerKind.MODALITY and not _is_lost(view, marker, at, there):
                    continue
                grave = marker.sense in _GRAVE or (kind is MarkerKind.MODALITY and marker.sense != "possible")
                close = same_side(view, at, there, behind=False) or same_side(view, at, there, behind=True)
                severity = Severity.WARNING if grave and close else Severity.NOTE
                one, other = view.here.side.at(marker.span), view.there.place(there)
                mine, theirs = ("there", "here") if turned else ("here", "there")
                note = f"“{one.text}” {mine}, stated without it {theirs}"
                left, right = (other, one) if turned else (one, other)
                found.append(Difference(DifferenceType.HEDGE, severity, left, right, note))
    return found


def _turned(row: Row, at: int) -> bool:
    """Whether the cell's own clause has a reserve or denies anything: which word that stands over is ours to guess."""
    clause = row.cells[at].clause
    if any(cell.clause == clause and cell.key in _CHARGING for cell in row.cells):
        return True
    return any(
        behind <= at + 1 and row.cells[max(0, behind - 1)].clause == clause
        for kind in (MarkerKind.HEDGE, MarkerKind.MODALITY, MarkerKind.NEGATION)
        for _, behind in row.marked(kind)
    )


def _is_lost(pair: FactPair, marker: Marker, at: int, there: int) -> bool:
    """A plan told as done by the same doer, or "would be the first" told as "is the first"."""
    if marker.sense in _UNDONE:
        first = next((i for i, cell in enumerate(pair.here.cells) if cell.end > marker.span.start), at)
        return _is_done(pair.there, there) and same_side(pair, first, there, behind=False)
    text, end = pair.here.side.article.text, marker.span.end
    would = text[marker.span.start : end].lower() == "would" and text[end : end + 4] == " be "
    return would and any(pair.there.word(i) in ("is", "are") for i in range(max(0, there - 3), there))


def _is_done(row: Row, at: int) -> bool:
    """Whether a verb is in the past: "built", "opened"; not "to open"."""
    word = row.word(at)
    return row.word(at - 1) not in ("to", "be", "will") and (word in VERBS or word.endswith("ed"))
