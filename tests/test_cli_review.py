"""`samestory review` line by line: answers are kept at once, obeyed next time, and never asked twice."""

import io
import json
import os
import shutil
import subprocess
import sys

import pytest
from conftest import Run

from compare.commands import main

FILE = "samestory.decisions.jsonl"


@pytest.fixture(autouse=True)
def cache(tmp_path, monkeypatch):
    monkeypatch.setenv("SAMESTORY_CACHE_DIR", str(tmp_path / "cache"))


@pytest.fixture
def tram(root, tmp_path):
    """Three questions: the weakest links of three facts."""
    shutil.copytree(root / "tests/stories/tram", tmp_path / "tram")
    return tmp_path / "tram"


@pytest.fixture
def review(tmp_path, monkeypatch, capfd):
    """The command in this process, with answers in a pipe: a process for each would take most of the time to start."""

    def run(*arguments, answers="", who="Ana", cwd=tmp_path):
        monkeypatch.chdir(cwd)
        pipe = io.TextIOWrapper(io.BytesIO(answers.encode()))
        monkeypatch.setattr("sys.stdin", pipe)
        code = main(["review", *arguments, "--plain", "--as", who])
        return Run(code, *capfd.readouterr())

    return run


def lines(folder):
    return [json.loads(line) for line in (folder / FILE).read_text(encoding="utf-8").splitlines()]


def questions(run):
    """What was asked, without their numbers."""
    paragraphs = run.out.split("\n\n")
    return [part.split("?", 1)[1].split("So far", 1)[0] for part in paragraphs if part.lstrip().startswith("Question")]


def test_goes_on_where_it_was_left(samestory, review, root, tmp_path):
    """Eight questions in the seeds: two are answered, six skipped or left; these are asked next time."""
    shutil.copytree(root / "seeds", tmp_path / "seeds")
    answers = b"s\nt looked twice\nd\n" + b"k\n" * 6
    first = samestory("review", "seeds/", "--plain", stdin=answers, SAMESTORY_REVIEWER="Ana")
    made = "samestory: made seeds/samestory.decisions.jsonl; keep it under version control beside the articles\n"
    assert (first.code, first.err) == (0, made)
    assert first.out.endswith(
        "2 answers kept in seeds/samestory.decisions.jsonl, 6 questions left. "
        "`samestory report seeds/` obeys what is decided.\n"
    )
    assert len(questions(first)) == 8
    kept = lines(tmp_path / "seeds")
    assert [(one["answer"], one["who"], one.get("note", "")) for one in kept] == [
        ("same", "Ana", ""),
        ("different", "Ana", "looked twice"),
    ]
    second = review("seeds/", answers="u\n" * 6)
    assert (second.code, second.err) == (0, "")
    assert questions(second) == questions(first)[2:]
    third = review("seeds/", answers="q\n")
    assert "There is nothing to ask." in third.out
    assert "No answers, 0 questions left." in third.out
    assert len(questions(review("seeds/", "--again", answers="k\n" * 6))) == 6


def test_a_report_obeys_and_forgets(review, samestory, tram, tmp_path):
    """An answer changes the report; taken back, the report is the same byte for byte."""

    def reported(name):
        assert samestory("report", "tram", "-q", "-f", "json", "-o", name).code == 0
        return (tmp_path / name / "report.json").read_bytes()

    before = reported("before")
    review("tram", answers="d\nz\n")
    assert [one.get("answer", "withdrawn") for one in lines(tram)] == ["different", "withdrawn"]
    assert reported("after") == before
    review("tram", answers="d\n")
    assert reported("decided") != before


