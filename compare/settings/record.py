"""The settings of a run, whoever stated them."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from compare.models import Severity
from compare.settings.bands import FITTED, Thresholds

NEVER, OFF = "never", "off"
DECISIONS_FILE = "samestory.decisions.jsonl"
"""Where people's decisions are kept, in the folder of the articles: no article, though it lies among them."""
LEVELS = (Severity.ERROR.value, Severity.WARNING.value, Severity.NOTE.value)
FAIL_ON = (*LEVELS, NEVER)
SEVERITIES = (*LEVELS, OFF)
FORMATS = ("concise", "full", "json", "jsonl", "sarif", "github", "gitlab", "junit", "rdjsonl", "markdown")


@dataclass(frozen=True, slots=True)
class Settings:
    """One field for each key of the file; paths can be opened from the current folder as they are."""

    file: Path | None = None
    """The file that said so; None when there is none."""
    against: tuple[str, ...] = ()
    """Files, folders and globs to compare with."""
    index: Path | None = None
    decisions: Path | None = None
    """The file of human decisions; None: `samestory.decisions.jsonl` beside the articles."""
    bands: Thresholds = FITTED
    """From which score on a pair is *same*, and from which on *unsure*."""
    select: tuple[str, ...] = ()
    """Names of the rules to apply; empty: all."""
    ignore: tuple[str, ...] = ()
    """Names of the rules to leave out of these."""
    severity: tuple[tuple[str, str], ...] = ()
    """Name of a rule, and one of `SEVERITIES`."""
    fail_on: str = Severity.WARNING.value
    """One of `FAIL_ON`: the least severity that fails a check."""
    format: str | None = None
    """One of `FORMATS`; None: what suits where the output goes."""
    baseline: Path | None = None
    per_file_ignores: tuple[tuple[str, tuple[str, ...]], ...] = ()
    """Pattern as in .gitignore, relative to `folder`, and names of rules."""
    exclude: tuple[str, ...] = ()
    """Patterns as in .gitignore, relative to `folder`, of what folders and globs leave out."""

    @property
    def folder(self) -> Path:
        """What patterns are relative to: the folder of the file, or the current one."""
        return self.file.parent if self.file else Path()

    def fails(self, severities: Iterable[Severity]) -> bool:
        """Whether findings of these severities fail a check."""
        failing = () if self.fail_on == NEVER else LEVELS[: LEVELS.index(self.fail_on) + 1]
        return any(severity.value in failing for severity in severities)
