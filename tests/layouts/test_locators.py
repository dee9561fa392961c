"""Locators: which element a selector hits, and what makes it hit none."""

from __future__ import annotations

import pickle

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from policynews.errors import LayoutError
from policynews.layouts import Locator, PageIndex, by_class, by_id, by_tag, css, xpath
from policynews.layouts.locators import query_ids, text_of
from policynews.page.page import load

PAGE = """<html><body>
<div id="top" class="header big"><h1 class="title">标题</h1></div>
<div id="zoom"><div class="TRS_Editor"><div class="TRS_Editor"><p class="first">正文一</p></div><p>正文二</p></div></div>
<div class="info">2022-02-18 <span class="from">来源：云岭日报</span><em data-role="editor">编辑：方知微</em></div>
<div class="index_text_3e2tV extra">散列类名</div>
<div class="twice">甲</div><div class="twice">乙</div>
<div class="full">有字</div><div class="full"> <script>var a = 1;</script></div>
<div class="picture"><img src="scan.jpg"></div>
<td-like></td-like><founder-content>数字报</founder-content>
<div class="share-title">分享</div><div class="not-share title-share">别的</div>
</body></html>"""


def index(markup: str = PAGE) -> PageIndex:
    return PageIndex(load(markup).root)


@pytest.mark.parametrize(
    ("locator", "text", "why"),
    [
        (by_id("top"), "标题", "id"),
        (by_id("none"), None, "an id the page has not"),
        (by_class("h1", "title"), "标题", "tag and class"),
        (by_class("div", "title"), None, "the tag is part of the locator"),
        (by_class("*", "from"), "来源：云岭日报", "any tag, inline ones too"),
        (css(".from"), None, "without a tag only containers and headings are read"),
        (css(".info .from"), "来源：云岭日报", "inside a container everything is read"),
        (css("span.from"), "来源：云岭日报", "a named inline tag"),
        (css(".TRS_Editor"), "正文一正文二", "an editor nested in itself is its outermost container"),
        (css("#zoom .TRS_Editor"), "正文一正文二", "descendant"),
        (css("#zoom p.first"), "正文一", "descendant with tag and class"),
        (css("#top .TRS_Editor"), None, "not inside that element"),
        (css(".twice"), None, "two elements are no hit"),
        (css(".full"), "有字", "an element with nothing but a script says nothing and does not count"),
        (css(".index_text_*"), "散列类名", "a class by its beginning"),
        (css(".header.big"), "标题", "both classes"),
        (css(".header.small"), None, "one of the two is missing"),
        (css(".share"), None, "class tokens are exact, not parts of names"),
        (css(".info [data-role=editor]"), "编辑：方知微", "attribute with its value"),
        (by_tag("founder-content"), "数字报", "an element of a system's own"),
        (css(".none", "#zoom"), "正文一正文二", "the first selector that hits"),
        (by_id("none") | by_class("h1", "title"), "标题", "alternatives"),
        (by_id("zoom") & by_class("h1", "title"), "标题", "given another hit"),
        (by_id("none") & by_class("h1", "title"), None, "the other hit is missing"),
        (xpath("//div[@class='info']/span"), "来源：云岭日报", "what selectors cannot say"),
        (xpath("//div[@class='twice']"), None, "two elements are no hit for XPath either"),
    ],
)
def test_find(locator: Locator, text: str | None, why: str) -> None:
    found = locator.find(index())
    assert (None if found is None else text_of(found)) == text, why


def test_an_empty_element_tells_a_page_but_is_no_find() -> None:
    markup = "<body><div id='app'></div><div class='two'></div><div class='two'></div></body>"
    assert by_id("app").is_on(index(markup))
    assert by_id("app").find(index(markup)) is None
    assert not by_id("none").is_on(index(markup))
    assert not css(".two").is_on(index(markup))
    assert not (by_id("none") & by_id("app")).is_on(index(markup))


def test_a_picture_is_something_to_read() -> None:
    assert css(".picture").find(index()) is not None


def test_find_takes_an_element_too() -> None:
    root = load(PAGE).root
    found = by_id("top").find(root)
    assert found is not None
    assert found.get("class") == "header big"


