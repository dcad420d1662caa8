"""`report.json` follows its published schema, and the same input gives the same bytes."""

import json

import jsonschema
import pytest

from compare.models import Marker, MarkerKind, Name, NameKind, Story
from compare.report import to_json


@pytest.fixture(scope="module")
def schema(root):
    return json.loads((root / "docs/report.schema.json").read_text(encoding="utf-8"))


def test_the_schema_is_a_valid_one(schema):
    jsonschema.Draft202012Validator.check_schema(schema)


def test_report_follows_the_schema(schema, ferry):
    jsonschema.validate(json.loads(to_json(ferry.report())), schema)


def test_empty_report_follows_the_schema(schema, draft):
    jsonschema.validate(json.loads(to_json(draft.report())), schema)


def test_report_of_facts_follows_the_schema(schema, flood):
    jsonschema.validate(json.loads(to_json(flood.report())), schema)


@pytest.mark.parametrize(
    ("path", "value"),
    [
        pytest.param(["schema"], "samestory/report/2", id="another version"),
        pytest.param(["groups", 0, "verdicts", 0, "verdict"], "false", id="a verdict samestory never gives"),
        pytest.param(["statements", 0, "spans"], [], id="a statement without a place"),
        pytest.param(["statements", 0, "spans", 0, "start"], -1, id="an offset before the text"),
        pytest.param(["statements", 0, "directness"], "loud", id="an unknown directness"),
        pytest.param(["articles", 0, "date"], "1 May 2024", id="a date that is not ISO 8601"),
        pytest.param(["stories", 0, "articles"], ["coast"], id="a story of one article"),
        pytest.param(["stories", 0, "id"], "", id="a story without an id"),
        pytest.param(["unsure", 0, "score"], 1.5, id="a score above 1"),
    ],
)
def test_schema_refuses(schema, ferry, path, value):
    ferry.stories.append(Story("s1", "Ferry saved", ("coast", "post")))
    report = json.loads(to_json(ferry.report()))
    jsonschema.validate(report, schema)
    *folders, last = path
    spot = report
    for key in folders:
        spot = spot[key]
    spot[last] = value
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(report, schema)


def test_stories_name_their_articles(schema, ferry):
    ferry.stories.append(Story("s1", "Ferry saved", ("coast", "post")))
    report = json.loads(to_json(ferry.report()))
    jsonschema.validate(report, schema)
    assert report["stories"] == [{"id": "s1", "title": "Ferry saved", "articles": ["coast", "post"]}]


def test_groups_name_their_stories_and_values(flood):
    flood.stories.append(Story("s2", "", ("almanac", "other")))
    killed, built = json.loads(to_json(flood.report()))["groups"][:2]
    assert (killed["stories"], built["stories"]) == (["s1"], ["s1", "s2"])
    assert killed["slots"][0] == {
        "slot": "people killed",
        "value": "12",
        "statements": ["gazette:c1", "herald:c1"],
        "origins": 1,
    }
    assert built["slots"] == []


def test_names_and_markers_stand_where_the_text_has_them(schema, draft):
    draft.article("a", "Mayor Ana Ruiz reportedly left.")
    name = Name(draft.place("a", "Ana Ruiz").span, "Ana Ruiz", "Ana Ruiz", NameKind.PERSON, "Mayor")
    hedge = Marker(draft.place("a", "reportedly").span, MarkerKind.HEDGE, "reported")
    draft.claim("a", "Mayor Ana Ruiz reportedly left.", names=(name,), markers=(hedge,))
    report = json.loads(to_json(draft.report()))
    jsonschema.validate(report, schema)
    [statement] = report["statements"]
    assert (statement["kind"], statement["directness"]) == ("claim", "own")
    assert statement["names"] == [
        {"span": {"start": 6, "end": 14}, "text": "Ana Ruiz", "entity": "Ana Ruiz", "kind": "person", "title": "Mayor"}
    ]
    assert statement["markers"] == [{"span": {"start": 15, "end": 25}, "kind": "hedge", "sense": "reported"}]


def test_people_are_listed_with_their_first_place(flood):
    lund = json.loads(to_json(flood.report()))["people"][0]
    assert (lund["name"], lund["story"]) == ("Pia Lund", "s1")
    assert [variant["text"] for variant in lund["names"]] == ["Pia Lund", "Pia Lundt"]
    assert lund["titles"][0]["articles"] == ["gazette", "herald"]


@pytest.mark.parametrize(
    ("path", "value"),
    [
        pytest.param(["people", 0, "names", 0, "articles"], [], id="a name that nobody uses"),
        pytest.param(["groups", 0, "slots", 0, "origins"], -1, id="fewer origins than none"),
        pytest.param(["groups", 0, "kind"], "rumour", id="a kind that is none"),
        pytest.param(["groups", 0, "verdicts", 1, "verdict"], "silent", id="silence is no verdict on a passage"),
        pytest.param(
            ["groups", 0, "verdicts", 2, "differences", 0, "type"], "lie", id="a difference samestory never names"
        ),
    ],
)
def test_schema_refuses_facts(schema, flood, path, value):
    report = json.loads(to_json(flood.report()))
    *folders, last = path
    spot = report
    for key in folders:
        spot = spot[key]
    assert last in spot if isinstance(spot, dict) else last < len(spot)
    spot[last] = value
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(report, schema)


def test_every_span_is_the_quoted_text(ferry):
    report = json.loads(to_json(ferry.report()))
    for statement in report["statements"]:
        text = ferry.articles[statement["article"]].text
        assert " ".join(text[span["start"] : span["end"]] for span in statement["spans"]) == statement["text"]


def test_what_was_left_out_is_listed_with_the_reason(ferry):
    coast = json.loads(to_json(ferry.report()))["articles"][0]
    assert [block["reason"] for block in coast["skipped"]] == ["appeal"]
    assert len(coast["blocks"]) == 2


def test_keys_are_sorted_and_records_stand_a_line_each(ferry):
    text = to_json(ferry.report())
    report = json.loads(text)
    assert list(report) == sorted(report)
    assert all(json.loads(line.rstrip(",")) for line in text.splitlines() if line.startswith("{") and line != "{")
    assert sum(line.startswith('{"') for line in text.splitlines()) == sum(map(len, filter(_is_list, report.values())))


def _is_list(value):
    return isinstance(value, list)


def test_half_a_surrogate_pair_survives_as_an_escape(draft):
    draft.article("odd", "“Hello \ud83d there,” he said.")
    draft.quote("odd", "Hello \ud83d there,")
    text = to_json(draft.report())
    text.encode("utf-8")
    assert json.loads(text)["statements"][0]["text"] == "Hello \ud83d there,"
