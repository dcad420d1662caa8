"""`samestory facts`: what articles state, with who vouches for it and the values as they were understood."""

import csv
import io
import json

import pytest

ARTICLE = """Dam breaks at Orrin

At least a dozen people were killed when the dam at Orrin broke in March 2021. The repair will cost $23 million a month.

“The dam was old,” Ana Ruiz said.

Subscribe to our newsletter
"""


@pytest.fixture
def article(tmp_path):
    (tmp_path / "dam.txt").write_text(ARTICLE, encoding="utf-8")
    return tmp_path / "dam.txt"


def test_lists_place_passage_voucher_and_values(samestory, article):
    run = samestory("facts", "dam.txt", COLUMNS="200")
    assert (run.code, run.err) == (0, "")
    assert "dam.txt:3:1 [dam:c" in run.out
    assert "own words" in run.out
    assert "values: at least 12 people killed; 2021-03 (month)" in run.out
    assert "USD 23,000,000 a month" in run.out


def test_quotes_are_not_listed(samestory, article):
    lines = samestory("facts", "dam.txt", "-f", "jsonl").out.splitlines()
    assert {json.loads(line)["kind"] for line in lines} == {"claim"}


def test_json_lines_carry_the_place_and_the_values(samestory, article):
    records = [json.loads(line) for line in samestory("facts", "dam.txt", "-f", "jsonl").out.splitlines()]
    killed = next(record for record in records if "dozen" in record["text"])
    assert (killed["path"], killed["line"], killed["column"]) == ("dam.txt", 3, 1)
    assert [value["type"] for value in killed["values"]] == ["quantity", "date"]
    assert {"names", "markers"} <= killed.keys()
    for record in records:
        assert " ".join(ARTICLE[span["start"] : span["end"]] for span in record["spans"]) == record["text"]


def test_csv_has_a_row_a_claim(samestory, article):
    rows = list(csv.DictReader(io.StringIO(samestory("facts", "dam.txt", "-f", "csv").out)))
    lines = samestory("facts", "dam.txt", "-f", "jsonl").out.splitlines()
    assert [row["statement"] for row in rows] == [json.loads(line)["id"] for line in lines]
    assert any("at least 12 people killed" in row["values"] for row in rows)


def test_what_is_no_part_of_the_article_is_not_listed(samestory, article):
    assert "newsletter" not in samestory("facts", "dam.txt").out


def test_missing_file_is_named(samestory, article):
    run = samestory("facts", "dam.txt", "gone.txt")
    assert run.code == 1
    assert "gone.txt" in run.err
    assert "dozen" in run.out


def test_reads_standard_input(samestory):
    run = samestory("facts", "-", stdin=ARTICLE.encode())
    assert run.code == 0
    assert "at least 12 people killed" in run.out


def test_terminal_escapes_in_an_article_stay_off_the_terminal(samestory, tmp_path):
    bad = ARTICLE.replace("dam at Orrin", "\x1b[31mdam\x1b[0m at \u202eOrrin")
    (tmp_path / "bad.txt").write_text(bad, encoding="utf-8")
    for style in ("text", "csv"):
        out = samestory("facts", "bad.txt", "-f", style).out
        assert "Orrin" in out
        assert "\x1b" not in out
        assert "\u202e" not in out


@pytest.mark.parametrize("command", ["quotes", "facts"])
def test_the_two_lists_share_their_options(samestory, article, command):
    assert samestory(command, "dam.txt", "-f", "xml").code == 2
    headers = samestory(command, "dam.txt", "-f", "csv").out.splitlines()[0]
    assert headers.startswith("statement,path,line,column,speaker,")
    assert headers.endswith(",values,names,markers")
