"""`samestory search`: who ran these words, and who had them first."""

import shutil
from pathlib import Path

import click

from compare.commands.configured import configured
from compare.commands.corpora import compared_with
from compare.commands.exitcodes import ExitCode
from compare.settings import Settings


@click.command(name="search")
@click.argument("words")
@compared_with
@click.option("-f", "--format", "style", type=click.Choice(["text", "json"]), default="text", show_default=True)
@configured
def command(words: str, against: tuple[str, ...], index: Path | None, style: str, *, settings: Settings) -> ExitCode:
    """List every outlet that ran WORDS or nearly these, earliest seen first, with speaker and origin.

    WORDS are three or more in a row, in quotation marks. They are sought in quotes and in what outlets state.

    \b
    samestory search "enhance and develop" --against seeds/
    samestory search "a new war against the region" -f json
    """
    from compare.commands.colour import wants_colour
    from compare.commands.corpora import corpora
    from compare.commands.progress import Progress
    from compare.pipeline.searching import search
    from compare.report.searched import to_json, to_text
    from compare.settings import override

    chosen = override(settings, against=against, index=index)
    with Progress() as progress, corpora(chosen, progress) as indexes:
        found = search(words, indexes)
    width = shutil.get_terminal_size().columns
    click.echo(to_json(found) if style == "json" else to_text(found, width, colour=wants_colour()), nl=False)
    return ExitCode.DONE
