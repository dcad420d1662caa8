"""SS3xx: where an article has it from."""

from compare.models import Example, Rule, Severity

NOTE, WARNING = Severity.NOTE, Severity.WARNING

SINGLE_ORIGIN = Rule(
    "SS301",
    "single-origin",
    NOTE,
    "several outlets, but all from one origin that is not named here",
    "Five outlets that print one agency's report are one source and no confirmation. Articles that share their "
    "text, credit one wire or name one upstream have one origin. Name that origin, or find a second one.",
    Example(
        "“The tunnel will not be finished this year,” Tom Ashby said in Halden.",
        "“The tunnel will not be finished this year,” Tom Ashby told Northwire.",
        "The Herald and The Star have this, all from one origin: Northwire",
    ),
)
SHARED_TEXT = Rule(
    "SS302",
    "shared-text",
    WARNING,
    "text shared with another outlet that is not credited",
    "A paragraph stands in another outlet's article, quotes apart. It does not count when that outlet or its wire "
    "is named, or when the other article is later than yours. Credit the text, or write your own.",
    Example(
        "The crews of the Halden ferries went on strike on Monday for the third time in as many years, and a dozen "
        "islands have been without bread, mail and medicine since, while the company and the ministry have not met "
        "once.",
        "The crews of the Halden ferries went on strike on Monday for the third time in as many years, and a dozen "
        "islands have been without bread, mail and medicine since, while the company and the ministry have not met "
        "once.",
        "this paragraph is also in The Herald, which is not credited",
    ),
)
NO_SPEAKER = Rule(
    "SS303",
    "no-speaker",
    NOTE,
    "a quote without a recognisable speaker",
    "A quote that nobody said cannot be checked. It needs no other article, and passes over short ones. Write "
    "beside the quote who said it.",
    Example("“Nobody ever came to look at the cracks in the dam.”", "", "no speaker was recognised for this quote"),
)
ARCHIVE = Rule(
    "SS304",
    "archive",
    WARNING,
    "the outlet's own earlier article has it otherwise",
    "Your own desk wrote it otherwise, and nobody else has yours or theirs. One of the two wants a correction. "
    "Settle which, and correct that one.",
    Example(
        "“We lost 21 boats in the storm, and nobody on the islands will forget it,” Tom Ashby told reporters.",
        "“We lost 12 boats in the storm, and nobody on the islands will forget it,” Tom Ashby told reporters.",
        "another number: “21” here, “12” in The Coast",
    ),
)
