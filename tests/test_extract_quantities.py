"""Amounts in news prose: value, unit, thing counted, qualifier and period, and what only looks like an amount."""

import math

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from compare.extract import extract
from compare.extract.quantities import quantities
from compare.models import Article, Block, BlockKind, Kind, Quantity, Span


def q(said, low, high=..., *, unit="", thing="", qualifier="", period=""):
    """A quantity as its words and fields; one number is both ends."""
    return (said, low, low if high is ... else high, unit, thing, qualifier, period)


def found(text: str) -> list[tuple]:
    return [_fields(text, quantity) for quantity in quantities(text, Span(0, len(text)))]


def _fields(text: str, quantity: Quantity) -> tuple:
    said = text[quantity.span.start : quantity.span.end]
    return (said, quantity.low, quantity.high, quantity.unit, quantity.thing, quantity.qualifier, quantity.period)


def row(text, *expected, case):
    return pytest.param(text, list(expected), id=case)


COUNTS = [
    row("The boat carried 12 people.", q("12 people", 12, thing="people"), case="digits"),
    row("The boat carried twelve people.", q("twelve people", 12, thing="people"), case="a number word"),
    row(
        "Twenty-one sailors came home.",
        q("Twenty-one sailors", 21, thing="sailor"),
        case="tens and units with a hyphen",
    ),
    row("They sold 1,250 tickets.", q("1,250 tickets", 1250, thing="ticket"), case="grouped digits"),
    row("They counted 1,234,567 birds.", q("1,234,567 birds", 1234567, thing="bird"), case="two groups"),
    row(
        "He owns two hundred and fifty sheep.",
        q("two hundred and fifty sheep", 250, thing="sheep"),
        case="hundred and tens",
    ),
    row("She got 2.3 million votes.", q("2.3 million votes", 2.3e6, thing="vote"), case="decimal and scale"),
    row("She got 4.2m votes.", q("4.2m votes", 4.2e6, thing="vote"), case="m is million before a noun"),
    row("The app has 1.2bn users.", q("1.2bn users", 1.2e9, thing="user"), case="bn"),
    row("Some 40k fans came.", q("Some 40k fans", 40_000, thing="fan", qualifier="about"), case="k"),
    row(
        "Five hundred thousand refugees crossed.",
        q("Five hundred thousand refugees", 500_000, thing="refugee"),
        case="scale on scale",
    ),
    row(
        "It hit two and a half million homes.",
        q("two and a half million homes", 2.5e6, thing="home"),
        case="and a half before a scale",
    ),
    row("Half a million homes lost power.", q("Half a million homes", 500_000, thing="home"), case="half a million"),
    row(
        "A quarter of a million homes lost power.",
        q("A quarter of a million homes", 250_000, thing="home"),
        case="a quarter of a million",
    ),
    row("He bought two dozen eggs.", q("two dozen eggs", 24, thing="egg"), case="dozens as a scale"),
    row("A dozen boats were moored.", q("A dozen boats", 12, thing="boat"), case="a dozen"),
    row("Half a dozen boats were moored.", q("Half a dozen boats", 6, thing="boat"), case="half a dozen"),
    row("A hundred houses stood empty.", q("A hundred houses", 100, thing="house"), case="a hundred"),
    row(
        "A million and a half boats?", q("A million and a half boats", 1.5e6, thing="boat"), case="a million and a half"
    ),
    row("He sent 200 American troops.", q("200 American troops", 200, thing="american troop"), case="modifier kept"),
    row(
        "Three former New York police officers spoke.",
        q("Three former New York police officers", 3, thing="former new york police officer"),
        case="long noun phrase",
    ),
    row(
        "Four United States senators came.",
        q("Four United States senators", 4, thing="united states senator"),
        case="a name ends like a plural",
    ),
    row("Two arms dealers fled.", q("Two arms dealers", 2, thing="arms dealer"), case="plural before a noun"),
    row(
        "They found 12 bodies in 3 churches.",
        q("12 bodies", 12, thing="body"),
        q("3 churches", 3, thing="church"),
        case="singulars by rule",
    ),
    row("It saved 300 lives.", q("300 lives", 300, thing="life"), case="irregular singular"),
    row("Two of his aides quit.", q("Two of his aides", 2, thing="aide"), case="part of a group"),
    row("12 more people came.", q("12 more people", 12, thing="people"), case="more is no part of the thing"),
    row("A 12-member panel met.", q("12-member", 12, thing="member"), case="hyphenated noun"),
    row("One person was killed.", q("One person", 1, thing="people killed"), case="one that counts"),
    row(
        "One police officer was hurt.",
        q("One police officer", 1, thing="police officer hurt"),
        case="one with a modifier",
    ),
    row("Zero votes were cast.", q("Zero votes", 0, thing="vote"), case="zero of something"),
    row(
        "“2000 people came,” he said.",
        q("2000 people", 2000, thing="people"),
        case="a round number of people is no year",
    ),
    row(
        "There were about 1500 soldiers.",
        q("about 1500 soldiers", 1500, thing="soldier", qualifier="about"),
        case="four digits and a plural",
    ),
    row(
        "Twelve of the 15 members agreed.",
        q("Twelve", 12, thing="of 15 member"),
        q("15 members", 15, thing="member"),
        case="some of a number",
    ),
]