def test_people_who_disagree_are_asked_again(review, tram):
    """Two branches in which one pair was answered otherwise, merged: it is asked first, and the answer settles it."""
    review("tram", answers="s\n", who="Ana")
    mine = (tram / FILE).read_bytes()
    (tram / FILE).unlink()
    review("tram", answers="d\n", who="Bo")
    with (tram / FILE).open("ab") as file:
        file.write(mine)
    again = review("tram", answers="s\n", who="Ana")
    assert "Why: people disagree (" in again.out
    assert "Bo said different on" in again.out
    assert len(lines(tram)[2]["settles"]) == 1
    after = review("tram", who="Bo")
    assert "people disagree" not in after.out
    assert len(questions(after)) == 1


def test_two_at_once_lose_nothing(root, tram):
    """Both sit at the same file; every answer of both is in it, whole."""
    command = [sys.executable, str(root / "cli.py"), "review", str(tram), "--plain"]
    sat = [
        subprocess.Popen([*command, "--as", who], stdin=subprocess.PIPE, stdout=subprocess.DEVNULL)
        for who in ("Ana", "Bo")
    ]
    for one in sat:
        one.stdin.write(b"s\nz\n" * 10)
        one.stdin.flush()
    for one in sat:
        one.communicate()
        assert one.returncode == 0
    made = lines(tram)
    assert [sum(one["who"] == who for one in made) for who in ("Ana", "Bo")] == [20, 20]


def test_blind(review, tram):
    run = review("tram", "--blind", answers="v\ns\n")
    before, after = run.out.split("Why: the weakest link of a group of 6: score 0.80.")
    assert "Blind: why it is asked, its score and the answers of others are hidden; v shows them." in before
    assert "0.80" not in before
    assert "Score 0.80, same." in after
    assert after.count("Blind:") == 1


def test_without_a_terminal_it_asks_line_by_line(samestory, tram):
    run = samestory("review", "tram", stdin=b"", SAMESTORY_REVIEWER="Ana")
    assert (run.code, run.err) == (0, "samestory: this is no terminal, so questions are asked line by line, as with --plain\n")  # fmt: skip
    assert "Question 1 of 3." in run.out


def test_nothing_is_left_where_nothing_was_answered(review, tram):
    assert review("tram", answers="k\nq\n").code == 0
    assert not (tram / FILE).exists()


def test_git_is_told_how_to_merge(review, tram):
    """Where the articles are under version control; it is said once, and done once."""
    subprocess.run(["git", "init", "-q", str(tram)], check=True)
    first = review("tram", answers="s\n")
    assert "tram/.gitattributes: added a line, so that git merges what two people decide" in first.err
    assert (tram / ".gitattributes").read_text(encoding="utf-8") == f"{FILE} merge=union\n"
    assert review("tram", answers="s\n").err == ""


def test_who_decides(samestory, tram, tmp_path):
    """As stated, else by the environment, else as git calls the user."""
    (tmp_path / "gitconfig").write_text("[user]\nname = Cy\n", encoding="utf-8")
    known = {"GIT_CONFIG_GLOBAL": str(tmp_path / "gitconfig")}
    for given, environment in (
        (("--as", " Ana  Ruiz "), {"SAMESTORY_REVIEWER": "Bo"}),
        ((), {"SAMESTORY_REVIEWER": "Bo"}),
        ((), {}),
    ):
        samestory("review", "tram", "--plain", *given, stdin=b"u\n", **known | environment)
    assert [one["who"] for one in lines(tram)] == ["Ana Ruiz", "Bo", "Cy"]


def test_somebody_must_decide(review, tram):
    run = review("tram", who=" ")
    assert (run.code, run.out) == (2, "")
    assert "the name of the reviewer is empty; name one with --as or in SAMESTORY_REVIEWER" in run.err


def test_only_what_is_asked_for(review, tram):
    every = questions(review("tram", answers="k\n" * 3))
    assert len(every) == 3
    assert questions(review("tram", "-n", "2", answers="k\n" * 3)) == every[:2]
    assert questions(review("tram", "--subject", "fact", "--band", "same", answers="k\n" * 3)) == every
    assert len(questions(review("tram", "--outlet", "gazette", answers="k\n" * 3))) == sum(
        "Gazette" in one for one in every
    )
    assert "There is nothing to ask." in review("tram", "--person", "nobody of this name").out


