"""SS2xx: facts that others state otherwise, in articles on the same story."""

from compare.models import Example, Rule, Severity

WARNING, ERROR = Severity.WARNING, Severity.ERROR

FACT_NUMBER = Rule(
    "SS201",
    "fact-number",
    ERROR,
    "an amount that others give otherwise",
    "The dead, the money, the distance: of one thing, one figure is meant. “A dozen” and 12 are the same to "
    "this rule, “at least 12” agrees with 14, and a later and higher toll is a matter of SS206. Check the "
    "figure, and say whose it is.",
    Example(
        "Twenty-one miners were killed when the Orrin quarry collapsed on Monday.",
        "Twelve miners were killed when the Orrin quarry collapsed on Monday.",
        "another amount: “Twenty-one miners” here, “Twelve miners” in The Herald and The Star (2 independent origins)",
    ),
)
FACT_DATE = Rule(
    "SS202",
    "fact-date",
    ERROR,
    "a date that others give otherwise",
    "“On Monday”, “yesterday” and “6 May” are read by the date of their article, and agree when they mean one "
    "day. Check the day, and mind the date of the source you took it from.",
    Example(
        "The Halden bridge was closed to lorries on 3 May 2024.",
        "The Halden bridge was closed to lorries on 8 May 2024.",
        "another date: “3 May 2024” here, “8 May 2024” in The Herald and The Star (2 independent origins)",
    ),
)
FACT_NAME = Rule(
    "SS203",
    "fact-name",
    ERROR,
    "a name that others give otherwise",
    "The same thing is told of somebody else. Other forms and spellings of one name do not count. Check who it "
    "was: a wrong name accuses a person.",
    Example(
        "The mayor thanked Nora Quill for the rescue of the ferry crew on Monday.",
        "The mayor thanked Ines Marlow for the rescue of the ferry crew on Monday.",
        "another name: “Nora Quill” here, “Ines Marlow” in The Herald and The Star (2 independent origins)",
    ),
)
FACT_PLACE = Rule(
    "SS204",
    "fact-place",
    ERROR,
    "a place that others give otherwise",
    "Two countries, or two states of one union, exclude each other. Towns do not count: a village and the town "
    "beside it are often one place. Check the place in the source.",
    Example(
        "The ferry sank off the coast of Norway in heavy fog.",
        "The ferry sank off the coast of Iceland in heavy fog.",
        "another place: “Norway” here, “Iceland” in The Herald and The Star (2 independent origins)",
    ),
)
FACT_HEDGE = Rule(
    "SS205",
    "fact-hedge",
    WARNING,
    "stated outright what others report with a reservation",
    "“Allegedly”, “reportedly” and “plans to” tell readers that something is not proved, is known from others or has "
    "not happened. More caution than others does not count. Restore the reservation, or say how you know.",
    Example(
        "The captain of the Halden ferry sold its lifeboats.",
        "The captain of the Halden ferry allegedly sold its lifeboats.",
        "a reservation is missing: “sold” here, “allegedly” in The Herald and The Star (2 independent origins)",
    ),
)
FACT_OUTDATED = Rule(
    "SS206",
    "fact-outdated",
    WARNING,
    "an amount that others have superseded since",
    "A toll grows, and a later article has a higher one; by the dates of the articles, yours is the older "
    "figure. Take the new one, or say as of when yours holds.",
    Example(
        "At least 12 people were killed in the flood at Orrin.",
        "At least 19 people were killed in the flood at Orrin.",
        "superseded since: “At least 12 people” here, “At least 19 people” in The Herald and The Star (2 "
        "independent origins)",
    ),
)
FACT_POLARITY = Rule(
    "SS207",
    "fact-polarity",
    ERROR,
    "asserted here what others deny, or the reverse",
    "One of two articles has a “not” or a “no” that the other lacks. Check the sentence: where sources "
    "contradict each other, name both.",
    Example(
        "The Halden council approved the new harbour plan on Monday.",
        "The Halden council did not approve the new harbour plan on Monday.",
        "denied on one side only: “approved” here, “not approve” in The Herald and The Star (2 independent origins)",
    ),
)
FACT_ROLE = Rule(
    "SS208",
    "fact-role",
    ERROR,
    "who did what to whom the other way round",
    "Both articles have the same two names and the same deed, but in turned roles. Passive sentences are read "
    "as such. Check who acted.",
    Example(
        "Jonas Heller sued Karel Brandt over the quarry on Monday.",
        "Jonas Heller was sued by Karel Brandt over the quarry on Monday.",
        "who did it to whom is the other way round: “Jonas Heller sued Karel” here, “Jonas Heller was sued by "
        "Karel” in The Herald and The Star (2 independent origins)",
    ),
)
FACT_CAUSE = Rule(
    "SS209",
    "fact-cause",
    WARNING,
    "another cause than others give",
    "The reason for a deed is often one side's account of it. Say who gives the reason, or give both.",
    Example(
        "The Halden school closed on Monday because of the flood in the cellar.",
        "The Halden school closed on Monday because of a lack of teachers.",
        "another cause: “because of the flood in the cellar” here, “because of a lack of teachers” in The Herald "
        "and The Star (2 independent origins)",
    ),
)
