"""Dates in passages: what they say, when that was, and what only looks like a date."""

import time
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from compare.extract import extract
from compare.extract.dates import moments
from compare.extract.values import values_of
from compare.models import Article, Block, BlockKind, Kind, Moment, Span

WED = "2016-08-17"
"""A Wednesday."""


def found(text, published=WED):
    return [(m.start, m.end, m.granularity) for m in moments(text, Span(0, len(text)), published)]


def words(text, published=WED):
    return [text[m.span.start : m.span.end] for m in moments(text, Span(0, len(text)), published)]


def row(text, start, end, grain, said, published=WED):
    return pytest.param(text, published, start, end, grain, id=said)


def day(text, only, said, published=WED):
    return row(text, only, only, "day", said, published)


DAYS = [
    day("The mill shut on Dec. 23.", "2015-12-23", "abbreviated month and day"),
    day("The mill shut on December 23, 2016.", "2016-12-23", "month, day and year"),
    day("The mill shut on 23 December 2016.", "2016-12-23", "day before month"),
    day("The mill shut on 23 December.", "2015-12-23", "day before month, no year"),
    day("The mill shut on the 8th of March.", "2016-03-08", "ordinal of a month"),
    day("The mill shut on March 8th, 2014.", "2014-03-08", "ordinal day and year"),
    day("The log of 2016-12-23 is lost.", "2016-12-23", "ISO 8601"),
    day("The log of 2016/12/23 is lost.", "2016-12-23", "year first with slashes"),
    day("Signed 12/23/2016 in ink.", "2016-12-23", "American, day above twelve"),
    day("Signed 23/12/2016 in ink.", "2016-12-23", "British, day above twelve"),
    day("Signed 23.12.2016 in ink.", "2016-12-23", "dotted"),
    day("Signed 4/4/2016 in ink.", "2016-04-04", "day and month the same"),
    day("Signed 12/23/16 in ink.", "2016-12-23", "American, short year"),
    day("Signed 03/04/2016 in ink.", "", "ambiguous day and month"),
    day("The mill shut on Aug. 17.", "2016-08-17", "the day of publication itself"),
    day("The mill closed Aug. 18.", "2015-08-18", "a day that has not come, with a verb that looks back"),
    day("The trial is set for Oct. 3.", "2016-10-03", "a day ahead: set for"),
    day("The vote will be held on Nov. 8.", "2016-11-08", "a day ahead: will be held"),
    day("The fair is Sept. 1.", "2016-09-01", "a day ahead: is"),
    day("The primary election on Feb. 9", "2017-02-09", "the nearer one of an election", "2016-12-01"),
    day("They met on Feb. 29.", "2012-02-29", "the last leap day", "2015-05-01"),
    day("The house approved the plan on March 29.", "2016-03-29", "a plan is no look ahead"),
    day("The vote was set for Aug. 10.", "", "a look ahead at what is just over"),
    day("In line for tickets, Aug. 30, noon", "2016-08-30", "a day close ahead, with no verb to tell"),
    day("In line for tickets, March 30, noon", "2016-03-30", "a day some months back, with no verb to tell"),
    day(
        "He lost all before the caucuses Feb. 1.",
        "2016-02-01",
        "an election close ahead, against the verb",
        "2016-01-22",
    ),
    day("On Friday, Aug. 12, they met.", "2016-08-12", "weekday with a date"),
    day("They met Fri., 12 August 2016, at noon.", "2016-08-12", "short weekday with a date"),
    day("They meet on Saturday, Aug. 20.", "2016-08-20", "the weekday tells the year"),
    day("They met on Tuesday, March 7, 2016.", "", "weekday that the date does not have"),
    day("They met on Tuesday, March 7.", "2017-03-07", "weekday chooses the nearest year that fits"),
    day("It opened MAY 3, 2016.", "2016-05-03", "capitals"),
    day("It opened july 4, 2014.", "2014-07-04", "small letters"),
    day("It opened on the Fourth of July.", "2016-07-04", "Fourth of July"),
    day("It opened on Christmas Day 2015.", "2015-12-25", "feast with a year"),
    day("It opened on Christmas Eve.", "2015-12-24", "feast without a year"),
    day("It closed on New Year’s Eve.", "2015-12-31", "feast with a curly apostrophe"),
    day("It closed last Christmas.", "2015-12-25", "last Christmas"),
    day("It closed on Good Friday.", "2016-03-25", "feast that moves"),
    day("It closed on Easter Sunday 2015.", "2015-04-05", "Easter of a year"),
    day("It closed on Thanksgiving 2015.", "2015-11-26", "Thanksgiving"),
    day("He has kept watch since 9/11.", "2001-09-11", "the event as a day"),
    day("She fled the Sept. 11 attacks.", "2001-09-11", "attacks of Sept. 11"),
    day("They met on Sept. 11.", "", "a Sept. 11 far away may be either"),
    day("They met on Sept. 11.", "2016-09-11", "a Sept. 11 close by is the last", "2016-09-13"),
]
WEEKDAYS = [
    day("She quit Monday.", "2016-08-15", "bare weekday"),
    day("She quit on Monday.", "2016-08-15", "on a weekday"),
    day("She quit on Wednesday.", "2016-08-17", "weekday of publication is that day"),
    day("She quit on Thursday.", "2016-08-11", "the next weekday looks back nearly a week"),
    day("She quit last Monday.", "2016-08-15", "last weekday"),
    day("She quit last Wednesday.", "2016-08-10", "last weekday on that weekday"),
    day("She quit this past Friday.", "2016-08-12", "this past weekday"),
    day("She leaves next Wednesday.", "2016-08-24", "next weekday on that weekday"),
    day("She leaves this coming Friday.", "2016-08-19", "this coming weekday"),
    day("She leaves this Friday.", "2016-08-19", "this weekday"),
    day("She will leave on Friday.", "2016-08-19", "weekday after will"),
    day("On Friday, she will leave.", "2016-08-19", "weekday before will"),
    day("She slipped into the hall on Monday.", "2016-08-15", "into a place"),
    day("They were nervous heading into Friday.", "2016-08-19", "into a day"),
    day("Theresa May on Monday called it off.", "2016-08-15", "a weekday after Theresa May"),
    day("She said Friday that she will leave.", "2016-08-12", "the nearest verb decides"),
    day("A march planned for Friday grew.", "2016-08-19", "planned for"),
    day("The talks would have begun Friday.", "2016-08-12", "would have"),
    day("The report was released Tuesday night.", "2016-08-16", "part of a day"),
    day("In a Monday speech he blinked.", "2016-08-15", "a weekday as an adjective"),
    day("WEDNESDAY brought rain.", "2016-08-17", "weekday in capitals"),
    day("They met late Monday.", "2016-08-15", "late on a weekday"),
    day("They met the following Monday.", "", "the Monday after something else"),
]
DEICTIC = [
    day("He won yesterday.", "2016-08-16", "yesterday"),
    day("He won today.", "2016-08-17", "today"),
    day("He speaks tonight.", "2016-08-17", "tonight"),
    day("He speaks tomorrow morning.", "2016-08-18", "tomorrow with a part of the day"),
    day("He spoke this morning.", "2016-08-17", "this morning"),
    day("He spoke last night.", "2016-08-16", "last night"),
    day("He won yesterday.", "2015-12-31", "over the turn of a year", "2016-01-01"),
    day("He won the day before yesterday.", "2016-08-15", "the day before yesterday"),
    day("He speaks the day after tomorrow.", "2016-08-19", "the day after tomorrow"),
    day("He won a year ago today.", "2015-08-17", "a year ago today"),
    row("He won a year ago this week.", "2015-08-17", "2015-08-23", "week", "a year ago this week"),
    row("He golfed over the weekend.", "2016-08-13", "2016-08-14", "day", "over the weekend"),
    row("He golfed over the weekend.", "2016-08-20", "2016-08-21", "day", "on the weekend itself", "2016-08-21"),
    row("He golfed last weekend.", "2016-08-13", "2016-08-14", "day", "last weekend"),
    row("He golfed this weekend.", "2016-08-13", "2016-08-14", "day", "this weekend, looking back"),
    row("He golfs this weekend.", "2016-08-20", "2016-08-21", "day", "this weekend, looking ahead"),
    row("He golfs next weekend.", "2016-08-20", "2016-08-21", "day", "next weekend"),
]
WEEKS = [
    row("It rained last week.", "2016-08-08", "2016-08-14", "week", "last week"),
    row("It rains this week.", "2016-08-15", "2016-08-21", "week", "this week"),
    row("It will rain next week.", "2016-08-22", "2016-08-28", "week", "next week"),
    row("It rained two weeks ago.", "2016-08-01", "2016-08-07", "week", "two weeks ago"),
    row("It rained for the past two weeks.", "2016-08-03", "2016-08-17", "week", "the past two weeks"),
    row("It will rain for the next 10 days.", "2016-08-17", "2016-08-27", "day", "the next ten days"),
    row("It rained earlier this week.", "2016-08-15", "2016-08-17", "week", "earlier this week"),
    row("It will rain later this week.", "2016-08-17", "2016-08-21", "week", "later this week"),
    row("It rained over the past week.", "2016-08-10", "2016-08-17", "week", "the past week"),
    row("It rained a few weeks ago.", "", "", "week", "a few weeks ago is not told"),
]
MONTHS = [
    row("She left in July.", "2016-07-01", "2016-07-31", "month", "in a month"),
    row("She left in September.", "2015-09-01", "2015-09-30", "month", "in a month not yet come"),
    row("She left in August.", "2016-08-01", "2016-08-31", "month", "in the month of publication"),
    row("She left in July 2015.", "2015-07-01", "2015-07-31", "month", "month and year"),
    row("She left in July, 2015.", "2015-07-01", "2015-07-31", "month", "month, comma and year"),
    row("She left in Feb. 2016.", "2016-02-01", "2016-02-29", "month", "abbreviated month and year"),
    row("She left in March of last year.", "2015-03-01", "2015-03-31", "month", "month of last year"),
    row("She left last July.", "2016-07-01", "2016-07-31", "month", "last July"),
    row("She left last August.", "2015-08-01", "2015-08-31", "month", "last August in August"),
    row("She leaves next July.", "2017-07-01", "2017-07-31", "month", "next July"),
    row("She will leave in May.", "2017-05-01", "2017-05-31", "month", "May after will"),
    row("She left in May.", "2016-05-01", "2016-05-31", "month", "May after in"),
    row("She left last month.", "2016-07-01", "2016-07-31", "month", "last month"),
    row("She leaves next month.", "2017-01-01", "2017-01-31", "month", "over the turn of a year", "2016-12-30"),
    row("She left three months ago.", "2016-05-01", "2016-05-31", "month", "three months ago"),
    row("She left 18 months ago.", "2015-02-01", "2015-02-28", "month", "eighteen months ago"),
    row("She left six months ago.", "2016-02-01", "2016-02-29", "month", "a day that the month lacks", "2016-08-31"),
    row("She left in late December.", "2015-12-21", "2015-12-31", "month", "late December"),
    row("She left in late December.", "2015-12-21", "2015-12-31", "month", "late December, early in it", "2016-12-05"),
    row("She left in mid-March.", "2016-03-11", "2016-03-20", "month", "mid-March"),
    row("She left in early May.", "2016-05-01", "2016-05-10", "month", "early May"),
    row("She left at the end of June.", "2016-06-21", "2016-06-30", "month", "the end of June"),
    row("She left earlier this month.", "2016-08-01", "2016-08-17", "month", "earlier this month"),
    row("A March poll shocked her.", "2016-03-01", "2016-03-31", "month", "a month as an adjective"),
    row("The convention in November", "2016-11-01", "2016-11-30", "month", "the nearer one of a convention"),
]
YEARS = [
    row("It broke in 2015.", "2015-01-01", "2015-12-31", "year", "in a year"),
    row("It broke last year.", "2015-01-01", "2015-12-31", "year", "last year"),
    row("It breaks next year.", "2017-01-01", "2017-12-31", "year", "next year"),
    row("It broke a year ago.", "2015-01-01", "2015-12-31", "year", "a year ago"),
    row("It broke twenty-five years ago.", "1991-01-01", "1991-12-31", "year", "twenty-five years ago"),
    row("It broke earlier this year.", "2016-01-01", "2016-08-17", "year", "earlier this year"),
    row("It will break later this year.", "2016-08-17", "2016-12-31", "year", "later this year"),
    row("It broke in early 2015.", "2015-01-01", "2015-04-30", "year", "early in a year"),
    row("It broke late last year.", "2015-09-01", "2015-12-31", "year", "late last year"),
    row("It will break by the end of the year.", "2016-09-01", "2016-12-31", "year", "the end of the year"),
    row("In the first half of 2015 it broke.", "2015-01-01", "2015-06-30", "year", "the first half of a year"),
    row("The 2012 election broke it.", "2012-01-01", "2012-12-31", "year", "the year of an election"),
    row("Its best year (1998) was wet.", "1998-01-01", "1998-12-31", "year", "a year in parentheses"),
    row("It has grown over the past five years.", "2011-08-17", "2016-08-17", "year", "the past five years"),
]
LONGER = [
    row("In spring 2014 it froze.", "2014-03-01", "2014-05-31", "season", "season and year"),
    row("In the summer of 2012 it froze.", "2012-06-01", "2012-08-31", "season", "season of a year"),
    row("It froze last winter.", "2015-12-01", "2016-02-29", "season", "last winter"),
    row("It froze last summer.", "2015-06-01", "2015-08-31", "season", "last summer in summer"),
    row("It will freeze this fall.", "2016-09-01", "2016-11-30", "season", "this fall"),
    row("It froze in the winter of 2013-14.", "2013-12-01", "2014-02-28", "season", "a winter of two years"),
    row("It froze in winter 2014.", "", "", "season", "a winter that may be either"),
    row("It fell in the third quarter of 2016.", "2016-07-01", "2016-09-30", "quarter", "quarter in words"),
    row("It fell in Q3 2016.", "2016-07-01", "2016-09-30", "quarter", "quarter in short"),
    row("It fell in the first quarter of last year.", "2015-01-01", "2015-03-31", "quarter", "quarter of last year"),
    row("It fell last quarter.", "2016-04-01", "2016-06-30", "quarter", "last quarter"),
    row("It stood in the 1990s.", "1990-01-01", "1999-12-31", "decade", "decade"),
    row("It stood in the '90s.", "1990-01-01", "1999-12-31", "decade", "short decade"),
    row("It stood in the ’90s.", "1990-01-01", "1999-12-31", "decade", "short decade, curly apostrophe"),
    row("It stood in the 90s.", "1990-01-01", "1999-12-31", "decade", "short decade, no apostrophe"),
    row("It stood in the mid-1990s.", "1993-01-01", "1996-12-31", "decade", "the middle of a decade"),
    row("It stood in the 1800s.", "1800-01-01", "1899-12-31", "century", "eighteen hundreds"),
    row("It stood in the 20th century.", "1901-01-01", "2000-12-31", "century", "century"),
    row("A nineteenth-century barn burned.", "1801-01-01", "1900-12-31", "century", "century in words"),
    row("It stood two decades ago.", "1991-01-01", "2001-12-31", "decade", "two decades ago"),
]
RANGES = [
    row("He ruled from 2011 to 2013.", "2011-01-01", "2013-12-31", "year", "from year to year"),
    row("He ruled in 2011–2013.", "2011-01-01", "2013-12-31", "year", "years with a dash"),
    row("He ruled in 2015-16.", "2015-01-01", "2016-12-31", "year", "short second year"),
    row("He ruled between 1983 and 1986.", "1983-01-01", "1986-12-31", "year", "between years"),
    row("It ran between March and May.", "2016-03-01", "2016-05-31", "month", "between months"),
    row("It ran from November to January.", "2015-11-01", "2016-01-31", "month", "over the turn of a year"),
    row("It ran from May to July 2014.", "2014-05-01", "2014-07-31", "month", "one year for two months"),
    row("It ran from December 2014 to March.", "2014-12-01", "2015-03-31", "month", "a month after one with its year"),
    row("It ran in June two years ago.", "2014-06-01", "2014-06-30", "month", "a month of some years ago"),
    row("It ran last year in June.", "2015-06-01", "2015-06-30", "month", "last year in a month"),
    row("It ran half a century ago.", "", "", "century", "half a century ago"),
    row("It ran July 18-21.", "2016-07-18", "2016-07-21", "day", "days of a month"),
    row("It ran from July 18 to July 21, 2015.", "2015-07-18", "2015-07-21", "day", "from day to day"),
    row("It was taken Thursday through Monday.", "2016-08-11", "2016-08-15", "day", "from weekday to weekday"),
]
ALL = DAYS + WEEKDAYS + DEICTIC + WEEKS + MONTHS + YEARS + LONGER + RANGES


