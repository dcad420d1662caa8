"""SS1xx: quotes that others run otherwise."""

from compare.models import Example, Rule, Severity

NOTE, WARNING, ERROR = Severity.NOTE, Severity.WARNING, Severity.ERROR

QUOTE_WORD = Rule(
    "SS101",
    "quote-word",
    WARNING,
    "a word in a quote that others have otherwise",
    "Readers take what stands between quotation marks for the speaker's own words. Spelling, case, typography "
    "and words in brackets do not count. Listen to the recording or ask the source; if it is a translation, "
    "say so.",
    Example(
        "“We will close the harbour to heavy lorries next spring,” Ines Marlow, the mayor, said on Monday.",
        "“We will close the market to heavy lorries next spring,” Ines Marlow, the mayor, said on Monday.",
        "another word: “harbour” here, “market” in The Herald and The Star (2 independent origins)",
    ),
)
QUOTE_NUMBER = Rule(
    "SS102",
    "quote-number",
    ERROR,
    "a number in a quote that others have otherwise",
    "A digit slips easily, and a quote lends it somebody's name. “Twelve” and 12 are the same to this rule, "
    "and so are 1,000 and “a thousand”. Check the figure at its source; if the speaker gave another one later, "
    "say when.",
    Example(
        "“We lost 21 boats in the storm, and nobody on the islands will forget it,” Tom Ashby told reporters.",
        "“We lost 12 boats in the storm, and nobody on the islands will forget it,” Tom Ashby told reporters.",
        "another number: “21” here, “12” in The Herald and The Star (2 independent origins)",
    ),
)
QUOTE_NEGATION = Rule(
    "SS103",
    "quote-negation",
    ERROR,
    "a negation in a quote that others lack, or the reverse",
    "One small word turns a statement round. “Do not” and “don't” are the same to this rule. Compare the whole "
    "sentence with its source before you publish.",
    Example(
        "“The council will raise the ferry fares before the summer season begins,” Ines Marlow said.",
        "“The council will not raise the ferry fares before the summer season begins,” Ines Marlow said.",
        "a negation differs: “not” is missing here and stands in The Herald and The Star (2 independent origins)",
    ),
)
QUOTE_QUALIFIER = Rule(
    "SS104",
    "quote-qualifier",
    ERROR,
    "a lost or changed qualifier in a quote",
    "“May” is not “will”, and “some” is not “all”: who loses the qualifier makes a promise or an accusation of "
    "a guess. Put it back, or leave the sentence out of the quotation marks.",
    Example(
        "“All of the wardens took money from the quarry owners last year,” Pia Lund, the auditor, said.",
        "“Some of the wardens took money from the quarry owners last year,” Pia Lund, the auditor, said.",
        "another qualifier: “All” here, “Some” in The Herald and The Star (2 independent origins)",
    ),
)
QUOTE_NAME = Rule(
    "SS105",
    "quote-name",
    ERROR,
    "a name in a quote that others have otherwise",
    "What is said of one person or place is said of another. Other spellings of one name do not count. Ask the "
    "source whom the speaker named; where the speaker said “he”, put the name in brackets.",
    Example(
        "“I warned Karel Brandt twice that the dam above the village was leaking,” Pia Lund, an engineer, said.",
        "“I warned Jonas Heller twice that the dam above the village was leaking,” Pia Lund, an engineer, said.",
        "another name: “Karel Brandt” here, “Jonas Heller” in The Herald and The Star (2 independent origins)",
    ),
)
QUOTE_OMISSION = Rule(
    "SS106",
    "quote-omission",
    WARNING,
    "words left out of a quote without a mark",
    "A condition or a reason that drops out of the middle changes what was said. An ellipsis, or two quotes "
    "with the cue between them, is a mark, and silences the rule. Mark the gap, or quote the sentence whole.",
    Example(
        "“The bridge will reopen in May and stay open through the whole summer,” Tom Ashby said.",
        "“The bridge will reopen in May if the inspectors agree and stay open through the whole summer,” Tom Ashby "
        "said.",
        "“if the inspectors agree” is missing here and stands in The Herald and The Star (2 independent origins)",
    ),
)
QUOTE_INSERTION = Rule(
    "SS107",
    "quote-insertion",
    WARNING,
    "words in a quote that others run on without",
    "Words that stand in one version only may have been put into somebody's mouth, or cut by the others. It is "
    "told when two outlets or more run on without them. Check the recording; an explanation of your own "
    "belongs in brackets.",
    Example(
        "“The library will stay open on every single Sunday for the children of the valley,” Nora Quill said.",
        "“The library will stay open for the children of the valley,” Nora Quill said.",
        "“on every single Sunday” stands here and is missing in The Herald and The Star (2 independent origins)",
    ),
)
QUOTE_END = Rule(
    "SS108",
    "quote-end",
    WARNING,
    "a quote that ends as if whole where others go on in the sentence",
    "A full stop says that the speaker ended there; the “but” that followed is lost. Fragments within a "
    "sentence of your own do not count. Quote on, or end with an ellipsis.",
    Example(
        "Ines Marlow spoke on Monday. “I support the new harbour plan with all my heart.”",
        "Ines Marlow spoke on Monday. “I support the new harbour plan with all my heart, but not at this price.”",
        "the quote ends here, and goes on with “but not at this price” in The Herald and The Star (2 independent "
        "origins)",
    ),
)
QUOTE_SPLICE = Rule(
    "SS109",
    "quote-splice",
    WARNING,
    "two quotes run together as one",
    "Sentences that were said apart seem to explain each other when they stand together. A cue or an ellipsis "
    "between them silences the rule. Close the first quote and open a second one.",
    Example(
        "“The quarry has poisoned our wells for twenty years. My brother was paid to look away,” Pia Lund said.",
        "“The quarry has poisoned our wells for twenty years,” Pia Lund said at the hearing on Monday. Asked about "
        "the wardens, she spoke of her family and of the years in which nobody came to measure. “My brother was "
        "paid to look away.”",
        "two quotes that stand apart in The Herald and The Star (1 independent origin) are run together here",
    ),
)
QUOTE_ORDER = Rule(
    "SS110",
    "quote-order",
    WARNING,
    "words of a quote in another order",
    "What comes first sounds like the cause or the main point. Check the order at the source, or quote the "
    "parts one by one.",
    Example(
        "“We will rebuild the school and pay the farmers, and then mend the harbour wall,” Ines Marlow said.",
        "“We will mend the harbour wall and pay the farmers, and then rebuild the school,” Ines Marlow said.",
        "another order of words: “harbour wall” stands elsewhere in The Herald and The Star (2 independent origins)",
    ),
)
QUOTE_SPEAKER = Rule(
    "SS111",
    "quote-speaker",
    ERROR,
    "a quote that others give to somebody else",
    "Words in the wrong mouth are the error that costs most. Other forms of one name do not count, and a quote "
    "without a speaker is a matter of SS303. Check who spoke; where one person repeats another, name both.",
    Example(
        "“Nobody from the ministry ever came to look at the cracks in the dam,” Pia Lund said on Tuesday.",
        "“Nobody from the ministry ever came to look at the cracks in the dam,” Jonas Heller said on Tuesday.",
        "another speaker: Pia Lund here, Jonas Heller in The Herald and The Star (2 independent origins)",
    ),
)
QUOTE_TITLE = Rule(
    "SS112",
    "quote-title",
    NOTE,
    "a speaker whom others describe otherwise",
    "An office tells readers how much a word weighs, and offices change. A shorter description (“the "
    "minister”) does not count. Check what the speaker was on the day of the quote.",
    Example(
        "“The ferry will sail again before the end of the month,” Ines Marlow, the minister of transport, said.",
        "“The ferry will sail again before the end of the month,” Ines Marlow, the minister of finance, said.",
        "the speaker is described as “the minister of transport” here, as “the minister of finance” in The Herald "
        "and The Star (2 independent origins)",
    ),
)
QUOTE_PARAPHRASE = Rule(
    "SS113",
    "quote-paraphrase",
    WARNING,
    "other words inside quotation marks",
    "So many words differ that one of the versions retells what was said; of single words the other rules "
    "tell. Two translations of one original look the same. Use the speaker's words, or drop the quotation "
    "marks.",
    Example(
        "“This harbour is the finest thing that our fathers left to the people of the islands,” Nora Quill said.",
        "“This harbour is the finest thing that old men gave us so the young could stay,” Nora Quill said.",
        "other words inside quotation marks: 7 of 16 agree with The Herald and The Star (2 independent origins)",
    ),
)
QUOTE_HEADLINE = Rule(
    "SS114",
    "quote-headline",
    WARNING,
    "a headline or caption that quotes otherwise than the body",
    "Many read nothing but the headline. It needs no other article: the headline is held against the body "
    "below it. A shorter headline quote does not count. Use words of the body, or drop the quotation marks.",
    Example(
        "Mayor: “We will sell the harbour to the highest bidder this year”\n\n"
        "“We will not sell the harbour to the highest bidder this year,” Ines Marlow, the mayor, said.",
        "",
        "headline or caption and body quote differently: “We will sell the harbour to the highest bidder this "
        "year” here, “We will not sell the harbour to the … bidder this year,” in the body",
    ),
)
QUOTE_UPSTREAM = Rule(
    "SS115",
    "quote-upstream",
    NOTE,
    "a quote that others have from another source",
    "Who heard the words first decides whom to ask, and whom to credit. Outlets that name no source do not "
    "count. Find out which of the two had it first.",
    Example(
        "“The tunnel will not be finished this year,” Tom Ashby told the Orrin Gazette.",
        "“The tunnel will not be finished this year,” Tom Ashby told Radio Halden.",
        "another source: Orrin Gazette here, Radio Halden in The Herald and The Star (1 independent origin)",
    ),
)
QUOTE_OCCASION = Rule(
    "SS116",
    "quote-occasion",
    NOTE,
    "a quote that others date to another occasion",
    "An old quote in a new story seems to answer what has happened since. Check when and where the words were "
    "said, and write it beside them.",
    Example(
        "“The tunnel will not be finished this year,” Tom Ashby said at a press conference on Monday.",
        "“The tunnel will not be finished this year,” Tom Ashby said in a radio interview on Thursday.",
        "said on Monday (2024-05-13) here, on Thursday (2024-05-09) in The Herald and The Star (2 independent origins)",
    ),
)
