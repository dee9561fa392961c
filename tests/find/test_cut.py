"""Beginnings of texts above a button for the rest, and texts that a button only folds."""

from __future__ import annotations

import json

import pytest

import policynews

TITLE = "县水利局召开防汛工作会议"
LINES = [
    "六月十日上午，县水利局召开全县防汛工作会议，各乡镇水利站负责人参加会议，讨论了今年的安排。",
    "会议要求，各站对山塘水库逐一检查，发现隐患立即整改，并落实二十四小时值班制度。",
    "县财政安排资金三百二十万元，用于更新监测设备和补充物资，资金按季度拨付到各乡镇。",
]
BUTTONS = ["展开全文", "打开云岭APP阅读全文", "登录后查看完整内容", "点击阅读全文 >", "余下全文", "訂閱後閱讀全文"]


def codes(lines: list[str], button: str, head: str = "") -> list[str]:
    text = "".join(f"<p>{line}</p>" for line in lines)
    body = f"<h1>{TITLE}</h1><div>2023-06-10 来源：云岭日报</div><div class='content'>{text}<div>{button}</div></div>"
    read = policynews.parse(f"<html><head><title>{TITLE}_云岭网</title>{head}</head><body>{body}</body></html>")
    return [notice.code for notice in read.notices if notice.code == "text-cut"]


@pytest.mark.parametrize("button", BUTTONS)
def test_a_paragraph_above_a_button_is_a_beginning(button: str) -> None:
    assert codes(LINES[:1], button) == ["text-cut"]


@pytest.mark.parametrize("end", ["会议还……", "会议还讨论了山塘水库加固的..."])
def test_a_text_that_breaks_off_above_a_button(end: str) -> None:
    assert codes([*LINES, end], "展开全文") == ["text-cut"]


@pytest.mark.parametrize("button", BUTTONS)
def test_a_whole_text_that_a_button_folds(button: str) -> None:
    assert codes(LINES, button) == []


@pytest.mark.parametrize("line", ["责任编辑：江小舟", "下载客户端", "阅读全文的读者都说好看"])
def test_other_lines_behind_a_paragraph(line: str) -> None:
    assert codes(LINES[:1], line) == []


def test_a_rest_in_the_data_of_the_page() -> None:
    data = json.dumps({"@type": "NewsArticle", "headline": TITLE, "articleBody": "\n".join(LINES)}, ensure_ascii=False)
    assert codes(LINES[:1], "展开全文", f'<script type="application/ld+json">{data}</script>') == []


def test_rendered_text() -> None:
    lines = [f"{TITLE}_云岭网", "首页", TITLE, "2023-06-10 来源：云岭日报", LINES[0], "展开全文", "友情链接"]
    read = policynews.parse_text("\n".join(lines))
    assert "text-cut" in [notice.code for notice in read.notices]
