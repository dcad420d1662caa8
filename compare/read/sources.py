"""`sources.toml` beside the articles: what somebody knows about each file.

    ["town-hall.txt"]
    outlet = "The Example"
    date = 2021-03-04

A table is named after the file, relative to the folder of `sources.toml`.
"""

import tomllib
from pathlib import Path

from compare.models import Failure
from compare.read.draft import Stated
from compare.read.fields import stated
from compare.read.paths import SOURCES, reason


class Sources:
    """Looks up files, reading each `sources.toml` once; `failures` tells what was wrong in them."""

    def __init__(self) -> None:
        self._tables: dict[Path, dict[str, Stated]] = {}
        self._chains: dict[tuple[Path, Path], list[tuple[Path, dict[str, Stated]]]] = {}
        self.failures: list[Failure] = []

    def of(self, file: Path, root: Path) -> Stated:
        """What is stated about `file` in its folder and, less urgently, in the folders above it up to `root`."""
        found = Stated()
        for folder, table in self._above(file.parent, root):
            found = found.over(table.get(file.relative_to(folder).as_posix(), Stated()))
        return found

    def _above(self, start: Path, root: Path) -> list[tuple[Path, dict[str, Stated]]]:
        """The tables that may name a file in `start`, the nearest first; mostly none, for thousands of files."""
        if (start, root) not in self._chains:
            chain = []
            for folder in (start, *start.parents):
                if table := self._table(folder):
                    chain.append((folder, table))
                if folder == root or root not in folder.parents:
                    break
            self._chains[start, root] = chain
        return self._chains[start, root]

    def _table(self, folder: Path) -> dict[str, Stated]:
        if folder not in self._tables:
            self._tables[folder] = self._read(folder / SOURCES)
        return self._tables[folder]

    def _read(self, path: Path) -> dict[str, Stated]:
        try:
            content = tomllib.loads(path.read_bytes().decode("utf-8-sig"))
        except FileNotFoundError:
            return {}
        except OSError as error:
            self._fail(path, f"cannot be read: {reason(error)}; check its permissions")
            return {}
        except (ValueError, RecursionError) as error:
            self._fail(path, f"is no valid TOML: {error}; correct it, it was not used")
            return {}
        table = {}
        for name, record in content.items():
            if not isinstance(record, dict):
                self._fail(path, f'{name!r} stands outside a table; put it under ["file name"]')
                continue
            if not (path.parent / name).exists():
                self._fail(path, f"names {name!r}, which is not there; a dot in a table name needs quotes around it")
                continue
            table[name], complaints = stated(record)
            for complaint in complaints:
                self._fail(path, f"{name}: {complaint}")
        return table

    def _fail(self, path: Path, error: str) -> None:
        self.failures.append(Failure(str(path), error))
