"""Photo captions and credits: not furniture, since they may quote, but no part of the running text either."""

import re

from compare.read.lines import Line

_SOURCES = (
    r"ap|a\.p\.|associated press|reuters|afp|getty|epa|upi|bloomberg|flickr|wikimedia|shutterstock|youtube"
    r"|screen ?(?:shot|grab|capture)|handout|pool|courtesy|file photo|file"
)
_OPENING = re.compile(
    r"[\[(]?(?:(?:file )?(?:photos?|photographs?|images?|pictures?|illustration|video|screen ?(?:shot|grab)s?)"
    r"(?: credits?| source| illustration)? ?[:/©]|(?:photo |image |picture )?credits?:|caption:"
    r"|(?:image|media|photo|video) (?:copyright|caption)\b"
    r"|(?:file|this) ?[-–—] ?(?:in|on) this|file ?(?:photo|picture)?[:-]|!\["
    r"|in this .{3,40}(?:file )?(?:photo|image|picture|frame grab)\b"
    r"|\(?(?:clockwise )?from (?:top )?(?:left|right)[:,])"
)
_CREDIT = re.compile(r"(?:photos?|photographs?|images?|pictures?|illustration|video)(?: courtesy| by [a-z]| via )")
"""As a whole line of few words: "Video by a bystander shows …" begins the same way."""
_CLOSING = re.compile(
    r"[(\[](?:photo|image|picture|photos|pic|screenshot|credit|illustration|video)(?: credits?)?"
    r"(?: ?[:/]| by | via | courtesy)[^()]{1,80}[)\]]\.?$"
    rf"|[(\[](?:{_SOURCES})(?: photo| images)?(?: ?[/:|,]| via | photo\b| images\b| pool\b)[^()]{{0,60}}[)\]]\.?$"
    rf"|[(\[][^()]{{1,60}}(?:/| via | for )(?:{_SOURCES})(?: images| photo)?[)\]]\.?$"
    r"|[.;|)\"] ?(?:photos?|photographs?|image|picture)(?: credit)?(?:: ?| by )[^:.]{1,50}\.?$"
    r"|\b(?:photo|image|picture) credit: ?[^:.]{1,50}\.?$|[.] ?credits?:? ?[^:.]{3,60}\.?$"
    r"|[|/] ?(?:getty(?: images)?|ap(?: photo)?|reuters|afp|associated press)\.?$"
    r"|via (?:getty(?: images)?|ap photo)\.?$"
)
_BRACKETED = re.compile(r"[\[(](?:photos?|images?|pictures?|video|screenshot|credit)\b[^\[\]]{0,160}[\])]")
_MOST_WORDS = 90


def caption(line: Line) -> bool:
    """A picture's caption or credit: says so at its start, or ends with a credit.

    A paragraph that merely mentions a photo has neither. May take a paragraph that ends "(via Reuters)" for a caption;
    it is then still searched for quotes.
    """
    if not line.plain or line.words > _MOST_WORDS:
        return False
    if _BRACKETED.fullmatch(line.plain) or _CLOSING.search(line.plain[-120:]):
        return True
    if line.quoting:
        return False
    return bool(_OPENING.match(line.plain) or (line.words <= 9 and _CREDIT.match(line.plain)))


def same_picture(line: Line, known: Line) -> bool:
    """Whether `line` is the text of a picture again, perhaps cut off, as pages print it beside and below."""
    short, full = line.key, known.key
    return len(short) >= 20 and (full.startswith(short) or short.startswith(full))
