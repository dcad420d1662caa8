"""The evidence packet of a finding: what a desk needs to ask another for a correction, and to check what it says.

Lines with a role each; the page turns them into plain text or Markdown when somebody copies them.
"""

import hashlib
from collections.abc import Iterator

from compare.report.escape import clean, shorten
from compare.report.page.findings import Finding
from compare.report.page.versions import Version, dated
from compare.report.place import exact_place

_PASSAGE = 4_000
_HOW = (
    "Versions differ; which one is right is not for a program to say. SHA-256 is taken of the passage, its segments "
    "joined by one blank, and of the article’s text as it was read, both in UTF-8."
)

Line = tuple[str, str]
"""Role (h, v, q, i, p: heading, version, quoted passage, item, paragraph) and text, clean and on one line."""


def packet(finding: Finding) -> list[Line]:
    """Heading, each version with its passage, differences, place and digests, and how to read it."""
    head = f"{finding.name}: {finding.stakes or finding.verdict.value}, {clean(finding.sources)}"
    lines = [("h", head), ("i", f"finding {clean(finding.group.group.id)}, weakest link {finding.confidence:.2f}")]
    lines += [("i", line) for line in map(clean, finding.lines)]
    lines += [("i", line) for line in finding.decisions]
    for version in finding.versions:
        lines += _version(version)
    lines.append(("p", _HOW))
    return lines


def _version(version: Version) -> Iterator[Line]:
    article, statement = version.article, version.statement
    title = f", “{shorten(article.title, 200)}”" if article.title.strip() else ""
    yield "v", f"{version.letter}. {version.name}, {dated(article)}{title}"
    yield "q", shorten(statement.text, _PASSAGE)
    beside = f", beside {version.beside}" if version.beside else ", the version that others are compared with"
    yield "i", f"{version.verdict_words}{beside} (confidence {version.confidence:.2f})"
    yield from (("i", f"{'meaning may differ: ' if told.grave else ''}{told.words}") for told in version.told)
    yield "i", "; ".join([f"by {version.who}", *version.about])
    yield "i", f"place {exact_place(article, statement.spans[0].start)}, statement {clean(statement.id)}"
    if version.source:
        yield "i", f"source {version.source}"
    yield "i", f"passage SHA-256 {digest(statement.text)}"
    yield "i", f"article SHA-256 {digest(article.text)}"


def digest(text: str) -> str:
    """SHA-256 of a text, in hexadecimal digits."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