CASUALTIES = [
    row(
        "At least 12 people killed in a blast",
        q("At least 12 people killed", 12, None, thing="people killed", qualifier="at least"),
        case="participle behind",
    ),
    row("12 people were killed.", q("12 people", 12, thing="people killed"), case="passive"),
    row("12 people have been killed.", q("12 people", 12, thing="people killed"), case="passive perfect"),
    row("The blast killed 12 people.", q("12 people", 12, thing="people killed"), case="verb before"),
    row(
        "The blast killed at least 12 people.",
        q("at least 12 people", 12, None, thing="people killed", qualifier="at least"),
        case="verb before a qualifier",
    ),
    row(
        "A bomb, killing 12 and wounding 30.",
        q("12", 12, thing="people killed"),
        q("30", 30, thing="people wounded"),
        case="numbers alone behind verbs",
    ),
    row("The storm left 12 dead.", q("12 dead", 12, thing="people dead"), case="dead"),
    row("Twelve were wounded.", q("Twelve", 12, thing="people wounded"), case="number alone as subject"),
    row(
        "12 wounded soldiers were flown out.",
        q("12 wounded soldiers", 12, thing="wounded soldier"),
        case="participle as modifier",
    ),
    row("They fired 40 rockets.", q("40 rockets", 40, thing="rocket fired"), case="rockets fired"),
    row("40 rockets were fired from there.", q("40 rockets", 40, thing="rocket fired"), case="rockets were fired"),
    row(
        "Two gunmen killed 12 people.",
        q("Two gunmen", 2, thing="gunman"),
        q("12 people", 12, thing="people killed"),
        case="the killers are not the killed",
    ),
    row("Two officers fired at him.", q("Two officers", 2, thing="officer"), case="officers who fire"),
    row("The death toll rose to 120.", q("120", 120, thing="people killed"), case="toll rose"),
    row("A death toll of 120 was feared.", q("120", 120, thing="people killed"), case="toll of"),
    row("Dozens were killed.", q("Dozens", 12, None, thing="people killed"), case="dozens killed"),
    row("The fire destroyed 300 homes.", q("300 homes", 300, thing="home destroyed"), case="homes destroyed"),
]

