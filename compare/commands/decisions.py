"""`samestory decisions`: what people decided, and what became of it."""

import shutil
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

import click

from compare.commands.configured import configured
from compare.commands.exitcodes import ExitCode
from compare.models import Answer, State, Subject
from compare.settings import Settings

if TYPE_CHECKING:
    from compare.pipeline.decided import Consulted

C = TypeVar("C", bound=Callable[..., object])
_ASIDE = (State.WITHDRAWN, State.REPLACED)
_SHOWN = 50
"""Decisions printed as a table unless more are asked for: a table of 100,000 takes a minute, and nobody reads it."""
_EPILOG = "Exit status: 0 done, 1 a line or an article could not be read (stderr says what), 2 wrong use, or no file."


@click.group(name="decisions")
def command() -> None:
    """Look into what people decided with `samestory review`.

    The decisions are lines of samestory.decisions.jsonl, beside the articles or in the nearest folder above them.
    With PATHS or --index they are held against these articles; without, against each other alone.

    \b
    samestory decisions list seeds/
    samestory decisions verify seeds/
    """


def _sources(function: C) -> C:
    """Which decisions, and the articles to hold them against."""
    index = click.option(
        "--index",
        type=click.Path(path_type=Path),
        metavar="FILE",
        help="Hold them against the articles of an index.",
    )
    file = click.option(
        "--decisions",
        "named",
        type=click.Path(path_type=Path),
        metavar="FILE",
        help="The file. Default: the nearest samestory.decisions.jsonl of PATHS, or of the current folder.",
    )
    return click.argument("paths", nargs=-1)(index(file(function)))


@command.command(name="list", short_help="List them, the newest last.", epilog=_EPILOG)
@_sources
@click.option("--who", default="", metavar="NAME", help="Only what this person answered.")
@click.option("--answer", type=click.Choice([one.value for one in Answer]), help="Only these answers.")
@click.option("--subject", type=click.Choice([one.value for one in Subject]), help="Only these questions.")
@click.option(
    "--standing",
    "state",
    type=click.Choice([one.value for one in State]),
    help="Only those of which this has become.",
)
@click.option("-a", "--all", "everything", is_flag=True, help="Also those withdrawn, and those answered anew.")
@click.option(
    "-n", "--limit", type=click.IntRange(0), metavar="N", help=f"The newest N; 0: all. Default: {_SHOWN} as text."
)
@click.option("-f", "--format", "style", type=click.Choice(["text", "jsonl", "csv"]), default="text", show_default=True)
@configured
def list_(  # noqa: PLR0913, PLR0917  an argument an option
    paths: tuple[str, ...],
    index: Path | None,
    named: Path | None,
    who: str,
    answer: str | None,
    subject: str | None,
    state: str | None,
    limit: int | None,
    style: str,
    *,
    everything: bool,
    settings: Settings,
) -> ExitCode:
    """List decisions, the newest last; with PATHS or --index also what has become of them.

    \b
    samestory decisions list
    samestory decisions list seeds/ --standing stale
    samestory decisions list --who "Ana Ruiz" -f csv
    """
    from compare.report import decisions as shown

    consulted = _consulted(paths, index, named, settings)
    if state and not consulted.held and state in (State.HONOURED, State.MOVED, State.STALE, State.ABSENT):
        raise click.UsageError(f"what is {state} shows among articles alone: name PATHS, or an index with --index")
    chosen = [
        one
        for one in consulted.filed
        if (everything or state in _ASIDE or one.state not in _ASIDE)
        and state in (None, one.state)
        and answer in (None, one.decision.answer)
        and subject in (None, one.decision.subject)
        and (not who or one.decision.who.casefold() == " ".join(who.split()).casefold())
    ]
    most = limit if limit is not None else _SHOWN if style == "text" else 0
    newest = chosen[-most:] if most else chosen
    if style == "text":
        width = shutil.get_terminal_size().columns
        click.echo(shown.listed(newest, width), nl=False)
    else:
        click.echo((shown.list_json if style == "jsonl" else shown.list_csv)(newest), nl=False)
    if len(newest) < len(chosen) and style == "text":
        click.echo(f"{len(chosen) - len(newest)} earlier ones are not shown; --limit 0 shows all.")
    return _told(consulted)


