"""What `samestory quotes` and `samestory facts` share: read, find statements, choose, list them."""

import shutil
import sys
from collections.abc import Callable, Sequence
from typing import TypeVar

import click

from compare.commands.exitcodes import ExitCode
from compare.models import Statement
from compare.settings import Settings

Choose = Callable[[Sequence[Statement]], Sequence[Statement]]
C = TypeVar("C", bound=Callable[..., object])


def listing_options(command: C) -> C:
    """The arguments that every command which lists statements takes."""
    style = click.option(
        "-f",
        "--format",
        "style",
        type=click.Choice(["text", "jsonl", "csv"]),
        default="text",
        show_default=True,
        help="How to list them.",
    )
    return click.argument("paths", nargs=-1, required=True)(style(command))


def list_statements(paths: Sequence[str], style: str, choose: Choose, settings: Settings) -> ExitCode:
    """Print those statements of `paths` that `choose` takes, in the order of articles and texts."""
    from compare import pipeline
    from compare.commands.output import tell
    from compare.commands.progress import Progress
    from compare.report import listing

    with Progress() as progress:
        reading, statements = pipeline.statements(paths, stdin=sys.stdin.buffer, progress=progress, settings=settings)
    articles = {article.id: article for article in reading.articles}
    chosen = choose(statements)
    if style == "jsonl":
        text = listing.json_lines(articles, chosen)
    elif style == "csv":
        text = listing.csv_table(articles, chosen)
    else:
        text = listing.listed(articles, chosen, shutil.get_terminal_size().columns)
    click.echo(text, nl=False)
    return tell(reading.failures)


def list_skipped(paths: Sequence[str], settings: Settings) -> ExitCode:
    """Print the blocks of `paths` that were left out as no part of an article."""
    from compare.commands.output import tell
    from compare.read import read
    from compare.report import listing

    reading = read(paths, stdin=sys.stdin.buffer, settings=settings)
    click.echo(listing.skipped(reading.articles, shutil.get_terminal_size().columns), nl=False)
    return tell(reading.failures)
