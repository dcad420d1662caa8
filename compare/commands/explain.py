"""`samestory explain`: why two passages count as one utterance or one fact, or do not."""

import shutil

import click

from compare.commands.exitcodes import ExitCode


@click.command(name="explain")
@click.argument("a")
@click.argument("b")
@click.argument("more", nargs=-1, metavar="[PATH]...")
@click.option(
    "-i",
    "--in",
    "paths",
    multiple=True,
    metavar="PATH",
    help="Take A and B as ids of statements in PATH, and in the paths after it.",
)
def command(a: str, b: str, more: tuple[str, ...], paths: tuple[str, ...]) -> ExitCode:
    """Show the alignment of A and B, the signals for and against a match, and in what they differ.

    A and B are two passages, each in quotation marks; with --in they are ids of statements, which `samestory quotes`
    and `samestory facts` show in brackets. Two quotes are compared as utterances; a claim is compared with another, or
    with a quote, by the fact that both state.

    \b
    samestory explain "We will build it by 2030" "we may build it by 2030"
    samestory explain 003:4 004:2 --in seeds/
    samestory explain 003:c5 004:c7 --in seeds/
    """
    from compare import pipeline
    from compare.commands.output import tell
    from compare.commands.progress import Progress
    from compare.report.explanation import explained

    if more and not paths:
        raise click.UsageError(f"two passages are compared, and {more[0]!r} is a third: quote each, or use --in PATH")
    if a == b and paths:
        raise click.UsageError(f"{a!r} is one statement: name two")
    with Progress() as progress:
        match, report = pipeline.explain(a, b, (*paths, *more), progress=progress)
    click.echo(explained(report, match, shutil.get_terminal_size().columns), nl=False)
    return tell(report.failures)
