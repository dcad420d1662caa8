"""`samestory report`: the main job."""

import shutil
import sys
from pathlib import Path

import click

from compare.commands.configured import configured
from compare.commands.corpora import decisions_option, existing
from compare.commands.exitcodes import ExitCode
from compare.settings import Settings

_FORMATS = ("html", "json", "markdown", "csv")


@click.command(name="report", epilog="An input that cannot be read is named on stderr, and the exit status is 1.")
@click.argument("paths", nargs=-1, required=True)
@click.option(
    "-f",
    "--format",
    "formats",
    type=click.Choice(_FORMATS),
    multiple=True,
    help="Write only this; may be given more than once. Default: all.",
)
@click.option("-o", "--output", default="reports", show_default=True, metavar="DIR", help="Folder to write to.")
@click.option("-n", "--limit", default=20, show_default=True, type=click.IntRange(0), help="Findings printed; 0: all.")
@click.option("--semantic", is_flag=True, help="Also compare facts by meaning; needs `samestory[semantic]`.")
@click.option("--semantic-model", metavar="DIR", help="The same, with the static word vectors in DIR.")
@decisions_option
@click.option("-q", "--quiet", is_flag=True, help="Print no summary.")
@configured
def command(  # noqa: PLR0913  an argument an option
    paths: tuple[str, ...],
    formats: tuple[str, ...],
    output: str,
    limit: int,
    decisions: Path | None,
    *,
    semantic: bool,
    semantic_model: str | None,
    quiet: bool,
    settings: Settings,
) -> ExitCode:
    """Find every quote and fact that recurs in PATHS: who ran it in which words, who agrees, differs or adds detail.

    Quotes are compared with all others, facts story by story. PATHS are files (.txt, .md, .html, .json, .jsonl),
    folders, globs, or - for standard input; of folders and globs, what a .samestoryignore or `exclude` names is left
    out. Writes report.html to look at, report.json, report.md, groups.csv, facts.csv and people.csv, and prints a
    summary.

    \b
    samestory report seeds/
    samestory report 'archive/**/*.html' wire.jsonl -f json -o out
    """
    from compare import pipeline
    from compare.commands.colour import wants_colour
    from compare.commands.output import tell, tidy, write
    from compare.commands.progress import Progress
    from compare.report import RENDERERS, rendered
    from compare.report.page import FOLDER, is_page
    from compare.report.terminal import to_terminal
    from compare.settings import override

    stated = override(settings, decisions=existing(decisions))
    meant = semantic if semantic_model is None else semantic_model
    pages = [page for page in Path(output, FOLDER).glob("*.html") if is_page(page.name)]
    earlier = [*map(str, pages), *(str(Path(output, name)) for some in RENDERERS.values() for name in some)]
    with Progress() as progress:
        report = pipeline.report(
            paths, stdin=sys.stdin.buffer, progress=progress, ignored=earlier, semantic=meant, settings=stated
        )
        made = rendered(report, [name for name in _FORMATS if name in (formats or _FORMATS)])
    write(Path(output), made)
    if "report.html" in made:
        tidy(page for page in pages if f"{FOLDER}/{page.name}" not in made)
    code = tell(report.failures)
    if not quiet:
        width = shutil.get_terminal_size().columns
        click.echo(to_terminal(report, width=width, colour=wants_colour(), limit=limit))
        told = [str(Path(output, name)) for name in made if not name.startswith(FOLDER)]
        more = len(made) - len(told)
        click.echo("Written: " + ", ".join(told) + (f", and {more} pages in {Path(output, FOLDER)}" if more else ""))
    return code
