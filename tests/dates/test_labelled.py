"""Dates that are one only behind a label, and whose date a date is."""

from __future__ import annotations

import pytest

from policynews.dates.inline import find_dates
from policynews.dates.labelled import labelled_date
from policynews.dates.owner import owner_of

LABELLED: list[tuple[str, str | None, str]] = [
    ("2024-03-05 10:20 来源", "2024-03-05T10:20", "what stands in every line is read first"),
    ("24-03-05", "2024-03-05", "a year of two figures"),
    ("24-03-0510:20", "2024-03-05T10:20", "… and a glued time"),
    ("24/03/05 10:20", "2024-03-05T10:20", "strokes"),
    ("24年3月5日", "2024-03-05", "年月日"),
    ("98-05-12", "1998-05-12", "of the last century"),
    ("[24-03-05]", "2024-03-05", "in brackets"),
    ("05/03/24", None, "the 5th, May or 2005: the order is open"),
    ("05-03-24", None, "the same with hyphens"),
    ("24-13-05", None, "no such month"),
    ("24-03-05-7", None, "a number"),
    ("20240305", "2024-03-05", "run together"),
    ("20240305 点击35", "2024-03-05", "… with a counter behind"),
    ("202403051020", "2024-03-05T10:20", "… with a time"),
    ("20240305102030", "2024-03-05T10:20:30", "… with seconds"),
    ("20240305102030123", None, "a number"),
    ("2024 03 05", "2024-03-05", "blanks between"),
    ("2024 3 5 10:20", "2024-03-05T10:20", "blanks and a time"),
    ("某县会议中心", None, "no date"),
    ("", None, "nothing"),
]
OF_TAIWAN = [("1130305", "2024-03-05"), ("113-03-05", "2024-03-05"), ("24-03-05", None)]

# A line -> what each of its dates is said to be the date of.
OWNERS: list[tuple[str, list[str | None]]] = [
    ("发布时间 2024-03-05", ["published"]),
    ("本文首次发表于2024年3月5日", ["published"]),
    ("時間：2024-03-05", ["published"]),
    ("By Li LeiPublished: 2024/03/05", ["published"]),
    ("Posted on March 5, 2024", ["published"]),
    ("2024-03-05 10:20 发布", ["published"]),
    ("最后编辑于 2024-03-05", ["updated"]),
    ("資料更新：2024-03-05", ["updated"]),
    ("Last updated: 2024-03-05", ["updated"]),
    ("2024-03-05 更新", ["updated"]),
    ("2024-03-05 更新：2024-03-06", [None, "updated"]),
    ("举办时间：2024-03-05", ["foreign"]),
    ("活动日期 2024年3月5日", ["foreign"]),
    ("打印时间2024-03-05", ["foreign"]),
    ("Printed on March 5, 2024", ["foreign"]),
    ("有效期至：2024-03-05", ["foreign"]),
    ("截止2024-03-05", ["foreign"]),
    ("2024年5月1日起施行", ["foreign"]),
    ("2024年5月1日前", ["foreign"]),
    ("2024年5月1日（星期三）：某县举办书展", ["foreign"]),
    ("最新推荐文章于 2024-05-09 17:37:25 发布", ["foreign"]),
    ("于 2021-05-09 10:20:30 发布", ["published"]),
    ("发布/2023年6月9日 10:30 AM 更新/2023年6月10日", ["published", "updated"]),
    ("posted @ 2024-03-05 10:20", ["published"]),
    ("关于举办读书月活动的通知时间:2023-04-07", [None]),
    ("某某日报 2024-03-05", [None]),
    ("某县崛起 2024-03-05", [None]),
    ("2024-03-05 前沿观察", [None]),
    ("2024-03-05 发布单位：某局", [None]),
    ("纽约时间 2024-03-05", [None]),
    ("2024-03-05", [None]),
]


@pytest.mark.parametrize(("value", "iso", "why"), LABELLED, ids=[row[2] for row in LABELLED])
def test_labelled_date(value: str, iso: str | None, why: str) -> None:
    found = labelled_date(value)
    assert (found.date.isoformat() if found else None) == iso, why


@pytest.mark.parametrize(("value", "iso"), OF_TAIWAN)
def test_labelled_date_of_a_taiwan_page(value: str, iso: str | None) -> None:
    found = labelled_date(value, roc=True)
    assert (found.date.isoformat() if found else None) == iso


@pytest.mark.parametrize(("line", "expected"), OWNERS, ids=[row[0] for row in OWNERS])
def test_owner_of(line: str, expected: list[str | None]) -> None:
    owners = [owner_of(line, found.start, found.end) for found in find_dates(line)]
    assert [said and said.owner for said in owners] == expected
