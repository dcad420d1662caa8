"""Dates, bylines, wire credits, outlets and languages as outlets print them."""

import pytest

from compare.read.bylines import byline
from compare.read.dates import date_line, iso_date
from compare.read.decode import tame
from compare.read.fields import stated
from compare.read.language import language
from compare.read.lines import lines
from compare.read.outlets import outlet_name
from compare.read.wires import dateline_wire, rights_wire, wire_name

DATES = [
    pytest.param("December 14, 2016 6:56 pm", "2016-12-14", id="American with time"),
    pytest.param("14 Dec. 2016", "2016-12-14", id="British, abbreviated"),
    pytest.param("Wed, 14 Dec 2016 18:56:00 GMT", "2016-12-14", id="mail header"),
    pytest.param("2016-12-14T18:56:00+01:00", "2016-12-14", id="ISO with time"),
    pytest.param("20161214", "2016-12-14", id="ISO without hyphens"),
    pytest.param("Published 1st of March, 2017", "2017-03-01", id="ordinal"),
    pytest.param("31/12/2016", "2016-12-31", id="only one order is possible"),
    pytest.param("03/04/2016", "", id="two orders are possible"),
    pytest.param("2016-13-45", "", id="no such month"),
    pytest.param("2015-02-29", "", id="no such day"),
    pytest.param("0012-01-01", "", id="before newspapers"),
    pytest.param("9999-12-31", "", id="far future"),
    pytest.param("Monday, March 18th", "", id="no year"),
    pytest.param("The Sun may rise", "", id="words that sound like dates"),
    pytest.param("", "", id="nothing"),
]


@pytest.mark.parametrize(("text", "date"), DATES)
def test_reads_dates(text, date):
    """A date with its year is read; an ambiguous or impossible one is no date rather than a wrong one."""
    assert iso_date(text) == date


DATE_LINES = [
    pytest.param("March 28, 2018 21:09", True, id="date and time"),
    pytest.param("Updated: 3 May 2021 at 10:40 BST", True, id="update"),
    pytest.param("May 3, 2021 | 4 min read", True, id="with reading time"),
    pytest.param("March 28, 2018 / 4:12 PM / 3 years ago", True, id="with its age"),
    pytest.param("Updated 1435 GMT (2235 HKT) March 28, 2018", True, id="time before the date"),
    pytest.param("May 3, 2021 | Dispatch No. 12", True, id="with a series"),
    pytest.param("The budget of May 3, 2021", False, id="a title with a date"),
    pytest.param("On May 3, 2021 the ferry sank.", False, id="a sentence with a date"),
    pytest.param("Budget 2021", False, id="a year alone"),
]


@pytest.mark.parametrize(("text", "is_date"), DATE_LINES)
def test_date_lines(text, is_date):
    """A date line is nothing but a date."""
    assert date_line(text) is is_date


BYLINES = [
    pytest.param("By Jane Doe", ("Jane Doe", "", "", ""), id="by a name"),
    pytest.param("avatar by Quay Staff", ("Quay Staff", "", "", ""), id="text of an image"),
    pytest.param("Jane Doe, USA TODAY", ("Jane Doe", "USA TODAY", "", ""), id="name and outlet"),
    pytest.param("By Jane Doe and Bo de Ek, Harbour Times", ("Jane Doe and Bo de Ek", "Harbour Times", "", ""), id="two names and outlet"),
    pytest.param("By Jane Doe, Associated Press", ("Jane Doe", "", "AP", ""), id="name and agency"),
    pytest.param("By JANE DOE DEC. 14, 2016", ("JANE DOE", "", "", "2016-12-14"), id="name and date"),
    pytest.param("By Jane Doe, Senior Political Correspondent", ("Jane Doe", "", "", ""), id="name and role"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "parts"), BYLINES)
def test_reads_bylines(text, parts):
    """Names, outlet, agency and date of a byline are told apart."""
    assert tuple(byline(lines(text)[0])) == parts


NO_BYLINES = [
    pytest.param("By Monday the ferries had stopped running.", id="by, as a preposition"),
    pytest.param("Kari Lund, Union Leader, Will Step Down At Meeting In Bergen", id="a headline with commas"),
    pytest.param("Kari Lund", id="a bare name"),
    pytest.param("By And Large It Worked!", id="an exclamation"),
]


@pytest.mark.parametrize("text", NO_BYLINES)
def test_leaves_other_lines(text):
    """A line that begins "By" or has a name in it need not be a byline."""
    assert byline(lines(text)[0]) is None


