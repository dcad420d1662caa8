"""`samestory index`: the corpus that new articles are checked against, read once and kept."""

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

import click

from compare.commands.configured import configured
from compare.commands.exitcodes import ExitCode
from compare.settings import Settings

C = TypeVar("C", bound=Callable[..., object])


@click.group(name="index")
def command() -> None:
    """Keep articles in an index, so that a check does not read the whole archive each time.

    It is one file, .samestory/index.db in the current folder or the nearest one above that has it; --index or the
    environment variable SAMESTORY_INDEX name another.

    \b
    samestory index add archive/
    samestory index status
    """


def _index_option(function: C) -> C:
    return click.option(
        "--index",
        "named",
        type=click.Path(path_type=Path),
        envvar="SAMESTORY_INDEX",
        metavar="FILE",
        help="The index. Default: the nearest .samestory/index.db.",
    )(function)


@command.command(
    name="add",
    short_help="Read articles into the index.",
    epilog="An input that cannot be read is named on stderr, and the exit status is 1.",
)
@click.argument("paths", nargs=-1, required=True)
@_index_option
@configured
def add(paths: tuple[str, ...], named: Path | None, *, settings: Settings) -> ExitCode:
    """Read PATHS (files, folders, globs) into the index, which is made when there is none.

    Unchanged articles are skipped, changed ones replaced. Of folders and globs, what a .samestoryignore or `exclude`
    names is left out. It may be stopped at any time and run again.

    \b
    samestory index add archive/ 'wires/**/*.jsonl'
    """
    from compare.commands.output import tell
    from compare.commands.progress import Progress
    from compare.pipeline import indexing
    from compare.store import Index, default, find
    from compare.text.counting import count

    path = named or settings.index or find() or default()
    with Progress() as progress:
        done = indexing.add(paths, path, progress=progress, settings=settings)
    with Index.open(path) as index:
        articles, statements = index.size
    if done.maker:
        _say_outdated(path, done.maker)
    code = tell(done.failures)
    added = done.added
    click.echo(
        f"{count(added.new, 'article')} added, {added.changed} changed, {added.removed} removed, "
        f"{added.unchanged} as before. "
        f"{_shown(path)} has {count(articles, 'article')} with {count(statements, 'statement')}."
    )
    return code


@command.command(name="status", short_help="Say what it holds.")
@_index_option
@configured
def status(named: Path | None, *, settings: Settings) -> ExitCode:
    """Say what the index holds, and whether its files have changed since.

    \b
    samestory index status
    """
    from compare.pipeline import indexing
    from compare.text.counting import count

    path = _path(named, settings)
    found = indexing.status(path, settings=settings)
    if not found.current:
        _say_outdated(path, found.maker)
    click.echo(
        f"{_shown(path)}: {count(found.articles, 'article')} of {count(found.files, 'file')}, "
        f"{count(found.statements, 'statement')}, {found.size / 1e6:.1f} MB"
    )
    if found.failures:
        click.echo(f"not read: {count(len(found.failures), 'input')}; `samestory index add` says why")
    if found.changed:
        click.echo(f"changed since: {count(found.changed, 'file')}; `samestory index add` reads again what it is given")
    if found.decisions:
        click.echo(
            f"{count(found.decisions, 'decision')} to be obeyed; `samestory decisions verify` holds them against it"
        )
    if found.gone:
        click.echo(f"no longer there: {count(found.gone, 'file')}; `samestory index remove` drops what it is given")
    return ExitCode.DONE


@command.command(
    name="remove",
    short_help="Drop articles by path or id.",
    epilog="What is not in the index is named on stderr, and the exit status is 1.",
)
@click.argument("targets", nargs=-1, required=True, metavar="PATHS-OR-IDS...")
@_index_option
@configured
def remove(targets: tuple[str, ...], named: Path | None, *, settings: Settings) -> ExitCode:
    """Remove articles from the index: files or folders by path, or single articles by id.

    \b
    samestory index remove archive/2019 wire-20210304-17
    """
    from compare.pipeline import indexing
    from compare.text.counting import count

    path = _path(named, settings)
    done = indexing.remove(targets, path)
    for target in done.unknown:
        _complain(f"{target}: is no file, folder or article in {_shown(path)}; nothing was removed for it")
    click.echo(f"{count(done.articles, 'article')} removed from {_shown(path)}.")
    return ExitCode.UNREADABLE if done.unknown else ExitCode.DONE


@command.command(
    name="verify",
    short_help="Say whether it is sound.",
    epilog="Exit status: 0 sound, 1 not, 2 the index could not be opened.",
)
@click.option("--all", "everything", is_flag=True, help="Make the keys of all articles again, not of a sample.")
@_index_option
@configured
def verify(named: Path | None, *, everything: bool, settings: Settings) -> ExitCode:
    """Read the whole index and say whether it is sound.

    \b
    samestory index verify --all
    """
    from compare.commands.progress import Progress
    from compare.pipeline import indexing

    path = _path(named, settings)
    with Progress() as progress:
        problems = indexing.verify(path, everything=everything, progress=progress)
    for problem in problems:
        _complain(f"{_shown(path)}: {problem}")
    if problems:
        _complain(f"{_shown(path)}: move it away and make it again with `samestory index add PATHS`")
        return ExitCode.UNREADABLE
    click.echo(f"{_shown(path)} is sound.")
    return ExitCode.DONE


@command.command(name="rebuild", short_help="Extract everything again.")
@_index_option
@configured
def rebuild(named: Path | None, *, settings: Settings) -> ExitCode:
    """Extract everything again, from the articles kept in the index: for an index made by another samestory.

    \b
    samestory index rebuild
    """
    from compare.commands.progress import Progress
    from compare.pipeline import indexing
    from compare.text.counting import count

    path = _path(named, settings)
    with Progress() as progress:
        number = indexing.rebuild(path, progress=progress)
    click.echo(f"{count(number, 'article')} extracted again in {_shown(path)}.")
    return ExitCode.DONE


def _path(named: Path | None, settings: Settings) -> Path:
    from compare.store import find

    path = named or settings.index or find()
    if path is None:
        raise click.UsageError("there is no index here or above; make one with `samestory index add PATHS`")
    return path


def _shown(path: Path) -> str:
    """Relative to the current folder where it is below."""
    from compare.report.escape import clean

    here = Path.cwd()
    return clean(str(path.relative_to(here) if path.is_relative_to(here) else path))


def _complain(line: str) -> None:
    from compare.report.escape import clean

    click.echo(f"samestory: {clean(line)}", err=True)


def _say_outdated(path: Path, maker: str) -> None:
    _complain(f"{_shown(path)}: was extracted by samestory {maker}; extract again with `samestory index rebuild`")
