"""Every error that samestory raises on purpose.

SamestoryError
├── DecisionsError    a file of decisions that cannot be read, or is of a later version
│   └── DecisionsWriteError   one that cannot be written now: it is read-only, locked, or the disk is full
├── IndexFileError    an index that is not there, is damaged, or is of another version or program
│   └── IndexWriteError   a sound one that cannot be written now: another writes, the disk is full, it is read-only
├── InputError        an article, file or folder that cannot be read
└── UsageError        a call that makes no sense: no paths, an unknown format, an unknown id

A message says what happened, where, and what to do next, in one line.
"""


class SamestoryError(Exception):
    """Base of all errors raised on purpose; anything else that escapes is a defect of samestory."""


class DecisionsError(SamestoryError):
    """A file of decisions that cannot be used at all. A single bad line is a `Failure` and never stops a run."""


class DecisionsWriteError(DecisionsError):
    """A decision that could not be written down. The file is as it was."""


class IndexFileError(SamestoryError):
    """An index file that cannot be used as asked. Nothing in it has been changed."""


class IndexWriteError(IndexFileError):
    """An index that cannot be written now. It is as it was, and may be used."""


class InputError(SamestoryError):
    """An input that cannot be read. One bad input is recorded as a `Failure` and never stops a run."""


class UsageError(SamestoryError):
    """A request that cannot be carried out as it was put."""