@pytest.mark.parametrize(("text", "published", "start", "end", "grain"), ALL)
def test_resolves(text, published, start, end, grain):
    """One date, its first and last day, and how exactly the text tells it."""
    assert found(text, published) == [(start, end, grain)]


TRAPS = [
    pytest.param("She may go, and he may not.", id="may, the verb"),
    pytest.param("Mrs. May said so. The plan of May failed.", id="May, the surname"),
    pytest.param("In May’s cabinet nobody spoke.", id="May, the owner of a cabinet"),
    pytest.param("They march on. The March on Rome. The Women’s March. The March for Bread.", id="march and March"),
    pytest.param("March to the bridge!", id="March, the command"),
    pytest.param("The Sun said so. He sat. SAT scores fell. Mon Dieu!", id="Sun, sat and Mon"),
    pytest.param("Jan Marlow and Jan came. Apr is the rate.", id="Jan, the given name"),
    pytest.param("August Quill met April Rye and June Marlow by August Bay.", id="months as given names"),
    pytest.param("An august body in a second session. Wait a second.", id="august and second"),
    pytest.param("The 9/11 Commission met the 9/11 families.", id="9/11, the event"),
    pytest.param("They toil 24/7 for a 50/50 split and a 3-2 win.", id="ratios and scores"),
    pytest.param("Blade Runner 2049, Agenda 2030, Windows 2000 and Route 1986.", id="years in names"),
    pytest.param("2,000 people cast 1990 votes in 1990 precincts and 2014 votes.", id="amounts"),
    pytest.param("A crowd of 2000 people, of 1900 members, by 1990 votes.", id="amounts after prepositions"),
    pytest.param("Between 1800 and 2000 people came.", id="a range of amounts"),
    pytest.param("Call 202-555-2016 or 1-800-2015 or 555 2014.", id="phone numbers"),
    pytest.param("It shut on February 30, on April 31 and on 31 June.", id="days that no month has"),
    pytest.param("On February 29, 2015, on 2015-02-29 and on 13/13/2015.", id="days that a year lacks"),
    pytest.param("In the year 0, in 99999, in 5776 and in 0000-00-00.", id="absurd years"),
    pytest.param("On 15 Nisan 5776 and 1 Muharram 1438, in 1437 AH, in Ramadan 1437.", id="other calendars"),
    pytest.param("It stood in 500 B.C. and in 1200 BC.", id="before Christ"),
    pytest.param("Super Tuesday, Black Friday and Fat Tuesday.", id="named weekdays"),
    pytest.param("Every Monday, each Friday, on Sundays, on a Monday, Saturday nights.", id="habits"),
    pytest.param("The Sunday Times, Monday Night Football, Fox News Sunday.", id="weekdays in names"),
    pytest.param("USA TODAY and “This Week” reported.", id="programmes and papers"),
    pytest.param("It hit the low 90s, and he is in his 80s.", id="temperatures and ages"),
    pytest.param("We fall in line, spring a leak and summer elsewhere.", id="seasons as verbs"),
    pytest.param("In the fall of the wall nobody died.", id="the fall of something"),
    pytest.param("They scored in the third quarter.", id="a quarter of a match"),
    pytest.param("The strike will last two weeks and then three months more.", id="durations"),
    pytest.param("She waited for years, worked for three months and is 40 years old.", id="durations and ages"),
    pytest.param("The last week of the race and the last Monday of the term.", id="parts of something else"),
    pytest.param("We ate Easter eggs since Christmas.", id="feasts that are seasons"),
    pytest.param("See example.org/2016/12/23/march and $2015 and #2014 @friday.", id="addresses, sums and tags"),
    pytest.param("March 2,000 miles and May 1,500 men come.", id="months before amounts"),
    pytest.param("May 20 people come in?", id="a question with may"),
    pytest.param("It was 2010’s best film, on pages 1990-1995.", id="a year that owns, and pages"),
    pytest.param("Version 1.2016, ratio 2015:1 and 2016.5 points.", id="decimals"),
]


