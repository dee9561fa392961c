"""落款: the bodies that sign, and the day."""

from __future__ import annotations

import pytest

from policynews.documents.head import first_line_of_statute
from policynews.documents.signature import is_signature, last_line_of_document
from policynews.documents.text import read_text_document
from policynews.model.date import PartialDate

BODY = "为进一步做好某项工作，经研究，现就有关事项作出如下安排，请认真贯彻执行。"
DAY = PartialDate(year=2021, month=3, day=17)
TITLE = "关于开展河道巡查的通知"


@pytest.mark.parametrize(
    ("lines", "issuers"),
    [
        (["青河市公共服务管理中心2021年3月17日"], ["青河市公共服务管理中心"]),
        (["青河市水利局 青河市财政局 二〇二一年三月十七日"], ["青河市水利局", "青河市财政局"]),
        (["青河市水利局（印章）", "2021 年 3 月 17 日"], ["青河市水利局"]),
        (["青河市水利局", "2021年3月17日（印章）"], ["青河市水利局"]),
        (["国家税务总局", "青河市税务局", "2021年3月17日"], ["国家税务总局青河市税务局"]),
        (["2021年3月17日", "青河市水利局"], ["青河市水利局"]),
        (["青河市水利局2021年3月17日（此件公开发布）"], ["青河市水利局"]),
        ([f"{BODY}青河市水利局2021年3月17日"], ["青河市水利局"]),
        (["青河市水利局青河市财政局", "青河市气象局", "2021-03-17"], ["青河市水利局", "青河市财政局", "青河市气象局"]),
        (
            ["青河市防汛工作领导小组办公室", "青河市水利局（代章）", "2021年3月17日"],
            ["青河市防汛工作领导小组办公室", "青河市水利局"],
        ),
        ([f"青河市{field}管理局" for field in "水火山林田路桥车"] + ["2021年3月17日"], [f"青河市{field}管理局" for field in "水火山林田路桥车"]),
    ],
)  # fmt: skip
def test_signatures(lines: list[str], issuers: list[str]) -> None:
    document = read_text_document(TITLE, ["各有关单位：", BODY, *lines, "（此件公开发布）"])
    assert document is not None
    assert list(document.issuers) == issuers
    assert document.written == DAY


def test_a_month_dates_a_signature_with_a_body_only() -> None:
    document = read_text_document(TITLE, ["各有关单位：", BODY, "青河市水利局", "2021年3月"])
    assert document is not None
    assert document.written == PartialDate(year=2021, month=3)
    document = read_text_document(TITLE, ["各有关单位：", BODY, "某某", "2021年3月"])
    assert document is not None
    assert document.written is None


def test_a_signature_without_date() -> None:
    document = read_text_document(TITLE, ["各有关单位：", BODY, "特此通知。", "青河市水利局", "青河市财政局"])
    assert document is not None
    assert document.issuers == ("青河市水利局", "青河市财政局")
    table = read_text_document("青河市水利局关于名单的公示", ["各有关单位：", BODY, "序号", "青河某某有限公司"])
    assert table is not None
    assert table.issuers == ("青河市水利局",), "the last cell of a table is no signature"


def test_the_fuller_of_two_names() -> None:
    document = read_text_document("青河市水利局关于某事的通知", ["各有关单位：", BODY, "市水利局", "2021年3月17日"])
    assert document is not None
    assert document.issuers == ("青河市水利局",)


def test_the_first_of_several_in_the_headline() -> None:
    document = read_text_document("青河市水利局等六部门关于某事的通知", ["各有关单位：", BODY])
    assert document is not None
    assert document.issuers == ("青河市水利局",)


@pytest.mark.parametrize(
    ("lines", "expected", "why"),
    [
        (["青河市水利局", "2021年3月17日"], True, "body and date"),
        (["青河市水利局", "青河市财政局", "2021年3月17日"], True, "two bodies"),
        (["青河市水利局青河市财政局2021年3月17日"], True, "one line"),
        (["青河市水利局关于某事的通知", "2021年3月17日"], False, "a second headline"),
        (["青河市水利局", "要闻", "2021年3月17日"], False, "a menu"),
        (["青河市水利局"], False, "no date"),
    ],
)
def test_is_signature(lines: list[str], expected: bool, why: str) -> None:
    assert is_signature([BODY, *lines], 1) is expected, why


def test_a_statute_begins_with_its_note_and_contents() -> None:
    note = "（2014年11月20日某会议通过　根据2020年8月13日某会议《关于修改〈某条例〉的决定》修正）"
    lines = ["某条例", note, "目　录", "第一章　总则", "第二章　附则", "第一章　总则", "第一条　为了某事，制定本条例。"]
    assert first_line_of_statute(lines, 6) == 1
    assert first_line_of_statute(["要闻", "第一条　为了某事，制定本条例。"], 1) == 1
    assert first_line_of_statute(["（2014年11月20日某会议通过）", "某市日前召开会议。"], 1) == 1
    assert first_line_of_statute(lines, 7) == 7


def test_a_note_above_the_signature_is_passed() -> None:
    lines = [BODY, "（此件主动公开）", "青河市水利局2021年3月17日", "上一篇"]
    assert last_line_of_document(lines, 1) == 3
