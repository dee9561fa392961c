"""The measure of growth itself, with a clock that goes by what a call says it costs."""

from __future__ import annotations

import gc
import math
from collections.abc import Callable
from functools import lru_cache

import growth
import pytest
from growth import assert_cheaper, assert_ends, assert_level, assert_linear


class Clock:
    """Seconds that pass when somebody works, and a moment of another's work at each third look."""

    def __init__(self) -> None:
        self.now = 0.0
        self.looks = 0

    def thread_time(self) -> float:
        self.looks += 1
        self.now += 0.05 * (self.looks % 3 == 0)
        return self.now

    def work(self, seconds: float) -> None:
        self.now += seconds


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    clock = Clock()
    monkeypatch.setattr(growth, "time", clock)
    return clock


def same(size: int) -> int:
    return size


LINEAR: list[Callable[[int], float]] = [
    lambda n: n * 1e-5,
    lambda n: n * 1e-9,
    lambda _: 0.01,
    lambda n: n * math.log2(n) * 1e-6,
    lambda n: 0.004 + n * 1e-6,
]
STEEPER: list[Callable[[int], float]] = [
    lambda n: n**2 * 1e-6,
    lambda n: n**2 * 1e-10,
    lambda n: n**3 * 1e-9,
    lambda n: n * 1e-6 + n**2 * 1e-7,
]


@pytest.mark.parametrize("cost", LINEAR)
def test_linear_work_passes(cost: Callable[[int], float], clock: Clock) -> None:
    assert_linear(lambda size: clock.work(cost(size)), same, 100)


@pytest.mark.parametrize("cost", STEEPER)
def test_what_grows_faster_fails(cost: Callable[[int], float], clock: Clock) -> None:
    with pytest.raises(AssertionError, match="over 24 times as long"):
        assert_linear(lambda size: clock.work(cost(size)), same, 100)


def test_level_work_does_not_grow(clock: Clock) -> None:
    assert_level(lambda _: clock.work(0.01), same, 100)
    with pytest.raises(AssertionError, match="over 3 times as long"):
        assert_level(lambda size: clock.work(size * 1e-4), same, 100)


def test_the_cheaper_of_two(clock: Clock) -> None:
    assert_cheaper(lambda: clock.work(0.01), lambda: clock.work(0.02))
    with pytest.raises(AssertionError, match="dearer"):
        assert_cheaper(lambda: clock.work(0.02), lambda: clock.work(0.01))


def test_a_line_that_takes_seconds_fails(clock: Clock) -> None:
    assert_ends(lambda _: clock.work(0.05), ["甲", "乙"])
    with pytest.raises(AssertionError, match=r"'乙': 60\.0 s"):
        assert_ends(lambda line: clock.work(60 * (line == "乙")), ["甲", "乙"])


def test_what_the_library_keeps_of_a_line_is_dropped(monkeypatch: pytest.MonkeyPatch, clock: Clock) -> None:
    import policynews.lines.furniture

    kept = lru_cache(maxsize=64)(lambda size: clock.work(size**2 * 1e-6))
    monkeypatch.setattr(policynews.lines.furniture, "_kept", kept, raising=False)
    with pytest.raises(AssertionError, match="times as long"):
        assert_linear(kept, same, 100)


def test_the_collector_is_off_during_a_call_and_on_behind_it(clock: Clock) -> None:
    seen: set[bool] = set()
    assert_linear(lambda _: seen.add(gc.isenabled()), same, 100, most=1_000)
    with pytest.raises(ZeroDivisionError):
        assert_linear(lambda _: 1 / 0, same, 100)
    assert (seen, gc.isenabled()) == ({False}, True)
