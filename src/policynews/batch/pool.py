"""Chunks through worker processes, in or out of order, whatever happens to the workers."""

from __future__ import annotations

import os
import signal
import threading
import time
from collections import deque
from collections.abc import Iterator
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from multiprocessing import get_context, parent_process
from multiprocessing.context import SpawnContext
from multiprocessing.process import BaseProcess
from types import TracebackType

from policynews.attempts import Failed, timed_out

from .items import Chunk, Counts, Job, Result
from .limit import Board, Place
from .work import failure_line, work

_AHEAD = 3
"""Chunks for every worker that are given out and not yet written: bounds the memory, keeps workers busy."""
_PATIENCE = 5.0
"""Seconds that a run which is to stop waits for what is under way: a chunk takes less, a page that hangs has no end."""
_LOOK = 0.5
"""Seconds between two looks at whether the run is to stop."""


class _GivenUpError(Exception):
    """The run is to stop, and what is under way does not come to an end."""


class Pool:
    """Worker processes for one job. A worker that dies is replaced; the page it was at is tried again, alone."""

    def __init__(self, job: Job, workers: int, stop: threading.Event | None = None) -> None:
        """`stop` is set by whoever wants the run to stop."""
        self._job, self._workers = job, workers
        self._stop = stop or threading.Event()
        self._start(workers)

    def _start(self, workers: int) -> None:
        context = get_context("spawn")  # everywhere: a forked process inherits locks that threads of this one may hold
        self._board = Board.of(context, workers)
        self._executor = _started(context, workers, self._board)

    def __enter__(self) -> Pool:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._executor.shutdown(wait=True, cancel_futures=True)

    def run(self, chunks: Iterator[Chunk], *, ordered: bool) -> Iterator[tuple[Chunk, Result]]:
        """Yield every chunk with its result. Few are under way at a time, however many there are.

        Where the run is to stop, what does not come to an end soon is given up: its pages are as if never begun.
        """
        waiting: deque[_Task] = deque()
        try:
            while True:
                self._fill(waiting, chunks)
                if not waiting:
                    return
                task = self._first_done(waiting, ordered=ordered)
                if task.is_broken:
                    self._recover(waiting)
                else:
                    waiting.remove(task)
                    yield task.chunk, task.result()
        except _GivenUpError:
            self._board.end_workers()
        finally:
            for task in waiting:
                for future in task.futures:
                    future.cancel()

    def _fill(self, waiting: deque[_Task], chunks: Iterator[Chunk]) -> None:
        while len(waiting) < _AHEAD * self._workers:
            chunk = next(chunks, None)
            if chunk is None:
                return
            waiting.append(_Task(chunk, self._submit(chunk)))

    def _submit(self, chunk: Chunk) -> Future[Result]:
        try:
            return self._executor.submit(_work_at_place, self._job, chunk)
        except BrokenProcessPool as error:
            broken: Future[Result] = Future()
            broken.set_exception(error)
            return broken

    def _first_done(self, waiting: deque[_Task], *, ordered: bool) -> _Task:
        """Return the task whose result is to be written next; one whose worker has died counts as done."""
        tasks = [waiting[0]] if ordered else list(waiting)
        while True:
            for task in tasks:
                if task.is_done:
                    return task
            self._await([future for task in tasks for future in task.futures if not future.done()])

    def _await(self, futures: list[Future[Result]]) -> set[Future[Result]]:
        """Return those that are done, one at least. Raises _GivenUpError when the run is to stop and none comes to an end."""
        until = None
        while True:
            done, _ = wait(futures, timeout=_LOOK, return_when=FIRST_COMPLETED)
            if done:
                return done
            if self._stop.is_set():
                until = until or time.monotonic() + _PATIENCE
                if time.monotonic() >= until:
                    raise _GivenUpError

    def _recover(self, waiting: deque[_Task]) -> None:
        """Begin anew what the death of a worker has cut off, so that a page that kills its process costs no other.

        The pages that workers were at are tried alone first, as each may have been the cause; one that was over its time
        is not tried again. Where no worker was at a page, any page may have been.
        """
        overdue, suspects = self._restart()
        lost = overdue | suspects
        for task in waiting:
            task.part_at(lost)
        for task in waiting:
            task.parts = [(part, future or self._alone(part, overdue, lost)) for part, future in task.parts]
        for task in waiting:
            task.parts = [(part, future or self._submit(part)) for part, future in task.parts]

    def _alone(self, part: Chunk, overdue: frozenset[int], lost: frozenset[int]) -> Future[Result] | None:
        """Return the result of one page that may be the death of a worker, be it a failure; None for other parts."""
        if lost and part.first not in lost:
            return None
        is_late = part.first in overdue
        if not is_late:
            future = self._submit(part)
            self._await([future])
            if not _is_broken(future):
                return future
            is_late = part.first in self._restart()[0]
        known: Future[Result] = Future()
        known.set_result(_failed(part, timed_out(self._job.page_timeout) if is_late else _DIED))
        return known

    def _restart(self) -> tuple[frozenset[int], frozenset[int]]:
        """Start new processes; return the pages that the old ones were at: those over their time, and the others."""
        overdue, under_way = self._board.overdue(self._job.page_timeout), self._board.under_way()
        self._executor.shutdown(wait=True, cancel_futures=True)
        self._start(self._workers)
        return overdue, under_way - overdue


class _Task:
    """A chunk under way: as a whole, or in parts after the death of a worker."""

    def __init__(self, chunk: Chunk, future: Future[Result]) -> None:
        self.chunk = chunk
        self.parts: list[tuple[Chunk, Future[Result] | None]] = [(chunk, future)]

    @property
    def futures(self) -> list[Future[Result]]:
        """Those of all parts that were begun."""
        return [future for _, future in self.parts if future is not None]

    @property
    def is_broken(self) -> bool:
        """Whether the worker of a part has died."""
        return any(map(_is_broken, self.futures))

    @property
    def is_done(self) -> bool:
        """Whether there is nothing to wait for."""
        return self.is_broken or all(future.done() for future in self.futures)

    def result(self) -> Result:
        """Return that of all parts."""
        return merged([future.result() for future in self.futures])

    def part_at(self, pages: frozenset[int]) -> None:
        """Forget what was not finished, with each of `pages` as a part of its own; every page, where there are none."""
        parts: list[tuple[Chunk, Future[Result] | None]] = []
        for part, future in self.parts:
            if future is not None and future.done() and not future.cancelled() and future.exception() is None:
                parts.append((part, future))
            else:
                parts += [(piece, None) for piece in parted(part, pages)]
        self.parts = parts


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


def _is_broken(future: Future[Result]) -> bool:
    return future.done() and not future.cancelled() and isinstance(future.exception(), BrokenProcessPool)


def _started(context: SpawnContext, workers: int, board: Board) -> ProcessPoolExecutor:
    """Return an executor whose processes are there, or on their way."""
    executor = ProcessPoolExecutor(workers, mp_context=context, initializer=_begin, initargs=(board,))
    with _interrupts_ignored():  # a process inherits that, and Ctrl-C cannot hit it before _begin
        ready = [executor.submit(os.getpid) for _ in range(workers)]
    if isinstance(ready[0].exception(), BrokenProcessPool):
        executor.shutdown()
        raise RuntimeError(
            "worker processes cannot start; a script that runs a batch does so under "
            "`if __name__ == '__main__':`, and workers=0 needs none"
        )
    return executor


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
