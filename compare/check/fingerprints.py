"""What a finding is known by when the article around it changes."""

import hashlib
from pathlib import PurePath

from compare.models import Rule
from compare.text.tokens import words


def fingerprint(rule: Rule, path: str, passage: str) -> str:
    """Of rule, path and folded passage, never of line or score: 16 hexadecimal digits."""
    parts = (rule.id, PurePath(path).as_posix(), " ".join(words(passage)))
    return hashlib.blake2s("\0".join(parts).encode("utf-8", "surrogatepass"), digest_size=8).hexdigest()
