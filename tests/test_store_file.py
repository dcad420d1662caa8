"""Files that are no index, or not as they should be: one clear line each, and nothing overwritten."""

import os
import resource
import signal
import sqlite3
import subprocess
import sys
import threading
import time
from contextlib import suppress
from pathlib import Path

import numpy as np
import pytest

from compare.commands import main
from compare.errors import IndexFileError
from compare.models import Article, Directness, Extracted, Kind, Span, Statement
from compare.store import Entry, Index, schema

ROOT = Path(__file__).parent.parent
BATCH = 6
"""Statements: three articles, each weighing one more."""
IN_BATCH = 2


def entry(number):
    name, text = f"a{number}", f"Harbour {number} opened. It cost {number} million."
    spans = ((Span(0, 10),), (Span(11, 20),))
    said = tuple(
        Statement(f"{name}:{i}", Kind.CLAIM, name, span, text[span[0].start : span[0].end], Directness.OWN)
        for i, span in enumerate(spans)
    )
    keys = tuple(np.array([1 << 40, (number + 2) << 40], dtype=np.uint64) for _ in said)
    return Entry(Article(name, f"{name}.txt", "", "", text, ()), Extracted(name, said, ()), keys)


@pytest.fixture
def made(tmp_path):
    path = tmp_path / "index.db"
    with Index.open(path, write=True) as index:
        index.add(entry(number) for number in range(300))
    return path


def broken(path, kind):
    """Turn a sound index into something else."""
    if kind == "a folder":
        path.unlink()
        path.mkdir()
    elif kind == "not there":
        path.unlink()
    elif kind == "empty":
        path.write_bytes(b"")
    elif kind == "a text":
        path.write_text("“We are coming home tonight,” Ana Ruiz said.\n" * 10, encoding="utf-8")
    elif kind == "cut off":
        path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])
    elif kind == "cut off in its head":
        path.write_bytes(path.read_bytes()[:50])
    elif kind == "of another program":
        path.unlink()
        with sqlite3.connect(path) as database:
            database.execute("CREATE TABLE notes (text)")
        database.close()
    else:
        number = {"newer": schema.VERSION + 1, "older": schema.VERSION - 1}[kind]
        database = sqlite3.connect(path)
        database.execute(f"PRAGMA user_version = {number}")
        database.close()


BROKEN = {
    "a folder": "is a folder; name the index file in it",
    "not there": "is not there; make an index with `samestory index add",
    "empty": "is no index of samestory",
    "a text": "is no index of samestory",
    "cut off": "is damaged (cut off); move it away",
    "cut off in its head": "is damaged (cut off); move it away",
    "of another program": "is an SQLite file of another program",
    "newer": "was made by a newer samestory (layout 2); update samestory",
    "older": "was made by an older samestory (layout 0); rebuild it with `samestory index rebuild`",
}


@pytest.mark.parametrize(
    ("kind", "line", "write"),
    [
        pytest.param(kind, line, write, id=f"{kind}, to {'write' if write else 'read'}")
        for kind, line in BROKEN.items()
        for write in (False, True)
        if not (write and kind == "not there")  # then it is made
    ],
)
def test_what_is_no_index_is_named_and_left_alone(made, kind, line, write):
    broken(made, kind)
    before = made.read_bytes() if made.is_file() else None
    with pytest.raises(IndexFileError) as caught:
        Index.open(made, write=write)
    assert line in str(caught.value)
    assert str(made) in str(caught.value)
    assert "\n" not in str(caught.value)
    assert (made.read_bytes() if made.is_file() else None) == before


@pytest.mark.parametrize("kind", ["a folder", "empty", "a text", "cut off", "of another program", "newer", "older"])
def test_the_command_says_so_in_one_line(made, kind, capsys):
    broken(made, kind)
    article = made.with_name("a.txt")
    article.write_text("“We are coming home tonight,” Ana Ruiz said.", encoding="utf-8")
    for arguments in (["add", str(article)], ["status"], ["verify"], ["remove", "a1"]):
        assert main(["index", *arguments, "--index", str(made)]) == 2
        said = capsys.readouterr()
        assert said.out == ""
        assert said.err.startswith(f"samestory: {made}: ")
        assert said.err.count("\n") == 1


