"""Reports say what rests on a decision, by whom, and which decisions were not applied; without any they say nothing."""

import csv
import doctest
import io
import json

import jsonschema
import pytest
from bearings import anchor, bearing, between

from compare.models import Band, Match, resting
from compare.report import bearings, to_csv, to_facts_csv, to_json, to_markdown, to_terminal
from compare.report.bearings import counted, day, decided, said
from compare.report.explanation import explained

SEEN = "same (Nela Noor, 4 May 2026: “seen on video”)"
NEXT = "`samestory review` asks again what was not applied; `samestory decisions verify` says where it stands."


def on_one_line(text):
    return " ".join(text.split())


def terminal(report):
    return to_terminal(report, width=1_000)


def one(answer="same", **fields):
    return bearing("1", answer, anchor("We sail"), anchor("We sailed"), **fields)


@pytest.fixture
def joined(ferry):
    """The Herald's version is in the group only because somebody said so, and another quote is kept out of it."""
    ferry.decisions.append(between(ferry, "aa", "same", "coast:1", "herald:1", note="seen on video"))
    ferry.decisions.append(between(ferry, "bb", "different", "coast:1", "coast:2", who="Ole"))
    ferry.rest(0, "aa", links=("herald:1",))
    ferry.rest(0, "bb")
    return ferry


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        pytest.param({}, "same (Nela Noor, 4 May 2026)", id="who and when"),
        pytest.param({"note": "seen on video"}, SEEN, id="the note"),
        pytest.param({"answer": "not-a-quote"}, "not a quote (Nela Noor, 4 May 2026)", id="no quote"),
        pytest.param(
            {"answer": "not-a-quote", "subject": "fact"}, "no fact (Nela Noor, 4 May 2026)", id="states no fact"
        ),
        pytest.param({"who": " "}, "same (somebody, 4 May 2026)", id="nobody signed it"),
        pytest.param({"when": "lately"}, "same (Nela Noor, lately)", id="no moment"),
        pytest.param({"when": ""}, "same (Nela Noor)", id="undated"),
        pytest.param({"who": "a\x1b[31m\u202eb"}, "same (a�[31m�b, 4 May 2026)", id="escapes in a name"),
    ],
)
def test_a_decision_in_words(fields, words):
    assert decided(one(**fields).decision) == words


def test_a_long_note_is_cut():
    assert len(decided(one(note="so " * 500, who="N" * 500, when="x" * 500).decision)) < 200


def test_days_are_told_in_any_locale(monkeypatch):
    monkeypatch.setattr("calendar.month_name", ["", *(["x"] * 12)])
    assert [day(f"2026-{month:02}-01T00:00:00Z") for month in (1, 12)] == ["1 January 2026", "1 December 2026"]


@pytest.mark.parametrize(
    ("found", "words"),
    [
        pytest.param([], "", id="none"),
        pytest.param([one()], "1 decision honoured", id="one"),
        pytest.param([one(standing="moved"), one()], "2 decisions honoured", id="what moved is honoured"),
        pytest.param([one("unsure")], "1 decision left open", id="an open one decides nothing"),
        pytest.param([one(standing="stale")], "1 decision stale", id="only a stale one"),
        pytest.param(
            [one(standing=name) for name in ("disputed", "honoured", "stale", "disputed", "contradicted")],
            "1 decision honoured, 1 stale, 2 disputed, 1 contradicted",
            id="of every standing",
        ),
    ],
)
def test_counted(found, words):
    assert counted(found) == words


@pytest.mark.parametrize(
    ("found", "lines"),
    [
        pytest.param([one(note="seen on video")], [f"decided: {SEEN}"], id="decided"),
        pytest.param([one("unsure")], ["left open by Nela Noor, 4 May 2026"], id="left open"),
        pytest.param(
            [one(standing="disputed"), one("different", standing="disputed", who="Ole")],
            ["disputed: same (Nela Noor, 4 May 2026); different (Ole, 4 May 2026)"],
            id="disputed by two",
        ),
        pytest.param(
            [one(standing="stale", reason="a word is another")],
            ["stale: same (Nela Noor, 4 May 2026) – a word is another"],
            id="stale, and why",
        ),
    ],
)
def test_said_of_a_pair(found, lines):
    assert said(found) == lines


