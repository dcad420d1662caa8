"""`samestory report`: files written whole, failures named, the same bytes whatever the order."""

import csv
import io
import json
import stat

import jsonschema
import pytest

FIRST = "“The harbour bridge will close for repairs on 3 May,” Ana Ruiz, the mayor, told the Coast Herald.\n"
SECOND = "Mayor Ana Ruiz: “The harbour bridge will close for repairs on 8 May.” The Coast Herald reported this.\n"


@pytest.fixture
def archive(tmp_path):
    folder = tmp_path / "archive"
    folder.mkdir()
    (folder / "north.txt").write_text(FIRST, encoding="utf-8")
    (folder / "south.txt").write_text(SECOND, encoding="utf-8")
    return folder


def test_writes_all_formats_by_default(samestory, archive, tmp_path):
    run = samestory("report", "archive")
    assert (run.code, run.err) == (0, "")
    written = ["report.html", "report.json", "report.md", "groups.csv", "facts.csv", "people.csv"]
    assert sorted(path.name for path in (tmp_path / "reports").iterdir()) == sorted(written)
    assert "Written: " + ", ".join(f"reports/{name}" for name in written) in run.out


@pytest.mark.parametrize(
    ("formats", "written"),
    [
        (["json"], ["report.json"]),
        (["html"], ["report.html"]),
        (["markdown"], ["report.md"]),
        (["csv"], ["facts.csv", "groups.csv", "people.csv"]),
        (["csv", "json", "csv"], ["facts.csv", "groups.csv", "people.csv", "report.json"]),
    ],
    ids=" ".join,
)
def test_writes_only_what_is_asked_for(samestory, archive, tmp_path, formats, written):
    asked = [word for name in formats for word in ("-f", name)]
    assert samestory("report", "archive", *asked, "-o", "out/deep").code == 0
    assert sorted(path.name for path in (tmp_path / "out/deep").iterdir()) == written


def test_names_the_number_that_differs(samestory, archive, tmp_path):
    run = samestory("report", "archive", COLUMNS="200")
    assert "1 in more than one article" in run.out
    assert "! number" in run.out
    report = json.loads((tmp_path / "reports/report.json").read_text(encoding="utf-8"))
    [group] = report["groups"]
    assert "number" in {found["type"] for verdict in group["verdicts"] for found in verdict["differences"]}
    rows = list(csv.DictReader(io.StringIO((tmp_path / "reports/groups.csv").read_text(encoding="utf-8"))))
    assert sorted(row["article"] for row in rows) == ["north", "south"]
    assert "differs" in {row["verdict"] for row in rows}


def test_quiet_prints_nothing(samestory, archive):
    run = samestory("report", "archive", "--quiet")
    assert (run.code, run.out, run.err) == (0, "", "")


def test_report_of_the_seeds_follows_the_schema(samestory, root, tmp_path):
    assert samestory("report", str(root / "seeds"), "-f", "json").code == 0
    report = json.loads((tmp_path / "reports/report.json").read_text(encoding="utf-8"))
    schema = json.loads((root / "docs/report.schema.json").read_text(encoding="utf-8"))
    jsonschema.validate(report, schema)
    texts = {
        article["id"]: (root / "seeds" / f"{article['id']}.txt").read_text("utf-8") for article in report["articles"]
    }
    for statement in report["statements"]:
        spans = [texts[statement["article"]][span["start"] : span["end"]] for span in statement["spans"]]
        assert " ".join(spans) == statement["text"]
    for verdict in (verdict for group in report["groups"] for verdict in group["verdicts"]):
        for place in (found[side] for found in verdict["differences"] for side in ("here", "there")):
            assert texts[place["article"]][place["start"] : place["end"]] == place["text"]


def test_same_bytes_again_and_in_any_order(samestory, root, tmp_path):
    files = sorted(str(path) for path in (root / "seeds").glob("*.txt"))
    written = []
    for number, paths in enumerate([files, files, files[::-1], files[2:] + files[:2]]):
        run = samestory("report", *paths, "-o", f"out{number}", PYTHONHASHSEED=str(number))
        assert run.code == 0
        folder = tmp_path / f"out{number}"
        written.append(
            [path.read_bytes() for path in sorted(folder.iterdir())] + [run.out.replace(f"out{number}", "out").encode()]
        )
    assert written[0] == written[1] == written[2] == written[3]


