"""Every error that samestory raises on purpose.

SamestoryError
├── IndexFileError    an index that is not there, is damaged, is of another version or program, or cannot be written
├── InputError        an article, file or folder that cannot be read
└── UsageError        a call that makes no sense: no paths, an unknown format, an unknown id

A message says what happened, where, and what to do next, in one line.
"""


class SamestoryError(Exception):
    """Base of all errors raised on purpose; anything else that escapes is a defect of samestory."""


class IndexFileError(SamestoryError):
    """An index file that cannot be used as asked. Nothing in it has been changed."""


class InputError(SamestoryError):
    """An input that cannot be read. One bad input is recorded as a `Failure` and never stops a run."""


class UsageError(SamestoryError):
    """A request that cannot be carried out as it was put."""
