"""Lines that are page furniture, whatever stands around them: one small rule for each kind.

Every rule looks at a single line, matches from its start, and is bounded in length. Precision comes first: a marked
paragraph is never searched for quotes, so each rule says what it might wrongly take.
"""

import re
from collections.abc import Callable

from compare.read.dates import UNDATED_LINE
from compare.read.lines import Line

_NETWORKS = (
    r"facebook|twitter|x|whats ?app|linked ?in|reddit|pinterest|telegram|instagram|tumblr|flipboard|messenger|google"
    r"|e-?mail|print|pdf|kindle|pocket|copy|link|sms|youtube|rss|threads|bluesky|mastodon|vk|viber"
)
_SHARE = re.compile(
    rf"\W*(?:(?:shares?|tweet|pin|post|send|save|like|friendly|this|the|story|article|page|on|to|via|by|with|your"
    rf"|friends|and|or|click|opens|in|new|window|{_NETWORKS})(?!\w)\W*)+"
)
"""Words and what separates them never overlap, so that a row of commas costs linear time."""
_SHARE_WORD = re.compile(rf"share|tweet|print friendly|send to|save to|like|(?:^|\W)(?:{_NETWORKS})")
_FOLLOW = re.compile(
    r"(?:follow|like|find|join|contact|connect with) .{1,80}\b(?:on|via) (?:twitter|facebook|instagram|x\b)"
)
_NAVIGATION = re.compile(
    r"(?:connect with us|(?:back )?to top|(?:go )?home(?:page)?|menu|main menu|skip to (?:main )?(?:content|navigation)"
    r"|search(?: for)?|log ?in|log ?out|sign ?in|sign ?out|register|my account|subscribe|contact(?: us)?|about(?: us)?"
    r"|(?:next|previous|prev|older|newer)(?: (?:article|post|story|page|up))?|(?:read|show|load|see|view) (?:more|less|all)"
    r"|continue reading(?: .{0,60})?|close|advertis(?:e|ement)(?: with us)?|sponsored(?: (?:content|by .{1,30}))?|promoted"
    r"|loading|trending(?: now)?|top stories|latest(?: (?:news|stories|videos?))?|breaking news"
    r"|most (?:read|popular|viewed|shared|commented)(?: .{1,20})?|more (?:in|from|on) (?:\S+ ?){1,5}|more (?:stories|news)"
    r"|(?:view|see|read) (?:all )?(?:the )?(?:\d+ )?comments?|\d+ (?:comments?|shares?|views?|likes?)"
    r"|\d{1,3}[ -]min(?:ute)?s?\.? read|reading time:? .{1,20}|listen(?: to (?:this )?(?:article|story))?"
    r"|play(?: video| audio)?|watch(?: now| live)?|live(?: updates)?|editor'?s'? picks?|recommended(?: for you| reading)?"
    r"|you (?:may|might) (?:also )?(?:like|be interested in)|what to read next|don'?t miss|related(?: (?:content|articles?|stor(?:y|ies)|posts?|coverage|topics?|links?|news))?|site (?:map|mobile .*)"
    r"|%d bloggers like this|like this|like loading|photo(?:s| gallery)|gallery|slideshow|in this (?:article|story)|photos?"
    r"|view (?:gallery|slideshow|photos?)|story continues below(?: advertisement)?|article continues .{1,30}|opinion)[ .:>»!…]*"
)
_COUNTER = re.compile(r"\d[\d,]{0,6}(?:\.\d)?[km]?")
_CRUMBS = re.compile(r"home ?(?:[>\"/|] ?[^>\"/|]{1,40}){1,6}")
"""Folded: guillemets and arrows have become quotation marks."""
_TAGS = re.compile(r"(?:tags?|topics?|filed under|posted in|categor(?:y|ies)|keywords|labels?|read more about) ?: ?\S")
_RELATED = re.compile(
    r"(?:\W{0,3}(?:related(?: (?:content|articles?|stor(?:y|ies)|posts?|coverage|topics?|links?|news|reading|video))?"
    r"|see also|also read|read also|read more|read next|also on .{2,30}|must read|more from .{2,30}|you may also like"
    r"|watch|watch (?:the )?(?:full )?video(?: (?:above|below))?|video|photos|slideshow|gallery|more) ?: ?\W?)"
)
_SUBSCRIBE = re.compile(
    r"(?:subscribe|sign up|register)(?: (?:now|today|here))?(?:[.!:>» ]*$| (?:to|for|here|with|via|and|by)\b)"
    r"|enter your e-?mail|get (?:the|our|all|more) .{1,80}(?:inbox|newsletter|e-?mail|alerts)"
    r"|(?:to )?(?:receive|get) .{1,60} (?:in your inbox|by e-?mail|newsletter)|already a (?:subscriber|member)"
    r"|(?:become|be) an? .{0,30}(?:subscriber|member|supporter|patron)\b|donate(?: (?:now|today|to .{1,40}))?[.!]*$"
    r"|(?:please )?support (?:our|independent|quality) |let your voice be heard|(?:please )?click here\b"
    r"|(?:like|love|enjoy) (?:this|what you) (?:article|story|read|reading)|download (?:the|our) .{0,30}\bapp\b"
    r"|do you (?:support|agree|like|love|think) .{1,60}(?:like the page|vote|poll)|(?:please )?like the page"
)
_JOIN = re.compile(r"join (?:the |us |our |more than |over )?[^.!?]{1,80}")
_JOIN_SIGN = re.compile(
    r"[$£€]\s?\d|ad-free|ads-free|newsletter|e-?mail|subscri|member|premium|click here|today for|\bplus\b"
)
_COMMENTS = re.compile(
    r"(?:leave|post|add|write) (?:a|your) (?:comment|reply)|click to comment|comments?(?: \(\d+\)| \d+)?[ :]*$"
    r"|comments? (?:are|is) (?:closed|off|moderated|disabled)|your e-?mail address will not be|required fields are marked"
    r"|save my name, e-?mail|notify me (?:of|by|when|via)|\W*contact-form|you must (?:be )?(?:log|sign)ged in|please (?:log|sign) in"
    r"|(?:name|e-?mail|website|comment)(?: address)? ?\*|this site uses akismet|please enable (?:javascript|cookies)"
    r"|join the (?:conversation|discussion)|(?:share|tell us) your (?:thoughts|opinion|view)|what do you think\?|sound off"
    r"|(?:share|leave|post) your .{0,40}\bcomments? "
)
_LEGAL = re.compile(
    r"(?:(?:©|\(c\)|copyright|&copy;) ?(?:©|\(c\)|&copy;)? ?(?:\d{4}|by |all |the )|all rights reserved"
    r"|.{0,80}(?:\. |, )all rights reserved|this (?:material|content|article|story) may not be (?:published|copied|reproduced)"
    r"|this (?:web)?(?:site|page) (?:is protected by|uses cookies)|we use cookies|by (?:continuing|signing up|subscribing|using)"
    r" .{0,60}(?:you agree|agree to)|use of this (?:web)?site|(?:the )?(?:views?|opinions?) (?:and opinions? )?(?:expressed|stated) (?:in|here|by)"
    r"|not for (?:re)?publication|reprinted with permission|this (?:article|story|post|piece) (?:was )?(?:originally |first )"
    r"+(?:appeared|published|ran))"
)
_POLICY = re.compile(
    r"(?:(?:terms|conditions|privacy|cookies?|policy|notice|service|use|of|and|&|about|contact|us|[|·•,/-]) ?){2,12}$"
)
_STAFF = re.compile(
    r"\(?(?:(?:additional )?reporting|writing|editing|compiled|edited|written|produced) by [a-z]|contribut(?:ing|ors?) ?: "
)
_STAFF_END = re.compile(
    r".{3,160} contributed (?:reporting\b.{0,60}|(?:reporting )?to (?:this|the) (?:report|story|article|post))\.?\)?"
)
_CONTACT = re.compile(
    r"(?:(?:\S+ ){1,6}(?:can be reached|may be reached|is reachable) (?:at|on|by)|(?:contact|e-?mail|reach|write to) (?:\S+ ){1,6}(?:at|:)"
    r" ?\S+@\S+|(?:e-?mail|contact|phone|twitter) ?: ?\S+|send (?:us )?(?:tips|news tips|your))"
)
_ADDRESS = re.compile(
    r"(?:https?://\S+|www\.\S+|[\w-]+(?:\.[\w-]+)*\.(?:com|org|net|co\.uk|info|news|tv|eu|de|fr|il|io))/?\.?"
)
_CODE = re.compile(
    r"[.#]?[\w#. -]{1,40}\{|\}|[a-z-]{3,40}: ?[^ ]{1,40}(?: [^ ;]{1,40}){0,4};|<\/?\w[^<>]{0,200}>|(?:var|function) \w.*[;{]"
)
_UPDATED = re.compile(
    r"this (?:story|article|post|report|page) (?:has been|was|is being|will be) (?:updated|corrected)|this is a (?:developing|breaking) (?:news )?story"
)

