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


@contextmanager
def corpora(settings: Settings, progress: "Progress", *, alone: bool = False) -> Iterator[list["Corpus"]]:
    """The indexes that the settings name, open for reading: that of `against`, and `index` or the nearest one.

    With `alone` there are none. Raises UsageError when there is nothing to compare with.
    """
    if alone:
        yield []
        return
    from compare.store import Index, find

    files = []
    if settings.against:
        from compare.commands.output import tell
        from compare.pipeline import indexing

        file, failures = indexing.cached(settings.against, progress, settings=settings)
        tell(failures)
        files.append(file)
    if settings.index or not settings.against:
        nearest = settings.index or find()
        if nearest is None:
            raise UsageError(
                "there is nothing to compare with; name folders or files with --against, "
                "or make an index with `samestory index add`"
            )
        files.append(nearest)
    with ExitStack() as stack:
        yield [stack.enter_context(Index.open(file)) for file in files]
