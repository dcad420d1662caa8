"""Currencies, measures, periods and qualifiers, as data."""

SIGNS = {
    "$": "USD", "£": "GBP", "€": "EUR", "¥": "JPY", "₹": "INR", "₽": "RUB", "₪": "ILS", "₩": "KRW", "₺": "TRY",
    "₴": "UAH", "₦": "NGN", "₱": "PHP", "₫": "VND",
}  # fmt: skip
DOLLARS = {
    "us": "USD", "u.s.": "USD", "a": "AUD", "au": "AUD", "aus": "AUD", "c": "CAD", "ca": "CAD", "cad": "CAD",
    "can": "CAD", "nz": "NZD", "hk": "HKD", "s": "SGD", "nt": "TWD", "r": "BRL", "mx": "MXN",
}  # fmt: skip
"""What is written before a dollar sign → which dollar it is."""
CODES = frozenset(
    "USD GBP EUR JPY INR RUB ILS KRW TRY UAH CHF CAD AUD NZD HKD SGD CNY RMB SEK NOK DKK PLN BRL MXN ZAR SAR AED IRR "
    "EGP LBP SYP IQD PKR".split()
)
"""Codes as written beside an amount; only in capitals, for "try" is a word."""
MONEY = {
    "dollar": "USD", "dollars": "USD", "buck": "USD", "bucks": "USD", "euro": "EUR", "euros": "EUR", "yen": "JPY",
    "yuan": "CNY", "renminbi": "CNY", "rupee": "INR", "rupees": "INR", "ruble": "RUB", "rubles": "RUB",
    "rouble": "RUB", "roubles": "RUB", "shekel": "ILS", "shekels": "ILS", "lira": "TRY", "liras": "TRY",
    "hryvnia": "UAH", "sterling": "GBP",
}  # fmt: skip
"""Words that name one currency, unless an adjective says which."""
NATIONAL = {
    ("american", "dollar"): "USD", ("canadian", "dollar"): "CAD", ("australian", "dollar"): "AUD",
    ("zealand", "dollar"): "NZD", ("kong", "dollar"): "HKD", ("singapore", "dollar"): "SGD",
    ("british", "pound"): "GBP", ("egyptian", "pound"): "EGP", ("syrian", "pound"): "SYP",
    ("lebanese", "pound"): "LBP", ("swiss", "franc"): "CHF", ("mexican", "peso"): "MXN",
    ("pakistani", "rupee"): "PKR", ("indian", "rupee"): "INR", ("turkish", "lira"): "TRY", ("syrian", "lira"): "SYP",
    ("saudi", "riyal"): "SAR", ("iranian", "rial"): "IRR", ("iraqi", "dinar"): "IQD", ("swedish", "krona"): "SEK",
    ("norwegian", "krone"): "NOK", ("danish", "krone"): "DKK", ("south", "won"): "KRW", ("korean", "won"): "KRW",
    ("emirati", "dirham"): "AED", ("us", "dollar"): "USD", ("u.s.", "dollar"): "USD",
}  # fmt: skip
"""An adjective and the singular of a currency's name → its code."""
COINS = {
    "dollars": "dollar", "dollar": "dollar", "pounds": "pound", "francs": "franc", "pesos": "peso", "rupees": "rupee",
    "lira": "lira", "riyals": "riyal", "rials": "rial", "dinars": "dinar", "krona": "krona", "kronor": "krona",
    "krone": "krone", "kroner": "krone", "won": "won", "dirhams": "dirham",
}  # fmt: skip
"""Names that several currencies share → their singular."""

