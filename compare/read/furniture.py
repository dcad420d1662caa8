"""Lines that are page furniture, whatever stands around them: one small rule for each kind.

Every rule looks at a single line, matches from its start, and is bounded in length. Precision comes first: a marked
paragraph is never searched for quotes, so each rule says what it might wrongly take.
"""

from collections.abc import Callable

from compare.read import phrases
from compare.read.dates import UNDATED_LINE
from compare.read.lines import Line

Rule = Callable[[Line], bool]


def no_words(line: Line) -> bool:
    """A rule, a row of stars. A row of quotation marks would be taken, too; there is nothing in it to report."""
    return not any(character.isalnum() for character in line.plain)


def navigation(line: Line) -> bool:
    """Menu entries and widget headings, as the whole line. May take a one-word cross-heading such as "Opinion"."""
    if line.words > 12 or (line.ended and line.words > 4):
        return False
    return any(pattern.fullmatch(line.plain) for pattern in (phrases.NAVIGATION, phrases.CRUMBS, phrases.COUNTER))


def sharing(line: Line) -> bool:
    """Share and print buttons: nothing but their words. May take "Print" as a cross-heading."""
    if line.words <= 16 and phrases.SHARE.fullmatch(line.plain) and phrases.SHARE_WORD.search(line.plain):
        return True
    return line.words <= 25 and not line.quoting and phrases.FOLLOW.match(line.plain) is not None


def subscription(line: Line) -> bool:
    """Orders to the reader at the start: "Subscribe to …", "Join … for $5". May take one in a story of advice."""
    if line.quoting or line.words > 45:
        return False
    if phrases.SUBSCRIBE.match(line.plain):
        return True
    return bool(phrases.JOIN.match(line.plain)) and (
        (not line.ended and line.words <= 5) or bool(phrases.JOIN_SIGN.search(line.plain))
    )


def commenting(line: Line) -> bool:
    """Comment forms and their hints. May take a paragraph that begins "Leave a comment"."""
    return line.words <= 40 and phrases.COMMENTS.match(line.plain) is not None


def legal(line: Line) -> bool:
    """Copyright, cookies, disclaimers, where a piece first appeared. May take a story on copyright that begins so."""
    if line.words <= 14 and phrases.POLICY.fullmatch(line.plain):
        return True
    if line.quoting and not line.plain.startswith("a version of this"):
        return False
    return line.words <= 90 and phrases.LEGAL.match(line.plain) is not None


def staff(line: Line) -> bool:
    """Who reported and edited, in a closing line.

    "Reporting by the Times shows …" is body, so a longer line needs the brackets or the semicolon of such credits.
    """
    if line.quoting or line.words > 45:
        return False
    if phrases.STAFF.match(line.plain):
        return line.words <= 9 or ";" in line.plain or line.plain[0] == "("
    return phrases.STAFF_END.fullmatch(line.plain) is not None


def contact(line: Line) -> bool:
    """How to reach the author. May take a paragraph that gives a campaign's address in the same words."""
    return line.words <= 30 and not line.quoting and phrases.CONTACT.match(line.plain) is not None


def related(line: Line) -> bool:
    """ "RELATED: …", "Watch: …": a link to another piece. A speaker's line in a transcript has no such name."""
    match = phrases.RELATED.match(line.plain)
    return match is not None and line.words <= 25 and not (line.ended and line.quoting)


def tags(line: Line) -> bool:
    """Lists of topics. May take a body line "Topic: …" in an agenda."""
    return line.words <= 40 and not line.ended and not line.quoting and phrases.TAGS.match(line.plain) is not None


def address(line: Line) -> bool:
    """A web address alone on its line."""
    return line.words == 1 and phrases.ADDRESS.fullmatch(line.plain) is not None


def code(line: Line) -> bool:
    """Style sheets, scripts and tags that a scraper left behind."""
    return line.words <= 12 and phrases.CODE.fullmatch(line.text) is not None


def update_note(line: Line) -> bool:
    """ "This story has been updated." A longer note tells what was wrong, and that is content."""
    return line.words <= 10 and phrases.UPDATED.match(line.plain) is not None


def visit_date(line: Line) -> bool:
    """Today's date in a page head, without a year. May take a weekday used as a cross-heading."""
    return line.words <= 12 and UNDATED_LINE.fullmatch(line.plain) is not None


RULES: tuple[tuple[Rule, str], ...] = (
    (no_words, "no words"),
    (navigation, "navigation"),
    (sharing, "share links"),
    (subscription, "subscription appeal"),
    (commenting, "comment form"),
    (legal, "legal line"),
    (staff, "staff credits"),
    (contact, "contact line"),
    (related, "related link"),
    (tags, "list of topics"),
    (address, "web address"),
    (code, "page code"),
    (update_note, "update note"),
    (visit_date, "date of the visit"),
)
"""In this order; the first that holds gives the reason."""


def furniture(line: Line) -> str:
    """Why this line is page furniture; empty if it is not, as far as the line alone tells."""
    if not line.plain:
        return ""
    return next((reason for rule, reason in RULES if rule(line)), "")
