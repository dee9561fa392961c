"""Footnotes in a box of their own behind the text, of a page and of rendered text."""

from __future__ import annotations

from collections.abc import Callable

import pytest

import policynews

TITLE = "青石镇三座石桥入冬前修好"
OPENING = "老石匠今年七十一岁[1]，他说修桥和做人一样，石头要一块一块地放稳，急不得，也省不得。"
LAST = "三座石桥都在入冬以前修好了，孩子们上学再也不用绕远路，乡亲们赶集也近了两里地。"
HEADING = "脚注："
NOTES = ["[1] 应受访者要求，文中没有写出他的姓名。", "[2] 参见《青石镇志》第三章。"]
LINKS = ["相关内容", "石匠学堂开课", "一座桥的三个春天"]
INFO = "2023-09-05 10:20 来源：青石在线"
Read = Callable[[list[str], list[str]], str]
FOOTER = ["联系我们", "青ICP备00000000号-1"]


def on_page(text: list[str], behind: list[str]) -> str:
    inside = "".join(f"<p>{line}</p>" for line in text)
    links = "".join(f'<li><a href="/{n}">{line}</a></li>' for n, line in enumerate(LINKS))
    notes = "".join(f"<p>{line}</p>" for line in behind)
    head = f"<title>{TITLE}_青石在线</title>"
    return policynews.parse(
        f"<html><head>{head}</head><body><h1>{TITLE}</h1><p>{INFO}</p><div class='con'>{inside}</div><ul>{links}</ul>"
        f"<div>{notes}</div><div class='footer'>{FOOTER[0]}</div></body></html>"
    ).text


def as_text(text: list[str], behind: list[str]) -> str:
    return policynews.parse_text("\n".join([TITLE, INFO, *text, *LINKS, *behind, *FOOTER])).text


@pytest.mark.parametrize("read", [on_page, as_text])
@pytest.mark.parametrize("heading", [[HEADING], ["註釋"], []], ids=["footnotes", "notes", "no heading"])
def test_notes_that_the_text_points_to_are_of_it(read: Read, heading: list[str]) -> None:
    assert read([OPENING, LAST], [*heading, *NOTES]).split("\n") == [OPENING, LAST, *heading, *NOTES]


@pytest.mark.parametrize("read", [on_page, as_text])
def test_numbers_in_brackets_that_no_mark_points_to_are_a_list(read: Read) -> None:
    bare = OPENING.replace("[1]", "")
    assert read([bare, LAST], NOTES).split("\n") == [bare, LAST]


@pytest.mark.parametrize("read", [on_page, as_text])
def test_notes_end_where_their_numbers_do(read: Read) -> None:
    behind = [*NOTES, "[7] 镇里新开的石匠学堂招生"]
    assert read([OPENING, LAST], behind).split("\n") == [OPENING, LAST, *NOTES]
