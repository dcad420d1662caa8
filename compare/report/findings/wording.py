"""What every format says alike about a check: counts, certainty, sources, and what was left out."""

from collections import Counter

from compare.models import Checked, Finding, Passage, Severity, Support
from compare.report.escape import clean, shorten
from compare.report.findings.decided import not_applied
from compare.text.counting import count

MISSING = "\N{CARET}"
"""Stands where words are missing."""
SEVERITIES = (Severity.ERROR, Severity.WARNING, Severity.NOTE)
"""The gravest first."""
_SURE = ((0.95, "nearly certain"), (0.85, "very likely"), (0.7, "likely"), (0.5, "rather likely"))
"""From Kent's words of estimative probability, lower ends; below an even chance it is "unsure"."""
_OUTLETS = 6
_WORDS = 80
_MESSAGE, _PASSAGE = 600, 400


def certainty(confidence: float) -> str:
    """The confidence in words. The figure alone tempts to read 0.80 as a school mark."""
    return next((words for least, words in _SURE if confidence >= least), "unsure")


def tally(findings: tuple[Finding, ...]) -> str:
    """`2 errors, 1 note`; empty without findings."""
    held = Counter(finding.severity for finding in findings)
    return ", ".join(count(held[severity], severity.value) for severity in SEVERITIES if held[severity])


def summary(checked: Checked) -> str:
    """The check in a sentence or two: how much was found, in what, against what, and what was left out."""
    articles = count(len(checked.articles), "article")
    told = found(checked) if checked.findings else f"Nothing to report in {articles}"
    parts = (f"{told}, {compared(checked)}.", left_out(checked), unread(checked), not_applied(checked))
    return " ".join(filter(None, parts))


def found(checked: Checked) -> str:
    """`2 errors, 1 note in 1 of 3 articles`."""
    holding = len({finding.here.article for finding in checked.findings})
    articles = count(len(checked.articles), "article")
    where = f"{holding} of {articles}" if holding < len(checked.articles) else articles
    return f"{tally(checked.findings)} in {where}"


def compared(checked: Checked) -> str:
    """What the articles were compared with. A clean run against an empty archive must not look like a clean bill."""
    if not checked.corpus_articles:
        return "compared with no other article"
    articles = count(checked.corpus_articles, "article")
    return f"compared with {articles} and {count(checked.corpus_statements, 'statement')} in them"


def left_out(checked: Checked) -> str:
    """What is not shown, and why; empty if all is."""
    parts = [f"what did not change since {clean(checked.since)}"] if checked.since else []
    if checked.accepted:
        parts.append(f"{checked.accepted} that the baseline has")
    if checked.ignored:
        parts.append(f"{checked.ignored} that a comment, the front matter or the configuration ignores")
    return f"Left out: {' and '.join(parts)}." if parts else ""


def unread(checked: Checked) -> str:
    """How many inputs could not be used; empty if all could."""
    return f"{count(len(checked.failures), 'problem')} with inputs." if checked.failures else ""


def heading(finding: Finding) -> str:
    """`SS102 quote-number`."""
    return f"{finding.rule.id} {finding.rule.slug}"


def place(passage: Passage) -> str:
    """`path:line`."""
    return f"{clean(passage.path)}:{passage.start.line}"


def source(passage: Passage) -> str:
    """Outlet and date, as far as they are known."""
    return ", ".join(part for part in (clean(passage.outlet), clean(passage.date)) if part)


def support(reading: Support) -> str:
    """`2 independent origins: Coast, Post and 3 more outlets`."""
    shown = ", ".join(clean(outlet) for outlet in reading.outlets[:_OUTLETS])
    more = len(reading.outlets) - _OUTLETS
    outlets = f"{shown} and {count(more, 'more outlet')}" if more > 0 else shown
    behind = count(reading.origins, "independent origin")
    return f"{behind}: {outlets}" if outlets else behind


def in_question(finding: Finding) -> str:
    """The words that `finding.span` covers, as far as they lie in the passage; empty where words are missing."""
    begin = finding.here.span.start
    return finding.here.text[max(0, finding.span.start - begin) : max(0, finding.span.end - begin)]


def suggestion(finding: Finding) -> str:
    """What to write instead, in words; empty where nothing is certain enough to suggest."""
    if finding.suggestion is None:
        return ""
    instead, words = shorten(finding.suggestion, 3 * _WORDS), shorten(in_question(finding), _WORDS)
    if not instead:
        return f"leave out “{words}”"
    return f"“{instead}” instead of “{words}”" if words else f"put in “{instead}”"


def told(finding: Finding) -> str:
    """The message, harmless and of bearable length."""
    return shorten(finding.message, _MESSAGE)


def advised(finding: Finding) -> str:
    """The message with its suggestion, where one line must say both."""
    advice = suggestion(finding)
    return f"{told(finding)}; suggestion: {advice}" if advice else told(finding)


def quoted(passage: Passage) -> str:
    """`The Gazette, 2024-05-01: “…”`: what a related location is called."""
    return f"{source(passage) or clean(passage.path)}: “{shorten(passage.text, _PASSAGE)}”"
