"""What the user named → the files to read, each with a readable id, in an order that owes nothing to the arguments.

Hidden files, files of unknown ending and special files inside a folder are passed over; a file named outright is tried
whatever its ending. A link that leads back above itself is recorded and not followed.
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

ENDINGS = (".txt", ".text", ".md", ".markdown", ".html", ".htm", ".xhtml", ".json", ".jsonl", ".ndjson")
SOURCES = "sources.toml"
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


def expand(paths: Sequence[str], ignored: Sequence[str] = ()) -> tuple[list[Source], list[Failure]]:
    """All files that `paths` (files, folders, globs, `-`) stand for, sorted by name, each once.

    `ignored` files are passed over, unless `paths` names them outright.
    """
    passed_over = set(map(os.path.realpath, ignored))
    failures: dict[str, Failure] = {}
    found: dict[str, _Found] = {}
    sources = [Source("stdin", STDIN, None, Path())] if STDIN in paths else []
    for path in paths:
        if path == STDIN:
            continue
        for item in _safely(path):
            if isinstance(item, Failure):
                failures[item.path] = item
            else:
                real = os.path.realpath(item.file)
                if real in passed_over and item.file != Path(path):
                    continue
                found[real] = min(found.get(real, item), item, key=_preference)
    sources.extend(_identified(found.values()))
    return sorted(sources, key=lambda source: source.name), list(failures.values())


def _preference(item: _Found) -> tuple[bool, int, str, str]:
    """Of two ways to one file: the one without links, then the one with the longer id, for it says more."""
    linked = os.path.realpath(item.file) != os.path.abspath(item.file)  # noqa: PTH100 - resolve() would follow links
    return linked, len(item.root.parts) - len(item.file.parts), item.file.as_posix(), item.root.as_posix()


def _safely(path: str) -> Iterator[_Found | Failure]:
    try:
        yield from _one(path)
    except OSError as error:
        yield Failure(path, f"cannot be looked up: {reason(error)}; check the path")


def _one(path: str) -> Iterator[_Found | Failure]:
    """An existing file with a bracket in its name is that file and no pattern."""
    file = Path(path.replace("\0", "\ufffd"))
    if file.is_dir():
        yield from _folder(file)
    elif os.path.lexists(file):
        if file.name != SOURCES:
            yield _Found(file, file.parent)
    elif glob.has_magic(path):
        yield from _matching(path)
    else:
        yield Failure(str(file), "does not exist; check the spelling and the folder you are in")


def _matching(pattern: str) -> Iterator[_Found | Failure]:
    """With `**`, files of unknown ending are passed over, as in a folder; without, they count as named."""
    deep = "**" in pattern
    fixed = Path(_MAGIC.split(pattern)[0] + "x").parent
    count = 0
    for hit in sorted(glob.glob(pattern, recursive=True)):  # noqa: PTH207 - Path.glob takes no absolute patterns
        count += 1
        file = Path(hit)
        if file.is_dir():
            yield from _folder(file) if not deep else ()
        elif file.name != SOURCES and (not deep or file.name.lower().endswith(ENDINGS)):
            yield _Found(file, fixed)
    if not count:
        yield Failure(pattern, "matches no file; check the pattern and the folder it starts from")


def _folder(root: Path) -> Iterator[_Found | Failure]:
    count = 0
    for item in _walk(root, (os.path.realpath(root),)):
        count += 1
        yield item if isinstance(item, Failure) else _Found(item, root)
    if not count:
        yield Failure(str(root), f"holds no article; files ending in {', '.join(ENDINGS)} are read")


def _walk(folder: Path, above: tuple[str, ...]) -> Iterator[Path | Failure]:
    """Depth first, but without recursion: a hostile tree may be deeper than Python's stack."""
    stack = [(folder, above)]
    while stack:
        here, ancestors = stack.pop()
        try:
            names = sorted(item.name for item in here.iterdir() if not item.name.startswith("."))
        except OSError as error:
            yield Failure(str(here), f"cannot be listed: {reason(error)}; check its permissions")
            continue
        for name in names:
            item = here / name
            try:
                mode = item.stat().st_mode
            except OSError:
                if name.lower().endswith(ENDINGS) or item.is_symlink():
                    yield item  # reading it will say what is wrong
                continue
            if stat.S_ISDIR(mode):
                real = os.path.realpath(item)
                if real in ancestors:
                    yield Failure(str(item), "is a link to a folder above it; not followed, to end the loop")
                else:
                    stack.append((item, (*ancestors, real)))
            elif stat.S_ISREG(mode) and name.lower().endswith(ENDINGS):
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
