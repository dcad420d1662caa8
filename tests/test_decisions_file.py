"""The file of decisions: what was confirmed is there, whole, whoever is killed, writes beside, or runs out of room."""

import errno
import os
import signal
import subprocess
import sys
import textwrap
from itertools import count

import portalocker
import pytest
from deciding import decided

from compare.decisions import FILE_NAME, DecisionFile, load, now, withdraw, writing
from compare.decisions.codec import encode
from compare.errors import DecisionsError, DecisionsWriteError

ONE, TWO, THREE = (decided("same", "mill", name) for name in ("star", "quay", "coast"))
FAR = b'{"a": {"article": "mill", "ex'
AS_ROOT = pytest.mark.skipif(
    not hasattr(os, "geteuid") or os.geteuid() == 0, reason="permissions do not bind the superuser"
)


@pytest.fixture
def path(tmp_path):
    return tmp_path / FILE_NAME


def written(*records):
    return "".join(f"{encode(record)}\n" for record in records).encode()


def test_what_is_appended_is_read_again(path):
    with DecisionFile(path) as file:
        assert file.made
        for record in (ONE, TWO, withdraw(ONE.id, who="Ana Ruiz", when=now())):
            file.append(record)
    ledger = load(path)
    assert ledger.decisions == (TWO,)
    assert ledger.every == (ONE, TWO)
    assert [one.withdraws for one in ledger.withdrawals] == [ONE.id]
    assert ledger.problems == ()
    with DecisionFile(path) as file:
        assert not file.made
        file.append(THREE)
    assert load(path).decisions == (TWO, THREE)


def test_nothing_is_ever_changed_or_taken_out(path):
    before = b""
    with DecisionFile(path) as file:
        for record in (ONE, TWO, withdraw(TWO.id, who="Ana Ruiz", when=now())):
            file.append(record)
            data = path.read_bytes()
            assert data.startswith(before)
            assert data.endswith(b"\n")
            before = data


def test_a_file_that_got_no_decision_is_not_left_behind(path):
    with DecisionFile(path):
        assert path.exists()
    assert not path.exists()
    path.touch()
    with DecisionFile(path):
        pass
    assert path.exists()


@pytest.mark.skipif(os.name != "posix", reason="the mask is POSIX")
def test_a_new_file_is_as_readable_as_any_other(path):
    mask = os.umask(0o027)
    try:
        with DecisionFile(path) as file:
            file.append(ONE)
    finally:
        os.umask(mask)
    assert path.stat().st_mode & 0o777 == 0o640


@pytest.mark.parametrize(
    ("data", "read", "problems"),
    [
        (b"", (), []),
        (b"\n \n\r\n", (), []),
        (b"\xef\xbb\xbf" + written(ONE), (ONE,), []),
        (written(ONE).replace(b"\n", b"\r\n") + written(TWO), (ONE, TWO), []),
        (written(ONE, TWO, ONE), (ONE, TWO), []),
        (written(ONE) + FAR, (ONE,), []),
        (written(ONE) + written(TWO)[:-1], (ONE, TWO), []),
        (written(ONE) + "“".encode()[:1], (ONE,), []),
        (written(ONE) + FAR + b"\n" + written(TWO), (ONE, TWO), [2]),
        (b"\xff\xfe\n" + written(ONE), (ONE,), [1]),
        (b"<<<<<<< HEAD\n" + written(ONE) + b"=======\n" + written(TWO) + b">>>>>>> desk\n", (ONE, TWO), [1, 3, 5]),
        (written(withdraw("0" * 20, who="Ana Ruiz", when="2026-05-04T10:20:30Z"), ONE), (ONE,), []),
        (written(withdraw(ONE.id, who="Ana Ruiz", when="2026-05-04T10:20:30Z"), ONE, TWO), (TWO,), []),
    ],
    ids=[
        "empty",
        "blank lines",
        "a mark of byte order",
        "lines from elsewhere",
        "a line that a merge doubled",
        "a last line that was not finished",
        "a last line without its end",
        "half a letter at the end",
        "a broken line in the middle",
        "a line that is no text",
        "a merge conflict",
        "a withdrawal whose decision is on another branch",
        "a withdrawal before its decision",
    ],
)
def test_what_can_be_used_is_used_and_the_rest_named_by_line(path, data, read, problems):
    path.write_bytes(data)
    ledger = load(path)
    assert ledger.decisions == read
    assert [one.path for one in ledger.problems] == [f"{path}:{number}" for number in problems]
    assert path.read_bytes() == data


