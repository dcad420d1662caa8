"""Two statements side by side: their alignment, the signals, and in what they differ."""

from collections.abc import Collection

from compare.models import Answer, Article, Band, Bearing, Kind, Match, Report, Statement
from compare.report.aligned import LEGEND, row
from compare.report.bearings import decided, said
from compare.report.escape import clean, shorten
from compare.report.layout import bullets, grid, wrap
from compare.report.place import exact_place
from compare.report.unapplied import in_report, question
from compare.report.vouching import voucher
from compare.report.wording import VERDICTS, difference_in_words, speaker_name

_NAME, _FIGURE = 24, 7
_PASSAGE = 4_000
"""Wrapping takes time that grows with the square of a text without blanks."""
_FACT = {
    Band.SAME: "the same fact",
    Band.UNSURE: "unsure whether they state the same fact",
    Band.DIFFERENT: "not the same fact",
}


def explained(report: Report, match: Match, width: int = 80) -> str:
    """`report` holds the two statements, as they were asked for, the group that they would make, and what people
    decided of the two, which is said beside what the signals say.
    """
    a, b = report.statements
    blocks = [
        _side(report, "A", a, width),
        _side(report, "B", b, width),
        wrap(f"{_FACT[match.band] if _is_fact(report) else match.band.value}, score {match.score:.2f}", width),
        *(wrap(line, width) for line in _decided(report)),
        f"{LEGEND}\n" + wrap(shorten(aligned(report, a, b), 2 * _PASSAGE), width, indent=2),
        _signals(match, width),
        *_verdicts(report, width),
    ]
    return "\n\n".join(blocks) + "\n"


def _decided(report: Report) -> list[str]:
    """What people said of the two themselves, and else what follows from what they said of others."""
    asked = {statement.id for statement in report.statements}
    direct = [one for one in report.decisions if _is_about(one, asked)]
    rest = [one for one in report.decisions if one not in direct]
    chain = (f"{question(one, in_report(report))}: {decided(one.decision)}" for one in rest)
    return said(direct) + ([f"follows from what was decided: {'; '.join(chain)}"] if rest else [])


def _is_about(bearing: Bearing, asked: Collection[str]) -> bool:
    if bearing.decision.answer is Answer.NOT_A_QUOTE:
        return bearing.a in asked
    return {bearing.a, bearing.b} == set(asked)


def _is_fact(report: Report) -> bool:
    return any(statement.kind is Kind.CLAIM for statement in report.statements)


def aligned(report: Report, a: Statement, b: Statement) -> str:
    """Both passages as one row of words, as `wdiff` shows two texts."""
    return row(report.article[a.article].text, a.spans, report.article[b.article].text, b.spans)


def _side(report: Report, name: str, statement: Statement, width: int) -> str:
    article: Article = report.article[statement.article]
    who = voucher(statement) if _is_fact(report) else speaker_name(report, statement.id)
    where = f"{name}  {exact_place(article, statement.spans[0].start)}  {who}"
    return f"{wrap(where, width)}\n{wrap(f'“{shorten(statement.text, _PASSAGE)}”', width, indent=3)}"


def _signals(match: Match, width: int) -> str:
    rows = [
        (clean(signal.name), f"{signal.value:.2f}", f"{signal.weight:+.2f}", shorten(signal.detail, _PASSAGE))
        for signal in match.signals
    ]
    rest = width - _NAME - 2 * _FIGURE - 3 * 2
    return grid(rows, (_NAME, _FIGURE, _FIGURE, rest), ("signal", "value", "weight", "words"))


def _verdicts(report: Report, width: int) -> list[str]:
    side = {report.statements[0].id: "A", report.statements[1].id: "B"}
    kind = "accounts of the same fact" if _is_fact(report) else "versions of one utterance"
    return [
        f"As {kind}, {side[judgement.statement]} {VERDICTS[judgement.verdict]}:\n"
        + bullets(map(difference_in_words, judgement.differences), width)
        for group in report.groups
        for judgement in group.judgements
        if judgement.differences
    ]
