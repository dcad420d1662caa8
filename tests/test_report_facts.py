"""What is said about a fact: who differs from whom, who vouches for it, who is stale, and what only one outlet has."""

import re

import pytest
from wcwidth import wcswidth

from compare.models import Directness, Marker, MarkerKind, SlotValue, Story
from compare.report import to_markdown, to_terminal
from compare.report.extras import extras, more_in_words, only_in_words
from compare.report.facts import conflicts, slots_in_words, stakes
from compare.report.focus import focused
from compare.report.matrix import matrices
from compare.report.stale import stale, stale_in_words
from compare.report.vouching import same_voucher, voucher

ANSI = re.compile(r"\x1b\[\d+m")


@pytest.mark.parametrize(
    "line",
    [
        pytest.param("27 claims, 10 facts in more than one article, 8 of them told differently", id="counts"),
        pytest.param("≠ differs", id="legend"),
        pytest.param("· silent: no passage found, which denies nothing", id="silence is explained"),
        pytest.param("? unsure, for you to decide", id="unsure is said aloud"),
        pytest.param(
            "D\N{NO-BREAK SPACE}Star 2024-05-01 · E\N{NO-BREAK SPACE}Star 2024-05-03", id="key of the columns"
        ),
        pytest.param("1   ·  =  =  ≠  +  ·  [number, update] Twelve people", id="a row of signs"),
        pytest.param("9   ·  =  ?  +  ·  =  The dam was built in 1931.", id="a row without conflict"),
        pytest.param("! Herald differs from Gazette: unit differs: “dollars” for “euros”", id="who differs from whom"),
        pytest.param(
            "! Star 2024-05-01 and Gazette give differing accounts: cause differs", id="sources differ, not outlets"
        ),
        pytest.param(
            "  Star 2024-05-01, attributed to Ana Ruiz (“said”): “Fourteen people were killed at Orrin” star.txt:1",
            id="passage with voucher and place",
        ),
        pytest.param("  Gazette, own words: “Twelve people were killed when", id="the other passage"),
        pytest.param(
            "quoted from Ana Ruiz: “The mayor resigned for reasons of health,” star.txt:1", id="a quote among claims"
        ),
        pytest.param(
            "-  people killed: “12” Gazette, Herald (1 origin) · “14” Star 2024-05-01 (1 origin)",
            id="values with origins",
        ),
        pytest.param(
            "-  stale at Gazette 2024-05-01, Herald 2024-05-01: update: “Nineteen” for “Twelve”", id="who is stale"
        ),
        pytest.param("-  only Star 2024-05-01 has “in Norland” star.txt:1", id="only one has"),
        pytest.param("-  only Gazette has “for a week” gazette.txt:1", id="only the fullest has"),
        pytest.param("-  also in 1 article outside this story", id="old facts recur"),
        pytest.param(
            "   names: “Pia Lund”: Gazette, Herald (gazette.txt:1) · “Pia Lundt”: Star 2024-05-03 (star2.txt:1)",
            id="spellings of a name",
        ),
    ],
)
def test_the_terminal_says(flood, line):
    assert line in to_terminal(flood.report(), width=200)


@pytest.mark.parametrize(
    "words",
    [
        pytest.param("day: “Monday”", id="a value nobody disputes"),
        pytest.param("Ana Ruiz\n", id="a person with one name"),
        pytest.param("false", id="a verdict samestory never gives"),
        pytest.param("wrong", id="another"),
        pytest.param("denies the", id="silence is no denial"),
    ],
)
def test_the_terminal_does_not_say(flood, words):
    assert words not in to_terminal(flood.report(), width=200)


@pytest.mark.parametrize(
    "line",
    [
        pytest.param("# Quotes and facts that recur", id="title"),
        pytest.param(
            "| | fact | told differently | Courier (?) | Gazette | Herald | Star 2024-05-01 | Star 2024-05-03 | wire.txt |",
            id="a column an article",
        ),
        pytest.param(
            "| 1 | Twelve people were killed when the dam at Orrin broke on Monday. | number, update | · | agrees | agrees | "
            "differs | adds detail | · |",
            id="a row a fact",
        ),
        pytest.param("#### Fact 2. “The repair costs 4 million euros, paid by the state.”", id="a heading a fact"),
        pytest.param("- Star 2024-05-01 and Gazette give differing accounts: number", id="accounts"),
        pytest.param("- day: “Monday” Gazette, Herald (1 origin)", id="values, agreed ones too"),
        pytest.param(
            "| Star 2024-05-01 | attributed to “she” (“added”) | differs | “The dam broke on Tuesday” | `star.txt:1` |",
            id="who vouches",
        ),
        pytest.param("> “The repair costs 4 million <b>dollars</b>.", id="this passage, the words at issue bold"),
        pytest.param("> “The repair costs 4 million <b>euros</b>", id="the other passage"),
        pytest.param("**Star 2024-05-03** `star2.txt:1`:", id="two articles of one outlet stay apart"),
        pytest.param(
            "| Pia Lund | “Pia Lund”: Gazette, Herald (gazette.txt:1) · “Pia Lundt”: Star 2024-05-03 (star2.txt:1) |",
            id="people",
        ),
    ],
)
def test_markdown_says(flood, line):
    assert any(shown.startswith(line) for shown in to_markdown(flood.report()).splitlines())


