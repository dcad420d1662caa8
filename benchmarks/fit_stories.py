"""How well stories are found on labelled events, by threshold, and on events that the threshold was not chosen on.

    python -m benchmarks.fit_stories FOLDER

FOLDER holds `articles.jsonl`, as samestory reads it, and `stories.tsv` with the columns `article` and `story`. Prints
the adjusted Rand index (Hubert and Arabie 1985) for each threshold: of all articles, of all with their dates taken
away, and of each event alone; then, for halves of the events at random, that of one half at the threshold that was best
on the other (the middle one of the best).
"""

import argparse
import csv
import random
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace
from math import comb
from pathlib import Path
from statistics import mean

from compare.extract import extract
from compare.match import corpus, events, evidence
from compare.models import Article, Statement
from compare.read import read

THRESHOLDS = [round(0.12 + 0.01 * step, 2) for step in range(14)]
HALVES = 20
Labelled = Mapping[str, str]


def rand_index(found: Sequence[str], gold: Sequence[str]) -> float:
    """Adjusted Rand index of two groupings of the same articles; 1 when both are the same."""
    both = _pairs(list(zip(found, gold, strict=True)))
    a, b = _pairs(found), _pairs(gold)
    expected = a * b / max(comb(len(gold), 2), 1)
    return (both - expected) / ((a + b) / 2 - expected) if (a + b) / 2 != expected else 1.0


def _pairs(labels: Sequence[object]) -> int:
    return sum(comb(size, 2) for size in Counter(labels).values())


class Shelf:
    """Articles whose words are numbered once, to be grouped at many thresholds."""

    def __init__(self, articles: Sequence[Article], statements: Sequence[Statement]) -> None:
        self.corpus = corpus.build(articles, statements)
        self.likeness = events.vectors(self.corpus)
        self.days = evidence.days(self.corpus)
        self.ids = [article.id for article in self.corpus.articles]

    def index(self, gold: Labelled, threshold: float) -> float:
        """The adjusted Rand index at one threshold."""
        events.ALIKE = threshold
        stories = events.find(self.corpus, self.likeness, self.days)
        told = {article: story.id for story in stories for article in story.articles}
        return rand_index([told.get(name, f"alone {name}") for name in self.ids], [gold[name] for name in self.ids])


def main() -> None:
    """Print the tables."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    folder = parser.parse_args().folder
    with (folder / "stories.tsv").open(encoding="utf-8", newline="") as lines:
        gold = {row["article"]: row["story"] for row in csv.DictReader(lines, delimiter="\t")}
    articles = [article for article in read([str(folder / "articles.jsonl")]).articles if article.id in gold]
    statements = extract(articles)

    def shelf(chosen: set[str]) -> Shelf:
        kept = [article for article in articles if gold[article.id] in chosen]
        return Shelf(kept, [said for said in statements if gold[said.article] in chosen])

    named = sorted(set(gold.values()))
    whole, undated = shelf(set(named)), Shelf([replace(article, date="") for article in articles], statements)
    alone = [shelf({event}) for event in named]
    print("threshold  all    undated  each event alone")
    for threshold in THRESHOLDS:
        apart = mean(one.index(gold, threshold) for one in alone)
        print(
            f"{threshold:9.2f}  {whole.index(gold, threshold):.3f}  {undated.index(gold, threshold):.3f}    {apart:.3f}"
        )
    chance, held_out, chosen = random.Random(1), [], []
    for _ in range(HALVES):
        half = set(chance.sample(named, len(named) // 2))
        fitted, other = shelf(half), shelf(set(named) - half)
        scores = {threshold: fitted.index(gold, threshold) for threshold in THRESHOLDS}
        best = [threshold for threshold in THRESHOLDS if scores[threshold] == max(scores.values())]
        chosen.append(best[len(best) // 2])
        held_out.append(other.index(gold, chosen[-1]))
    print(f"held-out halves: mean {mean(held_out):.3f}, least {min(held_out):.3f}, thresholds {Counter(chosen)}")


if __name__ == "__main__":
    main()
