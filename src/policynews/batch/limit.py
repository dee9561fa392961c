"""How a page is stopped that keeps to no limit of time.

A page that takes too long is interrupted by an alarm (`attempts.limited`), and its worker goes on with the next. Code
that no alarm interrupts, such as a library written in C, ends with its process; the board tells which page that was.
"""

from __future__ import annotations

import ctypes
import faulthandler
import os
import signal
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from multiprocessing.context import SpawnContext
from multiprocessing.sharedctypes import Synchronized
from typing import NamedTuple

_GRACE = 2.0
"""Seconds after the limit, or half of it where that is less, after which a process ends that did not listen to the alarm."""
_IDLE = -1.0
_SLOTS = 3


class Board(NamedTuple):
    """Memory that workers share with the process that started them: which page each is at, and since when."""

    slots: ctypes.Array[ctypes.c_double]
    """For each worker the number of its page, the clock when it was begun, and the number of its process."""
    taken: Synchronized[int]
    """How many workers have a place."""

    @classmethod
    def of(cls, context: SpawnContext, workers: int) -> Board:
        """Return an empty board."""
        return cls(context.RawArray(ctypes.c_double, [_IDLE] * (_SLOTS * workers)), context.Value("i", 0))

    def place(self) -> Place:
        """Return a place that no other worker has."""
        with self.taken.get_lock():
            at = self.taken.value
            self.taken.value += 1
        self.slots[_SLOTS * at + 2] = float(os.getpid())
        return Place(self.slots, _SLOTS * at, os.open(os.devnull, os.O_WRONLY))

    def overdue(self, limit: float | None) -> frozenset[int]:
        """Return the numbers of the pages that have been under way for `limit` seconds or more."""
        if limit is None:
            return frozenset()
        values, now = list(self.slots), time.monotonic()
        pages = zip(values[::_SLOTS], values[1::_SLOTS], strict=True)
        return frozenset(int(number) for number, began in pages if number >= 0 and now - began >= limit)

    def under_way(self) -> frozenset[int]:
        """Return the numbers of the pages that workers are at, or were when they died."""
        return frozenset(int(number) for number in list(self.slots)[::_SLOTS] if number >= 0)

    def end_workers(self) -> None:
        """End all worker processes, whatever they are at."""
        for process in list(self.slots)[2::_SLOTS]:
            if process > 0:
                with suppress(ProcessLookupError):
                    os.kill(int(process), signal.SIGTERM)


class Place(NamedTuple):
    """The place of one worker on the board."""

    slots: ctypes.Array[ctypes.c_double]
    at: int
    nowhere: int
    """A file for the stack of a process that is ended, which nobody reads."""

    @contextmanager
    def at_page(self, number: int, limit: float | None) -> Iterator[None]:
        """Say which page is under way, and end this process where it does not come to an end."""
        self.slots[self.at + 1] = time.monotonic()
        self.slots[self.at] = float(number)
        if limit is not None:
            faulthandler.dump_traceback_later(limit + min(_GRACE, limit / 2), exit=True, file=self.nowhere)
        try:
            yield
        finally:
            faulthandler.cancel_dump_traceback_later()
            self.slots[self.at] = _IDLE
