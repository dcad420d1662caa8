"""`samestory quotes` and `samestory explain`: one article's quotes, and one pair's reasons."""

import csv
import io
import json

import pytest

ARTICLE = """Mayor calls bridge “a ticking clock”

“The harbour bridge will close for repairs in May,” Ana Ruiz said. “Nobody likes it.”

The “bridge tax” has critics. She said nothing of the tolls.

Subscribe to our newsletter
"""


@pytest.fixture
def article(tmp_path):
    (tmp_path / "bridge.txt").write_text(ARTICLE, encoding="utf-8")
    return tmp_path / "bridge.txt"


def test_lists_place_passage_and_speaker(samestory, article):
    out = samestory("quotes", "bridge.txt").out
    assert "bridge.txt:3:2 [bridge:" in out
    assert "The harbour bridge will close for repairs in May," in out
    assert "Ana Ruiz" in out


def test_json_lines_carry_the_place(samestory, article):
    records = [json.loads(line) for line in samestory("quotes", "bridge.txt", "-f", "jsonl").out.splitlines()]
    first = next(record for record in records if record["text"].startswith("The harbour bridge"))
    assert (first["path"], first["line"], first["column"]) == ("bridge.txt", 3, 2)
    for record in records:
        assert " ".join(ARTICLE[span["start"] : span["end"]] for span in record["spans"]) == record["text"]


def test_csv_has_a_row_a_quote(samestory, article):
    rows = list(csv.DictReader(io.StringIO(samestory("quotes", "bridge.txt", "-f", "csv").out)))
    lines = samestory("quotes", "bridge.txt", "-f", "jsonl").out.splitlines()
    assert [row["statement"] for row in rows] == [json.loads(line)["id"] for line in lines]


def test_terms_are_listed_on_demand_only(samestory, article):
    def texts(*options):
        lines = samestory("quotes", "bridge.txt", "-f", "jsonl", *options).out.splitlines()
        return {record["text"] for record in map(json.loads, lines)}

    assert "bridge tax" not in texts()
    assert "bridge tax" in texts("--all")
    assert texts() < texts("--all")


def test_what_was_left_out_is_listed_with_a_reason(samestory, article):
    out = samestory("quotes", "bridge.txt", "--skipped").out
    [line] = [line for line in out.splitlines() if "Subscribe to our newsletter" in line]
    place, reason, _ = line.split(": ", 2)
    assert place == "bridge.txt:7:1"
    assert reason


def test_missing_file_is_named(samestory, article):
    run = samestory("quotes", "bridge.txt", "gone.txt")
    assert run.code == 1
    assert "gone.txt" in run.err
    assert "harbour bridge" in run.out


def test_explain_aligns_two_passages_and_names_what_differs(samestory):
    run = samestory("explain", "The harbour bridge will close on 3 May", "the harbour bridge may close on 8 May")
    assert (run.code, run.err) == (0, "")
    assert "The harbour bridge [-will-] {+may+} close on [-3-] {+8+} May" in run.out
    assert "signal" in run.out
    assert "number" in run.out


def test_explain_takes_ids_from_a_corpus(samestory, article):
    ids = [json.loads(line)["id"] for line in samestory("quotes", "bridge.txt", "-f", "jsonl").out.splitlines()]
    run = samestory("explain", "--in", "bridge.txt", ids[0], ids[1])
    assert run.code == 0
    assert "bridge.txt:" in run.out


def test_explain_takes_what_the_shell_makes_of_a_glob(samestory, article, tmp_path):
    (tmp_path / "other.txt").write_text("“Nobody likes the toll,” Ana Ruiz said.", encoding="utf-8")
    ids = [json.loads(line)["id"] for line in samestory("quotes", "bridge.txt", "-f", "jsonl").out.splitlines()]
    run = samestory("explain", ids[0], "other:1", "--in", "bridge.txt", "other.txt")
    assert run.code == 0
    assert "other.txt:1:2" in run.out


def test_explain_names_an_unknown_id(samestory, article):
    run = samestory("explain", "--in", "bridge.txt", "bridge:999", "bridge:1")
    assert run.code == 2
    assert "no statement 'bridge:999'" in run.err


def test_explain_says_what_it_could_not_read(samestory, article):
    ids = [json.loads(line)["id"] for line in samestory("quotes", "bridge.txt", "-f", "jsonl").out.splitlines()]
    run = samestory("explain", "--in", "bridge.txt", "--in", "gone.txt", ids[0], ids[1])
    assert run.code == 1
    assert "gone.txt" in run.err


def test_explain_keeps_the_order_it_was_asked_in(samestory):
    out = samestory("explain", "Zebras ran over the bridge", "Antelopes ran over the bridge").out
    assert out.index("Zebras") < out.index("Antelopes")
    assert "[-Zebras-] {+Antelopes+}" in out


@pytest.fixture
def two_accounts(tmp_path):
    (tmp_path / "gazette.txt").write_text(
        "The dam at Orrin broke on Monday and twelve people were killed in the valley below it.\n\n"
        "Mayor Ana Ruiz closed the road to the quarry of Orrin. Farmers at Sella Brook lost four hundred sheep, and "
        "soldiers set up tents at the abbey.\n\n"
        "“Nobody had looked at the spillway since the spring,” Ana Ruiz said.",
        encoding="utf-8",
    )
    (tmp_path / "herald.txt").write_text(
        "Fourteen people were killed in the valley below Orrin when its dam broke on Monday.\n\n"
        "The road to the quarry of Orrin was closed by Mayor Ana Ruiz. Soldiers set up tents at the abbey of Sella "
        "Brook, where farmers lost their sheep.",
        encoding="utf-8",
    )
    return tmp_path


def test_explain_compares_two_claims_by_the_fact_they_state(samestory, two_accounts):
    rows = [json.loads(line) for line in samestory("facts", ".", "-f", "jsonl").out.splitlines()]
    one, other = (
        next(row["id"] for row in rows if words in row["text"]) for words in ("twelve people", "Fourteen people")
    )
    run = samestory("explain", one, other, "--in", ".")
    assert (run.code, run.err) == (0, "")
    assert "\nthe same fact, score " in run.out
    assert "own words" in run.out
    assert "neighbours" in run.out
    assert "As accounts of the same fact, " in run.out
    assert "number" in run.out
    assert "false" not in run.out


def test_explain_compares_a_claim_and_a_quote(samestory, two_accounts):
    rows = [json.loads(line) for line in samestory("facts", ".", "-f", "jsonl").out.splitlines()]
    claim = next(row["id"] for row in rows if "Fourteen people" in row["text"])
    quotes = [json.loads(line) for line in samestory("quotes", ".", "-f", "jsonl").out.splitlines()]
    run = samestory("explain", quotes[0]["id"], claim, "--in", ".")
    assert run.code == 0
    assert "not the same fact, score 0." in run.out
    assert "quoted from Ana Ruiz" in run.out
    assert "utterance" not in run.out
