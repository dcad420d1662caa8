"""Measure how long a check takes: one article of 800 words against an index.

    python -m benchmarks.checking 200000 1000000 [--texts FOLDER] [--keep FOLDER]

The index is made of generated statements, as for `benchmarks.index`. Half of the article's sentences are quotes from
it, some with a changed word, the others are its own. *In process* is the median of ten articles after a first one, the
index opened anew for each; *command* is the median of five runs of `samestory check`, the start of Python included.
"""

import argparse
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

import numpy as np

from benchmarks.planting import stream
from compare.match.keys import keys
from compare.models import Extracted
from compare.pipeline.checking import check
from compare.settings import Settings
from compare.store import Entry, Index

IN_ARTICLE = 40
WORDS = 800
DRAFTS = 10
RUNS = 5


def made(path: Path, count: int, folder: Path | None, seed: int) -> None:
    """An index of `count` generated statements, unless it is there."""
    if path.exists():
        return

    def entries() -> Iterator[Entry]:
        for article, statements in stream(count, folder, seed, IN_ARTICLE):
            coded = tuple(keys([statement.text for statement in statements]))
            yield Entry(article, Extracted(article.id, tuple(statements), ()), coded)

    with Index.open(path, write=True) as index:
        index.add(entries())


def draft(path: Path, rng: np.random.Generator) -> str:
    """An article of `WORDS` words, half of them quotes from the index at `path`."""
    with Index.open(path) as index:
        numbers = [int(number) for number in rng.choice(index.numbers, size=4 * IN_ARTICLE)]
        sentences = [said.statements[0].text for said in index.extracted(numbers).values()]
        articles = index.articles(numbers)
        sentences = [articles[n].text.split("\n")[int(rng.integers(IN_ARTICLE // 2))] for n in numbers]
    vocabulary = sorted({word for sentence in sentences for word in sentence.split()})
    paragraphs: list[str] = []
    words = 0
    for number, sentence in enumerate(sentences):
        if words >= WORDS:
            break
        told = sentence.split()
        if number % 4 == 0:
            told[len(told) // 2] = str(rng.choice(vocabulary))
        if number % 2:
            told = [str(word) for word in rng.choice(vocabulary, size=len(told))]
            paragraphs.append(f"{' '.join(told).capitalize()} on Tuesday.")
        else:
            paragraphs.append(f"“{' '.join(told).capitalize()},” Mayor Ada Quill said.")
        words += len(told) + 4
    return "\n\n".join(paragraphs) + "\n"


def measure(path: Path, folder: Path, seed: int) -> tuple[float, float, int]:
    """Seconds in process and as a command, and the findings in one article."""
    rng = np.random.default_rng(seed)
    drafts = []
    for number in range(DRAFTS + 1):
        file = folder / f"draft{number}.md"
        file.write_text(draft(path, rng), encoding="utf-8")
        drafts.append(str(file))
    seconds = []
    found = 0
    for file in drafts:
        started = time.perf_counter()
        with Index.open(path) as index:
            found = len(check([file], [index], Settings()).findings)
        seconds.append(time.perf_counter() - started)
    command = [sys.executable, "cli.py", "check", drafts[0], "--index", str(path), "--fail-on", "never"]
    whole = []
    for _ in range(RUNS):
        started = time.perf_counter()
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL)  # noqa: S603
        whole.append(time.perf_counter() - started)
    return statistics.median(seconds[1:]), statistics.median(whole), found


def main() -> None:
    parser = argparse.ArgumentParser(description="Seconds for a check of one article of 800 words.")
    parser.add_argument("statements", type=int, nargs="+", help="how many statements the index has, once or more")
    parser.add_argument("--texts", type=Path, help="folder of texts to recombine; without it, words by Zipf's law")
    parser.add_argument("--keep", type=Path, metavar="FOLDER", help="keep the indexes there, and use those that are")
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    print("| statements | in process s | command s | findings |\n|---|---|---|---|")
    with tempfile.TemporaryDirectory() as place:
        for count in options.statements:
            path = (options.keep or Path(place)) / f"{count}{'-texts' if options.texts else ''}.db"
            made(path, count, options.texts, options.seed)
            inside, whole, found = measure(path, Path(place), options.seed)
            print(f"| {count:,} | {inside:.3f} | {whole:.2f} | {found} |", flush=True)


if __name__ == "__main__":
    main()
