"""Decoding and parsing: bytes of every kind to one UTF-8 tree."""

from __future__ import annotations

import random

import pytest
from bs4 import BeautifulSoup
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree, html

from policynews.errors import BinaryInputError, EmptyInputError, InputError, PolicyNewsError, TooLargeError
from policynews.page.decoding import MAX_BYTES, decode
from policynews.page.page import Page, load

HANS = "各乡镇人民政府，县政府各部门：现将有关事项通知如下。"
HANT = "行政院會議通過修正草案，將送請立法院審議，盼儘速完成立法程序。"


def page(text: str, charset: str = "") -> str:
    meta = f'<meta charset="{charset}">' if charset else ""
    return f"<html><head>{meta}<title>{text}</title></head><body><p>{text}</p></body></html>"


@pytest.mark.parametrize(
    ("raw", "http", "name", "text", "why"),
    [
        (page(HANS).encode(), None, "utf-8", HANS, "no declaration, valid UTF-8"),
        (page(HANS, "gb2312").encode(), None, "utf-8", HANS, "valid UTF-8 beats a lying declaration"),
        (page(HANS, "gb2312").encode("gbk"), None, "gb18030", HANS, "gb2312 means gb18030"),
        (page("镕基同志㑇", "gb2312").encode("gb18030"), None, "gb18030", "镕基同志㑇", "characters outside GB2312"),
        (page(HANT, "big5").encode("big5"), None, "big5hkscs", HANT, "big5 means its superset"),
        (page(HANS).encode("gb18030"), None, "gb18030", HANS, "undeclared: the commoner characters win"),
        (page(HANT).encode("big5"), None, "big5hkscs", HANT, "undeclared Big5"),
        (page(HANS, "utf-8").encode("gb18030"), None, "gb18030", HANS, "declared UTF-8, is GB18030"),
        (page(HANS).encode("gb18030"), "GBK", "gb18030", HANS, "HTTP charset"),
        (page(HANS).encode(), "gbk", "utf-8", HANS, "HTTP charset of the server, page in UTF-8"),
        (page(HANS).encode("gb18030"), "ISO-8859-1", "gb18030", HANS, "the default of HTTP clients is no information"),
        (b"\xef\xbb\xbf" + page(HANS).encode(), None, "utf-8", HANS, "UTF-8 mark"),
        (page(HANS).encode("utf-16"), None, "utf-16-le", HANS, "UTF-16 with mark"),
        (page(HANS).encode("utf-16-be"), None, "utf-16-be", HANS, "UTF-16 without mark"),
        (page(HANS * 6).encode("utf-16-le"), None, "utf-16-le", HANS * 6, "the same with few ASCII characters"),
        (page(HANT * 2, "gbk").encode("big5"), None, "big5hkscs", HANT * 2, "declared GBK, is Big5"),
        (page(HANS * 2, "big5").encode("gbk"), None, "gb18030", HANS * 2, "declared Big5, is GBK"),
        (page(HANT * 2).encode("big5"), "gb2312", "big5hkscs", HANT * 2, "the HTTP charset lies in the same way"),
        (page(HANS, "x-unheard-of").encode("gbk"), None, "gb18030", HANS, "unknown declaration"),
    ],
)
def test_decoding(raw: bytes, http: str | None, name: str, text: str, why: str) -> None:
    loaded = load(raw, encoding=http)
    assert loaded.encoding == name, why
    assert loaded.title_tag == text, why
    assert loaded.replaced == 0, why


def test_bytes_that_only_look_like_markup_are_binary() -> None:
    with pytest.raises(BinaryInputError):
        load(random.Random(5).randbytes(4000) + b"<")


def test_answer_of_an_interface_is_no_page() -> None:
    with pytest.raises(InputError, match="JSON"):
        load('{"data": {"content": "<p>正文</p>"}}')
    assert load("[图] <p>正文</p>").root is not None


def test_xhtml_tree_with_a_namespace() -> None:
    tree = etree.fromstring(page(HANS).replace("<html>", '<html xmlns="http://www.w3.org/1999/xhtml">').encode())
    assert load(tree).title_tag == HANS
    assert tree.tag == "{http://www.w3.org/1999/xhtml}html"


@pytest.mark.parametrize("node", [etree.Comment("正文"), etree.PI("正文")])
def test_a_comment_is_no_page(node: etree._Element) -> None:
    with pytest.raises(InputError, match="comment"):
        load(node)


def test_nul_bytes_do_not_cut_the_page() -> None:
    assert "后文" in text_of(load("<p>前文</p>\0<p>后\0文</p>".encode()))


