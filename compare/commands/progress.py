"""One line on stderr that says how far a long run has come; short runs and pipes stay silent."""

import sys
import time
from types import TracebackType
from typing import Self

_PATIENCE = 2.0
"""Seconds without a word, before anyone wonders whether it hangs."""
_REDRAW = 0.1
_REPEAT = 10.0
"""Seconds between lines where the last one cannot be redrawn: in a log, more would be noise."""


class Progress:
    """Call it with what is being done, how much of it, and of how much; leave the `with` block to wipe the line."""

    def __init__(self) -> None:
        self._terminal = sys.stderr.isatty()
        self._next = time.monotonic() + _PATIENCE
        self._width = 0

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._width:
            sys.stderr.write("\r" + " " * self._width + "\r")
            sys.stderr.flush()

    def __call__(self, doing: str, done: int, total: int) -> None:
        """Say it, unless the last word was just now."""
        now = time.monotonic()
        if now < self._next:
            return
        line = f"samestory: {doing}, {done} of {total}"
        if self._terminal:
            sys.stderr.write("\r" + line.ljust(self._width))
            self._width = len(line)
        else:
            sys.stderr.write(line + "\n")
        sys.stderr.flush()
        self._next = now + (_REDRAW if self._terminal else _REPEAT)