OPEN = [
    row("Dozens of rockets fell.", q("Dozens of rockets", 12, None, thing="rocket"), case="dozens"),
    row("Hundreds of people marched.", q("Hundreds of people", 100, None, thing="people"), case="hundreds"),
    row("Thousands of voters waited.", q("Thousands of voters", 1000, None, thing="voter"), case="thousands"),
    row(
        "Tens of thousands of people fled.",
        q("Tens of thousands of people", 10_000, None, thing="people"),
        case="tens of thousands",
    ),
    row(
        "Hundreds of thousands of Syrians fled.",
        q("Hundreds of thousands of Syrians", 100_000, None, thing="syrian"),
        case="hundreds of thousands",
    ),
    row("Millions of dollars vanished.", q("Millions of dollars", 1e6, None, unit="USD"), case="millions of dollars"),
    row(
        "It lies thousands of miles away.", q("thousands of miles", 1000, None, unit="mile"), case="thousands of miles"
    ),
    row("Several hundred people came.", q("Several hundred people", 100, None, thing="people"), case="several hundred"),
    row("A few thousand people came.", q("A few thousand people", 1000, None, thing="people"), case="a few thousand"),
    row(
        "Hundreds of millions of euros are gone.",
        q("Hundreds of millions of euros", 1e8, None, unit="EUR"),
        case="hundreds of millions of euros",
    ),
]

MONEY = [
    row("It costs 5 € here.", q("5 €", 5, unit="EUR"), case="sign behind"),
    row("It cost £1.2bn.", q("£1.2bn", 1.2e9, unit="GBP"), case="pounds, bn"),
    row("It cost $5.", q("$5", 5, unit="USD"), case="dollar sign"),
    row("Iran pays $23 million a month.", q("$23 million a month", 23e6, unit="USD", period="month"), case="a month"),
    row(
        "It gave $23 million a month in aid.",
        q("$23 million a month in aid", 23e6, unit="USD", thing="aid", period="month"),
        case="period and thing",
    ),
    row(
        "It gave $23 million in aid a month.",
        q("$23 million in aid a month", 23e6, unit="USD", thing="aid", period="month"),
        case="thing and period",
    ),
    row("She won a $5 million grant.", q("$5 million grant", 5e6, unit="USD", thing="grant"), case="as an adjective"),
    row(
        "They want a $15 minimum wage.",
        q("$15 minimum wage", 15, unit="USD", thing="minimum wage"),
        case="minimum wage",
    ),
    row("They have a budget of $5 billion.", q("$5 billion", 5e9, unit="USD", thing="budget"), case="budget of"),
    row("He owes €40,000 in taxes.", q("€40,000 in taxes", 40_000, unit="EUR", thing="tax"), case="euros in taxes"),
    row("He owes 300 dollars.", q("300 dollars", 300, unit="USD"), case="dollars in words"),
    row("The fee is five euros per day.", q("five euros per day", 5, unit="EUR", period="day"), case="euros per day"),
    row("It costs US$3m.", q("US$3m", 3e6, unit="USD"), case="US$"),
    row("It costs A$3.5 billion.", q("A$3.5 billion", 3.5e9, unit="AUD"), case="Australian sign"),
    row("It costs 20 Canadian dollars.", q("20 Canadian dollars", 20, unit="CAD"), case="Canadian dollars"),
    row("It costs 20 million Syrian pounds.", q("20 million Syrian pounds", 20e6, unit="SYP"), case="Syrian pounds"),
    row(
        "It costs 2 million Hong Kong dollars.",
        q("2 million Hong Kong dollars", 2e6, unit="HKD"),
        case="Hong Kong dollars",
    ),
    row("It costs EUR 5 million.", q("EUR 5 million", 5e6, unit="EUR"), case="code before"),
    row("It costs 5 million USD.", q("5 million USD", 5e6, unit="USD"), case="code behind"),
    row("It costs Rs. 500.", q("Rs. 500", 500, unit="INR"), case="rupees"),
    row("It costs ¥300.", q("¥300", 300, unit="JPY"), case="yen"),
    row(
        "The $10-$15 tickets sold out.",
        q("$10-$15 tickets", 10, 15, unit="USD", thing="ticket"),
        case="range with two signs",
    ),
    row(
        "It costs $10 to $15 million.",
        q("$10 to $15 million", 10e6, 15e6, unit="USD"),
        case="the scale belongs to both",
    ),
    row(
        "It costs between $10 million and $15 million.",
        q("between $10 million and $15 million", 10e6, 15e6, unit="USD"),
        case="between",
    ),
    row("It rose from $7 to $15.", q("$7", 7, unit="USD"), q("$15", 15, unit="USD"), case="a change is no range"),
    row("It pays $7.25/hour.", q("$7.25/hour", 7.25, unit="USD", period="hour"), case="slash hour"),
    row("It earns £30,000 annually.", q("£30,000 annually", 30_000, unit="GBP", period="year"), case="annually"),
    row(
        "Its annual $5 million grant ended.",
        q("$5 million grant", 5e6, unit="USD", thing="grant", period="year"),
        case="annual before",
    ),
    row(
        "More than $5 million was lost.",
        q("More than $5 million", 5e6, None, unit="USD", qualifier="more than"),
        case="qualifier and sign",
    ),
    row(
        "The million-dollar idea cost $3 billion.", q("$3 billion", 3e9, unit="USD"), case="million-dollar is an idiom"
    ),
    row("A loss of -$3 million.", q("-$3 million", -3e6, unit="USD", thing="loss"), case="negative money"),
    row("It cost 40 million pounds.", q("40 million pounds", 40e6, unit="GBP"), case="millions of pounds are money"),
    row("$2,000 was paid in 2015.", q("$2,000", 2000, unit="USD"), case="money is never a year"),
    row("$2000 was paid.", q("$2000", 2000, unit="USD"), case="four digits of money"),
]

