"""Leave out what somebody does not want to see: the article itself says so (`orders.py`), or the configuration."""

import os
import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from compare.check.orders import Order, orders
from compare.check.rules import named
from compare.models import Article, Failure, Finding, Span

_PLACE_IN_FILE = re.compile(r"[:#]\d+$")


@dataclass(frozen=True, slots=True)
class Sifted:
    """Findings, and what became of the orders to leave some out."""

    kept: tuple[Finding, ...]
    ignored: tuple[Finding, ...]
    failures: tuple[Failure, ...]
    """Orders that could not be understood."""
    unused: tuple[Order, ...]
    """Orders that left nothing out: their reason is gone, or they stand elsewhere than was meant."""


def split(
    findings: Iterable[Finding],
    articles: Iterable[Article],
    per_file: Iterable[tuple[str, Sequence[str]]] = (),
    folder: Path | None = None,
) -> Sifted:
    """Part `findings` of `articles` into those that stay and those that somebody ignores, both in their order.

    `per_file` are patterns as in .gitignore with names of rules; they are matched against paths relative to `folder`,
    by default the current one. Raises UsageError for a rule in `per_file` that does not exist.
    """
    findings = tuple(findings)
    given = {article.id: orders(article) for article in articles}
    standing = {article: _Standing(found.orders) for article, found in given.items()}
    configured = _configured({finding.here.path for finding in findings}, per_file, folder or Path())
    kept: list[Finding] = []
    ignored: list[Finding] = []
    for finding in findings:
        here = standing.get(finding.here.article)
        ordered = here is not None and here.heeds(finding)
        (ignored if ordered or finding.rule.id in configured[finding.here.path] else kept).append(finding)
    return Sifted(
        kept=tuple(kept),
        ignored=tuple(ignored),
        failures=tuple(failure for found in given.values() for failure in found.failures),
        unused=tuple(order for here in standing.values() for order in here.unused()),
    )


class _Standing:
    """The orders of one article, by place, and which of them were heeded.

    Paragraphs do not overlap, so that a finding need not be held against every order: an article may have a thousand of
    both.
    """

    def __init__(self, given: Sequence[Order]) -> None:
        self._orders = given
        self._rules: defaultdict[Span, set[str]] = defaultdict(set)
        for order in given:
            self._rules[order.scope] |= order.rules
        self._everywhere = [scope for scope in self._rules if scope.start == 0]
        self._paragraphs = sorted(scope for scope in self._rules if scope.start > 0)
        self._starts = [scope.start for scope in self._paragraphs]
        self._used: set[tuple[Span, str]] = set()

    def heeds(self, finding: Finding) -> bool:
        """Whether an order leaves this finding out."""
        rule = finding.rule.id
        scopes = [scope for scope in self._at(finding.span) if rule in self._rules[scope]]
        self._used.update((scope, rule) for scope in scopes)
        return bool(scopes)

    def unused(self) -> Iterable[Order]:
        return (order for order in self._orders if not any((order.scope, rule) in self._used for rule in order.rules))

    def _at(self, span: Span) -> Iterable[Span]:
        """Where the words in question begin; where they are missing, the paragraph's end is in it, too."""
        yield from (scope for scope in self._everywhere if span.start <= scope.end)
        index = bisect_right(self._starts, span.start) - 1
        if index >= 0 and span.start <= self._paragraphs[index].end:
            yield self._paragraphs[index]


def _configured(
    paths: Iterable[str], per_file: Iterable[tuple[str, Sequence[str]]], folder: Path
) -> Mapping[str, set[str]]:
    """The ids of rules that the configuration leaves out, by path of the article."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    if not (patterns := tuple(per_file)):
        return found
    from pathspec import GitIgnoreSpec

    relative = {path: os.path.relpath(_PLACE_IN_FILE.sub("", path), folder) for path in paths}
    for pattern, names in patterns:
        spec = GitIgnoreSpec.from_lines([pattern])
        rules = {rule.id for name in names for rule in named(name)}
        for path in (path for path, name in relative.items() if spec.match_file(name)):
            found[path] |= rules
    return found