Rule = Callable[[Line], bool]


def no_words(line: Line) -> bool:
    """A rule, a row of stars. A row of quotation marks would be taken, too; there is nothing in it to report."""
    return not any(character.isalnum() for character in line.plain)


def navigation(line: Line) -> bool:
    """Menu entries and widget headings, as the whole line. May take a one-word cross-heading such as "Opinion"."""
    if line.words > 9:
        return False
    return any(pattern.fullmatch(line.plain) for pattern in (_NAVIGATION, _CRUMBS, _COUNTER))


def sharing(line: Line) -> bool:
    """Share and print buttons: nothing but their words. May take "Print" as a cross-heading."""
    if line.words <= 16 and _SHARE.fullmatch(line.plain) and _SHARE_WORD.search(line.plain):
        return True
    return line.words <= 25 and not line.quoting and _FOLLOW.match(line.plain) is not None


def subscription(line: Line) -> bool:
    """ "Subscribe to …", "Join … for $5": an imperative at the start. May take such an order given to readers in a story
    that speaks to them."""
    if line.quoting or line.words > 45:
        return False
    if _SUBSCRIBE.match(line.plain):
        return True
    return bool(_JOIN.match(line.plain)) and (
        (not line.ended and line.words <= 5) or bool(_JOIN_SIGN.search(line.plain))
    )


