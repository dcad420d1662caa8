"""SARIF 2.1.0 (OASIS standard), which code hosts and editors read."""

import json
import re
from collections.abc import Sequence
from pathlib import PurePath
from urllib.parse import quote

from compare.models import Checked, Failure, Finding, Passage, Position, Rule
from compare.report.escape import clean
from compare.report.findings.jsontext import Record, escaped
from compare.report.findings.target import Target, of, replacement, target, where
from compare.report.findings.wording import quoted, suggestion, told

_SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_BRACES = re.compile(r"[{}]")


def to_sarif(checked: Checked, /, *, width: int = 80, colour: bool = False) -> str:  # noqa: ARG001
    """One run with its rules, results, and what could not be read as notifications."""
    index = {rule.id: number for number, rule in enumerate(checked.rules)}
    rules = [*checked.rules]
    for finding in checked.findings:
        if finding.rule.id not in index:
            index[finding.rule.id] = len(rules)
            rules.append(finding.rule)
    run: Record = {
        "tool": {"driver": {"name": "samestory", "rules": [_rule(rule) for rule in rules]}},
        "columnKind": "unicodeCodePoints",
        "invocations": [_invocation(checked.failures)],
        "results": [_result(finding, index[finding.rule.id]) for finding in checked.findings],
    }
    log = {"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}
    written = json.dumps(log, ensure_ascii=False, sort_keys=True, indent=1)
    return "".join(f"{escaped(line)}\n" for line in written.split("\n"))


def _rule(rule: Rule) -> Record:
    short = f"{rule.summary[:1].upper()}{rule.summary[1:]}."
    help_text = f"{short} {rule.explanation}".strip()
    return {
        "id": rule.id,
        "name": rule.slug,
        "shortDescription": {"text": short},
        "fullDescription": {"text": help_text},
        "help": {"text": f"{help_text} `samestory explain {rule.slug}` shows an example."},
        "defaultConfiguration": {"level": rule.severity.value},
    }


def _result(finding: Finding, index: int) -> Record:
    spot = of(finding)
    known: Record = {
        "ruleId": finding.rule.id,
        "ruleIndex": index,
        "level": finding.severity.value,
        "message": _message(where(finding) + told(finding)),
        "locations": [{"physicalLocation": _physical(spot)}],
        "partialFingerprints": {"samestory/v1": finding.fingerprint},
        "rank": round(100 * finding.confidence, 1),
    }
    if finding.related:
        known["relatedLocations"] = [_related(number, passage) for number, passage in enumerate(finding.related)]
    if (instead := replacement(finding)) is not None:
        known["fixes"] = [_fix(finding, spot, instead)]
    return known


def _related(number: int, passage: Passage) -> Record:
    spot = target(passage.path, passage.start, passage.end)
    return {"id": number, "physicalLocation": _physical(spot), "message": _message(quoted(passage))}


def _fix(finding: Finding, spot: Target, instead: str) -> Record:
    change: Record = {"deletedRegion": _region(spot.start, spot.end), "insertedContent": {"text": instead}}
    return {
        "description": _message(suggestion(finding)),
        "artifactChanges": [{"artifactLocation": _artifact(spot.path), "replacements": [change]}],
    }


def _physical(spot: Target) -> Record:
    region: Record = _region(spot.start, spot.end) if spot.exact else {"startLine": spot.start.line}
    return {"artifactLocation": _artifact(spot.path), "region": region}


def _region(start: Position, end: Position) -> Record:
    """Zero-length where words are missing: the standard reads it as an insertion point."""
    return {"startLine": start.line, "startColumn": start.column, "endLine": end.line, "endColumn": end.column}


def _artifact(path: str) -> Record:
    return {"uri": uri(path)}


def uri(path: str) -> str:
    """The path as an address: percent-encoded, relative where the path is.

    >>> uri("drafts/50% more: a test.md")
    'drafts/50%25%20more%3A%20a%20test.md'
    """
    try:
        name = path.encode("utf-8", "surrogateescape")  # a file name need not be UTF-8
    except UnicodeEncodeError:
        name = path.encode("utf-8", "replace")
    return f"file://{quote(name)}" if PurePath(path).is_absolute() else quote(name)


def _message(text: str) -> Record:
    """In a SARIF message braces hold places of arguments, and `[…](…)` is a link."""
    return {"text": _BRACES.sub(r"\g<0>\g<0>", clean(text)).replace("](", "] (")}


def _invocation(failures: Sequence[Failure]) -> Record:
    """An input that was not checked makes no successful run."""
    invocation: Record = {"executionSuccessful": not failures}
    if failures:
        invocation["toolExecutionNotifications"] = [
            {
                "level": "error",
                "message": _message(f"{failure.path}: {failure.error}"),
                "locations": [{"physicalLocation": {"artifactLocation": _artifact(failure.path)}}],
            }
            for failure in failures
        ]
    return invocation
