"""Measure what a check finds of changes that do harm, and what it makes of changes that do none.

    python -m benchmarks.mutations PATHS… [--kinds quote,fact] [--limit 2] [--indexed] [--show missed|false|all]

Every article that shares a story with others is changed in one place at a time, and checked against the others as it
stands and as it was. *Caught*: a finding that was not there before, at the changed statement, at warning or above.
*Right*: under a rule that names the change. *False*: a harmless change brought any finding that was not there before.
"""

import argparse
import tempfile
import time
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from benchmarks.mutating import KINDS, Kind, mutations, reread
from benchmarks.mutators.scene import Scene
from benchmarks.outcomes import Outcome, outcome_of, shown
from benchmarks.recurring import Level
from compare.extract import extract_one, resolve
from compare.match import match
from compare.models import Article, Finding, Statement, by_id
from compare.pipeline import indexing
from compare.pipeline.checking import check_article, nearby
from compare.pipeline.corpus import Other
from compare.read import read
from compare.store import Index


@dataclass(slots=True)
class Tally:
    """One line of the table."""

    alike: int = 0
    alike_caught: int = 0
    held: int = 0
    caught: int = 0
    right: int = 0
    recurring: int = 0
    recurring_caught: int = 0
    shown: list[Outcome] = field(default_factory=list)

    def add(self, outcome: Outcome) -> None:
        """Count an outcome."""
        self.recurring += 1
        self.recurring_caught += outcome.caught
        if outcome.mutation.level is Level.ALIKE:
            self.alike += 1
            self.alike_caught += outcome.caught
        if outcome.mutation.level >= Level.HELD:
            self.held += 1
            self.caught += outcome.caught
            self.right += outcome.right
        self.shown.append(outcome)


def measure(
    paths: Sequence[str], kinds: Sequence[Kind] = KINDS, most: int = 2, seed: int = 1, *, indexed: bool = False
) -> Iterator[Outcome]:
    """Change each article of `paths` in at most `most` places a kind, and check it against the others of its story.

    With `indexed`, against whatever an index of all articles finds for it, as the command does: five times slower.
    """
    articles = [reread(article, article.text) for article in read(paths).articles]
    extracted = {article.id: extract_one(article) for article in articles}
    texts = {article.id: article.text for article in articles}
    known = by_id(articles)
    with _index(paths if indexed else ()) as index:
        for scene in scenes(articles):
            told = sorted({statement.article for statement in scene.story} - {scene.article.id})
            others = [Other(known[one], extracted[one]) for one in told]
            before = _findings(scene.article, others, index)
            for kind in kinds:
                for mutation in mutations(kind, scene, tuple(texts[one] for one in told), most, seed):
                    yield outcome_of(mutation, before, _findings(mutation.article, others, index))


@contextmanager
def _index(paths: Sequence[str]) -> Iterator[Index | None]:
    if not paths:
        yield None
        return
    with tempfile.TemporaryDirectory() as folder:
        indexing.add(paths, Path(folder, "index.db"))
        with Index.open(Path(folder, "index.db")) as index:
            yield index


def _findings(article: Article, others: Sequence[Other], index: Index | None) -> tuple[Finding, ...]:
    """What a check finds; the article itself, as an index has it, is no witness."""
    extracted = extract_one(article)
    if index is not None:
        others = [other for other in nearby(extracted, index) if other.article.id != article.id]
    return check_article(article, extracted, others)


def scenes(articles: Sequence[Article]) -> Iterator[Scene]:
    """Each article that shares a story or a statement with others, beside what the report makes of them."""
    statements = resolve([extract_one(article) for article in articles])
    matching = match(articles, statements)
    known, ran = by_id(statements), by_id(articles)
    of_article: dict[str, list[Statement]] = defaultdict(list)
    for statement in statements:
        of_article[statement.article].append(statement)
    versions: dict[str, list[Statement]] = defaultdict(list)
    for group in matching.groups:
        for member in group.members:
            versions[member] += [known[m] for m in group.members if known[m].article != known[member].article]
    for story in matching.stories:
        told = tuple(statement for article in story.articles for statement in of_article[article])
        for article in story.articles if len(story.articles) > 1 else ():
            grouped = {s.id: tuple(versions[s.id]) for s in of_article[article] if s.id in versions}
            yield Scene(ran[article], tuple(of_article[article]), grouped, told)


def table(outcomes: Iterable[Outcome]) -> tuple[str, dict[Kind, Tally]]:
    """The table by kind in Markdown, and the counts behind it."""
    tallies: dict[Kind, Tally] = {}
    for outcome in outcomes:
        tallies.setdefault(outcome.mutation.kind, Tally()).add(outcome)
    head = ["change", "tried", "caught", "share", "right rule", "in like words", "share", "recurring at all", "share"]
    lines = ["| " + " | ".join(head) + " |", "|---" * len(head) + "|"]
    for harmful in (True, False):
        rows = [(kind.name, tallies[kind]) for kind in KINDS if kind in tallies and kind.harmful is harmful]
        lines += [_row(name, [tally], harmful=harmful) for name, tally in rows]
        lines.append(_row("**harmful**" if harmful else "**harmless**", [t for _, t in rows], harmful=harmful))
    return "\n".join(lines), tallies


def _row(name: str, tallies: Sequence[Tally], *, harmful: bool) -> str:
    held, caught = sum(t.held for t in tallies), sum(t.caught for t in tallies)
    right = _share(sum(t.right for t in tallies), caught) if harmful else ""
    alike, of_alike = sum(t.alike for t in tallies), sum(t.alike_caught for t in tallies)
    every, known = sum(t.recurring for t in tallies), sum(t.recurring_caught for t in tallies)
    cells = [
        name,
        held,
        caught,
        _share(caught, held),
        right,
        alike,
        _share(of_alike, alike),
        every,
        _share(known, every),
    ]
    return "| " + " | ".join(map(str, cells)) + " |"


def _share(part: int, whole: int) -> str:
    return f"{part / whole:.3f}" if whole else ""


def main() -> None:
    parser = argparse.ArgumentParser(description="Share of harmful changes that a check finds, and false alarms.")
    parser.add_argument("paths", nargs="+", help="files and folders of articles")
    parser.add_argument("--kinds", default="", help="beginnings of the names of kinds, with commas between")
    parser.add_argument("--limit", type=int, default=2, help="changes of a kind an article, at most")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--indexed", action="store_true", help="look the others up in an index, as the command does")
    parser.add_argument("--show", choices=["missed", "false", "all"])
    options = parser.parse_args()
    wanted = tuple(name.strip() for name in options.kinds.split(","))
    kinds = [kind for kind in KINDS if kind.name.startswith(wanted)]
    started = time.perf_counter()
    text, tallies = table(measure(options.paths, kinds, options.limit, options.seed, indexed=options.indexed))
    for outcome in (outcome for tally in tallies.values() for outcome in tally.shown if options.show):
        bad = outcome.caught != outcome.mutation.kind.harmful
        if options.show == "all" or (bad and outcome.mutation.kind.harmful == (options.show == "missed")):
            print(shown(outcome), end="\n\n")
    print(
        f"{text}\n\n{time.perf_counter() - started:.0f} seconds, at most {options.limit} changes of a kind an article"
    )


if __name__ == "__main__":
    main()