def link(a, b, *decisions):
    return Match(a, b, 0.9, Band.SAME, (), decisions)


@pytest.mark.parametrize(
    ("links", "expected"),
    [
        pytest.param([link("a", "b"), link("b", "c")], {}, id="nothing is decided"),
        pytest.param([link("a", "b", "1")], {"b": ("1",)}, id="tied by a decision"),
        pytest.param([link("a", "b", "1"), link("b", "c")], {"b": ("1",), "c": ("1",)}, id="hangs on one that is"),
        pytest.param([link("a", "b", "1"), link("a", "c"), link("b", "c")], {}, id="another way needs none"),
        pytest.param(
            [link("a", "b", "2", "1"), link("b", "c", "3")],
            {"b": ("1", "2"), "c": ("1", "2", "3")},
            id="two on the way",
        ),
        pytest.param(
            [link("a", "b", "1"), link("b", "d", "2"), link("a", "c", "3"), link("c", "d")],
            {"b": ("1",), "c": ("3",), "d": ("3",)},
            id="the way of fewest decisions",
        ),
        pytest.param([link("b", "c", "1")], {}, id="another part of the group"),
    ],
)
def test_what_rests_on_decisions(links, expected):
    assert resting(links, "a") == resting(links[::-1], "a") == expected


@pytest.mark.parametrize(
    "line",
    [
        f"rests on a decision: {SEEN}, which joins coast.txt:3 and herald.txt:1",
        "rests on a decision: different (Ole, 4 May 2026), which keeps coast.txt:3 and coast.txt:4 apart",
        "2 decisions honoured; `samestory decisions list` shows them.",
        "grouped by a decision",
    ],
)
def test_the_terminal_says(joined, line):
    assert line in on_one_line(to_terminal(joined.report(), width=100))


def test_only_the_version_that_a_decision_ties_is_said_to_be(joined):
    assert terminal(joined.report()).count("grouped by a decision") == 1
    rows = [line for line in to_markdown(joined.report()).splitlines() if "grouped by a decision" in line]
    assert [row.split(" | ")[0] for row in rows] == ["| Herald"]
    assert "differs (grouped by a decision)" in rows[0]


def test_markdown_says_what_a_group_rests_on(joined):
    lines = to_markdown(joined.report()).splitlines()
    at = lines.index(
        "- rests on a decision: same (Nela Noor, 4 May 2026: “seen on video”), which joins coast.txt:3 and herald.txt:1"
    )
    assert lines.index("### 1. “We will run 12 boats by spring, and nobody will be left on the islands,”") < at
    assert lines[lines.index("## Decisions") + 2] == "2 decisions honoured; `samestory decisions list` shows them."


@pytest.mark.parametrize("render", [to_terminal, to_markdown])
def test_many_decisions_on_one_group_are_counted(ferry, render):
    for number in range(7):
        ferry.decisions.append(between(ferry, f"{number}", "same", "coast:1", "post:1"))
    ferry.rest(0, *"0123456", links=("post:1",))
    text = on_one_line(render(ferry.report()))
    assert text.count("rests on a decision: ") == 4
    assert "rests on 3 more decisions" in text


def test_a_split_says_how_many_stay_on_either_side(ferry):
    split = bearing("s", "different", anchor("x"), anchor("y"), sides=("coast:1", "coast:2"))
    object.__setattr__(split, "with_a", ("herald:1", "post:1"))
    ferry.decisions.append(split)
    ferry.rest(0, "s")
    assert "which keeps coast.txt:3 (with 2 more) and coast.txt:4 apart" in on_one_line(to_terminal(ferry.report()))


def test_what_is_no_quote_is_left_out(ferry):
    ferry.decisions.append(between(ferry, "n", "not-a-quote", "coast:2", "coast:1"))
    ferry.rest(0, "n")
    assert "rests on a decision: not a quote (Nela Noor, 4 May 2026), which leaves out coast.txt:4" in on_one_line(
        to_terminal(ferry.report())
    )


def test_a_repetition_says_so_too(ferry):
    ferry.group("coast:1", {"coast:1": ("agrees", ()), "coast:2": ("less", ())}, [])
    ferry.decisions.append(between(ferry, "r", "same", "coast:1", "coast:2"))
    ferry.rest(1, "r", links=("coast:2",))
    assert "coast.txt:3, coast.txt:4; rests on a decision: same (Nela Noor, 4 May 2026), which joins" in terminal(
        ferry.report()
    )


