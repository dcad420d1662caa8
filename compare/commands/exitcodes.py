"""What the exit status of the command says."""

from enum import IntEnum


class ExitCode(IntEnum):
    """0 to 2 are the contract that scripts and CI rely on; 130 is the shell's own code for an interrupt."""

    DONE = 0
    UNREADABLE = 1
    """Something could not be read. The rest was worked on, and stderr names each failure on a line of its own."""
    FOUND = 1
    """`check` only: findings at or above the severity that fails it."""
    USAGE = 2
    """The command was put wrongly, or its output could not be written where it was told to; or an article that
    `check` was given could not be read."""
    INTERRUPTED = 130