@pytest.mark.parametrize("width", [20, 60, 61, 72, 80, 100, 132, 200])
@pytest.mark.parametrize("articles", [2, 9, 30, 80])
def test_no_line_is_wider_than_the_terminal(flood, width, articles):
    for number in range(articles):
        flood.article(
            f"p{number}",
            "亚洲新闻报道洪水造成十二人死亡。",
            outlet=f"亚洲新闻 {number}" * 9,
            date=f"2024-05-{number % 28 + 1:02}",
        )
        flood.claim(f"p{number}", "亚洲新闻报道洪水造成十二人死亡。")
    said = {f"p{number}:c1": ("agrees", ()) for number in range(articles)}
    flood.group("p0:c1", said, [])
    flood.stories.append(Story("s2", "亚洲" * 60, tuple(f"p{number}" for number in range(articles))))
    text = to_terminal(flood.report(), width=width)
    assert max(wcswidth(line) for line in text.splitlines()) <= max(width, 60)


def test_a_wide_story_is_split_and_no_article_is_lost(draft):
    names = [f"o{number:02}" for number in range(40)]
    for name in names:
        draft.article(name, "It sails.")
    said = [draft.claim(name, "It sails.") for name in names]
    draft.group(said[0], {one: ("differs" if one == said[-1] else "agrees", ()) for one in said}, [])
    draft.stories.append(Story("s1", "Ferry", tuple(names)))
    text = to_terminal(draft.report(), width=60)
    assert text.count("=") == 39 + 1  # one in the legend
    assert text.count("≠") == 2
    assert "AN\N{NO-BREAK SPACE}O39" in text


def test_a_story_of_a_hundred_articles_points_to_the_full_report(draft):
    names = [f"o{number:03}" for number in range(100)]
    for name in names:
        draft.article(name, "It sails.")
    said = [draft.claim(name, "It sails.") for name in names]
    draft.group(said[0], dict.fromkeys(said, ("agrees", ())), [])
    draft.stories.append(Story("s1", "Ferry", tuple(names)))
    assert "and 48 more articles in the full report" in to_terminal(draft.report(), width=60).replace("\n", " ")
    assert to_markdown(draft.report()).count("| agrees") == 200


def test_a_large_story_shows_the_articles_that_speak(draft):
    names = [f"o{number:03}" for number in range(100)]
    for name in names:
        draft.article(name, "It sails.")
    said = [draft.claim(name, "It sails.") for name in names[90:]]
    draft.group(said[0], dict.fromkeys(said, ("agrees", ())), [])
    draft.stories.append(Story("s1", "Ferry", tuple(names)))
    text = to_terminal(draft.report(), width=60)
    assert "A\N{NO-BREAK SPACE}O090" in text
    assert text.count("=") == 10 + 1  # one in the legend


def test_colour_only_repeats_what_signs_and_words_say(flood):
    plain, coloured = to_terminal(flood.report()), to_terminal(flood.report(), colour=True)
    assert ANSI.search(coloured)
    assert ANSI.sub("", coloured).split() == plain.split()


@pytest.mark.parametrize(("limit", "shown"), [(0, 10), (1, 1), (3, 3), (10, 10), (20, 10)])
def test_limit_shows_the_gravest(flood, limit, shown):
    text = to_terminal(flood.report(), limit=limit, width=200)
    rows = re.findall(r"^(\d+)\s+[·=≠+?-]  ", text, re.MULTILINE)
    assert rows == [str(number) for number in range(1, shown + 1)]
    assert ("more fact" in text) == (shown < 10)


def test_facts_keep_their_numbers_in_every_format(flood):
    numbers = re.findall(r"^Fact (\d+)\. “(.{12})", to_terminal(flood.report(), width=200), re.MULTILINE)
    assert numbers
    markdown = to_markdown(flood.report())
    assert all(f"#### Fact {number}. “{words}" in markdown for number, words in numbers)


