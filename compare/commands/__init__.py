"""The command line: one file per command, loaded when it is called for.

Only code in this folder prints or exits. A command returns its `ExitCode`; `main` turns everything that can go wrong
into one line on stderr and a code, so that nothing but a defect of samestory ever shows a traceback.
"""

import gc
import importlib
import os
import sys
from collections.abc import Sequence
from io import TextIOWrapper

import click

from compare import __version__
from compare.commands.exitcodes import ExitCode
from compare.errors import SamestoryError

_COMMANDS = {
    "report": "Compare the quotes and facts of many articles and write a report.",
    "check": "Check new articles against others before they are published.",
    "index": "Keep articles in an index, so that checks need not read the whole archive.",
    "search": "List every outlet that ran given words, earliest first.",
    "review": "Decide in the terminal what samestory is unsure of.",
    "decisions": "List, count, verify and export what people decided.",
    "quotes": "List the quotes of articles, with place and speaker.",
    "facts": "List what articles state, with who vouches for it, amounts, dates and names.",
    "explain": "Show why two passages are, or are not, the same utterance or fact; or what a rule is.",
}


_OBJECTS = 100_000
"""New objects between two searches for garbage. Modules and records stay till the end and make no cycles: looking
through them every 700 objects, as is usual, is a tenth of a check."""


class _Lazy(click.Group):
    """Loads a command's module when the command is called, so that `--help` does not wait for numpy."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002
        return list(_COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command:
        if cmd_name not in _COMMANDS:
            raise click.UsageError(f"no command {cmd_name!r}: use one of {', '.join(_COMMANDS)}", ctx)
        command = importlib.import_module(f"compare.commands.{cmd_name}").command
        assert isinstance(command, click.Command)
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002
        with formatter.section("Commands"):
            formatter.write_dl(list(_COMMANDS.items()))


@click.group(
    cls=_Lazy,
    name="samestory",
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    epilog="Exit status: 0 done, 1 something could not be read (stderr says what), 2 wrong use.",
)
@click.version_option(__version__, prog_name="samestory")
def group() -> None:
    """Compare how news outlets ran the same quotes and facts: who agrees, who differs, and how many origins there are.

    \b
    samestory report seeds/               compare a folder of articles
    samestory check draft.md --against seeds/
    samestory quotes article.html         list what one article quotes
    samestory facts article.html          list what one article states
    samestory explain "PASSAGE" "PASSAGE" show how two passages compare
    """


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command line with `argv`, which leaves out the program's name, and return its exit code."""
    gc.set_threshold(_OBJECTS)
    _keep_printable()
    try:
        return _run(sys.argv[1:] if argv is None else argv)
    except click.ClickException as error:
        error.show()
        return ExitCode.USAGE
    except SamestoryError as error:
        click.echo(f"samestory: {error}", err=True)
        return ExitCode.USAGE
    except BrokenPipeError:
        _stop_printing()
        return ExitCode.DONE
    except (KeyboardInterrupt, click.Abort):
        return ExitCode.INTERRUPTED


def _run(argv: Sequence[str]) -> int:
    """click's own `main` would end the process on a closed pipe with 1, which here means "could not be read"."""
    try:
        with group.make_context("samestory", list(argv)) as context:
            code = group.invoke(context)
            sys.stdout.flush()
    except click.exceptions.NoArgsIsHelpError as error:
        error.show()
        return ExitCode.USAGE
    except click.exceptions.Exit as stop:
        return stop.exit_code
    assert isinstance(code, int)
    return code


def _keep_printable() -> None:
    """A terminal that cannot show a letter gets an escape for it, not a traceback."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")


def _stop_printing() -> None:
    """The reader (`| head`) has gone: what is still buffered must not raise again when Python closes stdout."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
