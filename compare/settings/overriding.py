"""The command line goes before the file."""

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from typing import Any

from compare.settings.record import OFF, Settings


def override(  # noqa: PLR0913  an argument an option
    settings: Settings,
    *,
    against: Iterable[str] = (),
    index: Path | None = None,
    select: Iterable[str] = (),
    ignore: Iterable[str] = (),
    fail_on: str | None = None,
    style: str | None = None,
    baseline: Path | None = None,
    decisions: Path | None = None,
) -> Settings:
    """`settings` with what the command line says in their place; what it leaves out stays.

    One word may name several rules, with commas. Rules that the command line selects are applied even where the file
    ignores them or turns them off: whoever names a rule wants to see it. `against` and `index` are one choice: either
    of them on the command line puts both of the file aside.
    """
    chosen, without, beside = names(select), names(ignore), tuple(against)
    given: dict[str, Any] = {
        "ignore": without,
        "fail_on": fail_on,
        "format": style,
        "baseline": baseline,
        "decisions": decisions,
    }
    given = {name: value for name, value in given.items() if value}
    if beside or index:
        given |= {"against": beside, "index": index}
    if chosen:
        on = tuple((name, level) for name, level in settings.severity if level != OFF)
        given |= {"select": chosen, "ignore": without, "severity": on}
    return replace(settings, **given)


def names(values: Iterable[str]) -> tuple[str, ...]:
    """Names of rules, each of which may have come in one word with others."""
    return tuple(name for value in values for part in value.split(",") if (name := part.strip()))
