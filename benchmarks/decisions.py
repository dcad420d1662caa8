"""Measure what a file of decisions costs a report: reading it, and finding what it means for the articles.

    python -m benchmarks.decisions 100000 [--statements 36000] [--runs 5]

Decisions are made on generated statements as `benchmarks.planted` has them, 43 in an article: nine of ten *different*,
one *same*, by four people who seldom answer the same pair. *Load* reads the file, *rulings* finds the passages and
holds the answers against each other, *follow* makes what answers `Followed.says`. Once all decisions are about the
articles of the run, and once only one article in ten is there.
"""

import argparse
import gc
import random
import tempfile
import time
from collections.abc import Callable, Sequence
from itertools import count
from pathlib import Path

from benchmarks.planting import stream
from compare.decisions import anchor, decide, follow, load, rulings
from compare.decisions.codec import encode
from compare.models import Answer, Article, Decision, Extracted, Subject

IN_ARTICLE = 43
PEOPLE = ("Ana Ruiz", "Ben Okafor", "Ines Marlow", "Tom Ashby")


def decisions(number: int, articles: Sequence[Article], said: Sequence[Extracted], seed: int) -> list[Decision]:
    """Decisions on pairs of statements that are drawn at random."""
    rng = random.Random(seed)
    anchors = [anchor(article, one) for article, found in zip(articles, said, strict=True) for one in found.statements]
    seconds = count()
    found = []
    for _ in range(number):
        a, b = rng.sample(anchors, 2)
        answer = Answer.SAME if rng.random() < 0.1 and a.hash[0] == b.hash[0] else Answer.DIFFERENT
        when = time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime(next(seconds)))
        found.append(decide(Subject.QUOTE, answer, a, b, who=rng.choice(PEOPLE), when=when))
    return found


def timed(task: Callable[[], object], runs: int) -> float:
    """The best of the seconds that `task` takes; what it returns is freed between, which is not counted."""
    spent = []
    for _ in range(runs):
        gc.collect()
        begin = time.perf_counter()
        result = task()
        spent.append(time.perf_counter() - begin)
        del result
    return min(spent)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("decisions", type=int, nargs="?", default=100_000)
    parser.add_argument("--statements", type=int, default=36_000)
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--seed", type=int, default=1)
    asked = parser.parse_args()
    gc.set_threshold(100_000)  # as the command has it
    pairs = list(stream(asked.statements, None, asked.seed, IN_ARTICLE))
    articles = [article for article, _ in pairs]
    said = [Extracted(article.id, tuple(statements), ()) for article, statements in pairs]
    print("| decisions | of which here | file MB | load s | rulings s | follow s |")
    print("|---|---|---|---|---|---|")
    with tempfile.TemporaryDirectory() as folder:
        for share in (1, 10):
            made = decisions(asked.decisions, articles, said, asked.seed)
            path = Path(folder, f"{share}.jsonl")
            path.write_text("".join(f"{encode(one)}\n" for one in made), encoding="utf-8")
            del made
            here, spoken = articles[::share], said[::share]
            ledger = load(path)
            found = rulings(ledger.decisions, here, spoken)
            loading = timed(lambda: load(path), asked.runs)  # noqa: B023 - called at once
            ruling = timed(lambda: rulings(ledger.decisions, here, spoken), asked.runs)  # noqa: B023 - as above
            following = timed(lambda: follow(found.quotes), asked.runs)  # noqa: B023 - as above
            size = path.stat().st_size / 1e6
            print(
                f"| {len(ledger.decisions):,} | {len(found.bearings):,} | {size:.0f} "
                f"| {loading:.2f} | {ruling:.2f} | {following:.2f} |"
            )


if __name__ == "__main__":
    main()
