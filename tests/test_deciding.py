"""A decision changes the next report and the next check; taken back, both are byte for byte what they were."""

import json
import shutil
from pathlib import Path

import pytest

from compare.decisions import FILE_NAME, DecisionFile, anchor, anchor_name, decide, withdraw
from compare.extract import extract_one
from compare.models import Answer, Article, Decision, Span, Statement, Subject
from compare.pipeline.checking import nearby
from compare.pipeline.deciding import decided, decision_files, file_to_write, places_of
from compare.read import read
from compare.settings import Settings
from compare.store import Index

WHEN = "2026-05-04T10:20:30Z"
FRONT = "---\noutlet: {}\ndate: 2024-05-1{}\n---\n"
TOLL = "“We will lift the toll on the bridge in the first week of May and never ask for it again,” said Ana Ruiz, the minister.\n"
LOOSE = "“No driver pays a penny from spring on, and that is final,” said Ana Ruiz, the minister.\n"


class Desk:
    """Articles in a folder, and the decisions about them."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.file = folder / FILE_NAME

    def find(self, words: str, article: str = "") -> tuple[Article, Statement]:
        """The statement with these words."""
        for one in read([str(self.folder)]).articles:
            for said in extract_one(one).statements:
                if words in said.text and one.id.endswith(article):
                    return one, said
        raise AssertionError(f"nobody says {words!r}")

    def say(self, answer: Answer, a: str, b: str, subject: Subject = Subject.QUOTE, articles=("", "")) -> Decision:
        one, other = (anchor(*self.find(words, article)) for words, article in zip((a, b), articles, strict=True))
        given = decide(subject, answer, one, other, who="Ines", when=WHEN, note="heard it")
        with DecisionFile(self.file) as file:
            file.append(given)
        return given

    def take_back(self, given: Decision) -> None:
        with DecisionFile(self.file) as file:
            file.append(withdraw(given.id, who="Ines", when="2026-05-04T10:21:30Z"))


@pytest.fixture
def seeds(tmp_path, root, monkeypatch):
    """A copy of the seed articles."""
    monkeypatch.setenv("SAMESTORY_CACHE_DIR", str(tmp_path / "cache"))
    shutil.copytree(root / "seeds", tmp_path / "seeds")
    return Desk(tmp_path / "seeds")


@pytest.fixture
def desk(tmp_path, monkeypatch):
    """Two outlets with the same words, one with others."""
    monkeypatch.setenv("SAMESTORY_CACHE_DIR", str(tmp_path / "cache"))
    folder = tmp_path / "archive"
    folder.mkdir()
    for day, (outlet, text) in enumerate([("Star", TOLL), ("Herald", TOLL), ("Mail", LOOSE)]):
        (folder / f"{outlet.lower()}.md").write_text(FRONT.format(outlet, day) + text, encoding="utf-8")
    return Desk(folder)


def reported(samestory, desk: Desk, out: str) -> dict[str, bytes]:
    done = samestory("report", str(desk.folder.relative_to(desk.folder.parent)), "-o", out)
    assert (done.code, done.err) == (0, "")
    written = {path.name: path.read_bytes() for path in (desk.folder.parent / out).iterdir()}
    return written | {"printed": done.out.replace(out, "OUT").encode()}


def groups(files: dict[str, bytes]) -> list[list[str]]:
    return [group["members"] for group in json.loads(files["report.json"])["groups"]]


def test_on_the_seeds_a_decision_changes_the_report_and_undone_it_is_the_first_again(samestory, seeds):
    before = reported(samestory, seeds, "out")
    unsure = json.loads(before["report.json"])["unsure"][0]
    text = {s["id"]: s for s in json.loads(before["report.json"])["statements"]}
    a, b = (text[unsure[side]] for side in "ab")
    given = seeds.say(Answer.SAME, a["text"], b["text"], articles=(a["article"], b["article"]))
    after = reported(samestory, seeds, "out")
    assert any({unsure["a"], unsure["b"]} <= set(members) for members in groups(after))
    assert after.keys() == before.keys()
    assert all(after[name] != before[name] for name in ("report.json", "report.md", "groups.csv", "printed"))
    assert given.id in after["report.json"].decode()
    seeds.take_back(given)
    assert reported(samestory, seeds, "out") == before


def test_on_the_seeds_a_decision_changes_the_check_and_undone_it_is_the_first_again(samestory, seeds):
    def checked() -> tuple[int, str, str]:
        done = samestory("check", "draft.md", "--against", "seeds", "-f", "json")
        return done.code, done.out, done.err

    source, said = seeds.find("enhance and develop", "002_6d250f261c3eb90a")
    draft = source.text.replace("enhance and develop", "enhance and defend")
    (seeds.folder.parent / "draft.md").write_text(f"---\noutlet: The Coast\n---\n{draft}", encoding="utf-8")
    before = checked()
    assert "enhance and defend" in before[1]
    given = [
        seeds.say(Answer.NOT_A_QUOTE, one.text, other.text, articles=(one.article, other.article))
        for one, other in [
            (said, seeds.find("enhance and develop", "003_41ea3648b74fd92b")[1]),
            (seeds.find("enhance and develop", "003_41ea3648b74fd92b")[1], said),
        ]
    ]
    after = checked()
    assert after != before
    assert len(json.loads(after[1])["findings"]) < len(json.loads(before[1])["findings"])
    for decision in given:
        seeds.take_back(decision)
    assert checked() == before


ANSWERS = [
    pytest.param(Answer.SAME, "lift the toll", "No driver pays", ["herald", "mail", "star"], id="same joins unlike words"),
    pytest.param(Answer.UNSURE, "lift the toll", "No driver pays", ["herald", "star"], id="unsure binds nobody"),
    pytest.param(Answer.NOT_A_QUOTE, "lift the toll", "No driver pays", [], id="what is no quote is compared with nothing"),
]  # fmt: skip


@pytest.mark.parametrize(("answer", "a", "b", "expected"), ANSWERS)
def test_what_an_answer_does(samestory, desk, answer, a, b, expected):
    desk.say(answer, a, b)
    found = groups(reported(samestory, desk, "out"))
    quotes = [[member.split(":")[0] for member in members] for members in found if ":c" not in "".join(members)]
    assert quotes == ([expected] if expected else [])


def test_different_parts_the_very_same_words(samestory, desk):
    desk.say(Answer.DIFFERENT, "lift the toll", "lift the toll", articles=("star", "herald"))
    assert groups(reported(samestory, desk, "out")) == []


def test_a_decided_fact_is_one_fact(samestory, tmp_path, desk):
    (desk.folder / "post.md").write_text(
        FRONT.format("Post", 4) + "The bridge at Westmark carries nine thousand lorries a day.\n\n"
        "Workers painted it green last summer.\n", encoding="utf-8"
    )  # fmt: skip
    (desk.folder / "echo.md").write_text(
        FRONT.format("Echo", 5) + "Traffic on the crossing is heavy at all hours.\n\nIts colour is new.\n",
        encoding="utf-8",
    )
    desk.say(Answer.SAME, "nine thousand lorries", "heavy at all hours", Subject.FACT)
    found = groups(reported(samestory, desk, "out"))
    assert any({member.split(":")[0] for member in members} == {"post", "echo"} for members in found)


def test_persons_are_who_somebody_says_they_are(samestory, desk):
    (desk.folder / "post.md").write_text(
        FRONT.format("Post", 4) + LOOSE.replace("Ana Ruiz", "Pilar Santos"), encoding="utf-8"
    )
    one, other = desk.find("lift the toll", "star")[0], desk.find("No driver pays", "post")[0]
    names = [
        anchor_name(article, Span(article.text.index(name), article.text.index(name) + len(name)))
        for article, name in ((one, "Ana Ruiz"), (other, "Pilar Santos"))
    ]
    with DecisionFile(desk.file) as file:
        file.append(decide(Subject.PERSON, Answer.SAME, *names, who="Ines", when=WHEN))
    told = json.loads(reported(samestory, desk, "out")["report.json"])["statements"]
    assert {s["speaker"]["person"] for s in told if s["speaker"]} == {"Ana Ruiz"}


def test_a_check_knows_what_was_decided_to_be_the_same(samestory, desk):
    """The draft has the words of the Star, and the Mail's were decided to be the same, though they share none."""
    (desk.folder / "mail.md").write_text(FRONT.format("Mail", 2) + "“Drivers are free,” she joked.\n", encoding="utf-8")
    index = desk.folder.parent / "index.db"
    samestory("index", "add", "archive", "--index", "index.db")
    (draft,) = read([str(desk.folder / "herald.md")]).articles

    def near() -> set[str]:
        decisions = decided([desk.folder], None).decisions
        with Index.open(index) as opened:
            return {other.article.outlet for other in nearby(extract_one(draft), opened, decisions)}

    assert near() == {"Star", "Herald"}
    desk.say(Answer.SAME, "lift the toll", "Drivers are free", articles=("star", "mail"))
    assert near() == {"Star", "Herald", "Mail"}


