"""`samestory explain`: why two passages count as one utterance or one fact, or do not; and what a rule looks for."""

import shutil

import click

from compare.commands.configured import configured
from compare.commands.exitcodes import ExitCode
from compare.errors import UsageError
from compare.settings import Settings

_ALL = "rules"


@click.command(name="explain")
@click.argument("a", metavar="RULE|A")
@click.argument("b", required=False)
@click.argument("more", nargs=-1, metavar="[PATH]...")
@click.option(
    "-i",
    "--in",
    "paths",
    multiple=True,
    metavar="PATH",
    help="Take A and B as ids of statements in PATH, and in the paths after it.",
)
@configured
def command(a: str, b: str | None, more: tuple[str, ...], paths: tuple[str, ...], *, settings: Settings) -> ExitCode:
    """Show the alignment of A and B, the signals for and against a match, and in what they differ; or explain a RULE.

    A and B are two passages, each in quotation marks; with --in they are ids of statements, which `samestory quotes`
    and `samestory facts` show in brackets. Two quotes are compared as utterances; a claim is compared with another, or
    with a quote, by the fact that both state.

    A single argument names a rule of `samestory check`, by id or slug: what it finds, why that matters, and an example.
    `samestory explain rules` lists them all.

    \b
    samestory explain "We will build it by 2030" "we may build it by 2030"
    samestory explain 003:4 004:2 --in seeds/
    samestory explain 003:c5 004:c7 --in seeds/
    samestory explain quote-number
    """
    if b is None:
        if paths:
            raise click.UsageError(f"{a!r} is one statement: name two")
        return _rule(a)
    from compare import pipeline
    from compare.commands.output import tell
    from compare.commands.progress import Progress
    from compare.report.explanation import explained

    if more and not paths:
        raise click.UsageError(f"two passages are compared, and {more[0]!r} is a third: quote each, or use --in PATH")
    if a == b and paths:
        raise click.UsageError(f"{a!r} is one statement: name two")
    with Progress() as progress:
        match, report = pipeline.explain(a, b, (*paths, *more), progress=progress, settings=settings)
    click.echo(explained(report, match, shutil.get_terminal_size().columns), nl=False)
    return tell(report.failures)


def _rule(name: str) -> ExitCode:
    """A family of rules is listed, like all of them."""
    from compare.check.rules import RULES, named
    from compare.report.rules import rule_list, rule_text

    try:
        rules = RULES if name == _ALL else named(name)
    except UsageError as error:
        raise UsageError(f"{error}; to compare passages, name two") from error
    width = shutil.get_terminal_size().columns
    click.echo(rule_text(rules[0], width) if len(rules) == 1 else rule_list(rules, width), nl=False)
    return ExitCode.DONE