def test_quotes_and_facts_are_counted_apart(ferry):
    ferry.claim("coast", "Ferry saved")
    ferry.claim("post", "That is what Ines Marlow said.")
    ferry.group("coast:c3", {"coast:c3": ("agrees", ()), "post:c3": ("unsure", ())}, [])
    first = to_terminal(ferry.report(), width=300).splitlines()[0]
    assert (
        "5 quotes, 1 in more than one article, 0 repeated within one article, 2 claims, 1 fact in more than one"
        in first
    )


@pytest.mark.parametrize(
    ("kinds", "heading"),
    [
        pytest.param(("claim", "claim"), "Unsure whether the same fact, for you to decide:", id="two claims"),
        pytest.param(("quote", "claim"), "Unsure whether the same fact, for you to decide:", id="a quote and a claim"),
        pytest.param(("quote", "quote"), "Unsure, for you to decide:", id="two quotes"),
    ],
)
def test_open_pairs_are_asked_by_kind(draft, kinds, heading):
    draft.article("a", "“It sails.”")
    draft.article("b", "“It sails.”")
    first, second = (getattr(draft, kind)(name, "It sails.") for kind, name in zip(kinds, "ab", strict=True))
    draft.unsure.append(draft.match(first, second, 0.5, "unsure"))
    text = to_terminal(draft.report())
    assert heading in text
    assert text.count("for you to decide") == 1


def test_an_article_that_differs_from_itself_is_named(draft):
    draft.article("a", "The ferry has 12 boats. In all, 14 boats sail.")
    first, second = draft.claim("a", "The ferry has 12 boats."), draft.claim("a", "In all, 14 boats sail.")
    draft.fact(first, {second: [("number", "error", "14", "12")]}, "a")
    assert "Facts on which an article differs from itself:\n-  “The ferry" in to_terminal(draft.report(), width=200)


def test_a_fact_repeated_in_agreement_is_no_news(draft):
    draft.article("a", "It sails. It sails.")
    first, second = draft.claim("a", "It sails."), draft.claim("a", "It sails.")
    draft.fact(first, {second: "agrees"}, "a")
    assert "itself" not in to_terminal(draft.report())


# Who vouches


SENTENCE = "The dam reportedly leaked, Ana Ruiz told Fars."


@pytest.mark.parametrize(
    ("kind", "fields", "words"),
    [
        pytest.param("claim", {}, "own words", id="the outlet itself"),
        pytest.param("claim", {"directness": Directness.HEADLINE}, "headline", id="a headline"),
        pytest.param("claim", {"via": ("Fars",)}, "own words, via Fars", id="the outlet, from another"),
        pytest.param(
            "claim", {"speaker": "Ana Ruiz", "cue": "told"}, "attributed to Ana Ruiz (“told”)", id="somebody said it"
        ),
        pytest.param("claim", {"speaker": "Ana Ruiz"}, "attributed to Ana Ruiz", id="no cue"),
        pytest.param(
            "claim", {"directness": Directness.INDIRECT}, "attributed to a source not named", id="nobody named"
        ),
        pytest.param("quote", {"speaker": "Ana Ruiz"}, "quoted from Ana Ruiz", id="a quote"),
        pytest.param("quote", {}, "quoted from a source not named", id="a quote of nobody"),
        pytest.param(
            "quote",
            {"directness": Directness.HEADLINE},
            "quoted in a headline from a source not named",
            id="a headline quote",
        ),
    ],
)
def test_voucher(draft, kind, fields, words):
    draft.article("a", SENTENCE)
    name = getattr(draft, kind)("a", SENTENCE, **fields)
    assert voucher(draft.statements[name]) == words


