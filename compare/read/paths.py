"""What the user named → the files to read, each with a readable id, in an order that owes nothing to the arguments.

Hidden files, files of unknown ending, special files and what an ignore file leaves out are passed over inside a folder;
a file named outright is tried whatever its ending. A link that leads back above itself is recorded and not followed.
"""

import glob
import os
import re
import stat
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path, PurePosixPath
from typing import NamedTuple

from compare.models import Failure
from compare.read.ignorefiles import IGNORE_FILE, Ignoring, Layers, leaves_out
from compare.settings import DECISIONS_FILE, Settings

ENDINGS = (".txt", ".text", ".md", ".markdown", ".html", ".htm", ".xhtml", ".json", ".jsonl", ".ndjson")
SOURCES = "sources.toml"
NO_ARTICLES = (SOURCES, DECISIONS_FILE)
"""What belongs beside articles and is none."""
STDIN = "-"
_MAGIC = re.compile(r"[*?\[]")


class Source(NamedTuple):
    """A file to read. `name` is the path as the user would write it, `id` is unique in a run."""

    id: str
    name: str
    file: Path | None
    """None for standard input."""
    root: Path
    """The folder that the user named, or the one the file is in: `sources.toml` is looked for up to here."""


class _Found(NamedTuple):
    file: Path
    root: Path


def expand(
    paths: Sequence[str], ignored: Sequence[str] = (), settings: Settings | None = None
) -> tuple[list[Source], list[Failure]]:
    """All files that `paths` (files, folders, globs, `-`) stand for, sorted by name, each once.

    `ignored` files, and those that ignore files and the settings leave out, are passed over, unless `paths` names them
    outright.
    """
    ignoring = Ignoring(settings or Settings())
    beside = [str(settings.decisions)] if settings and settings.decisions else []
    passed_over = set(map(os.path.realpath, [*ignored, *beside]))
    failures: dict[str, Failure] = {}
    found: dict[str, _Found] = {}
    sources = [Source("stdin", STDIN, None, Path())] if STDIN in paths else []
    for path in paths:
        if path == STDIN:
            continue
        for item in _safely(path, ignoring):
            if isinstance(item, Failure):
                failures[item.path] = item
            else:
                real = os.path.realpath(item.file)
                if real in passed_over and item.file != Path(path):
                    continue
                found[real] = min(found.get(real, item), item, key=_preference)
    sources.extend(_identified(found.values()))
    failures |= {f"{failure.path}: {failure.error}": failure for failure in ignoring.failures}
    return sorted(sources, key=lambda source: source.name), list(failures.values())


def _preference(item: _Found) -> tuple[bool, int, str, str]:
    """Of two ways to one file: the one without links, then the one with the longer id, for it says more."""
    linked = os.path.realpath(item.file) != os.path.abspath(item.file)  # noqa: PTH100 - resolve() would follow links
    return linked, len(item.root.parts) - len(item.file.parts), item.file.as_posix(), item.root.as_posix()


def _safely(path: str, ignoring: Ignoring) -> Iterator[_Found | Failure]:
    try:
        yield from _one(path, ignoring)
    except OSError as error:
        yield Failure(path, f"cannot be looked up: {reason(error)}; check the path")


def _one(path: str, ignoring: Ignoring) -> Iterator[_Found | Failure]:
    """An existing file with a bracket in its name is that file and no pattern."""
    file = Path(path.replace("\0", "\ufffd"))
    if file.is_dir():
        yield from _folder(file, ignoring)
    elif os.path.lexists(file):
        if file.name not in NO_ARTICLES:
            yield _Found(file, file.parent)
    elif glob.has_magic(path):
        yield from _matching(path, ignoring)
    else:
        yield Failure(str(file), "does not exist; check the spelling and the folder you are in")


