"""Made-up events as three outlets each might tell them, for the tests of facts: no place, person or outlet is real."""

import functools
from collections.abc import Sequence

from compare.extract import extract
from compare.match import match
from compare.models import Article, Block, BlockKind, Group, Kind, Matching, Span, Statement

DAM = (
    "A tailings dam above the mining town of Corvale burst on Monday night and sent mud through the lower streets. "
    "Eleven people were killed when the mud reached the bus depot, the fire service said. "
    "Harriet Lowe, a spokeswoman for Dray Minerals, said pumps had been running since Friday. "
    "Otto Venn, a spokesman for Dray Minerals, said the company would pay for hotel rooms. "
    "The dam was built in 1974 to hold waste from the copper pit. "
    "Inspectors had closed a spillway in March after finding cracks in the concrete. "
    "Schools in Corvale will stay shut until the river Tamsin has been tested for arsenic. "
    "Governor Alice Pruitt ordered soldiers to the valley with tents and drinking water.",
    "Mud swept through Corvale late on Monday after the tailings dam of Dray Minerals gave way above the town. "
    "The fire service said eleven people had been killed at the bus depot, where the mud came first. "
    "Soldiers with tents and drinking water were sent to the valley by Governor Alice Pruitt. "
    "Cracks in the concrete had led inspectors to close a spillway of the dam in March. "
    "“We will pay for hotel rooms as long as it takes,” said Otto Venn, a spokesman for Dray Minerals. "
    "The copper pit employs four hundred people and has its own railway. "
    "Nobody may drink from the river Tamsin until it has been tested for arsenic.",
    "CORVALE — Rescuers searched the bus depot of this mining town on Tuesday after a dam of Dray Minerals burst. "
    "Thirteen people were killed at the bus depot, the mayor said, and the mud still moved. "
    "Dray Minerals built the dam in 1974 for the waste of its copper pit. "
    "Harriet Lowe, a spokeswoman for Dray Minerals, said lawyers had been sent to the families. "
    "Farmers lost four thousand sheep in the fields below the road. "
    "Schools stay shut while the river is tested for arsenic, the council of Corvale said.",
)
ELECTION = (
    "Rosa Quillen won the race for mayor of Port Hessel on Sunday after a recount that took nine days. "
    "Ms. Quillen beat Derek Sand, the incumbent, by 134 votes. "
    "Mr. Sand conceded in a call to Ms. Quillen before noon. "
    "Turnout was 61 percent, the highest since the harbour strike. "
    "Ms. Quillen has promised to stop the sale of the ferry terminal. "
    "Mr. Sand raised 2 million crowns for his campaign, most of it from shipping companies. "
    "She will take office in January.",
    "The recount in Port Hessel ended on Sunday with a victory for Rosa Quillen, a nurse. "
    "She won by 134 votes. "
    "Derek Sand, the incumbent, called Ms. Quillen before noon to concede the race for mayor. "
    "Shipping companies gave most of the 2 million crowns that Mr. Sand raised for his campaign. "
    "The sale of the ferry terminal will be stopped, Ms. Quillen has promised. "
    "Her party holds no other town hall on the coast.",
    "PORT HESSEL — Derek Sand, who has been mayor for twelve years, lost his office on Sunday to Rosa Quillen. "
    "Ms. Quillen’s lead was 134 votes after the recount. "
    "Turnout was 61 percent, a record since the harbour strike. "
    "Ms. Quillen was born in a lighthouse and raised by her uncle. "
    "Mr. Sand is to leave the town hall in January, and a court will hear a suit over two ballot boxes.",
)
ELECTION_YEARS_LATER = (
    "Mayor Rosa Quillen of Port Hessel broke ground on Friday for a hospital beside the ferry terminal. "
    "The hospital will have ninety beds and open in three years, the architect said. "
    "Neighbours fear the noise of ambulances at night. "
    "Ms. Quillen beat Derek Sand, the incumbent, by 134 votes in a recount that took nine days. "
    "Mr. Sand now runs a sailing school.",
    "Port Hessel will get a hospital of ninety beds beside the ferry terminal, and Mayor Rosa Quillen dug the first hole. "
    "The architect said it would open in three years. "
    "A brass band played, and neighbours held up signs against the noise of ambulances. "
    "Derek Sand, the former mayor, was not invited.",
)