def test_an_open_pair_says_who_left_it_open(ferry):
    ferry.decisions.append(between(ferry, "u", "unsure", "coast:2", "post:2", note="ask her office"))
    words = "left open by Nela Noor, 4 May 2026: “ask her office”"
    assert f"“The quays are next.” post.txt:3; {words}\n" in terminal(ferry.report())
    assert f"`post.txt:3`); {words} – containment 0.55" in to_markdown(ferry.report())


@pytest.fixture
def unheeded(ferry):
    """A stale decision, a pair that two people dispute, and a chain that contradicts itself."""
    gone = anchor("We sail at nine"), anchor("We sail at noon", outlet="", article="gone")
    ferry.decisions += [
        bearing("ee", "same", *gone, standing="stale", reason="a word was changed in herald.txt"),
        between(ferry, "d1", "same", "coast:2", "post:2", standing="disputed"),
        between(ferry, "d2", "different", "post:2", "coast:2", standing="disputed", who="Ole"),
        between(ferry, "f1", "same", "coast:1", "post:1", standing="contradicted"),
        between(ferry, "f2", "same", "post:1", "herald:1", standing="contradicted"),
        between(ferry, "f3", "different", "coast:1", "herald:1", standing="contradicted", who="Ole"),
    ]
    return ferry


UNHEEDED = [
    "stale: “We sail at nine” (Herald) and “We sail at noon” (gone): same (Nela Noor, 4 May 2026); "
    "a word was changed in herald.txt",
    "disputed: “The quay is next,” coast.txt:4 and “The quays are next.” post.txt:3: "
    "same (Nela Noor, 4 May 2026); different (Ole, 4 May 2026)",
    "contradicted: “We will run 12 boats by spring, and … left on the islands,” coast.txt:3 and "
    "“nobody will be left on the islands” post.txt:1: same (Nela Noor, 4 May 2026); "
    "“nobody will be left on the islands” post.txt:1 and “We will run 21 boats by spring,” herald.txt:1: "
    "same (Nela Noor, 4 May 2026); “We will run 12 boats by spring, and … left on the islands,” coast.txt:3 and "
    "“We will run 21 boats by spring,” herald.txt:1: different (Ole, 4 May 2026)",
]


def test_the_terminal_lists_what_was_not_applied(unheeded):
    lines = terminal(unheeded.report()).splitlines()
    at = lines.index("Decisions that were not applied:")
    assert lines[at + 1 :] == [
        *(f"-  {line}" for line in UNHEEDED),
        "",
        NEXT,
        "",
        "1 decision stale, 2 disputed, 3 contradicted; `samestory decisions list` shows them.",
    ]


def test_markdown_lists_what_was_not_applied(unheeded):
    text = to_markdown(unheeded.report())
    section = text[text.index("## Decisions") : text.index("## Articles\n")].splitlines()
    assert section[2:5] == [f"- {line}" for line in UNHEEDED]
    assert section[6] == NEXT


def test_the_limit_cuts_the_list(unheeded):
    text = to_terminal(unheeded.report(), width=1_000, limit=2)
    assert "-  … and 1 more" in text[text.index("Decisions that were not applied:") :]


def test_a_long_chain_is_cut(draft):
    for number in range(20):
        draft.article(f"a{number}", "“We came,” she said.")
        draft.quote(f"a{number}", "We came,")
    draft.decisions += [
        between(draft, f"{n:02}", "same", f"a{n}:1", f"a{n + 1}:1", standing="contradicted") for n in range(19)
    ]
    text = terminal(draft.report())
    assert text.count("\n-  contradicted: ") == 1
    assert "; and 13 more" in text


@pytest.fixture
def toll(flood):
    """The Star's toll is of the same fact only because somebody said so."""
    flood.decisions.append(between(flood, "aa", "same", "gazette:c1", "star:c1", note="one toll"))
    flood.rest(0, "aa", links=("star:c1",))
    return flood