def test_invalid_bytes_are_replaced_counted_and_cut_nothing() -> None:
    raw = page(HANS * 20).encode().replace(b"</p>", b"\xff\xfe</p><p>" + "后文".encode() + b"</p>")
    loaded = load(raw)
    assert "后文" in text_of(loaded)
    assert loaded.replaced == 2


def test_content_behind_a_first_closing_html_is_kept() -> None:
    assert text_of(load("<html><body><p>一</p></body></html><html><body><p>二</p></body></html>")).split() == [
        "一",
        "二",
    ]


@pytest.mark.parametrize("empty", [b"", b" \n\t", "", "  \n", b"\xef\xbb\xbf", b"\xff\xfe"])
def test_empty_input(empty: bytes | str) -> None:
    with pytest.raises(EmptyInputError, match=r"empty|nothing"):
        load(empty)


@pytest.mark.parametrize(
    "raw", [b"%PDF-1.7 ...", b"PK\x03\x04....", b"\x89PNG\r\n\x1a\n", b"\x1f\x8b\x08\x00", bytes(range(32)) * 20]
)
def test_binary_input(raw: bytes) -> None:
    with pytest.raises(BinaryInputError, match="not a page"):
        load(raw)


def test_too_large() -> None:
    with pytest.raises(TooLargeError, match="bytes"):
        load(b"x" * (MAX_BYTES + 1))


def test_wrong_type() -> None:
    with pytest.raises(InputError, match="got int"):
        load(3)  # type: ignore[arg-type]


def test_trees_are_taken_as_they_are() -> None:
    tree = html.document_fromstring(page(HANS))
    before = etree.tostring(tree)
    assert load(tree).root is tree
    assert load(tree.getroottree()).root is tree
    assert load(BeautifulSoup(page(HANS), "lxml")).title_tag == HANS
    assert etree.tostring(tree) == before


def test_meta_names_are_folded_and_the_first_value_wins() -> None:
    loaded = load(
        '<head><META NAME="ArticleTitle" content=" 标题 甲 "><meta name="articletitle" content="乙">'
        '<meta property="og: time " content="2019-11-25"><meta name="PubDate" content=""><meta itemprop="dateUpdate" content="x">'
    )
    assert loaded.meta["articletitle"] == "标题 甲"
    assert loaded.meta["og:time"] == "2019-11-25"
    assert loaded.meta["dateupdate"] == "x"
    assert "pubdate" not in loaded.meta


def test_jsonld_graphs_are_flattened_and_broken_blocks_left_out() -> None:
    loaded = load(
        '<script type="application/ld+json">{"@graph": [{"headline": "甲"}]}</script>'
        '<script type="application/ld+json">{broken</script>'
    )
    assert [item.get("headline") for item in loaded.jsonld] == [None, "甲"]


def test_addresses_are_resolved_against_the_page_and_its_base() -> None:
    plain = load("<p>x</p>", url="https://www.example.gov.cn/a/b.html")
    assert plain.absolute("./c.pdf") == "https://www.example.gov.cn/a/c.pdf"
    assert plain.absolute("//img.example.cn/1.png") == "https://img.example.cn/1.png"
    assert plain.absolute("http://[broken") == "http://[broken"
    assert plain.absolute(None) is None
    based = load('<head><base href="/files/"></head><p>x</p>', url="https://www.example.gov.cn/a/b.html")
    assert based.absolute("c.pdf") == "https://www.example.gov.cn/files/c.pdf"


@given(st.binary(max_size=400))
def test_any_bytes_load_or_raise_our_error(raw: bytes) -> None:
    try:
        load(raw)
    except PolicyNewsError:
        return


@given(st.text(min_size=1, max_size=200))
def test_utf8_bytes_come_back_as_they_were(text: str) -> None:
    raw = ("<p>" + text).encode("utf-8", "replace")
    if b"\0" not in raw:
        assert decode(raw)[0] == raw


def text_of(loaded: Page) -> str:
    return " ".join(" ".join(map(str, loaded.root.itertext())).split())


@pytest.mark.parametrize(
    ("markup", "title"),
    [
        ("<body><svg><title>菜单图标</title></svg><p>正文</p></body>", None),
        ("<body><svg><g><title>搜索</title></g></svg><svg><title>返回</title></svg></body>", None),
        ("<body><svg><title>菜单图标</title></svg><title>水库开闸放水</title></body>", "水库开闸放水"),
    ],
)
def test_the_name_of_a_picture_is_no_title(markup: str, title: str | None) -> None:
    assert load(f"<html>{markup}</html>").title_tag == title
