"""The mutation benchmark changes what it says, and a check of small stories finds it: floors that cannot drop unseen."""

import sys
from itertools import pairwise
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent.parent))

from benchmarks.mutating import KINDS, mutations, reread
from benchmarks.mutations import measure, scenes, table
from benchmarks.recurring import Level
from compare.models import Span
from compare.read import read

STORIES = Path(__file__).parent / "stories"
FLOOR, QUOTES, RIGHT, CEILING = 0.75, 0.95, 0.9, 0.02
"""Of the harmful changes those caught, and of quotes alone; of these by a right rule; of the harmless those told of."""


@pytest.fixture(scope="module")
def made():
    """Every mutation of the three stories, at most three of a kind an article."""
    articles = [reread(article, article.text) for article in read([str(STORIES)]).articles]
    texts = {article.id: article.text for article in articles}
    found = []
    for scene in scenes(articles):
        told = sorted({statement.article for statement in scene.story} - {scene.article.id})
        others = tuple(texts[one] for one in told)
        found += [m for kind in KINDS for m in mutations(kind, scene, others, 3, 1)]
    return texts, found


def test_a_check_of_small_stories_keeps_its_floors():
    """Harmful changes that others could tell are caught, most by a rule that names them, and harmless ones are not."""
    outcomes = list(measure([str(STORIES)], most=1))
    held = [o for o in outcomes if o.mutation.kind.harmful and o.mutation.level >= Level.HELD]
    quotes = [outcome for outcome in held if outcome.mutation.kind.name.startswith("quote")]
    harmless = [outcome for outcome in outcomes if not outcome.mutation.kind.harmful]
    caught = [outcome for outcome in held if outcome.caught]
    assert min(len(held), len(harmless)) >= 70
    assert len(caught) >= FLOOR * len(held)
    assert sum(outcome.caught for outcome in quotes) >= QUOTES * len(quotes)
    assert sum(outcome.right for outcome in caught) >= RIGHT * len(caught)
    assert sum(outcome.caught for outcome in harmless) <= CEILING * len(harmless)
    text, tallies = table(outcomes)
    assert sum(tally.recurring for tally in tallies.values()) == len(outcomes)
    assert text.count("\n| ") == len(tallies) + 2


def test_a_mutation_changes_one_thing_and_says_where(made):
    """What lies before and behind the changed place is the old text, but for changes to the whole article."""
    texts, found = made
    assert len({m.kind.name for m in found}) >= 22
    for mutation in found:
        old, new = texts[mutation.article.id], mutation.article.text
        assert old != new
        kept = [piece for piece in mutation.change.pieces if isinstance(piece, Span)]
        assert "".join(p if isinstance(p, str) else old[slice(*p)] for p in mutation.change.pieces) == new
        if mutation.kind.harmful:
            assert all(one.end <= two.start for one, two in pairwise(kept))
            assert mutation.extent.start <= mutation.place.start <= mutation.place.end <= mutation.extent.end
            assert sum(p.end - p.start for p in kept) >= 0.8 * len(old)


def test_places_lead_back(made):
    """The place of a harmful change, asked for in the old text, is where the change was made."""
    for mutation in (one for one in made[1] if one.kind.harmful):
        back = mutation.old(mutation.place)
        assert back.start <= mutation.change.place.start
        assert mutation.change.place.end <= back.end


def test_the_same_seed_changes_the_same():
    """And another seed others."""
    articles = [reread(article, article.text) for article in read([str(STORIES / "mill")]).articles]
    texts = tuple(article.text for article in articles)
    [first, *_] = scenes(articles)
    kind = KINDS[0]
    one, same, other = ([m.article.text for m in mutations(kind, first, texts[1:], 9, seed)] for seed in (1, 1, 2))
    assert one == same
    assert one != other
    assert sorted(one) == sorted(other)
