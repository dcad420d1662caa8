"""Three invented stories, checked end to end: each edit that an editor would want to know of is named where it stands,
no other edit is, and what the outlets really tell differently is found without any edit.
"""

import functools
import json
from pathlib import Path

import pytest

from compare.extract import extract_one
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
}


@functools.cache
def archive(story):
    """The articles of a story by id, as an index would hand them over."""
    articles = read([str(STORIES / story)]).articles
    return {article.id: Other(article, extract_one(article)) for article in articles}


def story_of(name):
    return next((story.split("/")[0] for key, story in FILES.items() if key == name), "museum.jsonl")


def found(folder, name, old="", new=""):
    """Findings on an article of a story, edited in one place, against the others of it."""
    story = story_of(name)
    if story == "museum.jsonl":
        rows = [json.loads(line) for line in (STORIES / story).read_text("utf-8").splitlines()]
        [row] = [row for row in rows if row["id"] == name]
        assert old in row["text"]
        draft = folder / "draft.jsonl"
        draft.write_text(json.dumps(row | {"text": row["text"].replace(old, new, 1)}), "utf-8")
    else:
        text = (STORIES / FILES[name]).read_text("utf-8")
        assert old in text
        draft = folder / Path(FILES[name]).name
        draft.write_text(text.replace(old, new, 1), "utf-8")
        if story == "tram":
            (folder / "sources.toml").write_bytes((STORIES / "tram/sources.toml").read_bytes())
    [article] = read([str(draft)]).articles
    others = [other for key, other in archive(story).items() if key != name]
    return check_article(article, extract_one(article), others)


def told(findings):
    """Rule, severity and the words in question of what an editor is warned of."""
    return {
        (finding.rule.slug, " ".join(finding.here.text[place.start : place.end].split()))
        for finding in findings
        if finding.severity != "note"
        for place in (finding.here.marks or [finding.span])
    }


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

