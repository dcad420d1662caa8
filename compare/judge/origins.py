"""How many independent sources stand behind a group of outlets.

Six outlets that all took a quote from Fars are one source. Articles are joined when they name the same upstream, carry
the same wire credit, share body text, or come from one outlet; what hangs together counts once.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from compare.models import Article, Copy, Origin, Statement
from compare.text.sources import source_key


def origins(
    articles: Sequence[Article], statements: Sequence[Statement], copies: Mapping[str, Sequence[Copy]]
) -> tuple[Origin, ...]:
    """Connected components of `articles`, largest first; `copies` are given by the id of either article."""
    reasons: dict[tuple[str, str], set[str]] = defaultdict(set)
    names: dict[tuple[str, str], set[str]] = defaultdict(set)
    for article_id, kind, name in _ties(articles, statements):
        key = (kind, source_key(name) or name)
        reasons[key].add(article_id)
        names[key].add(name)
    present = {article.id for article in articles}
    root = {article: article for article in present}
    why: list[tuple[str, str]] = []
    for key, members in sorted(reasons.items()):
        first, *others = sorted(members)
        for other in others:
            _join(root, first, other)
        if others:
            why.append((first, _reason(key[0], names[key])))
    for article_id in sorted(present):
        for copy in copies.get(article_id, ()):
            if copy.a in present and copy.b in present:
                _join(root, copy.a, copy.b)
                why.append((copy.a, "shared text"))
    members_of: dict[str, list[str]] = defaultdict(list)
    for article_id in sorted(present):
        members_of[_root(root, article_id)].append(article_id)
    reasons_of: dict[str, list[str]] = defaultdict(list)
    for article_id, reason in why:
        reasons_of[_root(root, article_id)].append(reason)
    found = [Origin(tuple(members), ", ".join(dict.fromkeys(reasons_of[top]))) for top, members in members_of.items()]
    return tuple(sorted(found, key=lambda origin: (-len(origin.articles), origin.articles)))


def copies_of(copies: Iterable[Copy]) -> Mapping[str, Sequence[Copy]]:
    """Copies by the id of their first article, as `origins` takes them."""
    found: dict[str, list[Copy]] = defaultdict(list)
    for copy in copies:
        found[copy.a].append(copy)
    return found


def _ties(articles: Sequence[Article], statements: Sequence[Statement]) -> list[tuple[str, str, str]]:
    """Article, kind of tie and its name. A wire or outlet that another article names as upstream is that upstream."""
    upstream = [(s.article, name) for s in statements for name in s.via if source_key(name)]
    named = {source_key(name) for _, name in upstream}
    ties = [(article, "1 via", name) for article, name in upstream]
    for article in articles:
        if article.credit:
            ties.append((article.id, "1 via" if source_key(article.credit) in named else "2 wire", article.credit))
        if article.outlet and "outlet" not in article.guessed:
            known = source_key(article.outlet) in named
            ties.append((article.id, "1 via" if known else "3 outlet", article.outlet))
    return ties


def _reason(kind: str, names: set[str]) -> str:
    name = min(names, key=lambda name: (len(name), name))
    return {"1 via": name, "2 wire": f"wire: {name}", "3 outlet": "same outlet"}[kind]


def _root(root: dict[str, str], article: str) -> str:
    while root[article] != article:
        root[article] = root[root[article]]
        article = root[article]
    return article


def _join(root: dict[str, str], one: str, other: str) -> None:
    first, second = sorted((_root(root, one), _root(root, other)))
    root[second] = first
