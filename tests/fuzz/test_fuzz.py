"""A small budget of fuzzing in every run of the tests; `benchmarks/fuzz.py` is the long one."""

from __future__ import annotations

import pytest
from fuzz_dice import Dice
from fuzz_targets import TARGETS
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

_FEW = {"everywhere": 10, "duplicates": 15, "doubled": 2}
"""Targets of which one execution takes long, with as many as a test may take."""


@pytest.mark.parametrize("name", TARGETS)
def test_target(name: str) -> None:
    target = TARGETS[name][0]

    @settings(max_examples=_FEW.get(name, 60), deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))
    @given(st.integers(0, 255).flatmap(lambda length: st.binary(min_size=length, max_size=length + 100)))
    def run(data: bytes) -> None:
        target(data)

    run()


def test_dice_without_bytes_take_the_first_choice() -> None:
    dice = Dice(b"")
    assert (dice.below(9), dice.below(70_000), dice.pick("ab"), dice.once_in(3), dice.text()) == (0, 0, "a", False, "")


def test_the_same_bytes_make_the_same_decisions() -> None:
    one, other = Dice(bytes(range(200))), Dice(bytes(range(200)))
    assert [one.word() for _ in range(40)] == [other.word() for _ in range(40)]


def test_a_target_that_finds_something_fails(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("fuzz_targets.find_dates", lambda _text: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        TARGETS["dates"][0](b"\x01\x02\x03")
