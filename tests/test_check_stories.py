"""Three invented stories, checked end to end: each edit that an editor would want to know of is named where it stands,
no other edit is, and what the outlets really tell differently is found without any edit.
"""

import functools
import json
from pathlib import Path

import pytest

from compare.extract import extract_one
from compare.models import Span
from compare.pipeline.checking import check_article
from compare.pipeline.corpus import Other
from compare.read import read

STORIES = Path(__file__).parent / "stories"
FILES = {
    "northwire": "tram/northwire.txt",
    "gazette": "tram/gazette.txt",
    "courier": "tram/courier.txt",
    "evening": "tram/evening.txt",
    "ledger": "mill/ledger.md",
    "tribune": "mill/tribune.md",
    "monitor": "mill/monitor.md",
    "standard": "museum.jsonl",
    "observer": "museum.jsonl",
    "weekly": "museum.jsonl",
}


@functools.cache
def archive(story):
    """The articles of a story by id, as an index would hand them over."""
    return {article.id: Other(article, extract_one(article)) for article in read([str(STORIES / story)]).articles}


def written(folder, name, old, new):
    """The file of an article with one edit, beside what its folder says of it."""
    source = STORIES / FILES[name]
    draft, text = folder / source.name, source.read_text("utf-8")
    if source.suffix == ".jsonl":
        [row] = [row for row in map(json.loads, text.splitlines()) if row["id"] == name]
        text = row["text"]
    assert old in text
    text = text.replace(old, new, 1)
    draft.write_text(json.dumps(row | {"text": text}) if source.suffix == ".jsonl" else text, "utf-8")
    if (stated := source.with_name("sources.toml")).exists():
        (folder / stated.name).write_bytes(stated.read_bytes())
    return draft


def found(folder, name, old="", new=""):
    """Findings on an article of a story, edited in one place, against the others of it; and where the edit stands."""
    [article] = read([str(written(folder, name, old, new))]).articles
    known = archive(FILES[name].split("/")[0])
    others = [other for key, other in known.items() if key != name]
    start = known[name].article.text.index(old)
    return check_article(article, extract_one(article), others), (start, start + len(new))


def told(findings, start=0, end=10**9):
    """Rule and words in question of what an editor is warned of, at or beside a stretch of the text."""
    return {
        (finding.rule.slug, finding.here.text[place.start - finding.here.span.start :][: place.end - place.start])
        for finding in findings
        if finding.severity != "note"
        for place in places(finding)
        if place.start <= end + 3 and start - 3 <= place.end
    }


def places(finding):
    """The words in question, of all places that a finding names."""
    start = finding.here.span.start
    return [finding.span, *(Span(start + mark.start, start + mark.end) for mark in finding.here.marks)]


AS_THEY_STAND = {
    "northwire": set(),
    "gazette": set(),
    "courier": set(),
    "evening": set(),
    "ledger": set(),
    "tribune": set(),
    "monitor": set(),
    "standard": set(),
    "observer": set(),
    "weekly": set(),
}
AMONG_OTHERS = pytest.mark.xfail(reason="others tell it among other words, and no place in the sentence ties the two")

