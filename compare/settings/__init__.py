"""What a project wants of samestory: one record, and the file that it comes from.

The command line goes before the file, and the file before the defaults.
"""

from compare.settings.bands import FITTED
from compare.settings.configuration import load
from compare.settings.keys import KEYS
from compare.settings.overriding import override
from compare.settings.record import DECISIONS_FILE, FAIL_ON, FORMATS, NEVER, OFF, SEVERITIES, Settings

__all__ = [
    "DECISIONS_FILE",
    "FAIL_ON",
    "FITTED",
    "FORMATS",
    "KEYS",
    "NEVER",
    "OFF",
    "SEVERITIES",
    "Settings",
    "load",
    "override",
]
