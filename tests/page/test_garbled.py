"""Text that was decoded wrongly before it came."""

from __future__ import annotations

import pytest

import policynews
from policynews.page.garbled import find_garbling

TITLE = "白河市启动老城区供水管网改造"
TEXT = "白河市水务局在新闻通气会上介绍，今年全市计划更新改造老旧供水管网一百八十公里，重点解决老城区水压不足的问题。"
PAGE = f"<html><head><title>{TITLE}</title></head><body><h1>{TITLE}</h1><p>2023-08-21 09:15</p><div><p>{TEXT}</p><p>市民可以通过供水热线查询停水信息，对施工扰民的问题进行反映，相关部门将在两个工作日内答复。</p></div></body></html>"


def codes(page: bytes | str) -> set[str]:
    return {notice.code for notice in policynews.parse(page).notices}


@pytest.mark.parametrize("wrong", ["latin-1", "cp1252", "mac_roman"])
def test_what_lost_nothing_is_read_as_it_was_meant(wrong: str) -> None:
    garbled = (
        PAGE.encode().decode(wrong, "replace")
        if wrong != "cp1252"
        else "".join(bytes([byte]).decode("cp1252", "ignore") or chr(byte) for byte in PAGE.encode())
    )
    for given in (garbled, garbled.encode()):
        article = policynews.parse(given)
        assert article.title == TITLE
        assert TEXT in article.text
        assert {notice.code for notice in article.notices} == {"decoded-wrongly"}
    assert policynews.parse(PAGE.encode().decode("mac_roman")) == policynews.parse(PAGE)


@pytest.mark.parametrize(
    ("wrong", "right"), [("gb18030", "utf-8"), ("gbk", "utf-8"), ("latin-1", "gb18030"), ("big5hkscs", "utf-8")]
)
def test_garbage_has_a_notice(wrong: str, right: str) -> None:
    assert "decoded-wrongly" in codes(PAGE.encode(right).decode(wrong, "replace"))


def test_rendered_text_has_the_notice_too() -> None:
    article = policynews.parse_text(f"{TITLE}\n2023-08-21\n{TEXT}".encode().decode("latin-1"))
    assert TEXT in article.text
    assert "decoded-wrongly" in {notice.code for notice in article.notices}


def test_replaced_characters_of_a_text_have_a_notice() -> None:
    assert "replaced-characters" in codes(PAGE.replace("管网", "\ufffd\ufffd"))


@pytest.mark.parametrize(
    "text",
    [
        TEXT,
        "行政院會議通過修正草案，將送請立法院審議，盼儘速完成立法程序。",
        "Le maire a déclaré que l'école serait rénovée à l'été, près de la bibliothèque où les élèves étudient déjà.",
        "王小明、李大同、张建国、刘志强、陈卫东、赵丽华、孙玉梅、周文渊、吴春生、郑海波、冯晓燕、蒋国梁",
        "ぜんこくのとしょかんがあたらしいサービスをはじめました。",
    ],
)
def test_text_that_is_right_has_none(text: str) -> None:
    assert find_garbling(text) is None
