"""Paragraphs that stand in another outlet's article as well, when nobody is credited.

Only an outlet's own words count: two reporters who quote one speech have not copied each other. Unlike `match.copies`,
which asks how much two articles have in common, this looks for the single borrowed paragraph.
"""

import re
from bisect import bisect_right
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass

from compare.check import rules
from compare.check.findings import Known
from compare.check.making import finding_at
from compare.check.messages import listed, named
from compare.check.passages import passage
from compare.models import Article, BlockKind, Finding, Passage, Span, Statement
from compare.text.fold import fold
from compare.text.tokens import words

SHINGLE = 8
"""Words in a row that two writers hardly find by themselves; press agencies' set phrases are shorter."""
LEAST = 12
"""Such runs in a paragraph, so twenty words of the outlet's own; a shorter one may be a formula."""
SHARE = 0.6
"""Of the runs of a paragraph, from which on it is shared."""
_WORD = re.compile(r"\w+")

Runs = list[tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class _Shared:
    span: Span
    share: float
    others: tuple[str, ...]
    """Ids of the articles that have it."""


def shared_text(article: Article, known: Known, alike: Collection[str]) -> Iterator[Finding]:
    """Stretches of paragraphs that the same other outlets have, which the article does not name, nor their wire.

    Looked for in the articles with the ids `alike`.
    """
    own = [statement for statement in known.statements.values() if statement.article == article.id]
    credited = _sources(article, own)
    others = {
        other.id: other
        for other in known.articles.values()
        if other.id in alike
        and named(other) != named(article)
        and not _is_credited(article, other, credited)
        and not _is_later(other, article)
    }
    for found in _joined(_paragraphs(article, own, others)) if others else ():
        names = sorted({named(others[key]) for key in found.others})
        what = "this passage is" if "\n" in article.text[found.span.start : found.span.end] else "this paragraph is"
        message = f"{what} also in {listed(names)}, which {'is' if len(names) == 1 else 'are'} not credited"
        related = tuple(_place_in(others[key], article, found.span) for key in found.others)
        yield finding_at(rules.SHARED_TEXT, article, found.span, message, confidence=found.share, related=related)


def _paragraphs(article: Article, own: Sequence[Statement], others: Mapping[str, Article]) -> Iterator[_Shared]:
    quotes = sorted(span for statement in own if statement.is_utterance for span in statement.spans)
    runs_of = {key: set(_runs(other.text)) for key, other in others.items()}
    for block in article.blocks:
        if block.kind is not BlockKind.BODY:
            continue
        runs = [run for piece in _between(block.span, quotes) for run in _runs(article.text[piece.start : piece.end])]
        if len(runs) < LEAST:
            continue
        shares = {key: sum(run in known for run in runs) / len(runs) for key, known in runs_of.items()}
        shares = {key: share for key, share in shares.items() if share >= SHARE}
        if shares:
            yield _Shared(block.span, max(shares.values()), tuple(sorted(shares)))


def _between(block: Span, quotes: Sequence[Span]) -> Iterator[Span]:
    """The stretches of a block that no quote covers."""
    at = block.start
    for number in range(bisect_right(quotes, at, key=lambda quote: quote.end), len(quotes)):
        quote = quotes[number]
        if quote.start >= block.end:
            break
        if quote.start > at:
            yield Span(at, quote.start)
        at = max(at, quote.end)
    if at < block.end:
        yield Span(at, block.end)


def _joined(paragraphs: Iterator[_Shared]) -> list[_Shared]:
    """Paragraphs that follow each other with the same others as one."""
    found: list[_Shared] = []
    for one in paragraphs:
        if found and found[-1].others == one.others:
            last = found[-1]
            found[-1] = _Shared(Span(last.span.start, one.span.end), min(last.share, one.share), one.others)
        else:
            found.append(one)
    return found


def _runs(text: str) -> Runs:
    told = _WORD.findall(text.lower())
    return [tuple(told[i : i + SHINGLE]) for i in range(len(told) - SHINGLE + 1)]


def _place_in(other: Article, article: Article, span: Span) -> Passage:
    """The paragraph of the other article that has most of the words."""
    wanted = set(_runs(article.text[span.start : span.end]))
    best = max(
        (block.span for block in other.blocks),
        key=lambda place: (len(wanted.intersection(_runs(other.text[place.start : place.end]))), -place.start),
        default=Span(0, len(other.text)),
    )
    return passage(other, best)


def _sources(article: Article, own: Sequence[Statement]) -> list[list[str]]:
    named_ones = {article.credit, article.byline}.union(*(statement.via for statement in own))
    return [words(source) for source in sorted(named_ones) if source]


def _is_credited(article: Article, other: Article, sources: Sequence[Sequence[str]]) -> bool:
    """Whether an article names the other's outlet, or both credit one wire."""
    if article.credit and fold(article.credit) == fold(other.credit):
        return True
    wanted = words(other.outlet)
    wanted = wanted[1:] if wanted[:1] == ["the"] else wanted
    return bool(wanted) and any(_holds(source, wanted) for source in sources)


def _holds(told: Sequence[str], wanted: Sequence[str]) -> bool:
    return any(told[i : i + len(wanted)] == wanted for i in range(len(told) - len(wanted) + 1))


def _is_later(other: Article, article: Article) -> bool:
    stated = "date" not in article.guessed | other.guessed
    return stated and bool(article.date) and other.date > article.date