HARMFUL = [
    pytest.param("northwire", "they did not fail", "they did fail", "quote-negation", id="a not lost in a quote"),
    pytest.param(
        "gazette", "nobody here will forget", "somebody here will forget", "quote-negation", id="nobody is now somebody"
    ),
    pytest.param(
        "gazette", "We will not run another", "We will run another", "quote-negation", id="a promise turned round"
    ),
    pytest.param("courier", "six weeks", "nine weeks", "quote-number", id="a number word in a quote"),
    pytest.param("courier", "It may take six", "It will take six", "quote-qualifier", id="may is now will"),
    pytest.param("gazette", "Some of the cables", "Most of the cables", "quote-qualifier", id="some is now most"),
    pytest.param(
        "gazette", "but most of the equipment", "but all of the equipment", "quote-qualifier", id="most is now all"
    ),
    pytest.param("gazette", "tested in March", "mended in March", "quote-word", id="another verb in a quote"),
    pytest.param("evening", "tested in March", "tested in April", "quote-word", id="another month in a quote"),
    pytest.param(
        "gazette",
        "in March and they did not fail a single test",
        "in March",
        "quote-end",
        id="the end of a quote cut at a full stop",
    ),
    pytest.param(
        "courier",
        "Ingrid Solvay said. She",
        "Agnes Tollund said. She",
        "quote-speaker",
        id="the mayor says what the director said",
    ),
    pytest.param(
        "northwire",
        "said Ingrid Solvay, the director",
        "said Piet Maarsen, the director",
        "quote-speaker",
        id="the investigator says it",
    ),
    pytest.param(
        "gazette",
        "nine of its own, and nobody",
        "nine of its own; the driver did what he could, and nobody",
        "quote-insertion",
        id="words put into a mouth",
    ),
    pytest.param(
        "gazette",
        "Nine people died and 31 were hurt",
        "Twelve people died and 31 were hurt",
        "fact-number",
        id="another toll",
    ),
    pytest.param(
        "gazette",
        "There were 64 passengers on board",
        "There were 46 passengers on board",
        "fact-number",
        id="figures turned round",
    ),
    pytest.param("gazette", "4 million crowns", "7 million crowns", "fact-number", id="another sum"),
    pytest.param("gazette", "58 kilometres an hour", "85 kilometres an hour", "fact-number", id="another speed"),
    pytest.param("courier", "opened in 1911", "opened in 1921", "fact-date", id="another year"),
    pytest.param(
        "gazette", "In February the city council", "In April the city council", "fact-date", id="another month"
    ),
    pytest.param(
        "courier", "Anderson, reportedly called", "Anderson, called", "fact-hedge", id="a reservation dropped"
    ),
    pytest.param(
        "northwire",
        "Mayor Agnes Tollund visited",
        "Mayor Ingrid Solvay visited",
        "fact-name",
        id="another name in a claim",
    ),
    pytest.param("ledger", "We have never made", "We have made", "quote-negation", id="a never lost"),
    pytest.param("tribune", "some of our members", "all of our members", "quote-qualifier", id="some is now all"),
    pytest.param(
        "tribune",
        "machines were safe, and some of our members bought houses on the strength of it",
        "machines were safe",
        "quote-end",
        id="half of a sentence cut",
    ),
    pytest.param(
        "monitor", "the machines were safe", "the buildings were safe", "quote-word", id="another noun in a quote"
    ),
    pytest.param("tribune", "a profit in Fenwold", "a profit in Aldersund", "quote-name", id="another town in a quote"),
    pytest.param(
        "monitor", "Aldersund or a year of pay", "Aldersund or two years of pay", "quote-number", id="a year is now two"
    ),
    pytest.param(
        "tribune",
        "“They told us in June",
        "“They told us in May",
        "quote-word",
        id="another month in a quote by the union",
    ),
    pytest.param("ledger", "420 people", "240 people", "fact-number", id="figures of a count turned round"),
    pytest.param(
        "ledger", "bought the mill in 2016", "bought the mill in 2006", "fact-date", id="another year of purchase"
    ),
    pytest.param("ledger", "by the end of October", "by the end of March", "fact-date", id="another month of closure"),
    pytest.param(
        "monitor",
        "Henrik Dahl, chief executive of Karlsen Board, had come",
        "Henrik Dahl, chief executive of Karlsen Board, had not come",
        "",
        id="what others do not tell is nobody's contradiction",
    ),
    pytest.param(
        "observer",
        "“Nobody in this room is against",
        "“Everybody in this room is against",
        "quote-negation",
        id="nobody is now everybody",
    ),
    pytest.param(
        "observer", "All of us want visitors", "Some of us want visitors", "quote-qualifier", id="all is now some"
    ),
    pytest.param(
        "observer", "waited thirty years", "waited twenty years", "quote-number", id="another number of years"
    ),
    pytest.param(
        "weekly",
        "is against glass, but we cannot build a palace while the schools have leaking roofs",
        "is against glass",
        "quote-end",
        id="the main clause alone",
    ),
    pytest.param("standard", "Ms. Hale said", "Marta Quist said", "quote-speaker", id="a rival says it"),
    pytest.param("observer", "by 14 votes to 9", "by 19 votes to 4", "fact-number", id="another count of votes"),
    pytest.param(
        "observer",
        "who gathered 5,200 signatures",
        "who gathered 52,000 signatures",
        "fact-number",
        id="ten times the signatures",
    ),
    pytest.param("observer", "26 million crowns", "36 million crowns", "fact-number", id="ten million more"),
    pytest.param("observer", "closed in 2009", "closed in 2019", "fact-date", id="ten years later"),
]


@pytest.mark.parametrize("name", AS_THEY_STAND)
def test_articles_as_they_stand(name, tmp_path):
    assert told(found(tmp_path, name)) == AS_THEY_STAND[name]


@pytest.mark.parametrize(("name", "old", "new", "rule"), HARMFUL)
def test_an_edit_that_does_harm_is_named(name, old, new, rule, tmp_path):
    new_ones = told(found(tmp_path, name, old, new)) - AS_THEY_STAND[name]
    assert {slug for slug, _ in new_ones} == ({rule} if rule else set()), new_ones
