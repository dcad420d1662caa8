"""End to end: what reports, checks and explanations say of decisions that stand in the file beside the articles."""

import json
from typing import NamedTuple

import pytest

from compare.commands import main
from compare.decisions import FILE_NAME, DecisionFile, anchor, decide
from compare.extract import extract_one
from compare.models import Answer, Kind, Subject
from compare.read import read

FRONT = "---\noutlet: {}\ndate: 2024-05-1{}\n---\n"
TEXTS = {
    "Star": "“We sold 4 boats to the islanders,” Ana Ruiz said at noon.",
    "Herald": "“Nobody would buy them, so 3 boats went to islanders,” Ana Ruiz told a court much later.",
    "Mail": "“The islanders have all the boats they need,” Ana Ruiz said.",
}


class Run(NamedTuple):
    """What a command did."""

    code: int
    out: str
    err: str


class Archive:
    """Three articles with a quote each, and what people decided about them."""

    def __init__(self, folder):
        self.folder = folder
        folder.mkdir()
        for outlet, text in TEXTS.items():
            self.write(outlet, text)

    def write(self, outlet, text):
        front = FRONT.format(outlet, list(TEXTS).index(outlet))
        (self.folder / f"{outlet.lower()}.md").write_text(f"{front}{text}\n", encoding="utf-8")

    def quotes(self):
        articles = read([str(self.folder)]).articles
        return {
            one.id: (one, said) for one in articles for said in extract_one(one).statements if said.kind is Kind.QUOTE
        }

    def decide(self, answer, a, b, who="Nela Noor", note="", **fields):
        said = self.quotes()
        sides = (anchor(*said[name]) for name in (a, b))
        given = decide(Subject.QUOTE, Answer(answer), *sides, who=who, when="2026-05-04T10:20:30Z", note=note, **fields)
        with DecisionFile(self.folder / FILE_NAME) as file:
            file.append(given)
        return given.id


@pytest.fixture
def archive(tmp_path, monkeypatch):
    monkeypatch.setenv("SAMESTORY_CACHE_DIR", str(tmp_path / "cache"))
    return Archive(tmp_path / "archive")


