"""What a check made of a change: which of its findings were not there before."""

from collections.abc import Iterable
from dataclasses import dataclass

from benchmarks.mutating import Mutation
from compare.models import Finding, Severity, Span
from compare.text.tokens import words

_NEAR = 3
"""Characters between a finding and a place that still touch: a quotation mark, a full stop."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a check made of one change."""

    mutation: Mutation
    new: tuple[Finding, ...]
    """Findings that were not there before; of a harmful change, those at the statement."""

    @property
    def caught(self) -> bool:
        """Whether anything was said."""
        return bool(self.new)

    @property
    def right(self) -> bool:
        """Whether a rule says what was done."""
        return any(finding.rule.slug in self.mutation.kind.right for finding in self.new)


def outcome_of(mutation: Mutation, before: Iterable[Finding], after: Iterable[Finding]) -> Outcome:
    """The findings that the change brought: with a place that the same rule did not name before.

    One finding may name several places of a quote. At the place of a harmful change other words are a new place.
    """
    article, old = mutation.article, list(before)
    known = [(one.rule, place, words(_text(one, place))) for one in old for place in _places(one)]
    found = []
    for finding in after:
        if mutation.kind.harmful and not _counts(finding, mutation):
            continue
        for place in _places(finding):
            if mutation.kind.harmful and not _touch(place, mutation.extent):
                continue
            was, told = mutation.old(place), words(article.text[slice(*place)])
            if not any(
                rule is finding.rule and _touch(span, was) and (said == told or not mutation.kind.harmful)
                for rule, span, said in known
            ):
                found.append(finding)
                break
    return Outcome(mutation, tuple(found))


def _places(finding: Finding) -> list[Span]:
    """The words in question, of all places that a finding names."""
    start = finding.here.span.start
    marked = [Span(start + mark.start, start + mark.end) for mark in finding.here.marks]
    return [finding.span, *(mark for mark in marked if mark != finding.span)]


def _text(finding: Finding, place: Span) -> str:
    start = finding.here.span.start
    return finding.here.text[max(place.start - start, 0) : max(place.end - start, 0)]


def _counts(finding: Finding, mutation: Mutation) -> bool:
    """Whether an editor is told: a warning at least, or a note by a rule that gives no more and names the change."""
    note = finding.severity is Severity.NOTE
    return not note or (finding.rule.severity is Severity.NOTE and finding.rule.slug in mutation.kind.right)


def _touch(one: Span, other: Span) -> bool:
    return one.start <= other.end + _NEAR and other.start <= one.end + _NEAR


def shown(outcome: Outcome) -> str:
    """One outcome with its words, for reading."""
    mutation, text = outcome.mutation, outcome.mutation.article.text
    extent = Span(max(min(mutation.extent.start, mutation.place.start - 60), 0), mutation.extent.end + 60)
    before, changed = text[extent.start : mutation.place.start], text[slice(*mutation.place)]
    marked = f"{before}>>>{changed}<<<{text[mutation.place.end : extent.end]}"
    lines = [
        f"[{mutation.kind.name}] {mutation.level.name} {mutation.article.id} {mutation.change.statement.id}",
        f"  {' '.join(marked.split())}",
    ]
    lines += [f"  -> {finding.rule.slug} {finding.severity}: {finding.message}" for finding in outcome.new]
    return "\n".join(lines)