WIRES = [
    pytest.param("WASHINGTON (AP) — The Senate voted.", "AP", id="capital place"),
    pytest.param("Washington (AFP) – The Senate voted.", "AFP", id="mixed case"),
    pytest.param("BERGEN, Norway, May 3 (Reuters) - Crews struck.", "Reuters", id="place, country, day"),
    pytest.param("NEW YORK, Nov. 19 (UPI) -- Crews struck.", "UPI", id="two hyphens"),
    pytest.param("The union (AP) and the owners met.", "", id="brackets without a dash"),
    pytest.param("BERGEN — Crews struck.", "", id="no agency"),
    pytest.param("Lund (L) — a docker — spoke.", "", id="brackets that name no agency"),
]


@pytest.mark.parametrize(("text", "wire"), WIRES)
def test_agency_in_the_dateline(text, wire):
    """An agency in the dateline is the article's origin."""
    assert dateline_wire(text) == wire


def test_agency_in_closing_lines():
    """An agency's copyright or desk line is a credit; its photo or help is not."""
    assert rights_wire("Copyright 2021 The Associated Press. All rights reserved.") == "AP"
    assert rights_wire("(Reporting by Ola Dahl; Editing by Jane Roe)") == "Reuters"
    assert rights_wire("The Associated Press contributed to this report.") == ""
    assert wire_name("reuters") == wire_name("Thomson Reuters") == "Reuters"
    assert wire_name("The Quay") == ""


OUTLETS = [
    pytest.param(["Subscribe to QUaY via Email"], "", "QUaY", id="subscribe line, own spelling"),
    pytest.param(["Join the Quayside", "Quayside.com"], "as reported in The Quayside this week", "The Quayside", id="with its article"),
    pytest.param(["Join Harbour Post Premium Plus now for just $5"], "", "Harbour Post", id="without its product"),
    pytest.param(["© 2021 Harbour Gazette Ltd. All rights reserved."], "", "Harbour Gazette", id="copyright"),
    pytest.param(["The Island Times"], "", "The Island Times", id="masthead"),
    pytest.param(["World News", "Breaking News"], "", "", id="section names"),
    pytest.param(["Share on Facebook", "Subscribe to our newsletter"], "", "", id="no name at all"),
    pytest.param(["This piece first appeared on Global Quay Watch."], "", "", id="somebody else's name"),
    pytest.param(["© 2021 Associated Press"], "", "", id="an agency"),
]  # fmt: skip


@pytest.mark.parametrize(("furniture", "text", "outlet"), OUTLETS)
def test_outlet_from_furniture(furniture, text, outlet):
    """A page names its outlet in its furniture."""
    assert outlet_name(furniture, text) == outlet


LANGUAGES = [
    pytest.param("The crews said that they were not going back to the quay on Monday.", "en", id="English"),
    pytest.param("Die Mannschaften sagten, dass sie nicht auf das Schiff und zu der Arbeit gehen.", "de", id="German"),
    pytest.param("Les équipages ont dit que la grève est dans une impasse pour le moment.", "fr", id="French"),
    pytest.param("הצוותים אמרו כי לא יחזרו לעבודה", "he", id="Hebrew"),
    pytest.param("صرح المتحدث يوم الاثنين", "", id="a script of many languages"),
    pytest.param("xyzzy plugh", "", id="no language"),
    pytest.param("", "", id="nothing"),
]


@pytest.mark.parametrize(("text", "code"), LANGUAGES)
def test_guesses_the_language(text, code):
    """A language is named when its function words or its script are evident."""
    assert language(text) == code


def test_wrong_types_are_named_and_left_out():
    """A field of a wrong type is said and does not cost the article."""
    fields, complaints = stated({"title": 5, "outlet": {"name": "Q"}, "author": ["A B", "C D"], "url": None})
    assert (fields.title, fields.outlet, fields.byline, fields.url) == ("", "Q", "A B, C D", "")
    assert len(complaints) == 1
    assert "'title' is a number" in complaints[0]


def test_fields_are_one_safe_line():
    """A title cannot break a table or steer a terminal."""
    fields, _ = stated({"title": "Ferry\n<b>strike</b>\x1b[31m on"})
    assert fields.title == "Ferry strike\ufffd[31m on"


def test_taming_keeps_places():
    """Controls and lone surrogates are replaced one for one; ordinary text is returned as it is."""
    assert tame("a\x00b\ud800c\td\n") == ("a\ufffdb\ufffdc\td\n", True)
    assert tame("“a” é\n") == ("“a” é\n", False)
