"""Lines that recur over several articles of one outlet: the furniture that no rule foresaw.

The tempting mistake is to count every repetition: a newsroom prints its background paragraphs and a story's updates
again, and a recurring quote is just what samestory is after. So a version of the same article does not count, a line
with quotation marks is never marked, and a whole sentence only at the top or bottom of the page.
"""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from compare.models import Article, Block, BlockKind

_ENOUGH = 3
"""Articles. Two can share a line because one is an update of the other."""
_VERSION = 0.5
"""Share of an article's letters that recurs elsewhere, above which it is a version of another article."""
_LONGEST = 400
_SHORT = 60
_REASON = "repeated over articles of this outlet"
_QUOTES = frozenset('"“”„«»‘')


def mark_repeated(articles: Sequence[Article]) -> list[Article]:
    """The articles, with body lines that recur in their outlet marked as boilerplate."""
    by_outlet: dict[str, list[int]] = defaultdict(list)
    for index, article in enumerate(articles):
        by_outlet[article.outlet.casefold()].append(index)
    result = list(articles)
    for members in by_outlet.values():
        if len(members) >= _ENOUGH:
            recurring = _recurring([articles[index] for index in members])
            for index in members if recurring else ():
                result[index] = _marked(articles[index], recurring)
    return result


def _line(article: Article, block: Block) -> str:
    if block.kind is not BlockKind.BODY or block.span.end - block.span.start > _LONGEST:
        return ""
    text = article.text[block.span.start : block.span.end]
    return "" if _QUOTES & set(text) else " ".join(text.split()).casefold()


def _recurring(articles: Sequence[Article]) -> frozenset[str]:
    """Lines in enough articles, once versions of one article are left out of the count."""
    holders: dict[str, set[int]] = defaultdict(set)
    for index, article in enumerate(articles):
        for block in article.blocks:
            if line := _line(article, block):
                holders[line].add(index)
    candidates = {line: found for line, found in holders.items() if len(found) >= 2}
    shared: dict[int, int] = defaultdict(int)
    for line, found in candidates.items():
        for index in found:
            shared[index] += len(line)
    size = {i: sum(b.span.end - b.span.start for b in articles[i].blocks if b.kind is BlockKind.BODY) for i in shared}
    versions = {i for i in shared if shared[i] > _VERSION * size[i]}
    return frozenset(line for line, found in candidates.items() if len(found - versions) >= _ENOUGH)


def _marked(article: Article, recurring: frozenset[str]) -> Article:
    blocks = list(article.blocks)
    hits = {index for index, block in enumerate(blocks) if _line(article, block) in recurring}
    if not hits:
        return article
    edge = _edges(blocks, hits)
    for index in hits:
        span = blocks[index].span
        if index in edge or span.end - span.start <= _SHORT:
            blocks[index] = Block(span, BlockKind.BOILERPLATE, _REASON)
    return replace(article, blocks=tuple(blocks))


def _edges(blocks: Sequence[Block], hits: set[int]) -> set[int]:
    """Hits with nothing but other hits and marked blocks between them and the top or the bottom of the page."""
    edge: set[int] = set()
    for order in (range(len(blocks)), reversed(range(len(blocks)))):
        for index in order:
            if index in hits:
                edge.add(index)
            elif blocks[index].kind is BlockKind.BODY:
                break
    return edge
