"""What a test says of time it says by `growth`: bounds in seconds fail on a busy machine."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

TESTS = Path(__file__).parents[1]
CLOCKS = {"process_time", "thread_time", "perf_counter", "monotonic", "default_timer", "timeit"}
CLOCKS |= {f"{name}_ns" for name in CLOCKS}
HANGS = 600
"""Seconds that nothing takes which a test waits for."""


def clocks(code: str) -> set[str]:
    """Return the clocks that a module names."""
    names: set[str] = set()
    for node in ast.walk(ast.parse(code)):
        if isinstance(node, ast.Attribute):
            names.add(node.attr)
        elif isinstance(node, ast.Name):
            names.add(node.id)
        elif isinstance(node, ast.Import | ast.ImportFrom):
            names.update(alias.name for alias in node.names)
    return names & CLOCKS


def waits(code: str) -> list[float]:
    """Return the seconds after which a module gives up waiting for a process."""
    calls = [node for node in ast.walk(ast.parse(code)) if isinstance(node, ast.Call)]
    given = [word.value for call in calls for word in call.keywords if word.arg == "timeout"]
    return [value.value for value in given if isinstance(value, ast.Constant) and isinstance(value.value, int | float)]


@pytest.mark.parametrize(
    ("code", "found"),
    [
        ("import time\nstart = time.process_time()", {"process_time"}),
        ("from time import perf_counter as now", {"perf_counter"}),
        ("from timeit import default_timer", {"default_timer"}),
        ("read = time.monotonic_ns", {"monotonic_ns"}),
        ("import time\ntime.sleep(1)", set()),
    ],
)
def test_clocks_are_seen(code: str, found: set[str]) -> None:
    assert clocks(code) == found


def test_waits_are_seen() -> None:
    assert waits("run(timeout=60)\nrun(limit=1)\nrun(page_timeout=1)\nrun(timeout=None)\nwait(x, timeout=1.5)") == [
        60,
        1.5,
    ]


def modules() -> dict[str, str]:
    return {str(path.relative_to(TESTS)): path.read_text(encoding="utf-8") for path in sorted(TESTS.rglob("*.py"))}


def test_only_growth_reads_a_clock() -> None:
    assert {name: clocks(code) for name, code in modules().items() if clocks(code)} == {"growth.py": {"thread_time"}}


def test_nobody_waits_for_less_than_what_hangs() -> None:
    here = str(Path(__file__).relative_to(TESTS))
    short = {name: found for name, code in modules().items() if (found := [one for one in waits(code) if one < HANGS])}
    assert {name: found for name, found in short.items() if name != here} == {}


def test_no_example_has_a_deadline() -> None:
    assert settings().deadline is None
    assert HealthCheck.too_slow in settings().suppress_health_check
