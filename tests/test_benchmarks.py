"""The benchmark plants what it says, and the match stage finds it: a floor that cannot drop unseen."""

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent.parent))

from benchmarks.planted import measure
from benchmarks.planting import KINDS, LONGEST, SHORTEST, plant, stream
from benchmarks.systems import samestory

SEEDS = Path(__file__).parent.parent / "seeds"


@pytest.mark.parametrize("folder", [None, SEEDS], ids=["words by Zipf's law", "texts of a folder"])
def test_planted_corpora_are_sound(folder):
    planted = plant(630, folder, 1)
    article = {a.id: a for a in planted.articles}
    text = {s.id: s.text for s in planted.statements}
    assert len(text) == len(planted.statements) == 630
    for statement in planted.statements:
        (span,) = statement.spans
        assert article[statement.article].text[span.start : span.end] == statement.text
    assert len(planted.truth) == 30
    for _, original, variant in planted.truth:
        assert text[original] != text[variant]
        assert SHORTEST <= len(text[original].split()) <= LONGEST
        assert original.split(":")[0] != variant.split(":")[0]


def test_a_stream_of_articles_is_sound():
    found = list(stream(90, SEEDS, 1, 40))
    assert [len(statements) for _, statements in found] == [40, 40, 10]
    for article, statements in found:
        assert all(article.text[slice(*one.spans[0])] == one.text for one in statements)
    assert len({one.id for _, statements in found for one in statements}) == 90


def test_the_same_seed_plants_the_same():
    assert plant(200, None, 7) == plant(200, None, 7)
    assert plant(200, None, 7) != plant(200, None, 8)


def test_kinds_are_planted_in_equal_numbers():
    counts = [sum(kind == planted for planted, _, _ in plant(1260, None, 1).truth) for kind in KINDS]
    assert counts == [10] * len(KINDS)


def test_recall_on_planted_variants():
    found = measure("samestory", 4_200, None, 1)
    assert found.recall["all"] >= 0.995
    assert found.pairs <= 1.1 * found.true_pairs


def test_recall_does_not_fall_as_the_corpus_grows(monkeypatch):
    """With a low cap on frequency in force, as in a corpus of millions."""
    monkeypatch.setattr("compare.match.candidates.CAP_LEAST", 10)
    monkeypatch.setattr("compare.match.candidates.COMMON", (3,))
    planted = plant(4_200, None, 1)
    pairs = samestory(planted)
    assert sum((a, b) in pairs for _, a, b in planted.truth) >= 0.98 * len(planted.truth)
