"""The file of decisions, read: what was given, what was taken back, and which lines say neither."""

from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType
from typing import NamedTuple

from compare.decisions.codec import LaterError, MalformedError, decode, is_json
from compare.errors import DecisionsError
from compare.models import Decision, Failure, Withdrawal
from compare.settings import DECISIONS_FILE

FILE_NAME = DECISIONS_FILE
_BOM = b"\xef\xbb\xbf"


class Ledger(NamedTuple):
    """All that a file of decisions says."""

    decisions: tuple[Decision, ...] = ()
    """Given and not withdrawn, in the order of the file."""
    every: tuple[Decision, ...] = ()
    """All, in the order of the file; a line that a merge doubled counts once."""
    withdrawals: tuple[Withdrawal, ...] = ()
    problems: tuple[Failure, ...] = ()
    """Lines that are not used: `path` is FILE:LINE."""
    lines: Mapping[str, int] = MappingProxyType({})
    """The first line of each decision, by id, from 1."""


def load(path: Path) -> Ledger:
    """Read the file at `path`.

    The end of a line that a writer did not finish is passed over: the next writer cuts it off. Raises DecisionsError
    when the file cannot be read, or a later version of samestory wrote into it: half of what it means would be wrong.
    """
    path = Path(path)
    try:
        data = path.read_bytes()
    except FileNotFoundError as error:
        raise DecisionsError(f"{path}: is not there; `samestory review` makes one") from error
    except OSError as error:
        reason = (error.strerror or type(error).__name__).lower()
        raise DecisionsError(f"{path}: cannot be read: {reason}; check the file and its permissions") from error
    lines = data.removeprefix(_BOM).split(b"\n")
    if lines[-1] and not is_json(lines[-1]):
        lines.pop()
    every: dict[str, Decision] = {}
    withdrawals: dict[str, Withdrawal] = {}
    problems: list[Failure] = []
    where: dict[str, int] = {}
    for number, line in enumerate(lines, 1):
        if not line or line.isspace():
            continue
        try:
            record = decode(_text(line))
        except LaterError as error:
            raise DecisionsError(f"{path}:{number}: {error}") from error
        except MalformedError as error:
            problems.append(Failure(f"{path}:{number}", f"{error}"))
            continue
        if isinstance(record, Decision):
            every.setdefault(record.id, record)
            where.setdefault(record.id, number)
        else:
            withdrawals.setdefault(record.id, record)
    gone = {one.withdraws for one in withdrawals.values()}
    given = tuple(every.values())
    standing = tuple(one for one in given if one.id not in gone) if gone else given
    return Ledger(standing, given, tuple(withdrawals.values()), tuple(problems), where)


def _text(line: bytes) -> str:
    try:
        return str(line, "utf-8")
    except UnicodeDecodeError as error:
        raise MalformedError("is no UTF-8 text; restore the line, or remove it") from error
