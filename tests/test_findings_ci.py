"""What CI systems are given: each format by its own rules, and never a place that is not there."""

import json
import re
from xml.etree import ElementTree as ET

import jsonschema
import pytest
from checks import Desk, ferry
from hypothesis import given
from hypothesis import strategies as st

from compare import settings
from compare.models import Failure, Position, Severity
from compare.report.findings import FORMATS
from compare.report.findings.github import step_summary
from compare.report.findings.sarif import uri
from compare.report.findings.target import byte_columns, target


@pytest.fixture(scope="module")
def sarif_schema(root):
    return json.loads((root / "tests/data/sarif-schema-2.1.0.json").read_text(encoding="utf-8"))


def told(name, desk, **fields):
    return FORMATS[name](desk.result(**fields))


def many(number, severity=None):
    desk = Desk()
    desk.article("draft", "“Ten boats sank,” he said.", checked=True)
    for _ in range(number):
        desk.finding("quote-number", ("draft", "‹Ten› boats sank"), severity=severity)
    return desk


def test_formats_are_those_that_can_be_asked_for():
    assert tuple(FORMATS) == settings.FORMATS


def test_every_format_is_the_same_twice():
    for name, render in FORMATS.items():
        assert (name, render(ferry().result())) == (name, render(ferry().result()))


def test_every_format_ends_its_last_line():
    for name, render in FORMATS.items():
        text = render(ferry().result())
        assert (name, text.endswith("\n"), text.endswith("\n\n")) == (name, True, False)


def test_sarif_follows_the_schema_of_oasis(sarif_schema):
    desk = ferry()
    desk.failures.append(Failure("drafts/ü b.md", "is empty; there is nothing to read"))
    desk.article("page", "Ten boats sank.", checked=True, path="page.html")
    desk.finding("fact-number", ("page", "‹Ten› boats"), suggestion="Nine")
    log = json.loads(told("sarif", desk))
    jsonschema.Draft4Validator(sarif_schema).validate(log)
    assert "oasis-tcs" in sarif_schema["id"] or "oasis-open" in sarif_schema["id"]


def test_sarif_of_a_clean_check_follows_it_too(sarif_schema):
    log = json.loads(told("sarif", Desk()))
    jsonschema.Draft4Validator(sarif_schema).validate(log)
    assert log["runs"][0]["results"] == []
    assert log["runs"][0]["invocations"] == [{"executionSuccessful": True}]


def test_the_schema_of_oasis_refuses_a_wrong_level(sarif_schema):
    log = json.loads(told("sarif", ferry()))
    log["runs"][0]["results"][0]["level"] = "critical"
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.Draft4Validator(sarif_schema).validate(log)


def test_sarif_names_rules_places_and_fixes():
    [run] = json.loads(told("sarif", ferry()))["runs"]
    rules = run["tool"]["driver"]["rules"]
    number = run["results"][0]
    assert rules[number["ruleIndex"]]["id"] == number["ruleId"] == "SS102"
    assert rules[number["ruleIndex"]]["defaultConfiguration"] == {"level": "error"}
    assert run["columnKind"] == "unicodeCodePoints"
    [place] = number["locations"]
    assert place["physicalLocation"] == {
        "artifactLocation": {"uri": "drafts/ferry.md"},
        "region": {"startLine": 4, "startColumn": 14, "endLine": 4, "endColumn": 15},
    }
    others = [one["physicalLocation"]["artifactLocation"]["uri"] for one in number["relatedLocations"]]
    assert others == ["archive/gazette.txt", "archive/herald%20one.txt"]
    [change] = number["fixes"][0]["artifactChanges"][0]["replacements"]
    assert change["insertedContent"] == {"text": "4"}
    assert "fixes" not in run["results"][1]
    assert list(number["partialFingerprints"].values()) == [ferry().findings[0].fingerprint]


def test_sarif_says_that_an_input_was_not_read():
    desk = ferry()
    desk.failures.append(Failure("b.md", "is empty"))
    [invocation] = json.loads(told("sarif", desk))["runs"][0]["invocations"]
    assert invocation["executionSuccessful"] is False
    assert invocation["toolExecutionNotifications"][0]["message"] == {"text": "b.md: is empty"}


def test_sarif_messages_hold_no_link_and_no_argument():
    desk = Desk()
    desk.article("a", "He said “see [this](http://x.example) for {0}”.", checked=True)
    desk.finding("quote-word", ("a", "‹see›"), message="[this](http://x.example) {0}")
    [result] = json.loads(told("sarif", desk))["runs"][0]["results"]
    assert result["message"]["text"] == "[this] (http://x.example) {{0}}"


