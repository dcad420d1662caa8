"""From files to an index and back: only what changed is read, and what comes out is what a run would find."""

import dataclasses
import json
import os
import sqlite3
import time
from pathlib import Path

import pytest

from compare.errors import IndexFileError, IndexWriteError, UsageError
from compare.extract import extract_one
from compare.models import BlockKind, Failure
from compare.pipeline import extraction, indexing, intake
from compare.read import read
from compare.store import Index

FERRY = "Ferry saved\n\n“We will run 12 boats by spring,” Ines Marlow said. The quay cost 4 million euros.\n"
BRIDGE = "Bridge shut\n\n“The harbour bridge will close in May,” Ana Ruiz said. Nobody was hurt.\n"


@pytest.fixture(autouse=True)
def _own_cache(monkeypatch, tmp_path):
    monkeypatch.setenv("SAMESTORY_CACHE_DIR", str(tmp_path / "cache"))
    monkeypatch.chdir(tmp_path)


def settled(path, text, *, seconds_ago=100.0):
    """Write a file as if some time ago: of one just written nobody can tell whether it is written again."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    then = time.time() - seconds_ago
    os.utime(path, (then, then))


@pytest.fixture
def archive(tmp_path):
    folder = tmp_path / "archive"
    settled(folder / "ferry.txt", FERRY)
    settled(folder / "bridge.txt", BRIDGE)
    lines = [{"id": f"w{n}", "text": f"Mill {n} burned. “It burned for {n} days,” Jo Ames said."} for n in range(3)]
    settled(folder / "wire.jsonl", "".join(json.dumps(line) + "\n" for line in lines))
    return folder


@pytest.fixture
def opened(monkeypatch):
    """Names of the files that were read."""
    names = []
    real = intake.read_file

    def noted(source, tables):
        names.append(source.file.name)
        return real(source, tables)

    monkeypatch.setattr(intake, "read_file", noted)
    return names


def contents(path):
    """Everything in an index that a check can see, without numbers."""
    with Index.open(path) as index:
        numbers = index.numbers
        said = index.extracted(numbers)
        return sorted(
            ((one, said[number]) for number, one in index.articles(numbers).items()), key=lambda pair: pair[0].id
        )


def test_an_index_gives_back_what_a_run_would_find(archive, root, tmp_path):
    folder = str(root / "seeds")
    for paths in ([folder], ["archive"]):
        reading = read(paths)
        found = contents(indexing.cached(paths).path)
        assert [one for one, _ in found] == list(reading.articles)
        assert [said for _, said in found] == [extract_one(one) for one in reading.articles]


def test_only_what_changed_is_read(archive, opened):
    indexing.cached(["archive"])
    assert opened == ["bridge.txt", "ferry.txt", "wire.jsonl"]
    indexing.cached(["archive"])
    assert len(opened) == 3
    settled(archive / "ferry.txt", FERRY.replace("12", "14"), seconds_ago=50)
    found = contents(indexing.cached(["archive"]).path)
    assert opened[3:] == ["ferry.txt"]
    assert any("14 boats" in one.text for one, _ in found)
    assert not any("12 boats" in one.text for one, _ in found)


def test_a_file_just_written_is_not_trusted(archive, opened):
    """Written twice within a tick of the clock, with the same length, it would look unchanged."""
    settled(archive / "ferry.txt", FERRY, seconds_ago=0)
    indexing.cached(["archive"])
    indexing.cached(["archive"])
    assert opened[3:] == ["ferry.txt"]


def test_only_articles_that_changed_are_extracted(archive, tmp_path, monkeypatch):
    path = tmp_path / "index.db"
    indexing.add(["archive"], path)
    seen = []
    real = extraction.extract_one
    monkeypatch.setattr(extraction, "extract_one", lambda article: (seen.append(article.id), real(article))[1])
    lines = (archive / "wire.jsonl").read_text(encoding="utf-8").splitlines()
    new = json.dumps({"id": "w9", "text": "Mill 9 was sold."})
    changed = [new, lines[2].replace("2 days", "5 days"), lines[0]]
    settled(archive / "wire.jsonl", "\n".join(changed), seconds_ago=50)
    done = indexing.add(["archive"], path).added
    assert (done.new, done.changed, done.unchanged, done.removed) == (1, 1, 3, 1)
    assert seen == ["w9", "w2"]
    found = {one.id: one for one, _ in contents(path)}
    assert sorted(found) == ["bridge", "ferry", "w0", "w2", "w9"]
    assert found["w0"].path == str(Path("archive", "wire.jsonl:3"))


def test_what_sources_toml_states_counts(archive):
    indexing.cached(["archive"])
    (archive / "sources.toml").write_text('["ferry.txt"]\noutlet = "Coast Weekly"\n', encoding="utf-8")
    outlets = {one.id: one.outlet for one, _ in contents(indexing.cached(["archive"]).path)}
    assert outlets["ferry"] == "Coast Weekly"


def test_a_cache_holds_just_its_paths(archive):
    path = indexing.cached(["archive"]).path
    (archive / "ferry.txt").unlink()
    assert indexing.cached(["archive"]).path == path
    assert [one.id for one, _ in contents(path)] == ["bridge", "w0", "w1", "w2"]
    other = indexing.cached(["archive/bridge.txt"]).path
    assert other != path
    assert [one.id for one, _ in contents(other)] == ["bridge"]


def test_an_index_keeps_what_is_no_longer_there(archive, tmp_path):
    """It is an archive: that a file was tidied away says nothing about what it reported."""
    indexing.add(["archive"], tmp_path / "index.db")
    (archive / "ferry.txt").unlink()
    indexing.add(["archive"], tmp_path / "index.db")
    assert "ferry" in [one.id for one, _ in contents(tmp_path / "index.db")]
    assert indexing.status(tmp_path / "index.db").gone == 1


def test_failures_come_back_each_time(archive):
    settled(archive / "empty.txt", "  ")
    settled(archive / "broken.jsonl", '{"id": "x"}\n{"id": "y", "text": "Mill 7 burned."}\n')
    (archive / "sources.toml").write_text("outlet = [", encoding="utf-8")
    first = indexing.cached(["archive", "missing.txt"]).failures
    assert [failure.path for failure in first] == [
        "archive/broken.jsonl:1",
        "archive/empty.txt",
        "archive/sources.toml",
        "missing.txt",
    ]
    assert indexing.cached(["archive", "missing.txt"]).failures == first
    settled(archive / "empty.txt", FERRY, seconds_ago=50)
    assert [failure.path for failure in indexing.cached(["archive", "missing.txt"]).failures] == [
        "archive/broken.jsonl:1",
        "archive/sources.toml",
        "missing.txt",
    ]


@pytest.mark.parametrize(
    "spoil",
    [
        pytest.param(lambda path: path.write_bytes(b"nothing like an index"), id="it is no index"),
        pytest.param(lambda path: path.write_bytes(path.read_bytes()[:20_000]), id="it was cut off"),
        pytest.param(lambda path: _note(path, "0.0.1"), id="another version made it"),
    ],
)
def test_a_cache_mends_itself(archive, spoil):
    path = indexing.cached(["archive"]).path
    before = contents(path)
    spoil(path)
    assert indexing.cached(["archive"]).path == path
    assert contents(path) == before
    assert indexing.verify(path, everything=True) == ()


def _note(path, version):
    with Index.open(path, write=True) as index:
        index.note("maker", version)


def test_a_cache_that_another_check_writes_is_not_thrown_away(archive, monkeypatch):
    """It is waited for, and after that it is said; what the other one has done stays."""
    path = indexing.cached(["archive"]).path
    monkeypatch.setattr("compare.store.database.PATIENCE", 0.05)
    settled(archive / "ferry.txt", FERRY.replace("12", "14"), seconds_ago=50)
    holder = sqlite3.connect(path, isolation_level=None)
    holder.execute("BEGIN IMMEDIATE")
    with pytest.raises(IndexWriteError, match="another samestory is writing"):
        indexing.cached(["archive"])
    holder.close()
    assert len(contents(path)) == 5
    assert indexing.cached(["archive"]).path == path


def test_a_cache_that_cannot_be_kept_says_where_else(archive, monkeypatch, tmp_path):
    (tmp_path / "file").write_text("", encoding="utf-8")
    monkeypatch.setenv("SAMESTORY_CACHE_DIR", str(tmp_path / "file" / "cache"))
    with pytest.raises(IndexFileError, match="SAMESTORY_CACHE_DIR"):
        indexing.cached(["archive"])


def test_caches_that_nobody_asks_for_go(archive, tmp_path):
    old = indexing.cached(["archive/bridge.txt"]).path
    os.utime(old, (0, 0))
    used = indexing.cached(["archive/ferry.txt"]).path
    indexing.cached(["archive"])
    assert not old.exists()
    assert used.exists()


@pytest.mark.parametrize("paths", [[], ["-"]], ids=["nothing", "standard input"])
def test_what_cannot_be_kept_is_wrong_use(paths, tmp_path):
    with pytest.raises(UsageError):
        indexing.cached(paths)
    with pytest.raises(UsageError):
        indexing.add(paths, tmp_path / "index.db")


def test_processes_change_nothing_in_the_result(archive, tmp_path, monkeypatch):
    indexing.add(["archive"], tmp_path / "one.db")
    monkeypatch.setattr(extraction, "WORTH", 0)
    monkeypatch.setattr(extraction, "_CHUNK", 1)
    monkeypatch.setattr(extraction, "_processors", lambda: 2)
    indexing.add(["archive"], tmp_path / "two.db")
    assert contents(tmp_path / "one.db") == contents(tmp_path / "two.db")


def test_lines_that_an_outlet_repeats_are_marked(tmp_path):
    """As in a report: what is read together is looked at together."""
    for number, word in enumerate(["ferry", "bridge", "mill"]):
        text = f"The {word} opened on day {number}, the council said after a long debate.\n\nRead our {word} notes\n\nFollow the desk daily"
        settled(tmp_path / "coast" / f"{word}.json", json.dumps({"text": text, "outlet": "Coast"}))
    for one, _ in contents(indexing.cached(["coast"]).path):
        [last] = [
            block for block in one.blocks if one.text[block.span.start : block.span.end] == "Follow the desk daily"
        ]
        assert last.kind is BlockKind.BOILERPLATE


def test_paths_follow_a_project_that_moves(archive, tmp_path, monkeypatch):
    """Below the folder of `.samestory` they are relative to it, elsewhere absolute."""
    outside = tmp_path.parent / f"{tmp_path.name}-outside.txt"
    settled(outside, BRIDGE)
    index = tmp_path / ".samestory" / "index.db"
    indexing.add(["archive/ferry.txt", str(outside)], index)
    moved = tmp_path.parent / f"{tmp_path.name}-moved"
    (moved / "deep").mkdir(parents=True)
    (tmp_path / ".samestory").rename(moved / ".samestory")
    monkeypatch.chdir(moved / "deep")
    with Index.open(moved / ".samestory" / "index.db") as found:
        paths = sorted(one.path for one in found.articles(found.numbers).values())
    assert paths == sorted([os.path.relpath(outside), str(Path("..", "archive", "ferry.txt"))])


def test_rebuilding_needs_no_files(archive, tmp_path):
    path = tmp_path / "index.db"
    indexing.add(["archive"], path)
    before = contents(path)
    for file in archive.iterdir():
        file.unlink()
    _note(path, "0.0.1")
    assert not indexing.status(path).current
    assert indexing.rebuild(path) == 5
    assert contents(path) == before
    assert indexing.status(path).current
    assert indexing.verify(path, everything=True) == ()


def test_an_index_of_an_older_layout_is_rebuilt(archive, tmp_path):
    path = tmp_path / "index.db"
    indexing.add(["archive"], path)
    before = contents(path)
    with Index.open(path, write=True) as index:
        index._database.execute("PRAGMA user_version = 0")
    with pytest.raises(IndexFileError, match="samestory index rebuild"):
        indexing.status(path)
    indexing.rebuild(path)
    assert contents(path) == before
    assert indexing.verify(path, everything=True) == ()


def test_verifying_finds_an_article_that_its_words_do_not_find(archive, tmp_path):
    path = tmp_path / "index.db"
    indexing.add(["archive"], path)
    with Index.open(path, write=True) as index:
        [text] = index._database.execute("SELECT text FROM articles WHERE id = ?", (b"ferry",)).fetchone()
        other = text.replace(b"boats", b"goats")
        article = dataclasses.replace(index.articles([index.ids()["ferry"]])[index.ids()["ferry"]], text=other.decode())
        sign = intake_digest(article)
        index._database.execute("UPDATE articles SET text = ?, digest = ? WHERE id = ?", (other, sign, b"ferry"))
    assert indexing.verify(path, everything=True) == ("article 'ferry' is not found by the words in it",)


def test_verifying_finds_postings_out_of_order(archive, tmp_path):
    path = tmp_path / "index.db"
    indexing.add(["archive"], path)
    with Index.open(path, write=True) as index:
        [(number, block)] = index._database.execute("SELECT id, block FROM postings").fetchall()
        index._database.execute(
            "UPDATE postings SET block = ? WHERE id = ?", (block[4:8] + block[:4] + block[8:], number)
        )
    [problem] = indexing.verify(path)
    assert problem.startswith("is damaged")


def intake_digest(article):
    from compare.store.codec import digest

    return digest(article)


def test_removing_by_folder_file_and_id(archive, tmp_path):
    path = tmp_path / "index.db"
    indexing.add(["archive"], path)
    assert indexing.remove(["w1", "archive/ferry.txt", "nowhere"], path) == (2, ("nowhere",))
    assert [one.id for one, _ in contents(path)] == ["bridge", "w0", "w2"]
    assert indexing.remove(["."], path) == (3, ())
    assert contents(path) == []
    assert indexing.add(["archive"], path).added.new == 5


def test_a_failure_names_its_file_from_wherever_it_is_read(archive, tmp_path, monkeypatch):
    settled(archive / "broken.jsonl", '{"id": "x"}\n')
    index = tmp_path / ".samestory" / "index.db"
    problem = "has no 'text'; an article needs its text as a string"
    assert indexing.add(["archive"], index).failures == (Failure("archive/broken.jsonl:1", problem),)
    monkeypatch.chdir(archive)
    assert indexing.status(index).failures == (Failure("broken.jsonl:1", problem),)
