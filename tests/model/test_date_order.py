"""`PartialDate` sorts, and is written as far as it is known."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from policynews import PartialDate


def date(text: str) -> PartialDate:
    return PartialDate.fromisoformat(text)


DATES = ["--05", "--05-03", "2023-12-31T23:59:59", "2024", "2024-05", "2024-05-03", "2024-05-03T00", "2024-05-03T08:30"]


def test_unknown_parts_come_first() -> None:
    assert [str(one) for one in sorted(map(date, reversed(DATES)))] == DATES


@given(st.sampled_from(DATES), st.sampled_from(DATES))
def test_order_agrees_with_equality(one: str, other: str) -> None:
    first, second = date(one), date(other)
    assert (first < second) + (first == second) + (first > second) == 1
    assert (first <= second) == (first < second or first == second)
    assert (first >= second) == (second <= first)


def test_only_dates_are_compared() -> None:
    with pytest.raises(TypeError):
        _ = date("2024") < "2025"  # type: ignore[operator]
    with pytest.raises(TypeError):
        _ = date("2024") >= 2024  # type: ignore[operator]


@pytest.mark.parametrize(
    ("text", "spec", "written"),
    [
        ("2024-05-03", "%Y年%m月%d日", "2024年05月03日"),
        ("2024-05-03", "%Y年%-m月%-d日", "2024年5月3日"),
        ("2024-05", "%Y年%m月%d日", "2024年05月"),
        ("2024", "%Y年%m月%d日", "2024年"),
        ("--05-03", "%Y年%m月%d日", "05月03日"),
        ("--05-03", "%Y-%m-%d", "05-03"),
        ("2024-05", "%Y-%m-%d", "2024-05"),
        ("2024-05", "%d.%m.%Y", "05.2024"),
        ("2024-05-03", "%Y-%m-%dT%H:%M", "2024-05-03"),
        ("2024-05-03T08:30", "%Y-%m-%dT%H:%M:%S", "2024-05-03T08:30"),
        ("2024-05-03T08", "%Y年%m月%d日 %H时%M分", "2024年05月03日 08时"),
        ("2024-05", "(%Y/%m/%d)", "(2024/05)"),
        ("2024-05", "发布于%Y年%m月%d日。", "发布于2024年05月。"),
        ("2024-05", "%y%% %m", "24% 05"),
        ("2024", "%H:%M", ""),
        ("2024-05", ">10", "   2024-05"),
        ("2024-05", "", "2024-05"),
    ],
)
def test_a_date_is_written_as_far_as_it_is_known(text: str, spec: str, written: str) -> None:
    assert format(date(text), spec) == written


@pytest.mark.parametrize("spec", ["%A", "%-x", "%Y%", "%s"])
def test_what_is_no_part_of_a_date_is_refused(spec: str) -> None:
    with pytest.raises(ValueError, match="no part of a date"):
        format(date("2024"), spec)
