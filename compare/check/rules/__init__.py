"""The rules of a check, in one table. Ids are never used again for something else."""

from compare.errors import UsageError
from compare.models import DifferenceType, Example, Rule, Severity

NOTE, WARNING, ERROR = Severity.NOTE, Severity.WARNING, Severity.ERROR


def _rule(id_: str, slug: str, severity: Severity, summary: str) -> Rule:
    return Rule(id_, slug, severity, summary, "", Example("", "", ""))


QUOTE_WORD = _rule("SS101", "quote-word", WARNING, "a word in a quote that others have otherwise")
QUOTE_NUMBER = _rule("SS102", "quote-number", ERROR, "a number in a quote that others have otherwise")
QUOTE_NEGATION = _rule("SS103", "quote-negation", ERROR, "a negation in a quote that others lack, or the reverse")
QUOTE_QUALIFIER = _rule("SS104", "quote-qualifier", ERROR, "a lost or changed qualifier in a quote")
QUOTE_NAME = _rule("SS105", "quote-name", ERROR, "a name in a quote that others have otherwise")
QUOTE_OMISSION = _rule("SS106", "quote-omission", WARNING, "words left out of a quote without a mark")
QUOTE_INSERTION = _rule("SS107", "quote-insertion", WARNING, "words in a quote that others run on without")
QUOTE_END = _rule("SS108", "quote-end", WARNING, "a quote that ends as if whole where others go on in the sentence")
QUOTE_SPLICE = _rule("SS109", "quote-splice", WARNING, "two quotes run together as one")
QUOTE_ORDER = _rule("SS110", "quote-order", WARNING, "words of a quote in another order")
QUOTE_SPEAKER = _rule("SS111", "quote-speaker", ERROR, "a quote that others give to somebody else")
QUOTE_TITLE = _rule("SS112", "quote-title", NOTE, "a speaker whom others describe otherwise")
QUOTE_PARAPHRASE = _rule("SS113", "quote-paraphrase", WARNING, "other words inside quotation marks")
QUOTE_HEADLINE = _rule("SS114", "quote-headline", WARNING, "a headline or caption that quotes otherwise than the body")
QUOTE_UPSTREAM = _rule("SS115", "quote-upstream", NOTE, "a quote that others have from another source")
QUOTE_OCCASION = _rule("SS116", "quote-occasion", NOTE, "a quote that others date to another occasion")
FACT_NUMBER = _rule("SS201", "fact-number", ERROR, "an amount that others give otherwise")
FACT_DATE = _rule("SS202", "fact-date", ERROR, "a date that others give otherwise")
FACT_NAME = _rule("SS203", "fact-name", ERROR, "a name that others give otherwise")
FACT_PLACE = _rule("SS204", "fact-place", ERROR, "a place that others give otherwise")
FACT_HEDGE = _rule("SS205", "fact-hedge", WARNING, "stated outright what others report with a reservation")
FACT_OUTDATED = _rule("SS206", "fact-outdated", WARNING, "an amount that others have superseded since")
FACT_POLARITY = _rule("SS207", "fact-polarity", ERROR, "asserted here what others deny, or the reverse")
FACT_ROLE = _rule("SS208", "fact-role", ERROR, "who did what to whom the other way round")
FACT_CAUSE = _rule("SS209", "fact-cause", WARNING, "another cause than others give")
SINGLE_ORIGIN = _rule("SS301", "single-origin", NOTE, "several outlets, but all from one origin that is not named here")
SHARED_TEXT = _rule("SS302", "shared-text", WARNING, "text shared with another outlet that is not credited")
NO_SPEAKER = _rule("SS303", "no-speaker", NOTE, "a quote without a recognisable speaker")
ARCHIVE = _rule("SS304", "archive", WARNING, "the outlet's own earlier article has it otherwise")

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