@pytest.mark.parametrize("text", TRAPS)
def test_is_no_date(text):
    """What only looks like a date is none."""
    assert words(text) == []


SEVERAL = [
    pytest.param("in March and April", ["March", "April"], id="two months"),
    pytest.param("the 2008 and 2012 cycles", ["2008", "2012"], id="two years of elections"),
    pytest.param("in 2008, 2012 and 2016", ["2008", "2012", "2016"], id="three years"),
    pytest.param("moved from Monday to Friday", ["Monday", "Friday"], id="moved from one day to another is no range"),
    pytest.param("the ’90s, not the 1980s", ["’90s", "1980s"], id="decades"),
    pytest.param("‘2016 was hard’ and in ‘2015’", ["2016", "2015"], id="years in quotation marks"),
    pytest.param("on Dec. 23. In May. By 2015.", ["Dec. 23", "May", "2015"], id="ends of sentences stay outside"),
    pytest.param("Monday, Tuesday and Friday", ["Monday", "Tuesday", "Friday"], id="weekdays in a list"),
]


@pytest.mark.parametrize(("text", "expected"), SEVERAL)
def test_finds_each(text, expected):
    assert words(text) == expected


STORY = [
    pytest.param("On May 3, 2015, she came; two days later she left.", "2015-05-05", id="two days later"),
    pytest.param("On May 3, 2015, she left, two days earlier he had.", "2015-05-01", id="two days earlier"),
    pytest.param("She came on May 3, 2015, and left the next day.", "2015-05-04", id="the next day"),
    pytest.param("In 2011 she came, and two years later she left.", "2013-01-01", id="two years later"),
    pytest.param("In 2011 she came, and two days later she left.", "", id="days after a year are not told"),
    pytest.param("On May 3, 2015, " + "she went on and " * 20 + "left the next day.", "", id="far from the last date"),
    pytest.param("On May 3, 2015, she left two days before the vote.", "", id="before something without a date"),
]