# article | words | what stands in their place | rule | what it shows
HARMFUL = """
northwire | they did not fail | they did fail | quote-negation | a not lost in a quote
gazette | nobody here will forget | somebody here will forget | quote-negation | nobody is now somebody
gazette | We will not run another tram on that hill until | We will run another tram on that hill until | quote-negation | a promise turned round
courier | six weeks | nine weeks | quote-number | a number word in a quote
courier | It may take six | It will take six | quote-qualifier | may is now will
gazette | Some of the cables | Most of the cables | quote-qualifier | some is now most
gazette | but most of the equipment | but all of the equipment | quote-qualifier | most is now all
gazette | tested in March | mended in March | quote-word | another verb in a quote
evening | tested in March | tested in April | quote-word | another month in a quote
evening | tested in March | tested in May | quote-word | the month of May is no may
gazette | badly worn, but most of the equipment was in good order. | badly worn. | quote-end | a quote that stops before its but
courier | ” Ingrid Solvay said. | ” Agnes Tollund said. | quote-speaker | the mayor says what the director said
evening | Ingrid Solvay, the director | Agnes Tollund, the director | quote-speaker | the mayor says it at the scene
northwire | said Ingrid Solvay, the director | said Piet Maarsen, the director | quote-speaker | the investigator says it
gazette | nine of its own, and nobody | nine of its own; the driver did what he could, and nobody | quote-insertion | words put into a mouth
northwire | Nine people were killed and 31 | Twelve people were killed and 31 | fact-outdated | a toll that later articles do not bear out
northwire | Nine people were killed and 31 | Six people were killed and 31 | fact-outdated | a toll that has risen since
gazette | There were 64 passengers on board | There were 46 passengers on board | fact-number | figures turned round
gazette | 4 million crowns | 7 million crowns | fact-number | another sum
gazette | 58 kilometres an hour | 85 kilometres an hour | fact-number | another speed
courier | opened in 1911 | opened in 1921 | fact-date | another year
gazette | In February the city council | In April the city council | fact-date | another month
courier | Anderson, reportedly called | Anderson, called | fact-hedge | a reservation dropped
courier | The driver, Leif Anderson, | The driver, Bertil Roe, | fact-name | another driver
northwire | Mayor Agnes Tollund visited | Mayor Ingrid Solvay visited | fact-name | another mayor
gazette | the city council voted to spend | the city council did not vote to spend | fact-polarity | the vote denied
ledger | said the company had promised | said the company had not promised | fact-polarity | a promise denied, of the company by another name
ledger | We have never made | We have made | quote-negation | a never lost
tribune | some of our members | all of our members | quote-qualifier | some is now all
ledger | Aldersund or a year of pay.” | Aldersund.” | quote-end | half of an offer cut
monitor | the machines were safe | the buildings were safe | quote-word | another noun in a quote
tribune | a profit in Fenwold | a profit in Aldersund | quote-name | another town in a quote
monitor | Aldersund or a year of pay | Aldersund or two years of pay | quote-word | a year is now two
ledger | 420 people | 240 people | fact-number | jobs miscounted
ledger | bought the mill in 2016 | bought the mill in 2006 | fact-date | another year of purchase
ledger | by the end of October | by the end of March | fact-date | another month of closure
observer | “Nobody in this room is against | “Everybody in this room is against | quote-negation | nobody is now everybody
observer | All of us want visitors | Some of us want visitors | quote-qualifier | all is now some
observer | waited thirty years | waited twenty years | quote-number | another number of years
weekly | is against glass, but we cannot build a palace while the schools have leaking roofs. | is against glass. | quote-end | the first clause alone
standard | Ms. Hale said | Marta Quist said | quote-speaker | a rival says it
observer | by 14 votes to 9 | by 19 votes to 4 | fact-number | another count of votes
observer | who gathered 5,200 signatures | who gathered 52,000 signatures | fact-number | ten times the signatures
observer | 26 million crowns | 36 million crowns | fact-number | ten million more
observer | closed in 2009 | closed in 2019 | fact-date | ten years later
"""
HARMLESS = """
monitor | Karlsen Board, had come | Karlsen Board, had not come | what no other article tells
northwire | “The brakes were | "The brakes were | a straight mark for a curly one
gazette | nine of its own, and nobody | nine of its own — and nobody | a dash for a comma
gazette | “Some of the cables were | “[S]ome of the cables were | a letter in brackets
gazette | until we know what happened | until we [the company] know what happened | a gloss in brackets
northwire | badly worn, but most of the equipment | badly worn … most of the equipment | a marked omission
courier | “It may take six weeks before we can say why.” | It may take “six weeks” to find the reason. | a fragment
gazette | said Piet Maarsen, who leads the inquiry. | Piet Maarsen, who leads the inquiry, said. | name before verb
northwire | Nine people were killed and 31 | 9 people were killed and thirty-one | digits and words
gazette | 4 million crowns | 4,000,000 crowns | all the noughts
northwire | 58 kilometres | 58 kilometers | American spelling
northwire | at the depot. | at the depot, where the rain had stopped. | a detail of its own
northwire | Thursday evening. Piet | Thursday   evening.  Piet | white space
courier | killing nine people | killing at least nine people | a bound that the toll keeps
northwire | in Halden on Thursday morning | in Halden on Thursday | a day without its morning
courier | Leif Anderson | Leif Andersson | the spelling of the others
ledger | told the workers. “Every | told the workers. She had waited. “Every | a sentence of its own between
tribune | 420 jobs | some 420 jobs | about as many
tribune | Nora Whitlock, a union leader at the mill, said on Thursday that | On Thursday, union leader Nora Whitlock said that | a title before the name
monitor | Every one of you | every one of you | a small letter
ledger | The mill reportedly lost 11 million | The mill is said to have lost 11 million | another reservation
standard | “We have waited thirty years for this, and we are not going to wait another thirty,” | “We have waited thirty years for this,” | less of a quote, with a comma
weekly | 5,200 signatures | more than 5,000 signatures | a round number below
observer | Quist said. | Quist told the councillors. | another verb of saying
"""
KNOWN_FAILURES = {
    "another year of purchase": AMONG_OTHERS,
    "another month of closure": AMONG_OTHERS,
    "ten million more": AMONG_OTHERS,
}


def cases(table):
    rows = [[cell.strip() for cell in row.split(" | ")] for row in table.strip().splitlines()]
    return [pytest.param(*row[:-1], id=row[-1], marks=KNOWN_FAILURES.get(row[-1], ())) for row in rows]


@pytest.mark.parametrize("name", AS_THEY_STAND)
def test_articles_as_they_stand(name, tmp_path):
    """What the outlets really tell differently, and nothing else."""
    findings, _ = found(tmp_path, name)
    assert told(findings) == AS_THEY_STAND[name]


@pytest.mark.parametrize(("name", "old", "new", "rule"), cases(HARMFUL))
def test_an_edit_that_does_harm_is_named_where_it_stands(name, old, new, rule, tmp_path):
    """By the rule that says what was done."""
    findings, place = found(tmp_path, name, old, new)
    assert rule in {slug for slug, _ in told(findings, *place)}, told(findings)


@pytest.mark.parametrize(("name", "old", "new"), cases(HARMLESS))
def test_an_edit_that_does_none_brings_no_finding(name, old, new, tmp_path):
    """Of any severity above a note."""
    findings, _ = found(tmp_path, name, old, new)
    assert told(findings) <= AS_THEY_STAND[name]
