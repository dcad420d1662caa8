"""Data inside the page, for its scripts: JSON that no article can break out of.

Inside `<script>` a browser reads up to the first `</script` or, after `<!--`, in ways of its own, whatever JSON says;
U+2028 ends a line for older script engines. All of these are written as escapes, which JSON reads as the same text.
"""

import json
import re
from collections.abc import Iterable, Mapping
from typing import Any

from compare.report.escape import clean
from compare.report.page.findings import Finding
from compare.report.page.packets import packet

_UNSAFE = re.compile("[<>&\u2028\u2029\ud800-\udfff]")


def island(record: object) -> str:
    """`record` as JSON, harmless inside a script element: the same bytes for the same record."""
    text = json.dumps(record, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return _UNSAFE.sub(lambda match: f"\\u{ord(match.group()):04x}", text)


def facets(findings: Iterable[Finding]) -> Mapping[str, Any]:
    """What findings can be filtered by: outlets, persons, kind, verdicts, kinds of difference, confidence."""
    outlets: dict[str, int] = {}
    people: dict[str, int] = {}
    found = {}
    for one in findings:
        ran = {clean(version.article.outlet) or clean(version.article.path) for version in one.versions}
        speakers = [version.statement.speaker for version in one.versions]
        said = {clean(who.person) for who in speakers if who and who.person.strip()}
        found[one.anchor] = {
            "outlets": sorted(outlets.setdefault(name, len(outlets)) for name in sorted(ran)),
            "people": sorted(people.setdefault(name, len(people)) for name in sorted(said)),
            "kind": one.kind,
            "verdicts": sorted({version.verdict.value for version in one.versions}),
            "types": sorted({d.type.value for judged in one.group.judgements for d in judged.differences}),
            "confidence": round(one.confidence, 2),
        }
    return {"outlets": list(outlets), "people": list(people), "findings": found}


def packets(findings: Iterable[Finding]) -> Mapping[str, Any]:
    """Evidence packets by finding."""
    return {one.anchor: packet(one) for one in findings}