@pytest.mark.parametrize(("text", "start"), STORY)
def test_counts_from_the_date_before(text, start):
    """ "Later" counts from the story, never from publication."""
    assert found(text)[-1][0] == start


UNDATED = [
    pytest.param("She quit on Monday.", "day", id="weekday"),
    pytest.param("She quit yesterday.", "day", id="yesterday"),
    pytest.param("She quit in July.", "month", id="month"),
    pytest.param("She quit on Dec. 23.", "day", id="day and month"),
    pytest.param("She quit on Monday, March 7.", "day", id="weekday and date"),
    pytest.param("She quit last year.", "year", id="last year"),
    pytest.param("She quit over the past two weeks.", "week", id="the past two weeks"),
    pytest.param("She quit over the weekend.", "day", id="weekend"),
    pytest.param("She quit late last month.", "month", id="late last month"),
    pytest.param("She quit three months ago.", "month", id="months ago"),
    pytest.param("She quit from March to May.", "month", id="range without a year"),
    pytest.param("She quit two days earlier.", "day", id="two days earlier"),
]


@pytest.mark.parametrize(("text", "grain"), UNDATED)
@pytest.mark.parametrize("published", ["", "no date", "2016-13-01", "0001-01-01", "9999-12-31"])
def test_stays_unresolved_without_a_day_of_publication(text, grain, published):
    assert found(text, published) == [("", "", grain)]