def commenting(line: Line) -> bool:
    """Comment forms and their hints. May take a paragraph that begins "Leave a comment"."""
    return line.words <= 40 and _COMMENTS.match(line.plain) is not None


def legal(line: Line) -> bool:
    """Copyright, cookies, disclaimers, where a piece first appeared. May take a story on copyright that begins so."""
    if line.words <= 14 and _POLICY.fullmatch(line.plain):
        return True
    return line.words <= 90 and not line.quoting and _LEGAL.match(line.plain) is not None


def staff(line: Line) -> bool:
    """Who reported and edited, in a closing line. "contributed to this report" must end it, so a sentence on donors stays."""
    if line.quoting or line.words > 45:
        return False
    return bool(_STAFF.match(line.plain) or _STAFF_END.fullmatch(line.plain))


def contact(line: Line) -> bool:
    """How to reach the author. May take a paragraph that gives a campaign's address in the same words."""
    return line.words <= 30 and not line.quoting and _CONTACT.match(line.plain) is not None


def related(line: Line) -> bool:
    """ "RELATED: …", "Watch: …": a link to another piece. A speaker's line in a transcript has no such name."""
    match = _RELATED.match(line.plain)
    return match is not None and line.words <= 25 and not (line.ended and line.quoting)


def tags(line: Line) -> bool:
    """Lists of topics. May take a body line "Topic: …" in an agenda."""
    return line.words <= 40 and not line.ended and not line.quoting and _TAGS.match(line.plain) is not None


def address(line: Line) -> bool:
    """A web address alone on its line."""
    return line.words == 1 and _ADDRESS.fullmatch(line.plain) is not None


def code(line: Line) -> bool:
    """Style sheets, scripts and tags that a scraper left behind."""
    return line.words <= 12 and _CODE.fullmatch(line.text) is not None


def update_note(line: Line) -> bool:
    """ "This story has been updated." A longer note tells what was wrong, and that is content."""
    return line.words <= 10 and _UPDATED.match(line.plain) is not None


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
