"""Words that a fact is compared without, and irregular forms, as data."""

from compare.text.align import LIGHT

TELLING = frozenset(
    "say says said saying tell tells told telling add adds added adding note notes noted noting report reports "
    "reported reporting accord according state states stated announce announces announced announcing".split()
)
"""Who said it is compared as attribution, not as a part of what happened."""
_FUNCTION = frozenset(
    "who whom whose which what when where while how why will would can could may might shall should must also just "
    "still even very more most than too about into over under out up down off after before during through between "
    "against among within without until since because both each all any some such other another own only now here "
    "no nor never none nothing yet however meanwhile later earlier ago already".split()
)
_STYLES = frozenset(
    "mr mrs ms miss mx dr prof sir sen rep rev gov lt col gen maj capt sgt adm hon representative senator congressman "
    "congresswoman governor".split()
)
"""Before a name they are its style, and whether an outlet uses one is no detail."""
EMPTY = LIGHT | TELLING | _STYLES | _FUNCTION
"""Words that carry no detail of a fact of their own."""

VERBS = {
    "won": "win", "lost": "lose", "beaten": "beat", "rose": "rise", "risen": "rise", "fell": "fall", "fallen": "fall",
    "gave": "give", "given": "give", "took": "take", "taken": "take", "went": "go", "gone": "go", "came": "come",
    "made": "make", "held": "hold", "met": "meet", "sent": "send", "paid": "pay", "led": "lead", "spent": "spend",
    "built": "build", "fought": "fight", "bought": "buy", "sold": "sell", "grew": "grow", "grown": "grow",
    "began": "begin", "begun": "begin", "broke": "break", "broken": "break", "chose": "choose", "chosen": "choose",
    "struck": "strike", "shot": "shoot", "died": "die", "dying": "die", "dead": "die", "deaths": "die", "death": "die",
    "wrote": "write", "written": "write", "drew": "draw", "drawn": "draw", "drove": "drive", "driven": "drive",
    "knew": "know", "known": "know", "saw": "see", "seen": "see", "ran": "run", "sank": "sink", "sunk": "sink",
    "stole": "steal", "stolen": "steal", "swore": "swear", "sworn": "swear", "threw": "throw", "thrown": "throw",
    "kept": "keep", "lent": "lend", "sought": "seek", "taught": "teach", "caught": "catch", "brought": "bring",
    "thought": "think", "withdrew": "withdraw", "withdrawn": "withdraw", "forgave": "forgive", "bit": "bite",
    "bitten": "bite", "hid": "hide", "hidden": "hide", "men": "man", "women": "woman", "children": "child",
    "people": "person", "wives": "wife", "lives": "life", "slew": "slay", "slain": "slay",
}  # fmt: skip
"""Form → base form, where no ending tells."""

NO_ADVERBS = frozenset(
    "apply comply supply reply rely imply multiply fly ally rally bully family assembly early daily only july "
    "italy anomaly butterfly belly jelly".split()
)

KILLED = frozenset("kill di fatal slay massacr perish drown".split())
HURT = frozenset("wound injur hurt maim burn hospitaliz".split())
"""Stems: those counted under one class are one count, those of the other are another."""

ANYBODY = frozenset("person other body man woman individual victim resident member civilian".split())
"""Heads so general that a count of them may be one of any kind of people."""

GROWING = frozenset(
    "kill di slay drown wound injur hurt arrest detain miss cas donation signatur sign evacuat displac "
    "casualty fatality toll infect rescu vot ballot infection arrests victim".split()
)
"""Stems of what only grows while a story runs: a later, higher count supersedes an earlier one."""

FROM = frozenset("since from after following starting beginning".split())
UNTIL = frozenset("until till by before through to".split())
"""Before a date they bound a stretch of time; only dates bounded alike answer each other."""