@pytest.mark.parametrize(
    ("path", "address"),
    [
        pytest.param("a b.txt", "a%20b.txt", id="blank"),
        pytest.param("a:b.txt", "a%3Ab.txt", id="a colon would be a scheme"),
        pytest.param("50%.txt", "50%25.txt", id="per cent"),
        pytest.param("é.txt", "%C3%A9.txt", id="other letters as UTF-8"),
        pytest.param("../up.txt", "../up.txt", id="relative stays relative"),
        pytest.param("/tmp/a#b?.txt", "file:///tmp/a%23b%3F.txt", id="absolute"),
        pytest.param("bad\udcff.txt", "bad%FF.txt", id="a name that is no UTF-8"),
        pytest.param("bad\ud83d.txt", "bad%3F.txt", id="half a surrogate pair"),
    ],
)
def test_addresses_are_encoded(path, address):
    assert uri(path) == address


HERE = Position(7, 3)
TOP = Position(1, 1)


@pytest.mark.parametrize(
    ("path", "file", "start", "exact"),
    [
        pytest.param("./a/b.md", "a/b.md", HERE, True, id="a file has its own lines"),
        pytest.param("wire.jsonl:12", "wire.jsonl", Position(12, 1), False, id="an article is one line of JSON lines"),
        pytest.param("-:12", "-", Position(12, 1), False, id="the same from standard input"),
        pytest.param("wire.json#3", "wire.json", TOP, False, id="one of a list in JSON"),
        pytest.param("one.json", "one.json", TOP, False, id="JSON"),
        pytest.param("page.HTML", "page.HTML", TOP, False, id="the text of a page has other lines than the page"),
        pytest.param("note:12", "note:12", HERE, True, id="a file whose name ends so"),
        pytest.param("a.json:x", "a.json:x", HERE, True, id="no line number"),
    ],
)
def test_annotations_go_where_the_file_has_the_line(path, file, start, exact):
    found = target(path, HERE, Position(7, 9))
    assert (found.path, found.start, found.exact) == (file, start, exact)


@pytest.mark.parametrize("name", ["github", "gitlab", "sarif", "rdjsonl"])
def test_a_page_gets_the_line_in_words_instead(name):
    desk = Desk()
    desk.article("page", "Ferry\n\nTen boats sank.", checked=True, path="page.html")
    desk.finding("fact-number", ("page", "‹Ten› boats"), suggestion="Nine")
    text = told(name, desk)
    assert "line 3 of its text" in text
    assert "col=" not in text
    assert 'olumn"' not in text
    assert "fixes" not in text
    assert "suggestions" not in text


def test_github_annotates_lines_and_columns():
    first, second, third, last = told("github", ferry()).splitlines()
    assert first == (
        "::error file=drafts/ferry.md,line=4,endLine=4,col=14,endColumn=15,title=SS102 quote-number"
        "::“3” here, “4” in two outlets; suggestion: “4” instead of “3” (0.97)"
    )
    assert second.startswith("::warning ")
    assert third.startswith("::notice ")
    assert last.startswith("samestory: 1 error, 1 warning, 1 note")


def test_github_gives_no_columns_over_two_lines():
    """GitHub refuses columns there, and the annotation with them."""
    desk = Desk()
    desk.article("a", "“Ten boats\nsank,” he said.", checked=True)
    desk.finding("quote-word", ("a", "‹Ten boats\nsank›"))
    assert "::warning file=a.txt,line=1,endLine=2,title=" in told("github", desk)


@pytest.mark.parametrize(
    ("number", "severity", "shown", "rest"),
    [
        pytest.param(10, Severity.ERROR, 10, None, id="ten fit"),
        pytest.param(12, Severity.ERROR, 10, "2 errors more", id="two too many"),
        pytest.param(10, Severity.NOTE, 10, None, id="ten notes"),
        pytest.param(11, Severity.NOTE, 9, "2 notes more", id="the count of the rest takes the place of a note"),
    ],
)
def test_github_shows_ten_of_a_level_and_counts_the_rest(number, severity, shown, rest):
    lines = told("github", many(number, severity)).splitlines()
    assert sum("quote-number" in line for line in lines) == shown
    notices = [line for line in lines if line.startswith("::notice title=samestory")]
    assert len(notices) == (rest is not None)
    assert rest is None or rest in notices[0]
    for level in ("error", "warning", "notice"):
        assert sum(line.startswith(f"::{level} ") for line in lines) <= 10


def test_github_names_what_could_not_be_read():
    desk = many(10, Severity.ERROR)
    desk.failures.append(Failure("b,c.md", "is empty: 100%\nreally"))
    lines = told("github", desk).splitlines()
    assert lines[0] == "::error file=b%2Cc.md,title=samestory::is empty: 100%25 really"
    assert sum(line.startswith("::error ") for line in lines) == 10


def test_the_step_summary_has_them_all():
    assert step_summary(many(40).result()).count("<details>") == 40


def test_gitlab_fingerprints_are_unique_and_stable():
    first, *others = json.loads(told("gitlab", many(3)))
    found = {first["fingerprint"], *(one["fingerprint"] for one in others)}
    assert len(found) == 3
    assert first["fingerprint"] == json.loads(told("gitlab", many(1)))[0]["fingerprint"]


