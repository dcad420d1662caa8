"""`report.json` follows its published schema, and the same input gives the same bytes."""

import json

import jsonschema
import pytest

from compare.models import Story
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