def test_hedges_stand_with_the_voucher(draft):
    draft.article("a", SENTENCE)
    hedge = Marker(draft.place("a", "reportedly").span, MarkerKind.HEDGE, "reported")
    other = Marker(draft.place("a", "told").span, MarkerKind.MODALITY, "future")
    name = draft.claim("a", SENTENCE, markers=(hedge, other, hedge))
    assert voucher(draft.statements[name]) == "own words, “reportedly”"


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        pytest.param({}, {}, True, id="two outlets in their own words"),
        pytest.param({}, {"directness": Directness.HEADLINE}, True, id="a headline is the outlet's own"),
        pytest.param({"speaker": "Ana Ruiz"}, {"speaker": "Ana Ruiz"}, True, id="one speaker"),
        pytest.param({"speaker": "Ana Ruiz"}, {}, False, id="a speaker and an outlet"),
        pytest.param({"speaker": "Ana Ruiz"}, {"speaker": "Fars"}, False, id="two speakers"),
        pytest.param({"directness": Directness.INDIRECT}, {}, False, id="somebody unnamed and an outlet"),
        pytest.param({"via": ("Fars",)}, {}, False, id="an upstream source and an outlet"),
    ],
)
def test_same_voucher(draft, one, other, same):
    draft.article("a", SENTENCE)
    first, second = (draft.statements[draft.claim("a", SENTENCE, **fields)] for fields in (one, other))
    assert same_voucher(first, second) is same
    assert same_voucher(second, first) is same


# Values, updates and details


def story(draft, *texts, dates=("2024-05-01", "2024-05-02", "2024-05-03", "2024-05-04"), **fields):
    names = "abcd"[: len(texts)]
    for name, text, day in zip(names, texts, dates, strict=False):
        draft.article(name, text, date=day, **fields)
    draft.stories.append(Story("s1", "", tuple(names)))
    return [draft.claim(name, text) for name, text in zip(names, texts, strict=True)]


def test_stakes_name_each_kind_once_gravest_first(flood):
    assert [stakes(group) for group in flood.groups[:5]] == ["number, update", "", "date, place", "cause", "role"]


@pytest.mark.parametrize(
    ("values", "who"),
    [
        pytest.param(
            [("killed", "12", "ab"), ("killed", "14", "c")],
            "stale at A 2024-05-01, B 2024-05-02: ",
            id="all who say so",
        ),
        pytest.param([], "stale at A 2024-05-01: ", id="no values: the one compared with"),
        pytest.param(
            [("killed", "12", "ab"), ("killed", "14", "c"), ("day", "1", "ab")],
            "stale at A 2024-05-01, B 2024-05-02: ",
            id="a value that the later account lacks decides nothing",
        ),
        pytest.param(
            [("killed", "12", "ab"), ("killed", "14", "c"), ("hurt", "2", "ab"), ("hurt", "3", "c")],
            "stale at A 2024-05-01: ",
            id="two slots differ: only the one compared with",
        ),
    ],
)
def test_who_is_stale(draft, values, who):
    a, b, c = story(draft, "12 were killed.", "Killed were 12.", "14 were killed.")
    slots = [SlotValue(slot, value, tuple(f"{n}:c1" for n in given), 1) for slot, value, given in values]
    draft.fact(a, {b: "agrees", c: [("update", "note", "14", "12")]}, slots=slots)
    [matrix] = matrices(draft.report())
    [line] = stale_in_words(draft.report(), matrix, draft.groups[0])
    assert line == f"{who}update: “14” for “12” (C beside A)"


@pytest.mark.parametrize(
    ("dates", "fields"),
    [
        pytest.param(("2024-05-01", "2024-05-01"), {}, id="one day"),
        pytest.param(("", "2024-05-01"), {}, id="one undated"),
        pytest.param(("2024-05-01", "2024-05-02"), {"guessed": frozenset({"date"})}, id="dates only guessed"),
    ],
)
def test_nobody_is_stale_without_two_days(draft, dates, fields):
    a, b = story(draft, "12 were killed.", "14 were killed.", dates=dates, **fields)
    draft.fact(a, {b: [("update", "note", "14", "12")]})
    [found] = stale(draft.report(), draft.groups[0])
    assert found.articles == ()


def test_values_of_two_slots_with_one_name_are_no_alternatives(draft):
    a, b = story(draft, "From 1931 to 1932.", "1931 to 1932.")
    draft.fact(a, {b: "agrees"}, slots=[SlotValue("date", "1931", (a, b), 2), SlotValue("date", "1932", (a, b), 2)])
    [matrix] = matrices(draft.report())
    assert slots_in_words(draft.report(), matrix, draft.groups[0]) == [
        "date: “1931” A, B (2 origins)",
        "date: “1932” A, B (2 origins)",
    ]


