"""`samestory decisions` as a user meets it: what is listed, counted, complained of and exported."""

import csv
import io
import json
import shutil
import subprocess

import pytest
from deciding import ANA, BEN, INES, decided

from compare.commands import main
from compare.decisions import FILE_NAME, DecisionFile, anchor, decide, now, withdraw
from compare.decisions.agreement import agreements, kappa
from compare.decisions.codec import encode
from compare.extract import extract_one
from compare.models import Answer, Subject
from compare.read import read

HOSTILE = "=HYPERLINK(1)\x1b[31m\u202e[bold]"


@pytest.fixture
def desk(tmp_path, monkeypatch, capsys):
    """An empty folder; the returned function runs a command there."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("SAMESTORY_CACHE_DIR", str(tmp_path / ".cache"))
    monkeypatch.setenv("COLUMNS", "110")
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))
    for name in ("SAMESTORY_INDEX", "GIT_DIR"):
        monkeypatch.delenv(name, raising=False)

    def run(*arguments):
        code = main(["decisions", *arguments])
        said = capsys.readouterr()
        return code, said.out, said.err

    return run


def write(folder, *records):
    with DecisionFile(folder / FILE_NAME) as file:
        for record in records:
            file.append(record)


@pytest.fixture
def news(tmp_path):
    """Three articles on a ferry, and what was decided of their quotes."""
    folder = tmp_path / "news"
    folder.mkdir()
    for outlet, when in (("Mill", "by spring"), ("Star", "by summer"), ("Quay", "in the spring")):
        text = f"---\noutlet: The {outlet}\n---\n“We will run 12 boats {when},” {INES} said in Halden.\n"
        (folder / f"{outlet.lower()}.md").write_text(text, encoding="utf-8")
    anchors = {one.id: anchor(one, extract_one(one).statements[0]) for one in read([str(folder)]).articles}

    def said(answer, a, b, who=ANA, **more):
        made = decide(Subject.QUOTE, Answer(answer), anchors[a], anchors[b], who=who, when=now(), **more)
        write(folder, made)
        return made

    said.folder = folder
    return said


def test_decisions_are_listed_with_what_became_of_them(desk, news):
    first = news("same", "mill", "quay", note="heard it")
    news("different", "star", "mill", BEN)
    gone = news("same", "star", "quay", INES)
    write(news.folder, withdraw(gone.id, who=INES, when=now()))
    text = (news.folder / "star.md").read_text(encoding="utf-8")
    (news.folder / "star.md").write_text(text.replace("12", "14"), encoding="utf-8")
    code, out, err = desk("list", "news")
    assert (code, err) == (0, "")
    lines = out.splitlines()
    assert lines[0].split() == ["id", "answer", "passages", "by"]
    assert lines[2].startswith(f"{first.id[:8]}  same quote")
    assert "“We will run 12 boats by spring,” (The Mill)" in lines[2]
    assert "honoured" in lines[3]
    assert "“heard it”" in out
    assert out.index("honoured") < out.index(BEN) < out.index("stale")
    assert "is not in star any more" in " ".join(out.split())
    assert INES not in out
    code, out, _ = desk("list", "news", "--all", "-f", "jsonl")
    assert [json.loads(line)["state"] for line in out.splitlines()] == ["honoured", "stale", "withdrawn"]
    assert "“We will run 12 boats by summer,” is not in star any more" in json.loads(out.splitlines()[1])["reason"]
    assert json.loads(out.splitlines()[2])["reason"].startswith(f"by {INES}, 2")


@pytest.mark.parametrize(
    ("options", "found"),
    [
        ([], "xyz"),
        (["--who", "ana ruiz"], "xy"),
        (["--answer", "same"], "x"),
        (["--subject", "fact"], "y"),
        (["--standing", "disputed"], "xz"),
        (["--standing", "given"], "y"),
        (["--standing", "withdrawn"], "w"),
        (["--standing", "replaced"], "v"),
        (["--all"], "vwxyz"),
        (["--limit", "1"], "z"),
        (["--all", "--limit", "2"], "yz"),
        (["--who", "nobody"], ""),
    ],
    ids=lambda value: " ".join(value) or "all that stand",
)
def test_the_list_is_filtered(desk, tmp_path, options, found):
    made = {
        "v": decided("unsure", "mill", "star"),
        "w": decided("same", "mill", "coast"),
        "x": decided("same", "mill", "star"),
        "y": decided("different", "mill", "quay", subject=Subject.FACT),
        "z": decided("different", "mill", "star", BEN),
    }
    write(tmp_path, *made.values(), withdraw(made["w"].id, who=ANA, when=now()))
    code, out, _ = desk("list", *options, "-f", "jsonl")
    names = {one.id: name for name, one in made.items()}
    assert code == 0
    assert "".join(names[json.loads(line)["id"]] for line in out.splitlines()) == found


def test_the_table_shows_the_newest_and_says_how_many_there_are(desk, tmp_path):
    made = [decided("same", "mill", f"star{number}") for number in range(53)]
    write(tmp_path, *made)
    out = desk("list")[1]
    assert made[2].id[:8] not in out
    assert made[3].id[:8] in out
    assert out.endswith("3 earlier ones are not shown; --limit 0 shows all.\n")
    assert made[0].id[:8] in desk("list", "-n", "0")[1]
    assert len(desk("list", "-f", "csv")[1].splitlines()) == 54


@pytest.mark.parametrize("state", ["honoured", "moved", "stale", "absent"])
def test_what_only_articles_show_is_not_guessed_without_them(desk, tmp_path, state):
    write(tmp_path, decided("same", "mill", "star"))
    code, out, err = desk("list", "--standing", state)
    assert (code, out) == (2, "")
    assert "name PATHS, or an index with --index" in err


def test_nothing_listed_is_said(desk, tmp_path):
    (tmp_path / FILE_NAME).touch()
    assert desk("list") == (0, "No decisions.\n", "")
    assert desk("stats") == (0, "No decisions.\n", "")
    assert desk("verify")[:2] == (0, f"{FILE_NAME}: sound, 0 decisions.\n")


def test_the_index_is_as_good_as_the_files(desk, news, capsys):
    news("same", "mill", "quay")
    assert main(["index", "add", "news", "--index", "news/wire.db"]) == 0
    capsys.readouterr()
    by_files = desk("list", "news", "-f", "jsonl")
    assert by_files == desk("list", "--index", "news/wire.db", "-f", "jsonl")
    assert json.loads(by_files[1])["state"] == "honoured"


@pytest.mark.parametrize("name", ["list", "stats", "verify", "export"])
def test_wrong_use_is_one_line(desk, tmp_path, name):
    for arguments, hint in (
        ([], "there is no file of decisions; make one with `samestory review`"),
        (["--decisions", "nowhere.jsonl"], "nowhere.jsonl: is not there"),
        (["a.txt", "--index", "b.db"], "and not both"),
    ):
        code, out, err = desk(name, *arguments)
        assert (code, out) == (2, "")
        assert hint in err
        assert err.count("\n") == 1


def test_a_later_version_is_an_error_of_every_command(desk, tmp_path):
    line = encode(decided("same", "mill", "star")).replace("decision/1", "decision/2")
    (tmp_path / FILE_NAME).write_text(f"{line}\n", encoding="utf-8")
    for name in ("list", "stats", "verify", "export"):
        code, out, err = desk(name)
        assert (code, out) == (2, "")
        assert f"{FILE_NAME}:1: is of the kind 'samestory/decision/2'" in err


def test_malformed_lines_are_named_and_the_rest_is_listed(desk, tmp_path):
    one = decided("same", "mill", "star")
    (tmp_path / FILE_NAME).write_text(f"<<<<<<< HEAD\n{encode(one)}\n{{}}\n", encoding="utf-8")
    code, out, err = desk("list", "-f", "jsonl")
    assert code == 1
    assert [json.loads(line)["id"] for line in out.splitlines()] == [one.id]
    assert f"{FILE_NAME}:1: is the mark of a merge conflict" in err
    assert f"{FILE_NAME}:3: has no `schema`" in err
    code, out, err = desk("verify")
    assert (code, out, err.count("\n")) == (1, "", 2)


def test_an_article_that_cannot_be_read_is_named(desk, news):
    news("same", "mill", "quay")
    (news.folder / "star.md").write_text(" ", encoding="utf-8")
    code, out, err = desk("verify", "news")
    assert (code, out) == (1, "")
    assert "news/star.md: is empty" in err


def test_a_sound_file_is_said_to_be_sound(desk, news):
    gone = news("same", "star", "quay")
    write(news.folder, withdraw(gone.id, who=ANA, when=now()))
    news("unsure", "mill", "quay")
    news("same", "mill", "quay")
    found = desk("verify", "news")
    assert found == (0, f"news/{FILE_NAME}: sound, 3 decisions, 1 replaced, 1 withdrawn.\n", "")


def test_what_needs_a_look_is_named_with_its_line_and_the_chain(desk, news):
    first = news("same", "mill", "star")
    second = news("same", "star", "quay", BEN)
    news("different", "mill", "quay", INES)
    (news.folder / "new.md").write_text("---\noutlet: The New\n---\nNothing.\n", encoding="utf-8")
    code, out, err = desk("verify", "news")
    assert (code, out) == (1, "")
    chain = f"{first.id[:8]} (Ana Ruiz: same), {second.id[:8]} (Ben Okafor: same)"
    said = "Ines Marlow answered different on “We will run 12 boats by spring,” (The Mill) and"
    assert f"news/{FILE_NAME}:3: contradicted: {said}" in err
    assert f"(The Quay): same follows from {chain}" in err
    assert f"news/{FILE_NAME}:1: contradicted:" in err
    assert err.endswith("`samestory review` asks again about what is not applied\n")


def test_disputes_and_stale_decisions_are_named(desk, news):
    news("same", "mill", "star")
    news("different", "mill", "star", BEN)
    news("same", "mill", "quay")
    (news.folder / "quay.md").write_text("---\noutlet: The Quay\n---\nNobody spoke in Halden.\n", encoding="utf-8")
    code, _, err = desk("verify", "news")
    assert code == 1
    assert err.count(": disputed: ") == 2
    assert err.count(": stale: ") == 1
    assert "“We will run 12 boats in the spring,” is not in quay any more" in err


@pytest.mark.skipif(not shutil.which("git"), reason="needs git")
def test_a_file_that_git_would_not_merge_is_named(desk, tmp_path):
    write(tmp_path, decided("same", "mill", "star"))
    subprocess.run(["git", "init", "-q"], cwd=tmp_path, check=True)
    code, out, err = desk("verify")
    assert (code, out) == (1, "")
    assert f"put “{FILE_NAME} merge=union” into .gitattributes" in err
    (tmp_path / ".gitattributes").write_text(f"{FILE_NAME} merge=union\n", encoding="utf-8")
    assert desk("verify")[0] == 0


def test_stats_count_and_compare_people(desk, tmp_path):
    made = [decided("same" if n % 2 else "different", "mill", f"star{n}") for n in range(12)]
    made += [decided("same" if n % 2 or n == 0 else "different", "mill", f"star{n}", BEN) for n in range(12)]
    made += [decided("same", "mill", f"star{n}", INES) for n in range(1, 4, 2)]
    write(tmp_path, *made, withdraw(made[-1].id, who=INES, when=now()))
    code, out, err = desk("stats")
    assert (code, err) == (0, "")
    rows = [" ".join(line.split()) for line in out.splitlines()]
    assert {"same 14", "different 11", "quote 25", "Ana Ruiz 12", "Ines Marlow 1", "withdrawn 1", "disputed 2"} <= set(
        rows
    )
    assert "Ana Ruiz and Ben Okafor 12 92% 0.83" in rows
    assert "Ana Ruiz and Ines Marlow 1 100% too few for a kappa" in rows


def test_stats_say_when_nobody_can_be_compared(desk, tmp_path):
    write(tmp_path, decided("same", "mill", "star"))
    assert "No two people answered the same question" in desk("stats")[1]


def test_to_settle_a_dispute_is_not_to_agree():
    """Who has seen an answer and repeats it has not judged for himself; the latest own answer before that counts."""
    first = decided("same", "mill", "star")
    second = decided("different", "star", "mill", BEN)
    third = decided("same", "mill", "star", BEN, settles=[first.id])
    fourth = decided("same", "mill", "star", INES, settles=[first.id, second.id])
    [found] = agreements([fourth, third, second, first])
    assert (found.one, found.other, found.pairs, found.same, found.kappa) == (ANA, BEN, 1, 0, None)


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ([("same", "same")] * 9, None),
        ([("same", "same")] * 10, None),
        ([("same", "same"), ("different", "different")] * 5, 1.0),
        ([("same", "different"), ("different", "same")] * 5, -1.0),
        ([("same", "same"), ("same", "different"), ("different", "same"), ("different", "different")] * 3, 0.0),
    ],
    ids=["too few", "nothing varies", "all alike", "none alike", "as by chance"],
)
def test_kappa(said, expected):
    assert kappa(said) == expected


def test_pairs_are_exported_as_people_saw_them(desk, tmp_path):
    made = [
        decided("different", "mill", "star", with_a=["quay"], note="two lines"),
        decided("same", "quay", "coast", BEN),
        decided("same", "gone", "mill", BEN),
    ]
    write(tmp_path, *made, withdraw(made[-1].id, who=BEN, when=now()))
    code, out, err = desk("export")
    assert (code, err) == (0, "")
    rows = list(csv.DictReader(io.StringIO(out)))
    shown = [(row["article_a"], row["article_b"], row["answer"], row["basis"], row["who"]) for row in rows]
    assert shown == [
        ("mill", "star", "different", "decided", ANA),
        ("quay", "star", "different", "split", ANA),
        ("quay", "coast", "same", "decided", BEN),
    ]
    assert rows[0]["text_a"] == "The words of mill are these."
    inferred = [json.loads(line) for line in desk("export", "--inferred", "-f", "jsonl")[1].splitlines()][3:]
    assert [(row["a"]["article"], row["b"]["article"], row["answer"], row["basis"]) for row in inferred] == [
        ("coast", "star", "different", "inferred")
    ]
    assert inferred[0]["decisions"] == [made[1].id, made[0].id]


def test_nothing_is_inferred_from_what_is_disputed(desk, tmp_path):
    write(
        tmp_path,
        decided("same", "mill", "star"),
        decided("different", "mill", "star", BEN),
        decided("same", "star", "quay"),
    )
    rows = [json.loads(line) for line in desk("export", "--inferred", "-f", "jsonl")[1].splitlines()]
    assert [row["state"] for row in rows] == ["disputed", "disputed", "given"]


@pytest.mark.parametrize(
    "arguments",
    [
        ["list"],
        ["list", "-f", "csv"],
        ["list", "-f", "jsonl"],
        ["stats"],
        ["verify"],
        ["export"],
        ["export", "-f", "jsonl"],
    ],
    ids=" ".join,
)
def test_strangers_words_steer_nothing(desk, tmp_path, arguments):
    one = decided("same", HOSTILE, "star", HOSTILE, note=HOSTILE)
    write(tmp_path, one, decided("different", HOSTILE, "star", BEN + HOSTILE))
    with (tmp_path / FILE_NAME).open("a", encoding="utf-8") as file:
        file.write(json.dumps({"schema": "samestory/decision/1", HOSTILE: 1}) + "\n")
    _, out, err = desk(*arguments)
    assert "HYPERLINK" in out + err
    for line in (out + err).split("\n"):
        assert line.isprintable()
        assert ",=HYPERLINK" not in line
        assert "csv" not in arguments or not line.startswith("=")


def test_help_has_an_example_for_each(desk):
    for name in ("list", "stats", "verify", "export"):
        code, out, _ = desk(name, "--help")
        assert code == 0
        assert f"samestory decisions {name}" in out
        assert "Exit status: 0" in out
