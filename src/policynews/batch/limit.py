"""How a page is stopped that keeps to no limit of time.

A page that takes too long is interrupted by an alarm (`attempts.limited`), and its worker goes on with the next. Code
that no alarm interrupts, such as a library written in C, ends with its process; the board tells which page that was.
"""

from __future__ import annotations

import ctypes
import faulthandler
import os
import time
from collections.abc import Iterator
from contextlib import contextmanager
from multiprocessing.context import SpawnContext
from multiprocessing.sharedctypes import Synchronized
from typing import NamedTuple

_GRACE = 1.5
"""A process that did not listen to the alarm ends after the limit times this."""
_IDLE = -1.0


class Board(NamedTuple):
    """Memory that workers share with the process that started them: which page each is at, and since when."""

    slots: ctypes.Array[ctypes.c_double]
    """For each worker the number of its page, and the clock when it was begun."""
    taken: Synchronized[int]
    """How many workers have a place."""

    @classmethod
    def of(cls, context: SpawnContext, workers: int) -> Board:
        """Return an empty board."""
        return cls(context.RawArray(ctypes.c_double, [_IDLE] * (2 * workers)), context.Value("i", 0))

    def place(self) -> Place:
        """Return a place that no other worker has."""
        with self.taken.get_lock():
            at = self.taken.value
            self.taken.value += 1
        return Place(self.slots, 2 * at, os.open(os.devnull, os.O_WRONLY))

    def overdue(self, limit: float | None) -> frozenset[int]:
        """Return the numbers of the pages that have been under way for `limit` seconds or more."""
        if limit is None:
            return frozenset()
        values, now = list(self.slots), time.monotonic()
        pages = zip(values[::2], values[1::2], strict=True)
        return frozenset(int(number) for number, began in pages if number >= 0 and now - began >= limit)


class Place(NamedTuple):
    """The place of one worker on the board."""

    slots: ctypes.Array[ctypes.c_double]
    at: int
    nowhere: int
    """A file for the stack of a process that is ended, which nobody reads."""

    @contextmanager
    def at_page(self, number: int, limit: float | None) -> Iterator[None]:
        """Say which page is under way, and end this process where it does not come to an end."""
        if limit is None:
            yield
            return
        self.slots[self.at + 1] = time.monotonic()
        self.slots[self.at] = float(number)
        faulthandler.dump_traceback_later(_GRACE * limit, exit=True, file=self.nowhere)
        try:
            yield
        finally:
            faulthandler.cancel_dump_traceback_later()
            self.slots[self.at] = _IDLE
