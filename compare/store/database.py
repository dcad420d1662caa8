"""Opening an index file, and saying in one line what is wrong with one that cannot be opened or written.

The tempting mistake is to let SQLite find out: it makes a file that is not there, takes an empty one for a new
database, and answers most other things with "file is not a database".
"""

import os
import sqlite3
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from urllib.parse import quote

from compare.errors import IndexFileError, IndexWriteError
from compare.store.codec import BROKEN
from compare.store.paths import make_room
from compare.store.schema import APPLICATION, DERIVED, DERIVED_NAMES, PAGE, READ, VERSION

PATIENCE = 60.0
"""Seconds to wait for another process that is writing."""
_MAGIC = b"SQLite format 3\0"
_HEADER = 100
_PASSING = (
    sqlite3.SQLITE_BUSY,
    sqlite3.SQLITE_LOCKED,
    sqlite3.SQLITE_FULL,
    sqlite3.SQLITE_READONLY,
    sqlite3.SQLITE_PERM,
    sqlite3.SQLITE_IOERR,
    sqlite3.SQLITE_CANTOPEN,
)
"""Codes of what is no fault of the file."""
_MADE_AGAIN = "move it away and make it again with `samestory index add PATHS`"


@contextmanager
def explained(path: Path, doing: str = "read") -> Iterator[None]:
    """Turn what SQLite and the decoders raise into one line about the file at `path`."""
    try:
        yield
    except sqlite3.Error as error:
        code = getattr(error, "sqlite_errorcode", 0) & 0xFF
        kind = IndexWriteError if code in _PASSING else IndexFileError
        raise kind(f"{path}: {_problem(error, code, doing)}") from error
    except BROKEN as error:
        raise IndexFileError(f"{path}: is damaged ({type(error).__name__}); {_MADE_AGAIN}") from error


def _problem(error: sqlite3.Error, code: int, doing: str) -> str:
    words = str(error).splitlines()[0] if str(error) else type(error).__name__
    if code in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED):
        return "another samestory is writing to it; try again when that is done"
    if code == sqlite3.SQLITE_FULL:
        return "cannot be written: the disk is full; it is as it was before, so free some space and try again"
    if code in (sqlite3.SQLITE_READONLY, sqlite3.SQLITE_PERM):
        return "cannot be written: it or its folder is read-only; check the permissions"
    if code == sqlite3.SQLITE_IOERR:
        return f"cannot be {doing}: {words}; check the disk and the room on it, the last good state is kept"
    if code == sqlite3.SQLITE_CANTOPEN:
        return f"cannot be opened: {words}; check the permissions of the file and its folder"
    return f"is damaged ({words}); {_MADE_AGAIN}"


def open_to_read(path: Path, *, any_layout: bool = False) -> sqlite3.Connection:
    """A connection that sees the last committed state for as long as it lives, and never changes the file.

    Raises IndexFileError for what is no index of this version, or, with `any_layout`, of this or an earlier one.
    """
    _look(path)
    options = "mode=ro" if _can_be_shared(path) else "mode=ro&immutable=1"
    return _connected(path, options, begin="BEGIN", any_layout=any_layout)


def _can_be_shared(path: Path) -> bool:
    """Whether the file is there, or can be made, that readers and writers of a write-ahead log share.

    Without it an index is read as one that nobody changes, which is wrong while a log waits to be worked in.
    """
    if os.access(path.parent, os.W_OK) or Path(f"{path}-shm").exists():
        return True
    with suppress(OSError):
        if Path(f"{path}-wal").stat().st_size:
            raise IndexFileError(
                f"{path}: was not closed after writing; open it once where its folder can be written to"
            )
    return False


def open_to_write(path: Path, *, any_layout: bool = False) -> sqlite3.Connection:
    """A connection that may write; the file is made when it is not there. Raises IndexFileError."""
    if not os.path.lexists(path):
        _create(path)
    _look(path)
    if not os.access(path, os.W_OK) or not os.access(path.parent, os.W_OK):
        raise IndexWriteError(f"{path}: cannot be written: it or its folder is read-only; check the permissions")
    return _connected(path, "mode=rw", begin="", any_layout=any_layout)


