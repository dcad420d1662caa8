"""Fit the weights of `compare/match/signals.py` on labelled pairs, and say how well they do on events left out.

    python -m benchmarks.fit_signals FOLDER

FOLDER holds `articles.jsonl` (id, text, outlet, date), `stories.tsv` (article, story) and `quote_pairs.tsv` (label,
kinds, a, a_start, a_end, b, b_start, b_end; label S same utterance, N same speaker but other words, D different, U
unclear). Pairs of different stories count as different; unlabelled pairs of one story count as different, and little,
if two fifths of the shorter are missing or more; pairs within one article are left out. Labelled pairs are all of one
event, and a speech is quoted for years: so each S that shares enough is used a second time, as if the two articles were
of different stories. Weights are found by Newton's method with an L2 penalty on standardised values.
"""

import argparse
import csv
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
import numpy.typing as npt

from compare.extract import extract
from compare.match import candidates, corpus, evidence, rows, shared, signals
from compare.models import Span, Statement
from compare.read import read

Floats = npt.NDArray[np.float64]
FOLDS = 10
PENALTY = 1.0
UNLABELLED_WEIGHT = 0.3
RETOLD_NATS = 40
"""An S that shares this much would be recognised in any story."""
RETOLD_WEIGHT = 0.5


@dataclass(frozen=True)
class Labelled:
    """Signal values of candidate pairs with what is known of them."""

    values: Floats
    same: npt.NDArray[np.bool_]
    weight: Floats
    """0 for pairs that are not used."""
    labelled: npt.NDArray[np.bool_]
    stories: list[tuple[str, str]]
    missed: int
    """Labelled S pairs that are no candidates."""


def main() -> None:
    parser = argparse.ArgumentParser(description="Fit the signal weights on labelled pairs of quotes.")
    parser.add_argument("folder", type=Path)
    data = load(parser.parse_args().folder)
    used = data.weight > 0
    weights, intercept = fit(data.values[used], data.same[used], data.weight[used])
    print(f"INTERCEPT = {intercept:.2f}")
    for rule, weight in zip(signals.TABLE, weights, strict=True):
        print(f"{rule.name:20s} {weight:6.2f}  (now {rule.weight})")
    for name, scores in (("held-out events", cross_validate(data)), ("the table as it is", signals.score(data.values))):
        print(name)
        for threshold in (0.3, 0.4, 0.5, 0.6, 0.7):
            print(f"  {threshold}: {quality(data, scores, threshold)}")


def quality(data: Labelled, scores: Floats, threshold: float) -> str:
    """Figures on pairs, before grouping."""
    chosen = scores >= threshold
    right = int((chosen & data.labelled & data.same).sum())
    wrong = int((chosen & data.labelled & ~data.same).sum())
    missed = int((~chosen & data.labelled & data.same).sum()) + data.missed
    crossing = sum(a != b for (a, b), hit in zip(data.stories, chosen.tolist(), strict=True) if hit)
    precision, recall = right / max(right + wrong, 1), right / max(right + missed, 1)
    f1 = 2 * precision * recall / max(precision + recall, 1e-9)
    return f"precision {precision:.3f} recall {recall:.3f} F1 {f1:.3f} across stories {crossing}"


