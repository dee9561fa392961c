"""Chunks through worker processes, in or out of order, whatever happens to the workers."""

from __future__ import annotations

import os
import signal
import threading
import time
from collections.abc import Iterator
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager, suppress
from itertools import islice
from multiprocessing import get_context, parent_process
from multiprocessing.process import BaseProcess
from types import TracebackType

from policynews.attempts import Failed, timed_out

from .items import Chunk, Counts, Job, Result
from .limit import Board, Place
from .work import failure_line, work

_AHEAD = 3
"""Chunks for every worker that are read and not yet through: bounds the memory, keeps workers busy."""
_HELD = 9
"""The same with those that are through and wait for one before them: where a page hangs, others go on meanwhile."""
_PATIENCE = 5.0
"""Seconds that a run which is to stop waits for what is under way: a chunk takes less, a page that hangs has no end."""
_LOOK = 0.5
"""Seconds between two looks at whether the run is to stop."""


class _GivenUpError(Exception):
    """The run is to stop, and what is under way does not come to an end."""


class Pool:
    """Worker processes for one job. One that dies is replaced, and the page it was at is tried once more.

    Where one has died others may: from then on a process is kept ready, since to start one takes as long as many pages.
    """

    def __init__(self, job: Job, workers: int, stop: threading.Event | None = None) -> None:
        """`stop` is set by whoever wants the run to stop. Raises RuntimeError where processes cannot start."""
        self._job = job
        self._stop = stop or threading.Event()
        self._workers = [_Worker(_Process()) for _ in range(workers)]
        self._spare: _Process | None = None
        if not all([worker.process.has_started() for worker in self._workers]):
            self._shut_down()
            raise _cannot_start()

    def __enter__(self) -> Pool:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._shut_down()

    def _shut_down(self) -> None:
        if self._spare:
            self._spare.shut_down(wait=False)
        for worker in self._workers:
            worker.process.shut_down()

    def run(self, chunks: Iterator[Chunk], *, ordered: bool) -> Iterator[tuple[Chunk, Result]]:
        """Yield every chunk with its result. Few are under way at a time, however many there are.

        Where the run is to stop, what does not come to an end soon is given up: its pages are as if never begun.
        """
        waiting: list[_Part] = []
        try:
            while True:
                waiting += islice(map(_Part, chunks), self._room(waiting))
                if not waiting:
                    return
                self._hand_out(waiting)
                done = next((part for part in waiting[: 1 if ordered else None] if part.is_done), None)
                if done is None:
                    self._await_one()
                else:
                    waiting.remove(done)
                    yield done.chunk, done.outcome()
        except _GivenUpError:
            for worker in self._workers:
                worker.process.end()
        finally:
            for worker in self._workers:
                worker.cancel()

    def _room(self, waiting: list[_Part]) -> int:
        """Return how many chunks may be read."""
        under_way = sum([not part.is_done for part in waiting])
        return min(_AHEAD * len(self._workers) - under_way, _HELD * len(self._workers) - len(waiting))

    def _hand_out(self, waiting: list[_Part]) -> None:
        """Take what the workers have finished, and give each that is free a part: none waits behind a page that hangs."""
        for worker in self._workers:
            worker.collect()
            lost = worker.lost()
            if lost:
                self._recover(worker, lost)
        free = [worker for worker in self._workers if worker.part is None]
        parts = [part for whole in waiting for part in whole.to_do()]
        if self._spare and not self._spare.is_ready():
            parts.sort(key=lambda part: part.is_retry)  # what may end its process comes when another can follow
        for worker, part in zip(free, parts, strict=False):
            worker.give(self._job, part)

    def _await_one(self) -> None:
        """Return when a worker has finished a part, or died. Raises _GivenUpError when the run is to stop and none does."""
        futures = [worker.future for worker in self._workers if worker.part]
        until = None
        while not wait(futures, timeout=_LOOK, return_when=FIRST_COMPLETED).done:
            if self._stop.is_set():
                until = until or time.monotonic() + _PATIENCE
                if time.monotonic() >= until:
                    raise _GivenUpError

    def _recover(self, worker: _Worker, part: _Part) -> None:
        """Replace a worker that has died, and break its part up. The others go on as they were, whatever they are at.

        The page that it was at is tried once more, unless it was over its time; where it was between two pages, every
        page of the part may have been the cause, and each is tried as a part of its own.
        """
        page, is_late = worker.last_page(self._job.page_timeout)
        worker.process, self._spare = self._spare or _Process(), _Process()
        failed = timed_out(self._job.page_timeout) if is_late else _DIED if part.is_retry else None
        for chunk in parted(part.chunk, frozenset() if page is None else frozenset({page})):
            is_suspect = page is None or chunk.first == page
            known = _failed(chunk, failed) if failed and is_suspect else None
            part.pieces.append(_Part(chunk, known, is_retry=is_suspect))


class _Part:
    """Pages on their way through a worker: a chunk, or what the death of a worker has left of one."""

    def __init__(self, chunk: Chunk, result: Result | None = None, *, is_retry: bool = False) -> None:
        self.chunk, self.result, self.is_retry = chunk, result, is_retry
        self.is_given = False
        self.pieces: list[_Part] = []

    @property
    def is_done(self) -> bool:
        """Whether there is a result for all its pages."""
        return all(piece.is_done for piece in self.pieces) if self.pieces else self.result is not None

    def outcome(self) -> Result:
        """Return the result of a part that is done."""
        return self.result or merged([piece.outcome() for piece in self.pieces])

    def to_do(self) -> Iterator[_Part]:
        """Yield what no worker has been given yet."""
        if self.pieces:
            for piece in self.pieces:
                yield from piece.to_do()
        elif self.result is None and not self.is_given:
            yield self


