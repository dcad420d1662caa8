"""Small closed word classes that attribution looks at. English; other words are taken for parts of names or nouns."""

from compare.extract.datewords import MONTH_NAMES
from compare.text.calendar import WEEKDAYS

PRONOUNS = frozenset("he she they it i we you who".split())
ADVERBS = frozenset(
    "either separately previously here there subsequently also later then once now just even still first "
    "again never often already only simply recently repeatedly eventually soon ever "
    "always sometimes perhaps instead further too well himself herself themselves itself reportedly famously "
    "flatly bluntly twice thereafter afterward afterwards earlier long all both each so therefore "
    "nevertheless nonetheless meanwhile not n't moreover however similarly indeed besides otherwise likewise "
    "still finally conversely ultimately additionally furthermore".split()
)
AUXILIARIES = frozenset(
    "has have had is are was were be been being am will would could should can may might must did does do "
    "don't doesn't didn't won't wouldn't couldn't can't hasn't haven't hadn't isn't aren't wasn't weren't "
    "cannot 's 've 'd 'll".split()
)
PREPOSITIONS = frozenset(
    "in on at during after before when while as with without by to from since until amid among over under "
    "about against following despite asked speaking because if although though where via per through "
    "throughout into upon outside inside between behind like unlike citing according responding regarding "
    "concerning given once".split()
)
ALL_PREPOSITIONS = PREPOSITIONS | frozenset("of for to from aboard near alongside beside ahead".split())
"""With those that may also stand inside the name of somebody who spoke."""
BREAKERS = frozenset(
    "that which because if when where while whether after before but than as since so although though until "
    "unless or what how why".split()
)
CONJUNCTIONS = frozenset("and but so while as because that though although whereas or when if yet nor".split())
DASHES = frozenset("—–-")
DETERMINERS = frozenset("a an the his her its their our my your this that these those one another some many several "
                        "most two three four five other no any all each every".split())  # fmt: skip
TIME = (
    MONTH_NAMES
    | frozenset(WEEKDAYS)
    | frozenset("today yesterday tonight tomorrow morning afternoon evening night week month year".split())
)
ROLES = frozenset(
    "spokesman spokeswoman spokesperson spokespeople official officials source sources aide aides adviser "
    "advisor advisers lawyer attorney chairman chairwoman chair chief leader minister president secretary "
    "senator congressman congresswoman representative governor mayor director manager strategist analyst "
    "expert professor editor reporter journalist author writer founder co-founder owner executive officer "
    "commander general colonel judge justice prosecutor ambassador envoy diplomat deputy head member "
    "candidate nominee activist pastor bishop priest imam ayatollah king queen prince commissioner sheriff "
    "detective agent witness resident voter supporter student teacher doctor scientist researcher economist "
    "historian pollster consultant operative critic opponent rival lawmaker politician legislator delegate "
    "counsel speaker correspondent columnist blogger commentator host anchor moderator coach player actor "
    "actress singer director producer fellow scholar veteran survivor victim mother father wife husband son "
    "daughter brother sister friend neighbor woman man".split()
)
SURNAMES_TOO = frozenset("king queen prince bishop priest judge justice head fellow coach chief friend brother".split())
"""Roles that are surnames as well: "Steve King"."""
BODIES = frozenset(
    "senate house congress parliament party committee department court university council agency office union "
    "association campaign republicans democrats government ministry army police bank company group times post news "
    "party movement coalition institute center republican democrat gop".split()
)
"""Last words of names that are no person's, and that no "he" or "she" stands for."""
PROGRAMMES = frozenset(
    "book novel film movie show series song album magazine column article essay memoir documentary podcast "
    "blog program programme episode report headline headlined entitled titled ad advertisement campaign "
    "slogan motto poem play video network channel website newspaper hashtag section segment exhibition "
    "special".split()
)
LY_NOUNS = frozenset("daily weekly monthly family ally reply assembly bully fly supply rally anomaly monopoly".split())
OBJECTS = frozenset("him her them us me you reporters himself herself".split())