def test_an_index_asks_the_same(review, samestory, tram):
    """All its articles, though their files are gone; decisions lie beside the folder of the index."""
    paths = review("tram", answers="k\nk\nk\n")
    assert samestory("index", "add", ".", cwd=tram).code == 0
    for file in tram.glob("*.txt"):
        file.unlink()
    run = review(cwd=tram, answers="u\nk\nk\n")
    assert (run.code, run.err.count("\n")) == (0, 1)
    assert questions(run) == [one.replace("tram/", "") for one in questions(paths)]
    assert len(lines(tram)) == 1
    again = review("--index", ".samestory/index.db", cwd=tram, answers="k\nk\n")
    assert questions(again) == questions(run)[1:]


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        pytest.param((), "there is nothing to review", id="nothing named"),
        pytest.param(("-",), "answers are read from standard input", id="standard input"),
        pytest.param(("tram", "--index", "x.db"), "files and an index are two reviews", id="both"),
        pytest.param(("tram", "--subject", "rumour"), "'rumour' is not one of", id="no subject"),
        pytest.param(("tram", "--decisions", "no/such/file"), "its folder is not there", id="no folder"),
        pytest.param(("tram", "--decisions", "tram"), "cannot be written", id="a folder for the decisions"),
        pytest.param(("--index", "no.db"), "no.db", id="no index"),
    ],
)
def test_wrong_use(review, tram, arguments, says):
    """One line says what is wrong, and nothing is written."""
    before = sorted(tram.iterdir())
    run = review(*arguments, who="Ana")
    assert (run.code, run.out) == (2, "")
    assert says in run.err
    assert sorted(tram.iterdir()) == before


@pytest.mark.skipif(os.name != "posix" or os.geteuid() == 0, reason="needs permissions that hold")
def test_a_file_that_cannot_be_written_is_told_before_the_first_question(review, tram):
    review("tram", answers="u\n")
    (tram / FILE).chmod(0o444)
    run = review("tram")
    assert (run.code, run.out) == (2, "")
    assert "read-only" in run.err


def test_what_cannot_be_read_is_told_and_the_rest_is_asked(review, tram):
    (tram / FILE).write_text("<<<<<<< ours\n", encoding="utf-8")
    (tram / "broken.json").write_text("{", encoding="utf-8")
    run = review("tram", answers="s\n")
    assert run.code == 1
    assert "tram/samestory.decisions.jsonl:1: " in run.err
    assert "broken.json" in run.err
    assert len(questions(run)) == 2


def test_an_empty_folder(review, tmp_path):
    (tmp_path / "empty").mkdir()
    run = review("empty", answers="s\n")
    assert "There is nothing to ask." in run.out
    assert "Not done: no question is open here" in run.out


def test_hostile_input_is_harmless(review, tmp_path):
    """Escapes in articles, answers and names come out as signs; bytes that are no text are read as such."""
    for name in "ab":
        text = f"“The quay will close in 1{name} days,\x1b[2J\u202e” the mayor said. Nobody \x1b]0;x\x07 else spoke of it.\n"
        (tmp_path / f"{name}.txt").write_text(text * 2, encoding="utf-8")
    run = review("a.txt", "b.txt", answers="\x1b[31m\nt \x07note\ns\n::error::x\n", who="A\x1b[31mna")
    assert not {"\x1b", "\x07", "\u202e"} & set(run.out + run.err)
    assert "\n::" not in run.out


def test_the_plain_dialogue_needs_no_screen(root):
    """Textual takes longer to load than the first question; who pipes answers never sees it."""
    code = "import sys; import compare.review.plain, compare.pipeline.reviewing; print('textual' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], cwd=root, capture_output=True, text=True, check=True)
    assert done.stdout == "False\n"