class _Process:
    """A process in an executor of its own, so that its death costs no other."""

    def __init__(self) -> None:
        context = get_context("spawn")  # everywhere: a forked process inherits locks that threads of this one may hold
        self.board = Board.of(context)
        self._executor = ProcessPoolExecutor(1, mp_context=context, initializer=_begin, initargs=(self.board,))
        with _interrupts_ignored():  # a process inherits that, and Ctrl-C cannot hit it before _begin
            self._number = self._executor.submit(os.getpid)

    def has_started(self) -> bool:
        """Wait for the process; return whether it is there, or was."""
        return self._number.exception() is None

    def is_ready(self) -> bool:
        """Whether the process is there, without waiting for it."""
        return self._number.done()

    def submit(self, job: Job, chunk: Chunk) -> Future[Result]:
        """Let the process work on a chunk. The future of a dead one raises BrokenProcessPool."""
        try:
            return self._executor.submit(_work_at_place, job, chunk)
        except BrokenProcessPool as error:
            future: Future[Result] = Future()
            future.set_exception(error)
            return future

    def end(self) -> None:
        """End the process, whatever it is at."""
        if self._number.done():
            with suppress(ProcessLookupError):
                os.kill(self._number.result(), signal.SIGTERM)

    def shut_down(self, *, wait: bool = True) -> None:
        """Let the process end; once that was waited for, nothing of it changes."""
        self._executor.shutdown(wait=wait, cancel_futures=True)


class _Worker:
    """A process, and the part it is at."""

    def __init__(self, process: _Process) -> None:
        self.process = process
        self.part: _Part | None = None
        self.future: Future[Result] = Future()
        """The result of the part, where there is one."""

    def give(self, job: Job, part: _Part) -> None:
        """Let the process work on a part."""
        part.is_given, self.part = True, part
        self.future = self.process.submit(job, part.chunk)
        self.future.add_done_callback(self._note)

    def _note(self, _future: Future[Result]) -> None:
        self._heard = time.monotonic()  # at once, however busy the main thread is

    def collect(self) -> None:
        """Take the result of the part, if it is there."""
        if self.part is not None and self.future.done() and not _is_broken(self.future):
            self.part.result, self.part = self.future.result(), None

    def lost(self) -> _Part | None:
        """Return the part that the process has died on; None while it lives."""
        return self.part if _is_broken(self.future) else None

    def last_page(self, limit: float | None) -> tuple[int | None, bool]:
        """Clear up behind a process that has died; return the page that it was at, and whether that was overdue.

        Raises RuntimeError where it had never come up, as no other will.
        """
        if not self.process.has_started():
            raise _cannot_start()
        self.process.shut_down()
        self.part = None
        board = self.process.board
        return board.page(), board.is_overdue(limit, self._heard)

    def cancel(self) -> None:
        """Call off what is not yet begun."""
        self.future.cancel()


def _is_broken(future: Future[Result]) -> bool:
    return future.done() and not future.cancelled() and isinstance(future.exception(), BrokenProcessPool)


def _cannot_start() -> RuntimeError:
    return RuntimeError(
        "worker processes cannot start; a script that runs a batch does so under "
        "`if __name__ == '__main__':`, and workers=0 needs none"
    )


def parted(chunk: Chunk, pages: frozenset[int]) -> list[Chunk]:
    """Return a chunk in parts, each of `pages` as one of its own; every page, where there are none."""
    parts: list[Chunk] = []
    open_ = False
    for number, item in enumerate(chunk.items, chunk.first):
        alone = not pages or number in pages
        if open_ and not alone:
            parts[-1] = parts[-1]._replace(items=(*parts[-1].items, item))
        else:
            parts.append(Chunk(number, (item,)))
        open_ = not alone
    return parts


_DIED = Failed(
    "failed",
    "WorkerDied",
    "the worker process died on this page, twice: out of memory, or a crash of a library",
    "worker-died",
)


def _failed(chunk: Chunk, failed: Failed) -> Result:
    """Return the result for a page that gave none."""
    return Result((), failure_line(chunk.items[0], chunk.first, failed), Counts(failed=1))


def merged(results: list[Result]) -> Result:
    """Return successive results as one."""
    counts = Counts()
    for result in results:
        counts = counts.plus(result.counts)
    records = tuple(record for result in results for record in result.records)
    return Result(records, b"".join(result.failures for result in results), counts)


@contextmanager
def _interrupts_ignored() -> Iterator[None]:
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    before = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)


_places: list[Place] = []
"""The place of this process on the board, where it is a worker."""


def _work_at_place(job: Job, chunk: Chunk) -> Result:
    return work(job, chunk, _places[0])


def _begin(board: Board) -> None:
    """Set up a worker: Ctrl-C is for the process that started it, and it must not outlive that one."""
    _places.append(board.place())
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    parent = parent_process()
    if parent is not None:
        threading.Thread(target=_die_with, args=(parent,), daemon=True).start()


def _die_with(parent: BaseProcess) -> None:
    parent.join()
    os._exit(1)
