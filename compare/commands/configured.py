"""The configuration file, for every command that reads articles."""

from collections.abc import Callable
from functools import wraps
from pathlib import Path
from typing import TypeVar

import click

from compare.commands.exitcodes import ExitCode
from compare.settings import Settings

C = TypeVar("C", bound=Callable[..., ExitCode])


def configured(command: C) -> Callable[..., ExitCode]:
    """Gives a command `--config` and `--no-config`, and hands it the settings as `settings`.

    The function takes `settings` by keyword, instead of these two options.
    """

    @wraps(command)
    def run(*arguments: object, config: Path | None, no_config: bool, **named: object) -> ExitCode:
        return command(*arguments, settings=_settings(config, no_config=no_config), **named)

    without = click.option("--no-config", is_flag=True, help="Read no configuration file.")
    path = click.Path(path_type=Path)
    file = click.option(
        "--config", type=path, metavar="FILE", help="Use this instead of the nearest samestory.toml or pyproject.toml."
    )
    return file(without(run))


def _settings(config: Path | None, *, no_config: bool) -> Settings:
    from compare.check.rules import named
    from compare.settings import load

    if config and no_config:
        raise click.UsageError("--config names a file and --no-config forbids it: use one of them")
    return Settings() if no_config else load(Path(), config, named)
