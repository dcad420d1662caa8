"""`samestory review --calibrate`: show what decisions say of the thresholds, and write them when asked to."""

import shutil
import sys
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

import click

from compare.commands.exitcodes import ExitCode
from compare.errors import UsageError
from compare.models import Subject
from compare.settings import Settings

if TYPE_CHECKING:
    from compare.pipeline.reviewing import Source
    from compare.review.learned import Calibration

C = TypeVar("C", bound=Callable[..., object])


def calibration_options(command: C) -> C:
    """The options of a calibration: `calibrate`, `precision`, `write` and `style`."""
    fit = click.option(
        "--calibrate", is_flag=True, help="Fit the thresholds to what was decided, and show what that would change."
    )
    aim = click.option(
        "--precision",
        type=click.FloatRange(0.5, 0.999),
        help="With --calibrate: least share of true sames among pairs that may be grouped. Default: 0.95 of quotes, "
        "0.9 of facts.",
    )
    write = click.option("--write", is_flag=True, help="With --calibrate: write the thresholds without asking.")
    style = click.option(
        "-f",
        "--format",
        "style",
        type=click.Choice(("text", "json")),
        default="text",
        show_default=True,
        help="With --calibrate: how to print.",
    )
    return fit(aim(write(style(command))))


def calibrate(
    source: "Source", settings: Settings, *, subject: Subject | None, precision: float | None, write: bool, style: str
) -> ExitCode:
    """Fit the thresholds to the decisions on `source`, of one subject or of all, and show what would change.

    They are written with `write`, or when somebody at a terminal says so. Exit code 2 when there are too few decisions
    of every kind: nothing can be said then.
    """
    from compare.commands.output import tell
    from compare.commands.progress import Progress
    from compare.pipeline.calibrating import calibrate as fitted
    from compare.pipeline.calibrating import place_of_thresholds

    with Progress() as progress:
        found, failures = fitted(source, settings, only=subject, precision=precision, progress=progress)
    code = tell(failures)
    if found.refused:
        return _refuse(found, style)
    if style == "json":
        from compare.review.calibrationjson import calibration_to_json

        file = place_of_thresholds(source, settings) if found.moved and write else None
        if file:
            _write(file, found)
        click.echo(calibration_to_json(found, str(file or "")), nl=False)
        return code
    from compare.report.findings.inert import disarmed
    from compare.review.calibrationtext import calibration_in_words

    click.echo(disarmed(calibration_in_words(found, shutil.get_terminal_size().columns)))
    if not found.moved:
        click.echo("The thresholds stay as they are.")
        return code
    file, written = place_of_thresholds(source, settings), write
    if not written and sys.stdin.isatty() and sys.stdout.isatty():
        written = click.confirm(f"Write the new thresholds to {_shown(file)}?")
    if written:
        _write(file, found)
        _say_written(file, settings)
    else:
        click.echo(f"Nothing was written; --write puts the new thresholds into {_shown(file)}.")
    return code


def _refuse(found: "Calibration", style: str) -> ExitCode:
    from compare.review.calibrationtext import lacking

    if style == "json":
        from compare.review.calibrationjson import calibration_to_json

        click.echo(calibration_to_json(found), nl=False)
    for one in found.learned:
        if one.missing:
            click.echo(f"samestory: too few decisions to fit a threshold: {lacking(one, one.missing)}", err=True)
    return ExitCode.USAGE


def _write(file: Path, found: "Calibration") -> None:
    from compare.settings.writing import write_bands

    write_bands(file, found.new)


def _say_written(file: Path, settings: Settings) -> None:
    """A new file beside articles in a folder below is not read from here."""
    from compare.settings import load

    click.echo(f"The new thresholds are in {_shown(file)}.")
    used = None
    with suppress(UsageError):  # of another file, which --no-config passed over
        used = settings.file or load(Path()).file
    if used is None or not used.samefile(file):
        click.echo(f"It is read in {_shown(file.parent)} and below, and elsewhere with --config {_shown(file)}.")


def _shown(path: Path) -> str:
    from compare.report.escape import clean

    return clean(str(path))
