"""The seeds are scraped pages as they come: the reader finds what each page says about itself, and no more."""

from pathlib import Path

import pytest

from compare.models import BlockKind
from compare.read import read

SEEDS = Path(__file__).parent.parent / "seeds"


@pytest.fixture(scope="module")
def seeds():
    """The five seeds by the number their names begin with."""
    reading = read([str(SEEDS)])
    assert reading.failures == ()
    return {article.id[:3]: article for article in reading.articles}


FIELDS = [
    pytest.param("000", "BLiTZ", "Confident Hamas claims foreign policy independence after Tehran visit", "", "IPT News", id="subscribe line"),
    pytest.param("001", "001_8bcdfb834efbf3eb", "Hamas Delegation in Tehran Seeks to Deepen Ties with Iran, Syria", "", "", id="nothing tells the outlet"),
    pytest.param("002", "002_6d250f261c3eb90a", "Hamas Leader: We Are Seeking to “Enhance and Develop” Ties With Iran", "", "", id="quote in the headline"),
    pytest.param("003", "The Algemeiner", "Hamas Official in Tehran: Our Ties With Iran Are ‘Getting Better Every Day’", "2016-12-14", "Algemeiner Staff", id="day of the visit above the date"),
    pytest.param("004", "The Jerusalem Post", "Hamas and Iran closest they’ve been since Syrian war, senior official says", "2018-03-28", "", id="appeal and related links"),
]  # fmt: skip


@pytest.mark.parametrize(("seed", "outlet", "title", "date", "byline"), FIELDS)
def test_fields(seeds, seed, outlet, title, date, byline):
    """Outlet, title, date and author are those of the page, all marked as guessed; what it does not say stays empty."""
    article = seeds[seed]
    assert (article.outlet, article.title, article.date, article.byline) == (outlet, title, date, byline)
    assert {"outlet", "title"} <= article.guessed
    assert article.credit == ""


BODIES = [
    pytest.param("000", 13, "While it relies", "A lot has changed", id="000"),
    pytest.param("001", 6, "Hamas is seeking", "Even with its strained", id="001"),
    pytest.param("002", 8, "A senior", "Terrorism expert", id="002"),
    pytest.param("003", 9, "Ties between Hamas", "Soleimani continued", id="003"),
    pytest.param("004", 19, "Top Hamas official", "Iran is also concerned", id="004"),
]


@pytest.mark.parametrize(("seed", "count", "first", "last"), BODIES)
def test_bodies(seeds, seed, count, first, last):
    """The body runs from the first paragraph of the story to the last, and nothing else is in it."""
    article = seeds[seed]
    body = [article.text[b.span.start : b.span.end] for b in article.blocks if b.kind is BlockKind.BODY]
    assert (len(body), body[0].startswith(first), body[-1].startswith(last)) == (count, True, True)


def test_membership_appeal_is_no_body(seeds):
    """The letter that asks for five dollars a month is marked from greeting to signatures."""
    article = seeds["004"]
    letter = [article.text[b.span.start : b.span.end] for b in article.blocks if b.reason == "letter to the reader"]
    assert letter[0] == "Dear Reader,"
    assert "For $5 a month you will receive access to the following:" in letter
    assert letter[-1].endswith("Editor-in-Chief")