SHARES = [
    row("40 percent of voters agree.", q("40 percent of voters", 40, unit="percent", thing="voter"), case="percent"),
    row("40% of voters agree.", q("40% of voters", 40, unit="percent", thing="voter"), case="sign"),
    row(
        "40 per cent of the voters agree.",
        q("40 per cent of the voters", 40, unit="percent", thing="voter"),
        case="per cent",
    ),
    row("Prices rose 3.5 percent.", q("3.5 percent", 3.5, unit="percent"), case="without a thing"),
    row("It fell by -2 percent.", q("-2 percent", -2, unit="percent"), case="negative"),
    row(
        "A 25 percent tariff came.", q("25 percent tariff", 25, unit="percent", thing="tariff"), case="as an adjective"
    ),
    row(
        "A third of voters agree.", q("A third of voters", 33.333333, unit="percent", thing="voter"), case="a third of"
    ),
    row(
        "Two-thirds of voters agree.",
        q("Two-thirds of voters", 66.666667, unit="percent", thing="voter"),
        case="two-thirds",
    ),
    row(
        "Three quarters of the ships sank.",
        q("Three quarters of the ships", 75, unit="percent", thing="ship"),
        case="three quarters",
    ),
    row(
        "It needs a two-thirds majority.",
        q("two-thirds majority", 66.666667, unit="percent", thing="majority"),
        case="two-thirds majority",
    ),
    row(
        "One in three Americans agrees.",
        q("One in three Americans", 33.333333, unit="percent", thing="american"),
        case="one in three",
    ),
    row(
        "Nine out of 10 doctors agree.", q("Nine out of 10 doctors", 90, unit="percent", thing="doctor"), case="out of"
    ),
    row("Half of voters agree.", q("Half of voters", 50, unit="percent", thing="voter"), case="half of"),
    row("Half the voters agree.", q("Half the voters", 50, unit="percent", thing="voter"), case="half the"),
    row(
        "More than half its workers left.",
        q("More than half its workers", 50, None, unit="percent", thing="worker", qualifier="more than"),
        case="more than half",
    ),
    row("Nearly half agreed.", q("Nearly half", 50, unit="percent", qualifier="nearly"), case="nearly half"),
    row(
        "About 1/3 of voters agree.",
        q("About 1/3 of voters", 33.333333, unit="percent", thing="voter", qualifier="about"),
        case="slash",
    ),
    row(
        "10 to 15 percent of voters agree.",
        q("10 to 15 percent of voters", 10, 15, unit="percent", thing="voter"),
        case="range",
    ),
    row(
        "10%-15% of voters agree.",
        q("10%-15% of voters", 10, 15, unit="percent", thing="voter"),
        case="range with two signs",
    ),
    row(
        "It rose from 10 to 15 percent.",
        q("10", 10, unit="percent"),
        q("15 percent", 15, unit="percent"),
        case="a change",
    ),
    row("It rose 3 percentage points.", q("3 percentage points", 3, unit="percentage point"), case="percentage points"),
    row(
        "A poll had him down (34%-54%).",
        q("34%", 34, unit="percent"),
        q("54%", 54, unit="percent"),
        case="two sides of a poll",
    ),
    row(
        "They paid a 20 percent premium for it.",
        q("20 percent premium", 20, unit="percent", thing="premium"),
        case="a preposition ends it",
    ),
    row(
        "60 percent of the vote went to her.",
        q("60 percent of the vote", 60, unit="percent", thing="vote"),
        case="of the vote",
    ),
    row("Growth is 5 percent a year.", q("5 percent a year", 5, unit="percent", period="year"), case="percent a year"),
]

