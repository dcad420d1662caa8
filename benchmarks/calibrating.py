"""How often a calibration moves a threshold, and rightly so, when scores are right, too low or too high.

Each trial draws the scores of a corpus as review meets them: most pairs near 1, some in the doubtful band. People
answer by the truth, which is what the scores say, shifted by some log-odds; they are asked as `samestory review` asks,
three doubtful pairs for one weak link of a group. A move down is wrong when fewer of the pairs it adds are the same
than were aimed at, a move up when the precision was reached where the threshold stood.
"""

import argparse
import math
import random
from collections import Counter
from collections.abc import Sequence

from compare.review.calibration import QUOTE_PRECISION, Why, fit, missing
from compare.review.shares import DecidedPair
from compare.settings.bands import UTTERANCE

SHIFTS = {"right": 0.0, "too low": 2.5, "far too low": 4.0, "too high": -2.0}
PAIRS = 600
UP = (Why.RAISED, Why.SHORT)


def truth(score: float, shift: float) -> float:
    """Chance that a pair of this score is the same."""
    return 1 / (1 + math.exp(-math.log(max(score, 1e-9) / max(1 - score, 1e-9)) - shift))


def scores(chance: random.Random) -> list[float]:
    """Of the pairs of a corpus that are grouped or asked about."""
    drawn = (chance.betavariate(6, 0.35) if chance.random() < 0.7 else chance.uniform(0.3, 0.6) for _ in range(PAIRS))
    return sorted(score for score in drawn if score >= UTTERANCE.unsure)


def mean(values: Sequence[float]) -> float:
    """1 for none: what is not there is not wrong."""
    return sum(values) / len(values) if values else 1.0


def trial(seed: int, answers: int, shift: float) -> str:
    """What came of one sitting."""
    chance = random.Random(seed)
    corpus = scores(chance)
    links = [score for score in corpus if score >= UTTERANCE.same]
    doubtful = corpus[: len(corpus) - len(links)]
    asked = chance.sample(doubtful, min(answers * 3 // 4, len(doubtful)))
    asked += links[: answers - len(asked)]
    pairs = [DecidedPair(score, chance.random() < truth(score, shift)) for score in asked]
    if missing(pairs):
        return "refused"
    found = fit(pairs, UTTERANCE, UTTERANCE, corpus=corpus)
    if found.same is Why.LOWERED:
        added = [truth(score, shift) for score in corpus if found.new.same <= score < UTTERANCE.same]
        return "lowered" if mean(added) >= QUOTE_PRECISION else "lowered wrongly"
    if found.same in UP:
        reached = mean([truth(score, shift) for score in links]) >= QUOTE_PRECISION
        return "raised wrongly" if reached else "raised"
    return "stays"


def main() -> None:
    """Print a table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("answers", nargs="*", type=int, default=[40, 100, 300])
    parser.add_argument("--trials", type=int, default=1000)
    wanted = parser.parse_args()
    kinds = ("refused", "stays", "lowered", "lowered wrongly", "raised", "raised wrongly")
    print("| scores are | answers | " + " | ".join(kinds) + " |")
    print("|" + "---|" * (len(kinds) + 2))
    for name, shift in SHIFTS.items():
        for answers in wanted.answers:
            came = Counter(trial(seed, answers, shift) for seed in range(wanted.trials))
            shares = (f"{came[kind] / wanted.trials:.1%}" for kind in kinds)
            print(f"| {name} | {answers} | " + " | ".join(shares) + " |")


if __name__ == "__main__":
    main()
