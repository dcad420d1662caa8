"""What the articles of a story draw on: cited upstreams, wire credits, shared text, a common outlet.

Which findings count as one source is said with each finding, since an article may cite an agency for one quote and have
the next from its own reporter.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from compare.models import Article, Copy, CopyKind, Report
from compare.report.escape import shorten
from compare.report.wording import outlet_name
from compare.text.counting import count
from compare.text.sources import source_key

_NAME = 60
_PASSAGES, _NEARLY, _SAME = "shared passages", "nearly the same text", "the same text"
_SHARED = {CopyKind.PARTIAL: _PASSAGES, CopyKind.NEAR: _NEARLY, CopyKind.EXACT: _SAME}
_LOOSEST_FIRST = (_PASSAGES, _NEARLY, _SAME)


@dataclass(frozen=True, slots=True)
class Tie:
    """What one article, or several, draw on."""

    name: str
    """Clean: an upstream, a wire, an outlet, or how a text is shared."""
    how: str
    """ "wire credit", "cited 3 times", …; may be empty."""
    kind: str
    """"wire", "cited", "text" or "outlet"."""
    users: tuple[int, ...]
    """Numbers of the articles, in the order they were given."""


class Ties:
    """The ties of a whole report, sorted by article once, so that a story costs what it holds and no more."""

    def __init__(self, report: Report) -> None:
        self._via: dict[str, list[str]] = defaultdict(list)
        for statement in report.statements:
            self._via[statement.article].extend(statement.via)
        self._copies: dict[str, list[Copy]] = defaultdict(list)
        for copy in report.copies:
            self._copies[copy.a].append(copy)

    def among(self, articles: Sequence[Article]) -> list[Tie]:
        """Those that most articles have first; wires before others, then by name."""
        found = [*self._upstreams(articles), *self._texts(articles), *_outlets(articles)]
        return sorted(found, key=lambda tie: (-len(tie.users), tie.kind != "wire", tie.name, tie.users))

    def _upstreams(self, articles: Sequence[Article]) -> Iterator[Tie]:
        names: dict[str, list[str]] = defaultdict(list)
        credited: dict[str, set[int]] = defaultdict(set)
        cited: dict[str, list[int]] = defaultdict(list)
        own = {n: "" if "outlet" in one.guessed else source_key(one.outlet) for n, one in enumerate(articles)}
        for number, article in enumerate(articles):
            if article.credit.strip():
                key = source_key(article.credit) or article.credit
                names[key].append(article.credit)
                credited[key].add(number)
            for name in self._via.get(article.id, ()):
                key = source_key(name)
                if key and key != own[number]:  # "he told the Herald", writes the Herald
                    names[key].append(name)
                    cited[key].append(number)
        itself: dict[str, set[int]] = defaultdict(set)
        for number, key in own.items():
            itself[key].add(number)
        for key in sorted(names):
            how = ["wire credit"] if credited[key] else []
            how += [f"cited {count(len(cited[key]), 'time')}"] if cited[key] else []
            how += ["with an article of its own"] if itself[key] - credited[key] else []
            users = credited[key] | set(cited[key]) | itself[key]
            name = min(names[key], key=lambda one: (len(one), one))
            kind = "wire" if credited[key] else "cited"
            yield Tie(shorten(name, _NAME), ", ".join(how), kind, tuple(sorted(users)))

    def _texts(self, articles: Sequence[Article]) -> Iterator[Tie]:
        """One tie for all that hangs together: thirty papers with one agency's text have 435 pairs of copies."""
        number = {article.id: n for n, article in enumerate(articles)}
        copies = [copy for one in articles for copy in self._copies.get(one.id, ()) if copy.b in number]
        for together in _joined(copies):
            users = sorted({number[article] for copy in together for article in (copy.a, copy.b)})
            loosest = min((_SHARED[copy.kind] for copy in together), key=_LOOSEST_FIRST.index)
            share = min(copy.share for copy in together)
            how = "" if loosest == _SAME else f"{share:.0%} of the shorter"
            how = f"at least {how}" if how and len(together) > 1 else how
            yield Tie(loosest, how, "text", tuple(users))


def _joined(copies: Sequence[Copy]) -> list[list[Copy]]:
    """Copies by the articles that they connect."""
    root: dict[str, str] = {}

    def find(article: str) -> str:
        while (above := root.setdefault(article, article)) != article:
            root[article] = root.setdefault(above, above)
            article = root[article]
        return article

    for copy in copies:
        root[find(copy.b)] = find(copy.a)
    found: Mapping[str, list[Copy]] = defaultdict(list)
    for copy in copies:
        found[find(copy.a)].append(copy)
    return list(found.values())


def _outlets(articles: Sequence[Article]) -> Iterator[Tie]:
    """Several articles of one outlet that names itself; an inferred outlet ties nothing."""
    ran: dict[str, list[int]] = defaultdict(list)
    for number, article in enumerate(articles):
        if article.outlet and "outlet" not in article.guessed:
            ran[article.outlet].append(number)
    for outlet in sorted(ran):
        if len(ran[outlet]) > 1:
            name = outlet_name(articles[ran[outlet][0]])
            yield Tie(shorten(name, _NAME), "one outlet", "outlet", tuple(ran[outlet]))
