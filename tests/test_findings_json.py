"""`samestory check -f json` follows its published schema; `jsonl` has the same findings, one a line."""

import json

import jsonschema
import pytest
from checks import Desk, ferry

from compare.models import Failure
from compare.report.findings.machine import to_json, to_jsonl


@pytest.fixture(scope="module")
def schema(root):
    return json.loads((root / "docs/check.schema.json").read_text(encoding="utf-8"))


def test_the_schema_is_a_valid_one(schema):
    jsonschema.Draft202012Validator.check_schema(schema)


def test_a_check_follows_the_schema(schema):
    desk = ferry()
    desk.failures.append(Failure("drafts/b.md", "is empty; there is nothing to read"))
    jsonschema.validate(json.loads(to_json(desk.result(accepted=2))), schema)


def test_a_clean_check_follows_the_schema(schema):
    desk = Desk()
    desk.article("a", "Nothing was said.", checked=True, date="")
    jsonschema.validate(json.loads(to_json(desk.result())), schema)


@pytest.mark.parametrize(
    ("path", "value"),
    [
        pytest.param(["schema"], "samestory/check/2", id="another version"),
        pytest.param(["findings", 0, "severity"], "false", id="a severity that is none"),
        pytest.param(["findings", 0, "rule"], "quote-word", id="a slug for an id"),
        pytest.param(["findings", 0, "start", "line"], 0, id="a line before the first"),
        pytest.param(["findings", 0, "confidence"], 1.2, id="surer than sure"),
        pytest.param(["findings", 0, "fingerprint"], "x", id="no fingerprint"),
        pytest.param(["findings", 0, "here", "marks", 0, "start"], -1, id="a mark before the passage"),
        pytest.param(["corpus", "articles"], -1, id="fewer articles than none"),
    ],
)
def test_schema_refuses(schema, path, value):
    told = json.loads(to_json(ferry().result()))
    *folders, last = path
    spot = told
    for key in folders:
        spot = spot[key]
    assert last in spot
    spot[last] = value
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(told, schema)


def test_every_offset_leads_to_the_words():
    desk = ferry()
    told = json.loads(to_json(desk.result()))
    assert [finding["words"] for finding in told["findings"]] == ["3", "a spokeswoman", "not"]
    for finding in told["findings"]:
        text = desk.articles["draft"].text
        assert text[finding["span"]["start"] : finding["span"]["end"]] == finding["words"]
        assert text.splitlines()[finding["start"]["line"] - 1][finding["start"]["column"] - 1 :].startswith(
            finding["words"]
        )
        for passage in (finding["here"], *finding["related"]):
            text = desk.articles[passage["article"]].text
            assert text[passage["span"]["start"] : passage["span"]["end"]] == passage["text"]


def test_counts_and_what_was_left_out_are_there():
    told = json.loads(to_json(ferry().result(accepted=2, ignored=1)))
    assert told["summary"] == {"error": 1, "warning": 1, "note": 1}
    assert told["left_out"] == {"accepted": 2, "ignored": 1}
    assert told["corpus"] == {"articles": 3, "statements": 41}
    assert told["articles"][0]["findings"] == 3


def test_keys_are_sorted_and_findings_stand_a_line_each():
    text = to_json(ferry().result())
    assert list(json.loads(text)) == sorted(json.loads(text))
    assert sum(line.startswith('{"confidence"') for line in text.splitlines()) == 3


def test_jsonl_is_one_finding_a_line():
    checked = ferry().result()
    assert [json.loads(line) for line in to_jsonl(checked).splitlines()] == json.loads(to_json(checked))["findings"]


def test_jsonl_of_a_clean_check_is_empty():
    assert to_jsonl(Desk().result()) == ""


def test_unprintable_letters_are_kept_as_escapes():
    """A program gets every letter; a terminal that shows the file gets none of their effects."""
    desk = Desk()
    desk.article("a", "He said “stop \u202ethe\x9b31m boat\ud83d \u200bnow \U000e0041 👩\u200d🚒”.", checked=True)
    desk.finding("quote-word", ("a", "stop \u202ethe‹\x9b31m boat\ud83d \u200bnow \U000e0041 👩\u200d🚒›"))
    for text in (to_json(desk.result()), to_jsonl(desk.result())):
        text.encode("utf-8")
        assert text.replace("\n", "").isprintable()
    [finding] = json.loads(to_json(desk.result()))["findings"]
    assert finding["here"]["text"] == desk.findings[0].here.text
