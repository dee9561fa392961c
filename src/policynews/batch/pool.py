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
_TRIES = 2
"""How often a page is tried alone in a process: a process may also die of something else."""


class _GivenUpError(Exception):
    """The run is to stop, and what is under way does not come to an end."""


class Pool:
    """Worker processes for one job. A worker that dies is replaced and its pages are tried again, one by one."""

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
        waiting: deque[tuple[Chunk, Future[Result]]] = deque()
        try:
            while True:
                self._fill(waiting, chunks)
                if not waiting:
                    return
                yield from self._next(waiting, ordered=ordered)
        except _GivenUpError:
            self._board.end_workers()
        finally:
            for _, future in waiting:
                future.cancel()

    def _fill(self, waiting: deque[tuple[Chunk, Future[Result]]], chunks: Iterator[Chunk]) -> None:
        while len(waiting) < _AHEAD * self._workers:
            chunk = next(chunks, None)
            if chunk is None:
                return
            waiting.append((chunk, self._submit(chunk)))

    def _submit(self, chunk: Chunk) -> Future[Result]:
        try:
            return self._executor.submit(_work_at_place, self._job, chunk)
        except BrokenProcessPool as error:
            broken: Future[Result] = Future()
            broken.set_exception(error)
            return broken

    def _next(self, waiting: deque[tuple[Chunk, Future[Result]]], *, ordered: bool) -> Iterator[tuple[Chunk, Result]]:
        """Yield what is done next, and after the death of a worker all that was under way."""
        done = self._await([waiting[0][1]] if ordered else [future for _, future in waiting])
        if not ordered:
            waiting.rotate(-next(at for at, (_, future) in enumerate(waiting) if future in done))
        chunk, future = waiting[0]
        try:
            result = future.result()
        except BrokenProcessPool:
            yield from self._recover(waiting)
            return
        waiting.popleft()
        yield chunk, result

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

    def _recover(self, waiting: deque[tuple[Chunk, Future[Result]]]) -> Iterator[tuple[Chunk, Result]]:
        """Yield all that was under way, what was not finished page by page: one that kills its process costs no other."""
        overdue = self._restart(1)
        while waiting:
            chunk, future = waiting.popleft()
            if future.done() and not future.cancelled() and future.exception() is None:
                yield chunk, future.result()
            else:
                singly = [Chunk(number, (item,)) for number, item in enumerate(chunk.items, chunk.first)]
                yield chunk, merged([self._alone(one, overdue) for one in singly])
        self._restart(self._workers)

    def _alone(self, chunk: Chunk, overdue: frozenset[int]) -> Result:
        """Return the result of one page; one that outlasted the limit in a process before is not tried again."""
        tries = 0
        while chunk.first not in overdue and tries < _TRIES:
            future = self._submit(chunk)
            self._await([future])
            if not isinstance(future.exception(), BrokenProcessPool):
                return future.result()
            overdue |= self._restart(1)
            tries += 1
        if chunk.first in overdue:
            return _failed(chunk, timed_out(self._job.page_timeout))
        return _failed(chunk, _DIED)

    def _restart(self, workers: int) -> frozenset[int]:
        """Start new processes; return the pages that were over their time in the old ones."""
        overdue = self._board.overdue(self._job.page_timeout)
        self._executor.shutdown(wait=True, cancel_futures=True)
        self._start(workers)
        return overdue


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
