"""The words that tell what a name names: those of bodies, places, peoples and events, and those of nobody. Data."""

ORGANISATIONS = frozenset(
    "academy administration agency airlines airways alliance ambassadors army assembly associates association "
    "authority bank bar board brigade brigades brotherhood bureau cabinet campaign caucus center centers centre "
    "chamber church club coalition college command commission committee committees community companies company "
    "conference confederation congress congressional consortium convention corp corporation corps council court "
    "courts daily department departments directorate division embassy enterprise enterprises fed federation forces "
    "force foundation front fund gazette government group groups guard guards guild herald holdings hospital hotel "
    "house inc industries initiative inquirer institute institutes institution instruments insurance intelligence "
    "international investments journal knesset laboratories laboratory labs league legion legislature library llc "
    "llp logistics ltd magazine marines media ministry monitor mosque motors movement museum nations navy network "
    "networks news newspaper observatory office offices orchestra organisation organization pac panel parliament "
    "partners party patrol pentagon pharmaceuticals police post press radio regime registry reserve "
    "restaurant school schools secretariat senate service services society solutions squad staff station studios "
    "subcommittee syndicate synagogue systems taliban task technologies telegraph television temple times tribunal "
    "tribune trust tv union university unit wing works".split()
)
"""Last words of names of bodies."""
HEADS = frozenset(
    "academy agency army association bank board bureau center centre chamber church city college commission "
    "committee conference council court daughters department district embassy federation fund house institute "
    "institution knights league library ministry museum office organisation organization parliament party republic "
    "school secretariat sea society sons state states strait straits study union university bay gulf isle islands "
    "islamic foundation authority coalition alliance network group fund cape county town lake "
    "kingdom bishop archdiocese diocese front brotherhood children doctors".split()
)
"""Words that a name goes on behind, with "of" or "for": "Bank of England", "Center for Justice"."""
FIELDS = frozenset(
    "intelligence health education security science sciences technology food drug drugs trade arms budget energy "
    "alcohol tobacco firearms labor labour justice commerce housing urban human environmental economic social "
    "foreign defense defence transportation agriculture engineering medicine arts letters research development "
    "immigration customs freedom peace strategic international oversight ways means space aeronautics oceanic small "
    "standards state law order families children women men culture tourism information hospitality policy politics "
    "public disease control cooperation prevention centers fish game parks recreation bar grill sons brothers".split()
)
"""Words that "and" joins inside the name of a body: "Department of Health and Human Services"."""
PLACE_WORDS = frozenset(
    "airport avenue base bay beach boulevard bridge canal castle cape city coast county creek desert district drive "
    "forest garden gardens harbor harbour heights hill hills island islands isle lake lane mall mountain mountains "
    "ocean park peninsula plaza point port prison province region republic ridge river road sea square stadium "
    "straits strait street strip suburb tower towers town township valley village zone territory territories "
    "coliseum arena cemetery falls springs crossing highway turnpike expressway".split()
)
"""Last words of names of places."""
ADDRESSES = frozenset("lake mount fort cape camp port st. mt. ft.".split())
"""First words of names of places."""
PEOPLES = {
    "republican": "Republican Party", "republicans": "Republican Party", "gop": "Republican Party",
    "g.o.p.": "Republican Party", "democrat": "Democratic Party", "democrats": "Democratic Party",
    "democratic": "Democratic Party", "libertarian": "Libertarian Party", "libertarians": "Libertarian Party",
    "tory": "Conservative Party", "tories": "Conservative Party", "labour": "Labour Party",
}  # fmt: skip
"""Words for the people of a party and for the party."""
FAITHS = {
    "muslim": "Muslim", "muslims": "Muslim", "moslem": "Muslim", "islam": "Islam", "islamic": "Islam",
    "christian": "Christian", "christians": "Christian", "jew": "Jewish", "jews": "Jewish", "jewish": "Jewish",
    "catholic": "Catholic", "catholics": "Catholic", "sunni": "Sunni", "sunnis": "Sunni", "shiite": "Shiite",
    "shiites": "Shiite", "shia": "Shiite", "shi'ite": "Shiite", "shi'ites": "Shiite",
    "shi'a": "Shiite", "mormon": "Mormon", "mormons": "Mormon", "arab": "Arab", "arabs": "Arab",
    "hindu": "Hindu", "hindus": "Hindu", "sikh": "Sikh", "sikhs": "Sikh", "buddhist": "Buddhist",
    "buddhists": "Buddhist", "zionist": "Zionist", "zionists": "Zionist", "islamist": "Islamist",
    "islamists": "Islamist", "latino": "Latino", "latinos": "Latino", "hispanic": "Hispanic", "hispanics": "Hispanic",
    "kurd": "Kurd", "kurds": "Kurd",
}  # fmt: skip
"""Faiths and peoples that are no country's: names, but of nobody in particular."""
BODIES_KNOWN = {
    "hamas": "Hamas", "fatah": "Fatah", "hezbollah": "Hezbollah", "hizballah": "Hezbollah", "hizbullah": "Hezbollah",
    "hezbullah": "Hezbollah", "taliban": "Taliban", "islamic state": "Islamic State", "isis": "Islamic State",
    "isil": "Islamic State", "daesh": "Islamic State", "al-qaida": "Al-Qaeda", "al-qaeda": "Al-Qaeda",

    "al-qa'ida": "Al-Qaeda", "al-qa'eda": "Al-Qaeda", "al qaeda": "Al-Qaeda", "al qaida": "Al-Qaeda",
    "houthi": "Houthis", "houthis": "Houthis", "mossad": "Mossad",
    "boko haram": "Boko Haram", "islamic jihad": "Islamic Jihad", "muslim brotherhood": "Muslim Brotherhood",
    "congress": "Congress", "senate": "Senate", "pentagon": "Pentagon", "white house": "White House",
    "kremlin": "Kremlin", "supreme court": "Supreme Court", "nato": "NATO", "united nations": "United Nations",
    "u.n.": "United Nations", "un": "United Nations", "european union": "European Union", "eu": "European Union",
    "e.u.": "European Union", "google": "Google", "facebook": "Facebook", "twitter": "Twitter", "youtube": "YouTube",
    "instagram": "Instagram", "microsoft": "Microsoft", "reuters": "Reuters", "associated press": "Associated Press",
    "ap": "Associated Press", "afp": "Agence France-Presse", "agence france-presse": "Agence France-Presse",
    "bbc": "BBC", "cnn": "CNN", "nbc": "NBC", "msnbc": "MSNBC", "cbs": "CBS", "npr": "NPR", "pbs": "PBS",
    "abc": "ABC",
    "fbi": "FBI", "f.b.i.": "FBI", "cia": "CIA", "c.i.a.": "CIA", "nsa": "NSA", "n.s.a.": "NSA", "irs": "IRS",
    "i.r.s.": "IRS", "federal bureau of investigation": "FBI", "central intelligence agency": "CIA",
    "national security agency": "NSA", "internal revenue service": "IRS", "al jazeera": "Al Jazeera",
    "house of representatives": "House of Representatives", "capitol": "Capitol", "bloomberg news": "Bloomberg",
    "new york times": "New York Times", "fox news": "Fox News", "politico": "Politico", "buzzfeed": "BuzzFeed",
    "democratic national committee": "Democratic National Committee", "dnc": "Democratic National Committee",
    "republican national committee": "Republican National Committee", "rnc": "Republican National Committee",
    "amazon": "Amazon", "wikileaks": "WikiLeaks",
    "house": "House of Representatives", "black lives matter": "Black Lives Matter", "aipac": "AIPAC",
    "naacp": "NAACP",
    "n.a.a.c.p.": "NAACP", "aclu": "ACLU", "a.c.l.u.": "ACLU", "nra": "NRA", "n.r.a.": "NRA", "afl-cio": "AFL-CIO",
    "irgc": "Islamic Revolutionary Guard Corps",
    "islamic revolutionary guard corps": "Islamic Revolutionary Guard Corps",
    "idf": "Israel Defense Forces", "israel defense forces": "Israel Defense Forces", "nasa": "NASA", "epa": "EPA",
    "e.p.a.": "EPA", "opec": "OPEC", "plo": "PLO",
    "interpol": "Interpol", "unicef": "UNICEF", "knesset": "Knesset", "bundestag": "Bundestag", "duma": "Duma",
}  # fmt: skip
"""Bodies that the news names without a word that tells what they are, with their usual name."""
NEVER = frozenset(
    "i i'm i've i'll i'd ok okay tv am pm a.m. p.m. ceo cfo id dna dvd faq url pdf html usa-today hiv aids covid "
    "god internet web christmas thanksgiving easter ramadan hanukkah passover halloween yes no oh hey hi hello wow "
    "please thank thanks sorry well welcome english spanish-language mr mrs ms dr sir madam lord mom dad grandma "
    "grandpa breaking update updated photo video image watch read related advertisement exclusive editor's note "
    "correction via re ps nb et est pst edt pdt gmt utc jr sr ii iii iv vi vii viii ix xi xii earth west north "
    "south east northwest northeast southwest southeast western eastern northern southern bible quran koran ph.d md "
    "m.d phd caption getty images ebola zika medicare medicaid obamacare twitterverse tweet q a asked".split()
)
"""Words with a capital that, alone, name nobody and nowhere."""
EVENT_WORDS = frozenset(
    "show act reports amendment award awards bill constitution cup day days eve festival games law open prize "
    "war wars week "
    "accord accords agreement treaty pact revolution spring uprising intifada holocaust deal plan project operation "
    "resolution doctrine championship championships series bowl marathon olympics tour election elections primary "
    "caucuses summit rebellion massacre crisis scandal affair hurricane storm pandemic report".split()
)
"""Last words of names of laws, prizes and events: OTHER, never a person."""
SPEECH = frozenset(
    "said says told tweeted wrote argued replied testified added asked joked admitted insisted declared warned "
    "vowed recalled explained complained acknowledged apologized".split()
)
OWNED_PLURALS = frozenset(
    "children's women's men's people's veterans' workers' teachers' students' citizens' farmers' writers' lawyers' "
    "journalists' physicians' doctors' mothers' nurses' macy's mcdonald's wendy's lloyd's moody's sotheby's "
    "christie's kohl's levi's sam's trader's lord's st. children’s women’s men’s people’s veterans’ workers’ "
    "teachers’ students’".split()
)  # fmt: skip
"""Possessives inside one name: "Children's Hospital", "Students' News Agency"."""
MEDIA = frozenset("news agency tv television radio press channel network daily newspaper media online".split())
"""What stands behind the name of a medium and may be left out: "Fars News Agency", "Fars"."""
