"""The walk: lines, links, hidden text, boxes passed over, table grids."""

from __future__ import annotations

import pytest
from lxml import etree

from policynews.errors import TooLargeError
from policynews.page import walk as walker
from policynews.page.blocks import Walk, check_depth, range_of
from policynews.page.grid import closest, read_grid
from policynews.page.page import load
from policynews.page.walk import walk


@pytest.fixture(autouse=True, params=["compiled", "python"])
def _walk(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Every test is one of both walks."""
    if request.param == "python":
        monkeypatch.setattr(walker, "compiled_walk", None)
    elif walker.compiled_walk is None:
        pytest.skip("the walk is not compiled here")


def walked(markup: str, *, everything: bool = True) -> Walk:
    return walk(load(markup).root, everything=everything)


def lines(markup: str) -> list[str]:
    return [block.text for block in walked(markup).blocks]


@pytest.mark.parametrize(
    ("markup", "expected", "why"),
    [
        ("<p>一</p><p>二</p>", ["一", "二"], "block elements end lines"),
        ("<div>一<br>二<br/>三</div>", ["一", "二", "三"], "br ends a line"),
        ("<p>一<span>二</span><b>三</b></p>", ["一二三"], "inline elements do not"),
        ("<p>a <i>b</i> <i>c</i></p>", ["a b c"], "white space between inline elements stays"),
        ("<div>前<p>中</p>后</div>", ["前", "中", "后"], "text around a block element"),
        (
            "<p>库容10<sup>4</sup>立方米，H<sub>2</sub>O，10<sup>-3</sup>",
            ["库容10⁴立方米，H₂O，10⁻³"],
            "powers and indices",
        ),
        ("<p>面积3km<sup><b>2</b></sup>，SO<sub>4</sub><sup>2-</sup>", ["面积3km²，SO₄²⁻"], "whatever is set inside"),
        ("<p>2<sup>1/2</sup>，10<sup>4.5</sup>", ["2^1/2，10^4.5"], "fractions have no signs of their own"),
        ("<p>据测算<sup>[1]</sup>，PM<sub>2.5</sub>，某牌<sup>®</sup>", ["据测算[1]，PM2.5，某牌®"], "marks stay"),
        ("<p><sup>2024</sup>年<sub>来源：某报</sub></p>", ["2024年来源：某报"], "text set so as a whole stays"),
        ("<p>10<sup>4<br>5</sup>", ["104", "5"], "a line that ends inside"),
        ("<p>一</p><noscript><p>请开启脚本</p></noscript><p>二", ["一", "二"], "what browsers never show"),
        ("<p>一</p><noscript><img alt=图></noscript><p>二", ["一", "图", "二"], "but for its pictures"),
        ("<p>　　一&nbsp;二\u200b三\ufeff</p>", ["一 二三"], "indents, no-break spaces, invisible marks"),
        ("<p>一<script>x()</script>二<style>p{}</style></p>", ["一二"], "scripts and styles are no text"),
        ("<ruby>国<rt>guó</rt></ruby>", ["国"], "ruby glosses are not read"),
        ("<table><tr><td>一</td><td>二</td></tr></table>", ["一", "二"], "cells are lines"),
        (
            "<pre>\n　　一\n\n二<b>三</b>\r\n四<br>五\n</pre>六",
            ["一", "二三", "四", "五", "六"],
            "line breaks of pre show",
        ),
        ("<p>一\n二</p>", ["一 二"], "those of a paragraph do not"),
        (
            '<div>一<span style="display:block">二<b>三</b></span><span style="display:block">四</span>五</div>',
            ["一", "二三", "四", "五"],
            "an element that is a line by its style",
        ),
        ('<p>一<span style="display:inline-block">二</span>三</p>', ["一二三"], "one that stands inside a line"),
    ],
)
def test_lines(markup: str, expected: list[str], why: str) -> None:
    assert lines(markup) == expected, why


def test_links_are_measured_and_kept() -> None:
    (block,) = walked('<p>见<a href="/a">通知全文</a>。</p>').blocks
    assert (block.linked, block.links) == (4, (("通知全文", "/a"),))


def test_links_and_bold_of_preformatted_lines_are_those_of_each_line() -> None:
    first, second, third = walked('<pre>关于名录的通知\n见<a href="/a">通知全文</a>。\n特此通知。</pre>').blocks
    assert [(block.linked, block.links, block.broken) for block in (first, second, third)] == [
        (0, (), True),
        (4, (("通知全文", "/a"),), True),
        (0, (), False),
    ]
    (*_, last) = walked('<pre>一\n<a href="/1">名\n录</a>二<a href="/2">表</a>\n三</pre>').blocks
    assert last.links == (("名 录", "/1"), ("表", "/2")), "a link over two lines is not lost"
    assert [block.broken for block in walked("<pre>一\n二<br>三\n</pre>").blocks] == [True, True, False]
    assert [block.bold for block in walked("<pre><b>通知\n公告</b></pre>").blocks] == [2, 2]
    assert [block.bold for block in walked("<pre><b>通知</b>\n公告</pre>").blocks] == [0, 0]


def test_a_link_around_blocks_counts_in_each() -> None:
    first, second = walked('<a href="/a"><div>标题</div><div>日期</div></a>').blocks
    assert (first.linked, second.linked) == (2, 2)


def test_bold_is_measured() -> None:
    (block,) = walked("<p><strong>一、总体要求</strong></p>").blocks
    assert block.bold == len(block.text)


@pytest.mark.parametrize(
    ("style", "hidden"),
    [
        ("display:none", True),
        ("color:red; Display : NONE;", True),
        ("visibility:hidden", True),
        ("font-size:0", True),
        ("opacity: 0;", True),
        ("--panel-display:none-ish", False),
        ("opacity:0.5", False),
        ("font-size:0.9em", False),
    ],
)
def test_hidden_by_style(style: str, hidden: bool) -> None:
    block = walked(f'<div style="{style}">文字</div>').blocks[0]
    assert block.hidden is hidden


def test_wechat_body_is_not_hidden() -> None:
    assert not walked('<div id="js_content" style="visibility: hidden;">正文</div>').blocks[0].hidden


@pytest.mark.parametrize(
    "decoy",
    [
        '<span style="display:none">x7</span>',
        '<font style="font-size:0">x7</font>',
        "<i hidden>x7</i>",
        '<span style="display:none"></span>',
    ],
)
def test_hidden_decoy_does_not_break_a_line(decoy: str) -> None:
    (block,) = walked(f"<p>正{decoy}文</p>", everything=False).blocks
    assert block.text == "正文"


def test_hidden_inline_text_is_a_line_of_its_own() -> None:
    blocks = walked('<p>正<span style="display:none">x7</span>文</p>').blocks
    assert [(block.text, block.hidden) for block in blocks] == [("正", False), ("x7", True), ("文", False)]


def test_menus_and_footers_are_passed_over_and_marked() -> None:
    markup = '<div class="nav"><a>首页</a></div><p>正文</p><div class="footer"><p>版权</p></div>'
    assert [block.tag for block in walked(markup, everything=False).blocks] == ["box", "p", "box"]
    assert [block.chrome for block in walked(markup).blocks] == ["navigation", None, "footer"]


def test_a_box_full_of_paragraphs_is_read_whatever_its_name() -> None:
    paragraph = "<p>各县区要按照方案要求，认真组织实施，确保各项任务按期完成，取得实效。</p>"
    markup = '<div class="nav">' + paragraph * 9 + "</div>"
    assert len(walked(markup, everything=False).blocks) == 9


def test_a_box_full_of_titles_is_passed_over() -> None:
    markup = '<div class="recommend">' + '<p><a href="/1">某市召开安全生产工作会议</a></p>' * 50 + "</div>"
    assert [block.tag for block in walked(markup, everything=False).blocks] == ["box"]


def test_a_menu_with_the_column_path_in_it_is_read() -> None:
    markup = '<div class="nav">当前位置：<a href="/">首页</a> &gt; <a href="/yw">要闻</a></div>'
    assert [block.chrome for block in walked(markup, everything=False).blocks] == ["navigation"]
    assert [block.text for block in walked(markup, everything=False).blocks] == ["当前位置：首页 > 要闻"]


@pytest.mark.parametrize(
    ("inside", "tags", "why"),
    [
        ("<span>分享到</span><a>微信</a>", ["box"], "widgets"),
        ("<span>来源：某市日报</span><a>微信</a>", ["div"], "an info line set into the share bar is read"),
        ("<span>2024-05-06</span><a>微信</a>", ["div"], "a date too"),
    ],
)
def test_share_bar(inside: str, tags: list[str], why: str) -> None:
    assert [block.tag for block in walked(f'<div class="share">{inside}</div>', everything=False).blocks] == tags, why


def test_nodes_hold_their_blocks_inner_before_outer() -> None:
    found = walked("<div id=a><div class=b><p>一</p><p>二</p></div><p>三</p></div>")
    names = [(node.name.strip(), node.first, node.last) for node in found.nodes if node.tag == "div"]
    assert names == [("b", 0, 2), ("a", 0, 3)]


def test_range_of_an_element() -> None:
    found = walked("<div id=a><p>一</p><div id=b>二</div></div>")
    inner = found.blocks[1].element
    assert inner is not None
    assert inner.get("id") == "b"
    assert range_of(found, inner) == range(1, 2)
    assert range_of(found, etree.Element("p")) == range(0)


def test_too_deep() -> None:
    with pytest.raises(TooLargeError, match="deeper"):
        check_depth(load("<div>" * 100_000 + "正文").root)
    with pytest.raises(TooLargeError, match="deeper"):
        check_depth(load("<p>前文</p>" + "<font>" * 100_000 + "正文").root)
    check_depth(load("<div>" * 500 + "正文").root)


def grid(markup: str) -> list[list[str]]:
    table = next(load(markup).root.iter("table"))
    return [["".join(map(str, cell.element.itertext())) if cell else "" for cell in row] for row in read_grid(table)]


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        ("<tr><td>1<td>2<tr><td>3<td>4", [["1", "2"], ["3", "4"]]),
        ("<tr><td rowspan=2>1<td>2<tr><td>4", [["1", "2"], ["1", "4"]]),
        ("<tr><td colspan=2>1<tr><td>3<td>4", [["1", "1"], ["3", "4"]]),
        ("<tr><td rowspan=2 colspan=2>1<td>2<tr><td>3", [["1", "1", "2"], ["1", "1", "3"]]),
        ("<tr><td rowspan=x>1<td colspan=-3>2", [["1", "2"]]),
        ("<tr><td>1<td rowspan=3>2<tr><td>3", [["1", "2"], ["3", "2"]]),
        ("<tr><td>1<td rowspan=2>2<tr><tr><td>3<td>4", [["1", "2"], ["", "2"], ["3", "4"]]),
        ("<tr><td>1<td rowspan=2>2<tr><td colspan=2>3", [["1", "2"], ["3", "2"]]),
        ("<tr><td colspan=9>1<tr><td>2<td>3", [["1", "1"], ["2", "3"]]),
        ("<tr><td>1<tr style='display:none'><td>2<tr hidden><td>3<tr><td>4", [["1"], ["4"]]),
        ("<tr><td>1<td hidden>2<td>3", [["1", "3"]]),
        ("<tbody style='display:none'><tr><td>1</tbody><tbody><tr><td>2</tbody>", [["2"]]),
    ],
)
def test_grid(rows: str, expected: list[list[str]]) -> None:
    assert grid(f"<table>{rows}</table>") == expected


def test_grid_of_a_nested_table_is_not_its_parents() -> None:
    assert grid("<table><tr><td>1<table><tr><td>2</table></table>") == [["12"]]


@pytest.mark.parametrize("span", ["99999", "1000000000", "9" * 5000])
def test_a_hostile_span_is_capped(span: str) -> None:
    assert grid(f"<table><tr><td colspan={span}>1</table>") == [["1"]]
    assert grid(f"<table><tr><td rowspan={span}>1<td>2<tr><td>3</table>") == [["1", "2"], ["1", "3"]]


def test_a_table_that_spans_would_blow_up_has_no_grid() -> None:
    assert grid("<table>" + "<tr><td colspan=200>1" * 20_000 + "</table>") == []
    assert len(grid("<table>" + "<tr><td>1" * 20_000 + "</table>")) == 20_000


def test_closest() -> None:
    (block,) = walked("<table><tr><td><p>一</p></table>").blocks
    cell = closest(block.element, ("td",))
    assert cell is not None
    assert closest(cell, ("h1",)) is None