@pytest.mark.parametrize(
    ("left", "found"),
    [
        (FAR, b""),
        (written(ONE) + FAR, written(ONE)),
        (written(ONE) + b"x" * 200_000, written(ONE)),
        (written(ONE)[:-1], written(ONE)),
        (written(ONE), written(ONE)),
        (b"\n", b"\n"),
    ],
    ids=[
        "only a torn line",
        "a torn line",
        "a long torn line",
        "an end without a newline",
        "a sound file",
        "a blank line",
    ],
)
def test_the_next_writer_mends_the_end(path, left, found):
    path.write_bytes(left)
    with DecisionFile(path) as file:
        assert path.read_bytes() == left
        file.append(TWO)
    assert path.read_bytes() == found + written(TWO)


def test_a_later_version_is_refused_as_a_whole(path):
    path.write_bytes(written(ONE) + written(TWO).replace(b"decision/1", b"decision/12"))
    with pytest.raises(DecisionsError, match=rf"{FILE_NAME}:2: .* later than this samestory; update samestory"):
        load(path)


def test_a_file_that_is_not_there_or_no_file_is_one_clear_line(tmp_path, path):
    with pytest.raises(DecisionsError, match="is not there; `samestory review` makes one"):
        load(path)
    with pytest.raises(DecisionsError, match="cannot be read: is a directory"):
        load(tmp_path)
    with pytest.raises(DecisionsWriteError, match="cannot be written: is a directory"), DecisionFile(tmp_path):
        pass
    with pytest.raises(DecisionsWriteError, match="its folder is not there"), DecisionFile(tmp_path / "no" / "file"):
        pass


@AS_ROOT
@pytest.mark.parametrize("what", ["file", "folder"])
def test_a_read_only_place_is_told_before_the_first_answer(tmp_path, path, what):
    if what == "file":
        path.write_bytes(written(ONE))
        path.chmod(0o400)
    else:
        tmp_path.chmod(0o500)
    try:
        with pytest.raises(DecisionsWriteError, match="read-only; check the permissions"), DecisionFile(path):
            pass
    finally:
        tmp_path.chmod(0o700)


def test_a_read_only_place_is_told_to_the_superuser_too(path, monkeypatch):
    """As above, for a machine where tests run as root."""

    def refused(*_):
        raise OSError(errno.EROFS, "Read-only file system")

    monkeypatch.setattr(writing.os, "open", refused)
    with pytest.raises(DecisionsWriteError, match="read-only; check the permissions"), DecisionFile(path):
        pass


@pytest.mark.parametrize("room", [0, 100, -1], ids=["no room", "room for a part", "the sync fails"])
def test_a_full_disk_leaves_the_file_as_it_was(path, monkeypatch, room):
    path.write_bytes(written(ONE) + FAR)
    write, sync = os.write, os.fsync

    def full(file, data):
        if room >= 0 and len(data) > room:
            if room:
                write(file, data[:room])
            raise OSError(errno.ENOSPC, "No space left on device")
        return write(file, data)

    def unsynced(file):
        raise OSError(errno.ENOSPC, "No space left on device")

    with DecisionFile(path) as file:
        monkeypatch.setattr(writing.os, "write", full)
        monkeypatch.setattr(writing.os, "fsync", unsynced if room < 0 else sync)
        with pytest.raises(DecisionsWriteError, match=r"the disk is full.*free some space and try again"):
            file.append(TWO)
        assert path.read_bytes() == written(ONE)
        monkeypatch.undo()
        file.append(TWO)
    assert path.read_bytes() == written(ONE, TWO)


@pytest.mark.skipif(not hasattr(signal, "SIGXFSZ"), reason="limits of files are POSIX")
def test_a_limit_of_the_file_s_size_is_a_full_disk(root, path):
    path.write_bytes(written(ONE))
    script = """
        import resource, sys
        from pathlib import Path
        from deciding import decided
        from compare.decisions import DecisionFile
        from compare.errors import DecisionsWriteError
        path = Path(sys.argv[1])
        resource.setrlimit(resource.RLIMIT_FSIZE, (path.stat().st_size + 100, resource.RLIM_INFINITY))
        try:
            with DecisionFile(path) as file:
                file.append(decided("same", "mill", "quay"))
        except DecisionsWriteError as error:
            print(error)
        """
    done = run(root, script, path)
    assert "the disk is full, or the file as large as it may be" in done
    assert path.read_bytes() == written(ONE)


