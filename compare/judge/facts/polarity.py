"""One version denies what the other affirms."""

from collections.abc import Iterator
from typing import NamedTuple

from compare.judge.facts.pairing import FactPair
from compare.judge.facts.row import Cell, Row
from compare.judge.facts.scope import both_ways, company, counterpart, governed, same_side, values_near
from compare.judge.facts.words import TELLING
from compare.judge.vocabulary import NEGATIONS
from compare.models import Difference, DifferenceType, MarkerKind, Name, NameKind, Severity

_AHEAD = 5
"""Cells before a word in which a "not" of the other version is looked for."""
_COMPANY = 2
_SURE = 3
"""Words common to the neighbourhoods of the denied and the affirmed, for a difference and for an error."""
_ALIKE = 0.7
"""Share of the poorer version's detail in the other, from which on the subjects may go by other names."""
_NOT_DENYING = frozenset("only just merely simply least less more fewer later longer until".split())
_AUXILIARY = frozenset(
    "do does did is are was were has have had will would can could should must may might shall ca wo".split()
)
_PRONOUNS = frozenset("i he she it we they this that there".split())
_UNDONE = frozenset("to would could should might may can".split())
_MODALS = frozenset("would could should".split())
"""Right before a "not" they suppose nothing: "she said she would not run" denies that she would."""
_SUPPOSING = frozenset("if unless whether would could should".split())
_SUPPOSED = 8
"""Cells before a denying word in which "if" makes a supposition of it."""
_CONTRAST = frozenset("a an the those these this that in on at by for from of as to his her its their".split())
"""Behind "not" these set one thing against another, "married couples, not those in unions": no verb is denied."""
_REFUSING = frozenset("refus declin deny fail lack reject unabl avoid prevent stop block ban bar".split())
"""Stems that deny what stands behind them without a negation."""
_WEAK = frozenset(["denied", "hardly"])
"""Senses of a negation that contradict nothing: who denies a thing speaks of it, and "barely won" is won."""


def polarity(pair: FactPair) -> list[Difference]:
    """Every word that is denied on one side only, among enough of the same words to be about the same thing."""
    found: list[Difference] = []
    for view, turned in both_ways(pair):
        if _is_open(view.here) or _is_open(view.there) or any(cell.word in NEGATIONS for cell in view.there.cells):
            continue  # where both deny something, what each denies is ours to guess
        negated = denied(view.here)
        facing = {view.there.keys[at] for at in denied(view.there)}
        for at, sign in negated.items():
            key, there = view.here.keys[at], counterpart(view, at)
            if there is None or key in facing or _is_denied(view.there, there):
                continue
            if any(view.here.keys[i] == key and i not in negated for i in view.here.content):
                continue  # "will recognize … though the state does not recognize": both versions may say the first
            modal, facing_modal = view.here.word(sign.first - 1), view.there.word(there - 1)
            if modal != facing_modal and (modal in _MODALS or _is_bare(view.there, there)):
                continue  # "getting them to pay" says of nobody that he pays, "would not pay" denies no "pays"
            near = company(view, at, there)
            first = min(sign.first, at)
            same = _same_subject(view, first, there)
            alike = near >= _SURE and view.fit >= _ALIKE and _may_be_one(view, first, there)
            counted = same and bool(values_near(view.here, first, 1) & values_near(view.there, there, 1))
            if (near < _COMPANY and not counted) or not (same or alike):
                continue  # another subject: what she does not sign, he may; but "420 people" are the same 420
            severity = Severity.ERROR if same and near >= _SURE and view.aligned.get(at) == there else Severity.WARNING
            one, other = view.here.place(min(sign.first, at), max(sign.first, at) + 1), view.there.place(there)
            mine, theirs = ("there", "here") if turned else ("here", "there")
            note = f"“{' '.join(one.text.split())}” {mine}, “{other.text}” without “{sign.text}” {theirs}"
            left, right = (other, one) if turned else (one, other)
            found.append(Difference(DifferenceType.POLARITY, severity, left, right, note))
    return found


class Sign(NamedTuple):
    """Words that deny, from cell `first` to before cell `behind`."""

    first: int
    behind: int
    text: str