def test_what_has_its_year_needs_no_day_of_publication():
    assert found("In July 2015 and on 2016-12-23", "") == [
        ("2015-07-01", "2015-07-31", "month"),
        ("2016-12-23", "2016-12-23", "day"),
    ]


KNOWN_FAILURES = [
    row("The hearing that Marlow chairs in November", "2016-11-01", "2016-11-30", "month", "future without a sign"),
    row("Leaders eyed a July summit of the league", "2016-07-01", "2016-07-31", "month", "a summit", "2016-06-07"),
    row("The rally, he would say in June, failed.", "2016-06-01", "2016-06-30", "month", "would of the past"),
]


@pytest.mark.xfail(reason="needs grammar, not words")
@pytest.mark.parametrize(("text", "published", "start", "end", "grain"), KNOWN_FAILURES)
def test_known_failures(text, published, start, end, grain):
    assert found(text, published) == [(start, end, grain)]


PIECES = st.lists(
    st.sampled_from(
        "May March Monday Sun Dec. 23 2016 31 1990s ’90s last next this the past two weeks ago later from to between and "
        "early late mid- end of year a in on , - – . Q3 quarter 12/23/2016 2016-12-23 0 99999 winter spring 13-14 of, yesterday "
        "will said 9/11 Sept. 11 century 20th \n Christmas Day weekend following day 400 years decades".split(" ")
    ),
    max_size=14,
).map(" ".join)
PUBLISHED = st.one_of(st.just(""), st.dates().map(date.isoformat))


