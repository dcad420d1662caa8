"""Names of places that exclude each other: no event is in two countries, or in two states of one union. Data.

Towns are left out on purpose: "in Ferguson" and "in St. Louis" may be one place said twice.
"""

_STATES = (
    "alabama|alaska|arizona|arkansas|california|colorado|connecticut|delaware|florida|georgia|hawaii|idaho|illinois|"
    "indiana|iowa|kansas|kentucky|louisiana|maine|maryland|massachusetts|michigan|minnesota|mississippi|missouri|"
    "montana|nebraska|nevada|new hampshire|new jersey|new mexico|new york|north carolina|north dakota|ohio|oklahoma|"
    "oregon|pennsylvania|rhode island|south carolina|south dakota|tennessee|texas|utah|vermont|virginia|washington|"
    "west virginia|wisconsin|wyoming"
)
_COUNTRIES = (
    "afghanistan|albania|algeria|angola|argentina|armenia|australia|austria|azerbaijan|bahrain|bangladesh|belarus|"
    "belgium|bolivia|bosnia|brazil|britain|bulgaria|cambodia|cameroon|canada|chad|chile|china|colombia|congo|croatia|"
    "cuba|cyprus|denmark|ecuador|egypt|eritrea|estonia|ethiopia|finland|france|germany|ghana|greece|guatemala|haiti|"
    "honduras|hungary|iceland|india|indonesia|iran|iraq|ireland|israel|italy|jamaica|japan|jordan|kazakhstan|kenya|"
    "kosovo|kuwait|laos|latvia|lebanon|liberia|libya|lithuania|malaysia|mali|malta|mexico|moldova|mongolia|morocco|"
    "mozambique|myanmar|namibia|nepal|netherlands|new zealand|nicaragua|niger|nigeria|north korea|norway|oman|pakistan|"
    "panama|paraguay|peru|philippines|poland|portugal|qatar|romania|russia|rwanda|saudi arabia|senegal|serbia|"
    "singapore|slovakia|slovenia|somalia|south africa|south korea|south sudan|spain|sri lanka|sudan|sweden|switzerland|"
    "syria|taiwan|tajikistan|tanzania|thailand|tunisia|turkey|uganda|ukraine|united states|uruguay|uzbekistan|"
    "venezuela|vietnam|yemen|zambia|zimbabwe"
)
STATES = frozenset(_STATES.split("|"))
COUNTRIES = frozenset(_COUNTRIES.split("|"))


def exclude(one: str, other: str) -> bool:
    """Whether two folded names are different places of one level."""
    return one != other and any(one in level and other in level for level in (STATES, COUNTRIES))
