"""The words that turn a claim, with what they do to it, and the phrases that only look like them.

Data alone. Phrases are folded as `compare.text.tokens` folds them: "don't" is `do not`, "it's" is `it 's`.
"""

from compare.models import MarkerKind

_NEGATION, _HEDGE = MarkerKind.NEGATION, MarkerKind.HEDGE
_MODALITY, _CAUSE = MarkerKind.MODALITY, MarkerKind.CAUSE

_SENSES: dict[MarkerKind, dict[str, str]] = {
    _NEGATION: {
        "not": "not|no longer|neither|nor|not any longer|no more than a",
        "never": "never|at no time",
        "no": "no|none|nobody|nothing|nowhere|no one|without",
        "failed": "failed to|fails to|fail to|failing to|failure to",
        "refused": "refused to|refuses to|refuse to|refusing to|refusal to",
        "declined": "declined to|declines to|declining to|decline to",
        "denied": "denied|denies|deny|denying|denial of",
        "unable": "unable to|incapable of",
        "hardly": "hardly|barely|scarcely",
    },
    _HEDGE: {
        "reported": "reportedly|is said to|are said to|was said to|were said to|said to have|said to be|"
        "is reported to|are reported to|was reported to|were reported to|reported to have|reported to be",
        "alleged": "allegedly|alleged|alleged to|purportedly|purported|supposedly|ostensibly",
        "apparent": "apparently|seemingly|apparent|appears to|appeared to|appear to|seems to|seemed to|seem to",
        "suspected": "suspected|suspected of|is suspected of|suspected to",
        "believed": "is believed to|are believed to|was believed to|were believed to|believed to|believed to be|"
        "is thought to|are thought to|was thought to|were thought to|thought to be|thought to have|"
        "is understood to|are understood to|presumed to|presumably|presumed",
        "accused": "accused of|stands accused of",
        "rumoured": "rumored|rumoured|is rumored to|is rumoured to|unconfirmed",
        "likely": "likely|likely to|probably|in all likelihood|very likely|most likely",
        "unlikely": "unlikely|unlikely to",
        "possible": "possibly|perhaps|maybe|potentially",
    },
    _MODALITY: {
        "possible": "may|might|could|may have|might have|could have",
        "future": "will|shall|would|is going to|are going to|was going to|were going to|going to|am going to|"
        "is set to|are set to|was set to|were set to|set to be|is about to|are about to|was about to|were about to|"
        "is poised to|are poised to",
        "unreal": "would have|would not have",
        "planned": "plans to|plan to|planned to|planning to|intends to|intend to|intended to|intending to|"
        "wants to|want to|wanted to|aims to|aim to|aimed to|intention to|intention of",
        "hoped": "hopes to|hope to|hoped to|hoping to",
        "promised": "promised to|promises to|promise to|vowed to|vows to|vow to|pledged to|pledges to|pledge to",
        "agreed": "agreed to|agrees to",
        "required": "must|has to|have to|had to|having to|required to|is required to|are required to|"
        "needs to|need to|needed to|obligated to",
        "allowed": "can|allowed to|allows|allowed|is allowed to|are allowed to|permitted to|is able to|are able to|"
        "able to|entitled to",
        "advised": "should|ought to|should have",
        "threatened": "threatened to|threatens to|threatening to|threaten to",
        "attempted": "tried to|tries to|trying to|try to|attempted to|attempts to|attempting to|attempt to|"
        "sought to|seeks to|seeking to|attempted",
        "expected": "expected to|is expected to|are expected to|was expected to|were expected to|expects to|"
        "scheduled to|slated to",
    },
    _CAUSE: {
        "because": "because|because of|due to|owing to|thanks to|as a result of|as a consequence of|on account of|"
        "caused by|blamed on|resulting from|stemming from",
        "response": "in response to|in retaliation for|in retaliation to|in revenge for|in protest of|"
        "in protest at|in protest against",
        "prompted": "prompted by|triggered by|sparked by|provoked by|motivated by|driven by|spurred by",
        "forced": "forced to|forced by|compelled to|obliged to|forced out|forced out of|was forced to|were forced to|"
        "is forced to|are forced to|been forced to|being forced to",
        "purpose": "in order to|so as to|in an effort to|in a bid to|in an attempt to",
    },
}  # fmt: skip
_NO_MARKERS = (
    "not only|not just|not merely|not simply|not least|whether or not|not to mention|if not|not unlike|not until|"
    "no doubt|no matter|no sooner|no wonder|no less than|no fewer than|no more than|no later than|yes or no|or no|"
    "nothing but|nothing short of|nothing less than|none other than|none other|second to none|"
    "without doubt|without a doubt|without question|never mind|never ever mind|"
    "can not help but|could not help but|over and over|thanks to you|may well be that|"
    "make no mistake|no stranger to|not surprisingly|"
    "maybe not|will power|for no other reason|as expected to|likely voters|likely voter"
)
"""Phrases that hold such a word and turn nothing; they are read as a whole and passed over."""

