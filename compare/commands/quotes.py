"""`samestory quotes`: what articles quote, one by one."""

import shutil
import sys

import click

from compare.commands.exitcodes import ExitCode


@click.command(name="quotes", epilog="An input that cannot be read is named on stderr, and the exit status is 1.")
@click.argument("paths", nargs=-1, required=True)
@click.option(
    "-f",
    "--format",
    "style",
    type=click.Choice(["text", "jsonl", "csv"]),
    default="text",
    show_default=True,
    help="How to list them.",
)
@click.option("-a", "--all", "everything", is_flag=True, help="Also titles, scare quotes and speech without marks.")
@click.option("--skipped", is_flag=True, help="List what was left out as no part of the article, and why.")
def command(paths: tuple[str, ...], style: str, *, everything: bool, skipped: bool) -> ExitCode:
    """List what PATHS quote: place, passage, speaker, how it is quoted, and through which sources.

    \b
    samestory quotes seeds/
    samestory quotes article.html -f jsonl --all
    samestory quotes seeds/ --skipped
    """
    from compare import pipeline
    from compare.commands.output import tell
    from compare.commands.progress import Progress
    from compare.report import quotelist
    from compare.report.selection import spoken, utterances

    if skipped and (everything or style != "text"):
        raise click.UsageError("--skipped lists blocks and not quotes: use it without --all and --format")
    with Progress() as progress:
        reading, statements = pipeline.quotes(paths, stdin=sys.stdin.buffer, progress=progress)
    articles = {article.id: article for article in reading.articles}
    chosen = spoken(statements) if everything else utterances(statements)
    width = shutil.get_terminal_size().columns
    if skipped:
        text = quotelist.skipped(reading.articles, width)
    elif style == "jsonl":
        text = quotelist.json_lines(articles, chosen)
    elif style == "csv":
        text = quotelist.csv_table(articles, chosen)
    else:
        text = quotelist.listed(articles, chosen, width)
    click.echo(text, nl=False)
    return tell(reading.failures)