POLL = (
    "A survey by the Lindqvist Institute put Senator Mona Reyes ahead of Gus Trevor in Tavaria, with 48 percent to 41 percent of likely voters. "
    "Ms. Reyes led among women and in the towns along the Oder canal. "
    "The institute asked 1,204 likely voters by telephone in the last week of March. "
    "The margin of error was 3 points. "
    "Mr. Trevor opened a new office in Grenholm on Saturday.",
    "Mona Reyes has a lead of seven points over Gus Trevor in Tavaria, a survey by the Lindqvist Institute found. "
    "The senator had 48 percent and Mr. Trevor 41 percent of likely voters. "
    "Women preferred Ms. Reyes by a wide margin. "
    "By telephone the institute asked 1,204 likely voters, with a margin of error of 3 points. "
    "The campaign of Mr. Trevor called the survey a snapshot.",
)
LATER_POLL = (
    "A survey by the Lindqvist Institute put Senator Mona Reyes behind Gus Trevor in Tavaria, with 44 percent to 46 percent of likely voters. "
    "Mr. Trevor led among men and in the hills of Grenholm. "
    "The institute asked 987 likely voters by telephone in the first week of October. "
    "The margin of error was 4 points. "
    "Ms. Reyes and Mr. Trevor meet for a debate on Thursday.",
    "Gus Trevor has overtaken Mona Reyes in Tavaria, a survey by the Lindqvist Institute found. "
    "Mr. Trevor had 46 percent and the senator 44 percent of likely voters. "
    "Men preferred Mr. Trevor. "
    "By telephone the institute asked 987 likely voters in October, with a margin of error of 4 points. "
    "A debate of the two is set for Thursday.",
)
FLOOD = (
    "The river Sarn flooded the old town of Melk Harbour on Sunday and drove six hundred people from their homes. "
    "Firefighters carried patients out of the hospital of Melk Harbour in boats. "
    "The bridge on Mill Street was swept away at dawn. "
    "Mayor Irene Cobb asked for soldiers and pumps. "
    "Shops on the market square stood a metre deep in water.",
    "Six hundred people left their homes in Melk Harbour on Sunday when the river Sarn flooded the old town. "
    "Patients were carried out of the hospital in boats by firefighters. "
    "At dawn the water swept away the bridge on Mill Street. "
    "The last flood of this height was in the year of the great comet.",
)
LATER_FLOOD = (
    "The river Sarn flooded the old town of Melk Harbour on Wednesday and drove two thousand people from their homes. "
    "The dike at Fenner Lane broke in the night. "
    "Mayor Irene Cobb closed all schools. "
    "A hundred cows drowned on the meadows below the abbey. "
    "Helicopters took families from the roofs of Fenner Lane.",
    "Two thousand people left their homes in Melk Harbour on Wednesday when the river Sarn flooded the old town. "
    "In the night the dike at Fenner Lane broke. "
    "Families were taken from roofs by helicopters. "
    "Insurers expect bills for years.",
)


def article(name: str, text: str, date: str = "2023-09-12", title: str = "") -> Article:
    """An article of one paragraph, under its headline if it has one."""
    text = f"{title}\n\n{text}" if title else text
    start = len(text) - len(text.removeprefix(f"{title}\n\n")) if title else 0
    blocks = [Block(Span(start, len(text)), BlockKind.BODY, "")]
    if title:
        blocks.insert(0, Block(Span(0, len(title)), BlockKind.HEADLINE, "first line"))
    return Article(name, f"{name}.txt", name, title, text, tuple(blocks), date)


def told(prefix: str, texts: Sequence[str], date: str = "2023-09-12") -> list[Article]:
    """An article for each text, by outlets of their own."""
    return [article(f"{prefix}{i}", text, date) for i, text in enumerate(texts, 1)]


class Compared:
    """What was found in some articles, asked for by the words of the passages."""

    def __init__(self, articles: Sequence[Article]) -> None:
        self.articles = list(articles)
        self.statements: tuple[Statement, ...] = extract(self.articles)
        self.matching: Matching = match(self.articles, self.statements)
        self.text = {statement.id: statement.text for statement in self.statements}

    @property
    def facts(self) -> list[Group]:
        return [group for group in self.matching.groups if group.kind is Kind.CLAIM]

    def passages(self) -> list[list[str]]:
        """The texts of the members of each fact."""
        return [[self.text[member] for member in group.members] for group in self.facts]

    def has(self, *words: str) -> bool:
        """Whether one fact has, for each of `words`, another member that contains them."""
        for texts in self.passages():
            left = list(texts)
            for wanted in words:
                holder = next((text for text in left if wanted in text), None)
                if holder is None:
                    break
                left.remove(holder)
            else:
                return True
        return False


@functools.cache
def compared(*stories: tuple[str, tuple[str, ...], str]) -> Compared:
    """Stories as (prefix, texts, date), compared once for all tests that ask."""
    return Compared([article for prefix, texts, date in stories for article in told(prefix, texts, date)])
