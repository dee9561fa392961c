"""The rest of a page that is left unparsed, and the pages that must be parsed whole."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from policynews import parse
from policynews.model.article import Article
from policynews.page.extent import extent
from policynews.page.page import load, whole

SENTENCE = "全市各级各部门要认真落实防汛责任，加强值班值守，确保群众生命财产安全。"
PARAGRAPHS = "".join(f"<p>第{number}条措施：{SENTENCE}{SENTENCE}</p>" for number in range(8))
HEAD = (
    "<html><head><title>全市防汛工作会议召开</title></head><body><h1>全市防汛工作会议召开</h1>"
    "<div class='info'>2024-05-27 10:00 来源：江州日报 责任编辑：张三</div>"
)
LINKS = "".join(
    f"<li><a href='/t/{number}.html'>江州市召开第{number}次经济运行调度会</a></li>" for number in range(400)
)
BEHIND = f"<div class='hot'><ul>{LINKS}</ul></div>"
FOOTER = "<div>江州市人民政府办公室 版权所有。未经许可不得使用。</div></body></html>"
TEXT = f"<div class='text'>{PARAGRAPHS}</div>"


def article_of_tree(page: bytes) -> Article:
    """Parse the tree, of which nothing is left off."""
    return parse(etree.fromstring(page, etree.HTMLParser(encoding="utf-8", remove_comments=True)))


def test_lists_of_links_behind_the_text_are_left_off() -> None:
    page = (HEAD + TEXT + BEHIND + FOOTER).encode()
    size = extent(page)
    assert size < 0.6 * len(page)
    assert page[size : size + 1] == b"<"
    loaded = load(page, without_rest=True)
    assert loaded.uncut == page
    assert len(list(whole(loaded).root.iter("li"))) == 400 > len(list(loaded.root.iter("li")))


def test_a_page_is_loaded_whole_unless_asked() -> None:
    page = load((HEAD + TEXT + BEHIND + FOOTER).encode())
    assert page.uncut is None
    assert whole(page) is page


@pytest.mark.parametrize(
    ("rest", "why"),
    [
        ("<div>发布日期：2024-05-27</div>", "Taiwan's portals date the page below everything"),
        ("<div>责任编辑：李四</div>", "some templates sign below the related list"),
        ("<div><a href='2.html'>下一页</a></div>", "a pager"),
        (f"<div>{PARAGRAPHS}</div>", "the text goes on"),
        ("<table>" + "<tr><td>王五</td><td>合格</td></tr>" * 200 + "</table>", "a list of names may be the text"),
        ('<script type="application/ld+json">{"datePublished": "2024-05-27"}</script>', "the page declares its date"),
    ],
)
def test_a_rest_that_may_say_something_is_parsed(rest: str, why: str) -> None:
    page = (HEAD + TEXT + BEHIND + rest + FOOTER).encode()
    assert extent(page) == len(page), why


@pytest.mark.parametrize(
    ("page", "why"),
    [
        (HEAD + TEXT + FOOTER, "short"),
        (HEAD + f"<p>{SENTENCE}</p>" + BEHIND + FOOTER, "too few sentences for a text"),
        (HEAD + BEHIND + FOOTER, "a list"),
        (BEHIND, "no sentence at all"),
        (HEAD + f"<script>{'x' * 400_000}</script>" + TEXT + BEHIND + FOOTER, "the rest is a small part of the page"),
        ("", "empty"),
    ],
)
def test_what_is_no_long_text_with_links_behind_is_parsed_whole(page: str, why: str) -> None:
    assert extent(page.encode()) == len(page.encode()), why


def test_no_cut_inside_a_comment() -> None:
    hidden = f"<!-- {LINKS} -->"
    page = (HEAD + TEXT + "<ul>" + LINKS[:2000] + "</ul>" + hidden + BEHIND + FOOTER).encode()
    size = extent(page)
    assert size < len(page)
    assert 0 <= page.rfind(b"<!--", 0, size) < page.rfind(b"-->", 0, size)


def test_a_text_that_is_still_open_at_the_cut_is_read_to_its_end() -> None:
    # The links stand inside the element of the text, and its last paragraph behind them.
    page = f"{HEAD}<div class='text'>{PARAGRAPHS}<ul>{LINKS}</ul><p>会议要求，各县区要抓紧落实。</p></div>{FOOTER}".encode()
    assert extent(page) < len(page)
    assert parse(page) == article_of_tree(page)


def test_a_date_in_a_script_far_behind_the_text_is_read() -> None:
    undated = HEAD.replace("2024-05-27 10:00", "")
    page = f"{undated}{TEXT}{BEHIND}<script>var fbrq = '2024-05-27 10:00';</script>{FOOTER}".encode()
    assert extent(page) < len(page)
    assert str(parse(page).published) == str(article_of_tree(page).published) != "None"


_ITEMS = st.sampled_from(
    [
        "<li><a href='/a/1.html'>江州新闻联播</a></li>",
        "<p>扫一扫</p>",
        "<div><a href='/b'>热点</a><span>05-27</span></div>",
    ]
)


@settings(max_examples=40, deadline=None)
@given(st.lists(_ITEMS, min_size=150, max_size=400), st.integers(0, 3), st.booleans())
def test_the_article_is_that_of_the_whole_page(items: list[str], sentences: int, inside: bool) -> None:
    rest = "<div>" + "".join(items) + f"</div><div>{SENTENCE * sentences}</div>"
    body = f"<div class='text'>{PARAGRAPHS}{rest if inside else ''}</div>{'' if inside else rest}"
    page = (HEAD + body + FOOTER).encode()
    assert parse(page) == article_of_tree(page)
