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
from typing import NamedTuple

_GRACE = 0.5
"""Seconds after the limit, or half of it where that is less, after which a process ends that did not listen to the alarm."""
_IDLE = -1.0


class Board(NamedTuple):
    """Memory that a worker shares with the process that started it: which page it is at, and since when."""

    slots: ctypes.Array[ctypes.c_double]
    """The number of the page, and the clock when it was begun."""

    @classmethod
    def of(cls, context: SpawnContext) -> Board:
        """Return an empty board."""
        return cls(context.RawArray(ctypes.c_double, [_IDLE, _IDLE]))

    def place(self) -> Place:
        """Return what the worker writes on the board with."""
        return Place(self.slots, os.open(os.devnull, os.O_WRONLY))

    def page(self) -> int | None:
        """Return the number of the page that the worker is at, or was when it died; None between two pages."""
        number = int(self.slots[0])
        return None if number < 0 else number

    def is_overdue(self, limit: float | None, clock: float) -> bool:
        """Return whether the page had been under way for `limit` seconds or more at a time of the clock."""
        return limit is not None and self.page() is not None and clock - self.slots[1] >= limit


class Place(NamedTuple):
    """The side of a board that its worker writes on."""

    slots: ctypes.Array[ctypes.c_double]
    nowhere: int
    """A file for the stack of a process that is ended, which nobody reads."""

    @contextmanager
    def at_page(self, number: int, limit: float | None) -> Iterator[None]:
        """Say which page is under way, and end this process where it does not come to an end."""
        self.slots[1] = time.monotonic()
        self.slots[0] = float(number)
        if limit is not None:
            faulthandler.dump_traceback_later(limit + min(_GRACE, limit / 2), exit=True, file=self.nowhere)
        try:
            yield
        finally:
            faulthandler.cancel_dump_traceback_later()
            self.slots[0] = _IDLE