PHRASES: dict[str, tuple[tuple[tuple[str, ...], MarkerKind | None, str], ...]] = {}
"""By first word: words, kind and sense, longest first. A kind of None is a phrase to pass over."""
_all: list[tuple[tuple[str, ...], MarkerKind | None, str]] = [
    (tuple(phrase.split()), kind, sense)
    for kind, senses in _SENSES.items()
    for sense, phrases in senses.items()
    for phrase in phrases.split("|")
]
_all += [(tuple(phrase.split()), None, "") for phrase in _NO_MARKERS.split("|")]
for _entry in sorted(_all, key=lambda entry: (-len(entry[0]), entry[0])):
    PHRASES[_entry[0][0]] = (*PHRASES.get(_entry[0][0], ()), _entry)

PARTICIPLES = frozenset(
    "been had done gone made said taken given seen come become left lost won held kept told found met paid put "
    "sent set shot spent stood thought brought built bought caught cost cut fought fallen felt got gotten heard "
    "hit hurt known led let meant read run sold shut sunk begun broken chosen driven eaten flown grown thrown "
    "written worn risen spoken understood forgotten hidden sworn stolen drawn drunk forbidden taught slept sat "
    "split spread struck".split()
)
"""Irregular ones: what "would have" needs behind it to be past; "would have an effect" is none."""
NO_REASONS = frozenset("no the this that any some different various same many several other those these which".split())
"""Words behind "for" that give no reasons: "for the reasons"."""
OWNERS = frozenset(
    "the a an his her its their our my your this that these those 's own no some any each every free good ill strong "
    "political iron sheer military naval economic financial industrial divine last living human popular god's all one "
    "two three four five six ten".split()
)
"""Words before "will", "might", "can" and "must" that make nouns of them: "against his will", "military might"."""
NOUNS_BEFORE_CAN = frozenset("beer trash garbage tin soda oil watering spray gas aluminum paint coke tea".split())
INVERTED_SUBJECTS = frozenset("he she it they we you i the a an this that these those his her their there".split())
"""What follows an auxiliary that opens a question: "Will they go?"."""
DISPUTED = frozenset(
    "protest protests protested protesting dispute disputes disputed feud feuds row clash clashes clashed anger angry "
    "outrage outraged furor uproar tension tensions concern concerns concerned worry worries worried fear fears "
    "criticism criticized criticised sue sued suing lawsuit resign resigned resigns resigning resignation quit fired "
    "ousted sacked suspended arrested charged indicted convicted fined jailed sanctioned sanctions fallout backlash "
    "scandal controversy apologized apologised apology fight fighting fought argue argued argument rift split strain "
    "strained fire fury blame blamed condemned attacked investigated probe rebuked disciplined boycott boycotted "
    "boycotting sentenced frustration frustrated dismay alarm alarmed outcry debate battle impeached severed cut "
    "soured relations".split()
)
"""Words before "over" that make a cause of it; elsewhere it is a place or "more than"."""
BREAKING = frozenset(
    "cut cuts cutting severed sever severs severing suspended suspend halted halt withheld withdrew withdrawn ended "
    "condemned criticized criticised sued sanctioned attacked rebuked boycotted fired sacked ousted expelled arrested "
    "charged indicted impeached blamed strained soured".split()
)
"""Verbs that give "over" a cause even across their object: "cut aid to the city over the strike"."""
STRETCHES = frozenset(
    "weekend week weeks year years month months day days decade decades night summer winter spring fall past last next "
    "time course period century hours hour minutes".split()
)
"""Words close behind "over" that make a time of it."""
CONSEQUENCES = frozenset(
    "fired resigned ousted sacked suspended dismissed expelled apologized apologised disciplined".split()
)
"""Words before "after" that make a cause of it; elsewhere it only tells the time."""
SCHEDULED = frozenset(
    "be have arrive begin start speak appear return vote meet take hold expire end open close leave go come make give "
    "launch visit testify address attend depart retire run play face receive travel report stand publish release "
    "announce sign join step discuss present consider decide hear issue become land finish host deliver pay".split()
)
"""Verbs behind "due to" that make a plan of it: "due to arrive"."""
ANSWERS = frozenset(",.;!?")
"""Marks behind a "no" that is an answer and negates nothing."""
