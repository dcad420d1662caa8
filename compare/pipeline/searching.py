"""The search, on one page: what of the corpus shares the words → which of it has most of them → who had it first."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from compare.check.passages import passage, whole
from compare.errors import UsageError
from compare.extract import resolve
from compare.judge import common, copies_of, origins
from compare.match import bare, match
from compare.match.retrieve import SEARCH, ask
from compare.models import Article, Ran, Search, Span, Statement
from compare.pipeline.corpus import Corpus, named_apart, near

ENOUGH = 0.6
"""Share of the words that a statement must have, or they of it: one word in three may be another."""
LEAST_WORDS = 3
"""Words that are searched for, and that must be in common; two make a phrase that everybody uses."""


def search(words: str, corpora: Sequence[Corpus]) -> Search:
    """Every statement of `corpora` with these or nearly these words, earliest first.

    One statement an article: the quote or claim that has most of them. Raises UsageError for fewer than `LEAST_WORDS`
    words, and when all are too common to be looked up.
    """
    article, asked = bare(words, "?")
    if len(words.split()) < LEAST_WORDS:
        raise UsageError(f"{words!r} is too short to search for; give at least {LEAST_WORDS} words in a row")
    if not len(ask([asked]).keys):
        raise UsageError(f"{words!r} has only words that everybody uses; add a rarer one, or more of the sentence")
    others = named_apart([other for corpus in corpora for other in near([asked], corpus, SEARCH).parts])
    ran = {other.article.id: other.article for other in others}
    best: dict[str, _Best] = {}
    for one in resolve([other.extracted for other in others]):
        share, count, spans = common(article, asked, ran[one.article], one)
        known = best.get(one.article)
        if share >= ENOUGH and count >= LEAST_WORDS and (known is None or (count, share) > known[:2]):
            best[one.article] = _Best(count, share, one, spans)
    sizes = [corpus.size for corpus in corpora]
    return Search(words, _ran(ran, best), sum(a for a, _ in sizes), sum(s for _, s in sizes))


class _Best(NamedTuple):
    words: int
    share: float
    statement: Statement
    spans: tuple[Span, ...]


def _ran(articles: Mapping[str, Article], best: Mapping[str, _Best]) -> tuple[Ran, ...]:
    order = sorted(best, key=lambda key: (not articles[key].date, articles[key].date, articles[key].path))
    copies = copies_of(match([articles[key] for key in order], (), stories=False).copies)
    sources = origins([articles[key] for key in sorted(best)], [best[key].statement for key in sorted(best)], copies)
    source_of = {key: source for source in sources for key in source.articles}
    number = {source: i for i, source in enumerate(dict.fromkeys(source_of[key] for key in order), 1)}
    found = []
    for key in order:
        _, share, statement, spans = best[key]
        source = source_of[key]
        shown = passage(articles[key], whole(statement), spans)
        found.append(Ran(articles[key], statement, shown, round(share, 3), number[source], source.reason))
    return tuple(found)