@pytest.mark.parametrize("seed", range(12))
def test_a_corrupted_page_is_an_error_and_no_crash(made, seed):
    """Wherever it is: in a record, in postings, in SQLite's own pages."""
    data = bytearray(made.read_bytes())
    rng = np.random.default_rng(seed)
    page = int(rng.integers(1, len(data) // schema.PAGE)) * schema.PAGE
    data[page : page + schema.PAGE] = rng.integers(0, 256, schema.PAGE, dtype=np.uint8).tobytes()
    made.write_bytes(data)
    asked = np.arange(1, 300, dtype=np.uint64) << np.uint64(40)
    with suppress(IndexFileError), Index.open(made) as index:
        hits = index.lookup(asked, 1000)
        index.extracted(index.article_of(hits.statement).tolist(), hits.statement.tolist())
    with Index.open(made) as index:
        assert index.problems() or not _all_posted(index)


def _all_posted(index):
    try:
        posted = index.posted()
    except IndexFileError:
        return False
    return all(posted.agrees(number, entry(number - 1).keys) for number in index.numbers)


def test_a_newer_log_does_not_hide_a_cut_file(made):
    """Without the write-ahead log at its side a file must be whole by itself."""
    made.write_bytes(made.read_bytes()[: -schema.PAGE])
    with pytest.raises(IndexFileError, match="cut off"):
        Index.open(made)


def test_an_index_in_a_folder_that_nobody_may_write_to_is_read(made, monkeypatch):
    monkeypatch.setattr(os, "access", lambda path, mode: mode != os.W_OK)
    before = sorted(made.parent.iterdir())
    with Index.open(made) as index:
        assert index.size == (300, 600)
        assert len(index.lookup(np.array([5 << 40], dtype=np.uint64), 10).key) == 2
    assert sorted(made.parent.iterdir()) == before
    with pytest.raises(IndexFileError, match="read-only; check the permissions"):
        Index.open(made, write=True)


def test_an_index_that_was_left_open_is_not_read_where_it_cannot_be_mended(made, monkeypatch):
    made.with_name("index.db-wal").write_bytes(b"unfinished")
    monkeypatch.setattr(os, "access", lambda path, mode: mode != os.W_OK)
    with pytest.raises(IndexFileError, match="was not closed after writing"):
        Index.open(made)


@pytest.mark.skipif(os.name != "posix" or os.geteuid() == 0, reason="needs permissions that hold")
def test_a_read_only_folder_is_named(made):
    made.parent.chmod(0o500)
    try:
        with pytest.raises(IndexFileError, match="read-only"):
            Index.open(made, write=True)
        with pytest.raises(IndexFileError, match="cannot be made"):
            Index.open(made.with_name("other.db"), write=True)
    finally:
        made.parent.chmod(0o700)


def test_reading_never_changes_the_file(made):
    before = made.read_bytes(), made.stat().st_mtime_ns
    with Index.open(made) as index:
        index.lookup(np.array([1 << 40], dtype=np.uint64), 10)
        index._write = True
        with pytest.raises(IndexFileError, match="cannot be written"):
            index.note("maker", "nobody")
    assert (made.read_bytes(), made.stat().st_mtime_ns) == before


def test_a_full_disk_leaves_the_last_good_state(made):
    with Index.open(made, write=True) as index:
        [pages] = index._database.execute("PRAGMA page_count").fetchone()
        index._database.execute(f"PRAGMA max_page_count = {pages + 2}")
        with pytest.raises(IndexFileError, match="cannot be written: the disk is full") as caught:
            index.add(entry(number) for number in range(300, 2000))
        assert "\n" not in str(caught.value)
    with Index.open(made) as index:
        assert index.size == (300, 600)
        assert index.problems() == []


LIMITED = """
import resource, sys
sys.path.insert(0, {tests!r})
from test_store_file import Index, entry
path = sys.argv[1]
resource.setrlimit(resource.RLIMIT_FSIZE, (200_000, 200_000))
with Index.open(path, write=True) as index:
    index.add(entry(number) for number in range(300, 6000))
"""


def test_a_file_that_may_not_grow_leaves_the_last_good_state(made):
    script = LIMITED.format(tests=str(Path(__file__).parent))
    done = subprocess.run(
        [sys.executable, "-c", script, str(made)], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert "IndexWriteError" in done.stderr.splitlines()[-1]
    assert "cannot be written" in done.stderr.splitlines()[-1]
    with Index.open(made) as index:
        assert index.size == (300, 600)
        assert index.problems() == []


ADDING = """
import os, sys
sys.path.insert(0, {tests!r})
from compare.store import segments
from test_store_file import BATCH, Index, entry
segments.FANOUT = 3
while sys.stdin.readline():
    child = os.fork()
    if child:
        print(child, flush=True)
        os.waitpid(child, 0)
        print("dead", flush=True)
        continue
    while True:
        with Index.open(sys.argv[1], write=True) as index:
            index.add((entry(number) for number in range(400)), batch=BATCH)
            index.remove(index.numbers)
"""
"""Forks whenever it is told to: starting Python 50 times would take longer than all the rest."""
KILLS = 50


def test_a_kill_at_any_moment_leaves_a_whole_number_of_batches(tmp_path):
    """A child adds, merges and removes without end, and is killed 50 times; each time it goes on with what is left."""
    path = tmp_path / "index.db"
    script = ADDING.format(tests=str(Path(__file__).parent))
    rng = np.random.default_rng(1)
    sizes = set()
    command = [sys.executable, "-c", script, str(path)]
    with subprocess.Popen(command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as parent:
        for _ in range(KILLS):
            print(file=parent.stdin, flush=True)
            child = int(parent.stdout.readline())
            time.sleep(float(rng.uniform(0, 0.12)))
            os.kill(child, signal.SIGKILL)
            assert parent.stdout.readline() == "dead\n"
            if not path.exists():
                continue
            with Index.open(path) as index:
                articles, statements = index.size
                assert statements == 2 * articles
                assert articles % IN_BATCH == 0
                assert index.problems() == []
                posted = index.posted()
                assert all(posted.agrees(number, entry(int(name[1:])).keys) for name, number in index.ids().items())
                sizes.add(articles)
    assert len(sizes) > KILLS / 5, "it was killed at different moments"
    with Index.open(path, write=True) as index:
        index.add(entry(number) for number in range(400))
        assert index.size == (400, 800)
        assert index.problems() == []


def test_readers_see_one_state_while_an_add_runs(made):
    """Two of them, one from before and one from the middle; neither waits, and neither sees half a batch."""
    seen = []
    first = Index.open(made)
    seen.append(first.size)

    def entries():
        for number in range(300, 400):
            if number == 350:
                with Index.open(made) as second:
                    seen.append(second.size)
                    assert second.problems() == []
                assert first.size == (300, 600)
            yield entry(number)

    with first, Index.open(made, write=True) as writer:
        writer.add(entries(), batch=BATCH)
        assert first.size == (300, 600)
        assert first.lookup(np.array([352 << 40], dtype=np.uint64), 10).frequency.tolist() == [0]
    assert seen == [(300, 600), (350, 700)]
    with Index.open(made) as after:
        assert after.size == (400, 800)


def test_two_writers_take_turns(made):
    """Their batches interleave; nothing is lost and nothing is there twice."""

    def add(numbers):
        with Index.open(made, write=True) as index:
            index.add((entry(number) for number in numbers), batch=BATCH)

    threads = [threading.Thread(target=add, args=(numbers,)) for numbers in (range(300, 360), range(340, 400))]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    with Index.open(made) as index:
        assert index.size == (400, 800)
        assert index.problems() == []


def test_an_index_that_somebody_holds_is_named(made, monkeypatch):
    monkeypatch.setattr("compare.store.database.PATIENCE", 0.05)
    holder = sqlite3.connect(made, isolation_level=None)
    holder.execute("BEGIN IMMEDIATE")
    try:
        with Index.open(made, write=True) as index, pytest.raises(IndexFileError, match="another samestory is writing"):
            index.add([entry(300)])
    finally:
        holder.close()


def test_an_index_of_hostile_rows_is_damaged_and_not_run(made):
    """A foreign file may hold anything in its records."""
    database = sqlite3.connect(made)
    database.execute("UPDATE articles SET fields = '[[[]]]', names = ?", (b"cos\nsystem\n(S'true'\ntR.",))
    database.execute("UPDATE statements SET record = ?", (b"[" * 100_000,))
    database.commit()
    database.close()
    with Index.open(made) as index:
        for call in (lambda: index.articles([1]), lambda: index.extracted([1])):
            with pytest.raises(IndexFileError, match="is damaged"):
                call()
        assert len(index.problems()) > 10


COLUMNS = {
    "meta": ["name", "value"],
    "files": ["path", "stamp", "failures"],
    "articles": ["id", "file", "name", "place", "digest", "first", "count", "fields", "blocks", "names", "text"],
    "statements": ["record"],
    "segments": ["level", "postings", "fences", "owners"],
    "postings": ["id", "block"],
    "removed": ["article", "count"],
}
HOSTILE = [-1, 1 << 62, "words", b"[[1]]", b'{"a": 1}', b"\x3f" * 24]


@pytest.mark.parametrize(
    ("table", "column"), [(table, column) for table, columns in COLUMNS.items() for column in columns], ids=str
)
def test_whatever_a_cell_holds_the_file_is_damaged_at_worst(tmp_path, table, column):
    """One cell at a time holds what it should not: an answer, maybe a wrong one, or one clear error; no traceback."""
    sound = tmp_path / "sound.db"
    with Index.open(sound, write=True) as index:
        index.add(entry(number) for number in range(4))
        index.note("maker", "nobody")
        index._database.execute("INSERT INTO removed VALUES (9, 1)")
    path = tmp_path / "index.db"
    for value in HOSTILE:
        path.write_bytes(sound.read_bytes())
        database = sqlite3.connect(path, isolation_level=None)
        with suppress(sqlite3.Error):  # a number where only a number may be
            database.execute(
                f"UPDATE {table} SET {column} = ? WHERE rowid = (SELECT max(rowid) FROM {table})", (value,)
            )
        with suppress(sqlite3.Error):  # a table without row numbers
            database.execute(f"UPDATE {table} SET {column} = ? WHERE name = 'maker'", (value,))
        database.close()
        _used(path)


def _used(path):
    asked = np.arange(1, 8, dtype=np.uint64) << np.uint64(40)
    uses = [
        lambda index: index.article_of(index.lookup(asked, 100).statement),
        lambda index: index.extracted(index.numbers),
        lambda index: index.extracted(index.numbers, [1, 2, 8]),
        lambda index: (index.size, index.ids(), index.stamps(), index.counts(), index.failures(), index.meta("maker")),
        lambda index: index.problems(),
        lambda index: [index.posted().agrees(number, entry(0).keys) for number in (1, 4)],
    ]
    with suppress(IndexFileError), Index.open(path) as index:
        for use in uses:
            with suppress(IndexFileError):
                use(index)
    with suppress(IndexFileError), Index.open(path, write=True) as index:
        index.add([entry(9)])
        index.remove([1])


def test_limits_of_a_child_are_its_own():
    """The test of a file that may not grow must not bind the tests after it."""
    assert resource.getrlimit(resource.RLIMIT_FSIZE)[1] != 200_000