def test_a_conflict_that_only_a_decision_sets_up_says_so(toll):
    words = "Star 2024-05-01 and Gazette give differing accounts (grouped by a decision): number"
    assert words in terminal(toll.report())
    assert f"- {words}" in to_markdown(toll.report())
    for text in (terminal(toll.report()), to_markdown(toll.report())):
        assert (
            "rests on a decision: same (Nela Noor, 4 May 2026: “one toll”), which joins gazette.txt:1 and star.txt:1"
            in text
        )


def test_a_table_of_passages_says_which_version_a_decision_ties(toll):
    rows = [line for line in to_markdown(toll.report()).splitlines() if "(grouped by a decision) |" in line]
    assert [row.split(" | ")[0] for row in rows] == ["| Star 2024-05-01"]


def test_a_fact_on_which_all_agree_is_told_when_it_rests_on_a_decision(draft):
    for name in ("a", "b"):
        draft.article(name, "The dam broke.")
    draft.fact(draft.claim("a", "The dam broke."), {draft.claim("b", "The dam broke."): "agrees"})
    assert "Fact 1." not in terminal(draft.report())
    draft.decisions.append(between(draft, "aa", "same", "a:c1", "b:c1"))
    draft.rest(0, "aa", links=("b:c1",))
    assert "Fact 1. “The dam broke.”" in terminal(draft.report())


@pytest.fixture
def named(flood):
    """Two spellings that somebody joined, and two names that somebody kept apart."""
    lund = anchor("Pia Lund", article="gazette"), anchor("Pia\nLundt", article="star2")
    ruiz = anchor("Ana Ruiz", article="star"), anchor("Anna Ruiz", article="gazette")
    flood.decisions += [
        bearing("p1", "same", *lund, subject="person", sides=("Pia Lund", "Pia Lund")),
        bearing("p2", "different", *ruiz, subject="person", sides=("Ana Ruiz", "Anna Ruiz"), who="Ole"),
    ]
    return flood


@pytest.mark.parametrize(
    "line",
    [
        "“Pia Lund” and “Pia Lundt” joined by a decision: same (Nela Noor, 4 May 2026)",
        "“Ana Ruiz” and “Anna Ruiz” kept apart by a decision: different (Ole, 4 May 2026)",
    ],
)
@pytest.mark.parametrize("render", [terminal, to_markdown])
def test_names_that_were_joined_or_kept_apart_say_so(named, line, render):
    assert render(named.report()).count(line) == 1


@pytest.mark.parametrize(
    ("fields"),
    [
        pytest.param({"standing": "disputed"}, id="a disputed one joined nobody"),
        pytest.param({"answer": "unsure"}, id="one that was left open"),
        pytest.param({"article": "almanac"}, id="somebody of that name in another story"),
        pytest.param({"exact": "Pia Holm"}, id="somebody else"),
        pytest.param({"subject": "quote"}, id="a decision on two quotes of these words"),
    ],
)
def test_names_say_nothing_of(flood, fields):
    given = {"answer": "same", "article": "gazette", "exact": "Pia Lund", "subject": "person", **fields}
    answer, article, exact = (given.pop(name) for name in ("answer", "article", "exact"))
    both = anchor(exact, article=article), anchor(exact, article="almanac")
    flood.decisions.append(bearing("p", answer, *both, sides=(exact, exact), **given))
    assert "by a decision" not in terminal(flood.report())


@pytest.mark.parametrize("render", [to_csv, to_facts_csv])
def test_tables_have_the_ids_in_their_last_column(toll, render):
    assert render(toll.report()).splitlines()[0].endswith(",decisions")


def test_each_row_has_the_ids_of_its_group(joined):
    assert {row["decisions"] for row in csv.DictReader(io.StringIO(to_csv(joined.report())))} == {"aa; bb"}


def test_each_row_has_the_ids_of_its_fact(toll):
    rows = list(csv.DictReader(io.StringIO(to_facts_csv(toll.report()))))
    assert {row["decisions"] for row in rows if row["fact"] == "1"} == {"aa"}
    assert {row["decisions"] for row in rows if row["fact"] != "1"} == {""}
    assert {"silent", "differs"} <= {row["verdict"] for row in rows if row["decisions"]}


@pytest.fixture(scope="module")
def schema(root):
    return json.loads((root / "docs/report.schema.json").read_text(encoding="utf-8"))


