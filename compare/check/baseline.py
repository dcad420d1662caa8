"""What was found before and accepted: a file of fingerprints that lives in git.

One finding is one line of JSON, sorted, with path, rule and the beginning of the passage beside the fingerprint: a
reviewer can read in a diff what somebody wants to accept, and two branches that accept different findings merge line
by line. Only the fingerprint is compared; lines and scores change, and are not in it.
"""

import json
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path, PurePath

from compare.errors import UsageError
from compare.models import Finding
from compare.text.excerpt import excerpt

SCHEMA = "samestory/baseline/1"
_EXCERPT = 80
_AGAIN = "write it anew with --write-baseline"


@dataclass(frozen=True, slots=True)
class Entry:
    """An accepted finding. All but the fingerprint is there for human readers."""

    path: str
    rule: str
    """Id."""
    passage: str
    fingerprint: str


@dataclass(frozen=True, slots=True)
class Baseline:
    """The accepted findings, by fingerprint."""

    entries: Mapping[str, Entry]


def entry(finding: Finding) -> Entry:
    """The line that accepts a finding."""
    passage = excerpt(_printable(" ".join(finding.here.text[: 8 * _EXCERPT].split())), _EXCERPT)
    path = _printable(PurePath(finding.here.path).as_posix())
    return Entry(path, finding.rule.id, passage, finding.fingerprint)


def render(findings: Iterable[Finding], kept: Iterable[Entry] = ()) -> str:
    """The baseline that accepts `findings`, and `kept` ones of an earlier baseline, as the text of its file.

    The same text for the same findings: line and score do not matter, nor their order, nor how often one was found.
    """
    entries = {one.fingerprint: one for one in (*kept, *map(entry, findings))}.values()
    lines = [{"schema": SCHEMA}]
    for one in sorted(entries, key=lambda one: (one.path, one.rule, one.passage, one.fingerprint)):
        fields = {"path": one.path, "rule": one.rule, "passage": one.passage, "fingerprint": one.fingerprint}
        lines.append(fields)
    return "".join(f"{json.dumps(line, ensure_ascii=False)}\n" for line in lines)


def load(path: Path) -> Baseline:
    """The baseline in a file.

    Raises UsageError if it is not there, cannot be read, or is no baseline: going on without it would report all that
    was accepted, and going on with half of it some.
    """
    try:
        text = path.read_text(encoding="utf-8-sig")
    except FileNotFoundError as error:
        raise UsageError(f"there is no baseline {path}; write one with --write-baseline") from error
    except OSError as error:
        raise UsageError(f"cannot read the baseline {path}: {error.strerror}; check its permissions") from error
    except UnicodeDecodeError as error:
        raise UsageError(f"the baseline {path} is no UTF-8 text; {_AGAIN}") from error
    known: dict[str, Entry] = {}
    headed = False
    for number, line in enumerate(text.split("\n"), 1):
        if not line.strip():
            continue
        record = _record(path, number, line)
        if "schema" in record:
            _check_schema(path, record["schema"])
            headed = True
        else:
            one = _entry(path, number, record)
            known[one.fingerprint] = one
    if not headed:
        raise UsageError(f"{path} is no baseline of samestory: it does not say {SCHEMA!r}; {_AGAIN}")
    return Baseline(known)


def split(findings: Iterable[Finding], baseline: Baseline) -> tuple[tuple[Finding, ...], tuple[Finding, ...]]:
    """The new findings, and the accepted ones."""
    new: list[Finding] = []
    accepted: list[Finding] = []
    for finding in findings:
        (accepted if finding.fingerprint in baseline.entries else new).append(finding)
    return tuple(new), tuple(accepted)


def stale(
    baseline: Baseline, findings: Iterable[Finding], paths: Collection[str], rules: Collection[str]
) -> tuple[Entry, ...]:
    """Entries that match nothing any more: the passage was changed or the others were corrected.

    `findings` are all that the check found, accepted ones included; `paths` those of the articles that were checked,
    `rules` the ids that were applied. An entry of another article or rule is not stale, only not looked at.
    """
    found = {finding.fingerprint for finding in findings}
    return tuple(one for one in _looked_at(baseline, paths, rules) if one.fingerprint not in found)


def untouched(baseline: Baseline, paths: Collection[str], rules: Collection[str]) -> tuple[Entry, ...]:
    """Entries of articles and rules that were not looked at; writing a baseline anew keeps them."""
    looked_at = set(_looked_at(baseline, paths, rules))
    return tuple(one for one in baseline.entries.values() if one not in looked_at)


def _looked_at(baseline: Baseline, paths: Collection[str], rules: Collection[str]) -> list[Entry]:
    names = {_printable(PurePath(path).as_posix()) for path in paths}
    return [one for one in baseline.entries.values() if one.path in names and one.rule in rules]


def _record(path: Path, number: int, line: str) -> Mapping[str, object]:
    if line.startswith(("<<<<<<<", "=======", ">>>>>>>", "|||||||")):
        problem = "has a merge conflict; keep the lines of both sides and remove the marks"
        raise UsageError(f"the baseline {path} {problem} (line {number})")
    try:
        record = json.loads(line)
    except (ValueError, RecursionError) as error:
        raise UsageError(f"line {number} of the baseline {path} is no JSON; correct it, or {_AGAIN}") from error
    if not isinstance(record, dict):
        raise UsageError(f"line {number} of the baseline {path} is no object; correct it, or {_AGAIN}")
    return record


def _check_schema(path: Path, schema: object) -> None:
    if schema != SCHEMA:
        raise UsageError(f"the baseline {path} is not of the kind {SCHEMA!r} that this version reads; {_AGAIN}")


def _entry(path: Path, number: int, record: Mapping[str, object]) -> Entry:
    values = [record.get(name) for name in ("path", "rule", "passage", "fingerprint")]
    if not all(isinstance(value, str) for value in values) or not values[-1]:
        raise UsageError(f"line {number} of the baseline {path} names no path, rule and fingerprint; {_AGAIN}")
    return Entry(*map(str, values))


def _printable(text: str) -> str:
    """An excerpt is read in a terminal, by `git diff`."""
    return "".join(letter if letter.isprintable() else "\N{REPLACEMENT CHARACTER}" for letter in text)
