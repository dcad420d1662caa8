"""`samestory review`: a human decides what samestory is unsure of."""

import shutil
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from compare.commands.calibrating import calibration_options
from compare.commands.configured import configured
from compare.commands.exitcodes import ExitCode
from compare.models import Band, Subject
from compare.settings import Settings

if TYPE_CHECKING:
    from compare.pipeline.reviewing import Kept
    from compare.review.session import Session


@click.command(
    name="review",
    epilog="Exit status: 0 done, 1 something could not be read (stderr says what), 2 wrong use, or decisions cannot be "
    "written.",
)
@click.argument("paths", nargs=-1)
@click.option(
    "--index",
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="Review what an index holds. Default, without PATHS: the nearest .samestory/index.db.",
)
@click.option(
    "--decisions",
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="Where answers are kept. Default: the nearest samestory.decisions.jsonl, else a new one beside the articles.",
)
@click.option("--as", "name", metavar="NAME", help="Who decides. Default: $SAMESTORY_REVIEWER, else git's user.name.")
@click.option("--plain", is_flag=True, help="Ask line by line, for a pipe, a screen reader or a script.")
@click.option("--blind", is_flag=True, help="Hide scores, signals and the answers of others until asked for.")
@click.option("--again", is_flag=True, help="Ask also what you left unsure before.")
@click.option("--subject", type=click.Choice([one.value for one in Subject]), help="Ask only about these.")
@click.option("--outlet", default="", metavar="NAME", help="Ask only what this outlet ran.")
@click.option("--person", default="", metavar="NAME", help="Ask only what this person said, or who this person is.")
@click.option(
    "--band", type=click.Choice([one.value for one in Band]), help="Ask only about pairs that samestory put here."
)
@click.option("-n", "--limit", default=0, type=click.IntRange(0), metavar="N", help="Ask at most N questions.")
@calibration_options
@configured
def command(  # noqa: PLR0913, PLR0917  an argument an option
    paths: tuple[str, ...],
    index: Path | None,
    decisions: Path | None,
    name: str | None,
    subject: str | None,
    outlet: str,
    person: str,
    band: str | None,
    limit: int,
    precision: float | None,
    style: str,
    *,
    plain: bool,
    blind: bool,
    again: bool,
    calibrate: bool,
    write: bool,
    settings: Settings,
) -> ExitCode:
    """Decide what samestory is unsure of in PATHS: one utterance or two, one fact or two, one person or two.

    The most useful questions come first. Each answer is kept at once, as a line of samestory.decisions.jsonl, and can
    be taken back; the next report, check and index obey it. Leave at any time and go on later. With --calibrate
    nothing is asked: the thresholds between same, unsure and different are fitted to what was decided.

    \b
    samestory review seeds/
    samestory review archive/ --subject quote --blind
    printf 's\\nd\\nq\\n' | samestory review seeds/ --plain
    samestory review archive/ --calibrate
    """
    from compare.commands.output import tell
    from compare.commands.progress import Progress
    from compare.decisions import DecisionFile
    from compare.pipeline.reviewing import Kept, place, reviewer, sitting, source_of, standing
    from compare.review.narrowing import Narrowed
    from compare.settings import override

    stated = override(settings, decisions=decisions)
    if calibrate:
        from compare.commands.calibrating import calibrate as fitted

        chosen = Subject(subject) if subject else None
        source = source_of(paths, index, settings)
        return fitted(source, stated, subject=chosen, precision=precision, write=write, style=style)
    if write or style != "text" or precision is not None:
        raise click.UsageError("--write, --format and --precision go with --calibrate")
    if not plain and not all(stream.isatty() for stream in (sys.stdin, sys.stdout, sys.stderr)):
        click.echo("samestory: this is no terminal, so questions are asked line by line, as with --plain", err=True)
        plain = True
    source = source_of(paths, index, settings)
    file = place(source, stated)
    who = reviewer(name, file.parent)
    with DecisionFile(file) as opened:
        with Progress() as progress:
            report = standing(source, stated, progress=progress)
        code = tell(report.failures)
        kept = Kept(opened, report, who)
        narrowed = Narrowed(Subject(subject) if subject else None, outlet, person, Band(band) if band else None)
        session = sitting(report, kept, stated, narrowed=narrowed, again=again, blind=blind, limit=limit)
        _hold(session, plain=plain)
    _end(session, kept, paths, file)
    return code


def _hold(session: "Session", *, plain: bool) -> None:
    if plain:
        from compare.review.plain import run

        width = shutil.get_terminal_size().columns if sys.stdout.isatty() else 0
        run(session, click.echo, _ask, width=width)
    else:
        from compare.review.app import ReviewApp

        ReviewApp(session, blind=session.blind).run()


def _ask(prompt: str) -> str | None:
    """A line of standard input; where nobody sees it being typed, it is shown."""
    from compare.report.findings.inert import inert

    click.echo(prompt, nl=False)
    sys.stdout.flush()
    line = sys.stdin.buffer.readline()
    answer = line.decode("utf-8", "replace").rstrip("\r\n")
    if not sys.stdin.isatty():
        click.echo(inert(answer))
    return answer if line else None


def _end(session: "Session", kept: "Kept", paths: tuple[str, ...], file: Path) -> None:
    from compare.report.findings.inert import inert
    from compare.text.counting import count

    for notice in kept.notices:
        click.echo(f"samestory: {inert(notice)}", err=True)
    counts = session.counts
    left = counts.open + counts.skipped
    given = counts.same + counts.different + counts.unsure + counts.not_a_quote
    told = f"{count(given, 'answer')} kept in {inert(str(file))}" if given else "No answers"
    named = " ".join(paths) or "PATHS"
    click.echo(f"{told}, {count(left, 'question')} left. `samestory report {inert(named)}` obeys what is decided.")