RANGES = [
    row("10 to 15 people came.", q("10 to 15 people", 10, 15, thing="people"), case="to"),
    row("10-15 people came.", q("10-15 people", 10, 15, thing="people"), case="hyphen"),
    row("10–15 people came.", q("10–15 people", 10, 15, thing="people"), case="dash"),
    row("Between 10 and 15 people came.", q("Between 10 and 15 people", 10, 15, thing="people"), case="between"),
    row("Two or three people came.", q("Two or three people", 2, 3, thing="people"), case="or"),
    row("Ten to fifteen people came.", q("Ten to fifteen people", 10, 15, thing="people"), case="words"),
    row("10 to 15 million people came.", q("10 to 15 million people", 10e6, 15e6, thing="people"), case="one scale"),
    row("500 to 1 million people came.", q("500 to 1 million people", 500, 1e6, thing="people"), case="two scales"),
    row(
        "About 10 to 15 people came.",
        q("About 10 to 15 people", 10, 15, thing="people", qualifier="about"),
        case="qualified",
    ),
    row(
        "From 10 to 15 people.",
        q("10", 10, thing="people"),
        q("15 people", 15, thing="people"),
        case="from is a change",
    ),
    row("It takes two to three weeks.", q("two to three weeks", 2, 3, unit="week"), case="weeks"),
]

QUALIFIED = [
    row(f"{said} 40 boats sank.", q(f"{said} 40 boats", low, high, thing="boat", qualifier=name), case=said)
    for said, name, low, high in [
        ("About", "about", 40, 40),
        ("Around", "about", 40, 40),
        ("Roughly", "about", 40, 40),
        ("An estimated", "about", 40, 40),
        ("At least", "at least", 40, None),
        ("No fewer than", "at least", 40, None),
        ("Upwards of", "at least", 40, None),
        ("More than", "more than", 40, None),
        ("Over", "more than", 40, None),
        ("Well over", "more than", 40, None),
        ("Nearly", "nearly", 40, 40),
        ("Almost", "nearly", 40, 40),
        ("Close to", "nearly", 40, 40),
        ("Just under", "nearly", 40, 40),
        ("Up to", "up to", None, 40),
        ("As many as", "up to", None, 40),
        ("No more than", "up to", None, 40),
        ("Fewer than", "less than", None, 40),
        ("Under", "less than", None, 40),
        ("Exactly", "exactly", 40, 40),
    ]
] + [
    row("40 or more boats sank.", q("40 or more boats", 40, None, thing="boat", qualifier="at least"), case="or more"),
    row(
        "40 boats or more sank.",
        q("40 boats or more", 40, None, thing="boat", qualifier="at least"),
        case="or more behind the noun",
    ),
    row("40-plus boats sank.", q("40-plus boats", 40, None, thing="boat", qualifier="at least"), case="plus"),
    row("40+ boats sank.", q("40+ boats", 40, None, thing="boat", qualifier="at least"), case="plus sign"),
    row("A hundred or so boats sank.", q("A hundred or so boats", 100, thing="boat", qualifier="about"), case="or so"),
    row("They asked about 12 boats.", q("12 boats", 12, thing="boat"), case="about as a preposition"),
    row("The crowd grew to about 30,000.", q("about 30,000", 30_000, qualifier="about"), case="no thing"),
]