def environment(root):
    return os.environ | {"PYTHONPATH": os.pathsep.join([str(root), str(root / "tests")])}


def run(root, script, *arguments):
    command = [sys.executable, "-c", textwrap.dedent(script), *map(str, arguments)]
    done = subprocess.run(command, env=environment(root), capture_output=True, text=True, check=True)
    return done.stdout


def test_who_cannot_get_the_lock_is_told(path, monkeypatch):
    monkeypatch.setattr(writing, "PATIENCE", 0.05)
    path.touch()
    with path.open("ab") as held:
        portalocker.lock(held, portalocker.LOCK_EX)
        with pytest.raises(DecisionsWriteError, match="another process has held its lock"), DecisionFile(path):
            pass


def test_a_file_put_in_its_place_is_the_one_written_to(path):
    """`git merge` and `git checkout` replace files; what is written to the old one would be lost without a word."""
    with DecisionFile(path) as file:
        file.append(ONE)
        merged = path.with_name("merged")
        merged.write_bytes(written(ONE, THREE))
        merged.replace(path)
        file.append(TWO)
    assert load(path).decisions == (ONE, THREE, TWO)


def test_a_file_replaced_while_waiting_for_the_lock_is_the_one_written_to(path, monkeypatch):
    path.write_bytes(written(ONE))
    lock, calls = portalocker.lock, count()

    def replaced(file, flags):
        if not next(calls):
            merged = path.with_name("merged")
            merged.write_bytes(written(ONE, THREE))
            merged.replace(path)
        lock(file, flags)

    monkeypatch.setattr(portalocker, "lock", replaced)
    DecisionFile(path).append(TWO)
    assert load(path).decisions == (ONE, THREE, TWO)


ANSWERING = """
    import os, random, signal, sys, time
    from pathlib import Path
    from deciding import decided
    from compare.decisions import DecisionFile, now

    def answer(name, times):
        with DecisionFile(Path(sys.argv[1])) as file:
            os.write(1, b"ready\\n")
            for number in range(times):
                one = decided("same", "mill", f"{name}-{number}", when=now(), note="n" * (977 * number % 70000))
                file.append(one)
                os.write(1, f"{one.id}\\n".encode())
    """


def test_two_processes_at_once_lose_nothing(root, path):
    script = textwrap.dedent(ANSWERING) + "answer(sys.argv[2], 150)"
    both = [
        subprocess.Popen([sys.executable, "-c", script, path, name], env=environment(root), stdout=subprocess.PIPE)
        for name in ("desk", "night")
    ]
    printed = [process.communicate(timeout=60)[0].decode().split() for process in both]
    confirmed = [one for lines in printed for one in lines[1:]]
    ledger = load(path)
    assert ledger.problems == ()
    assert len(set(confirmed)) == 300
    assert {one.id for one in ledger.decisions} == set(confirmed)


@pytest.mark.skipif(not hasattr(os, "fork"), reason="a process is killed otherwise elsewhere")
def test_killed_at_any_moment_no_confirmed_answer_is_lost_or_half_written(root, path):
    """50 times: what was printed after `append` returned is in the file, whole, and the next writer goes on."""
    killing = """
        for turn in range(50):
            read, write = os.pipe()
            child = os.fork()
            if not child:
                os.dup2(write, 1)
                answer(turn, 1_000_000)
            os.close(write)
            with os.fdopen(read) as pipe:
                pipe.readline()
                time.sleep(random.Random(turn).uniform(0, 0.02))
                os.kill(child, signal.SIGKILL)
                os.waitpid(child, 0)
                print(pipe.read(), end="", flush=True)
        """
    confirmed = run(root, textwrap.dedent(ANSWERING) + textwrap.dedent(killing), path).split()
    ledger = load(path)
    assert ledger.problems == ()
    assert len(confirmed) > 50
    assert set(confirmed) <= {one.id for one in ledger.decisions}
    assert len(ledger.decisions) <= len(confirmed) + 50
