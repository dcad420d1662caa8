"""A check says what of it rests on a decision, and which decisions could not be applied; without any it says nothing."""

import json

import jsonschema
import pytest
from bearings import anchor, bearing
from checks import Desk, ferry

from compare.models import Failure
from compare.report.findings import FORMATS
from compare.report.findings.decided import stale_here
from compare.report.findings.github import step_summary

SEEN = "rests on a decision: same (Nela Noor, 4 May 2026: “seen on video”)"
STALE = (
    "stale: “The captain left” (The Post) and “The captain did leave” (The Herald): same (Nela Noor, 4 May 2026); "
    "its words are gone"
)
DISPUTED = "disputed: “We sail” (Herald) and “We sailed” (Herald): same (Ole, 4 May 2026); different (Ida, 4 May 2026)"


def on_one_line(text):
    return " ".join(text.split())


def found(desk, **fields):
    return desk.finding(
        "quote-number",
        ("draft", "We will pay ‹3› million crowns to the 12 families and to nobody else,"),
        ("gazette", "We will pay ‹4› million crowns to the 12 families and to nobody else,"),
        message="“3” here, “4” in The Gazette; grouped with The Gazette by a decision",
        **fields,
    )


@pytest.fixture
def desk():
    """A finding that rests on a decision, one on a decision that is not at hand, a stale one and a disputed pair."""
    desk = ferry()
    desk.findings.clear()
    found(desk, decisions=("aa", "zz"))
    gone = (
        anchor("The captain left", article="draft", outlet="The Post"),
        anchor("The captain did leave", article="herald", outlet="The Herald"),
    )
    pair = anchor("We sail"), anchor("We sailed")
    desk.decisions += [
        bearing("aa", "same", anchor("x"), anchor("y"), note="seen on video", sides=("draft:1", "gazette:1")),
        bearing("bb", "same", *gone, standing="stale", reason="its words are gone"),
        bearing("cc", "same", *pair, standing="disputed", who="Ole"),
        bearing("dd", "different", *pair, standing="disputed", who="Ida"),
    ]
    return desk


@pytest.mark.parametrize("style", ["full", "markdown"])
@pytest.mark.parametrize(
    "line",
    [
        SEEN,
        "rests on a decision: zz",
        STALE,
        DISPUTED,
        "`samestory review` asks again",
        "1 decision stale, 2 disputed.",
    ],
)
def test_formats_to_read_say_so(desk, style, line):
    assert line in on_one_line(FORMATS[style](desk.result(), width=100))


@pytest.mark.parametrize("style", sorted(FORMATS))
def test_every_format_says_that_a_finding_rests_on_a_decision(desk, style):
    assert "grouped with The Gazette by a decision" in on_one_line(FORMATS[style](desk.result(), width=100))


def test_a_clean_check_names_what_was_not_applied(desk):
    desk.findings.clear()
    lines = FORMATS["full"](desk.result(), width=100).splitlines()
    assert lines[0] == "Nothing to report in 1 article, compared with 3 articles and 41 statements in them. 1 decision"
    assert "stale, 2 disputed." in lines[1]
    assert any(line.startswith("-  stale: ") for line in lines)


def test_the_summary_of_a_step_lists_them(desk):
    assert f"- {STALE}" in step_summary(desk.result())


def test_many_that_were_not_applied_are_counted(desk):
    desk.decisions += [
        bearing(f"s{number:03}", "same", anchor(f"no {number}"), anchor("x"), standing="stale") for number in range(500)
    ]
    full = FORMATS["full"](desk.result())
    assert full.count("-  ") == 13
    assert "… and 490 more" in full
    assert len(FORMATS["markdown"](desk.result()).encode()) < 65_536
    assert "more decisions" in FORMATS["markdown"](desk.result())


@pytest.fixture(scope="module")
def schema(root):
    return json.loads((root / "docs/check.schema.json").read_text(encoding="utf-8"))


def test_json_has_them(schema, desk):
    told = json.loads(FORMATS["json"](desk.result()))
    jsonschema.validate(told, schema)
    assert [(one["id"], one["standing"]) for one in told["decisions"]] == [
        ("aa", "honoured"),
        ("bb", "stale"),
        ("cc", "disputed"),
        ("dd", "disputed"),
    ]
    assert told["findings"][0]["decisions"] == ["aa", "zz"]
    assert told["decisions"][0]["note"] == "seen on video"


def test_json_keys_are_there_without_any(schema):
    told = json.loads(FORMATS["json"](ferry().result()))
    jsonschema.validate(told, schema)
    assert told["decisions"] == []
    assert [one["decisions"] for one in told["findings"]] == [[], [], []]


@pytest.mark.parametrize(
    ("path", "value"),
    [
        pytest.param(["decisions", 0, "standing"], "ignored", id="a standing that is none"),
        pytest.param(["decisions", 0, "subject"], "rumour", id="a subject that is none"),
        pytest.param(["findings", 0, "decisions"], ["aa", "aa"], id="a decision twice"),
    ],
)
def test_schema_refuses(schema, desk, path, value):
    told = json.loads(FORMATS["json"](desk.result()))
    *folders, last = path
    spot = told
    for key in folders:
        spot = spot[key]
    assert last in spot
    spot[last] = value
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(told, schema)


@pytest.mark.parametrize("style", sorted(set(FORMATS) - {"json", "jsonl"}))
def test_decisions_that_were_all_applied_are_not_counted(style):
    """Those of a whole archive say nothing about a draft."""
    desk = ferry()
    plain = FORMATS[style](desk.result())
    assert "decision" not in plain
    desk.decisions.append(bearing("aa", "same", anchor("x"), anchor("y"), sides=("draft:1", "gazette:1")))
    assert FORMATS[style](desk.result()) == plain


def test_only_stale_decisions_on_the_checked_article_are_told_on_the_way(desk):
    other = anchor("We sail", article="herald"), anchor("We sailed", article="gazette")
    desk.decisions.append(bearing("ee", "same", *other, standing="stale", reason="its words are gone"))
    assert list(stale_here(desk.result())) == [
        Failure("drafts/ferry.md", f"a decision is {STALE}; `samestory review` asks again")
    ]


def test_nothing_is_told_on_the_way_without_any():
    assert list(stale_here(Desk().result())) == []
