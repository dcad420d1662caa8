"""What can be counted and what only looks like it, as data: plurals, persons, casualties, ends of noun phrases."""

from compare.extract.units import QUALIFIERS
from compare.extract.words import (
    ADVERBS,
    AUXILIARIES,
    BREAKERS,
    CONJUNCTIONS,
    DETERMINERS,
    PREPOSITIONS,
    PRONOUNS,
    TIME,
)

BEFORE_NOUNS = frozenset("the a an his her its their our my all those these".split())
"""What may stand between an amount and what it is of: "half of all the boats"."""
IRREGULAR = {
    "people": "people", "person": "people", "persons": "people", "men": "man", "women": "woman",
    "children": "child", "kids": "kid", "police": "police", "personnel": "personnel", "staff": "staff",
    "aircraft": "aircraft", "sheep": "sheep", "fish": "fish", "cattle": "cattle", "deer": "deer", "lives": "life",
    "wives": "wife", "knives": "knife", "leaves": "leaf", "wolves": "wolf", "halves": "half", "teeth": "tooth",
    "feet": "foot", "mice": "mouse", "policemen": "policeman", "policewomen": "policewoman",
    "gunmen": "gunman", "congressmen": "congressman", "congresswomen": "congresswoman", "spokesmen": "spokesman",
    "servicemen": "serviceman", "militiamen": "militiaman", "fishermen": "fisherman", "firemen": "fireman",
    "businessmen": "businessman", "chairmen": "chairman", "salesmen": "salesman", "grandchildren": "grandchild",
    "schoolchildren": "schoolchild", "buses": "bus", "gases": "gas", "viruses": "virus", "campuses": "campus",
    "caucuses": "caucus", "bonuses": "bonus", "censuses": "census", "crises": "crisis", "analyses": "analysis",
    "bases": "base", "theses": "thesis", "criteria": "criterion", "media": "medium", "movies": "movie",
    "cookies": "cookie", "zombies": "zombie", "ties": "tie", "series": "series", "species": "species",
    "heroes": "hero", "potatoes": "potato", "tomatoes": "tomato", "vetoes": "veto", "torpedoes": "torpedo",
    "youth": "youth", "crew": "crew", "fatalities": "fatality",
}  # fmt: skip
"""Plural → singular where no rule gives it. A person and two people are counted alike."""
NO_PLURALS = frozenset(
    "was has does says this his its yes plus perhaps always towards sometimes afterwards besides less news politics "
    "thus goes makes gets takes comes knows wants needs seems gives becomes remains includes means requires allows "
    "across ones themselves ourselves yourselves hers ours theirs yours is as us congress versus vs alias whereas "
    "series' overseas upwards downwards forwards backwards nowadays unless".split()
)
"""Words that end like a plural and are none. "Ones" counts nothing that it names."""
ATTRIBUTIVE = frozenset(
    "sports arms sales news operations systems communications states nations savings police staff crew youth fish "
    "aircraft media weapons".split()
)
"""Plurals that stand before the noun they belong to: "two arms dealers"."""
PEOPLE = frozenset(
    "people men women children civilians soldiers troops officers policemen students teachers workers employees "
    "protesters demonstrators passengers militants fighters gunmen migrants refugees victims patients residents "
    "voters lawmakers senators members delegates inmates prisoners hostages journalists kids boys girls others "
    "suspects survivors families adults rebels insurgents terrorists person man woman child".split()
)
ONE_OF_A_KIND = frozenset(
    "person man woman child boy girl officer soldier policeman student teacher worker employee protester passenger "
    "militant gunman civilian suspect victim patient inmate prisoner hostage journalist senator lawmaker voter "
    "delegate member official guard driver pilot sailor marine fighter vote seat shot bullet bomb rocket missile "
    "grenade gun rifle car truck bus ship boat plane jet helicopter tank house home building bridge ship death "
    "fatality casualty injury arrest case count charge complaint lawsuit attack explosion blast strike raid state "
    "country city county district school hospital company team job ballot debate hearing trial email letter".split()
)
"""What "one" is taken to count. Elsewhere it mostly means somebody, or a thing already named."""
DEFINITE = frozenset(
    "the this that these those no each every any which another number day only some not either".split()
)
"""Before "one" these make it a pronoun."""
HARM = {
    verb: participle
    for participle, verbs in {
        "killed": "kill kills killed killing",
        "injured": "injure injures injured injuring",
        "wounded": "wound wounds wounded wounding",
        "hurt": "hurt hurts hurting",
        "arrested": "arrest arrests arrested arresting",
        "detained": "detain detains detained detaining",
        "displaced": "displace displaces displaced displacing",
        "evacuated": "evacuate evacuates evacuated evacuating",
        "infected": "infect infects infected infecting",
        "destroyed": "destroy destroys destroyed destroying",
        "damaged": "damage damages damaged damaging",
        "fired": "fire fires fired firing",
        "launched": "launch launches launched launching",
        "rescued": "rescue rescues rescued rescuing",
        "kidnapped": "kidnap kidnaps kidnapped kidnapping",
        "executed": "execute executes executed executing",
        "deported": "deport deports deported deporting",
        "beheaded": "behead beheads beheaded beheading",
        "hospitalized": "hospitalized hospitalised",
        "sickened": "sicken sickens sickened sickening",
        "stolen": "steal steals stole stealing",
        "seized": "seize seizes seized seizing",
    }.items()
    for verb in verbs.split()
}
"""What was done to what is counted → its participle, so that "killed 12 people" and "12 people were killed" agree."""
VICTIMS = frozenset(
    "killed injured wounded hurt arrested detained displaced evacuated hospitalized dead missing".split()
)
"""Behind a bare number these count people: "12 dead"."""
STATES = frozenset(HARM.values()) | {"dead", "missing", "died", "hospitalised", "stranded", "trapped", "homeless"}
ACTIVE_TOO = frozenset("fired launched seized".split())
"""Behind a noun without "were" these are rather what the counted did: "two officers fired at him"."""
VERBS = frozenset(
    "said told voted went came took made got won lost fell rose says say vote go come take make get win lose "
    "died die ran run left became began saw gave found kept felt held brought wrote stood led met paid sat spoke "
    "grew knew thought sent built fled remained want wanted supported opposed called asked believe think agreed "
    "walked looked tried used arrived joined".split()
)
STOPS = (
    (PREPOSITIONS | CONJUNCTIONS | AUXILIARIES | BREAKERS | PRONOUNS | DETERMINERS | TIME | VERBS | HARM.keys())
    - frozenset("past first".split())
    - frozenset(verb for verb in HARM if verb.endswith("s"))
) | frozenset(
    "for of or nor than ago later earlier before after away there here not n't more less fewer who whom whose which up "
    "down off out only too very so far percent per via them him me us".split()
)  # fmt: skip
"""Words that no noun phrase goes on with."""
FUNCTION_WORDS = (
    STOPS | ADVERBS | HARM.keys() | frozenset(word for form in QUALIFIERS for word in form) | frozenset(["also"])
)
"""A capital on one of these is no name: "Killed 12", "About 40"."""
NAMING = frozenset(
    "article section chapter page pages room flight route highway interstate channel number no nos title amendment "
    "resolution rule bill proposition prop item step phase stage level grade tier type category class part volume vol "
    "episode season round act scene verse psalm line exit gate lane district precinct ward zone area unit block "
    "apartment apt suite floor figure table appendix exhibit version size model formula top ranked rank order "
    "paragraph clause schedule annex form protocol platform track magnitude".split()
)
"""A number behind one of these names a thing and counts none."""
STREETS = frozenset(
    "street st avenue ave road rd boulevard blvd drive lane way place court highway square parkway terrace".split()
)
CLOCK = frozenset("a.m. p.m. am pm o'clock gmt utc est edt pst pdt cet bst".split())
SUM_NOUNS = frozenset(
    "out because instead ahead all some most number total sum amount excess minimum maximum one many figure estimate "
    "hundreds thousands dozens millions billions tens group side end lot lots majority minority half rest".split()
)
"""Before "of", these say nothing of what an amount measures."""
CUSTODY = frozenset("prison jail office custody power captivity service solitary".split())
"""What a time is spent in."""
VOTING = frozenset(
    "vote votes voted voting decision ruling ruled passed score scored victory win won lead led loss lost beat record "
    "majority margin defeat defeated split approved rejected confirmed tie game goals".split()
)
"""Near "52-48" these say that it is a result and no range."""
IDIOMS = frozenset(
    "time way sided fold party state handed dimensional step tier track on off size star point strong".split()
)
"""Behind a number and a hyphen these make an adjective that counts nothing: "two-way", "one-sided"."""
