"""How far a run is: a bar on a terminal, plain lines elsewhere."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import NamedTuple, TextIO

from .items import Counts

_EVERY = 10.0
"""Seconds between two lines of a log."""


class Progress(NamedTuple):
    """How far a run is."""

    written: int
    no_article: int
    failed: int
    done: int
    """Bytes of input this run is through with."""
    total: int
    """Bytes of input it has to get through; of a resumed run, without those that were done before."""
    finished: bool = False
    """The run is over, completed or not."""

    @property
    def pages(self) -> int:
        """Inputs accounted for."""
        return self.written + self.no_article + self.failed


Reporter = Callable[[Progress], None]


def progress_of(counts: Counts, done: int, total: int, *, finished: bool = False) -> Progress:
    """Return progress with `counts`."""
    return Progress(*counts, min(done, total), total, finished)


def reporter(stream: TextIO) -> Reporter:
    """Return what shows progress on `stream`: a bar when it is a terminal and tqdm is there, else a line now and then."""
    if stream.isatty():
        try:
            return _bar(stream)
        except ImportError:
            stream.write("policynews: for a progress bar: pip install 'policynews[progress]'\n")
    return LogLines(stream)


def _bar(stream: TextIO) -> Reporter:
    from tqdm import tqdm  # noqa: PLC0415

    bar = tqdm(unit="B", unit_scale=True, file=stream, dynamic_ncols=True, smoothing=0.05)
    began, first = time.monotonic(), -1

    def show(progress: Progress) -> None:
        nonlocal first
        first = progress.pages if first < 0 else first
        rate = (progress.pages - first) / max(time.monotonic() - began, 0.001)
        bar.total = progress.total
        bar.set_postfix_str(
            f"{progress.pages:,} pages, {rate:.0f}/s, {progress.no_article:,} without article, {progress.failed:,} failed",
            refresh=False,
        )
        bar.update(progress.done - bar.n)
        if progress.finished:
            bar.close()

    return show


class LogLines:
    """Writes a line every few seconds and one at the end."""

    def __init__(self, stream: TextIO, clock: Callable[[], float] = time.monotonic) -> None:
        self._stream, self._clock = stream, clock
        self._began = self._shown = clock()
        self._first: Progress | None = None

    def __call__(self, progress: Progress) -> None:
        """Show `progress`, unless a line was written just now."""
        now = self._clock()
        self._first = self._first or progress
        if progress.finished or now - self._shown >= _EVERY:
            self._shown = now
            self._stream.write(self._line(progress, now - self._began) + "\n")
            self._stream.flush()

    def _line(self, progress: Progress, seconds: float) -> str:
        assert self._first is not None
        rate = (progress.pages - self._first.pages) / max(seconds, 0.001)
        share = progress.done / progress.total if progress.total else 1.0
        line = (
            f"{progress.pages:,} pages, {share:.0%}, {rate:.0f} pages/s: {progress.written:,} written, "
            f"{progress.no_article:,} without article, {progress.failed:,} failed"
        )
        speed = (progress.done - self._first.done) / max(seconds, 0.001)
        if not progress.finished and speed > 0:
            line += f"; {_duration((progress.total - progress.done) / speed)} left"
        return line


def _duration(seconds: float) -> str:
    minutes, hours = seconds / 60, seconds / 3600
    return f"{hours:.1f} h" if hours >= 1 else f"{minutes:.0f} min" if minutes >= 1 else f"{seconds:.0f} s"
