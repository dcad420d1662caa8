"""The file of decisions, looked into: what it holds, and what has become of it among articles."""

from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from compare.decisions import Ledger, alone, load, merges
from compare.errors import UsageError
from compare.extract import extract_all
from compare.models import Bearing, Decision, Failure, Filed, Standing, State
from compare.pipeline.deciding import Decided, decision_files
from compare.pipeline.progress import Progress, tick
from compare.pipeline.reviewing import Source, loaded, places
from compare.read import read
from compare.settings import Settings


class Consulted(NamedTuple):
    """All decisions of the files in use."""

    files: tuple[Path, ...]
    filed: tuple[Filed, ...]
    """The oldest first."""
    problems: tuple[Failure, ...]
    """Lines that are not used."""
    failures: tuple[Failure, ...]
    """Articles that could not be read."""
    held: bool
    """Whether the decisions were held against articles."""
    unmerged: tuple[Path, ...]
    """Files in a git work tree that git would not merge line by line."""


def consult(source: Source | None, settings: Settings, *, progress: Progress | None = None) -> Consulted:
    """The decisions about `source` (files and folders, or an index), or, without one, those of the nearest file.

    Without a source they are held against each other alone. Raises UsageError when there is no file, DecisionsError for
    one that cannot be used.
    """
    around = places(source) if source is not None else [Path()]
    if settings.decisions:
        ledgers = {settings.decisions: load(settings.decisions)}
    else:
        ledgers = {file: load(file) for file in decision_files(around, settings)}
    if not ledgers:
        raise UsageError(
            "there is no file of decisions; make one with `samestory review`, or name one with --decisions"
        )
    gone = {one.withdraws for ledger in ledgers.values() for one in ledger.withdrawals}
    given = {one.id: one for ledger in ledgers.values() for one in ledger.decisions if one.id not in gone}
    failures: tuple[Failure, ...] = ()
    if source is None:
        bearings = alone(given.values())
    else:
        bearings, failures = _held(Decided(tuple(given.values()), ()), source, settings, progress)
    return Consulted(
        files=tuple(ledgers),
        filed=_filed(ledgers, {one.decision.id: one for one in bearings}, held=source is not None),
        problems=tuple(problem for ledger in ledgers.values() for problem in ledger.problems),
        failures=failures,
        held=source is not None,
        unmerged=tuple(file for file in ledgers if merges(file) is False),
    )


def _held(
    given: Decided, source: Source, settings: Settings, progress: Progress | None
) -> tuple[tuple[Bearing, ...], tuple[Failure, ...]]:
    """What the decisions say of the articles of `source`, and what could not be read of these."""
    if isinstance(source, Path):
        articles, extracted = loaded(source)
        return given.rulings(articles, extracted).bearings, ()
    reading = read(source, tick=tick(progress, "reading"), settings=settings)
    extracted = extract_all(reading.articles, tick(progress, "finding quotes and claims"))
    return given.rulings(reading.articles, extracted).bearings, reading.failures


def _filed(ledgers: dict[Path, Ledger], bearings: dict[str, Bearing], *, held: bool) -> tuple[Filed, ...]:
    withdrawn = {one.withdraws: one for ledger in ledgers.values() for one in ledger.withdrawals}
    every: dict[str, tuple[Decision, str]] = {}
    for file, ledger in ledgers.items():
        for one in ledger.every:
            every.setdefault(one.id, (one, f"{file}:{ledger.lines[one.id]}"))
    standing = {one.decision.id for one in alone(one for one, _ in every.values() if one.id not in withdrawn)}
    found = []
    for one, place in sorted(every.values(), key=lambda item: (item[0].when[:-1], item[0].id)):
        taken = withdrawn.get(one.id)
        if taken:
            found.append(Filed(one, State.WITHDRAWN, f"by {taken.who}, {taken.when}", place))
        elif one.id in bearings:
            bearing = bearings[one.id]
            here = held or bearing.standing is not Standing.HONOURED
            found.append(Filed(one, State(bearing.standing) if here else State.GIVEN, bearing.reason, place))
        else:
            found.append(Filed(one, State.ABSENT if one.id in standing else State.REPLACED, "", place))
    return tuple(found)


def source_of(paths: Sequence[str], index: Path | None) -> Source | None:
    """`paths`, or an index, or neither. Raises UsageError for both."""
    if paths and index:
        raise UsageError("name PATHS, or an index with --index, and not both")
    return paths or index