@command.command(name="stats", short_help="Count them, and say how far people agree.", epilog=_EPILOG)
@_sources
@configured
def stats(paths: tuple[str, ...], index: Path | None, named: Path | None, *, settings: Settings) -> ExitCode:
    """Count decisions by answer, subject, person and what became of them, and say how far people agree.

    Two people are compared where both answered the same question and neither had seen the other's answer: the share
    that they answered alike and, from ten questions on, Cohen's kappa.

    \b
    samestory decisions stats
    samestory decisions stats seeds/
    """
    from compare.decisions import tally
    from compare.report.decisions import figures

    consulted = _consulted(paths, index, named, settings)
    click.echo(figures(tally(consulted.filed), shutil.get_terminal_size().columns), nl=False)
    return _told(consulted)


@command.command(
    name="verify",
    short_help="Say what needs to be looked at.",
    epilog="Exit status: 0 sound, 1 something to look at (stderr says what), 2 wrong use, or the file cannot be used.",
)
@_sources
@configured
def verify(paths: tuple[str, ...], index: Path | None, named: Path | None, *, settings: Settings) -> ExitCode:
    """Read the file and name lines that cannot be used, and decisions that are disputed or contradict each other.

    With PATHS or --index also those whose passage is no more as it was when it was decided.

    \b
    samestory decisions verify
    samestory decisions verify seeds/
    """
    from compare.report.decisions import sound, troubles

    consulted = _consulted(paths, index, named, settings)
    code = _told(consulted)
    found = troubles(consulted.filed)
    for line in found:
        _complain(line)
    if found:
        _complain("`samestory review` asks again about what is not applied")
    for file in consulted.unmerged:
        line = f"{file.name} merge=union"
        _complain(
            f"{file}: git does not merge what two branches decide; put “{line}” into {file.parent / '.gitattributes'}"
        )
    if found or code or consulted.unmerged:
        return ExitCode.UNREADABLE
    files = ", ".join(_shown(file) for file in consulted.files)
    click.echo(f"{files}: sound, {sound(consulted.filed)}.")
    return ExitCode.DONE


@command.command(name="export", short_help="Write labelled pairs.", epilog=_EPILOG)
@_sources
@click.option("--inferred", "follows", is_flag=True, help="Also what follows from the decisions that hold.")
@click.option("-f", "--format", "style", type=click.Choice(["jsonl", "csv"]), default="csv", show_default=True)
@configured
def export(
    paths: tuple[str, ...],
    index: Path | None,
    named: Path | None,
    style: str,
    *,
    follows: bool,
    settings: Settings,
) -> ExitCode:
    """Write pairs of passages with the answers to them, for research: those decided, and with --inferred all others.

    Texts are as people saw them. What was withdrawn or answered anew is left out.

    \b
    samestory decisions export > pairs.csv
    samestory decisions export seeds/ --inferred -f jsonl
    """
    from compare.decisions import inferred, labels
    from compare.decisions.labels import MOST
    from compare.report.decisions import pairs_csv, pairs_json

    consulted = _consulted(paths, index, named, settings)
    standing = [one for one in consulted.filed if one.state not in _ASIDE]
    more = list(inferred(standing)) if follows else []
    written = [*labels(standing), *more]
    click.echo((pairs_csv if style == "csv" else pairs_json)(written), nl=False)
    if len(more) >= MOST:
        _complain(f"more than {MOST:,} pairs follow; these are the first of them")
    return _told(consulted)


def _consulted(paths: Sequence[str], index: Path | None, named: Path | None, settings: Settings) -> "Consulted":
    from compare.commands.progress import Progress
    from compare.pipeline.decided import consult, source_of
    from compare.settings import override

    with Progress() as progress:
        return consult(source_of(paths, index), override(settings, decisions=named), progress=progress)


def _told(consulted: "Consulted") -> ExitCode:
    from compare.commands.output import tell

    return tell([*consulted.failures, *consulted.problems])


def _shown(path: Path) -> str:
    from compare.report.escape import clean

    return clean(str(path))


def _complain(line: str) -> None:
    from compare.report.escape import clean

    click.echo(f"samestory: {clean(line)}", err=True)
