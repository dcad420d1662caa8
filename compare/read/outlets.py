"""Which outlet ran a piece, from what its page says about itself.

Only page furniture is asked: "Join the Example", "Subscribe to Example via Email", "© 2016 Example", "Example.com". A
sentence of the article that names an outlet names a source far more often than the outlet itself.
"""

import re
from collections import defaultdict
from collections.abc import Iterable

from compare.read.wires import wire_name

_NAME = r"(?P<name>(?:[\w&'’.-]*[A-Z][\w&'’.-]*)(?:\s(?:(?:of|the|and|&|for)\s)?[\w&'’.-]*[A-Z][\w&'’-]*){0,4})"
_CUES = (
    re.compile(rf"(?:Join|Subscribe to|Sign up (?:for|to)|Welcome to|Support|About|Advertise with)\s(?:the\s)?{_NAME}"),
    re.compile(rf"(?:©|\([cC]\)|Copyright|COPYRIGHT|&copy;)[\s\d©(cC),–-]*(?:[Bb]y\s)?(?:the\s)?{_NAME}"),
    re.compile(rf"^(?!.*(?:appeared|first|originally)).*\bon\s(?:the\s)?{_NAME}\.?$"),
)
_DOMAIN = re.compile(r"(?:www\.)?(?P<name>[\w-]+(?:\.[\w-]+)*\.(?:com|org|net|co\.uk|info|news|tv))", re.IGNORECASE)
_MASTHEAD = re.compile(
    r"(?P<name>(?:The\s)?(?!(?:World|Local|Latest|Top|Breaking|US|UK|National|International|Business|Sports?|Politics)\b)"
    r"(?:[A-Z][\w&'’.-]*\s){1,4}(?:News|Times|Post|Journal|Herald|Tribune|Gazette|Chronicle|Mail|Telegraph|Guardian|Observer"
    r"|Magazine|Review|Press|Globe|Courier|Standard|Independent|Examiner|Star|Sun|Weekly|Daily))"
)
_PRODUCT = re.compile(
    r"(?:\s(?:Premium|Plus|Prime|Pro|Digital|Club|Insider|Membership|Members?|Newsletters?|Email|E-mail|Today|Now|Here|Daily|Alerts"
    r"|Inc|LLC|Ltd|GmbH|Corp|Corporation|Company|Group|Holdings|All|Rights|Reserved|Facebook|Twitter|Click)\b\.?)+$"
)
_NO_NAME = frozenset(
    "our us we you your this newsletter email e-mail facebook twitter instagram youtube google it these all the more"
    " free news updates alerts breaking comments independent journalism quality rights copyright kindle print pdf"
    " telegram whatsapp linkedin reddit pinterest".split()
)


def outlet_name(furniture: Iterable[str], text: str) -> str:
    """The name that most of the furniture lines give, empty if none does; with "The" if the article writes it so."""
    votes: dict[str, list[str]] = defaultdict(list)
    for line in furniture:
        for name, key in _names(line):
            votes[key].append(name)
    if not votes:
        return ""
    key = max(votes, key=lambda k: (len(votes[k]), -list(votes).index(k)))
    name = min(votes[key], key=lambda n: ("." in n, votes[key].index(n)))
    with_article = re.search(rf"[a-z,]\sThe {re.escape(name)}\b", text) if not name.startswith("The ") else None
    return f"The {name}" if with_article else name


def _names(line: str) -> list[tuple[str, str]]:
    if domain := _DOMAIN.fullmatch(line):
        name = domain["name"]
        return [(name, _key(name.rsplit(".", 2 if name.lower().endswith("co.uk") else 1)[0].rpartition(".")[2]))]
    if masthead := _MASTHEAD.fullmatch(line):
        return [(masthead["name"], _key(masthead["name"]))]
    found = []
    for cue in _CUES:
        match = cue.search(line[:300])
        name = _bare(match["name"]) if match else ""
        if _key(name) and name.split()[0].lower() not in _NO_NAME and not wire_name(name):
            found.append((name, _key(name)))
    return found


def _bare(name: str) -> str:
    """Without what an outlet adds when it sells something: "Premium", "Newsletter", a possessive s."""
    return _PRODUCT.sub("", name).strip(" .,'’-").removesuffix("’s").removesuffix("'s")


def _key(name: str) -> str:
    return re.sub(r"[\W_]", "", name.lower().removeprefix("the "))