def denied(row: Row) -> dict[int, Sign]:
    """Cells that are denied → the words that deny them."""
    found: dict[int, Sign] = {}
    for sign in _signs(row):
        at = governed(row, sign.behind)
        if at is None or row.cells[at].held is not None or any(row.word(i) in TELLING for i in range(sign.behind, at)):
            continue  # "declined to say on Tuesday" denies no Tuesday
        if not any(row.word(i) in ("until", "till") for i in range(at, min(at + 8, len(row.cells)))):
            found[at] = sign
    return found


def _signs(row: Row) -> Iterator[Sign]:
    marked = {}
    for marker, behind in row.marked(MarkerKind.NEGATION):
        if marker.sense not in _WEAK:
            first = next((i for i, cell in enumerate(row.cells) if cell.end > marker.span.start), behind)
            marked[first] = Sign(first, behind, row.side.at(marker.span).text)
    for i, cell in enumerate(row.cells):
        sign = marked.get(i)
        if sign is None and cell.held is None and cell.word in NEGATIONS:
            sign = Sign(i, i + 1, row.shown(i))
        if sign is not None and _denies(row, sign):
            yield sign


def _denies(row: Row, sign: Sign) -> bool:
    """Whether a sign denies a deed, and none that is merely supposed ("if they do not pass it")."""
    after, before = row.word(sign.behind), row.word(sign.first - 1)
    if after in _NOT_DENYING or after[:1].isdigit() or before in ("or", "why"):
        return False
    if row.word(sign.first) == "not" and (before not in _AUXILIARY or after in _CONTRAST):
        return False
    before_modal = sign.first - (before in _MODALS)
    return not any(row.word(i) in _SUPPOSING for i in range(max(0, sign.first - _SUPPOSED), before_modal))


def _same_subject(pair: FactPair, here: int, there: int) -> bool:
    """Whether the detail before two cells is the same, or, where none stands in their clauses, the pronoun."""
    if same_side(pair, here, there, behind=False):
        return True
    mine, theirs = _opening(pair.here, here), _opening(pair.there, there)
    return mine == theirs != ""


def _may_be_one(pair: FactPair, here: int, there: int) -> bool:
    """Whether two subjects may be one by two names, "the company" and "Dray Minerals": no pronouns, no two persons."""
    mine, theirs = _before(pair.here, here), _before(pair.there, there)
    if any(cell.word in _PRONOUNS | {"you"} for cell in (*mine, *theirs)):
        return False
    people = [
        any(isinstance(cell.held, Name) and cell.held.kind is NameKind.PERSON for cell in cells)
        for cells in (mine, theirs)
    ]
    return bool(mine and theirs) and not all(people)


def _before(row: Row, at: int) -> list[Cell]:
    """The cells of a clause before a place in it."""
    clause = row.cells[min(at, len(row.cells) - 1)].clause
    return [row.cells[i] for i in range(max(0, at - 2 * _AHEAD), at) if row.cells[i].clause == clause]


def _opening(row: Row, at: int) -> str:
    """The pronoun of a clause that has no other subject; empty when it has one."""
    clause = row.cells[at].clause
    before = [i for i in range(max(0, at - _AHEAD), at) if row.cells[i].clause == clause]
    if any(not row.cells[i].empty for i in before):
        return ""
    return next((row.word(i) for i in before if row.word(i) in _PRONOUNS), "")


def _is_bare(row: Row, at: int) -> bool:
    """Whether a verb states no deed: "to pay", "would pay", "into paying"."""
    before, word = row.word(at - 1), row.word(at)
    return before in _UNDONE or (word.endswith("ing") and before in ("into", "from", "of", "by", "for", "without"))


def _is_open(row: Row) -> bool:
    """Whether a statement asks a question."""
    return row.side.statement.text.rstrip("”\"’' ").endswith("?")


def _is_denied(row: Row, at: int) -> bool:
    """Whether any denying word stands shortly before a cell or in its clause, whatever it stands over."""
    clause = row.cells[at].clause
    near = set(range(max(0, at - _AHEAD), at)) | {i for i, c in enumerate(row.cells) if c.clause == clause}
    return any(row.word(i) in NEGATIONS or row.word(i) == "only" or row.keys[i] in _REFUSING for i in near)
