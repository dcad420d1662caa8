"""What a check says of decisions: which its findings rest on, and which were not applied."""

from collections.abc import Mapping, Sequence

from compare.models import Bearing, Checked, Failure, Finding, Standing, by_id
from compare.report.bearings import counted, decided
from compare.report.escape import clean
from compare.report.unapplied import in_articles, unapplied


def bearings(checked: Checked) -> Mapping[str, Bearing]:
    """What people decided, by the ids of the decisions."""
    return {bearing.decision.id: bearing for bearing in checked.decisions}


def behind(finding: Finding, known: Mapping[str, Bearing]) -> list[str]:
    """`rests on a decision: same (N. N., 4 May 2026: “seen on video”)`, a line each; of one not at hand, its id."""
    said = (decided(known[key].decision) if key in known else clean(key) for key in finding.decisions)
    return [f"rests on a decision: {words}" for words in said]


def not_applied(checked: Checked) -> str:
    """`1 decision stale, 1 disputed.`; empty when all were applied. Those that were are many, and say nothing here."""
    told = counted([bearing for bearing in checked.decisions if not bearing.holds])
    return f"{told}." if told else ""


def left(checked: Checked) -> list[str]:
    """A line for each that was not applied, or each question and chain of them."""
    return unapplied(checked.decisions, in_articles(by_id(checked.articles)))


def stale_here(checked: Checked) -> Sequence[Failure]:
    """Stale decisions on the checked articles: whoever edits one should know that it undid what somebody decided."""
    ran = by_id(checked.articles)
    named = in_articles(ran)
    found = []
    for bearing in checked.decisions:
        places = [anchor.article for anchor in (bearing.decision.a, bearing.decision.b) if anchor.article in ran]
        if bearing.standing is Standing.STALE and places:
            [line] = unapplied([bearing], named)
            found.append(Failure(ran[places[0]].path, f"a decision is {line}; `samestory review` asks again"))
    return found
