"""Measure how many planted variants are found, at what cost.

    python -m benchmarks.planted 100000 400000 [--texts FOLDER] [--against datasketch --against rensa]

Each run is a process of its own, so that its peak memory is its own; planting is not timed. Recall counts a variant as
found when it is paired, after grouping, with its original.
"""

import argparse
import multiprocessing
import resource
import time
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

from benchmarks.planting import KINDS, plant
from benchmarks.systems import SYSTEMS

RIVALS = [name for name in SYSTEMS if name != "samestory"]


@dataclass(frozen=True)
class Measured:
    """One run of one system."""

    system: str
    statements: int
    recall: dict[str, float]
    """By kind of variant, and `all`."""
    pairs: int
    true_pairs: int
    seconds: float
    peak: float
    """Gigabytes of the whole process, planting included."""


def measure(system: str, count: int, folder: Path | None, seed: int) -> Measured:
    """Plant, run, count."""
    planted = plant(count, folder, seed)
    started = time.perf_counter()
    pairs = SYSTEMS[system](planted)
    seconds = time.perf_counter() - started
    total = Counter(kind for kind, _, _ in planted.truth)
    hit = Counter(kind for kind, a, b in planted.truth if (a, b) in pairs)
    recall = {kind: hit[kind] / max(total[kind], 1) for kind in KINDS} | {"all": hit.total() / max(total.total(), 1)}
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1e6
    return Measured(system, count, recall, len(pairs), hit.total(), seconds, peak)


def main() -> None:
    parser = argparse.ArgumentParser(description="Recall, seconds and memory on planted variants.")
    parser.add_argument("statements", type=int, nargs="+", help="how many statements, once or more")
    parser.add_argument("--texts", type=Path, help="folder of texts to recombine; without it, words by Zipf's law")
    parser.add_argument("--against", action="append", default=[], choices=RIVALS)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    head = ["system", "statements", "seconds", "peak GB", "pairs", "planted", "recall", *KINDS]
    print("| " + " | ".join(head) + " |\n" + "|---" * len(head) + "|")
    for system in ["samestory", *options.against]:
        for count in options.statements:
            with multiprocessing.get_context("spawn").Pool(1) as pool:
                run = pool.apply(measure, (system, count, options.texts, options.seed))
            cells = [run.system, f"{run.statements:,}", f"{run.seconds:.1f}", f"{run.peak:.2f}", f"{run.pairs:,}"]
            cells += [f"{run.true_pairs:,}", *(f"{run.recall[kind]:.4f}" for kind in ("all", *KINDS))]
            print("| " + " | ".join(cells) + " |", flush=True)


if __name__ == "__main__":
    main()