def test_json_has_every_decision_and_where_it_stands(schema, unheeded):
    report = json.loads(to_json(unheeded.report()))
    jsonschema.validate(report, schema)
    assert [found["id"] for found in report["decisions"]] == ["d1", "d2", "ee", "f1", "f2", "f3"]
    assert report["decisions"][1] == {
        "id": "d2",
        "subject": "quote",
        "answer": "different",
        "standing": "disputed",
        "reason": "",
        "a": "post:2",
        "b": "coast:2",
        "with_a": [],
        "with_b": [],
        "against": [],
        "who": "Ole",
        "when": "2026-05-04T10:20:30Z",
        "note": "",
    }


def test_json_groups_and_pairs_name_their_decisions(schema, joined):
    joined.unsure[0] = Match("coast:2", "post:2", 0.5, Band.UNSURE, (), ("cc",))
    report = json.loads(to_json(joined.report()))
    jsonschema.validate(report, schema)
    [group] = report["groups"]
    assert group["decisions"] == ["aa", "bb"]
    assert {link["b"]: link["decisions"] for link in group["links"]} == {"herald:1": ["aa"], "post:1": []}
    assert report["unsure"][0]["decisions"] == ["cc"]


def test_json_keys_are_there_without_any_decision(schema, ferry):
    report = json.loads(to_json(ferry.report()))
    assert report["decisions"] == []
    assert [found["decisions"] for found in (*report["groups"], *report["unsure"])] == [[], []]


@pytest.mark.parametrize(
    ("path", "value"),
    [
        pytest.param(["decisions", 0, "standing"], "absent", id="what is not here bears on nothing"),
        pytest.param(["decisions", 0, "answer"], "maybe", id="an answer nobody can give"),
        pytest.param(["decisions", 0, "id"], "", id="a decision without an id"),
        pytest.param(["decisions", 0, "who"], None, id="nobody"),
        pytest.param(["groups", 0, "decisions"], ["aa", "aa"], id="a decision twice"),
    ],
)
def test_schema_refuses(schema, joined, path, value):
    report = json.loads(to_json(joined.report()))
    jsonschema.validate(report, schema)
    *folders, last = path
    spot = report
    for key in folders:
        spot = spot[key]
    assert last in spot
    spot[last] = value
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(report, schema)


@pytest.mark.parametrize("story", ["ferry", "flood"])
def test_a_decision_that_changes_no_group_adds_to_the_report_and_changes_nothing(request, story):
    """And without any there is not a word of decisions."""
    draft = request.getfixturevalue(story)
    plain = {render: render(draft.report()) for render in (terminal, to_markdown, to_csv, to_facts_csv)}
    draft.decisions.append(bearing("x", "same", anchor("x"), anchor("y"), standing="stale"))
    told = {render: render(draft.report()).replace(", 1 decision stale", "") for render in plain}
    for render in (terminal, to_markdown):
        assert "decision" not in plain[render]
        assert "\nDecisions that" in told[render] or "\n## Decisions\n" in told[render]
    assert told[terminal].startswith(plain[terminal].removesuffix("\n"))
    at = told[to_markdown].index("## Decisions\n")
    end = told[to_markdown].index("## Articles\n")
    assert told[to_markdown][:at] + told[to_markdown][end:] == plain[to_markdown]
    for render in (to_csv, to_facts_csv):
        assert told[render] == plain[render]
        assert all(line.endswith(",") for line in plain[render].splitlines()[1:])


def test_explain_says_what_was_decided_beside_the_signals(ferry):
    ferry.decisions.append(between(ferry, "aa", "different", "coast:2", "post:2", note="two quays"))
    pair = ferry.report()
    match = ferry.match("coast:2", "post:2", 0.55, "unsure")
    asked = tuple(pair.statement[name] for name in ("coast:2", "post:2"))
    report = type(pair)(pair.articles, asked, (), (), (), (), decisions=pair.decisions)
    text = explained(report, match)
    assert "\nunsure, score 0.55\n\ndecided: different (Nela Noor, 4 May 2026: “two quays”)\n" in text
    assert "decided" not in explained(type(pair)(pair.articles, asked, (), (), (), ()), match)


def test_examples_in_the_docstrings_hold():
    assert doctest.testmod(bearings).failed == 0
    assert doctest.testmod(bearings).attempted