def _connected(path: Path, options: str, begin: str, *, any_layout: bool = False) -> sqlite3.Connection:
    address = f"file:{quote(os.fsencode(os.path.abspath(path)))}?{options}"  # noqa: PTH100 - resolve() would follow links
    with explained(path):
        database = sqlite3.connect(address, uri=True, timeout=PATIENCE, isolation_level=None)
    try:
        with explained(path):
            database.execute("PRAGMA trusted_schema = OFF")
            if begin:
                database.execute("PRAGMA query_only = ON")
                database.execute(begin)
            else:
                database.execute("PRAGMA synchronous = NORMAL")
                database.execute("PRAGMA journal_size_limit = 67108864")
            database.execute("PRAGMA cache_size = -32768")
            [layout] = database.execute("PRAGMA user_version").fetchone()
            database.execute("SELECT count(*) FROM sqlite_master").fetchone()  # takes the snapshot
        _check_layout(path, layout, any_layout=any_layout)
    except BaseException:
        database.close()
        raise
    return database


def _check_layout(path: Path, layout: int, *, any_layout: bool) -> None:
    if layout > VERSION:
        raise IndexFileError(f"{path}: was made by a newer samestory (layout {layout}); update samestory to use it")
    if layout < VERSION and not any_layout:
        raise IndexFileError(
            f"{path}: was made by an older samestory (layout {layout}); rebuild it with `samestory index rebuild`"
        )


def _look(path: Path) -> None:
    """Whether the file can be an index at all, by its first bytes."""
    try:
        with path.open("rb") as file:
            head = file.read(_HEADER)
            size = os.fstat(file.fileno()).st_size
    except FileNotFoundError:
        raise IndexFileError(f"{path}: is not there; make an index with `samestory index add PATHS`") from None
    except IsADirectoryError:
        raise IndexFileError(f"{path}: is a folder; name the index file in it with --index") from None
    except OSError as error:
        reason = (error.strerror or type(error).__name__).lower()
        raise IndexFileError(f"{path}: cannot be opened: {reason}; check the path and its permissions") from error
    if not head.startswith(_MAGIC):
        raise IndexFileError(f"{path}: is no index of samestory; name another file with --index")
    if len(head) < _HEADER:
        raise IndexFileError(f"{path}: is damaged (cut off); {_MADE_AGAIN}")
    if int.from_bytes(head[68:72], "big") != APPLICATION:
        raise IndexFileError(f"{path}: is an SQLite file of another program; name another file with --index")
    pages = int.from_bytes(head[28:32], "big")
    if size < pages * PAGE and not os.path.exists(f"{path}-wal"):  # noqa: PTH110 - a path with -wal is no Path yet
        raise IndexFileError(f"{path}: is damaged (cut off); {_MADE_AGAIN}")


def _create(path: Path) -> None:
    """An empty index, put in its place in one step: nobody meets half of one."""
    try:
        make_room(path)
        handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
        os.close(handle)
    except OSError as error:
        reason = (error.strerror or type(error).__name__).lower()
        raise IndexWriteError(f"{path}: cannot be made: {reason}; choose another place with --index") from error
    draft = Path(name)
    try:
        with explained(path, "made"):
            fill(draft)
        draft.chmod(0o666 & ~_umask())
        try:
            os.link(draft, path)
        except FileExistsError:
            pass  # another process was quicker
        except OSError:
            draft.replace(path)  # a file system without links
    finally:
        draft.unlink(missing_ok=True)


def fill(path: Path) -> None:
    """Make an empty index in an empty file. Raises sqlite3.Error."""
    database = sqlite3.connect(path, isolation_level=None)
    try:
        database.execute(f"PRAGMA page_size = {PAGE}")
        database.execute("PRAGMA auto_vacuum = INCREMENTAL")
        database.executescript(
            f"BEGIN; PRAGMA application_id = {APPLICATION}; PRAGMA user_version = {VERSION}; {READ} {DERIVED} COMMIT;"
        )
        database.execute("PRAGMA journal_mode = WAL")
    finally:
        database.close()


def bare(database: sqlite3.Connection) -> None:
    """Make the tables of what is said anew, for a file of an older layout; its articles wait to be extracted again.

    The layout in the header stays: until all is done, nobody takes it for an index.
    """
    for name in DERIVED_NAMES:
        database.execute(f"DROP TABLE IF EXISTS {name}")
    for table in DERIVED.split(";"):
        database.execute(table)
    database.execute("UPDATE articles SET first = 0, count = 0")


def up_to_date(database: sqlite3.Connection) -> None:
    """Say in the header that the layout is this version's."""
    database.execute(f"PRAGMA user_version = {VERSION}")


def _umask() -> int:
    """`mkstemp` makes private files; an index should be as readable as any other file of the user."""
    mask = os.umask(0)
    os.umask(mask)
    return mask
