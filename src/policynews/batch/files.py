"""The files behind the inputs: folders walked, patterns expanded, always in the same order."""

from __future__ import annotations

import os
import re
import stat
from collections.abc import Iterable, Iterator
from fnmatch import fnmatchcase
from pathlib import Path
from typing import NamedTuple

from policynews.errors import BatchError

from .options import InputKind

# By ending, the common ones first: no ending ends in another. Files of a folder with another ending are no pages: images, style sheets ….
_ENDINGS: tuple[tuple[str, InputKind], ...] = (
    (".html", "html"),
    (".htm", "html"),
    (".shtml", "html"),
    (".xhtml", "html"),
    (".mhtml", "html"),
    (".mht", "html"),
    (".html.gz", "html"),
    (".htm.gz", "html"),
    (".txt", "text"),
    (".txt.gz", "text"),
    (".zip", "zip"),
    (".warc.gz", "warc"),
    (".warc.zst", "warc"),
    (".warc", "warc"),
    (".wet.gz", "warc"),
    (".wet", "warc"),
    (".jsonl.gz", "jsonl"),
    (".ndjson.gz", "jsonl"),
    (".jsonl", "jsonl"),
    (".ndjson", "jsonl"),
    (".parquet", "parquet"),
    (".pq", "parquet"),
)
_ANY_ENDING = tuple(ending for ending, _ in _ENDINGS)
_MAGIC = re.compile(r"[*?\[]")
_LIST = "@"
"""In front of the name of a file that lists inputs, a line each."""
_LONGEST_ENDING = 12


class Source(NamedTuple):
    """A file to read pages from."""

    path: str
    kind: InputKind
    size: int
    trouble: str | None = None
    """Why it cannot be read, when that is known already."""
    modified: int = 0
    """When it was last written, in nanoseconds; 0 when it cannot be read."""


class PassedOver(NamedTuple):
    """A file of a folder or pattern that is nothing pages are read from."""

    path: str

    @property
    def ending(self) -> str:
        """The ending in lower case, with its dot; empty where there is none, or one that is too long to be one."""
        ending = os.path.splitext(self.path)[1].lower()
        return ending if len(ending) <= _LONGEST_ENDING else ""


def kind_of(path: str) -> InputKind | None:
    """Return what a file is by its ending; None when it is nothing pages are read from."""
    name = path.lower()
    if not name.endswith(_ANY_ENDING):
        return None
    return next(kind for ending, kind in _ENDINGS if name.endswith(ending))


def find_sources(
    inputs: Iterable[str | os.PathLike[str]], kind: InputKind, *, leave: Iterable[str] = ()
) -> Iterator[Source | PassedOver]:
    """Yield the files of `inputs`: files, folders, patterns with * ? [] and ** for any folders, @lists of them.

    A file that is named is read whatever its ending; of folders and patterns only files of a known ending are, unless
    `kind` says what they are, and never hidden ones or those of `leave`. Raises BatchError for an input that is not
    there and a pattern without a match; what a list names and is not there is a trouble of its own.
    """
    left = {os.path.abspath(path) for path in leave}
    for given in inputs:
        path = os.fspath(given)
        if path.startswith(_LIST) and not os.path.exists(path):
            yield from _listed(path.removeprefix(_LIST), kind, left)
        else:
            yield from _at(path, kind, left)


def _listed(name: str, kind: InputKind, left: set[str]) -> Iterator[Source | PassedOver]:
    """Yield the files that the lines of a file name."""
    if not os.path.isfile(name):
        raise BatchError(f"{name}: no such list of inputs")
    with open(name, encoding="utf-8", errors="surrogateescape") as file:
        for line in file:
            path = line.rstrip("\r\n")
            try:
                yield from _at(path, kind, left) if path.strip() else ()
            except BatchError as error:
                yield Source(path, "html", 0, str(error))


def _at(path: str, kind: InputKind, left: set[str]) -> Iterator[Source | PassedOver]:
    if os.path.isdir(path):
        yield from _usable(_walk(path), kind, left)
    elif os.path.exists(path):
        if os.path.abspath(path) not in left:
            yield _source(path, kind_of(path) or "html" if kind == "auto" else kind)
    elif _MAGIC.search(path):
        matches = _expand(path)
        first = next(matches, None)
        if first is None:
            raise BatchError(f"{path}: no file matches; quote the pattern or check the path")
        yield from _usable(_chain(first, matches), kind, left)
    else:
        raise BatchError(f"{path}: no such file or folder")


def _chain(first: str, rest: Iterator[str]) -> Iterator[str]:
    yield first
    yield from rest


def _usable(paths: Iterable[str], kind: InputKind, left: set[str]) -> Iterator[Source | PassedOver]:
    before, own = None, frozenset[str]()
    for path in paths:
        if path.endswith(os.sep):
            yield Source(path, "html", 0, "the folder cannot be read")
            continue
        folder, name = os.path.split(path)
        if folder != before:  # once for a folder, not for each of its files
            before, own = folder, _own_in(folder, left)
        if name in own or "" in own:
            continue
        found = kind_of(path) if kind == "auto" else kind
        yield PassedOver(path) if found is None else _source(path, found, regular=True)


def _own_in(folder: str, left: set[str]) -> frozenset[str]:
    """Return the names in `folder` that are left out; "" among them when it is left out as a whole."""
    whole = os.path.abspath(folder)
    names = {os.path.basename(path) for path in left if os.path.dirname(path) == whole}
    return frozenset({*names, ""} if whole in left else names)


def _source(path: str, kind: InputKind, *, regular: bool = False) -> Source:
    """Return what is at `path`; when it must be `regular`, a pipe or socket, which might never end, is a trouble."""
    try:
        found = os.stat(path)
    except OSError as error:
        return Source(path, kind, 0, f"cannot be read: {error.strerror or error}")
    if regular and not stat.S_ISREG(found.st_mode):
        return Source(path, kind, 0, "is no file of data")
    return Source(path, kind, found.st_size, modified=found.st_mtime_ns)


def _walk(folder: str) -> Iterator[str]:
    """Yield the files below a folder, each folder in the order of its names; one that cannot be read ends in a slash."""
    for entry in _entries(folder):
        if isinstance(entry, str):
            yield entry
        elif entry.is_dir(follow_symlinks=False):
            yield from _walk(entry.path)
        else:
            yield entry.path


def _entries(folder: str) -> Iterator[os.DirEntry[str] | str]:
    try:
        entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
    except OSError:
        yield os.path.join(folder, "")
        return
    yield from (entry for entry in entries if not entry.name.startswith("."))


def _expand(pattern: str) -> Iterator[str]:
    """Yield the files that match a pattern, in the order of names; `**` stands for any number of folders."""
    parts = Path(pattern).parts
    fixed = next(at for at, part in enumerate(parts) if _MAGIC.search(part))
    wanted = parts[fixed:] if parts[-1] != "**" else (*parts[fixed:], "*")
    return _matching(os.path.join(*parts[:fixed]) if fixed else "", wanted)


def _matching(folder: str, parts: tuple[str, ...]) -> Iterator[str]:
    head, *rest = parts
    if head == "**":
        yield from _matching(folder, tuple(rest))
    for entry in _entries(folder or "."):
        if isinstance(entry, str):
            yield entry
            continue
        path = os.path.join(folder, entry.name)
        if head == "**":
            if entry.is_dir(follow_symlinks=False):
                yield from _matching(path, parts)
        elif fnmatchcase(entry.name, head):
            if rest and entry.is_dir():
                yield from _matching(path, tuple(rest))
            elif not rest and entry.is_file():
                yield path
