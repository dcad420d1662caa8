"""Decisions that cannot all hold: same and different follow from them, or what is no quote is the same as another one.

All of them are named and none is applied: samestory does not know which of them is the slip. The tempting mistake is to
let the longer chain go, or the older one.
"""

from collections import defaultdict
from collections.abc import Mapping
from typing import TypeVar

from compare.decisions.chains import contradictions
from compare.decisions.inference import Edges, Ordered
from compare.decisions.outcomes import NAMED, Outcome, told
from compare.models import Answer, Decision, Standing

N = TypeVar("N", bound=Ordered)


def contradicted(
    same: Edges[N], different: Edges[N], apart: Mapping[N, tuple[str, ...]], decisions: Mapping[str, Decision]
) -> dict[str, Outcome]:
    """Outcomes of those decisions, by id."""
    against: dict[str, dict[str, None]] = defaultdict(dict)
    chains: dict[str, tuple[str, ...]] = {}
    for pair, ids in sorted(same.items()) if apart else ():
        for none in (apart[node] for node in pair if node in apart):
            for one in ids:
                against[one].update(dict.fromkeys(none[:NAMED]))
            for one in none:
                if len(against[one]) < NAMED:
                    against[one].update(dict.fromkeys(ids[:NAMED]))
    for found in contradictions(same, different):
        chain = tuple(dict.fromkeys(one for pair in found.chain for one in same[pair]))
        contrary = list(dict.fromkeys(one for pair in found.pairs for one in different[pair]))
        for one in contrary:
            chains.setdefault(one, chain)
        for one in chain:
            against[one].update(dict.fromkeys(contrary[:NAMED]))
    return {
        name: _outcome(decisions[name], chains.get(name, ()), tuple(sorted(against.get(name, ()))), decisions)
        for name in sorted({*against, *chains})
    }


def _outcome(
    decision: Decision, chain: tuple[str, ...], against: tuple[str, ...], decisions: Mapping[str, Decision]
) -> Outcome:
    named = told([decisions[one] for one in (chain or against)[:NAMED]], len(chain or against))
    if chain:
        return Outcome(Standing.CONTRADICTED, f"same follows from {named}", chain)
    follows = "" if decision.answer is Answer.NOT_A_QUOTE else "with what follows from it, "
    return Outcome(Standing.CONTRADICTED, f"{follows}against {named}", against)
