"""What `.samestoryignore` files and the key `exclude` leave out of folders and globs, by the rules of .gitignore.

A file in a deeper folder goes before one above it, and what stands in a folder that is left out cannot be brought back.
What the user names outright is read nevertheless, so a folder that a file above it leaves out is read when it is named;
of the files above it, none counts then.
"""

import os
import re
import stat
from collections.abc import Sequence
from pathlib import Path, PurePath
from typing import TYPE_CHECKING, NamedTuple

from compare.models import Failure
from compare.settings import Settings

if TYPE_CHECKING:
    from pathspec import GitIgnoreSpec

IGNORE_FILE = ".samestoryignore"
_REPOSITORY = ".git"


class Layer(NamedTuple):
    """The patterns of one file, and the folder that they are relative to."""

    folder: str
    patterns: "GitIgnoreSpec"


Layers = tuple[Layer, ...]
"""Those that hold in a folder, from the outermost to the innermost."""


class Ignoring:
    """The ignore files of a run; each is read once, and `failures` says which could not be."""

    def __init__(self, settings: Settings) -> None:
        self.failures: list[Failure] = []
        self._exclude = settings.exclude
        self._file = settings.file
        self._base = os.path.realpath(settings.folder)
        self._read: dict[str, Layers] = {}
        self._named: dict[str, Layers] = {}

    def at(self, folder: Path) -> tuple[str, Layers]:
        """Where a folder that the user named really is, and the layers that hold in it."""
        named = os.path.realpath(folder)
        if named in self._named:
            return named, self._named[named]
        chain = [named]
        while chain[-1] != self._top(named):
            chain.append(os.path.dirname(chain[-1]))  # noqa: PTH120 - a realpath is a str
        layers: Layers = ()
        for here in reversed(chain):
            layers = self._own(here) if leaves_out(layers, here, folder=True) else layers + self._own(here)
        self._named[named] = layers
        return named, layers

    def below(self, layers: Layers, folder: str) -> Layers:
        """The layers that hold in `folder`, which lies in one where `layers` hold."""
        return layers + self._own(folder)

    def leaves_out(self, named: Path, file: Path) -> bool:
        """Whether `file`, which a pattern below the folder `named` found, is left out itself or with a folder."""
        here, layers = self.at(named)
        parts = PurePath(os.path.relpath(file, named)).parts
        for number, part in enumerate(parts, 1):
            here = os.path.join(here, part)  # noqa: PTH118 - a realpath is a str
            folder = number < len(parts) or Path(here).is_dir()
            if leaves_out(layers, here, folder=folder):
                return True
            layers = self.below(layers, here) if folder else layers
        return False

    def _top(self, named: str) -> str:
        """The outermost of repository, configuration and current folder that the named folder lies in."""
        above = [named, *map(str, Path(named).parents)]
        repository = next((folder for folder in above if Path(folder, _REPOSITORY).exists()), named)
        tops = {repository, self._base, os.path.realpath(".")}
        return next(folder for folder in reversed(above) if folder in tops or folder == named)

    def _own(self, folder: str) -> Layers:
        if folder not in self._read:
            found = [self._layer(folder, str(self._file), self._exclude)] if folder == self._base else []
            file = Path(folder, IGNORE_FILE)
            found.append(self._layer(folder, _shown(file), self._lines(file)))
            self._read[folder] = tuple(layer for layer in found if layer)
        return self._read[folder]

    def _lines(self, file: Path) -> Sequence[str]:
        """Names of files are bytes to the system, and so are the lines here: what is no UTF-8 still matches itself."""
        try:
            if not stat.S_ISREG(file.stat().st_mode):
                return ()
            text = os.fsdecode(file.read_bytes())
        except FileNotFoundError:
            return ()
        except OSError as error:
            reason = (error.strerror or type(error).__name__).lower()
            self.failures.append(Failure(_shown(file), f"cannot be read: {reason}; check its permissions"))
            return ()
        return [line.removesuffix("\r") for line in text.removeprefix("\ufeff").split("\n")]

    def _layer(self, folder: str, source: str, lines: Sequence[str]) -> Layer | None:
        """Line by line, so that a bad one is named and the others hold.

        "a/**" is all inside of a folder and not the folder itself, which pathspec takes for meant as well.
        """
        if not lines:
            return None
        from pathspec import GitIgnoreSpec

        good = []
        for line in lines:
            try:
                GitIgnoreSpec.from_lines([line])
            except (ValueError, re.error):
                self.failures.append(Failure(source, f"{line!r} is no pattern; write it as in .gitignore"))
            else:
                good.append(f"{line}/*" if line.endswith("/**") else line)
        return Layer(folder, GitIgnoreSpec.from_lines(good))


def _shown(file: Path) -> str:
    """As a user would write it."""
    here = os.path.realpath(".")
    return str(file.relative_to(here)) if file.is_relative_to(here) else str(file)


def leaves_out(layers: Layers, path: str, *, folder: bool) -> bool:
    """Whether the innermost layer that knows the file or folder at `path` leaves it out."""
    for layer in reversed(layers):
        name = path[len(layer.folder) :].lstrip(os.sep).replace(os.sep, "/") + ("/" if folder else "")
        included = layer.patterns.check_file(name).include
        if included is not None:
            return included
    return False
