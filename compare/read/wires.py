"""News agencies: one name for each, and where an article gives the agency as its origin.

Only a credit that covers the article counts: "(Reuters)" in a dateline, an agency as the byline, an agency's copyright,
its closing line of reporters and editors. "AP contributed to this report" and "AP Photo" do not.
"""

import re

_NAMES = {
    "AP": ("ap", "a.p.", "associated press"),
    "Reuters": ("reuters", "thomson reuters", "reuters news agency"),
    "AFP": ("afp", "agence france-presse", "agence france presse"),
    "UPI": ("upi", "united press international"),
    "dpa": ("dpa", "deutsche presse-agentur"),
    "PA": ("pa media", "press association"),
    "EFE": ("efe", "agencia efe"),
    "ANSA": ("ansa",),
    "Xinhua": ("xinhua", "xinhua news agency"),
    "TASS": ("tass", "itar-tass"),
    "Interfax": ("interfax",),
    "Kyodo": ("kyodo", "kyodo news"),
    "Yonhap": ("yonhap", "yonhap news agency"),
    "PTI": ("pti", "press trust of india"),
    "IANS": ("ians",),
    "ANI": ("ani",),
    "Anadolu": ("anadolu", "anadolu agency"),
    "JTA": ("jta", "jewish telegraphic agency"),
    "AAP": ("aap", "australian associated press"),
    "CP": ("the canadian press", "canadian press"),
    "Bloomberg": ("bloomberg", "bloomberg news"),
    "KNA": ("kna",),
    "epd": ("epd",),
}
_BY_NAME = {name: wire for wire, names in _NAMES.items() for name in names}
_PLACE = r"[A-Z\u00c0-\u00de][^()\n“\"]{0,70}?"
_DATELINE = re.compile(rf"(?:{_PLACE}\s?)?\((?P<wire>[A-Za-z][A-Za-z .-]{{1,30}})\)\s?(?:[-–—―:]|\.\s?[-–—])")
_BARE_DATELINE = re.compile(rf"{_PLACE}[,.]?\s(?P<wire>[A-Z][A-Za-z]{{1,12}})\s?[-–—]{{1,2}}\s")
_RIGHTS = re.compile(
    r"(?:©|\(c\)|copyright)[\s\d©(c),–-]*(?:by\s)?(?:the\s)?(?P<wire>[a-z][a-z .-]{1,30}?)(?:[.,;]|$)", re.IGNORECASE
)
_DESK = re.compile(
    r"\(?(?:additional )?(?:reporting|writing) by [^;]{3,200}; ?(?:additional reporting|writing|editing|compiled) by ",
    re.IGNORECASE,
)


def wire_name(text: str) -> str:
    """The agency's usual name, or empty if `text` names none."""
    key = text.strip(" .,()").lower()
    return _BY_NAME.get(key, "") or _BY_NAME.get(key.removeprefix("the "), "")


def dateline_wire(paragraph: str) -> str:
    """The agency in a paragraph's dateline: "WASHINGTON (AP) — …", "Geneva, 3 May (Reuters) - …"."""
    head = paragraph[:160]
    match = _DATELINE.match(head) or _BARE_DATELINE.match(head)
    return wire_name(match["wire"]) if match else ""


def rights_wire(line: str) -> str:
    """The agency in a closing line: "Copyright 2016 The Associated Press", "(Reporting by …; editing by …)"."""
    if len(line) > 600:
        return ""
    if match := _RIGHTS.search(line):
        return wire_name(match["wire"])
    return "Reuters" if _DESK.match(line) else ""
