"""The words behind a signal, for the pairs that are shown to a reader."""

from compare.match.evidence import UNDATED, Evidence
from compare.models import Statement


def run(evidence: Evidence, pair: int) -> str:
    """The longest run, as folded words."""
    shared, corpus = evidence.shared, evidence.corpus
    first = int(corpus.starts[shared.short[pair]] + shared.run_start[pair])
    codes = corpus.codes[first : first + int(shared.run_words[pair])]
    return " ".join(corpus.vocabulary[code] for code in codes.tolist())


def percent_contained(evidence: Evidence, pair: int) -> str:
    """How much of which statement."""
    return f"{evidence.shared.contained[pair]:.0%} of {_short(evidence, pair).id}"


def short(evidence: Evidence, pair: int) -> str:
    """The shorter statement as it stands, or its beginning."""
    text = " ".join(_short(evidence, pair).text.split())
    return text if len(text) <= 80 else text[:79].rstrip() + "…"


def articles(evidence: Evidence, pair: int) -> str:
    """How alike the articles are, and how far apart."""
    if evidence.same_article[pair]:
        return "one article"
    days = int(evidence.days[pair])
    apart = "undated" if days == UNDATED else f"{days} day{'' if days == 1 else 's'} apart"
    return f"rare words alike {evidence.likeness[pair]:.2f}, {apart}"


def articles_with_run(evidence: Evidence, pair: int) -> str:
    """How many articles may have the run."""
    return f"as common as in {evidence.shared.run_expected[pair]:.0f} articles: {run(evidence, pair)}"


def unquoted(evidence: Evidence, pair: int) -> str:
    """How many of those have it without quotation marks."""
    shared = evidence.shared
    return f"unquoted in {shared.run_unquoted[pair]} of {shared.run_articles[pair]} articles: {run(evidence, pair)}"


def speakers(evidence: Evidence, pair: int) -> str:
    """Who said it, the shorter statement's speaker first."""
    statements = evidence.corpus.statements
    pair_of = (statements[evidence.shared.short[pair]], statements[evidence.shared.long[pair]])
    return " / ".join(dict.fromkeys(s.speaker.person if s.speaker else "" for s in pair_of))


def _short(evidence: Evidence, pair: int) -> Statement:
    return evidence.corpus.statements[int(evidence.shared.short[pair])]
