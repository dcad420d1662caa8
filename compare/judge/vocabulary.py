"""Words whose change changes the meaning, as data: negations, qualifiers, turns, spellings."""

NEGATIONS = frozenset("not never no none nobody nothing neither nor nowhere without".split())
NEGATIVE_PREFIXES = ("un", "in", "im", "il", "ir", "non", "dis")
NO_OPPOSITES = frozenset(
    "discard discharge disclose discount discourse discover discuss disease dispatch dispel display dispose dispute "
    "distress impact impart impeach implant import impose impound impress imprint imprison improve inbound income "
    "increase indeed infect infer inflame inform ingrain inhale inject inland inlet inmate input inquest inquire "
    "inroad inset inside insight insist inspire install instep instill intake intend intense intent interest intern "
    "internal invade invent invest invoke involve union unit unite unless".split()
)
"""Words that begin like a negative prefix and turn nothing round."""

_QUALIFIERS = {
    "modal": "will would shall should may might can could must ought",
    "quantity": "all every each most many much some several few any half everyone someone anyone everybody somebody",
    "degree": "only about around roughly approximately nearly almost least",
    "hedge": "allegedly reportedly apparently probably possibly perhaps maybe likely seemingly presumably supposedly "
    "alleged reported suspected",
    "frequency": "always often sometimes usually rarely seldom frequently generally occasionally",
}
QUALIFIERS = {word: kind for kind, words in _QUALIFIERS.items() for word in words.split()}
"""Qualifier → its kind. Two different ones of a kind in the same place are a change of claim."""

TELLING = frozenset(QUALIFIERS) - frozenset("will would shall can any half each much about around".split())
"""Qualifiers whose mere loss changes the claim. "Would" is not among them: "I would hope" is "I hope"."""
EQUALS = {"each": "every", "everybody": "everyone", "somebody": "someone", "anybody": "anyone", "maybe": "perhaps"}
"""Qualifiers that say the same as another."""
BEFORE_NUMBERS = frozenset("about around over under nearly".split())
"""Qualifiers only when a number follows: "about 40" but "talk about"."""

APPROXIMATE = frozenset("about around roughly approximately some circa".split())
"""Before a number all these say the same."""

LIMITS = frozenset(word for word, kind in QUALIFIERS.items() if kind in ("degree", "hedge", "frequency"))
"""Qualifiers whose loss right before a cut lets the rest say more than was said."""

TURNS = frozenset("but however yet except unless".split())
CONDITIONS = frozenset("if although though until till provided whereas".split())
"""A clause that starts with one of these takes back a part of what stands before it."""

FILLERS = frozenset("a an the of to and in on at it that 's is are i you he she we they".split())
"""Words too common to have moved; each merely occurs again."""

SHORTENED = {
    "'s": frozenset({"is", "has", "us", "was"}),
    "would": frozenset({"had"}),
    "em": frozenset({"them"}),
    "gonna": frozenset({"going"}),
}
"""Short form → full words it may stand for, beyond those the tokenizer spells out itself ("'d" it spells "would")."""

SPELLINGS = {
    "centre": "center", "theatre": "theater", "metre": "meter", "fibre": "fiber", "litre": "liter",
    "defence": "defense", "offence": "offense", "licence": "license", "pretence": "pretense",
    "programme": "program", "grey": "gray", "judgement": "judgment", "acknowledgement": "acknowledgment",
    "cheque": "check", "ageing": "aging", "sceptical": "skeptical", "sceptic": "skeptic", "tyre": "tire",
    "plough": "plow", "okay": "ok", "towards": "toward", "afterwards": "afterward", "backwards": "backward",
    "forwards": "forward", "cosy": "cozy", "mum": "mom", "aluminium": "aluminum", "storey": "story", "kerb": "curb",
    "enquiry": "inquiry", "fulfil": "fulfill", "skilful": "skillful", "instalment": "installment",
    "enrol": "enroll", "adviser": "advisor",
}  # fmt: skip
"""Other spelling → the one used as key."""

CURRENCY = {
    "$": "dollar",
    "£": "pound",
    "€": "euro",
    "¥": "yen",
    "dollars": "dollar",
    "pounds": "pound",
    "euros": "euro",
}
"""Sign or plural → the unit it names."""
