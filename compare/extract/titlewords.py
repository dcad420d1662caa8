"""The words that titles are made of: heads, what goes before them, what they are of. Data."""

from compare.extract.words import ROLES
from compare.text.names import HONORIFICS

OFFICES = frozenset(
    "national central communications public legislative citizenship budget management personnel environmental "
    "protection parks congressional political strategic special "
    "state defense defence treasury homeland security health human services education energy labor commerce "
    "agriculture interior justice foreign affairs staff police war finance intelligence transportation veterans the "
    "trade culture housing urban development representatives delegates operations navy army".split()
)
"""What a role is of: "Secretary of State", "Minister of Foreign Affairs", "Chief of Staff"."""
NO_TITLES = frozenset("mr mrs ms miss mx".split())
"""Honorifics that describe nobody."""
ABBREVIATED_TITLES = frozenset(
    "dr prof rev sen rep gov lt col gen maj capt sgt adm pres hon sens reps govs cpl cmdr supt det insp atty".split()
)
TITLES = (
    (ROLES | HONORIFICS | ABBREVIATED_TITLES)
    - NO_TITLES
    - frozenset("al late former hon man woman mother father wife".split())
) | frozenset(
    "tem laureate vice-president vice-chairman vice-chair governor-general co-chair co-chairman co-leader co-author "
    "whip czar "
    "chancellor premier president-elect mayor-elect leader speaker nominee contender hopeful candidate frontrunner "
    "front-runner billionaire businessman businesswoman businessmen lobbyist mogul tycoon magnate philanthropist "
    "investor banker developer contractor programmer engineer pilot captain firefighter nurse physician surgeon "
    "psychologist psychiatrist therapist biologist physicist chemist mathematician philosopher scholar dean provost "
    "superintendent principal trustee regent filmmaker musician singer rapper guitarist composer comedian novelist "
    "poet playwright artist painter photographer designer architect athlete golfer boxer quarterback linebacker "
    "striker goalkeeper midfielder defender manager referee umpire lieutenant corporal cadet private sailor soldier "
    "marine veteran rebel militant jihadist cleric mullah rabbi monk nun preacher evangelist reverend cardinal "
    "archbishop mufti emir sultan duke duchess earl count countess baron baroness princess warlord strongman "
    "dictator ruler lawmaker councilman councilwoman councilmember councilor councillor alderman assemblyman "
    "assemblywoman delegate commissioner treasurer auditor comptroller controller clerk registrar marshal ranger "
    "constable coroner dissident defector whistleblower hacker gunman shooter suspect defendant plaintiff convict "
    "inmate prisoner hostage captive spokesperson surrogate fundraiser donor organizer organiser activist advocate "
    "campaigner protester blogger vlogger podcaster newscaster newsman anchorman weatherman talk-show statistician "
    "demographer sociologist anthropologist archaeologist geologist meteorologist climatologist ecologist "
    "epidemiologist virologist pediatrician cardiologist neurologist entrepreneur ceo cfo coo cto vp chairperson "
    "founder operative technician farmer rancher fisherman miner trucker driver bartender waiter waitress cashier "
    "teenager student graduate freshman sophomore senior-adviser ex-wife ex-husband ex-girlfriend girlfriend "
    "boyfriend congressmen senators reps negotiator mediator peacemaker inspector investigator deputy assistant "
    "intern translator interpreter secretary-general undersecretary solicitor barrister litigator magistrate juror "
    "foreman realtor broker trader accountant pundit essayist biographer publisher co-founder cofounder co-owner "
    "co-host heir heiress widow widower grandson granddaughter nephew niece cousin uncle aunt".split()
)
"""Words that, right before or behind a name, say what the person is."""
MODIFIERS = frozenset(
    "pro acting assistant associate bureau campaign chief communications congressional correspondent county defense "
    "defence deputy district economic education election executive ex-deputy federal field finance first foreign "
    "former general government health high-ranking house incoming interim interior intelligence international joint "
    "junior justice labor late law leading lead legal legislative long-serving longtime majority managing military "
    "ministerial minority national opposition outgoing parliamentary party permanent police policy political press "
    "presidential prime principal prominent public ranking regional research retired rural science security senate "
    "senior special staff state supreme then top trade treasury vice veteran world business newspaper "
    "television tv radio sports human rights religious spiritual militant rebel guerrilla hard-line hardline "
    "reformist exiled disgraced embattled convicted accused alleged aspiring fellow fringe progressive conservative "
    "liberal moderate evangelical gay transgender black white young elderly wealthy billionaire millionaire self- "
    "described city town village tribal royal crown space air naval army navy coalition transition debate climate "
    "energy budget tax gubernatorial senatorial mayoral vice-presidential republican democratic independent "
    "libertarian socialist communist nationalist populist environmental civil criminal constitutional cyber nuclear "
    "terrorism counterterrorism anti-terrorism media film movie stage pop rock star tech technology software "
    "startup hedge fund co-executive nobel pulitzer award-winning best-selling award winning olympic professional "
    "college high school university middle-school undersecretary attorney commerce agriculture homeland exit two- "
    "term one-term three-term first-term second-term freshman lame-duck sitting popular controversial influential "
    "powerful onetime one-time longest-serving deputy-chief news morning evening weekend night".split()
)
"""Words that stand between a title's beginning and its head: "deputy political chief", "Foreign Minister"."""
WEAK_TITLES = frozenset(
    "general major private head fellow chief senior father prince queen king star student driver agent captain uncle "
    "aunt cardinal marine count duke earl sultan emir ranger scholar teacher sister brother friend son daughter host "
    "anchor player rebel miner trader broker clerk striker umpire".split()
)
"""Heads that begin names of other things as well ("General Electric"): a title only before a plain given name."""
KIN = frozenset(
    "father mother wife husband son daughter brother sister friend neighbor neighbour woman man boyfriend girlfriend "
    "ex-wife ex-husband ex-girlfriend grandson granddaughter nephew niece cousin uncle aunt widow widower heir heiress "
    "teenager".split()
)
"""What people are to each other: it shows a person, and is no title."""
BEFORE_CAPITALS = frozenset(
    "former late then vice acting interim incoming outgoing deputy current fellow retired junior senior state sitting "
    "freshman first-term second-term two-term three-term one-term longtime veteran assistant associate lame-duck "
    "embattled disgraced convicted longest-serving onetime one-time now".split()
)
"""Small words before a title with a capital: "former President"; elsewhere such a word is a verb ("to press")."""