def test_gitlab_has_what_its_report_requires():
    record = json.loads(told("gitlab", ferry()))[0]
    assert record["location"] == {"path": "drafts/ferry.md", "lines": {"begin": 4, "end": 4}}
    assert record["severity"] == "critical"
    assert record["check_name"] == "quote-number"
    assert {one["severity"] for one in json.loads(told("gitlab", ferry()))} <= {"info", "minor", "major", "critical"}


def test_gitlab_of_a_clean_check_is_an_empty_list():
    assert json.loads(told("gitlab", Desk())) == []


def test_junit_has_a_case_for_each_rule_and_article():
    desk = ferry()
    desk.article("clean", "Nothing was said.", checked=True)
    root = ET.fromstring(told("junit", desk).encode())
    suites = {suite.get("name"): suite for suite in root}
    assert set(suites) == {"drafts/ferry.md", "clean.txt"}
    assert len(suites["clean.txt"].findall("testcase")) == len(desk.result().rules)
    assert not list(suites["clean.txt"].iter("failure"))
    failed = {case.get("name") for case in root.iter("testcase") if case.find("failure") is not None}
    assert failed == {"SS102 quote-number", "SS107 quote-insertion"}
    assert (root.get("tests"), root.get("failures")) == (str(2 * len(desk.result().rules)), "2")


def test_junit_prints_notes_without_failing():
    root = ET.fromstring(told("junit", ferry()).encode())
    [case] = [case for case in root.iter("testcase") if case.get("name") == "SS112 quote-title"]
    assert case.find("failure") is None
    assert "a spokeswoman" in case.findtext("system-out")


def test_junit_puts_all_of_a_rule_into_one_failure():
    root = ET.fromstring(told("junit", many(3)).encode())
    [failure] = root.iter("failure")
    assert failure.get("message").endswith("and 2 more findings")
    assert failure.text.count("draft.txt:1:2") == 3


def test_junit_reports_inputs_as_errors():
    desk = Desk()
    desk.failures.append(Failure("b.md", "is empty"))
    root = ET.fromstring(told("junit", desk).encode())
    assert [error.get("message") for error in root.iter("error")] == ["is empty"]
    assert root.get("errors") == "1"


def test_rdjsonl_counts_bytes():
    first = json.loads(told("rdjsonl", ferry()).splitlines()[0])
    line = ferry().articles["draft"].text.splitlines()[3].encode()
    extent = first["location"]["range"]
    assert line[extent["start"]["column"] - 1 : extent["end"]["column"] - 1] == b"3"
    assert first["suggestions"] == [{"range": extent, "text": "4"}]
    assert first["severity"] == "ERROR"


@pytest.mark.parametrize(
    ("text", "offset", "column"),
    [
        pytest.param("abc", 2, 3, id="plain letters"),
        pytest.param("a𐐀b", 2, 6, id="four bytes"),
        pytest.param("“é”\n“é”x", 7, 9, id="on the second line"),
        pytest.param("ab\n", 3, 1, id="after the last line break"),
        pytest.param("\ud83d", 1, 4, id="half a surrogate pair"),
    ],
)
def test_byte_columns(text, offset, column):
    assert byte_columns(text, [offset])[offset] == column
    assert byte_columns(text, range(len(text) + 1))[offset] == column


def test_markdown_has_a_table_and_folded_details():
    text = told("markdown", ferry())
    assert "| `drafts/ferry.md:4:14` | 🔴 error | SS102 quote-number | “3” here, “4” in two outlets |" in text
    assert text.count("<details>") == text.count("</details>") == 3
    assert "We will pay <b>4</b> million" in text


def test_markdown_fits_into_a_comment():
    text = told("markdown", many(2_000))
    assert len(text.encode()) < 65_000
    assert re.search(r"… and \d+ more findings", text)
    assert text.count("<details>") == text.count("</details>")


@given(st.text(st.characters(codec=None), max_size=80), st.lists(st.integers(0, 80)))
def test_byte_columns_are_those_of_the_slow_way(text, offsets):
    offsets = [offset for offset in offsets if offset <= len(text)]
    lines = {offset: text[:offset].rpartition("\n")[2] for offset in offsets}
    slow = {offset: len(line.encode("utf-8", "surrogatepass")) + 1 for offset, line in lines.items()}
    assert byte_columns(text, offsets) == slow


@pytest.mark.parametrize(
    ("suggestion", "offered"),
    [
        pytest.param("four", True, id="words"),
        pytest.param("", True, id="nothing instead"),
        pytest.param(" not ", True, id="blanks around"),
        pytest.param("fo\u200bur", False, id="an invisible letter"),
        pytest.param("\u202efour", False, id="a direction override"),
        pytest.param(None, False, id="none"),
    ],
)
@pytest.mark.parametrize(("name", "key"), [("sarif", "fixes"), ("rdjsonl", "suggestions")])
def test_only_what_can_be_seen_is_offered_for_a_click(name, key, suggestion, offered):
    desk = Desk()
    desk.article("a", "Ten boats sank.", checked=True)
    desk.finding("fact-number", ("a", "‹Ten› boats"), suggestion=suggestion)
    assert (f'"{key}"' in told(name, desk)) is offered
