"""Words whose exchange turns a fact round, as data. Stems, see `stems.py`."""

from compare.judge.facts.stems import stem

_DEEDS = (
    "win/lose hold|keep|retain|secure|preserve/lose rise/fall|drop|decline|decrease|plunge grow/shrink "
    "increase/decrease|fall|drop|decline|reduce "
    "accept/reject|refuse|decline approve/reject|oppose|veto|block pass/reject|defeat support/oppose back/oppose "
    "allow/forbid|ban|prohibit|bar permit/forbid|ban|prohibit|bar confirm/deny admit/deny open/close "
    "raise/lower|cut|reduce gain/lose hire/fire join/leave|left arrive/depart|leave|left "
    "begin/end start/end|stop|finish "
    "succeed/fail survive/die acquit/convict uphold/overturn|strike strengthen/weaken expand/shrink|reduce "
    "remember/forget buy/sell lend/borrow attack/defend praise/criticize|condemn|blast free/arrest|jail release/detain "
    "enter/leave advance/retreat agree/disagree include/exclude encourage/discourage appear/vanish tighten/loosen"
)
_TRAITS = (
    "young/old younger/older|elder youngest/oldest|eldest first/last|second|third|final largest/smallest "
    "biggest/smallest larger/smaller bigger/smaller highest/lowest higher/lower upper/lower former/current|present "
    "eastern/western northern/southern guilty/innocent legal/illegal public/private secret/public domestic/foreign "
    "male/female mandatory/voluntary|optional permanent/temporary unanimous/divided left/right maternal/paternal "
    "conservative/liberal junior/senior rich/poor early/late majority/minority full/partial fewer/more less/more "
    "local/federal brother/sister father/mother son/daughter husband/wife uncle/aunt nephew/niece"
)
_SETTINGS = "before/after for/against inside/outside above/below with/without"


def _pairs(text: str) -> frozenset[frozenset[str]]:
    found = set()
    for entry in text.split():
        some, others = (side.split("|") for side in entry.split("/"))
        found |= {frozenset((stem(word), stem(other))) for word in some for other in others}
    return frozenset(found)


DEEDS = _pairs(_DEEDS)
"""Of one doer and one object, they exclude each other."""
TRAITS = _pairs(_TRAITS)
"""Of one person or thing, they exclude each other."""
SETTINGS = _pairs(_SETTINGS)

SYMMETRIC = frozenset(
    stem(word)
    for word in "met married fought debated joined faced divorced dated agreed tied talked spoke argued clashed "
    "equals resembles echoed mirrored knows split".split()
)
"""What A does with B, B does with A."""
