"""Fit the weights of `compare/match/facts/signals.py` on labelled facts, and say how well they do on events left out.

    python -m benchmarks.fit_facts FOLDER [--semantic]

FOLDER holds `articles.jsonl` (id, text, outlet, date), `stories.tsv` (article, story) and `facts.jsonl` (event,
overlap, members as article, start, end). A pair of passages is a positive when both overlap a member of one fact; every
other pair of an event that has labels is a negative, though some state a fact that nobody listed: so precision is
understated. Headlines are left out: the labels are of bodies. Every third event is kept out of every fit.
"""

import argparse
import csv
import json
from collections import Counter, defaultdict
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from benchmarks.fit_signals import Floats, fit
from compare.extract import extract
from compare.match import corpus, events, evidence, facts
from compare.match.facts import encoder, signals
from compare.match.facts.encoder import Encoder
from compare.match.facts.units import Flags, Units
from compare.models import Span, Statement
from compare.read import read

PENALTY = 3.0
THIRD = 3
THRESHOLDS = (0.3, 0.4, 0.5, 0.6, 0.7)


@dataclass(frozen=True)
class Fact:
    """One labelled fact."""

    event: str
    overlap: str
    members: list[tuple[str, int, int]]


@dataclass(frozen=True)
class Labelled:
    """Signal values of the candidate pairs of labelled events."""

    values: Floats
    shared: list[set[int]]
    """Numbers of the facts that both passages of a pair state."""
    event: np.ndarray[tuple[int], np.dtype[np.str_]]
    facts: list[Fact]

    @property
    def same(self) -> Flags:
        """Which pairs state a fact in common."""
        return np.array([bool(found) for found in self.shared])


def main() -> None:
    parser = argparse.ArgumentParser(description="Fit the signal weights on labelled facts.")
    parser.add_argument("folder", type=Path)
    parser.add_argument("--semantic", action="store_true", help="with the encoder of the extra `semantic`")
    options = parser.parse_args()
    data = load(options.folder, encoder.load() if options.semantic else None)
    names = sorted(set(data.event.tolist()))
    kept_out = np.isin(data.event, names[::THIRD])
    one = np.ones(len(data.same))
    weights, intercept = fit(data.values[~kept_out], data.same[~kept_out], one[~kept_out], PENALTY)
    print(f"INTERCEPT = {intercept:.2f}")
    for rule, weight in zip(signals.TABLE, weights, strict=True):
        print(f"{rule.name:20s} {weight:6.2f}  (now {rule.weight})")
    scores = 1 / (1 + np.exp(-(data.values @ weights + intercept)))
    print(f"kept out of the fit: {len(names[::THIRD])} of {len(names)} events")
    for threshold in THRESHOLDS:
        print(f"  {threshold}: {quality(data, scores, threshold, kept_out)}")
    print("every event by weights fitted on the others")
    unseen = cross_validate(data)
    for threshold in THRESHOLDS:
        print(f"  {threshold}: {quality(data, unseen, threshold, one > 0)}")


def cross_validate(data: Labelled) -> Floats:
    """Scores of pairs by weights that never saw their event."""
    scores = np.zeros(len(data.values))
    for name in sorted(set(data.event.tolist())):
        inside = data.event == name
        weights, intercept = fit(data.values[~inside], data.same[~inside], np.ones(int((~inside).sum())), PENALTY)
        scores[inside] = 1 / (1 + np.exp(-(data.values[inside] @ weights + intercept)))
    return scores


def quality(data: Labelled, scores: Floats, threshold: float, among: Flags) -> str:
    """Figures on pairs, before grouping."""
    chosen = np.flatnonzero((scores >= threshold) & among)
    right = int(data.same[chosen].sum())
    found = set().union(*(data.shared[i] for i in chosen.tolist()))
    events_of = set(data.event[among].tolist())
    wanted = Counter(fact.overlap for fact in data.facts if fact.event in events_of)
    hit = Counter(data.facts[number].overlap for number in found)
    shares = ", ".join(f"{level} {hit[level] / max(wanted[level], 1):.2f}" for level in sorted(wanted))
    return (
        f"pairs {len(chosen)}, labelled the same {right / max(len(chosen), 1):.2f}; "
        f"facts found {len(found) / max(wanted.total(), 1):.3f} ({shares})"
    )


def load(folder: Path, meant: Encoder | None = None) -> Labelled:
    articles = read([str(folder / "articles.jsonl")]).articles
    statements = extract(articles)
    words = corpus.build(articles, statements)
    likeness = events.vectors(words)
    told = events.find(words, likeness, evidence.days(words))
    measured = facts.measure(words, statements, told, likeness, meant)
    with (folder / "stories.tsv").open(encoding="utf-8") as lines:
        story = {row["article"]: row["story"] for row in csv.DictReader(lines, delimiter="\t")}
    listed = _facts(folder / "facts.jsonl", story)
    states = _stated(measured.units, listed)
    labelled = {fact.event for fact in listed}
    event = np.array([story[measured.units.statements[unit].article] for unit in measured.a.tolist()])
    headed = measured.units.headline[measured.a] | measured.units.headline[measured.b]
    kept = np.flatnonzero(measured.same_story & np.isin(event, sorted(labelled)) & ~headed)
    shared = [states[int(measured.a[i])] & states[int(measured.b[i])] for i in kept.tolist()]
    return Labelled(signals.values(measured.take(kept)), shared, event[kept], listed)


def _facts(path: Path, story: dict[str, str]) -> list[Fact]:
    rows = map(json.loads, path.open(encoding="utf-8"))
    return [Fact(story[row["members"][0][0]], row["overlap"], [tuple(m) for m in row["members"]]) for row in rows]


def _stated(units: Units, listed: list[Fact]) -> list[set[int]]:
    """For each unit the numbers of the facts that it states: half of the shorter of the two passages is shared."""
    in_article: defaultdict[str, list[int]] = defaultdict(list)
    for unit, statement in enumerate(units.statements):
        in_article[statement.article].append(unit)
    found: list[set[int]] = [set() for _ in range(len(units))]
    for number, fact in enumerate(listed):
        for article, start, end in fact.members:
            for unit in in_article[article]:
                if _covers(units.statements[unit], start, end):
                    found[unit].add(number)
    return found


def _covers(statement: Statement, start: int, end: int) -> bool:
    size = sum(span.end - span.start for span in statement.spans)
    shared = sum(span.overlap(Span(start, end)) for span in statement.spans)
    return shared > 0 and 2 * shared >= min(end - start, size)


if __name__ == "__main__":
    main()
