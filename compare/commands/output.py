"""Where output goes: whole files or none, and what every command says about inputs that failed."""

import os
import tempfile
from collections.abc import Iterable, Sequence
from contextlib import suppress
from pathlib import Path

import click

from compare.commands.exitcodes import ExitCode
from compare.errors import UsageError
from compare.models import Failure


def write(folder: Path, files: dict[str, str]) -> None:
    """Write `files` (name → text, UTF-8) into `folder`, each in one step: a reader never meets half a report.

    Raises UsageError when the folder or a file cannot be written.
    """
    try:
        for name, text in files.items():
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            _replace(folder / name, text)
    except OSError as error:
        message = f"cannot write to {folder}: {error.strerror}; choose another folder with -o"
        raise UsageError(message) from error


def tidy(files: Iterable[Path]) -> None:
    """Remove what an earlier run wrote and this one did not, and the folder if nothing else is in it.

    A page of a story that is no longer in the report would be taken for a part of it.
    """
    for file in files:
        with suppress(OSError):
            file.unlink()
            file.parent.rmdir()


def _replace(path: Path, text: str) -> None:
    handle, temporary = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    try:
        with os.fdopen(handle, "w", encoding="utf-8", newline="") as file:
            file.write(text)
        Path(temporary).chmod(0o666 & ~_umask())
        Path(temporary).replace(path)
    except BaseException:
        Path(temporary).unlink(missing_ok=True)
        raise


def _umask() -> int:
    """`mkstemp` makes private files; a report should be as readable as any other file of the user."""
    mask = os.umask(0)
    os.umask(mask)
    return mask


def tell(failures: Sequence[Failure]) -> ExitCode:
    """One line on stderr for each input that failed, and the exit code that follows."""
    from compare.report.findings.inert import inert

    for failure in failures:
        click.echo(f"samestory: {inert(failure.path)}: {inert(failure.error)}", err=True)
    return ExitCode.UNREADABLE if failures else ExitCode.DONE
