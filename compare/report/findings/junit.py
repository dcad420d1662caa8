"""JUnit's XML, as GitLab and Jenkins read it: a suite an article, a test case a rule, passing ones included.

Readers take one failure a case, so all findings of a rule in an article stand in one. Notes fail nothing: they are
printed with a case that passes.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from xml.etree import ElementTree as ET

from compare.models import Article, Checked, Failure, Finding, Rule, Severity
from compare.report.escape import UNPRINTABLE
from compare.report.findings.cutting import pieces
from compare.report.findings.inert import inert
from compare.report.findings.wording import MISSING, SEVERITIES, certainty, place, source, suggestion, told
from compare.text.counting import count

_AROUND = 120
_RELATED = 4
_NO_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def to_junit(checked: Checked, /, *, width: int = 80, colour: bool = False) -> str:  # noqa: ARG001
    """No times: the same check gives the same bytes."""
    held: defaultdict[tuple[str, str], list[Finding]] = defaultdict(list)
    for finding in checked.findings:
        held[finding.here.article, finding.rule.id].append(finding)
    rules = {rule.id: rule for rule in (*checked.rules, *(finding.rule for finding in checked.findings))}
    root = ET.Element("testsuites", name="samestory")
    for article in checked.articles:
        _suite(root, article, [(rule, held[article.id, rule.id]) for _, rule in sorted(rules.items())])
    if checked.failures:
        _unread(root, checked.failures)
    for name in ("tests", "failures", "errors"):
        root.set(name, str(sum(int(suite.get(name, "0")) for suite in root)))
    ET.indent(root)
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{ET.tostring(root, encoding="unicode")}\n'


def _suite(root: ET.Element, article: Article, cases: Iterable[tuple[Rule, Sequence[Finding]]]) -> None:
    name = _text(article.path)
    suite = ET.SubElement(root, "testsuite", name=name)
    tests = failures = 0
    for rule, findings in cases:
        case = ET.SubElement(suite, "testcase", classname=name, name=f"{rule.id} {rule.slug}", file=name)
        grave = [finding for finding in findings if finding.severity is not Severity.NOTE]
        tests, failures = tests + 1, failures + bool(grave)
        if grave:
            worst = min((finding.severity for finding in grave), key=SEVERITIES.index)
            more = f" and {count(len(findings) - 1, 'more finding')}" if len(findings) > 1 else ""
            message = f"{_text(told(grave[0]))}{more}"
            ET.SubElement(case, "failure", message=message, type=worst.value).text = _report(findings)
        elif findings:
            ET.SubElement(case, "system-out").text = _report(findings)
    for key, number in (("tests", tests), ("failures", failures), ("errors", 0), ("skipped", 0)):
        suite.set(key, str(number))


def _unread(root: ET.Element, failures: Sequence[Failure]) -> None:
    number = str(len(failures))
    suite = ET.SubElement(root, "testsuite", name="inputs", tests=number, failures="0", errors=number, skipped="0")
    for failure in failures:
        name = _text(failure.path)
        case = ET.SubElement(suite, "testcase", classname=name, name="can be read", file=name)
        ET.SubElement(case, "error", message=_text(failure.error), type="input").text = _text(failure.error)


def _report(findings: Iterable[Finding]) -> str:
    return "\n\n".join("\n".join(_lines(finding)) for finding in findings)


def _lines(finding: Finding) -> Iterable[str]:
    yield f"{_text(finding.here.path)}:{finding.start.line}:{finding.start.column}: {_text(told(finding))}"
    sides = [("here", finding.here, "[-", "-]")]
    sides += [("others", passage, "{+", "+}") for passage in finding.related[:_RELATED]]
    for label, passage, opening, closing in sides:
        shown = (
            f"{opening}{text or MISSING}{closing}" if marked else text for text, marked in pieces(passage, _AROUND)
        )
        signed = ", ".join(part for part in (source(passage), place(passage)) if part)
        yield _text(f"{label}: {''.join(shown)} — {signed}")
    yield f"{certainty(finding.confidence)} ({finding.confidence:.2f})"
    if advice := suggestion(finding):
        yield _text(f"suggestion: {advice}")


def _text(text: str) -> str:
    """XML 1.0 has no way at all to write some characters, not even as references; `clean` leaves U+FFFE and U+FFFF."""
    return _NO_XML.sub(UNPRINTABLE, inert(text))
