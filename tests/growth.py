"""How the time of a call grows with its input: the only place in the tests where a clock is read.

A machine that is busy, or a heap that is full of other libraries, slows a call at one moment and not at the next. So no
time is held against seconds, but against the time of the same call on less, and

- the time of this thread counts, not that of others or of the clock on the wall;
- the garbage collector is off, as it goes through everything that any test has left;
- small and large input take turns, and the best round of each counts;
- the input is built anew for each round, outside the measurement, and what the library keeps of earlier lines is dropped;
- what fails is measured again: a reader that is too slow fails each time.
"""

from __future__ import annotations

import gc
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from functools import _lru_cache_wrapper, partial
from typing import TypeVar

T = TypeVar("T")

TIMES = 8
"""How much larger the large input is than the small one."""
LINEAR = 24
"""How many times as long the large input may take: linear work takes 8 times as long, quadratic work 64 times."""
LEVEL = 3
"""The same where the time must not grow with the input at all."""
LEAST = 0.005
"""Seconds below which a time is noise; the small input grows until it takes as long."""
MOST = 1_000_000
"""The size up to which the large input grows, of characters or other small things, where even that takes no time."""
HANGS = 10
"""Seconds that no line of some hundred characters takes: a hundredth is much for it, and a pattern that backtracks takes minutes."""

ROUNDS = 3
TRIES = 3


def assert_linear(call: Callable[[T], object], build: Callable[[int], T], size: int, most: int = MOST) -> None:
    """Fail if the time of `call(build(size))` grows faster than the size; `most` is the size up to which it is tried."""
    _assert_growth(call, build, (size, most), LINEAR)


def assert_level(call: Callable[[T], object], build: Callable[[int], T], size: int) -> None:
    """Fail if the time of `call(build(size))` grows with the size."""
    _assert_growth(call, build, (size, TIMES * size), LEVEL)


def assert_cheaper(call: Callable[[], object], other: Callable[[], object]) -> None:
    """Fail if `call()` takes longer than `other()`."""
    found = []
    for _ in range(TRIES):
        one, two = fastest(lambda run: run(), [lambda: call, lambda: other])
        if one <= two:
            return
        found.append(f"{one:.6f} s against {two:.6f} s")
    raise AssertionError(f"dearer than what it is compared with: {'; '.join(found)}")


def assert_ends(call: Callable[[T], object], inputs: Sequence[T]) -> None:
    """Fail if `call` on one of a few short inputs takes as long as only a pattern that backtracks does."""
    for given, seconds in zip(inputs, fastest(call, [partial(_same, given) for given in inputs]), strict=True):
        assert seconds < HANGS, f"{given!r:.80}: {seconds:.1f} s"


def fastest(call: Callable[[T], object], builds: Sequence[Callable[[], T]], rounds: int = ROUNDS) -> list[float]:
    """Return for each input, by the function that builds it, the seconds of this thread that `call` takes at best."""
    with _collector_off():
        return _fastest(call, builds, rounds)


def _fastest(call: Callable[[T], object], builds: Sequence[Callable[[], T]], rounds: int) -> list[float]:
    taken = [[_seconds(call, build()) for build in builds] for _ in range(rounds)]
    return [min(times) for times in zip(*taken, strict=True)]


def _assert_growth(
    call: Callable[[T], object], build: Callable[[int], T], sizes: tuple[int, int], bound: float
) -> None:
    found = []
    with _collector_off():
        size = _measurable(call, build, *sizes)
        for _ in range(TRIES):
            small, large = _fastest(call, [partial(build, size), partial(build, TIMES * size)], ROUNDS)
            if large <= bound * max(small, LEAST):
                return
            found.append(f"{small:.4f} s, {large:.4f} s")
    raise AssertionError(f"{TIMES} times {size} takes over {bound} times as long: {'; '.join(found)}")


def _measurable(call: Callable[[T], object], build: Callable[[int], T], size: int, most: int) -> int:
    """Return the first size, doubled from `size` on, of which the time can be told; the last before `most`, if none can."""
    call(build(size))  # compiles patterns, loads tables
    while 2 * TIMES * size <= most and _fastest(call, [partial(build, size)], 2)[0] < LEAST:
        size *= 2
    return size


def _same(given: T) -> T:
    return given


def _seconds(call: Callable[[T], object], given: T) -> float:
    _forget()
    start = time.thread_time()
    call(given)
    return time.thread_time() - start


def _forget() -> None:
    """Empty what the library keeps of lines it has read; tables, of which there is one each, stay."""
    modules = [module for name, module in list(sys.modules.items()) if name.partition(".")[0] == "policynews"]
    for value in [value for module in modules for value in vars(module).values()]:
        if isinstance(value, _lru_cache_wrapper) and value.cache_parameters()["maxsize"] != 1:
            value.cache_clear()


@contextmanager
def _collector_off() -> Iterator[None]:
    gc.collect()
    gc.disable()
    try:
        yield
    finally:
        gc.enable()
