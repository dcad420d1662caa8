"""`samestory quotes`: what articles quote, one by one."""

import click

from compare.commands.configured import configured
from compare.commands.exitcodes import ExitCode
from compare.commands.statements import list_skipped, list_statements, listing_options
from compare.settings import Settings


@click.command(name="quotes", epilog="An input that cannot be read is named on stderr, and the exit status is 1.")
@listing_options
@click.option("-a", "--all", "everything", is_flag=True, help="Also titles, scare quotes and speech without marks.")
@click.option("--skipped", is_flag=True, help="List what was left out as no part of the article, and why.")
@configured
def command(paths: tuple[str, ...], style: str, *, everything: bool, skipped: bool, settings: Settings) -> ExitCode:
    """List what PATHS quote: place, passage, speaker, how it is quoted, and through which sources.

    Of folders and globs, what a .samestoryignore or `exclude` names is left out.

    \b
    samestory quotes seeds/
    samestory quotes article.html -f jsonl --all
    samestory quotes seeds/ --skipped
    """
    from compare.report.selection import spoken, utterances

    if skipped:
        if everything or style != "text":
            raise click.UsageError("--skipped lists blocks and not quotes: use it without --all and --format")
        return list_skipped(paths, settings)
    return list_statements(paths, style, spoken if everything else utterances, settings)
