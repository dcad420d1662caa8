"""Where an index is, and how the paths in it are written.

Below the folder that holds `.samestory`, paths are relative to that folder, so that a project can be moved or checked
out elsewhere with its index; other paths are absolute. Given back to the user they are relative to the current folder
where that is shorter.
"""

import os
from pathlib import Path

FOLDER = ".samestory"
NAME = "index.db"
VARIABLE = "SAMESTORY_INDEX"


def find(start: Path | None = None) -> Path | None:
    """The index that the environment names, or the nearest `.samestory/index.db` from `start` upwards, if any.

    `start` is the current folder unless given.
    """
    if named := os.environ.get(VARIABLE):
        return Path(named)
    here = Path.cwd() if start is None else Path(os.path.abspath(start))  # noqa: PTH100 - resolve() would follow links
    for folder in (here, *here.parents):
        if os.path.lexists(folder / FOLDER / NAME):
            return folder / FOLDER / NAME
    return None


def default() -> Path:
    """The index to make when there is none: in the current folder."""
    return Path(FOLDER, NAME)


def make_room(index: Path) -> None:
    """Make the folder of a new index; a `.samestory` is kept out of version control. Raises OSError."""
    folder = index.parent
    folder.mkdir(parents=True, exist_ok=True)
    ignore = folder / ".gitignore"
    if folder.name == FOLDER and not ignore.exists():
        ignore.write_text("*\n", encoding="utf-8")


class Paths:
    """Paths as an index keeps them, and as the user reads them."""

    def __init__(self, index: Path) -> None:
        """`index` is the file of the index."""
        folder = os.path.abspath(index.parent)  # noqa: PTH100 - resolve() would follow links
        self._root = os.path.dirname(folder) if os.path.basename(folder) == FOLDER else ""  # noqa: PTH119, PTH120
        self._here = os.getcwd()  # noqa: PTH109 - strings all the way: 100,000 paths are written at a time

    def kept(self, path: str) -> str:
        """`path` as the index keeps it."""
        absolute = os.path.normpath(os.path.join(self._here, path))  # noqa: PTH118
        if self._root and absolute.startswith(self._root.rstrip(os.sep) + os.sep):
            return os.path.relpath(absolute, self._root)
        return absolute

    def absolute(self, kept: str) -> str:
        """A path of the index from the root of the file system."""
        return os.path.normpath(os.path.join(self._root or self._here, kept))  # noqa: PTH118

    def shown(self, kept: str) -> str:
        """A path of the index as the user would write it here."""
        absolute = self.absolute(kept)
        relative = os.path.relpath(absolute, self._here)
        return relative if len(relative) < len(absolute) else absolute