def _matching(pattern: str, ignoring: Ignoring) -> Iterator[_Found | Failure]:
    """With `**`, files of unknown ending are passed over, as in a folder; without, they count as named."""
    deep = "**" in pattern
    fixed = Path(_MAGIC.split(pattern)[0] + "x").parent
    hits = sorted(glob.glob(pattern, recursive=True))  # noqa: PTH207 - Path.glob takes no absolute patterns
    kept = [hit for hit in hits if not ignoring.leaves_out(fixed, Path(hit))]
    for hit in kept:
        file = Path(hit)
        if file.is_dir():
            yield from _folder(file, ignoring) if not deep else ()
        elif file.name not in NO_ARTICLES and (not deep or file.name.lower().endswith(ENDINGS)):
            yield _Found(file, fixed)
    if not hits:
        yield Failure(pattern, "matches no file; check the pattern and the folder it starts from")
    elif not kept:
        yield Failure(pattern, f"matches only files that {IGNORE_FILE} or `exclude` leaves out")


def _folder(root: Path, ignoring: Ignoring) -> Iterator[_Found | Failure]:
    count = 0
    for item in _walk(root, ignoring):
        count += 1
        yield item if isinstance(item, Failure) else _Found(item, root)
    if not count:
        problem = f"holds no article; files ending in {', '.join(ENDINGS)} are read"
        yield Failure(str(root), f"{problem}, but for those that {IGNORE_FILE} and `exclude` leave out")


class _Folder(NamedTuple):
    """A folder on the way down."""

    path: Path
    real: str
    """Below the real path of the folder that the user named; links on the way are not resolved."""
    ancestors: tuple[str, ...]
    layers: Layers


def _walk(root: Path, ignoring: Ignoring) -> Iterator[Path | Failure]:
    """Depth first, but without recursion: a hostile tree may be deeper than Python's stack."""
    real, layers = ignoring.at(root)
    stack = [_Folder(root, real, (real,), layers)]
    while stack:
        here = stack.pop()
        try:
            names = sorted(item.name for item in here.path.iterdir() if not item.name.startswith("."))
        except OSError as error:
            yield Failure(str(here.path), f"cannot be listed: {reason(error)}; check its permissions")
            continue
        for name in names:
            item, within = here.path / name, os.path.join(here.real, name)  # noqa: PTH118 - a Path a file is slow
            try:
                mode = item.stat().st_mode
            except OSError:
                if name.lower().endswith(ENDINGS) or item.is_symlink():
                    yield item  # reading it will say what is wrong
                continue
            if leaves_out(here.layers, within, folder=stat.S_ISDIR(mode)):
                continue
            if stat.S_ISDIR(mode):
                real = os.path.realpath(item)
                if real in here.ancestors:
                    yield Failure(str(item), "is a link to a folder above it; not followed, to end the loop")
                else:
                    below = ignoring.below(here.layers, within)
                    stack.append(_Folder(item, within, (*here.ancestors, real), below))
            elif stat.S_ISREG(mode) and name.lower().endswith(ENDINGS) and name not in NO_ARTICLES:
                yield item


def _identified(found: Iterable[_Found]) -> Iterator[Source]:
    """Ids: the path below its root without ending; with ending where that is ambiguous; then the whole path."""
    clashing = list(found)
    for namer in (_short, _with_ending, _whole):
        named = defaultdict(list)
        for item in clashing:
            named[namer(item)].append(item)
        clashing = []
        for name, items in named.items():
            if len(items) == 1 or namer is _whole:
                yield from (Source(name, str(item.file), item.file, item.root) for item in items)
            else:
                clashing.extend(items)


def _short(item: _Found) -> str:
    return str(PurePosixPath(_with_ending(item)).with_suffix(""))


def _with_ending(item: _Found) -> str:
    try:
        return item.file.relative_to(item.root).as_posix()
    except ValueError:
        return item.file.name


def _whole(item: _Found) -> str:
    return item.file.as_posix()


def reason(error: OSError) -> str:
    """The operating system's words, in lower case, without its number and path."""
    return (error.strerror or type(error).__name__).lower()