MEASURES = [
    row("The wall is 30 feet tall.", q("30 feet", 30, unit="foot"), case="feet"),
    row("A 30-foot wall rose.", q("30-foot wall", 30, unit="foot", thing="wall"), case="hyphenated"),
    row("It lies 15 miles north.", q("15 miles", 15, unit="mile"), case="miles"),
    row("It drove 15km.", q("15km", 15, unit="kilometer"), case="glued unit"),
    row("It drove at 60 miles per hour.", q("60 miles per hour", 60, unit="mile per hour"), case="miles per hour"),
    row("It carried 12 tons of grain.", q("12 tons of grain", 12, unit="ton", thing="grain"), case="tons of grain"),
    row("It covers 40 square miles.", q("40 square miles", 40, unit="square mile"), case="square miles"),
    row("It was -5 degrees.", q("-5 degrees", -5, unit="degree"), case="below zero"),
    row(
        "It pumps 2 million barrels of oil a day.",
        q("2 million barrels of oil a day", 2e6, unit="barrel", thing="oil", period="day"),
        case="barrels a day",
    ),
    row("He weighs 200 pounds.", q("200 pounds", 200, unit="pound"), case="pounds of weight"),
    row("He waited half an hour.", q("half an hour", 0.5, unit="hour"), case="half an hour"),
    row("He waited two and a half hours.", q("two and a half hours", 2.5, unit="hour"), case="and a half"),
    row("He waited 2½ hours.", q("2½ hours", 2.5, unit="hour"), case="vulgar fraction"),
    row("He waited 2 1/2 hours.", q("2 1/2 hours", 2.5, unit="hour"), case="fraction written apart"),
    row("He got 12 years in prison.", q("12 years in prison", 12, unit="year", thing="prison"), case="years in prison"),
    row("He got a 12-year sentence.", q("12-year sentence", 12, unit="year", thing="sentence"), case="sentence"),
    row("They held three days of talks.", q("three days of talks", 3, unit="day", thing="talk"), case="days of talks"),
    row("He works 12 hours a day.", q("12 hours a day", 12, unit="hour", period="day"), case="hours a day"),
    row("It carries 300 people a day.", q("300 people a day", 300, thing="people", period="day"), case="people a day"),
]

AGES = [
    row("A 12-year-old boy fell.", q("12-year-old", 12, unit="year", thing="age"), case="year-old"),
    row("She is 12 years old.", q("12 years old", 12, unit="year", thing="age"), case="years old"),
    row("Mira Holt, 45, said so.", q("45", 45, unit="year", thing="age"), case="between commas behind a name"),
    row("A man aged 45 came.", q("45", 45, unit="year", thing="age"), case="aged"),
    row("A six-month-old girl came.", q("six-month-old", 6, unit="month", thing="age"), case="months"),
    row("Voters aged 18 to 24 came.", q("18 to 24", 18, 24, unit="year", thing="age"), case="range of ages"),
]