def test_an_anchor_named_like_the_id_does_not_hide_it() -> None:
    # libxml2 puts <a name> into its id table.
    markup = '<body><a name="zoom">跳到正文</a><div id="zoom">正文</div></body>'
    for locator in (by_id("zoom"), css("#zoom", ".x")):
        found = locator.find(index(markup))
        assert found is not None
        assert found.tag == "div"
    known = index(markup)
    known.expect(frozenset({"zoom", "main"}), query_ids(frozenset({"zoom", "main"})))
    found = by_id("zoom").find(known)
    assert found is not None
    assert found.tag == "div"


def test_an_anchor_named_like_the_id_is_no_hit() -> None:
    assert by_id("zoom").find(index('<body><a name="zoom">跳到正文</a></body>')) is None


def test_locate_says_which_selector_hit() -> None:
    located = css(".none", "#zoom").locate(index())
    assert located is not None
    assert (located.locator, located.text) == ("#zoom", "正文一正文二")


def test_find_all_takes_empty_elements_and_several() -> None:
    assert [located.text for located in css(".twice", ".full").find_all(index())] == ["甲", "乙", "有字", ""]


def test_ids_outside_the_given_part_are_not_seen() -> None:
    part = load(PAGE).root.find(".//div[@class='info']")
    assert part is not None
    known = PageIndex(part)
    assert list(known.expect(frozenset({"zoom", "top"}), query_ids(frozenset({"zoom", "top"})))) == []
    assert by_id("zoom").find(known) is None
    assert by_id("zoom").find(part) is None


@pytest.mark.parametrize(
    ("locator", "part"),
    [
        (css("div..x"), "no selector"),
        (css("div > p"), "no selector"),
        (css("p:first-child"), "no selector"),
        (css("#a#b"), "one id"),
        (css(""), "empty selector"),
        (css(), "without selectors"),
        (xpath("//div["), "no XPath"),
        (xpath("count(//div)"), "not elements"),
        (xpath("//x:div"), "no XPath"),
        (by_id("a") & css("..b"), "no selector"),
    ],
)
def test_check_refuses_what_can_never_work(locator: Locator, part: str) -> None:
    with pytest.raises(LayoutError, match=part):
        locator.check()


def test_alternatives_come_before_conditions() -> None:
    with pytest.raises(LayoutError, match="alternatives first"):
        by_id("a") | (by_id("b") & by_id("c"))


def test_locators_are_values() -> None:
    one = by_id("zoom") | by_class("div", "TRS_Editor")
    assert one == css("#zoom", "div.TRS_Editor")
    assert pickle.loads(pickle.dumps(one)) == one
    assert str(by_id("a") & one) == "(#a) & #zoom | div.TRS_Editor"


def test_comments_of_a_tree_are_no_text() -> None:
    tree = etree.HTML("<div class='a'><!-- 注释 --><p>标<!-- 注释 -->题</p></div><div class='b'><!-- 注释 --></div>")
    known = PageIndex(tree)
    found = by_class("div", "a").find(known)
    assert found is not None
    assert text_of(found) == "标题"
    assert by_class("div", "b").find(known) is None, "it says nothing"


def test_text_of_leaves_scripts_and_given_elements_out() -> None:
    root = load("<body><h1>标题<small>（2022年）</small><script>x()</script> 一</h1></body>").root
    heading = root.find(".//h1")
    small = root.find(".//small")
    assert heading is not None
    assert small is not None
    assert text_of(heading) == "标题（2022年） 一"
    assert text_of(heading, {small}) == "标题 一"


@given(st.text(max_size=30))
def test_any_selector_works_or_is_refused(text: str) -> None:
    locator = css(text)
    try:
        locator.check()
    except LayoutError:
        return
    locator.find(index())


@given(st.text(max_size=20))
def test_any_xpath_works_or_is_refused(text: str) -> None:
    locator = xpath(text)
    try:
        locator.check()
    except LayoutError:
        return
    element = locator.find(index())
    assert element is None or isinstance(element, etree._Element)
