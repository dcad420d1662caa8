"""What a verb of saying or thinking takes as its content, as data: a clause with "that", a bare clause, an infinitive.

The tempting mistake is to take every cue of a quote for one of reported speech: in "he blasted the plan that failed"
nothing is reported.
"""

from compare.extract.cues import BASE

_OTHERS = {
    "show": "show shows showed shown",
    "demonstrate": "demonstrate demonstrates demonstrated",
    "prove": "prove proves proved",
    "disprove": "disproves disproved",
}
OTHERS = {form: base for base, forms in _OTHERS.items() for form in forms.split()}
"""Verbs that report and yet introduce no quote: "the poll shows that"."""

WITH_THAT = frozenset(
    "say tell write add note tweet retweet continue reply respond explain declare state conclude recall argue report "
    "acknowledge suggest warn insist promise claim assure shout chant admit announce vow lament predict remark answer "
    "joke yell complain assert publish exclaim confess reveal echo retort observe quip boast concede emphasize "
    "emphasise testify post wonder proclaim stress reiterate repeat maintain contend allege affirm confirm deny "
    "counter object protest plead demand caution advise recommend muse opine reason speculate estimate theorize "
    "clarify specify disclose inform notify remind reassure agree disagree dispute underline underscore highlight "
    "signal indicate imply hint volunteer hear learn swear pledge point think believe feel consider decide determine "
    "rule judge fear worry doubt suspect know understand realize realise regret forecast foresee expect hope find see "
    "charge show demonstrate prove propose threaten accuse".split()
)
"""These report what follows "that" right behind them."""

BARE = frozenset(
    "say tell note argue suggest warn insist claim assert reveal contend allege recall indicate imply hint think "
    "believe fear worry doubt suspect hope guess assure remind explain joke testify stress announce report feel "
    "estimate show".split()
)
"""These report a clause that nothing announces: "she said the bridge was closed"."""

TO_DO = frozenset("vow promise".split())
"""These report an infinitive: "he vowed to return"."""

ADDRESSED = frozenset("tell remind assure inform notify reassure advise warn".split())
"""These name who was told before what was."""

CLOSING = frozenset(
    "say write add note explain argue acknowledge suggest insist claim admit predict joke assert observe concede "
    "contend recall think believe testify report tell tweet warn maintain announce indicate "
    "reveal conclude estimate declare confirm allege complain".split()
)
"""These may stand behind what they report: "The bridge will close, she said"."""


def base_form(low: str) -> str:
    """The base form of a reporting verb, or an empty string."""
    return BASE.get(low) or OTHERS.get(low, "")
