"""What a finding is known by when the article around it changes."""

import hashlib
import os
from dataclasses import replace
from pathlib import Path, PurePath

from compare.models import Finding, Rule
from compare.text.tokens import words


def fingerprint(rule: Rule, path: str, passage: str) -> str:
    """Of rule, path and folded passage, never of line or score: 16 hexadecimal digits."""
    parts = (rule.id, PurePath(path).as_posix(), " ".join(words(passage)))
    return hashlib.blake2s("\0".join(parts).encode("utf-8", "surrogatepass"), digest_size=8).hexdigest()


def seen_from(finding: Finding, folder: Path) -> Finding:
    """The finding with path and fingerprint as they are for a run in `folder`."""
    path = path_from(finding.here.path, folder)
    seen = replace(finding.here, path=path)
    return replace(finding, here=seen, fingerprint=fingerprint(finding.rule, path, seen.text))


def path_from(path: str, folder: Path) -> str:
    """A path as seen from `folder`; standard input has none."""
    try:
        return os.path.relpath(path, folder) if path != "-" else path
    except ValueError:  # on another drive
        return path
