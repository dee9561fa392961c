"""Quality, time and memory of one library, measured in a process of its own."""

from __future__ import annotations

import faulthandler
import json
import os
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass
from functools import partial
from itertools import islice
from pathlib import Path

from policynews.attempts import Failed, attempt

from .adapters import Found, Read
from .labels import Folder, Page, pages_in
from .node import NodeReader
from .peers import PEERS, Peer
from .scoring import score

SAMPLE = 40
"""Pages that are timed, spread over all."""
ROUNDS = 2
"""Of which the best is taken, page by page."""
LIMIT = 60.0
"""Seconds that a library may take for a page; one that takes longer counts as an error …"""
_GRACE = 10.0
"""… and one that listens to no alarm after so many more is ended with its process …"""
_MOST_OVERDUE = 5
"""… as is one that took longer so often."""

Sums = dict[str, tuple[float, int]]
"""Field, sum of the scores, number of pages."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Measured:
    """What was measured of one library."""

    name: str
    version: str
    scores: dict[str, Sums]
    """By folder."""
    failed: int
    """Pages on which it raised an error or was over the limit; they are scored as pages on which nothing was found."""
    cold: float
    """Process time of the first pass over the sample, imports apart, as a multiple of a bare parse of the same pages."""
    warm: float
    """The same of further passes, page by page the best of them."""
    import_seconds: float
    """Process time; of a library of node with the start of node."""
    memory: int
    """Most bytes its process held, with this comparison in it."""
    growth: int
    """Bytes it held after all pages over those after the sample."""


class _PythonReader:
    """A Python library, with what `NodeReader` tells of one of node."""

    def __init__(self, peer: Peer, version: str) -> None:
        assert peer.module is not None
        assert peer.make is not None
        self.version = version
        self.import_seconds = import_seconds(peer.module)
        self._read: Read = peer.make()
        self.seconds = 0.0

    def __call__(self, page: Page) -> Found:
        start = time.process_time()
        try:
            return self._read(page)
        finally:
            self.seconds = time.process_time() - start

    @property
    def memory(self) -> int:
        with open("/proc/self/statm", encoding="ascii") as file:
            return int(file.read().split()[1]) * resource.getpagesize()

    def close(self) -> None:
        pass


_Reader = _PythonReader | NodeReader


class _Limited:
    """A reader, each page within the limit."""

    def __init__(self, reader: _Reader) -> None:
        self._reader = reader
        self._overdue = 0

    def __call__(self, page: Page) -> Found | None:
        """Return what the library finds; None when it raises an error, whichever, or takes too long: it is another's code.

        Ends the process where the library does not end, or takes too long again and again.
        """
        faulthandler.dump_traceback_later(LIMIT + _GRACE, exit=True)
        try:
            found = attempt(partial(self._reader, page), LIMIT)
        finally:
            faulthandler.cancel_dump_traceback_later()
        if not isinstance(found, Failed):
            return found
        self._overdue += found.kind == "page-timeout"
        if self._overdue >= _MOST_OVERDUE:
            raise SystemExit(f"{self._overdue} pages took longer than {LIMIT:g} seconds each; no further one is read")
        return None

    def seconds(self, page: Page) -> float:
        """Return the process time of a page."""
        self(page)
        return self._reader.seconds


def measure(peer: Peer, version: str, folders: Sequence[Folder]) -> Measured:
    """Measure a library in this process."""
    reader: _Reader = _PythonReader(peer, version) if peer.make else NodeReader(peer.name)
    limited = _Limited(reader)
    sample = _sample(folders)
    bare = sum(min(_bare_seconds(page) for _ in range(ROUNDS)) for page in sample)
    cold = sum(limited.seconds(page) for page in sample)
    warm = sum(min(limited.seconds(page) for _ in range(ROUNDS)) for page in sample)
    before = reader.memory
    most, failed, scores = before, 0, dict[str, Sums]()
    for folder in folders:
        sums: Sums = {}
        for page in pages_in(folder):
            found = limited(page)
            failed += found is None
            most = max(most, reader.memory)
            _add(sums, score(found or Found(), page.gold))
        if sums:
            scores[folder.name] = sums
    growth = reader.memory - before
    reader.close()
    return Measured(
        name=peer.name,
        version=reader.version,
        scores=scores,
        failed=failed,
        cold=cold / bare,
        warm=warm / bare,
        import_seconds=reader.import_seconds,
        memory=most,
        growth=growth,
    )


def measure_apart(peer: Peer, path: Path, keep: Path) -> Measured | None:
    """Measure a library in a process of its own; None when the process fails, whose words are printed then.

    The folder `keep` holds what was measured: what is there already is taken from it.
    """
    result = keep / f"{peer.name.replace('/', '-')}.json"
    if not result.exists():
        command = [sys.executable, "-m", "compare", str(path), "--only", peer.name, "--result", str(result)]
        done = subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True, check=False)
        if done.returncode:
            sys.stderr.write(done.stderr[-2000:])
            return None
    return loaded(json.loads(result.read_text(encoding="utf-8")))


def peer_named(name: str) -> Peer:
    """Return a row of `PEERS`; raises StopIteration for a name that none has."""
    return next(peer for peer in PEERS if peer.name == name)


def stored(measured: Measured) -> dict[str, object]:
    """Return what was measured as JSON holds it."""
    return asdict(measured)


def loaded(data: dict[str, object]) -> Measured:
    """Read what `stored` gives."""
    return Measured(**data)  # type: ignore[arg-type]


def import_seconds(module: str) -> float:
    """Return the process time that a fresh interpreter takes to import `module`, byte-compiled; the best of three."""
    code = f"import time; t = time.process_time(); import {module}; print(time.process_time() - t)"
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    with tempfile.TemporaryDirectory() as folder:
        environment["PYTHONPYCACHEPREFIX"] = folder
        command = [sys.executable, "-W", "ignore", "-c", code]
        printed = [subprocess.check_output(command, env=environment, text=True) for _ in range(4)]
    return min(float(text.split()[-1]) for text in printed[1:])


def _bare_seconds(page: Page) -> float:
    # Imported here, so that libraries that do without lxml are measured without it.
    from lxml import html  # noqa: PLC0415

    start = time.process_time()
    html.document_fromstring(page.raw, parser=html.HTMLParser(encoding=page.encoding))
    return time.process_time() - start


def _sample(folders: Sequence[Folder]) -> list[Page]:
    """Return at most `SAMPLE` pages, at like distances; the others are not held, since memory is measured."""
    count = sum(1 for folder in folders for _ in pages_in(folder))
    pages = (page for folder in folders for page in pages_in(folder))
    return list(islice(pages, 0, None, max(-(-count // SAMPLE), 1)))


def _add(sums: Sums, scores: dict[str, float]) -> None:
    for field, value in scores.items():
        total, pages = sums.get(field, (0.0, 0))
        sums[field] = (total + value, pages + 1)


def means(scores: Iterable[Sums]) -> dict[str, tuple[float, int]]:
    """Return by field the mean over the pages of several folders, and how many pages state it."""
    pooled: Sums = {}
    for sums in scores:
        for field, (total, pages) in sums.items():
            before = pooled.get(field, (0.0, 0))
            pooled[field] = (before[0] + total, before[1] + pages)
    return {field: (total / pages, pages) for field, (total, pages) in pooled.items()}
