"""SS2xx: facts that others state otherwise, in articles on the same story."""

from compare.models import Example, Rule, Severity

WARNING, ERROR = Severity.WARNING, Severity.ERROR

FACT_NUMBER = Rule(
    "SS201",
    "fact-number",
    ERROR,
    "an amount that others give otherwise",
    "The dead, the money, the distance: of one thing, one figure is meant. “A dozen” and 12 are the same to this rule, "
    "“at least 12” agrees with 14, and a later and higher toll is a matter of SS206. Check the figure, and say whose it is.",
    Example(
        "Twenty-one miners were killed when the Orrin quarry collapsed on Monday.",
        "Twelve miners were killed when the Orrin quarry collapsed on Monday.",
        "",
    ),
)
FACT_DATE = Rule(
    "SS202",
    "fact-date",
    ERROR,
    "a date that others give otherwise",
    "“On Monday”, “yesterday” and “6 May” are read by the date of their article, and agree when they mean one day. Check "
    "the day, and mind the date of the source you took it from.",
    Example(
        "The Halden bridge was closed to lorries on 3 May 2024.",
        "The Halden bridge was closed to lorries on 8 May 2024.",
        "",
    ),
)
FACT_NAME = Rule(
    "SS203",
    "fact-name",
    ERROR,
    "a name that others give otherwise",
    "The same thing is told of somebody else. Other forms and spellings of one name do not count. Check who it was: a "
    "wrong name accuses a person.",
    Example(
        "Police arrested Karel Brandt over the collapse of the Orrin quarry on Monday.",
        "Police arrested Jonas Heller over the collapse of the Orrin quarry on Monday.",
        "",
    ),
)
FACT_PLACE = Rule(
    "SS204",
    "fact-place",
    ERROR,
    "a place that others give otherwise",
    "A village and the county around it agree; two villages do not. Check the place on a map, and in the source.",
    Example(
        "The minister Ines Marlow opened the new ferry terminal in Halden on Monday.",
        "The minister Ines Marlow opened the new ferry terminal in Larkfield on Monday.",
        "",
    ),
)
FACT_HEDGE = Rule(
    "SS205",
    "fact-hedge",
    WARNING,
    "stated outright what others report with a reservation",
    "“Reportedly” and “plans to” tell readers that something is not known or has not happened. The reverse, more caution "
    "than others, does not count. Restore the reservation, or say how you know.",
    Example(
        "The Orrin dam leaked for months before it broke on Monday.",
        "The Orrin dam reportedly leaked for months before it broke on Monday.",
        "",
    ),
)
FACT_OUTDATED = Rule(
    "SS206",
    "fact-outdated",
    WARNING,
    "an amount that others have superseded since",
    "A toll grows, and a later article has a higher one; by the dates of the articles, yours is the older figure. Take "
    "the new one, or say as of when yours holds.",
    Example(
        "At least 12 people were killed in the Orrin flood.",
        "At least 19 people were killed in the Orrin flood.",
        "",
    ),
)
FACT_POLARITY = Rule(
    "SS207",
    "fact-polarity",
    ERROR,
    "asserted here what others deny, or the reverse",
    "One of two articles has a “not” or a “no” that the other lacks. Check the sentence: where sources contradict each "
    "other, name both.",
    Example(
        "The Halden council approved the new harbour plan on Monday.",
        "The Halden council did not approve the new harbour plan on Monday.",
        "",
    ),
)
FACT_ROLE = Rule(
    "SS208",
    "fact-role",
    ERROR,
    "who did what to whom the other way round",
    "Both articles have the same two names and the same deed, but in turned roles. Passive sentences are read as such. "
    "Check who acted.",
    Example(
        "Jonas Heller sued Karel Brandt over the sale of the Orrin quarry.",
        "Karel Brandt sued Jonas Heller over the sale of the Orrin quarry.",
        "",
    ),
)
FACT_CAUSE = Rule(
    "SS209",
    "fact-cause",
    WARNING,
    "another cause than others give",
    "The reason for a deed is often one side's account of it. Say who gives the reason, or give both.",
    Example(
        "Mayor Ines Marlow resigned on Monday because of the delays at the Halden bridge.",
        "Mayor Ines Marlow resigned on Monday for health reasons, after the delays at the Halden bridge.",
        "",
    ),
)