def test_an_index_obeys_the_decisions_beside_it(samestory, desk):
    assert samestory("index", "add", "archive").code == 0
    draft = desk.folder.parent / "draft.md"
    draft.write_text(FRONT.format("Coast", 6) + TOLL.replace("first week", "last week"), encoding="utf-8")
    before = samestory("check", "draft.md", "-f", "json")
    desk.file = desk.folder.parent / FILE_NAME
    for outlet, other in (("star", "herald"), ("herald", "star")):
        desk.say(Answer.NOT_A_QUOTE, "lift the toll", "lift the toll", articles=(outlet, other))
    after = samestory("check", "draft.md", "-f", "json")
    assert len(json.loads(before.out)["findings"]) > len(json.loads(after.out)["findings"])
    assert "2 decisions" in samestory("index", "status").out


def test_lines_that_make_no_sense_are_told_and_the_rest_is_obeyed(samestory, desk):
    desk.say(Answer.SAME, "lift the toll", "No driver pays")
    with desk.file.open("a", encoding="utf-8") as file:
        file.write("{}\n<<<<<<< HEAD\n")
    done = samestory("report", "archive", "-o", "out")
    assert done.code == 1
    assert f"{FILE_NAME}:2: " in done.err
    assert f"{FILE_NAME}:3: " in done.err
    assert "Traceback" not in done.err
    assert len(json.loads((desk.folder.parent / "out" / "report.json").read_bytes())["groups"][0]["members"]) == 3


