"""Days of which only the rest of a page tells the month."""

from __future__ import annotations

import pytest

import policynews
from policynews.dates.order import in_order, is_unordered

STATED = "发布于 05/03/2024 13:02"
DAY_FIRST, MONTH_FIRST = "发布于 2024-03-05 13:02", "发布于 2024-05-03 13:02"
CASES = {
    "a day in the text": (["教育局3月5日公布名单。"], DAY_FIRST),
    "the day before, in the text": (["教育局3月4日公布名单。"], DAY_FIRST),
    "a dateline without a month": (["（青石5日讯）教育局公布名单。"], DAY_FIRST),
    "another day of the page": (["湖边步道开放", "27/02/2024"], DAY_FIRST),
    "another that has the month first": (["湖边步道开放", "02/27/2024"], MONTH_FIRST),
    "a day in the text for the other reading": (["教育局5月3日公布名单。"], MONTH_FIRST),
    "both": (["教育局3月5日公布名单。", "5月3日起报名。"], None),
    "a day far from either": (["工程12月20日完工。"], None),
    "a day of another year": (["工程2021年3月5日动工。"], None),
    "a day that proves nothing": (["07/07/2024"], None),
    "nothing": (["教育局公布名单。"], None),
}


@pytest.mark.parametrize(("others", "expected"), CASES.values(), ids=CASES.keys())
def test_the_page_tells_the_order(others: list[str], expected: str | None) -> None:
    assert in_order(STATED, others) == expected


def test_what_is_unordered() -> None:
    assert is_unordered(STATED)
    for sure in ("27/03/2024", "03/27/2024", "07/07/2024", "2024/03/05", "1/2", "12/13/14/2024"):
        assert not is_unordered(sure)


def test_impossible_days_have_no_order() -> None:
    assert in_order("00/03/2024", ["3月5日"]) is None


TEXT = "青石镇今年秋天整修三座石桥，换下松动的石板八十多块，补上缺口的栏杆十二处，工钱由镇里出。"


@pytest.mark.parametrize(
    ("text", "expected"), [(f"镇长3月5日说，{TEXT}", "2024-03-05T13:02"), (f"镇长说，{TEXT}", "None")]
)
def test_a_page_is_dated_where_its_text_tells_the_order(text: str, expected: str) -> None:
    lines = ["青石网", "镇里整修三座石桥 孩子上学不绕路", STATED, text]
    assert str(policynews.parse_text("\n".join(lines)).published) == expected


def test_a_page_in_elements_too() -> None:
    page = f"<title>镇里整修三座石桥</title><h1>镇里整修三座石桥</h1><p>{STATED}</p><p>镇长3月5日说，{TEXT}</p>"
    assert str(policynews.parse(page).published) == "2024-03-05T13:02"
