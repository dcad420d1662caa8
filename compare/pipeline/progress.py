"""How the pipeline tells how far it has come, without knowing who listens."""

from collections.abc import Callable
from functools import partial

Tick = Callable[[int, int], None]
Progress = Callable[[str, int, int], None]
"""Called with what is being done, how much of it is done, and of how much."""


def tick(progress: Progress | None, doing: str) -> Tick | None:
    """What a stage calls with how much is done, and of how much."""
    return partial(progress, doing) if progress else None
