"""`samestory check`: one article, or a few, against many."""

import os
import shutil
import sys
from pathlib import Path

import click

from compare.commands.configured import configured
from compare.commands.corpora import compared_with, decisions_option, existing
from compare.commands.exitcodes import ExitCode
from compare.models import Checked
from compare.settings import FAIL_ON, FORMATS, Settings


@click.command(
    name="check",
    epilog="Exit status: 0 clean, 1 findings at or above --fail-on, 2 an article could not be checked, or wrong use.",
)
@click.argument("articles", nargs=-1, required=True)
@compared_with
@click.option("--alone", is_flag=True, help="Compare with nothing: apply only rules that need no other article.")
@click.option("--select", multiple=True, metavar="RULES", help="Apply only these rules: ids, slugs, families (SS1).")
@click.option("--ignore", multiple=True, metavar="RULES", help="Leave these rules out.")
@click.option("--fail-on", type=click.Choice(FAIL_ON), help="Least severity that fails the check. Default: warning.")
@click.option(
    "-f", "--format", "style", type=click.Choice(FORMATS), help="Default: full in a terminal, concise elsewhere."
)
@click.option(
    "-o", "--output", type=click.Path(path_type=Path), metavar="FILE", help="Write there instead of printing."
)
@click.option("--baseline", type=click.Path(path_type=Path), metavar="FILE", help="Leave out the findings in FILE.")
@click.option("--write-baseline", is_flag=True, help="Write all findings into the baseline, and accept them.")
@decisions_option
@click.option("--diff", metavar="REF", help="Only what stands in paragraphs changed since this git revision.")
@configured
def command(  # noqa: PLR0913, PLR0917  an argument an option
    articles: tuple[str, ...],
    against: tuple[str, ...],
    index: Path | None,
    select: tuple[str, ...],
    ignore: tuple[str, ...],
    fail_on: str | None,
    style: str | None,
    output: Path | None,
    baseline: Path | None,
    decisions: Path | None,
    diff: str | None,
    *,
    alone: bool,
    write_baseline: bool,
    settings: Settings,
) -> ExitCode:
    """Check ARTICLES against others: is each quote what everyone else has, is each number the one that others report?

    Says at which line and column others differ, in which words, and how many independent origins have which reading;
    that one of them is wrong it never says. `samestory explain rules` lists what is looked for. Of folders and globs,
    what a .samestoryignore or `exclude` names is left out.

    \b
    samestory check draft.md --against archive/
    samestory check drafts/*.md --index wire.db --fail-on error -f github
    """
    from compare.commands.corpora import corpora
    from compare.commands.output import tell
    from compare.commands.progress import Progress
    from compare.pipeline.checking import check
    from compare.settings import override

    chosen = override(
        settings,
        against=against,
        index=index,
        select=select,
        ignore=ignore,
        fail_on=fail_on,
        style=style,
        baseline=baseline,
        decisions=existing(decisions),
    )
    if write_baseline and (chosen.baseline is None or diff is not None):
        raise click.UsageError("--write-baseline takes --baseline FILE and accepts all findings, so no --diff with it")
    if alone and (against or index):
        raise click.UsageError("--alone compares with nothing: use it without --against and --index")
    with Progress() as progress, corpora(chosen, progress, alone=alone) as indexes:
        checked = check(articles, indexes, chosen, diff=diff, stdin=sys.stdin.buffer, progress=progress)
    tell((*checked.failures, *checked.remarks))
    if checked.decisions:
        from compare.report.findings.decided import stale_here

        tell(stale_here(checked))
    unread = {failure.path for failure in checked.failures} - {article.path for article in checked.articles}
    if write_baseline:
        _accept(checked, chosen)
    else:
        checked = _without_accepted(checked, chosen)
        _show(checked, chosen.format, output)
    if unread:
        return ExitCode.USAGE
    failed = not write_baseline and chosen.fails(finding.severity for finding in checked.findings)
    return ExitCode.FOUND if failed else ExitCode.DONE


def _accept(checked: Checked, settings: Settings) -> None:
    from compare.commands.output import write
    from compare.pipeline.checking import accepting
    from compare.text.counting import count

    assert settings.baseline is not None
    write(settings.baseline.parent, {settings.baseline.name: accepting(checked, settings.baseline)})
    click.echo(f"{count(len(checked.findings), 'finding')} accepted in {settings.baseline}.")


def _without_accepted(checked: Checked, settings: Settings) -> Checked:
    if settings.baseline is None:
        return checked
    from compare.pipeline.checking import without_accepted

    left, stale = without_accepted(checked, settings.baseline)
    if stale:
        told = f"{stale} of its findings are gone; --write-baseline leaves them out"
        click.echo(f"samestory: {settings.baseline}: {told}", err=True)
    return left


def _show(checked: Checked, style: str | None, output: Path | None) -> None:
    from compare.commands.colour import wants_colour
    from compare.commands.output import write
    from compare.report.findings import FORMATS as RENDER

    shown = style or ("full" if sys.stdout.isatty() and not output else "concise")
    colour = wants_colour() and not output
    text = RENDER[shown](checked, width=shutil.get_terminal_size().columns, colour=colour)
    if output:
        write(output.parent, {output.name: text})
    else:
        click.echo(text, nl=False)
    summary = os.environ.get("GITHUB_STEP_SUMMARY")
    if shown == "github" and summary:
        from compare.report.findings.github import step_summary

        with Path(summary).open("a", encoding="utf-8") as file:
            file.write(step_summary(checked))
