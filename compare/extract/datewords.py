"""The words that dates are made of, and those that make a date of what else looks like one."""

from compare.text.calendar import MONTHS, WEEKDAYS

ABBREVIATED = {name[:3]: number for name, number in MONTHS.items() if name != "may"} | {"sept": 9}
MONTH_NAMES = frozenset({*MONTHS, *ABBREVIATED})
SHORT_WEEKDAYS = {name[:3]: number for name, number in WEEKDAYS.items()} | {"tues": 1, "thur": 3, "thurs": 3}
"""Only before a full date: "Sun" and "Sat" alone are a star and a verb."""
SEASONS = "spring summer fall autumn winter".split()
PARTS_OF_DAY = "morning afternoon evening night".split()
UNITS = {
    "day": "day", "days": "day", "week": "week", "weeks": "week", "month": "month", "months": "month",
    "year": "year", "years": "year", "decade": "decade", "decades": "decade", "century": "century",
    "centuries": "century", "quarter": "quarter", "quarters": "quarter",
}  # fmt: skip
_ONES = "one two three four five six seven eight nine".split()
_TEENS = "ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
NUMBERS = {name: number for number, name in enumerate(_ONES + _TEENS, 1)}
NUMBERS |= {name: 10 * number for number, name in enumerate(_TENS, 2)}
NUMBERS |= {f"{ten}-{one}": NUMBERS[ten] + NUMBERS[one] for ten in _TENS for one in _ONES}
NUMBERS |= {"a": 1, "an": 1, "a couple of": 2, "a couple": 2, "a dozen": 12}
VAGUE = "a few|several|many|some|countless|a number of|a handful of"
ORDINALS = {"first": 1, "second": 2, "third": 3, "fourth": 4, "1st": 1, "2nd": 2, "3rd": 3, "4th": 4}
CENTURIES = {
    name: number
    for number, name in enumerate(
        "eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth "
        "twenty-first twenty-second".split(),
        11,
    )
}
HOLIDAYS: dict[str, tuple[int, int]] = {
    "christmas day": (12, 25), "christmas eve": (12, 24), "christmas": (12, 25), "boxing day": (12, 26),
    "new year's day": (1, 1), "new year's eve": (12, 31), "valentine's day": (2, 14), "st. patrick's day": (3, 17),
    "halloween": (10, 31), "fourth of july": (7, 4), "july fourth": (7, 4),
}  # fmt: skip
"""Month and day of feasts that are on one day everywhere; Independence Day is on another in every country."""
EASTER = {"good friday": -2, "easter sunday": 0, "easter monday": 1, "easter": 0, "ash wednesday": -46}
"""Days from Western Easter."""
EXPLICIT_HOLIDAYS = frozenset("christmas easter".split())
"""Seasons as much as days ("since Christmas", "Easter eggs"): only with a year, or with last, this, next."""

PERSONAL = frozenset("april may june august".split())
"""Given names and surnames too: only with a preposition that takes a month before them."""
MONTH_PREPOSITIONS = frozenset(
    "in since during until till through throughout into by before after from of to for between around last next this "
    "early late mid".split()
)
NAME_PREPOSITIONS = frozenset("by before after from of to for between around".split())
"""These take people as well: no evidence for a month that is a name."""
MONTH_DETERMINERS = frozenset("a an the his her its their our my that s".split())
YEAR_PREPOSITIONS = frozenset(
    "in since during until till through throughout by before after from of for between around circa early late mid "
    "into years year autumn spring summer winter fall back".split()
)
SURE_YEAR_PREPOSITIONS = frozenset("in since during until till year circa".split())
"""With these an older year is credible; "of 1200" and "by 1500" are rather amounts."""
COUNTED = frozenset(
    "people votes men women children feet percent miles meters metres square acres calories dollars pounds euros hours "
    "troops soldiers jobs cases deaths delegates points pages words seats homes houses students workers members "
    "voters precincts counties districts schools rockets tons tonnes kilometers kilometres kilograms others words "
    "copies rooms million billion times".split()
)  # fmt: skip
"""After a number of four digits these make it an amount."""
EVENTS = frozenset(
    "elections cycles conventions attacks protests riots results "
    "primaries caucuses midterms polls races campaigns games olympics republican democratic gop presidential "
    "olympic summer winter world u.s. us".split()
)
"""After "the 2016" these may be plural or capitalised and yet leave it a year."""
NAMES_BEFORE = frozenset(
    "super black ash bloody fat cyber giving palm holy shrove maundy taco casual ruby freaky throwback motown easter "
    "every each another any joe".split()
)
"""Before a weekday these make a name or a habit of it: "Super Tuesday", "every Monday"."""
NAMES_AFTER = frozenset(
    "Times Telegraph Express Mirror Mail Herald Post Night Morning Today Review Magazine Independent Club Sun Age "
    "Addams Mass School Service".split()
)
"""After a weekday: a newspaper, a programme, a person."""
ERAS = r"\s?(?:b\.?c\.?(?:e\.?)?|a\.?h\.?|hijri|a\.?m\.?|p\.?m\.?)(?!\w)"
"""After a number: before Christ, of the Islamic calendar, or an hour."""
