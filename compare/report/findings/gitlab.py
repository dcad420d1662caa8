"""GitLab's Code Quality report: a JSON list that a merge request shows as a widget and beside the lines."""

import hashlib
from collections import Counter

from compare.models import Checked, Severity
from compare.report.findings.jsontext import Record, lines
from compare.report.findings.target import of, where
from compare.report.findings.wording import advised, heading

_SEVERITIES = {Severity.ERROR: "critical", Severity.WARNING: "minor", Severity.NOTE: "info"}


def to_gitlab(checked: Checked, /, *, width: int = 80, colour: bool = False) -> str:  # noqa: ARG001
    """One entry a finding. GitLab drops entries whose fingerprint it has seen, so equal ones are told apart."""
    seen: Counter[str] = Counter()
    records: list[Record] = []
    for finding in checked.findings:
        spot = of(finding)
        records.append(
            {
                "check_name": finding.rule.slug,
                "description": f"{heading(finding)}: {where(finding)}{advised(finding)}",
                "fingerprint": _unique(finding.fingerprint, seen[finding.fingerprint]),
                "severity": _SEVERITIES[finding.severity],
                "location": {"path": spot.path, "lines": {"begin": spot.start.line, "end": spot.end.line}},
            }
        )
        seen[finding.fingerprint] += 1
    return lines(records) + "\n"


def _unique(fingerprint: str, earlier: int) -> str:
    """The first of equal ones keeps its fingerprint, so that it is the same finding as in an earlier report."""
    if not earlier:
        return fingerprint
    return hashlib.blake2s(f"{fingerprint}:{earlier}".encode(), digest_size=8).hexdigest()