@pytest.mark.parametrize(
    ("name", "content"),
    [
        pytest.param("empty.txt", b"", id="empty file"),
        pytest.param("noise.txt", bytes(range(256)) * 40, id="binary file"),
        pytest.param("broken.jsonl", b'{"id": "x", "text": "y"}\n{"id": \n', id="malformed JSON line"),
        pytest.param("missing.txt", None, id="missing file"),
        pytest.param("nobody/*.txt", None, id="glob without a match"),
    ],
)
def test_bad_input_is_named_and_the_rest_compared(samestory, archive, tmp_path, name, content):
    if content is not None:
        (tmp_path / name).write_bytes(content)
    run = samestory("report", "archive", name)
    assert run.code == 1
    assert "Traceback" not in run.err
    [line] = run.err.splitlines()
    assert line.startswith("samestory: ")
    assert name.split("*")[0].rstrip("/") in line
    assert "1 in more than one article" in run.out.replace("\n", " ")
    assert "1 input not read" in run.out.replace("\n", " ")
    report = json.loads((tmp_path / "reports/report.json").read_text(encoding="utf-8"))
    assert len(report["failures"]) == 1


def test_malformed_line_is_named_by_its_number(samestory, tmp_path):
    (tmp_path / "broken.jsonl").write_text('{"id": "x", "text": "y"}\n{"id": \n', encoding="utf-8")
    assert "broken.jsonl:2" in samestory("report", "broken.jsonl").err


def test_nothing_readable_still_makes_a_report(samestory, tmp_path):
    run = samestory("report", "missing.txt")
    assert run.code == 1
    assert run.out.startswith("0 articles of 0 outlets")
    assert json.loads((tmp_path / "reports/report.json").read_text(encoding="utf-8"))["articles"] == []


def test_reads_standard_input(samestory, tmp_path):
    run = samestory("report", "-", stdin=FIRST.encode())
    assert run.code == 0
    assert run.out.startswith("1 article of 1 outlet, 1 quote,")


def test_terminal_escapes_in_an_article_stay_off_the_terminal(samestory, tmp_path):
    for name in "ab":
        text = (
            f"“The harbour \x1b[31mbridge\x1b[0m will close \u202efor repairs on 3 May,” Ana Ruiz told desk {name}.\n"
        )
        (tmp_path / f"{name}.txt").write_text(text, encoding="utf-8")
    for run in (
        samestory("report", "a.txt", "b.txt"),
        samestory("quotes", "a.txt"),
        samestory("explain", "\x1b[2Jgone", "gone"),
    ):
        assert "\x1b" not in run.out
        assert "\u202e" not in run.out
    assert "\x1b" not in (tmp_path / "reports/report.md").read_text(encoding="utf-8")


def test_output_that_cannot_be_written_is_wrong_use(samestory, archive, tmp_path):
    (tmp_path / "taken").write_text("a file, no folder")
    run = samestory("report", "archive", "-o", "taken")
    assert run.code == 2
    assert "cannot write to taken" in run.err
    assert "Traceback" not in run.err


def test_files_are_replaced_whole_and_nothing_is_left_behind(samestory, archive, tmp_path):
    samestory("report", "archive")
    before = (tmp_path / "reports/report.json").stat().st_ino
    samestory("report", "archive")
    assert (tmp_path / "reports/report.json").stat().st_ino != before
    assert [path.name for path in (tmp_path / "reports").iterdir() if path.name.startswith(".")] == []


def test_a_failed_write_leaves_the_old_file(monkeypatch, tmp_path):
    from compare.commands import output
    from compare.errors import UsageError

    (tmp_path / "report.json").write_text("old")
    with pytest.raises(UsageError):
        output.write(tmp_path, {"report.json": "new", "report.json/no-folder.json": "x"})
    assert sorted(path.name for path in tmp_path.iterdir()) == ["report.json"]
    monkeypatch.setattr(output.os, "fdopen", _full)
    with pytest.raises(UsageError, match="No space left"):
        output.write(tmp_path, {"report.json": "newer"})
    assert (tmp_path / "report.json").read_text() == "new"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["report.json"]


def _full(handle, *_, **__):
    raise OSError(28, "No space left on device")


def test_reports_are_as_readable_as_other_files(samestory, archive, tmp_path):
    samestory("report", "archive")
    other = tmp_path / "other"
    other.write_text("x")
    assert stat.S_IMODE((tmp_path / "reports/report.json").stat().st_mode) == stat.S_IMODE(other.stat().st_mode)


def test_its_own_reports_are_no_articles(samestory, archive, tmp_path):
    first = samestory("report", ".")
    again = samestory("report", ".")
    assert first.out == again.out
    assert again.code == 0


def test_its_own_reports_are_read_when_named(samestory, archive, tmp_path):
    samestory("report", "archive")
    assert "reports/report.json" in samestory("report", "archive", "reports/report.json").err
