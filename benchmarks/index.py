"""Measure an index: how long it takes to make, how large it gets, how fast it answers.

    python -m benchmarks.index 200000 1000000 [--texts FOLDER]
    python -m benchmarks.index --add FOLDER

Statements are generated as for `benchmarks.planted`, in articles of 40, so that extraction is no part of the first; the
second reads and extracts real articles. Each run is a process of its own, so that its peak memory is its own. *Cold*
means that the system was asked to drop the file from its cache, the median of 20 articles; *warm* is the median of the
same 20, of each the best of 5, for other programs disturb it.
"""

import argparse
import multiprocessing
import os
import resource
import statistics
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from benchmarks.planting import stream
from compare.match.keys import keys
from compare.match.retrieve import CHECK, most_common
from compare.models import Extracted
from compare.pipeline import indexing
from compare.store import Entry, Index

IN_ARTICLE = 40
ASKED = 1_500
LOADED = 300
REPEATS = 20
BEST = 5


@dataclass(frozen=True)
class Measured:
    """One run."""

    statements: int
    generating: float
    """Seconds to generate the statements and make their keys, which are no part of the next."""
    indexing: float
    """Seconds."""
    peak: float
    """Gigabytes of the whole process."""
    size: float
    """Gigabytes of the file."""
    lookup: tuple[float, float]
    """Milliseconds, cold and warm, for 1,500 keys, opening included when cold."""
    load: tuple[float, float]
    """Milliseconds for 300 statements of 300 articles."""


def measure(count: int, folder: Path | None, seed: int) -> Measured:
    """Generate, index, look up."""
    spent = 0.0

    def entries() -> Iterator[Entry]:
        nonlocal spent
        articles = stream(count, folder, seed, IN_ARTICLE)
        while True:
            started = time.perf_counter()
            found = next(articles, None)
            if found is None:
                return
            article, statements = found
            entry = Entry(
                article, Extracted(article.id, tuple(statements), ()), tuple(keys([s.text for s in statements]))
            )
            spent += time.perf_counter() - started
            yield entry

    with tempfile.TemporaryDirectory() as place:
        path = Path(place, "index.db")
        started = time.perf_counter()
        with Index.open(path, write=True) as index:
            index.add(entries())
        whole = time.perf_counter() - started
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1e6
        size = path.stat().st_size / 1e9
        with Index.open(path) as index:
            numbers = index.numbers
            drafts = [index.extracted([number])[number] for number in numbers[:: len(numbers) // REPEATS][:REPEATS]]
        asked = [np.unique(np.concatenate(keys([s.text for s in said.statements])))[:ASKED] for said in drafts]
        lookups = [_looked_up(path, one, most_common(count, CHECK)) for one in asked]
        loads = [_loaded(path, numbers[first :: len(numbers) // LOADED][:LOADED]) for first in range(REPEATS)]
    return Measured(count, spent, whole - spent, peak, size, _both(lookups), _both(loads))


def _both(pairs: list[tuple[float, float]]) -> tuple[float, float]:
    return statistics.median(cold for cold, _ in pairs), statistics.median(warm for _, warm in pairs)


def _looked_up(path: Path, asked: np.ndarray, most: int) -> tuple[float, float]:
    _drop(path)
    started = time.perf_counter()
    with Index.open(path) as index:
        index.lookup(asked, most)
        cold = time.perf_counter() - started
        warm = []
        for _ in range(BEST):
            started = time.perf_counter()
            index.lookup(asked, most)
            warm.append(time.perf_counter() - started)
    return cold * 1e3, min(warm) * 1e3


def _loaded(path: Path, articles: list[int]) -> tuple[float, float]:
    def load() -> float:
        started = time.perf_counter()
        with Index.open(path) as index:
            index.extracted(articles, [IN_ARTICLE * (number - 1) + 1 for number in articles])
        return (time.perf_counter() - started) * 1e3

    _drop(path)
    return load(), min(load() for _ in range(BEST))


def _drop(path: Path) -> None:
    with path.open("rb") as file:
        os.fsync(file.fileno())
        os.posix_fadvise(file.fileno(), 0, 0, os.POSIX_FADV_DONTNEED)


def added(folder: Path) -> str:
    """Megabytes of real articles a second, and what they come to, in a line."""
    with tempfile.TemporaryDirectory() as place:
        path = Path(place, "index.db")
        started = time.perf_counter()
        indexing.add([str(folder)], path)
        seconds = time.perf_counter() - started
        started = time.perf_counter()
        indexing.add([str(folder)], path)
        again = time.perf_counter() - started
        with Index.open(path) as index:
            articles, statements = index.size
            size = sum(len(one.text) for one in index.articles(index.numbers).values())
        grown = path.stat().st_size
    return (
        f"{size / 1e6:.1f} MB of text, {articles:,} articles, {statements:,} statements: {seconds:.1f} s "
        f"({size / 1e6 / seconds:.2f} MB/s, {statements / seconds:,.0f} statements/s), again {again:.2f} s; "
        f"index {grown / 1e6:.1f} MB"
    )


def main() -> None:
    parser = argparse.ArgumentParser(description="Seconds, memory, bytes and milliseconds of an index.")
    parser.add_argument("statements", type=int, nargs="*", help="how many statements, once or more")
    parser.add_argument("--texts", type=Path, help="folder of texts to recombine; without it, words by Zipf's law")
    parser.add_argument("--add", type=Path, metavar="FOLDER", help="index real articles, extraction included")
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    if options.add:
        print(added(options.add))
    if not options.statements:
        return
    head = [
        "statements",
        "keys s",
        "index s",
        "peak GB",
        "file GB",
        "lookup cold ms",
        "warm ms",
        "load cold ms",
        "warm ms",
    ]
    print("| " + " | ".join(head) + " |\n" + "|---" * len(head) + "|")
    for count in options.statements:
        with multiprocessing.get_context("spawn").Pool(1) as pool:
            run = pool.apply(measure, (count, options.texts, options.seed))
        cells = [
            f"{run.statements:,}",
            f"{run.generating:.0f}",
            f"{run.indexing:.0f}",
            f"{run.peak:.2f}",
            f"{run.size:.2f}",
        ]
        cells += [f"{milliseconds:.0f}" for milliseconds in (*run.lookup, *run.load)]
        print("| " + " | ".join(cells) + " |", flush=True)


if __name__ == "__main__":
    main()
