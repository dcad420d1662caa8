"""Writing decisions down, so that an answer that was confirmed is there, whole, whatever happens next.

Each record is one write at the end of the file, under a lock on the file itself and followed by a sync. The file is
opened for each: `git merge` and `git checkout` put another file under the same name, and what is written to the old one
is lost without a word.
"""

import os
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from types import TracebackType
from typing import Self

from compare.decisions.codec import encode, is_json
from compare.errors import DecisionsWriteError
from compare.models import Decision, Withdrawal

PATIENCE = 10.0
"""Seconds to wait for another process that is writing; each takes milliseconds."""
_PAUSE = 0.02
_TAIL = 65_536
_READ_ONLY = "it, its folder or the disk is read-only; check the permissions, or name another file with --decisions"


class DecisionFile:
    """A file to write decisions to. Entering its `with` block makes the file, or says why none can be written.

    A file that was made and got no decision is removed again at the end.
    """

    def __init__(self, path: Path) -> None:
        self.path = Path(path)
        self.made = False
        """Whether there was none before."""

    def __enter__(self) -> Self:
        self.made = not self.path.exists()
        with self._locked():
            pass
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self.made:
            with suppress(DecisionsWriteError, OSError), self._locked() as file:
                if not os.fstat(file).st_size:
                    self.path.unlink()

    def append(self, record: Decision | Withdrawal) -> None:
        """Write `record` down; when this returns, it is on the disk.

        Raises DecisionsWriteError, and leaves the file as it was, when it cannot be written whole.
        """
        line = encode(record).encode("utf-8") + b"\n"
        with self._locked() as file:
            whole = _whole(file)
            size = os.fstat(file).st_size
            try:
                if whole < size:
                    os.ftruncate(file, whole)
                    size = whole
                elif _unended(file, size):
                    line = b"\n" + line
                _write(file, line)
                os.fsync(file)
            except OSError:
                os.ftruncate(file, size)
                raise

    @contextmanager
    def _locked(self) -> Iterator[int]:
        """A descriptor of the file, which nobody else writes to."""
        try:
            file = self._open()
            try:
                yield file
            finally:
                os.close(file)  # and with it goes the lock
        except OSError as error:
            raise DecisionsWriteError(f"{self.path}: cannot be written: {_reason(error)}") from error

    def _open(self) -> int:
        import portalocker

        end = time.monotonic() + PATIENCE
        while True:
            file = os.open(self.path, os.O_RDWR | os.O_CREAT | os.O_APPEND | getattr(os, "O_BINARY", 0), 0o666)
            try:
                portalocker.lock(file, portalocker.LOCK_EX | portalocker.LOCK_NB)
                if _is_still(self.path, file):
                    return file
            except portalocker.AlreadyLocked as error:
                if time.monotonic() > end:
                    os.close(file)
                    message = f"another process has held its lock for {PATIENCE:.0f} s; end that one, and try again"
                    raise DecisionsWriteError(f"{self.path}: cannot be written: {message}") from error
            except portalocker.LockException as error:
                os.close(file)
                message = "its file system knows no locks; name a file elsewhere with --decisions"
                raise DecisionsWriteError(f"{self.path}: cannot be written: {message}") from error
            except BaseException:
                os.close(file)
                raise
            os.close(file)
            time.sleep(_PAUSE)


def _is_still(path: Path, file: int) -> bool:
    """Whether the descriptor is of the file that has the name now."""
    try:
        named = path.stat()
    except FileNotFoundError:
        return False
    held = os.fstat(file)
    return (named.st_dev, named.st_ino) == (held.st_dev, held.st_ino)


def _whole(file: int) -> int:
    """The size of the file without a last line that somebody did not finish."""
    size = os.fstat(file).st_size
    tail = b""
    start = size
    while start and b"\n" not in tail:
        start = max(0, start - max(_TAIL, len(tail)))
        os.lseek(file, start, os.SEEK_SET)
        tail = _read(file, size - start)
    last = tail[tail.rfind(b"\n") + 1 :]
    return size if not last or is_json(last) else size - len(last)


def _read(file: int, size: int) -> bytes:
    found = b""
    while len(found) < size and (piece := os.read(file, size - len(found))):
        found += piece
    return found


def _unended(file: int, size: int) -> bool:
    if not size:
        return False
    os.lseek(file, size - 1, os.SEEK_SET)
    return os.read(file, 1) != b"\n"


def _write(file: int, line: bytes) -> None:
    """One write; a short one means that the disk is full, and the next would say so."""
    written = os.write(file, line)
    while written < len(line):
        written += os.write(file, line[written:])


def _reason(error: OSError) -> str:
    import errno

    if error.errno in (errno.ENOSPC, errno.EDQUOT, errno.EFBIG):
        return "the disk is full, or the file as large as it may be; it is as it was, so free some space and try again"
    if error.errno in (errno.EACCES, errno.EPERM, errno.EROFS):
        return _READ_ONLY
    if error.errno in (errno.ENOENT, errno.ENOTDIR):
        return "its folder is not there; make it, or name another file with --decisions"
    words = (error.strerror or type(error).__name__).lower()
    return f"{words}; check the path, or name another file with --decisions"
