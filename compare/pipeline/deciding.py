"""Decisions, from their file to the stages that obey them."""

import glob
import os
from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

from compare.decisions import load, rulings
from compare.errors import UsageError
from compare.models import Article, Decision, Directness, Extracted, Failure, Rulings, Statement
from compare.settings import DECISIONS_FILE, Settings
from compare.store.paths import FOLDER

NOT_A_QUOTE = "not-a-quote"
"""The flag of a quote that somebody said is none."""


class Decided(NamedTuple):
    """What the decision files of a run say."""

    decisions: tuple[Decision, ...]
    """Those that were not withdrawn."""
    failures: tuple[Failure, ...]
    """Lines that could not be used."""

    def rulings(
        self, articles: Sequence[Article], extracted: Sequence[Extracted], partial: Collection[str] = ()
    ) -> Rulings:
        """What they say of these articles; of the `partial` ones, by id, only some statements are given."""
        return rulings(self.decisions, articles, extracted, partial=frozenset(partial)) if self.decisions else Rulings()


def decided(places: Iterable[Path], settings: Settings | None) -> Decided:
    """The decisions about articles in `places`; raises DecisionsError for a file that cannot be used."""
    ledgers = [load(file) for file in decision_files(places, settings)]
    given = {decision.id: decision for ledger in ledgers for decision in ledger.decisions}
    withdrawn = {withdrawal.withdraws for ledger in ledgers for withdrawal in ledger.withdrawals}
    return Decided(
        tuple(decision for name, decision in given.items() if name not in withdrawn),
        tuple(problem for ledger in ledgers for problem in ledger.problems),
    )


def decision_files(places: Iterable[Path], settings: Settings | None) -> list[Path]:
    """The files in use for articles in `places`: the one that the settings name, else the nearest one of each place."""
    if settings and settings.decisions:
        return [settings.decisions] if settings.decisions.exists() else []
    found: dict[str, Path] = {}
    for place in places:
        file = _nearest(place)
        if file:
            found.setdefault(os.path.realpath(file), file)
    return sorted(found.values())


def file_to_write(places: Sequence[Path], settings: Settings | None) -> Path:
    """The one file that new decisions go to, which may not be there yet.

    Without any it is in the folder that all `places` share. Raises UsageError when there are several.
    """
    if settings and settings.decisions:
        return settings.decisions
    files = decision_files(places, settings)
    if len(files) > 1:
        named = ", ".join(map(str, files))
        raise UsageError(f"there are several files of decisions: {named}; name the one to write with --decisions")
    if files:
        return files[0]
    shared = os.path.commonpath([os.path.abspath(place) for place in places])  # noqa: PTH100 - resolve() follows links
    return _as_seen(Path(shared)) / DECISIONS_FILE


def places_of(paths: Iterable[str]) -> list[Path]:
    """The folders of files, folders, globs and `-`, the current one for that."""
    return [_folder(path) for path in paths] or [Path()]


def place_of_index(index: Path) -> Path:
    """The folder that an index is about: the one that holds its `.samestory`, else its own."""
    return index.parent.parent if index.parent.name == FOLDER else index.parent


def obeying(statements: Sequence[Statement], ruled: Rulings) -> tuple[Statement, ...]:
    """The statements with those that somebody called no quote as terms, which are nobody's utterance."""
    apart = {name for name, _ in ruled.quotes.set_apart}
    if not apart:
        return tuple(statements)
    return tuple(
        replace(one, directness=Directness.TERM, flags=(*one.flags, NOT_A_QUOTE)) if one.id in apart else one
        for one in statements
    )


def _folder(path: str) -> Path:
    if path == "-":
        return Path()
    if glob.has_magic(path) and not os.path.lexists(path):
        fixed = path[: min(path.find(sign) for sign in "*?[" if sign in path)]
        return Path(fixed + "x").parent
    return Path(path) if Path(path).is_dir() else Path(path).parent


def _nearest(place: Path) -> Path | None:
    """The file in a folder or the nearest one above it, as seen from the current folder."""
    whole = Path(os.path.abspath(place))  # noqa: PTH100 - resolve() would follow links
    for folder in (whole, *whole.parents):
        if (folder / DECISIONS_FILE).is_file():
            return _as_seen(folder) / DECISIONS_FILE
    return None


def _as_seen(folder: Path) -> Path:
    """From the current folder, where that is shorter."""
    try:
        nearer = Path(os.path.relpath(folder))
    except ValueError:  # on another drive
        return folder
    return nearer if len(str(nearer)) < len(str(folder)) else folder