def load(folder: Path) -> Labelled:
    articles = read([str(folder / "articles.jsonl")]).articles
    words = corpus.build(articles, extract(articles))
    table = rows.build(words)
    measured = shared.measure(words, table, candidates.find(words, table))
    found = evidence.gather(evidence.context(words), measured)
    labels, pairs = _labels(folder / "quote_pairs.tsv", words.statements)
    with (folder / "stories.tsv").open(encoding="utf-8") as lines:
        story = {row["article"]: row["story"] for row in csv.DictReader(lines, delimiter="\t")}
    same, weight, labelled, stories = [], [], [], []
    for i, (a, b) in enumerate(zip(measured.short.tolist(), measured.long.tolist(), strict=True)):
        label = labels.get((min(a, b), max(a, b)))
        stories.append((story[words.statements[a].article], story[words.statements[b].article]))
        apart = stories[-1][0] != stories[-1][1]
        same.append(label == "S")
        labelled.append(label in ("S", "N", "D"))
        unlike = measured.contained[i] < 0.6 and not found.same_article[i]
        weight.append(1.0 if apart or labelled[-1] else UNLABELLED_WEIGHT if label is None and unlike else 0.0)
    candidate = {tuple(sorted(pair)) for pair in zip(measured.short.tolist(), measured.long.tolist(), strict=True)}
    values = signals.values(found)
    retold = np.flatnonzero(np.array(same) & (measured.nats >= RETOLD_NATS))
    far = signals.values(replace(found.take(retold), likeness=np.zeros(len(retold))))
    stories += [stories[i] for i in retold.tolist()]
    missed = sum(not any(tuple(sorted((a, b))) in candidate for a in left for b in right) for left, right in pairs)
    count = len(retold)
    return Labelled(
        np.concatenate([values, far]),
        np.array(same + [True] * count),
        np.array(weight + [RETOLD_WEIGHT] * count),
        np.array(labelled + [False] * count),
        stories,
        missed,
    )


def _labels(
    path: Path, statements: Sequence[Statement]
) -> tuple[dict[tuple[int, int], str], list[tuple[list[int], list[int]]]]:
    """Labels by pair of statement numbers, and the statements on both sides of every S."""
    in_article = defaultdict(list)
    for i, statement in enumerate(statements):
        in_article[statement.article].append(i)

    def covering(article: str, start: int, end: int) -> list[int]:
        def covered(i: int) -> int:
            return sum(span.overlap(Span(start, end)) for span in statements[i].spans)

        return [i for i in in_article[article] if 2 * covered(i) >= end - start]

    labels: dict[tuple[int, int], str] = {}
    same = []
    with path.open(encoding="utf-8") as lines:
        for row in csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE):
            left = covering(row["a"], int(row["a_start"]), int(row["a_end"]))
            right = covering(row["b"], int(row["b_start"]), int(row["b_end"]))
            if row["label"] == "S":
                same.append((left, right))
            for a in left:
                for b in right:
                    if labels.get((min(a, b), max(a, b))) != "S":
                        labels[min(a, b), max(a, b)] = row["label"]
    return labels, same


def fit(values: Floats, same: npt.NDArray[np.bool_], weight: Floats, strength: float = PENALTY) -> tuple[Floats, float]:
    """Logistic regression; returns weights on the raw values, and the intercept."""
    mean, scale = values.mean(axis=0), values.std(axis=0) + 1e-9
    x = np.column_stack([(values - mean) / scale, np.ones(len(values))])
    penalty = np.r_[np.full(values.shape[1], strength), 1e-6]
    beta = np.zeros(x.shape[1])
    for _ in range(60):
        p = 1 / (1 + np.exp(-x @ beta))
        gradient = x.T @ (weight * (p - same)) + penalty * beta
        curvature = (x * (weight * p * (1 - p))[:, None]).T @ x + np.diag(penalty)
        step = np.linalg.solve(curvature, gradient)
        beta -= step
        if np.abs(step).max() < 1e-7:
            break
    raw = beta[:-1] / scale
    return raw, float(beta[-1] - raw @ mean)


def cross_validate(data: Labelled) -> Floats:
    """Scores of pairs by weights that never saw either of their stories."""
    names = sorted({name for pair in data.stories for name in pair})
    fold = {name: i % FOLDS for i, name in enumerate(np.random.default_rng(0).permutation(names).tolist())}
    folds = np.array([(fold[a], fold[b]) for a, b in data.stories])
    scores = np.zeros(len(data.values))
    for i in range(FOLDS):
        inside = (folds == i).any(axis=1)
        train = ~inside & (data.weight > 0)
        weights, intercept = fit(data.values[train], data.same[train], data.weight[train])
        scores[inside] = 1 / (1 + np.exp(-(data.values[inside] @ weights + intercept)))
    return scores


if __name__ == "__main__":
    main()
