"""Reviewdog Diagnostic Format, a diagnostic a line; columns count bytes of UTF-8, ends are exclusive."""

from collections import defaultdict
from collections.abc import Mapping

from compare.models import Checked, Finding, Passage, Severity
from compare.report.findings.jsontext import Record, dump
from compare.report.findings.target import byte_columns, of, replacement, target, where
from compare.report.findings.wording import heading, quoted, told

_SEVERITIES = {Severity.ERROR: "ERROR", Severity.WARNING: "WARNING", Severity.NOTE: "INFO"}


def to_rdjsonl(checked: Checked, /, *, width: int = 80, colour: bool = False) -> str:  # noqa: ARG001
    """A suggestion is a range to replace; only where lines and columns are those of the file."""
    offsets: defaultdict[str, set[int]] = defaultdict(set)
    for finding in checked.findings:
        offsets[finding.here.article].update(finding.span)
    columns = {article.id: byte_columns(article.text, offsets[article.id]) for article in checked.articles}
    return "".join(f"{dump(_diagnostic(one, columns.get(one.here.article, {})))}\n" for one in checked.findings)


def _diagnostic(finding: Finding, columns: Mapping[int, int]) -> Record:
    spot = of(finding)
    extent: Record = {"start": {"line": spot.start.line}}
    if spot.exact:
        extent = {
            "start": _position(spot.start.line, columns.get(finding.span.start)),
            "end": _position(spot.end.line, columns.get(finding.span.end)),
        }
    known: Record = {
        "message": f"{heading(finding)}: {where(finding)}{told(finding)} ({finding.confidence:.2f})",
        "location": {"path": spot.path, "range": extent},
        "severity": _SEVERITIES[finding.severity],
        "source": {"name": "samestory"},
        "code": {"value": finding.rule.id},
    }
    if finding.related:
        known["related_locations"] = [_related(passage) for passage in finding.related]
    instead = replacement(finding)
    if instead is not None and finding.span.start in columns:
        known["suggestions"] = [{"range": extent, "text": instead}]
    return known


def _position(line: int, column: int | None) -> Record:
    return {"line": line} if column is None else {"line": line, "column": column}


def _related(passage: Passage) -> Record:
    """Lines only: the text of other articles, in which bytes could be counted, is not at hand."""
    spot = target(passage.path, passage.start, passage.end)
    extent: Record = {"start": {"line": spot.start.line}, "end": {"line": spot.end.line}}
    return {"message": quoted(passage), "location": {"path": spot.path, "range": extent}}