@given(st.one_of(PIECES, st.text(max_size=60)), PUBLISHED)
def test_every_moment_is_sound(text, published):
    """Spans are in order and hold words; both days or none; the first is not after the last."""
    at = 0
    for moment in moments(text, Span(0, len(text)), published):
        assert at <= moment.span.start < moment.span.end <= len(text)
        assert text[moment.span.start : moment.span.end].strip() == text[moment.span.start : moment.span.end]
        at = moment.span.end
        assert bool(moment.start) is bool(moment.end)
        if moment.start:
            assert date.fromisoformat(moment.start) <= date.fromisoformat(moment.end)
        assert moment.granularity in ("day", "week", "month", "season", "quarter", "year", "decade", "century")


FORMS = [
    "Monday",
    "on Dec. 23",
    "in March",
    "last month",
    "last week",
    "three months ago",
    "last winter",
    "late December",
]


@given(st.sampled_from(FORMS), st.dates(date(1900, 1, 1), date(2100, 12, 31)))
def test_what_happened_is_never_later_than_its_report(form, published):
    for start, _, _ in found(f"It burned {form}", published.isoformat()):
        assert start <= published.isoformat()


@given(PIECES, PIECES, PIECES)
def test_keeps_to_its_span(before, text, after):
    whole = f"{before} {text} {after}"
    span = Span(len(before) + 1, len(before) + 1 + len(text))
    for moment in moments(whole, span, WED):
        assert span.start <= moment.span.start < moment.span.end <= span.end


