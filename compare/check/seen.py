"""Which differences an editor should be told of, and under which rule."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace

from compare.check import rules
from compare.check.readings import Seen
from compare.models import (
    Article,
    Difference,
    DifferenceType,
    Directness,
    Faced,
    Kind,
    MarkerKind,
    Place,
    Rule,
    Severity,
    Span,
    Statement,
    Verdict,
    Version,
)

_REWORDED = frozenset([rules.QUOTE_WORD, rules.QUOTE_OMISSION, rules.QUOTE_INSERTION, rules.QUOTE_ORDER])
"""What is said once of a paraphrase, and not word by word."""
_CUTS = frozenset([DifferenceType.TRUNCATION, DifferenceType.FRAGMENT, DifferenceType.OVERLAP])
_CLOSED = 0.6
"""Confidence that a version of a few words is one, from which on another speaker is told of."""
_ENDING = re.compile(r"(?:n['’]t|['’](?:re|ve|ll|m|d|s))\b", re.IGNORECASE)
_STOPS = ".!?"
_MARKS = "”’\"'»“‘)] \n\t"


def seen(faced: Faced, statement_of: Mapping[str, Statement], article_of: Mapping[str, Article]) -> Iterator[Seen]:
    """The differences of a statement that break a rule.

    Headlines are reworded freely: one is held against the body of its own article, and no other.
    """
    one = statement_of[faced.statement]
    for version in faced.versions:
        other = statement_of[version.statement]
        at_home = version.article == one.article
        if at_home != (one.directness is Directness.HEADLINE) or other.directness is Directness.HEADLINE:
            continue
        broken = (
            _of_quotes(one, version, article_of)
            if faced.kind is Kind.QUOTE
            else _of_facts(one, version, other, article_of)
        )
        for found in broken:
            if at_home == (found.rule is rules.QUOTE_HEADLINE):
                yield replace(found, difference=_in_whole_words(found.difference, article_of))


def _in_whole_words(found: Difference, article_of: Mapping[str, Article]) -> Difference:
    """A contraction is compared as two words, but nobody reads "n't" alone."""
    return replace(found, here=_widened(found.here, article_of), there=_widened(found.there, article_of))


def _widened(place: Place, article_of: Mapping[str, Article]) -> Place:
    text, (start, end) = article_of[place.article].text, place.span
    if not _ENDING.match(text, start):
        return place
    while start and text[start - 1].isalpha():
        start -= 1
    return Place(place.article, Span(start, end), text[start:end])


def _of_quotes(one: Statement, version: Version, article_of: Mapping[str, Article]) -> Iterator[Seen]:
    reworded = any(found.type is DifferenceType.PARAPHRASE for found in version.differences)
    for found in version.differences:
        rule = _rule_of_quote(one, found, article_of)
        if rule is None or (reworded and rule in _REWORDED):
            continue
        if version.verdict is Verdict.UNSURE and not (rule is rules.QUOTE_SPEAKER and version.confidence >= _CLOSED):
            continue
        yield Seen(rule, found, version)


def _rule_of_quote(one: Statement, found: Difference, article_of: Mapping[str, Article]) -> Rule | None:
    if found.type in _CUTS:
        if found.type is DifferenceType.TRUNCATION and found.here.span.end <= one.spans[0].start:
            return rules.QUOTE_OMISSION if found.severity is Severity.WARNING and found.there.text else None
        return rules.QUOTE_END if _ends_short(one, found, article_of) else None
    rule = rules.OF_QUOTES.get(found.type)
    if rule is None or (found.severity is Severity.NOTE and rule.severity is not Severity.NOTE):
        return None
    if rule is rules.QUOTE_SPLICE and not found.there.text:
        return None  # it was run together there
    if rule in (rules.QUOTE_OMISSION, rules.QUOTE_INSERTION):
        return rules.QUOTE_OMISSION if found.there.text else rules.QUOTE_INSERTION
    return rule


def _ends_short(one: Statement, found: Difference, article_of: Mapping[str, Article]) -> bool:
    """Whether a quote ends with a full stop where another version goes on in the sentence."""
    if one.directness is not Directness.DIRECT or not found.there.text:
        return False
    text, there = article_of[one.article].text, article_of[found.there.article].text
    end = one.spans[-1].end
    last = text[:end].rstrip(_MARKS)[-1:]
    before = there[: found.there.span.start].rstrip(_MARKS)[-1:]
    at_end = found.here.span.start >= end - len(_MARKS) or found.type is DifferenceType.FRAGMENT
    if found.severity is Severity.WARNING:
        return True
    return at_end and found.here.span.start == found.here.span.end and last in _STOPS and before not in _STOPS


def _of_facts(one: Statement, version: Version, other: Statement, article_of: Mapping[str, Article]) -> Iterator[Seen]:
    stale = article_of[one.article].date < article_of[other.article].date
    for found in version.differences:
        rule = rules.OF_FACTS.get(found.type)
        if rule is None or version.verdict is Verdict.UNSURE:
            continue
        if rule is rules.FACT_OUTDATED:
            # A later count than others had is no error, but an editor may want to know that nobody else has it yet.
            yield Seen(rule if stale else rules.FACT_NUMBER, found, version)
        elif rule is rules.FACT_HEDGE:
            if _is_hedged_there(found, other):
                yield Seen(rule, found, version)
        elif found.severity is not Severity.NOTE:
            yield Seen(rule, found, version)


def _is_hedged_there(found: Difference, other: Statement) -> bool:
    """A hedge that the others lack is caution, and nothing to mend.

    A lost "reportedly" is a note between two outlets, of which one may know more; in a draft it is what an editor asks
    about. Any other reserve counts only where it is more than a note: "his likely rival" is no likelihood.
    """
    kinds = (MarkerKind.HEDGE, MarkerKind.MODALITY)
    lost = [marker for marker in other.markers if marker.span == found.there.span and marker.kind in kinds]
    return any(marker.sense == "reported" or found.severity is not Severity.NOTE for marker in lost)
