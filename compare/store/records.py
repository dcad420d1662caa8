"""What goes into an index and what comes out of a lookup."""

from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from compare.models import Article, Extracted, Failure

Keys = npt.NDArray[np.uint64]
Numbers = npt.NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Entry:
    """An article with what it says by itself, and the keys that its statements can be looked up by."""

    article: Article
    extracted: Extracted
    keys: tuple[Keys, ...]
    """One array a statement, sorted and distinct."""
    file: str = ""
    """The file it was read from, as the user would name it; empty when that is the article's whole path."""


@dataclass(frozen=True, slots=True)
class Kept:
    """An article that was read again and has not changed since, so that nothing had to be extracted."""

    article: Article
    file: str


@dataclass(frozen=True, slots=True)
class File:
    """The end of a file: what the index has of it and has not been given since is gone from it."""

    path: str
    stamp: str
    """Changes when the file does; empty asks to read it again next time."""
    failures: tuple[Failure, ...] = ()


@dataclass(frozen=True, slots=True)
class Added:
    """How many articles an index was given, by what became of them."""

    new: int = 0
    changed: int = 0
    unchanged: int = 0
    removed: int = 0
    """Gone from a file that was read again."""


class Size(NamedTuple):
    """How much an index holds."""

    articles: int
    statements: int


class Hits(NamedTuple):
    """Which statements have which of the keys that were looked up."""

    key: Numbers
    """Positions in the keys that were asked for, sorted."""
    statement: Numbers
    """Numbers of statements, as long as `key`, sorted for each key."""
    frequency: Numbers
    """For each key that was asked for, how many statements have it; where those are too many to list, some that were
    removed may be counted."""
