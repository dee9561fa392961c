"""Short lines between the head and the first paragraph of a rendered text: strays, and what begins a text."""

from __future__ import annotations

import pytest

from policynews import parse_text

TITLE = "青石镇整修乡间石桥 老石匠收下两名徒弟"
INFO = "2024-03-05 10:20 来源：青石日报"
TEXT = [
    "青石镇昨天开始整修全镇的石桥，学生上学要走的桥先修，桥面松动的石板先换，换下来的石板留着铺路。",
    "每座桥请一位老石匠掌锤，带两个年轻人，手艺学到手，工钱照日子算，修好以后由村里老人走过三遍。",
    "整修用的石料由镇里统一采买，账目贴在镇政府门口的墙上，谁都可以来看，看不明白的可以问。",
]


def text_of(*lines: str) -> list[str]:
    return parse_text(
        "\n".join([f"{TITLE}_青石日报", "首页", "要闻", TITLE, INFO, *lines, "版权所有 青石日报"])
    ).text.split("\n")


STRAYS = {
    "a column": ["健康"],
    "columns": ["图库", "青石关注", "国内", "文化人 天下事"],
    "a counter": ["1.2K"],
    "a title of another article": ["果园夜校开课 学剪枝也学记账"],
    "a column and a title": ["专栏文章", "邻县水库检修三年终于蓄水发电"],
}


@pytest.mark.parametrize("strays", STRAYS.values(), ids=STRAYS.keys())
def test_strays_above_the_first_paragraph_are_no_text(strays: list[str]) -> None:
    assert text_of(*strays, *TEXT) == TEXT


BEGINNINGS = {
    "an addressee": "各村民委员会：",
    "a number": "一、先修要紧的桥",
    "brackets": "【桥上的人】",
    "a sentence": "桥修好了！",
    "a subtitle in the words of the text": "老石匠带两名徒弟整修全镇石桥",
}


@pytest.mark.parametrize("beginning", BEGINNINGS.values(), ids=BEGINNINGS.keys())
def test_what_begins_a_text_stays_and_strays_above_it_go(beginning: str) -> None:
    assert text_of(beginning, *TEXT) == [beginning, *TEXT]
    assert text_of("健康", beginning, *TEXT) == [beginning, *TEXT]


def test_a_text_with_headings_may_begin_with_one() -> None:
    text = ["先修哪座", TEXT[0], "谁来掌锤", TEXT[1], "石料哪来", TEXT[2]]
    assert text_of(*text) == text
    assert text_of("健康", *text) == text


def test_the_history_of_a_law_below_its_headline_does_not_date_the_page() -> None:
    lines = [
        "石桥整修要点 打印",
        "资料更新时间：2021-01-15 11:30",
        "石桥整修要点",
        "2020年12月16日青石镇字第5号函修正",
        "一、总则",
    ]
    article = parse_text("\n".join(["跳到主要内容", "要点", *lines, *TEXT]))
    assert str(article.published) == "2021-01-15T11:30"
