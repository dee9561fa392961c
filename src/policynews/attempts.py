"""One try at a page among many, within a limit of time: an `Article`, or what became of the page instead."""

from __future__ import annotations

import signal
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import NamedTuple, TypeVar

from policynews.errors import NoArticleError, failure_kind

_T = TypeVar("_T")


class Overdue(BaseException):
    """A page took longer than the limit. No error of the page, so nothing that catches those takes it."""


class Failed(NamedTuple):
    """Why a page gave no article."""

    status: str
    """`no-article` for a page that was read and holds none, `failed` for the rest."""
    error: str
    """Name of the error class."""
    message: str
    kind: str
    """What the page is instead, of a NoArticleError; else the kind of failure: `empty-input`, `page-timeout` …."""


def attempt(read: Callable[[], _T], limit: float | None, *, alone: bool = False) -> _T | Failed:
    """Return what `read` returns, or why it returns nothing, be it that `limit` seconds were over.

    Raises nothing but a KeyboardInterrupt or SystemExit, and not these either in a process that is `alone`: Ctrl-C does
    not reach it, so that they are a hook's own.
    """
    try:
        with limited(limit):
            return read()
    except Overdue:
        return timed_out(limit)
    except NoArticleError as error:
        return Failed("no-article", "NoArticleError", str(error), error.kind)
    # The one place where any error is caught: a page must not end a run of millions, and it is written down.
    except (Exception, KeyboardInterrupt, SystemExit) as error:
        if isinstance(error, KeyboardInterrupt | SystemExit) and not alone:
            raise
        return Failed("failed", type(error).__name__, str(error), failure_kind(error))


def timed_out(limit: float | None) -> Failed:
    """Return the failure of a page that took longer than the limit."""
    return Failed("failed", "PageTimeout", f"the page took longer than {limit:g} seconds", "page-timeout")


@contextmanager
def limited(seconds: float | None) -> Iterator[None]:
    """Raise Overdue inside the block after `seconds`; without effect where there are no alarms, or in a thread."""
    main = threading.current_thread() is threading.main_thread()
    if seconds is None or not main or not hasattr(signal, "setitimer"):
        yield
        return
    before = signal.signal(signal.SIGALRM, _ring)
    signal.setitimer(signal.ITIMER_REAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)


def _ring(_number: int, _frame: object) -> None:
    raise Overdue