@pytest.mark.parametrize(
    ("details", "lines"),
    [
        pytest.param({"b": ("say", "")}, ["only B has “say”"], id="one adds it"),
        pytest.param(
            {"b": ("say", ""), "c": ("too", "")}, ["only B has “say”", "only C has “too”"], id="each adds something"
        ),
        pytest.param({"b": ("say", "at noon")}, [], id="both have something: no detail that one lacks"),
        pytest.param({"b": ("in May", "")}, ["detail in B: “in May”"], id="trap: another has it elsewhere"),
        pytest.param(
            {"b": ("in May", ""), "c": ("in May", "")},
            ["detail in B, C: “in May”"],
            id="two add it: not only one",
        ),
        pytest.param({"b": ("", "at noon"), "c": ("", "at noon")}, ["only A has “at noon”"], id="all others lack it"),
        pytest.param({"b": ("", "at noon")}, ["only A has “at noon”"], id="one lacks it, and no other has it"),
        pytest.param({}, [], id="nothing to add"),
    ],
)
def test_only_x_has(draft, details, lines):
    a, b, c = story(draft, "It sails at noon.", "It sails in May, say.", "It sails in May, too.")
    ids = {"b": b, "c": c}
    others = {ids[n]: [("detail", "note", *sides)] for n, sides in details.items()}
    draft.fact(a, dict.fromkeys((b, c), "agrees") | others)
    report = draft.report()
    [matrix] = matrices(report)
    found = extras(report, matrix, draft.groups[0])
    assert [line for line, _ in only_in_words(report, matrix, found) + more_in_words(report, matrix, found)] == lines


def test_a_silent_article_of_the_story_can_have_the_detail_too(draft):
    """It has the words, if not the fact: to say "only" would be more than was seen."""
    a, b = story(draft, "It sails at noon.", "It sails.")
    draft.article("c", "At noon the sun shone.")
    draft.fact(a, {b: [("detail", "note", "", "at noon")]})
    draft.stories[0] = Story("s1", "", ("a", "b", "c"))
    report = draft.report()
    [matrix] = matrices(report)
    assert [extra.alone for extra in extras(report, matrix, draft.groups[0])] == [False]


@pytest.mark.parametrize(
    ("verdict", "found"),
    [
        pytest.param("differs", 1, id="a version that differs"),
        pytest.param("unsure", 1, id="one that may"),
        pytest.param("adds", 0, id="one that merely adds"),
    ],
)
def test_conflicts_are_of_versions_that_differ_or_may(draft, verdict, found):
    a, b = story(draft, "It has 12 boats.", "It has 14 boats.")
    number = draft.difference("number", "error", draft.place("b", "14"), draft.place("a", "12"))
    draft.group(a, {a: ("agrees", ()), b: (verdict, [number])}, [])
    assert len(conflicts(draft.report(), draft.groups[0])) == found
    text = to_terminal(draft.report(), width=200)
    assert ("? B and A may differ, unsure, for you to decide: number" in text) == (verdict == "unsure")
    assert ("! B differs from A: number" in text) == (verdict == "differs")


@pytest.mark.parametrize(
    ("verdict", "line"),
    [
        pytest.param("unsure", "? B and A may not tell the same fact, unsure, for you to decide\n", id="unsure"),
        pytest.param("differs", "! B differs from A\n", id="differs, and no rule says in what"),
    ],
)
def test_who_must_decide_sees_both_passages(draft, verdict, line):
    a, b = story(draft, "It has 12 boats.", "There are boats.")
    draft.group(a, {a: ("agrees", ()), b: (verdict, ())}, [])
    passages = "  B, own words: “There are boats.” b.txt:1\n  A, own words: “It has 12 boats.” a.txt:1"
    assert line + passages in to_terminal(draft.report(), width=200)


# Long passages


LONG = "Once upon a time " * 40 + "twelve boats sailed" + " and were never seen again" * 40


@pytest.mark.parametrize(
    ("words", "length"),
    [
        pytest.param("twelve", 60, id="in the middle"),
        pytest.param("Once", 60, id="at the start"),
        pytest.param("again", 60, id="at the end"),
        pytest.param("twelve boats sailed", 10, id="longer than the room"),
    ],
)
def test_the_words_at_issue_stay_in_a_shortened_passage(draft, words, length):
    draft.article("a", LONG)
    name = draft.claim("a", LONG)
    start = LONG.rindex(words)
    shown = focused(
        draft.articles["a"],
        draft.statements[name],
        [type(draft.statements[name].spans[0])(start, start + len(words))],
        length,
    )
    assert len(shown) <= length + 4
    if len(words) <= length:
        assert words in shown
    assert "…" in shown


def test_a_passage_without_blanks_is_cut_too(draft):
    draft.article("a", "x" * 100_000 + "12" + "y" * 100_000)
    name = draft.claim("a", draft.articles["a"].text)
    shown = focused(draft.articles["a"], draft.statements[name], [draft.place("a", "12").span], 80)
    assert "12" in shown
    assert len(shown) <= 84
