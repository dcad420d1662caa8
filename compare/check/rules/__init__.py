"""The rules of a check, in one table. Ids are never used again for something else."""

from compare.check.rules.facts import (
    FACT_CAUSE,
    FACT_DATE,
    FACT_HEDGE,
    FACT_NAME,
    FACT_NUMBER,
    FACT_OUTDATED,
    FACT_PLACE,
    FACT_POLARITY,
    FACT_ROLE,
)
from compare.check.rules.quotes import (
    QUOTE_END,
    QUOTE_HEADLINE,
    QUOTE_INSERTION,
    QUOTE_NAME,
    QUOTE_NEGATION,
    QUOTE_NUMBER,
    QUOTE_OCCASION,
    QUOTE_OMISSION,
    QUOTE_ORDER,
    QUOTE_PARAPHRASE,
    QUOTE_QUALIFIER,
    QUOTE_SPEAKER,
    QUOTE_SPLICE,
    QUOTE_TITLE,
    QUOTE_UPSTREAM,
    QUOTE_WORD,
)
from compare.check.rules.sourcing import (
    ARCHIVE,
    NO_SPEAKER,
    SHARED_TEXT,
    SINGLE_ORIGIN,
)
from compare.errors import UsageError
from compare.models import DifferenceType, Rule

__all__ = [
    "ARCHIVE",
    "ATTRIBUTION",
    "FACT_CAUSE",
    "FACT_DATE",
    "FACT_HEDGE",
    "FACT_NAME",
    "FACT_NUMBER",
    "FACT_OUTDATED",
    "FACT_PLACE",
    "FACT_POLARITY",
    "FACT_ROLE",
    "NO_SPEAKER",
    "OF_FACTS",
    "OF_QUOTES",
    "QUOTE_END",
    "QUOTE_HEADLINE",
    "QUOTE_INSERTION",
    "QUOTE_NAME",
    "QUOTE_NEGATION",
    "QUOTE_NUMBER",
    "QUOTE_OCCASION",
    "QUOTE_OMISSION",
    "QUOTE_ORDER",
    "QUOTE_PARAPHRASE",
    "QUOTE_QUALIFIER",
    "QUOTE_SPEAKER",
    "QUOTE_SPLICE",
    "QUOTE_TITLE",
    "QUOTE_UPSTREAM",
    "QUOTE_WORD",
    "RULES",
    "SHARED_TEXT",
    "SINGLE_ORIGIN",
    "named",
]

RULES = (
    QUOTE_WORD, QUOTE_NUMBER, QUOTE_NEGATION, QUOTE_QUALIFIER, QUOTE_NAME, QUOTE_OMISSION, QUOTE_INSERTION, QUOTE_END,
    QUOTE_SPLICE, QUOTE_ORDER, QUOTE_SPEAKER, QUOTE_TITLE, QUOTE_PARAPHRASE, QUOTE_HEADLINE, QUOTE_UPSTREAM,
    QUOTE_OCCASION, FACT_NUMBER, FACT_DATE, FACT_NAME, FACT_PLACE, FACT_HEDGE, FACT_OUTDATED, FACT_POLARITY, FACT_ROLE,
    FACT_CAUSE, SINGLE_ORIGIN, SHARED_TEXT, NO_SPEAKER, ARCHIVE,
)  # fmt: skip
"""Sorted by id: SS1xx quotes, SS2xx facts, SS3xx sourcing."""

_T = DifferenceType
OF_QUOTES = {
    _T.SUBSTITUTION: QUOTE_WORD, _T.NUMBER: QUOTE_NUMBER, _T.UNIT: QUOTE_NUMBER, _T.NEGATION: QUOTE_NEGATION,
    _T.QUALIFIER: QUOTE_QUALIFIER, _T.NAME: QUOTE_NAME, _T.OMISSION: QUOTE_OMISSION, _T.INSERTION: QUOTE_INSERTION,
    _T.SPLICE: QUOTE_SPLICE, _T.REORDER: QUOTE_ORDER, _T.SPEAKER: QUOTE_SPEAKER, _T.TITLE: QUOTE_TITLE,
    _T.PARAPHRASE: QUOTE_PARAPHRASE, _T.HEADLINE: QUOTE_HEADLINE, _T.UPSTREAM: QUOTE_UPSTREAM,
    _T.OCCASION: QUOTE_OCCASION,
}  # fmt: skip
"""The rule for each difference of two quotes; of the others, an editor need not be told."""
OF_FACTS = {
    _T.NUMBER: FACT_NUMBER, _T.UNIT: FACT_NUMBER, _T.DATE: FACT_DATE, _T.NAME: FACT_NAME, _T.PLACE: FACT_PLACE,
    _T.HEDGE: FACT_HEDGE, _T.UPDATE: FACT_OUTDATED, _T.POLARITY: FACT_POLARITY, _T.ROLE: FACT_ROLE,
    _T.CAUSE: FACT_CAUSE,
}  # fmt: skip
"""The same for two versions of a fact."""

ATTRIBUTION = frozenset([QUOTE_SPEAKER, QUOTE_TITLE, QUOTE_UPSTREAM, QUOTE_OCCASION])
"""Rules on what surrounds the words: agreement in the words themselves says nothing about them."""

_BY_NAME = {name.casefold(): rule for rule in RULES for name in (rule.id, rule.slug)}


def named(name: str) -> tuple[Rule, ...]:
    """The rules that a name stands for: an id, a slug, the beginning of ids ("SS1"), or "all".

    Raises UsageError, with the nearest name, when there is none.
    """
    from rapidfuzz.process import extractOne

    wanted = name.strip().casefold()
    if wanted == "all":
        return RULES
    found = tuple(rule for rule in RULES if rule.id.casefold().startswith(wanted)) if wanted.startswith("ss") else ()
    if not found and wanted in _BY_NAME:
        found = (_BY_NAME[wanted],)
    if not found:
        near = extractOne(wanted, list(_BY_NAME), score_cutoff=60)
        hint = f", did you mean {near[0]!r}" if near else ""
        raise UsageError(f"there is no rule {name!r}{hint}; `samestory explain rules` lists them")
    return found
