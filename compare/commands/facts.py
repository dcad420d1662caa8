"""`samestory facts`: what articles state, one claim after the other."""

import click

from compare.commands.configured import configured
from compare.commands.exitcodes import ExitCode
from compare.commands.statements import list_statements, listing_options
from compare.settings import Settings


@click.command(name="facts", epilog="An input that cannot be read is named on stderr, and the exit status is 1.")
@listing_options
@configured
def command(paths: tuple[str, ...], style: str, *, settings: Settings) -> ExitCode:
    """List what PATHS state: place, passage, who vouches for it, and its amounts, dates and names as understood.

    Amounts and dates are shown as samestory compares them: "a dozen" is 12, "last month" is the month it means. So a
    reading that went astray can be seen before it is compared. `samestory report` compares them. Of folders and globs,
    what a .samestoryignore or `exclude` names is left out.

    \b
    samestory facts seeds/
    samestory facts article.html -f csv
    """
    from compare.report.selection import claims

    return list_statements(paths, style, claims, settings)
