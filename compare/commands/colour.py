"""Whether what is printed may be coloured."""

import os
import sys


def wants_colour() -> bool:
    """Only a terminal, and only if nobody asked for none (no-color.org)."""
    return sys.stdout.isatty() and not os.environ.get("NO_COLOR")
