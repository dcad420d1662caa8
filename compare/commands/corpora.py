"""What `check` and `search` compare with: folders and files, read once and kept, or an index."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

import click

from compare.commands.exitcodes import ExitCode
from compare.errors import UsageError
from compare.settings import Settings

if TYPE_CHECKING:
    from compare.commands.progress import Progress
    from compare.pipeline.corpus import Corpus

C = TypeVar("C", bound=Callable[..., ExitCode])


def compared_with(command: C) -> C:
    """The options that say what to compare with."""
    against = click.option(
        "--against", multiple=True, metavar="PATH", help="Files, folders or globs to compare with; may be given again."
    )
    index = click.option(
        "--index",
        type=click.Path(path_type=Path),
        envvar="SAMESTORY_INDEX",
        metavar="FILE",
        help="An index to compare with. Default: the nearest .samestory/index.db.",
    )
    return against(index(command))


def decisions_option(command: C) -> C:
    """Where people's decisions are, for commands that obey them."""
    return click.option(
        "--decisions",
        type=click.Path(path_type=Path),
        metavar="FILE",
        help="What people decided in `samestory review`. Default: the nearest samestory.decisions.jsonl.",
    )(command)


def existing(decisions: Path | None) -> Path | None:
    """The file that --decisions names; raises UsageError when it is not there: a wrong name must not undo decisions."""
    if decisions is not None and not decisions.exists():
        raise UsageError(f"{decisions}: does not exist; `samestory review` makes it, or leave --decisions out")
    return decisions


@contextmanager
def corpora(settings: Settings, progress: "Progress", *, alone: bool = False) -> Iterator[list["Corpus"]]:
    """The indexes that the settings name, open for reading: that of `against`, and `index` or the nearest one.

    With `alone` there are none. Raises UsageError when there is nothing to compare with.
    """
    if alone:
        yield []
        return
    from compare.pipeline.corpus import index_in_use
    from compare.store import Index

    files = []
    if settings.against:
        from compare.commands.output import tell
        from compare.pipeline import indexing

        file, failures = indexing.cached(settings.against, progress, settings=settings)
        tell(failures)
        files.append(file)
    if index := index_in_use(settings):
        files.append(index)
    if not files:
        raise UsageError(
            "there is nothing to compare with; name folders or files with --against, "
            "or make an index with `samestory index add`"
        )
    with ExitStack() as stack:
        yield [stack.enter_context(Index.open(file)) for file in files]