def test_a_file_of_a_later_samestory_stops_the_run(samestory, desk):
    desk.file.write_text('{"schema": "samestory/decision/2"}\n', encoding="utf-8")
    for command in (["report", "archive"], ["check", "archive/star.md", "--against", "archive"]):
        done = samestory(*command)
        assert done.code == 2
        assert done.err.count("\n") == 1
        assert f"{FILE_NAME}:1" in done.err


def test_a_named_file_goes_before_the_one_beside_the_articles(samestory, desk):
    desk.say(Answer.SAME, "lift the toll", "No driver pays")
    other = desk.folder.parent / "desk.jsonl"
    other.write_text("", encoding="utf-8")
    assert samestory("report", "archive", "--decisions", "desk.jsonl", "-o", "out").code == 0
    assert len(json.loads((desk.folder.parent / "out" / "report.json").read_bytes())["groups"][0]["members"]) == 2
    missing = samestory("report", "archive", "--decisions", "nowhere.jsonl")
    assert (missing.code, missing.err.count("\n")) == (2, 1)
    assert "nowhere.jsonl" in missing.err


def test_the_file_is_no_article(desk):
    desk.say(Answer.SAME, "lift the toll", "No driver pays")
    assert {one.id for one in read([str(desk.folder)]).articles} == {"star", "herald", "mail"}
    assert not read([str(desk.folder)]).failures


PLACES = [
    pytest.param(["archive"], ["archive"], "archive", id="in the folder"),
    pytest.param(["archive/2024"], ["archive"], "archive", id="above it"),
    pytest.param(["archive/2024/star.md"], ["archive"], "archive", id="above a file"),
    pytest.param(["archive/**/*.md"], ["archive"], "archive", id="where a pattern begins"),
    pytest.param(["archive", "archive/2024"], ["archive"], "archive", id="once for two places"),
    pytest.param(["wire"], [], "wire", id="none there yet: in the folder"),
    pytest.param(["wire", "archive2"], [], ".", id="none there yet: in the folder of all"),
    pytest.param(["-"], [], ".", id="standard input: in the current folder"),
]


@pytest.mark.parametrize(("paths", "found", "written"), PLACES)
def test_where_decisions_are(tmp_path, monkeypatch, paths, found, written):
    monkeypatch.chdir(tmp_path)
    for folder in ("archive/2024", "wire", "archive2"):
        (tmp_path / folder).mkdir(parents=True)
    (tmp_path / "archive" / "2024" / "star.md").touch()
    (tmp_path / "archive" / FILE_NAME).touch()
    places = places_of(paths)
    assert decision_files(places, None) == [Path(folder, FILE_NAME) for folder in found]
    assert file_to_write(places, None) == Path(written, FILE_NAME)


def test_two_files_are_both_obeyed_but_which_to_write_must_be_said(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    for folder in ("a", "b"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / FILE_NAME).touch()
    assert len(decision_files(places_of(["a", "b"]), None)) == 2
    with pytest.raises(Exception, match="--decisions"):
        file_to_write(places_of(["a", "b"]), None)
    assert file_to_write(places_of(["a", "b"]), Settings(decisions=Path("c.jsonl"))) == Path("c.jsonl")