@pytest.fixture
def run(tmp_path, monkeypatch, capsys):
    """Run a command in the folder of the test, in this process: a dozen of its own would take a dozen times as long."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COLUMNS", "200")

    def done(*arguments):
        code = main(arguments)
        return Run(code, *capsys.readouterr())

    return done


@pytest.fixture
def explain(run, archive):
    """What is said of two quotes, by the names of their articles, on one line."""

    def explained(a, b):
        done = run("explain", f"{a}:1", f"{b}:1", "--in", "archive")
        assert (done.code, done.err) == (0, "")
        return " ".join(done.out.split())

    return explained


@pytest.mark.parametrize(
    ("given", "words"),
    [
        pytest.param(
            [("same", "star", "herald", "heard it")],
            "decided: same (Nela Noor, 4 May 2026: “heard it”) Words of both",
            id="decided",
        ),
        pytest.param(
            [("unsure", "star", "herald", "")], "left open by Nela Noor, 4 May 2026 Words of both", id="left open"
        ),
        pytest.param(
            [("same", "star", "mail", ""), ("different", "mail", "herald", "")],
            "follows from what was decided: ",
            id="follows from two others",
        ),
        pytest.param(
            [("not-a-quote", "star", "mail", "")],
            "decided: not a quote (Nela Noor, 4 May 2026) Words of both",
            id="one of them is no quote",
        ),
    ],
)
def test_explain_says_what_was_decided(archive, explain, given, words):
    plain = explain("star", "herald")
    assert "decided" not in plain
    for answer, a, b, note in given:
        archive.decide(answer, a, b, note=note)
    told = explain("star", "herald")
    assert words in told
    assert "signal value weight words" in told


def test_explain_names_the_chain_and_no_more(archive, explain):
    archive.decide("same", "star", "mail")
    archive.decide("same", "mail", "herald", who="Ole")
    told = explain("star", "herald")
    assert (
        "follows from what was decided: “We sold 4 boats to the islanders,” archive/star.md:5 and “The islanders have all "
        "the boats they need,” (Mail): same (Nela Noor, 4 May 2026); “The islanders have all the boats they need,” (Mail) "
        "and “Nobody would buy them, so 3 boats went to islanders,” archive/herald.md:5: same (Ole, 4 May 2026) Words of"
    ) in told
    assert explain("star", "mail").count("same (") == 1


def test_explain_says_what_two_people_dispute(archive, explain):
    archive.decide("same", "star", "herald")
    archive.decide("different", "herald", "star", who="Ole")
    assert "disputed: " in (told := explain("star", "herald"))
    assert "same (Nela Noor, 4 May 2026)" in told
    assert "different (Ole, 4 May 2026)" in told


def test_a_check_says_by_whose_word_it_compares(run, archive, tmp_path):
    (tmp_path / "draft.md").write_text(FRONT.format("Coast", 6) + TEXTS["Star"].replace("4", "5"), encoding="utf-8")
    plain = run("check", "draft.md", "--against", "archive", "-f", "json")
    key = archive.decide("same", "star", "herald", note="heard it")
    told = run("check", "draft.md", "--against", "archive", "-f", "json")
    assert told.err == plain.err == ""
    [before] = [one for one in json.loads(plain.out)["findings"] if one["rule"] == "SS102"]
    after = next(one for one in json.loads(told.out)["findings"] if one["rule"] == "SS102")
    assert (before["decisions"], after["decisions"]) == ([], [key])
    assert before["message"] == "another number: “5” here, “4” in Star"
    assert after["message"] == "another number: “5” here, “4” in Star; grouped with Herald by a decision"
    assert after["fingerprint"] == before["fingerprint"]
    [decision] = json.loads(told.out)["decisions"]
    assert (decision["id"], decision["note"]) == (key, "heard it")
    full = " ".join(run("check", "draft.md", "--against", "archive", "-f", "full").out.split())
    assert "rests on a decision: same (Nela Noor, 4 May 2026: “heard it”)" in full


def test_a_stale_decision_on_the_checked_article_is_told_on_the_way(run, archive):
    archive.decide("same", "star", "herald", note="heard it")
    archive.write("Star", TEXTS["Star"].replace("sold", "gave"))
    ran = run("check", "archive/star.md", "--against", "archive", "-f", "full")
    [line] = ran.err.splitlines()
    assert line.startswith(
        "samestory: archive/star.md: a decision is stale: “We sold 4 boats to the islanders,” (Star) and "
    )
    assert line.endswith("; `samestory review` asks again")
    assert "1 decision stale." in " ".join(ran.out.split())


def test_a_stale_decision_on_another_article_is_only_counted(run, archive, tmp_path):
    archive.decide("same", "star", "herald")
    archive.write("Herald", TEXTS["Herald"].replace("buy", "have"))
    (tmp_path / "draft.md").write_text(FRONT.format("Coast", 6) + TEXTS["Herald"], encoding="utf-8")
    ran = run("check", "draft.md", "--against", "archive", "-f", "full")
    assert ran.err == ""
    assert "1 decision stale." in " ".join(ran.out.split())


def test_a_report_says_what_it_rests_on(run, archive):
    key = archive.decide("same", "star", "herald", note="heard it")
    ran = run("report", "archive", "-o", "out")
    assert "rests on a decision: same (Nela Noor, 4 May 2026: “heard it”), which joins" in ran.out
    assert "1 decision honoured; `samestory decisions list` shows them." in ran.out
    report = json.loads((archive.folder.parent / "out/report.json").read_text(encoding="utf-8"))
    assert [one["id"] for one in report["decisions"]] == report["groups"][0]["decisions"] == [key]