TRAPS = [
    pytest.param(text, id=case)
    for text, case in [
        ("It happened in 2012.", "year"),
        ("The 2016 elections were close.", "year before a plural"),
        ("In 2016 voters chose.", "year and a plural"),
        ("He served from 2001 to 2009.", "years from to"),
        ("He served 2001-09.", "years with a hyphen"),
        ("The 1980s were loud.", "decade"),
        ("The ’90s were loud.", "short decade"),
        ("Back in ’68 he ran.", "short year"),
        ("It happened on Dec. 23.", "day behind a month"),
        ("It happened on March 12, 2015.", "full date"),
        ("It happened on 12 March.", "day before a month"),
        ("It happened on March 12-15.", "days"),
        ("It happened on 12/25/2015.", "slashes"),
        ("It happened on 2015-03-12.", "ISO date"),
        ("After 9/11 all changed.", "9/11"),
        ("He is open 24/7.", "24/7"),
        ("He came at 8:20 a.m. sharp.", "time with minutes"),
        ("He came at 8 p.m. sharp.", "hour"),
        ("He came at 8pm.", "hour, glued"),
        ("He came at seven o'clock.", "o'clock"),
        ("It runs 10 to 11 a.m. daily.", "from hour to hour"),
        ("The Senate voted 52–48.", "vote"),
        ("A 5-4 decision came.", "decision"),
        ("They won 3-2.", "score"),
        ("They lost 2-3 votes later.", "score that could be a range"),
        ("The vote was 48 to 52.", "vote in words"),
        ("Call 555-123-4567 now.", "phone"),
        ("Call 555-1234 now.", "short phone"),
        ("Call (555) 123-4567 now.", "phone with brackets"),
        ("Call 1-800-555-0100 now.", "toll-free phone"),
        ("Title IX applies.", "Roman number"),
        ("He went to a 7-Eleven.", "shop"),
        ("A Boeing 747 landed.", "aircraft"),
        ("An F-16 landed.", "fighter"),
        ("COVID-19 spread.", "disease"),
        ("He runs Windows 10.", "software"),
        ("The G20 met.", "group glued"),
        ("The Group of 20 met.", "group"),
        ("Article 5 applies.", "article"),
        ("Under section 230 he is safe.", "section"),
        ("See page 12.", "page"),
        ("Flight 370 vanished.", "flight"),
        ("Air Force One landed.", "capitalised word"),
        ("He is No. 1.", "number one"),
        ("He is number one.", "number one in words"),
        ("Item #12 is out.", "hash"),
        ("He lives at 123 Main Street.", "address"),
        ("He works at 1600 Pennsylvania Avenue.", "long address"),
        ("A Black man spoke.", "a Black"),
        ("It is one of the best.", "one of the"),
        ("No one came.", "no one"),
        ("The one thing we know.", "the one"),
        ("This one is mine.", "this one"),
        ("One day he will come.", "one day"),
        ("The pool is 5m long.", "metres or millions"),
        ("She ran a 5k.", "a race"),
        ("A 30,000-strong army came.", "strong"),
        ("One State Department aide said so.", "one, and a name"),
        ("One can hope.", "one as a pronoun"),
        ("A second man came.", "second"),
        ("He came second.", "second, alone"),
        ("A third man came.", "third man"),
        ("In the third quarter he won.", "quarter"),
        ("The first half was dull.", "first half"),
        ("His half-brother came.", "half-brother"),
        ("The 12th man came.", "ordinal"),
        ("Zero tolerance is policy.", "zero tolerance"),
        ("1. Vote early.", "list number"),
        ("1,2,3,4", "digits in a row"),
        ("Version 2.3.1 is out.", "version"),
        ("Visit example.org/12 now.", "address on the web"),
        ("He tweeted @user12.", "handle"),
        ("A two-way street.", "idiom"),
        ("A one-sided game.", "one-sided"),
        ("Two weeks ago he left.", "ago"),
        ("In the last three years he left.", "last years"),
        ("Two days later he left.", "later"),
        ("It is three times as big.", "multiple"),
        ("Of them, 12 said so.", "a verb behind"),
        ("A movie for children under 12.", "under an age"),
        ("Hundred to one.", "odds"),
        ("A pack of " + "9" * 400 + " lies.", "400 digits"),
        ("It held " + "million " * 60 + "things.", "overflow"),
        ("There was a million-dollar smile.", "million-dollar"),
        ("", "nothing"),
        ("No number here.", "no number"),
    ]
]