TIMES = {
    "second": "second", "minute": "minute", "min": "minute", "mins": "minute", "hour": "hour", "hr": "hour",
    "hrs": "hour", "day": "day", "night": "night", "week": "week", "fortnight": "fortnight", "month": "month",
    "year": "year", "yr": "year", "yrs": "year", "decade": "decade", "century": "century", "centuries": "century",
    "generation": "generation",
}  # fmt: skip
MEASURES = {
    "mile": "mile", "kilometer": "kilometer", "kilometre": "kilometer", "km": "kilometer", "meter": "meter",
    "metre": "meter", "centimeter": "centimeter", "centimetre": "centimeter", "cm": "centimeter",
    "millimeter": "millimeter", "millimetre": "millimeter", "mm": "millimeter", "foot": "foot", "feet": "foot",
    "ft": "foot", "inch": "inch", "inches": "inch", "yard": "yard", "acre": "acre", "hectare": "hectare",
    "pound": "pound", "lb": "pound", "lbs": "pound", "ounce": "ounce", "oz": "ounce", "ton": "ton", "tonne": "tonne",
    "kilogram": "kilogram", "kilo": "kilogram", "kg": "kilogram", "gram": "gram", "mg": "milligram",
    "milligram": "milligram", "gallon": "gallon", "liter": "liter", "litre": "liter", "barrel": "barrel",
    "degree": "degree", "mph": "mile per hour", "kph": "kilometer per hour", "watt": "watt", "kilowatt": "kilowatt",
    "megawatt": "megawatt", "mw": "megawatt", "gigawatt": "gigawatt", "gw": "gigawatt", "byte": "byte",
    "megabyte": "megabyte", "gigabyte": "gigabyte", "gb": "gigabyte", "terabyte": "terabyte", "knot": "knot",
    "cent": "cent", "penny": "penny", "pence": "penny", "volt": "volt", "calorie": "calorie", "decibel": "decibel",
}  # fmt: skip
"""Singular or short form → the unit. One-letter forms stay out: "5m" may be metres or millions."""
PERIODS = {
    "hourly": "hour", "daily": "day", "nightly": "night", "weekly": "week", "monthly": "month", "quarterly": "quarter",
    "yearly": "year", "annually": "year", "annual": "year",
}  # fmt: skip
PERIOD_NOUNS = frozenset("second minute hour day night week month quarter year decade".split())

ABOUT, AT_LEAST, MORE, NEARLY, UP_TO, LESS, EXACTLY = (
    "about", "at least", "more than", "nearly", "up to", "less than", "exactly",
)  # fmt: skip
_QUALIFIERS = {
    ABOUT: "about|around|roughly|approximately|approx|some|circa|estimated|an estimated|somewhere around|something like"
    "|in the region of|in the neighborhood of|more or less|about some|at around|at about",
    AT_LEAST: "at least|no fewer than|no less than|not less than|not fewer than|a minimum of|minimum of|upward of"
    "|upwards of|as few as|as little as|at the very least|at a minimum",
    MORE: "more than|over|above|in excess of|greater than|exceeding|north of|just over|well over|well more than"
    "|slightly more than|slightly over|a little more than|a little over|a bit more than|far more than|much more than",
    NEARLY: "nearly|almost|close to|approaching|just about|virtually|nearing|just under|just short of|just shy of"
    "|shy of|slightly less than|slightly under|a little less than|a little under|a bit less than|not quite",
    UP_TO: "up to|as many as|as much as|at most|no more than|not more than|a maximum of|maximum of|at the most"
    "|as high as|anywhere up to|no greater than",
    LESS: "less than|fewer than|under|below|well under|well below|far fewer than|far less than|south of",
    EXACTLY: "exactly|precisely",
}
QUALIFIERS = {tuple(form.split()): name for name, forms in _QUALIFIERS.items() for form in forms.split("|")}
"""The words before an amount → the qualifier they mean."""
LONGEST_QUALIFIER = max(map(len, QUALIFIERS))
_AFTERWARDS = {
    AT_LEAST: "or more|or older|or above|or greater|or higher|or over|and over|and up|and older|and above|plus|+"
    "|at least",
    UP_TO: "or fewer|or less|or under|or younger|or below|at most|and under|or lower|at the most",
    ABOUT: "or so|more or less|or thereabouts",
}
AFTERWARDS = {tuple(form.split()): name for name, forms in _AFTERWARDS.items() for form in forms.split("|")}
"""The words behind an amount → the qualifier they mean."""
TOPICAL = frozenset(
    "talk talks talked talking speak speaks spoke speaking ask asks asked asking know knows knew think thinks thought "
    "worry worries worried complain complained complaints concern concerns concerned question questions hear heard "
    "learn learned warn warned joke joked lie lied tell tells told story stories book books film report reports "
    "information write writes wrote care cares cared".split()
)
"""Before "about", these make it a preposition: "asked about 12 men"."""
