"""For a comment on a pull request: a table of what was found, and the passages folded below it."""

import re
from collections.abc import Iterator, Mapping

from compare.models import Bearing, Checked, Finding, Passage, Severity
from compare.report.escape import code, markdown
from compare.report.findings.cutting import pieces
from compare.report.findings.decided import bearings, behind, left
from compare.report.findings.inert import brief, inert
from compare.report.findings.wording import (
    MISSING,
    certainty,
    heading,
    place,
    source,
    suggestion,
    summary,
    support,
    told,
)
from compare.report.unapplied import AGAIN
from compare.text.counting import count

_COMMENT = 60_000
"""Bytes; GitHub takes comments of 65,536 characters, GitLab longer ones."""
_AROUND = 160
_MESSAGE, _READING = 300, 80
_RELATED = 6
_CALL = re.compile(r"(?:@|\\#)(?=\w)")
_SIGNS = {Severity.ERROR: "🔴", Severity.WARNING: "🟡", Severity.NOTE: "🔵"}


def to_markdown(checked: Checked, /, *, width: int = 80, colour: bool = False) -> str:  # noqa: ARG001
    """As much as fits into a comment; what does not is counted."""
    return in_markdown(checked, most=_COMMENT)


def in_markdown(checked: Checked, *, most: int) -> str:
    """At most about `most` bytes of UTF-8: whole rows and whole details, and a line that counts what is left out."""
    blocks = ["### samestory check", _shown(summary(checked))]
    if checked.failures:
        blocks.append("\n".join(_fitting(_failures(checked), most // 8, "problem")))
    if told := left(checked):
        blocks.append("\n".join(_fitting((f"- {_shown(line)}" for line in told), most // 8, "decision")))
        blocks.append(AGAIN)
    if checked.findings:
        known = bearings(checked)
        head = "| place | severity | rule | what |\n|---|---|---|---|"
        rows = "\n".join(_fitting(map(_row, checked.findings), most // 3, "finding"))
        details = (_details(finding, known) for finding in checked.findings)
        blocks += [f"{head}\n{rows}", *_fitting(details, most // 3, "finding")]
    return "\n\n".join(blocks) + "\n"


def _fitting(parts: Iterator[str], most: int, noun: str) -> Iterator[str]:
    for part in parts:
        most -= len(part.encode("utf-8", "replace")) + 2
        if most < 0:
            yield f"\n… and {count(1 + sum(1 for _ in parts), f'more {noun}')}"
            return
        yield part


def _failures(checked: Checked) -> Iterator[str]:
    return (f"- {code(inert(failure.path))}: {_shown(brief(failure.error, _MESSAGE))}" for failure in checked.failures)


def _row(finding: Finding) -> str:
    where = code(inert(f"{finding.here.path}:{finding.start.line}:{finding.start.column}"))
    severity = f"{_SIGNS[finding.severity]} {finding.severity.value}"
    return f"| {where} | {severity} | {heading(finding)} | {_shown(told(finding))} |"


def _details(finding: Finding, known: Mapping[str, Bearing]) -> str:
    """`<summary>` is HTML and shows no Markdown, so what stands in it has no words of an article."""
    title = f"{heading(finding)}, line {finding.start.line}, {certainty(finding.confidence)} ({finding.confidence:.2f})"
    return "\n".join([f"<details><summary>{title}</summary>", "", *_body(finding, known), "", "</details>"])


def _body(finding: Finding, known: Mapping[str, Bearing]) -> Iterator[str]:
    yield _shown(told(finding))
    yield ""
    yield f"here, {_signature(finding.here)}:"
    yield f"> {_passage(finding.here)}"
    for passage in finding.related[:_RELATED]:
        yield ""
        yield f"{_signature(passage)}:"
        yield f"> {_passage(passage)}"
    if len(finding.related) > _RELATED:
        yield ""
        yield f"… and {count(len(finding.related) - _RELATED, 'more passage')}"
    if finding.readings:
        yield ""
    for number, reading in enumerate(finding.readings):
        words = f"“{_shown(brief(reading.reading, _READING))}”" if reading.reading.strip() else "without the words"
        yield f"- {words}{' (here)' if number == 0 else ''}: {_shown(support(reading))}"
    if advice := suggestion(finding):
        yield ""
        yield f"Suggestion: {_shown(advice)}"
    if finding.decisions:
        yield ""
        yield from (f"- {_shown(line)}" for line in behind(finding, known))


def _signature(passage: Passage) -> str:
    known = source(passage)
    return f"**{_shown(known)}** {code(inert(place(passage)))}" if known else code(inert(place(passage)))


def _passage(passage: Passage) -> str:
    """HTML, since `**` beside a quotation mark or a bracket opens no emphasis in CommonMark."""
    return "".join(
        f"<b>{_shown(text) or MISSING}</b>" if marked else _kept(text) for text, marked in pieces(passage, _AROUND)
    )


def _kept(text: str) -> str:
    before = " " if text[:1].isspace() else ""
    after = " " if text[-1:].isspace() and text.strip() else ""
    return f"{before}{_shown(text)}{after}"


def _shown(text: str) -> str:
    """`markdown(text)` that calls nobody and refers to no issue: a comment with `@name` in it would send mail.

    Code hosts look for such words after they have read the Markdown, so that no backslash helps.
    """
    return _CALL.sub(r"\g<0>&#8203;", markdown(inert(text)))
