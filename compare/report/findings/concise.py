"""One line a finding, as editors and `grep` know them."""

from compare.models import Checked, Finding
from compare.report.findings.inert import inert
from compare.report.findings.wording import heading, summary, told


def to_concise(checked: Checked, /, *, width: int = 80, colour: bool = False) -> str:  # noqa: ARG001
    """`path:line:column: error SS102 quote-number: message (0.93)`, and a summary as the last line.

    Lines are never wrapped nor coloured: editors take them apart.
    """
    return "\n".join([*map(_line, checked.findings), summary(checked)]) + "\n"


def _line(finding: Finding) -> str:
    place = f"{inert(finding.here.path)}:{finding.start.line}:{finding.start.column}"
    what = f"{finding.severity.value} {heading(finding)}: {inert(told(finding))}"
    return f"{place}: {what} ({finding.confidence:.2f})"