ALL = COUNTS + CASUALTIES + OPEN + MONEY + SHARES + RANGES + QUALIFIED + MEASURES + AGES


@pytest.mark.parametrize(("text", "expected"), ALL)
def test_quantities(text, expected):
    """Each amount with its words and all its fields."""
    assert found(text) == expected


@pytest.mark.parametrize("text", TRAPS)
def test_no_quantities(text):
    """A label is no amount: it would contradict another outlet's count."""
    assert found(text) == []


def test_there_are_enough_cases():
    """The table is the rule's contract."""
    assert len(ALL) + len(TRAPS) >= 150


WILD = st.lists(
    st.sampled_from(
        "12 1,250 2.3 0 2015 9 one two twenty hundred hundreds thousand million a an the of in to or and between from "
        "half third quarter dozen dozens tens people killed were votes percent % $ £ € - – — / . , ' ½ bn m year old "
        "month per at least more than about years in Monday March No 1/2 ( ) + # Boeing it's\n".split(" ")
    ),
    max_size=14,
)


@given(WILD, st.sampled_from(["", " "]))
@example(["a", "quarter", "of", "a", "million"], " ")
def test_quantities_stand_in_order_inside_the_passage(words, between):
    """Spans are true, not empty, in order and apart, whatever stands in the text, and values are finite."""
    text = between.join(words)
    offset = len("Ahead. ")
    at = offset
    for quantity in quantities(f"Ahead. {text} 5 behind", Span(offset, offset + len(text))):
        assert at <= quantity.span.start < quantity.span.end <= offset + len(text)
        at = quantity.span.end
        ends = [end for end in (quantity.low, quantity.high) if end is not None]
        assert ends == sorted(ends)
        assert ends
        assert all(math.isfinite(end) for end in ends)


@given(st.text(max_size=60))
def test_any_text_is_read(text):
    """No character upsets the reading."""
    for quantity in quantities(text, Span(0, len(text))):
        assert text[quantity.span.start : quantity.span.end].strip()


@given(WILD)
def test_a_passage_is_read_alone(words):
    """Words around the passage change nothing: a claim must not borrow its neighbour's numbers."""
    text = " ".join(words)
    alone = found(text)
    around = f"About 7 {text} people"
    span = Span(len("About 7 "), len("About 7 ") + len(text))
    assert [_fields(around, quantity) for quantity in quantities(around, span)] == alone


HOSTILE = [
    pytest.param("9" * 400_000, id="digits"),
    pytest.param("1," * 100_000, id="digits and commas"),
    pytest.param("1,111" * 50_000, id="groups"),
    pytest.param("1-" * 100_000, id="digits and hyphens"),
    pytest.param("million " * 50_000, id="scales"),
    pytest.param("two hundred and " * 30_000, id="and"),
    pytest.param("hundreds of " * 40_000, id="open plurals"),
    pytest.param("12 to " * 40_000, id="ranges"),
    pytest.param("twenty-" * 40_000, id="hyphenated words"),
    pytest.param("a.b." * 50_000, id="dots"),
    pytest.param("5 'people' " * 30_000, id="quoted"),
    pytest.param("more than " * 40_000 + "5", id="qualifiers"),
]


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_is_read_in_linear_time(text):
    """Quadratic work would not end within the run."""
    assert all(quantity.span.end <= len(text) for quantity in quantities(text, Span(0, len(text))))


def test_statements_carry_their_quantities():
    """All segments of a quote, in the order of the text, and nothing that the outlet says between them."""
    text = "“We lost 12 people,” Mira Holt said after 3 attacks. “We need $5 million in aid.”"
    article = Article("a", "a.txt", "a", "", text, (Block(Span(0, len(text)), BlockKind.BODY, ""),))
    quotes = [found for found in extract([article]) if found.kind is Kind.QUOTE]
    values = [_fields(text, value) for statement in quotes for value in statement.values]
    assert values == [
        q("12 people", 12, thing="people"),
        q("$5 million in aid", 5e6, unit="USD", thing="aid"),
    ]
