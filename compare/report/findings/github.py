"""Annotations for GitHub Actions: workflow commands on standard output, and everything for the step's summary.

GitHub shows ten annotations of a level and step, and drops the others without a word; so the rest is counted aloud.
"""

import re
from collections import Counter
from collections.abc import Iterator
from itertools import islice

from compare.models import Checked, Finding, Severity
from compare.report.escape import clean
from compare.report.findings.markdown import in_markdown
from compare.report.findings.target import of, where
from compare.report.findings.wording import advised, heading, summary
from compare.text.counting import count

_MOST = 10
_SUMMARY = 1_000_000
"""Bytes; GitHub refuses a step summary of more than 1 MiB."""
_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "notice"}
_DATA = {"%": "%25", "\r": "%0D", "\n": "%0A"}
_PROPERTY = _DATA | {":": "%3A", ",": "%2C"}


def to_github(checked: Checked, /, *, width: int = 80, colour: bool = False) -> str:  # noqa: ARG001
    """A workflow command a line, at most ten of each level, and the summary as a plain line that orders nothing."""
    commands = [_command("error", {"file": one.path, "title": "samestory"}, one.error) for one in checked.failures]
    room = dict.fromkeys(_LEVELS, _MOST)
    room[Severity.ERROR] = max(0, _MOST - len(commands))
    held = Counter(finding.severity for finding in checked.findings)
    commands = commands[:_MOST]
    if len(checked.failures) > _MOST or any(held[severity] > room[severity] for severity in _LEVELS):
        room[Severity.NOTE] -= 1  # the line that counts the rest is a notice itself
    for severity in _LEVELS:
        of_level = (finding for finding in checked.findings if finding.severity is severity)
        commands.extend(map(_annotation, islice(of_level, room[severity])))
    commands.extend(_rest(checked, room))
    return "\n".join([*commands, f"samestory: {summary(checked)}"]) + "\n"


def step_summary(checked: Checked) -> str:
    """All findings in Markdown, for the file that `$GITHUB_STEP_SUMMARY` names."""
    return in_markdown(checked, most=_SUMMARY)


def _annotation(finding: Finding) -> str:
    spot = of(finding)
    known: dict[str, str | int] = {"file": spot.path, "line": spot.start.line}
    if spot.exact:
        known["endLine"] = spot.end.line
        if spot.start.line == spot.end.line:  # columns of different lines are refused
            known |= {"col": spot.start.column, "endColumn": spot.end.column}
    known["title"] = heading(finding)
    return _command(_LEVELS[finding.severity], known, f"{where(finding)}{advised(finding)} ({finding.confidence:.2f})")


def _rest(checked: Checked, room: dict[Severity, int]) -> Iterator[str]:
    held = Counter(finding.severity for finding in checked.findings)
    left = [
        count(held[severity] - room[severity], severity.value)
        for severity in _LEVELS
        if held[severity] > room[severity]
    ]
    if len(checked.failures) > _MOST:
        left.append(count(len(checked.failures) - _MOST, "problem") + " with inputs")
    if left:
        yield _command("notice", {"title": "samestory"}, f"{', '.join(left)} more: GitHub shows ten of a level")


def _command(level: str, properties: dict[str, str | int], message: str) -> str:
    known = ",".join(f"{name}={_escaped(str(value), _PROPERTY)}" for name, value in properties.items())
    return f"::{level} {known}::{_escaped(message, _DATA)}"


def _escaped(text: str, table: dict[str, str]) -> str:
    """As GitHub's own toolkit does it: `%` and line ends, and in a property also what ends it."""
    return re.sub(r"[%\r\n:,]", lambda match: table.get(match.group(), match.group()), clean(text))
