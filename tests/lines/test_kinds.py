"""What a line is told to be: credits by every label, entries of lists, the day of a signature."""

from __future__ import annotations

import pytest

from policynews import parse, parse_text
from policynews.credits.labels import LABELS, ROLE_LABELS
from policynews.lines.kinds import is_credit, is_entry, is_linked_title, is_signature_day, reason_of, rule_of
from policynews.page.blocks import RawBlock

TITLE = "云岭市召开全市河湖长制工作推进会议"
INFO = "发布时间：2023-04-18 09:20 来源：云岭日报"
BODY = (
    "4月17日，云岭市召开全市河湖长制工作推进会议，总结去年工作，部署今年任务。市长田致远出席会议并讲话。",
    "会议指出，过去一年全市巡查河道三千余次，清理岸线垃圾一千二百吨，国家考核断面水质全部达标。",
    "会议要求，各县区要压实河长责任，健全部门协同机制，确保汛期前完成重点河段的清淤疏浚。",
)
# What no article of its own would hold, below the credits of the one above.
OTHERS = ("云岭新增三座口袋公园", "清江大桥合龙", "茶山古道修缮完工", "渔港开渔", "夜市开街", "老街新生", "山村书屋")
SOURCE_LABELS = tuple(label for label, kind in LABELS.items() if kind == "source")


@pytest.mark.parametrize("label", sorted(ROLE_LABELS))
def test_every_label_of_a_role_makes_a_credit_line(label: str) -> None:
    assert is_credit(f"{label}：田致远")
    assert is_credit(f"（{label}：田致远）")


@pytest.mark.parametrize("label", sorted(SOURCE_LABELS))
def test_every_label_of_a_source_makes_a_credit_line(label: str) -> None:
    assert is_credit(f"{label}：云岭日报")


@pytest.mark.parametrize("label", sorted(ROLE_LABELS)[::6])
def test_a_label_ends_the_text_of_a_page_and_of_rendered_text_alike(label: str) -> None:
    credit = f"{label}：田致远"
    rendered = parse_text("\n".join((TITLE, INFO, *BODY, credit, *OTHERS)))
    assert rendered.text.split("\n") == list(BODY)
    lines = "".join(f"<p>{line}</p>" for line in (*BODY, credit))
    page = parse(f"<html><body><h1>{TITLE}</h1><div>{INFO}</div><div>{lines}</div></body></html>")
    assert page.text.split("\n") == list(BODY)


@pytest.mark.parametrize(
    "line",
    [
        "会议由副市长主持：各县区负责同志参加",
        "记者：您怎么看这个问题？",
        "联系电话：0000-0000000",
        "报名时间：5月3日至6日",
        "一、总体要求",
        "《云岭市湿地保护条例》",
        "12次",
        "研究中心／台北分會",
        "圖片來源不明的作品不收",
        "",
    ],
)
def test_lines_of_a_text_are_no_credits(line: str) -> None:
    assert not is_credit(line)


@pytest.mark.parametrize(
    "line", ["地方中心／台北報導", "国际组/综合报道", "照片來源：云嶺日報資料照", "图片来源：云岭台"]
)
def test_credits_that_name_nobody(line: str) -> None:
    assert is_credit(line)


def test_a_print_edition_is_a_credit() -> None:
    assert is_credit("《云岭日报》（2016-06-03 第8版 聚焦）")


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("2024年5月1日", True),
        ("2024 年 5 月 1 日", True),
        ("二〇二四年五月一日", True),
        ("二○二四年十二月二十一日", True),
        ("2024年5月1日起施行", False),
        ("5月1日", False),
        ("2024-05-01", False),
    ],
)
def test_days_of_a_signature(line: str, day: bool) -> None:
    assert is_signature_day(line) is day


def test_entries_of_lists() -> None:
    title = "清江大桥顺利合龙全线贯通"
    assert is_entry(RawBlock("li", title, linked=len(title)))
    assert is_entry(RawBlock("li", f"{title} 2024-05-01"))
    assert not is_entry(RawBlock("p", f"{title}。"))


def test_a_linked_title_is_longer_than_a_button() -> None:
    title = "清江大桥顺利合龙全线贯通"
    assert is_linked_title(RawBlock("li", title, linked=len(title)))
    assert not is_linked_title(RawBlock("li", "返回首页", linked=4))
    assert not is_linked_title(RawBlock("li", title, linked=3))


@pytest.mark.parametrize(
    ("line", "reason", "rule"),
    [
        ("【打印】【关闭】", "share-bar", "widgets"),
        ("猜你喜欢", "related-list", "guess-you-like"),
        ("2024-05-01 09:20", "info-line", None),
        ("云岭市湿地", "tail", None),
    ],
)
def test_a_removed_line_names_its_reason_and_its_row(line: str, reason: str, rule: str | None) -> None:
    assert reason_of(RawBlock("p", line), "tail") == reason
    assert rule_of(line, reason) == rule


def test_a_row_that_gives_another_reason_is_not_named() -> None:
    assert rule_of("猜你喜欢", "layout") is None
