"""The ledger of a run: which inputs are done, and how long the output files were when they were.

A line of JSON each. The first says what the run is; every further one says that items `first` to `last` are done, with a
checksum of what they are, and gives the lengths of output and failures behind their records. It is written after the
records are, so that whatever stands in the files behind the lengths of the last line is cut off on the way back in.
"""

from __future__ import annotations

import json
import os
from array import array
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import NamedTuple
from zlib import crc32

from policynews.errors import BatchError

from .items import Chunk, Counts, Item

VERSION = 3
"""Of the ledger file."""


class Mark(NamedTuple):
    """How far the files have got."""

    output: int = 0
    """Bytes of JSON Lines, or number of Parquet parts."""
    failures: int = 0
    """Bytes."""


class Done(NamedTuple):
    """Successive items that are finished."""

    first: int
    last: int
    check: int
    counts: Counts


def done(chunk: Chunk, counts: Counts) -> Done:
    """Return what the ledger is to hold of a chunk."""
    return Done(chunk.first, chunk.first + len(chunk.items) - 1, check_items(chunk.items), counts)


def check_items(items: Iterable[Item], before: int = 0) -> int:
    """Return a checksum of items, going on from that of the items before them.

    A record counts with its content, a file that is the page with its size and the time it was last written: to read
    every file again that is done would take as long as a disk needs for it.
    """
    for item in items:
        before = crc32(_described(item), before)
        if item.kind != "trouble" and item.content is not None:
            content = item.content
            before = crc32(content if isinstance(content, bytes) else content.encode("utf-8", "surrogatepass"), before)
    return before


def _described(item: Item) -> bytes:
    told = (item.name, item.size, item.modified, item.url, item.fetched_at, item.kept)
    return "\0".join(map(str, told)).encode("utf-8", "surrogatepass")


class Ledger:
    """The ledger of one run, open for writing."""

    def __init__(self, path: Path, file: int, lines: _Lines) -> None:
        self.path = path
        self._file = file
        self.mark: Mark = lines.mark
        self.counts: Counts = lines.counts
        self._firsts, self._lasts, self._checks = lines.firsts, lines.lasts, lines.checks

    @classmethod
    def begin(cls, path: Path, run: Mapping[str, object]) -> Ledger:
        """Begin a new ledger for `run`; one that is there is replaced in one step, so that there is never half a one."""
        if path.exists():
            os.close(_opened(path))  # not while another run goes on
        begun = path.with_name(path.name + ".unfinished")
        file = os.open(begun, os.O_WRONLY | os.O_CREAT | os.O_TRUNC | _BINARY, 0o644)
        try:
            write_all(file, _line({"policynews": "batch", "version": VERSION, "run": run}))
            os.fsync(file)
        finally:
            os.close(file)
        begun.replace(path)
        return cls.reopen(path, run, (0, 0))

    @classmethod
    def reopen(cls, path: Path, run: Mapping[str, object], present: tuple[float, float]) -> Ledger:
        """Go on with the ledger of an earlier run.

        `present` is how long output and failures are: lines that speak of more, written by a machine that then lost
        its power, are forgotten. Raises BatchError when the ledger is of another version, of a run with other options,
        or of one that is going on.
        """
        file = _opened(path)
        try:
            lines = _read(path, run, present)
        except BatchError:
            os.close(file)
            raise
        os.ftruncate(file, lines.end)
        os.lseek(file, 0, os.SEEK_END)
        return cls(path, file, lines)

    def remaining(self, items: Iterator[Item]) -> Iterator[tuple[int, Item]]:
        """Yield the items that are not done, with their numbers. Raises BatchError when the inputs are not the same."""
        order = sorted(range(len(self._firsts)), key=self._firsts.__getitem__)
        at = check = 0
        for number, item in enumerate(items):
            if at == len(order) or number < self._firsts[order[at]]:
                yield number, item
                continue
            check = check_items([item], check)
            if number == self._lasts[order[at]]:
                if check != self._checks[order[at]]:
                    raise BatchError(_CHANGED)
                at, check = at + 1, 0
        if at < len(order):
            raise BatchError(_CHANGED)

    def add(self, entries: list[Done], mark: Mark) -> None:
        """Write down that `entries` are done and where the files end now."""
        if entries:
            write_all(self._file, _line({"done": entries, "output": mark.output, "failures": mark.failures}))
            self.mark = mark
            for entry in entries:
                self.counts = self.counts.plus(entry.counts)

    def sync(self) -> None:
        """Make the ledger outlast a loss of power."""
        os.fsync(self._file)

    def close(self) -> None:
        """Close the file."""
        os.close(self._file)


def _opened(path: Path) -> int:
    """Open a ledger for this process alone. The lock goes with the process, however that ends."""
    file = os.open(path, os.O_WRONLY | _BINARY)
    try:
        import fcntl  # noqa: PLC0415 - Unix only; elsewhere two runs into one output are the user's care

        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except ImportError:
        pass
    except OSError as error:
        os.close(file)
        raise BatchError(f"{path}: another run is writing this output; wait for it, or stop it first") from error
    return file


_BINARY = getattr(os, "O_BINARY", 0)  # of Windows
_CHANGED = (
    "the inputs are no longer those of the run that was broken off (some were changed, renamed, removed, or added in between); "
    "start again with --overwrite"
)


class _Lines:
    """What the lines of a ledger say."""

    def __init__(self) -> None:
        self.firsts: array[int] = array("Q")
        self.lasts: array[int] = array("Q")
        self.checks: array[int] = array("L")
        self.mark: Mark = Mark()
        self.counts: Counts = Counts()
        self.end: int = 0

    def take(self, entries: list[tuple[int, int, int, tuple[int, int, int]]], mark: Mark) -> None:
        for first, last, check, counts in entries:
            self.firsts.append(first)
            self.lasts.append(last)
            self.checks.append(check)
            self.counts = self.counts.plus(Counts(*counts))
        self.mark = mark


def _read(path: Path, run: Mapping[str, object], present: tuple[float, float]) -> _Lines:
    lines = _Lines()
    with path.open("rb") as file:
        _check_header(path, file.readline(), run)
        lines.end = file.tell()
        for line in file:
            try:
                data = json.loads(line)
                mark = Mark(data["output"], data["failures"])
            except (ValueError, KeyError, TypeError):
                break  # the line that was being written
            if not line.endswith(b"\n") or mark.output > present[0] or mark.failures > present[1]:
                break
            lines.take(data["done"], mark)
            lines.end += len(line)
    return lines


def _check_header(path: Path, line: bytes, run: Mapping[str, object]) -> None:
    try:
        header = json.loads(line)
        version, before = header["version"], header["run"]
    except (ValueError, KeyError, TypeError) as error:
        raise BatchError(f"{path}: this is no ledger of a batch; start again with --overwrite") from error
    if version != VERSION:
        raise BatchError(f"{path}: a ledger of version {version}, this library reads {VERSION}; use --overwrite")
    other = [key for key, value in run.items() if before.get(key) != value]
    if other:
        raise BatchError(
            f"{path}: the run that was broken off had another value for {', '.join(other)}; "
            "give the same again, or start again with --overwrite"
        )


def write_all(file: int, data: bytes) -> None:
    """Write all of `data`. Raises OSError when the disk is full, perhaps with a part written."""
    view = memoryview(data)
    while view:
        view = view[os.write(file, view) :]


def _line(data: Mapping[str, object]) -> bytes:
    return json.dumps(data, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "backslashreplace") + b"\n"
