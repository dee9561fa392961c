"""Where the text of a page is: a layout's place, the heaviest element where that fails, files and pictures in its place."""

from __future__ import annotations

import pytest

import policynews
from policynews import NoArticleError
from policynews.find.places import find_on_page
from policynews.find.substitutes import text_or_substitute
from policynews.layouts import Layout, by_id
from policynews.page.page import load

SENTENCE = "全市各级各部门要认真落实防汛责任，加强值班值守，确保群众生命财产安全，做好应急准备。"
TEXT = f"<div id='text'><p>{SENTENCE}</p><p>{SENTENCE[::-1]}</p></div>"
OTHER = "<div id='other'><p>广告位招租</p></div>"
HEAD = "<h1>江州市召开防汛工作会议</h1><div>2024年5月27日 来源：江州日报</div>"
LAYOUT = Layout(name="jiangzhou", hosts=("a.cn",), body=by_id("text"))


def page(body: str, *, head: str = HEAD) -> str:
    return f"<html><head><title>江州市召开防汛工作会议</title></head><body>{head}{body}</body></html>"


@pytest.mark.parametrize(
    ("markup", "layouts", "layout", "notices", "why"),
    [
        (page(TEXT), (LAYOUT,), "jiangzhou", [], "the layout locates the text"),
        (page(TEXT), (), "generic", [], "no layout: the heaviest element"),
        (page(TEXT.replace("'text'", "'moved'")), (LAYOUT,), "generic", ["layout-drift"], "the place is gone"),
        (
            page(TEXT.replace("'text'", "'moved'") + "<div id='text'><p>相关</p></div>"),
            (LAYOUT,),
            "generic",
            ["layout-drift"],
            "the place holds a scrap of what another element holds",
        ),
    ],
)
def test_who_locates_the_text(
    markup: str, layouts: tuple[Layout, ...], layout: str, notices: list[str], why: str
) -> None:
    found = find_on_page(load(markup, url="https://a.cn/1.html"), layouts)
    assert found.layout == layout, why
    assert [notice.code for notice in found.notices] == notices, why
    assert found.region is not None
    assert SENTENCE in [block.text for block in found.blocks[found.region.first : found.region.last]]


PARTS = Layout(name="jiangzhou", hosts=("a.cn",), title=by_id("head"), body=by_id("text"))
NEXT = "<h2 id='head'>青石镇三座石桥修好了</h2><div>2024年5月26日 来源：江州日报</div>" + TEXT
OWN = f"<div><p>{'会议还听取了各站的报告。' * 2}</p></div>"


@pytest.mark.parametrize(
    ("markup", "layout", "why"),
    [
        (page(OWN + NEXT), "generic", "the head declares the headline above that of the layout"),
        (page(TEXT, head="<h2 id='head'>江州召开会议 部署防汛</h2>"), "jiangzhou", "no line is what the head declares"),
        (page(OWN + NEXT, head="<a href='/1'>江州市召开防汛工作会议</a>"), "jiangzhou", "a link to it is none"),
    ],
)
def test_a_layout_that_locates_another_article(markup: str, layout: str, why: str) -> None:
    assert find_on_page(load(markup, url="https://a.cn/1.html"), (PARTS,)).layout == layout, why


@pytest.mark.parametrize(("count", "layout"), [(3, "generic"), (1, "jiangzhou")])
def test_a_layout_without_a_headline_that_locates_another_article(count: int, layout: str) -> None:
    lines = "".join(
        f"<p>第{number}组检查了山塘水库，当场整改隐患，并且安排专人每天两次查看水位，直到汛期结束。</p>"
        for number in range(count)
    )
    markup = page(f"<div>{lines}</div><div>青石镇三座石桥修好了</div><div>2024年5月26日</div>" + TEXT * 2)
    assert find_on_page(load(markup, url="https://a.cn/1.html"), (LAYOUT,)).layout == layout


def test_a_text_that_a_layout_locates_in_a_dialogue_gives_way_to_the_one_outside() -> None:
    rules = f"<div role='dialog' class='modal'><div id='text'><p>{'请文明发言，不要攻击他人。' * 12}</p></div></div>"
    own = f"<div><p>{SENTENCE}</p><p>{SENTENCE[::-1]}</p></div>"
    assert policynews.parse(page(own + rules), layouts=(LAYOUT,)).text.splitlines()[0] == SENTENCE
    markup = page(rules.replace("请文明发言，不要攻击他人。", SENTENCE))
    assert SENTENCE in policynews.parse(markup, layouts=(LAYOUT,)).text


def test_without_fallback_a_layout_alone_may_locate_the_text() -> None:
    assert find_on_page(load(page(TEXT)), (), fallback=False).region is None


@pytest.mark.parametrize(
    ("body", "files", "notices", "why"),
    [
        (TEXT, [], [], "there is a text"),
        ("<iframe src='/pdfjs/viewer.html?file=/f/a.pdf'></iframe>", ["a.pdf"], ["pdf-only"], "a viewer in its place"),
        ("<p><a href='/f/a.pdf'>会议材料.pdf</a></p>", ["会议材料.pdf"], ["pdf-only"], "a single file in its place"),
        ("<p><img src='/a.jpg'></p>", [], ["pictures-only"], "pictures below the info line"),
    ],
)
def test_what_stands_in_place_of_a_text(body: str, files: list[str], notices: list[str], why: str) -> None:
    loaded = load(page(body), url="https://a.cn/1.html")
    text = text_or_substitute(loaded, find_on_page(loaded, ()), fallback=True)
    assert [file.name for file in text.files] == files, why
    assert [notice.code for notice in text.notices] == notices, why


@pytest.mark.parametrize(
    ("body", "kind", "why"),
    [
        ("", None, "nothing but a headline"),
        ("<div>Copyright © 江州市人民政府 版权所有 备案号：江ICP备01号</div>", None, "a footer is no text"),
        ("<input type='password'>", "login", "a form that asks for a password"),
    ],
)
def test_a_page_without_any_of_them_is_no_article(body: str, kind: str | None, why: str) -> None:
    with pytest.raises(NoArticleError) as raised:
        policynews.parse(page(body, head=""))
    assert kind in (None, raised.value.kind), why