def test_values_of_segments_come_in_the_order_of_the_text():
    text = "“We met in May,” she said. “We left on Friday.”"
    spans = [Span(1, 15), Span(28, 46)]
    assert [(type(v), text[v.span.start : v.span.end]) for v in values_of(text, spans, WED)] == [
        (Moment, "May"),
        (Moment, "Friday"),
    ]


def test_quotes_carry_their_dates():
    text = "“We shut the mill in July 2015,” Quill said on Monday."
    article = Article("a", "a.txt", "Coast", "", text, (Block(Span(0, len(text)), BlockKind.BODY, ""),), date=WED)
    (statement,) = (found for found in extract([article]) if found.kind is Kind.QUOTE)
    (moment,) = statement.values
    assert (text[moment.span.start : moment.span.end], moment.start, moment.end) == (
        "July 2015",
        "2015-07-01",
        "2015-07-31",
    )


HOSTILE = [
    pytest.param("from May to " * 40_000, id="ranges without an end"),
    pytest.param("1" * 300_000, id="one number of 300,000 digits"),
    pytest.param("1990 " * 60_000, id="years"),
    pytest.param("early late end of the " * 20_000, id="parts of parts"),
    pytest.param("Monday, " * 40_000, id="weekdays"),
    pytest.param("May " + " " * 300_000 + "3", id="blanks"),
    pytest.param("in March and " * 30_000, id="months in a chain"),
    pytest.param("x" * 300_000, id="one word"),
    pytest.param("last " * 60_000, id="last, last, last"),
]


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_is_read_in_linear_time(text):
    begun = time.process_time()
    moments(text, Span(0, len(text)), WED)
    assert time.process_time() - begun < 10
