"""Which lines of which articles changed since a revision, so that a check can keep to what somebody is writing."""

import os
import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from compare.check.git import changes, commit, difference, toplevel, untracked
from compare.check.paragraphs import paragraphs
from compare.models import Article, Finding, Span
from compare.text.lines import line_and_column

_HUNK = re.compile(rb"^@@ -\d+(?:,\d+)? \+(\d+)(?:,(\d+))? @@", re.MULTILINE)
_LINE, _ITEM = re.compile(r":(\d+)$"), re.compile(r"#\d+$")
_PAGES = frozenset({".html", ".htm", ".xhtml", ".json"})
_LAST = 1 << 62


@dataclass(frozen=True, slots=True)
class Lines:
    """Lines of a file, counted from 1."""

    ranges: tuple[tuple[int, int], ...] = ()
    """First and last of each stretch, in order. Where lines were only taken out: the one above and the one below."""

    def touch(self, first: int, last: int) -> bool:
        """Whether a line from `first` to `last` is among them."""
        return any(start <= last and first <= end for start, end in self.ranges)


NONE, ALL = Lines(), Lines(((1, _LAST),))


def changed(paths: Iterable[str], revision: str) -> Mapping[str, Lines]:
    """For the path of each article the lines of its file that differ from `revision` in the working tree.

    A file that git does not keep, or that is new since, counts as changed in all its lines, as standard input does.
    Raises UsageError when there is no git, no repository around a file, or no such revision.
    """
    found: dict[str, Lines] = {}
    by_folder: defaultdict[Path, dict[str, Path]] = defaultdict(dict)
    for path in dict.fromkeys(paths):
        file = _file(path)
        if str(file) == "-":
            found[path] = ALL
        else:
            by_folder[Path(os.path.realpath(file.parent))][path] = file
    by_top: defaultdict[Path, dict[str, bytes]] = defaultdict(dict)
    for folder, files in by_folder.items():
        top = toplevel(folder)
        for path, file in files.items():
            by_top[top][path] = os.fsencode((folder / file.name).relative_to(os.path.realpath(top)).as_posix())
    for top, names in by_top.items():
        found |= _in_repository(top, names, commit(top, revision))
    return found


def split(findings: Iterable[Finding], articles: Iterable[Article], lines: Mapping[str, Lines]) -> tuple[Finding, ...]:
    """The findings in whose paragraph a line changed; a passage may run over several paragraphs.

    The lines of a web page are not those of the text that was taken out of it, nor are those of an article in JSON: all
    findings of such an article stay when its file changed, or its line in a file of JSON lines.
    """
    standing = {article.id: (article, paragraphs(article)) for article in articles}
    return tuple(one for one in findings if _stays(one, *standing[one.here.article], lines.get(one.here.path, NONE)))


def _stays(finding: Finding, article: Article, spans: Sequence[Span], lines: Lines) -> bool:
    file = _file(article.path)
    if str(file) != article.path and (match := _LINE.search(article.path)):
        return lines.touch(int(match[1]), int(match[1]))
    if str(file) != article.path or file.suffix.lower() in _PAGES:
        return lines.touch(1, _LAST)
    here = finding.here.span
    first = bisect_right(spans, here.start, key=lambda span: span.start) - 1
    last = bisect_left(spans, here.end, key=lambda span: span.start) - 1
    start = min(here.start, spans[first].start) if first >= 0 else here.start
    end = max(here.end, spans[last].end) if last >= 0 else here.end
    return lines.touch(line_and_column(article.text, start)[0], line_and_column(article.text, end)[0])


def _file(path: str) -> Path:
    """The file of an article; one in a file of JSON has `:LINE` or `#NUMBER` behind it, as a file's name may, too."""
    if os.path.lexists(path):
        return Path(path)
    return Path(_LINE.sub("", path) if _LINE.search(path) else _ITEM.sub("", path))


def _in_repository(top: Path, names: Mapping[str, bytes], base: str) -> dict[str, Lines]:
    new = untracked(top, sorted(set(names.values())))
    differing = changes(top, base)
    lines: dict[bytes, Lines] = {}
    for name in set(names.values()):
        if name in new:
            lines[name] = ALL
        elif name in differing:
            lines[name] = _lines(top, name, base, *differing[name])
        else:
            lines[name] = NONE
    return {path: lines[name] for path, name in names.items()}


def _lines(top: Path, name: bytes, base: str, status: str, old: bytes) -> Lines:
    """A file that git takes for binary (UTF-16 is), one in conflict or of another type has no lines to tell."""
    if status not in "MR":
        return ALL
    told = difference(top, base, old, name)
    ranges: list[tuple[int, int]] = []
    for match in _HUNK.finditer(told):
        start, count = int(match[1]), int(match[2] or b"1")
        ranges.append((start, start + count - 1) if count else (start, start + 1))
    return Lines(tuple(ranges)) if ranges or b"\nBinary files " not in told else ALL
