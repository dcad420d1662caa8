"""Cue verbs: the words that mark something as said, written, asked or thought.

Data, grouped by how they behave. The tempting mistake is to list only verbs of saying: news prose quotes with "called",
"blasted" and "vowed" as readily as with "said".
"""

_SPEECH = """
say tell write add ask note tweet retweet continue reply respond explain declare state conclude recall argue report
acknowledge suggest warn insist promise claim assure shout chant urge admit announce vow lament predict remark answer
joke yell complain assert publish exclaim confess reveal echo retort observe quip boast concede emphasize emphasise
testify post wonder interject proclaim stress reiterate repeat maintain contend allege affirm confirm deny comment
counter object protest read sing mutter murmur whisper scream cry plead beg demand instruct order caution advise
recommend muse ponder opine reason speculate estimate deduce theorize pronounce preach rant rail fume snap snarl bark
beam boom bellow roar crow gush gloat snipe sneer scoff jeer grumble gripe moan groan sigh laugh chuckle intone recite
summarize summarise paraphrase clarify elaborate specify disclose divulge inform notify remind reassure agree disagree
concur dispute rebut refute quote cite mention blog message text email e-mail cable telegraph broadcast air relay
underline underscore highlight signal indicate imply hint describe depict portray characterize characterise recount
relate narrate detail outline offer volunteer venture interrupt interpose hear learn testify swear pledge vouch
inquire enquire query question press prod pray thank greet congratulate apologize apologise joke tease taunt mock
deadpan crack drawl stammer stutter shoot fire hit lash sum point go begin start finish end close open
confide elaborate put postulate thunder growl demur stipulate write type log spout utter
""".split()
_JUDGING = """
call label dub brand term name refer describe denounce condemn decry criticize criticise blast slam attack bash rip
accuse blame charge fault chide scold rebuke reprimand ridicule deride dismiss reject praise hail laud tout applaud
commend credit cheer celebrate champion defend endorse support back oppose favor favour promote advocate propose
bemoan mourn mock threaten think believe feel consider deem see view regard find imagine hope wish expect want fear
worry doubt suspect know understand realize realise decide determine rule judge assess warn dread regret remember
forget forecast foresee envision project anticipate cast frame paint discuss talk speak address debate weigh appeal
invoke evoke channel parrot mimic list define compare liken equate contrast express voice issue release sign file
request ask invite encourage push lobby press pressure campaign
""".split()
_IRREGULAR = {
    "put": "puts put putting", "demur": "demurs demurred demurring", "log": "logs logged logging",
    "say": "says said saying", "tell": "tells told telling", "write": "writes wrote written writing",
    "read": "reads read reading", "sing": "sings sang sung singing", "hear": "hears heard hearing",
    "swear": "swears swore sworn swearing", "shoot": "shoots shot shooting", "hit": "hits hit hitting",
    "go": "goes went going gone", "begin": "begins began begun beginning", "think": "thinks thought thinking",
    "feel": "feels felt feeling", "see": "sees saw seen seeing", "find": "finds found finding",
    "know": "knows knew known knowing", "understand": "understands understood understanding",
    "forget": "forgets forgot forgotten forgetting", "foresee": "foresees foresaw foreseen foreseeing",
    "speak": "speaks spoke spoken speaking", "cast": "casts cast casting", "beg": "begs begged begging",
    "sum": "sums summed summing", "broadcast": "broadcasts broadcast broadcasting",
    "admit": "admits admitted admitting",
    "quip": "quips quipped quipping", "tweet": "tweets tweeted tweeting", "blog": "blogs blogged blogging",
    "rip": "rips ripped ripping", "slam": "slams slammed slamming", "brand": "brands branded branding",
    "confer": "confers conferred", "refer": "refers referred referring", "snap": "snaps snapped snapping",
    "quote": "quotes quoted quoting", "learn": "learns learned learnt learning", "rebut": "rebuts rebutted rebutting",
    "crack": "cracks cracked cracking", "rail": "rails railed railing",
    "label": "labels labeled labelled labeling labelling",
    "dub": "dubs dubbed dubbing", "channel": "channels channeled channelled",
    "signal": "signals signaled signalled signaling",
    "mimic": "mimics mimicked mimicking", "prod": "prods prodded prodding",
}  # fmt: skip


def _inflect(base: str) -> list[str]:
    if base in _IRREGULAR:
        return [base, *_IRREGULAR[base].split()]
    if base.endswith("e"):
        return [base, base + "s", base + "d", base[:-1] + "ing"]
    if base.endswith("y") and base[-2] not in "aeiou":
        return [base, base[:-1] + "ies", base[:-1] + "ied", base + "ing"]
    plural = base + ("es" if base.endswith(("s", "sh", "ch", "x", "z")) else "s")
    return [base, plural, base + "ed", base + "ing"]


BASE = {form: base for base in [*_JUDGING, *_SPEECH] for form in _inflect(base)}
"""Every form of every cue verb, with its base form."""

STRONG = frozenset(
    form
    for base in (
        "say tell write add ask note tweet continue reply respond explain declare state conclude recall argue "
        "acknowledge warn insist claim shout vow lament remark answer joke yell complain assert exclaim confess "
        "retort observe quip boast concede emphasize emphasise proclaim stress reiterate maintain contend affirm "
        "counter mutter whisper muse opine announce interject admit underline underscore deadpan elaborate "
        "clarify"
    ).split()
    for form in _inflect(base)
)
"""Verbs that leave little doubt: in doubt about the governing cue, one of these wins."""

PARTICIPLES = frozenset(form for form in BASE if form.endswith("ing"))
"""Forms without a subject of their own: ", adding that “…”"."""

FINITE = STRONG - PARTICIPLES
"""Strong cues with a subject of their own."""

NAMING = frozenset(
    form for base in "call label dub brand term name title refer describe".split() for form in _inflect(base)
) | {"known", "titled", "entitled", "so-called", "nicknamed", "named", "headlined", "captioned", "labeled"}
"""Before a short capitalised quote these give a name to a thing and report no utterance."""

NOUN_LIKE = frozenset(
    form
    for base in (
        "state campaign comment press report claim call question point address answer request support view wish "
        "hope fear judge phone message text email e-mail voice issue release sign file list paint frame cast "
        "project push back rule brand label term name detail signal target cable air blog start end close hit "
        "fire find crack point praise charge attack bash blast slam fault blame promise pledge vow demand appeal "
        "estimate quote mention hint tweet order put type log open broadcast offer debate speak note joke rant "
        "cheer plead mock reply lobby answer caution advocate preach project channel remark retort quip "
        "touch doubt regret worry experience"
    ).split()
    for form in (base, base + "s", base + "es")
)
"""Forms that are nouns as often as verbs: "the state", "two calls"; as cues they need a subject right before them."""

SPEECH_NOUNS = frozenset(
    "claim claims remark remarks comment comments assertion assertions statement statements question "
    "suggestion warning promise vow pledge argument contention admission declaration insistence answer "
    "response reply description belief view opinion words quote tweet tweets post letter speech email e-mail "
    "call observation allegation accusation complaint concern conclusion explanation acknowledgment "
    "prediction boast message joke slogan motto mantra line phrase pitch refrain quip denial apology advice "
    "reaction testimony account".split()
)
"""Behind a possessive these stand for saying: "her claim that “…”"."""
